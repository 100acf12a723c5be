"""The rules, one a file, in folders named after the part of the law or practice."""
