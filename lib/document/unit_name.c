/*
 * unit_name.c - the whole name and the level of a letterhead unit that is not in the tables.
 */
#include "document/block.h"

/** The district, commune or province of a body: "huyện Mai Sơn", "tỉnh Ninh Bình"; NULL: a national body. */
static const char *place_of(const tdn_issuer *issuer, uint32_t day)
{
    const bool open = tdn_has_open_name(tdn_lexicon_body(issuer->body));
    if (!open && issuer->own_name != NULL && issuer->place >= TDN_PLACE_DISTRICT) {
        return issuer->own_name;
    }
    const uint16_t province =
        issuer->province != TDN_NO_ID ? tdn_lexicon_province_on(issuer->province, day) : TDN_NO_ID;
    return province != TDN_NO_ID && !tdn_is_national(issuer) ? tdn_lexicon_province(province)->full_name : NULL;
}

/** True if the words themselves name a place: "HỘI LUẬT GIA TỈNH LONG AN". */
static bool names_place(const tdn_reader *r, tdn_range words)
{
    static const char *const PLACES[] = {"tỉnh", "huyện", "quận", "xã", "phường", "thị xã"};
    for (size_t at = words.first + 1; at < words.end; at++) {
        bool named = tdn_hit_at(r->hits, at, TDN_PHRASE_PROVINCE) != NULL;
        for (size_t i = 0; i < TDN_COUNT(PLACES); i++) {
            named = named || (tdn_are_words(r, at, PLACES[i]) && !tdn_are_words(r, at, "xã hội"));
        }
        if (named) {
            return true;
        }
    }
    return false;
}

/** "SỞ Y TẾ TỈNH KIÊN GIANG / THANH TRA | SỞ": the words of a unit without the last, if that only refers to the
 * superior and is not part of the unit's kind ("CÔNG ĐOÀN CƠ SỞ"). */
static tdn_range without_superior(const tdn_name_blocks *b, size_t index)
{
    const tdn_reader *r = &b->column.reader;
    const tdn_name_block *above = tdn_superior_of(b, index);
    tdn_range words = b->items[index].words;
    const bool points =
        above != NULL && words.end > words.first + 1 && words.end > words.first + b->items[index].kind.words &&
        strcmp(tdn_token_at(r, words.end - 1)->form->folded, tdn_token_at(r, above->words.first)->form->folded) == 0;
    words.end -= points ? 1 : 0;
    return words;
}

/** What the name of a unit continues with: "Công an tỉnh Đồng Tháp", "tỉnh Ninh Bình", "Quân khu 4". NULL: nothing, or
 * no memory. */
static const char *behind_name(const tdn_name_blocks *b, size_t index, uint32_t day)
{
    const tdn_name_block *unit = &b->items[index];
    const tdn_name_block *above = tdn_superior_of(b, index);
    const tdn_reader *r = &b->column.reader;
    const tdn_range own = without_superior(b, index);
    const bool bare = own.first + unit->kind.words >= own.end; /* just "VĂN PHÒNG" */
    if (unit->kind.need == TDN_UNIT_WHOLE || tdn_school_of_unit(r, own) < own.end ||
        (!bare && names_place(r, unit->words))) {
        return NULL;
    }
    if (above == NULL) {
        const bool of_unit = index > 0 && b->items[index - 1].kind.words > 0;
        return of_unit && unit->kind.need == TDN_UNIT_SUPERIOR ? tdn_unit_name(r, b->items[index - 1].words) : NULL;
    }
    const bool committee = tdn_lexicon_is_body(above->issuer.body, "ubnd"); /* stands for its place */
    const bool party = tdn_issuer_line(&above->issuer) == TDNREF_LINE_PARTY;
    const char *place = place_of(&above->issuer, day);
    if (!party && place != NULL && (committee || (unit->kind.need == TDN_UNIT_PLACE && !bare))) {
        return place;
    }
    const bool school = tdn_has_open_name(tdn_lexicon_body(above->issuer.body)); /* or a company */
    const bool of_whole = unit->kind.need == TDN_UNIT_SUPERIOR || bare || party || school;
    return of_whole ? tdn_issuer_name(r->arena, &above->issuer, day) : NULL;
}

static char *with_superior(tdn_arena *arena, const char *name, const char *above)
{
    char *out = tdn_arena_alloc(arena, strlen(name) + strlen(above) + 2);
    if (out != NULL) {
        memcpy(out, name, strlen(name));
        out[strlen(name)] = ' ';
        memcpy(out + strlen(name) + 1, above, strlen(above) + 1);
    }
    return out;
}

/** "SỞ GD&ĐT BẮC GIANG / TRƯỜNG PTDT NỘI TRÚ | TỈNH": the place of the body above, which the last word of the unit
 * leaves without its name; NULL: the word is another, or belongs to a body's own name ("CHI BỘ VĂN PHÒNG UBND TỈNH").
 */
static const char *place_of_last_word(const tdn_name_blocks *b, size_t index, uint32_t day)
{
    static const char *const WORDS[] = {"tỉnh", "huyện", "quận", "xã", "phường"};
    const tdn_name_block *above = tdn_superior_of(b, index);
    const char *place = above != NULL ? place_of(&above->issuer, day) : NULL;
    const size_t last = b->items[index].words.end - 1;
    place = tdn_hit_at(b->column.reader.hits, last - 1, TDN_PHRASE_BODY) == NULL ? place : NULL;
    for (size_t i = 0; place != NULL && i < TDN_COUNT(WORDS); i++) {
        const size_t len = strlen(WORDS[i]);
        if (tdn_is_word(&b->column.reader, last, WORDS[i]) && strncmp(place, WORDS[i], len) == 0 && place[len] == ' ') {
            return place;
        }
    }
    return NULL;
}

const char *tdn_name_of_unit(const tdn_name_blocks *b, size_t index, uint32_t day)
{
    const tdn_range words = b->items[index].words;
    const char *place = words.end > words.first + 1 ? place_of_last_word(b, index, day) : NULL;
    if (place != NULL) {
        const char *kind = tdn_unit_name(&b->column.reader, (tdn_range){words.first, words.end - 1});
        return kind != NULL ? with_superior(b->column.reader.arena, kind, place) : NULL;
    }
    const char *of = behind_name(b, index, day);
    const char *name = tdn_unit_name(&b->column.reader, without_superior(b, index));
    return name != NULL && of != NULL ? with_superior(b->column.reader.arena, name, of) : name;
}

/** The level of the district or commune contained in a name. */
static tdnref_level level_of_words(const tdn_reader *r, tdn_range words)
{
    static const struct {
        const char *words;
        tdnref_level level;
    } PLACES[] = {{"huyện", TDNREF_LEVEL_DEPARTMENT},  {"quận", TDNREF_LEVEL_DEPARTMENT},
                  {"thị xã", TDNREF_LEVEL_DEPARTMENT}, {"thị trấn", TDNREF_LEVEL_COMMUNE},
                  {"phường", TDNREF_LEVEL_COMMUNE},    {"xã", TDNREF_LEVEL_COMMUNE}};
    for (size_t at = words.first; at + 1 < words.end; at++) { /* "XÃ ĐOÀN CÔNG HẢI" */
        for (size_t i = 0; i < TDN_COUNT(PLACES); i++) {
            if (tdn_are_words(r, at, PLACES[i].words) && !tdn_are_words(r, at, "xã hội")) {
                return PLACES[i].level;
            }
        }
    }
    return TDNREF_LEVEL_UNKNOWN;
}

tdnref_level tdn_level_of_unit(const tdn_name_blocks *b, size_t index)
{
    const tdn_name_block *unit = &b->items[index];
    const tdn_name_block *above = tdn_superior_of(b, index);
    const tdnref_level local = level_of_words(&b->column.reader, unit->words);
    if (local != TDNREF_LEVEL_UNKNOWN) {
        return local;
    }
    const tdnref_level level = above != NULL                    ? tdn_issuer_level(&above->issuer)
                               : unit->issuer.body != TDN_NO_ID ? tdn_issuer_level(&unit->issuer)
                                                                : TDNREF_LEVEL_UNKNOWN;
    switch (level) {
    case TDNREF_LEVEL_CENTRAL:
        return TDNREF_LEVEL_MINISTRY;
    case TDNREF_LEVEL_PROVINCE:
        return TDNREF_LEVEL_DEPARTMENT;
    default:
        return level;
    }
}

bool tdn_is_local_unit(const tdn_name_blocks *b, size_t index)
{
    const tdn_name_block *unit = &b->items[index];
    return !unit->known && unit->kind.words > 0 &&
           level_of_words(&b->column.reader, unit->words) != TDNREF_LEVEL_UNKNOWN;
}
