"""Tiny .docx, .odt and PDF files, built in memory."""
import io
import zipfile
import zlib
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = (f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
              'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
              'xmlns:v="urn:schemas-microsoft-com:vml" '
              'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"')
ODT_NAMESPACES = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"' for name, space in (
    ("office", "office"), ("text", "text"), ("table", "table"), ("draw", "drawing"), ("style", "style"),
    ("svg", "svg-compatible")))
LINKS = ('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
         'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="{}"/>'
         '</Relationships>')


# ----------------------------------------------------------------- .docx

def t(text):
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>'


def run(text, properties=""):
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{t(text)}</w:r>"


def p(*runs, properties=""):
    """A paragraph of texts or of runs in XML."""
    inside = "".join(r if r.startswith("<") else run(r) for r in runs)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inside}</w:p>"


def table(*rows, row_properties=""):
    """Rows of cells; a cell is a text, whose lines are paragraphs, or XML."""
    out = "<w:tbl><w:tblPr/>"
    for row in rows:
        out += "<w:tr>" + (f"<w:trPr>{row_properties}</w:trPr>" if row_properties else "")
        for cell in row:
            out += "<w:tc><w:tcPr/>" + (cell if cell.startswith("<") else "".join(map(p, cell.split("\n")))) + "</w:tc>"
        out += "</w:tr>"
    return out + "</w:tbl>"


def part(root, inside):
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:{root} {NAMESPACES}>{inside}</w:{root}>'


def docx(*blocks, main="word/document.xml", **parts):
    """`parts`: further ones of word/, "footnotes": XML."""
    files = {"_rels/.rels": LINKS.format(main), main: part("document", f"<w:body>{''.join(blocks)}<w:sectPr/></w:body>")}
    files.update({f"word/{name}.xml": part(name, inside) for name, inside in parts.items()})
    return archive(files)


def archive(files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED)
    return out.getvalue()


# ------------------------------------------------------------------ .odt

def odt_p(text, style="Standard"):
    """A paragraph; the text may hold elements."""
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def odt_table(*rows):
    """Rows of cells; a cell is a text, whose lines are paragraphs, or XML."""
    inside = "".join("<table:table-row>" + "".join(
        cell if cell.startswith("<table:cov") else
        f"<table:table-cell>{cell if cell.startswith('<') else ''.join(map(odt_p, cell.split(chr(10))))}</table:table-cell>"
        for cell in row) + "</table:table-row>" for row in rows)
    return f'<table:table><table:table-column table:number-columns-repeated="9"/>{inside}</table:table>'


def odt_xml(root, inside):
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<office:{root} {ODT_NAMESPACES}>{inside}</office:{root}>'


def odt(*blocks, automatic="", kind="text", body=None, **parts):
    """`automatic`: styles; `parts`: further ones by name, "styles": XML within its root."""
    content = f"<office:automatic-styles>{automatic}</office:automatic-styles><office:body>" + (
        body or f"<office:{kind}>{''.join(blocks)}</office:{kind}>") + "</office:body>"
    files = {"mimetype": f"application/vnd.oasis.opendocument.{kind}", "content.xml": odt_xml("document-content", content)}
    files.update({f"{name}.xml": odt_xml(f"document-{name}", inside) for name, inside in parts.items()})
    return archive(files)


# ------------------------------------------------------------------- PDF

A4 = (595, 842)


def pdf(*pages, size=A4, extra=b""):
    """A PDF with a page each; a page is a list of (x, y, points, text), y down from the top, or content in bytes.
    Its only font has a glyph for each character in use and a map back to Unicode; all are half as wide as high."""
    texts = "".join(item[3] for page in pages if not isinstance(page, bytes) for item in page)
    glyphs = {c: i + 1 for i, c in enumerate(sorted(set(texts)))}
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", *font(glyphs)]
    kids = []
    for page in pages:
        content = page if isinstance(page, bytes) else show(page, glyphs, size)
        packed = zlib.compress(content)
        objects.append(b"<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(packed), packed))
        objects.append(b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Resources << /Font << /F 3 0 R >> >> "
                       b"/Contents %d 0 R >>" % (*size, len(objects)))
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    return pdf_file(objects, extra)


def show(items, glyphs, size):
    out = []
    for x, y, points, text in items:
        codes = "".join(f"{glyphs[c]:04X}" for c in text)
        out.append(f"BT /F {points} Tf 1 0 0 1 {x} {size[1] - y} Tm <{codes}> Tj ET")
    return "\n".join(out).encode()


def font(glyphs):
    """The objects 3 to 6."""
    rows = "\n".join(f"<{code:04X}> <{c.encode('utf-16-be').hex()}>" for c, code in glyphs.items())
    to_unicode = ("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def\n"
                  f"1 begincodespacerange <0000> <FFFF> endcodespacerange\n{len(glyphs)} beginbfchar\n{rows}\nendbfchar\n"
                  "endcmap CMapName currentdict /CMap defineresource pop end end").encode()
    return [
        b"<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>",
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) "
        b"/Supplement 0 >> /FontDescriptor 5 0 R /DW 500 >>",
        b"<< /Type /FontDescriptor /FontName /Test /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 "
        b"/Descent -200 /CapHeight 700 /StemV 80 >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(to_unicode), to_unicode),
    ]


def pdf_file(objects, extra=b""):
    out, places = b"%PDF-1.5\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"trailer\n<< /Size %d /Root 1 0 R %s>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, extra, start)


def layout(text, points=13, left=60, top=60, line=18):
    """The lines of a text one below the other."""
    return [(left, top + i * line, points, row) for i, row in enumerate(text.split("\n")) if row.strip()]
