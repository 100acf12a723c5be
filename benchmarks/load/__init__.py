"""A load generator: clients over keep-alive sockets, every answer checked, every latency kept."""
