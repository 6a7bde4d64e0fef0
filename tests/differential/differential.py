#!/usr/bin/env python3
"""Generated documents must give the same bytes however they are read: scanned and whole, by any number of threads, by
any processor's instructions.

differential.py PROGRAM COUNT SEED FOLDER...          (REFSCAN and REFGRAPH in the environment)

PROGRAM is test_differential, which compares scan and whole text. It is run again under qemu as processors without
AVX-512, without AVX2 and with nothing but the base of x86-64, where qemu-x86_64 is installed and PROGRAM can run in it
(a build under the address sanitizer cannot). The tools read the same documents with one thread and with three, and in
another order.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

# What each of them has: qemu's "max" knows AVX2 and no AVX-512.
PROCESSORS = {"AVX2": "max", "SSE4, no AVX": "Nehalem", "SSE2": "qemu64"}


def digest_of(command):
    """What test_differential printed last; the program ends if documents differ."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, command))}:\n{done.stdout}{done.stderr}")
    return done.stdout.splitlines()[-1]


def emulated(command, wanted):
    """Whether the program comes to the same on other processors; those that could not be tried are told."""
    qemu = shutil.which("qemu-x86_64")
    image = pathlib.Path(command[0]).read_bytes()
    if qemu is None or image[18:20] != b"\x3e\x00" or b"__asan_init" in image:
        print("other processors: not tried (no qemu-x86_64, another machine, or a build under a sanitizer)")
        return True
    same = True
    for name, model in PROCESSORS.items():
        found = digest_of([qemu, "-cpu", model] + command)
        print(f"{name}: {found}")
        same = same and found == wanted
    return same


def output_of(command):
    """Standard output and error of a tool; 3 means that some document is no text."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    if done.returncode not in (0, 3):
        raise SystemExit(f"{command[0]}: {done.returncode}\n{done.stderr.decode()}")
    return done.stdout, done.stderr


def threads_agree(folder):
    """The tools with one thread, with three, and with their inputs in another order."""
    paths = sorted(map(str, pathlib.Path(folder).iterdir()))
    runs = {
        "refscan": [["-f", "jsonl", "-j", str(j), folder] for j in (1, 3)],
        "refgraph": [["-f", "json", "-j", "1", folder], ["-f", "json", "-j", "3", folder],
                     ["-f", "json", "-j", "2"] + paths[::-1]],
    }
    same = True
    for tool, variants in runs.items():
        found = [output_of([os.environ[tool.upper()]] + arguments)[0] for arguments in variants]
        agree = all(one == found[0] for one in found)
        print(f"{tool}: {len(variants)} ways, {len(found[0])} bytes, {'the same' if agree else 'OTHERS'}")
        same = same and agree
    return same


def main():
    program, count, seed, *texts = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        command = [program, count, seed] + texts
        wanted = digest_of([program, "-w", folder] + command[1:])
        print(f"here: {wanted}")
        if not re.search(r" 0 differ, ", wanted):
            return 1
        same = emulated(command, wanted)
        return 0 if threads_agree(folder) and same else 1


if __name__ == "__main__":
    sys.exit(main())
