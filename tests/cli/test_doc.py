#!/usr/bin/env python3
"""Documents of Word 97 to 2003: the same text as from a .docx file of the same paper, and clear words about the rest."""
import pathlib
import struct
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from common import SECRET, reads
from documents import docx
from test_documents import BODY, LEFT, RIGHT, TEXT, Documents, old_font, paragraphs
from word97 import (CHPX, CLX, DELETED, HIDDEN, IN_TABLE, INNER_CELL, INNER_ROW, PAPX, ROW, boxes, compound, doc, edges, notes, para,
                    row, symbol)
from refscan import Run

FIELD = "\x13 HYPERLINK \"http://congbao.vn/999/QĐ-TTg\" \x14trang \x13 PAGE \x142\x15\x15"


@unittest.skipUnless(reads(".doc"), "built without .doc")
class Doc(Documents, unittest.TestCase):

    def doc(self, *body, name="a.doc", **more):
        return self.file(name, doc(*body, **more))

    def says(self, text, *body, **more):
        self.assertEqual(self.plain(self.doc(*body, **more)), text)

    # --------------------------------------------------------------- text

    def test_letterhead_in_one_row(self):
        self.same_as_text(self.doc(*row(LEFT, RIGHT), *BODY.split("\n")))

    def test_letterhead_in_two_rows(self):
        left, right = LEFT.rpartition("\n"), RIGHT.rpartition("\n")
        path = self.doc(*row(left[0], right[0]), *row(left[2], right[2]), *BODY.split("\n"))
        self.assertIn("| Số: 2193/KH-UBND | Đắk Lắk, ngày 14 tháng 12 năm 2023 |\n", self.plain(path))
        self.same_as_text(path)

    def test_places_are_those_of_the_plain_text(self):
        path = self.doc(*row(LEFT, RIGHT), *BODY.split("\n"))
        text = self.plain(path)
        self.assertEqual(text, TEXT)
        for record in self.records(path)[1:]:
            words = text.encode()[record["start"]:record["end"]].decode()
            self.assertEqual(" ".join(words.split()), record["text"])

    def test_pieces_in_the_order_of_their_table(self):
        """Word appends what it saves fast; letters of Windows-1252 take a byte, others two."""
        lines = TEXT.split("\n")[:-1]
        for size in (1, 7, 64):
            count = sum(len(line) + 1 for line in lines)
            self.same_as_text(self.doc(*lines, pieces=[(size, False)] * (count // size + 1)))
        self.says("Của “A B” – €50 là đủ\n", "Của “A B” – €50 là đủ",
                  pieces=[(5, False), (11, True), (9, False)])

    def test_old_font(self):
        lines = old_font(TEXT).decode("latin-1").split("\n")[:-1]
        self.old_font(self.doc(*lines))
        count = sum(len(line) + 1 for line in lines)
        self.old_font(self.doc(*lines, pieces=[(count, True)]))

    def test_characters_that_stand_for_others(self):
        self.says("số 57-KL/TW\tNghị quyết\nvà\uf02d cột\nmới\n\u00a0xa 😀 \ufffd (x)\n", para(
            "số 57\x1eKL/TW\tNghị\x1f\u00ad quyết\x0bvà", symbol(0xF02D), " cột\x0emới\x0c\u00a0xa \U0001f600 \ud83d",
            symbol(0x41), "(x)\x01\x05\x00"))

    def test_fields_give_their_results(self):
        self.says("xem trang 2 và hết\n", f"xem {FIELD} và \x13 TOC\rmột\x08 \x15hết")

    def test_tracked_changes_and_hidden_words(self):
        removed = ("Quyết định số 999/QĐ-TTg", DELETED)
        self.says("Thực hiện Kết luận\ncủa Bộ Chính trị\nin\n", para("Thực hiện ", removed, "Kết luận"),
                  para("của Bộ ", mark_properties=DELETED), "Chính trị",
                  *row("Công văn số 997/BNV-CQ", "x", mark_properties=DELETED),
                  para(("in", b"\x3c\x08\x00"), ("ẩn", HIDDEN), ("ẩn", b"\x3c\x08\x81"), ("", b"\x3c\x08\x80")))

    def test_properties_of_a_piece(self):
        """Of the second of three: one itself, or the second list before the table."""
        lists = b"\1\3\0\x35\x08\1" + b"\1\3\0" + HIDDEN
        for change in (0x5C << 1 | 1 << 8, 1 << 1 | 1):
            def hide(_document, table, places):
                struct.pack_into("<H", table, places[CLX] + len(lists) + 5 + 4 * 4 + 8 + 6, change)

            self.says("Một ba\n", "Một hai ba", pieces=[(3, False), (4, False), (4, False)], lists=lists, edit=hide)

    # ------------------------------------------------------------- tables

    def test_rows_of_tables(self):
        self.says("| TT | Nhiệm vụ | Căn cứ |\n| 1 | Bộ ảnh và phim | 1238/QĐ-TTg ngày 13/10/2022 |\n\nMột ô\n| a | b |\n"
                  "Nơi nhận:\n- Bộ Ngoại giao;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n",
                  *row("TT", "Nhiệm vụ", "Căn cứ"), *row("1", "Bộ ảnh\nvà phim", "1238/QĐ-TTg ngày 13/10/2022"), "",
                  *row("Một ô"), *row("a", "b"),
                  *row("Nơi nhận:\n- Bộ Ngoại giao;\n- Lưu: VT.", "", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH"))

    def test_merged_cells(self):
        """A cell over two columns is one with other edges; two of them are a millimetre apart at most."""
        narrow, wide = edges(-108, 2000, 4000, 6000), edges(-108, 4030, 6000)
        rows = row("rộng", "hẹp", properties=wide) + row("a", "b", "c", properties=narrow)
        self.says("| rộng | | hẹp |\n| a | b | c |\nx\n| rộng | hẹp |\n", *rows, "x", *row("rộng", "hẹp", properties=wide))
        data = b"\0" * 4 + struct.pack("<H", len(wide)) + wide
        rows = row("rộng", "hẹp", properties=struct.pack("<HI", 0x646B, 4)) + row("a", "b", "c", properties=narrow)
        self.says("| rộng | | hẹp |\n| a | b | c |\n", *rows, streams={"Data": data})
        self.says("| a | b |\n| rộng | hẹp | x |\n", *row("a", "b", properties=b"\x08\xd6\xff\xff\xff\0"),
                  *row("rộng", "hẹp", "x", properties=wide))

    def test_tables_in_tables(self):
        inner = [para(cell, properties=INNER_CELL) for cell in ("trong", "một")] + [para(properties=INNER_ROW)]
        self.says("| | trong | một | sau | x | y |\ncuối\n", *inner, para("sau", mark="\x07", properties=IN_TABLE),
                  *row("x", "y"), "cuối")
        self.says("| trong | một |\n", *inner)  # nothing ends the outer row

    def test_row_whose_properties_are_elsewhere(self):
        """Those of a row with many columns do not fit on a page."""
        away = struct.pack("<HI", 0x6646, 16)
        data = bytes(16) + struct.pack("<H", len(ROW)) + ROW
        cells = [para(cell, mark="\x07", properties=IN_TABLE) for cell in "ab"]
        self.says("| a | b |\n| a | b |\nx\n", *(cells + [para(mark="\x07", properties=away)]) * 2, "x",
                  streams={"Data": data})

    # -------------------------------------------------------- other stories

    def test_notes_follow_the_body_in_the_order_of_their_marks(self):
        footnotes, endnotes = ["\x02 Trước.", "\x02 Sau."], ["\x02 Cuối."]
        foot, end = notes([3, 9], footnotes), notes([8], endnotes)
        self.says("Một[1] hai[2][3]\n\n[1] Trước.\n[2] Cuối.\n[3] Sau.\n", "Một\x02 hai\x02\x02", footnotes=footnotes,
                  endnotes=endnotes, tables={2: foot[0], 3: foot[1], 46: end[0], 47: end[1]})

    def test_text_boxes_once(self):
        """The second hangs on no character, as one of a group does not."""
        texts = [(["DỰ THẢO", "lần 2"], 1025), (["Trong nhóm", ""], 1030)]
        spa, plc = boxes([(6, 1025), (16, 1025)], texts)
        self.says("Trước sau\nDỰ THẢO\nlần 2\nKế tiếp\nTrong nhóm\n\n", "Trước \x08sau", "Kế \x08tiếp", tables={40: spa, 56: plc},
                  boxes=texts[0][0] + texts[1][0])

    def test_letterhead_in_text_boxes(self):
        texts = [(LEFT.split("\n") + [""], 7), (RIGHT.split("\n"), 5)]
        spa, plc = boxes([(0, 7), (1, 5)], texts)
        self.same_as_text(self.doc("\x08\x08", *BODY.split("\n"), boxes=texts[0][0] + texts[1][0], tables={40: spa, 56: plc}))

    def test_secrecy_stamp(self):
        for where in ("headers", "header_boxes"):
            path = self.doc(*TEXT.split("\n"), **{where: ["\x03", "2", *row("TỐI MẬT", "Bản số 1")]})
            done = self.run_tool("--format", "plain", path)
            self.check(done, 3, "a.doc: not processed: stamped TỐI MẬT")
            self.assertEqual(done.out, b"")
        path = self.doc(*row(SECRET.split("\nKẾ HOẠCH")[0], RIGHT), *BODY.split("\n"))
        self.check(self.run_tool(path), 3, "a.doc: not processed: stamped TỐI MẬT")
        self.same_as_text(self.doc(*TEXT.split("\n")[:-1], headers=["MẬT độ dân số"], comments=["999/QĐ-TTg"]))

    # ------------------------------------------------------------- broken

    def refused(self, content, *said):
        """The bad file is named in one line, and the good one beside it is read."""
        good = self.doc(*TEXT.split("\n"), name="good.doc")
        done = self.run_tool(self.file("bad.doc", content), good)
        self.check(done, 3, "bad.doc: not read: ", *said)
        self.assertEqual(len(done.err.splitlines()), 1, done.err)
        self.assertIn(b"57-KL/TW", done.out)

    def test_truncated(self):
        whole = doc(*TEXT.split("\n"))
        for size in (8, 511, 600, len(whole) // 2, len(whole) - 600):
            self.refused(whole[:size], "a damaged .doc document, or one that was not copied in full")

    def test_files_of_other_kinds(self):
        for stream, said in (("Workbook", "a workbook (.xls)"), ("PowerPoint Document", "a presentation (.ppt)"),
                             ("EncryptedPackage", "a .docx document or another one with a password"),
                             ("Other", "a compound file without a stream WordDocument, so no .doc document")):
            self.refused(compound({stream: b"x"}), said)

    def test_kinds_of_word(self):
        self.refused(doc("a", flags=0x0300), "a .doc document with a password; save it without one")
        self.refused(doc("a", version=0x65), "a document of Word 6 or 95, which is not read; save it as .docx")
        self.check(self.run_tool(self.doc(*TEXT.split("\n"), version=0x112)), 0)

    def test_told_by_content(self):
        self.same_as_text(self.doc(*TEXT.split("\n")[:-1], name="a.txt"))
        self.same_as_text(self.file("b.doc", TEXT))
        if reads(".docx"):
            self.same_as_text(self.file("c.doc", docx(*paragraphs(TEXT))))

    def test_without_text(self):
        self.refused(doc("", *row("", "")), "a .doc document without text; pictures of text need OCR")

    def test_directory_without_end(self):
        """Each entry behind the one before: whoever follows them by calling himself runs out of stack."""
        self.refused(compound({"WordDocument": b""}, entries=9000), "its directory, from sector 8 on, has more than 8192 entries")

    def test_directory_without_a_root(self):
        whole = bytearray(doc("a"))
        at = whole.index("Root Entry".encode("utf-16-le"))
        struct.pack_into("<I", whole, at + 68, 1)
        self.refused(bytes(whole), "a damaged .doc document", "does not begin with a root")

    def lie(self, said, body=("Một", *row("a", "b")), more=None, **at):
        """Changes a table of an otherwise good file; `at`: its number, an offset in it, a format and a value."""
        def edit(document, table, places):
            where = (table, places[at["table"]]) if "table" in at else (document, 0)
            struct.pack_into(at["form"], where[0], where[1] + at["offset"], at["value"])

        self.refused(doc(*body, edit=edit, **(more or {})), "a damaged .doc document (" + said)

    def test_lies_in_the_header(self):
        self.lie("WordDocument does not begin as it does in any Word", offset=0, form="<H", value=0x1234)
        self.lie("bytes 32 to 154 of WordDocument do not describe what follows", offset=62, form="<H", value=23)
        self.lie("byte 76 of WordDocument tells of 4000000000 characters, more than it has bytes", offset=76, form="<I",
                 value=4000000000)
        self.lie("byte 418 of WordDocument points to bytes 0 to 70000 of a table of 4096", offset=154 + 8 * CLX + 4, form="<I",
                 value=70000)
        self.lie("no table tells of the properties of its paragraphs", offset=154 + 8 * PAPX + 4, form="<I", value=0)

    def test_lies_about_pieces(self):
        self.lie("no table tells where its text is, byte 0", table=CLX, offset=0, form="<B", value=3)
        self.lie("a list of properties reaches over the end of its table, byte 0", table=CLX, offset=1, form="<H",
                 value=60000, more={"lists": b"\1\3\0" + HIDDEN})
        self.lie("a table at byte 5 has 15 bytes, which is no number of items", table=CLX, offset=1, form="<I", value=15)
        self.lie("piece 1 reaches to byte 20018 of WordDocument, which has 4096", table=CLX, offset=5 + 8 + 2, form="<I",
                 value=20000)
        self.lie("the table of pieces holds fewer than its 9 characters", table=CLX, offset=5 + 4, form="<I", value=8)
        self.lie("places in a table are not in order, byte 13", table=CLX, offset=5 + 8, form="<I", value=1,
                 more={"pieces": [(2, False), (2, False), (9, False)]})

    def test_pieces_over_one_another(self):
        """A hundred times the same bytes: a short file would become a long text."""
        count, pieces = 6000, [(60, False)] * 100

        def overlap(_document, table, places):
            for i in range(100):
                struct.pack_into("<I", table, places[CLX] + 5 + 4 * 101 + 8 * i + 2, 1024)

        def stretch(document, table, places):
            overlap(document, table, places)
            struct.pack_into("<100I", table, places[CLX] + 5 + 4, *(3000 * (i + 1) for i in range(100)))

        self.check(self.run_tool(self.doc("a" * (count - 1), pieces=pieces, edit=overlap)), 0)
        self.refused(doc("a" * (count - 1), pieces=pieces, edit=stretch),
                     "a damaged .doc document (its pieces have more bytes than WordDocument has)")

    def test_lies_about_properties(self):
        self.lie("properties of the text at byte 1024 lie at byte 5120000 of WordDocument, which has 4096", table=CHPX, offset=8,
                 form="<I", value=10000)
        self.lie("the page of properties at byte 1536 of WordDocument overflows", offset=1536 + 511, form="<B", value=255)
        self.lie("properties of a paragraph lie at byte 70000 of Data, which has 0", offset=0, form="<H", value=0xA5EC,
                 body=[para("a", properties=struct.pack("<HI", 0x6646, 70000))])

    def test_lies_about_notes_and_boxes(self):
        foot = notes([1], ["a"])
        for texts in (b"", struct.pack("<I", 0), struct.pack("<3I", 0, 900, 901)):
            self.lie("the texts of its 1 notes are not all there", body=["a\x02"], offset=0, form="<H", value=0xA5EC,
                     more={"footnotes": ["a"], "tables": {2: foot[0], 3: texts}})
        self.lie("no table tells where its text boxes are", body=["a"], more={"boxes": ["a"]}, offset=0, form="<H", value=0xA5EC)
        spa, plc = boxes([(0, 1)], [(["a"], 1)])
        self.lie("its text boxes have 2 characters, and their table tells of 1", body=["\x08"], table=56, offset=4, form="<I",
                 value=1, more={"boxes": ["a"], "tables": {40: spa, 56: plc}})

    def test_field_without_end(self):
        self.refused(doc("Một \x13 PAGE", *TEXT.split("\n")), "the field that begins at character 4 has no end")

    def test_tables_in_tables_without_end(self):
        deep = IN_TABLE + struct.pack("<HI", 0x6649, 4000000000)
        self.refused(doc(para("a", properties=deep)), "its tables are nested more than 32 deep or too wide")
        self.refused(doc(*row(*["a"] * 2000)), "its tables are nested more than 32 deep or too wide")

    # -------------------------------------------------------------- pools

    def test_threads_give_the_same_bytes(self):
        for i in range(24):
            content = doc(*row(LEFT, RIGHT), *BODY.split("\n") * (1 + i % 3))
            self.file(f"plans/{i}.doc", content[:2000] if i % 7 == 6 else content)
        one, four = (self.run_tool("--threads", n, "--format", "jsonl", self.folder / "plans") for n in (1, 4))
        self.assertEqual((one.out, one.err, one.status), (four.out, four.err, four.status))
        self.assertEqual(len(one.err.splitlines()), 3)

    def test_stored_graph(self):
        path = self.doc(*row(LEFT, RIGHT), *BODY.split("\n"), name="plans/a.doc")
        db = self.folder / "archive.db"
        if b"" != Run("refgraph", "-o", db, path.parent).out or not db.exists():
            self.skipTest("built without stored graphs")
        self.assertIn("0 sources read, 1 unchanged", Run("refgraph", "-o", db, path.parent).err)
        from_file, from_store = (Run("refscan", "--format", "jsonl", x) for x in (path, db))
        self.assertEqual((from_store.status, from_store.out), (0, from_file.out))


if __name__ == "__main__":
    unittest.main()
