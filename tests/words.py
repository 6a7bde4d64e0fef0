#!/usr/bin/env python3
"""Words in the code that no text could match.

Words of a text are compared in one spelling (lib/lexicon/fold.h): lower case, the tone of "hòa", "ủy" on the first
vowel, "ký" and "tỷ" with y. A word written otherwise in a table or comparison of lib/ would compile and never be found.
"""
import pathlib
import re
import sys

ROOMS = ("text", "field", "document", "mention", "relation", "context", "unnumbered", "duty")
VOWELS = "aăâeêioôơuưy"
TONED = {
    "a": "áàảãạ", "ă": "ắằẳẵặ", "â": "ấầẩẫậ", "e": "éèẻẽẹ", "ê": "ếềểễệ", "i": "íìỉĩị",
    "o": "óòỏõọ", "ô": "ốồổỗộ", "ơ": "ớờởỡợ", "u": "úùủũụ", "ư": "ứừửữự", "y": "ýỳỷỹỵ",
}  # fmt: skip
SPLIT = {letter: (vowel, tone) for vowel, letters in TONED.items() for tone, letter in enumerate(letters)}
WORDS = re.compile(r'"([a-zđăâêôơư%s][ a-zđăâêôơư%s]*)"' % (("".join(TONED.values()),) * 2))


def tone_place(letters):
    """The index of the vowel that bears the tone of a syllable; None: this is no syllable."""
    runs = [m.span() for m in re.finditer(f"[{VOWELS}]+", letters)]
    if len(runs) != 1:
        return None
    start, end = runs[0]
    glide = letters[:2] in ("qu", "gi") and end > 2
    start = 2 if glide else start
    marked = [i for i in range(start, end) if letters[i] in "ăâêôơư"]
    if marked:
        return marked[-1]
    return start if end - start == 1 or (end - start == 2 and end == len(letters)) else start + 1


def spelling(word):
    """The spelling in which the word is compared; the word itself if it is no syllable."""
    letters = "".join(SPLIT.get(c, (c, None))[0] for c in word)
    tones = [SPLIT[c][1] for c in word if c in SPLIT]
    letters = letters[0] + "y" if re.fullmatch("[hklmt]i", letters) else "si" if letters == "sy" else letters
    if len(tones) != 1:
        return letters if not tones else word
    at = tone_place(letters)
    return word if at is None else letters[:at] + TONED[letters[at]][tones[0]] + letters[at + 1 :]


def faults(root):
    for path in sorted(p for room in ROOMS for p in (root / "lib" / room).glob("*.[ch]")):
        code = re.sub(r"/\*.*?\*/", lambda m: "\n" * m[0].count("\n"), path.read_text(encoding="utf-8"), flags=re.S)
        for line, text in enumerate(code.splitlines(), 1):
            for literal in WORDS.findall(text):
                if literal.isascii() and " " not in literal:
                    continue  # "li" is a tag of HTML
                wrong = [w for w in literal.split() if spelling(w) != w]
                if wrong:
                    right = " ".join(spelling(w) for w in literal.split())
                    yield f'{path.relative_to(root)}:{line}: "{literal}" is never found; write "{right}"'


def main():
    assert spelling("hoà") == "hòa" and spelling("qúy") == "quý" and spelling("kí") == "ký" and spelling("đường") == "đường"
    found = list(faults(pathlib.Path(__file__).resolve().parent.parent))
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
