"""Which kinds of placement the law allows at all."""
