"""The history and the main entities as pages of the documentation.

They are made from the data of the package whenever the documentation is built, so they are never
out of date and are not kept in the repository.
"""
