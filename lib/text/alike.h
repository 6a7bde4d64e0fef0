/*
 * alike.h - copying what is the same in a text and in its normalised form.
 */
#ifndef TDN_ALIKE_H
#define TDN_ALIKE_H

#include "base/base.h"

/** So many bytes behind the end may be read and written. */
#define TDN_ALIKE_ROOM ((size_t)32)

/** Copies bytes as long as both have the same, line breaks as blanks. Ends at a combining mark (U+0300..U+037F) and, in
 * a plain text, at a Markdown mark. Returns how many. */
size_t tdn_copy_alike(const char *text, const char *norm, size_t len, bool plain, char *out);
/** The same without vectors and without room. */
size_t tdn_copy_alike_scalar(const char *text, const char *norm, size_t len, bool plain, char *out);

#endif
