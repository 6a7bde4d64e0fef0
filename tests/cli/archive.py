"""A small archive: one decision of the Prime Minister, and what eight provinces did with it.

Two provinces use one number; one plan is only cited, one body only sent a letter, one only mentions the decision, one has
nothing of it although acts of it are there. Places, bodies and the decision's number are real, the texts are not.
"""
import os
import pathlib

DECISION = "Quyết định số 1486/QĐ-TTg ngày 06/11/2018 của Thủ tướng Chính phủ"
CARRIES_OUT = f"Thực hiện {DECISION}, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:\nI. MỤC ĐÍCH\nChủ động."
OLD = 1_600_000_000  # a time of last change that is long settled


def plan(body, number, place, date, title, text, kind="KẾ HOẠCH", stamp=""):
    """A document with a letterhead; `date` is (day, month, year)."""
    return f"""{body}                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                                     Độc lập - Tự do - Hạnh phúc
Số: {number}
{stamp}                                     {place}, ngày {date[0]:02} tháng {date[1]:02} năm {date[2]}

{kind}
{title}

{text}

Nơi nhận:
- Lưu: VT.
"""


def committee(province):
    return f"ỦY BAN NHÂN DÂN\nTỈNH {province.upper()}"


TEXTS = {
    "tw/1486.txt": plan(
        "THỦ TƯỚNG CHÍNH PHỦ", "1486/QĐ-TTg", "Hà Nội", (6, 11, 2018), "Ban hành Kế hoạch ứng phó sự cố",
        "QUYẾT ĐỊNH:\nĐiều 1. Ban hành kèm theo Quyết định này Kế hoạch ứng phó sự cố.\n"
        "Điều 2. Tổ chức thực hiện\n"
        "1. Bộ Quốc phòng chủ trì, phối hợp với các cơ quan liên quan hướng dẫn thực hiện.\n"
        "2. Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương xây dựng, ban hành kế hoạch thực hiện "
        "trước ngày 31/01/2019.", kind="QUYẾT ĐỊNH"),
    "lang-son.txt": plan(committee("Lạng Sơn"), "15/KH-UBND", "Lạng Sơn", (15, 1, 2019),
                         "Ứng phó sự cố trên địa bàn tỉnh", CARRIES_OUT),
    "lang-son-xay-dung.txt": plan(
        "UBND TỈNH LẠNG SƠN\nSỞ XÂY DỰNG", "9/KH-SXD", "Lạng Sơn", (20, 2, 2019), "Ứng phó sự cố của ngành Xây dựng",
        "Thực hiện Kế hoạch số 15/KH-UBND ngày 15/01/2019 của UBND tỉnh về ứng phó sự cố, Sở Xây dựng ban hành "
        "Kế hoạch như sau:\nI. MỤC ĐÍCH\nChủ động."),
    "phu-yen.txt": plan(committee("Phú Yên"), "21/KH-UBND", "Phú Yên", (30, 1, 2019),
                        "Ứng phó sự cố trên địa bàn tỉnh", CARRIES_OUT),
    "cao-bang.txt": plan(committee("Cao Bằng"), "15/KH-UBND", "Cao Bằng", (3, 3, 2019), "Trồng cây năm 2019",
                         "Ủy ban nhân dân tỉnh ban hành Kế hoạch trồng cây như sau:\nI. MỤC ĐÍCH\nTrồng cây."),
    "tuyen-quang.txt": plan(
        committee("Tuyên Quang"), "310/UBND-NC", "Tuyên Quang", (12, 12, 2018),
        "V/v triển khai Quyết định số 1486/QĐ-TTg",
        f"Kính gửi: Các sở, ban, ngành.\nThực hiện {DECISION}, Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành "
        "nghiên cứu, tổ chức thực hiện.", kind=""),
    "nghe-an-cong-thuong.txt": plan(
        "UBND TỈNH NGHỆ AN\nSỞ CÔNG THƯƠNG", "44/KH-SCT", "Nghệ An", (9, 4, 2019), "Ứng phó sự cố ngành Công Thương",
        f"Thực hiện Kế hoạch số 77/KH-UBND ngày 10/01/2019 của UBND tỉnh Nghệ An triển khai thực hiện {DECISION}, "
        "Sở Công Thương ban hành Kế hoạch như sau:\nI. MỤC ĐÍCH\nChủ động."),
    "dien-bien.txt": plan(
        committee("Điện Biên"), "8/KH-UBND", "Điện Biên", (9, 5, 2019), "Trồng rừng năm 2019",
        "Ủy ban nhân dân tỉnh ban hành Kế hoạch trồng rừng như sau:\nI. MỤC ĐÍCH\nTrồng rừng, có xem xét "
        f"{DECISION}."),
}


def write(folder, texts=None):
    """Writes the archive into a folder, all files with one old time; the folder."""
    folder = pathlib.Path(folder)
    for name, text in (TEXTS if texts is None else texts).items():
        put(folder / name, text)
    return folder


def put(path, text, time=OLD):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    os.utime(path, (time, time))
