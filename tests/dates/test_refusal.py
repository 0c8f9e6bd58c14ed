"""What is said of a text that is refused."""

from __future__ import annotations

import pytest

from jac_history import EDTFDate, InvalidDateError

FORMS = "a year '1964', a month '1964-05', a day '1964-05-20', a decade '196X'"
ALL_FORMS = f"write {FORMS}, an interval '1964/2008' or a set '[2005,2006]'"
PLAIN_FORMS = "write a year '1964', a month '1964-05' or a day '1964-05-20'"
SINCE = "; the first if it still holds, the second if its end is not known"

TIME = "time of day"
YEAR = "year outside 0001 to 9999"
DIGITS = "significant digits of a year (S)"
MASKED = "masked digits (X) except '199X', '19XX', '1995-XX', '1995-XX-XX' and '1995-06-XX'"
SEASON = "season or part of a year except 21 to 24"
PART = "mark (? ~ %) on a part of a date, only at the end of it"
MASKED_END = "masked digits (X) in an end of an interval"
ALL = "set of dates that are all meant, in braces"
VAGUE_MEMBER = "season, mark (? ~ %) or masked digit (X) in a set"

BEYOND = {
    "1985-04-12T23:20:30": TIME,
    "1985-04-12T00:00:00Z": TIME,
    "1985-04-12T19:59:59-04:30": TIME,
    "1985-04-12T23:20:30+04": TIME,
    "-1985": YEAR,
    "-1985-04-12": YEAR,
    "-0000": YEAR,
    "-1985~": YEAR,
    "-198X": YEAR,
    "-1XXX": YEAR,
    "0000": YEAR,
    "0000-02-29": YEAR,
    "0000-02?": YEAR,
    "000X": YEAR,
    "000X~": YEAR,
    "00XX": YEAR,
    "00XX%": YEAR,
    "9999-24": YEAR,
    "9999-24~": YEAR,
    "Y12345": YEAR,
    "Y-12345": YEAR,
    "Y12345S2": YEAR,
    "Y17E7": YEAR,
    "Y-17E7S3": YEAR,
    "Y170000002/Y170000003": YEAR,
    "1950S2": DIGITS,
    "1950S2/1960": DIGITS,
    "XXXX": MASKED,
    "1XXX": MASKED,
    "19X5~": MASKED,
    "1984-1X": MASKED,
    "1984-0X": MASKED,
    "1984-X2": MASKED,
    "XXXX-21": MASKED,
    "1984-2X": MASKED,
    "1984-02-2X": MASKED,
    "1984-02-X9": MASKED,
    "1984-01-3X": MASKED,
    "199X-06-01": MASKED,
    "1984-0X-3X": MASKED,
    "XXXX-XX-31": MASKED,
    "199X-12-25?": MASKED,
    "199X/XXXX": MASKED,
    "1995-25": SEASON,
    "1995-29": SEASON,
    "1995-30": SEASON,
    "1995-39": SEASON,
    "1995-40~": SEASON,
    "1995-41": SEASON,
    "1995-25/1996": SEASON,
    "1996/1998-41": SEASON,
    "?1995": PART,
    "~1995-06": PART,
    "1995-%06": PART,
    "1995%-06-15": PART,
    "1995-06-~15": PART,
    "1995?-06~-15%": PART,
    "1995-~XX": PART,
    "1995~-06/1996": PART,
    "../1995~-06": PART,
    "1995~-06/": PART,
    "199X/2000": MASKED_END,
    "1990/199X": MASKED_END,
    "199X/..": MASKED_END,
    "1964-XX/1964-01-01": MASKED_END,
    "/199X": MASKED_END,
    "../1995-XX": MASKED_END,
    "1995-06-XX/1995-06-XX": MASKED_END,
    "{1995}": ALL,
    "{1995,1996}": ALL,
    "{1995..1996}": ALL,
    "{..1995}": ALL,
    "{1995..}": ALL,
    "{199X,2001-21,2003~}": ALL,
    "[1995~]": VAGUE_MEMBER,
    "[1995,199X]": VAGUE_MEMBER,
    "[2001-21,2002]": VAGUE_MEMBER,
    "[1995?..1997]": VAGUE_MEMBER,
    "[..1995~]": VAGUE_MEMBER,
    "[Y12345,1995]": VAGUE_MEMBER,
}

HINTS = {
    "2016/18": "write '2016/2018'",
    "1995-96": "write '1995/1996'",
    # Decades and centuries.
    "1990s": "write '199X'",
    "the 1990s": "write '199X'",
    "1990's": "write '199X'",
    "1990\u2019s": "write '199X'",
    "1900s": "write '190X' or '19XX'; a decade or a century",
    "The 2000s": "write '200X' or '20XX'; a decade or a century",
    "mid-1990s": "write '[1994..1996]'",
    "Mid 1990s": "write '[1994..1996]'",
    "mid-the 1990's": "write '[1994..1996]'",
    "early 1990s": "write '[1990..1993]', for example",
    "late-1990s": "write '[1997..1999]', for example",
    "19": "write '19XX'",
    "199": "write '199X'",
    "199x": "write '199X'",
    "199u": "write '199X'",
    "19xx": "write '19XX'",
    "19uu": "write '19XX'",
    "1995-uu": "write '1995-XX'",
    "1995-xx-xx": "write '1995-XX-XX'",
    "20th century": "write '19XX'",
    "the 21st century": "write '20XX'",
    "2nd century": "write '01XX'",
    "The 3rd-Century": "write '02XX'",
    # Intervals.
    "since 2016": f"write '2016/..' or '2016/'{SINCE}",
    "Since 2016-04": f"write '2016-04/..' or '2016-04/'{SINCE}",
    "from 2016-04-29": f"write '2016-04-29/..' or '2016-04-29/'{SINCE}",
    "2016-": f"write '2016/..' or '2016/'{SINCE}",
    "2016 -": f"write '2016/..' or '2016/'{SINCE}",
    "2016\u2013": f"write '2016/..' or '2016/'{SINCE}",
    "2016\u2014": f"write '2016/..' or '2016/'{SINCE}",
    "2016/open": "write '2016/..'",
    "2016-present": "write '2016/..'",
    "2016 \u2013 now": "write '2016/..'",
    "2016/today": "write '2016/..'",
    "2016/ongoing": "write '2016/..'",
    "2016/current": "write '2016/..'",
    "2016/unknown": "write '2016/'",
    "unknown/2016": "write '/2016'",
    "open/2016": "write '../2016'",
    "until 2023-12": "write '/2023-12'",
    "till 2023": "write '/2023'",
    "to 2023": "write '/2023'",
    "up to 2023": "write '/2023'",
    "2016 to 2023": "write '2016/2023'",
    "from 2016 until 2023-12": "write '2016/2023-12'",
    "2016 till 2023": "write '2016/2023'",
    "2016-2023": "write '2016/2023'",
    "2016 - 2023": "write '2016/2023'",
    "2016\u20132023": "write '2016/2023'",
    "2016..2023": "write '2016/2023'",
    "2016 / 2023": "write '2016/2023'",
    # Marks.
    "circa 1995": "write '1995~'",
    "c. 1995": "write '1995~'",
    "c.1995": "write '1995~'",
    "c1995": "write '1995~'",
    "ca 1995": "write '1995~'",
    "ca. 1995-06": "write '1995-06~'",
    "about 1995": "write '1995~'",
    "Around 1995": "write '1995~'",
    "approximately 1995": "write '1995~'",
    "approx. 1995": "write '1995~'",
    "approx 1995": "write '1995~'",
    "roughly 1995": "write '1995~'",
    "some time in 1995": "write '1995~'",
    "~ 1995": "write '1995~'",
    "probably 1995": "write '1995?'",
    "perhaps 1995": "write '1995?'",
    "possibly 1995": "write '1995?'",
    "maybe 1995": "write '1995?'",
    "? 1995": "write '1995?'",
    "1995 ?": "write '1995?'",
    "1995?~": "write '1995%'",
    "1995~?": "write '1995%'",
    "1995??": "write '1995?'",
    "1995~~~": "write '1995~'",
    "1995%%": "write '1995%'",
    "(1995)~": "write '1995~'",
    "(1995-06)": "write '1995-06'",
    "+1995": "write '1995'",
    # Sets.
    "2005 or 2006": "write '[2005,2006]'",
    "between 1994 and 1996": "write '[1994..1996]'",
    "[1667, 1668]": "write '[1667,1668]'",
    "[1995": "write '[1995]'",
    "[1995..": "write '[1995..]'",
    "1995]": "write '[1995]'",
    "1995,1996]": "write '[1995,1996]'",
    # Days and months in other notations.
    " 1995": "write '1995'",
    "1995 \n": "write '1995'",
    "1995-1": "write '1995-01'",
    "1995/6": "write '1995-06'",
    "1995.06": "write '1995-06'",
    "1995-6-1": "write '1995-06-01'",
    "1995.06.15": "write '1995-06-15'",
    "1995/06/15": "write '1995-06-15'",
    "1995 06 15": "write '1995-06-15'",
    "15/06/1995": "write '1995-06-15'",
    "06/15/1995": "write '1995-06-15'",
    "5.6.1995": "write '1995-06-05' or '1995-05-06'",
    "05-05-1995": "write '1995-05-05'",
    "20050924": "write '2005-09-24'",
    "20050924T100000": "write '2005-09-24'",
    "1995-06-15Z": "write '1995-06-15'; without a time of day",
    "1995-06-15 10:00": "write '1995-06-15'; without a time of day",
    "1995-06-15T25:00:00": "write '1995-06-15'; without a time of day",
    "1995\u5e74": "write '1995'",
    "1995\u5e746\u6708": "write '1995-06'",
    "1995\u5e746\u670815\u65e5": "write '1995-06-15'",
    "1995\u5e7412\u67081\u53f7": "write '1995-12-01'",
    # Names of months and seasons.
    "June 1995": "write '1995-06'",
    "june, 1995": "write '1995-06'",
    "15 June 1995": "write '1995-06-15'",
    "June 15, 1995": "write '1995-06-15'",
    "5 June 1995": "write '1995-06-05'",
    "1995 June 5": "write '1995-06-05'",
    "1995-Jun": "write '1995-06'",
    "Sept. 1995": "write '1995-09'",
    "Dec 1995": "write '1995-12'",
    "Jan 1995": "write '1995-01'",
    "spring 1995": "write '1995-21'",
    "Summer 1995": "write '1995-22'",
    "autumn 1995": "write '1995-23'",
    "fall 1995": "write '1995-23'",
    "winter 1995": "write '1995-24'",
}

FAULTS = {
    "[2016,June 2018]": "the member 'June 2018' of the set cannot be read: write '2018-06'",
    "2016/c. 2018": "the end 'c. 2018' of the interval cannot be read: write '2018~'",
    "": f"it is empty; {ALL_FORMS}",
    "  ": f"it is empty; {ALL_FORMS}",
    "\uff11\uff19\uff19\uff15": "it has the character '\\uff11', and EDTF is plain ASCII",
    "19\u06609": "it has the character '\\u0660', and EDTF is plain ASCII",
    "/": "an interval needs a date at one of its ends at least",
    "../": "an interval needs a date at one of its ends at least",
    "../..": "an interval needs a date at one of its ends at least",
    "1995/1996/1997": "an interval has two ends and one '/'",
    "2004/2003": "the interval ends before it starts",
    "2004-07/2004-06-30": "the interval ends before it starts",
    "2004-XX/2003-12-31": "the interval ends before it starts",
    "[1995]/1996": "an interval cannot have a set as its end",
    "1995/[1996]": "an interval cannot have a set as its end",
    "1995-13/1996": "the end '1995-13' of the interval cannot be read: there is no month 13; "
    "months are 01 to 12, seasons 21 to 24",
    "1995/June 1996": "the end 'June 1996' of the interval cannot be read: write '1996-06'",
    "../nonsense": f"the end 'nonsense' of the interval cannot be read: {PLAIN_FORMS}",
    "1995-06-15T10:00:00/1996": "the end '1995-06-15T10:00:00' of the interval cannot be read: "
    "write '1995-06-15'; without a time of day",
    "{1995": "a set stands in one pair of brackets: '[2005,2006]'",
    "[1995}": "a set stands in one pair of brackets: '[2005,2006]'",
    "]": "a set stands in one pair of brackets: '[2005,2006]'",
    "x}": "a set stands in one pair of brackets: '[2005,2006]'",
    "[]": "a set has a date between each two commas: '[2005,2006]'",
    "{}": "a set has a date between each two commas: '[2005,2006]'",
    "[..]": "a set has a date between each two commas: '[2005,2006]'",
    "[1995,,1996]": "a set has a date between each two commas: '[2005,2006]'",
    "[1995,]": "a set has a date between each two commas: '[2005,2006]'",
    "[1995-13]": "the member '1995-13' of the set cannot be read: there is no month 13; "
    "months are 01 to 12, seasons 21 to 24",
    "[1994..1995-1]": "the member '1994..1995-1' of the set cannot be read: write '1995-01'",
    "[1990,..1984]": "'..1984' may stand only at the beginning of a set",
    "{1990,..1984}": "'..1984' may stand only at the beginning of a set",
    "[1995-06-15T10:00:00]": (
        "the member '1995-06-15T10:00:00' of the set cannot be read: "
        "write '1995-06-15'; without a time of day"
    ),
    "199X/nonsense": f"the end 'nonsense' of the interval cannot be read: {PLAIN_FORMS}",
    "[1984..,1990]": "'1984..' may stand only at the end of a set",
    "[1672..1670]": "a range in the set ends before it starts",
    "[1995,1672..1670]": "a range in the set ends before it starts",
    "[1672..1670,1984..]": "a range in the set ends before it starts",
    "{1672..1670}": "a range in the set ends before it starts",
    "[1672..1670,1995]": "a range in the set ends before it starts",
    "[..1984,1672..1670]": "a range in the set ends before it starts",
    "1995-W01": "EDTF has no week dates and no ordinal dates; write a day '1964-05-20'",
    "1995-W01-1": "EDTF has no week dates and no ordinal dates; write a day '1964-05-20'",
    "1995-123": "EDTF has no week dates and no ordinal dates; write a day '1964-05-20'",
    "1995-13": "there is no month 13; months are 01 to 12, seasons 21 to 24",
    "1995-00": "there is no month 00; months are 01 to 12, seasons 21 to 24",
    "1995-20~": "there is no month 20; months are 01 to 12, seasons 21 to 24",
    "1995-42": "there is no month 42; months are 01 to 12, seasons 21 to 24",
    "1995-00-12": "there is no month 00; months are 01 to 12, seasons 21 to 24",
    "1995-21-05": "there is no month 21, and a season has no days",
    "1995-13-05": "there is no month 13, and a season has no days",
    "2001-02-29": "there is no day 29; February 2001 has 28 days",
    "1995-06-31?": "there is no day 31; June 1995 has 30 days",
    "1995-01-32": "there is no day 32; January 1995 has 31 days",
    "1995-12-00": "there is no day 00; December 1995 has 31 days",
    "12345": ALL_FORMS,
    "..": ALL_FORMS,
    "nonsense": ALL_FORMS,
    "Xmas": ALL_FORMS,
    "ju 1995": ALL_FORMS,
    "mid-June 1995": ALL_FORMS,
    "June 1995 1996": ALL_FORMS,
    "June 1 2 1995": ALL_FORMS,
    "Juny 1995": ALL_FORMS,
    "31 June 1995": ALL_FORMS,
    "1995-02-3X": ALL_FORMS,
    "1995-13-XX": ALL_FORMS,
    "1995-21-XX": ALL_FORMS,
    "1995-3X": ALL_FORMS,
    "1995-1X-4X": ALL_FORMS,
    "0000-13": "there is no month 13; months are 01 to 12, seasons 21 to 24",
    "1985-04-31T23:20:30": ALL_FORMS,
    "1985-04-12T23:20:30Z/..": "the end '1985-04-12T23:20:30Z' of the interval cannot be read: "
    "write '1985-04-12'; without a time of day",
    "30/02/1995": "an interval has two ends and one '/'",
    "1/2/3": "an interval has two ends and one '/'",
    "12-13-14": ALL_FORMS,
    "1995~?-06": ALL_FORMS,
    "-": ALL_FORMS,
    "--1985": ALL_FORMS,
    "-Y170000002": ALL_FORMS,
    "Y1995": ALL_FORMS,
    "Y0012345": ALL_FORMS,
    "1th century": ALL_FORMS,
}


def reason(text):
    with pytest.raises(InvalidDateError) as caught:
        EDTFDate.parse(text)
    return caught.value.reason


@pytest.mark.parametrize(("text", "feature"), list(BEYOND.items()), ids=list(BEYOND))
def test_edtf_beyond_the_profile_is_refused_with_the_feature(text, feature):
    """The reason says that the text is valid EDTF, and which feature is left out."""
    expected = f"valid EDTF, but outside the supported profile, which has no {feature}"

    assert expected == reason(text)


@pytest.mark.parametrize(("text", "hint"), list(HINTS.items()), ids=map(ascii, HINTS))
def test_what_people_write_is_refused_with_the_edtf_for_it(text, hint):
    """The reason gives the EDTF for common forms of dates."""
    assert f"not EDTF: {hint}" == reason(text)


@pytest.mark.parametrize(("text", "fault"), list(FAULTS.items()), ids=map(ascii, FAULTS))
def test_other_texts_are_refused_with_what_is_wrong(text, fault):
    """Where no form is known, the reason says what is wrong with the text."""
    assert f"not EDTF: {fault}" == reason(text)


@pytest.mark.parametrize("text", list(HINTS), ids=map(ascii, HINTS))
def test_every_hint_can_be_read(text):
    """What a reason says to write is a date."""
    quoted = reason(text).split("'")[1::2]

    assert quoted
    assert quoted == [EDTFDate.parse(hint).text for hint in quoted]
