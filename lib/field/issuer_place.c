#include "field/issuer_place.h"

#include "field/commune.h"
#include "field/issuer_case.h"

/* Words of the name of a district or commune. */
#define LOCALITY_WORDS 4u

uint16_t tdn_province_at(const tdn_reader *r, size_t token, size_t *end)
{
    const tdn_hit *hit = tdn_hit_at(r->hits, token, TDN_PHRASE_PROVINCE);
    if (hit == NULL) {
        return TDN_NO_ID;
    }
    for (size_t i = token; i < token + hit->count; i++) {
        if (tdn_is_word_token(r, i) && !tdn_has_flag(r, i, TDN_CAPITAL)) {
            return TDN_NO_ID;
        }
    }
    *end = token + hit->count;
    return hit->id;
}

/** Words before the name of a place. A "thành phố" that names no province is one under a province. */
static const tdn_place_word PLACE_WORDS[] = {
    {"tỉnh", "tỉnh", TDN_PLACE_PROVINCE, TDN_PLACE_OWN},
    {"thành phố", "thành phố", TDN_PLACE_PROVINCE, TDN_PLACE_OWN},
    {"tp", "thành phố", TDN_PLACE_PROVINCE, TDN_PLACE_OWN},
    {"thủ đô", "thủ đô", TDN_PLACE_PROVINCE, TDN_PLACE_OWN},
    {"huyện", "huyện", TDN_PLACE_DISTRICT, TDN_PLACE_OWN_DISTRICT},
    {"huyên", "huyện", TDN_PLACE_DISTRICT, TDN_PLACE_OWN_DISTRICT}, /* a tone mark is easily forgotten */
    {"quận", "quận", TDN_PLACE_DISTRICT, TDN_PLACE_OWN_DISTRICT},
    {"thị xã", "thị xã", TDN_PLACE_DISTRICT, TDN_PLACE_OWN_DISTRICT},
    {"xã", "xã", TDN_PLACE_COMMUNE, TDN_PLACE_OWN_COMMUNE},
    {"phường", "phường", TDN_PLACE_COMMUNE, TDN_PLACE_OWN_COMMUNE},
    {"thị trấn", "thị trấn", TDN_PLACE_COMMUNE, TDN_PLACE_OWN_COMMUNE},
    {"đặc khu", "đặc khu", TDN_PLACE_COMMUNE, TDN_PLACE_OWN_COMMUNE},
};

const tdn_place_word *tdn_place_word_at(const tdn_reader *r, size_t token, size_t *end)
{
    if (!tdn_is_word_token(r, token) || tdn_is_cut_off(r, token)) {
        return NULL;
    }
    for (size_t i = 0; i < TDN_COUNT(PLACE_WORDS); i++) {
        *end = token + tdn_words_at(r, token, PLACE_WORDS[i].words);
        if (*end > token) {
            if (tdn_is_word(r, token, "tp") && tdn_is_mark(r, *end, '.')) { /* "TP. Hồ Chí Minh" */
                (*end)++;
            }
            return &PLACE_WORDS[i];
        }
    }
    return NULL;
}

/** The motto in the right-hand column of a letterhead: "PHÒNG TƯ PHÁP | Độc lập - Tự do - Hạnh phúc". "Độc Lập" alone
 * is a commune. */
static bool is_motto_at(const tdn_reader *r, size_t token)
{
    const bool second = tdn_are_words(r, token, "độc lập") &&
                        (tdn_is_mark(r, token + 2, '-') || !tdn_has_flag(r, token + 1, TDN_CAPITAL));
    return second || tdn_are_words(r, token, "cộng hòa xã hội");
}

/** The token after a word of a name; names from the Central Highlands may contain an apostrophe: "M'gar", "R'lấp". */
static size_t name_word_end(const tdn_reader *r, size_t token)
{
    size_t end = token + 1;
    while (tdn_is_mark(r, end, '\'') && !tdn_has_flag(r, end, TDN_SPACE) && tdn_is_word_token(r, end + 1) &&
           !tdn_has_flag(r, end + 1, TDN_SPACE)) {
        end += 2;
    }
    return end;
}

bool tdn_begins_subject(const tdn_reader *r, size_t token)
{
    return tdn_are_words(r, token, "về việc") || tdn_is_word(r, token, "vv") ||
           (tdn_is_word(r, token, "v") && tdn_is_mark(r, token + 1, '/'));
}

/** The capitalised words of a locality's name from `token`: "Buôn Đôn", "Cư M'gar", "12". */
static size_t locality_end(const tdn_reader *r, size_t token)
{
    size_t at = token;
    for (size_t words = 0; words < LOCALITY_WORDS && (tdn_is_capitalised(r, at) ||
                                                      (at == token && tdn_token_at(r, at)->kind == TDN_TOKEN_NUMBER));
         words++) {
        if (tdn_begins_subject(r, at) || tdn_is_word(r, at, "về")) {
            break;
        }
        const bool next_line = tdn_has_flag(r, at, TDN_LINE) && tdn_has_flag(r, at, TDN_UPPER);
        if (at > token && (tdn_has_flag(r, at, TDN_SENTENCE | TDN_GAP) || next_line)) {
            break;
        }
        const tdn_hit *type =
            tdn_hit_at(r->hits, at, TDN_PHRASE_TYPE); /* but "ĐỐNG ĐA" is not "ĐA-...", nor "Sa Pa" "PA" */
        const bool names_type = type != NULL && !tdn_is_word(r, at, "pa") &&
                                (type->count > 1 || at == token || !tdn_has_flag(r, at, TDN_UPPER));
        const tdn_hit *body = tdn_hit_at(r->hits, at, TDN_PHRASE_BODY); /* "xã Trường Hà" is not a school */
        if ((body != NULL && (at > token || body->count > 1)) || names_type ||
            (tdn_hit_at(r->hits, at, TDN_PHRASE_OFFICE) != NULL && tdn_has_flag(r, at, TDN_LINE)) ||
            is_motto_at(r, at)) {
            break;
        }
        at = name_word_end(r, at);
    }
    return at;
}

/** "phường Hà Giang | 2", "phường Xuân Hương | - Đà Lạt", "xã Chân Mây | - Lăng Cô": the token behind a number, or a
 * dash and what follows it, if the table has a commune with all of the name that begins at `token`; else `name`, where
 * its words end. */
static size_t commune_end(const tdn_reader *r, size_t token, size_t name)
{
    const bool number = tdn_token_at(r, name)->kind == TDN_TOKEN_NUMBER;
    if (name == token || tdn_has_flag(r, name, TDN_SENTENCE | TDN_GAP) || (!number && !tdn_is_mark(r, name, '-'))) {
        return name;
    }
    const size_t end = number ? name + 1 : locality_end(r, name + 1);
    const bool whole = !number || tdn_has_flag(r, end, TDN_SPACE | TDN_LINE) || !tdn_is_mark(r, end, '/');
    return whole && tdn_names_commune(r, token, end) ? end : name;
}

/** The scope of a body that only districts or communes have. A secondary meaning counts in a letterhead, "THÀNH ỦY
 * VINH", and where the body issued something, "Kế hoạch ... của Thành ủy Đà Lạt"; elsewhere "Thành ủy" is mostly the
 * province's, and the name of its secretary may follow. */
static uint8_t local_scope(const tdn_reader *r, size_t token, const tdn_hit *body, const tdn_issuer *read)
{
    const bool issues = read->range.first > 0 && tdn_is_word(r, read->range.first - 1, "của");
    for (const tdn_hit *h = body; h != NULL; h = tdn_hit_next(r->hits, h)) {
        const uint8_t scope = tdn_lexicon_body(h->id)->scope;
        if (scope == TDN_SCOPE_DISTRICT || scope == TDN_SCOPE_COMMUNE) {
            return scope;
        }
        if (!tdn_has_flag(r, token, TDN_UPPER) && !issues) {
            break;
        }
    }
    return TDN_SCOPE_NONE;
}

/** "LIÊN ĐOÀN LAO ĐỘNG | YÊN ĐỊNH": in the capitals of a letterhead a body that every level has may go without the type
 * word of its district, which the table gives. Returns the token after it, or `token` if there is none. */
static size_t read_bare_district(const tdn_reader *r, size_t token, const tdn_hit *body, tdn_issuer *out)
{
    const tdn_body *b = tdn_lexicon_body(body->id);
    const char *official = NULL;
    if (b->scope != TDN_SCOPE_ANY || tdn_has_open_name(b) || !tdn_has_flag(r, token, TDN_UPPER) ||
        !tdn_has_flag(r, token - 1, TDN_UPPER) || tdn_has_flag(r, token, TDN_LINE | TDN_SENTENCE | TDN_GAP)) {
        return token;
    }
    const size_t end = tdn_district_end(r, token, &official);
    const char *type = end > token && official != NULL ? tdn_district_type(official) : NULL;
    if (type == NULL) {
        return token;
    }
    out->own_name = tdn_name_with_locality(r, type, official);
    out->place = TDN_PLACE_DISTRICT;
    return end;
}

size_t tdn_read_bare_locality(const tdn_reader *r, size_t token, const tdn_hit *body, tdn_issuer *out)
{
    const uint8_t scope = local_scope(r, token, body, out);
    if (scope == TDN_SCOPE_NONE) {
        return read_bare_district(r, token, body, out);
    }
    if (tdn_has_flag(r, token, TDN_SENTENCE | TDN_GAP)) {
        return token;
    }
    const char *official = NULL;
    const size_t known = scope == TDN_SCOPE_DISTRICT ? tdn_district_end(r, token, &official) : token;
    const bool other = tdn_hit_at(r->hits, token, TDN_PHRASE_BODY) != NULL; /* "Đảng bộ | Trường" */
    const size_t end = known > token ? known : other ? token : locality_end(r, token);
    if (end > token) {
        out->own_name = official != NULL ? official : tdn_locality_name(r, (tdn_range){token, end}, token);
        out->place = (uint8_t)(scope == TDN_SCOPE_DISTRICT ? TDN_PLACE_DISTRICT : TDN_PLACE_COMMUNE);
    }
    return end;
}

bool tdn_is_namesake_city(const tdn_issuer *issuer)
{
    return issuer->place == TDN_PLACE_PROVINCE && issuer->city_word && !tdn_lexicon_province(issuer->province)->city;
}

/** "tỉnh | Lạng Sơn", "thành phố | Vĩnh Long": the province named after the word at `token`, or the city that shares
 * its name. Returns the token after it, or `name` if none is named. */
static size_t read_province(const tdn_reader *r, size_t token, size_t name, tdn_issuer *out)
{
    size_t end = name;
    const uint16_t province = tdn_province_at(r, name, &end);
    if (province == TDN_NO_ID) {
        return name;
    }
    out->province = province;
    out->place = TDN_PLACE_PROVINCE;
    if (tdn_is_namesake_city(out)) {
        out->place = TDN_PLACE_DISTRICT;
        out->own_name = tdn_locality_name(r, (tdn_range){token, end}, name);
    }
    return end;
}

/** "huyện Cao Lộc | , tỉnh Lạng Sơn": returns the token after it, or `token` if no province follows. */
static size_t province_behind(const tdn_reader *r, size_t token, tdn_issuer *out)
{
    size_t at = tdn_is_mark(r, token, ',') || tdn_is_mark(r, token, '-') ? token + 1 : token;
    const bool city = tdn_are_words(r, at, "thành phố");
    if (!city && !tdn_is_word(r, at, "tỉnh")) {
        return token;
    }
    size_t end = token;
    const uint16_t province = tdn_province_at(r, at + (city ? 2 : 1), &end);
    out->province = province != TDN_NO_ID ? province : out->province;
    return province != TDN_NO_ID ? end : token;
}

size_t tdn_read_place(const tdn_reader *r, size_t token, tdn_issuer *out)
{
    size_t end = token;
    const uint16_t bare = tdn_province_at(r, token, &end);
    if (bare != TDN_NO_ID && !tdn_is_cut_off(r, token)) {
        out->province = bare;
        out->place = TDN_PLACE_PROVINCE;
        return end;
    }
    const tdn_place_word *word = tdn_place_word_at(r, token, &end);
    if (word == NULL) {
        return token;
    }
    out->city_word = word->named == TDN_PLACE_PROVINCE && !tdn_is_word(r, token, "tỉnh");
    const size_t province = word->named == TDN_PLACE_PROVINCE ? read_province(r, token, end, out) : end;
    if (province > end) {
        return province;
    }
    /* "... Việt Nam thành phố / Phối hợp với các ngành": the next sentence is not part of the name. */
    const bool cut = tdn_is_cut_off(r, end);
    const char *official = NULL;
    const size_t known = cut || word->named == TDN_PLACE_COMMUNE ? end : tdn_district_end(r, end, &official);
    const size_t words = known > end ? known : cut ? end : locality_end(r, end);
    const size_t name = word->named == TDN_PLACE_COMMUNE ? commune_end(r, end, words) : words;
    const bool named = name > end && !(word->named == TDN_PLACE_PROVINCE && !out->city_word);
    if (!named) {
        out->place = (uint8_t)word->own;
        out->unit = word->own != TDN_PLACE_OWN ? word->printed : NULL;
        return end;
    }
    out->place = (uint8_t)(word->named == TDN_PLACE_PROVINCE ? TDN_PLACE_DISTRICT : word->named);
    out->own_name = official != NULL ? tdn_name_with_locality(r, word->printed, official)
                                     : tdn_locality_name(r, (tdn_range){token, name}, end);
    return province_behind(r, name, out);
}
