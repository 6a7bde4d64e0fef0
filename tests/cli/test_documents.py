#!/usr/bin/env python3
"""Documents that are not texts: the same records as from the same words in a text, and clear words about the rest."""
import io
import pathlib
import re
import sys
import unittest
import zipfile
import zlib

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from common import SECRET, ToolCase, reads
from documents import W, archive, docx, layout, p, pdf, run, table
from refscan import Run

LEFT = "ỦY BAN NHÂN DÂN\nTỈNH ĐẮK LẮK\nSố: 2193/KH-UBND"
RIGHT = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nĐắk Lắk, ngày 14 tháng 12 năm 2023"
BODY = """KẾ HOẠCH
Thực hiện công tác thông tin đối ngoại năm 2024
Căn cứ Kế hoạch số 164-KH/TU ngày 20/9/2023 của Tỉnh ủy Đắk Lắk triển khai
Kết luận số 57-KL/TW ngày 15/6/2023 của Bộ Chính trị, Ủy ban nhân dân tỉnh
xây dựng kế hoạch như sau:
I. MỤC ĐÍCH
Theo Quyết định số 1486/QĐ-TTg ngày 06/11/2018 của Thủ tướng Chính phủ."""
TEXT = f"{LEFT}\n{RIGHT}\n{BODY}\n"
# Letters of the fonts .VnTime (TCVN3), in the order of their bytes; a toned capital is a small letter of a font of capitals.
OLD_FONT = {**dict(zip("ĂÂÊÔƠƯĐăâêôơưđ", range(0xA1, 0xAF))), **dict(zip("àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộ"
            "ờởỡớợù ủũúụừửữứựỳỷỹýỵ".replace("       ", "\0" * 7).replace("   ", "\0" * 3), range(0xB5, 0xFF)))}
# What a record says but for its place in the file.
PLACES = ("file", "start", "end", "line", "column", "spans")


def paragraphs(text):
    return [p(line) for line in text.split("\n")]


def box(text):
    """A text box as Word writes it, twice: for programs that know shapes, and for those that do not."""
    inside = f"<w:txbxContent>{''.join(paragraphs(text))}</w:txbxContent>"
    return ("<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>" + inside + "</wps:txbx></w:drawing>"
            "</mc:Choice><mc:Fallback><w:pict><v:textbox>" + inside + "</v:textbox></w:pict></mc:Fallback>"
            "</mc:AlternateContent></w:r>")


def head():
    """The letterhead of a page as it looks, two columns of centred lines."""
    rows = zip((60, 78, 110), LEFT.split("\n"), RIGHT.split("\n"))
    return [item for y, left, right in rows
            for item in ((160 - len(left) * 2.5, y, 10, left), (420 - len(right) * 2.5, y + 2, 10, right))]


def picture():
    """A page that is a picture, as a scan is."""
    pixels = zlib.compress(bytes([200] * 16))
    return b"q 500 0 0 700 40 60 cm BI /W 4 /H 4 /BPC 8 /CS /G /F /Fl ID " + pixels + b" EI Q"


def old_font(text):
    """The bytes of a text typed in such a font."""
    return bytes(ord(c) if c < "\x80" else OLD_FONT.get(c) or OLD_FONT[c.lower()] for c in text)


class Documents(ToolCase):
    name = "refscan"

    def old_font(self, path):
        """A document in an old font is read as a text in its bytes is."""
        found = self.words(path)
        self.assertEqual(found, self.words(self.file("same.txt", old_font(TEXT))))
        self.assertEqual((found[0]["number"], len(found)), ("2193/KH-UBND", 4))
        self.assertIn("Kết luận số 57-KL/TW ngày 15/6/2023", self.plain(path))

    def records(self, path):
        done = self.run_tool("--format", "jsonl", path)
        self.check(done, 0)
        return done.records()

    def words(self, path):
        """Records without places."""
        return [{k: v for k, v in record.items() if k not in PLACES} for record in self.records(path)]

    def plain(self, path, status=0):
        done = self.run_tool("--format", "plain", path)
        self.check(done, status)
        return done.out.decode()

    def same_as_text(self, path, text=TEXT):
        found = self.words(path)
        self.assertEqual(found, self.words(self.file("same.txt", text)))
        self.assertEqual(found[0]["number"], "2193/KH-UBND")
        self.assertGreaterEqual(len(found), 4)


@unittest.skipUnless(reads(".docx"), "built without .docx")
class Docx(Documents, unittest.TestCase):

    def docx(self, *blocks, name="a.docx", **parts):
        return self.file(name, docx(*blocks, **parts))

    def test_letterhead_in_one_row(self):
        self.same_as_text(self.docx(table([LEFT, RIGHT]), *paragraphs(BODY)))

    def test_letterhead_in_two_rows(self):
        left, right = LEFT.rpartition("\n"), RIGHT.rpartition("\n")
        path = self.docx(table([left[0], right[0]], [left[2], right[2]]), *paragraphs(BODY))
        self.assertIn("| Số: 2193/KH-UBND | Đắk Lắk, ngày 14 tháng 12 năm 2023 |\n", self.plain(path))
        self.same_as_text(path)

    def test_places_are_those_of_the_plain_text(self):
        path = self.docx(table([LEFT, RIGHT]), *paragraphs(BODY))
        text = self.plain(path)
        self.assertEqual(text, TEXT)
        for record in self.records(path)[1:]:
            words = text.encode()[record["start"]:record["end"]].decode()
            self.assertEqual(" ".join(words.split()), record["text"])
            self.assertTrue(text.split("\n")[record["line"] - 1][record["column"] - 1:].startswith(words.split("\n")[0]))

    def test_rows_of_tables(self):
        path = self.docx(table(["TT", "Nhiệm vụ", "Căn cứ"], ["1", "Bộ ảnh\nvà phim", "1238/QĐ-TTg ngày 13/10/2022"]),
                         table(["Một ô"]), table(["a", "b"]),
                         table(["Nơi nhận:\n- Bộ Ngoại giao;\n- Lưu: VT.", "", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH"]))
        self.assertEqual(self.plain(path), "| TT | Nhiệm vụ | Căn cứ |\n| 1 | Bộ ảnh và phim | 1238/QĐ-TTg ngày 13/10/2022 |\n"
                         "Một ô\n| a | b |\nNơi nhận:\n- Bộ Ngoại giao;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n")

    def test_merged_cells_and_tables_in_tables(self):
        wide = f"<w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>{p('rộng')}</w:tc>"
        path = self.docx(f"<w:tbl><w:tr>{wide}<w:tc>{p('hẹp')}</w:tc></w:tr></w:tbl>",
                         table([table(["trong", "một"], ["hai", "ba"]) + p("sau"), "x", "y"]))
        self.assertEqual(self.plain(path), "| rộng | | hẹp |\n| | trong | một | | hai | ba | sau | x | y |\n")

    def test_tracked_changes(self):
        removed = '<w:del w:id="1"><w:r><w:delText>Quyết định số 999/QĐ-TTg</w:delText></w:r></w:del>'
        moved = '<w:moveFrom w:id="2">' + run("Chỉ thị số 998/CT-TTg ") + "</w:moveFrom>"
        added = '<w:ins w:id="3">' + run("Kết luận số 57-KL/TW") + "</w:ins>"
        mark = '<w:rPr><w:del w:id="4"/></w:rPr>'
        path = self.docx(p("Thực hiện ", removed, moved, added), p("của Bộ ", properties=mark), p("Chính trị"),
                         table(["Công văn số 997/BNV-CQ", "x"], row_properties='<w:del w:id="5"/>'),
                         p(run("in", '<w:vanish w:val="0"/><w:rPrChange w:id="6"><w:rPr><w:vanish/></w:rPr></w:rPrChange>'),
                           run("ẩn", "<w:vanish/>")))
        self.assertEqual(self.plain(path), "Thực hiện Kết luận số 57-KL/TW\ncủa Bộ Chính trị\nin\n")

    def test_characters_that_are_elements(self):
        path = self.docx(p("số 57", "<w:r><w:noBreakHyphen/></w:r>", "KL/TW", "<w:r><w:tab/></w:r>", "Nghị",
                           "<w:r><w:softHyphen/></w:r>", "\u00ad quyết", "<w:r><w:br/></w:r>", "và",
                           "<w:r><w:sym w:font='Symbol' w:char='F02D'/></w:r>",
                           properties="<w:tabs><w:tab w:val='left'/></w:tabs>"),
                         p("<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>REF _1 \\h</w:instrText></w:r>"
                           "<w:r><w:fldChar w:fldCharType='separate'/></w:r>", "trang 2",
                           "<w:r><w:fldChar w:fldCharType='end'/></w:r>", "<a:t>hình</a:t>"))
        self.assertEqual(self.plain(path), "số 57-KL/TW\tNghị quyết\nvà\uf02d\ntrang 2\n")

    def test_hyphen_inside_a_number(self):
        body = BODY.replace("57-KL/TW", "57\0KL/TW")
        blocks = [p(*re.split("(\0)", line)).replace(run("\0"), "<w:r><w:noBreakHyphen/></w:r>") for line in body.split("\n")]
        self.same_as_text(self.docx(table([LEFT, RIGHT]), *blocks))

    def test_old_font(self):
        self.old_font(self.docx(*paragraphs(old_font(TEXT).decode("latin-1"))))

    def test_text_boxes_once(self):
        path = self.docx(p("Trước ", box("DỰ THẢO\nlần 2"), "sau"), p("Kế tiếp"))
        self.assertEqual(self.plain(path), "Trước sau\nDỰ THẢO\nlần 2\nKế tiếp\n")

    def test_letterhead_in_text_boxes(self):
        self.same_as_text(self.docx(p(box(LEFT)), p(box(RIGHT)), *paragraphs(BODY)))

    def test_notes_follow_the_body_in_the_order_of_their_marks(self):
        notes = ('<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'
                 f'<w:footnote w:id="2">{p(" Sau.")}</w:footnote><w:footnote w:id="5">{p(" Trước.")}</w:footnote>'
                 f'<w:footnote w:id="7">{p(" Không có dấu.")}</w:footnote>')
        path = self.docx(p("Một", '<w:r><w:footnoteReference w:id="5"/></w:r>', " hai",
                           '<w:r><w:endnoteReference w:id="5"/></w:r>', '<w:r><w:footnoteReference w:id="2"/></w:r>'),
                         footnotes=notes, endnotes=f'<w:endnote w:id="5">{p("Cuối.")}</w:endnote>')
        self.assertEqual(self.plain(path), "Một[1] hai[2][3]\n\n[1] Trước.\n[2] Cuối.\n[3] Sau.\n")

    def test_secrecy_stamp(self):
        path = self.docx(table([SECRET.split("\nKẾ HOẠCH")[0], RIGHT]), *paragraphs(BODY))
        done = self.run_tool("--format", "plain", path)
        self.check(done, 3, "a.docx: not processed: stamped TỐI MẬT")
        self.assertEqual(done.out, b"")

    def test_secrecy_stamp_in_a_header(self):
        for kind in ("header", "footer"):
            path = self.docx(*paragraphs(TEXT), **{f"{kind}1": p("2"), f"{kind}2": table(["TỐI MẬT", "Bản số 1"])})
            done = self.run_tool(path)
            self.check(done, 3, "a.docx: not processed: stamped TỐI MẬT")
            self.assertEqual(done.out, b"")
        self.same_as_text(self.docx(*paragraphs(TEXT), header1=p("MẬT độ dân số"), footer1=p("Trang 1")))

    def test_main_part_of_another_name(self):
        path = self.file("a.docx", docx(*paragraphs(TEXT), main="word/document2.xml"))
        self.same_as_text(path)

    def test_strict_variant(self):
        content = docx(*paragraphs(TEXT))
        files = {"word/document.xml": self.part(content).replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main")}
        self.same_as_text(self.file("a.docx", archive(files)))

    @staticmethod
    def part(content, name="word/document.xml"):
        return zipfile.ZipFile(io.BytesIO(content)).read(name).decode()

    # ------------------------------------------------------------- broken

    def refused(self, content, *said, name="bad.docx", status=3):
        """The bad file is named, and the good one beside it is read."""
        good = self.docx(*paragraphs(TEXT), name="good.docx")
        done = self.run_tool(self.file(name, content), good)
        self.check(done, status, f"{name}: not read: ", *said)
        self.assertEqual(len(done.err.splitlines()), 1, done.err)
        self.assertIn(b"57-KL/TW", done.out)

    def test_truncated(self):
        whole = docx(*paragraphs(TEXT))
        for size in (30, len(whole) // 2, len(whole) - 10):
            self.refused(whole[:size], "a damaged .docx document, or one that was not copied in full")

    def test_damaged_part(self):
        whole = bytearray(docx(*paragraphs(TEXT)))
        at = whole.index(b"word/document.xml") + 60
        whole[at:at + 40] = bytes(40)
        self.refused(bytes(whole), "a damaged .docx document")
        self.refused(archive({"word/document.xml": "<w:document>"}), "a damaged .docx document (word/document.xml, line 1: ")

    def test_archives_of_other_kinds(self):
        self.refused(archive({"a.txt": "a"}), "a zip archive without word/document.xml, so no .docx document")
        self.refused(archive({"xl/workbook.xml": "<a/>"}), "a workbook (.xlsx); save it as .docx", name="bad.txt")
        self.refused(archive({"META-INF/container.xml": "<a/>"}), "a book (.epub)", name="bad.odt")

    def test_told_by_content(self):
        self.refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
                     "a damaged .doc document" if reads(".doc") else "a .doc document")
        self.same_as_text(self.docx(*paragraphs(TEXT), name="a.doc"))

    def test_zip_bomb(self):
        inside = "<w:p/>" * 1000
        bomb = docx(inside + " " * (130 << 20))
        self.assertLess(len(bomb), 1 << 20)
        self.refused(bomb, "its word/document.xml unpacks to more than 128 MiB")

    def test_entities_are_not_expanded(self):
        secret = self.file("secret.txt", "999/QĐ-TTg")
        for declaration in (f'<!ENTITY a SYSTEM "{secret}">', '<!ENTITY b "bbbbbbbb"><!ENTITY a "&b;&b;&b;&b;">'):
            xml = (f'<!DOCTYPE w:document [{declaration}]>' + self.part(docx(p("\0"))).split("?>")[1]).replace("\0", "&a;")
            self.refused(archive({"word/document.xml": xml}), "its word/document.xml declares a document type")

    def test_tables_in_tables_without_end(self):
        deep = "<w:tbl><w:tr><w:tc>" * 5000 + p("a") + "</w:tc></w:tr></w:tbl>" * 5000
        self.refused(docx(deep), "its tables are nested more than 32 deep or too wide")
        self.refused(docx(table(["a"] * 2000)), "its tables are nested more than 32 deep or too wide")

    def test_without_text(self):
        self.refused(docx(p(), table(["", ""])), "a .docx document without text; pictures of text need OCR")

    def test_part_in_another_form(self):
        done = self.run_tool(self.docx(*paragraphs(TEXT), '<w:altChunk/>'))
        self.check(done, 3, "a.docx: not read in full: a part of it in another form than .docx")
        self.assertIn(b"57-KL/TW", done.out)

    # -------------------------------------------------------------- store

    def test_stored_graph(self):
        folder = self.folder / "plans"
        path = self.docx(table([LEFT, RIGHT]), *paragraphs(BODY), name="plans/a.docx")
        db = self.folder / "archive.db"
        if b"" != Run("refgraph", "-o", db, folder).out or not db.exists():
            self.skipTest("built without stored graphs")
        self.assertIn("0 sources read, 1 unchanged", Run("refgraph", "-o", db, folder).err)
        from_file, from_store = (Run("refscan", "--format", "jsonl", x) for x in (path, db))
        self.assertEqual((from_store.status, from_store.out), (0, from_file.out))
        without = Run("refgraph", "--no-text", "-o", db, folder)
        self.assertEqual(without.status, 0, without.err)
        self.assertEqual(Run("refscan", "--format", "jsonl", db).out, from_file.out)
        self.docx(*paragraphs(TEXT.replace("1486", "1487")), name="plans/a.docx")
        self.assertIn("has changed since it was stored", Run("refscan", db).err)
        self.assertIn("1 sources read, 0 unchanged", Run("refgraph", "-o", db, folder).err)
        self.assertIn("1487/QĐ-TTg".encode(), Run("refscan", db).out)


@unittest.skipUnless(reads(".pdf"), "built without PDF")
class Pdf(Documents, unittest.TestCase):

    def pdf(self, *pages, name="a.pdf", **more):
        return self.file(name, pdf(*pages, **more))

    def test_letterhead_in_two_columns(self):
        self.same_as_text(self.pdf(head() + layout(BODY, points=11, top=180)))

    def test_old_font(self):
        self.old_font(self.pdf(layout(old_font(TEXT).decode("latin-1"), points=11)))

    def test_several_pages(self):
        first, second = BODY.split("\nI. ")
        path = self.pdf(head() + layout(first, points=11, top=180), [(290, 30, 11, "2")] + layout("I. " + second))
        self.same_as_text(path)
        self.assertEqual(self.plain(path).count("\f"), 1)
        self.assertIn("Bộ Chính trị, page 1]", self.run_tool(path).out.decode())
        self.assertIn("Thủ tướng Chính phủ, page 2]", self.run_tool(path).out.decode())

    def test_places_are_those_of_the_plain_text(self):
        path = self.pdf(head() + layout(BODY, points=11, top=180))
        text = self.plain(path).encode()
        for record in self.records(path)[1:]:
            self.assertEqual(" ".join(text[record["start"]:record["end"]].decode().split()), record["text"])

    def test_cells_of_a_table_are_apart(self):
        rows = [["1", "Xây dựng bộ ảnh\nquảng bá hình ảnh", "Quyết định số\n1238/QĐ-TTg ngày\n13/10/2022 của Thủ\ntướng Chính phủ"],
                ["2", "Tổ chức hội thảo", "Kế hoạch số\n5081/KH-UBND ngày\n26/12/2023 của UBND\ntỉnh Bình Thuận"]]
        items = [(x, 100 + 80 * i + 15 * k, 11, line) for i, row in enumerate(rows)
                 for x, cell in zip((60, 90, 250), row) for k, line in enumerate(cell.split("\n"))]
        found = [record["text"] for record in self.records(self.pdf(items)) if record["record"] == "mention"]
        self.assertEqual(found, ["Quyết định số 1238/QĐ-TTg ngày 13/10/2022 của Thủ tướng Chính phủ",
                                 "Kế hoạch số 5081/KH-UBND ngày 26/12/2023 của UBND tỉnh Bình Thuận"])

    def test_words_that_are_placed_one_by_one(self):
        path = self.pdf([(60, 100, 12, "Kết"), (81, 100, 12, "luận"), (60, 116, 12, "57-KL"), (90, 116, 12, "/TW")])
        self.assertEqual(self.plain(path), "Kết luận\n57-KL/TW\n")

    def test_number_that_is_left_blank(self):
        blank = TEXT.replace("Số: 2193/", "Số:      /")
        found = self.records(self.pdf(layout(blank, points=11)))
        self.assertEqual((found[0]["number"], found[0]["issuer"]), ("/KH-UBND", "Ủy ban nhân dân tỉnh Đắk Lắk"))

    # -------------------------------------------------------------- scans

    def test_scan(self):
        path = self.pdf(picture(), picture(), picture())
        good = self.pdf(layout(TEXT, points=11), name="good.pdf")
        done = self.run_tool(path, good)
        self.check(done, 3, "a.pdf: not read: a PDF file without text: pages 1-3 of 3 have no text")
        self.assertIn("OCR", done.err)
        self.assertIn(b"57-KL/TW", done.out)

    def test_some_pages_are_scans(self):
        signed = "Ký bởi: Ủy ban nhân dân tỉnh Đắk Lắk\nThời gian ký: 14.12.2023"
        path = self.pdf(layout(TEXT, points=11), picture(), layout("Trang có chữ."), picture(), picture(), b"",
                        b"10 10 200 200 re f")
        done = self.run_tool(path)
        self.check(done, 3, "a.pdf: not read in full: pages 2, 4-5, 7 of 7 have no text")
        self.assertIn(b"57-KL/TW", done.out)
        done = self.run_tool("--format", "plain", self.stamped(signed))
        self.check(done, 3, "b.pdf: not read in full: pages 1 of 1 have no text, or a picture with few words")
        self.assertIn("Thời gian ký", done.out.decode())

    def stamped(self, text):
        """A picture of a page with a few words over it."""
        whole = pdf(layout(text))
        content = re.search(rb"FlateDecode.*?stream\n(.*?)\nendstream", whole, re.S).group(1)
        words = zlib.decompress(content)
        packed = zlib.compress(picture() + b"\n" + words)
        swapped = whole.replace(b"/Length %d >>\nstream\n%s" % (len(content), content),
                                b"/Length %d >>\nstream\n%s" % (len(packed), packed))
        return self.file("b.pdf", swapped)

    def test_empty_pages(self):
        self.check(self.run_tool(self.pdf(b"", b"")), 3, "a.pdf: not read: a PDF file with empty pages")
        self.check(self.run_tool(self.pdf(layout(TEXT, points=11), b"")), 0)

    # ------------------------------------------------------------- broken

    def test_without_pages(self):
        self.check(self.run_tool(self.pdf()), 3, "a.pdf: not read: a PDF file without pages")

    def test_truncated(self):
        whole = pdf(layout(TEXT, points=11))
        good = self.file("z.txt", TEXT)
        for size in (8, 100, 600):
            done = self.run_tool(self.file("a.pdf", whole[:size]), good)
            self.check(done, 3, "a.pdf: not read: a damaged PDF file, or one that was not copied in full")
            self.assertIn(b"57-KL/TW", done.out)

    def test_password(self):
        key = b"/Encrypt << /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P -4 >> /ID [<00> <00>] " % (b"00" * 32, b"11" * 32)
        self.check(self.run_tool(self.pdf(layout(TEXT, points=11), extra=key)), 3, "a.pdf: not read: a PDF file with a password")

    def test_told_by_content(self):
        self.same_as_text(self.pdf(layout(TEXT, points=11), name="a.docx"))

    # ------------------------------------------------------------- review

    def test_review_tells_pages_and_scans(self):
        plans = self.folder / "plans"
        for number in (1, 2):
            self.pdf(layout(TEXT.split("\nCăn cứ")[0]), layout("Căn cứ Kế hoạch số 164-KH/TU ngày 20/9/2024 của Tỉnh ủy "
                     "Đắk Lắk,\nỦy ban nhân dân tỉnh ban hành kế hoạch như sau:"), name=f"plans/{number}.pdf")
        self.pdf(picture(), name="plans/scan.pdf")
        for lang, scan, page in (("vi", "chỉ có ảnh quét", "(trang 2)"), ("en", "scanned pictures", "(page 2)")):
            done = Run("refaudit", "--lang", lang, plans)
            self.assertEqual(done.status, 3, done.err)
            self.assertIn(scan, done.out.decode())
            self.assertIn(page, done.out.decode())
        done = Run("refaudit", "--format", "csv", plans)
        header, *rows = done.out.decode().split("\r\n")
        self.assertTrue(header.endswith(",page"))
        self.assertTrue(any(row.endswith(",2") for row in rows), rows)

    def test_stored_graph_says_again_what_was_not_read(self):
        path = self.pdf(layout(TEXT, points=11), picture(), name="plans/a.pdf")
        db = self.folder / "archive.db"
        first = Run("refgraph", "-o", db, path.parent)
        if not db.exists():
            self.skipTest("built without stored graphs")
        self.assertEqual(first.status, 3, first.err)
        again = Run("refgraph", "-o", db, path.parent)
        self.assertEqual(again.status, 3, again.err)
        self.assertIn("a.pdf: not read in full: pages without text, or parts in another form: 1 (the file is unchanged)", again.err)
        stored = Run("refscan", "--format", "jsonl", db)
        self.assertEqual((stored.status, stored.out), (3, Run("refscan", "--format", "jsonl", path).out))
        self.assertIn("(stored without them)", stored.err)


class Folders(ToolCase, unittest.TestCase):
    name = "refscan"

    def test_documents_in_folders(self):
        self.file("plans/a.docx", docx(*paragraphs(TEXT)))
        self.file("plans/b.PDF", pdf(layout(TEXT, points=11)))
        self.file("plans/~$a.docx", b"\x04User" + bytes(157))
        done = self.run_tool("--format", "count", self.folder / "plans")
        self.check(done, 0)
        read = [ending for ending in (".docx", ".pdf") if reads(ending)]
        self.assertRegex(done.out.decode(), rf"files +{len(read)}\n")
        self.assertEqual(len(done.err.splitlines()), 2 - len(read) + (0 if read else 1))

    def test_threads_give_the_same_bytes(self):
        for i in range(24):
            self.file(f"plans/{i}.docx", docx(table([LEFT, RIGHT]), *paragraphs(BODY * (1 + i % 3))))
            self.file(f"plans/{i}.pdf", pdf(*[layout(TEXT, points=11)] * (1 + i % 4)))
        one, four = (self.run_tool("--threads", n, "--format", "jsonl", self.folder / "plans") for n in (1, 4))
        self.assertEqual((one.out, one.err, one.status), (four.out, four.err, four.status))

    def test_plain_text_of_a_text(self):
        path = self.file("a.txt", "Số: 1/KH-UBND\r\n\x1b[31mđỏ\xc2\x9b\n".encode("latin-1", "ignore") + b"\xff\n")
        done = self.run_tool("--format", "plain", path)
        self.assertEqual(done.out.count(b"\x1b"), 0)
        self.assertEqual(len(done.out), len(path.read_bytes()))
        utf16 = self.file("b.txt", ("\ufeff" + TEXT).encode("utf-16-le"))
        self.assertEqual(self.run_tool("--format", "plain", utf16).out.decode(), TEXT)


if __name__ == "__main__":
    unittest.main()
