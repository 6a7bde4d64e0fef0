#!/usr/bin/env python3
"""The page of refaudit in headless Chromium: clicks and reads as a reviewer does."""
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent), str(HERE.parent / "cli")]
from browser import Browser, missing
from refaudit import EVIL, GOOD, ORPHAN, TWO_NUMBERS, plan
from refscan import CORPUS, SKIPPED, Run, tool

OFFICE = CORPUS / "office"


class PageTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.browser = Browser()
        cls.addClassCleanup(cls.browser.close)
        scratch = tempfile.TemporaryDirectory()
        cls.addClassCleanup(scratch.cleanup)
        cls.folder = pathlib.Path(scratch.name)
        cls.pages = 0

    def tearDown(self):
        self.assertEqual(self.browser.log(), [], "the page complains on the console")

    def file(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        return path

    def open(self, *inputs, lang="vi", after=""):
        PageTest.pages += 1
        page = self.folder / f"page-{PageTest.pages}.html"
        run = Run("refaudit", "--lang", lang, "-o", page, *inputs)
        self.assertIn(run.status, (0, 1, 3), run.err)
        self.browser.open(page.as_uri() + after)
        self.browser.wait("return document.readyState === 'complete' && !document.getElementById('filters').hidden")
        return page

    def rows(self):
        return self.browser.run("return Array.from(document.querySelectorAll('#table tbody tr'))"
                                ".filter(r => r.getClientRects().length > 0)"
                                ".map(r => [r.dataset.rule || '', r.parentNode.dataset.verdict])")

    def choose(self, selector, value):
        self.browser.run("const s = document.querySelector(arguments[0]); s.value = arguments[1];"
                         "s.dispatchEvent(new Event('change'))", selector, value)

    # ------------------------------------------------------ the first screen

    def test_first_screen_fits_a_laptop(self):
        self.open(OFFICE)
        for selector in ("h1", "#counts", "#tiles", "#filters", "#table thead", "#table tbody tr"):
            bottom = self.browser.run("return document.querySelector(arguments[0]).getBoundingClientRect().bottom",
                                      selector)
            self.assertLess(bottom, 768, selector)
        self.assertTrue(self.browser.run("return document.documentElement.scrollWidth <= window.innerWidth"))
        self.assertIn("Đọc được 6/8 tệp", self.browser.text("#counts"))

    def test_tiles_add_up_and_filter(self):
        self.open(OFFICE)
        numbers = [int(text.split()[0]) for text in self.browser.shown(".tile")]
        self.assertEqual(sum(numbers), 6)
        for verdict, number in zip(("cites", "not-seen", "compare", "not-enough"), numbers):
            self.browser.click(f".tile.{verdict}")
            documents = self.browser.run("return Array.from(document.querySelectorAll('#table tbody'))"
                                         ".filter(b => b.getClientRects().length > 0).map(b => b.dataset.verdict)")
            self.assertEqual(documents, [verdict] * number)
            self.browser.click(f".tile.{verdict}")

    def test_filters(self):
        self.open(OFFICE)
        everything = self.rows()
        self.choose("#filter-rule", "no-parent")
        self.assertEqual([rule for rule, _ in self.rows()], ["no-parent"])
        self.browser.click("#reset")
        self.assertEqual(self.rows(), everything)
        self.choose("#filter-body", "Sở Công Thương tỉnh Đắk Lắk")
        self.assertEqual({rule for rule, _ in self.rows()}, {"number-conflict"})
        self.browser.click("#reset")
        self.choose("#filter-province", "Đắk Lắk")
        self.assertGreater(len(self.rows()), 0)
        self.browser.click("#reset")
        self.browser.click("#severity-check")
        self.assertNotIn("no-parent", [rule for rule, _ in self.rows()])
        self.browser.click("#severity-review")
        self.assertEqual(self.rows(), [])
        self.assertEqual(self.browser.text("#state"), "Không dòng nào khớp với bộ lọc.")
        self.browser.click("#reset")
        self.browser.type("#search", "SỞ XÂY DỰNG")
        self.browser.wait("return document.querySelectorAll('#table tbody tr:not([hidden])').length === 1")

    def test_information_and_clean_documents_are_a_click_away(self):
        self.open(OFFICE)
        self.assertNotIn("unresolved-parent", [rule for rule, _ in self.rows()])
        self.browser.click("#severity-information")
        self.assertIn("unresolved-parent", [rule for rule, _ in self.rows()])
        self.browser.click("#clean")
        self.assertIn("", [rule for rule, _ in self.rows()])

    def test_nothing_to_look_at_shows_all(self):
        self.open(self.file("good/a.txt", GOOD))
        self.assertEqual({verdict for _, verdict in self.rows()}, {"cites"})

    # -------------------------------------------------------------- the text

    def test_from_a_finding_to_the_place_and_back(self):
        self.open(OFFICE)
        self.browser.click("tr[data-rule=number-conflict] a.place:nth-of-type(2)")
        self.browser.wait("return !document.getElementById('view').hidden")
        self.assertEqual(self.browser.text("#view .found.now.wrong"), "193/KH-UBND")
        self.assertEqual(self.browser.text("#view .line.here > i"), "19")
        inside = self.browser.run("const b = document.querySelector('#view .text').getBoundingClientRect(),"
                                  "m = document.querySelector('.found.now').getBoundingClientRect();"
                                  "return m.top >= b.top && m.bottom <= b.bottom")
        self.assertTrue(inside, "the place is scrolled into sight")
        self.assertIn("Cách xử lý", self.browser.text("#view .about"))
        self.browser.click("#view .places a")
        self.browser.wait("return document.querySelector('#view .found.now.wrong').innerText === '2193/KH-UBND'")
        self.browser.press("escape")
        self.assertTrue(self.browser.run("return document.getElementById('view').hidden"))

    def test_walk_through_the_findings(self):
        self.open(OFFICE)
        count = len(self.rows())
        self.browser.click("#table tbody tr:not([hidden]) a.place")
        seen = set()
        for step in range(count):
            self.browser.wait("return document.querySelector('#view .bar').innerText.includes(arguments[0])",
                              f"{step + 1}/{count}")
            seen.add(self.browser.text("#view .about"))
            if step + 1 < count:
                self.browser.click("#following")
        self.assertEqual(len(seen), count)
        self.assertTrue(self.browser.run("return document.querySelector('#following').disabled"))
        self.browser.click("#close")

    def test_mentions_lead_to_the_documents_that_are_held(self):
        self.open(OFFICE)
        self.browser.click("tr[data-rule=number-conflict] a.place")
        self.browser.wait("return !!document.querySelector('#view .mention.to')")
        self.browser.click("#view .mention.to")
        self.browser.wait("return document.querySelector('#view h3').innerText.startsWith('Kế hoạch 2193/KH-UBND')")
        self.assertIn("thực hiện: Kết luận 57-KL/TW",
                      self.browser.run("return Array.from(document.querySelectorAll('#view .mention')).map(m => m.title)"
                                       ".join('\\n')"))
        self.browser.run("history.back()")
        self.browser.wait("return document.querySelector('#view h3').innerText.startsWith('Kế hoạch 08/KH-SCT')")

    def test_the_text_is_the_files(self):
        self.open(OFFICE)
        for index in range(6):
            self.browser.run("location.hash = 'd' + arguments[0]", index)
            self.browser.wait("return location.hash === '#d' + arguments[0] && !document.getElementById('view').hidden",
                              index)
        text = self.browser.run("return JSON.parse(document.getElementById('text-0').textContent).text")
        self.assertEqual(text, (OFFICE / "01-ubnd-tinh.txt").read_text("utf-8"))
        self.browser.run("location.hash = 'd0'")
        self.browser.wait("return document.querySelectorAll('#view .line').length === arguments[0]",
                          len(text.splitlines()))

    def test_a_link_may_be_sent(self):
        self.open(OFFICE, after="#d0:9")
        self.browser.wait("return !document.getElementById('view').hidden")
        self.assertEqual(self.browser.text("#view .line.here > i"), "9")

    # --------------------------------------------------------------- the map

    def test_map(self):
        self.open(OFFICE)
        if not self.browser.run("return !!document.querySelector('#canvas svg')"):
            self.skipTest("built without Graphviz")
        for words in ("có toàn văn", "chỉ được viện dẫn", "chưa xác định"):
            self.assertIn(words, self.browser.text(".legend"))
        wide = "return document.querySelector('#canvas svg').getBoundingClientRect().width"
        before = self.browser.run(wide)
        self.browser.click("#zoom-in")
        self.assertGreater(self.browser.run(wide), before)
        self.browser.click("#zoom-fit")
        self.assertTrue(self.browser.run("const c = document.getElementById('canvas');"
                                         "return c.scrollWidth <= c.clientWidth + 1"))
        self.assertEqual(self.browser.run("return document.querySelectorAll('#canvas .held').length"), 6)
        self.browser.run("document.querySelector('#canvas .held').dispatchEvent(new MouseEvent('click', {bubbles: true}))")
        self.browser.wait("return !document.getElementById('view').hidden")

    # -------------------------------------------------------------- the rest

    def test_evil_texts_stay_text(self):
        self.file("evil/<img src=x onerror=document.title=1>.txt",
                  plan(title=EVIL.replace("/", "|") + " năm 2024", opening="Để " + EVIL, task=EVIL))
        self.file("evil/b.txt", TWO_NUMBERS.replace("như sau", EVIL + " như sau"))
        self.open(self.folder / "evil")
        title = self.browser.run("return document.title")
        for index in range(2):
            self.browser.run("location.hash = 'd' + arguments[0]", index)
            self.browser.wait("return !document.getElementById('view').hidden")
        self.assertEqual(self.browser.run("return document.querySelectorAll('img, iframe, object, embed').length"), 0)
        self.assertEqual(self.browser.run("return document.title"), title)
        self.assertIn("onerror=alert(1)", self.browser.text("#view .text"))

    def test_nothing_is_loaded(self):
        self.open(OFFICE)
        self.assertEqual(self.browser.run("return performance.getEntriesByType('resource').length"), 0)

    def test_other_scripts_may_not_run(self):
        self.open(OFFICE)
        self.browser.run("const s = document.createElement('script'); s.textContent = 'window.stolen = 1';"
                         "document.body.append(s)")
        self.assertFalse(self.browser.run("return 'stolen' in window"))
        self.assertIn("Content Security Policy", " ".join(self.browser.log()))

    def test_english(self):
        self.open(OFFICE, lang="en")
        self.assertEqual(self.browser.text("h1"), "Review: which superior directives the plans cite")
        self.browser.click("#table tbody tr:not([hidden]) a.place")
        self.browser.wait("return !!document.getElementById('close')")
        self.assertIn("Close", self.browser.text("#close"))

    def test_prints(self):
        self.open(OFFICE)
        pdf = self.browser.pdf()
        self.assertTrue(pdf.startswith(b"%PDF"))
        self.assertGreater(len(pdf), 10_000)

    def test_a_thousand_documents(self):
        for i in range(1000):
            text = (ORPHAN, GOOD, TWO_NUMBERS)[i % 3].replace("/KH-SXD", f"{i}/KH-SXD")
            self.file(f"many/{i:04d}.txt", text + "\n" + "Nội dung công việc của năm, theo tháng và quý.\n" * 300)
        self.open(self.folder / "many")
        self.assertIn("Đọc được 1000/1000 tệp; 1000 văn bản", self.browser.text("#counts"))
        took = self.browser.run("const n = performance.getEntriesByType('navigation')[0]; return n.domComplete")
        self.assertLess(took, 20_000)
        begun = self.browser.run("return performance.now()")
        self.choose("#filter-rule", "number-conflict")
        self.assertEqual({rule for rule, _ in self.rows()}, {"number-conflict"})
        self.browser.click("#table tbody tr:not([hidden]) a.place")
        self.browser.wait("return !document.getElementById('view').hidden")
        self.assertLess(self.browser.run("return performance.now()") - begun, 15_000)


def has_jansson():
    done = subprocess.run([tool("refaudit"), "--format", "html", os.devnull], capture_output=True, timeout=60)
    return done.returncode != 2


if __name__ == "__main__":
    if missing():
        print("skipped: not installed: " + ", ".join(missing()) + " (tests/browser/run installs them)")
        sys.exit(SKIPPED)
    if not has_jansson():
        print("skipped: this build of refaudit cannot write HTML")
        sys.exit(SKIPPED)
    unittest.main()
