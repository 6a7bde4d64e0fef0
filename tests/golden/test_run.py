#!/usr/bin/env python3
"""The runner itself: a case that does not fit must fail, and say so readably."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from run import Case, Malformed, compare, to_bytes

CASE = """# why
--- input
Kế hoạch\\u00a0này\\r
a\\
b\\x00
--- records
m1 "Kế hoạch này" kind=self number=- issuer="Bộ \\"X\\""
"""


def mention(**fields):
    found = {"record": "mention", "id": "m1", "text": "Kế hoạch này", "kind": "self", "number": None, "issuer": 'Bộ "X"'}
    return found | fields


class Runner(unittest.TestCase):
    def test_escapes(self):
        self.assertEqual(Case(CASE, "c").raw, "Kế hoạch\u00a0này\r\nab\0\n".encode())

    def test_forms(self):
        self.assertEqual(to_bytes("à\n", ["nfd", "crlf"], "c"), "a\u0300\r\n".encode())
        self.assertEqual(to_bytes("à", ["utf-16be"], "c"), b"\xfe\xff\x00\xe0")
        self.assertRaises(Malformed, to_bytes, "", ["utf-7"], "c")

    def test_fitting(self):
        self.assertEqual(compare(Case(CASE, "c"), [mention(), {"record": "document", "id": "d1"}]), [])

    def test_wrong_field(self):
        lines = compare(Case(CASE, "c"), [mention(number="5")])
        self.assertIn("      number: expected None, got '5'", lines)

    def test_missing_and_extra(self):
        self.assertTrue(compare(Case(CASE, "c"), [])[0].startswith("- m1"))
        self.assertTrue(compare(Case(CASE, "c"), [mention(), mention(id="m2")])[0].startswith("+ m2"))

    def test_open_case(self):
        self.assertEqual(compare(Case(CASE + "...\n", "c"), [mention(), mention(id="m2")]), [])

    def test_malformed(self):
        self.assertRaises(Malformed, Case, "--- input\n--- records\n", "no why")
        self.assertRaises(Malformed, Case, "# why\n--- input\n", "no records")
        self.assertRaises(Malformed, Case, "# why\n--- input\n--- records\nnonsense\n", "no id")
        self.assertRaises(Malformed, Case, '# why\n--- input\n--- records\nm1 "x" kind\n', "no value")


if __name__ == "__main__":
    unittest.main()
