#!/usr/bin/env python3
"""One citation, changed in every place where pages and programs change it: the number read must stay the same.

Each mutation becomes a paragraph of one file, so that a run of refscan answers for hundreds of them.
"""
import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from refscan import Run, plain, quote

CITATIONS = (
    ("Kết luận số ", "57-KL/TW", " ngày 15/6/2023 của Bộ Chính trị"),
    ("Kế hoạch số ", "5081/KH-UBND", " ngày 26/12/2023 của UBND tỉnh Bình Thuận"),
    ("Nghị định số ", "72/2015/NĐ-CP", " ngày 07/9/2015 của Chính phủ"),
    ("Chương trình số ", "5115/CTr-BTTTT-BTLBĐBP", " ngày 09/12/2021"),
)
# What a reader does not see, inside the number.
INVISIBLE = {"soft hyphen": "\u00ad", "zero-width space": "\u200b", "zero-width joiner": "\u200d",
             "word joiner": "\u2060", "byte order mark": "\ufeff", "bold": "**"}
# White space, round the separators of the number.
SPACES = {"space": " ", "no-break space": "\u00a0", "thin space": "\u2009", "line feed": "\n", "CRLF": "\r\n",
          "tab": "\t", "form feed": "\f", "line feed and spaces": "\n    "}
DASHES = "\u2010\u2011\u2012\u2013\u2014\u2212"


def mutations():
    """(what was done, paragraph, number) of every mutation."""
    for before, number, after in CITATIONS:
        for name, mark in INVISIBLE.items():
            for at in range(1, len(number)):
                yield f"{name} at {at}", before + number[:at] + mark + number[at:] + after, number
        for name, space in SPACES.items():
            for at, character in enumerate(number):
                if character in "/-":
                    yield f"{name} after {at}", before + number[:at + 1] + space + number[at + 1:] + after, number
            yield f"{name} for every space", before.replace(" ", space) + number + after, number
            yield f"{name} before the date", before + number + space + after.lstrip(), number
        for dash in DASHES:
            yield f"dash U+{ord(dash):04X}", before + number.replace("-", dash) + after, number
        yield "colon", before.rstrip() + ": " + number + after, number
        yield "capitals", before.upper() + number + after, number
        yield "in brackets", "(" + before + number + after + ")", number
        yield "in quotes", "“" + before + number + after + "”", number


def main():
    cases = list(mutations())
    text = "".join(f"{n}. Thực hiện {paragraph}.\n\n" for n, (_, paragraph, _) in enumerate(cases, 1))
    with tempfile.TemporaryDirectory() as scratch:
        file = pathlib.Path(scratch) / "mutations.txt"
        file.write_bytes(text.encode())
        run = Run("refscan", "--format", "jsonl", file)
    raw, failed, at = text.encode(), 0, 0
    found = [r for r in run.records() if r["record"] == "mention"]
    for n, (what, paragraph, number) in enumerate(cases, 1):
        end = at + len(f"{n}. Thực hiện {paragraph}.\n\n".encode())
        mine = [m for m in found if at <= m["start"] < end]
        good = len(mine) == 1 and mine[0]["number"] == number and plain(quote(raw, mine[0])) == plain(mine[0]["text"])
        if not good:
            failed += 1
            print(f"{number}, {what}: got {[m['number'] for m in mine]} from {paragraph!r}")
        at = end
    print(f"{len(cases) - failed} of {len(cases)} mutations give the same number")
    return 1 if failed or run.status else 0


if __name__ == "__main__":
    sys.exit(main())
