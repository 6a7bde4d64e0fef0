/*
 * merger.c - acts from before a merger, cited by a body that the merger formed.
 *
 * Since 1/7/2025 the committee of Đắk Lắk is that of the province formed from Đắk Lắk and Phú Yên. "Kế hoạch số
 * 18/KH-UBND ngày 13/02/2023 của UBND tỉnh" in one of its plans may be of either predecessor: the text names no
 * province, and the document's own, which would otherwise complete the name, did not exist on that day. Where the text
 * does name it ("UBND tỉnh Phú Yên (cũ)"), nothing is open.
 */
#include "graph/merger.h"

#include "base/calendar.h"
#include "field/issuer.h"

static bool existed_on(tdn_legal_body body, uint32_t day)
{
    return tdn_is_within(day, tdn_legal_body_from(body), tdn_legal_body_to(body));
}

/* The predecessor of that index that existed on a day. */
static bool predecessor_on(tdn_legal_body heir, uint32_t day, uint64_t index, tdn_legal_body *out)
{
    for (uint64_t i = 0; tdn_legal_body_predecessor(heir, i, out); i++) {
        if (existed_on(*out, day) && index-- == 0) {
            return true;
        }
    }
    return false;
}

static const char *keep_authority(tdn_namer *namer, tdn_legal_body body, const char *place)
{
    char text[160];
    if (!tdn_legal_body_authority(body, text, sizeof text)) {
        return NULL;
    }
    if (place != NULL) {
        char *at = strchr(text, '@');
        if (at == NULL || (size_t)(at - text) + strlen(place) + 2 > sizeof text) {
            return NULL;
        }
        memcpy(at + 1, place, strlen(place) + 1);
    }
    const char *kept = tdn_intern_text(namer->strings, text, strlen(text));
    namer->failed = namer->failed || kept == NULL;
    return kept;
}

void tdn_open_before_merger(tdn_namer *namer, const tdnref_mention *mention, const tdnref_document *document,
                            tdn_identity *identity, tdn_legal_body *heir)
{
    tdn_legal_body body;
    tdn_legal_body before;
    const uint32_t day = tdn_date_last_day(mention->date);
    if (mention->issuer.origin != TDNREF_ORIGIN_CONTEXT || mention->authority == NULL || mention->date.year == 0 ||
        document->date.year == 0 || identity->book == NULL || identity->by_name) {
        return;
    }
    if (!tdn_legal_body_on(mention->authority, tdn_date_day(document->date), &body) ||
        tdn_legal_body_from(body) <= day || !predecessor_on(body, day, 1, &before)) {
        return;
    }
    for (uint64_t i = 0; i < TDN_BOOKS_MAX && predecessor_on(body, day, i, &before); i++) {
        identity->books[i] = keep_authority(namer, before, NULL);
    }
    identity->book = keep_authority(namer, body, "?");
    identity->complete = false;
    *heir = body;
}

bool tdn_name_predecessor(tdn_namer *namer, tdn_node *node)
{
    if (node->heir.body == TDN_NO_BODY) {
        return true;
    }
    char name[320];
    const tdn_province *province = tdn_lexicon_province(node->heir.province);
    const tdn_issuer issuer = {.body = node->heir.body,
                               .office = TDN_NO_ID,
                               .province = TDN_NO_ID,
                               .place = TDN_PLACE_OWN,
                               .city_word = province != NULL && province->city};
    node->value.authority = keep_authority(namer, node->heir, "?");
    if (tdn_issuer_write_name(&issuer, 0, name, sizeof name)) {
        node->value.issuer = tdn_intern_text(namer->strings, name, strlen(name));
        namer->failed = namer->failed || node->value.issuer == NULL;
    }
    return !namer->failed;
}

bool tdnref_graph_candidate_body(const tdnref_graph *graph, uint64_t node, uint64_t index, tdnref_body *out)
{
    if (graph == NULL || out == NULL || !graph->sealed || node >= graph->nodes.count) {
        return false;
    }
    const tdn_node *at = &graph->nodes.items[node];
    tdn_legal_body body;
    return at->value.open && at->heir.body != TDN_NO_BODY &&
           predecessor_on(at->heir, tdn_date_last_day(at->value.date), index, &body) &&
           tdn_legal_body_describe(body, out);
}
