"""The command line: reads arguments, prints, picks exit codes. One module a command; nothing else prints."""
