"""The matching matrix: what one child may pose to another under one roof, and what lessens it."""
