"""The engine: reads records, judges homes for children, ranks and explains."""
