"""What a move does to the child's education, and who must agree or be told."""
