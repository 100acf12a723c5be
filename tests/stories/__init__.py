"""What the engine must answer in each story."""
