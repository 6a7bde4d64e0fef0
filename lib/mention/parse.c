#include "mention/parse.h"

#include "mention/law_name.h"
#include "mention/readers.h"
#include "mention/tail.h"
#include "mention/words.h"

typedef tdn_read (*reader_function)(const tdn_spot *spot, tdn_draft *out);

/** A bit for each letter that a folded word may begin with: those of ASCII, and "đ" with "ă". */
#define BEGINS(letter) (1u << ((letter) - 'a'))
#define BEGINS_D_WITH_STROKE (1u << 26)
#define BEGINS_ANYHOW UINT32_MAX

/** "Ban Chấp hành", "Đảng", "Hội nghị", "lần thứ", "Trung ương". */
#define MEETING (BEGINS('b') | BEGINS_D_WITH_STROKE | BEGINS('h') | BEGINS('l') | BEGINS('t'))

/** The order decides where two readers could take the same words: a number outranks a name, a name a short form. */
static const struct {
    reader_function read;
    unsigned types;  /**< tdn_type flags of the types that it reads, 0: of all */
    uint32_t behind; /**< first letters of the words that it reads behind a type; it reads marks and numbers too */
} READERS[] = {
    {tdn_read_self, 0, BEGINS('n') | BEGINS('t') | BEGINS('p') | BEGINS('l')}, /* "này", "thi đua này" */
    {tdn_read_numbered, 0, BEGINS_ANYHOW},                                     /* words that qualify the type */
    {tdn_read_coded, TDN_TYPE_GENERIC, BEGINS('s')},                           /* "số" */
    {tdn_read_list_item, 0, BEGINS('c') | BEGINS('s')},                        /* "của", "số" */
    {tdn_read_congress, 0, BEGINS('c') | BEGINS_D_WITH_STROKE},                /* "của", "đại hội" */
    {tdn_read_plenum, 0, MEETING},
    {tdn_read_session, 0, BEGINS_ANYHOW},                           /* bodies */
    {tdn_read_law, TDN_TYPE_LAW, BEGINS_ANYHOW},                    /* names of laws */
    {tdn_read_charter, 0, BEGINS('h') | BEGINS('l') | BEGINS('t')}, /* "hội", "liên đoàn", "tổng hội" */
    {tdn_read_treaty, TDN_TYPE_TREATY, BEGINS_ANYHOW},              /* names of treaties */
    {tdn_read_dated, 0, BEGINS_ANYHOW},                             /* see tdn_may_begin_tail() */
    {tdn_read_short, 0, BEGINS_ANYHOW},                             /* words that refer back */
    {tdn_read_introduced_short, 0, BEGINS('c')},                    /* "của" */
    {tdn_read_given, 0, BEGINS_ANYHOW},                             /* the name stands alone */
};

/** The bit for what a token begins with, all bits for a mark or number. */
static uint32_t beginning_of(const tdn_token *t)
{
    static const char D_WITH_STROKE = '\xC4'; /* the first byte of "đ" */
    const char first = t->form->first;
    if (first >= 'a' && first <= 'z') {
        return BEGINS(first);
    }
    return first == D_WITH_STROKE ? BEGINS_D_WITH_STROKE : BEGINS_ANYHOW;
}

/* ---------------------------------------------------------------- region */

/** Finishes the own fields of a draft, for which there is room behind the others, and counts it. */
static bool keep(const tdn_reader *r, tdn_drafts *drafts, tdn_draft *d, size_t from)
{
    d->record.span = tdn_source_span(r, d->range);
    d->text_start = tdn_token_at(r, d->range.first)->start;
    d->text_end = tdn_token_end(tdn_token_at(r, d->range.end - 1));
    d->record.text = tdn_range_text(r, d->range);
    if (d->record.text == NULL || !tdn_read_pinpoint(r, d, from)) {
        return false;
    }
    drafts->count++;
    return true;
}

/** Where the parser stands: what is used up, and which name is being searched for mentions inside it. */
typedef struct parser {
    const tdn_reader *r;
    const tdn_document_drafts *documents;
    tdn_given_names *given;
    tdn_drafts *drafts;
    uint64_t region_first;
    size_t used;       /**< tokens before this belong to a mention */
    size_t body_end;   /**< tokens before this belong to the name of a body: "Sở Kế hoạch và Đầu tư" */
    uint64_t outer;    /**< mention whose name is being searched for others */
    size_t outer_end;  /**< end of that name */
    size_t outer_used; /**< end of that mention: including number and date after the name */
    size_t name;       /**< the next token that begins the name of a type or body */
    uint64_t number;   /**< index of the region's next number not yet ruled out */
} parser;

/** A name such as "Luật sửa đổi, bổ sung một số điều của Luật Báo chí" is searched for the names inside it. */
static bool holds_names(const tdn_draft *d)
{
    return (d->record.kind == TDNREF_KIND_NAMED || d->record.kind == TDNREF_KIND_NUMBERED) && d->type != TDN_NO_ID &&
           (tdn_lexicon_type(d->type)->flags & (TDN_TYPE_LAW | TDN_TYPE_TREATY)) != 0;
}

/** "Hiệp định Thương mại hàng hóa thuộc | Hiệp định khung ...": a treaty in the name of another. */
static bool holds_treaty(const tdn_reader *r, const tdn_draft *d)
{
    bool found = false;
    for (size_t at = d->range.first + 1;
         !found && (at = tdn_next_hit(r->hits, at, d->range.end, 1u << TDN_PHRASE_TYPE)) < d->range.end; at++) {
        const tdn_hit *type = tdn_hit_at(r->hits, at, TDN_PHRASE_TYPE);
        const bool abbreviation = tdn_has_type_flag(type, TDN_TYPE_NAME) && type->count == 1; /* "(CEDAW)" */
        found = tdn_starts_with_capital(r, at) && !abbreviation && tdn_has_type_flag(type, TDN_TYPE_TREATY);
    }
    return found;
}

/** What begins with a number, or the "số" before it, may be an item of a list without a type of its own. */
static bool begins_item(const tdn_reader *r, size_t token)
{
    return tdn_token_at(r, token)->kind == TDN_TOKEN_NUMBER || tdn_is_word(r, token, "số");
}

/** Reads an item without a type; all other mentions begin with one. */
static tdn_read read_item_at(const tdn_spot *spot, tdn_draft *d)
{
    if (!begins_item(spot->r, spot->token)) { /* the name of a body, or of a law in a list */
        const bool law = tdn_hit_at(spot->r->hits, spot->token, TDN_PHRASE_LAW) != NULL;
        return law ? tdn_read_law_item(spot, d) : TDN_READ_NOTHING;
    }
    const tdn_read read = tdn_read_numbered(spot, d);
    const tdn_read item = read != TDN_READ_NOTHING ? read : tdn_read_list_item(spot, d);
    return item != TDN_READ_NOTHING ? item : tdn_read_short_item(spot, d);
}

static tdn_read read_at(parser *p, size_t token, tdn_draft *d)
{
    const tdn_spot spot = {
        .r = p->r,
        .token = token,
        .type = token < p->body_end ? NULL : tdn_hit_at(p->r->hits, token, TDN_PHRASE_TYPE),
        .drafts = p->drafts,
        .region_first = p->region_first,
        .inner = token < p->outer_end,
        .inner_end = token < p->outer_end ? p->outer_end : 0,
        .documents = p->documents,
        .given = p->given,
    };
    if (spot.type == NULL) {
        return read_item_at(&spot, d);
    }
    const unsigned flags = tdn_lexicon_type(spot.type->id)->flags;
    const bool own_law = (flags & TDN_TYPE_LAW) != 0 && tdn_is_own_or_drafted_law(&spot);
    const uint32_t behind = beginning_of(tdn_token_at(p->r, token + spot.type->count));
    for (size_t i = 0; i < TDN_COUNT(READERS) && !own_law; i++) {
        const bool reads =
            (READERS[i].behind & behind) != 0 && (READERS[i].types == 0 || (READERS[i].types & flags) != 0);
        const tdn_read read = reads ? READERS[i].read(&spot, d) : TDN_READ_NOTHING;
        if (read != TDN_READ_NOTHING) {
            return read;
        }
    }
    return TDN_READ_NOTHING;
}

/** Takes what was read at a token into account; returns the next token to look at, or TDN_NO_TOKEN: no memory. */
static size_t take(parser *p, size_t token, tdn_read read, tdn_draft *d)
{
    if (read == TDN_READ_NOTHING) {
        return token + 1;
    }
    if (read == TDN_READ_REJECTED) {
        p->used = d->range.end;
        return d->range.end;
    }
    if (token < p->outer_end) {
        d->outer = p->outer;
    }
    const size_t from = p->used;
    if (!keep(p->r, p->drafts, d, from)) {
        return TDN_NO_TOKEN;
    }
    p->used = d->range.end;
    if (holds_names(d) && (tdn_says_change(p->r, d->range) || holds_treaty(p->r, d)) && token >= p->outer_end) {
        p->outer = p->drafts->count - 1;
        const size_t name = tdn_amending_name_end(p->r, token + 1);
        p->outer_end = name > token + 1 ? name : d->range.end;
        p->outer_used = d->range.end;
        return token + 1;
    }
    return d->range.end;
}

/** Tokens between a mention and the next item of its list, which may take its symbol from the last: ", và". */
#define LINK_TOKENS 2u

/** The "số" that announces the number at a token, no further back than `from`: "số 57-KL/TW", "Số: 12/KH-UBND", "số
 * l5/2023/NĐ-CP"; else the token itself. */
static size_t announced_from(const tdn_reader *r, size_t number, size_t from)
{
    const bool parted = number > from && !tdn_has_flag(r, number, TDN_SPACE) && tdn_begins_number(r, number - 1);
    size_t at = parted ? number - 1 : number;
    at -= at > from && (tdn_is_mark(r, at - 1, ':') || tdn_is_mark(r, at - 1, '.')) ? 1 : 0;
    return at > from && tdn_is_word(r, at - 1, "số") ? at - 1 : number;
}

/* Phrases that a mention may begin with, or inside which none may begin. */
#define NAMES (1u << TDN_PHRASE_TYPE | 1u << TDN_PHRASE_BODY)

/** The next number from `from` on, before `end`, that may have a symbol; `end` if there is none. */
static size_t next_number(parser *p, size_t from, size_t end)
{
    const tdn_token_list *numbers = &p->r->region->numbers;
    for (; p->number < numbers->count && numbers->items[p->number] < end; p->number++) {
        const size_t token = numbers->items[p->number];
        if (token >= from && tdn_number_may_begin(p->r, token)) {
            return token;
        }
    }
    return end;
}

/** The next token that begins the name of a type or body, a number with a symbol or in a list, or the "số" before one:
 * a mention begins with nothing else, and no other token is looked at. */
static size_t next_candidate(parser *p, size_t from)
{
    const tdn_reader *r = p->r;
    const size_t count = tdn_token_count(r);
    p->name = p->name < from ? tdn_next_hit(r->hits, from, count, NAMES) : p->name;
    for (size_t token = from; token < p->name && token <= p->used + LINK_TOKENS; token++) {
        if (begins_item(r, token) || tdn_hit_at(r->hits, token, TDN_PHRASE_LAW) != NULL) {
            return token;
        }
    }
    const size_t number = next_number(p, from, p->name);
    return number < p->name ? announced_from(r, number, from) : p->name;
}

/** Reads what begins at a token; returns the next one to look at, or TDN_NO_TOKEN: no memory. */
static size_t try_token(parser *p, size_t token)
{
    if (!TDN_RESERVE(p->r->arena->alloc, p->drafts)) {
        return TDN_NO_TOKEN;
    }
    tdn_draft *d = &p->drafts->items[p->drafts->count]; /* belongs to the reader that takes the words */
    const tdn_read read = read_at(p, token, d);
    return read == TDN_READ_NOMEM ? TDN_NO_TOKEN : take(p, token, read, d);
}

tdnref_status tdn_parse_region(const tdn_reader *r, const tdn_document_drafts *documents, tdn_given_names *given,
                               tdn_drafts *drafts, tdnref_error *err)
{
    parser p = {.r = r,
                .documents = documents,
                .given = given,
                .drafts = drafts,
                .region_first = drafts->count,
                .outer = TDN_NO_DRAFT};
    const size_t count = tdn_token_count(r);
    p.name = tdn_next_hit(r->hits, 0, count, NAMES);
    size_t token = next_candidate(&p, 0);
    while (token < count) {
        if (token >= p.outer_end && token < p.outer_used) {
            token = next_candidate(&p, p.outer_used);
            continue;
        }
        const tdn_hit *body = tdn_hit_at(r->hits, token, TDN_PHRASE_BODY);
        const size_t next = try_token(&p, token);
        if (next == TDN_NO_TOKEN) {
            return tdn_fail(err, TDNREF_ERR_NOMEM, "no memory for a mention");
        }
        if (body != NULL && token + body->count > p.body_end) {
            p.body_end = token + body->count;
        }
        token = next_candidate(&p, next);
    }
    return tdn_succeed(err);
}
