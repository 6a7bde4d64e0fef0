"""When two values count as equal, and where a quote of the gold stands in its file."""
import sys
import unicodedata

LATIN_OF = {
    "Ð": "Đ", "Ɖ": "Đ", "ð": "đ", "ɖ": "đ",
    # Cyrillic and Greek capitals that look Latin
    **dict(zip("АВСЕНІКМОРТХ", "ABCEHIKMOPTX")),
    **dict(zip("ΑΒΕΗΙΚΜΝΟΡΤΧ", "ABEHIKMNOPTX")),
}
DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d"
SLASHES = "\u2044\u2215\uff0f"
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
TONE_MARKS = "\u0300\u0301\u0309\u0303\u0323"


def tones_on_first(text):
    """"hoà" and "hòa", "uỷ" and "ủy": the tone on the first vowel of oa, oe and uy."""
    for pair in ("oa", "oe", "uy"):
        for mark in TONE_MARKS:
            newer = pair[0] + unicodedata.normalize("NFC", pair[1] + mark)
            older = unicodedata.normalize("NFC", pair[0] + mark) + pair[1]
            text = text.replace(newer, older)
    return text


LETTERS = str.maketrans({**LATIN_OF, **dict.fromkeys(DASHES, "-"), **dict.fromkeys(SLASHES, "/"),
                         **dict.fromkeys(INVISIBLE + "*")})


def words(value):
    """Form in which names, titles and codes are compared."""
    if value is None:
        return None
    text = unicodedata.normalize("NFC", value).translate(LETTERS).casefold()
    return " ".join(tones_on_first(text).split()).strip(" .,;")


def number(value):
    """Form in which numbers are compared: no white space, no leading zeros."""
    if value is None:
        return None
    text = "".join(words(value).split())
    while len(text) > 1 and text[0] == "0" and text[1].isdigit():
        text = text[1:]
    return text


def issuers(value):
    """Joint issuers in any order."""
    return None if value is None else frozenset(words(part) for part in value.split(";"))


def equal(field, gold, found):
    form = {"number": number, "issuer": issuers}.get(field, words)
    return form(gold) == form(found)


class Page:
    """The text of a file as the gold quotes it (NFC, white space collapsed), and the bytes of each character."""

    def __init__(self, raw):
        self.raw = raw
        text, width, at = self.decode(raw)
        characters, self.starts, self.ends, after_space = [], [], [], True
        for cluster in clusters(text):
            start, at = at, at + sum(map(width, cluster))
            blank = cluster.isspace() or cluster in "\ufeff\u200b"
            if blank and after_space:
                continue
            for character in " " if blank else unicodedata.normalize("NFC", cluster):
                characters.append(character)
                self.starts.append(start)
                self.ends.append(at)
            after_space = blank
        self.text = "".join(characters)

    @staticmethod
    def decode(raw):
        """Text, bytes that a character takes, offset of the first character."""
        utf16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}.get(raw[:2])
        if utf16:
            return raw[2:].decode(utf16), lambda c: len(c.encode("utf-16-le")), 2
        mark = 3 if raw.startswith(b"\xef\xbb\xbf") else 0
        return raw[mark:].decode("utf-8"), lambda c: len(c.encode("utf-8")), mark

    def find(self, quote, occurrence=1):
        """Span of bytes of a quote, None if it does not stand there that often."""
        wanted, at = " ".join(unicodedata.normalize("NFC", quote).split()), -1
        for _ in range(occurrence):
            at = self.text.find(wanted, at + 1)
            if at < 0:
                return None
        return self.starts[at], self.ends[at + len(wanted) - 1]

    def show(self, record):
        return " ".join(self.raw[record["start"]:record["end"]].decode("utf-8", "replace").split())


def clusters(text):
    """A character with the combining marks behind it."""
    at = 0
    while at < len(text):
        end = at + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        yield text[at:end]
        at = end


def warn(line):
    print(line, file=sys.stderr)
