"""Dates in English."""

from __future__ import annotations

import pytest

from jac_history import EDTFDate

SAID = {
    # Points.
    "1964-05-20": "20 May 1964",
    "1964-05-02": "2 May 1964",
    "1964-05": "May 1964",
    "1964": "1964",
    "1964-05-XX": "May 1964, day unknown",
    "1964-XX": "1964, month unknown",
    "1964-XX-XX": "1964, month and day unknown",
    "2016-21": "spring 2016",
    "2016-22": "summer 2016",
    "2016-23": "autumn 2016",
    "1998-24": "winter 1998/99",
    "2008-24": "winter 2008/09",
    "1999-24": "winter 1999/2000",
    "1899-24": "winter 1899/1900",
    "1000-24": "winter 1000/01",
    # Decades and centuries.
    "199X": "the 1990s",
    "201X": "the 2010s",
    "200X": "the years 2000 to 2009",
    "190X": "the years 1900 to 1909",
    "100X": "the years 1000 to 1009",
    "101X": "the 1010s",
    "19XX": "the years 1900 to 1999",
    "20XX": "the years 2000 to 2099",
    "15XX": "the years 1500 to 1599",
    # The first millennium.
    "0001": "AD 1",
    "0999": "AD 999",
    "1000": "1000",
    "0085-04-12": "12 April AD 85",
    "0085-04": "April AD 85",
    "0085-23": "autumn AD 85",
    "0085-24": "winter AD 85/AD 86",
    "0999-24": "winter AD 999/1000",
    "001X": "the years AD 10 to AD 19",
    "01XX": "the years AD 100 to AD 199",
    "09XX": "the years AD 900 to AD 999",
    # Marks.
    "1995~": "c. 1995",
    "1997?": "1997 (uncertain)",
    "1997%": "c. 1997 (uncertain)",
    "1995-06~": "c. June 1995",
    "1995-06-30%": "c. 30 June 1995 (uncertain)",
    "1995-21?": "spring 1995 (uncertain)",
    "1995-XX~": "c. 1995, month unknown",
    "199X~": "around the 1990s",
    "199X?": "the 1990s (uncertain)",
    "200X%": "around the years 2000 to 2009 (uncertain)",
    # Intervals.
    "2016/2023-12": "2016 to December 2023",
    "1984-01-02~/2004-06-04": "c. 2 January 1984 to 4 June 2004",
    "1984?/2004%": "1984 (uncertain) to c. 2004 (uncertain)",
    "1995-21/1996-22": "spring 1995 to summer 1996",
    "2017/..": "since 2017",
    "2012-07~/..": "since c. July 2012",
    "2018/": "from 2018, end unknown",
    "1985-04-12~/": "from c. 12 April 1985, end unknown",
    "/2023-12": "until December 2023",
    "../2023-12": "until December 2023, start open",
    "/2018?": "until 2018 (uncertain)",
    # Sets.
    "[2005,2006]": "2005 or 2006",
    "[1667,1668,1669]": "1667, 1668 or 1669",
    "[1667,1668,1670..1672]": "1667, 1668 or 1670 to 1672",
    "[1667..1668,1670]": "1667 to 1668 or 1670",
    "[1994..1996]": "between 1994 and 1996",
    "[2016-09..2016-12]": "between September 2016 and December 2016",
    "[1995]": "1995",
    "[..1984]": "1984 or earlier",
    "[..1760-12-03]": "3 December 1760 or earlier",
    "[1760-12..]": "December 1760 or later",
    "[1760-01,1760-12..]": "January 1760, or December 1760 or later",
    "[..1760,1762,1764]": "1760 or earlier, 1762, or 1764",
    "[1760,1762,1764..]": "1760, 1762, or 1764 or later",
    "[..1760,1764..]": "1760 or earlier, or 1764 or later",
}


@pytest.mark.parametrize(("text", "said"), list(SAID.items()), ids=list(SAID))
def test_a_date_is_said_in_english(text, said):
    """Every form of date has its words."""
    assert said == EDTFDate.parse(text).human()


@pytest.mark.parametrize(
    ("month", "name"),
    [
        (1, "January"),
        (2, "February"),
        (3, "March"),
        (4, "April"),
        (5, "May"),
        (6, "June"),
        (7, "July"),
        (8, "August"),
        (9, "September"),
        (10, "October"),
        (11, "November"),
        (12, "December"),
    ],
)
def test_months_have_their_names(month, name):
    """The twelve months are said in full."""
    assert f"{name} 1964" == EDTFDate.parse(f"1964-{month:02d}").human()
