"""Heads of documents as offices print them, so that cases and the seeded archive need not repeat their layout.

A line of a case that begins with "@" stands for a letterhead:

  @tinh PLACE | NUMBER | D/M/YYYY              the people's committee of a province
  @so PLACE | BODY | NUMBER | D/M/YYYY         a department of a province
  @xa PLACE | COMMUNE | NUMBER | D/M/YYYY      the people's committee of a commune
  @tu PLACE | NUMBER | D/M/YYYY                a provincial committee of the Party
  @ttg NUMBER | D/M/YYYY                       the Prime Minister
  @bo BODY | NUMBER | D/M/YYYY                 a ministry
"""
import os
import pathlib
import sys

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"
CITIES = {"Hà Nội", "Hồ Chí Minh", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Huế"}


def date_words(date):
    day, month, year = (date.split("/") + ["", ""])[:3]
    pad = lambda text, few: text if not text else text.zfill(2) if int(text) < few else text
    return f"ngày {pad(day, 10) or '    '} tháng {pad(month, 3)} năm {year}"


def unit(place):
    return ("thành phố " if place in CITIES else "tỉnh ") + place


def columns(rows):
    return "\n".join(f"{left:<40}{right}".rstrip() for left, right in rows)


def head(kind, fields):
    number, date = fields[-2], date_words(fields[-1])
    if kind == "tinh":
        return columns([("ỦY BAN NHÂN DÂN", STATE), (unit(fields[0]).upper(), "Độc lập - Tự do - Hạnh phúc"),
                        (f"Số: {number}", f"{fields[0]}, {date}")])
    if kind == "so":
        return columns([("UBND " + unit(fields[0]).upper(), STATE), (fields[1].upper(), "Độc lập - Tự do - Hạnh phúc"),
                        (f"Số: {number}", f"{fields[0]}, {date}")])
    if kind == "xa":
        return columns([("ỦY BAN NHÂN DÂN", STATE), (fields[1].upper(), "Độc lập - Tự do - Hạnh phúc"),
                        (f"Số: {number}", f"{fields[0]}, {date}")])
    if kind == "tu":
        return columns([("TỈNH ỦY " + fields[0].upper(), PARTY), ("*", ""),
                        (f"Số {number}", f"{fields[0]}, {date}")])
    if kind == "ttg":
        return columns([("THỦ TƯỚNG CHÍNH PHỦ", STATE), ("", "Độc lập - Tự do - Hạnh phúc"),
                        (f"Số: {number}", f"Hà Nội, {date}")])
    if kind == "bo":
        return columns([(fields[0].upper(), STATE), ("", "Độc lập - Tự do - Hạnh phúc"),
                        (f"Số: {number}", f"Hà Nội, {date}")])
    raise ValueError(f"no such head: @{kind}")


def expand(text):
    lines = []
    for line in text.split("\n"):
        if line.startswith("@"):
            kind, _, rest = line[1:].partition(" ")
            line = head(kind, [field.strip() for field in rest.split("|")])
        lines.append(line)
    return "\n".join(lines)


def reviewer():
    """The program that reviews: AUDIT_REVIEW, else the one that tests/run has built."""
    built = pathlib.Path(__file__).resolve().parents[2] / "build/tests/tests/audit/audit_review"
    program = pathlib.Path(os.environ.get("AUDIT_REVIEW", built)).resolve()
    if not program.is_file():
        sys.exit(f"{program}: not there; run tests/run first, or name the program in AUDIT_REVIEW")
    return program
