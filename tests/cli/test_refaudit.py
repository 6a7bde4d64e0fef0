#!/usr/bin/env python3
"""refaudit's options, files and formats, and everything that it shares with the other tools."""
import csv
import html.parser
import io
import json
import os
import pathlib
import pty
import re
import subprocess
import sys
import unicodedata
import unittest
import xml.etree.ElementTree

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import sarif
from common import PLANS, ToolTest, reads
from refscan import CORPUS, ROOT, Run, tool
from schema import problems

OFFICE = CORPUS / "office"
CLOSING = "Kết quả rà soát tự động, để tham khảo; không thay cho kết luận của cơ quan có thẩm quyền."
NO_JANSSON, NO_FYAML = "libjansson-dev", "libfyaml-dev"  # what the tool says to install where it lacks them

HEAD = """UBND TỈNH ĐẮK LẮK             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
   SỞ XÂY DỰNG                    Độc lập - Tự do - Hạnh phúc

Số: {number}/KH-SXD                 Đắk Lắk, ngày 19 tháng 01 năm 2024

KẾ HOẠCH
{title}

{opening}, Sở Xây dựng ban hành Kế hoạch như sau:

1. {task}

Nơi nhận:                                      GIÁM ĐỐC
- Lưu: VT.
"""

# An archive that is cut off behind its first bytes.
UNREAD_ZIP = "broken" if reads(".docx") else "kind-not-read"


def plan(number=31, title="Thông tin đối ngoại năm 2024 của Sở Xây dựng", opening="Để làm tốt công tác năm 2024",
         task="Cập nhật trang thông tin."):
    return HEAD.format(number=number, title=title, opening=opening, task=task)


ORPHAN = plan()
GOOD = plan(32, opening="Thực hiện Kế hoạch số 2193/KH-UBND ngày 14/12/2023 của Ủy ban nhân dân tỉnh Đắk Lắk")
TWO_NUMBERS = plan(33, opening="Thực hiện Kế hoạch số 2193/KH-UBND ngày 14/12/2023 của Ủy ban nhân dân tỉnh",
                   task="Triển khai Kế hoạch số 193/KH-UBND ngày 14/12/2023 của Ủy ban nhân dân tỉnh.")


class RefauditTest:
    """Mixed into a TestCase."""

    name = "refaudit"
    setUp, file, check = ToolTest.setUp, ToolTest.file, ToolTest.check

    def run_tool(self, *args, stdin=b""):
        """In Vietnamese unless a test asks for another language; what jansson is needed for is skipped without it."""
        if not any(str(arg).startswith("--lang") for arg in args):
            args = ("--lang", "vi", *args)
        run = Run(self.name, *args, stdin=stdin)
        if run.status == 2 and (NO_JANSSON in run.err or NO_FYAML in run.err):
            self.skipTest(run.err)
        return run

    def review(self, *args, status=None):
        """The JSON of a run, which must be as its schema says."""
        run = self.run_tool("--format", "json", *args)
        if status is not None:
            self.assertEqual(run.status, status, run.err)
        found = json.loads(run.out)
        wanted = json.loads((ROOT / "tools" / "review" / "audit.schema.json").read_text("utf-8"))
        self.assertEqual(list(problems(found, wanted)), [])
        return found

    def rules_of(self, *args, **more):
        return sorted(f["rule"] for f in self.review(*args, **more)["findings"] if f["severity"] in ("check", "review"))


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

    def test_folder(self):
        self.picture = False  # it is full of numbers, also of those that must not be there
        super().test_folder()

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


class Text(RefauditTest, unittest.TestCase):
    def text(self, *args):
        return self.run_tool(*args).out.decode()

    def test_place_quote_and_what_settles_it(self):
        path = self.file("a.txt", TWO_NUMBERS)
        said = self.text(path)
        self.assertRegex(said, re.escape(str(path)) + r":9:11: Cần kiểm tra: .*\[number-conflict\]")
        self.assertIn("⟦193/KH-UBND⟧", said)
        self.assertIn("Cách xử lý: ", said)
        self.assertNotIn("\033", said)

    def test_colours_on_a_terminal_only(self):
        path = self.file("a.txt", TWO_NUMBERS)
        try:
            leader, follower = pty.openpty()
        except OSError as error:
            self.skipTest(f"no terminal to be had: {error}")
        done = subprocess.Popen([tool("refaudit"), "--lang", "vi", path], stdout=follower,
                                env={"TERM": "xterm", "PATH": os.environ["PATH"]})
        os.close(follower)
        said = b""
        try:
            while chunk := os.read(leader, 4096):
                said += chunk
        except OSError:  # the other end is closed
            pass
        os.close(leader)
        self.assertEqual(done.wait(timeout=60), 1)
        self.assertIn("\033[1;31m193/KH-UBND\033[0m".encode(), said)
        self.assertNotIn("⟦".encode(), said)

    def test_a_plan_on_a_decree_alone_counts_as_its_tile_says(self):
        path = self.file("a.txt", plan(opening="Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ "
                                               "về quản lý hoạt động thông tin đối ngoại"))
        found = self.review(path)
        self.assertEqual(found["verdicts"]["not-seen"], 1)
        self.assertEqual(found["counts"]["with_parent"], 0)

    def test_closing_tallies(self):
        said = self.text(self.file("a.txt", ORPHAN), self.file("b.txt", GOOD), self.file("empty.txt", ""))
        self.assertIn("Đọc được 3/3 tệp; 2 văn bản; thuộc diện kiểm tra 2; không thuộc diện 0", said)
        self.assertIn("Có viện dẫn văn bản giao nhiệm vụ (kể cả cần đối chiếu lại): 1/2 văn bản thuộc diện", said)
        self.assertIn("Chưa kết luận được:", said)
        self.assertTrue(said.rstrip().endswith(CLOSING))

    def test_why_documents_were_not_judged(self):
        said = self.text(self.file("a.txt", "Một đoạn văn không có phần đầu.\n"), PLANS)
        reasons = said.split("Chưa đủ dữ liệu để kết luận:\n")[1].split("\n\n")[0]
        self.assertIn("a.txt:1", reasons)
        outside = said.split("Không thuộc diện:\n")[1].split("\n\n")[0]
        counted = sum(int(line.split()[0]) for line in outside.splitlines())
        self.assertIn(f"không thuộc diện {counted}\n", said)

    def test_words_that_are_never_used(self):
        for lang in ("vi", "en"):
            run = self.run_tool("--lang", lang, OFFICE)
            listed = self.run_tool("--lang", lang, "--rules")
            said = (run.out + listed.out).decode().lower()
            for word in ("vi phạm", "sai phạm", "thanh tra", "kiểm toán", "violation"):
                self.assertNotIn(word, said)

    def test_no_text_steers_a_terminal(self):
        path = self.file("a.txt", plan(title="Thông tin \033]0;x\007 đối ngoại \x9b31m năm 2024"))
        self.assertNotRegex(self.text(path), "[\x00-\x09\x0b-\x1f\x7f\x80-\x9f]")


class Data(RefauditTest, unittest.TestCase):
    def test_json_adds_up(self):
        found = self.review(PLANS, OFFICE)
        counts = found["counts"]
        self.assertEqual(sum(found["verdicts"].values()), counts["documents"])
        self.assertEqual(counts["in_scope"] + counts["out_of_scope"], counts["documents"])
        self.assertEqual(sum(found["severities"].values()), counts["findings"])
        self.assertEqual(len(found["findings"]), counts["findings"])
        self.assertEqual(len(found["files"]), counts["files"])
        for finding in found["findings"]:
            for both in (finding["message"], finding["settled_by"]):
                self.assertTrue(both["vi"] and both["en"] and both["vi"] != both["en"], both)
        prints = [f["fingerprint"] for f in found["findings"]]
        self.assertEqual(len(prints), len(set(prints)))

    def test_json_places_are_bytes_of_the_source(self):
        path = self.file("a.txt", TWO_NUMBERS)
        raw = path.read_bytes()
        finding = next(f for f in self.review(path)["findings"] if f["rule"] == "number-conflict")
        marks = [raw[p["mark"]["start"]:p["mark"]["end"]].decode() for p in finding["places"]]
        self.assertEqual(sorted(marks), ["193/KH-UBND", "2193/KH-UBND"])
        for place in finding["places"]:
            line = raw[:place["start"]].count(b"\n") + 1
            self.assertEqual(place["line"], line)

    def test_json_schema_check_can_fail(self):
        wanted = json.loads((ROOT / "tools" / "review" / "audit.schema.json").read_text("utf-8"))
        found = self.review(self.file("a.txt", ORPHAN))
        found["counts"]["files"] = -1
        del found["findings"][0]["rule"]
        found["more"] = 1
        self.assertEqual(len(list(problems(found, wanted))), 3)

    def test_csv(self):
        evil = self.file('=cmd,"a".txt', plan(title='=HYPERLINK("http://x"),"y" năm 2024'))
        run = self.run_tool("--format", "csv", evil)
        rows = list(csv.reader(io.StringIO(run.out.decode("utf-8"), newline="")))
        self.assertTrue(all(len(row) == len(rows[0]) for row in rows))
        first = dict(zip(rows[0], next(row for row in rows if "no-parent" in row)))
        self.assertEqual(first["severity"], "check")
        self.assertTrue(first["file"].endswith('=cmd,"a".txt'))
        self.assertEqual(first["issuer"], "Sở Xây dựng tỉnh Đắk Lắk")
        for row in rows[1:]:
            for cell in row:
                self.assertFalse(cell[:1] in tuple("=+-@"), cell)
        self.assertTrue(run.out.replace(b"\r\n", b"").count(b"\r") == 0)
        self.assertTrue(self.run_tool("--bom", "--format", "csv", evil).out.startswith(b"\xef\xbb\xbfseverity,"))
        self.check(self.run_tool("--bom", evil), 2, "--bom is for CSV only, not for text")

    def test_sarif(self):
        for inputs in ([PLANS], [OFFICE], [self.file("c d%/é:<.txt", TWO_NUMBERS)]):
            log = json.loads(self.run_tool("--format", "sarif", *inputs).out)
            self.assertEqual(sarif.problems(log), [])
        result = next(r for r in log["runs"][0]["results"] if r["ruleId"] == "number-conflict")
        self.assertEqual(result["level"], "error")
        self.assertEqual(len(result["relatedLocations"]), 1)
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        self.assertTrue(uri.endswith("c%20d%25/%C3%A9%3A%3C.txt"), uri)

    def test_sarif_check_can_fail(self):
        log = json.loads(self.run_tool("--format", "sarif", self.file("a.txt", ORPHAN)).out)
        result = log["runs"][0]["results"][0]
        result["level"], result["ruleIndex"] = "fatal", 999
        del result["message"]
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] = "a b.txt"
        self.assertGreaterEqual(len(sarif.problems(log)), 4)

    def test_sarif_tells_what_was_not_read(self):
        log = json.loads(self.run_tool("--format", "sarif", OFFICE).out)
        invocation = log["runs"][0]["invocations"][0]
        self.assertFalse(invocation["executionSuccessful"])
        self.assertEqual(len(invocation["toolExecutionNotifications"]), 2)

    def test_junit(self):
        evil = self.file("a<&\">.txt", plan(title="Thông tin <b>&\x01\ufffe năm 2024"))
        root = xml.etree.ElementTree.fromstring(self.run_tool("--format", "junit", evil, OFFICE).out)
        cases = root.findall("testsuite/testcase")
        self.assertEqual(int(root.get("tests")), len(cases))
        self.assertEqual(int(root.get("failures")), len(root.findall(".//failure")))
        self.assertEqual(int(root.get("errors")), len(root.findall(".//error")))
        failed = [case for case in cases if case.get("classname") == "no-parent" and case.find("failure") is not None]
        self.assertTrue(any("a<&\">.txt:9:1" in case.get("name") for case in failed))
        for suite in root:
            self.assertEqual(int(suite.get("tests")), len(suite.findall("testcase")))


class Baseline(RefauditTest, unittest.TestCase):
    def test_no_baseline_is_one_message(self):
        path = self.file("a.txt", ORPHAN)
        run = self.run_tool("--baseline", path, path)
        self.check(run, 3, "a.txt: line 1: expected a fingerprint")
        self.assertEqual(len(run.err.splitlines()), 1, run.err)

    def test_known_findings_are_silent_also_when_lines_move(self):
        path, known = self.file("a.txt", ORPHAN), self.folder / "known.txt"
        self.assertEqual(self.run_tool("--write-baseline", known, path).status, 1)
        self.assertIn("no-parent", known.read_text("utf-8"))
        path.write_text("\n\n\n" + ORPHAN, "utf-8")
        run = self.run_tool("--baseline", known, path)
        self.check(run, 0)
        self.assertNotIn("[no-parent]", run.out.decode())
        self.assertIn("Đã biết, không nêu lại:", run.out.decode())

    def test_new_findings_are_told(self):
        path, known = self.file("a.txt", ORPHAN), self.folder / "known.txt"
        self.run_tool("--write-baseline", known, path)
        self.assertEqual(self.rules_of("--baseline", known, path, self.file("b.txt", TWO_NUMBERS)), ["number-conflict"])

    def test_gone_findings_are_told(self):
        path, known = self.file("a.txt", ORPHAN), self.folder / "known.txt"
        self.run_tool("--write-baseline", known, path)
        path.write_text(GOOD, "utf-8")
        gone = self.review("--baseline", known, path, status=0)["baseline"]["gone"]
        self.assertIn("no-parent", [item["rule"] for item in gone])
        self.assertIn("Không còn thấy so với danh sách đã biết: " + str(path), self.run_tool("-b", known, path).out.decode())
        other = self.review("--baseline", known, self.file("b.txt", GOOD))["baseline"]
        self.assertEqual(other["gone"], [])
        self.assertGreater(other["not_compared"], 0)

    def test_known_findings_are_counted_where_nothing_is_new(self):
        path, known = self.file("a.txt", ORPHAN), self.folder / "known.txt"
        self.run_tool("--write-baseline", known, path)
        count = sum(1 for line in known.read_text("utf-8").splitlines() if not line.startswith("#"))
        text = self.run_tool("--lang", "en", "--baseline", known, path).out.decode()
        self.assertIn(f"No new findings; known and suppressed: {count}.", text)
        page = self.run_tool("--lang", "en", "--format", "html", "--baseline", known, path).out.decode()
        self.assertIn(f'<td class="sub">Known and suppressed: {count}</td>', page)
        self.assertNotIn('<td class="sub">Nothing to look at</td>', page)

    def test_gone_findings_are_told_in_the_language_of_the_report(self):
        path, known = self.file("a.txt", ORPHAN), self.folder / "known.txt"
        self.run_tool("--write-baseline", known, path)
        path.write_text(GOOD, "utf-8")
        for lang, words in (("en", "a directive that orders this plan"), ("vi", "chưa thấy viện dẫn văn bản cấp trên")):
            gone = [line for line in self.run_tool("--lang", lang, "-b", known, path).out.decode().splitlines()
                    if "[no-parent]" in line]
            self.assertEqual(len(gone), 1)
            self.assertIn(words, gone[0])
            self.assertNotIn(" # ", gone[0])

    def test_a_line_that_is_no_finding(self):
        known = self.file("known.txt", "# remark\n\n0123456789abcdef no-parent a.txt:3 # x\nnonsense\n")
        self.check(self.run_tool("--baseline", known, self.file("a.txt", ORPHAN)), 3,
                   "known.txt: line 4: expected a fingerprint")


class Policy(RefauditTest, unittest.TestCase):
    def policy(self, text):
        return self.file("policy.yaml", text)

    def test_rules_off_and_other_severities(self):
        path = self.file("a.txt", ORPHAN)
        self.assertEqual(self.rules_of("--policy", self.policy("rules: {no-parent: off}"), path, status=0), [])
        found = self.review("--policy", self.policy("rules:\n  no-parent: form\n"), path, status=0)
        self.assertIn(("no-parent", "form"), [(f["rule"], f["severity"]) for f in found["findings"]])

    def test_demand(self):
        text = """demands:
  - name: Kế hoạch năm 2024
    who: {types: KH, topics: [thông tin đối ngoại], body: Sở Xây dựng, province: Đắk Lắk, level: department,
          line: state, period: 2021-2025}
    cites: [{number: 999/KH-UBND, year: 2023}]
"""
        found = self.rules_of("--policy", self.policy(text), self.file("a.txt", GOOD), status=1)
        self.assertIn("expected-parent-missing", found)
        met = text.replace("999/KH-UBND", "2193/KH-UBND")
        self.assertNotIn("expected-parent-missing",
                         self.rules_of("--policy", self.policy(met), self.file("a.txt", GOOD)))

    def test_the_sample(self):
        self.check(self.run_tool("--policy", CORPUS / "audit" / "policy.yaml", self.file("b.txt", GOOD)), 0)

    def test_empty_is_no_policy(self):
        for text in ("", "# remark\n"):
            self.check(self.run_tool("--policy", self.policy(text), self.file("b.txt", GOOD)), 0)

    def test_errors_say_where_and_what_was_expected(self):
        path = self.file("a.txt", GOOD)
        for text, said in (
                ("a: [1\n", "policy.yaml: line 2, column 1: not valid YAML: "),
                ("foo: 1\n", "line 1, column 1: expected demands, deadlines, tasked, rules or annual_by, found 'foo'"),
                ("- a\n", "line 1, column 3: expected keys and values, the keys being demands"),
                ("demands:\n- name: x\n  cite: [a]\n", "line 3, column 3: expected name, who or cites, found 'cite'"),
                ("demands:\n- name: x\n", "line 2, column 3: expected a key 'cites' too"),
                ("demands:\n- {name: x, cites: {year: 23}}\n", "line 2, column 27: expected a year such as 2024, found '23'"),
                ("demands:\n- {name: x, cites: {}}\n", "expected at least one of number, type, issuer"),
                ("demands:\n- {name: x, who: {level: sở}, cites: {number: a}}\n",
                 "expected central, ministry, province, department or commune, found 'sở'"),
                ("demands:\n- {name: x, who: {types: [XYZ]}, cites: {number: a}}\n", "expected a type code such as KH"),
                ("demands:\n- {name: x, who: {period: 2025-2021}, cites: {number: a}}\n", "such as 2021-2025, found"),
                ("deadlines:\n- name: x\n", "expected 'days: 60'"),
                ("deadlines:\n- {name: x, by: 31-12}\n", "expected a day of the year, day before month"),
                ("deadlines:\n- {name: x, by: 31/02}\n", "such as 15/01, found '31/02'"),
                ("annual_by: 31/06\n", "such as 15/01, found '31/06'"),
                ("deadlines:\n- {name: x, days: many}\n", "expected a number of days from 1 to 3660, found 'many'"),
                ("tasked:\n- bodies: [a]\n", "expected a key 'directive' too"),
                ("rules: {nonsense: on}\n", "expected the id of a rule; refaudit --rules lists them, found 'nonsense'"),
                ("rules: {no-parent: maybe}\n", "expected on, off, or a severity"),
                ("annual_by: soon\n", "expected a day of the year")):
            run = self.run_tool("--policy", self.policy(text), path)
            self.check(run, 3, said)
            self.assertEqual(run.out, b"", "nothing is reviewed by half a policy")

    def test_all_errors_at_once(self):
        run = self.run_tool("--policy", self.policy("foo: 1\nbar: 2\nrules: {x: on}\n"), self.file("a.txt", GOOD))
        self.assertEqual(len(run.err.splitlines()), 3)

    def test_missing(self):
        self.check(self.run_tool("--policy", self.folder / "no.yaml", self.file("a.txt", GOOD)), 3, "cannot be read")


class Registry(RefauditTest, unittest.TestCase):
    def registry(self, text):
        return self.file("registry.csv", text)

    def superseded(self, registry):
        old = plan(opening="Thực hiện Kế hoạch số 2193/KH-UBND ngày 14/12/2023 của Ủy ban nhân dân tỉnh",
                   task="Làm văn thư theo Nghị định số 110/2004/NĐ-CP ngày 08/4/2004 của Chính phủ về công tác văn thư.")
        return self.rules_of("--registry", registry, self.file("a.txt", old))

    def test_the_sample_knows_what_ended(self):
        self.assertIn("cites-superseded", self.superseded(CORPUS / "audit" / "registry.csv"))

    def test_separators_byte_order_mark_and_dates(self):
        for text in ("type,number,date,issuer,effective_to\nNĐ,110/2004/NĐ-CP,2004-04-08,Chính phủ,2020-03-04\n",
                     "type;number;date;issuer;effective_to\r\nNĐ;110/2004/NĐ-CP;8/4/2004;Chính phủ;4/3/2020\r\n",
                     "\ufeffloại\tsố ký hiệu\tngày ban hành\tcơ quan ban hành\thiệu lực đến\tnguồn\n"
                     "NĐ\t110/2004/NĐ-CP\t08/04/2004\tChính phủ\t04/03/2020\t\"a \"\"b\"\"\nc\"\n"):
            self.assertIn("cites-superseded", self.superseded(self.registry(text)), text)

    def test_errors_say_where_and_what_was_expected(self):
        path = self.file("a.txt", GOOD)
        for text, said in (
                ("", "line 1: the registry is empty"),
                ("type,date\n", "line 1: expected a first row with the names of the columns, including 'number'"),
                ("number,dte\nx,y\n", "line 1: unknown column 'dte'; expected type, number"),
                ("number,number\n", "occurs twice"),
                ("number,date\n\na/b,2023-02-30\n", "line 3: column 'date': '2023-02-30' is not a date; expected 2023-06-15"),
                ("number,date\na/b\n", "line 2: expected 2 cells, as in the first row, found 1"),
                ("number,date\n\"a\nb\",2023\n", "line 2: column 'date': '2023' is not a date"),
                ("number,date\n,2023-01-01\n", "line 2: expected a number"),
                ("number,partial\na/b,maybe\n", "column 'partial': expected yes or no, not 'maybe'"),
                ("number,date\n\"a,2023\n", "a quoted cell is not closed")):
            self.check(self.run_tool("--registry", self.registry(text), path), 3, said)


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
            self.assertIn("b.txt: Tệp .docx hoặc PDF hỏng, chưa chép hết, có mật khẩu hoặc không có chữ (not read: ", said)

    def test_formats_of_files_not_read_yet(self):
        self.file("plans/a.txt", ORPHAN)
        self.file("plans/x.pages", b"\0")
        self.assertEqual(self.review(self.folder / "plans")["counts"]["files"], 1)


class Words(unittest.TestCase):
    """The catalogue: every message in both languages, with the same slots, and used."""

    text = (ROOT / "tools" / "review" / "catalogue.inc").read_text("utf-8")
    literals = r'((?:"(?:[^"\\]|\\.)*"\s*)+)'
    entries = re.findall(rf"WORD\((\w+),\s+{literals},\s+{literals}\)", text)

    def test_every_entry_is_read(self):
        self.assertEqual(len(self.entries), self.text.count("WORD("))
        self.assertGreater(len(self.entries), 80)

    def test_both_languages_have_the_same_slots(self):
        for name, vi, en in self.entries:
            self.assertTrue(vi.strip('" \n') and en.strip('" \n'), name)
            self.assertEqual(sorted(re.findall(r"\{\d\}", vi)), sorted(re.findall(r"\{\d\}", en)), name)

    def test_every_word_is_used_and_every_used_word_is_there(self):
        tools = ROOT / "tools" / "review"
        code = "".join(path.read_text("utf-8") for path in tools.glob("*.c"))
        template, script = ((tools / "page" / name).read_text("utf-8") for name in ("page.html", "page.js"))
        names = {name for name, _, _ in self.entries}
        used = (set(re.findall(r"\bWORD_([a-z]\w*)", code)) | set(re.findall(r"@word:(\w+)", template))
                | set(re.findall(r"\bwords\.(\w+)", script)) | set(re.findall(r"\bsay\(\"(\w+)\"", script)))
        self.assertEqual(names, used)

    def test_rules_speak_both_languages(self):
        both = [subprocess.run([tool("refaudit"), "--lang", lang, "--rules"], capture_output=True, timeout=60).stdout
                .decode().splitlines() for lang in ("vi", "en")]
        self.assertEqual(len(both[0]), len(both[1]))
        for vi, en in zip(*both):
            self.assertEqual(vi.split()[0], en.split()[0])
            self.assertNotEqual(vi, en)


class Parser(html.parser.HTMLParser):
    """Elements and attributes of the page, and the contents of its scripts."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.tags, self.events, self.links, self.scripts, self.types, self.policy = {}, [], [], [], [], ""

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        self.tags[tag] = self.tags.get(tag, 0) + 1
        self.events += [name for name in values if name.startswith("on")]
        self.links += [values[name] for name in ("href", "src", "action", "xlink:href") if values.get(name)]
        if tag == "script":
            self.types.append(values.get("type", ""))
            self.scripts.append("")
        if values.get("http-equiv") == "Content-Security-Policy":
            self.policy = values["content"]

    def handle_data(self, data):
        if self.cdata_elem == "script":
            self.scripts[-1] += data


EVIL = "</script><script>document.title='x'</script><img src=x onerror=alert(1)> <!-- ]]> &lt;b&gt; \"' {{x}} `${x}`"


class Page(RefauditTest, unittest.TestCase):
    def page(self, *args):
        parser = Parser()
        run = self.run_tool("--format", "html", *args)
        parser.feed(run.out.decode("utf-8"))
        return run.out.decode("utf-8"), parser

    def test_first_screen(self):
        text, parser = self.page(OFFICE)
        self.assertIn("<h1>Rà soát viện dẫn văn bản cấp trên</h1>", text)
        self.assertIn("Đọc được 6/8 tệp; 6 văn bản; thuộc diện kiểm tra 6; không thuộc diện 0", text)
        for words in ("Đã viện dẫn văn bản giao nhiệm vụ", "Chưa thấy viện dẫn", "Có viện dẫn, cần đối chiếu lại",
                      "Chưa đủ dữ liệu để kết luận", "STT", "Văn bản", "Cơ quan ban hành",
                      "Văn bản cấp trên được viện dẫn", "Nội dung cần xem lại", "Tệp và dòng", "Cách xử lý",
                      "Lược đồ văn bản", CLOSING):
            self.assertIn(f">{words}<", text)
        tiles = [int(n) for n in re.findall(r'class="tile [^>]*><b>(\d+)</b>', text)]
        self.assertEqual((len(tiles), sum(tiles)), (4, 6))
        self.assertNotIn("<!--@", text)

    def test_no_network_and_no_script_but_its_own(self):
        _, parser = self.page(OFFICE)
        self.assertEqual([link for link in parser.links if not link.startswith("#")], [])
        self.assertEqual(parser.types.count(""), 1)
        self.assertEqual({kind for kind in parser.types if kind}, {"application/json"})
        self.assertIn("default-src 'none'", parser.policy)
        self.assertNotIn("'unsafe-inline'", parser.policy.split("script-src")[1])
        self.assertEqual(parser.events, [])

    def test_evil_texts_stay_text(self):
        inputs = (self.file("a.txt", plan(title=EVIL + " năm 2024", opening="Để " + EVIL, task=EVIL)),
                  self.file("b<img src=x onerror=alert(1)>'\".txt", TWO_NUMBERS.replace("như sau", EVIL + " như sau")))
        text, parser = self.page(*inputs)
        _, plain = self.page(self.file("c.txt", ORPHAN), self.file("d.txt", TWO_NUMBERS))
        for tag in ("script", "img", "b", "iframe"):
            self.assertEqual(parser.tags.get(tag, 0), plain.tags.get(tag, 0), tag)
        self.assertEqual(parser.events, [])
        blocks = [json.loads(script) for kind, script in zip(parser.types, parser.scripts) if kind]
        texts = [block["text"] for block in blocks if isinstance(block, dict) and "text" in block]
        said = EVIL.replace("&lt;b&gt;", "<b>")  # character references are read as their characters
        self.assertTrue(any(said in text for text in texts), "the words themselves are all there")

    def test_texts_and_places_are_counted_in_utf16(self):
        path = self.file("a.txt", TWO_NUMBERS.replace("Thực hiện", "😀 Thực hiện"))
        _, parser = self.page(path)
        block = next(json.loads(s) for s in parser.scripts if s.startswith('{"line"'))
        units = block["text"].encode("utf-16-le")
        cut = lambda start, end: units[2 * start:2 * end].decode("utf-16-le")
        self.assertIn("2193/KH-UBND", [cut(*found["wrong"]) for found in block["found"] if found["wrong"]])
        self.assertTrue(all("KH-UBND" in cut(m["start"], m["end"]) for m in block["mentions"]))

    def test_other_encodings(self):
        for coding in ("utf-16", "utf-8-sig"):
            path = self.folder / "a.txt"
            path.write_bytes(TWO_NUMBERS.encode(coding))
            _, parser = self.page(path)
            block = next(json.loads(s) for s in parser.scripts if s.startswith('{"line"'))
            wrong = [block["text"][slice(*found["wrong"])] for found in block["found"] if found["wrong"]]
            self.assertIn("193/KH-UBND", wrong)

    def test_invalid_bytes(self):
        text, parser = self.page(self.file("a.txt", b"\xff\xfe\xff" + ORPHAN.encode() + b"\xc3"))
        self.assertIn("Chỉ đọc được một phần", text)

    def test_both_languages_have_the_same_words(self):
        words = [json.loads(self.page("--lang", lang, OFFICE)[1].scripts[0]) for lang in ("vi", "en")]
        self.assertEqual(set(words[0]), set(words[1]))
        self.assertIn('<html lang="en">', self.page("--lang", "en", OFFICE)[0])

    def test_picture_or_what_to_install(self):
        text, _ = self.page(OFFICE)
        self.assertTrue("<svg" in text or "libgraphviz-dev" in text)
        self.assertNotIn("<?xml", text)


if __name__ == "__main__":
    unittest.main()
