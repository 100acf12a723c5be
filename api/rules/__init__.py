"""The rule book, as it may be read: what is in force on a day, and what is enacted and is not."""
