/*
 * identity.h - what tells one directive from another.
 *
 * Numbers restart: those of the State every calendar year for each body, those of the Party every term of congress for
 * each type and committee (Nghị định 30/2020/NĐ-CP, Phụ lục I; Quy định 399-QĐ/TW, before 2026 Hướng dẫn 36-HD/VPTW).
 * So a number alone does not identify a directive; its number book does, which is the type, the body with its place,
 * and the period. Day and month are evidence and not part of the identity: two dates given for one directive must meet
 * in one node to be noticed.
 */
#ifndef TDN_IDENTITY_H
#define TDN_IDENTITY_H

#include "graph/graph.h"
#include "graph/namer.h"

/** A province was formed of three at most; one more for what is to come. */
#define TDN_BOOKS_MAX 4

typedef struct tdn_identity {
    const char *type;                 /**< NULL in all of these: unknown */
    const char *number;               /**< "57-KL/TW": no leading zeros, upper case, đ kept */
    const char *serial;               /**< "57": of a short mention, "Kết luận 57" */
    const char *name;                 /**< "luật-đầu-tư-công"; of a numbered law too, where the text gives it */
    const char *content;              /**< of a held document without a number: its title in normal form */
    const char *book;                 /**< the body whose numbers these are, "ubnd@dak-lak" */
    const char *books[TDN_BOOKS_MAX]; /**< if any is given, `book` is one of these, and it is unknown which */
    const char *period; /**< "2023", "k13", "2025b": year or term, the second book of a body newly formed in it */
    uint16_t year;      /**< as far as it is known, also where it does not decide the period */
    tdnref_date date;
    tdnref_level level;
    bool by_name;  /**< the name is the identity, not the number */
    bool complete; /**< equal keys are one directive */
} tdn_identity;

void tdn_identity_of_document(tdn_namer *namer, const tdnref_document *doc, tdn_identity *out);
/** `day`: on which it is cited, yyyymmdd; 0: not known. */
void tdn_identity_of_mention(tdn_namer *namer, const tdnref_mention *mention, uint32_t day, tdn_identity *out);

/** True for a mention that says itself which directive it means; "Kế hoạch này" and "Kết luận 57" say less than what
 * they refer to. */
static inline bool tdn_names_itself(const tdnref_mention *mention)
{
    return mention->kind != TDNREF_KIND_SELF &&
           (mention->kind != TDNREF_KIND_SHORT || mention->refers_to.kind == TDNREF_REF_NONE);
}

/** True if an incomplete identity may be that complete one: nothing that both know differs. */
bool tdn_identity_fits(const tdn_identity *incomplete, const tdn_identity *complete);

/** The key, interned: "vn;dak-lak/ubnd/KH/2023/2193/KH-UBND". `where` distinguishes an incomplete identity from the
 * same one elsewhere ("plans/a.txt#1"); NULL for a complete one. */
const char *tdn_identity_key(tdn_namer *namer, const tdn_identity *identity, const char *where);

/** "<source>#<n>", the n-th document of a source. */
const char *tdn_identity_where(tdn_namer *namer, const char *source, uint64_t document);

/** Words in lower case joined by dashes, tone marks in one place ("hoà" as "hòa"); interned; NULL if there are none. */
const char *tdn_identity_words(tdn_namer *namer, tdn_slice text);

#endif
