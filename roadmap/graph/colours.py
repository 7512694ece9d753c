"""A colour for each domain, the same in every graph of one catalogue: neighbours in its order are far apart."""

from __future__ import annotations

from typing import NamedTuple

_TURN = 137  # degrees: the golden angle, so that however many domains there are, the next one falls into a gap
_SHADES = ((62, 88), (48, 80), (78, 92))  # saturation and lightness in percent; the next one after each round of hues
_ROUND = 10


class Colour(NamedTuple):
    """The ground of a box, and its edge, as `#rrggbb`."""

    fill: str
    line: str


def colour(place: int) -> Colour:
    """Return the colour of the domain at `place` in the catalogue's order."""
    hue = place * _TURN % 360
    saturation, lightness = _SHADES[place // _ROUND % len(_SHADES)]
    return Colour(_written(hue, saturation, lightness), _written(hue, saturation, 38))


def _written(hue: int, saturation: int, lightness: int) -> str:
    """Return a colour given by its hue in degrees, its saturation and lightness in percent; in integers throughout."""
    amplitude = saturation * min(lightness, 100 - lightness)
    parts = []
    for offset in (0, 8, 4):
        sector = (offset * 60 + hue * 2) % 720  # half degrees: 60 for each of twelve steps
        slope = max(-60, min(sector - 180, 540 - sector, 60))
        parts.append((lightness * 100 * 60 - amplitude * slope) * 255 // (100 * 100 * 60))
    return "#" + "".join(f"{part:02x}" for part in parts)
