"""A made-up archive: one conclusion of the Party centre, a plan of each province for it, plans of departments and
communes below. Names, numbers and subjects are invented, the forms are those of real documents."""

PROVINCES = ["An Giang", "Bắc Ninh", "Cà Mau", "Cao Bằng", "Đắk Lắk", "Điện Biên", "Đồng Nai", "Đồng Tháp", "Gia Lai",
             "Hà Tĩnh", "Hưng Yên", "Khánh Hòa", "Lai Châu", "Lạng Sơn", "Lào Cai", "Lâm Đồng", "Nghệ An", "Ninh Bình",
             "Phú Thọ", "Quảng Ngãi", "Quảng Ninh", "Quảng Trị", "Sơn La", "Tây Ninh", "Thái Nguyên", "Thanh Hóa",
             "Tuyên Quang", "Vĩnh Long"]
CONCLUSION = "Kết luận số 92-KL/TW ngày 15/01/2024 của Bộ Chính trị"


def head(body, number, place, day, month, title, recitals):
    lines = [f"{body.upper()}", f"Số: {number}", f"{place}, ngày {day:02} tháng {month:02} năm 2024", "", "KẾ HOẠCH",
             title, "", *recitals, "", f"{body} ban hành Kế hoạch như sau:", "", "I. MỤC ĐÍCH", "Nâng cao chất lượng.", ""]
    return "\n".join(lines)


def province_number(index):
    return f"{300 + index}/KH-UBND"


def province_plan(index):
    name = PROVINCES[index]
    return head(f"Ủy ban nhân dân tỉnh {name}", province_number(index), name, 1 + index % 28, 3,
                "Chuyển đổi số trong trường học năm 2024", [f"Thực hiện {CONCLUSION};"])


def commune_plan(index, commune):
    """Its own letter and its plan of the year before are cited by nobody else."""
    name = PROVINCES[index]
    parent = f"Kế hoạch số {province_number(index)} ngày {1 + index % 28:02}/3/2024 của UBND tỉnh {name}"
    return head(f"Ủy ban nhân dân xã Tân Lập {commune}", f"{commune + 1}/KH-UBND", f"Tân Lập {commune}", 1 + commune % 28,
                5, "Chuyển đổi số trong trường học năm 2024",
                [f"Thực hiện {parent};",
                 f"Căn cứ {CONCLUSION};",
                 f"Căn cứ Quyết định số {commune + 1}/QĐ-SGDĐT ngày 05/01/2024 của Sở Giáo dục và Đào tạo tỉnh {name};",
                 f"Theo Công văn số {commune + 1}/SNV-CCHC ngày 06/01/2024 của Sở Nội vụ tỉnh {name}."])


def write(folder, communes):
    """28 provinces with so many communes each; what they cite adds two nodes a commune."""
    for index in range(len(PROVINCES)):
        (folder / f"{index:02}").mkdir(parents=True)
        (folder / f"{index:02}" / "tinh.txt").write_text(province_plan(index), encoding="utf-8")
        for commune in range(communes):
            (folder / f"{index:02}" / f"xa-{commune:03}.txt").write_text(commune_plan(index, commune), encoding="utf-8")
