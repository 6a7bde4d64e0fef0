#!/usr/bin/env python3
"""Folders use one another in one direction: those above in the table of lib/README.md or tools/README.md, never those below."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
APART = {"gen"}  # the generator of the tables, a program of its own


def faults_of(tree):
    order = re.findall(r"^\| `(\w+)/` \|", (tree / "README.md").read_text("utf-8"), re.M)
    folders = {path.name for path in tree.iterdir() if path.is_dir() and any(path.glob("*.c"))} - APART
    faults = [f"{tree.name}/README.md: {name}/ stands in the table or in {tree.name}/, not in both" for name in folders ^ set(order)]
    for path in sorted(tree.glob("*/*.[ch]")):
        for used in re.findall(r'^#include "(\w+)/', path.read_text("utf-8"), re.M):
            own = path.parent.name
            if own in order and used in order and order.index(used) > order.index(own):
                faults.append(f"{path.relative_to(ROOT)}: uses {used}/, which comes after {own}/")
    print("\n".join(faults) or f"{tree.name}: {len(order)} folders, each uses only those before it")
    return faults


def main():
    return 1 if faults_of(ROOT / "lib") + faults_of(ROOT / "tools") else 0


if __name__ == "__main__":
    sys.exit(main())
