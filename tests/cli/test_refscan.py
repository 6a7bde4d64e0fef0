#!/usr/bin/env python3
"""refscan's formats, and everything that it shares with the other tools."""
import csv
import io
import json
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from common import LINE, OTHER, PLANS, ToolTest


class Refscan(ToolTest, unittest.TestCase):
    name = "refscan"

    def test_text(self):
        run = self.run_tool("-", stdin=LINE.encode())
        lines = run.out.decode().splitlines()
        self.assertEqual(lines[0], "-:1: document d1")
        self.assertEqual(lines[1], "-:1:11: Kết luận số 57-KL/TW ngày 15/6/2023 của Bộ Chính trị  "
                                   "[implements, central, Bộ Chính trị]")
        self.assertEqual(len(lines), 2)

    def test_help_shows_what_happens(self):
        """The example in --help is what the tool prints."""
        shown = self.run_tool("--help").out.decode()
        for line in self.run_tool("-", stdin=LINE.encode()).out.decode().splitlines():
            self.assertIn(line, shown)

    def test_jsonl(self):
        path = self.file("a \"b\"\\.txt")
        found = self.run_tool("--format", "jsonl", path).records()
        self.assertEqual([r["record"] for r in found], ["document", "mention"])
        self.assertEqual({r["file"] for r in found}, {str(path)})
        self.assertEqual(found[1]["from"], "d1")
        keys = {"record", "file", "doc", "id", "start", "end", "line", "column", "text", "kind", "type", "number",
                "number_read", "number_note", "date", "issuer", "level", "relation", "from", "clause", "refers_to",
                "unbound", "pinpoint", "origin", "urn"}
        self.assertLessEqual(keys, set(found[1]))
        keys = {"record", "file", "id", "start", "end", "line", "type", "number", "date", "place", "issuer", "level",
                "line_of", "period", "title", "secrecy", "urn"}
        self.assertLessEqual(keys, set(found[0]))

    PLAN = """ỦY BAN NHÂN DÂN
TỈNH LẠNG SƠN
Số: 88/KH-UBND
Lạng Sơn, ngày 12 tháng 02 năm 2025
KẾ HOẠCH
Thực hiện Quyết định số 1079/QĐ-TTg ngày 14/9/2022 của Thủ tướng Chính phủ

I. TỔ CHỨC THỰC HIỆN

1. Các sở, ban, ngành báo cáo về Sở Ngoại vụ trước ngày 15/6 hằng năm.

Nơi nhận:
- Sở Ngoại vụ;
- Lưu: VT.
"""

    def test_duties(self):
        path = self.file("plan.txt", self.PLAN)
        without = self.run_tool("--format", "jsonl", path)
        run = self.run_tool("--duties", "--format", "jsonl", path)
        self.check(run, 0)
        found = run.records()
        self.assertEqual([r["record"] for r in found], ["document", "mention", "duty", "duty", "duty"])
        self.assertTrue(run.out.startswith(without.out), "duties come last and change nothing before them")
        self.assertEqual([(r["id"], r["kind"], r["line"]) for r in found[2:]],
                         [("t1", "task", 10), ("t2", "deadline", 10), ("t3", "recipient", 13)])
        self.assertEqual((found[3]["date"], found[3]["deliverable"], found[3]["whole_class"]), ("--06-15", "BC", True))
        keys = {"record", "file", "doc", "id", "start", "end", "line", "text", "kind", "body", "authority", "level",
                "whole_class", "date", "deliverable", "origin", "spans"}
        self.assertEqual(keys, set(found[2]))

    def test_duties_in_the_other_formats(self):
        path = self.file("plan.txt", self.PLAN)
        lines = self.run_tool("--duties", path).out.decode().splitlines()
        self.assertEqual(lines[2], f"{path}:10: Các sở, ban, ngành  [task, Các sở, ban, ngành, all of them]")
        self.assertEqual(lines[3], f"{path}:10: báo cáo về Sở Ngoại vụ trước ngày 15/6 hằng năm  "
                                   "[deadline, by --06-15, BC, Các sở, ban, ngành, all of them]")
        self.assertEqual(lines[4], f"{path}:13: Sở Ngoại vụ  [recipient, department, Sở Ngoại vụ tỉnh Lạng Sơn (context)]")
        rows = list(csv.DictReader(io.StringIO(self.run_tool("--duties", "--format", "csv", path).out.decode())))
        self.assertEqual({len(row) for row in rows}, {31})
        self.assertTrue(all(None not in row and None not in row.values() for row in rows))
        self.assertEqual([row["kind"] for row in rows], ["", "numbered", "task", "deadline", "recipient"])
        # The apostrophe keeps a spreadsheet from taking the day for a formula.
        self.assertEqual((rows[3]["date"], rows[3]["type"], rows[3]["whole_class"]), ("'--06-15", "BC", "true"))
        self.assertEqual((rows[4]["issuer"], rows[4]["authority"]), ("Sở Ngoại vụ tỉnh Lạng Sơn", "so-ngoai-vu@lang-son"))
        plain = self.run_tool("--format", "csv", path).out.decode().splitlines()[0]
        self.assertNotIn("whole_class", plain)
        count = self.run_tool("--duties", "--format", "count", path).out.decode()
        self.assertRegex(count, r"duty task +1\nduty recipient +1\nduty deadline +1\n")
        self.assertNotIn("duty", self.run_tool("--format", "count", path).out.decode())

    def test_jsonl_of_the_corpus(self):
        run = self.run_tool("--format", "jsonl", PLANS)
        seen, files = {}, []
        for record in run.records():
            ids = seen.setdefault(record["file"], set())
            self.assertNotIn(record["id"], ids)
            if record["record"] == "mention":
                self.assertIn(record["doc"], ids, "a document stands before its mentions")
            ids.add(record["id"])
            if record["file"] not in files:
                files.append(record["file"])
        self.assertEqual(files, sorted(files, key=str.encode))
        for record in run.records():
            for field in ("from", "refers_to"):
                target = record.get(field)
                self.assertTrue(target is None or target in seen[record["file"]], record)

    def test_csv_agrees_with_jsonl(self):
        raw = self.run_tool("--format", "csv", PLANS).out.decode()
        self.assertTrue(raw.endswith("\r\n"))
        rows = list(csv.DictReader(io.StringIO(raw, newline=""), strict=True))
        found = self.run_tool("--format", "jsonl", PLANS).records()
        self.assertEqual(len(rows), len(found))
        self.assertTrue(any(row["subject"] for row in rows))
        for row, record in zip(rows, found):
            self.assertNotIn(None, row)
            for column, value in row.items():
                if column in record and record[column] is not None:
                    self.assertEqual(value.removeprefix("'"), str(record[column]), column)
                elif column in record:
                    self.assertEqual(value, "", column)

    def test_bom(self):
        path = self.file("a.txt")
        want = self.run_tool("--format", "csv", path).out
        self.assertEqual(self.run_tool("--format", "csv", "--bom", path).out, b"\xef\xbb\xbf" + want)
        self.check(self.run_tool("--bom", path), 2, "--bom is for CSV only, not for text")

    def test_a_directive_without_a_number(self):
        path = self.file("a.txt", "Thực hiện Kế hoạch của Bộ Nội vụ về dữ liệu và Kết luận số 57-KL/TW ngày 15/6/2023.\n")
        found = self.run_tool("--format", "jsonl", path).records()
        self.assertEqual([r["id"] for r in found], ["d1", "m1", "u1"])
        self.assertEqual((found[2]["text"], found[2]["subject"]), ("Kế hoạch của Bộ Nội vụ về dữ liệu", "về dữ liệu"))
        self.assertIn(":1:11: Kế hoạch của Bộ Nội vụ về dữ liệu  [without number, implements, ministry, Bộ Nội vụ]\n",
                      self.run_tool(path).out.decode())
        row = list(csv.DictReader(io.StringIO(self.run_tool("--format", "csv", path).out.decode())))[2]
        self.assertEqual([row[name] for name in ("record", "id", "doc", "column", "type", "issuer", "relation", "from",
                                                 "clause", "text", "subject", "urn")],
                         ["unnumbered", "u1", "d1", "11", "KH", "Bộ Nội vụ", "implements", "d1", "body",
                          "Kế hoạch của Bộ Nội vụ về dữ liệu", "về dữ liệu", ""])
        self.assertRegex(self.run_tool("--format", "count", path).out.decode(), r"without number +1\n")
        for form in ("text", "jsonl", "csv", "count"):
            bare = self.run_tool("--numbers-only", "--format", form, path).out.decode()
            self.assertNotIn("without number", bare)
            self.assertNotIn("Kế hoạch của Bộ Nội vụ", bare)

    def test_csv_makes_no_formulas(self):
        """A cell that begins like a formula gets an apostrophe, wherever the text comes from."""
        rows = self.rows_of("-", stdin=b"x")
        self.assertEqual(rows[0]["file"], "'-")
        title = "UBND TỈNH LẠNG SƠN\nSố: 15/KH-UBND\nLạng Sơn, ngày 05 tháng 3 năm 2020\n\nKẾ HOẠCH\n=SUM(1)\n"
        for row in self.rows_of("-", stdin=(title + LINE).encode()):
            for cell in row.values():
                self.assertNotIn(cell[:1], ("=", "+", "@", "-"), row)

    def rows_of(self, *args, stdin=b""):
        run = self.run_tool("--format", "csv", *args, stdin=stdin)
        return list(csv.DictReader(io.StringIO(run.out.decode(), newline=""), strict=True))

    def test_csv_quotes(self):
        path = self.file('a "quoted", name.txt')
        self.assertEqual({row["file"] for row in self.rows_of(path)}, {str(path)})

    def test_count(self):
        run = self.run_tool("--format", "count", self.file("a.txt"), self.file("b.txt", OTHER))
        totals = {line.rsplit(None, 1)[0]: int(line.rsplit(None, 1)[1]) for line in run.out.decode().splitlines()}
        self.assertEqual(totals["files"], 2)
        self.assertEqual(totals["documents"], 2)
        self.assertEqual(totals["mentions"], 2)
        self.assertEqual(totals["kind numbered"], 2)
        self.assertEqual(totals["relation implements"], 1)
        self.assertEqual(totals["relation basis"], 1)
        self.assertEqual(sum(n for k, n in totals.items() if k.startswith("relation ")), totals["mentions"])

    def test_numbers_only(self):
        """The numbered mentions of a full run, without what is done with them, in every format."""
        left_out = {"id", "relation", "from", "clause", "subject", "spans"}
        full = [{k: v for k, v in r.items() if k not in left_out}
                for r in self.run_tool("--format", "jsonl", PLANS).records() if r.get("kind") == "numbered"]
        found = [r for r in self.run_tool("--numbers-only", "--format", "jsonl", PLANS).records()
                 if r["record"] == "mention"]
        self.assertTrue(all(r["relation"] is r["from"] is r["clause"] is r["subject"] is None for r in found))
        self.assertEqual([{k: v for k, v in r.items() if k not in left_out} for r in found], full)
        text = self.run_tool("--numbers-only", "-", stdin=(LINE + " Kế hoạch này.\n15/XYZ-ABC\n").encode()).out.decode()
        self.assertEqual(text.splitlines()[1], "-:1:11: Kết luận số 57-KL/TW ngày 15/6/2023 của Bộ Chính trị  "
                                               "[central, Bộ Chính trị]")
        rows = self.rows_of("--numbers-only", "-", stdin=LINE.encode())
        self.assertEqual((rows[1]["relation"], rows[1]["from"], rows[1]["clause"]), ("", "", ""))
        count = self.run_tool("--numbers-only", "--format", "count", PLANS).out.decode()
        self.assertNotIn("relation", count)
        self.assertRegex(count, f"mentions +{len(full)}\n")

    def test_text_cannot_steer_a_terminal(self):
        name = "a\x1b[31m\n.txt"
        run = self.run_tool(self.file(name, "Quyết định\x1b]0;x\x07 số 12/QĐ-TTg của Thủ\x1b tướng Chính phủ"))
        self.assertNotIn(b"\x1b", run.out)
        self.assertNotIn(b"\x07", run.out)

    def test_same_file_once(self):
        path = self.file("plans/a.txt")
        run = self.run_tool("--format", "jsonl", path.parent, path, path)
        self.assertEqual(len([r for r in run.records() if r["record"] == "document"]), 1)

    def test_order_of_arguments(self):
        a, b = self.file("a.txt"), self.file("b.txt")
        files = [r["file"] for r in self.run_tool("--format", "jsonl", b, a).records() if r["record"] == "document"]
        self.assertEqual(files, [str(b), str(a)])

    def test_json_of_any_name(self):
        """A file name that is no UTF-8 must not break the output."""
        path = bytes(self.folder) + b"/\xff.txt"
        with open(path, "wb") as file:
            file.write(LINE.encode())
        run = self.run_tool("--format", "jsonl", self.folder)
        for line in run.out.splitlines():
            json.loads(line.decode("utf-8"))


if __name__ == "__main__":
    unittest.main()
