#!/usr/bin/env python3
"""Checks tasks, recipients and deadlines against what a reader found in real documents, which are not part of the project.

usage: duties.py [--misses]

The documents are looked for in TDNREF_TEXTS, else in ../shared; without them the check is skipped. duties.gold says what is in
it. Precision and recall must not fall below FLOORS.
"""
import collections
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from refscan import REAL, SKIPPED, Run

GOLD = pathlib.Path(__file__).resolve().with_name("duties.gold")
FLOORS = {"task": (0.95, 0.95), "recipient": (0.95, 0.95), "deadline": (0.95, 0.95)}


def read_gold():
    """File -> set of (line, kind, what, day, deliverable)."""
    gold, current = {}, None
    for line in GOLD.read_text("utf-8").split("\n"):
        words = line.split()
        if not words or line.startswith("#"):
            continue
        if len(words) == 1:
            current = gold.setdefault(line, set())
        else:
            current.add((int(words[0]), *words[1:3], *(words[3:] or (None, None))))
    return gold


def what(duty):
    """The legal body without the name of its own that an open one has, or how it is named."""
    if duty["whole_class"]:
        return "class"
    if duty["authority"] is None:
        return "-" if duty["body"] is None else "printed"
    body, place = (duty["authority"].split("@") + [None])[:2]
    return body.split(":")[0] + (f"@{place}" if place else "")


def found_in(path):
    run = Run("refscan", "--duties", "--format", "jsonl", path)
    return {(r["line"], r["kind"], what(r), r["date"], r["deliverable"]) for r in run.records() if r["record"] == "duty"}


def main():
    gold = read_gold()
    if not all((REAL / name).exists() for name in gold):
        print(f"no texts in {REAL}")
        return SKIPPED
    counts = collections.Counter()
    for name, wanted in gold.items():
        found = found_in(REAL / name)
        for sign, part in (("-", wanted - found), ("+", found - wanted), ("", wanted & found)):
            for duty in sorted(part, key=str):
                counts[duty[1], sign] += 1
                if sign and "--misses" in sys.argv:
                    print(sign, name, *duty)
    failed = False
    for kind, floors in FLOORS.items():
        hits = counts[kind, ""]
        figures = hits / max(1, hits + counts[kind, "+"]), hits / max(1, hits + counts[kind, "-"])
        low = any(figure < floor for figure, floor in zip(figures, floors))
        failed |= low
        print(f"{kind:10} precision {figures[0]:.3f}  recall {figures[1]:.3f}  of {hits + counts[kind, '-']}"
              + ("  TOO LOW" if low else ""))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
