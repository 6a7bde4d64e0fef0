#!/usr/bin/env python3
"""Noise that a reader does not see must not change what is found: the share of mentions that stay the same, with a floor.

Every change is made in all mentions of a text at once. A mention is stable if kind, type, number, date, issuer, level,
relation and holder are as before.

usage: noise.py FOLDER...
"""
import collections
import pathlib
import re
import sys
import tempfile
import unicodedata

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from refscan import coding_of, records

FIELDS = ("kind", "type", "number", "date", "issuer", "level", "relation", "from")
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
OLD_TONES = {"oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa", "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe",
             "oẹ": "ọe", "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy"}
NEW_TONES = {old: new for new, old in OLD_TONES.items()}


def every_fifth(mark):
    """Puts a mark behind every fifth character."""
    return lambda text: re.sub(r"(?s)(.{5})(?=.)", lambda m: m.group(1) + mark, text)


def tones(table):
    """Moves the tone mark of an open syllable: "hòa" - "hoà"; a syllable that goes on ("hoàn", "quý") has one place only."""
    pattern = re.compile("(?<![qQ])(" + "|".join(table) + r")(?!\w)")
    return lambda text: pattern.sub(lambda m: table[m.group(1)], text)


# (name, change of the text of a mention, least share of stable mentions)
CHANGES = (
    ("soft hyphens", every_fifth("\u00ad"), 0.995),
    ("zero-width spaces", every_fifth("\u200b"), 1.0),
    ("no-break spaces", lambda text: text.replace(" ", "\u00a0"), 1.0),
    ("two blanks for one", lambda text: text.replace(" ", "  "), 1.0),
    ("en dashes", lambda text: text.replace("-", "\u2013"), 1.0),
    ("no-break hyphens", lambda text: text.replace("-", "\u2011"), 1.0),
    ("blanks around slashes", lambda text: re.sub(r"(?<=\w)/(?=\w)", " / ", text), 1.0),
    ("old tone placement", tones(OLD_TONES), 1.0),
    ("new tone placement", tones(NEW_TONES), 1.0),
    ("decomposed letters", lambda text: unicodedata.normalize("NFD", text), 1.0),
)


def plain(value):
    """A value as it reads: composed, without invisible characters, one kind of dash and blank, one tone placement."""
    if not isinstance(value, str):
        return value
    text = unicodedata.normalize("NFC", value)
    text = "".join(c for c in text if c not in INVISIBLE).replace("\u2013", "-").replace("\u2011", "-")
    return tones(OLD_TONES)(re.sub(r"\s*/\s*", "/", re.sub(r"\s+", " ", text)))


def mentions_of(text):
    with tempfile.NamedTemporaryFile(suffix=".txt") as file:
        file.write(text.encode())
        file.flush()
        return records(file.name)[1]


def changed(text, mentions, change):
    """The text with each mention changed; of two that overlap only the first."""
    raw = text.encode()
    parts, at = [], 0
    for m in mentions:
        if m["start"] >= at:
            parts += [raw[at:m["start"]].decode(), change(raw[m["start"]:m["end"]].decode())]
            at = m["end"]
    return "".join(parts) + raw[at:].decode()


def key(mention):
    return tuple(plain(mention[field]) for field in FIELDS)


def stable(before, after):
    """How many mentions are in both, each counted once."""
    left = collections.Counter(map(key, before)) & collections.Counter(map(key, after))
    return sum(left.values())


def main():
    total, same = 0, collections.Counter()
    for folder in sys.argv[1:]:
        for path in sorted(p for p in pathlib.Path(folder).iterdir() if p.suffix in (".txt", ".md")):
            raw = path.read_bytes()
            coding, mark = coding_of(raw)
            text = unicodedata.normalize("NFC", raw[mark:].decode(coding, "replace"))
            before = mentions_of(text)
            total += len(before)
            for name, change, _ in CHANGES:
                same[name] += stable(before, mentions_of(changed(text, before, change)))
    low = []
    for name, _, floor in CHANGES:
        share = same[name] / total
        print(f"{name:24} {share:.4f}   ({same[name]} of {total})")
        low += [name] if share < floor - 1e-9 else []
    if low:
        print("below the floor:", ", ".join(low))
    return 1 if low or total == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
