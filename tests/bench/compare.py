#!/usr/bin/env python3
"""Which stage became faster or slower between two builds, run pair by pair.

compare.py A B TEXT [--rounds N] [--instructions]

A and B are each a build folder with the benchmarks (build/bench), a `bench` program, or a refscan, of any two commits.
In each round each program runs once, the order changing from round to round, so that what disturbs the machine disturbs
both. A stage moved if at most one pair in eight says otherwise, which chance does in one run of twenty-five (nine
rounds); fewer than six rounds tell nothing. --instructions: counts the instructions of refscan
under callgrind instead, once: the same figure in every run, on a machine that is never quiet. Needs valgrind.
"""
import argparse
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile

from measure import Contender, run

STAGES = ("memchr", "utf8", "scan", "numbers", "records", "pieces", "context")
TABLE_ROW = re.compile(r"^\| (?!what|---)(.+?) \| ([0-9.]+) \|")


class Build:
    """One of the two: what it can run."""

    def __init__(self, path):
        folder = path / "tests" / "bench" / "bench"
        self.bench = folder if folder.is_file() else path if path.name == "bench" and path.is_file() else None
        self.refscan = path if path.name.startswith("refscan") else None
        if self.bench is not None:
            beside = self.bench.parent.parent.parent / "tools" / "refscan"
            self.refscan = beside if beside.is_file() else None
        if self.bench is None and self.refscan is None:
            sys.exit(f"{path}: expected a build folder with tests/bench/bench, a bench or a refscan")

    def stages(self, text, scratch):
        """Seconds of each stage, of one run; of an older bench the rates of its table."""
        if self.bench is None:
            return {}
        short = subprocess.run([self.bench, "-t", "-n", "1", "-m", "0", "-c", ",".join(STAGES), scratch, text],
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        if short.returncode == 0:
            return {c.name: c.cpu for c in map(Contender, short.stdout.splitlines())}
        size = max(1, text.stat().st_size // 1_000_000)
        table = subprocess.run([self.bench, "-n", "1", "-m", str(size), scratch, text], stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL, text=True, check=True)
        rows = filter(None, map(TABLE_ROW.match, table.stdout.splitlines()))
        return {row[1]: text.stat().st_size / 1e6 / float(row[2]) for row in rows if float(row[2]) > 0}

    def whole(self, text):
        """CPU seconds of refscan with all records counted."""
        return {} if self.refscan is None else {
            "refscan --format count (process)": run([self.refscan, "-j", 1, "-f", "count", text]).cpu}

    def instructions(self, text, scratch):
        """Instructions of refscan on the text."""
        if self.refscan is None:
            sys.exit("--instructions needs a refscan on both sides")
        done = subprocess.run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={scratch}", self.refscan, "-j",
                               "1", "-f", "count", text], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        return int(re.search(r"Collected : ([0-9]+)", done.stderr)[1])


def pairs(builds, args, scratch):
    """For each stage that both know, the two times of each round."""
    found = {}
    for turn in range(args.rounds + 1):
        times = [None, None]
        for side in ((0, 1) if turn % 2 == 0 else (1, 0)):
            times[side] = builds[side].stages(args.text, scratch) | builds[side].whole(args.text)
        if turn > 0:  # the first warms both
            for name in times[0]:
                if name in times[1]:
                    found.setdefault(name, []).append((times[0][name], times[1][name]))
    return found


def verdict_of(changes):
    """What the signs of the pairs tell."""
    slower = sum(change > 0 for change in changes)
    odd = min(slower, len(changes) - slower)
    if len(changes) < 6 or odd > len(changes) // 8:
        return "no difference seen"
    return "slower" if slower > odd else "faster"


def print_stage(name, both):
    """The median change, and the middle half of the pairs."""
    changes = sorted(b / a - 1 for a, b in both)
    low, high = changes[len(changes) // 4], changes[-1 - len(changes) // 4]
    a, b = (statistics.median(side) for side in zip(*both))
    print(f"| {name} | {a * 1e3:.2f} | {b * 1e3:.2f} | {statistics.median(changes) * 100:+.1f} % "
          f"| {low * 100:+.1f} to {high * 100:+.1f} % | {verdict_of(changes)} |")


def main():
    """Runs both builds."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    for name in ("a", "b", "text"):
        parser.add_argument(name, type=pathlib.Path)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--instructions", action="store_true")
    args = parser.parse_intermixed_args()
    builds = [Build(args.a.resolve()), Build(args.b.resolve())]
    with tempfile.TemporaryDirectory() as folder:
        scratch = pathlib.Path(folder) / "text"
        if args.instructions:
            a, b = (build.instructions(args.text, scratch) for build in builds)
            print(f"instructions of refscan: {a} -> {b} ({(b / a - 1) * 100:+.2f} %)")
            return
        print("| stage | A, ms | B, ms | change (median) | middle half of the pairs | |\n"
              "| --- | ---: | ---: | ---: | ---: | --- |")
        for name, both in pairs(builds, args, scratch).items():
            print_stage(name, both)


if __name__ == "__main__":
    main()
