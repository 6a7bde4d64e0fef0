#!/usr/bin/env python3
"""Runs the cases of the review: small archives, and what each rule must say of them. README.md tells how one is written.

usage: run.py CASE...      AUDIT_REVIEW may name the program that reviews
"""
import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from documents import expand, reviewer

KINDS = ("fires", "quiet", "abstains", "silenced")
PLACE = re.compile(r"([\w.-]+)\s+«([^»]*)»")
REVIEW = 2  # "Nên xem lại"


def read_cases(path):
    rule, cases, section = path.stem, [], None
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if line.startswith("=== "):
            kind, _, why = line[4:].partition(": ")
            if kind not in KINDS or not why:
                sys.exit(f"{path}:{number}: expected '=== KIND: why', KIND one of {', '.join(KINDS)}")
            cases.append({"rule": rule, "kind": kind, "why": why, "line": number, "options": [], "files": {},
                          "expect": []})
            section = None
        elif line.startswith("--- "):
            section = line[4:].strip()
            if section != "expect":
                cases[-1]["files"][section] = []
        elif section == "expect":
            if line.strip():
                cases[-1]["expect"].append(line.strip())
        elif section:
            cases[-1]["files"][section].append(line)
        elif line.startswith("option ") and cases:
            cases[-1]["options"] += line.split(" ", 2)[1:]
        elif line.strip() and not line.startswith("#"):
            sys.exit(f"{path}:{number}: expected a comment, '===', '---' or 'option'")
    return cases


def review(case, folder, before=""):
    texts = {}
    for name, lines in case["files"].items():
        texts[name] = before + expand("\n".join(lines))
        (folder / name).write_text(texts[name], encoding="utf-8")
    done = subprocess.run([reviewer(), *case["options"], *sorted(texts)], cwd=folder,
                          capture_output=True, text=True)
    if done.returncode != 0:
        return texts, None, done.stderr
    found = {"finding": [], "verdict": [], "tally": {}}
    for line in done.stdout.splitlines():
        kind, *rest = line.split("\t")
        if kind == "tally":
            found["tally"][rest[0]] = rest[1:]
        else:
            found[kind].append(rest)
    return texts, found, ""


def line_of(texts, name, words):
    for number, line in enumerate(texts[name].split("\n"), 1):
        if words in line:
            return number
    return None


def wanted_of(texts, line):
    """A line of 'expect' as (rule, places, words of the message)."""
    head, _, words = line.partition("|")
    rule = head.split()[0]
    places = [f"{name}:{line_of(texts, name, needle)}" for name, needle in PLACE.findall(head)]
    return rule, places, words.strip()


def compare(case, texts, found):
    problems, wanted = [], []
    for line in case["expect"]:
        if line.startswith("verdict "):
            _, name, number = line.split()
            if [name, number] not in [v[:2] for v in found["verdict"]]:
                problems.append(f"verdict {name} {number}: {[v for v in found['verdict'] if v[0] == name]}")
        elif line.startswith("because "):
            if line[8:] not in found["tally"][case["rule"]][4]:
                problems.append(f"reason: {found['tally'][case['rule']][4]}")
        else:
            wanted.append(wanted_of(texts, line))
    told = [f for f in found["finding"] if f[0] == case["rule"] or int(f[1]) >= REVIEW]
    for rule, places, words in wanted:
        fit = [f for f in told if f[0] == rule and f[3].split()[:len(places)] == places and words in f[4]]
        if fit:
            told.remove(fit[0])
        else:
            problems.append(f"not found: {rule} {' '.join(places)} {words}")
    problems += [f"not expected: {f[0]} {f[3]} {f[4]}" for f in told]
    run, checked, count, abstained, _ = found["tally"][case["rule"]]
    if case["kind"] == "fires" and int(count) == 0:
        problems.append("the rule did not fire")
    if case["kind"] != "fires" and case["kind"] != "silenced" and int(count) != 0:
        problems.append("the rule fired")
    if case["kind"] == "quiet" and int(checked) == 0:
        problems.append("the rule decided on nothing")
    if case["kind"] == "abstains" and int(abstained) == 0 and int(checked) != 0:
        problems.append("the rule did not abstain")
    if case["kind"] == "silenced" and run != "0" and int(count) == 0:
        problems.append("nothing silenced it")
    return problems


def fingerprints(found):
    return sorted(f[2] for f in found["finding"])


def run_file(path):
    bad = 0
    cases = read_cases(path)
    for case in cases:
        with tempfile.TemporaryDirectory() as folder:
            texts, found, error = review(case, pathlib.Path(folder))
            moved = review(case, pathlib.Path(folder), "\n\n\n")[1]
        problems = [error] if found is None else compare(case, texts, found)
        if found and moved and fingerprints(found) != fingerprints(moved):
            problems.append("fingerprints change when lines move")
        for problem in problems:
            print(f"{path}:{case['line']}: {case['kind']}: {case['why']}: {problem}")
        bad += bool(problems)
    kinds = {case["kind"] for case in cases}
    if kinds != set(KINDS):
        print(f"{path}: lacks a case that {', '.join(sorted(set(KINDS) - kinds))}")
        bad += 1
    return bad, len(cases)


def main():
    results = [run_file(pathlib.Path(name)) for name in sys.argv[1:]]
    print(f"{sum(n for _, n in results)} cases, {sum(bad for bad, _ in results)} bad")
    return 1 if any(bad for bad, _ in results) or not results else 0


if __name__ == "__main__":
    sys.exit(main())
