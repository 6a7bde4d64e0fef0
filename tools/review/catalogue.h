/*
 * catalogue.h - the words of the text and HTML reports, in every language.
 */
#ifndef TDNREF_TOOLS_CATALOGUE_H
#define TDNREF_TOOLS_CATALOGUE_H

#include "common/buffer.h"
#include "tdnref.h"

#define WORD(name, vi, en) WORD_##name,
typedef enum tool_word {
#include "review/catalogue.inc"
    WORD_COUNT
} tool_word;
#undef WORD

/** The words; constant. */
const char *tool_word_text(tool_word word, tdnref_lang lang);

/** Their name in catalogue.inc, "column_number". */
const char *tool_word_name(tool_word word);

/** The word of a relation. */
tool_word tool_word_of_relation(tdnref_relation relation);

/** Adds `pattern` to `out`, with values[0] for {1} and so on. */
void tool_fill(tool_buffer *out, const char *pattern, const char *const *values, size_t count);

/** Adds the words with up to six values, which end with NULL. */
void tool_say(tool_buffer *out, tdnref_lang lang, tool_word word, const char *first, ...);

/** A number as a value, to be used within one expression: tool_say(..., tool_decimal(count).text, NULL). */
typedef struct tool_decimal_text {
    char text[24];
} tool_decimal_text;
tool_decimal_text tool_decimal(uint64_t number);

/** As tool_say(), with a number for {1}. */
void tool_say_number(tool_buffer *out, tdnref_lang lang, tool_word word, uint64_t number);

/** The language that LC_ALL, LC_MESSAGES or LANG ask for: Vietnamese for "vi...", else English. */
tdnref_lang tool_locale_lang(void);

#endif
