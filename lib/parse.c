#include "parse.h"

#include "date.h"
#include "fold.h"


typedef tdn_read (*reader_function)(const tdn_spot *spot, tdn_draft *out);

/** The order decides where two readers could take the same words: a number outranks a name, a name a short form. */
static const reader_function READERS[] = {
    tdn_read_self, tdn_read_numbered, tdn_read_congress, tdn_read_law, tdn_read_treaty, tdn_read_dated, tdn_read_short,
};

tdn_draft tdn_draft_new(tdnref_kind kind, uint16_t type)
{
    tdn_draft d = {.outer = TDN_NO_DRAFT, .type = type};
    d.record.struct_size = sizeof d.record;
    d.record.kind = kind;
    if (type != TDN_NO_ID) {
        d.record.type = (tdnref_field){.text = tdn_lexicon_type(type)->code, .origin = TDNREF_ORIGIN_PRINTED};
    }
    return d;
}

bool tdn_draft_add_issuer(const tdn_reader *r, tdn_draft *out, const tdn_issuer *issuer)
{
    if (out->issuers == NULL) {
        out->issuers = tdn_arena_alloc(r->arena, TDN_ISSUERS_MAX * sizeof *out->issuers);
    }
    if (out->issuers == NULL) {
        return false;
    }
    if (out->issuer_count < TDN_ISSUERS_MAX) {
        out->issuers[out->issuer_count++] = *issuer;
    }
    return true;
}

char *tdn_folded_name(const tdn_reader *r, tdn_range range)
{
    char *name = tdn_arena_alloc(r->arena, (range.end - range.first) * (TDN_FOLD_MAX + 1) + 1);
    if (name == NULL) {
        return NULL;
    }
    size_t len = 0;
    for (size_t i = range.first; i < range.end; i++) {
        if (tdn_token_at(r, i)->kind == TDN_TOKEN_PUNCT) {
            continue;
        }
        const tdn_slice word = tdn_token_text(r->region, i);
        if (len > 0) {
            name[len++] = ' ';
        }
        len += tdn_fold_word(word.ptr, word.len, name + len);
    }
    name[len] = '\0';
    return name;
}

/* ----------------------------------------------------------------- tail */

static size_t skip_comma(const tdn_reader *r, size_t token)
{
    return tdn_is_mark(r, token, ',') ? token + 1 : token;
}

/** ", ngày 27/10/2023", "ngày 15/6/2023", "(ngày 15/6/2023)", "năm 2025". */
static bool take_date(const tdn_reader *r, tdn_draft *out)
{
    size_t at = skip_comma(r, out->range.end);
    const bool bracket = tdn_is_mark(r, at, '(');
    at += bracket ? 1 : 0;
    size_t end = at;
    tdnref_date date = {0, 0, 0};
    if (tdn_has_flag(r, at, TDN_SENTENCE)) {
        return false;
    }
    if (!tdn_date_at(r, at, &date, &end) && !tdn_blank_date_at(r, at, &date, &end)) {
        const bool year = !bracket && at == out->range.end && tdn_is_folded(r, at, "năm") && tdn_year_at(r, at, &date.year, &end);
        if (!year) {
            return false;
        }
    }
    if (bracket) {
        if (!tdn_is_mark(r, end, ')')) {
            return false;
        }
        end++;
    }
    out->record.date = date;
    out->record.date_origin = TDNREF_ORIGIN_PRINTED;
    out->record.date_span = tdn_source_span(r, (tdn_range){at, bracket ? end - 1 : end});
    out->range.end = end;
    return true;
}

/** The connective between two names of joint issuers: ",", "và", "-", "với". */
static size_t skip_connective(const tdn_reader *r, size_t token)
{
    size_t at = token;
    if (tdn_is_mark(r, at, ',') || tdn_is_mark(r, at, '-') || tdn_is_mark(r, at, ';')) {
        at++;
    }
    if (tdn_is_folded(r, at, "va2") || tdn_is_folded(r, at, "vơi1")) {
        at++;
    }
    return at;
}

/** A joint act names several bodies; any other act one, and what follows an "và" is something else. */
static bool is_joint(const tdn_draft *out)
{
    static const char *const JOINT[] = {"TTLT", "NQLT", NULL};
    return out->joint || (out->record.type.text != NULL && tdn_word_in(tdn_slice_of(out->record.type.text), JOINT));
}

/** "giữa Sở Thông tin và Truyền thông và Bộ Chỉ huy Bộ đội Biên phòng tỉnh Bình Thuận": the place at the end is that of all. */
static void share_place(tdn_draft *out)
{
    const tdn_issuer *last = &out->issuers[out->issuer_count - 1];
    for (size_t i = 0; i + 1 < out->issuer_count; i++) {
        if (out->issuers[i].place == TDN_PLACE_NONE) {
            out->issuers[i].place = last->place;
            out->issuers[i].province = last->province;
            out->issuers[i].city_word = last->city_word;
        }
    }
}

static bool take_issuer(const tdn_reader *r, tdn_draft *out, bool *failed)
{
    size_t at = skip_comma(r, out->range.end);
    const bool between = tdn_is_folded(r, at, "giưa4");
    if (!between && !tdn_is_folded(r, at, "cua3")) {
        return false;
    }
    if (tdn_has_flag(r, at, TDN_SENTENCE)) {
        return false;
    }
    tdn_issuer issuer;
    size_t end = at + 1;
    size_t next = end;
    while (tdn_issuer_at(r, next, &issuer)) {
        if (!tdn_draft_add_issuer(r, out, &issuer)) {
            *failed = true;
            return false;
        }
        end = issuer.range.end;
        next = skip_connective(r, end);
        if (next == end || !(between || is_joint(out))) {
            break;
        }
    }
    if (out->issuer_count == 0) {
        return false;
    }
    share_place(out);
    out->record.issuer.origin = TDNREF_ORIGIN_PRINTED;
    out->record.issuer.span = tdn_source_span(r, (tdn_range){at + 1, end});
    out->range.end = end;
    return true;
}

bool tdn_read_tail(const tdn_reader *r, tdn_draft *out)
{
    bool failed = false;
    const bool date_first = take_date(r, out);
    const bool issuer = take_issuer(r, out, &failed);
    if (!date_first && issuer) {
        (void)take_date(r, out);
    }
    return !failed;
}

/* --------------------------------------------------------------- pinpoint */

/** Words of a pinpoint, folded: "điểm a khoản 2 Điều 5", "Phụ lục số 02", "Mục 3 Chương II". */
static bool is_pinpoint_word(const tdn_reader *r, size_t token, bool *keyword)
{
    static const char *const KEYWORDS[] = {"điêm3", "khoan3", "điêu2", "muc5", "chương", "phu5", "phân2", "tiêt1"};
    static const char *const LINKS[] = {"luc5", "sô1", "va2", "va", "cac1"};
    *keyword = false;
    const tdn_token *t = tdn_token_at(r, token);
    if (t->kind == TDN_TOKEN_NUMBER || t->mark == ',') {
        return true;
    }
    if (t->kind != TDN_TOKEN_WORD) {
        return false;
    }
    for (size_t i = 0; i < TDN_COUNT(KEYWORDS); i++) {
        if (tdn_is_folded(r, token, KEYWORDS[i])) {
            *keyword = true;
            return true;
        }
    }
    for (size_t i = 0; i < TDN_COUNT(LINKS); i++) {
        if (tdn_is_folded(r, token, LINKS[i])) {
            return true;
        }
    }
    const tdn_slice word = tdn_token_text(r->region, token);
    return word.len == 1 || tdn_is_roman(word) || tdn_slice_equal(word, tdn_slice_of("đ"));
}

static bool read_pinpoint(const tdn_reader *r, tdn_draft *out, size_t from)
{
    size_t end = out->range.first;
    if (end > from && tdn_is_folded(r, end - 1, "cua3")) {
        end--;
    }
    size_t first = end;
    size_t best = end;
    bool keyword = false;
    while (first > from && end - first < 24 && is_pinpoint_word(r, first - 1, &keyword)) {
        first--;
        best = keyword ? first : best;
        if (tdn_has_flag(r, first, TDN_SENTENCE)) {
            break;
        }
    }
    while (best < end && tdn_token_at(r, end - 1)->kind == TDN_TOKEN_PUNCT) {
        end--;
    }
    if (best + 1 >= end) {
        return true;
    }
    const tdn_range range = {best, end};
    out->record.pinpoint = (tdnref_field){tdn_range_plain_text(r, range), tdn_source_span(r, range), TDNREF_ORIGIN_PRINTED};
    return out->record.pinpoint.text != NULL;
}

/* ---------------------------------------------------------------- region */

/** Finishes a draft's own fields and appends it. */
static bool keep(const tdn_reader *r, tdn_drafts *drafts, tdn_draft *d, size_t from)
{
    d->record.span = tdn_source_span(r, d->range);
    d->text_start = tdn_token_at(r, d->range.first)->start;
    d->text_end = tdn_token_end(tdn_token_at(r, d->range.end - 1));
    d->record.text = tdn_range_text(r, d->range);
    if (d->record.text == NULL || !read_pinpoint(r, d, from)) {
        return false;
    }
    return TDN_PUSH(r->arena->alloc, drafts, *d);
}

/** Where the parser stands: what is used up, and which names are open for mentions inside them. */
typedef struct parser {
    const tdn_reader *r;
    tdn_drafts *drafts;
    uint64_t region_first;
    size_t used;     /**< tokens before this belong to a mention */
    size_t body_end; /**< tokens before this belong to the name of a body: "Sở Kế hoạch và Đầu tư" */
    uint64_t outer;  /**< mention whose name is being searched for others */
    size_t outer_end;  /**< end of that name */
    size_t outer_used; /**< end of that mention: number and date behind the name */
} parser;

/** A name such as "Luật sửa đổi, bổ sung một số điều của Luật Báo chí" is searched for the names inside it. */
static bool holds_names(const tdn_draft *d)
{
    return (d->record.kind == TDNREF_KIND_NAMED || d->record.kind == TDNREF_KIND_NUMBERED) && d->type != TDN_NO_ID &&
           (tdn_lexicon_type(d->type)->flags & (TDN_TYPE_LAW | TDN_TYPE_TREATY)) != 0;
}

static bool is_amending_name(const tdn_reader *r, const tdn_draft *d)
{
    for (size_t i = d->range.first + 1; i < d->range.end; i++) {
        if (tdn_is_folded(r, i, "bô3") && tdn_is_folded(r, i + 1, "sung")) {
            return true;
        }
        if (tdn_is_folded(r, i, "sưa3") && tdn_is_folded(r, i + 1, "đôi3")) {
            return true;
        }
    }
    return false;
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
    };
    for (size_t i = 0; i < TDN_COUNT(READERS); i++) {
        const tdn_read read = READERS[i](&spot, d);
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
    if (holds_names(d) && is_amending_name(p->r, d) && token >= p->outer_end) {
        p->outer = p->drafts->count - 1;
        const size_t name = tdn_amending_name_end(p->r, token + 1);
        p->outer_end = name > token + 1 ? name : d->range.end;
        p->outer_used = d->range.end;
        return token + 1;
    }
    return d->range.end;
}

tdnref_status tdn_parse_region(const tdn_reader *r, tdn_drafts *drafts, tdnref_error *err)
{
    parser p = {.r = r, .drafts = drafts, .region_first = drafts->count, .outer = TDN_NO_DRAFT};
    const size_t count = tdn_token_count(r);
    size_t token = 0;
    while (token < count) {
        if (token >= p.outer_end && token < p.outer_used) {
            token = p.outer_used;
            continue;
        }
        const tdn_hit *body = tdn_hit_at(r->hits, token, TDN_PHRASE_BODY);
        tdn_draft d = {.outer = TDN_NO_DRAFT};
        const tdn_read read = read_at(&p, token, &d);
        if (read == TDN_READ_NOMEM) {
            return tdn_fail(err, TDNREF_ERR_NOMEM, "no memory for a mention");
        }
        if (body != NULL && token + body->count > p.body_end) {
            p.body_end = token + body->count;
        }
        token = take(&p, token, read, &d);
        if (token == TDN_NO_TOKEN) {
            return tdn_fail(err, TDNREF_ERR_NOMEM, "no memory for a mention");
        }
    }
    return tdn_succeed(err);
}
