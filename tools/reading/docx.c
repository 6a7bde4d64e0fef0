/*
 * docx.c - the text of a .docx document: what a reader of the printed paper sees of it.
 *
 * Footnotes and endnotes follow the body, numbered in the order of their marks, which the text bears as "[1]". Headers
 * and footers are no part of the text, but for a stamp of secrecy, which becomes its first line. Comments are not read.
 * Numbers that Word puts before paragraphs by itself are not in the file and not computed.
 */
#include "reading/docx.h"

#include "reading/docx_walk.h"
#include "reading/lines.h"
#include "reading/xml.h"

#include <stdlib.h>
#include <string.h>

/* Of each kind; a section has three at most. */
enum { HEADERS_MOST = 100 };

static const char main_part[] = "word/document.xml";

/* ------------------------------------------------------------- main part */

static bool ends_with(const char *text, const char *end)
{
    const size_t len = strlen(text);
    const size_t tail = strlen(end);
    return len >= tail && strcmp(text + len - tail, end) == 0;
}

/** Takes the target of the relation to the main part, if it is one. */
static void take_relation(void *ud, const char *name, const char **attributes)
{
    char **main_target = ud;
    const char *type = tool_xml_attribute(attributes, "Type");
    const char *target = tool_xml_attribute(attributes, "Target");
    if (*main_target == NULL && type != NULL && target != NULL && ends_with(name, " Relationship") &&
        ends_with(type, "/officeDocument")) {
        *main_target = tool_copy(target[0] == '/' ? target + 1 : target);
    }
}

/** The name of the part with the body; NULL with a problem. Some programs call it otherwise than Word does. */
static char *find_main_part(tool_package *package, tool_extract *out)
{
    static const char links[] = "_rels/.rels";
    static const tool_xml_handlers handlers = {.start = take_relation};
    char *target = NULL;
    if (tool_package_has(package, main_part)) {
        return tool_copy(main_part);
    }
    if (tool_package_has(package, links) && !tool_xml_read(package, links, &handlers, &target, out)) {
        free(target);
        return NULL;
    }
    if (target == NULL || strncmp(target, "word/", 5) != 0 || !tool_package_has(package, target)) {
        tool_package_say_kind(package, out);
        free(target);
        return NULL;
    }
    return target;
}

/* ------------------------------------------------------------- document */

/** Adds the stamp of secrecy of a header or footer, and takes no other: one is enough not to process the document. */
static bool read_headers(tool_package *package, const char *kind, tool_extract *out)
{
    bool whole = true;
    for (int i = 1; i <= HEADERS_MOST && whole && out->text.len == 0; i++) {
        char name[32];
        tool_notes notes = {0};
        tool_docx_part part = {0};
        (void)snprintf(name, sizeof name, "word/%s%d.xml", kind, i);
        if (!tool_package_has(package, name)) {
            break;
        }
        whole = tool_docx_walk(package, name, &notes, &part, out);
        const char *stamp = tool_lines_stamp(&part.lines);
        if (stamp != NULL) {
            tool_buffer_format(&out->text, "%s\n", stamp);
        }
        tool_notes_free(&notes);
        tool_buffer_free(&part.lines);
    }
    return whole;
}

static bool read_body(tool_package *package, const char *name, tool_notes *notes, tool_extract *out, bool *embedded)
{
    tool_docx_part part = {0};
    const bool whole = tool_docx_walk(package, name, notes, &part, out);
    tool_buffer_add(&out->text, part.lines.bytes, part.lines.len);
    *embedded = part.embedded;
    tool_buffer_free(&part.lines);
    return whole;
}

/** "word/document.xml" -> "word/footnotes.xml". */
static bool read_notes(tool_package *package, const char *body, tool_note_kind kind, tool_notes *notes,
                       tool_extract *out)
{
    tool_buffer name = {0};
    tool_docx_part part = {0};
    tool_buffer_add(&name, body, (size_t)(strrchr(body, '/') - body) + 1);
    tool_buffer_text(&name, kind == TOOL_NOTE_FOOT ? "footnotes.xml" : "endnotes.xml");
    bool whole = true;
    if (tool_notes_have(notes, kind) && tool_package_has(package, name.bytes)) {
        tool_notes_open(notes, kind);
        whole = tool_docx_walk(package, name.bytes, notes, &part, out);
    }
    tool_buffer_free(&part.lines);
    tool_buffer_free(&name);
    return whole;
}

bool tool_docx_read(tool_package *package, tool_extract *out)
{
    tool_notes notes = {0};
    bool embedded = false;
    char *part = find_main_part(package, out);
    const bool whole = part != NULL && read_headers(package, "header", out) && read_headers(package, "footer", out) &&
                       read_body(package, part, &notes, out, &embedded) &&
                       read_notes(package, part, TOOL_NOTE_FOOT, &notes, out) &&
                       read_notes(package, part, TOOL_NOTE_END, &notes, out);
    if (whole) {
        tool_notes_write(&notes, &out->text);
    }
    tool_notes_free(&notes);
    free(part);
    if (whole && !tool_lines_have_words(&out->text)) {
        tool_buffer_text(&out->problem, "a .docx document without text; pictures of text need OCR");
        return false;
    }
    if (whole && embedded) {
        out->unread_parts = 1;
        tool_buffer_text(&out->problem, "a part of it in another form than .docx (altChunk) was not read; save it "
                                        "with Word again");
    }
    return whole;
}
