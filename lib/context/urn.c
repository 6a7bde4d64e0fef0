#include "context/urn.h"

#include "field/slug.h"

#define URN_MAX 512u
#define BODY_MAX 160u

typedef struct urn_record {
    const tdn_issuer *issuers;
    size_t issuer_count;
    const tdn_type *type; /* NULL: unknown */
    const char *number;
    tdnref_date date;
} urn_record;

typedef struct urn_buffer {
    char text[URN_MAX];
    size_t len;
    bool full;
} urn_buffer;

/** Empty; the text is not cleared. */
static void begin(urn_buffer *b)
{
    b->len = 0;
    b->full = false;
}

static void put_bytes(urn_buffer *b, const char *text, size_t len)
{
    if (len >= sizeof b->text - b->len) {
        b->full = true;
        return;
    }
    memcpy(b->text + b->len, text, len);
    b->len += len;
}

static void put(urn_buffer *b, const char *text)
{
    put_bytes(b, text, strlen(text));
}

static void put_name(urn_buffer *b, const char *name)
{
    char words[URN_MAX];
    put_bytes(b, words, tdn_urn_words(name, words, sizeof words));
}

/** Lower-case words joined by dashes, rejoined with `gap`; non-ASCII characters as percent-encoded bytes, "%c3%a2". */
static void put_marked(urn_buffer *b, const char *words, char gap)
{
    static const char HEX[] = "0123456789abcdef";
    for (const char *c = words; *c != '\0'; c++) {
        const unsigned char byte = (unsigned char)*c;
        char text[4] = {*c == '-' ? gap : *c, '\0'};
        if (byte >= 0x80) {
            text[0] = '%';
            text[1] = HEX[byte >> 4];
            text[2] = HEX[byte & 15];
        }
        put(b, text);
    }
}

/** The fixed part of a body's name: "Sở Xây dựng {P}" -> "so.xay.dung". */
static void put_body(urn_buffer *b, const tdn_issuer *issuer, const char *marked_name)
{
    const tdn_body *body = tdn_lexicon_body(issuer->body);
    if (body->line == TDNREF_LINE_PARTY) {
        put(b, "dang.cong.san.viet.nam;");
    }
    put(b, body->urn);
    if (issuer->own_name != NULL) {
        put(b, ";");
        if (marked_name != NULL) {
            put_marked(b, marked_name, '.');
        } else {
            put_name(b, issuer->own_name);
        }
    }
}

/** "57-KL/TW" -> "57-kl-tw": what document-id forbids becomes a dash (section 6.3.4). */
static void put_number(urn_buffer *b, const char *number)
{
    char slug[URN_MAX];
    tdn_slug(number, '-', slug, sizeof slug);
    put(b, slug);
}

static bool is_complete(const urn_record *p)
{
    if (p->number == NULL || !tdn_is_digit((unsigned char)p->number[0]) || p->date.day == 0 || p->type == NULL ||
        p->issuer_count == 0) {
        return false;
    }
    for (size_t i = 0; i < p->issuer_count; i++) {
        const tdn_issuer *issuer = &p->issuers[i];
        if (tdn_lexicon_body(issuer->body)->scope != TDN_SCOPE_NONE && issuer->province == TDN_NO_ID) {
            return false;
        }
        if (tdn_issuer_is_unnamed_local(issuer)) {
            return false;
        }
    }
    return true;
}

static bool write_urn(tdn_arena *arena, const urn_record *p, const char **out)
{
    if (!is_complete(p)) {
        return true;
    }
    urn_buffer b;
    begin(&b);
    put(&b, "urn:lex:vn");
    if (p->issuers[0].province != TDN_NO_ID) {
        put(&b, ";");
        put(&b, tdn_lexicon_province(p->issuers[0].province)->urn);
    }
    for (size_t i = 0; i < p->issuer_count; i++) {
        put(&b, i == 0 ? ":" : "+");
        put_body(&b, &p->issuers[i], NULL);
    }
    put(&b, ":");
    put(&b, p->type->urn);
    char date[16];
    tdnref_date_format(p->date, date);
    put(&b, ":");
    put(&b, date);
    put(&b, ";");
    put_number(&b, p->number);
    if (b.full) {
        return true;
    }
    *out = tdn_arena_copy(arena, b.text, b.len);
    return *out != NULL;
}

bool tdn_document_urn(tdn_arena *arena, tdn_document_draft *document)
{
    const urn_record p = {
        .issuers = &document->issuer,
        .issuer_count = document->issuer_known ? 1 : 0,
        .type = tdn_lexicon_type(document->type),
        .number = document->record.number.text,
        .date = document->record.date,
    };
    return write_urn(arena, &p, &document->record.urn);
}

bool tdn_mention_urn(tdn_arena *arena, tdn_draft *mention)
{
    const urn_record p = {
        .issuers = mention->issuers,
        .issuer_count = mention->record.kind == TDNREF_KIND_NUMBERED ? mention->issuer_count : 0,
        .type = tdn_lexicon_type(mention->type),
        .number = mention->record.number.text,
        .date = mention->record.date,
    };
    return write_urn(arena, &p, &mention->record.urn);
}

/* --------------------------------------------------- directives of a graph */

/** The first type of that code that texts name as such. */
static const tdn_type *type_of_code(const char *code)
{
    const tdn_type *type = NULL;
    for (uint16_t id = 0; (type = tdn_lexicon_type(id)) != NULL; id++) {
        if (type->code[0] == code[0] && strcmp(type->code, code) == 0 &&
            (type->flags & (TDN_TYPE_REJECT | TDN_TYPE_NAME)) == 0) {
            return type;
        }
    }
    return NULL;
}

/** One body of an authority, "ubnd:xa-ea-kar@dak-lak". */
typedef struct urn_body {
    tdn_issuer issuer;
    char id[BODY_MAX];
    char unit[BODY_MAX];
    char place[BODY_MAX];
} urn_body;

static bool copy_slice(char out[BODY_MAX], const char *text, size_t len)
{
    if (len >= BODY_MAX) {
        return false;
    }
    memcpy(out, text, len);
    out[len] = '\0';
    return true;
}

static bool read_body(const char *text, size_t len, urn_body *out)
{
    const size_t end = strcspn(text, "+") < len ? strcspn(text, "+") : len;
    const size_t at = strcspn(text, "@") < end ? strcspn(text, "@") : end;
    const size_t colon = strcspn(text, ":") < at ? strcspn(text, ":") : at;
    if (!copy_slice(out->id, text, colon) ||
        !copy_slice(out->unit, text + colon + (colon < at), at - colon - (colon < at)) ||
        !copy_slice(out->place, text + at + (at < end), end - at - (at < end))) {
        return false;
    }
    out->issuer =
        (tdn_issuer){.body = tdn_lexicon_body_id(out->id), .own_name = out->unit[0] == '\0' ? NULL : out->unit};
    return tdn_lexicon_body(out->issuer.body) != NULL && strcmp(out->place, "?") != 0;
}

/** Writes jurisdiction and bodies; false if one is not in the tables. */
static bool put_authority(urn_buffer *b, const tdn_urn_parts *parts)
{
    bool first = true;
    for (const char *at = parts->authority; *at != '\0'; first = false) {
        urn_body body;
        const size_t len = strcspn(at, "+");
        if (!read_body(at, len, &body)) {
            return false;
        }
        if (first && body.place[0] != '\0') {
            put(b, ";");
            put_name(b, body.place);
        }
        put(b, first ? ":" : "+");
        put_body(b, &body.issuer, parts->marked_name);
        at += len + (at[len] == '+');
    }
    return !first;
}

static void put_number_of(urn_buffer *b, const tdn_urn_parts *parts)
{
    if (parts->marked_number != NULL) {
        put_marked(b, parts->marked_number, '-');
    } else {
        put_number(b, parts->number);
    }
}

static bool keep_text(tdn_intern *strings, const urn_buffer *b, const char **out)
{
    if (b->full) {
        return true;
    }
    *out = tdn_intern_apart(strings, b->text, b->len);
    return *out != NULL;
}

bool tdn_write_urn_alias(tdn_intern *strings, const tdn_urn_parts *parts, const char **out)
{
    const tdn_type *type = type_of_code(parts->type);
    urn_buffer b;
    begin(&b);
    put(&b, "urn:lex:vn");
    if (type == NULL || !tdn_is_digit((unsigned char)parts->number[0]) || !put_authority(&b, parts)) {
        return true;
    }
    put(&b, ":");
    put(&b, type->urn);
    put(&b, ":");
    put(&b, parts->period);
    put(&b, ";");
    put_number_of(&b, parts);
    return keep_text(strings, &b, out);
}

/** Class of document in Akoma Ntoso: what enacts is an act, what only states is a statement, all else a doc. */
static const char *class_of(const tdn_type *type)
{
    static const char *const ACTS[] = {"NQ", "QĐ", "QyĐ", "CT", "L"};
    static const char *const STATEMENTS[] = {"KL", "TB", "TC"};
    for (size_t i = 0; i < TDN_COUNT(ACTS); i++) {
        if (type->system == TDN_SYSTEM_NORMATIVE || strcmp(type->code, ACTS[i]) == 0) {
            return "act";
        }
    }
    for (size_t i = 0; i < TDN_COUNT(STATEMENTS); i++) {
        if (strcmp(type->code, STATEMENTS[i]) == 0) {
            return "statement";
        }
    }
    return "doc";
}

/** "ubnd:xa-ea-kar@dak-lak" as "ubnd.xa-ea-kar.dak-lak", stored in `room`. */
static void put_authority_words(urn_buffer *b, const tdn_urn_parts *parts, char *room)
{
    const char *authority = parts->authority;
    const size_t colon = strcspn(authority, ":");
    memcpy(room, authority, strlen(authority) + 1);
    for (char *c = room; *c != '\0'; c++) {
        *c = *c == '@' || *c == ':' ? '.' : *c;
    }
    if (parts->marked_name == NULL || authority[colon] == '\0') {
        put(b, room);
        return;
    }
    const size_t end = colon + strcspn(authority + colon, "@");
    room[colon] = '\0';
    put(b, room);
    put(b, ".");
    put_marked(b, parts->marked_name, '-');
    put(b, room + end);
}

bool tdn_write_iri(tdn_intern *strings, const tdn_urn_parts *parts, tdnref_date date, const char **out)
{
    const tdn_type *type = type_of_code(parts->type);
    urn_buffer b;
    begin(&b);
    char slug[URN_MAX];
    char day[16];
    if (type == NULL || tdnref_date_format(date, day) != strlen("2023-06-15") ||
        strstr(parts->authority, "@?") != NULL || strlen(parts->authority) >= sizeof slug) {
        return true;
    }
    put(&b, "/akn/vn/");
    put(&b, class_of(type));
    put(&b, "/");
    tdn_slug(type->name, '-', slug, sizeof slug);
    put(&b, slug);
    put(&b, "/");
    put_authority_words(&b, parts, slug);
    put(&b, "/");
    put(&b, day);
    put(&b, "/");
    put_number_of(&b, parts);
    return keep_text(strings, &b, out);
}
