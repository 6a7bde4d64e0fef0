/*
 * plenum.c - resolutions and conclusions of a Party committee known by the meeting that passed them: "Nghị quyết Trung
 * ương 4 khóa XII", "Nghị quyết Hội nghị lần thứ tám Ban Chấp hành Trung ương Đảng (khóa XI)", "Kết luận Hội nghị lần
 * thứ 7 Ban Chấp hành Đảng bộ tỉnh khóa XI".
 */
#include "mention/plenum.h"

#include "base/one_of.h"
#include "mention/readers.h"

/* Words of the longest form: "Hội nghị lần thứ mười một Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam khóa XIII". */
#define PLENUM_WORDS 20u

/** What the words after the type say. */
typedef struct plenum {
    size_t end;
    bool meeting; /**< "Hội nghị" */
    bool central; /**< "Trung ương" */
    bool ordinal; /**< which meeting */
    bool term;    /**< "khóa XII" */
} plenum;

/** "4", "IV", "tám", "mười một": returns the token after it, or `token` if there is none. "năm" with a number after it
 * means a year, not a fifth meeting: "năm 2024". */
static size_t ordinal_end(const tdn_reader *r, size_t token)
{
    static const char *const WORDS[] = {"nhất", "hai", "ba", "tư", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
    const tdn_token *t = tdn_token_at(r, token);
    if (t->kind == TDN_TOKEN_NUMBER) {
        return t->norm_len <= 2 ? token + 1 : token;
    }
    if (t->kind != TDN_TOKEN_WORD) {
        return token;
    }
    if (tdn_is_roman(tdn_token_text(r->region, token))) {
        return token + 1;
    }
    const bool ten = tdn_is_word(r, token, "mười");
    const size_t unit = ten ? token + 1 : token;
    const tdn_token *behind = tdn_token_at(r, unit)->kind == TDN_TOKEN_END ? NULL : tdn_token_at(r, unit + 1);
    for (size_t i = 0; i < TDN_COUNT(WORDS) && behind != NULL; i++) {
        if (tdn_is_word(r, unit, WORDS[i]) && behind->kind != TDN_TOKEN_NUMBER) {
            return unit + 1;
        }
    }
    return ten ? (tdn_is_word(r, unit, "một") ? unit + 1 : unit) : token;
}

/** "khóa XII", "(khóa XII)", ", khóa XII": returns the token after it, or `token` if there is none. */
static size_t term_end(const tdn_reader *r, size_t token)
{
    const size_t at = tdn_is_mark(r, token, ',') ? token + 1 : token;
    const size_t end = tdn_term_end(r, at);
    return end > at ? end : token;
}

/** Words that may occur between the parts of a plenum's name; returns the token after them, or `token` if there are
 * none. */
static size_t filler_end(const tdn_reader *r, size_t token)
{
    static const char *const FILLERS[] = {"ban chấp hành", "bch", "đảng cộng sản việt nam", "đảng"};
    return token + tdn_any_words_at(r, token, FILLERS, TDN_COUNT(FILLERS));
}

static size_t central_end(const tdn_reader *r, size_t token)
{
    if (tdn_are_words(r, token, "trung ương")) {
        return token + 2;
    }
    const bool word = tdn_is_word(r, token, "tw") || tdn_is_word(r, token, "tư") || tdn_is_word(r, token, "bchtw");
    return word ? token + 1 : token;
}

/** "Trung ương 4 | , 5, 6 khóa XII", "Trung ương 6 | và Trung ương 7 khóa XII": other meetings of the same term, whose
 * resolutions are cited together. Returns the token after the last, or `token` if no term follows them. */
static size_t other_meetings_end(const tdn_reader *r, size_t token)
{
    size_t end = token;
    while (end < token + PLENUM_WORDS && (tdn_is_mark(r, end, ',') || tdn_is_word(r, end, "và"))) {
        const size_t central = central_end(r, end + 1);
        const size_t next = ordinal_end(r, central);
        if (next == central || tdn_has_flag(r, central, TDN_SENTENCE)) {
            return token;
        }
        end = next;
    }
    return term_end(r, end) > end ? end : token;
}

/** Takes one part of the name at c->end; false: the name ends there. */
static bool take_part(const tdn_reader *r, plenum *c)
{
    const size_t at = c->end;
    if (tdn_are_words(r, at, "lần thứ")) {
        c->end = ordinal_end(r, at + 2);
        c->ordinal = c->end > at + 2;
        return c->ordinal;
    }
    if (c->ordinal && !c->central && tdn_is_mark(r, at, ',') && filler_end(r, at + 1) > at + 1) {
        c->end = at + 1; /* "Hội nghị lần thứ 6 | , Ban Chấp hành Trung ương khóa XII" */
        return true;
    }
    const size_t central = c->central ? at : central_end(r, at);
    if (central > at) {
        c->central = true;
        c->end = c->ordinal ? central : ordinal_end(r, central);
        c->ordinal = c->ordinal || c->end > central;
        c->end = c->ordinal ? other_meetings_end(r, c->end) : c->end;
        return true;
    }
    if (c->central && c->ordinal && term_end(r, at) > at) {
        c->end = term_end(r, at);
        c->term = true;
        return false;
    }
    c->end = filler_end(r, at);
    return c->end > at;
}

static plenum read_plenum(const tdn_reader *r, size_t token)
{
    plenum c = {.end = token};
    c.meeting = tdn_are_words(r, token, "hội nghị");
    c.end += c.meeting ? 2 : 0;
    while (c.end < token + PLENUM_WORDS && c.end < tdn_token_count(r) && !tdn_has_flag(r, c.end, TDN_SENTENCE) &&
           take_part(r, &c)) {
    }
    return c;
}

static bool is_name(const plenum *c)
{
    return c->central && c->ordinal && (c->term || c->meeting);
}

/** "Hội nghị lần thứ 7 | Ban Chấp hành Đảng bộ tỉnh khóa XI", "Hội nghị lần thứ ba | Huyện ủy Cao Lộc". */
static bool local_plenum_at(const tdn_reader *r, size_t token, tdn_issuer *out)
{
    if (!tdn_are_words(r, token, "hội nghị lần thứ")) {
        return false;
    }
    const size_t committee = ordinal_end(r, token + 4);
    if (committee == token + 4 || !tdn_issuer_at(r, committee, out) || tdn_issuer_line(out) != TDNREF_LINE_PARTY ||
        tdn_lexicon_body(out->body)->scope == TDN_SCOPE_NONE) {
        return false;
    }
    out->range.first = token;
    return true;
}

/** The letters with which such a name begins: "Hội nghị", "lần thứ", "Trung ương", "TW", "Ban Chấp hành", "Đảng". */
static bool may_begin(const tdn_reader *r, size_t token)
{
    const char first = tdn_token_at(r, token)->form->first;
    return first == 'h' || first == 'l' || first == 't' || first == 'b' || first == "đ"[0];
}

bool tdn_plenum_at(const tdn_reader *r, size_t token, tdn_issuer *out)
{
    if (!may_begin(r, token)) {
        return false;
    }
    const plenum c = read_plenum(r, token);
    const uint16_t committee = is_name(&c) ? tdn_lexicon_body_id("ban-chap-hanh-trung-uong") : TDN_NO_ID;
    if (committee == TDN_NO_ID) {
        return local_plenum_at(r, token, out);
    }
    *out = (tdn_issuer){.range = {token, c.end}, .body = committee, .office = TDN_NO_ID, .province = TDN_NO_ID};
    return true;
}

static bool passes_at_meetings(uint16_t type)
{
    static const char *const TYPES[] = {"NQ", "KL", NULL};
    return tdn_is_one_of(tdn_lexicon_type(type)->code, TYPES);
}

tdn_read tdn_read_plenum(const tdn_spot *spot, tdn_draft *out)
{
    const tdn_reader *r = spot->r;
    if (spot->type == NULL) {
        return TDN_READ_NOTHING;
    }
    tdn_issuer issuer;
    const size_t behind = spot->token + spot->type->count;
    if (!passes_at_meetings(spot->type->id) || !tdn_plenum_at(r, behind, &issuer)) {
        return TDN_READ_NOTHING;
    }
    tdn_draft_begin(out, TDNREF_KIND_NAMED, spot->type->id);
    out->range = (tdn_range){spot->token, issuer.range.end};
    out->record.level = tdn_issuer_level(&issuer);
    out->record.line_of = TDNREF_LINE_PARTY;
    out->record.issuer.origin = TDNREF_ORIGIN_PRINTED;
    out->record.issuer.span = tdn_source_span(r, issuer.range);
    return tdn_draft_add_issuer(r, out, &issuer) ? TDN_READ_MENTION : TDN_READ_NOMEM;
}
