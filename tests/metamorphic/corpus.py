#!/usr/bin/env python3
"""Copies of every text that say the same must give the same records: decomposed, as UTF-16, with other line ends.

Offsets and, with other line ends, nothing else may differ; in every copy each span must decode to the record's text.

usage: corpus.py FOLDER
"""
import pathlib
import sys
import tempfile
import unicodedata

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from refscan import all_records, coding_of, span_problems

# Where things stand changes from copy to copy; what they are does not.
PLACES = {"file", "start", "end", "spans"}


def copies(raw):
    """(name, bytes, fields that may differ) of each copy of a text in UTF-8."""
    coding, mark = coding_of(raw)
    text = raw[mark:].decode(coding)
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    yield "NFC", unicodedata.normalize("NFC", text).encode(), {"column"}
    yield "NFD", unicodedata.normalize("NFD", text).encode(), {"column"}
    yield "UTF-8 with a byte order mark", b"\xef\xbb\xbf" + text.encode(), set()
    yield "UTF-16LE", b"\xff\xfe" + text.encode("utf-16-le"), set()
    yield "UTF-16BE", b"\xfe\xff" + text.encode("utf-16-be"), set()
    yield "LF", lines.encode(), set()
    yield "CRLF", lines.replace("\n", "\r\n").encode(), set()
    yield "CR", lines.replace("\n", "\r").encode(), set()
    worst = unicodedata.normalize("NFD", lines).replace("\n", "\r\n")
    yield "CRLF, NFD, UTF-16LE", b"\xff\xfe" + worst.encode("utf-16-le"), {"column"}


def without(record, fields):
    return {name: value for name, value in record.items() if name not in fields}


def differences(want, got, fields):
    lines = []
    if len(want) != len(got):
        lines.append(f"{len(got)} records instead of {len(want)}")
    for a, b in zip(want, got):
        a, b = without(a, fields), without(b, fields)
        lines += [f"{a['id']} {name}: {a.get(name)!r}, now {b.get(name)!r}"
                  for name in a | b if a.get(name) != b.get(name)]
    return lines


def check(path, scratch):
    raw = path.read_bytes()
    documents, mentions = all_records(path)
    problems = [f"as it is: {p}" for p in span_problems(raw, documents, mentions)]
    for name, copy, fields in copies(raw):
        file = scratch / "copy.txt"
        file.write_bytes(copy)
        d, m = all_records(file)
        found = differences(documents + mentions, d + m, PLACES | fields) + span_problems(copy, d, m)
        problems += [f"{name}: {p}" for p in found]
    return problems


def main():
    failed = 0
    paths = sorted(pathlib.Path(sys.argv[1]).glob("[!.]*"))
    if not paths:
        sys.exit(f"{sys.argv[1]}: no texts there")
    with tempfile.TemporaryDirectory() as scratch:
        for path in paths:
            try:
                problems = check(path, pathlib.Path(scratch))
            except AssertionError as error:
                problems = [str(error)]
            failed += bool(problems)
            for problem in problems[:20]:
                print(f"{path.name}: {problem}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
