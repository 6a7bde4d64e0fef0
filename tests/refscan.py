"""What the Python tests share: running the tools, records, and spans of bytes back to text."""
import html
import json
import os
import pathlib
import re
import subprocess
import sys
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parent.parent
CORPUS = ROOT / "corpus"
SKIPPED = 77  # exit status: what the test needs is not here
# Real documents, which are no part of the project; where they are absent, the tests that read them are skipped.
REAL = pathlib.Path(os.environ.get("TDNREF_TEXTS") or ROOT.parent / "shared")

BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


def tool(name):
    """Path of a tool: from the environment (ctest sets it), else from one of the usual builds."""
    given = os.environ.get(name.upper())
    if given:
        return given
    for build in ("tests", "release"):
        path = ROOT / "build" / build / "tools" / name
        if path.exists():
            return str(path)
    sys.exit(f"{name}: not built; set {name.upper()} to its path")


class Run:
    """One run of a tool: status, standard output as bytes, standard error as text."""

    def __init__(self, name, *args, stdin=b"", timeout=300):
        done = subprocess.run([tool(name), *map(str, args)], input=stdin, capture_output=True, timeout=timeout)
        self.status, self.out, self.err = done.returncode, done.stdout, done.stderr.decode("utf-8", "replace")

    def records(self):
        return [json.loads(line) for line in self.out.decode("utf-8").split("\n") if line]


def all_records(path, *args):
    """Documents, and all other records, of one file; anything on standard error ends the test."""
    run = Run("refscan", "--format", "jsonl", *args, path)
    if run.status != 0:
        raise AssertionError(f"refscan {path}: status {run.status}: {run.err}")
    found = run.records()
    return [r for r in found if r["record"] == "document"], [r for r in found if r["record"] != "document"]


def records(path, *args):
    """Documents and mentions of one file; anything on standard error ends the test."""
    documents, others = all_records(path, *args)
    return documents, [r for r in others if r["record"] == "mention"]


def coding_of(raw):
    """Python's name of the encoding, and how many bytes the byte order mark has."""
    for bom, coding in BOMS:
        if raw.startswith(bom):
            return coding, len(bom)
    return "utf-8", 0


def collapse(text):
    """NFC, each run of white space one space."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip()


def plain(text):
    """What a quote says once everything that only the page has is out: invisible characters, Markdown's stars."""
    text = re.sub("[\u00ad\u200b-\u200d\u2060\ufeff*]", "", text)
    return collapse(text)


def shown(text):
    """What a browser shows of a piece of a page: no tags inside lines, references as their characters."""
    return html.unescape(re.sub(r"<[^<>]*>", "", text))


def quote(raw, record):
    """The bytes of a record's span as text."""
    coding, _ = coding_of(raw)
    return raw[record["start"]:record["end"]].decode(coding)


def span_problems(raw, documents, mentions):
    """What is wrong with the spans of records: each must decode to its text, documents must tile the source."""
    problems, end = [], 0
    for d in documents:
        if d["start"] != end:
            problems.append(f"{d['id']} starts at {d['start']}, not where the document before it ends ({end})")
        end = d["end"]
    if end != len(raw):
        problems.append(f"the last document ends at {end}, the file at {len(raw)}")
    for m in mentions:
        try:
            text = quote(raw, m)
        except UnicodeDecodeError as error:
            problems.append(f"{m['id']}: its span cuts a character: {error}")
            continue
        if plain(m["text"]) not in (plain(text), plain(shown(text))):
            problems.append(f"{m['id']}: its span holds {collapse(text)!r}, its text is {m['text']!r}")
        elif m["text"] != collapse(m["text"]):
            problems.append(f"{m['id']}: its text is not collapsed NFC: {m['text']!r}")
    return problems
