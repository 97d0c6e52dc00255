"""Turn data into text: one module a format. Nothing here reads files, arguments or the fact base."""
