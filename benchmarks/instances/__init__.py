"""Problems of placing many children, drawn from a seed."""
