/*
 * issuer_name.c - writing an issuing body: its full official name, its key for identity.
 */
#include "field/issuer.h"
#include "field/slug.h"
#include "text/utf8.h"

#include <utf8proc.h>

#define NAME_MAX 512u

typedef struct name_buffer {
    char text[NAME_MAX];
    size_t len;
} name_buffer;

static void append(name_buffer *b, const char *text, size_t len)
{
    if (len > sizeof b->text - 1 - b->len) {
        len = sizeof b->text - 1 - b->len;
    }
    memcpy(b->text + b->len, text, len);
    b->len += len;
}

static void append_word(name_buffer *b, const char *text)
{
    if (text == NULL || *text == '\0') {
        return;
    }
    if (b->len > 0 && b->text[b->len - 1] != ' ') {
        append(b, " ", 1);
    }
    append(b, text, strlen(text));
}

/** "huyện Buôn Đôn" -> "Buôn Đôn": without the lower-case words. */
static const char *bare_locality(const char *name)
{
    for (const char *word = name; word != NULL; word = strchr(word, ' ')) {
        word += *word == ' ' ? 1 : 0;
        uint32_t c = 0;
        tdn_utf8_decode(word, strlen(word) + 1, &c);
        if (c == 0) {
            break;
        }
        if (utf8proc_tolower((utf8proc_int32_t)c) != (utf8proc_int32_t)c || tdn_is_digit((unsigned char)*word)) {
            return word;
        }
    }
    return name;
}

/** The kind of unit before the name of a district that a letterhead gave without it, "Huyện ủy Thủy Nguyên", "PHÒNG
 * GD&ĐT MANG THÍT": that of "Hội đồng Đội | huyện", else the usual one. NULL: not known. */
static const char *unit_of_bare_name(const tdn_issuer *issuer)
{
    const bool district = tdn_lexicon_body(issuer->body)->scope == TDN_SCOPE_DISTRICT;
    return issuer->unit != NULL ? issuer->unit : district ? "huyện" : NULL;
}

/** The place as a name writes it: "tỉnh Lạng Sơn"; bare: "Lạng Sơn". */
static void append_place(name_buffer *b, const tdn_issuer *issuer, uint32_t day, bool bare)
{
    const bool open_name = tdn_has_open_name(tdn_lexicon_body(issuer->body));
    const bool local = issuer->place >= TDN_PLACE_DISTRICT;
    if (local && issuer->own_name != NULL && !open_name) {
        const char *name = bare_locality(issuer->own_name);
        if (!bare && name == issuer->own_name) {
            append_word(b, unit_of_bare_name(issuer));
        }
        append_word(b, bare ? name : issuer->own_name);
        return;
    }
    if (!open_name && tdn_issuer_is_unnamed_local(issuer)) {
        append_word(b, bare ? NULL : issuer->unit); /* "Ủy ban nhân dân huyện" */
        return;
    }
    if (open_name && local) {
        append_word(b, issuer->unit); /* else the name includes its place: "Trung tâm Y tế huyện Bắc Hà" */
        return;
    }
    if (issuer->province != TDN_NO_ID) {
        const tdn_province *province = tdn_lexicon_province(tdn_lexicon_province_on(issuer->province, day));
        /* The capital letter makes the type word part of the name: "Thành phố Hồ Chí Minh". */
        const bool whole = strncmp(province->full_name, "Thành phố", strlen("Thành phố")) == 0;
        append_word(b, bare && !whole ? province->name : province->full_name);
        return;
    }
    const uint8_t scope = tdn_lexicon_body(issuer->body)->scope;
    const bool below = scope == TDN_SCOPE_DISTRICT || scope == TDN_SCOPE_COMMUNE; /* there is no "Phòng Tư pháp tỉnh" */
    if (issuer->place == TDN_PLACE_OWN && !bare && !below) {
        append_word(b, issuer->city_word ? "thành phố" : "tỉnh");
    }
}

/** "Đại hội đại biểu toàn quốc | lần thứ XIII | của Đảng", "Đại hội đại biểu Đảng bộ tỉnh Lạng Sơn | lần thứ XVI". */
static void append_ordinal(name_buffer *b, const char *ordinal)
{
    static const char OWNER[] = " của Đảng";
    const size_t owner = sizeof OWNER - 1;
    if (ordinal == NULL) {
        return;
    }
    const bool owned = b->len > owner && memcmp(b->text + b->len - owner, OWNER, owner) == 0;
    b->len -= owned ? owner : 0;
    append_word(b, "lần thứ");
    append_word(b, ordinal);
    append(b, OWNER, owned ? owner : 0);
}

/** The fixed part of a name; where the place is a city on that day, "Tỉnh ủy" reads "Thành ủy", also in "Ủy ban Kiểm
 * tra Tỉnh ủy", and "Tỉnh Đoàn" "Thành Đoàn". */
static void append_fixed_part(name_buffer *b, const tdn_issuer *issuer, uint32_t day, const char *name, size_t len)
{
    static const char PROVINCE[] = "Tỉnh ";
    static const char COMMITTEE[] = "Tỉnh ủy";
    const bool city =
        issuer->province != TDN_NO_ID && tdn_lexicon_province(tdn_lexicon_province_on(issuer->province, day))->city;
    const char *provincial = strstr(name, COMMITTEE);
    if (provincial == NULL && strncmp(name, PROVINCE, sizeof PROVINCE - 1) == 0) {
        provincial = name;
    }
    if (!city || provincial == NULL || (size_t)(provincial - name) >= len) {
        append(b, name, len);
        return;
    }
    const size_t before = (size_t)(provincial - name);
    append(b, name, before);
    append(b, "Thành ", strlen("Thành "));
    append(b, provincial + sizeof PROVINCE - 1, len - before - (sizeof PROVINCE - 1));
}

/** "35 Huyện ủy Quảng Xương": an open name that includes its place. */
static bool names_local_committee(const char *name)
{
    static const char *const COMMITTEES[] = {"Huyện ủy ", "Quận ủy ", "Thị ủy ", "Thành ủy ", "Huyện uỷ ", "Quận uỷ "};
    for (size_t i = 0; name != NULL && i < TDN_COUNT(COMMITTEES); i++) {
        if (strstr(name, COMMITTEES[i]) != NULL) {
            return true;
        }
    }
    return false;
}

/** "Chi nhánh Văn phòng Đăng ký đất đai | số 23": a number tells it from the others of the province. */
static bool ends_in_number(const char *name)
{
    const char *number = name != NULL ? strstr(name, "số ") : NULL;
    return number != NULL && strspn(number + strlen("số "), "0123456789") == strlen(number + strlen("số ")) &&
           strlen(number) > strlen("số ");
}

/** The office, without its last word if the body's name begins with it: "Trưởng | Ban Chỉ đạo quốc gia". */
static void append_office(name_buffer *b, uint16_t office, const char *body)
{
    const char *name = tdn_lexicon_office(office)->name;
    const char *last = strrchr(name, ' ');
    const size_t len = last != NULL ? strlen(last + 1) : 0;
    const bool shared = len > 0 && strncmp(last + 1, body, len) == 0 && body[len] == ' ';
    append(b, name, shared ? (size_t)(last - name) : strlen(name));
}

static void compose_name(const tdn_issuer *issuer, uint32_t day, name_buffer *b)
{
    const tdn_body *body = tdn_lexicon_body(issuer->body);
    b->len = 0;
    if (issuer->office != TDN_NO_ID) {
        append_office(b, issuer->office, body->name);
    }
    const char *open_brace = strchr(body->name, '{');
    const size_t fixed = open_brace == NULL ? strlen(body->name) : (size_t)(open_brace - body->name);
    if (b->len > 0) {
        append(b, " ", 1);
    }
    append_fixed_part(b, issuer, day, body->name, fixed);
    while (b->len > 0 && b->text[b->len - 1] == ' ') {
        b->len--;
    }
    if (tdn_has_open_name(body) || tdn_is_organ(body)) {
        append_word(b, issuer->own_name);
    }
    const bool committee = tdn_name_ends_in(issuer->own_name, " ủy") || tdn_name_ends_in(issuer->own_name, " uỷ");
    const bool located = names_local_committee(issuer->own_name) || ends_in_number(issuer->own_name);
    const bool programme = tdn_name_ends_in(issuer->own_name, "mục tiêu quốc gia"); /* which provinces carry out */
    const bool national = !programme && (tdn_name_ends_in(issuer->own_name, "quốc gia") ||
                                         tdn_name_ends_in(issuer->own_name, "Quốc Gia"));
    if (national || located) { /* "Ban Chỉ đạo 389 quốc gia" */
        append_ordinal(b, issuer->ordinal);
        return;
    }
    if (open_brace != NULL) {
        append_place(b, issuer, day, open_brace[1] == 'p' || committee);
        append(b, open_brace + 3, strlen(open_brace + 3));
    } else if (tdn_has_open_name(body) && body->scope != TDN_SCOPE_NONE) {
        append_place(b, issuer, day, committee); /* "Ban Chỉ đạo 35 Tỉnh ủy Lào Cai" */
    }
    append_ordinal(b, issuer->ordinal);
}

/** True if the body's name and key are those of the tables: "Chính phủ", "Bộ Tài chính", not "UBND tỉnh Lạng Sơn" or
 * "Bộ trưởng Bộ Tài chính". Most are. */
static bool has_fixed_name(const tdn_issuer *issuer, const tdn_body *body)
{
    return body->scope == TDN_SCOPE_NONE && issuer->province == TDN_NO_ID && issuer->own_name == NULL &&
           issuer->ordinal == NULL;
}

const char *tdn_issuer_name(tdn_arena *arena, const tdn_issuer *issuer, uint32_t day)
{
    const tdn_body *body = tdn_lexicon_body(issuer->body);
    if (issuer->office == TDN_NO_ID && has_fixed_name(issuer, body)) {
        return body->name;
    }
    name_buffer b;
    compose_name(issuer, day, &b);
    return tdn_arena_copy(arena, b.text, b.len);
}

bool tdn_issuer_write_name(const tdn_issuer *issuer, uint32_t day, char *out, size_t room)
{
    name_buffer b;
    compose_name(issuer, day, &b);
    if (b.len >= room) {
        return false;
    }
    memcpy(out, b.text, b.len);
    out[b.len] = '\0';
    return true;
}

static void append_slug(name_buffer *b, const char *name)
{
    char slug[128];
    append(b, slug, tdn_slug(name, '-', slug, sizeof slug));
}

/** ":y-te-huyen-bac-ha", ":huyen-buon-don": a name of its own with the unit that the citing document adds, before the
 * bare name of a district, behind an open name. "Huyện ủy Buôn Đôn" and, in a document of "huyện Buôn Đôn", "Huyện ủy"
 * are one body. */
static void append_own_name_key(name_buffer *b, const tdn_issuer *issuer, const tdn_body *body)
{
    const bool bare = strstr(body->name, "{p}") != NULL;
    const char *name = bare ? bare_locality(issuer->own_name) : issuer->own_name;
    const char *unit = bare ? NULL : issuer->unit;
    const bool behind = tdn_has_open_name(body);
    append(b, ":", 1);
    if (unit != NULL && !behind && bare_locality(name) == name) {
        append_slug(b, unit);
        append(b, "-", 1);
    }
    append_slug(b, name);
    if (unit != NULL && behind) {
        append(b, "-", 1);
        append_slug(b, unit);
    }
}

const char *tdn_issuer_authority(tdn_arena *arena, const tdn_issuer *issuer, uint32_t day)
{
    const tdn_body *body = tdn_lexicon_body(issuer->body);
    if ((body->flags & TDN_BODY_ALIAS) != 0 && body->above != TDN_NO_ID) {
        body = tdn_lexicon_body(body->above);
    }
    if (has_fixed_name(issuer, body)) {
        return body->id;
    }
    name_buffer b;
    b.len = 0;
    append(&b, body->id, strlen(body->id));
    if (issuer->own_name != NULL) {
        append_own_name_key(&b, issuer, body);
    }
    if (issuer->ordinal != NULL) {
        append(&b, ":", 1);
        append_slug(&b, issuer->ordinal);
    }
    if (body->scope != TDN_SCOPE_NONE) {
        append(&b, "@", 1);
        const char *place = "?";
        if (issuer->province != TDN_NO_ID && !tdn_issuer_is_unnamed_local(issuer)) {
            place = tdn_lexicon_province(tdn_lexicon_province_on(issuer->province, day))->slug;
        }
        append(&b, place, strlen(place));
    }
    return tdn_arena_copy(arena, b.text, b.len);
}
