/*
 * remark.c - from what a rule reports to a finding: both languages filled in, places copied, a fingerprint.
 */
#include "audit/remark.h"

#include "audit/compare.h"
#include "audit/policy.h"

/* ------------------------------------------------------------- messages */

/* Length of a template filled in; the bytes too, if `out` is not NULL. */
static size_t fill(const char *template, size_t lang, const tdn_words *arguments, size_t count, char *out)
{
    size_t len = 0;
    for (const char *at = template; *at != '\0'; at++) {
        const size_t slot = (size_t)(unsigned char)at[1] - '0';
        const bool is_slot = at[0] == '{' && tdn_is_digit((unsigned char)at[1]) && at[2] == '}' && slot < count;
        const char *piece = is_slot ? arguments[slot].text[lang] : at;
        const size_t piece_len = !is_slot ? 1 : piece == NULL ? 0 : strlen(piece);
        if (out != NULL && piece_len > 0) {
            memcpy(out + len, piece, piece_len);
        }
        len += piece_len;
        at += is_slot ? 2 : 0;
    }
    return len;
}

tdn_words tdn_compose(tdn_review *review, const tdn_words *template, const tdn_words *arguments, size_t count)
{
    tdn_words out = {{NULL, NULL}};
    for (size_t lang = 0; lang < TDNREF_LANG_COUNT; lang++) {
        const size_t len = fill(template->text[lang], lang, arguments, count, NULL);
        char *text = tdn_arena_alloc(&review->audit->arena, len + 1);
        if (text == NULL) {
            return (tdn_words){{NULL, NULL}};
        }
        (void)fill(template->text[lang], lang, arguments, count, text);
        text[len] = '\0';
        out.text[lang] = text;
    }
    return out;
}

/* --------------------------------------------------------------- places */

tdnref_place tdn_place_of_mention(const tdn_review *review, const tdn_cited *cited, tdnref_span mark)
{
    const tdnref_mention *m = &cited->value;
    return (tdnref_place){.struct_size = sizeof(tdnref_place),
                          .source = review->graph->sources.items[cited->source].name,
                          .span = m->span,
                          .mark = mark.start < mark.end ? mark : m->span,
                          .line = m->line,
                          .column = m->column,
                          .text = m->text};
}

tdnref_place tdn_place_of_document(const tdn_review *review, uint64_t document)
{
    const tdn_held *held = &review->graph->documents.items[document];
    const tdnref_document *doc = &held->value;
    const tdnref_field *title = &doc->title;
    const bool titled = title->text != NULL && doc->title_line != 0;
    const tdnref_span head = {doc->span.start, doc->span.start};
    return (tdnref_place){.struct_size = sizeof(tdnref_place),
                          .source = review->graph->sources.items[held->source].name,
                          .span = titled ? title->span : head,
                          .mark = titled ? title->span : head,
                          .line = titled ? doc->title_line : doc->line,
                          .column = titled ? doc->title_column : 1,
                          .text = titled ? title->text : NULL};
}

static tdnref_place place_in_head(const tdn_review *review, uint64_t document, tdnref_span span, uint64_t line,
                                  uint64_t column, const char *text)
{
    tdnref_place place = tdn_place_of_document(review, document);
    if (line != 0 && span.start < span.end && text != NULL) {
        place.span = span;
        place.mark = span;
        place.line = line;
        place.column = column;
        place.text = text;
    }
    return place;
}

tdnref_place tdn_place_of_number(const tdn_review *review, uint64_t document)
{
    const tdnref_document *doc = &review->graph->documents.items[document].value;
    return place_in_head(review, document, doc->number.span, doc->number_line, doc->number_column, doc->number.text);
}

tdnref_place tdn_place_of_date(const tdn_review *review, uint64_t document)
{
    const tdnref_document *doc = &review->graph->documents.items[document].value;
    return place_in_head(review, document, doc->date_span, doc->date_line, doc->date_column, doc->date_text);
}

tdnref_place tdn_place_of_opening(const tdn_review *review, uint64_t document)
{
    const tdn_held *held = &review->graph->documents.items[document];
    const tdnref_document *doc = &held->value;
    tdnref_place place = tdn_place_of_document(review, document);
    if (doc->opening.text != NULL && doc->opening.span.start < doc->opening.span.end) {
        place.span = doc->opening.span;
        place.mark = doc->opening.span;
        place.line = doc->opening_line;
        place.column = 1;
        place.text = doc->opening.text;
    }
    return place;
}

tdn_remark tdn_remark_new(uint64_t document, const tdn_words *message)
{
    return (tdn_remark){.document = document, .about = TDN_NONE, .mention = TDN_NONE, .message = message};
}

void tdn_quote(tdn_remark *remark, const tdnref_place *place)
{
    if (remark->place_count < TDN_PLACES_MAX) {
        remark->places[remark->place_count++] = *place;
    }
}

void tdn_blame(const tdn_review *review, tdn_remark *remark, const tdn_cited *cited, tdnref_span mark)
{
    const tdnref_place place = tdn_place_of_mention(review, cited, mark);
    tdn_quote(remark, &place);
    remark->mention = cited->at;
    remark->about = cited->node;
    remark->cites = true;
}

/* Where `part` stands inside the mention `from`, the same field stands inside `cited`. */
static tdnref_span same_part(const tdnref_mention *from, tdnref_span part, const tdnref_mention *cited)
{
    if (part.start == from->date_span.start) {
        return cited->date_span;
    }
    return part.start == from->issuer.span.start ? cited->issuer.span : (tdnref_span){0, 0};
}

void tdn_quote_repeats(tdn_review *review, const tdn_cited *first, tdnref_span mark, tdn_remark *remark)
{
    const tdnref_graph *graph = review->graph;
    const tdn_node *node = &graph->nodes.items[first->node];
    const uint32_t *targets = &graph->targets.items[node->first_mention]; /* in text order */
    uint64_t low = 0;
    uint64_t high = node->value.mention_count;
    while (low < high) {
        const uint64_t mid = low + (high - low) / 2;
        if (targets[mid] <= first->at) {
            low = mid + 1;
        } else {
            high = mid;
        }
    }
    for (; low < node->value.mention_count; low++) {
        const tdn_cited *cited = &review->mentions.items[targets[low]];
        const tdnref_mention *m = &cited->value;
        review->audit->steps++;
        if (tdn_graph_holder(graph, cited) != tdn_graph_holder(graph, first)) {
            return;
        }
        if (m->kind == first->value.kind && tdn_whole_day(m->date) == tdn_whole_day(first->value.date) &&
            m->authority == first->value.authority) {
            const tdnref_place place = tdn_place_of_mention(review, cited, same_part(&first->value, mark, m));
            tdn_quote(remark, &place);
            review->blamed.items[targets[low]] = true;
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
    const tdnref_document *doc = &review->graph->documents.items[remark->document].value;
    uint64_t hash = 0xCBF29CE484222325u;
    hash_text(&hash, review->running->value.id);
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

/* A second finding of the same words gets the next free number. False: no memory. */
static bool give_fingerprint(tdn_review *review, const tdn_remark *remark, tdn_finding *out)
{
    uint64_t hash = fingerprint_of(review, remark);
    char text[17];
    uint64_t *known = NULL;
    do {
        write_hex(hash++, text);
        known = tdn_intern_value(&review->fingerprints, text, 16);
    } while (known != NULL && *known != TDN_NO_VALUE);
    out->value.fingerprint = known == NULL ? NULL : tdn_arena_copy(&review->audit->arena, text, 16);
    if (out->value.fingerprint == NULL) {
        return false;
    }
    *known = 1;
    return true;
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

bool tdn_abstained(tdn_review *review, const tdn_words *why)
{
    tally_of(review)->abstained++;
    for (uint64_t i = 0; i < review->reasons.count; i++) {
        if (review->reasons.items[i].reason == why) {
            review->reasons.items[i].count++;
            return true;
        }
    }
    return TDN_PUSH(review->audit->alloc, &review->reasons, ((tdn_reason_count){why, 1}));
}

static tdnref_severity severity_of(const tdn_review *review, const tdn_remark *remark)
{
    const tdn_rule *rule = review->running;
    const tdnref_setting *setting = tdn_setting_of(review, rule->value.id);
    if (setting != NULL && setting->has_severity) {
        return setting->severity;
    }
    return remark->lighter ? remark->severity : rule->value.severity;
}

static bool add_places(tdnref_audit *audit, const tdn_remark *remark, tdn_finding *out)
{
    out->first_place = audit->places.count;
    out->value.place_count = remark->place_count;
    for (size_t i = 0; i < remark->place_count; i++) {
        if (!TDN_PUSH(audit->alloc, &audit->places, remark->places[i])) {
            return false;
        }
    }
    return true;
}

bool tdn_found(tdn_review *review, const tdn_remark *remark)
{
    tdnref_audit *audit = review->audit;
    const tdn_rule *rule = review->running;
    const tdn_words rule_settled = {{rule->value.settled_by[TDNREF_LANG_VI], rule->value.settled_by[TDNREF_LANG_EN]}};
    const tdn_words *settled = remark->settled_by != NULL ? remark->settled_by : &rule_settled;
    const tdn_words message = tdn_compose(review, remark->message, remark->arguments, TDN_ARGUMENTS_MAX);
    const tdn_words settles = tdn_compose(review, settled, remark->arguments, TDN_ARGUMENTS_MAX);
    tdn_finding made = {.value = {.struct_size = sizeof(tdnref_finding),
                                  .rule = review->rule,
                                  .severity = severity_of(review, remark),
                                  .document = remark->document,
                                  .about = remark->about},
                        .order = audit->findings.count};
    if (message.text[0] == NULL || settles.text[0] == NULL || !give_fingerprint(review, remark, &made) ||
        !add_places(audit, remark, &made)) {
        return false;
    }
    for (size_t lang = 0; lang < TDNREF_LANG_COUNT; lang++) {
        made.value.message[lang] = message.text[lang];
        made.value.settled_by[lang] = settles.text[lang];
    }
    tdn_case *c = &review->cases.items[remark->document];
    c->told = remark->cites && remark->about != TDN_NONE ? remark->about : c->told;
    c->compare = c->compare || (remark->cites && made.value.severity >= TDNREF_SEVERITY_REVIEW);
    if (remark->mention != TDN_NONE) {
        review->blamed.items[remark->mention] = true;
    }
    tally_of(review)->found++;
    return TDN_PUSH(audit->alloc, &audit->findings, made);
}
