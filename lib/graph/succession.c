/*
 * succession.c - legal bodies over time.
 *
 * A body ends in one of two ways: it is merged into others (mergers.txt: "Sở Thông tin và Truyền thông" on 28/2/2025),
 * or its province is (provinces.txt: Phú Yên on 30/6/2025) and the body of the new province takes over. A new province
 * that kept an old name is a different unit, and so are its bodies. The tables are small enough to be searched
 * linearly.
 */
#include "graph/succession.h"

#include "base/calendar.h"
#include "base/give.h"
#include "field/issuer.h"
#include "lexicon/authority.h"

/* --------------------------------------------------------------- reading */

/* The unit of that slug on a day; the last one for day 0. */
static uint16_t province_on(tdn_slice slug, uint32_t day)
{
    uint16_t found = TDN_NO_BODY;
    const tdn_province *province = NULL;
    for (uint16_t id = 0; (province = tdn_lexicon_province(id)) != NULL; id++) {
        if (tdn_slice_equal(slug, tdn_slice_of(province->slug)) &&
            (day == 0 || tdn_is_within(day, province->from, province->to))) {
            found = id;
        }
    }
    return found;
}

bool tdn_legal_body_on(const char *authority, uint32_t day, tdn_legal_body *out)
{
    const tdn_authority parts = tdn_authority_of(authority);
    const bool placed = parts.place.len > 0 || parts.open;
    *out = (tdn_legal_body){TDN_NO_BODY, TDN_NO_BODY};
    if (parts.joint || parts.unit.len > 0) {
        return false;
    }
    out->body = tdn_body_id_of(parts.body);
    const tdn_body *body = tdn_lexicon_body(out->body);
    if (body == NULL || (body->scope == TDN_SCOPE_NONE) == placed || (day != 0 && !tdn_body_existed(body, day))) {
        return false;
    }
    if (body->scope != TDN_SCOPE_NONE) {
        out->province = province_on(parts.place, day);
    }
    return body->scope == TDN_SCOPE_NONE || out->province != TDN_NO_BODY;
}

/* ------------------------------------------------------------------ time */

uint32_t tdn_legal_body_from(tdn_legal_body body)
{
    const uint32_t own = tdn_lexicon_body(body.body)->from;
    const uint32_t unit = body.province == TDN_NO_BODY ? 0 : tdn_lexicon_province(body.province)->from;
    return own > unit ? own : unit;
}

uint32_t tdn_legal_body_to(tdn_legal_body body)
{
    const uint32_t own = tdn_lexicon_body(body.body)->to;
    const uint32_t unit = body.province == TDN_NO_BODY ? 0 : tdn_lexicon_province(body.province)->to;
    return own == 0 ? unit : unit == 0 || own < unit ? own : unit;
}

/* True if a body can have existed in a unit at all. */
static bool is_possible(tdn_legal_body body)
{
    const uint32_t to = tdn_legal_body_to(body);
    return to == 0 || tdn_legal_body_from(body) <= to;
}

/* True if the body ends because its kind does, not with its province. */
static bool ends_by_merger(tdn_legal_body body)
{
    const uint32_t own = tdn_lexicon_body(body.body)->to;
    return own != 0 && own == tdn_legal_body_to(body);
}

/* ----------------------------------------------------------------- steps */

static bool is_after(tdn_legal_body before, tdn_legal_body after)
{
    return tdn_legal_body_to(before) != 0 && is_possible(after) &&
           (tdn_legal_body_to(after) == 0 || tdn_legal_body_to(after) > tdn_legal_body_to(before));
}

bool tdn_legal_body_successor(tdn_legal_body body, uint64_t index, tdn_legal_body *out)
{
    if (!ends_by_merger(body)) {
        if (body.province == TDN_NO_BODY || index > 0) {
            return false;
        }
        *out = (tdn_legal_body){body.body, tdn_lexicon_province(body.province)->successor};
        return out->province != TDN_NO_BODY && is_after(body, *out);
    }
    const tdn_merger *merger = NULL;
    for (size_t i = 0; (merger = tdn_lexicon_merger(i)) != NULL; i++) {
        const tdn_legal_body next = {merger->successor, body.province};
        if (merger->ended == body.body && is_after(body, next) && index-- == 0) {
            *out = next;
            return true;
        }
    }
    return false;
}

/* True if `after` is among what followed `before`. */
static bool follows(tdn_legal_body before, tdn_legal_body after)
{
    tdn_legal_body next;
    for (uint64_t i = 0; tdn_legal_body_successor(before, i, &next); i++) {
        if (next.body == after.body && next.province == after.province) {
            return true;
        }
    }
    return false;
}

bool tdn_legal_body_predecessor(tdn_legal_body body, uint64_t index, tdn_legal_body *out)
{
    const tdn_province *province = NULL;
    for (uint16_t id = 0; body.province != TDN_NO_BODY && (province = tdn_lexicon_province(id)) != NULL; id++) {
        const tdn_legal_body before = {body.body, id};
        if (province->successor == body.province && is_possible(before) && follows(before, body) && index-- == 0) {
            *out = before;
            return true;
        }
    }
    const tdn_merger *merger = NULL;
    for (size_t i = 0; (merger = tdn_lexicon_merger(i)) != NULL; i++) {
        const tdn_legal_body before = {merger->ended, body.province};
        if (merger->successor == body.body && is_possible(before) && follows(before, body) && index-- == 0) {
            *out = before;
            return true;
        }
    }
    return false;
}

bool tdn_legal_body_authority(tdn_legal_body body, char *out, size_t room)
{
    const char *id = tdn_lexicon_body(body.body)->id;
    const char *place = body.province == TDN_NO_BODY ? "" : tdn_lexicon_province(body.province)->slug;
    const size_t id_len = strlen(id);
    const size_t place_len = strlen(place);
    if (id_len + place_len + 2 > room) {
        return false;
    }
    memcpy(out, id, id_len);
    size_t len = id_len;
    if (place_len > 0) {
        out[len++] = '@';
    }
    memcpy(out + len, place, place_len + 1);
    return true;
}

/* ---------------------------------------------------------------- public */

bool tdn_legal_body_describe(tdn_legal_body body, tdnref_body *out)
{
    const tdn_body *kind = tdn_lexicon_body(body.body);
    const uint32_t to = tdn_legal_body_to(body);
    const tdn_issuer issuer = {.body = body.body, .office = TDN_NO_ID, .province = body.province};
    tdnref_body value = {
        .struct_size = sizeof value,
        .level = kind->scope == TDN_SCOPE_ANY && kind->level == TDNREF_LEVEL_UNKNOWN ? TDNREF_LEVEL_PROVINCE
                                                                                     : (tdnref_level)kind->level,
        .line = (tdnref_line)kind->line,
        .from = tdn_date_of(tdn_legal_body_from(body)),
        .to = tdn_date_of(to),
    };
    return tdn_legal_body_authority(body, value.authority, sizeof value.authority) &&
           tdn_issuer_write_name(&issuer, to, value.name, sizeof value.name) &&
           tdn_give(out, out->struct_size, &value, sizeof value);
}

bool tdnref_body_on(const char *authority, tdnref_date on, tdnref_body *out)
{
    tdn_legal_body body;
    return authority != NULL && out != NULL && tdn_legal_body_on(authority, tdn_date_day(on), &body) &&
           tdn_legal_body_describe(body, out);
}

bool tdnref_body_successor(const char *authority, tdnref_date on, uint64_t index, tdnref_body *out)
{
    tdn_legal_body body;
    tdn_legal_body next;
    return authority != NULL && out != NULL && tdn_legal_body_on(authority, tdn_date_day(on), &body) &&
           tdn_legal_body_successor(body, index, &next) && tdn_legal_body_describe(next, out);
}

bool tdnref_body_predecessor(const char *authority, tdnref_date on, uint64_t index, tdnref_body *out)
{
    tdn_legal_body body;
    tdn_legal_body before;
    return authority != NULL && out != NULL && tdn_legal_body_on(authority, tdn_date_day(on), &body) &&
           tdn_legal_body_predecessor(body, index, &before) && tdn_legal_body_describe(before, out);
}
