/*
 * remark.c - from what a rule reports to a finding: both languages filled in, places copied, a fingerprint.
 */
#include "audit/remark.h"

#include "audit/message.h"
#include "audit/policy.h"

#include "base/calendar.h"
#include "base/sort.h"

const tdn_words tdn_own_date_unknown = {{
    "chưa đọc được ngày ban hành của văn bản",
    "the document's own date could not be read",
}};

/* --------------------------------------------------------------- remarks */

tdn_remark tdn_remark_new(const tdn_review *review, const tdn_case *c, const tdn_words *message)
{
    return (tdn_remark){.document = tdn_case_index(review, c),
                        .about = TDN_NONE,
                        .mention = TDN_NONE,
                        .message = message,
                        .severity = review->running->severity};
}

void tdn_quote(tdn_remark *remark, tdnref_place place)
{
    if (remark->place_count < TDN_PLACES_MAX) {
        remark->places[remark->place_count++] = place;
    }
}

void tdn_blame(const tdn_review *review, tdn_remark *remark, const tdn_mention_record *cited, tdnref_span mark)
{
    tdn_quote(remark, tdn_place_of_mention(review, cited, mark));
    remark->mention = cited->at;
    remark->about = cited->node;
    remark->cites = true;
}

/* The same field of another mention, where `part` is the date or the issuer of the first. */
static tdnref_span same_part(const tdnref_mention *first, tdnref_span part, const tdnref_mention *other)
{
    if (part.start == first->date_span.start) {
        return other->date_span;
    }
    return part.start == first->issuer.span.start ? other->issuer.span : TDN_ALL_OF_IT;
}

static int compare_u32(const void *item, const void *wanted, const void *ud)
{
    (void)ud;
    return tdn_compare_u64(*(const uint32_t *)item, *(const uint64_t *)wanted);
}

static bool says_the_same(const tdnref_mention *a, const tdnref_mention *b)
{
    return a->kind == b->kind && tdn_whole_day(a->date) == tdn_whole_day(b->date) && a->authority == b->authority;
}

void tdn_quote_repeats(tdn_review *review, const tdn_mention_record *first, tdnref_span mark, tdn_remark *remark)
{
    const tdnref_graph *graph = review->graph;
    const tdn_node *node = tdn_node_of(review, first->node);
    const uint32_t *targets = &graph->targets.items[node->first_mention]; /* in text order */
    const uint64_t count = node->value.mention_count;
    const uint64_t after = first->at + 1;
    for (uint64_t i = tdn_lower_bound(targets, count, sizeof *targets, compare_u32, &after, NULL); i < count; i++) {
        const tdn_mention_record *cited = &review->mentions.items[targets[i]];
        review->steps++;
        if (tdn_holder_of(graph, cited) != tdn_holder_of(graph, first)) {
            return;
        }
        if (says_the_same(&cited->value, &first->value)) {
            const tdnref_span part = same_part(&first->value, mark, &cited->value);
            tdn_quote(remark, tdn_place_of_mention(review, cited, part));
            review->blamed[targets[i]] = true;
        }
    }
}

/* ---------------------------------------------------------- fingerprint */

static void hash_text(uint64_t *hash, const char *text)
{
    for (const char *at = text == NULL ? "" : text; *at != '\0'; at++) {
        *hash = (*hash ^ (unsigned char)*at) * 0x100000001B3u;
    }
    *hash = (*hash ^ 0xFFu) * 0x100000001B3u; /* a byte that no text holds */
}

/* Of what the finding is about and of the words quoted; not of paths, lines and offsets. */
static uint64_t fingerprint_of(const tdn_review *review, const tdn_remark *remark)
{
    const tdnref_document *doc = &review->documents.items[remark->document];
    uint64_t hash = 0xCBF29CE484222325u;
    hash_text(&hash, review->running->id);
    hash_text(&hash, doc->type.text);
    hash_text(&hash, doc->number.text);
    hash_text(&hash, doc->issuer.text);
    hash_text(&hash, doc->title.text);
    for (size_t i = 0; i < remark->place_count; i++) {
        hash_text(&hash, remark->places[i].text);
    }
    return hash;
}

static void write_hex(uint64_t value, char out[17])
{
    for (size_t i = 0; i < 16; i++) {
        out[15 - i] = "0123456789abcdef"[value & 0xFu];
        value >>= 4;
    }
    out[16] = '\0';
}

/* A second finding of the same words gets the next free number. */
static const char *give_fingerprint(tdn_review *review, const tdn_remark *remark)
{
    uint64_t hash = fingerprint_of(review, remark);
    char text[17];
    uint64_t *known = NULL;
    do {
        write_hex(hash++, text);
        known = tdn_intern_value(&review->fingerprints, text, 16);
    } while (known != NULL && *known != TDN_NO_VALUE);
    if (known != NULL) {
        *known = 1;
    }
    const char *kept = known == NULL ? NULL : tdn_arena_copy(&review->audit->arena, text, 16);
    review->failed = review->failed || kept == NULL;
    return kept;
}

/* -------------------------------------------------------------- reports */

static tdnref_rule_tally *tally_of(const tdn_review *review)
{
    return &review->audit->tallies.items[review->rule];
}

void tdn_checked(tdn_review *review)
{
    tally_of(review)->checked++;
}

void tdn_abstained(tdn_review *review, const tdn_words *why)
{
    tally_of(review)->abstained++;
    for (uint64_t i = 0; i < review->reasons.count; i++) {
        if (review->reasons.items[i].reason == why) {
            review->reasons.items[i].count++;
            return;
        }
    }
    const tdn_reason_count first = {why, 1};
    review->failed = review->failed || !TDN_PUSH(review->audit->alloc, &review->reasons, first);
}

/* What the policy says of the rule, else what the rule says of this finding. */
static tdnref_severity severity_of(const tdn_review *review, const tdn_remark *remark)
{
    const tdnref_setting *setting = tdn_setting_of(review, review->running->id);
    return setting != NULL && setting->has_severity ? setting->severity : remark->severity;
}

static void add_finding(tdn_review *review, const tdn_remark *remark, tdn_finding made)
{
    tdnref_audit *audit = review->audit;
    made.first_place = audit->places.count;
    made.order = audit->findings.count;
    made.value.place_count = remark->place_count;
    for (size_t i = 0; i < remark->place_count; i++) {
        review->failed = review->failed || !TDN_PUSH(audit->alloc, &audit->places, remark->places[i]);
    }
    review->failed = review->failed || !TDN_PUSH(audit->alloc, &audit->findings, made);
}

void tdn_found(tdn_review *review, const tdn_remark *remark)
{
    const tdnref_rule *rule = review->running;
    const tdn_words by_rule = {{rule->settled_by[TDNREF_LANG_VI], rule->settled_by[TDNREF_LANG_EN]}};
    const tdn_words *settled_by = remark->settled_by != NULL ? remark->settled_by : &by_rule;
    const tdn_words message = tdn_compose(review, remark->message, remark->arguments, TDN_ARGUMENTS_MAX);
    const tdn_words settles = tdn_compose(review, settled_by, remark->arguments, TDN_ARGUMENTS_MAX);
    tdn_finding made = {.value = {.struct_size = sizeof(tdnref_finding),
                                  .rule = review->rule,
                                  .severity = severity_of(review, remark),
                                  .document = remark->document,
                                  .about = remark->about,
                                  .fingerprint = give_fingerprint(review, remark)}};
    for (size_t lang = 0; lang < TDNREF_LANG_COUNT; lang++) {
        made.value.message[lang] = message.text[lang];
        made.value.settled_by[lang] = settles.text[lang];
    }
    add_finding(review, remark, made);
    tdn_case *c = &review->cases.items[remark->document];
    c->reported = remark->cites && remark->about != TDN_NONE ? remark->about : c->reported;
    c->compare = c->compare || (remark->cites && made.value.severity >= TDNREF_SEVERITY_REVIEW);
    if (remark->mention != TDN_NONE) {
        review->blamed[remark->mention] = true;
    }
    tally_of(review)->found++;
}
