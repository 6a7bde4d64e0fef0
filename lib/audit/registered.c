/*
 * registered.c - which row of the registry a directive is, by number, body and year or term.
 */
#include "audit/registered.h"

#include "audit/compare.h"
#include "audit/index.h"
#include "audit/words.h"
#include "graph/key.h"

static const tdnref_registered *registered_at(const tdn_review *review, uint64_t index)
{
    return tdn_item_at(review->registry, index);
}

void tdn_read_registry(tdn_review *review)
{
    for (uint64_t i = 0; i < review->registry_count && !review->failed; i++) {
        const tdnref_registered *line = registered_at(review, i);
        const tdnref_mention as_cited = {.struct_size = sizeof as_cited,
                                         .kind = TDNREF_KIND_NUMBERED,
                                         .type = {.text = line->type},
                                         .number = {.text = line->number},
                                         .issuer = {.text = line->issuer},
                                         .authority = line->authority,
                                         .date = line->date};
        tdn_identity identity;
        tdn_identity_of_mention(&review->namer, &as_cited, 0, &identity);
        review->failed = review->failed || review->namer.failed ||
                         !TDN_PUSH(review->audit->alloc, &review->registry_periods, identity.period) ||
                         (identity.number != NULL && !tdn_chains_add(&review->registry_numbers, identity.number, i));
    }
}

/* The Party's and the centre's symbols name their body; any other number needs the issuer to agree. */
static bool names_its_body(const char *symbol)
{
    static const char *const ends[] = {"-TTG", "-CP", "/TW", "/QH", "-UBTVQH"};
    for (size_t i = 0; i < TDN_COUNT(ends); i++) {
        const char *at = strstr(symbol, ends[i]);
        const size_t len = strlen(ends[i]);
        if (at != NULL && (at[len] == '\0' || tdn_is_digit((unsigned char)at[len]))) {
            return true;
        }
    }
    return false;
}

/* Type and body; whether it is the same year or term is another question. */
static bool is_of_one_book(const tdn_directive *node, const tdn_numbered *number, const tdnref_registered *line)
{
    if (line->type != NULL && node->type != NULL && strcmp(line->type, node->type) != 0) {
        return false;
    }
    if (names_its_body(number->symbol)) {
        return true;
    }
    if (line->authority != NULL) {
        return node->authority != NULL && strcmp(line->authority, node->authority) == 0;
    }
    return line->issuer != NULL && node->issuer != NULL && strcmp(line->issuer, node->issuer) == 0;
}

static bool is_of_year(const tdn_directive *node, const tdn_numbered *number, const tdnref_registered *line)
{
    return number->year != 0 || (node->date.year != 0 && node->date.year == line->date.year);
}

static bool is_party_number(const tdn_numbered *number)
{
    return number->symbol[0] == '-';
}

/* Party numbers run by term: "57-KL/TW ngày 15/6/2022" is the act of 15/6/2023. */
static bool is_of_term(const tdn_numbered *number, const char *period)
{
    return is_party_number(number) && period != NULL && period[0] == 'k' &&
           tdn_slice_equal(tdn_key_take_apart(number->book).period, tdn_slice_of(period));
}

/* What makes a line of the registry one of the time of a directive. */
typedef enum time_test { SAME_YEAR, SAME_TERM } time_test;

/* The lines that a directive may be. */
typedef struct lines {
    const tdnref_registered *first; /* NULL: there is none */
    bool several;
} lines;

static lines lines_for(const tdn_review *review, const tdn_directive *node, const tdn_numbered *number, time_test test)
{
    lines found = {NULL, false};
    tdn_chain chain = tdn_chain_of(&review->registry_numbers, number->number);
    uint64_t index = 0;
    while (!found.several && tdn_chain_next(&chain, &index)) {
        const tdnref_registered *line = registered_at(review, index);
        const bool in_time = test == SAME_TERM ? is_of_term(number, review->registry_periods.items[index])
                                               : is_of_year(node, number, line);
        if (in_time && is_of_one_book(node, number, line)) {
            found.several = found.first != NULL;
            found.first = found.several ? found.first : line;
        }
    }
    return found;
}

const tdnref_registered *tdn_registered_as(const tdn_review *review, const tdn_directive *node,
                                           const tdn_numbered *number)
{
    lines found = lines_for(review, node, number, SAME_YEAR);
    if (found.first == NULL) {
        found = lines_for(review, node, number, SAME_TERM);
    }
    return found.several ? NULL : found.first;
}

/* "01/NQ-CP" is about the tasks of the year, every year: the same words are one act only if the years in them are. */
static bool names_same_years(const char *a, const char *b)
{
    uint16_t from[2];
    uint16_t to[2];
    (void)tdn_years_in(a, &from[0], &to[0]);
    (void)tdn_years_in(b, &from[1], &to[1]);
    return from[0] == from[1] && to[0] == to[1];
}

const tdnref_registered *tdn_registered_in_other_year(tdn_review *review, uint64_t node, const char *subject, bool *any)
{
    const tdn_numbered *number = tdn_number_of(review, node);
    const tdn_directive *value = tdn_value_of(review, node);
    const tdnref_registered *found = NULL;
    size_t alike = 0;
    *any = false;
    if (number->year != 0 || value->date.year == 0 || is_party_number(number)) {
        return NULL;
    }
    tdn_search search = {tdn_chain_of(&review->registry_numbers, number->number), TDN_SEARCH_REACH};
    uint64_t index = 0;
    while (tdn_index_next(review, &search, &index)) {
        const tdnref_registered *line = registered_at(review, index);
        if (line->date.year == 0 || line->date.year == value->date.year || !is_of_one_book(value, number, line)) {
            continue;
        }
        const char *title = tdn_dashed(review, line->title);
        *any = true;
        if (tdn_reads_alike(title, subject) && names_same_years(title, subject)) {
            found = line;
            alike++;
        }
    }
    return alike == 1 ? found : NULL;
}
