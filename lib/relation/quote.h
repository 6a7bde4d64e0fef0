/*
 * quote.h - text that a document quotes from another: what stands in it is that one's.
 *
 * "Điều 4 Quyết định số 22/2025/QĐ-TTg quy định như sau: “... thay thế cụm từ ... tại Quyết định số 47/2002/QĐ-TTg”":
 * the decision that is quoted changes the other, not the document that quotes it. The shape of a typographic
 * mark tells the beginning from the end; of a straight one the blanks around it do.
 */
#ifndef TDN_QUOTE_H
#define TDN_QUOTE_H

#include "mention/draft.h"

/** Where a region stands between quotation marks. Starts as {.amended = TDN_NO_DRAFT}. */
typedef struct tdn_quote {
    size_t next;  /**< first token not looked at */
    size_t start; /**< the mark that opened the quotation */
    size_t inner; /**< quotations open inside it */
    bool open;
    uint64_t owner;   /**< mention that is quoted, TDN_NO_DRAFT: unknown */
    uint64_t amended; /**< mention that the document said last that it amends, TDN_NO_DRAFT: none; set by the caller */
} tdn_quote;

/**
 * Looks at the tokens up to the mention drafts[index]; those of a region are to be given in order, the region's first
 * being `first`. Returns the mention whose text it stands in, TDN_NO_DRAFT if it is the document's own text.
 */
uint64_t tdn_quoted_from(tdn_quote *quote, const tdn_reader *r, const tdn_drafts *drafts, uint64_t first,
                         uint64_t index);

/** True if a token stands between quotation marks but not right behind the first, as a name does; the tokens of a
 * region are to be given in order. For a walk that asks no more than that; `quote` starts as zero. */
bool tdn_is_quoted(tdn_quote *quote, const tdn_reader *r, size_t token);

#endif
