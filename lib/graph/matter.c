/*
 * matter.c - what a directive is about: the words of its title, else of the first mention that says so.
 *
 * A title that names the directive it implements ("Thực hiện Nghị quyết số 48/NQ-CP ngày 03/4/2023 của Chính phủ phê
 * duyệt Chiến lược ...") says nothing about its own subject with that directive's number, date and body: mentions are
 * cut out before the words are taken.
 */
#include "graph/matter.h"

#include "base/one_of.h"
#include "graph/subject.h"
#include "graph/years.h"

/* Mentions cut out of one title or subject clause; a real one names two or three. */
#define CUTS_MAX 16u
/* Mentions of one directive that are asked what it is about. */
#define TRIES_MAX 16u

/* ---------------------------------------------------------------- words */

/* Text with some of its parts cut out, written into the namer's room by tdn_identity_words(). */
typedef struct clipping {
    const tdnref_graph *graph;
    tdn_namer *namer;
    TDN_ARRAY(char) text;
} clipping;

static bool start_text(clipping *c, const char *text)
{
    c->text.count = 0;
    for (size_t i = 0; text[i] != '\0'; i++) {
        if (!TDN_PUSH(c->graph->alloc, &c->text, text[i])) {
            return false;
        }
    }
    return TDN_PUSH(c->graph->alloc, &c->text, '\0');
}

/* Blanks out the first occurrence of the part. */
static void cut(clipping *c, const char *part)
{
    char *at = part == NULL || *part == '\0' ? NULL : strstr(c->text.items, part);
    if (at != NULL) {
        memset(at, ' ', strlen(part));
    }
}

static bool is_inside(tdnref_span inner, tdnref_span outer)
{
    return inner.start >= outer.start && inner.end <= outer.end;
}

/* The words of a title or clause whose bytes are `span`; the mentions inside it begin with `first`. */
static const char *words_without_mentions(clipping *c, const char *text, tdnref_span span, uint64_t first,
                                          uint64_t source)
{
    if (!start_text(c, text)) {
        c->namer->failed = true;
        return NULL;
    }
    for (uint64_t i = first; i < c->graph->mentions.count && i - first < CUTS_MAX; i++) {
        const tdn_stored_mention *packed = &c->graph->mentions.items[i];
        const tdnref_span own = tdn_mention_place_at(c->graph, i).span;
        if (packed->source != source || own.start >= span.end) {
            break;
        }
        if (is_inside(own, span)) {
            cut(c, tdn_mention_at(c->graph, i).value.text);
        }
    }
    return tdn_identity_words(c->namer, tdn_slice_of(c->text.items));
}

/* ---------------------------------------------------------------- nodes */

/* The first mention inside the title of each document: the cuts of the title begin there. */
static void find_title_mentions(const tdnref_graph *graph, uint32_t *first)
{
    for (uint64_t i = 0; i < graph->documents.count; i++) {
        first[i] = (uint32_t)graph->mentions.count;
    }
    uint64_t document = TDN_NONE;
    tdnref_span title = {0, 0};
    for (uint64_t i = graph->mentions.count; i > 0; i--) {
        const tdn_mention_place place = tdn_mention_place_at(graph, i - 1);
        if (place.document != document) { /* the same for many in a row */
            document = place.document;
            title = tdn_document_at(graph, document).value.title.span;
        }
        if (is_inside(place.span, title)) {
            first[document] = (uint32_t)(i - 1);
        }
    }
}

static void fill_from_title(clipping *c, const tdn_node *node, tdn_about *about, const uint32_t *first)
{
    for (uint64_t i = 0; i < node->document_count && about->matter == NULL; i++) {
        const uint64_t document = tdn_node_document(c->graph, node, i);
        const tdnref_field title = tdn_document_at(c->graph, document).value.title;
        if (title.text != NULL) {
            about->matter = words_without_mentions(c, title.text, title.span, first[document],
                                                   c->graph->documents.items[document].source);
        }
    }
}

/* Takes the subject given with one mention; true if it says anything besides other directives' names: "Kế hoạch A triển
 * khai thực hiện Kết luận B" does not. */
static bool take_subject(clipping *c, tdn_node *node, tdn_about *about, uint64_t mention)
{
    const tdn_mention_record cited = tdn_mention_at(c->graph, mention);
    const tdnref_field *subject = &cited.value.subject;
    const char *words = words_without_mentions(c, subject->text, subject->span, mention + 1, cited.source);
    const bool tells = words != NULL && tdn_tells_matter(words);
    if (node->value.subject == NULL || tells) {
        node->value.subject = subject->text;
    }
    if (tells && about->matter == NULL) {
        about->matter = words;
    }
    return tells;
}

/* Recitals name a directive with care; a title is often in capitals; elsewhere it is named in passing. */
static int care_of(uint8_t clause)
{
    return clause == TDNREF_CLAUSE_OPENING ? 0 : clause == TDNREF_CLAUSE_TITLE ? 1 : 2;
}

static void fill_from_subject(clipping *c, tdn_node *node, tdn_about *about)
{
    size_t tries = 0;
    for (int care = 0; care <= 2; care++) {
        for (uint64_t i = 0; i < node->value.mention_count && tries < TRIES_MAX; i++) {
            const uint64_t mention = tdn_node_mention(c->graph, node, i);
            const tdn_stored_mention *packed = &c->graph->mentions.items[mention];
            if (care_of(packed->clause) != care || (packed->has & TDN_HAS_SUBJECT) == 0) {
                continue;
            }
            if (take_subject(c, node, about, mention) || c->namer->failed) {
                return;
            }
            tries++;
        }
    }
}

/* A law says in its name what it is about: "Luật Ngân sách nhà nước số 83/2015/QH13". */
static void fill_from_name(clipping *c, const tdn_node *node, tdn_about *about)
{
    static const char *const laws[] = {"LUẬT", "PL", NULL};
    const bool law = tdn_is_one_of(node->value.type, laws);
    for (uint64_t i = 0; i < node->value.mention_count && i < TRIES_MAX && law && about->matter == NULL; i++) {
        const uint64_t mention = tdn_node_mention(c->graph, node, i);
        const char *text = tdn_mention_at(c->graph, mention).value.text;
        const char *words = text == NULL ? NULL : tdn_identity_words(c->namer, tdn_slice_of(text));
        about->matter = words != NULL && tdn_tells_matter(words) ? words : NULL;
    }
}

bool tdn_fill_matters(tdnref_graph *graph)
{
    tdn_namer namer = {.alloc = graph->alloc, .strings = &graph->matters};
    clipping c = {.graph = graph, .namer = &namer};
    uint32_t *first = tdn_new_array(graph->alloc, graph->documents.count, sizeof *first);
    namer.failed = first == NULL || !TDN_ARRAY_RESERVE(graph->alloc, &graph->abouts, graph->nodes.count);
    if (!namer.failed) {
        find_title_mentions(graph, first);
    }
    for (uint64_t i = 0; i < graph->nodes.count && !namer.failed; i++) {
        graph->abouts.items[graph->abouts.count++] = (tdn_about){.matter = NULL};
        tdn_node *node = &graph->nodes.items[i];
        tdn_about *about = &graph->abouts.items[i];
        fill_from_title(&c, node, about, first);
        fill_from_subject(&c, node, about);
        about->years = about->matter == NULL ? (tdn_years){0, 0} : tdn_years_of(about->matter);
        fill_from_name(&c, node, about); /* the year after a law's name is not a period */
    }
    tdn_free(graph->alloc, first);
    TDN_ARRAY_FREE(graph->alloc, &c.text);
    tdn_namer_release(&namer);
    return !namer.failed;
}
