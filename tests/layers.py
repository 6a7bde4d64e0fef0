#!/usr/bin/env python3
"""The folders of the library use one another in one direction: those above in the table of lib/README.md, never those below."""
import pathlib
import re
import sys

LIB = pathlib.Path(__file__).resolve().parent.parent / "lib"
APART = {"gen"}  # the generator of the tables, a program of its own


def main():
    order = re.findall(r"^\| `(\w+)/` \|", (LIB / "README.md").read_text("utf-8"), re.M)
    folders = {path.name for path in LIB.iterdir() if path.is_dir() and any(path.glob("*.c"))} - APART
    faults = [f"lib/README.md: {name}/ stands in the table or in lib/, not in both" for name in folders ^ set(order)]
    for path in sorted(LIB.glob("*/*.[ch]")):
        for used in re.findall(r'^#include "(\w+)/', path.read_text("utf-8"), re.M):
            own = path.parent.name
            if own in order and used in order and order.index(used) > order.index(own):
                faults.append(f"{path.relative_to(LIB.parent)}: uses {used}/, which comes after {own}/")
    print("\n".join(faults) or f"{len(order)} folders, each uses only those before it")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
