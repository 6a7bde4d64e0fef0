/*
 * page.h - the title of a page that holds no document: news, a question with its answer, an entry of an encyclopedia.
 */
#ifndef TDN_PAGE_H
#define TDN_PAGE_H

#include "document/document.h"

/** Takes the heading that the page begins with ("# Lỗi xe không chính chủ là lỗi gì?") as the title of a source of
 * which neither type nor number is known. False: no memory. */
bool tdn_read_page_title(const tdn_reader *r, tdn_document_draft *out);

#endif
