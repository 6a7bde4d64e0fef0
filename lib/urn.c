#include "urn.h"

#define URN_MAX 512u

typedef struct urn_parts {
    const tdn_issuer *issuers;
    size_t issuer_count;
    const char *type_name;
    const char *number;
    tdnref_date date;
} urn_parts;

typedef struct urn_buffer {
    char text[URN_MAX];
    size_t len;
    bool full;
} urn_buffer;

static void put(urn_buffer *b, const char *text)
{
    const size_t len = strlen(text);
    if (len >= sizeof b->text - b->len) {
        b->full = true;
        return;
    }
    memcpy(b->text + b->len, text, len + 1);
    b->len += len;
}

/** A slug without the connectives "và", "của", "các" (RFC 9676, section 4.1). */
static void put_name(urn_buffer *b, const char *name)
{
    char slug[URN_MAX];
    tdn_slug(name, '.', slug, sizeof slug);
    char *word = slug;
    bool first = true;
    while (*word != '\0') {
        const size_t len = strcspn(word, ".");
        const bool last = word[len] == '\0';
        word[len] = '\0';
        if (strcmp(word, "va") != 0 && strcmp(word, "cua") != 0 && strcmp(word, "cac") != 0) {
            put(b, first ? "" : ".");
            put(b, word);
            first = false;
        }
        word += len + (last ? 0 : 1);
    }
}

/** The fixed part of a body's name: "Sở Xây dựng {P}" -> "so.xay.dung". */
static void put_body(urn_buffer *b, const tdn_issuer *issuer)
{
    const tdn_body *body = tdn_lexicon_body(issuer->body);
    char fixed[256];
    size_t len = strcspn(body->name, "{");
    len = len < sizeof fixed ? len : sizeof fixed - 1;
    memcpy(fixed, body->name, len);
    fixed[len] = '\0';
    if (body->line == TDNREF_LINE_PARTY) {
        put(b, "dang.cong.san.viet.nam;");
    }
    put_name(b, fixed);
    if (issuer->own_name != NULL) {
        put(b, ";");
        put_name(b, issuer->own_name);
    }
}

/** "57-KL/TW" -> "57-kl-tw": what document-id forbids becomes a dash (section 6.3.4). */
static void put_number(urn_buffer *b, const char *number)
{
    char slug[URN_MAX];
    tdn_slug(number, '-', slug, sizeof slug);
    put(b, slug);
}

static bool is_complete(const urn_parts *p)
{
    if (p->number == NULL || !tdn_is_digit((unsigned char)p->number[0]) || p->date.day == 0 || p->type_name == NULL ||
        p->issuer_count == 0) {
        return false;
    }
    for (size_t i = 0; i < p->issuer_count; i++) {
        const tdn_issuer *issuer = &p->issuers[i];
        if (tdn_lexicon_body(issuer->body)->scope != TDN_SCOPE_NONE && issuer->province == TDN_NO_ID) {
            return false;
        }
        if (issuer->place >= TDN_PLACE_DISTRICT && issuer->own_name == NULL) {
            return false;
        }
    }
    return true;
}

static bool write_urn(tdn_arena *arena, const urn_parts *p, const char **out)
{
    if (!is_complete(p)) {
        return true;
    }
    urn_buffer b = {.len = 0};
    put(&b, "urn:lex:vn");
    if (p->issuers[0].province != TDN_NO_ID) {
        put(&b, ";");
        put_name(&b, tdn_lexicon_province(p->issuers[0].province)->slug);
    }
    for (size_t i = 0; i < p->issuer_count; i++) {
        put(&b, i == 0 ? ":" : "+");
        put_body(&b, &p->issuers[i]);
    }
    put(&b, ":");
    put_name(&b, p->type_name);
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
    const urn_parts p = {
        .issuers = &document->issuer,
        .issuer_count = document->issuer_known ? 1 : 0,
        .type_name = document->type != TDN_NO_ID ? tdn_lexicon_type(document->type)->name : NULL,
        .number = document->record.number.text,
        .date = document->record.date,
    };
    return write_urn(arena, &p, &document->record.urn);
}

bool tdn_mention_urn(tdn_arena *arena, tdn_draft *mention)
{
    const urn_parts p = {
        .issuers = mention->issuers,
        .issuer_count = mention->record.kind == TDNREF_KIND_NUMBERED ? mention->issuer_count : 0,
        .type_name = mention->type != TDN_NO_ID ? tdn_lexicon_type(mention->type)->name : NULL,
        .number = mention->record.number.text,
        .date = mention->record.date,
    };
    return write_urn(arena, &p, &mention->record.urn);
}
