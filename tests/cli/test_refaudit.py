#!/usr/bin/env python3
"""refaudit's options, an office's folder, and everything that it shares with the other tools."""
import csv
import io
import pathlib
import re
import subprocess
import sys
import unicodedata
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from common import PLANS, ToolTest, reads
from refaudit import CLOSING, GOOD, NO_JANSSON, OFFICE, ORPHAN, RefauditTest
from refscan import Run, tool

# An archive that is cut off behind its first bytes.
UNREAD_ZIP = "broken" if reads(".docx") else "kind-not-read"


class Shared(ToolTest, unittest.TestCase):
    """What all tools promise; a text in which there is nothing to look at stands on the page only."""

    name = "refaudit"
    picture = True

    def run_tool(self, *args, stdin=b""):
        if not any(str(arg).startswith("--format") for arg in args):
            args = ("--format", "html", *args)
        run = super().run_tool(*args, stdin=stdin)
        if NO_JANSSON in run.err:
            self.skipTest(run.err)
        if not self.picture:
            run.out = re.sub(b"<svg.*?</svg>", b"", run.out, flags=re.DOTALL)
        return run

    def test_a_folder_is_read_with_the_folders_in_it(self):
        self.picture = False  # it is full of numbers, also of those that must not be there
        super().test_a_folder_is_read_with_the_folders_in_it()

    def test_classified_is_only_listed(self):
        self.picture = False
        super().test_classified_is_only_listed()

    def test_wrong_usage_is_one_line(self):
        super().test_wrong_usage_is_one_line()
        path = self.file("a.txt")
        for args in (["--format", "nonsense", path], ["--lang", "fr", path], ["--fail-on", "severe", path],
                     ["--explain", "nonsense"], ["--baseline"]):
            self.check(self.run_tool(*args), 2)


class Options(RefauditTest, unittest.TestCase):
    def test_no_input_is_overwritten(self):
        path, known = self.file("plans/a.txt", ORPHAN), self.file("known.txt", "")
        self.check(self.run_tool("--write-baseline", path, path.parent), 2, "the output is also an input")
        for option in ("--policy", "--registry", "--baseline"):
            self.check(self.run_tool("-o", known, option, known, path), 2, "the output is also an input")
        self.assertEqual((path.read_text(), known.read_text()), (ORPHAN, ""))
        self.check(self.run_tool("--baseline", known, "--write-baseline", known, path), 1)
        self.assertIn("no-parent", known.read_text())

    def test_two_outputs_are_two_files(self):
        path, both = self.file("plans/a.txt", ORPHAN), self.folder / "both.txt"
        (self.folder / "link.txt").symlink_to("both.txt")
        for there in (False, True):
            for other in (both, self.folder / "plans" / ".." / "both.txt", *([self.folder / "link.txt"] if there else [])):
                self.check(self.run_tool("-o", both, "--write-baseline", other, path), 2, "two outputs would go to this file")
            self.assertEqual(both.exists(), there)
            both.write_text("kept")
        self.assertEqual(both.read_text(), "kept")

    def test_a_stored_graph_is_reviewed_as_its_texts(self):
        """By the stored texts, whatever became of the files; without them by the files while they are the same."""
        path = self.file("plans/a.txt", ORPHAN)
        db, bare = self.folder / "archive.db", self.folder / "bare.db"
        stored = Run("refgraph", "-o", db, path.parent)
        if stored.status != 0:
            self.skipTest(stored.err)
        self.assertEqual(Run("refgraph", "-o", bare, "--no-text", path.parent).status, 0)
        want = self.run_tool(path.parent)
        for operands in ((db,), (bare,), (db, bare), (path.parent, db)):
            run = self.run_tool(*operands)
            self.assertEqual((run.out, run.status), (want.out, 1))
        path.write_text("Khác.", "utf-8")
        self.assertEqual(self.run_tool(db).out, want.out)
        self.check(self.run_tool(bare), 3, "a.txt: has changed since it was stored without its text")

    def test_a_page_in_the_folder_is_not_reviewed(self):
        path = self.file("plans/a.txt", ORPHAN)
        page = path.parent / "review.html"
        once = self.run_tool(path.parent).out
        self.assertEqual(self.run_tool("--format", "html", "-o", page, path.parent).status, 1)
        first = page.read_bytes()
        self.assertEqual(self.run_tool("-o", page, path.parent).status, 1)
        self.assertEqual(page.read_bytes(), first)
        self.assertEqual(self.run_tool(path.parent).out, once)

    def test_unknown_ending(self):
        run = self.run_tool("-o", self.folder / "x.foo", self.file("a.txt", ORPHAN))
        self.check(run, 2, "no format has the extension .foo; expected .txt, .html, ")
        self.assertFalse((self.folder / "x.foo").exists())

    def test_fail_on(self):
        check, good = self.file("a.txt", ORPHAN), self.file("b.txt", GOOD)
        self.assertEqual(self.run_tool(check).status, 1)
        self.assertEqual(self.run_tool("--fail-on", "Cần kiểm tra", check).status, 1)
        self.assertEqual(self.run_tool("--fail-on", "never", check).status, 0)
        self.assertEqual(self.run_tool(good).status, 0)

    def test_information_and_form_never_fail_by_themselves(self):
        good = self.file("b.txt", GOOD)
        self.assertGreater(self.review(good)["severities"]["information"], 0)
        for severity in ("information", "form", "Thông tin"):
            self.assertEqual(self.run_tool("--fail-on", severity, good).status, 0)
        self.assertEqual(self.run_tool("--fail-on", "information", self.file("a.txt", ORPHAN)).status, 1)

    def test_input_error_goes_before_findings(self):
        run = self.run_tool(self.file("a.txt", ORPHAN), self.folder / "missing.txt")
        self.assertEqual(run.status, 3)
        self.assertIn("[no-parent]", run.out.decode())

    def test_rules_and_explain(self):
        for lang in ("vi", "en"):
            listed = self.run_tool("--lang", lang, "--rules")
            self.check(listed, 0)
            ids = [line.split()[0] for line in listed.out.decode().splitlines()]
            self.assertIn("no-parent", ids)
            self.assertEqual(len(ids), len(set(ids)))
            for name in ids:
                told = self.run_tool("--lang", lang, "--explain", name)
                self.check(told, 0)
                self.assertTrue(told.out.decode().startswith(name + ": "))
                self.assertGreaterEqual(len(told.out.decode().split("\n\n")), 4, name)
        self.check(self.run_tool("--explain", "no-parents"), 2, "unknown rule 'no-parents', perhaps no-parent")
        far = self.run_tool("--explain", "spelling")
        self.check(far, 2, "unknown rule 'spelling'; refaudit --rules lists")
        self.check(self.run_tool("--rules", "plans"), 2, "unexpected 'plans'")

    def test_a_folder_without_plans_is_no_success(self):
        (self.folder / "none").mkdir()
        run = self.run_tool("--lang", "en", self.folder / "none")
        self.check(run, 0, "contains no file of those that are read from folders: .txt, ")
        self.assertIn(b"No document was read: name the plans", run.out)

    def test_language_of_the_locale(self):
        path = self.file("a.txt", ORPHAN)
        for variables, word in (({"LANG": "vi_VN.UTF-8"}, CLOSING), ({"LANG": "C"}, "Result of an automatic review"),
                                ({"LANG": "C", "LC_ALL": "vi_VN"}, CLOSING), ({}, "Result of an automatic review")):
            done = subprocess.run([tool("refaudit"), path], env=variables, capture_output=True, timeout=60)
            self.assertIn(word, done.stdout.decode())

    def test_only_text_and_html_are_translated(self):
        path = self.file("a.txt", ORPHAN)
        for form in ("json", "csv", "sarif", "junit"):
            both = [self.run_tool("--lang", lang, "--format", form, path).out for lang in ("vi", "en")]
            self.assertEqual(*both)

    def test_classified(self):
        path = self.file("m.txt", ORPHAN.replace("\nSố:", "\n  MẬT\n\nSố:"))
        for form in ("text", "html", "json", "csv", "sarif", "junit"):
            run = self.run_tool("--format", form, path)
            self.check(run, 3, "m.txt: not processed: stamped MẬT")
            self.assertNotIn(b"31/KH-SXD", run.out, form)
            self.assertNotIn("Cập nhật".encode(), run.out, form)
        self.assertEqual(self.review(path)["files"][0]["reading"], "classified")
        self.assertEqual(self.run_tool("--allow-classified", path).status, 1)

    def test_every_format_gives_the_same_bytes_for_any_threads(self):
        for form in ("text", "html", "json", "csv", "sarif", "junit"):
            one, four = (self.run_tool("-f", form, "-j", n, PLANS, OFFICE) for n in (1, 4))
            self.assertEqual(one.out, four.out, form)
            self.assertEqual(one.err, four.err)

    def test_format_from_the_ending(self):
        path = self.file("a.txt", ORPHAN)
        for ending, begin in (("html", b"<!DOCTYPE html>"), ("csv", b"severity,"), ("json", b"{"), ("sarif", b"{"),
                              ("xml", b"<?xml")):
            out = self.folder / f"out.{ending}"
            self.check(self.run_tool("-o", out, path), 1)
            self.assertTrue(out.read_bytes().startswith(begin), ending)


class Office(RefauditTest, unittest.TestCase):
    """A new user's folder: one command, and the report says what to do next."""

    def test_the_folder_is_as_it_should_be(self):
        nfd = (OFFICE / "05-so-van-hoa-nfd.txt").read_text("utf-8")
        self.assertNotEqual(nfd, unicodedata.normalize("NFC", nfd))
        self.assertEqual((OFFICE / "07-tep-rong.txt").stat().st_size, 0)
        self.assertIn(b"\0", (OFFICE / "06-tep-hong.txt").read_bytes())

    def test_one_command(self):
        run = self.run_tool(OFFICE)
        said = run.out.decode()
        self.check(run, 3, "06-tep-hong.txt: not read: a ", "07-tep-rong.txt: the file is empty", "08-cong-van-mat.txt: not processed")
        self.assertIn("Đọc được 6/8 tệp; 6 văn bản", said)
        for rule in ("no-parent", "number-conflict", "date-conflict", "only-legal-basis"):
            self.assertIn(f"[{rule}]", said)
        steps = said.split("Việc nên làm tiếp:\n")[1]
        for words in ("1 tệp chưa đọc được", "1 tệp rỗng", "1 tệp có dấu mật", "“Cần kiểm tra”", "chưa thấy viện dẫn",
                      "--format html"):
            self.assertIn(words, steps)

    def test_what_cites_nothing_is_listed_together_at_the_end(self):
        said = self.run_tool(OFFICE).out.decode().split("nội dung cần xem lại:")[1]
        listed = said.split("\nChưa thấy viện dẫn:\n")[1].split("\n\n")[0].splitlines()
        self.assertEqual([line.replace(str(OFFICE) + "/", "") for line in listed],
                         ["  02-so-xay-dung.txt:1: Kế hoạch 31/KH-SXD ngày 19/01/2024, Sở Xây dựng tỉnh Đắk Lắk",
                          "  05-so-van-hoa-nfd.txt:1: Kế hoạch 22/KH-SVHTTDL ngày 22/01/2024, "
                          "Sở Văn hóa, Thể thao và Du lịch tỉnh Đắk Lắk"])
        self.file("good/a.txt", GOOD)
        self.assertNotIn("Chưa thấy viện dẫn:", self.run_tool(self.folder / "good").out.decode())

    def test_nothing_read_is_no_page_to_look_at(self):
        said = self.run_tool("--lang", "en", self.folder / "none").out.decode()
        self.assertIn("No document was read", said)
        self.assertNotIn("page to read in a browser", said)

    def test_documents_as_a_table(self):
        raw = self.run_tool("--format", "csv-documents", OFFICE).out.decode()
        self.assertTrue(raw.endswith("\r\n"))
        rows = list(csv.DictReader(io.StringIO(raw, newline=""), strict=True))
        found = self.review(OFFICE)
        self.assertEqual([(row["file"], int(row["line"]), row["verdict"]) for row in rows],
                         [(d["file"], d["line"], d["verdict"]) for d in found["documents"]])
        for row, document in zip(rows, found["documents"]):
            self.assertNotIn(None, row)
            why = {parent["line"]: parent["why"] for parent in document["parents"]}
            self.assertEqual((row["party_why"], row["state_why"]), (why.get("party", ""), why.get("state", "")))
            of = [f["severity"] for f in found["findings"] if f["document"] == document["index"]]
            self.assertEqual(int(row["findings"]), len(of))
            worst = next((s for s in ("check", "review", "form", "information") if s in of), "")
            self.assertEqual(row["worst"], worst)
        self.assertEqual(rows[0]["party_parent"], "Kết luận 57-KL/TW ngày 15/6/2023")
        bom = self.run_tool("--format", "csv-documents", "--bom", OFFICE).out
        self.assertEqual(bom, b"\xef\xbb\xbf" + raw.encode())

    def test_files_of_other_types_are_in_the_report(self):
        self.file("plans/a.txt", ORPHAN)
        for name in ("b.json", "c.PNG", "d.png"):
            self.file(f"plans/{name}", "{}")
        for form in ("text", "html"):
            run = self.run_tool("--format", form, self.folder / "plans")
            if NO_JANSSON not in run.err:
                self.assertIn("Các tệp loại khác, không đọc: 1 .json, 2 .", run.out.decode())

    def test_two_documents_in_one_file(self):
        found = self.review(OFFICE)
        lines = [d["line"] for d in found["documents"] if d["file"].endswith("04-hai-van-ban.txt")]
        self.assertEqual(len(lines), 2)
        self.assertEqual({f["reading"] for f in found["files"]}, {"read", UNREAD_ZIP, "empty", "classified"})

    def test_a_document_in_another_form_than_text_whatever_its_name(self):
        self.file("plans/a.txt", ORPHAN)
        self.file("plans/b.txt", b"PK\3\4\x14\0\6\0")
        self.file("plans/c.rtf", "{\\rtf1}")
        self.file("plans/d.txt", b"abc\0def")
        readings = {pathlib.Path(f["path"]).name: f["reading"] for f in self.review(self.folder / "plans")["files"]}
        self.assertEqual(readings, {"a.txt": "read", "b.txt": UNREAD_ZIP, "c.rtf": "kind-not-read", "d.txt": "no-text"})
        said = self.run_tool("--lang", "vi", self.folder / "plans").out.decode()
        self.assertIn("c.rtf: Loại tệp chưa đọc được: lưu lại thành .txt (UTF-8) hoặc .html\n", said)
        if reads(".docx"):
            self.assertIn("b.txt: Tệp Word, .odt hoặc PDF hỏng, chưa chép hết, có mật khẩu hoặc không có chữ (not read: ", said)

    def test_formats_of_files_not_read_yet(self):
        self.file("plans/a.txt", ORPHAN)
        self.file("plans/x.pages", b"\0")
        self.assertEqual(self.review(self.folder / "plans")["counts"]["files"], 1)


if __name__ == "__main__":
    unittest.main()
