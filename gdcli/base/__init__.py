"""The stored form of fact files: compiled into SQLite, opened, asked. Every SQL statement of the program is here."""
