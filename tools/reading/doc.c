/*
 * doc.c - the text of a .doc document of Word 97 to 2003, [MS-DOC]: what the reader of .docx gives of the same paper.
 *
 * Footnotes and endnotes follow the body, numbered in the order of their marks; a box of text that hangs on no
 * paragraph stands between. Headers and footers are no part of the text, but for a stamp of secrecy, which becomes its
 * first line. Comments are not read. Numbers that Word puts before paragraphs by itself are not in the file.
 */
#include "reading/doc_walk.h"
#include "reading/lines.h"

#include <stdio.h>

enum { FOOTNOTE_MARK_SIZE = 2 };

static const struct {
    tool_doc_story story;
    tool_doc_table marks;
    tool_doc_table texts;
} note_tables[] = {
    [TOOL_NOTE_FOOT] = {TOOL_DOC_FOOTNOTES, TOOL_DOC_FOOTNOTE_MARKS, TOOL_DOC_FOOTNOTE_TEXTS},
    [TOOL_NOTE_END] = {TOOL_DOC_ENDNOTES, TOOL_DOC_ENDNOTE_MARKS, TOOL_DOC_ENDNOTE_TEXTS},
};

/** Adds the lines of a range to the text. */
static bool add_lines(tool_doc *doc, tool_doc_range range, tool_doc_marks *marks, tool_buffer *text)
{
    tool_story story = {0};
    const bool whole = tool_doc_walk(doc, range, marks, &story);
    const tool_buffer *lines = tool_story_lines(&story);
    tool_buffer_add(text, lines->bytes, lines->len);
    tool_story_free(&story);
    return whole;
}

/** The stamp of secrecy of headers, footers and their boxes; one is enough not to process the document. */
static bool read_stamp(tool_doc *doc)
{
    static const tool_doc_story stories[] = {TOOL_DOC_HEADERS, TOOL_DOC_HEADER_BOXES};
    tool_extract *out = doc->file.out;
    bool whole = true;
    for (size_t i = 0; i < sizeof stories / sizeof *stories && whole && out->text.len == 0; i++) {
        tool_buffer lines = {0};
        whole = add_lines(doc, doc->file.stories[stories[i]], NULL, &lines);
        const char *stamp = tool_lines_stamp(&lines);
        if (stamp != NULL) {
            tool_buffer_format(&out->text, "%s\n", stamp);
        }
        tool_buffer_free(&lines);
    }
    return whole;
}

/** Boxes that the body has no place for, such as those of a group. */
static bool read_other_boxes(tool_doc *doc, const tool_doc_boxes *boxes)
{
    bool whole = true;
    for (size_t i = 0; i < boxes->count && whole; i++) {
        tool_buffer lines = {0};
        if (!boxes->taken[i]) {
            whole = add_lines(doc, tool_doc_boxes_text(boxes, i), NULL, &lines);
            if (tool_lines_have_words(&lines)) {
                tool_buffer_add(&doc->file.out->text, lines.bytes, lines.len);
            }
        }
        tool_buffer_free(&lines);
    }
    return whole;
}

static bool read_note(tool_doc *doc, tool_doc_range range, size_t number, tool_notes *notes)
{
    char id[32];
    tool_story story = {0};
    bool whole = true;
    (void)snprintf(id, sizeof id, "%zu", number);
    if (tool_notes_begin(notes, id, NULL)) {
        whole = tool_doc_walk(doc, range, NULL, &story);
        tool_notes_end(notes, tool_story_lines(&story));
    }
    tool_story_free(&story);
    return whole;
}

/** The texts of a kind of notes, which stand in the order of their marks. */
static bool read_notes(tool_doc *doc, tool_note_kind kind, size_t count, tool_notes *notes)
{
    const tool_doc_range all = doc->file.stories[note_tables[kind].story];
    tool_doc_plc texts;
    if (!tool_notes_have(notes, kind)) {
        return true;
    }
    if (!tool_doc_plc_open(&doc->file, note_tables[kind].texts, 0, &texts)) {
        return false;
    }
    if (texts.count < count || (count > 0 && tool_doc_plc_place(&texts, count) > all.to - all.from)) {
        return tool_doc_damaged(&doc->file, "the texts of its %zu notes are not all there", count);
    }
    tool_notes_open(notes, kind);
    bool whole = true;
    for (size_t i = 0; i < count && whole; i++) {
        const tool_doc_range range = {all.from + tool_doc_plc_place(&texts, i),
                                      all.from + tool_doc_plc_place(&texts, i + 1)};
        whole = read_note(doc, range, i, notes);
    }
    return whole;
}

static bool read_stories(tool_doc *doc, tool_doc_marks *marks)
{
    tool_extract *out = doc->file.out;
    bool whole = read_stamp(doc);
    for (size_t kind = TOOL_NOTE_FOOT; kind <= TOOL_NOTE_END && whole; kind++) {
        whole = tool_doc_plc_open(&doc->file, note_tables[kind].marks, FOOTNOTE_MARK_SIZE, &marks->of[kind]);
    }
    whole = whole && tool_doc_boxes_read(&doc->file, marks->boxes) &&
            add_lines(doc, doc->file.stories[TOOL_DOC_BODY], marks, &out->text) &&
            read_other_boxes(doc, marks->boxes) &&
            read_notes(doc, TOOL_NOTE_FOOT, marks->of[TOOL_NOTE_FOOT].count, marks->notes) &&
            read_notes(doc, TOOL_NOTE_END, marks->of[TOOL_NOTE_END].count, marks->notes);
    if (whole) {
        tool_notes_write(marks->notes, &out->text);
    }
    return whole;
}

static bool read_file(const tool_compound *compound, tool_extract *out)
{
    tool_notes notes = {0};
    tool_doc_boxes boxes = {0};
    tool_doc_marks marks = {.notes = &notes, .boxes = &boxes};
    tool_doc doc = {.file = {.out = out}};
    const bool whole = tool_doc_file_read(compound, &doc.file) && tool_doc_open(&doc) && read_stories(&doc, &marks);
    tool_notes_free(&notes);
    tool_doc_boxes_free(&boxes);
    tool_doc_close(&doc);
    if (whole && !tool_lines_have_words(&out->text)) {
        tool_buffer_text(&out->problem, "a .doc document without text; pictures of text need OCR");
        return false;
    }
    return whole;
}

static bool read_doc(const char *bytes, size_t len, tool_extract *out)
{
    tool_compound *compound = tool_compound_open(bytes, len, out);
    const bool whole = compound != NULL && read_file(compound, out);
    tool_compound_close(compound);
    return whole;
}

const tool_reader tool_doc_reader = {.read = read_doc};
