/*
 * notes.c - footnotes and endnotes in the order of their marks; a file holds them in the order they were written.
 */
#include "reading/notes.h"

#include <stdlib.h>
#include <string.h>

tool_note_kind tool_note_kind_of(const char *name)
{
    return strstr(name, "endnote") != NULL ? TOOL_NOTE_END : TOOL_NOTE_FOOT;
}

size_t tool_notes_mark(tool_notes *notes, tool_note_kind kind, const char *id)
{
    if (notes->count == notes->capacity) {
        notes->capacity = notes->capacity == 0 ? 16 : notes->capacity * 2;
        notes->items = tool_realloc(notes->items, notes->capacity * sizeof *notes->items);
    }
    notes->items[notes->count++] = (tool_note_row){.kind = kind, .id = tool_copy(id)};
    return notes->count;
}

bool tool_notes_have(const tool_notes *notes, tool_note_kind kind)
{
    for (size_t i = 0; i < notes->count; i++) {
        if (notes->items[i].kind == kind) {
            return true;
        }
    }
    return false;
}

static int compare_ids(const void *a, const void *b)
{
    return strcmp(((const tool_note_id *)a)->id, ((const tool_note_id *)b)->id);
}

void tool_notes_open(tool_notes *notes, tool_note_kind kind)
{
    notes->by_id = tool_realloc(notes->by_id, notes->count * sizeof *notes->by_id);
    notes->by_id_count = 0;
    for (size_t i = 0; i < notes->count; i++) {
        if (notes->items[i].kind == kind) {
            notes->by_id[notes->by_id_count++] = (tool_note_id){notes->items[i].id, i};
        }
    }
    if (notes->by_id_count > 1) {
        qsort(notes->by_id, notes->by_id_count, sizeof *notes->by_id, compare_ids);
    }
}

bool tool_notes_begin(tool_notes *notes, const char *id, const char *type)
{
    const tool_note_id wanted = {.id = id};
    const bool is_note = id != NULL && (type == NULL || strcmp(type, "normal") == 0);
    const tool_note_id *found = is_note && notes->by_id_count > 0
                                    ? bsearch(&wanted, notes->by_id, notes->by_id_count, sizeof wanted, compare_ids)
                                    : NULL;
    notes->at = found == NULL ? notes->count : found->at;
    return found != NULL;
}

void tool_notes_end(tool_notes *notes, const tool_buffer *lines)
{
    if (notes->at < notes->count) {
        tool_buffer_add(&notes->items[notes->at].text, lines->bytes, lines->len);
        notes->at = notes->count;
    }
}

void tool_notes_fill(tool_notes *notes, size_t number, const tool_buffer *lines)
{
    tool_buffer_add(&notes->items[number - 1].text, lines->bytes, lines->len);
}

void tool_notes_write(const tool_notes *notes, tool_buffer *out)
{
    bool begun = false;
    for (size_t i = 0; i < notes->count; i++) {
        const tool_buffer *text = &notes->items[i].text;
        size_t from = 0;
        while (from < text->len && text->bytes[from] == ' ') { /* Word writes one behind the number */
            from++;
        }
        if (from < text->len) {
            tool_buffer_format(out, "%s[%zu] ", begun ? "" : "\n", i + 1);
            tool_buffer_add(out, text->bytes + from, text->len - from);
            begun = true;
        }
    }
}

void tool_notes_free(tool_notes *notes)
{
    for (size_t i = 0; i < notes->count; i++) {
        free(notes->items[i].id);
        tool_buffer_free(&notes->items[i].text);
    }
    free(notes->items);
    free(notes->by_id);
    *notes = (tool_notes){0};
}
