#!/usr/bin/env python3
"""A seeded archive for the review: 300 documents with 60 planted faults of all kinds and 120 near-faults that are right.

Each family is a province's plan of one matter and year with the plans of its departments under it; a fault or a near-fault
changes one document of a family, so that what must be found, and in which file, is known. Prints a table of precision and
recall by rule; exit status 1 below the floors.

usage: seeded.py [--seed N] [--keep FOLDER] [--show]      AUDIT_REVIEW may name the program that reviews
"""
import argparse
import collections
import pathlib
import random
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from documents import expand, reviewer

FAMILIES, FAULTS, NEAR, DOCUMENTS = 60, 60, 120, 300
FLOOR = 0.95
PROVINCES = ["Đắk Lắk", "Lạng Sơn", "Bình Thuận", "Sơn La", "Quảng Trị", "Thái Nguyên", "An Giang", "Hà Tĩnh", "Kon Tum",
             "Gia Lai", "Nghệ An", "Lào Cai"]
MATTERS = ["thông tin đối ngoại", "chuyển đổi số", "cải cách hành chính", "phòng, chống thiên tai", "giảm nghèo bền vững",
           "phát triển nhà ở xã hội", "an toàn vệ sinh thực phẩm", "bình đẳng giới", "phổ biến giáo dục pháp luật",
           "phát triển du lịch", "bảo vệ môi trường", "dân số và phát triển"]
BODIES = [("Sở Xây dựng", "SXD"), ("Sở Tài chính", "STC"), ("Sở Nội vụ", "SNV"), ("Sở Công Thương", "SCT"),
          ("Sở Y tế", "SYT"), ("Sở Tư pháp", "STP")]


class Document:
    """A plan in parts, each of which a fault may change."""

    def __init__(self, name, head, title, opening, body, tasks=()):
        self.name, self.head, self.title, self.opening = name, head, title, opening
        self.body, self.tasks = list(body), list(tasks)

    def text(self):
        items = lambda lines: "\n".join(f"{i}. {line}" for i, line in enumerate(lines, 1))
        return expand(f"{self.head}\n\nKẾ HOẠCH\n{self.title}\n\n{self.opening} như sau:\n\nI. NỘI DUNG\n"
                      f"{items(self.body)}\n\nII. TỔ CHỨC THỰC HIỆN\n{items(self.tasks)}\n\nNơi nhận:\n- UBND tỉnh;\n"
                      f"- Lưu: VT.\n")


FILLER = ["Quán triệt mục tiêu, yêu cầu và phân công nhiệm vụ cụ thể cho từng phòng, đơn vị trực thuộc, bảo đảm tiến độ.",
          "Bố trí kinh phí trong dự toán được giao hằng năm; sử dụng tiết kiệm, hiệu quả, đúng quy định.",
          "Tổ chức tuyên truyền trên trang thông tin điện tử của đơn vị, lồng ghép trong các hội nghị chuyên đề.",
          "Đẩy mạnh ứng dụng công nghệ thông tin trong theo dõi, tổng hợp số liệu và báo cáo kết quả theo định kỳ.",
          "Phối hợp chặt chẽ giữa các cơ quan, đơn vị trong quá trình triển khai; kịp thời tháo gỡ khó khăn, vướng mắc."]


# What a document has of its own, so that plans of one family are not one text.
DOING = ["Rà soát", "Củng cố", "Nâng cấp", "Đánh giá", "Hoàn thiện", "Nhân rộng", "Khảo sát", "Cập nhật", "Duy trì", "Sắp xếp"]
WHAT = ["danh mục công việc", "cơ sở dữ liệu dùng chung", "mô hình điểm", "quy trình nội bộ", "phương tiện làm việc",
        "đội ngũ cộng tác viên", "hệ thống biểu mẫu", "kho tư liệu", "bảng phân công", "tiêu chí chấm điểm"]
WHERE = ["ở các phòng chuyên môn", "tại bộ phận một cửa", "trong toàn đơn vị", "ở từng vị trí việc làm", "tại nơi tiếp dân"]
WHY = ["để rút ngắn thời gian xử lý", "nhằm giảm giấy tờ", "để người dân dễ theo dõi", "nhằm tránh trùng lặp",
       "để số liệu được thống nhất", "nhằm nâng tỷ lệ hài lòng"]


def own_part(rng):
    return [f"{rng.choice(DOING)} {rng.choice(WHAT)} {rng.choice(WHERE)} {rng.choice(WHY)}, gắn với {rng.choice(WHAT)} "
            f"và {rng.choice(WHAT)}." for _ in range(16)]


class Family:
    def __init__(self, index, rng):
        self.rng, self.index = rng, index
        self.place = PROVINCES[index % len(PROVINCES)]
        self.matter = MATTERS[(index // len(PROVINCES) + index) % len(MATTERS)]
        self.year = (2021 if index < FAMILIES else 2016) + index % 4  # what fills up must meet no family
        self.number = rng.randrange(1100, 2900)
        self.order = f"{rng.randrange(11, 28)}/12/{self.year - 1}"
        self.central = f"Quyết định số {1900 + index}/QĐ-TTg ngày {rng.randrange(10, 28)}/{rng.randrange(3, 9)}/" \
                       f"{self.year - 1} của Thủ tướng Chính phủ về {self.matter}"
        title = f"Công tác {self.matter} năm {self.year}"
        self.cite = f"Kế hoạch số {self.number}/KH-UBND ngày {self.order} của Ủy ban nhân dân tỉnh về công tác {self.matter} " \
                    f"năm {self.year}"
        prefix = f"f{index:02d}"
        self.documents = [Document(f"{prefix}-tinh.txt", f"@tinh {self.place} | {self.number}/KH-UBND | {self.order}", title,
                                   f"Thực hiện {self.central}, Ủy ban nhân dân tỉnh ban hành Kế hoạch",
                                   FILLER + own_part(rng), [f"{name}: chủ trì, phối hợp tổ chức thực hiện theo chức năng, nhiệm vụ."
                                            for name, _ in BODIES])]
        for i, (body, code) in enumerate(BODIES[:4]):
            day = f"{rng.randrange(5, 28)}/1/{self.year}"
            self.documents.append(Document(
                f"{prefix}-{code}.txt", f"@so {self.place} | {body} | {10 + index * 7 + i}/KH-{code} | {day}", title,
                f"Thực hiện {self.cite}, {body} ban hành Kế hoạch", rng.sample(FILLER, len(FILLER)) + own_part(rng),
                ["Các phòng thuộc Sở: tổ chức thực hiện, báo cáo kết quả."]))

    target = 1  # the department's plan that is changed

    def plan(self, which=None):
        return self.documents[which or self.target]

    def body_of(self, which=None):
        return BODIES[(which or self.target) - 1][0]

    def citing(self, words):
        return f"Thực hiện {words}, {self.body_of()} ban hành Kế hoạch"


# ---- faults: each changes one family and returns (rule, file, file ...) that must be found in one of the files

def no_parent(f):
    f.plan().opening = f"Để chủ động triển khai nhiệm vụ trong năm {f.year}, {f.body_of()} ban hành Kế hoạch"
    return "no-parent", f.plan().name


def only_legal(f):
    f.plan().opening = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;\nCăn cứ Nghị định số 24/2014/NĐ-CP ngày " \
                       f"04/4/2014 của Chính phủ quy định tổ chức các cơ quan chuyên môn;\n{f.body_of()} ban hành Kế hoạch"
    return "only-legal-basis", f.plan().name


def number_conflict(f):
    slip = int(str(f.number)[1:])
    f.plan().body.append(f"Căn cứ Kế hoạch này và Kế hoạch số {slip}/KH-UBND ngày {f.order} của Ủy ban nhân dân tỉnh, các phòng "
                         "tổ chức thực hiện.")
    return "number-conflict", f.plan().name


def number_unlike_held(f):
    slip = f.number + (10 if f.number // 10 % 10 < 9 else -10)  # one digit is another
    f.plan().opening = f.citing(f.cite.replace(str(f.number), str(slip), 1))
    return "number-conflict", f.plan().name


def date_conflict(f):
    day, month, year = f.order.split("/")
    f.plan().opening = f.citing(f.cite.replace(f.order, f"{day}/11/{year}"))
    return "date-conflict", f.plan().name


def date_conflict_inside(f):
    f.plan().body.append(f"Thực hiện Chỉ thị số {30 + f.index}/CT-TTg ngày 10/5/{f.year - 1} của Thủ tướng Chính phủ về nhiệm vụ trọng tâm.")
    f.plan().body.append("Báo cáo theo mẫu chung của tỉnh, gửi trước ngày 20 hằng tháng.")
    f.plan().body.append(f"Tiếp tục thực hiện Chỉ thị số {30 + f.index}/CT-TTg ngày 10/6/{f.year - 1} của Thủ tướng Chính phủ.")
    return "date-conflict", f.plan().name


def year_mismatch(f):
    f.plan().body.append(f"Thực hiện Nghị định số {20 + f.index}/2018/NĐ-CP ngày 15/5/2019 của Chính phủ về quản lý chuyên ngành.")
    return "year-mismatch", f.plan().name


def cites_future(f):
    f.plan().body.append(f"Thực hiện Chỉ thị số 9/CT-TTg ngày 15/11/{f.year} của Thủ tướng Chính phủ về nhiệm vụ cuối năm.")
    return "cites-future", f.plan().name


def issuer_conflict(f):
    f.plan().body.append(f"Thực hiện Quyết định số {700 + f.index}/QĐ-TTg ngày 05/8/2020 của Bộ Tài chính về chương trình.")
    return "issuer-conflict", f.plan().name


def type_conflict(f):
    f.plan().body.append(f"Thực hiện Chỉ thị số {800 + f.index}/QĐ-TTg ngày 05/8/2020 của Thủ tướng Chính phủ về chương trình.")
    return "type-conflict", f.plan().name


def level_skipped(f):
    f.plan().opening = f.citing(f.central)
    return "level-skipped", f.plan().name


def expected_missing(f):
    f.documents[0].tasks = []  # the province's text tasks nobody
    f.plan().opening = f.citing(f"Công văn số {3000 + f.index}/BNV-TH ngày 20/12/{f.year - 1} của Bộ Nội vụ về việc xây dựng kế "
                                "hoạch")
    return "expected-parent-missing", f.plan().name


def stale_parent(f):
    old = f.cite.replace(f"năm {f.year}", f"năm {f.year - 1}").replace(f"/{f.year - 1} của", f"/{f.year - 2} của")
    f.plan().opening = f.citing(old.replace(str(f.number), str(f.number - 7), 1))
    return "stale-parent", f.plan().name


def period_over(f):
    f.plan().opening = f.citing("Chương trình số 30-CTr/TU ngày 10/9/2016 của Tỉnh ủy về " + f.matter + " giai đoạn 2016-2020")
    f.documents = [d for d in f.documents if d is f.plan()]
    return "parent-period-over", f.documents[0].name


def superseded(f):
    f.plan().body.append("Căn cứ Nghị định số 110/2004/NĐ-CP ngày 08/4/2004 của Chính phủ về công tác văn thư, thực hiện lưu trữ "
                         "hồ sơ.")
    return "cites-superseded", f.plan().name


def late(f):
    f.documents[0].tasks.append(f"Các sở, ban, ngành gửi Kế hoạch về Ủy ban nhân dân tỉnh trước ngày 31/01/{f.year}.")
    f.plan().head = f.plan().head.rsplit("|", 1)[0] + f"| 25/2/{f.year}"
    return "late", f.plan().name


def defunct(f):
    f.documents[0].head = f"@tinh {f.place} | {f.number}/KH-UBND | 20/9/2025"
    f.documents[0].title = f"Công tác {f.matter} năm 2026"
    f.documents[0].tasks.append("UBND các huyện, thị xã, thành phố: tổ chức thực hiện trên địa bàn.")
    f.documents = f.documents[:1]
    return "defunct-body", f.documents[0].name


def copied(f):
    other = PROVINCES[(f.index + 5) % len(PROVINCES)]
    f.documents[0].tasks.append(f"Sở Tài chính tỉnh {other}: chủ trì tham mưu bố trí kinh phí.")
    return "copied-text", f.documents[0].name


def copied_whole(f):
    """A department's plan in the words of another, with its own name; the later one is told of."""
    f.plan(2).body = list(f.plan(1).body)
    return "copied-text", f.plan(1).name, f.plan(2).name


def broken(f):
    f.documents[0].opening = f"Để chủ động triển khai nhiệm vụ năm {f.year}, Ủy ban nhân dân tỉnh ban hành Kế hoạch"
    return ("no-parent", f.documents[0].name), ("broken-chain", *[d.name for d in f.documents[1:]])


def blank(f):
    d = f.plan(4)
    body, code = BODIES[3]
    d.head = f"UBND TỈNH {f.place.upper()}\n{body.upper()}\nSố:        /KH-{code}"
    return "identity-incomplete", d.name


def duplicate(f):
    f.plan(2).head = f.plan(1).head
    f.plan(2).opening = f.plan(2).opening.replace(f.body_of(2), f.body_of(1))
    f.plan(2).title = f"Công tác {MATTERS[(f.index + 7) % len(MATTERS)]} năm {f.year}"
    return "duplicate-identity", f.plan(1).name, f.plan(2).name


# ---- near-faults: right, and close to what a rule looks for

def near_two_numbers(f):
    f.plan().opening = f.citing(f"Kế hoạch số 122-KH/TU ngày 26/12/{f.year - 1} của Tỉnh ủy về các ngày lễ lớn; Kế hoạch số "
                                f"123-KH/TU ngày 26/12/{f.year - 1} của Tỉnh ủy về công tác tuyên truyền; {f.cite}")


def near_neighbour(f):
    f.plan().body.append(f"Phối hợp thực hiện Kế hoạch số {f.number + 1}/KH-UBND ngày {f.order} của Ủy ban nhân dân tỉnh về theo dõi "
                         f"thi hành pháp luật năm {f.year}.")


def near_years(f):
    f.plan().body.append("Chỉ thị số 02/CT-TTg ngày 04/01/2018 của Thủ tướng Chính phủ và Chỉ thị số 02/CT-TTg ngày 15/11/2019 "
                         "của Thủ tướng Chính phủ tiếp tục được quán triệt.")


def near_provinces(f):
    first, second = [(i % 12, PROVINCES[i % 12]) for i in (f.index + 1, f.index + 2)]
    f.plan().body.append(f"Tham khảo Quyết định số 80/2020/QĐ-UBND ngày {first[0] + 10}/5/2020 của Ủy ban nhân dân tỉnh {first[1]} "
                         f"và Quyết định số 80/2020/QĐ-UBND ngày {second[0] + 10}/5/2020 của Ủy ban nhân dân tỉnh {second[1]}.")


def near_terms(f):
    f.plan().body.append("Nghị quyết số 26-NQ/TW ngày 05/8/2008 của Ban Chấp hành Trung ương Đảng khóa X và Nghị quyết số "
                         "26-NQ/TW ngày 19/5/2018 của Ban Chấp hành Trung ương Đảng khóa XII tiếp tục được triển khai.")


def near_chairman(f):
    f.plan().body.append(f"Thực hiện Quyết định số {400 + f.index}/QĐ-UBND ngày 17/2/2020 của Chủ tịch Ủy ban nhân dân tỉnh; Quy "
                         "định số 41-QĐ/TW ngày 03/11/2019 của Bộ Chính trị.")


def near_scheme(f):
    f.plan().body.append("Triển khai Đề án số 06/QĐ-TTg ngày 06/01/2020 của Thủ tướng Chính phủ; Thông báo Kết luận số 45-KL/TU "
                         "ngày 10/5/2020 của Tỉnh ủy.")


def near_both_levels(f):
    f.plan().opening = f.citing(f"{f.central}; {f.cite}")


def near_long_period(f):
    f.plan().opening = f.citing(f"Chương trình số 30-CTr/TU ngày 10/9/2020 của Tỉnh ủy về {f.matter} giai đoạn 2021-2025; {f.cite}")


def near_in_force(f):
    f.plan().body.append("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư, thực hiện lưu trữ hồ "
                         "sơ.")


def near_in_time(f):
    if not f.documents[0].tasks:
        return near_terms(f)  # a deadline for departments would task them
    f.documents[0].tasks.append(f"Các sở, ban, ngành gửi Kế hoạch về Ủy ban nhân dân tỉnh trước ngày 31/01/{f.year}.")


def near_half_copied(f):
    """A third of the text is a sister's."""
    f.plan(2).body[5:11] = f.plan(1).body[5:11]


def near_districts(f):
    f.documents[0].tasks.append("UBND các huyện, thị xã, thành phố: tổ chức thực hiện trên địa bàn.")


FAULT_KINDS = [no_parent, only_legal, number_conflict, number_unlike_held, date_conflict, date_conflict_inside, year_mismatch,
               cites_future, issuer_conflict, type_conflict, level_skipped, expected_missing, stale_parent, period_over,
               superseded, late, defunct, copied, copied_whole, broken, blank, duplicate]
NEAR_KINDS = [near_two_numbers, near_neighbour, near_years, near_provinces, near_terms, near_chairman, near_scheme,
              near_both_levels, near_long_period, near_in_force, near_in_time, near_districts,
              near_half_copied]
# Not faults of their own: they say what is not in the archive.
BACKGROUND = {"unresolved-parent"}
REGISTRY = ["--registered", "NĐ;110/2004/NĐ-CP;2004-04-08;Chính phủ;2020-03-04;Nghị định số 30/2020/NĐ-CP;",
            "--registered", "NĐ;30/2020/NĐ-CP;2020-03-05;Chính phủ;;;"]


def make(seed):
    """The documents, what must be found, and how many near-faults were planted."""
    rng = random.Random(seed)
    families = [Family(i, rng) for i in range(FAMILIES)]
    wanted, near = [], 0
    for i, family in enumerate(families):
        planted = FAULT_KINDS[i % len(FAULT_KINDS)](family)
        wanted += planted if isinstance(planted[0], tuple) else [planted]
    whole = [family for family in families if len(family.documents) == 5]
    while near < NEAR:  # in a plan that no fault has rewritten
        family = whole[near % len(whole)]
        kind = FAULT_KINDS[family.index % len(FAULT_KINDS)]
        family.target = 3 if near < len(whole) else 2 if kind is blank else 4
        NEAR_KINDS[(near * 7 + near // len(whole)) % len(NEAR_KINDS)](family)
        near += 1
    documents = [d for family in families for d in family.documents]
    while len(documents) < DOCUMENTS:  # families that a fault made smaller leave room for plain documents
        extra = Family(FAMILIES + len(documents), rng).documents[0]
        extra.name = f"x{len(documents):03d}.txt"
        documents.append(extra)
    return documents, wanted, near


def review(documents, folder):
    for d in documents:
        (folder / d.name).write_text(d.text(), encoding="utf-8")
    done = subprocess.run([reviewer(), *REGISTRY, *sorted(d.name for d in documents)], cwd=folder,
                          capture_output=True, text=True, check=True)
    found = []
    for line in done.stdout.splitlines():
        kind, *rest = line.split("\t")
        if kind == "finding" and rest[0] not in BACKGROUND:
            found.append((rest[0], rest[3].split(":")[0], rest[4]))
    return found


def score(wanted, found):
    table = collections.defaultdict(lambda: [0, 0, 0, 0])  # planted, recalled, found, right
    open_findings = list(found)
    missed = []
    for rule, *files in wanted:
        table[rule][0] += 1
        hits = [f for f in open_findings if f[0] == rule and f[1] in files]
        if hits:
            table[rule][1] += 1
        else:
            missed.append((rule, *files))
        for hit in hits:
            table[rule][3] += 1
            open_findings.remove(hit)
    for rule, _, _ in found:
        table[rule][2] += 1
    return table, missed, open_findings


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", help="write the archive there and leave it")
    parser.add_argument("--show", action="store_true", help="name what was missed and what was wrong")
    options = parser.parse_args()
    documents, wanted, near = make(options.seed)
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(options.keep or scratch)
        folder.mkdir(parents=True, exist_ok=True)
        found = review(documents, folder)
    table, missed, wrong = score(wanted, found)
    print(f"{len(documents)} documents, {len(wanted)} planted faults, {near} near-faults, {len(found)} findings")
    print(f"{'rule':<26}{'planted':>8}{'recall':>8}{'found':>7}{'precision':>11}")
    totals = [0, 0, 0, 0]
    for rule in sorted(table):
        row = table[rule]
        totals = [a + b for a, b in zip(totals, row)]
        print(f"{rule:<26}{row[0]:>8}{ratio(row[1], row[0]):>8}{row[2]:>7}{ratio(row[3], row[2]):>11}")
    print(f"{'all':<26}{totals[0]:>8}{ratio(totals[1], totals[0]):>8}{totals[2]:>7}{ratio(totals[3], totals[2]):>11}")
    for rule, *files in missed if options.show else []:
        print("missed:", rule, *files)
    for finding in wrong if options.show else []:
        print("wrong:", *finding)
    fine = totals[1] >= FLOOR * totals[0] and totals[3] >= FLOOR * totals[2]
    return 0 if fine and len(documents) >= DOCUMENTS and near >= NEAR and len(wanted) >= FAULTS else 1


def ratio(part, whole):
    return "-" if whole == 0 else f"{part / whole:.2f}"


if __name__ == "__main__":
    sys.exit(main())
