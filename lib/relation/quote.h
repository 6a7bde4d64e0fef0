/*
 * quote.h - text that a document quotes from another: whatever it contains belongs to the other.
 *
 * "Điều 4 Quyết định số 22/2025/QĐ-TTg quy định như sau: “... thay thế cụm từ ... tại Quyết định số 47/2002/QĐ-TTg”":
 * the decision that is quoted changes the other, not the document that quotes it. The shape of a typographic mark tells
 * the beginning from the end; for a straight one, the blanks around it do.
 */
#ifndef TDN_QUOTE_H
#define TDN_QUOTE_H

#include "mention/draft.h"

/** Where the walk over a region is with respect to quotation marks. Starts as {.amended = TDN_NO_DRAFT}. */
typedef struct tdn_quote {
    size_t next;  /**< first token not looked at */
    size_t start; /**< the mark that opened the quotation */
    size_t inner; /**< quotations open inside it */
    bool open;
    uint64_t owner;   /**< mention that is quoted, TDN_NO_DRAFT: unknown */
    uint64_t amended; /**< mention that the document last said it amends, TDN_NO_DRAFT: none; set by the caller */
} tdn_quote;

/**
 * Looks at the tokens up to the mention drafts[index]; the mentions of a region must be given in order, starting with
 * `first`. Returns the mention whose text it is in, TDN_NO_DRAFT if it is in the document's own text.
 */
uint64_t tdn_quoted_from(tdn_quote *quote, const tdn_reader *r, const tdn_drafts *drafts, uint64_t first,
                         uint64_t index);

/** True if a token is between quotation marks but not right after the first, as a name would be; the tokens of a region
 * must be given in order. For a walk that needs no more than that; `quote` starts zeroed. */
bool tdn_is_quoted(tdn_quote *quote, const tdn_reader *r, size_t token);

#endif
