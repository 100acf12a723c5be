"""The rows of the matching matrix, by what is posed."""
