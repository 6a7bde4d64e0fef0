#include "relation/quote.h"

#include "relation/cue.h"

/* Tokens between what is quoted and its quotation: "... quy định về ... (có hiệu lực từ ...) như sau:". */
#define INTRODUCTION_TOKENS 120u
/* A quotation that nobody closed ends here. */
#define QUOTED_TOKENS 1500u

typedef enum mark_kind { NO_MARK, OPENING, CLOSING } mark_kind;

/** A straight mark opens before a word and closes behind one: 'quy định: "1. Hồ sơ gồm ... nơi cư trú."'. */
static mark_kind straight_mark(const tdn_reader *r, size_t token)
{
    const tdn_token *t = tdn_token_at(r, token);
    const bool before = token == 0 || (t->flags & (TDN_SPACE | TDN_LINE)) != 0 || tdn_is_mark(r, token - 1, '(');
    const bool behind = t[1].kind != TDN_TOKEN_WORD && t[1].kind != TDN_TOKEN_NUMBER
                            ? true
                            : (t[1].flags & (TDN_SPACE | TDN_LINE)) != 0;
    return before == behind ? NO_MARK : before ? OPENING : CLOSING;
}

/** U+201C and U+201D are E2 80 9C and E2 80 9D. */
static mark_kind mark_at(const tdn_reader *r, size_t token)
{
    const tdn_token *t = tdn_token_at(r, token);
    if (t->mark == '"' && t->len == 1) {
        return straight_mark(r, token);
    }
    if (t->mark != '"' || t->len != 3) {
        return NO_MARK;
    }
    switch ((unsigned char)r->text->ptr[t->start + 2]) {
    case 0x9C:
        return OPENING;
    case 0x9D:
        return CLOSING;
    default:
        return NO_MARK;
    }
}

/** True if the words from `token` to the quotation introduce it: no sentence begins between them but behind a colon,
 * and no other item of the list ("; UBND Thành phố ban hành Kế hoạch “..."). */
static bool introduces(const tdn_reader *r, size_t token, size_t quotation)
{
    if (quotation - token > INTRODUCTION_TOKENS) {
        return false;
    }
    for (size_t at = token; at <= quotation; at++) {
        if (tdn_is_mark(r, at, ';') || (tdn_has_flag(r, at, TDN_SENTENCE) && at > 0 && !tdn_is_mark(r, at - 1, ':'))) {
            return false;
        }
    }
    return true;
}

/** The mention whose text a quotation gives: the one before it that the document itself speaks of. New wording of an
 * article ("Sửa đổi Điều 5 Nghị định số 30 như sau: “...”") is the amending document's own. */
static uint64_t find_owner(const tdn_reader *r, const tdn_drafts *drafts, uint64_t first, uint64_t index,
                           size_t quotation)
{
    if (index == first || !introduces(r, drafts->items[index - 1].range.end, quotation)) {
        return TDN_NO_DRAFT;
    }
    uint64_t owner = index - 1;
    while (drafts->items[owner].record.from.kind == TDNREF_REF_MENTION && owner > first) {
        const uint64_t holder = drafts->items[owner].record.from.index;
        if (holder >= owner || holder < first) {
            break;
        }
        owner = holder;
    }
    const tdnref_mention *m = &drafts->items[owner].record;
    return m->kind == TDNREF_KIND_SELF || tdn_is_change(m->relation) ? TDN_NO_DRAFT : owner;
}

/** Ends a quotation that is longer than any, seen from a token behind what was read of it. */
static void end_if_too_long(tdn_quote *quote, size_t token)
{
    quote->open = quote->open && token <= quote->start + QUOTED_TOKENS + 1;
}

uint64_t tdn_quoted_from(tdn_quote *quote, const tdn_reader *r, const tdn_drafts *drafts, uint64_t first,
                         uint64_t index)
{
    const size_t token = drafts->items[index].range.first;
    for (size_t at = quote->next; (at = tdn_next_mark(r, at, token, '"')) < token; at++) {
        end_if_too_long(quote, at);
        const mark_kind kind = mark_at(r, at);
        if (kind == OPENING && !quote->open) {
            quote->open = true;
            quote->inner = 0;
            quote->start = at;
            quote->owner = find_owner(r, drafts, first, index, at);
        } else if (kind == OPENING && !tdn_has_flag(r, at, TDN_LINE)) {
            quote->inner++; /* a name within; each paragraph of a long quotation may open anew */
        } else if (kind == CLOSING && quote->inner > 0) {
            quote->inner--;
        } else if (kind == CLOSING) {
            quote->open = false;
        }
    }
    if (token > quote->next) {
        quote->next = token;
        end_if_too_long(quote, token);
    }
    return quote->open ? quote->owner : TDN_NO_DRAFT;
}
