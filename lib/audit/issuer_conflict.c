/*
 * issuer_conflict.c - the body printed next to a number is none of those that its symbol stands for.
 *
 * A chairman signs in the committee's number book, a standing board in that of the Party committee, a minister in that
 * of the ministry: the tables know an office or organ by the body above it, and those agree. So do joint acts with one
 * of their bodies, and letters of a department within a ministry. Symbols with many meanings ("BCĐ", "ĐU", "CT") prove
 * nothing.
 */
#include "audit/rules.h"
#include "audit/symbol_reading.h"

#include "lexicon/authority.h"

static const tdn_words conflict = {{
    "Số {0} có ký hiệu của {1}, nhưng cơ quan ban hành ghi là {2}.",
    "The symbol of {0} is that of {1}, but the issuer is given as {2}.",
}};

static const tdn_words *const messages[] = {&conflict};

/* How many steps above a body are looked at: office, body, the body above that. */
#define STEPS_ABOVE 4u

/* Codes whose bodies are one each in the whole country, or one in each place, and are used in no other sense. */
static const char *const telling_codes[] = {"TTg", "CP", "QH", "UBTVQH", "UBND", "HĐND", "TU", "TW", NULL};

static bool is_named(const tdn_body *body, tdn_slice slug)
{
    return tdn_slice_equal(tdn_slice_of(body->id), slug);
}

/* True if the body, or one above it, has this slug at the head of an authority. */
static bool stands_under(uint16_t id, tdn_slice slug)
{
    const tdn_body *body = tdn_lexicon_body(id);
    for (size_t step = 0; step < STEPS_ABOVE && body != NULL; step++) {
        if (is_named(body, slug)) {
            return true;
        }
        body = tdn_lexicon_body(body->above);
    }
    return false;
}

static bool lists_body(const tdn_symbol *group, uint16_t id)
{
    for (size_t i = 0; i < group->body_count; i++) {
        if (group->bodies[i] == id) {
            return true;
        }
    }
    return false;
}

/* The body named and one of the group are the same, or one stands above the other. */
static bool group_has(const tdn_symbol *group, tdn_slice slug)
{
    for (size_t i = 0; i < group->body_count; i++) {
        if (stands_under(group->bodies[i], slug)) {
            return true;
        }
    }
    uint16_t id = tdn_body_id_of(slug);
    for (size_t step = 0; step < STEPS_ABOVE && tdn_lexicon_body(id) != NULL; step++) {
        if (lists_body(group, id)) {
            return true;
        }
        id = tdn_lexicon_body(id)->above;
    }
    return false;
}

/* Of a joint act one body is enough. */
static bool agrees(const tdn_symbol_reading *symbol, const char *authority)
{
    for (const char *at = authority; *at != '\0';) {
        const size_t part = strcspn(at, "+");
        const tdn_slice slug = tdn_authority_of(at).body;
        for (size_t i = 0; i < symbol->count; i++) {
            if (symbol->groups[i] != NULL && group_has(symbol->groups[i], slug)) {
                return true;
            }
        }
        at += part + (at[part] == '+');
    }
    return false;
}

/* The telling group, if the others name no body; NULL: the symbol decides nothing. */
static const tdn_symbol *telling_group(const tdn_symbol_reading *symbol)
{
    const tdn_symbol *found = NULL;
    for (size_t i = 0; i < symbol->count; i++) {
        const tdn_symbol *group = symbol->groups[i];
        if (group == NULL) {
            return NULL;
        }
        if (group->body_count > 0 && tdn_is_one_of(group->code, telling_codes)) {
            found = found == NULL ? group : NULL;
        }
    }
    return found;
}

static void report(tdn_review *review, const tdn_case *c, const tdn_mention_record *cited, const tdn_symbol *group)
{
    const tdnref_field *issuer = &cited->value.issuer;
    tdn_remark remark = tdn_remark_new(review, c, &conflict);
    tdn_blame(review, &remark, cited, issuer->span);
    remark.arguments[0] = tdn_same(cited->value.number.text);
    remark.arguments[1] = tdn_name_words(review, tdn_lexicon_body(group->bodies[0])->name);
    remark.arguments[2] = tdn_same(issuer->text);
    tdn_quote_repeats(review, cited, issuer->span, &remark);
    tdn_found(review, &remark);
}

static void check(tdn_review *review, const tdn_case *c)
{
    for (uint64_t i = 0; i < c->mention_count; i++) {
        const tdn_mention_record *cited = tdn_case_mention(review, c, i);
        const tdnref_mention *m = &cited->value;
        if (m->kind != TDNREF_KIND_NUMBERED || m->authority == NULL || cited->node == TDN_NONE ||
            m->issuer.span.start >= m->issuer.span.end) {
            continue;
        }
        const tdn_symbol_reading symbol = tdn_read_symbol(tdn_number_of(review, cited->node));
        const tdn_symbol *group = telling_group(&symbol);
        if (group == NULL) {
            continue;
        }
        tdn_checked(review);
        if (!agrees(&symbol, m->authority) && !tdn_is_blamed(review, cited)) {
            report(review, c, cited, group);
        }
    }
}

const tdn_rule tdn_rule_issuer_conflict = {
    .on_document = check,
    .messages = messages,
    .message_count = TDN_COUNT(messages),
};
