#include "text/misread.h"

#include "lexicon/shape.h"
#include "text/character.h"

/* Ways through the trie that are followed at once. */
#define PATHS_MAX 12u

/** Words that scans read for others in names where letters, not marks alone, went wrong: "Chính phi", "Trung wong". */
static const struct {
    const char *printed;
    const char *right;
} WRONG_WORDS[] = {{"phi", "phủ"}, {"thi", "thủ"}, {"wong", "ương"}, {"cue", "cục"}, {"bg", "bộ"}};

/** A way through the trie and what it took the words for. */
typedef struct path {
    uint32_t node;
    tdn_misread read;
} path;

typedef struct paths {
    path items[PATHS_MAX];
    size_t count;
} paths;

static size_t shape_of(const tdn_region *region, size_t token, char shape[TDN_FOLD_MAX])
{
    const tdn_token *t = &region->tokens.items[token];
    return t->kind == TDN_TOKEN_WORD ? tdn_shape_word(region->norm + t->norm, t->norm_len, shape) : 0;
}

/** False where two words differ at a glance: in the number of their letters, or in the first of them. */
static bool may_have_shape(const tdn_form *form, const char *folded)
{
    const unsigned char first = (unsigned char)form->first;
    const unsigned char other = (unsigned char)folded[0];
    if (first < 0x80 && other < 0x80 && tdn_shape_letter((char)first) != tdn_shape_letter((char)other)) {
        return false;
    }
    size_t letters = 0;
    for (const char *at = folded; *at != '\0'; at++) {
        letters += tdn_begins_character((unsigned char)*at);
    }
    return form->letters == letters;
}

bool tdn_has_shape(const tdn_region *region, size_t token, const char *folded)
{
    const tdn_form *form = region->tokens.items[token].form;
    if (!may_have_shape(form, folded)) {
        return false;
    }
    if (strcmp(form->folded, folded) == 0) {
        return true;
    }
    char printed[TDN_FOLD_MAX];
    char right[TDN_FOLD_MAX];
    const size_t len = shape_of(region, token, printed);
    return len > 0 && len == tdn_shape_word(folded, strlen(folded), right) && memcmp(printed, right, len) == 0;
}

bool tdn_have_shapes(const tdn_region *region, size_t token, const char *folded)
{
    while (*folded != '\0') {
        char word[TDN_FOLD_MAX + 1];
        const size_t len = strcspn(folded, " ");
        if (len > TDN_FOLD_MAX) {
            return false;
        }
        memcpy(word, folded, len);
        word[len] = '\0';
        if (!tdn_has_shape(region, token++, word)) {
            return false;
        }
        folded += len + (folded[len] == ' ');
    }
    return true;
}

/** Follows a path to a node; `word`: what the token, the last of `count`, is taken for, 0: what it is. */
static void follow(paths *to, const path *from, uint32_t node, const tdn_token *t, size_t count, tdn_word word)
{
    if (node == TDN_TRIE_NONE || to->count == PATHS_MAX) {
        return;
    }
    path *next = &to->items[to->count++];
    *next = *from;
    next->node = node;
    next->read.words[count - 1] = word;
    next->read.mended += word != 0;
    next->read.strange += word != 0 && t->word == 0;
    next->read.count = count;
}

/** Follows a path over a token to each word that it may be. */
static void follow_words(paths *to, const path *from, const tdn_token *t, size_t count, const char *shape, size_t len)
{
    size_t like = 0;
    const tdn_word *words = tdn_lexicon_words_of_shape(shape, len, &like);
    follow(to, from, tdn_phrase_step(from->node, t), t, count, 0);
    if (t->form->code != 0) {
        return; /* "TW", "TU" */
    }
    for (size_t i = 0; i < like; i++) {
        if (words[i] != t->word) {
            follow(to, from, tdn_trie_step(from->node, words[i]), t, count, words[i]);
        }
    }
    for (size_t i = 0; i < TDN_COUNT(WRONG_WORDS); i++) {
        if (t->form->first == WRONG_WORDS[i].printed[0] && strcmp(t->form->folded, WRONG_WORDS[i].printed) == 0) {
            const char *right = WRONG_WORDS[i].right;
            const tdn_word word = tdn_lexicon_word(right, strlen(right));
            follow(to, from, tdn_trie_step(from->node, word), t, count, word);
        }
    }
}

/** Keeps the best of the paths that end a phrase here: it is longer than what was found, and the least of it is mended.
 */
static void keep_best(const paths *here, unsigned classes, size_t words, tdn_misread *best)
{
    for (size_t i = 0; i < here->count; i++) {
        const tdn_misread *read = &here->items[i].read;
        const bool ends = (tdn_trie_nodes[here->items[i].node].classes & classes) != 0;
        const bool better = read->count > best->count || read->mended < best->mended;
        if (ends && words > 1 && better) {
            *best = *read;
        }
    }
}

tdn_misread tdn_misread_at(const tdn_region *region, size_t token, unsigned classes)
{
    tdn_misread best = {.count = 0};
    if (classes == 0) {
        return best;
    }
    paths
        both[2]; /* those that lead to a token and those behind it, in turn; not cleared, as most words lead nowhere */
    both[0].items[0] = (path){.node = TDN_TRIE_ROOT};
    both[0].count = 1;
    size_t at = token;
    for (size_t words = 1; at - token < TDN_MISREAD_MAX; words++) {
        char shape[TDN_FOLD_MAX];
        const paths *here = &both[(words - 1) % 2];
        paths *next = &both[words % 2];
        next->count = 0;
        const size_t len = shape_of(region, at, shape);
        for (size_t i = 0; i < here->count; i++) {
            follow_words(next, &here->items[i], &region->tokens.items[at], at - token + 1, shape, len);
        }
        keep_best(next, classes, words, &best);
        at = next->count > 0 ? tdn_phrase_next(region, at) : 0; /* nothing stands behind the last token */
        if (at == 0) {
            break;
        }
    }
    return best.mended > 0 ? best : (tdn_misread){.count = 0};
}
