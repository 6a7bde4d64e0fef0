#!/usr/bin/env python3
"""refaudit's baseline, policy and registry: what an office gives it besides the texts."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from refaudit import GOOD, ORPHAN, TWO_NUMBERS, RefauditTest, plan
from refscan import CORPUS


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


if __name__ == "__main__":
    unittest.main()
