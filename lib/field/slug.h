/*
 * slug.h - names in ASCII: slugs, and the words of a urn.
 *
 * The generator of the tables uses them too, so that names known at build time are spelt once.
 */
#ifndef TDN_SLUG_H
#define TDN_SLUG_H

#include "base/base.h"

/** Writes text as a slug: ASCII letters and digits in lower case, anything else as `gap`, once between words. Returns
 * the length, at most room - 1. */
size_t tdn_slug(const char *text, char gap, char *out, size_t room);

/** Writes text as a slug with dots and without connectives, as a urn has names (RFC 9676, section 4.1): "Sở Khoa học và
 * Công nghệ" -> "so.khoa.hoc.cong.nghe". Returns the length, at most room - 1. */
size_t tdn_urn_words(const char *text, char *out, size_t room);

#endif
