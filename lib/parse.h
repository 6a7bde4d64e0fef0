/*
 * parse.h - finds the mentions of a region and reads their own fields.
 *
 * Each token that begins a type word, a number or "số" is offered to the readers of a table in turn: self ("Kế hoạch này"),
 * numbered, named (laws, treaties, congress resolutions, directives known by their date), short ("Kết luận 57"). Relation,
 * holder and what the document tells are for the later stages.
 */
#ifndef TDN_PARSE_H
#define TDN_PARSE_H

#include "draft.h"

/** Appends the mentions of the region to `drafts`, in text order. Errors: NOMEM. */
tdnref_status tdn_parse_region(const tdn_reader *r, tdn_drafts *drafts, tdnref_error *err);

/** One attempt to read a mention at a token. */
typedef enum tdn_read {
    TDN_READ_NOTHING,
    TDN_READ_MENTION,
    TDN_READ_REJECTED, /**< it is a look-alike: the tokens are used up, no mention */
    TDN_READ_NOMEM
} tdn_read;

/** What the readers of one place share. */
typedef struct tdn_spot {
    const tdn_reader *r;
    size_t token;
    const tdn_hit *type; /**< type word at the token, NULL: none */
    tdn_drafts *drafts;  /**< those before, for lists that share a type word */
    uint64_t region_first; /**< index of the first draft of this region */
    bool inner;            /**< inside the name of another law or treaty */
} tdn_spot;

/** Readers, tried in the order of the table in parse.c. On TDN_READ_MENTION and TDN_READ_REJECTED out->range is set. */
tdn_read tdn_read_self(const tdn_spot *spot, tdn_draft *out);
tdn_read tdn_read_numbered(const tdn_spot *spot, tdn_draft *out);
tdn_read tdn_read_law(const tdn_spot *spot, tdn_draft *out);
tdn_read tdn_read_treaty(const tdn_spot *spot, tdn_draft *out);
tdn_read tdn_read_congress(const tdn_spot *spot, tdn_draft *out);
tdn_read tdn_read_dated(const tdn_spot *spot, tdn_draft *out);
tdn_read tdn_read_short(const tdn_spot *spot, tdn_draft *out);

/** A draft with nothing known yet. */
tdn_draft tdn_draft_new(tdnref_kind kind, uint16_t type);

/** Reads date and issuer behind a number or name, in either order, and moves range.end behind them. False: no memory. */
bool tdn_read_tail(const tdn_reader *r, tdn_draft *out);

/** Appends an issuer; false: no memory. */
bool tdn_draft_add_issuer(const tdn_reader *r, tdn_draft *out, const tdn_issuer *issuer);

/** End of the name "sửa đổi, bổ sung một số điều của Luật A và Luật B" that begins at a token, which it is if there is none. */
size_t tdn_amending_name_end(const tdn_reader *r, size_t token);

/** Folded form of a range's words joined by blanks, in the arena; NULL: no memory. */
char *tdn_folded_name(const tdn_reader *r, tdn_range range);

#endif
