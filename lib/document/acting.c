#include "document/acting.h"

#include "document/cell.h"
#include "document/issuing.h"

/* Lines below the title in which the enacting body stands. */
#define ENACTING_LINES 3u
/* "(sau đây gọi tắt là ...)" behind a body is no longer. */
#define SHORT_NAME_TOKENS 24u
/* "UBND xã Cư Kty, huyện Krông Bông, tỉnh Đắk Lắk". */
#define PLACES_ABOVE 2u
/* "căn cứ tình hình thực tế và điều kiện của địa phương" between a body and "ban hành Kế hoạch". */
#define LATER_TOKENS 25u

/** The commune or district named in a title, "... trên địa bàn xã An Thới Đông"; NULL: none, or several. */
static const char *place_in_title(const tdn_reader *r, tdn_range title, tdn_place place)
{
    const char *name = NULL;
    for (size_t at = title.first; at < title.end; at++) {
        tdn_issuer read = {.range = {at, at}, .body = TDN_NO_ID, .office = TDN_NO_ID, .province = TDN_NO_ID};
        const size_t end = tdn_issuer_read_place(r, at, &read);
        if (end == at || read.place != place || read.own_name == NULL) {
            continue;
        }
        if (name != NULL && strcmp(name, read.own_name) != 0) {
            return NULL;
        }
        name = read.own_name;
        at = end - 1;
    }
    return name;
}

/** "Ủy ban nhân dân xã" under a title that names the commune is that commune's. */
static void complete_place(const tdn_reader *r, tdn_range title, tdn_issuer *body)
{
    const bool district = body->place == TDN_PLACE_OWN_DISTRICT;
    if (!district && body->place != TDN_PLACE_OWN_COMMUNE) {
        return;
    }
    const tdn_place place = district ? TDN_PLACE_DISTRICT : TDN_PLACE_COMMUNE;
    const char *name = tdn_has_open_name(tdn_lexicon_body(body->body)) ? NULL : place_in_title(r, title, place);
    if (name != NULL) {
        body->place = place;
        body->own_name = name;
    }
}

/** "UBND xã Cư Kty | , huyện Krông Bông | xây dựng Kế hoạch": the district that the commune gives with its name. */
static void note_district_behind(const tdn_reader *r, const tdn_issuer *body, tdn_document_draft *out)
{
    const size_t at = body->range.end;
    tdn_issuer above = {.range = {at, at}, .body = TDN_NO_ID, .office = TDN_NO_ID, .province = TDN_NO_ID};
    if (body->place == TDN_PLACE_COMMUNE && (tdn_is_mark(r, at, ',') || tdn_is_mark(r, at, '-')) &&
        tdn_issuer_read_place(r, at + 1, &above) > at + 1 && above.place == TDN_PLACE_DISTRICT &&
        above.own_name != NULL) {
        out->district = above.own_name;
        out->district_printed = true;
    }
}

void tdn_take_acting_body(const tdn_reader *r, tdn_issuer body, tdn_range title, tdn_document_draft *out)
{
    body.office = tdn_is_board(body.office) ? body.office : TDN_NO_ID;
    complete_place(r, title, &body);
    note_district_behind(r, &body, out);
    out->issuer = body;
    out->issuer_known = true;
    out->record.issuer.origin = TDNREF_ORIGIN_PRINTED;
    out->record.issuer.span = tdn_source_span(r, body.range);
}

/** The enacting body in capitals under the title: "HỘI ĐỒNG NHÂN DÂN TỈNH HẬU GIANG / KHÓA IX KỲ HỌP THỨ SÁU". */
static bool read_enacting_body(const tdn_reader *r, tdn_range title, tdn_document_draft *out)
{
    size_t at = title.end;
    for (size_t lines = 0; out->title_end > 0 && at < tdn_token_count(r) && lines < ENACTING_LINES; lines++) {
        tdn_issuer issuer;
        if (tdn_has_flag(r, at, TDN_UPPER) && tdn_issuer_at(r, at, &issuer)) {
            issuer.office = TDN_NO_ID;
            tdn_take_acting_body(r, issuer, title, out);
            return true;
        }
        at = tdn_next_line(r, at);
    }
    return false;
}

/** Behind "(sau đây gọi tắt là Ban Chỉ đạo)"; `token` if no short name is given there. */
static size_t short_name_end(const tdn_reader *r, size_t token)
{
    const size_t most = token + SHORT_NAME_TOKENS;
    const bool given = tdn_is_mark(r, token, '(') && tdn_hit_at(r->hits, token + 1, TDN_PHRASE_CUE) != NULL;
    size_t at = token;
    while (given && at < most && !tdn_is_mark(r, at, ')')) {
        at++;
    }
    return given && at < most ? at + 1 : token;
}

/** Behind the places above a body's own: "UBND xã Cư Kty | , huyện Krông Bông, tỉnh Đắk Lắk | xây dựng". */
static size_t places_end(const tdn_reader *r, size_t token)
{
    size_t at = token;
    for (size_t places = 0; places < PLACES_ABOVE && (tdn_is_mark(r, at, ',') || tdn_is_mark(r, at, '-')); places++) {
        tdn_issuer read = {.range = {at, at}, .body = TDN_NO_ID, .office = TDN_NO_ID, .province = TDN_NO_ID};
        const size_t end = tdn_issuer_read_place(r, at + 1, &read);
        if (end == at + 1 || (read.own_name == NULL && read.province == TDN_NO_ID)) {
            break;
        }
        at = end;
    }
    return at;
}

size_t tdn_verb_behind(const tdn_reader *r, const tdn_issuer *body)
{
    static const char *const ADVERBS[] = {"tiếp tục", "trân trọng", "nay"};
    const size_t end = short_name_end(r, places_end(r, body->range.end));
    return end + tdn_any_words_at(r, end, ADVERBS, TDN_COUNT(ADVERBS));
}

/** True if the body begins a clause, and so is its subject. */
static bool begins_clause(const tdn_reader *r, const tdn_issuer *body)
{
    const size_t first = body->range.first;
    return first == 0 || tdn_has_flag(r, first, TDN_LINE | TDN_SENTENCE) || tdn_is_mark(r, first - 1, ',') ||
           tdn_is_mark(r, first - 1, ';');
}

/** Verbs of the sentence that introduces a plan: "Sở Xây dựng | xây dựng Kế hoạch", "UBND tỉnh | ban hành"; at the
 * beginning of a clause also those that a cited body may be the subject of: ", Sở Nội vụ | báo cáo". */
static bool acts(const tdn_reader *r, const tdn_issuer *body)
{
    static const char *const VERBS[] = {"ban hành",  "xây dựng",   "triển khai",  "đề nghị", "thông báo",
                                        "hướng dẫn", "yêu cầu",    "có ý",        "trình",   "quyết",
                                        "lập",       "kính trình", "kính đề nghị"};
    static const char *const OF_CLAUSE[] = {"báo cáo",   "đề ra",      "phân công", "giao nhiệm vụ",
                                            "phát động", "thống nhất", "chỉ đạo"};
    const size_t end = tdn_verb_behind(r, body);
    return tdn_any_words_at(r, end, VERBS, TDN_COUNT(VERBS)) > 0 ||
           (begins_clause(r, body) && tdn_any_words_at(r, end, OF_CLAUSE, TDN_COUNT(OF_CLAUSE)) > 0);
}

/** "UBND huyện Krông Bông | căn cứ tình hình thực tế của địa phương | ban hành Kế hoạch": words between the subject of
 * a clause and its verb, none of them another body. */
static bool acts_later(const tdn_reader *r, const tdn_issuer *body, size_t end)
{
    static const char *const VERBS[] = {"ban hành", "xây dựng", "lập", "đề ra"};
    const size_t most = body->range.end + LATER_TOKENS < end ? body->range.end + LATER_TOKENS : end;
    for (size_t at = body->range.end; begins_clause(r, body) && at < most; at++) {
        const size_t verb = tdn_any_words_at(r, at, VERBS, TDN_COUNT(VERBS));
        if (verb > 0 && tdn_hit_at(r->hits, at + verb, TDN_PHRASE_TYPE) != NULL) {
            return true;
        }
        if (tdn_has_flag(r, at, TDN_SENTENCE) || tdn_is_mark(r, at, ';') ||
            (tdn_has_flag(r, at, TDN_CAPITAL) && tdn_begins_issuer(r, at))) {
            return false;
        }
    }
    return false;
}

bool tdn_find_acting_body(const tdn_reader *r, tdn_range words, tdn_issuer *out)
{
    bool found = false;
    bool sure = false; /* its verb stands right behind it */
    for (size_t at = words.first; at < words.end; at++) {
        tdn_issuer body;
        if (!tdn_has_flag(r, at, TDN_CAPITAL) || !tdn_begins_issuer(r, at) || !tdn_issuer_at(r, at, &body)) {
            continue;
        }
        const bool other = at > 0 && tdn_is_word(r, at - 1, "của"); /* "Thông tư của Bộ Tài chính hướng dẫn ..." */
        const bool now = !other && acts(r, &body);
        if (now || (!other && !sure && acts_later(r, &body, words.end))) {
            *out = body;
            found = true;
            sure = sure || now;
        }
        at = body.range.end > at ? body.range.end - 1 : at; /* "Ban Tổ chức | Trung ương hướng dẫn" */
    }
    return found;
}

void tdn_read_acting_body(const tdn_reader *r, const tdn_letterhead *head, tdn_document_draft *out)
{
    tdn_issuer body;
    const tdn_range title = {tdn_token_from(r, out->title_start), tdn_token_from(r, out->title_end)};
    const size_t first = head->heading_end != TDN_NO_TOKEN ? head->heading_end : head->first;
    if (!read_enacting_body(r, title, out) &&
        tdn_find_acting_body(r, (tdn_range){first, tdn_token_from(r, out->opening_end)}, &body)) {
        tdn_take_acting_body(r, body, title, out);
    }
}
