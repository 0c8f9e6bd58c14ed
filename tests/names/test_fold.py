"""When two spellings are the same name."""

import unicodedata

import pytest
from hypothesis import given, strategies as st

from jac_history._names import fold

TEXTS = st.text(max_size=30)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("JAC Motors", "jacmotors"),
        ("jac-motors", "jacmotors"),
        ("  JAC\u00a0Motors\t", "jacmotors"),
        ("Jiānghuái Qìchē", "jianghuaiqiche"),
        ("Lǚ Shì", "lushi"),
        ("Zuo Yan\u2019an", "zuoyanan"),
        ("Zuo Yan'an", "zuoyanan"),
        ("Zuo Yan\u02bcan", "zuoyanan"),
        ("Zuo Yan\u02bban", "zuoyanan"),
        ("Tsin\u02b9", "tsin"),
        ("ガス", "ガス"),
        ("\uff76\uff9e\uff7d", "ガス"),
        ("カス", "カス"),
        ("スーパー", "スーパー"),
        ("佐々木", "佐々木"),
        ("Йошкар", "йошкар"),
        ("Иошкар", "иошкар"),
        ("हिन्दी", "हिन्दी"),
        ("น้ำ", "น้ํา"),
        ("Ἀθῆναι", "αθηναι"),
        ("한국", "한국"),
        ("江淮 汽车", "江淮汽车"),
        ("\uff2a\uff21\uff23\u3000\uff16\uff10\uff10\uff14\uff11\uff18", "jac600418"),
        ("Straße", "strasse"),
        ("São Paulo", "saopaulo"),
        ("Nº 1", "no1"),
        ("JAC S3+", "jacs3+"),
        ("JAC S3", "jacs3"),
        ("?!", ""),
        ("", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    """Case, accents, tones, width, blanks and punctuation do not count; a plus sign does."""
    assert folded == fold(text)


@given(TEXTS)
def test_folding_again_changes_nothing(text: str) -> None:
    """What is folded stays as it is."""
    assert fold(text) == fold(fold(text))


@given(TEXTS)
def test_form_of_the_characters(text: str) -> None:
    """How accents are encoded does not count."""
    forms = {fold(unicodedata.normalize(form, text)) for form in ("NFC", "NFD", "NFKC", "NFKD")}
    assert {fold(text)} == forms


@given(TEXTS)
def test_lower_case(text: str) -> None:
    """Lower case does not count."""
    assert fold(text) == fold(text.lower())


@given(
    TEXTS, st.sampled_from([" ", "-", "'", "\u2019", "·", ",", ".", "(", ")", "/", "\u3000", "·"])
)
def test_punctuation(text: str, sign: str) -> None:
    """A sign between the letters does not count, wherever it stands."""
    assert fold(text) == fold(text + sign) == fold(sign + text)
