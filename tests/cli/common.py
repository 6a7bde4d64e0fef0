"""What both tools promise: exit statuses, messages, inputs.  A tool's own tests inherit from here."""
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from refscan import CORPUS, ROOT, Run, tool

PLANS = CORPUS / "plans"
LINE = "Thực hiện Kết luận số 57-KL/TW ngày 15/6/2023 của Bộ Chính trị\n"
SECRET = """ỦY BAN NHÂN DÂN TỈNH CAO BẰNG
Số: 05/KH-UBND
TỐI MẬT
Cao Bằng, ngày 09 tháng 01 năm 2024
KẾ HOẠCH
Thực hiện Quyết định số 999/QĐ-TTg ngày 06/11/2018 của Thủ tướng Chính phủ
"""
LETTER = """SỞ NỘI VỤ TỈNH CAO BẰNG
Số: 44/KH-SNV
Cao Bằng, ngày 02 tháng 01 năm 2024
KẾ HOẠCH
Kiểm tra công tác văn thư
Nơi nhận:
- Lưu: VT.
"""
OTHER = "Căn cứ Quyết định số 1486/QĐ-TTg ngày 06/11/2018 của Thủ tướng Chính phủ.\n"


def reads(ending):
    """Whether the build reads such files besides texts."""
    return ending in Run("refscan", "--version").out.decode().split()


class ToolCase:
    """Mixed into a TestCase; `name` is the tool's."""

    name = ""

    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = pathlib.Path(scratch.name)

    def file(self, name, content=LINE):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def run_tool(self, *args, stdin=b""):
        return Run(self.name, *args, stdin=stdin)

    def check(self, run, status, *said):
        """A status, and that each of `said` stands in a message of the form "TOOL: ..."."""
        self.assertEqual(run.status, status, run.err)
        for line in run.err.splitlines():
            self.assertTrue(line.startswith(self.name + ": "), line)
        for words in said:
            self.assertIn(words, run.err)


class DocumentedTool(ToolCase):
    """The same, with the tests of what a tool says about itself."""

    def test_manual_page_has_the_options_of_help(self):
        """Each option once in either, so that neither promises what the other does not."""
        shown = re.findall(r"^  (?:-\w, |    )--([a-z-]+)", self.run_tool("--help").out.decode(), re.M)
        manual = (ROOT / "tools" / "man" / (self.name + ".1")).read_text("utf-8").replace("\\-", "-")
        described = [name for line in re.findall(r"^\.TP\n(.*)", manual, re.M) for name in re.findall(r"--([a-z-]+)", line)]
        self.assertEqual(sorted(described), sorted(shown))


class ToolTest(DocumentedTool):
    """The same, with the tests that every tool passes that takes files and folders as operands."""

    # ------------------------------------------------------------ usage

    def test_help_and_version_go_to_standard_output(self):
        for option in ("--help", "--version"):
            run = self.run_tool(option)
            self.check(run, 0)
            self.assertIn(self.name.encode(), run.out)
            self.assertEqual(run.err, "")
        self.assertIn(b"Example", self.run_tool("--help").out)

    def test_wrong_usage_is_one_line(self):
        path = self.file("a.txt")
        for args in ([], ["--format"], ["--format", "nonsense", path], ["--nonsense", path], ["-Z", path],
                     ["--threads", "0", path], ["--threads=many", path], ["--help=yes"]):
            run = self.run_tool(*args)
            self.check(run, 2)
            self.assertEqual(len(run.err.splitlines()), 1, run.err)
            self.assertEqual(run.out, b"")

    def test_options_may_stand_anywhere(self):
        path = self.file("a.txt")
        want = self.run_tool("--threads", "2", path).out
        self.assertEqual(self.run_tool(path, "--threads=2").out, want)
        self.assertEqual(self.run_tool("--threads=2", "--", path).out, want)

    def test_what_tells_about_a_folder_is_no_document(self):
        for name in ("plans/README.md", "plans/readme.txt", "plans/sub/LICENSE.md", "plans/a.txt"):
            self.file(name)
        run = self.run_tool(self.folder / "plans")
        self.check(run, 0, "README.md: not read: it describes the folder", "readme.txt: not read", "LICENSE.md: not read")
        self.assertNotIn(b"README", run.out)
        self.assertIn(b"57-KL/TW", self.run_tool(self.folder / "plans" / "README.md").out)

    # ------------------------------------------------------- bad inputs

    def test_one_bad_file_among_good_ones(self):
        good, other = self.file("a.txt"), self.file("z.txt", OTHER)
        binary = self.file("b.bin", b"abc\0def")
        link = self.folder / "link.txt"
        link.symlink_to("nowhere")
        run = self.run_tool(good, binary, link, self.folder / "missing.txt", "/proc/self/mem", other)
        self.check(run, 3, "b.bin: not a text: ", "at byte 3", "link.txt: cannot be read: broken link",
                   "missing.txt: cannot be read: No such file or directory", "/proc/self/mem: cannot be read: ")
        self.assertIn(b"57-KL/TW", run.out)
        self.assertIn("1486/QĐ-TTg".encode(), run.out)

    def test_documents_in_another_form_are_told_by_their_first_bytes(self):
        """Told by their first bytes: an RTF file is ASCII, and its words would be missed without a message."""
        rtf = r"{\rtf1\ansi Quy\u7871?t \u273?\u7883?nh s\u7889? 999/QD-UBND}"
        paths = [self.file(name, start) for name, start in (
            ("a.pdf", b"%PDF-1.4\n999/QD-UBND\n"), ("b.txt", b"PK\3\4\x14\0\6\0"),
            ("c.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0"), ("d.doc", rtf))]
        run = self.run_tool(*paths, self.file("e.txt"))
        said = {".pdf": ("a PDF file; this build cannot read .pdf: install libpoppler-glib-dev and rebuild, or convert",
                         "a damaged PDF file"),
                ".docx": ("a .docx or .odt document or another zip archive; this build cannot read .docx: install "
                          "libzip-dev and libexpat1-dev and rebuild, or save it", "a damaged .docx document"),
                ".doc": ("a .doc document, another file of old Office programs, or a .docx with a password; this build cannot "
                         "read .doc: install libgsf-1-dev and rebuild, or save it", "a damaged .doc document")}
        self.check(run, 3, "a.pdf: not read: " + said[".pdf"][reads(".pdf")],
                   "b.txt: not read: " + said[".docx"][reads(".docx")],
                   "c.doc: not read: " + said[".doc"][reads(".doc")], "d.doc: not read: an RTF document; save it as .docx, plain text")
        self.assertEqual(len(run.err.splitlines()), 4, run.err)
        self.assertNotIn(b"999/Q", run.out)
        self.assertIn(b"57-KL/TW", run.out)

    @unittest.skipIf(os.geteuid() == 0, "root may read everything")
    def test_a_file_without_permission_is_told(self):
        path = self.file("a.txt")
        path.chmod(0)
        self.check(self.run_tool(path), 3, "a.txt: cannot be read: Permission denied")

    def test_an_empty_file_is_told(self):
        run = self.run_tool(self.file("empty.txt", ""))
        self.check(run, 0, "empty.txt: the file is empty")

    def test_invalid_bytes_are_told_with_their_places(self):
        run = self.run_tool(self.file("bad.txt", b"a\xff\xfe\xffb\nc\xc3\n" + LINE.encode()))
        self.check(run, 3, "bad.txt: invalid UTF-8 at byte 1, length 3, line 1",
                   "bad.txt: invalid UTF-8 at byte 7, length 1, line 2")
        self.assertEqual(len(run.err.splitlines()), 2)
        self.assertIn(b"57-KL/TW", run.out)

    def test_random_bytes_are_no_text(self):
        run = self.run_tool(self.file("noise.bin", os.urandom(1 << 16)))
        self.assertEqual(run.status, 3, run.err[:200])

    # ------------------------------------------------------- classified

    def test_classified_is_only_listed(self):
        secret, good = self.file("a.txt", SECRET), self.file("b.txt")
        utf16 = self.file("c.txt", ("\ufeff" + SECRET).encode("utf-16-le"))
        decomposed = self.file("d.txt", unicodedata.normalize("NFD", SECRET))
        run = self.run_tool(secret, good, utf16, decomposed)
        refused = "not processed: stamped TỐI MẬT (use --allow-classified to process it)"
        self.check(run, 3, *(f"{name}: {refused}" for name in "a.txt c.txt d.txt".split()))
        self.assertEqual(len(run.err.splitlines()), 3)
        for words in ("999/QĐ", "05/KH-UBND", "Cao Bằng", "CAO BẰNG"):
            self.assertNotIn(words.encode(), run.out)
            self.assertNotIn(words, run.err)
        self.assertIn(b"57-KL/TW", run.out)

    def test_second_document_of_a_file_classifies_it(self):
        both = LETTER + "\n\n" + SECRET
        self.check(self.run_tool(self.file("a.txt", both)), 3, "a.txt: not processed: stamped TỐI MẬT")

    def test_classified_is_read_where_that_is_allowed(self):
        run = self.run_tool("--allow-classified", self.file("a.txt", SECRET))
        self.check(run, 0)
        self.assertIn("999/QĐ-TTg".encode(), run.out)

    def test_words_about_secrets_are_no_stamp(self):
        words = SECRET.replace("TỐI MẬT\n", "") + "Bảo vệ bí mật nhà nước; mật độ dân số; độ mật: MẬT, TỐI MẬT.\n"
        self.check(self.run_tool(self.file("a.txt", words)), 0)

    # ---------------------------------------------------------- folders

    def test_a_folder_is_read_with_the_folders_in_it(self):
        for name in ("plans/b.txt", "plans/a.MD", "plans/sub/c.htm", "plans/sub/d.html"):
            self.file(name)
        for name in ("plans/.hidden.txt", "plans/.git/e.txt"):
            self.file(name, "Quyết định số 999/QĐ-TTg")
        others = ["plans/w.rtf"] + [name for name, ending in (("plans/x.docx", ".docx"), ("plans/y.PDF", ".pdf"))
                                    if not reads(ending)]
        for name in (*others, "plans/z.png", "plans/README"):
            self.file(name, b"\0")
        (self.folder / "plans" / "loop").symlink_to(self.folder)
        run = self.run_tool(self.folder / "plans")
        self.check(run, 0, *(f"{name}: not read" for name in others), "1 .png", "1 without an extension")
        self.assertNotIn(b"999/Q", run.out)

    def test_a_folder_without_texts_is_told(self):
        (self.folder / "none").mkdir()
        self.check(self.run_tool(self.folder / "none"), 0, "none: contains no file of those that are read from folders: .txt, .md")

    def test_standard_input_is_read(self):
        run = self.run_tool("-", stdin=LINE.encode())
        self.check(run, 0)
        self.assertIn(b"57-KL/TW", run.out)

    # ----------------------------------------------------------- output

    def test_threads_give_the_same_bytes(self):
        one, four = self.run_tool("--threads", 1, PLANS), self.run_tool("--threads", 4, PLANS)
        self.assertEqual(one.out, four.out)
        self.assertEqual(one.err, four.err)
        self.assertEqual(one.status, four.status)

    def test_output_goes_to_a_file(self):
        path, out = self.file("a.txt"), self.folder / "out"
        run = self.run_tool("-o", out, path)
        self.check(run, 0)
        self.assertEqual(run.out, b"")
        self.assertEqual(out.read_bytes(), self.run_tool(path).out)
        self.check(self.run_tool("-o", self.folder / "no" / "out", path), 3, "cannot be written")

    def test_output_is_no_input(self):
        path, other = self.file("plans/a.txt"), self.file("plans/b.txt", OTHER)
        link = self.folder / "link.txt"
        link.symlink_to(path)
        db = self.file("kept.db", b"SQLite format 3\0 and more")
        form = self.run_tool("--help").out.decode().split("--format FORMAT")[1].split()[0]
        for out, operand in ((path, path), (path, path.parent), (link, path), (path, link),
                             (path.parent / ".." / "plans" / "b.txt", path.parent)):
            run = self.run_tool("-f", form, "-o", out, operand)
            self.check(run, 2, "the output is also an input")
            self.assertEqual(len(run.err.splitlines()), 1, run.err)
        with open(path, "rb") as text:
            done = subprocess.run([tool(self.name), "-f", form, "-o", path, "-"], stdin=text, stderr=subprocess.PIPE)
        self.assertEqual(done.returncode, 2, done.stderr)
        run = self.run_tool("-f", form, "-o", db, path.parent)
        self.assertEqual(run.status, 2, run.err)
        self.assertIn("the output is an existing database", run.err)
        self.assertEqual((path.read_text(), other.read_text()), (LINE, OTHER))
        self.assertEqual(db.read_bytes()[:15], b"SQLite format 3")

    def test_a_page_of_refaudit_is_no_plan(self):
        self.file("plans/a.html", '<!DOCTYPE html>\n<meta name="generator" content="other">\n<p>' + LINE)
        alone = self.run_tool(self.folder / "plans")
        self.check(alone, 0)
        self.assertIn(b"57-KL/TW", alone.out)
        review = Run("refaudit", "--format", "html", PLANS)
        if b"<!DOCTYPE" not in review.out:
            self.skipTest("built without pages")
        page = self.file("plans/review.html", review.out)
        run = self.run_tool(page.parent)
        self.check(run, 0, "review.html: not read: a page that refaudit wrote")
        self.assertEqual(run.out, alone.out)
        self.check(self.run_tool(page), 3, "review.html: not read: a page that refaudit wrote")

    def test_a_full_disk_is_told(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([tool(self.name), PLANS], stdout=full, stderr=subprocess.PIPE, timeout=300)
        self.assertEqual(done.returncode, 3)
        self.assertIn(b"cannot be written: No space left on device", done.stderr)

    def test_closed_pipe_is_quiet(self):
        with subprocess.Popen([tool(self.name), PLANS], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            process.stdout.close()
            said = process.stderr.read()
            self.assertIn(process.wait(timeout=300), (0, 3))
        self.assertNotIn(b"ipe", said)
