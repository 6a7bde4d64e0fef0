/*
 * store_members.c - the members of each kind of record, in the order of their columns.
 */
#include "store/store_members.h"

#include "tdnref.h"

#include <stddef.h>

/* ---------------------------------------------------------------- names */

static const char *kind_name(int value)
{
    return tdnref_kind_name((tdnref_kind)value);
}

static const char *relation_name(int value)
{
    return tdnref_relation_name((tdnref_relation)value);
}

static const char *level_name(int value)
{
    return tdnref_level_name((tdnref_level)value);
}

static const char *line_name(int value)
{
    return tdnref_line_name((tdnref_line)value);
}

static const char *clause_name(int value)
{
    return tdnref_clause_name((tdnref_clause)value);
}

static const char *origin_name(int value)
{
    return tdnref_origin_name((tdnref_origin)value);
}

static const char *unbound_name(int value)
{
    return tdnref_unbound_name((tdnref_unbound)value);
}

static const char *ref_kind_name(int value)
{
    static const char *const names[] = {NULL, "document", "mention"};
    return names[value];
}

static const char *duty_kind_name(int value)
{
    return tdnref_duty_kind_name((tdnref_duty_kind)value);
}

static const store_names kinds = {kind_name, TDNREF_KIND_SELF + 1};
static const store_names duty_kinds = {duty_kind_name, TDNREF_DUTY_DEADLINE + 1};
static const store_names relations = {relation_name, TDNREF_REL_COUNT};
static const store_names levels = {level_name, TDNREF_LEVEL_INTERNATIONAL + 1};
static const store_names lines = {line_name, TDNREF_LINE_BOTH + 1};
static const store_names clauses = {clause_name, TDNREF_CLAUSE_NOTE + 1};
const store_names store_origins = {origin_name, TDNREF_ORIGIN_CONTEXT + 1};
static const store_names unbounds = {unbound_name, TDNREF_UNBOUND_AMBIGUOUS + 1};
const store_names store_ref_kinds = {ref_kind_name, TDNREF_REF_MENTION + 1};

/* -------------------------------------------------------------- members */

#define DOCUMENT(member) offsetof(tdnref_document, member)
#define MENTION(member) offsetof(tdnref_mention, member)
#define UNNUMBERED(member) offsetof(tdnref_unnumbered, member)
#define DUTY(member) offsetof(tdnref_duty, member)

static const store_member document_members[] = {
    {"span", MEMBER_SPAN, DOCUMENT(span), NULL},
    {"line", MEMBER_NUMBER, DOCUMENT(line), NULL},
    {"type", MEMBER_FIELD, DOCUMENT(type), NULL},
    {"number", MEMBER_FIELD, DOCUMENT(number), NULL},
    {"place", MEMBER_FIELD, DOCUMENT(place), NULL},
    {"issuer", MEMBER_FIELD, DOCUMENT(issuer), NULL},
    {"title", MEMBER_FIELD, DOCUMENT(title), NULL},
    {"date", MEMBER_DATE, DOCUMENT(date), NULL},
    {"date", MEMBER_SPAN, DOCUMENT(date_span), NULL},
    {"level", MEMBER_NAME, DOCUMENT(level), &levels},
    {"line_of", MEMBER_NAME, DOCUMENT(line_of), &lines},
    {"period_from", MEMBER_YEAR, DOCUMENT(period_from), NULL},
    {"period_to", MEMBER_YEAR, DOCUMENT(period_to), NULL},
    {"authority", MEMBER_TEXT, DOCUMENT(authority), NULL},
    {"urn", MEMBER_TEXT, DOCUMENT(urn), NULL},
    {"secrecy", MEMBER_FIELD, DOCUMENT(secrecy), NULL},
    {"opening", MEMBER_FIELD, DOCUMENT(opening), NULL},
    {"opening_line", MEMBER_NUMBER, DOCUMENT(opening_line), NULL},
    {"title_line", MEMBER_NUMBER, DOCUMENT(title_line), NULL},
    {"title_column", MEMBER_NUMBER, DOCUMENT(title_column), NULL},
    {"number_line", MEMBER_NUMBER, DOCUMENT(number_line), NULL},
    {"number_column", MEMBER_NUMBER, DOCUMENT(number_column), NULL},
    {"date_text", MEMBER_TEXT, DOCUMENT(date_text), NULL},
    {"date_line", MEMBER_NUMBER, DOCUMENT(date_line), NULL},
    {"date_column", MEMBER_NUMBER, DOCUMENT(date_column), NULL},
    {"sketch", MEMBER_TEXT, DOCUMENT(sketch), NULL},
};

static const store_member mention_members[] = {
    {"document", MEMBER_NUMBER, MENTION(document), NULL},
    {"span", MEMBER_SPAN, MENTION(span), NULL},
    {"text", MEMBER_WORDS, MENTION(text), NULL},
    {"line", MEMBER_NUMBER, MENTION(line), NULL},
    {"column", MEMBER_NUMBER, MENTION(column), NULL},
    {"kind", MEMBER_NAME, MENTION(kind), &kinds},
    {"type", MEMBER_FIELD, MENTION(type), NULL},
    {"number", MEMBER_FIELD, MENTION(number), NULL},
    {"number_read", MEMBER_TEXT, MENTION(number_read), NULL},
    {"number_note", MEMBER_TEXT, MENTION(number_note), NULL},
    {"date", MEMBER_DATE, MENTION(date), NULL},
    {"date", MEMBER_SPAN, MENTION(date_span), NULL},
    {"date_origin", MEMBER_NAME, MENTION(date_origin), &store_origins},
    {"issuer", MEMBER_FIELD, MENTION(issuer), NULL},
    {"level", MEMBER_NAME, MENTION(level), &levels},
    {"line_of", MEMBER_NAME, MENTION(line_of), &lines},
    {"relation", MEMBER_NAME, MENTION(relation), &relations},
    {"from", MEMBER_REF, MENTION(from), NULL},
    {"cue", MEMBER_SPAN, MENTION(cue), NULL},
    {"clause", MEMBER_NAME, MENTION(clause), &clauses},
    {"refers_to", MEMBER_REF, MENTION(refers_to), NULL},
    {"unbound", MEMBER_NAME, MENTION(unbound), &unbounds},
    {"pinpoint", MEMBER_FIELD, MENTION(pinpoint), NULL},
    {"authority", MEMBER_TEXT, MENTION(authority), NULL},
    {"urn", MEMBER_TEXT, MENTION(urn), NULL},
    {"subject", MEMBER_FIELD, MENTION(subject), NULL},
};

static const store_member unnumbered_members[] = {
    {"document", MEMBER_NUMBER, UNNUMBERED(document), NULL},
    {"span", MEMBER_SPAN, UNNUMBERED(span), NULL},
    {"text", MEMBER_WORDS, UNNUMBERED(text), NULL},
    {"line", MEMBER_NUMBER, UNNUMBERED(line), NULL},
    {"column", MEMBER_NUMBER, UNNUMBERED(column), NULL},
    {"type", MEMBER_FIELD, UNNUMBERED(type), NULL},
    {"issuer", MEMBER_FIELD, UNNUMBERED(issuer), NULL},
    {"level", MEMBER_NAME, UNNUMBERED(level), &levels},
    {"line_of", MEMBER_NAME, UNNUMBERED(line_of), &lines},
    {"authority", MEMBER_TEXT, UNNUMBERED(authority), NULL},
    {"subject", MEMBER_FIELD, UNNUMBERED(subject), NULL},
    {"relation", MEMBER_NAME, UNNUMBERED(relation), &relations},
    {"cue", MEMBER_SPAN, UNNUMBERED(cue), NULL},
    {"clause", MEMBER_NAME, UNNUMBERED(clause), &clauses},
};

static const store_member duty_members[] = {
    {"document", MEMBER_NUMBER, DUTY(document), NULL},
    {"kind", MEMBER_NAME, DUTY(kind), &duty_kinds},
    {"span", MEMBER_SPAN, DUTY(span), NULL},
    {"text", MEMBER_WORDS, DUTY(text), NULL},
    {"line", MEMBER_NUMBER, DUTY(line), NULL},
    {"body", MEMBER_FIELD, DUTY(body), NULL},
    {"authority", MEMBER_TEXT, DUTY(authority), NULL},
    {"level", MEMBER_NAME, DUTY(level), &levels},
    {"whole_class", MEMBER_FLAG, DUTY(whole_class), NULL},
    {"date", MEMBER_DATE, DUTY(date), NULL},
    {"deliverable", MEMBER_TEXT, DUTY(deliverable), NULL},
};

#define COUNT(list) (sizeof(list) / sizeof *(list))

const store_record store_records[STORE_KIND_COUNT] = {
    [STORE_DOCUMENT] = {"documents", sizeof(tdnref_document), document_members, COUNT(document_members)},
    [STORE_MENTION] = {"mentions", sizeof(tdnref_mention), mention_members, COUNT(mention_members)},
    [STORE_UNNUMBERED] = {"unnumbered", sizeof(tdnref_unnumbered), unnumbered_members, COUNT(unnumbered_members)},
    [STORE_DUTY] = {"duties", sizeof(tdnref_duty), duty_members, COUNT(duty_members)},
};
