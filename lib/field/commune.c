#include "field/commune.h"

#include "lexicon/fold.h"

/** Words in front of the name of a commune: the last word of each, and the one before it that it must or must not have.
 */
typedef struct kind_word {
    const char *before; /**< NULL: any */
    bool has_it;        /**< false: "xã" behind "thị" is no commune */
    const char *word;
    unsigned kind;
} kind_word;

static const kind_word KIND_WORDS[] = {
    {"thị", false, "xã", TDN_COMMUNE_RURAL},
    {NULL, true, "phường", TDN_COMMUNE_WARD},
    {"đặc", true, "khu", TDN_COMMUNE_ZONE},
};

/** The kind that a word indicates, `last` being the word before it; 0: none. */
static unsigned kind_of(tdn_slice last, tdn_slice word)
{
    for (size_t i = 0; i < TDN_COUNT(KIND_WORDS); i++) {
        const kind_word *k = &KIND_WORDS[i];
        if (tdn_slice_equal(word, tdn_slice_of(k->word)) &&
            (k->before == NULL || tdn_slice_equal(last, tdn_slice_of(k->before)) == k->has_it)) {
            return k->kind;
        }
    }
    return 0;
}

tdn_home tdn_home_of_commune(const char *text, uint32_t day)
{
    tdn_home home = {.count = 0};
    char folded[2][TDN_FOLD_MAX];
    tdn_slice last = {NULL, 0};
    const char *name = NULL;
    unsigned kind = 0;
    size_t turn = 0;
    if (text == NULL || day < TDN_REFORM_DAY) {
        return home;
    }
    for (const char *at = text; *at != '\0'; turn = 1 - turn) {
        const size_t len = strcspn(at, " ");
        const tdn_slice word = {folded[turn], tdn_fold_word(at, len, folded[turn])};
        const unsigned said = kind_of(last, word);
        at += len + strspn(at + len, " ");
        name = said != 0 ? at : name;
        kind = said != 0 ? said : kind;
        last = word;
    }
    if (kind != 0) {
        char key[TDN_FOLD_MAX];
        home.count =
            tdn_lexicon_commune_provinces(key, tdn_fold_name(name, strlen(name), key), kind, day, home.provinces);
    }
    return home;
}

bool tdn_names_commune(const tdn_reader *r, size_t first, size_t end)
{
    if (end <= first || end > tdn_token_count(r)) {
        return false;
    }
    const tdn_slice text = tdn_region_text(r->region);
    const tdn_token *last = tdn_token_at(r, end - 1);
    const size_t from = tdn_token_at(r, first)->norm;
    char key[TDN_FOLD_MAX];
    uint16_t provinces[TDN_DISTRICT_PROVINCES_MAX];
    const size_t len = tdn_fold_name(text.ptr + from, last->norm + last->norm_len - from, key);
    return tdn_lexicon_commune_provinces(key, len, TDN_COMMUNE_ANY, TDN_REFORM_DAY, provinces) > 0;
}
