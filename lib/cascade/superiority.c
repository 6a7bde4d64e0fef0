/*
 * superiority.c - the table of superiors.
 *
 * Not a ladder of level numbers: departments and, since 1/7/2025, communes stand under the province, communes before
 * that under the district; ministries guide, they do not stand between the Prime Minister and a province; a committee
 * of the Party directs the authorities of its own place. Rows are tried in order, the first that fits decides. Police,
 * army and tax stand under their ministry as well: what bodies.txt names above a body is its direct superior too. An
 * office that passes on what its body decided ("Thông báo số 157/TB-VPCP ... Kết luận của Phó Thủ tướng") stands where
 * that body stands.
 */
#include "cascade/superiority.h"

#include "base/calendar.h"
#include "base/one_of.h"
#include "lexicon/authority.h"

typedef struct row {
    uint8_t level; /* of the body */
    uint8_t line;  /* bits; of the body */
    uint8_t other_level;
    uint8_t other_line;
    uint8_t same_place;
    uint8_t standing;
    uint32_t from;
    uint32_t to;
} row;

/* How far two bodies must share their place. */
enum { ANYWHERE, SAME_PROVINCE, SAME_UNIT };

/* Short names for the columns of the table. */
enum {
    CENTRAL = TDNREF_LEVEL_CENTRAL,
    MINISTRY = TDNREF_LEVEL_MINISTRY,
    PROVINCE = TDNREF_LEVEL_PROVINCE,
    DEPARTMENT = TDNREF_LEVEL_DEPARTMENT,
    COMMUNE = TDNREF_LEVEL_COMMUNE
};
enum { PARTY = TDNREF_LINE_PARTY, STATE = TDNREF_LINE_STATE, BOTH = TDNREF_LINE_BOTH };
enum { DIRECT = TDN_STANDING_DIRECT, ABOVE = TDN_STANDING_ABOVE, GUIDES = TDN_STANDING_GUIDES };
enum { ALWAYS = 0 }; /* an open end of a range of days */

static const row rows[] = {
    /* the Government and its programmes for resolutions of the Party; inside the centre rank decides, not superiority
     */
    {CENTRAL, STATE, CENTRAL, PARTY, ANYWHERE, DIRECT, ALWAYS, ALWAYS},
    {CENTRAL, BOTH, CENTRAL, BOTH, ANYWHERE, ABOVE, ALWAYS, ALWAYS},
    {MINISTRY, BOTH, CENTRAL, BOTH, ANYWHERE, DIRECT, ALWAYS, ALWAYS},
    /* the authority of a province is directed by its own committee and by the Government */
    {PROVINCE, STATE, CENTRAL, STATE, ANYWHERE, DIRECT, ALWAYS, ALWAYS},
    {PROVINCE, STATE, PROVINCE, PARTY, SAME_PROVINCE, DIRECT, ALWAYS, ALWAYS},
    {PROVINCE, STATE, CENTRAL, PARTY, ANYWHERE, ABOVE, ALWAYS, ALWAYS},
    {PROVINCE, PARTY, CENTRAL, PARTY, ANYWHERE, DIRECT, ALWAYS, ALWAYS},
    {PROVINCE, PARTY, CENTRAL, STATE, ANYWHERE, ABOVE, ALWAYS, ALWAYS},
    {PROVINCE, BOTH, MINISTRY, BOTH, ANYWHERE, GUIDES, ALWAYS, ALWAYS},
    {DEPARTMENT, BOTH, PROVINCE, BOTH, SAME_PROVINCE, DIRECT, ALWAYS, ALWAYS},
    {DEPARTMENT, BOTH, CENTRAL, BOTH, ANYWHERE, ABOVE, ALWAYS, ALWAYS},
    {DEPARTMENT, BOTH, MINISTRY, BOTH, ANYWHERE, GUIDES, ALWAYS, ALWAYS},
    /* the district (level department) stood between province and commune up to 30/6/2025 */
    {COMMUNE, STATE, COMMUNE, PARTY, SAME_UNIT, DIRECT, ALWAYS, ALWAYS},
    {COMMUNE, BOTH, DEPARTMENT, BOTH, SAME_PROVINCE, DIRECT, ALWAYS, TDN_REFORM_EVE},
    {COMMUNE, BOTH, PROVINCE, BOTH, SAME_PROVINCE, ABOVE, ALWAYS, TDN_REFORM_EVE},
    {COMMUNE, BOTH, PROVINCE, BOTH, SAME_PROVINCE, DIRECT, TDN_REFORM_DAY, ALWAYS},
    {COMMUNE, BOTH, DEPARTMENT, BOTH, SAME_PROVINCE, GUIDES, TDN_REFORM_DAY, ALWAYS},
    {COMMUNE, BOTH, CENTRAL, BOTH, ANYWHERE, ABOVE, ALWAYS, ALWAYS},
    {COMMUNE, BOTH, MINISTRY, BOTH, ANYWHERE, GUIDES, ALWAYS, ALWAYS},
};

static bool may_equal(tdn_slice a, tdn_slice b)
{
    return a.len == 0 || b.len == 0 || tdn_slice_equal(a, b);
}

/* What is not known is given the benefit of the doubt: "UBND tỉnh" in a department's plan is its own province's. */
static bool in_one_place(const tdn_position *a, const tdn_position *b, uint8_t depth)
{
    if (depth == ANYWHERE) {
        return true;
    }
    const tdn_authority x = tdn_authority_of(a->authority);
    const tdn_authority y = tdn_authority_of(b->authority);
    return may_equal(x.place, y.place) && (depth == SAME_PROVINCE || may_equal(x.unit, y.unit));
}

static bool row_fits(const row *r, const tdn_position *other, tdnref_line line, const tdn_position *body, uint32_t day)
{
    return r->level == body->level && (r->line & body->line) != 0 && r->other_level == other->level &&
           (r->other_line & line) != 0 && in_one_place(other, body, r->same_place) &&
           tdn_is_within(day, r->from, r->to);
}

/* The body of the tables that an authority names, NULL: none, or several. */
static const tdn_body *body_of(const char *authority)
{
    const tdn_slice id = tdn_authority_of(authority).body;
    return id.len == 0 || id.ptr[id.len] == '+' ? NULL : tdn_lexicon_body(tdn_body_id_of(id));
}

/* True if bodies.txt names the other above the body. */
static bool is_above_by_table(const tdn_position *other, const tdn_position *body)
{
    const tdn_body *own = body_of(body->authority);
    const tdn_body *above = own == NULL ? NULL : tdn_lexicon_body(own->above);
    return above != NULL && above == body_of(other->authority) && in_one_place(other, body, SAME_PROVINCE);
}

tdn_position tdn_position_of(const tdn_directive *node)
{
    static const char *const passing_on[] = {"TB", "CV", "CĐ", NULL};
    const tdn_position own = tdn_own_position(node);
    const tdn_body *office = body_of(node->authority);
    const tdn_body *body = office == NULL ? NULL : tdn_lexicon_body(office->above);
    if (body == NULL || strncmp(office->id, "van-phong-", strlen("van-phong-")) != 0 ||
        strchr(node->authority, ':') != NULL || !tdn_is_one_of(node->type, passing_on)) {
        return own; /* no office, or that of a district: its body's level is the unit's */
    }
    const tdnref_level level = (tdnref_level)body->level;
    return (tdn_position){level, (tdnref_line)body->line, level == TDNREF_LEVEL_CENTRAL ? body->id : own.authority};
}

tdn_standing tdn_standing_of(const tdn_position *other, tdnref_line line, const tdn_position *body, uint32_t day)
{
    const bool known_body =
        other->authority != NULL && body->authority != NULL && strstr(body->authority, "@?") == NULL;
    if (known_body && strcmp(other->authority, body->authority) == 0) {
        return TDN_STANDING_SAME;
    }
    if (((int)other->line & (int)line) != 0 && is_above_by_table(other, body)) {
        return TDN_STANDING_DIRECT;
    }
    const tdn_position placed = {body->level, body->line == TDNREF_LINE_UNKNOWN ? TDNREF_LINE_STATE : body->line,
                                 body->authority};
    const uint32_t on = day == 0 ? UINT32_MAX : day;
    for (size_t i = 0; i < TDN_COUNT(rows); i++) {
        if (row_fits(&rows[i], other, line, &placed, on)) {
            return (tdn_standing)rows[i].standing;
        }
    }
    const bool known = other->level != TDNREF_LEVEL_UNKNOWN && other->level != TDNREF_LEVEL_INTERNATIONAL &&
                       body->level != TDNREF_LEVEL_UNKNOWN;
    return known && other->level > body->level ? TDN_STANDING_BELOW : TDN_STANDING_PEER;
}
