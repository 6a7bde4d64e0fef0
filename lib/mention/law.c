/*
 * law.c - laws, codes, ordinances and the constitution by name: "Luật Ngân sách nhà nước năm 2015", "BLHS 2015".
 */
#include "field/date.h"
#include "lexicon/fold.h"
#include "mention/law_list.h"
#include "mention/law_name.h"
#include "mention/readers.h"
#include "mention/tail.h"
#include "mention/words.h"

/* Words between "được" and the day of adoption. */
#define ADOPTION_WORDS 30u

/** "Luật An toàn thực phẩm | (sửa đổi)": the token after the bracket; a bracket that says more counts as part of the
 * name if a date follows, "Luật Tổ chức HĐND và UBND (sửa đổi, bổ sung) | ngày 21/6/1994". */
static size_t skip_amended(const tdn_reader *r, size_t token)
{
    size_t end = token + 1;
    if (!tdn_is_mark(r, token, '(') || !tdn_are_words(r, end, "sửa đổi")) {
        return token;
    }
    while (end < token + 6 && !tdn_is_mark(r, end, ')')) {
        end++;
    }
    const bool alone = end == token + 3;
    const bool dated = tdn_is_word(r, end + 1, "ngày") || tdn_is_word(r, end + 1, "năm");
    return tdn_is_mark(r, end, ')') && (alone || dated) ? end + 1 : token;
}

/** "Luật Giáo dục đại học | (sửa đổi năm 2018)": the year of the amendment, if there is no year before it. */
static bool take_year_of_amendment(const tdn_reader *r, tdn_draft *out)
{
    const size_t open = out->range.end;
    size_t at = open + 3;
    if (!tdn_is_mark(r, open, '(') || !tdn_are_words(r, open + 1, "sửa đổi")) {
        return false;
    }
    at += tdn_is_mark(r, at, ',') ? 1 : 0;
    at += tdn_are_words(r, at, "bổ sung") ? 2 : 0;
    tdn_draft year = *out;
    year.range.end = at;
    if (!tdn_is_word(r, at, "năm") || !tdn_take_year_behind_name(r, &year) || !tdn_is_mark(r, year.range.end, ')')) {
        return false;
    }
    *out = year;
    out->range.end++;
    return true;
}

/** "Pháp lệnh quy định danh hiệu vinh dự Nhà nước | “Bà mẹ Việt Nam anh hùng”": the subject of an ordinance may be in
 * quotation marks at the end of its name. */
static size_t skip_quoted(const tdn_reader *r, size_t token)
{
    enum { WORDS = 10 };
    if (!tdn_is_mark(r, token, '"') || !tdn_has_flag(r, token, TDN_SPACE) || tdn_has_flag(r, token, TDN_SENTENCE)) {
        return token;
    }
    for (size_t at = token + 1; at < token + WORDS && tdn_is_word_token(r, at); at++) {
        if (tdn_is_mark(r, at + 1, '"')) {
            return at + 2;
        }
    }
    return token;
}

/** "pháp luật", "kỷ luật", "dự luật", "Công ty Luật Anh Sĩ": the word is part of another one. */
static bool is_part_of_word(const tdn_reader *r, size_t token)
{
    static const char *const BEFORE[] = {"pháp", "kỷ", "dự", "định", "đạo", "âm", "quy", "ty", "tnhh", "hãng"};
    const bool provides = token > 1 && tdn_are_words(r, token - 2, "quy định"); /* not "định luật" */
    return token > 0 && !tdn_has_flag(r, token, TDN_SENTENCE) && !provides &&
           tdn_any_words_at(r, token - 1, BEFORE, TDN_COUNT(BEFORE)) > 0;
}

static bool add_body(const tdn_reader *r, tdn_draft *out, const char *id)
{
    const uint16_t body = tdn_lexicon_body_id(id);
    if (body == TDN_NO_ID) {
        return true;
    }
    const tdn_issuer issuer = {.body = body, .office = TDN_NO_ID, .province = TDN_NO_ID};
    out->record.issuer.origin = TDNREF_ORIGIN_SYMBOL;
    return tdn_draft_add_issuer(r, out, &issuer);
}

/** "Luật sửa đổi, bổ sung một số điều của Luật Giám định tư pháp | năm 2020": the year at the end of the whole name is
 * that of the amending law, not of the law inside it. */
static bool is_year_of_outer(const tdn_spot *spot, const tdn_draft *inner)
{
    if (!spot->inner || spot->drafts->count == spot->region_first) {
        return false;
    }
    const tdn_draft *last = &spot->drafts->items[spot->drafts->count - 1];
    const tdn_draft *outer = last->outer == TDN_NO_DRAFT ? last : &spot->drafts->items[last->outer];
    return outer->record.date.year != 0 && outer->range.end == inner->range.end;
}

/** "Luật Đất đai | đã được Quốc hội khóa XIII, kỳ họp thứ 6 thông qua ngày 29 tháng 11 năm 2013": takes the day of
 * adoption as the law's date. */
static bool take_adoption(const tdn_reader *r, tdn_draft *out)
{
    size_t at = out->range.end;
    at += tdn_is_word(r, at, "đã") ? 1 : 0;
    tdn_issuer assembly;
    if (!tdn_is_word(r, at, "được") || !tdn_issuer_at(r, at + 1, &assembly)) {
        return false;
    }
    for (size_t end = assembly.range.end; end < at + ADOPTION_WORDS && !tdn_has_flag(r, end, TDN_SENTENCE); end++) {
        tdnref_date date;
        size_t behind = 0;
        if (!tdn_are_words(r, end, "thông qua") || !tdn_date_at(r, end + 2, &date, &behind)) {
            continue;
        }
        out->record.date = date;
        out->record.date_origin = TDNREF_ORIGIN_PRINTED;
        out->record.date_span = tdn_source_span(r, (tdn_range){end + 2, behind});
        out->range.end = behind;
        return true;
    }
    return false;
}

/** "Luật Sở hữu trí tuệ | sửa đổi 2022", "Luật Đất đai | sửa đổi, bổ sung năm 2018": the amending law, by its year. */
static bool take_amended_year(const tdn_reader *r, tdn_draft *out)
{
    tdn_draft year = *out;
    size_t at = out->range.end;
    if (!tdn_are_words(r, at, "sửa đổi") || tdn_has_flag(r, at, TDN_SENTENCE)) {
        return false;
    }
    at += 2;
    at += tdn_is_mark(r, at, ',') ? 1 : 0;
    at += tdn_are_words(r, at, "bổ sung") ? 2 : 0;
    year.range.end = at;
    if (!tdn_take_year_behind_name(r, &year)) {
        return false;
    }
    *out = year;
    return true;
}

/** Takes the year or date after a law's name; false: no memory. */
static bool take_date(const tdn_spot *spot, tdn_draft *out)
{
    const tdn_draft name = *out;
    if (tdn_take_year_behind_name(spot->r, out)) {
        if (is_year_of_outer(spot, out)) {
            *out = name;
        }
        return true;
    }
    if (!spot->inner && take_amended_year(spot->r, out)) {
        return true;
    }
    if (!spot->inner && take_adoption(spot->r, out)) {
        return true;
    }
    return spot->inner || tdn_read_tail(spot->r, out); /* a date after the last inner name is the outer law's */
}

/** "Áp dụng | Luật Dữ liệu |" in that law itself, whose title it repeats; nothing else of it is given. */
static bool repeats_own_title(const tdn_spot *spot, const tdn_document_draft *d, size_t name)
{
    const char *title = d->record.title.text;
    size_t at = name;
    while (title != NULL && *title != '\0') {
        const size_t len = strcspn(title, " ,-");
        char word[TDN_FOLD_MAX + 1];
        const size_t folded = len > 0 ? tdn_fold_word(title, len, word) : 0;
        word[folded] = '\0';
        if (len > 0 && (folded == 0 || !tdn_is_word(spot->r, at, word))) {
            return false;
        }
        at += len > 0 ? 1 : 0;
        title += len + strspn(title + len, " ");
        if (*title == ',' || *title == '-') {
            at += tdn_is_mark(spot->r, at, *title) ? 1 : 0;
            title += 1 + strspn(title + 1, " ");
        }
    }
    const bool more = tdn_is_word(spot->r, at, "số") || tdn_is_word(spot->r, at, "năm") ||
                      tdn_token_at(spot->r, at)->kind == TDN_TOKEN_NUMBER;
    return at > name && tdn_law_name_end(spot->r, name) == at && (!more || tdn_has_flag(spot->r, at, TDN_SENTENCE));
}

/** "Luật số 57/2024/QH15 của Quốc hội ban hành | Luật sửa đổi, bổ sung một số điều của Luật Quy hoạch": the name of the
 * law that was cited by its number. */
static bool is_name_of_cited_law(const tdn_spot *spot)
{
    const tdn_draft *last =
        spot->drafts->count > spot->region_first ? &spot->drafts->items[spot->drafts->count - 1] : NULL;
    return last != NULL && last->record.kind == TDNREF_KIND_NUMBERED && last->type == spot->type->id &&
           last->range.end + 2 == spot->token && tdn_are_words(spot->r, last->range.end, "ban hành") &&
           tdn_amending_name_end(spot->r, spot->token + spot->type->count) > spot->token + spot->type->count;
}

bool tdn_is_own_or_drafted_law(const tdn_spot *spot)
{
    const tdn_reader *r = spot->r;
    const size_t at = spot->token;
    const size_t name = at + spot->type->count;
    if (!tdn_has_type_flag(spot->type, TDN_TYPE_LAW)) {
        return false;
    }
    const tdn_document_draft *d = &spot->documents->items[tdn_document_of(spot->documents, tdn_token_at(r, at)->start)];
    if (d->title_end > d->title_start && tdn_token_at(r, name)->start == d->title_start) {
        return true; /* the heading, and the title below it */
    }
    if (at < 2) {
        return false;
    }
    const bool bill = tdn_are_words(r, at - 2, "dự án") || tdn_are_words(r, at - 2, "dự thảo");
    const bool law = d->type != TDN_NO_ID && (tdn_lexicon_type(d->type)->flags & TDN_TYPE_LAW) != 0;
    return (bill && tdn_amending_name_end(r, name) > name) || is_name_of_cited_law(spot) ||
           (law && (tdn_are_words(r, at - 2, "ban hành") || repeats_own_title(spot, d, name)));
}

/** "một số điều của | luật chứng khoán, luật kế toán", "thi hành luật người khuyết tật": a law whose type word is
 * written small has a name of the tables, or stands in the name of the law that amends it. */
static bool is_written_small(const tdn_spot *spot, size_t name)
{
    static const char *const BEFORE[] = {"ty", "phòng", "ngành", "khoa", "nhân", "học", "môn"}; /* "công ty luật" */
    const tdn_reader *r = spot->r;
    if (strcmp(tdn_lexicon_type(spot->type->id)->code, "LUẬT") != 0 || tdn_has_flag(r, name, TDN_SENTENCE)) {
        return false;
    }
    const bool field = spot->token > 0 && tdn_any_words_at(r, spot->token - 1, BEFORE, TDN_COUNT(BEFORE)) > 0;
    const tdn_hit *known = tdn_hit_at(r->hits, name, TDN_PHRASE_LAW);
    const bool whole = tdn_has_type_flag(spot->type, TDN_TYPE_NAME); /* "bộ luật lao động" */
    return !field && (whole || spot->inner || (known != NULL && known->count > 1));
}

/** The token after a law's name that begins at `name`; `name` if there is none. */
static size_t read_name_end(const tdn_spot *spot, size_t name)
{
    const bool unknown_small = spot->inner && !tdn_starts_with_capital(spot->r, spot->token) &&
                               tdn_hit_at(spot->r->hits, name, TDN_PHRASE_LAW) == NULL;
    return unknown_small ? tdn_inner_law_end(spot->r, spot->token, spot->type) : tdn_law_name_end(spot->r, name);
}

/** Year or date, issuer and level of a law whose name ends where the draft's range does. */
static tdn_read finish(const tdn_spot *spot, tdn_draft *out)
{
    const tdn_type *type = tdn_lexicon_type(out->type);
    if (!take_year_of_amendment(spot->r, out) && !take_date(spot, out)) {
        return TDN_READ_NOMEM;
    }
    const bool ordinance = strcmp(type->code, "PL") == 0;
    const bool party = type->system == TDN_SYSTEM_PARTY; /* "Điều lệ Đảng" */
    if (!party && out->issuer_count == 0 && !add_body(spot->r, out, ordinance ? "ubtvqh" : "quoc-hoi")) {
        return TDN_READ_NOMEM;
    }
    out->record.level = TDNREF_LEVEL_CENTRAL;
    out->record.line_of = party ? TDNREF_LINE_PARTY : TDNREF_LINE_STATE;
    return TDN_READ_MENTION;
}

/** True if a draft is a law that stands in a list of bare names. */
static bool is_in_list(const tdn_reader *r, const tdn_draft *law)
{
    const size_t first = law->range.first;
    if (law->record.kind != TDNREF_KIND_NAMED || law->type == TDN_NO_ID ||
        (tdn_lexicon_type(law->type)->flags & TDN_TYPE_LAW) == 0) {
        return false;
    }
    const tdn_hit *type = tdn_hit_at(r->hits, first, TDN_PHRASE_TYPE);
    return type == NULL || tdn_announces_laws(r, first, first + type->count);
}

tdn_read tdn_read_law_item(const tdn_spot *spot, tdn_draft *out)
{
    const tdn_reader *r = spot->r;
    const tdn_draft *last =
        spot->drafts->count > spot->region_first ? &spot->drafts->items[spot->drafts->count - 1] : NULL;
    if (last == NULL || last->range.end + 1 != spot->token) {
        return TDN_READ_NOTHING;
    }
    const size_t end = tdn_next_bare_law(r, last->range.end);
    if (end == last->range.end || !is_in_list(r, last)) {
        return TDN_READ_NOTHING;
    }
    tdn_draft_begin(out, TDNREF_KIND_NAMED, last->type);
    out->range = (tdn_range){spot->token, end};
    return finish(spot, out);
}

/** "được sửa đổi, bổ sung bởi | Luật ngày 25/6/2025 và | Luật ngày 26/11/2025": amending laws, known by their days
 * alone. */
static bool is_known_by_day(const tdn_spot *spot, size_t name)
{
    const tdn_reader *r = spot->r;
    tdnref_date date;
    size_t end = 0;
    if (!tdn_is_word(r, name, "ngày") || tdn_has_flag(r, name, TDN_SENTENCE) || !tdn_date_at(r, name, &date, &end)) {
        return false;
    }
    const tdn_hit *cue = tdn_hit_before(r->hits, spot->token, 0, TDN_PHRASE_CUE);
    const tdn_draft *last =
        spot->drafts->count > spot->region_first ? &spot->drafts->items[spot->drafts->count - 1] : NULL;
    const bool listed = last != NULL && last->range.end + 1 == spot->token && last->type == spot->type->id &&
                        tdn_is_word(r, last->range.first + spot->type->count, "ngày"); /* "| và Luật ngày" */
    return listed || (cue != NULL && (tdn_lexicon_cue(cue->id)->flags & TDN_CUE_PASSIVE) != 0);
}

tdn_read tdn_read_law(const tdn_spot *spot, tdn_draft *out)
{
    const tdn_reader *r = spot->r;
    const size_t name = tdn_skip_colon_of_laws(r, spot->token + spot->type->count);
    if (!tdn_has_type_flag(spot->type, TDN_TYPE_LAW) || is_part_of_word(r, spot->token) ||
        !(tdn_starts_with_capital(r, spot->token) || is_written_small(spot, name))) {
        return TDN_READ_NOTHING;
    }
    if (tdn_has_type_flag(spot->type, TDN_TYPE_NAME) && tdn_is_word(r, name, "bộ") &&
        !tdn_has_flag(r, name, TDN_SENTENCE)) {
        return TDN_READ_NOTHING; /* "Điều lệ Đảng | bộ" */
    }
    const bool constitution = strcmp(tdn_lexicon_type(spot->type->id)->code, "HP") == 0;
    const bool whole = tdn_has_type_flag(spot->type, TDN_TYPE_NAME); /* "BLHS", "Bộ luật Dân sự" */
    const size_t name_end = constitution || whole ? name : read_name_end(spot, name);
    if (name_end == name && !constitution && !whole && !is_known_by_day(spot, name)) {
        return TDN_READ_NOTHING;
    }
    tdn_draft_begin(out, TDNREF_KIND_NAMED, spot->type->id);
    out->range = (tdn_range){spot->token, name_end};
    if (constitution && tdn_is_word(r, name, "nước")) {
        const tdn_hit *state = tdn_hit_at(r->hits, name, TDN_PHRASE_LAW);
        out->range.end = state != NULL ? name + state->count : name;
    }
    out->range.end = skip_amended(r, skip_quoted(r, out->range.end));
    return finish(spot, out);
}
