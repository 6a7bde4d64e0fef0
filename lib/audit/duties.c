/*
 * duties.c - "Các sở, ban, ngành" and "Sở Xây dựng" as what they mean for one plan.
 */
#include "audit/duties.h"

const char *tdn_place_of(const char *authority)
{
    const char *at = authority == NULL ? NULL : strchr(authority, '@');
    return at == NULL || at[1] == '?' || strchr(at, '+') != NULL ? "" : at;
}

tdnref_place tdn_place_of_duty(const tdn_review *review, const tdn_tasked *duty)
{
    return (tdnref_place){.struct_size = sizeof(tdnref_place),
                          .source = review->graph->sources.items[duty->source].name,
                          .span = duty->value.span,
                          .mark = duty->value.span,
                          .line = duty->value.line,
                          .column = 1,
                          .text = duty->value.text};
}

/* What a class must say to cover a body of this kind; rows are tried in order. */
static const struct kind {
    const char *slug; /* the authority begins with it */
    tdnref_level level;
    const char *words[4];
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
        if (kinds[i].level != plan->level || strncmp(plan->authority, kinds[i].slug, strlen(kinds[i].slug)) != 0) {
            continue;
        }
        for (size_t j = 0; kinds[i].words[j] != NULL; j++) {
            if (strstr(class_words, kinds[i].words[j]) != NULL) {
                return true;
            }
        }
    }
    return false;
}

tdn_cover tdn_duty_covers(tdn_review *review, const tdn_case *of, const tdnref_duty *duty, const tdn_case *plan,
                          bool *failed)
{
    const tdnref_document *doc = &plan->held->value;
    if (doc->authority == NULL) {
        return TDN_COVER_NO;
    }
    if (duty->authority != NULL) {
        return strcmp(duty->authority, doc->authority) == 0 ? TDN_COVER_NAMED : TDN_COVER_NO;
    }
    const char *place = tdn_place_of(of->held->value.authority);
    const bool nationwide =
        of->held->value.level == TDNREF_LEVEL_CENTRAL || of->held->value.level == TDNREF_LEVEL_MINISTRY;
    if (!duty->whole_class || duty->body.text == NULL ||
        (!nationwide && (place[0] == '\0' || strcmp(place, tdn_place_of(doc->authority)) != 0))) {
        return TDN_COVER_NO;
    }
    const char *words = tdn_dashed(review, duty->body.text);
    *failed = *failed || words == NULL;
    return words != NULL && class_covers(words, doc) ? TDN_COVER_CLASS : TDN_COVER_NO;
}
