/*
 * query_find.c - X as people write it: "57-KL/TW", "KL 57-KL/TW 2023", "2193/KH-UBND Đắk Lắk", a urn, a file.
 *
 * The words are sorted into numbers, dates, years and others. A directive fits if its number is that number, its date
 * has that date or year, and each other word stands in its type, issuer, title, or in the words by which it is cited
 * ("Kết luận", "Bộ Chính trị"). Tone marks and case decide only where they must: "dak lak" finds Đắk Lắk if nothing is
 * written so. Citations that leave open which directive is meant are looked at only if nothing else fits.
 */
#include "query.h"

#include "words.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_TERMS = 64, MOST_SHOWN = 12 };

/* Words that only join the others: "số 57-KL/TW ngày 15/6/2023 của Bộ Chính trị năm 2023". */
static const char *const fillers[] = {"số", "ngày", "của", "năm", "so", "ngay", "cua", "nam"};

typedef struct terms {
    char *numbers[MOST_TERMS]; /**< as words_number() gives them */
    size_t number_count;
    char *words[MOST_TERMS];
    size_t word_count;
    char date[16]; /**< "2023-06-15" or "" */
    char year[8];
} terms;

/** A directive that is looked at. */
typedef struct fitting {
    int64_t id;
    bool open;
} fitting;

typedef struct search {
    const tool_sql *sql;
    terms wanted;
    bool any_tone; /**< compare without tone marks and other signs on letters */
    fitting *found;
    size_t count;
} search;

/* ---------------------------------------------------------------- terms */

/** "15/6/2023" or "2023-06-15" as "2023-06-15". */
static bool read_date(const char *word, char out[16])
{
    unsigned first = 0;
    unsigned month = 0;
    unsigned last = 0;
    char end = 0;
    if (sscanf(word, "%4u-%2u-%2u%c", &first, &month, &last, &end) == 3 && first > 1000) {
        (void)snprintf(out, 16, "%04u-%02u-%02u", first % 10000, month % 100, last % 100);
        return true;
    }
    if (sscanf(word, "%2u/%2u/%4u%c", &first, &month, &last, &end) == 3 && last > 1000) {
        (void)snprintf(out, 16, "%04u-%02u-%02u", last % 10000, month % 100, first % 100);
        return true;
    }
    return false;
}

static bool is_year(const char *word)
{
    return strlen(word) == 4 && strspn(word, "0123456789") == 4 && (word[0] == '1' || word[0] == '2');
}

static bool is_filler(const char *word)
{
    for (size_t i = 0; i < sizeof fillers / sizeof *fillers; i++) {
        if (strcmp(fillers[i], word) == 0) {
            return true;
        }
    }
    return false;
}

static void add_term(terms *t, const char *word)
{
    char date[16] = "";
    if (read_date(word, date)) {
        memcpy(t->date, date, sizeof date);
    } else if (is_year(word)) {
        memcpy(t->year, word, 5);
    } else if (word[0] >= '0' && word[0] <= '9' && strpbrk(word, "/-") != NULL && t->number_count < MOST_TERMS) {
        t->numbers[t->number_count++] = words_number(word);
    } else if (!is_filler(word) && t->word_count < MOST_TERMS) {
        t->words[t->word_count++] = tool_copy(word);
    }
}

static void split_terms(terms *t, const char *text)
{
    char *folded = words_fold(text, false);
    for (char *word = strtok(folded, " \t\n,;()"); word != NULL; word = strtok(NULL, " \t\n,;()")) {
        add_term(t, word);
    }
    free(folded);
}

static void free_terms(terms *t)
{
    for (size_t i = 0; i < t->number_count; i++) {
        free(t->numbers[i]);
    }
    for (size_t i = 0; i < t->word_count; i++) {
        free(t->words[i]);
    }
}

/* ------------------------------------------------------------- comparing */

static const char directives[] =
    "SELECT id, open, number, date, key, type, issuer, title, name, authority FROM directives ORDER BY id";

enum column { COLUMN_ID, COLUMN_OPEN, COLUMN_NUMBER, COLUMN_DATE, COLUMN_KEY, COLUMN_TYPE, COLUMN_AUTHORITY = 9 };

static bool equal_words(const search *s, const char *a, const char *b)
{
    char *x = words_fold(a, s->any_tone);
    char *y = words_fold(b, s->any_tone);
    const bool equal = strcmp(x, y) == 0;
    free(x);
    free(y);
    return equal;
}

static bool has_numbers(const search *s, const char *number)
{
    char *printed = number == NULL ? NULL : words_number(number);
    bool all = true;
    for (size_t i = 0; i < s->wanted.number_count && all; i++) {
        all = printed != NULL && equal_words(s, printed, s->wanted.numbers[i]);
    }
    free(printed);
    return all;
}

/** The date as far as it is known; the year may also stand in the number book ("/2025/"). */
static bool has_time(const search *s, const char *date, const char *key)
{
    char book[16];
    (void)snprintf(book, sizeof book, "/%s/", s->wanted.year);
    return (s->wanted.date[0] == '\0' || (date != NULL && strcmp(date, s->wanted.date) == 0)) &&
           (s->wanted.year[0] == '\0' || (date != NULL && strncmp(date, s->wanted.year, 4) == 0) ||
            strstr(key, book) != NULL);
}

/** All that may be said of a directive, in words, each between blanks. */
static char *describe(const search *s, sqlite3_stmt *row, sqlite3_stmt *quotes)
{
    tool_buffer all = {0};
    tool_buffer_text(&all, " ");
    for (int i = COLUMN_TYPE; i <= COLUMN_AUTHORITY; i++) {
        const char *text = tool_sql_text(row, i);
        tool_buffer_format(&all, "%s ", text == NULL ? "" : text);
    }
    const char *number = tool_sql_text(row, COLUMN_NUMBER);
    tool_buffer_format(&all, "%s ", number == NULL ? "" : number);
    tool_sql_bind_number(s->sql, quotes, 1, sqlite3_column_int64(row, COLUMN_ID));
    while (tool_sql_step(s->sql, quotes)) {
        tool_buffer_format(&all, "%s ", tool_sql_text(quotes, 0));
    }
    tool_sql_finish(s->sql, quotes);
    char *folded = words_fold(all.bytes, s->any_tone);
    tool_buffer_free(&all);
    words_part(folded);
    return folded;
}

static bool has_words(const search *s, sqlite3_stmt *row, sqlite3_stmt *quotes)
{
    if (s->wanted.word_count == 0) {
        return true;
    }
    bool all = true;
    char *described = describe(s, row, quotes);
    for (size_t i = 0; i < s->wanted.word_count && all; i++) {
        tool_buffer word = {0};
        char *folded = words_fold(s->wanted.words[i], s->any_tone);
        words_part(folded);
        tool_buffer_format(&word, " %s ", folded);
        all = strstr(described, word.bytes) != NULL;
        free(folded);
        tool_buffer_free(&word);
    }
    free(described);
    return all;
}

static void look(search *s)
{
    sqlite3_stmt *row = tool_sql_prepare(s->sql, directives);
    sqlite3_stmt *quotes = tool_sql_prepare(s->sql, "SELECT DISTINCT text FROM quotes WHERE directive_id = ?");
    s->count = 0;
    while (tool_sql_step(s->sql, row)) {
        if (has_numbers(s, tool_sql_text(row, COLUMN_NUMBER)) &&
            has_time(s, tool_sql_text(row, COLUMN_DATE), tool_sql_text(row, COLUMN_KEY)) && has_words(s, row, quotes)) {
            s->found = tool_realloc(s->found, (s->count + 1) * sizeof *s->found);
            s->found[s->count++] =
                (fitting){sqlite3_column_int64(row, COLUMN_ID), sqlite3_column_int(row, COLUMN_OPEN) != 0};
        }
    }
    (void)sqlite3_finalize(row);
    (void)sqlite3_finalize(quotes);
}

/* ---------------------------------------------------------------- answers */

/** A urn, a key, or the file of a held document: names one directive exactly. */
static void look_exactly(search *s, const char *words)
{
    sqlite3_stmt *row = tool_sql_prepare(
        s->sql, "SELECT id, open FROM directives WHERE urn = ?1 OR key = ?1 OR source = ?1 ORDER BY id");
    tool_sql_bind_text(s->sql, row, 1, words);
    while (tool_sql_step(s->sql, row)) {
        s->found = tool_realloc(s->found, (s->count + 1) * sizeof *s->found);
        s->found[s->count++] = (fitting){sqlite3_column_int64(row, 0), sqlite3_column_int(row, 1) != 0};
    }
    (void)sqlite3_finalize(row);
}

/** Leaves the open ones out if there are others. */
static void prefer_known(search *s)
{
    size_t known = 0;
    for (size_t i = 0; i < s->count; i++) {
        known += s->found[i].open ? 0 : 1;
    }
    if (known == 0 || known == s->count) {
        return;
    }
    size_t kept = 0;
    for (size_t i = 0; i < s->count; i++) {
        if (!s->found[i].open) {
            s->found[kept++] = s->found[i];
        }
    }
    tool_message(s->sql->program, NULL, "left out: %zu citations that may mean the same, but do not say so",
                 s->count - kept);
    s->count = kept;
}

static void show(const search *s, int64_t id)
{
    sqlite3_stmt *row = tool_sql_prepare(s->sql, "SELECT label, date, issuer, state, title FROM nodes WHERE id = ?");
    tool_buffer line = {0};
    tool_sql_bind_number(s->sql, row, 1, id);
    for (int i = 0; tool_sql_step(s->sql, row) && i == 0; i++) {
        for (int column = 0; column < 5; column++) {
            const char *text = tool_sql_text(row, column);
            tool_buffer_text(&line, column == 0 || text == NULL ? "" : " | ");
            tool_buffer_plain(&line, text == NULL ? "" : text);
        }
    }
    (void)sqlite3_finalize(row);
    tool_message(s->sql->program, NULL, "  %s", line.bytes == NULL ? "" : line.bytes);
    tool_buffer_free(&line);
}

static void explain_several(const search *s, const char *words)
{
    tool_message(s->sql->program, NULL, "'%s' fits %zu directives; add the body, the date or the year:", words,
                 s->count);
    for (size_t i = 0; i < s->count && i < MOST_SHOWN; i++) {
        show(s, s->found[i].id);
    }
    if (s->count > MOST_SHOWN) {
        tool_message(s->sql->program, NULL, "  and %zu more", s->count - MOST_SHOWN);
    }
}

/** Directives whose number begins with the same digits: the symbol is what people mistype. */
static void explain_none(search *s, const char *words)
{
    size_t shown = 0;
    tool_message(s->sql->program, NULL, "nothing in the archive fits '%s'", words);
    if (s->wanted.number_count == 0) {
        return;
    }
    const size_t digits = strspn(s->wanted.numbers[0], "0123456789");
    sqlite3_stmt *row = tool_sql_prepare(s->sql, directives);
    while (tool_sql_step(s->sql, row) && shown < MOST_SHOWN) {
        const char *text = tool_sql_text(row, COLUMN_NUMBER);
        char *number = text == NULL ? NULL : words_number(text);
        if (number != NULL && strspn(number, "0123456789") == digits &&
            strncmp(number, s->wanted.numbers[0], digits) == 0) {
            if (shown++ == 0) {
                tool_message(s->sql->program, NULL, "of the same number it has:");
            }
            show(s, sqlite3_column_int64(row, COLUMN_ID));
        }
        free(number);
    }
    (void)sqlite3_finalize(row);
}

query_found query_find(const tool_sql *sql, const char *words, int64_t *id)
{
    search s = {.sql = sql};
    query_found result = QUERY_ONE;
    split_terms(&s.wanted, words);
    look_exactly(&s, words);
    const bool says_something = s.wanted.number_count + s.wanted.word_count > 0;
    for (int turn = 0; turn < 2 && s.count == 0 && says_something; turn++) {
        s.any_tone = turn == 1;
        look(&s);
    }
    prefer_known(&s);
    if (s.count == 1) {
        *id = s.found[0].id;
    } else if (s.count == 0) {
        explain_none(&s, words);
        result = QUERY_NONE;
    } else {
        explain_several(&s, words);
        result = QUERY_SEVERAL;
    }
    free_terms(&s.wanted);
    free(s.found);
    return result;
}
