/*
 * identity.c - from a record to its identity.
 *
 * Identities are canonical forms, never similarities: two records meet only if they print the same number of the same
 * number book. "193/KH-UBND" and "2193/KH-UBND" of one day stay two; "122/KH/TU" is "122-KH/TU", because a Party
 * committee writes its numbers in one way and letters and digits are equal.
 */
#include "graph/identity.h"

#include "graph/identity_number.h"
#include "graph/own_name.h"
#include "graph/period.h"
#include "lexicon/authority.h"

/* What the two kinds of record have in common. */
typedef struct record {
    const char *type, *number, *issuer, *authority, *text;
    tdnref_date date;
    tdnref_level level;
    tdnref_line line;
} record;

static bool is_type(const char *type, const char *code)
{
    return type != NULL && strcmp(type, code) == 0;
}

/* ----------------------------------------------------------------- names */

typedef enum name_class {
    NAME_LAW,
    NAME_CONSTITUTION,
    NAME_TREATY,
    NAME_CONGRESS,      /* what a congress of the Party resolved: its name is that of the congress */
    NAME_PARTY_STATUTE, /* "Điều lệ Đảng Cộng sản Việt Nam" */
    NAME_STATUTE,       /* of another organisation of the Party's line: "Điều lệ Công đoàn Việt Nam" */
    NAME_OTHER
} name_class;

/* Whether the year or term tells acts of one name apart. */
typedef enum name_period { PERIOD_NEEDED, PERIOD_OPTIONAL, PERIOD_NONE } name_period;

static const struct name_rule {
    const char *book; /* NULL: of the body that issued it */
    const char *name; /* in place of the words cited, of which there are several; NULL: those */
    name_period period;
} name_rules[] = {
    [NAME_LAW] = {"quoc-hoi", NULL, PERIOD_NEEDED},
    [NAME_CONSTITUTION] = {"quoc-hoi", "hiến pháp", PERIOD_NEEDED},
    [NAME_TREATY] = {"dieu-uoc", NULL, PERIOD_OPTIONAL},
    [NAME_CONGRESS] = {"dai-hoi", NULL, PERIOD_NONE},
    [NAME_PARTY_STATUTE] = {"dieu-le", "điều lệ đảng", PERIOD_NEEDED},
    [NAME_STATUTE] = {"dieu-le", NULL, PERIOD_NEEDED},
    [NAME_OTHER] = {NULL, NULL, PERIOD_NEEDED},
};

static bool begins_with(const char *text, const char *beginning)
{
    return strncmp(text, beginning, strlen(beginning)) == 0;
}

static name_class name_class_of(const record *r)
{
    if (is_type(r->type, "ĐIỀU LỆ") && r->line == TDNREF_LINE_PARTY) {
        /* its first word may be in any case */
        return begins_with(r->text + strcspn(r->text, " "), " lệ Đảng") ? NAME_PARTY_STATUTE : NAME_STATUTE;
    }
    if (r->level == TDNREF_LEVEL_INTERNATIONAL) {
        return NAME_TREATY;
    }
    if (is_type(r->type, "HP")) {
        return NAME_CONSTITUTION;
    }
    if (is_type(r->type, "LUẬT") || is_type(r->type, "PL")) {
        return NAME_LAW;
    }
    const bool congress = is_type(r->type, "NQ") && r->issuer != NULL && begins_with(r->issuer, "Đại hội");
    return congress ? NAME_CONGRESS : NAME_OTHER;
}

/* Cuts a name where its number, date or a bracket begins: "Luật tổ chức Chính phủ ngày 19 tháng 6 năm 2015". */
static tdn_slice name_part(const char *text)
{
    static const char *const breaks[] = {" ngày ", " số ", ", ngày ", " năm "};
    size_t len = strlen(text);
    for (size_t at = 1; at < len; at++) {
        if (text[at] == '(') {
            len = at;
        }
        if (text[at] != ' ' && text[at] != ',') {
            continue; /* none of them begins there */
        }
        for (size_t i = 0; i < TDN_COUNT(breaks) && at < len; i++) {
            const size_t word = strlen(breaks[i]);
            if (at + word < len && memcmp(text + at, breaks[i], word) == 0 &&
                tdn_is_digit((unsigned char)text[at + word])) {
                len = at;
            }
        }
    }
    while (len > 5 && tdn_is_digit((unsigned char)text[len - 1]) && text[len - 5] == ' ') {
        len -= 5; /* "UNCLOS 1982" */
    }
    return (tdn_slice){text, len};
}

/* -------------------------------------------------------- body and time */

/* True if the place of each body is known: "ubnd@?" is the people's committee of nobody knows where. */
static bool is_whole_body(const char *authority)
{
    return strstr(authority, "@?") == NULL;
}

/* The words of an authority as a part of a key, its own name with its marks: "ubnd:xã-tâm-an@dong-nai". Of a joint one,
 * and of one without an own name, as they are. */
static void put_marked_body(tdn_namer *namer, const char *authority, const char *issuer)
{
    const tdn_authority parts = tdn_authority_of(authority);
    const tdn_slice slug = parts.unit;
    if (slug.len == 0 || parts.joint) {
        tdn_namer_put_text(namer, authority);
        return;
    }
    const char *words = issuer == NULL ? NULL : tdn_identity_words(namer, tdn_slice_of(issuer));
    const tdn_slice own = words == NULL ? slug : tdn_marked_name(words, slug);
    tdn_namer_put(namer, authority, (size_t)(slug.ptr - authority));
    tdn_namer_put(namer, own.ptr, own.len);
    tdn_namer_put_text(namer, slug.ptr + slug.len);
}

/* The body whose numbers these are. The Central Committee, the Politburo and the Secretariat number "-NQ/TW" in one
 * series. */
static const char *book_of(tdn_namer *namer, const char *authority, const char *issuer, bool central)
{
    if (central) {
        tdn_namer_put_text(namer, "trung-uong-dang");
        return tdn_namer_take(namer);
    }
    if (authority != NULL) {
        put_marked_body(namer, authority, issuer);
        return tdn_namer_take(namer);
    }
    /* A body that is not in the tables ("Ban Chỉ đạo 389 huyện X") is identified by its whole name. */
    return issuer == NULL ? NULL : tdn_identity_words(namer, tdn_slice_of(issuer));
}

static const char *period_of(tdn_namer *namer, const record *r, const tdn_number_shape *shape)
{
    const bool party = shape->party || (r->line == TDNREF_LINE_PARTY && shape->year == 0);
    const tdn_number_time time = {
        .party = party,
        .central = shape->central || r->level == TDNREF_LEVEL_CENTRAL || r->level == TDNREF_LEVEL_MINISTRY,
        .level = r->level,
        .date = r->date,
        .number_year = shape->year,
        .term = party ? tdn_period_term_in(r->text) : 0,
        .place = tdn_authority_of(r->authority).place,
    };
    char period[TDN_PERIOD_MAX];
    tdn_period_of(&time, period);
    tdn_namer_put_text(namer, period);
    return tdn_namer_take(namer);
}

static void identify_by_number(tdn_namer *namer, const record *r, const tdn_number_shape *shape, tdn_identity *out)
{
    out->book = book_of(namer, r->authority, r->issuer, shape->central);
    out->period = period_of(namer, r, shape);
    out->year = shape->year != 0 ? shape->year : r->date.year;
    if (name_class_of(r) == NAME_LAW) {
        const tdn_slice name = name_part(r->text);
        /* "Luật số 83/2015/QH13" has no name, only its type. */
        out->name = memchr(name.ptr, ' ', name.len) != NULL ? tdn_identity_words(namer, name) : NULL;
    }
    out->complete = out->type != NULL && out->book != NULL && out->period != NULL && is_whole_body(out->book);
}

/* "k13" of a text that names a term, else the year. */
static const char *period_by_name(tdn_namer *namer, const record *r)
{
    const uint16_t term = tdn_period_term_in(r->text);
    if (term != 0) {
        tdn_namer_put_text(namer, "k");
        tdn_namer_put_number(namer, term);
    } else if (r->date.year != 0) {
        tdn_namer_put_number(namer, r->date.year);
    }
    return tdn_namer_take(namer);
}

static void identify_by_name(tdn_namer *namer, const record *r, tdn_identity *out)
{
    const name_class named = name_class_of(r);
    const struct name_rule *rule = &name_rules[named];
    const tdn_slice cited = named == NAME_CONGRESS ? tdn_slice_of(r->issuer) : name_part(r->text);
    out->by_name = true;
    out->year = r->date.year;
    out->name = tdn_identity_words(namer, rule->name != NULL ? tdn_slice_of(rule->name) : cited);
    if (rule->book != NULL) {
        tdn_namer_put_text(namer, rule->book);
        out->book = tdn_namer_take(namer);
    } else {
        out->book = book_of(namer, r->authority, r->issuer, false);
    }
    out->period = rule->period == PERIOD_NONE ? NULL : period_by_name(namer, r);
    out->complete = out->name != NULL && out->type != NULL && (out->period != NULL || rule->period != PERIOD_NEEDED);
}

/* ------------------------------------------------------------- records */

void tdn_identity_of_document(tdn_namer *namer, const tdnref_document *doc, tdn_identity *out)
{
    const record r = {.type = doc->type.text,
                      .number = doc->number.text,
                      .issuer = doc->issuer.text,
                      .authority = doc->authority,
                      .text = "",
                      .date = doc->date,
                      .level = doc->level,
                      .line = doc->line_of};
    tdn_number_shape shape;
    *out = (tdn_identity){.type = r.type, .date = r.date, .level = r.level};
    out->number = tdn_identity_number(namer, r.number, r.line, &shape);
    identify_by_number(namer, &r, &shape, out);
    out->complete = out->complete && out->number != NULL;
}

/* The date of a mention. "Căn cứ Hiến pháp" is the Constitution of the day on which it is cited; no other law is
 * identified by its bare name. */
static tdnref_date date_of(const tdnref_mention *mention, uint32_t day)
{
    tdnref_date date = mention->date;
    if (mention->kind == TDNREF_KIND_NAMED && date.year == 0 && is_type(mention->type.text, "HP")) {
        date.year = tdn_constitution_on(day);
    }
    return date;
}

void tdn_identity_of_mention(tdn_namer *namer, const tdnref_mention *mention, uint32_t day, tdn_identity *out)
{
    const record r = {.type = mention->type.text,
                      .number = mention->number.text,
                      .issuer = mention->issuer.text,
                      .authority = mention->authority,
                      .text = mention->text == NULL ? "" : mention->text,
                      .date = date_of(mention, day),
                      .level = mention->level,
                      .line = mention->line_of};
    tdn_number_shape shape;
    *out = (tdn_identity){.type = r.type, .date = r.date, .level = r.level};
    if (mention->kind == TDNREF_KIND_NAMED) {
        identify_by_name(namer, &r, out);
        return;
    }
    out->number = tdn_identity_number(namer, r.number, r.line, &shape);
    const bool no_symbol = out->number != NULL && out->number[strspn(out->number, "0123456789/")] == '\0';
    if (mention->kind == TDNREF_KIND_SHORT || no_symbol) { /* "Nghị định 30/2020" leaves it out */
        out->serial = out->number;
        out->number = NULL;
    } else {
        identify_by_number(namer, &r, &shape, out);
        out->complete = out->complete && out->number != NULL;
    }
}

/* ----------------------------------------------------------------- key */

const char *tdn_identity_where(tdn_namer *namer, const char *source, uint64_t document)
{
    tdn_namer_put_text(namer, source);
    tdn_namer_put(namer, "#", 1);
    tdn_namer_put_number(namer, document + 1);
    return tdn_namer_take(namer);
}

/* "vn;dak-lak/ubnd-tinh" for one place, "vn/a@x+b@y" for bodies of several. */
static void put_body(tdn_namer *namer, const char *book)
{
    const char *at = book == NULL ? NULL : strchr(book, '@');
    tdn_namer_put_text(namer, "vn");
    if (at != NULL && strchr(at + 1, '@') == NULL && strchr(at + 1, '+') == NULL) {
        tdn_namer_put(namer, ";", 1);
        tdn_namer_put_text(namer, at + 1);
        tdn_namer_put(namer, "/", 1);
        tdn_namer_put(namer, book, (size_t)(at - book));
    } else {
        tdn_namer_put(namer, "/", 1);
        tdn_namer_put_text(namer, book == NULL ? "-" : book);
    }
}

const char *tdn_identity_key(tdn_namer *namer, const tdn_identity *identity, const char *where)
{
    const char *number = identity->by_name          ? identity->name
                         : identity->number != NULL ? identity->number
                                                    : identity->serial;
    put_body(namer, identity->book);
    tdn_namer_put(namer, "/", 1);
    tdn_namer_put_text(namer, identity->type == NULL ? "-" : identity->type);
    tdn_namer_put(namer, "/", 1);
    tdn_namer_put_text(namer, identity->period == NULL ? "-" : identity->period);
    tdn_namer_put(namer, "/", 1);
    tdn_namer_put_text(namer, number == NULL ? "-" : number);
    if (where != NULL) {
        tdn_namer_put(namer, "@", 1);
        tdn_namer_put_text(namer, where);
    }
    return tdn_namer_take(namer);
}
