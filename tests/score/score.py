#!/usr/bin/env python3
"""Scores refscan against annotated files (NAME.gold.json), one figure for each thing that can be right or wrong.

usage: score.py [--misses] [--json] GOLD.json|FOLDER...

A found mention belongs to the annotated one that it overlaps best; numbered ones must also have the same number. Each
is used once. Documents belong together by where they start. `refscan` comes from REFSCAN or from build/.
"""
import argparse
import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import compare
from refscan import Run

KINDS = ("numbered", "named", "short", "self")
MENTION_FIELDS = ("kind", "type", "date", "issuer", "level", "relation")
DOCUMENT_FIELDS = ("type", "number", "date", "place", "issuer", "level", "title")
DOCUMENT_REACH = 2000  # bytes that the start of a document may be off where a file has several


class Counts:
    """True, false and missing of everything that is found or not."""

    def __init__(self):
        self.true = self.false = self.missing = 0

    def f1(self):
        precision = self.true / (self.true + self.false) if self.true + self.false else 1.0
        recall = self.true / (self.true + self.missing) if self.true + self.missing else 1.0
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


class Score:
    """All counts over all files."""

    def __init__(self):
        self.found = {name: Counts() for name in (*KINDS, "edges", "documents")}
        self.right, self.of, self.misses, self.broken = {}, {}, [], 0

    def judge(self, figure, right):
        self.right[figure] = self.right.get(figure, 0) + bool(right)
        self.of[figure] = self.of.get(figure, 0) + 1
        return right

    def miss(self, name, what):
        self.misses.append(f"{name}: {what}")

    def figures(self):
        return {name: counts.f1() for name, counts in self.found.items()} | {
            name: self.right[name] / self.of[name] for name in self.of}


class Annotated:
    """One annotated file beside what refscan finds in it."""

    def __init__(self, path):
        self.gold = json.loads(path.read_text("utf-8"))
        self.name = path.name.removesuffix(".gold.json")
        source = self.gold["source"]
        beside = source.startswith("http")
        self.path = path.with_name(self.name + ".txt") if beside else path.resolve().parent.parent / source
        self.page = compare.Page(self.path.read_bytes())
        run = Run("refscan", "--format", "jsonl", self.path)
        if run.status != 0:
            compare.warn(f"{self.name}: refscan ended with {run.status}: {run.err}")
        self.documents = [r for r in run.records() if r["record"] == "document"]
        self.mentions = [r for r in run.records() if r["record"] == "mention"]
        self.wanted, self.spans, self.lost = [], [], []
        for m in self.gold["mentions"]:
            span = self.page.find(m["quote"], m.get("occurrence", 1))
            if span:
                self.wanted.append(m)
                self.spans.append(span)
            else:
                self.lost.append(m)
        self.pairs = self.pair_mentions()
        self.found_of = {self.wanted[i]["id"]: self.mentions[j] for i, j in self.pairs.items()}
        self.gold_of = {self.mentions[j]["id"]: self.wanted[i] for i, j in self.pairs.items()}

    def pair_mentions(self):
        """Best overlaps first: {index of the annotated mention: index of the found one}."""
        candidates = []
        for i, (want, (start, end)) in enumerate(zip(self.wanted, self.spans)):
            for j, found in enumerate(self.mentions):
                shared = min(end, found["end"]) - max(start, found["start"])
                same = want["kind"] != "numbered" or compare.equal("number", want.get("number"), found.get("number"))
                if shared > 0 and same:
                    beyond = abs(start - found["start"]) + abs(end - found["end"])
                    candidates.append((want["kind"] != found["kind"], beyond - shared, i, j))
        pairs = {}
        for _, _, i, j in sorted(candidates):
            if i not in pairs and j not in pairs.values():
                pairs[i] = j
        return pairs

    def pair_documents(self):
        """For each annotated document the found one whose start is nearest, or None."""
        free, several = list(self.documents), len(self.gold["documents"]) > 1
        for want in self.gold["documents"]:
            span = self.page.find(want["starts_at"]) if want.get("starts_at") else None
            start = span[0] if span else 0
            nearest = min(free, key=lambda d: abs(d["start"] - start), default=None)
            if nearest is not None and several and abs(nearest["start"] - start) > DOCUMENT_REACH:
                nearest = None
            if nearest is not None:
                free.remove(nearest)
            yield want, nearest
        for extra in free:
            yield None, extra


def score_documents(score, file):
    counts = score.found["documents"]
    for want, found in file.pair_documents():
        if want is None:
            counts.false += 1
            score.miss(file.name, f"extra document at byte {found['start']}")
            continue
        counts.true += found is not None
        counts.missing += found is None
        for field in DOCUMENT_FIELDS:
            value = found.get(field) if found else None
            if not score.judge("document_" + field, found is not None and compare.equal(field, want.get(field), value)):
                score.miss(file.name, f"document {want['id']} {field}: gold {want.get(field)!r}, got {value!r}")


def score_found(score, file):
    """Which mentions are found, and with which span."""
    for i, want in enumerate(file.wanted):
        counts = score.found[want["kind"]]
        if i not in file.pairs:
            counts.missing += 1
            score.miss(file.name, f"missed {want['kind']} {want['id']} {want['quote']!r}")
            continue
        counts.true += 1
        found = file.mentions[file.pairs[i]]
        if not score.judge("exact_span", (found["start"], found["end"]) == file.spans[i]):
            score.miss(file.name, f"span of {want['id']}: gold {want['quote']!r}, got {file.page.show(found)!r}")
    used = set(file.pairs.values())
    for j, found in enumerate(file.mentions):
        if j not in used:
            score.found[found["kind"]].false += 1
            score.miss(file.name, f"extra {found['kind']} {file.page.show(found)!r}")


def score_fields(score, file):
    for want in file.wanted:
        found = file.found_of.get(want["id"])
        label = f"{want['id']} {want['quote']!r}"
        if want["kind"] in ("numbered", "named"):
            for field in MENTION_FIELDS:
                value = found.get(field) if found else None
                right = score.judge(field, found is not None and compare.equal(field, want.get(field), value))
                if found and not right:
                    score.miss(file.name, f"{field} of {label}: gold {want.get(field)!r}, got {value!r}")
            if not str(want.get("from", "")).startswith("d"):
                score_holder(score, file, want, found, label)
        if "clause" in want:
            value = found["clause"] if found else None
            if not score.judge("clause", value == want["clause"]) and found:
                score.miss(file.name, f"clause of {label}: gold {want['clause']}, got {value}")
        value = found.get("pinpoint") if found else None
        if want.get("pinpoint") or value:
            if not score.judge("pinpoint", compare.equal("pinpoint", want.get("pinpoint"), value)):
                score.miss(file.name, f"pinpoint of {label}: gold {want.get('pinpoint')!r}, got {value!r}")
        if want["kind"] in ("short", "self") and "refers_to" in want:
            score_reference(score, file, want, found, label)


def score_holder(score, file, want, found, label):
    holder = file.found_of.get(want["from"])
    if not score.judge("holder", found is not None and holder is not None and found.get("from") == holder["id"]):
        score.miss(file.name, f"holder of {label}: gold {want['from']}, got {found.get('from') if found else None}")


def score_reference(score, file, want, found, label):
    """Right if it means the same document, the same mention, or another mention of the same number."""
    document_of = {d["id"]: want["id"] for want, d in file.pair_documents() if want and d}
    mention_of = {m["id"]: m for m in file.gold["mentions"]}
    target = found.get("refers_to") if found else None
    meant = document_of.get(target) or file.gold_of.get(target, {}).get("id")
    a, b = mention_of.get(meant), mention_of.get(want["refers_to"])
    same = a and b and a["kind"] == "numbered" and compare.equal("number", a["number"], b.get("number"))
    right = found is not None and (meant == want["refers_to"] if target else want["refers_to"] is None)
    if not score.judge(want["kind"] + "_refers_to", right or same):
        score.miss(file.name, f"refers_to of {label}: gold {want['refers_to']}, got {target} ({meant})")


def score_edges(score, file):
    """Who does what with which numbered directive; a directive by its number, a document by its place in the file."""

    def edges(mentions, documents, unnumbered):
        names = {d["id"]: k for k, d in enumerate(documents) if "id" in d}
        for m in mentions:
            names[m["id"]] = compare.number(m.get("number")) or "named:" + unnumbered(m)
        return {(names.get(m.get("from")), m["relation"], compare.number(m["number"]))
                for m in mentions if m["kind"] == "numbered"}

    want = edges(file.gold["mentions"], file.gold["documents"], lambda m: m["id"])
    got = edges(file.mentions, file.documents, lambda m: file.gold_of.get(m["id"], {"id": "?"})["id"])
    counts = score.found["edges"]
    counts.true += len(want & got)
    counts.false += len(got - want)
    counts.missing += len(want - got)
    for edge in sorted(want ^ got, key=str):
        score.miss(file.name, f"edge {'missing' if edge in want else 'extra'}: {edge}")


def score_files(paths):
    score = Score()
    for path in paths:
        file = Annotated(path)
        for lost in file.lost:
            compare.warn(f"{file.name}: {lost['id']}: the quote is not in the source: {lost['quote']!r}")
        score.broken += len(file.lost)
        score_documents(score, file)
        score_found(score, file)
        score_fields(score, file)
        score_edges(score, file)
    return score


def gold_files(names):
    for path in map(pathlib.Path, names):
        yield from sorted(path.glob("*.gold.json")) if path.is_dir() else [path]


def print_figures(score):
    for name, counts in score.found.items():
        print(f"{name:<20} F1 {counts.f1():7.4f}   ({counts.true} right, {counts.false} too much, {counts.missing} missing)")
    for name in score.of:
        print(f"{name:<20}    {score.right[name] / score.of[name]:7.4f}   ({score.right[name]} of {score.of[name]})")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true", help="list everything that is missing, too much or wrong")
    parser.add_argument("--json", action="store_true", help="print the figures as one JSON object")
    parser.add_argument("gold", nargs="+")
    args = parser.parse_args()
    score = score_files(gold_files(args.gold))
    if args.misses:
        print(*score.misses, sep="\n")
    if args.json:
        print(json.dumps(score.figures()))
    else:
        print_figures(score)
    return 1 if score.broken else 0


if __name__ == "__main__":
    sys.exit(main())
