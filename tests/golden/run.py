#!/usr/bin/env python3
"""Runs golden cases: an input, and the records that must come out of it.  README.md tells how a case is written.

usage: run.py CASE...
"""
import pathlib
import re
import sys
import tempfile
import unicodedata

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from refscan import Run, span_problems

SECTION = re.compile(r"^--- (input|options|records|status|messages)(?: (.*))?$")
FIELD = re.compile(r'\s*([a-z_.]+)=("(?:[^"\\]|\\.)*"|\S+)')
HEAD = re.compile(r'^([dmtu]\d+)(?:\s+("(?:[^"\\]|\\.)*"))?')
ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([rnt\\])|(\n))")
SIMPLE = {"r": "\r", "n": "\n", "t": "\t", "\\": "\\"}

# What a line shows of a record that does not fit, in this order.
SHOWN = ("kind", "type", "number", "date", "issuer", "level", "relation", "from", "clause", "refers_to", "unbound",
         "pinpoint", "number_read", "place", "period", "title", "secrecy", "body", "authority", "whole_class",
         "deliverable")


class Malformed(Exception):
    pass


class Case:
    """A case file: comment, input bytes, expected records."""

    def __init__(self, text, name):
        self.name, self.why, self.wanted, self.open, self.status, self.messages = name, [], [], False, 0, None
        self.options = []
        sections, current = [], None
        for number, line in enumerate(text.split("\n"), 1):
            header = SECTION.match(line)
            if header:
                current = (header[1], (header[2] or "").split(), [], number)
                sections.append(current)
            elif current:
                current[2].append((number, line))
            elif line.startswith("#"):
                self.why.append(line[1:].strip())
            elif line.strip():
                raise Malformed(f"{name}:{number}: expected a comment or '--- input'")
        found = {s[0]: s for s in sections}
        if not self.why or "input" not in found or "records" not in found:
            raise Malformed(f"{name}: a case has a comment that says why, '--- input' and '--- records'")
        self.raw = to_bytes("\n".join(line for _, line in found["input"][2]) + "\n", found["input"][1], name)
        for number, line in found["records"][2]:
            self.read_record(number, line)
        if "options" in found:
            self.options = found["options"][1]
        if "status" in found:
            self.status = int(found["status"][1][0])
        if "messages" in found:
            self.messages = [line for _, line in found["messages"][2] if line.strip()]

    def read_record(self, number, line):
        if not line.strip() or line.startswith("#"):
            return
        if line.strip() == "...":
            self.open = True
            return
        head = HEAD.match(line)
        fields = {"id": head[1]} if head else {}
        if head and head[2]:
            fields["text"] = unquote(head[2])
        at = head.end() if head else 0
        while head and (field := FIELD.match(line, at)):
            fields[field[1]] = None if field[2] == "-" else unquote(field[2])
            at = field.end()
        if not head or line[at:].strip():
            raise Malformed(f"{self.name}:{number}: expected 'm1 \"text\" field=value ...', at: {line[at:].strip()!r}")
        self.wanted.append(fields)


def unquote(text):
    return re.sub(r"\\(.)", r"\1", text[1:-1]) if text.startswith('"') else text


def to_bytes(text, words, name):
    """The input's bytes: escapes resolved, then the form that the words behind '--- input' ask for."""
    coding, bom = "utf-8", b""
    for word in words:
        if word in ("nfd", "nfc"):
            text = unicodedata.normalize(word.upper(), text)
        elif word in ("utf-16le", "utf-16be"):
            coding, bom = word.replace("16", "16-"), b"\xff\xfe" if word == "utf-16le" else b"\xfe\xff"
        elif word == "crlf":
            text = re.sub(r"(?<!\\)\n", r"\\r\n", text)
        else:
            raise Malformed(f"{name}: '--- input' knows nfc, nfd, crlf, utf-16le and utf-16be, not {word!r}")
    out, at = bom, 0
    for escape in ESCAPE.finditer(text):
        out += text[at:escape.start()].encode(coding)
        if escape[2]:
            out += bytes.fromhex(escape[2])
        elif not escape[4]:
            out += (chr(int(escape[1], 16)) if escape[1] else SIMPLE[escape[3]]).encode(coding)
        at = escape.end()
    return out + text[at:].encode(coding)


def value(record, field):
    """A record's field as the case writes it; 'origin.issuer' looks inside."""
    here = record
    for part in field.split("."):
        here = here.get(part) if isinstance(here, dict) else None
    if isinstance(here, bool):
        return "true" if here else "false"
    return here if here is None or isinstance(here, str) else str(here)


def show(record):
    """A record in the notation of the cases."""
    words = [record["id"]]
    if record["record"] != "document":
        words.append('"' + record["text"].replace('"', '\\"') + '"')
    for field in SHOWN:
        if field in record and record[field] is not None:
            text = value(record, field)
            words.append(f'{field}="{text}"' if " " in text else f"{field}={text}")
    return " ".join(words)


def compare(case, found):
    """Lines of a diff between what a case wants and what was found; empty if all is well."""
    by_id, lines = {r["id"]: r for r in found}, []
    for want in case.wanted:
        record = by_id.pop(want["id"], None)
        if record is None:
            lines.append("- " + " ".join([want["id"], *(f"{k}={v}" for k, v in want.items() if k != "id")]))
            continue
        wrong = [f for f in want if value(record, f) != want[f]]
        if wrong:
            lines += [f"  {show(record)}"]
            lines += [f"      {f}: expected {want[f]!r}, got {value(record, f)!r}" for f in wrong]
    # Documents need not be listed: most cases are about mentions.
    lines += ["+ " + show(r) for r in by_id.values() if r["record"] != "document" and not case.open]
    return lines


def run(path):
    """Problems of one case, as lines."""
    case = Case(path.read_text("utf-8"), path.name)
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "input.txt"
        file.write_bytes(case.raw)
        done = Run("refscan", "--format", "jsonl", *case.options, file)
    found = done.records()
    lines = compare(case, found)
    if case.status == 0:
        lines += span_problems(case.raw, [r for r in found if r["record"] == "document"],
                               [r for r in found if r["record"] != "document"])
    if done.status != case.status:
        lines.append(f"exit status: expected {case.status}, got {done.status}")
    said = [line.split("input.txt: ", 1)[-1] for line in done.err.splitlines()]
    if said != (case.messages or []) and (case.messages is not None or done.status != case.status):
        lines.append(f"messages: expected {case.messages}, got {said}")
    return [] if not lines else [f"{path.name}: {' '.join(case.why)}", *("  " + line for line in lines)]


def main():
    failed = 0
    for name in sys.argv[1:]:
        try:
            problems = run(pathlib.Path(name))
        except Malformed as error:
            problems = [str(error)]
        failed += bool(problems)
        print(*problems, sep="\n", end="\n" if problems else "")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
