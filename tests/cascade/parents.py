#!/usr/bin/env python3
"""The parents of real documents against what a reader found in them (parents.gold).

The documents are no part of the project: TDNREF_TEXTS names their folder, or ../shared; where they are absent the test
is skipped. They are read as one archive, as a reviewer would. The floors only rise. `parents.py --all` prints every document, not only the wrong ones.
"""
import json
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from refscan import REAL, SKIPPED, Run  # noqa: E402

GOLD = pathlib.Path(__file__).with_name("parents.gold")
FLOORS = {"primary": 17, "party": 17, "state": 17}


def read_gold():
    """One dictionary a document: source, number, date, party, state, primary, why."""
    found = []
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        key, value = line.split(maxsplit=1)
        if key == "document":
            number, date, _, path = (part.strip() for part in value.split("|"))
            found.append({"source": REAL / path, "number": number, "date": date})
        else:
            found[-1][key] = value
    return found


def same_number(wanted, node):
    """Numbers are compared as keys do: no leading zeros, upper case, "122/KH/TU" as "122-KH/TU"."""
    def plain(number):
        return re.sub(r"[-/]", "-", (number or "none").upper().lstrip("0"))
    return plain(wanted) == plain(node["number"])


def same_act(wanted, node):
    """True if the node is the act "number | date" that the gold file names; a name stands for what has no number."""
    if wanted == "none" or node is None:
        return wanted == "none" and node is None
    number, date = (part.strip() for part in wanted.split("|"))
    return same_number(number, node) and node["date"] == date


def find_node(graph, entry):
    """The held directive of one document of the gold file."""
    fits = [node for node in graph["nodes"] if node["held"] and node["file"] == str(entry["source"])
            and same_number(entry["number"], node)]
    if len(fits) != 1:
        sys.exit(f"{entry['source']}: {len(fits)} held directives with number {entry['number']}, expected one")
    return fits[0]


def judge(graph, entry):
    """Which of party, state and primary are right, and what the graph says."""
    nodes = {node["key"]: node for node in graph["nodes"]}
    node = find_node(graph, entry)
    parents = {parent["line"]: parent for parent in node["parents"]}
    right, said = {}, []
    for line in ("party", "state"):
        parent = parents.get(line)
        right[line] = same_act(entry[line], parent and nodes[parent["key"]])
        told = f"{nodes[parent['key']]['number']} ({parent['reason']})" if parent else "none"
        said.append(f"  {line}: {told}; right: {entry[line]}")
    primary = next((line for line, parent in parents.items() if parent["primary"]), "none")
    right["primary"] = primary == entry["primary"] and (primary == "none" or right[primary])
    said.append(f"  primary: {primary}; right: {entry['primary']}")
    return right, said


def main():
    if not REAL.is_dir():
        print(f"{REAL} is not here")
        return SKIPPED
    gold = read_gold()
    run = Run("refgraph", "--format", "json", *sorted({str(entry["source"]) for entry in gold}))
    if run.status != 0:
        sys.exit(f"refgraph: status {run.status}: {run.err}")
    graph = json.loads(run.out)
    counts = dict.fromkeys(FLOORS, 0)
    for entry in gold:
        right, said = judge(graph, entry)
        for key, value in right.items():
            counts[key] += value
        if not all(right.values()) or "--all" in sys.argv:
            print(f"{entry['source'].name} {entry['number']}", *said, sep="\n")
    print(", ".join(f"{key} {count} of {len(gold)}" for key, count in counts.items()))
    return any(counts[key] < floor for key, floor in FLOORS.items())


if __name__ == "__main__":
    sys.exit(main())
