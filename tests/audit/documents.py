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


# What stands in the left column above the number, and the place before the date.
ISSUERS = {
    "tinh": lambda place: ("ỦY BAN NHÂN DÂN", unit(place).upper(), place),
    "so": lambda place, body: ("UBND " + unit(place).upper(), body.upper(), place),
    "xa": lambda place, commune: ("ỦY BAN NHÂN DÂN", commune.upper(), place),
    "tu": lambda place: ("TỈNH ỦY " + place.upper(), "*", place),
    "ttg": lambda: ("THỦ TƯỚNG CHÍNH PHỦ", "", "Hà Nội"),
    "bo": lambda body: (body.upper(), "", "Hà Nội"),
}


def head(kind, fields):
    *names, number, date = fields
    first, second, place = ISSUERS[kind](*names)
    country, motto, label = (PARTY, "", "Số") if kind == "tu" else (STATE, "Độc lập - Tự do - Hạnh phúc", "Số:")
    return columns([(first, country), (second, motto), (f"{label} {number}", f"{place}, {date_words(date)}")])


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
