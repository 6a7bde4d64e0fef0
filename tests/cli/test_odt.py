#!/usr/bin/env python3
"""OpenDocument texts: the same text as from a .docx file of the same paper, and clear words about the rest."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from common import SECRET, reads
from documents import archive, docx, odt, odt_p as p, odt_table as table, odt_xml
from test_documents import BODY, LEFT, RIGHT, TEXT, Documents, old_font, paragraphs as docx_paragraphs

HIDING = '<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>'


def paragraphs(text):
    return list(map(p, text.split("\n")))


def box(text, anchor="paragraph"):
    return (f'<draw:frame text:anchor-type="{anchor}"><draw:text-box>{"".join(paragraphs(text))}</draw:text-box>'
            "<svg:title>Hộp</svg:title><svg:desc>Một hộp</svg:desc></draw:frame>")


def note(text, kind="footnote"):
    return (f'<text:note text:note-class="{kind}"><text:note-citation>*</text:note-citation>'
            f"<text:note-body>{p(text)}</text:note-body></text:note>")


def headers(inside):
    return {"styles": "<office:styles/><office:master-styles><style:master-page style:name='Standard'>"
                      f"{inside}</style:master-page></office:master-styles>"}


@unittest.skipUnless(reads(".odt"), "built without .odt")
class Odt(Documents, unittest.TestCase):

    def odt(self, *blocks, name="a.odt", **more):
        return self.file(name, odt(*blocks, **more))

    def says(self, text, *blocks, **more):
        self.assertEqual(self.plain(self.odt(*blocks, **more)), text)

    # --------------------------------------------------------------- text

    def test_letterhead_in_one_row(self):
        self.same_as_text(self.odt(table([LEFT, RIGHT]), *paragraphs(BODY)))

    def test_letterhead_in_two_rows(self):
        left, right = LEFT.rpartition("\n"), RIGHT.rpartition("\n")
        path = self.odt(table([left[0], right[0]], [left[2], right[2]]), *paragraphs(BODY))
        self.assertIn("| Số: 2193/KH-UBND | Đắk Lắk, ngày 14 tháng 12 năm 2023 |\n", self.plain(path))
        self.same_as_text(path)

    def test_places_are_those_of_the_plain_text(self):
        path = self.odt(table([LEFT, RIGHT]), *paragraphs(BODY))
        text = self.plain(path)
        self.assertEqual(text, TEXT)
        for record in self.records(path)[1:]:
            words = text.encode()[record["start"]:record["end"]].decode()
            self.assertEqual(" ".join(words.split()), record["text"])

    def test_white_space_and_elements_for_it(self):
        self.says("Kế  hoạch\tsố   57-KL/TW\nvà xem\n", p("\n  Kế <text:s/>hoạch<text:tab/>số<text:s text:c='3'/>57-\u00adKL/TW"
                  "<text:line-break/><text:span> và </text:span>\n  <text:a>x</text:a><text:soft-page-break/>em").replace(
                      "> và", ">và"))
        self.says("a" + " " * 1000 + "b  c\n", p("a<text:s text:c='4000000000'/>b<text:s text:c='-5'/><text:s text:c='0'/>c"))

    def test_headings_lists_sections_and_fields(self):
        self.says("I. MỤC ĐÍCH\nMột\nHai\nTrong phần, trang 2\n", '<text:h text:outline-level="1">I. MỤC ĐÍCH</text:h>',
                  f"<text:list><text:list-item><text:number>1.</text:number>{p('Một')}</text:list-item><text:list-item>"
                  f"{p('Hai')}</text:list-item></text:list>", "<text:section>" + p(
                      "Trong phần, trang <text:page-number>2</text:page-number>") + "</text:section>",
                  '<text:section text:display="none">' + p("999/QĐ-TTg") + "</text:section>")

    def test_old_font(self):
        self.old_font(self.odt(*paragraphs(old_font(TEXT).decode("latin-1"))))

    def test_tracked_changes_comments_and_hidden_words(self):
        removed = "<text:tracked-changes><text:changed-region><text:deletion>" + p("Quyết định số 999/QĐ-TTg") + \
            "</text:deletion></text:changed-region></text:tracked-changes>"
        self.says("Thực hiện Kết luận số 57-KL/TW\nin\n", removed, p(
            'Thực hiện <text:change text:change-id="1"/><text:change-start text:change-id="2"/>Kết luận số 57-KL/TW'
            '<text:change-end text:change-id="2"/>' + f"<office:annotation>{p('998/QĐ-TTg')}</office:annotation>"),
            p('in<text:span text:style-name="T1">ẩn</text:span><text:hidden-text>ẩn</text:hidden-text>'), p("ẩn", style="T1"),
            automatic='<style:style style:name="T0"><style:text-properties text:display="true"/></style:style>' + HIDING)

    # ------------------------------------------------------------- tables

    def test_rows_of_tables(self):
        self.says("| TT | Nhiệm vụ | Căn cứ |\n| 1 | Bộ ảnh và phim | 1238/QĐ-TTg ngày 13/10/2022 |\nMột ô\n| a | b |\n"
                  "Nơi nhận:\n- Bộ Ngoại giao;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n",
                  table(["TT", "Nhiệm vụ", "Căn cứ"], ["1", "Bộ ảnh\nvà phim", "1238/QĐ-TTg ngày 13/10/2022"]), table(["Một ô"]),
                  table(["a", "b"]), table(["Nơi nhận:\n- Bộ Ngoại giao;\n- Lưu: VT.", "", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH"]))

    def test_merged_cells_and_tables_in_tables(self):
        covered = "<table:covered-table-cell/>"
        wide = table(["rộng", covered, "hẹp"], ["cao", "b", "c"], [covered, "e", "f"]).replace(
            "<table:table-cell>", '<table:table-cell table:number-columns-spanned="2">', 1)
        self.says("| rộng | | hẹp |\n| cao | b | c |\n| | e | f |\n| | trong | một | | hai | ba | sau | x | y |\n", wide,
                  table([table(["trong", "một"], ["hai", "ba"]) + p("sau"), "x", "y"]))
        self.says("| a | | | b |\n", table(["a", '<table:covered-table-cell table:number-columns-repeated="2"/>', "b"]))

    # ----------------------------------------------------- boxes and notes

    def test_text_boxes(self):
        shape = f"<draw:g><draw:custom-shape>{p('Hình')}</draw:custom-shape><draw:object>{p('Biểu đồ')}</draw:object></draw:g>"
        self.says("Trang\nTrước sau\nDỰ THẢO\nlần 2\nKế tiếp\nHình\n", box("Trang", "page"), p(f"Trước {box('DỰ THẢO' + chr(10) + 'lần 2')}sau"),
                  p("Kế tiếp" + shape))

    def test_letterhead_in_text_boxes(self):
        self.same_as_text(self.odt(p(box(LEFT)), p(box(RIGHT)), *paragraphs(BODY)))

    def test_notes_follow_the_body_in_the_order_of_their_marks(self):
        self.says("Một[1] hai[2]\n| a[3] | b |\n\n[1] Trước.\n[2] Cuối.\n[3] Trong ô.\n",
                  p(f"Một{note(' Trước.')} hai{note('Cuối.', 'endnote')}"), table([p(f"a{note('Trong ô.')}"), "b"]))

    def test_secrecy_stamp(self):
        for kind in ("header", "footer-first"):
            path = self.odt(*paragraphs(TEXT), **headers(f"<style:{kind}>{p('2')}{table(['TỐI MẬT', 'Bản số 1'])}</style:{kind}>"))
            done = self.run_tool("--format", "plain", path)
            self.check(done, 3, "a.odt: not processed: stamped TỐI MẬT")
            self.assertEqual(done.out, b"")
        path = self.odt(table([SECRET.split("\nKẾ HOẠCH")[0], RIGHT]), *paragraphs(BODY))
        self.check(self.run_tool(path), 3, "a.odt: not processed: stamped TỐI MẬT")
        self.same_as_text(self.odt(*paragraphs(TEXT)[:-1], **headers(f"<style:header>{p('MẬT độ dân số')}</style:header>")))

    # ------------------------------------------------------------- broken

    def refused(self, content, *said):
        """The bad file is named in one line, and the good one beside it is read."""
        good = self.odt(*paragraphs(TEXT), name="good.odt")
        done = self.run_tool(self.file("bad.odt", content), good)
        self.check(done, 3, "bad.odt: not read: ", *said)
        self.assertEqual(len(done.err.splitlines()), 1, done.err)
        self.assertIn(b"57-KL/TW", done.out)

    def test_truncated(self):
        whole = odt(*paragraphs(TEXT))
        for size in (120, len(whole) // 2, len(whole) - 10):
            self.refused(whole[:size], "a damaged .odt document, or one that was not copied in full")

    def test_damaged_part(self):
        self.refused(archive({"content.xml": "<a>"}), "a damaged .odt document (content.xml, line 1: ")
        self.refused(archive({"content.xml": "<a/>"}), "a damaged .odt document (content.xml holds no text, office:text)")
        self.refused(archive({"content.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"}),
                     "its content.xml declares a document type, which no .odt document does")

    def test_other_kinds(self):
        for kind in ("spreadsheet", "presentation", "drawing"):
            self.refused(odt(kind=kind), f"an OpenDocument file, but no text: {kind}; save it as plain text")

    def test_password(self):
        manifest = ('<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry '
                    'manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>')
        for files in ({"content.xml": "\0\1", "META-INF/manifest.xml": manifest}, {"encrypted-package": "\0\1"}):
            self.refused(archive({"mimetype": "application/vnd.oasis.opendocument.text", **files}),
                         "a .odt document with a password; save it without one")

    def test_told_by_content(self):
        self.same_as_text(self.odt(*paragraphs(TEXT)[:-1], name="a.docx"))
        self.same_as_text(self.file("b.odt", docx(*docx_paragraphs(TEXT))))
        whole = odt_xml("document-content", f"<office:body><office:text>{''.join(paragraphs(TEXT)[:-1])}</office:text></office:body>")
        self.same_as_text(self.file("c.odt", archive({"content.xml": whole})))

    def test_zip_bomb(self):
        self.refused(odt(p(" " * (130 << 20))), "its content.xml unpacks to more than 128 MiB")

    def test_tables_in_tables_without_end(self):
        deep = "<table:table><table:table-row><table:table-cell>" * 5000 + p("a") + \
            "</table:table-cell></table:table-row></table:table>" * 5000
        self.refused(odt(deep), "its tables are nested more than 32 deep or too wide")
        boxes = "<text:p><draw:text-box>" * 100 + "</draw:text-box></text:p>" * 100
        self.refused(odt(boxes), "its tables are nested more than 32 deep or too wide")
        self.refused(odt(table(["a"] * 2000)), "its tables are nested more than 32 deep or too wide")

    def test_cells_without_a_table_are_read(self):
        self.says("a\nb\n", f"<table:table-cell>{p('a')}</table:table-cell>", p("b"))

    def test_without_text(self):
        self.refused(odt(p(""), table(["", ""])), "a .odt document without text; pictures of text need OCR")


if __name__ == "__main__":
    unittest.main()
