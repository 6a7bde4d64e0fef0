/*
 * notes.h - footnotes and endnotes of a document.
 */
#ifndef TDNREF_TOOLS_NOTES_H
#define TDNREF_TOOLS_NOTES_H

#include "reading/story.h"

typedef enum tool_note_kind { TOOL_NOTE_FOOT, TOOL_NOTE_END } tool_note_kind;

/** A note whose mark stands in the body. Its number is its place in the order of marks, from 1. */
typedef struct tool_note_row {
    tool_note_kind kind;
    char *id;
    tool_buffer text;
} tool_note_row;

/** Where an id leads. */
typedef struct tool_note_id {
    const char *id;
    size_t at; /**< the note */
} tool_note_id;

/** Zero-initialise. */
typedef struct tool_notes {
    tool_note_row *items;
    size_t count;
    size_t capacity;
    tool_note_id *by_id; /**< the notes of the part that is read, in order of id */
    size_t by_id_count;
    size_t at; /**< the note that is read */
} tool_notes;

/** By the name of the element of a mark. */
tool_note_kind tool_note_kind_of(const char *name);

/** The number of the note with a mark in the body. */
size_t tool_notes_mark(tool_notes *notes, tool_note_kind kind, const char *id);

bool tool_notes_have(const tool_notes *notes, tool_note_kind kind);

/** Before the part with the notes of a kind is read, after the body. */
void tool_notes_open(tool_notes *notes, tool_note_kind kind);

/** True if a note that begins in the part is wanted: the body has its mark, and it is no mere line above the notes. */
bool tool_notes_begin(tool_notes *notes, const char *id, const char *type);
void tool_notes_end(tool_notes *notes, const tool_buffer *lines);

/** Adds to the text of the note with this number. */
void tool_notes_fill(tool_notes *notes, size_t number, const tool_buffer *lines);

/** "[1] ..." and so on, in the order of the marks. */
void tool_notes_write(const tool_notes *notes, tool_buffer *out);

void tool_notes_free(tool_notes *notes);

#endif
