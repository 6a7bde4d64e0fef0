/*
 * person.h - a person's name after the office held: "Thủ tướng Chính phủ | Phạm Minh Chính".
 */
#ifndef TDN_PERSON_H
#define TDN_PERSON_H

#include "text/reader.h"

/** The token after a person's name that begins at a token, or `token` if none does. A name is a run of two or more
 * capitalised words, none of which begins a type or body. */
size_t tdn_person_end(const tdn_reader *r, size_t token);

#endif
