/*
 * dot_text.h - strings and attributes of a DOT file.
 */
#ifndef TDN_DOT_TEXT_H
#define TDN_DOT_TEXT_H

#include "export/writer.h"

/** Stands for a backslash in a text (dot_text.c says why). */
#define TDN_DOT_BACKSLASH "\xE2\x88\x96"

/** A quoted id: the key of a node. */
void tdn_dot_id(tdn_writer *w, const char *text);

/** Part of a quoted tooltip: the text, so that Graphviz shows just that. */
void tdn_dot_quoted(tdn_writer *w, const char *text);

/** An attribute whose value needs no escaping, with a blank before it. */
void tdn_dot_attribute(tdn_writer *w, const char *name, const char *value);

/** The attribute "pos" of a node, in points. */
void tdn_dot_position(tdn_writer *w, int64_t x, int64_t y);

static inline bool tdn_has_text(const char *text)
{
    return text != NULL && text[0] != '\0';
}

#endif
