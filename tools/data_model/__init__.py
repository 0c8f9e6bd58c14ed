"""The record classes and their references as pictures, made when the documentation is built."""
