/*
 * page.h - a source that does not begin with a letterhead: a page about a directive, a letter, an annex alone; or a
 * page that holds no document, as news, a question with its answer, an entry of an encyclopedia.
 */
#ifndef TDN_PAGE_H
#define TDN_PAGE_H

#include "document/document.h"

/** Fills in what the first lines of the source tell about its first document, in which no number was found. `annex`:
 * heading of the annex that it begins with, TDN_NO_TOKEN: none. False: no memory. */
bool tdn_read_without_head(const tdn_reader *r, size_t annex, tdn_document_draft *out);

/** Token after the block of "key: value" lines between two rules at the beginning of a converted page ("---", "title:
 * ...", "---"): the block belongs to the page, not to the document. 0: there is none. */
size_t tdn_front_matter_end(const tdn_reader *r);

#endif
