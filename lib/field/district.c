#include "field/district.h"

#include "lexicon/fold.h"

/* Words, tokens and bytes of the longest names. */
#define NAME_WORDS 5u
#define NAME_TOKENS 6u
#define NAME_BYTES 64u
/* What separates words, and what ends a name; "Phan Rang - Tháp Chàm" goes on after its dash. */
#define GAPS " .,;()\""
#define ENDS ".,;()\""
#define ENDS_OR_BLANK GAPS

/** Words in front of the name of a unit: the last word of each, and the one before it if there are two. */
typedef struct kind_word {
    const char *before; /**< NULL: none */
    const char *word;
    unsigned kind;
} kind_word;

static const kind_word KIND_WORDS[] = {
    {NULL, "huyện", TDN_DISTRICT_RURAL}, {NULL, "quận", TDN_DISTRICT_URBAN}, {"thị", "xã", TDN_DISTRICT_TOWN},
    {"thành", "phố", TDN_DISTRICT_CITY}, {NULL, "tp", TDN_DISTRICT_CITY},
};

tdn_home tdn_home_of_name(const char *name, unsigned kinds, uint32_t day)
{
    tdn_home home;
    char key[TDN_FOLD_MAX];
    const size_t len = tdn_fold_name(name, strlen(name), key);
    home.count = tdn_lexicon_district_provinces(key, len, kinds, day, home.provinces);
    return home;
}

const char *tdn_district_type(const char *name)
{
    static const struct {
        const char *word;
        unsigned kind;
    } TYPES[] = {{"huyện", TDN_DISTRICT_RURAL},
                 {"quận", TDN_DISTRICT_URBAN},
                 {"thị xã", TDN_DISTRICT_TOWN},
                 {"thành phố", TDN_DISTRICT_CITY}};
    const char *found = NULL;
    for (size_t i = 0; i < TDN_COUNT(TYPES); i++) {
        if (tdn_home_of_name(name, TYPES[i].kind, 0).count > 0) {
            if (found != NULL) {
                return NULL;
            }
            found = TYPES[i].word;
        }
    }
    return found;
}

/** True if the name of a district may go on with a token, or begin with it. */
static bool may_name(const tdn_reader *r, size_t token, size_t first)
{
    const tdn_token *t = tdn_token_at(r, token);
    if (t->kind == TDN_TOKEN_WORD) {
        return (t->flags & TDN_CAPITAL) != 0 || (token > first && tdn_is_mark(r, token - 1, '\''));
    }
    return token == first ? t->kind == TDN_TOKEN_NUMBER : t->mark == '-' || t->mark == '\'';
}

size_t tdn_district_end(const tdn_reader *r, size_t token, const char **official)
{
    const unsigned ends = TDN_SENTENCE | TDN_GAP;
    const tdn_slice text = tdn_region_text(r->region);
    const size_t from = tdn_token_at(r, token)->norm;
    size_t found = token;
    for (size_t at = token; at < token + NAME_TOKENS && may_name(r, at, token); at++) {
        if (at > token &&
            (tdn_has_flag(r, at, ends) || (tdn_has_flag(r, at, TDN_LINE) && tdn_has_flag(r, at, TDN_UPPER)))) {
            break;
        }
        const tdn_token *last = tdn_token_at(r, at);
        char key[TDN_FOLD_MAX];
        const size_t len = tdn_fold_name(text.ptr + from, last->norm + last->norm_len - from, key);
        uint16_t provinces[TDN_DISTRICT_PROVINCES_MAX];
        if (last->kind != TDN_TOKEN_PUNCT && len > 0 &&
            tdn_lexicon_district_provinces(key, len, TDN_DISTRICT_ANY, 0, provinces) > 0) {
            found = at + 1;
            /* "Quận 1" is written with a capital, the words in front of other names without one */
            *official = last->kind == TDN_TOKEN_NUMBER ? NULL : tdn_lexicon_district_name(key, len);
        }
    }
    return found;
}

/** The kind that a word indicates, `last` being the word before it; 0: none. */
static unsigned kind_of(tdn_slice last, tdn_slice word)
{
    for (size_t i = 0; i < TDN_COUNT(KIND_WORDS); i++) {
        const kind_word *k = &KIND_WORDS[i];
        if (tdn_slice_equal(word, tdn_slice_of(k->word)) &&
            (k->before == NULL || tdn_slice_equal(last, tdn_slice_of(k->before)))) {
            return k->kind;
        }
    }
    return 0;
}

/** The home of the longest name in the table that a text begins with: "Krông Pắc | năm 2024". */
static tdn_home home_at(const char *text, unsigned kinds, uint32_t day)
{
    tdn_home found = {.count = 0};
    char name[NAME_BYTES];
    size_t len = 0;
    for (size_t words = 0; words < NAME_WORDS && text[len] != '\0' && strchr(ENDS, text[len]) == NULL; words++) {
        len += text[len] == ' ' ? 1 : 0;
        len += strcspn(text + len, ENDS_OR_BLANK);
        if (len >= sizeof name) {
            break;
        }
        memcpy(name, text, len);
        name[len] = '\0';
        const tdn_home home = tdn_home_of_name(name, kinds, day);
        found = home.count > 0 ? home : found;
    }
    return found;
}

tdn_home tdn_home_of_unit(const char *text, uint32_t day)
{
    char folded[2][TDN_FOLD_MAX];
    tdn_slice last = {NULL, 0};
    tdn_home found = {.count = 0};
    size_t turn = 0;
    for (const char *at = text + strspn(text, GAPS); *at != '\0'; turn = 1 - turn) {
        const size_t len = strcspn(at, GAPS);
        const tdn_slice word = {folded[turn], tdn_fold_word(at, len, folded[turn])};
        const unsigned kind = kind_of(last, word);
        at += len;
        at += strspn(at, GAPS);
        const tdn_home home = kind != 0 ? home_at(at, kind, day) : found;
        found = home.count > 0 ? home : found;
        last = word;
    }
    return found;
}

/** "Huyện ủy Krông Pắc" says the kind in the body's own name. */
static unsigned kinds_of_body(const tdn_body *body)
{
    static const struct {
        const char *committee;
        unsigned kind;
    } COMMITTEES[] = {{"Huyện ủy", TDN_DISTRICT_RURAL},
                      {"Quận ủy", TDN_DISTRICT_URBAN},
                      {"Thị ủy", TDN_DISTRICT_TOWN},
                      {"Thành ủy", TDN_DISTRICT_CITY}};
    for (size_t i = 0; i < TDN_COUNT(COMMITTEES); i++) {
        if (strstr(body->name, COMMITTEES[i].committee) != NULL) {
            return COMMITTEES[i].kind;
        }
    }
    return TDN_DISTRICT_ANY;
}

tdn_home tdn_home_of_issuer(const tdn_issuer *issuer, uint32_t day)
{
    if (issuer->place != TDN_PLACE_DISTRICT || issuer->own_name == NULL) {
        return (tdn_home){.count = 0};
    }
    const tdn_home home = tdn_home_of_unit(issuer->own_name, day);
    const unsigned kinds = kinds_of_body(tdn_lexicon_body(issuer->body));
    return home.count > 0 ? home : tdn_home_of_name(issuer->own_name, kinds, day);
}

static bool is_in(uint16_t province, uint16_t told, uint32_t day)
{
    const uint16_t heir = tdn_lexicon_province_heir(province, day);
    const uint16_t now = tdn_lexicon_province_heir(told, day);
    return heir != TDN_NO_ID && now != TDN_NO_ID &&
           strcmp(tdn_lexicon_province(heir)->slug, tdn_lexicon_province(now)->slug) == 0;
}

bool tdn_home_holds(const tdn_home *home, uint16_t told, uint32_t day)
{
    for (size_t i = 0; i < home->count; i++) {
        if (is_in(home->provinces[i], told, day)) {
            return true;
        }
    }
    return false;
}

uint16_t tdn_home_choose(const tdn_home *home, uint16_t told, uint32_t day)
{
    if (home->count < 2 || told == TDN_NO_ID) {
        return home->count == 1 ? home->provinces[0] : TDN_NO_ID;
    }
    uint16_t chosen = TDN_NO_ID;
    size_t count = 0;
    for (size_t i = 0; i < home->count; i++) {
        if (is_in(home->provinces[i], told, day)) {
            chosen = home->provinces[i];
            count++;
        }
    }
    return count == 1 ? chosen : TDN_NO_ID;
}
