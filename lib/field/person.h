/*
 * person.h - a person's name behind the office that he holds: "Thủ tướng Chính phủ | Phạm Minh Chính".
 */
#ifndef TDN_PERSON_H
#define TDN_PERSON_H

#include "text/reader.h"

/** The token behind a person's name that begins at a token, `token` if none does. A name is two words or more with
 * capitals in one run, of which none begins a type or body. */
size_t tdn_person_end(const tdn_reader *r, size_t token);

#endif
