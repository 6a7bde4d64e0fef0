#!/usr/bin/env python3
"""The stored graph: what stands in it, how it is kept up to date, and what it refuses."""
import hashlib
import json
import os
import pathlib
import random
import shutil
import sqlite3
import subprocess
import sys
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import archive
from common import PLANS, ToolCase
from refscan import Run, tool

KILLS = 40

# What formats 5 and 4 brought, taken away again.
WITHOUT_PARTS = "ALTER TABLE sources DROP COLUMN unread_parts; "
WITHOUT_UNNUMBERED = WITHOUT_PARTS + ("DROP VIEW without_number; DROP TABLE superiors_unnumbered; "
                                      "DROP TABLE unnumbered; ")
UNNUMBERED = archive.plan(archive.committee("Lạng Sơn"), "31/KH-UBND", "Lạng Sơn", (20, 3, 2019), "Chuyển đổi số",
                          "Thực hiện Chương trình hành động của Tỉnh ủy về chuyển đổi số, Ủy ban nhân dân tỉnh ban hành "
                          "Kế hoạch như sau:\nI. MỤC ĐÍCH\nChủ động.")


def dump(path):
    """All that a store says, as SQL: equal text, equal store."""
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as db:
        return "\n".join(db.iterdump())


class Store(ToolCase, unittest.TestCase):
    name = "refgraph"

    def setUp(self):
        super().setUp()
        self.plans = archive.write(self.folder / "plans")
        self.db = self.folder / "archive.db"

    def store(self, *operands, options=(), status=0, db=None):
        run = self.run_tool("-o", db or self.db, *options, *(operands or [self.plans]))
        self.check(run, status)
        return run

    def tally(self, run):
        """(read, unchanged, dropped) of the last line on standard error."""
        words = run.err.splitlines()[-1].split()
        return tuple(int(words[words.index(word) - (2 if word == "read," else 1)])
                     for word in ("read,", "unchanged,", "dropped;"))

    def ask(self, sql, db=None):
        with sqlite3.connect(f"file:{db or self.db}?mode=ro", uri=True) as connection:
            return connection.execute(sql).fetchall()

    def json(self, *operands):
        run = self.run_tool("--format", "json", *operands)
        self.check(run, 0)
        return run.out

    # ------------------------------------------------------- two at once

    def test_runs_that_make_one_store_at_once(self):
        alone = self.folder / "alone.db"
        self.store(db=alone)
        for _ in range(4):
            self.db.unlink(missing_ok=True)
            runs = [subprocess.Popen([tool(self.name), "-o", self.db, self.plans], stderr=subprocess.PIPE, text=True)
                    for _ in range(3)]
            for run in runs:
                said = run.communicate(timeout=300)[1]
                self.assertEqual(run.returncode, 0, said)
            self.assertEqual(dump(self.db), dump(alone))

    def test_what_cannot_be_opened_is_said_in_words(self):
        self.check(self.run_tool("-o", self.folder / "none" / "a.db", self.plans), 3,
                   "a.db: cannot be written: No such file or directory")

    def test_a_text_named_as_a_store_is_not_stored(self):
        self.check(self.run_tool("-o", self.db, self.file("fake.db", "hello\n"), self.plans), 3,
                   "fake.db: is not a stored graph")

    # ------------------------------------------------------- what is in it

    def test_a_stored_graph_is_the_graph(self):
        self.store()
        for form in ("json", "dot", "graphml", "csv-edges"):
            from_texts = self.run_tool("--format", form, self.plans)
            from_store = self.run_tool("--format", form, self.db)
            self.check(from_store, 0)
            self.assertEqual(from_texts.out, from_store.out, form)

    def test_the_same_for_the_corpus(self):
        shutil.copytree(PLANS, self.folder / "corpus")
        run = self.run_tool("-o", self.db, self.folder / "corpus")
        self.assertEqual(self.run_tool("--format", "json", self.folder / "corpus").out, self.json(self.db))
        self.assertEqual(self.ask("PRAGMA foreign_key_check"), [], run.err)
        self.assertEqual(self.ask("PRAGMA integrity_check"), [("ok",)])

    def test_records_are_stored_whole(self):
        self.store()
        columns = ("type", "number", "number_read", "issuer", "level", "relation", "clause", "pinpoint", "kind", "urn",
                   "text", "unbound")
        for name in archive.TEXTS:
            scanned = [r for r in Run("refscan", "--format", "jsonl", self.plans / name).records()
                       if r["record"] == "mention"]
            stored = self.ask(f"SELECT span_start, span_end, line, column, {', '.join(columns)} FROM mentions "
                              f"WHERE source = 'plans/{name}' ORDER BY ordinal")
            self.assertEqual(stored, [(r["start"], r["end"], r["line"], r["column"], *(r[c] for c in columns))
                                      for r in scanned])

    def test_sources(self):
        self.store()
        rows = self.ask("SELECT path, size, mtime, sha256, encoding, bad_runs FROM sources")
        self.assertEqual(len(rows), len(archive.TEXTS))
        for path, size, mtime, sha256, encoding, bad_runs in rows:
            content = (self.folder / path).read_bytes()
            self.assertEqual((size, sha256), (len(content), hashlib.sha256(content).hexdigest()))
            self.assertEqual((mtime, encoding, bad_runs), (archive.OLD * 10**9, "UTF-8", 0))

    def test_views_and_marks(self):
        self.store()
        self.assertEqual(self.ask("PRAGMA application_id"), [(0x74646E72,)])
        self.assertEqual(self.ask("PRAGMA user_version"), [(5,)])
        views = [name for name, in self.ask("SELECT name FROM sqlite_master WHERE type = 'view'")]
        self.assertGreaterEqual(len(views), 6)
        for view in views:
            self.ask(f"SELECT * FROM {view}")
        self.assertIn(("KH 15/KH-UBND", "QĐ 1486/QĐ-TTg"), self.ask("SELECT directive, parent FROM cascade"))
        self.assertIn(("Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương", 1),
                      self.ask("SELECT body, whole_class FROM duties WHERE kind = 'task'"))

    @unittest.skipUnless(shutil.which("zstd"), "no zstd")
    def test_texts(self):
        self.store()
        for path, packed in self.ask("SELECT source, zstd FROM texts"):
            text = subprocess.run(["zstd", "-dc"], input=packed, capture_output=True, check=True).stdout
            self.assertEqual(text, (self.folder / path).read_bytes())

    def test_no_text(self):
        self.store()
        run = self.store(options=["--no-text"])
        self.assertEqual(self.tally(run), (0, len(archive.TEXTS), 0))
        self.assertEqual(self.ask("SELECT count(*) FROM texts"), [(0,)])
        self.assertNotIn(bytes.fromhex("28b52ffd"), self.db.read_bytes(), "a frame of zstd is left in a free page")
        self.store()
        self.assertEqual(self.ask("SELECT count(*) FROM texts"), [(len(archive.TEXTS),)])

    def test_classified_texts_stay_out(self):
        archive.put(self.plans / "mat.txt", archive.plan(archive.committee("Hà Giang"), "5/KH-UBND", "Hà Giang",
                                                         (1, 2, 2019), "Kế hoạch", archive.CARRIES_OUT, stamp="MẬT\n"))
        run = self.store(status=3)
        self.assertIn("mat.txt: not processed: stamped MẬT", run.err)
        self.assertEqual(self.ask("SELECT count(*) FROM sources WHERE path LIKE '%mat.txt'"), [(0,)])
        self.store(options=["--allow-classified"])
        self.assertEqual(self.ask("SELECT count(*) FROM sources WHERE path LIKE '%mat.txt'"), [(1,)])
        run = self.run_tool("--format", "json", self.db)
        self.check(run, 3, "plans/mat.txt: not processed")
        self.assertNotIn("mat.txt", run.out.decode())
        self.assertIn("mat.txt", self.run_tool("--format", "json", "--allow-classified", self.db).out.decode())
        self.store(status=3)  # what was stored with leave goes again without
        self.assertEqual(self.ask("SELECT count(*) FROM sources WHERE path LIKE '%mat.txt'"), [(0,)])

    # --------------------------------------------------------- up to date

    def test_nothing_new_writes_nothing(self):
        self.store()
        before = self.db.read_bytes()
        self.assertEqual(self.tally(self.store()), (0, len(archive.TEXTS), 0))
        self.assertEqual(self.db.read_bytes(), before)

    def test_only_what_changed_is_read(self):
        self.store()
        changed = archive.TEXTS["phu-yen.txt"].replace("21/KH-UBND", "22/KH-UBND")
        archive.put(self.plans / "phu-yen.txt", changed, archive.OLD + 10)
        archive.put(self.plans / "moi.txt", archive.TEXTS["lang-son.txt"].replace("15/KH-UBND", "16/KH-UBND"))
        (self.plans / "cao-bang.txt").unlink()
        self.assertEqual(self.tally(self.store()), (2, len(archive.TEXTS) - 2, 1))
        self.assertEqual(self.json(self.db), self.json(self.plans))

    def test_a_new_time_alone_is_no_change(self):
        self.store()
        os.utime(self.plans / "phu-yen.txt", (archive.OLD + 99, archive.OLD + 99))
        self.assertEqual(self.tally(self.store()), (0, len(archive.TEXTS), 0))
        self.assertEqual(self.ask("SELECT mtime FROM sources WHERE path = 'plans/phu-yen.txt'"),
                         [((archive.OLD + 99) * 10**9,)])

    def test_a_change_in_the_same_moment_is_seen(self):
        """Same size, same time, written so shortly before that the time may not tell."""
        path = self.plans / "phu-yen.txt"
        now = time.time()
        archive.put(path, archive.TEXTS["phu-yen.txt"], now)
        self.store()
        archive.put(path, archive.TEXTS["phu-yen.txt"].replace("21/KH-UBND", "31/KH-UBND"), now)
        self.assertEqual(self.tally(self.store())[0], 1)

    def test_another_folder_drops_nothing(self):
        other = archive.write(self.folder / "other", {"a.txt": archive.TEXTS["lang-son.txt"]})
        self.store()
        self.assertEqual(self.tally(self.store(other)), (1, 0, 0))
        self.assertEqual(self.ask("SELECT count(*) FROM sources"), [(len(archive.TEXTS) + 1,)])

    def test_a_named_file_that_is_gone_is_dropped(self):
        path = self.plans / "phu-yen.txt"
        self.store()
        path.unlink()
        run = self.store(path, status=3)
        self.assertIn("No such file", run.err)
        self.assertEqual(self.tally(run), (0, 0, 1))

    def test_a_folder_that_cannot_be_found_drops_nothing(self):
        self.store()
        self.plans.rename(self.folder / "away")
        run = self.store(status=3)
        self.assertEqual(self.tally(run)[2], 0)

    def test_what_is_no_text_any_more_is_dropped(self):
        self.store()
        archive.put(self.plans / "phu-yen.txt", b"\0\1\2")
        run = self.store(status=3)
        self.assertEqual(self.tally(run)[2], 1)
        self.assertEqual(self.json(self.db), self.run_tool("--format", "json", self.plans).out)

    def test_bad_bytes_are_told_each_time(self):
        archive.put(self.plans / "bad.txt", archive.TEXTS["lang-son.txt"].encode() + b"\xff\xfe\n")
        self.store(status=3)
        run = self.store(status=3)
        self.assertIn("bad.txt: runs of invalid UTF-8: 1 (the file is unchanged)", run.err)

    def test_the_archive_can_be_moved(self):
        self.store()
        there = self.folder / "there"
        there.mkdir()
        shutil.move(self.plans, there / "plans")
        shutil.move(self.db, there / "archive.db")
        run = self.store(there / "plans", db=there / "archive.db")
        self.assertEqual(self.tally(run), (0, len(archive.TEXTS), 0))

    # -------------------------------------------------------------- order

    def test_order_and_batches_make_no_difference(self):
        names = list(archive.TEXTS)
        self.store()
        whole = dump(self.db)
        for seed in range(3):
            random.Random(seed).shuffle(names)
            db = self.folder / f"batches{seed}.db"
            for at in range(0, len(names), 3):
                self.store(*(self.plans / name for name in names[at:at + 3]), db=db)
            self.assertEqual(dump(db), whole)

    def test_stored_graphs_are_inputs(self):
        names = sorted(archive.TEXTS)
        one, two, both = (self.folder / f"{name}.db" for name in ("one", "two", "both"))
        self.store(*(self.plans / name for name in names[::2]), db=one)
        self.store(*(self.plans / name for name in names[1::2]), self.plans / names[0], db=two)
        want = self.json(self.plans)
        self.assertEqual(self.json(one, two), want)
        self.assertEqual(self.json(two, one), want)
        self.assertEqual(self.json(two, self.plans, one), want)
        self.store(two, one, db=both)
        self.assertEqual(self.json(both), want)
        self.assertEqual(self.tally(self.store(one, two, db=both)), (0, len(names) + 1, 0))
        records = Run("refscan", "--format", "jsonl", self.plans).out
        self.assertEqual(Run("refscan", "--format", "jsonl", one, two).out, records)
        self.assertEqual(Run("refscan", "--format", "jsonl", "--threads", "4", both).out, records)
        (self.plans / names[2]).unlink()
        self.store(self.plans / names[2], db=one, status=3)
        self.assertEqual(self.tally(self.store(one, two, db=both))[2], 1)

    # -------------------------------------------------------------- kills

    def test_survives_being_killed(self):
        """Killed at any moment, the next run ends in the same store."""
        for i in range(60):
            for name in ("lang-son", "phu-yen", "nghe-an-cong-thuong"):
                archive.put(self.plans / f"{i}-{name}.txt",
                            archive.TEXTS[f"{name}.txt"].replace("/KH-", f"{i:02}/KH-"))
        reference = self.folder / "reference.db"
        begun = time.monotonic()
        self.store(db=reference)
        whole = time.monotonic() - begun
        want, chance, stopped = dump(reference), random.Random(7), 0
        for i in range(KILLS):
            process = subprocess.Popen([tool("refgraph"), "-o", self.db, self.plans], stderr=subprocess.DEVNULL)
            try:
                process.wait(chance.random() * whole)
            except subprocess.TimeoutExpired:
                process.kill()
                stopped += 1
            process.wait()
            if i % 4 == 3:
                self.store()
                self.assertEqual(dump(self.db), want)
                self.assertEqual(sorted(p.name for p in self.folder.glob("archive.db*")), ["archive.db"])
                self.db.unlink()
        self.assertGreater(stopped, KILLS // 4, "hardly any run was stopped")

    def test_an_unfinished_store_is_told(self):
        self.store()
        with sqlite3.connect(self.db) as db:
            db.execute("UPDATE archive SET value = 'unfinished' WHERE name = 'state'")
        db.close()
        self.check(self.run_tool("--format", "json", self.db), 3, "archive.db: is incomplete")
        self.store()
        self.json(self.db)

    # ------------------------------------------------------------ refusals

    def refused(self, *said):
        before = self.db.read_bytes()
        for run in (self.run_tool("-o", self.db, self.plans),):
            self.check(run, 3, "archive.db: ", *said)
        self.assertEqual(self.db.read_bytes(), before)

    def test_other_files_are_refused(self):
        self.db.write_text("Kế hoạch\n")
        self.refused("is not a stored graph")

    def test_other_databases_are_refused(self):
        with sqlite3.connect(self.db) as db:
            db.execute("CREATE TABLE letters (number TEXT)")
        db.close()
        self.refused("is a database of another program", "nothing was written")
        self.check(self.run_tool("--format", "json", self.db), 3, "is a database of another program")

    def test_older_stores_are_brought_up_to_date(self):
        self.store()
        with sqlite3.connect(self.db) as db:
            for column in ("number_line", "number_column", "date_text", "date_line", "date_column", "sketch"):
                db.execute(f"ALTER TABLE documents DROP COLUMN {column}")
            db.executescript(WITHOUT_UNNUMBERED + "DROP VIEW collisions; PRAGMA user_version = 1")
        db.close()
        self.check(self.run_tool("--format", "json", self.db), 3, "has the older format 1")
        self.assertEqual(self.tally(self.store()), (len(archive.TEXTS), 0, 0))
        self.assertEqual(self.ask("PRAGMA user_version"), [(5,)])
        rows = "SELECT source, ordinal, number, number_line, date_text, date_line, sketch FROM documents"
        fresh = self.folder / "fresh.db"
        self.store(db=fresh)
        self.assertEqual(self.ask(rows), self.ask(rows, db=fresh))

    def test_format_2_is_brought_up_to_date(self):
        self.store()
        with sqlite3.connect(self.db) as db:
            db.executescript(WITHOUT_UNNUMBERED + "DROP VIEW collisions; DROP VIEW nodes; CREATE VIEW "
                             "nodes AS SELECT id, key AS label FROM directives; PRAGMA user_version = 2")
        db.close()
        self.check(self.run_tool("--format", "json", self.db), 3, "has the older format 2")
        self.upgraded()

    def test_format_3_is_brought_up_to_date(self):
        """Format 3 had words of titles and openings in a table of the graph; the records are read anew."""
        (self.plans / "zz-unnumbered.txt").write_text(UNNUMBERED, "utf-8")
        self.store()
        with sqlite3.connect(self.db) as db:
            db.executescript(WITHOUT_UNNUMBERED + """
                CREATE TABLE unnumbered (directive INTEGER NOT NULL, ordinal INTEGER NOT NULL, text TEXT NOT NULL,
                    source TEXT NOT NULL, line INTEGER NOT NULL, clause TEXT NOT NULL,
                    PRIMARY KEY (directive, ordinal)) WITHOUT ROWID;
                CREATE INDEX unnumbered_by_source ON unnumbered (source);
                INSERT INTO unnumbered VALUES (0, 0, 'Kế hoạch', 'plans/a.txt', 1, 'title');
                PRAGMA user_version = 3""")
        db.close()
        self.check(self.run_tool("--format", "json", self.db), 3, "has the older format 3")
        self.upgraded()
        self.assertEqual(self.ask("SELECT text, relation, clause FROM without_number"),
                         [("Chương trình hành động của Tỉnh ủy về chuyển đổi số", "implements", "opening")])

    def test_format_4_is_brought_up_to_date(self):
        """Nothing is read anew: format 5 only says more of PDF files, which format 4 could not hold."""
        self.store()
        want = dump(self.db)
        with sqlite3.connect(self.db) as db:
            db.executescript(WITHOUT_PARTS + "PRAGMA user_version = 4")
        db.close()
        self.check(self.run_tool("--format", "json", self.db), 3, "has the older format 4")
        self.assertEqual(self.tally(self.store()), (0, len(archive.TEXTS), 0))
        self.assertEqual(self.ask("PRAGMA user_version"), [(5,)])
        self.assertEqual([line for line in dump(self.db).splitlines() if "CREATE TABLE sources" not in line][-50:],
                         [line for line in want.splitlines() if "CREATE TABLE sources" not in line][-50:])

    def upgraded(self):
        """All sources are read anew, and the file is as one made today."""
        count = self.ask("SELECT count(*) FROM sources")[0][0]
        self.assertEqual(self.tally(self.store()), (count, 0, 0))
        self.assertEqual(self.ask("PRAGMA user_version"), [(5,)])
        fresh = self.folder / "fresh.db"
        self.store(db=fresh)
        shape = "SELECT type, name, tbl_name, iif(type = 'view', sql, '') FROM sqlite_master ORDER BY name"
        self.assertEqual(self.ask(shape), self.ask(shape, db=fresh))
        for table in ("unnumbered", "superiors_unnumbered"):
            self.assertEqual(self.ask(f"SELECT * FROM {table}"), self.ask(f"SELECT * FROM {table}", db=fresh))

    def test_newer_stores_are_refused(self):
        self.store()
        with sqlite3.connect(self.db) as db:
            db.execute("PRAGMA user_version = 6")
        db.close()
        self.refused("has format 6, made by a newer version; this version supports format 5")
        self.check(self.run_tool("--format", "json", self.db), 3, "made by a newer version")

    def test_broken_stores_are_refused(self):
        self.store()
        content = bytearray(self.db.read_bytes())
        content[100:4096] = bytes(4096 - 100)
        self.db.write_bytes(content)
        self.check(self.run_tool("--format", "json", self.db), 3, "archive.db: ")

    def test_an_empty_file_is_filled(self):
        self.db.touch()
        self.store()
        self.json(self.db)

    def test_what_cannot_be_stored(self):
        for args in (["-o", self.db, "-"], ["--format", "db", self.plans], ["--format", "db", "-o", "-", self.plans]):
            run = self.run_tool(*args)
            self.check(run, 2)
            self.assertEqual(len(run.err.splitlines()), 1)

    def test_no_folder_to_write_to(self):
        self.check(self.run_tool("-o", self.folder / "no" / "archive.db", self.plans), 3, "archive.db: ")

    # ------------------------------------------------------- read-only medium

    def test_one_plain_file(self):
        """No log beside it, and none asked for: bytes 18 and 19 of the header are 1 without write-ahead logging."""
        self.store()
        self.assertEqual(sorted(p.name for p in self.folder.iterdir()), ["archive.db", "plans"])
        self.assertEqual(self.db.read_bytes()[18:20], b"\1\1")

    @unittest.skipIf(os.geteuid() == 0 and not shutil.which("setpriv"), "root may write everywhere")
    def test_read_only_medium(self):
        self.store()
        want = self.json(self.db)
        self.db.chmod(0o444)
        self.folder.chmod(0o555)
        self.addCleanup(self.folder.chmod, 0o755)
        drop = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] if os.geteuid() == 0 else []
        done = subprocess.run([*drop, tool("refgraph"), "--format", "json", self.db], capture_output=True, timeout=300)
        if done.returncode in (126, 127):
            self.skipTest("the tool cannot be run as another user here")
        self.assertEqual((done.returncode, done.stdout), (0, want), done.stderr)
        self.assertEqual(sorted(p.name for p in self.folder.iterdir()), ["archive.db", "plans"])

    def test_json_of_the_store_is_json(self):
        self.store()
        self.assertGreater(len(json.loads(self.json(self.db))["nodes"]), 8)


if __name__ == "__main__":
    unittest.main()
