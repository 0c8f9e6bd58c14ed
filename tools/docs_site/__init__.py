"""The part of the documentation that runs in the browser.

Its scripts are made when the documentation is built: the data from the package, the table and the
chart from installed packages. Nothing of it is kept in the repository.
"""
