/*
 * duties.c - "Các sở, ban, ngành" and "Sở Xây dựng" as what they mean for one plan.
 */
#include "audit/duties.h"

tdn_slice tdn_place_in(const char *authority)
{
    const tdn_authority parts = tdn_authority_of(authority);
    return parts.joint ? (tdn_slice){"", 0} : parts.place;
}

/* What a class must say to cover a body of this kind; rows are tried in order. */
static const struct kind {
    const char *slug; /* the authority begins with it */
    tdnref_level level;
    const char *words[4]; /* ends with NULL */
} kinds[] = {
    {"so-", TDNREF_LEVEL_DEPARTMENT, {"-các-sở-", "-sở-ban-ngành-", "-sở-ngành-", NULL}},
    {"ubnd:", TDNREF_LEVEL_COMMUNE, {"-xã-", "-phường-", "-cấp-xã-", NULL}},
    {"ubnd:", TDNREF_LEVEL_DEPARTMENT, {"-huyện-", "-cấp-huyện-", "-các-địa-phương-", NULL}},
    {"bo-", TDNREF_LEVEL_MINISTRY, {"-các-bộ-", "-bộ-ngành-", NULL}},
    {"ubnd@", TDNREF_LEVEL_PROVINCE, {"-các-tỉnh-", "-cấp-tỉnh-", "-các-địa-phương-", NULL}},
};

static bool class_covers(const char *class_words, const tdnref_document *plan)
{
    for (size_t i = 0; i < TDN_COUNT(kinds); i++) {
        if (kinds[i].level == plan->level && strncmp(plan->authority, kinds[i].slug, strlen(kinds[i].slug)) == 0 &&
            tdn_holds_one_of(class_words, kinds[i].words)) {
            return true;
        }
    }
    return false;
}

bool tdn_duty_covers(tdn_review *review, const tdn_case *of, const tdnref_duty *duty, const tdn_case *plan)
{
    const tdnref_document *doc = plan->doc;
    if (doc->authority == NULL) {
        return false;
    }
    if (duty->authority != NULL) {
        return strcmp(duty->authority, doc->authority) == 0;
    }
    const tdn_slice place = tdn_place_in(of->doc->authority);
    const bool nationwide = of->doc->level == TDNREF_LEVEL_CENTRAL || of->doc->level == TDNREF_LEVEL_MINISTRY;
    const bool here = nationwide || (place.len > 0 && tdn_slice_equal(place, tdn_place_in(doc->authority)));
    return duty->whole_class && duty->body.text != NULL && here &&
           class_covers(tdn_dashed(review, duty->body.text), doc);
}
