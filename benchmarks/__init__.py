"""Speed and quality, measured beside a reference in the same run."""
