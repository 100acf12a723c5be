"""What people and programs call: the command line, and later the service."""
