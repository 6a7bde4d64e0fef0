/*
 * issuer_choose.c - which body a symbol stands for, and what the citing document says about a body's place.
 */
#include "field/district.h"

bool tdn_issuer_of_symbol(const tdn_symbol *symbol, const tdn_surroundings *around, tdn_issuer *out)
{
    *out = (tdn_issuer){.body = TDN_NO_ID, .office = TDN_NO_ID, .province = TDN_NO_ID};
    if (symbol == NULL || symbol->body_count == 0) {
        return false;
    }
    out->body = symbol->bodies[0];
    for (size_t i = 0; i < symbol->body_count; i++) {
        if (tdn_body_existed(tdn_lexicon_body(symbol->bodies[i]), around->day)) {
            out->body = symbol->bodies[i];
            break;
        }
    }
    return true;
}

/** The phrase at a token that names a body among others, NULL: it does not. */
static const tdn_hit *hit_of_body(const tdn_reader *r, size_t token, uint16_t body)
{
    const tdn_hit *hit = tdn_hit_at(r->hits, token, TDN_PHRASE_BODY);
    for (const tdn_hit *h = hit; h != NULL; h = tdn_hit_next(r->hits, h)) {
        if (h->id == body) {
            return hit;
        }
    }
    return NULL;
}

void tdn_issuer_choose_by_day(const tdn_reader *r, tdn_issuer *issuer, uint32_t day)
{
    const tdn_body *body = tdn_lexicon_body(issuer->body);
    if (tdn_body_existed(body, day)) {
        return;
    }
    const tdn_hit *hit = NULL;
    for (size_t at = issuer->range.first; hit == NULL && at < issuer->range.end; at++) { /* behind the office */
        hit = hit_of_body(r, at, issuer->body);
    }
    for (; hit != NULL; hit = tdn_hit_next(r->hits, hit)) {
        const tdn_body *other = tdn_lexicon_body(hit->id);
        if (other->scope == body->scope && other->level == body->level && tdn_body_existed(other, day)) {
            issuer->body = hit->id;
            return;
        }
    }
}

bool tdn_issuer_is_unnamed_local(const tdn_issuer *issuer)
{
    const tdn_body *body = tdn_lexicon_body(issuer->body);
    const bool own = issuer->place == TDN_PLACE_OWN_DISTRICT || issuer->place == TDN_PLACE_OWN_COMMUNE;
    const bool local = own || body->scope == TDN_SCOPE_DISTRICT || body->scope == TDN_SCOPE_COMMUNE;
    return local && (issuer->own_name == NULL || (own && tdn_has_open_name(body)));
}

/** "UBND xã" in a commune's document is that commune's, "UBND huyện" that of the district it belongs to, which the
 * document may name; true if the name is known. */
static bool complete_locality(tdn_issuer *issuer, const tdn_surroundings *around)
{
    if (!tdn_issuer_is_unnamed_local(issuer)) {
        return false;
    }
    const bool commune =
        tdn_lexicon_body(issuer->body)->scope == TDN_SCOPE_COMMUNE || issuer->place == TDN_PLACE_OWN_COMMUNE;
    const bool same = around->level == (commune ? TDNREF_LEVEL_COMMUNE : TDNREF_LEVEL_DEPARTMENT);
    const char *own = same ? around->locality : NULL;
    const char *name = own != NULL ? own : commune ? around->commune : around->district;
    if (name == NULL) {
        return false;
    }
    if (issuer->own_name != NULL) { /* "Trung tâm Y tế | huyện" */
        issuer->unit = name;
    } else {
        issuer->own_name = name;
        issuer->unit = tdn_has_open_name(tdn_lexicon_body(issuer->body)) ? NULL : issuer->unit;
    }
    issuer->place = (uint8_t)(commune ? TDN_PLACE_COMMUNE : TDN_PLACE_DISTRICT);
    return true;
}

/** "Ban Chỉ đạo 35 | Thành ủy": a board of the province's committee, even where a commune cites it. */
static bool is_of_provincial_committee(const tdn_issuer *issuer)
{
    static const char *const COMMITTEES[] = {"Tỉnh ủy", "Thành ủy", "Tỉnh uỷ", "Thành uỷ"};
    for (size_t i = 0; i < TDN_COUNT(COMMITTEES); i++) {
        if (tdn_name_ends_in(issuer->own_name, COMMITTEES[i])) {
            return true;
        }
    }
    return false;
}

/** "UBND thành phố", "Thành ủy" in a document of a province that is not a city: that of a city under it, as there were
 * until districts were abolished (Nghị quyết 203/2025/QH15). */
static void take_city_of_province(tdn_issuer *issuer, const tdn_surroundings *around)
{
    const uint16_t province = issuer->province != TDN_NO_ID ? issuer->province : around->province;
    if (issuer->place != TDN_PLACE_OWN || !issuer->city_word || province == TDN_NO_ID ||
        around->day >= TDN_REFORM_DAY ||
        tdn_lexicon_province(tdn_lexicon_province_before(province, around->day))->city) {
        return;
    }
    if (tdn_lexicon_body(issuer->body)->scope == TDN_SCOPE_ANY) {
        issuer->place = TDN_PLACE_OWN_DISTRICT;
        issuer->unit = "thành phố";
    } else if (tdn_lexicon_is_body(issuer->body, "tinh-uy")) {
        issuer->body = tdn_lexicon_body_id("thanh-uy");
        issuer->place = TDN_PLACE_OWN_DISTRICT;
    }
}

bool tdn_issuer_complete(tdn_issuer *issuer, const tdn_surroundings *around)
{
    const uint8_t scope = tdn_lexicon_body(issuer->body)->scope;
    if (scope == TDN_SCOPE_NONE) {
        return false;
    }
    const bool below = around->level == TDNREF_LEVEL_COMMUNE ||
                       (around->level == TDNREF_LEVEL_DEPARTMENT && (around->locality != NULL || around->in_district));
    if (issuer->place == TDN_PLACE_NONE) {
        /* A bare /KH-UBND in a commune's document may be the commune's own, the district's or the province's. */
        if (scope == TDN_SCOPE_ANY && !is_of_provincial_committee(issuer) &&
            (below || around->level == TDNREF_LEVEL_UNKNOWN)) {
            return false;
        }
        issuer->place = TDN_PLACE_OWN;
    }
    take_city_of_province(issuer, around);
    const bool completed = complete_locality(issuer, around);
    if (issuer->province != TDN_NO_ID) {
        return completed;
    }
    const tdn_home home = tdn_home_of_issuer(issuer, around->day);
    if (home.count >
        0) { /* "UBND huyện Buôn Đôn" in a ministry's letter; one of ten named Châu Thành is the province's own */
        issuer->province = tdn_home_choose(&home, around->province, around->document_day);
        return completed || issuer->province != TDN_NO_ID;
    }
    if (around->province == TDN_NO_ID) {
        return completed;
    }
    const uint16_t before = tdn_lexicon_province_before(around->province, around->day);
    const bool renamed = tdn_lexicon_province(before)->successor == around->province;
    issuer->province = renamed ? before : around->province;
    return true;
}

tdnref_level tdn_issuer_level(const tdn_issuer *issuer)
{
    const tdn_body *body = tdn_lexicon_body(issuer->body);
    if (body->scope != TDN_SCOPE_ANY) {
        return (tdnref_level)body->level;
    }
    switch (issuer->place) {
    case TDN_PLACE_DISTRICT:
    case TDN_PLACE_OWN_DISTRICT:
        return TDNREF_LEVEL_DEPARTMENT;
    case TDN_PLACE_COMMUNE:
    case TDN_PLACE_OWN_COMMUNE:
        return TDNREF_LEVEL_COMMUNE;
    case TDN_PLACE_OWN:
    case TDN_PLACE_PROVINCE:
        return (tdnref_level)body->level;
    default:
        return TDNREF_LEVEL_UNKNOWN;
    }
}

tdnref_line tdn_issuer_line(const tdn_issuer *issuer)
{
    return (tdnref_line)tdn_lexicon_body(issuer->body)->line;
}
