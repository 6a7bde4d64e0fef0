#!/usr/bin/env python3
"""refaudit's report in each format: for reading, for programs, for a browser; and its words in both languages."""
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
import unittest
import xml.etree.ElementTree

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import sarif
from common import PLANS
from refaudit import CLOSING, EVIL, GOOD, OFFICE, ORPHAN, TWO_NUMBERS, RefauditTest, plan
from refscan import ROOT, tool
from schema import problems


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
