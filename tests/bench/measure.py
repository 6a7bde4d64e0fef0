"""What the programs of this folder share: processes measured, texts and trees of files made."""
import os
import pathlib
import re
import resource
import statistics
import subprocess
import threading
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
# The pattern of bench.h, for ripgrep.
PATTERN = r"[0-9]{1,6}(?:/(?:19|20)[0-9]{2})?[-/](?:[A-Z]|Đ)(?:[A-Za-z]|Đ)*(?:[-/&](?:[A-Z]|Đ)(?:[A-Za-z]|Đ)*)*"
SERIAL = re.compile(rb"(?<![0-9/])([0-9]{1,6})(?=(?:/(?:19|20)[0-9]{2})?[-/](?:[A-Z]|\xc4\x90))")


class Run:
    """One run of a program: wall and CPU seconds, and the most anonymous memory that was seen, in bytes."""

    def __init__(self, wall, cpu, anonymous=0):
        self.wall, self.cpu, self.anonymous = wall, cpu, anonymous


def status_bytes(pid, field):
    """A line of /proc/PID/status in bytes, 0 if the process is gone."""
    try:
        for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith(field + ":"):
                return int(line.split()[1]) * 1024
    except OSError:
        pass
    return 0


def run(arguments, output=None, memory=False):
    """Runs a program with its output in a file (never /dev/null: some programs then stop early)."""
    peak = [0]
    with open(output or os.devnull, "wb") as sink:
        start = time.monotonic()
        child = subprocess.Popen([str(a) for a in arguments], stdout=sink, stderr=subprocess.DEVNULL)
        done = threading.Event()

        def sample():
            while not done.wait(0.003):
                peak[0] = max(peak[0], status_bytes(child.pid, "RssAnon"))

        if memory:
            threading.Thread(target=sample, daemon=True).start()
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.monotonic() - start
        done.set()
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in (0, 3):  # 3: an input was not read in full, which is said on standard error
        raise SystemExit(f"{arguments[0]} failed with {child.returncode}")
    return Run(wall, usage.ru_utime + usage.ru_stime, peak[0])


def run_pipeline(script, *arguments):
    """Runs a shell script and all that it starts; no memory."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    subprocess.run([script, *map(str, arguments)], check=True, stdout=subprocess.DEVNULL)
    wall = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Run(wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


class Contender:
    """What bench -t prints of one contender."""

    def __init__(self, line):
        self.id, self.name, size, found, wall, cpu = line.rstrip("\n").split("\t")
        self.bytes, self.found = int(size), int(found)
        self.walls = [float(s) for s in wall.split(",")]
        self.cpus = [float(s) for s in cpu.split(",")]
        self.wall, self.cpu = statistics.median(self.walls), statistics.median(self.cpus)


def race(bench, refscan, contenders, rounds, text, source=None, megabytes=0):
    """Runs bench; its text is `source` as it is (megabytes 0) or made of it, and written to `text`."""
    arguments = [bench, "-t", "-r", refscan, "-n", rounds, "-m", megabytes, "-c", ",".join(contenders), text]
    arguments += [source] if source else []
    out = subprocess.run([str(a) for a in arguments], check=True, stdout=subprocess.PIPE, text=True).stdout
    return {c.id: c for c in map(Contender, out.splitlines())}


# ---------------------------------------------------------------------- texts

def change_serials(text, turn):
    """Other numbers, the same one for the same one; dates and years stay. The first turn changes nothing."""
    def other(match):
        size = len(match[1])
        value = (int(match[1]) * 7919 + turn * 104729) % 10 ** size
        return str(max(value, 10 ** (size - 1))).encode()
    return SERIAL.sub(other, text) if turn else text


def documents_of(source):
    """The documents of a folder, or a text in pieces of about 10 KB, cut between lines."""
    source = pathlib.Path(source)
    if source.is_dir():
        return [p.read_bytes() for p in sorted(source.iterdir()) if p.suffix in (".txt", ".md")]
    text, pieces, at = source.read_bytes(), [], 0
    while at < len(text):
        end = text.find(b"\n", at + 10000)
        end = len(text) if end < 0 else end + 1
        pieces.append(text[at:end])
        at = end
    return pieces


def make_tree(folder, source, size):
    """Files of the documents of `source`, repeated with other numbers until they have `size` bytes; how many."""
    documents, total, count, turn = documents_of(source), 0, 0, 0
    folder = pathlib.Path(folder)
    while total < size:
        for document in documents:
            if total >= size:
                break
            part = folder / f"{count // 256:04d}"
            part.mkdir(parents=True, exist_ok=count % 256 != 0)
            (part / f"{count:07d}.txt").write_bytes(change_serials(document, turn))
            total += len(document)
            count += 1
        turn += 1
    return count


def megabytes(size):
    return f"{size / 1e6:.0f}" if size >= 1e7 else f"{size / 1e6:.1f}"
