/*
 * load_duties.c - duties.txt: lists of phrases, which are folded here and compared one by one.
 */
#include "gen.h"

static const char *const lists[TDN_WORDS_COUNT] = {
    [TDN_WORDS_SECTION] = "section",
    [TDN_WORDS_LEAD] = "lead",
    [TDN_WORDS_TOPIC] = "topic",
    [TDN_WORDS_LABEL] = "label",
    [TDN_WORDS_PREDICATE] = "predicate",
    [TDN_WORDS_EXECUTE] = "execute",
    [TDN_WORDS_FORMULA] = "formula",
    [TDN_WORDS_CLAUSE] = "clause",
    [TDN_WORDS_QUANTIFIER] = "quantifier",
    [TDN_WORDS_CLASS] = "class",
    [TDN_WORDS_PLACE] = "place",
    [TDN_WORDS_BODY] = "body",
    [TDN_WORDS_PERSON] = "person",
    [TDN_WORDS_NO_RECIPIENT] = "no_recipient",
    [TDN_WORDS_SEND] = "send",
    [TDN_WORDS_ISSUE] = "issue",
    [TDN_WORDS_EVERY_YEAR] = "every_year",
    [TDN_WORDS_EVERY_MONTH] = "every_month",
};

/* Longest folded phrase, with its NUL. */
#define PHRASE_SIZE 48

/** Folds a phrase word by word; false if it does not fit. */
static bool fold_phrase(const char *phrase, char out[PHRASE_SIZE])
{
    size_t len = 0;
    for (const char *at = phrase; *at != '\0'; at += strspn(at, " ")) {
        char word[TDN_FOLD_MAX];
        const size_t bytes = strcspn(at, " ");
        const size_t folded = tdn_fold_word(at, bytes, word);
        if (folded == 0 || len + folded + 2 > PHRASE_SIZE) {
            return false;
        }
        if (len > 0) {
            out[len++] = ' ';
        }
        memcpy(out + len, word, folded);
        len += folded;
        at += bytes;
    }
    out[len] = '\0';
    return len > 0;
}

static void load_list(gen_tables *tables, const gen_row *row, size_t list)
{
    const gen_list phrases = gen_split(row, 1);
    for (size_t i = 0; i < phrases.count; i++) {
        char folded[PHRASE_SIZE] = "";
        if (!fold_phrase(phrases.items[i], folded)) {
            gen_complain(row->place, "\"%s\" is too long: at most %d bytes when folded", phrases.items[i],
                         PHRASE_SIZE - 1);
        }
        const size_t first = tables->duty_first[list];
        if (gen_find(tables->duties + first, tables->duty_count - first, sizeof *tables->duties, folded) != GEN_NONE) {
            gen_complain(row->place, "\"%s\" is repeated in its list", phrases.items[i]);
        }
        GEN_PUSH(tables->duties, tables->duty_count, gen_copy(folded, strlen(folded)));
    }
}

void gen_load_duties(gen_tables *tables, const char *dir)
{
    const gen_rows rows = gen_read_rows(dir, "duties.txt", 2);
    for (size_t list = 0; list < TDN_WORDS_COUNT; list++) {
        tables->duty_first[list] = tables->duty_count;
        if (list >= rows.count || !gen_same(rows.items[list].cells[0], lists[list])) {
            const gen_place place = list < rows.count ? rows.items[list].place : (gen_place){"duties.txt", 0};
            gen_complain(place, "expected the list \"%s\" as row %zu", lists[list], list + 1);
            return;
        }
        load_list(tables, &rows.items[list], list);
    }
    tables->duty_first[TDN_WORDS_COUNT] = tables->duty_count;
    if (rows.count > TDN_WORDS_COUNT) {
        gen_complain(rows.items[TDN_WORDS_COUNT].place, "a list too many: there are %d", TDN_WORDS_COUNT);
    }
}
