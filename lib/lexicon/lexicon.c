/*
 * lexicon.c - look-ups in the generated tables.
 */
#include "lexicon/lexicon.h"

#include "lexicon/duty_words.h"
#include "lexicon/fold.h"
#include "lexicon/wordhash.h"

#include "tables.inc"

/* A term has at most two digits: "UBTVQH14". */
#define TERM_DIGITS 2u
/* What districts.txt covers: most provinces have had their present shape since 1997. */
#define FIRST_DAY_OF_DISTRICTS 19970101u

/** Finds a string in a block of equal width, through hash slots that hold index + 1; 0 if it is not there. */
static size_t find_string(const char *block, size_t width, const uint16_t *slots, size_t slot_count, const char *text,
                          size_t len)
{
    if (len == 0 || len >= width) {
        return 0;
    }
    size_t slot = tdn_word_hash(text, len) & (slot_count - 1);
    for (; slots[slot] != 0; slot = (slot + 1) & (slot_count - 1)) {
        const char *candidate = block + (size_t)(slots[slot] - 1) * width;
        if (candidate[len] == '\0' && memcmp(candidate, text, len) == 0) {
            return slots[slot];
        }
    }
    return 0;
}

tdn_word tdn_lexicon_word(const char *folded, size_t len)
{
    const size_t found = find_string(word_text[0], sizeof word_text[0], word_slots, TDN_COUNT(word_slots), folded, len);
    return (tdn_word)(found == 0 ? 0 : found - 1);
}

/* Codes are stored in capitals among the words, so the two cannot be confused. */
tdn_word tdn_lexicon_code(const char *code, size_t len)
{
    return tdn_lexicon_word(code, len);
}

const char *const *tdn_lexicon_duty_phrases(tdn_duty_words list, size_t *count)
{
    *count = (size_t)duty_first[list + 1] - duty_first[list];
    return &duty_phrases[duty_first[list]];
}

const tdn_word *tdn_lexicon_words_of_shape(const char *shape, size_t len, size_t *count)
{
    const size_t found =
        find_string(shape_text[0], sizeof shape_text[0], shape_slots, TDN_COUNT(shape_slots), shape, len);
    *count = found == 0 ? 0 : (size_t)(shape_first[found] - shape_first[found - 1]);
    return found == 0 ? NULL : &shape_words[shape_first[found - 1]];
}

const char *tdn_lexicon_folded(tdn_word word)
{
    return word_text[word];
}

bool tdn_lexicon_begins_type(tdn_word word)
{
    return word != 0 && begins_type[word] != 0;
}

const tdn_trie_node *const tdn_trie_nodes = trie_nodes;
const tdn_payload *const tdn_payloads = payloads;
const tdn_types tdn_all_types = {types, TDN_COUNT(types)};
const tdn_bodies tdn_all_bodies = {bodies, TDN_COUNT(bodies)};
const tdn_cues tdn_all_cues = {cues, TDN_COUNT(cues)};

const char *tdnref_type_name(const char *code)
{
    const char *name = NULL;
    for (size_t i = 0; code != NULL && i < TDN_COUNT(types); i++) {
        if (strcmp(types[i].code, code) == 0 && (name == NULL || strlen(types[i].name) < strlen(name))) {
            name = types[i].name;
        }
    }
    return name;
}

const tdn_merger *tdn_lexicon_merger(size_t index)
{
    return index < TDN_COUNT(mergers) ? &mergers[index] : NULL;
}

const tdn_office *tdn_lexicon_office(uint16_t id)
{
    return id < TDN_COUNT(offices) ? &offices[id] : NULL;
}

const tdn_province *tdn_lexicon_province(uint16_t id)
{
    return id < TDN_COUNT(provinces) ? &provinces[id] : NULL;
}

static const char *body_key(uint16_t index)
{
    return bodies[index].id;
}

static const char *type_key(uint16_t index)
{
    return types[index].id;
}

static uint16_t find_id(const uint16_t *sorted, size_t count, const char *(*key)(uint16_t), const char *id)
{
    size_t first = 0;
    while (first < count) {
        const size_t middle = first + (count - first) / 2;
        const int order = strcmp(key(sorted[middle]), id);
        if (order == 0) {
            return sorted[middle];
        }
        if (order < 0) {
            first = middle + 1;
        } else {
            count = middle;
        }
    }
    return TDN_NO_ID;
}

uint16_t tdn_lexicon_body_id(const char *id)
{
    return find_id(bodies_by_id, TDN_COUNT(bodies_by_id), body_key, id);
}

bool tdn_lexicon_is_body(uint16_t body, const char *id)
{
    return body < TDN_COUNT(bodies) && tdn_is_same_text(bodies[body].id, id);
}

uint16_t tdn_lexicon_type_id(const char *id)
{
    return find_id(types_by_id, TDN_COUNT(types_by_id), type_key, id);
}

/** True if what lasted from one day to another (0: open) was there on a day. */
static bool was_on(uint32_t day, uint32_t from, uint32_t to)
{
    return from <= day && (to == 0 || day <= to);
}

static bool same_name(size_t a, size_t b)
{
    return tdn_is_same_text(provinces[a].name, provinces[b].name);
}

uint16_t tdn_lexicon_province_on(uint16_t id, uint32_t day)
{
    if (id >= TDN_COUNT(provinces)) {
        return id;
    }
    /* Units of the same name are adjacent, the oldest first. */
    size_t latest = id;
    while (latest + 1 < TDN_COUNT(provinces) && same_name(latest + 1, id)) {
        latest++;
    }
    if (day == 0) {
        return (uint16_t)latest;
    }
    for (size_t unit = latest;; unit--) {
        const tdn_province *province = &provinces[unit];
        if (was_on(day, province->from, province->to)) {
            return (uint16_t)unit;
        }
        if (unit == 0 || !same_name(unit - 1, id)) {
            return id;
        }
    }
}

uint16_t tdn_lexicon_province_before(uint16_t id, uint32_t day)
{
    const uint16_t then = tdn_lexicon_province_on(id, day);
    if (then >= TDN_COUNT(provinces) || day == 0 || provinces[then].from <= day) {
        return then;
    }
    uint16_t found = then;
    size_t count = 0;
    for (size_t i = 0; i < TDN_COUNT(provinces); i++) {
        if (provinces[i].successor == then && was_on(day, provinces[i].from, provinces[i].to)) {
            found = (uint16_t)i;
            count++;
        }
    }
    return count == 1 ? found : then;
}

uint16_t tdn_lexicon_province_heir(uint16_t id, uint32_t day)
{
    uint16_t unit = tdn_lexicon_province_on(id, day);
    while (unit < TDN_COUNT(provinces) && day != 0 && provinces[unit].to != 0 && provinces[unit].to < day) {
        unit = tdn_lexicon_province_on(provinces[unit].successor, day);
    }
    return unit < TDN_COUNT(provinces) && (day == 0 || provinces[unit].from <= day) ? unit : TDN_NO_ID;
}

static bool holds(const uint16_t *ids, size_t count, uint16_t id)
{
    size_t i = 0;
    while (i < count && ids[i] != id) {
        i++;
    }
    return i < count;
}

static size_t find_district(const char *name, size_t len)
{
    return find_string(district_text[0], sizeof district_text[0], district_slots, TDN_COUNT(district_slots), name, len);
}

const char *tdn_lexicon_district_name(const char *name, size_t len)
{
    const size_t key = find_district(name, len);
    if (key == 0) {
        return NULL;
    }
    const char *official = districts[district_first[key - 1]].name;
    for (size_t i = district_first[key - 1]; i < district_first[key]; i++) {
        if (strcmp(districts[i].name, official) != 0) {
            return NULL;
        }
    }
    return official;
}

size_t tdn_lexicon_district_provinces(const char *name, size_t len, unsigned kinds, uint32_t day,
                                      uint16_t found[TDN_DISTRICT_PROVINCES_MAX])
{
    const size_t key = find_district(name, len);
    const uint32_t on = day == 0 || day > TDN_REFORM_EVE ? TDN_REFORM_EVE : day;
    size_t count = 0;
    if (key == 0 || on < FIRST_DAY_OF_DISTRICTS) {
        return 0;
    }
    for (size_t i = district_first[key - 1]; i < district_first[key]; i++) {
        const tdn_district *unit = &districts[i];
        const uint16_t province = tdn_lexicon_province_heir(unit->province, day == 0 ? on : day);
        const bool fits = was_on(on, unit->from, unit->to) && (unit->kinds & kinds) != 0 && province != TDN_NO_ID;
        if (fits && count < TDN_DISTRICT_PROVINCES_MAX && !holds(found, count, province)) {
            found[count++] = province;
        }
    }
    return count;
}

/** The index of a name in the sorted names of communes; their count if it is not there. */
static size_t find_commune(const char *name, size_t len)
{
    const size_t count = TDN_COUNT(commune_from) - 1;
    size_t low = 0;
    size_t high = count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        const char *candidate = commune_names + commune_from[middle];
        const size_t size = (size_t)commune_from[middle + 1] - commune_from[middle];
        const int order = memcmp(candidate, name, len < size ? len : size);
        if (order == 0 && len == size) {
            return middle;
        }
        if (order < 0 || (order == 0 && size < len)) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return count;
}

size_t tdn_lexicon_commune_provinces(const char *name, size_t len, unsigned kinds, uint32_t day,
                                     uint16_t found[TDN_DISTRICT_PROVINCES_MAX])
{
    const size_t key = day < TDN_REFORM_DAY ? TDN_COUNT(commune_from) - 1 : find_commune(name, len);
    size_t count = 0;
    if (key + 1 == TDN_COUNT(commune_from)) {
        return 0;
    }
    for (size_t i = commune_first[key]; i < commune_first[key + 1]; i++) {
        const uint16_t province = tdn_lexicon_province_heir(communes[i].province, day);
        if ((communes[i].kind & kinds) != 0 && !holds(found, count, province)) {
            found[count++] = province;
        }
    }
    return count;
}

static const tdn_symbol *find_symbol(const char *key, size_t len)
{
    const size_t found =
        find_string(symbol_text[0], sizeof symbol_text[0], symbol_slots, TDN_COUNT(symbol_slots), key, len);
    return found == 0 ? NULL : &symbols[found - 1];
}

const tdn_symbol *tdn_lexicon_symbol(const char *code, size_t len)
{
    char key[TDN_FOLD_MAX];
    size_t used = 0;
    if (len > sizeof key) {
        return NULL;
    }
    for (size_t i = 0; i < len; i++) { /* "BNN&PTNT" and "BNN-PTNT" are BNNPTNT */
        const unsigned char c = (unsigned char)code[i];
        if (c >= 0x80 || tdn_is_digit(c) || tdn_is_alpha(c)) {
            key[used++] = code[i];
        }
    }
    const tdn_symbol *symbol = used == 0 ? NULL : find_symbol(key, used);
    for (size_t i = 0; symbol == NULL && i < TERM_DIGITS && used > 1 && tdn_is_digit((unsigned char)key[used - 1]);
         i++) {
        used--;
    }
    return symbol != NULL || used == 0 ? symbol : find_symbol(key, used);
}
