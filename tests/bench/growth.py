#!/usr/bin/env python3
"""How time and memory grow with the input: a Markdown table, growth.csv and growth.svg.

growth.py GRAPH_MEMORY REFSCAN REFGRAPH SCRATCH [--most MEGABYTES] SOURCE

From 1 MB on, four times as much each time, up to --most (256; 5000 takes a good hour and 15 GB of disk): refscan on one
file and on a folder, refgraph on the same folder. Memory is RssAnon, so that mapped files do not count. Last, what a
graph of the largest folder up to 256 MB holds its bytes for.
"""
import argparse
import csv
import math
import pathlib
import shutil
import subprocess

from measure import make_tree, megabytes, run

LARGEST_FILE = 1 << 30  # what the tools read as one file
COLUMNS = ("task", "bytes", "files", "wall", "cpu", "anonymous")


def sizes(most):
    """1, 4, 16 ... MB, and the most wanted."""
    size, found = 1, []
    while size < most:
        found.append(size)
        size *= 4
    return found + [most]


def tasks(args, folder, text):
    """Name, command line and whether it reads the one file."""
    return [
        ("refscan, one file", [args.refscan, "-j", 1, "-f", "count", text]),
        ("refscan, folder", [args.refscan, "-j", 2, "-f", "jsonl", folder]),
        ("refgraph, folder", [args.refgraph, "-j", 2, "-f", "csv-nodes", "-o", args.scratch / "nodes.csv", folder]),
    ]


def write_as_one(folder, text, most):
    """The files of a folder as one, unless that is more than the tools read; its size, 0: too large."""
    size = 0
    with open(text, "wb") as out:
        for path in sorted(folder.rglob("*.txt")):
            size += path.stat().st_size
            if size > most:
                return 0
            out.write(path.read_bytes())
    return size


def measure_size(args, size):
    """The rows of one size."""
    folder, text = args.scratch / "growth", args.scratch / "growth.txt"
    shutil.rmtree(folder, ignore_errors=True)
    count = make_tree(folder, args.source, size * 1_000_000)
    total = sum(path.stat().st_size for path in folder.rglob("*.txt"))
    one = write_as_one(folder, text, LARGEST_FILE)
    for name, command in tasks(args, folder, text):
        if name != "refscan, one file" or one:
            found = run(command, args.scratch / "out", memory=True)
            yield dict(zip(COLUMNS, (name, total, count, found.wall, found.cpu, found.anonymous)))
    text.unlink()


def print_rows(rows):
    """One size a row, in the table."""
    for row in rows:
        print(f"| {row['task']} | {megabytes(row['bytes'])} | {row['files']} | {row['wall']:.2f} | {row['cpu']:.2f} "
              f"| {row['cpu'] / row['bytes'] * 1e9:.1f} | {megabytes(row['anonymous'])} |", flush=True)


def exponents(rows):
    """How each task grows between its last two sizes: 1 is linear, 0 not at all."""
    for name in dict.fromkeys(row["task"] for row in rows):
        own = [row for row in rows if row["task"] == name and row["cpu"] > 0 and row["anonymous"] > 0]
        if len(own) >= 2:
            scale = math.log(own[-1]["bytes"] / own[-2]["bytes"])
            time, memory = (math.log(own[-1][c] / own[-2][c]) / scale for c in ("cpu", "anonymous"))
            print(f"- {name}: time grows with the power {time:.2f}, memory {memory:.2f}")


def plot(scratch, rows):
    """Two log-log panels, if gnuplot is installed."""
    if shutil.which("gnuplot") is None:
        print("\nNo growth.svg: gnuplot is not installed.")
        return
    names = list(dict.fromkeys(row["task"] for row in rows))
    data = "".join(f"$d{i} << EOD\n" + "".join(f"{r['bytes'] / 1e6} {r['cpu']} {r['anonymous'] / 1e6}\n"
                                               for r in rows if r["task"] == name) + "EOD\n"
                   for i, name in enumerate(names))
    def lines(column):
        return ", ".join(f"$d{i} using 1:{column} with linespoints title '{name}'" for i, name in enumerate(names))
    script = (f"{data}set terminal svg size 960,420 font 'sans,12'\nset output '{scratch / 'growth.svg'}'\n"
              "set logscale xy\nset key left top\nset grid\nset xlabel 'text, MB'\nset multiplot layout 1,2\n"
              f"set title 'CPU time, s'\nplot {lines(2)}\nset title 'most memory (RssAnon), MB'\nplot {lines(3)}\n")
    subprocess.run(["gnuplot"], input=script, text=True, check=True)
    print(f"\nPlot: {scratch / 'growth.svg'}, figures: {scratch / 'growth.csv'}")


def graph_memory(args, folder):
    """What a graph of a folder holds its bytes for."""
    out = subprocess.run([args.graph_memory, folder], check=True, stdout=subprocess.PIPE, text=True).stdout
    print("\n| of the graph | how many | bytes | bytes each |\n| --- | ---: | ---: | ---: |")
    for line in out.splitlines():
        what, count, size = line.split("\t")
        each = int(size) / int(count) if int(count) else 0
        print(f"| {what} | {count} | {size} | {'' if count == '1' else f'{each:.1f}'} |")


def main():
    """Measures all sizes."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    for name in ("graph_memory", "refscan", "refgraph", "scratch", "source"):
        parser.add_argument(name, type=pathlib.Path)
    parser.add_argument("--most", type=int, default=256)
    args = parser.parse_intermixed_args()
    args.scratch.mkdir(parents=True, exist_ok=True)
    print("| task | MB | files | wall, s | CPU, s | CPU, ns a byte | most RssAnon, MB |\n"
          "| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    rows = []
    for size in sizes(args.most):
        new = list(measure_size(args, size))
        print_rows(new)
        rows += new
    print()
    exponents(rows)
    with open(args.scratch / "growth.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        writer.writerows(rows)
    plot(args.scratch, rows)
    if args.most > 256:
        shutil.rmtree(args.scratch / "growth")
        make_tree(args.scratch / "growth", args.source, 256_000_000)
    graph_memory(args, args.scratch / "growth")
    shutil.rmtree(args.scratch / "growth")


if __name__ == "__main__":
    main()
