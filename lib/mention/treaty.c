/*
 * treaty.c - treaties by name: "Hiệp ước hoạch định biên giới quốc gia ... (ký ngày 27/12/1985)", "UNCLOS 1982".
 */
#include "field/date.h"
#include "mention/law_name.h"
#include "mention/readers.h"
#include "mention/words.h"

#define TREATY_WORDS 70u
/* "tại Ku-a-la Lăm-pơ, Ma-lai-xi-a": words between a signature and its day. */
#define PLACE_TOKENS 24u

/** "(| ký | ngày 18/2/1979)", "| đã được ký chính thức tại Viêng Chăn, Lào | ngày 18/7/1977": the token of the day, or
 * `token` if nothing is said of a signature. */
static size_t skip_signing(const tdn_reader *r, size_t token)
{
    size_t at = token + (tdn_is_mark(r, token, ',') ? 1 : 0);
    at += tdn_is_word(r, at, "đã") ? 1 : 0;
    at += tdn_is_word(r, at, "được") ? 1 : 0;
    if (!tdn_is_word(r, at, "ký")) {
        return token;
    }
    at += tdn_are_words(r, at + 1, "kết") ? 2 : 1;
    at += tdn_are_words(r, at, "chính thức") ? 2 : 0;
    const size_t place = at;
    while (tdn_is_word(r, place, "tại") && at < place + PLACE_TOKENS && !tdn_is_word(r, at, "ngày")) {
        if (at > place && tdn_has_flag(r, at, TDN_SENTENCE)) {
            return token;
        }
        at++;
    }
    return at;
}

/** "(ký ngày 18/2/1979)", "ký ngày 18/2/1979", "đã ký tại Hà Nội ngày 18/2/1979". */
static void take_signature_date(const tdn_reader *r, tdn_draft *out)
{
    const bool bracket = tdn_is_mark(r, out->range.end, '(');
    const size_t said = out->range.end + (bracket ? 1 : 0);
    const size_t at = skip_signing(r, said);
    if (at == said && !tdn_is_word(r, at, "ngày")) {
        return;
    }
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

/** "... và nước CHDCND Lào | ngày 18/7/1977", "| ký ngày 16/3/2016", "| , ký tại Viêng Chăn ngày 03/3/2015": the
 * day of signature, which is not part of the name. */
static bool begins_signature_date(const tdn_reader *r, size_t token)
{
    tdnref_date date;
    size_t end = token;
    const size_t at = skip_signing(r, token);
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

/** The treaty whose name is being read on, NULL: none. Where it changes others, their names end at their years: "bổ
 * sung Hiệp ước hoạch định biên giới quốc gia năm 1985 và"; else the one in it runs to its end: "Hiệp định Thương mại
 * hàng hóa thuộc | Hiệp định khung giữa A và B". */
static const tdn_draft *treaty_around(const tdn_spot *spot)
{
    if (spot->drafts->count == spot->region_first) {
        return NULL;
    }
    const tdn_draft *last = &spot->drafts->items[spot->drafts->count - 1];
    const tdn_draft *outer = last->outer == TDN_NO_DRAFT ? last : &spot->drafts->items[last->outer];
    const bool inside = spot->token < outer->range.end && outer->type != TDN_NO_ID &&
                        (tdn_lexicon_type(outer->type)->flags & TDN_TYPE_TREATY) != 0;
    return inside ? outer : NULL;
}

bool tdn_changes_treaty(const tdn_reader *r, tdn_range name)
{
    for (size_t at = name.first + 1; at < name.end; at++) {
        if (tdn_are_words(r, at, "bổ sung") || tdn_are_words(r, at, "sửa đổi")) {
            return true;
        }
    }
    return false;
}

bool tdn_holds_treaty(const tdn_reader *r, tdn_range name)
{
    for (size_t at = name.first + 1; (at = tdn_next_hit(r->hits, at, name.end, 1u << TDN_PHRASE_TYPE)) < name.end;
         at++) {
        if (tdn_starts_with_capital(r, at) &&
            tdn_has_type_flag(tdn_hit_at(r->hits, at, TDN_PHRASE_TYPE), TDN_TYPE_TREATY)) {
            return true;
        }
    }
    return false;
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

/** "giữa Hiệp hội các quốc gia Đông Nam Á | (ASEAN) | và Đại Hàn Dân Quốc": the token behind the bracket of a party
 * that is not the last. */
static size_t skip_party_bracket(const tdn_reader *r, size_t token)
{
    const size_t end = abbreviation_end(r, token);
    return end > token && tdn_is_word(r, end, "và") && tdn_starts_with_capital(r, end + 1) ? end : token;
}

/** The token after the name that begins at `name`; *inside: the year within it, "Công ước Viên | năm 1969 | về Luật
 * Điều ước quốc tế", "Viên | 1969 |", TDN_NO_TOKEN: none. */
static size_t name_end(const tdn_reader *r, size_t name, bool inner, bool part, size_t *inside)
{
    size_t at = name;
    bool year = false;
    bool amends = false;
    bool between = false;
    while (at < name + TREATY_WORDS && !year) {
        between = between || tdn_is_word(r, at, "giữa");
        at = between ? skip_party_bracket(r, at) : at;
        const bool of_outer = part && between && tdn_is_word(r, at, "về"); /* what the protocol is about */
        if (of_outer || ends_treaty_name(r, at, inner, amends) || ends_abbreviation(r, at, name)) {
            break;
        }
        amends = amends || tdn_are_words(r, at, "bổ sung") || tdn_are_words(r, at, "sửa đổi");
        year = tdn_is_word(r, at, "năm") && tdn_token_at(r, at + 1)->kind == TDN_TOKEN_NUMBER;
        const bool of_name = (year && tdn_is_word(r, at + 2, "về")) || is_year_of_name(r, at, name);
        *inside = of_name && !amends ? at : *inside;
        year = year && (inner || !goes_on_behind_year(r, at + 2));
        at += year ? 0 : 1;
    }
    return at;
}

/** "Giấy chứng nhận xuất xứ hàng hóa mẫu | CPTPP", "Certificate of Origin form | CPTPP": the name of a form. */
static bool is_name_of_form(const tdn_spot *spot)
{
    return spot->type->count == 1 && spot->token > 0 &&
           (tdn_is_word(spot->r, spot->token - 1, "mẫu") || tdn_is_word(spot->r, spot->token - 1, "form"));
}

tdn_read tdn_read_treaty(const tdn_spot *spot, tdn_draft *out)
{
    const tdn_reader *r = spot->r;
    if (!tdn_has_type_flag(spot->type, TDN_TYPE_TREATY) || !tdn_starts_with_capital(r, spot->token) ||
        is_name_of_form(spot)) {
        return TDN_READ_NOTHING;
    }
    const tdn_draft *outer = treaty_around(spot);
    const bool inner = outer != NULL && tdn_says_change(r, (tdn_range){outer->range.first, spot->token});
    const bool part = outer != NULL && !inner; /* the day of signature is that of the outer one */
    const size_t name = spot->token + spot->type->count;
    const bool whole =
        tdn_has_type_flag(spot->type, TDN_TYPE_NAME); /* "UNCLOS", "Công ước về quyền của người khuyết tật" */
    size_t inside = TDN_NO_TOKEN;
    const size_t at = whole ? name : name_end(r, name, inner, part, &inside);
    tdn_draft_begin(out, TDNREF_KIND_NAMED, spot->type->id);
    out->range = (tdn_range){spot->token, at};
    if (!tdn_take_year_behind_name(r, out) && !part) {
        take_signature_date(r, out);
    }
    if (out->record.date.year == 0 && inside != TDN_NO_TOKEN) {
        take_year_inside(r, inside, out);
    }
    const size_t short_name = abbreviation_end(r, out->range.end);
    if (short_name > out->range.end) {
        out->range.end = short_name;
        if (out->record.date.year == 0 && !part) {
            take_signature_date(r, out); /* "Hiệp định Thương mại hàng hóa ASEAN (ATIGA) | ký ngày 26/02/2009" */
        }
    }
    const bool bare = out->range.end == name; /* "Nghị định thư 1 của | Hiệp định" */
    if (!is_named_treaty(r, out, name) && !whole && (outer == NULL || bare)) {
        return TDN_READ_NOTHING;
    }
    out->record.level = TDNREF_LEVEL_INTERNATIONAL;
    return TDN_READ_MENTION;
}
