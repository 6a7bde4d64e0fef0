#!/usr/bin/env python3
"""refquery's commands on a small archive, its forms, and what it says where there is no answer."""
import csv
import io
import json
import os
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import archive
from common import DocumentedTool
from refscan import Run

COMMANDS = ("ancestors", "descendants", "parent", "path", "show", "coverage", "timeline", "roots", "orphans", "top",
            "stats", "diff")
DECISION = "QĐ 1486/QĐ-TTg"
PLAN = "KH 15/KH-UBND"


class Refquery(DocumentedTool, unittest.TestCase):
    name = "refquery"

    def setUp(self):
        super().setUp()
        self.addCleanup(os.chdir, os.getcwd())
        os.chdir(self.folder)
        self.plans = archive.write("plans")
        self.db = pathlib.Path("archive.db")
        self.assertEqual(Run("refgraph", "-o", self.db, self.plans).status, 0)

    def ask(self, command, *x, status=0, db=None):
        run = self.run_tool("--format", "json", db or self.db, command, *x)
        self.check(run, status)
        return json.loads(run.out)

    def labels(self, command, *x, key="directive", table=None, **options):
        return [row[key] for row in self.ask(command, *x, **options)[table or command]]

    # ------------------------------------------------------------ commands

    def test_descendants(self):
        rows = self.ask("descendants", "1486/QĐ-TTg")["descendants"]
        self.assertEqual([(r["depth"], r["directive"], r["state"]) for r in rows],
                         [(1, "CV 310/UBND-NC", "held"), (1, "KH 77/KH-UBND", "cited"), (1, PLAN, "held"),
                          (1, "KH 21/KH-UBND", "held"), (2, "KH 9/KH-SXD", "held"), (2, "KH 44/KH-SCT", "held")])
        self.assertEqual(rows[4]["through"], PLAN)

    def test_descendants_of_one_level(self):
        found = self.labels("descendants", "1486/QĐ-TTg", "--level", "department")
        self.assertEqual(found, ["KH 9/KH-SXD", "KH 44/KH-SCT"])
        self.assertEqual(len(self.labels("descendants", "1486/QĐ-TTg", "--depth", 1)), 4)
        self.assertEqual(len(self.labels("descendants", "1486/QĐ-TTg", "--limit", 2)), 2)
        run = self.run_tool(self.db, "descendants", "1486/QĐ-TTg", "--relation", "basis")
        self.check(run, 1)

    def test_ancestors(self):
        rows = self.ask("ancestors", "9/KH-SXD")["ancestors"]
        self.assertEqual([(r["depth"], r["directive"]) for r in rows], [(1, PLAN), (2, DECISION)])
        answer = self.ask("ancestors", "1486/QĐ-TTg", status=1)
        self.assertEqual(answer["ancestors"], [])
        self.assertIn(DECISION, answer["notes"][0])

    def test_parent(self):
        rows = self.ask("parent", "9/KH-SXD")["parents"]
        self.assertEqual([(r["line"], r["parent"], r["first"]) for r in rows], [("state", PLAN, "yes")])
        weighed = self.ask("parent", "--why", "9/KH-SXD")["weighed"]
        self.assertEqual([(r["directive"], r["clause"], r["chosen"], r["place"]) for r in weighed],
                         [(PLAN, "opening", "chosen", "plans/lang-son-xay-dung.txt:10")])
        self.assertIn("15/KH-UBND", weighed[0]["words"])
        self.assertIn("No parent was found", self.ask("parent", "8/KH-UBND", status=1)["notes"][0])

    def test_parent_beside_what_has_no_number(self):
        text = archive.plan(archive.committee("Lai Châu"), "31/KH-UBND", "Lai Châu", (4, 3, 2019), "Ứng phó sự cố",
                            f"Thực hiện {archive.DECISION} và Chương trình hành động của Tỉnh ủy về ứng phó sự cố, Ủy ban "
                            "nhân dân tỉnh ban hành Kế hoạch như sau:\nI. MỤC ĐÍCH\nChủ động.")
        (self.plans / "lai-chau.txt").write_text(text, "utf-8")
        self.assertEqual(Run("refgraph", "-o", self.db, self.plans).status, 0)
        answer = self.ask("parent", "31/KH-UBND")
        self.assertEqual([r["parent"] for r in answer["parents"]], [DECISION])
        self.assertEqual(answer["without_number"],
                         [{"words": "Chương trình hành động của Tỉnh ủy về ứng phó sự cố", "clause": "opening",
                           "place": "plans/lai-chau.txt:10"}])
        self.assertEqual(len(self.ask("show", "31/KH-UBND")["without_number"]), 1)
        self.assertNotIn("without_number", self.ask("parent", "21/KH-UBND"))
        counts = {row["what"]: row["count"] for row in self.ask("stats")["stats"]}
        self.assertEqual(counts["superiors' directives named without a number"], 1)
        (self.plans / "lai-chau.txt").write_text(text.replace(f"{archive.DECISION} và ", ""), "utf-8")
        self.assertIn("only what has no number", self.ask("parent", "31/KH-UBND", status=1, db=self.plans)["notes"][0])

    def test_names_that_two_would_share(self):
        (self.plans / "xa.txt").write_text(
            "BÁO CÁO\n\nTheo Kế hoạch số 12/KH-UBND ngày 03/9/2025 của UBND xã Tam An, tỉnh Đồng Nai và Kế hoạch số "
            "12/KH-UBND ngày 03/9/2025 của UBND xã Tâm An, tỉnh Đồng Nai.\n", "utf-8")
        self.assertEqual(Run("refgraph", "-o", self.db, self.plans).status, 0)
        plain = "urn:lex:vn;dong.nai:uy.ban.nhan.dan;x%c3%a3.tam.an:ke.hoach:2025-09-03;12-kh-ubnd"
        marked = "urn:lex:vn;dong.nai:uy.ban.nhan.dan;x%c3%a3.t%c3%a2m.an:ke.hoach:2025-09-03;12-kh-ubnd"
        answer = self.ask("show", plain)
        self.assertEqual(answer["identity"][0]["issuer"], "Ủy ban nhân dân xã Tam An")
        self.assertEqual([r["urn"] for r in answer["same_urn_alias"]], [marked])
        counts = {row["what"]: row["count"] for row in self.ask("stats")["stats"]}
        self.assertEqual(counts["directives that share a urn alias"], 2)
        run = self.run_tool(self.db, "show", answer["identity"][0]["urn_alias"])
        self.check(run, 1, "matches 2 directives")

    def test_path(self):
        rows = self.ask("path", "9/KH-SXD", "1486/QĐ-TTg")["path"]
        self.assertEqual([(r["step"], r["directive"], r["days"]) for r in rows],
                         [(0, "KH 9/KH-SXD", None), (1, PLAN, 36), (2, DECISION, 70)])
        self.assertEqual(self.ask("path", "1486/QĐ-TTg", "9/KH-SXD")["path"], rows, "from whichever end")
        self.assertIn("No chain", self.ask("path", "9/KH-SXD", "21/KH-UBND", status=1)["notes"][0])

    def test_roots_and_orphans(self):
        rows = self.ask("roots")["roots"]
        self.assertEqual([(r["directive"], r["children"], r["descendants"]) for r in rows], [(DECISION, 4, 6)])
        self.assertEqual(self.labels("orphans", key="file"),
                         ["plans/cao-bang.txt", "plans/dien-bien.txt", "plans/tw/1486.txt"])

    def test_show(self):
        answer = self.ask("show", "1486/QĐ-TTg")
        self.assertEqual(answer["identity"][0]["date"], "2018-11-06")
        self.assertEqual(answer["identity"][0]["file"], "plans/tw/1486.txt")
        self.assertIn({"name": archive.DECISION, "times": 5}, answer["names"])
        cited = {(r["directive"], r["relation"], r["file"]) for r in answer["cited_by"]}
        self.assertIn(("KH 8/KH-UBND", "mentions", "plans/dien-bien.txt"), cited)
        self.assertTrue(all(r["words"] and r["line"] > 0 for r in answer["cited_by"]))
        self.assertNotIn("body", self.ask("show", "8/KH-UBND"))
        body = self.ask("show", "21/KH-UBND")["body"]
        self.assertEqual([(r["what"], r["body"], r["to"]) for r in body],
                         [("on that day", "Ủy ban nhân dân tỉnh Phú Yên", "2025-06-30"),
                          ("went into", "Ủy ban nhân dân tỉnh Đắk Lắk", None)])

    def test_top(self):
        row = self.ask("top")["top"][0]
        self.assertEqual((row["directive"], row["cited_by"], row["implements"], row["other"]), (DECISION, 5, 4, 1))
        self.assertEqual(self.labels("top", "--level", "province"), [PLAN, "KH 77/KH-UBND"])

    def test_timeline(self):
        rows = self.ask("timeline", "1486/QĐ-TTg")["timeline"]
        self.assertEqual([(r["date"], r["days"]) for r in rows][:3],
                         [("2018-11-06", 0), ("2018-12-12", 36), ("2019-01-10", 65)])

    def test_stats(self):
        counts = {row["what"]: row["count"] for row in self.ask("stats")["stats"]}
        self.assertEqual((counts["sources"], counts["directives held"], counts["directives cited"]), (8, 8, 1))
        self.assertEqual((counts["roots"], counts["orphans"], counts["steps of the longest chain"]), (1, 3, 2))
        self.assertEqual(counts["relations"], sum(n for what, n in counts.items() if what.startswith("relation ")))

    def test_diff(self):
        before = self.folder / "before.db"
        before.write_bytes(self.db.read_bytes())
        self.assertEqual(self.ask("diff", before)["changes"], [])
        archive.put(self.plans / "phu-yen.txt", archive.TEXTS["phu-yen.txt"].replace(archive.DECISION, "chỉ đạo"), 1)
        archive.put(self.plans / "cao-bang.txt",
                    archive.TEXTS["cao-bang.txt"].replace("ban hành Kế hoạch", f"thực hiện {archive.DECISION}, "
                                                          "ban hành Kế hoạch"), 1)
        archive.put(self.plans / "dien-bien.txt", archive.TEXTS["dien-bien.txt"].replace("ngày 09", "ngày 10"), 1)
        Run("refgraph", "-o", self.db, self.plans)
        rows = {(r["change"], r["directive"], r["before"], r["now"]) for r in self.ask("diff", before)["changes"]}
        self.assertEqual(rows, {("parent gained", PLAN, None, DECISION),
                                ("parent lost", "KH 21/KH-UBND", DECISION, None),
                                ("re-dated", "KH 8/KH-UBND", "2019-05-09", "2019-05-10")})
        self.check(self.run_tool(self.db, "diff", self.plans / "phu-yen.txt"), 3, "is not a stored graph")

    def test_diff_knows_a_text_that_was_moved(self):
        """A text without a number has the path in its key; the same bytes under another path are the same text."""
        plan = archive.plan(archive.committee("Cao Bằng"), "     /KH-UBND", "Cao Bằng", (3, 3, 2019), "Ứng phó sự cố",
                            archive.CARRIES_OUT)
        for folder, name in (("then", "a.txt"), ("now", "moved/b.txt")):
            archive.write(folder, {name: plan})
            self.assertEqual(Run("refgraph", "-o", f"{folder}.db", folder).status, 0)
        self.assertEqual(self.ask("diff", "then.db", db="now.db")["changes"], [])
        archive.put(pathlib.Path("now/moved/b.txt"), plan.replace("1486/QĐ-TTg", "1468/QĐ-TTg"), 1)
        self.assertEqual(Run("refgraph", "-o", "now.db", "now").status, 0)
        self.assertEqual({row["change"] for row in self.ask("diff", "then.db", db="now.db")["changes"]},
                         {"parent gained", "parent lost", "text gained", "text lost"})

    # ------------------------------------------------------------ coverage

    def coverage(self, *args):
        answer = self.ask("coverage", "1486/QĐ-TTg", *args)
        return {(r["body"], r["part_of"]): r for r in answer["coverage"]}, answer

    def test_coverage(self):
        rows, answer = self.coverage()
        self.assertEqual(sum(part_of is None for _, part_of in rows), 63 + 1)
        status = {body: row["status"] for (body, _), row in rows.items()}
        self.assertEqual(status["tỉnh Lạng Sơn"], "issued (text held)")
        self.assertEqual(status["tỉnh Nghệ An"], "issued (as cited by others)")
        self.assertEqual(status["tỉnh Tuyên Quang"], "only forwarded by letter")
        self.assertEqual(status["tỉnh Điện Biên"], "only mentioned")
        self.assertEqual(status["tỉnh Cao Bằng"], "not seen in the archive (1 later act of it held)")
        self.assertEqual(status["tỉnh An Giang"], "the archive holds nothing of this body")
        row = rows["tỉnh Lạng Sơn", None]
        self.assertEqual((row["authority_document"], row["kind"], row["through"], row["days"], row["deadline"],
                          row["source"]), (PLAN, "KH", "directly", 70, "2019-01-31", "plans/lang-son.txt:1"))
        self.assertEqual(answer["notes"], [
            "Kho văn bản chưa có văn bản nào của 58 cơ quan; chưa kết luận về các cơ quan này.",
            "Tính đến ngày 09/5/2019, theo kho văn bản, có 3/63 tỉnh, thành phố và 0/1 cơ quan khác được giao đã ban hành "
            "văn bản triển khai Quyết định số 1486/QĐ-TTg ngày 06/11/2018 của Thủ tướng Chính phủ; "
            "chưa thấy: tỉnh Cao Bằng."])

    def test_coverage_after_the_mergers(self):
        rows, answer = self.coverage("--date", "2025-12-31")
        self.assertEqual(sum(part_of is None for _, part_of in rows), 34 + 1)
        self.assertEqual(rows["tỉnh Đắk Lắk", None]["status"], "issued by the body before the merger")
        self.assertEqual(rows["tỉnh Phú Yên", "tỉnh Đắk Lắk"]["status"], "issued (text held)")
        self.assertIn("3/34 tỉnh, thành phố", answer["notes"][-1])

    def test_coverage_on_a_day_between(self):
        rows, _ = self.coverage("--date", "2019-01-20")
        self.assertEqual(rows["tỉnh Phú Yên", None]["status"], "the archive holds nothing of this body")
        self.assertEqual(rows["tỉnh Lạng Sơn", None]["status"], "issued (text held)")

    def test_coverage_in_vietnamese_order(self):
        _, answer = self.coverage()
        names = [row["body"].split(" ", 1)[1] for row in answer["coverage"][:63]]
        order = ["An Giang", "Bà Rịa - Vũng Tàu", "Bạc Liêu", "Bắc Giang", "Cao Bằng", "Cần Thơ", "Đà Nẵng",
                 "Đắk Lắk", "Gia Lai", "Hà Nội", "Yên Bái"]
        found = [name for name in (n.replace("phố ", "") for n in names) if name in order]
        self.assertEqual(found, order)

    def test_coverage_of_what_tasks_nobody(self):
        self.assertIn("--tasked", self.ask("coverage", "21/KH-UBND", status=1)["notes"][0])
        answer = self.ask("coverage", "21/KH-UBND", "--tasked", "ministries", "--date", "2025-12-31")
        bodies = [row["body"] for row in answer["coverage"] if row["part_of"] is None]
        self.assertEqual(len(bodies), 17)
        self.assertIn(("Bộ Giao thông vận tải", "Bộ Xây dựng"),
                      {(row["body"], row["part_of"]) for row in answer["coverage"]})

    def test_coverage_of_ministries(self):
        """The Party committee of a ministry, before 2025 its ban cán sự đảng, stands beside it; who issued is not
        concerned, and a class that no table lists stays one row."""
        to = "Thực hiện Quyết định số 815/QĐ-BYT ngày 10/01/2024 của Bộ Y tế"
        texts = {
            "byt.txt": archive.plan(
                "BỘ Y TẾ", "815/QĐ-BYT", "Hà Nội", (10, 1, 2024), "Ban hành Kế hoạch phòng, chống bệnh dại",
                "QUYẾT ĐỊNH:\nĐiều 1. Ban hành kèm theo Quyết định này Kế hoạch phòng, chống bệnh dại.\n"
                "Điều 2. Tổ chức thực hiện\n1. Các bộ, cơ quan ngang bộ xây dựng, ban hành kế hoạch thực hiện.\n"
                "2. Các sở, ban, ngành phối hợp thực hiện.", kind="QUYẾT ĐỊNH"),
            "bcsd.txt": archive.plan(
                "BAN CÁN SỰ ĐẢNG BỘ TÀI CHÍNH", "7-KH/BCSĐ", "Hà Nội", (1, 2, 2024), "Phòng, chống bệnh dại",
                f"{to}, Ban cán sự đảng Bộ Tài chính ban hành Kế hoạch như sau:\nI. MỤC ĐÍCH\nChủ động."),
            "btc.txt": archive.plan(
                "BỘ TÀI CHÍNH", "61/KH-BTC", "Hà Nội", (4, 3, 2024), "Phòng, chống bệnh dại",
                f"{to}, Bộ Tài chính ban hành Kế hoạch như sau:\nI. MỤC ĐÍCH\nChủ động."),
        }
        plans = archive.write(self.folder / "ministries", texts)
        rows = {row["body"]: row for row in self.ask("coverage", "815/QĐ-BYT", db=plans)["coverage"]}
        self.assertEqual((rows["Bộ Tài chính"]["party_document"], rows["Bộ Tài chính"]["authority_document"]),
                         ("KH 7-KH/BCSĐ", "KH 61/KH-BTC"))
        self.assertEqual(rows["Bộ Tài chính"]["days"], 22)
        self.assertEqual(rows["Bộ Y tế"]["status"], "not concerned")
        self.assertEqual(rows["Các sở, ban, ngành"]["status"], "not listed one by one")

    def decision_with(self, *tasks):
        """Rows of the coverage of a decision of the Prime Minister whose Điều 2 has these tasks, by body."""
        items = "\n".join(f"{i}. {task}" for i, task in enumerate(tasks, 1))
        folder = archive.write(self.folder / str(len(tasks)), {"tw.txt": archive.plan(
            "THỦ TƯỚNG CHÍNH PHỦ", "1999/QĐ-TTg", "Hà Nội", (5, 8, 2025), "Ban hành Kế hoạch ứng phó sự cố",
            "QUYẾT ĐỊNH:\nĐiều 1. Ban hành kèm theo Quyết định này Kế hoạch ứng phó sự cố.\n"
            f"Điều 2. Tổ chức thực hiện\n{items}", kind="QUYẾT ĐỊNH")})
        return {row["body"]: row["deadline"] for row in self.ask("coverage", "1999/QĐ-TTg", db=folder)["coverage"]}

    def test_deadlines_reach_all_for_whom_they_hold(self):
        """The body's own before its class's, that before everybody's; a report's day only where there is no other."""
        due = self.decision_with(
            "Bộ Quốc phòng chủ trì, ban hành kế hoạch trước ngày 31/8/2025.",
            "Các bộ, ngành tổ chức tuyên truyền trong phạm vi quản lý.",
            "Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương bố trí kinh phí thực hiện.",
            "Hội Nông dân Việt Nam tuyên truyền, vận động hội viên.",
            "Trước ngày 15/9/2025, các địa phương ban hành kế hoạch thực hiện Quyết định này.",
            "Các cơ quan, đơn vị, địa phương ban hành kế hoạch trước ngày 30/9/2025.",
            "Định kỳ trước ngày 15 tháng 12 hằng năm, các bộ, ngành, địa phương báo cáo kết quả thực hiện.")
        self.assertEqual((due["Bộ Quốc phòng"], due["tỉnh Cao Bằng"], due["Bộ Nội vụ"]),
                         ("2025-08-31", "2025-09-15", "2025-09-30"))
        self.assertEqual({day for body, day in due.items() if body.startswith(("tỉnh ", "thành phố "))}, {"2025-09-15"})
        self.assertEqual({day for body, day in due.items() if "Nông dân" in body}, {"2025-09-30"})

    def test_a_day_for_reports_is_told_as_such(self):
        due = self.decision_with(
            "Các bộ, ngành, địa phương tổ chức thực hiện.",
            "Định kỳ trước ngày 15 tháng 12 hằng năm, các bộ, ngành, địa phương báo cáo kết quả về Bộ Quốc phòng.")
        self.assertEqual({due["tỉnh Cao Bằng"], due["Bộ Nội vụ"]}, {"report 12-15 of the year"})
        due = self.decision_with("Các bộ, ngành, địa phương tổ chức thực hiện.", "Việc ban hành kế hoạch hoàn thành "
                                 "trước ngày 30/9/2025.", "Các bộ, ngành gửi báo cáo trước ngày 20 hằng tháng.")
        self.assertEqual({due["tỉnh Cao Bằng"], due["Bộ Nội vụ"]}, {"2025-09-30"})

    PROVINCIAL = {
        "tinh.txt": archive.plan(
            archive.committee("Lạng Sơn"), "209/KH-UBND", "Lạng Sơn", (15, 3, 2024), "Ứng phó sự cố năm 2024",
            f"Thực hiện {archive.DECISION}, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:\nI. MỤC ĐÍCH\nChủ động.\n\n"
            "II. TỔ CHỨC THỰC HIỆN\n1. Sở Xây dựng hướng dẫn, tổng hợp.\n2. Các sở, ban, ngành, địa phương ban hành kế "
            "hoạch trước ngày 15/4/2024.\n3. Ủy ban nhân dân các huyện, thành phố ban hành kế hoạch trước ngày 30/4/2024."),
        "so.txt": archive.plan(
            "UBND TỈNH LẠNG SƠN\nSỞ Y TẾ", "55/KH-SYT", "Lạng Sơn", (20, 4, 2024), "Ứng phó sự cố năm 2024",
            "Thực hiện Kế hoạch số 209/KH-UBND ngày 15/3/2024 của UBND tỉnh về ứng phó sự cố năm 2024, Sở Y tế ban hành "
            "Kế hoạch như sau:\nI. MỤC ĐÍCH\nChủ động."),
        "huyen.txt": archive.plan(
            "ỦY BAN NHÂN DÂN\nHUYỆN CAO LỘC", "8/KH-UBND", "Cao Lộc", (2, 5, 2024), "Trồng cây năm 2024",
            "Thực hiện Kế hoạch số 30/KH-UBND ngày 10/02/2024 của UBND tỉnh Lạng Sơn về trồng cây năm 2024, Ủy ban nhân "
            "dân huyện Cao Lộc, tỉnh Lạng Sơn ban hành Kế hoạch như sau:\nI. MỤC ĐÍCH\nTrồng cây."),
    }

    def test_coverage_of_a_provinces_plan(self):
        """"Địa phương" are the province's own, not the provinces; of a class stand those that the archive knows."""
        plans = archive.write(self.folder / "tinh", self.PROVINCIAL)
        answer = self.ask("coverage", "209/KH-UBND", db=plans)
        rows = {row["body"]: (row["part_of"], row["status"], row["deadline"]) for row in answer["coverage"]}
        departments = "Các sở, ban, ngành, địa phương"
        self.assertEqual(rows["Sở Y tế tỉnh Lạng Sơn"], (departments, "issued (text held)", "2024-04-15"))
        self.assertEqual(rows["Sở Xây dựng tỉnh Lạng Sơn"],
                         (None, "the archive holds nothing of this body", "2024-04-15"))
        self.assertEqual(rows[departments], (None, "not listed one by one", "2024-04-15"))
        self.assertEqual(rows["Ủy ban nhân dân các huyện, thành phố"][1:], ("not listed one by one", "2024-04-30"))
        self.assertIn("Ủy ban nhân dân huyện Cao Lộc", " ".join(rows))
        self.assertNotIn("tỉnh Cao Bằng", rows)
        self.assertIn("cơ quan được giao có tên trong kho", answer["notes"][-1])
        self.assertNotIn("tỉnh, thành phố đã", answer["notes"][-1])

    def test_deadline_of_the_policy(self):
        policy = self.file("d.yaml", "deadlines:\n  - name: Sau 30 ngày\n    who: {level: department}\n    after: "
                           "{number: 209/KH-UBND}\n    days: 30\n")
        text = self.PROVINCIAL["tinh.txt"].replace(" trước ngày 15/4/2024", "")
        plans = archive.write(self.folder / "policy", {**self.PROVINCIAL, "tinh.txt": text})
        answer = self.ask("coverage", "209/KH-UBND", "--policy", policy, db=plans)
        due = {row["body"]: row["deadline"] for row in answer["coverage"]}
        self.assertEqual(due["Sở Y tế tỉnh Lạng Sơn"], "2024-04-14 (policy)")
        self.assertEqual(due["Ủy ban nhân dân các huyện, thành phố"], "2024-04-30")

    def test_coverage_as_the_policy_says(self):
        """Who is tasked where no text says so: a body of the country, bodies that the archive knows, one that it does
        not know, all provinces."""
        def policy(*bodies):
            return self.file("p.yaml", "tasked:\n  - directive: {number: 77/KH-UBND, issuer: Nghệ An}\n    bodies: "
                             + json.dumps(bodies, ensure_ascii=False) + "\n")
        x = ("77/KH-UBND", "--date", "2020-01-31", "--policy")
        answer = self.ask("coverage", *x, policy("Sở Công Thương", "Sở Xây dựng", "Bộ Y tế"))
        rows = {row["body"]: row["status"] for row in answer["coverage"]}
        self.assertEqual(rows, {"Sở Công Thương tỉnh Nghệ An": "issued (text held)",
                                "Sở Xây dựng": "the archive holds nothing of this body",
                                "Bộ Y tế": "the archive holds nothing of this body"})
        self.assertTrue(answer["notes"][-1].startswith(
            "Tính đến ngày 31/01/2020, theo kho văn bản, có 0/1 bộ, cơ quan ngang bộ và 1/2 cơ quan khác"), answer["notes"])
        self.assertEqual(len(self.ask("coverage", *x, policy("Ủy ban nhân dân các tỉnh"))["coverage"]), 63)
        self.assertEqual(len(self.ask("coverage", "1486/QĐ-TTg", *x[1:], policy("Bộ Y tế"))["coverage"]), 64)
        bad = self.file("bad.yaml", "task:\n")
        self.check(self.run_tool(self.db, "coverage", *x, bad), 3, "bad.yaml: line 1, column 1")
        self.check(self.run_tool(self.db, "stats", "--policy", bad), 2, "--policy does not apply to stats")

    # ------------------------------------------------------------------- X

    def test_x_as_people_write_it(self):
        for x in (["1486/QĐ-TTg"], ["QĐ 1486/QĐ-TTg 2018"], ["1486/qd-ttg"], ["Quyết", "định", "1486"],
                  ["plans/tw/1486.txt"], [self.ask("show", "1486/QĐ-TTg")["identity"][0]["urn"]], [archive.DECISION]):
            self.assertEqual(self.ask("show", *x)["identity"][0]["directive"], DECISION, x)
        self.assertEqual(self.ask("show", "15/KH-UBND", "Cao", "Bằng")["identity"][0]["file"], "plans/cao-bang.txt")
        self.assertEqual(self.ask("show", "15/KH-UBND lang son")["identity"][0]["file"], "plans/lang-son.txt")

    def test_files_are_named_from_the_current_folder(self):
        for folder, name in (("", "plans/lang-son.txt"), ("plans", "lang-son.txt"), ("plans/tw", "../lang-son.txt")):
            os.chdir(self.folder / folder)
            want = pathlib.Path(name).resolve()
            db = os.path.relpath(self.folder / "archive.db")
            shown = self.ask("show", name, db=db)
            self.assertEqual(pathlib.Path(shown["identity"][0]["file"]).resolve(), want)
            self.assertEqual(pathlib.Path(shown["cites"][0]["file"]).resolve(), want)

    def test_ambiguous_x(self):
        run = self.run_tool(self.db, "show", "15/KH-UBND")
        self.check(run, 1, "refquery: 15/KH-UBND: matches 2 directives", "Ủy ban nhân dân tỉnh Lạng Sơn",
                   "Ủy ban nhân dân tỉnh Cao Bằng")
        self.assertEqual(run.out, b"")

    def test_unknown_x(self):
        self.check(self.run_tool(self.db, "show", "1486/QĐ-UBND"), 1, "no directive in the archive matches", DECISION)
        self.check(self.run_tool(self.db, "show", "999/QĐ-TTg"), 1, "999/QĐ-TTg: no directive in the archive matches")
        for slip in ("1468/QĐ-TTg", "146/QĐ-TTg", "14861/QĐ-TTg", "1496/QĐ-TTg"):
            run = self.run_tool(self.db, "show", slip)
            self.check(run, 1, f"with a number one slip away from {slip[:-7]} it has:", DECISION)
        run = self.run_tool(self.db, "show", "1664/QĐ-TTg")
        self.check(run, 1, "no directive in the archive matches")
        self.assertNotIn(DECISION, run.err)
        self.check(self.run_tool(self.db, "show", "Sở Xây dựng Lạng Sơn 2030"), 1, 'for "Sở Xây dựng Lạng Sơn" it has:',
                   "KH 9/KH-SXD")
        self.check(self.run_tool(self.db, "show", "ứng phó sự cố ngành Công Thương thủ đô"), 1, "KH 44/KH-SCT")

    def test_places_are_named_from_the_current_folder(self):
        (self.folder / "elsewhere").mkdir()
        os.chdir(self.folder / "elsewhere")
        db = "../archive.db"
        plan = "../plans/lang-son-xay-dung.txt"
        self.assertTrue(pathlib.Path(plan).exists())
        self.assertEqual(self.labels("ancestors", "9/KH-SXD", key="file", db=db)[0], "../plans/lang-son.txt")
        weighed = self.ask("parent", "--why", plan, db=db)["weighed"]
        self.assertEqual([row["place"] for row in weighed], [f"{plan}:10"])
        path = self.ask("path", "9/KH-SXD", "1486/QĐ-TTg", db=db)["path"]
        self.assertEqual([row["place"] for row in path], [None, f"{plan}:10", "../plans/lang-son.txt:10"])
        self.check(self.run_tool(db, "show", "9/KH-XYZ"), 1, f"| {plan}")

    # --------------------------------------------------------------- forms

    def test_empty_x(self):
        for place in (self.db, self.plans):
            for command in ("show", "ancestors", "descendants", "parent", "coverage", "timeline"):
                for words in ([""], ["  "], ["", ""]):
                    self.check(self.run_tool(place, command, *words), 2, "expects a directive", "not an empty string")
        self.check(self.run_tool(self.db, "path", "", PLAN), 2, "expects two directives")

    def test_output_is_no_input(self):
        text = next(path for path in sorted(self.plans.rglob("*.txt")))
        before, stored = text.read_bytes(), self.db.read_bytes()
        for out, args in ((text, (self.plans, "stats")), (text, (text, "stats")), (self.db, (self.db, "stats"))):
            self.check(self.run_tool("-o", out, *args), 2, "the output is also an input")
        other = self.folder / "other.db"
        other.write_bytes(stored)
        self.check(self.run_tool("-o", other, self.db, "diff", other), 2, "the output is also an input")
        self.check(self.run_tool("-o", other, self.db, "stats"), 2, "the output is an existing database")
        self.assertEqual((text.read_bytes(), self.db.read_bytes(), other.read_bytes()), (before, stored, stored))

    def test_a_day_that_does_not_exist(self):
        for day in ("2025-06-31", "2025-02-29", "2025-13-01", "2025-00-10", "2025-01-00"):
            self.check(self.run_tool(self.db, "coverage", DECISION, "--date", day), 2, f"not '{day}'")
        self.check(self.run_tool(self.db, "coverage", DECISION, "--date", "2024-02-29"), 0)

    def test_coverage_of_what_has_no_whole_day(self):
        path = self.file("nd.txt", "BÁO CÁO\n\nThực hiện Quyết định số 1487/QĐ-TTg năm 2018 của Thủ tướng Chính phủ. Theo Kết "
                         "luận số 99-KL/TW của Bộ Chính trị.\n")
        options = ("--tasked", "provinces", "--date", "2025-10-01")
        answer = self.ask("coverage", "1487/QĐ-TTg", *options, db=path)
        self.assertIn("Quyết định số 1487/QĐ-TTg năm 2018 của Thủ tướng Chính phủ", answer["notes"][-1])
        self.assertIn("tỉnh Phú Yên", [row["body"] for row in answer["coverage"]], "which was there in 2018")
        self.assertIn("No text tells when", self.ask("coverage", "99-KL/TW", *options, status=1, db=path)["notes"][0])

    def test_a_folder_is_asked_like_a_store(self):
        for command in (["stats"], ["top"], ["descendants", "1486/QĐ-TTg"], ["coverage", "1486/QĐ-TTg"]):
            stored = self.run_tool(self.db, *command)
            read = self.run_tool(self.plans, *command)
            self.check(read, 0)
            self.assertEqual(stored.out.decode(), read.out.decode(), command)

    def test_csv_says_what_json_says(self):
        for command in (["top"], ["descendants", "1486/QĐ-TTg"], ["orphans"], ["stats"]):
            run = self.run_tool("--format", "csv", self.db, *command)
            self.check(run, 0)
            self.assertTrue(run.out.endswith(b"\r\n"))
            rows = list(csv.DictReader(io.StringIO(run.out.decode(), newline=""), strict=True))
            want = self.ask(*command)[command[0]]
            self.assertEqual(rows, [{k: "" if v is None else str(v) for k, v in row.items()} for row in want])

    def test_lists_have_the_key_by_which_programs_join_them(self):
        nodes = json.loads(self.run_graph("json"))["nodes"]
        keys = {node["key"] for node in nodes}
        for command, table in ((["descendants", "1486/QĐ-TTg"], "descendants"), (["ancestors", "9/KH-SXD"], "ancestors"),
                               (["timeline", "1486/QĐ-TTg"], "timeline"), (["path", "9/KH-SXD", "1486/QĐ-TTg"], "path"),
                               (["parent", "9/KH-SXD", "--why"], "parents"), (["parent", "9/KH-SXD", "--why"], "weighed"),
                               (["roots"], "roots"), (["orphans"], "orphans"), (["top"], "top")):
            rows = self.ask(*command)[table]
            self.assertTrue(rows and all(row["key"] in keys for row in rows), (command, rows))
            self.assertNotIn("key", self.run_tool(self.db, *command).out.decode().split("\n")[0])

    def run_graph(self, form):
        return Run("refgraph", "--format", form, self.db).out

    def test_an_empty_file_is_no_orphan(self):
        before = self.labels("orphans", key="file")
        archive.put(self.plans / "a-rong.txt", "")
        self.assertEqual(Run("refgraph", "-o", self.db, self.plans).status, 0)
        self.assertEqual(self.labels("orphans", key="file"), before)
        self.assertEqual(self.labels("orphans", key="file", db=self.plans), before)

    def test_bom(self):
        want = self.run_tool("--format", "csv", self.db, "top").out
        self.assertEqual(self.run_tool("--format", "csv", "--bom", self.db, "top").out, b"\xef\xbb\xbf" + want)
        self.check(self.run_tool("--bom", self.db, "top"), 2, "--bom is for CSV only, not for table")

    def test_table_is_aligned(self):
        lines = self.run_tool(self.db, "orphans").out.decode().splitlines()
        column = lines[0].index("file")
        self.assertTrue(all(line[column:].startswith("plans/") for line in lines[1:]), lines)
        self.assertNotIn("\033", "".join(lines))

    def test_output_file(self):
        out = self.folder / "out.json"
        self.check(self.run_tool("--format", "json", "-o", out, self.db, "stats"), 0)
        self.assertEqual(json.loads(out.read_text()), self.ask("stats"))
        self.check(self.run_tool("-o", self.folder / "no" / "out", self.db, "stats"), 3, "cannot be written")

    def test_classified_texts_are_not_shown(self):
        archive.put(self.plans / "mat.txt", archive.plan(archive.committee("Hà Giang"), "5/KH-UBND", "Hà Giang",
                                                         (1, 2, 2019), "Kế hoạch", archive.CARRIES_OUT, stamp="MẬT\n"))
        Run("refgraph", "--allow-classified", "-o", self.db, self.plans)
        run = self.run_tool(self.db, "descendants", "1486/QĐ-TTg")
        self.check(run, 3, "mat.txt: not processed")
        self.assertNotIn("5/KH-UBND", run.out.decode().replace("15/KH-UBND", ""))
        run = self.run_tool("--allow-classified", self.db, "show", "5/KH-UBND")
        self.check(run, 0)

    # --------------------------------------------------------------- usage

    def test_help_names_every_command(self):
        run = self.run_tool("--help")
        self.check(run, 0)
        for command in COMMANDS:
            self.assertIn(f"\n  {command} ", run.out.decode())
        self.assertIn(b"Example", run.out)

    def test_wrong_usage_is_one_line(self):
        for args in ([], [self.db], [self.db, "nonsense"], [self.db, "show"], [self.db, "path", "a"],
                     [self.db, "stats", "x"], [self.db, "diff"], ["--format", "xml", self.db, "stats"],
                     ["--level", "village", self.db, "top"], ["--relation", "likes", self.db, "top"],
                     ["--date", "31/12/2025", self.db, "stats"], ["--depth", "0", self.db, "stats"]):
            run = self.run_tool(*args)
            self.check(run, 2)
            self.assertEqual(len(run.err.splitlines()), 1, run.err)

    def test_no_option_is_ignored(self):
        for option, command in (("--why", "stats"), ("--depth=2", "roots"), ("--level=central", "path a b"),
                                ("--date=2025-01-01", "orphans"), ("--tasked=all", "show a"), ("--limit=3", "coverage a"),
                                ("--relation=basis", "roots"), ("--policy=p.yaml", "top")):
            run = self.run_tool(option, self.db, *command.split())
            self.check(run, 2, f"{option.split('=')[0]} does not apply to {command.split()[0]}")

    def test_what_is_no_archive(self):
        for name in ("none.db", "none"):
            run = self.run_tool(self.folder / name, "stats")
            self.check(run, 3, f"{name}: ")
            self.assertEqual(run.out, b"", "zeros would be no answer")
        for name, content in (("fake.db", "hello\n"), ("empty.db", "")):
            run = self.run_tool(self.file(name, content), "stats")
            self.check(run, 3, f"{name}: is not a stored graph")
            self.assertEqual(run.out, b"")
        text = self.file("a.txt", "Kế hoạch")
        self.check(self.run_tool(text, "stats"), 0)


if __name__ == "__main__":
    unittest.main()
