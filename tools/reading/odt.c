/*
 * odt.c - the text of an OpenDocument text: what the reader of .docx gives of the same paper.
 *
 * Footnotes and endnotes follow the body, in the order of their marks. Headers and footers are no part of the text, but
 * for a stamp of secrecy, which becomes its first line. Comments are not read. Numbers that the program puts before
 * items of lists by itself are not in the file and not computed.
 */
#include "reading/odt.h"

#include "reading/lines.h"
#include "reading/odt_walk.h"
#include "reading/xml.h"

#include <string.h>

static const char content[] = "content.xml";
static const char styles[] = "styles.xml";
static const char manifest[] = "META-INF/manifest.xml";
/* LibreOffice 24.8 encrypts the archive as a whole, into this part of another. */
static const char encrypted_whole[] = "encrypted-package";

bool tool_odt_is(const tool_package *package)
{
    return tool_package_has(package, content) || tool_package_has(package, encrypted_whole);
}

/* ------------------------------------------------------------- password */

static void find_encryption(void *ud, const char *name, const char **attributes)
{
    bool *encrypted = ud;
    (void)attributes;
    *encrypted = *encrypted || strcmp(tool_xml_local(name), "encryption-data") == 0;
}

static void ignore_end(void *ud, const char *name)
{
    (void)ud;
    (void)name;
}

static void ignore_text(void *ud, const char *bytes, size_t len)
{
    (void)ud;
    (void)bytes;
    (void)len;
}

/** True if nothing is encrypted; else, or if that cannot be told, a problem says so. */
static bool is_open(tool_package *package, tool_extract *out)
{
    static const tool_xml_handlers handlers = {find_encryption, ignore_end, ignore_text};
    bool encrypted = tool_package_has(package, encrypted_whole);
    if (!encrypted && tool_package_has(package, manifest) &&
        !tool_xml_read(package, manifest, &handlers, &encrypted, out)) {
        return false;
    }
    if (encrypted) {
        tool_buffer_text(&out->problem, "a .odt document with a password; save it without one");
    }
    return !encrypted;
}

/* ------------------------------------------------------------- document */

static bool read_stamp(tool_package *package, tool_extract *out)
{
    tool_notes notes = {0};
    tool_odt_part part = {.notes = &notes};
    const bool whole =
        !tool_package_has(package, styles) || tool_odt_walk(package, styles, TOOL_ODT_HEADER, &part, out);
    const char *stamp = tool_lines_stamp(&part.lines);
    if (stamp != NULL) {
        tool_buffer_format(&out->text, "%s\n", stamp);
    }
    tool_notes_free(&notes);
    tool_buffer_free(&part.lines);
    return whole;
}

static bool read_content(tool_package *package, tool_extract *out)
{
    tool_notes notes = {0};
    tool_odt_part part = {.notes = &notes};
    bool whole = tool_odt_walk(package, content, TOOL_ODT_TEXT, &part, out);
    if (whole && !part.found) {
        tool_buffer_format(&out->problem, "a damaged .odt document (%s holds no text, office:text)", content);
        whole = false;
    }
    if (whole) {
        tool_buffer_add(&out->text, part.lines.bytes, part.lines.len);
        tool_notes_write(&notes, &out->text);
    }
    tool_notes_free(&notes);
    tool_buffer_free(&part.lines);
    return whole;
}

bool tool_odt_read(tool_package *package, tool_extract *out)
{
    const bool whole = is_open(package, out) && read_stamp(package, out) && read_content(package, out);
    if (whole && !tool_lines_have_words(&out->text)) {
        tool_buffer_text(&out->problem, "a .odt document without text; pictures of text need OCR");
        return false;
    }
    return whole;
}
