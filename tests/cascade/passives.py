#!/usr/bin/env python3
"""Every passive cue of the lexicon, turned to the active direction in the graph.

"Nghị định A được sửa đổi bởi Nghị định B" must come out as the edge B amends A and no other, for each phrase that
lib/data/cues.txt lists as passive, and the mention must keep the passive as printed.
"""
import json
import pathlib
import re
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from refscan import ROOT, Run  # noqa: E402

ACTIVE = {"amended_by": "amends", "replaced_by": "replaces", "repealed_by": "repeals",
          "promulgated_by": "promulgates"}
# What is issued with a decision is a plan; what is amended, replaced or repealed is of the type of what does it.
OBJECT = {"promulgated_by": "Kế hoạch số {n}/KH-UBND ngày 05/3/2019 của UBND tỉnh Lạng Sơn"}
ACTOR = {"promulgated_by": "Quyết định số {n}/QĐ-UBND ngày 06/3/2019 của UBND tỉnh Lạng Sơn"}
DECREE = "Nghị định số {n}/{year}/NĐ-CP của Chính phủ"
# Behind these a phrase is exchanged, and the act that does it is named further on: no sentence of this form has them.
PHRASES_EXCHANGED = "cụm từ"


def written_out(item):
    """All phrases that an item of a list stands for: "[a] (b / c)" is four."""
    group = re.search(r"[(\[]", item)
    if group is None:
        return [" ".join(item.split())]
    depth, parts, at = 0, [""], group.end()
    while depth > 0 or item[at] not in ")]":
        depth += (item[at] in "([") - (item[at] in ")]")
        if depth == 0 and item[group.start()] == "(" and item.startswith(" / ", at):
            parts.append("")
            at += 3
        else:
            parts[-1] += item[at]
            at += 1
    parts += [""] if item[group.start()] == "[" else []
    return [phrase for part in parts for phrase in written_out(item[:group.start()] + part + item[at + 1:])]


def passive_cues():
    """(phrase, relation) of all passive rows."""
    rows, found = [], []
    for line in (ROOT / "lib/data/cues.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith(" "):
            rows[-1] += line
        elif line and not line.startswith("#"):
            rows.append(line)
    for row in rows:
        _, relation, flags, phrases = (cell.strip() for cell in row.split("|"))
        if "passive" in flags.split("; ") or flags == "passive":
            found += [(phrase, relation) for item in phrases.split(";") for phrase in written_out(item)]
    return [(phrase, relation) for phrase, relation in found if PHRASES_EXCHANGED not in phrase]


def sentence(phrase, relation, index):
    target = OBJECT.get(relation, DECREE).format(n=100 + index, year=2015)
    actor = ACTOR.get(relation, DECREE).format(n=500 + index, year=2020)
    return f"{target} {phrase[0].lower()}{phrase[1:]} {actor}."


def check(graph, phrase, relation, index):
    """What is wrong with one cue, None if nothing is."""
    name = f"{index:03}.txt"
    edges = [edge for edge in graph["edges"]
             if any(m["file"].endswith(name) and m["relation"] != "mentions" for m in edge["mentions"])]
    if len(edges) != 1:
        return f"{len(edges)} edges: {[(e['from'], e['relation'], e['to']) for e in edges]}"
    edge = edges[0]
    if edge["relation"] != ACTIVE[relation]:
        return f"relation {edge['relation']}, expected {ACTIVE[relation]}"
    if f"/{500 + index}/" not in edge["from"] or f"/{100 + index}/" not in edge["to"]:
        return f"{edge['from']} -> {edge['to']}: not turned round"
    if [m["relation"] for m in edge["mentions"]] != [relation]:
        return "the mention does not keep the passive"
    if not edge["reported"]:
        return "not marked as reported"
    return None


def main():
    cues = passive_cues()
    if len(cues) < 80:
        sys.exit(f"only {len(cues)} passive cues found in cues.txt")
    with tempfile.TemporaryDirectory() as folder:
        for index, (phrase, relation) in enumerate(cues):
            text = f"BÁO CÁO\n\n{sentence(phrase, relation, index)}\n"
            (pathlib.Path(folder) / f"{index:03}.txt").write_text(text, encoding="utf-8")
        run = Run("refgraph", "--format", "json", folder)
    if run.status != 0:
        sys.exit(f"refgraph: status {run.status}: {run.err}")
    graph = json.loads(run.out)
    bad = 0
    for index, (phrase, relation) in enumerate(cues):
        wrong = check(graph, phrase, relation, index)
        if wrong is not None:
            print(f"{sentence(phrase, relation, index)}\n  {wrong}")
            bad += 1
    print(f"{len(cues)} passive cues, {bad} wrong")
    return bad > 0


if __name__ == "__main__":
    sys.exit(main())
