"""Tiny .doc files, byte by byte: [MS-CFB], [MS-DOC].

A text is a list of paragraphs. A paragraph is a string, whose mark is added, or para(...). In strings, control characters
are what they are in such a file: "\\x07" ends a cell, "\\x0b" a line, "\\x13" begins a field.
"""
import struct

SECTOR = 512
END, FAT, FREE = 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF
TEXT_AT = 1024  # behind the FIB
STORIES = ("body", "footnotes", "headers", "macros", "comments", "endnotes", "boxes", "header_boxes")
ANCHORS, CHPX, PAPX, CLX = 40, 12, 13, 33

DELETED, HIDDEN, SPECIAL = b"\x00\x08\x01", b"\x3c\x08\x01", b"\x55\x08\x01"
IN_TABLE, ROW = b"\x16\x24\x01", b"\x16\x24\x01\x17\x24\x01"
INNER = IN_TABLE + struct.pack("<HI", 0x6649, 2)
INNER_CELL, INNER_ROW = INNER + b"\x4b\x24\x01", INNER + b"\x4b\x24\x01\x4c\x24\x01"


# ---------------------------------------------------------------------- text

def para(*runs, mark="\r", properties=b"", mark_properties=b""):
    """Runs are strings, or pairs of a string and the properties of its characters."""
    runs = [run if isinstance(run, tuple) else (run, b"") for run in runs]
    return runs + [(mark, mark_properties)], properties


def row(*cells, mark_properties=b"", properties=b""):
    """Cells are strings, whose lines are paragraphs."""
    out = []
    for cell in cells:
        *lines, last = cell.split("\n")
        out += [para(line, properties=IN_TABLE) for line in lines] + [para(last, mark="\x07", properties=IN_TABLE)]
    return out + [para(mark="\x07", properties=ROW + properties, mark_properties=mark_properties)]


def edges(*places):
    """The property of a row that tells where its cells begin and end."""
    return struct.pack(f"<HHB{len(places)}h", 0xD608, 2 + 2 * len(places), len(places) - 1, *places)


def symbol(code):
    return "(", SPECIAL + struct.pack("<HHH", 0x6A09, 1, code)


def units(paragraphs):
    """Every unit of UTF-16 with the properties of its character and of its paragraph."""
    out = []
    for paragraph in paragraphs:
        runs, properties = para(paragraph) if isinstance(paragraph, str) else paragraph
        for text, character in runs:
            data = text.encode("utf-16-le", "surrogatepass")
            out += [(data[i:i + 2], character, properties) for i in range(0, len(data), 2)]
    return out


def lay_out(characters, pieces):
    """Characters where the pieces say: pairs of a number of characters and whether they are bytes. Odd pieces come
    last, as Word adds what it saves fast. Returns the bytes, the piece table and the properties by place in the file."""
    cuts, at = [], 0
    for count, compressed in pieces:
        cuts.append((at, min(at + count, len(characters)), compressed))
        at = cuts[-1][1]
    text, places, order = b"", {}, sorted(range(len(cuts)), key=lambda i: i % 2)
    runs = []
    for i in order:
        start, end, compressed = cuts[i]
        places[i] = TEXT_AT + len(text)
        for unit, character, properties in characters[start:end]:
            data = unit.decode("utf-16-le").encode("cp1252") if compressed else unit
            begin = TEXT_AT + len(text)
            text += data
            runs.append((begin, begin + len(data), character, properties))
    table = struct.pack(f"<{len(cuts) + 1}I", *(cut[0] for cut in cuts), len(characters))
    for i, (_, _, compressed) in enumerate(cuts):
        table += struct.pack("<HIH", 0, places[i] * 2 | 1 << 30 if compressed else places[i], 0)
    return text, table, runs


def property_pages(runs, which, base):
    """Pages of 512 bytes, of which the first will be at `base`, and the table that leads to them."""
    merged = []
    for run in runs:
        if merged and merged[-1][1] == run[0] and merged[-1][2] == run[which]:
            merged[-1][1] = run[1]
        else:
            merged.append([run[0], run[1], run[which]])
    per_page, pages, starts = 16, b"", []
    for i in range(0, len(merged), per_page):
        some = merged[i:i + per_page]
        page, item = bytearray(SECTOR), 13 if which == 3 else 1
        places, end = 4 * (len(some) + 1), SECTOR - 1
        page[:places] = struct.pack(f"<{len(some) + 1}I", *(run[0] for run in some), some[-1][1])
        for k, (_, _, sprms) in enumerate(some):
            if which == 3:
                words = b"\0\0" + sprms + (b"" if len(sprms) % 2 else b"\0")
                entry = bytes([(len(words) + 1) // 2]) + words
            else:
                entry = bytes([len(sprms)]) + sprms if sprms else b""
            if entry:
                end = (end - len(entry)) // 2 * 2
                page[end:end + len(entry)] = entry
                page[places + item * k] = end // 2
        assert end >= places + item * len(some)
        page[SECTOR - 1] = len(some)
        starts.append(some[0][0])
        pages += bytes(page)
    numbers = struct.pack(f"<{len(starts)}I", *(base // SECTOR + i for i in range(len(starts))))
    return pages, struct.pack(f"<{len(starts) + 1}I", *starts, merged[-1][1]) + numbers


# ---------------------------------------------------------------------- file

def doc(*body, pieces=None, lists=b"", tables=None, flags=0x0200, version=0xC1, streams=None, edit=None, **stories):
    """`tables`: further ones of the table stream, by number; `edit` may change the stream WordDocument at last and is
    given the offset of each table."""
    texts = [units(body if name == "body" else stories.get(name, [])) for name in STORIES]
    if any(texts[1:]):
        texts.append(units([""]))
    characters = sum(texts, [])
    text, plc, runs = lay_out(characters, pieces or [(len(characters), False)])
    document = bytearray(bytes(TEXT_AT) + text)
    document += bytes(-len(document) % SECTOR)
    runs.sort()
    parts = {CLX: lists + b"\x02" + struct.pack("<I", len(plc)) + plc}
    for number, which in ((CHPX, 2), (PAPX, 3)):
        pages, parts[number] = property_pages(runs, which, len(document))
        document += pages
    parts.update(tables or {})
    table, places = b"", {}
    struct.pack_into("<HHH", document, 0, 0xA5EC, version, 0)
    struct.pack_into("<H", document, 10, flags)
    struct.pack_into("<H", document, 32, 14)
    struct.pack_into("<H", document, 62, 22)
    struct.pack_into("<8I", document, 76, *map(len, texts[:8]))
    struct.pack_into("<H", document, 152, 93)
    for number, part in parts.items():
        places[number] = len(table)
        struct.pack_into("<II", document, 154 + 8 * number, len(table), len(part))
        table += part
    table = bytearray(table)
    if edit:
        edit(document, table, places)
    return compound({"WordDocument": bytes(document), "1Table": bytes(table), **(streams or {})})


def notes(places, texts):
    """The tables of the marks and of the texts of notes."""
    lengths = [0]
    for text in texts:
        lengths.append(lengths[-1] + len(units([text])))
    marks = struct.pack(f"<{len(places) + 1}I", *places, places[-1] + 1) + b"\1\0" * len(places)
    return marks, struct.pack(f"<{len(lengths) + 1}I", *lengths, lengths[-1] + 1)


def boxes(anchors, texts):
    """The tables of anchors, pairs of a place in the body and a shape, and of boxes, pairs of a text and a shape."""
    lengths = [0]
    for text, _ in texts:
        lengths.append(lengths[-1] + len(units(text)))
    spa = struct.pack(f"<{len(anchors) + 1}I", *(place for place, _ in anchors), anchors[-1][0] + 1)
    spa += b"".join(struct.pack("<I", shape) + bytes(22) for _, shape in anchors)
    plc = struct.pack(f"<{len(lengths)}I", *lengths)
    return spa, plc + b"".join(bytes(14) + struct.pack("<I", shape) + bytes(4) for _, shape in texts)


def compound(streams, entries=0):
    """A compound file; `entries`: so many more in its directory, each the sibling of the one before."""
    names = sorted(streams, key=lambda name: (len(name), name))
    data, starts, chains = b"", {}, []
    for name in names:
        content = streams[name].ljust(4096, b"\0")  # below, it would be in the stream of small ones
        content += bytes(-len(content) % SECTOR)
        starts[name], count = len(data) // SECTOR, len(content) // SECTOR
        chains += [starts[name] + i + 1 for i in range(count - 1)] + [END]
        data += content
    names += [f"x{i}" for i in range(entries)]
    rows = [entry("Root Entry", 5, 1, FREE, END, 0)]
    for i, name in enumerate(names):
        size = max(4096, len(streams[name])) if name in streams else 0
        following = i + 2 if i + 1 < len(names) else FREE
        rows.append(entry(name, 2, FREE, following, starts.get(name, END), size))
    directory = b"".join(rows)
    directory += bytes(-len(directory) % SECTOR)
    first, count = len(chains), len(directory) // SECTOR
    chains += [first + i + 1 for i in range(count - 1)] + [END]
    tables = 1
    while tables * SECTOR // 4 < len(chains) + tables:
        tables += 1
    at = len(chains)
    chains += [FAT] * tables
    chains += [FREE] * (tables * SECTOR // 4 - len(chains))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<5H", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<9I", 0, tables, first, 0, 4096, END, 0, END, 0)
    header += struct.pack("<109I", *(at + i if i < tables else FREE for i in range(109)))
    return header + data + directory + struct.pack(f"<{len(chains)}I", *chains)


def entry(name, kind, child, following, start, size):
    text = name.encode("utf-16-le") + b"\0\0"
    return text.ljust(64, b"\0") + struct.pack("<HBB3I", len(text), kind, 1, FREE, following, child) + bytes(36) + \
        struct.pack("<III", start, size, 0)
