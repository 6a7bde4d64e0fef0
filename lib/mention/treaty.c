/*
 * treaty.c - treaties by name: "Hiệp ước hoạch định biên giới quốc gia ... (ký ngày 27/12/1985)", "UNCLOS 1982".
 */
#include "field/date.h"
#include "mention/readers.h"
#include "mention/words.h"

#define TREATY_WORDS 70u

/** "(ký ngày 18/2/1979)", "ký ngày 18/2/1979". */
static void take_signature_date(const tdn_reader *r, tdn_draft *out)
{
    size_t at = out->range.end;
    const bool bracket = tdn_is_mark(r, at, '(');
    at += bracket ? 1 : 0;
    if (!tdn_is_word(r, at, "ký") && !tdn_is_word(r, at, "ngày")) {
        return;
    }
    at += tdn_is_word(r, at, "ký") ? 1 : 0;
    size_t end = at;
    tdnref_date date;
    if (!tdn_date_at(r, at, &date, &end) && !tdn_bare_date_at(r, at, &date, &end)) {
        return;
    }
    if (bracket && !tdn_is_mark(r, end, ')')) {
        return;
    }
    out->record.date = date;
    out->record.date_origin = TDNREF_ORIGIN_PRINTED;
    out->record.date_span = tdn_source_span(r, (tdn_range){at, end});
    out->range.end = bracket ? end + 1 : end;
}

/** "Công ước về xóa bỏ mọi hình thức phân biệt đối xử với phụ nữ | (CEDAW)": returns the token after the bracket. */
static size_t abbreviation_end(const tdn_reader *r, size_t token)
{
    const bool open =
        tdn_is_mark(r, token, '(') && tdn_is_word_token(r, token + 1) && tdn_has_flag(r, token + 1, TDN_UPPER);
    const size_t end =
        token + (open && tdn_token_at(r, token + 2)->kind == TDN_TOKEN_NUMBER ? 3 : 2); /* "(UNCLOS 1982)" */
    return open && tdn_is_mark(r, end, ')') ? end + 1 : token;
}

/** "Công ước Viên | 1969 | về Luật Điều ước quốc tế", "Công ước Hague | 1993": a year directly after the place. */
static bool is_year_of_name(const tdn_reader *r, size_t token, size_t name)
{
    const tdn_token *t = tdn_token_at(r, token);
    return t->kind == TDN_TOKEN_NUMBER && t->norm_len == 4 && token > name && tdn_starts_with_capital(r, token - 1) &&
           !tdn_is_mark(r, token + 1, '-') && !tdn_is_mark(r, token + 1, '/');
}

/** "... GIỮA CHÍNH PHỦ CÁC QUỐC GIA THÀNH VIÊN / HIỆP HỘI CÁC QUỐC GIA ĐÔNG NAM Á": a title in capitals on several
 * lines. */
static bool goes_on_in_title(const tdn_reader *r, size_t token)
{
    return token > 0 && tdn_has_flag(r, token, TDN_UPPER) && tdn_has_flag(r, token - 1, TDN_UPPER) &&
           !tdn_has_flag(r, token, TDN_BLANK);
}

/** "... và nước CHDCND Lào | ngày 18/7/1977", "| ký ngày 16/3/2016": the day of signature, which is not part of the
 * name. */
static bool begins_signature_date(const tdn_reader *r, size_t token)
{
    tdnref_date date;
    size_t end = token;
    const size_t at = token + (tdn_is_word(r, token, "ký") ? 1 : 0);
    return tdn_is_word(r, at, "ngày") && tdn_date_at(r, at, &date, &end);
}

/** "Hiệp định ATIGA | cho hàng hóa xuất khẩu", "Hiệp định VKFTA | và các hiệp định": an abbreviation is the whole name,
 * except where its parties or its subject follow. */
static bool ends_abbreviation(const tdn_reader *r, size_t token, size_t name)
{
    const tdn_token *first = tdn_token_at(r, name);
    const bool abbreviation = token == name + 1 && (first->flags & TDN_UPPER) != 0 && first->form->letters > 2;
    const bool goes_on = tdn_is_word(r, token, "về") || tdn_is_word(r, token, "năm") ||
                         (tdn_is_word(r, token, "của") && tdn_starts_with_capital(r, token + 1));
    const bool both = tdn_is_word(r, token, "và") && tdn_has_flag(r, token + 1, TDN_UPPER); /* "TBT và SPS" */
    return abbreviation && tdn_is_word_token(r, token) && !tdn_starts_with_capital(r, token) && !goes_on && !both;
}

/** "... VÀ NGHỊ ĐỊNH THƯ GIỮA CÁC BÊN | CHÍNH PHỦ / Căn cứ Luật ...": the enacting body below the title. */
static bool is_enacting_body(const tdn_reader *r, size_t token)
{
    const tdn_hit *body = tdn_has_flag(r, token, TDN_LINE) ? tdn_hit_at(r->hits, token, TDN_PHRASE_BODY) : NULL;
    return body != NULL && tdn_are_words(r, token + body->count, "căn cứ");
}

static bool ends_treaty_name(const tdn_reader *r, size_t token, bool inner, bool amends)
{
    static const char *const STOPS[] = {"được", "đã",    "có",  "là",  "nhằm", "để",
                                        "cũng", "trong", "tại", "khi", "như",  "giúp"};
    const tdn_token *t = tdn_token_at(r, token);
    if (t->kind == TDN_TOKEN_END || ((t->flags & TDN_SENTENCE) != 0 && !goes_on_in_title(r, token)) ||
        tdn_are_words(r, token, "với đại diện") || begins_signature_date(r, token) || is_enacting_body(r, token)) {
        return true;
    }
    if (t->kind == TDN_TOKEN_PUNCT) {
        const bool goes_on = t->mark == '-' || (t->mark == ',' && !inner && !tdn_starts_with_capital(r, token + 1));
        return !goes_on;
    }
    const bool joins = tdn_is_word(r, token, "và");
    if (inner && (joins || tdn_is_word(r, token, "giữa"))) {
        return true;
    }
    if (joins && !amends && tdn_has_type_flag(tdn_hit_at(r->hits, token + 1, TDN_PHRASE_TYPE), TDN_TYPE_TREATY)) {
        return true; /* another treaty, unless this one supplements both */
    }
    return tdn_any_words_at(r, token, STOPS, TDN_COUNT(STOPS)) > 0 && !tdn_starts_with_capital(r, token);
}

/** A treaty is named if its parties, its year or its subject follow; "các hiệp định về biên giới" are treaties in
 * general. */
static bool is_named_treaty(const tdn_reader *r, const tdn_draft *d, size_t name)
{
    static const char *const PLURAL[] = {"các", "những", "mọi", "tất"};
    if (d->range.first > 0 && tdn_any_words_at(r, d->range.first - 1, PLURAL, TDN_COUNT(PLURAL)) > 0) {
        return false;
    }
    if (d->record.date.year != 0) {
        return true;
    }
    bool capital = false;
    for (size_t i = name; i < d->range.end; i++) {
        capital = capital || tdn_starts_with_capital(r, i);
    }
    return capital && d->range.end > name;
}

/** Inside the name of another treaty a name ends at its year: "bổ sung Hiệp ước hoạch định biên giới quốc gia năm 1985
 * và". */
static bool inside_treaty(const tdn_spot *spot)
{
    if (spot->drafts->count == spot->region_first) {
        return false;
    }
    const tdn_draft *last = &spot->drafts->items[spot->drafts->count - 1];
    const tdn_draft *outer = last->outer == TDN_NO_DRAFT ? last : &spot->drafts->items[last->outer];
    return spot->token < outer->range.end && outer->type != TDN_NO_ID &&
           (tdn_lexicon_type(outer->type)->flags & TDN_TYPE_TREATY) != 0;
}

/** The year of a treaty inside the name: more of the name follows, or the date of signature of the outer one. */
static bool goes_on_behind_year(const tdn_reader *r, size_t token)
{
    if (tdn_has_flag(r, token, TDN_SENTENCE)) {
        return false;
    }
    return tdn_is_word_token(r, token) || (tdn_is_mark(r, token, '(') && tdn_is_word(r, token + 1, "ký"));
}

static void take_year_inside(const tdn_reader *r, size_t token, tdn_draft *out)
{
    tdn_draft year = *out;
    year.range.end = token;
    if (tdn_take_year_behind_name(r, &year)) {
        year.range.end = out->range.end;
        *out = year;
    }
}

/** The token after the name that begins at `name`; *inside: the year within it, "Công ước Viên | năm 1969 | về Luật
 * Điều ước quốc tế", "Viên | 1969 |", TDN_NO_TOKEN: none. */
static size_t name_end(const tdn_reader *r, size_t name, bool inner, size_t *inside)
{
    size_t at = name;
    bool year = false;
    bool amends = false;
    while (at < name + TREATY_WORDS && !ends_treaty_name(r, at, inner, amends) && !ends_abbreviation(r, at, name) &&
           !year) {
        amends = amends || tdn_are_words(r, at, "bổ sung") || tdn_are_words(r, at, "sửa đổi");
        year = tdn_is_word(r, at, "năm") && tdn_token_at(r, at + 1)->kind == TDN_TOKEN_NUMBER;
        const bool of_name = (year && tdn_is_word(r, at + 2, "về")) || is_year_of_name(r, at, name);
        *inside = of_name && !amends ? at : *inside;
        year = year && (inner || !goes_on_behind_year(r, at + 2));
        at += year ? 0 : 1;
    }
    return at;
}

tdn_read tdn_read_treaty(const tdn_spot *spot, tdn_draft *out)
{
    const tdn_reader *r = spot->r;
    if (!tdn_has_type_flag(spot->type, TDN_TYPE_TREATY) || !tdn_starts_with_capital(r, spot->token)) {
        return TDN_READ_NOTHING;
    }
    const bool inner = inside_treaty(spot);
    const size_t name = spot->token + spot->type->count;
    const bool whole =
        tdn_has_type_flag(spot->type, TDN_TYPE_NAME); /* "UNCLOS", "Công ước về quyền của người khuyết tật" */
    size_t inside = TDN_NO_TOKEN;
    const size_t at = whole ? name : name_end(r, name, inner, &inside);
    tdn_draft_begin(out, TDNREF_KIND_NAMED, spot->type->id);
    out->range = (tdn_range){spot->token, at};
    if (!tdn_take_year_behind_name(r, out)) {
        take_signature_date(r, out);
    }
    if (out->record.date.year == 0 && inside != TDN_NO_TOKEN) {
        take_year_inside(r, inside, out);
    }
    out->range.end = abbreviation_end(r, out->range.end);
    const bool bare = out->range.end == name; /* "Nghị định thư 1 của | Hiệp định" */
    if (!is_named_treaty(r, out, name) && !whole && (!inner || bare)) {
        return TDN_READ_NOTHING;
    }
    out->record.level = TDNREF_LEVEL_INTERNATIONAL;
    return TDN_READ_MENTION;
}
