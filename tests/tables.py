#!/usr/bin/env python3
"""Slips in lib/data: the generator names file and line, says what is wrong and writes nothing.

tables.py GENERATOR DATA
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile

# A row added at the end of a file, and what the generator has to say of it.
SLIPS = [
    ("cues.txt", "thu | basis | - | Căn cứ [theo", "brackets that do not match"),
    ("cues.txt", "thu | basis | - | Căn cứ (theo / vào]", "brackets that do not match"),
    ("cues.txt", "thu | basis | - | Thử a); Thử b", "brackets that do not match"),
    ("cues.txt", "thu | basis | - | [Thử] [một] hai; Một hai", "stands already"),
    ("cues.txt", "thu | basis | - | Thử một [và]; ; Thử hai", "empty item"),
    ("cues.txt", "thu | basics | - | Thử một", "relation"),
    ("cues.txt", "thu | basis | -", "3 columns where 4 are due"),
    ("cues.txt", "can-cu | basis | - | Thử một", "can-cu"),
    ("cues.txt", "thu | basis | - | Thu\u0309 một", "not in NFC"),
    ("communes.txt", "ha-tay | xã | Thử", "no province of today"),
    ("communes.txt", "ha-noi | huyện | Thử", "kind of commune"),
    ("communes.txt", "ha-noi | xã | Thử", "has this kind of this province already"),
    ("communes.txt", "cao-bang | đặc khu | Thử Một; THỬ-MỘT", "stands twice"),
]


def make(generator, data, folder):
    return subprocess.run([generator, data, folder / "tables.inc"], capture_output=True, text=True, check=False)


def check(generator, data, folder, slip):
    name, row, said = slip
    copy = folder / "data"
    shutil.copytree(data, copy)
    with open(copy / name, "a", encoding="utf-8") as out:
        out.write(row + "\n")
    line = len((copy / name).read_text(encoding="utf-8").splitlines())
    done = make(generator, copy, folder)
    if done.returncode == 0 or (folder / "tables.inc").exists():
        return f"{row}: taken"
    if f"{name}:{line}: " not in done.stderr or said not in done.stderr:
        return f"{row}: expected {name}:{line} and {said!r}, got {done.stderr!r}"
    return None


def main():
    generator, data = sys.argv[1], pathlib.Path(sys.argv[2])
    wrong = []
    for slip in SLIPS:
        with tempfile.TemporaryDirectory() as folder:
            wrong.append(check(generator, data, pathlib.Path(folder), slip))
    wrong = [text for text in wrong if text is not None]
    print("\n".join(wrong) if wrong else f"{len(SLIPS)} slips, each named")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
