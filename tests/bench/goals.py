#!/usr/bin/env python3
"""Every goal of the library's speed beside what was measured, in one run, as a Markdown table.

goals.py BENCH REFSCAN REFGRAPH SCRATCH [--megabytes M] [--rounds N] [--all] [SOURCE]

A goal is a ratio to something that runs on the same text in the same run; wall time, and the same ratio by CPU time,
which a busy machine disturbs less. SOURCE is a file or folder; without one the text is made up. --all: 200 MB, a tree
of 20,000 files, a line of 100 MB and ten million mentions, else a fifth to a fiftieth of that.
"""
import argparse
import pathlib
import shutil
import statistics
import subprocess

from measure import PATTERN, HERE, ROOT, Run, make_tree, race, run, run_pipeline

# What the table says of each goal: text, most that is wanted (None: for information), digits.
GOALS = {
    "records": ("full records / `rg -oU`, one thread", 1.0),
    "records-hyperscan": ("full records / Hyperscan's bare matching (the aim beyond)", None),
    "scan": ("scan stage with validation / `memchr`", 8.0),
    "numbers": ("numbers with date, issuer and type only / `memchr`", 4.2),
    "count": ("`refscan --format count --threads 1` / `rg -oU --threads 1`, one file", 1.0),
    "jsonl": ("`refscan --format jsonl` / `rg -o`, one file, one thread", 2.5),
    "threads": ("gain of a second thread on sources in memory (at least)", 1.8),
    "tree": ("`refgraph`, 2 threads / `rg -oU -j2 \\| mawk`, a tree of files", 1.2),
    "tree-gain": ("gain of `refgraph`'s second thread on the tree (at least ripgrep's own)", None),
    "tree-memory": ("`refgraph` on the tree: most anonymous memory, MB", None),
    "mention": ("bytes of the graph a mention, without strings", 64.0),
    "directive": ("bytes of the graph a directive, without strings", 300.0),
    "start": ("start-up: CPU of `refscan` on one plan, ms", 5.0),
    "context": ("context and source made and freed, ms", 2.0),
    "all-mentions": ("text that is all mentions / text with 6 a KB, cost per mention", 2.0),
}
AT_LEAST = {"threads", "tree-gain"}
HOSTILE = 5.0


class Table:
    """The goals in the order in which they were measured."""

    def __init__(self):
        print("| goal | wanted | by wall time | by CPU time | |\n| --- | ---: | ---: | ---: | --- |")

    def row(self, text, wanted, wall, cpu=None, at_least=False, note=""):
        """A ratio or figure by both clocks; where they disagree whether the goal is met, that is what is said."""
        judged = [value for value in (wall, cpu) if value is not None and wanted is not None]
        verdicts = {"met" if (value >= wanted if at_least else value <= wanted) else "missed" for value in judged}
        met = "unclear" if len(verdicts) == 2 else "".join(verdicts)
        sign = "" if wanted is None else f"≥ {wanted:g}" if at_least else f"≤ {wanted:g}"
        shown = ["" if value is None else f"{value:.2f}" for value in (wall, cpu)]
        print(f"| {text} | {sign} | {shown[0]} | {shown[1]} | {met}{note} |", flush=True)

    def goal(self, name, wall, cpu=None, wanted=None, note=""):
        """A row of GOALS."""
        text, target = GOALS[name]
        self.row(text, wanted if wanted is not None else target, wall, cpu, name in AT_LEAST, note)


def ratio(table, name, ours, theirs):
    """Ours by theirs, of two contenders on one text."""
    table.goal(name, ours.wall / theirs.wall, ours.cpu / theirs.cpu)


def on_one_text(table, args):
    """All that needs one long text; returns the cost of real text, wall and CPU seconds a byte."""
    ids = ["memchr", "scan", "numbers", "records", "pieces", "pieces-2", "context", "hyperscan", "rg-oU", "rg-o",
           "count", "jsonl"]
    found = race(args.bench, args.refscan, ids, args.rounds, args.scratch / "text", args.source, args.megabytes)
    ratio(table, "records", found["records"], found["rg-oU"])
    if "hyperscan" in found:
        ratio(table, "records-hyperscan", found["records"], found["hyperscan"])
    ratio(table, "scan", found["scan"], found["memchr"])
    ratio(table, "numbers", found["numbers"], found["memchr"])
    ratio(table, "count", found["count"], found["rg-oU"])
    ratio(table, "jsonl", found["jsonl"], found["rg-o"])
    table.goal("threads", found["pieces"].wall / found["pieces-2"].wall)
    table.goal("context", found["context"].wall * 1e3, found["context"].cpu * 1e3)
    records = found["records"]
    return records.wall / records.bytes, records.cpu / records.bytes


def on_a_tree(table, args):
    """refgraph beside ripgrep and mawk, with one thread and with two."""
    tree = args.scratch / "tree"
    shutil.rmtree(tree, ignore_errors=True)
    count = make_tree(tree, args.source or args.scratch / "text", args.tree_megabytes * 1_000_000)
    times = {name: [] for name in ("graph-1", "graph-2", "rg-1", "rg-2")}
    for turn in range(args.rounds + 1):
        for threads in (1, 2):
            graph = run([args.refgraph, "-j", threads, "-f", "csv-nodes", "-o", args.scratch / "nodes.csv", tree])
            rival = run_pipeline(HERE / "distinct-numbers", threads, PATTERN, tree)
            if turn > 0:  # the first warms the cache
                times[f"graph-{threads}"].append(graph)
                times[f"rg-{threads}"].append(rival)
    median = {name: Run(statistics.median(r.wall for r in runs), statistics.median(r.cpu for r in runs))
              for name, runs in times.items()}
    note = f"; {count} files, {args.tree_megabytes} MB"
    table.goal("tree", median["graph-2"].wall / median["rg-2"].wall, median["graph-2"].cpu / median["rg-2"].cpu,
               note=note)
    own = median["rg-1"].wall / median["rg-2"].wall
    table.goal("tree-gain", median["graph-1"].wall / median["graph-2"].wall, wanted=round(own, 2))
    memory = run([args.refgraph, "-j", 2, "-f", "csv-nodes", "-o", args.scratch / "nodes.csv", tree], memory=True)
    table.goal("tree-memory", memory.anonymous / 1e6, note=note)
    on_memory(table, args, tree)
    shutil.rmtree(tree)


def on_memory(table, args, tree):
    """What the records of a graph take, as its allocator counts it."""
    out = subprocess.run([args.bench.parent / "graph_memory", tree], check=True, stdout=subprocess.PIPE, text=True)
    parts = {what: (int(count), int(size)) for what, count, size in
             (line.split("\t") for line in out.stdout.splitlines())}
    for name, part in (("mention", "mentions"), ("directive", "directives")):
        count, size = parts[part]
        table.goal(name, size / count, note=f"; {count} {part}")


def start_up(table, args):
    """refscan on one plan, again and again."""
    plan = ROOT / "corpus" / "plans" / "ls-03.txt"
    runs = [run([args.refscan, plan]) for _ in range(20)]
    table.goal("start", statistics.median(r.wall for r in runs) * 1e3, statistics.median(r.cpu for r in runs) * 1e3)


def cost(args, text):
    """Wall and CPU seconds for the full records of a text, and how many mentions it has."""
    path = args.scratch / "special"
    path.write_bytes(text)
    found = race(args.bench, args.refscan, ["records"], args.rounds, args.scratch / "text", path)["records"]
    return found.wall, found.cpu, found.found


def hostile_texts(size):
    """Text without a mention, of that size."""
    repeated = {"digits": b"0123456789", "slashes": b"/", "digits and slashes": b"1/2-",
                "`Căn cứ `": "Căn cứ ".encode(),
                "one line of prose": "bà con vùng cao nuôi ong lấy mật và dệt vải, ".encode()}
    return {name: (unit * (size // len(unit) + 1))[:size // len(unit) * len(unit)] for name, unit in repeated.items()}


def hostile(table, args, real):
    """Each hostile text's cost a byte, as a multiple of real text's in this run."""
    for name, text in hostile_texts(args.hostile_megabytes * 1_000_000).items():
        wall, cpu, _ = cost(args, text)
        size = len(text)
        table.row(f"hostile, cost per byte of real text: {name}", HOSTILE, wall / size / real[0], cpu / size / real[1])


def mentions(count, filler):
    """Numbered mentions, with so much prose behind each."""
    prose = ("bà con vùng cao nuôi ong lấy mật và dệt vải, " * 9)[:filler]
    return "".join(f"Kế hoạch số {i % 9973 + 1}/KH-UBND ngày {i % 28 + 1:02d}/{i % 12 + 1}/{2010 + i % 14} "
                   f"của UBND tỉnh Lạng Sơn{prose}; \n" for i in range(count)).encode()


def all_mentions(table, args):
    """What a mention costs where there is nothing else, and where there are 6 a KB."""
    dense_wall, dense_cpu, dense = cost(args, mentions(args.mention_count, 0))
    wall, cpu, sparse = cost(args, mentions(args.mention_count // 4, 70))
    table.goal("all-mentions", dense_wall / dense / (wall / sparse), dense_cpu / dense / (cpu / sparse),
               note=f"; {dense} mentions")


def read_arguments():
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    for program in ("bench", "refscan", "refgraph", "scratch"):
        parser.add_argument(program, type=pathlib.Path)
    parser.add_argument("source", nargs="?", type=pathlib.Path)
    parser.add_argument("--megabytes", type=int)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--all", action="store_true")
    args = parser.parse_intermixed_args()
    args.megabytes = args.megabytes or (200 if args.all else 40)
    args.tree_megabytes = 200 if args.all else 40
    args.hostile_megabytes = 100 if args.all else 8
    args.mention_count = 10_000_000 if args.all else 200_000
    args.scratch.mkdir(parents=True, exist_ok=True)
    return args


def main():
    """Measures all, goal by goal."""
    args = read_arguments()
    print(f"{args.megabytes} MB of {args.source or 'made-up plans'}, {args.rounds} rounds, medians.\n")
    table = Table()
    real = on_one_text(table, args)
    on_a_tree(table, args)
    start_up(table, args)
    hostile(table, args, real)
    all_mentions(table, args)


if __name__ == "__main__":
    main()
