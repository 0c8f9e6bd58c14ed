"""What a picture tells Vega to draw."""

from typing import Any


def layers(picture: Any) -> list[dict]:
    """Return the layers of a picture, each with its rows and its mark."""
    spec = picture.to_dict()
    named = spec.get("datasets", {})
    return [
        {**layer, "rows": layer["data"].get("values") or named[layer["data"]["name"]]}
        for layer in spec["layer"]
        if "data" in layer and layer["mark"].get("opacity") != 0  # the unseen ends of the axis
    ]


def rows(picture: Any, mark: str) -> list[dict]:
    """Return the rows of all layers of a mark."""
    return [row for one in layers(picture) if one["mark"]["type"] == mark for row in one["rows"]]


def explained(picture: Any) -> list[str]:
    """Return what a picture says of its signs: below its title, or in place of one."""
    title = picture.to_dict()["title"]
    return " · ".join(title.get("subtitle", title["text"])).split(" · ")


def bottom(picture: Any) -> list[str]:
    """Return the lines of a caption."""
    title = picture.to_dict()["title"]
    assert "bottom" == title["orient"]
    return title["text"]
