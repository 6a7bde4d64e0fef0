/*
 * find.c - the directives that a person may mean by what they type.
 *
 * Each word must be found somewhere in a directive (type, number, year, issuer, name, place, title), or that directive
 * is not meant. How well it is found is its cost: a whole run of words in one place costs less than the same words
 * scattered ("Hòa Bình" is not "xã Bình Hòa"), the issuer less than the title. Only the cheapest are returned: someone
 * who types "2193/KH-UBND Đắk Lắk" means the province's plan, not that of one of its communes.
 */
#include "graph/graph.h"
#include "graph/key.h"
#include "lexicon/authority.h"
#include "query/query.h"

#include <utf8proc.h>

enum {
    COST_PART = 2,       /* each run of words, if the field has more words than were typed */
    COST_PLAIN = 1,      /* found by its letters only, without marks */
    COST_AUTHORITY = 8,  /* found in the place that the body belongs to */
    COST_TITLE = 12,     /* found in the title only */
    COST_SEPARATOR = 2,  /* "57/KL-TW" for "57-KL/TW" */
    COST_BARRED_D = 4,   /* "1486/QD-TTg" */
    COST_BEGINNING = 16, /* "2193/KH" */
    COST_NO_DATE = 16,   /* a date was typed and none is known */
    COST_OPEN = 4096,    /* it is not settled which directive that is */
    NO_MATCH = 1 << 30
};

/* --------------------------------------------------------------- number */

/* Reads a letter in upper case; returns its bytes. */
static size_t next_letter(tdn_slice text, size_t at, utf8proc_int32_t *out)
{
    const utf8proc_ssize_t read =
        utf8proc_iterate((const utf8proc_uint8_t *)text.ptr + at, (utf8proc_ssize_t)(text.len - at), out);
    *out = read > 0 ? utf8proc_toupper(*out) : (unsigned char)text.ptr[at];
    *out = *out == 0xD0 || *out == 0x189 ? 0x110 : *out; /* what old fonts print for Đ */
    return read > 0 ? (size_t)read : 1;
}

static tdn_slice without_zeros(tdn_slice number)
{
    while (number.len > 1 && number.ptr[0] == '0' && tdn_is_digit((unsigned char)number.ptr[1])) {
        number = (tdn_slice){number.ptr + 1, number.len - 1};
    }
    return number;
}

static bool is_separator(utf8proc_int32_t c)
{
    return c == '-' || c == '/';
}

/* What it costs to take one letter for another. */
static int letter_cost(utf8proc_int32_t typed, utf8proc_int32_t printed)
{
    if (typed == printed) {
        return 0;
    }
    if (is_separator(typed) && is_separator(printed)) {
        return COST_SEPARATOR;
    }
    return typed == 'D' && printed == 0x110 ? COST_BARRED_D : NO_MATCH;
}

/* A number as typed against one as printed; NO_MATCH if it is another. The typed one may end where a group does. */
static int number_cost(tdn_slice typed, const char *printed)
{
    if (printed == NULL) {
        return NO_MATCH;
    }
    typed = without_zeros(typed);
    const tdn_slice whole = without_zeros(tdn_slice_of(printed));
    size_t a = 0;
    size_t b = 0;
    int cost = 0;
    while (a < typed.len && b < whole.len && cost < NO_MATCH) {
        utf8proc_int32_t x = 0;
        utf8proc_int32_t y = 0;
        a += next_letter(typed, a, &x);
        b += next_letter(whole, b, &y);
        const int more = letter_cost(x, y);
        cost = more == NO_MATCH || cost < more ? more : cost;
    }
    if (a < typed.len || cost == NO_MATCH) {
        return NO_MATCH;
    }
    return b == whole.len ? cost : is_separator((unsigned char)whole.ptr[b]) ? cost + COST_BEGINNING : NO_MATCH;
}

/* ---------------------------------------------------------------- words */

/* A place of a directive where words are looked for. */
typedef struct field {
    tdn_slice text;
    int cost;
} field;

/* A run of typed words found in a field. */
typedef struct run {
    size_t words;
    int cost;
} run;

/* `bare`: what is printed has no marks, as the names in an authority: "ubnd:xa-hoa-tien@thai-binh". */
static int word_cost(const tdn_query_word *typed, const tdn_query_word *printed, bool bare)
{
    if (tdn_slice_equal((tdn_slice){typed->folded, typed->len}, (tdn_slice){printed->folded, printed->len})) {
        return 0;
    }
    const bool same =
        tdn_slice_equal((tdn_slice){typed->plain, typed->plain_len}, (tdn_slice){printed->plain, printed->plain_len});
    return same && (typed->ascii || bare) ? COST_PLAIN : NO_MATCH;
}

/* True if `word` continues the typed words at `first` + found->words. */
static bool continues(const tdn_query *q, size_t first, tdn_slice word, bool bare, run *found)
{
    tdn_query_word printed;
    if (first + found->words >= q->count || !tdn_query_word_of(word, &printed)) {
        return false;
    }
    const int cost = word_cost(&q->words[first + found->words], &printed, bare);
    if (cost == NO_MATCH) {
        return false;
    }
    found->cost = cost > found->cost ? cost : found->cost;
    found->words++;
    return true;
}

/* The longest run of the typed words from `first` on that occurs in a field; of equal ones the cheapest. */
static run find_run(const tdn_query *q, size_t first, const field *where)
{
    const tdn_slice text = where->text;
    run best = {0, 0};
    for (size_t start = 0, word_count = 0; start < text.len; word_count++) {
        run here = {0, 0};
        size_t at = start;
        tdn_slice word = tdn_query_next_word(text, &at);
        start = at;
        while (word.len > 0 && continues(q, first, word, where->cost == COST_AUTHORITY, &here)) {
            word = tdn_query_next_word(text, &at);
        }
        here.cost += word_count > 0 || word.len > 0 ? COST_PART : 0;
        if (here.words > best.words || (here.words == best.words && here.cost < best.cost)) {
            best = here;
        }
    }
    best.cost += where->cost;
    return best;
}

/* True for the letters by which numbers name the body: "TTg", "UBND". */
static bool is_symbol_of(const tdn_query_word *word, const char *authority)
{
    char code[TDN_FOLD_MAX];
    const size_t len = tdn_fold_code(word->typed.ptr, word->typed.len, code);
    const tdn_symbol *symbol = len == 0 || authority == NULL ? NULL : tdn_lexicon_symbol(code, len);
    if (symbol == NULL) {
        return false;
    }
    const tdn_slice body = tdn_authority_of(authority).body;
    for (size_t i = 0; i < symbol->body_count; i++) {
        if (tdn_slice_equal(body, tdn_slice_of(tdn_lexicon_body(symbol->bodies[i])->id))) {
            return true;
        }
    }
    return false;
}

/* Places of a directive where words are looked for; the names of its type leave room for the others. */
#define MOST_FIELDS 12
#define OTHER_FIELDS 7

static size_t add_field(field *fields, size_t count, const char *text, int cost)
{
    if (text != NULL && count < MOST_FIELDS) {
        fields[count++] = (field){tdn_slice_of(text), cost};
    }
    return count;
}

/* Names of the types of that code: "TT" is Thông tư and Thông tri. */
static size_t add_type_names(field *fields, size_t count, const char *code)
{
    const tdn_type *type = NULL;
    for (uint16_t id = 0; code != NULL && (type = tdn_lexicon_type(id)) != NULL; id++) {
        if (strcmp(type->code, code) == 0 && (type->flags & TDN_TYPE_NAME) == 0 && count < MOST_FIELDS - OTHER_FIELDS) {
            count = add_field(fields, count, type->name, 0);
        }
    }
    return count;
}

/* The rest of a search for one year: a directive of unknown date may be of it. */
static bool is_year(const tdn_query_word *word)
{
    return word->digits && word->len == 4 && (memcmp(word->folded, "19", 2) == 0 || memcmp(word->folded, "20", 2) == 0);
}

/* "Luật Đầu tư" of "Luật Đầu tư năm 2020 (sửa đổi)": so that it is found before "Luật Đầu tư công năm 2019". */
static size_t add_bare_name(field *fields, size_t count, const char *name)
{
    static const char *const breaks[] = {" năm ", " ngày ", " số ", " ("};
    size_t len = name == NULL ? 0 : strlen(name);
    for (size_t i = 0; name != NULL && i < TDN_COUNT(breaks); i++) {
        const char *at = strstr(name, breaks[i]);
        len = at != NULL && (size_t)(at - name) < len ? (size_t)(at - name) : len;
    }
    count = add_field(fields, count, name, 0);
    if (name != NULL && name[len] != '\0' && count < MOST_FIELDS) {
        fields[count++] = (field){{name, len}, 0};
    }
    return count;
}

static size_t fields_of(const tdn_directive *node, char year[8], field *fields)
{
    (void)tdnref_date_format((tdnref_date){node->date.year, 0, 0}, year);
    size_t count = add_field(fields, 0, node->type, 0);
    count = add_type_names(fields, count, node->type);
    count = add_field(fields, count, node->number, 0);
    count = add_field(fields, count, year, 0);
    count = add_field(fields, count, node->issuer, 0);
    count = add_bare_name(fields, count, node->name);
    count = add_field(fields, count, node->authority, COST_AUTHORITY);
    return add_field(fields, count, node->title, COST_TITLE);
}

static int words_cost(const tdn_query *q, const tdn_directive *node)
{
    field fields[MOST_FIELDS];
    char year[8] = "";
    const size_t count = q->count == 0 ? 0 : fields_of(node, year, fields);
    int cost = 0;
    for (size_t at = 0; at < q->count;) {
        run best = {0, 0};
        for (size_t i = 0; i < count; i++) {
            const run here = find_run(q, at, &fields[i]);
            best = here.words > best.words || (here.words == best.words && here.cost < best.cost) ? here : best;
        }
        if (best.words == 0 && is_symbol_of(&q->words[at], node->authority)) {
            best = (run){1, COST_PART};
        } else if (best.words == 0 && is_year(&q->words[at]) && node->date.year == 0) {
            best = (run){1, COST_NO_DATE};
        } else if (best.words == 0) {
            return NO_MATCH;
        }
        cost += best.cost;
        at += best.words;
    }
    return cost;
}

/* ----------------------------------------------------------------- node */

static bool differ(unsigned typed, unsigned known)
{
    return typed != 0 && known != 0 && typed != known;
}

static int date_cost(tdnref_date typed, tdnref_date known)
{
    if (differ(typed.year, known.year) || differ(typed.month, known.month) || differ(typed.day, known.day)) {
        return NO_MATCH;
    }
    const bool missing = (typed.year != 0 && known.year == 0) || (typed.month != 0 && known.month == 0) ||
                         (typed.day != 0 && known.day == 0);
    return missing ? COST_NO_DATE : 0;
}

static int cost_of(const tdn_query *q, const tdn_directive *node)
{
    const int number = q->number.len == 0 ? 0 : number_cost(q->number, node->number);
    const int date = number == NO_MATCH ? NO_MATCH : date_cost(q->date, node->date);
    if (date == NO_MATCH || (q->term != 0 && tdn_key_term(tdn_key_take_apart(node->key).period) != q->term)) {
        return NO_MATCH;
    }
    const int words = words_cost(q, node);
    return words == NO_MATCH ? NO_MATCH : number + date + words + (node->open ? COST_OPEN : 0);
}

static bool same_ascii(const char *a, const char *b)
{
    for (; *a != '\0' && *b != '\0'; a++, b++) {
        const char x = (char)(tdn_is_upper((unsigned char)*a) ? *a + 32 : *a);
        const char y = (char)(tdn_is_upper((unsigned char)*b) ? *b + 32 : *b);
        if (x != y) {
            return false;
        }
    }
    return *a == *b;
}

static bool is_ascii_name(const char *name, const char *text)
{
    return name != NULL && same_ascii(name, text);
}

/* A key, a name after RFC 9676 or Akoma Ntoso, or the file that holds it. */
static bool is_named(const tdnref_graph *graph, const tdn_node *at, const char *text)
{
    const tdn_directive *node = &at->value;
    const char *source = tdn_source_of_node(graph, at);
    return strcmp(node->key, text) == 0 || is_ascii_name(node->urn, text) || is_ascii_name(node->urn_alias, text) ||
           is_ascii_name(node->iri, text) || (source != NULL && strcmp(source, text) == 0);
}

/* ---------------------------------------------------------------- found */

/* Nodes found so far, the best `room` of them in order. */
typedef struct found {
    const tdnref_graph *graph;
    uint64_t *nodes;
    uint64_t room;
    uint64_t count;
    int cost;
} found;

/* Held ones first, then what is cited most. */
static bool goes_before(const tdnref_graph *graph, uint64_t a, uint64_t b)
{
    const tdn_directive *x = &graph->nodes.items[a].value;
    const tdn_directive *y = &graph->nodes.items[b].value;
    if (x->held != y->held) {
        return x->held;
    }
    return x->mention_count != y->mention_count ? x->mention_count > y->mention_count : a < b;
}

static void keep(found *f, uint64_t node, int cost)
{
    if (cost < f->cost) {
        f->cost = cost;
        f->count = 0;
    }
    uint64_t at = f->count < f->room ? f->count : f->room;
    f->count++;
    while (at > 0 && goes_before(f->graph, node, f->nodes[at - 1])) {
        at--;
    }
    if (at < f->room) {
        const uint64_t last = f->count < f->room ? f->count : f->room;
        memmove(f->nodes + at + 1, f->nodes + at, (size_t)(last - at - 1) * sizeof *f->nodes);
        f->nodes[at] = node;
    }
}

uint64_t tdnref_graph_find(const tdnref_graph *graph, const char *text, uint64_t *nodes, uint64_t room)
{
    if (graph == NULL || !graph->sealed || text == NULL || (nodes == NULL && room > 0)) {
        return 0;
    }
    found f = {.graph = graph, .nodes = nodes, .room = room, .cost = NO_MATCH};
    for (uint64_t i = 0; i < graph->nodes.count; i++) {
        if (is_named(graph, &graph->nodes.items[i], text)) {
            keep(&f, i, 0);
        }
    }
    tdn_query query;
    if (f.count > 0 || !tdn_query_read(&query, text)) {
        return f.count;
    }
    for (uint64_t i = 0; i < graph->nodes.count; i++) {
        const int cost = cost_of(&query, &graph->nodes.items[i].value);
        if (cost < NO_MATCH && cost <= f.cost) {
            keep(&f, i, cost);
        }
    }
    return f.count;
}
