/*
 * numbered.c - the number in a key: "vn;dak-lak/ubnd/KH/2023/2193/KH-UBND" is 2193, "/KH-UBND", of the book
 * "vn;dak-lak/ubnd/KH/2023/".
 */
#include "audit/numbered.h"

#include "audit/registered.h"
#include "graph/identity_number.h"
#include "graph/key.h"

static const char *keep(tdn_review *review, const char *text, size_t len)
{
    const char *kept = tdn_intern_text(&review->strings, text, len);
    review->failed = review->failed || kept == NULL;
    return kept;
}

/* The digits at the head of a number; *end is what follows them. */
static uint64_t read_serial(const char *number, const char **end)
{
    uint64_t serial = 0;
    for (; tdn_is_digit((unsigned char)*number); number++) {
        const uint64_t digit = (uint64_t)(*number - '0');
        serial = serial > (UINT64_MAX - digit) / 10 ? UINT64_MAX : serial * 10 + digit;
    }
    *end = number;
    return serial;
}

static tdn_numbered read_number(tdn_review *review, const tdn_directive *node)
{
    const char *number = tdn_key_take_apart(node->key).number.ptr;
    tdn_numbered out = {.number = NULL};
    if (!tdn_is_digit((unsigned char)*number) || node->number == NULL) {
        return out;
    }
    out.number = keep(review, number, strcspn(number, "@")); /* an open directive has "@" and its document after it */
    out.book = keep(review, node->key, (size_t)(number - node->key));
    if (review->failed) {
        return (tdn_numbered){.number = NULL};
    }
    out.serial = read_serial(out.number, &out.symbol);
    const unsigned year = *out.symbol == '/' ? tdn_year_in_number(out.symbol) : 0;
    out.year = year >= 1900 && year < 2100 ? (uint16_t)year : 0;
    out.registered = tdn_registered_as(review, node, &out);
    return out;
}

void tdn_read_numbers(tdn_review *review)
{
    for (uint64_t i = 0; i < review->graph->nodes.count && !review->failed; i++) {
        const tdn_numbered number = read_number(review, tdn_value_of(review, i));
        review->failed = review->failed || !TDN_PUSH(review->audit->alloc, &review->numbers, number);
    }
}
