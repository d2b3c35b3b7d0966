"""The languages of the product: Dutch from the catalogue, English as written in the code.

    language("nl")("Spend per video")       'Uitputting per video'

The catalogue is a few text files, one per room; they are read together when first needed.
"""

from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from budget.language import LANGUAGES, Language
from budget.refused import Refused
from budget.words import Bilingual, Words, say

CATALOGUES = Path(__file__).parent / "locale"


@lru_cache
def language(code: str) -> Language:
    """The language with this code.

    Raises:
        Refused: for a code other than "nl" or "en".
    """
    if code not in LANGUAGES:
        raise Refused(say("Language {code} is not known; choose nl or en.", code=code))
    return Language(code, _catalogue(code))


def in_both(words: Words) -> Bilingual:
    """Words put in both languages, for what must be kept as it was said."""
    nl, en = (language(code).say(words).replace("{", "{{").replace("}", "}}") for code in LANGUAGES)
    return Bilingual(nl=nl, en=en)


def _catalogue(code: str) -> NullTranslations:
    files = sorted((CATALOGUES / code).glob("*.po"))
    if not files:
        return NullTranslations()
    whole = Catalog(locale=code)
    for file in files:
        with file.open("rb") as text:
            for message in read_po(text, locale=code):
                if message.id:
                    whole[message.id] = message
    compiled = BytesIO()
    write_mo(compiled, whole)
    compiled.seek(0)
    return GNUTranslations(compiled)
