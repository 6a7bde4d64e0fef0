#!/usr/bin/env python3
"""Checks the scores against the floors in floors.json, which only rise.

usage: check.py [--update] corpus|forms|held-out|external

`corpus` is corpus/gold, `forms` and `held-out` are the folders of those names in it; of held-out no miss is shown, so that
nobody tunes a rule on it. `external` is a folder of annotations outside the project: TDNREF_GOLD, or ../shared/gold;
without one the check is skipped. If that folder has a score.py of its own, the figures that both know must be equal.
"""
import argparse
import json
import math
import os
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from refscan import CORPUS, ROOT, SKIPPED, tool
from score import gold_files, print_figures, score_files

FLOORS = pathlib.Path(__file__).resolve().with_name("floors.json")


def external_folder():
    given = os.environ.get("TDNREF_GOLD")
    folder = pathlib.Path(given) if given else ROOT.parent / "shared" / "gold"
    return folder if folder.is_dir() else None


def gold_folder(which):
    if which == "external":
        return external_folder()
    return CORPUS / "gold" if which == "corpus" else CORPUS / which / "gold"


def disagreements(folder, figures):
    """Figures of the external folder's own scorer that differ from ours."""
    external = external_folder()
    scorer = external / "score.py" if external else None
    if scorer is None or not scorer.exists():
        return []
    command = [sys.executable, scorer, "--refscan", tool("refscan"), "--json", folder]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600)
    theirs = json.loads(done.stdout.strip().split("\n")[-1])
    return [f"{name}: {scorer.name} says {value}, we say {figures.get(name)}" for name, value in theirs.items()
            if abs(figures.get(name, -1) - value) > 1e-9]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--update", action="store_true", help="raise the floors to the figures; none is lowered")
    parser.add_argument("which", choices=("corpus", "forms", "held-out", "external"))
    args = parser.parse_args()
    folder = gold_folder(args.which)
    if folder is None:
        print("no external annotations here")
        return SKIPPED
    score = score_files(gold_files([folder]))
    figures = score.figures()
    print_figures(score)
    floors = json.loads(FLOORS.read_text("utf-8"))
    mine = floors.setdefault(args.which, {})
    if args.update:
        for name, value in figures.items():
            mine[name] = max(mine.get(name, 0.0), math.floor(value * 10000) / 10000)
        FLOORS.write_text(json.dumps(floors, indent=4, sort_keys=True) + "\n", "utf-8")
        return 0
    problems = [f"{name}: {figures.get(name, 0.0):.4f} is below its floor {floor}" for name, floor in mine.items()
                if figures.get(name, 0.0) < floor - 1e-9]
    problems += disagreements(folder, figures)
    problems += [f"{score.broken} quotes of the gold are not in their sources"] if score.broken else []
    if problems:
        shown = [] if args.which == "held-out" else [*score.misses, ""]
        print(*shown, *problems, sep="\n")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
