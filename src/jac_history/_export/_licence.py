"""Where a licence can be read."""


def licence_address(spdx: str) -> str:
    """Return the page of an SPDX identifier.

    >>> licence_address("CC-BY-4.0")
    'https://spdx.org/licenses/CC-BY-4.0'
    """
    return f"https://spdx.org/licenses/{spdx}"
