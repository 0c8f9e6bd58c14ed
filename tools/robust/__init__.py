"""What `make robust` tries: the wheel on every Python that is there, with old and new libraries."""
