"""What is best for the child: near home, together, settled, heard."""
