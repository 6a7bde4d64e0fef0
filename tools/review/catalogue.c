/*
 * catalogue.c - the catalogue of catalogue.inc, and filling in its templates.
 *
 * Arguments are numbered, unlike those of printf(), because languages order them differently.
 */
#include "review/catalogue.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_VALUES = 6 };

typedef struct entry {
    const char *name;
    const char *text[TDNREF_LANG_COUNT];
} entry;

#define WORD(word, vi, en) [WORD_##word] = {#word, {[TDNREF_LANG_VI] = (vi), [TDNREF_LANG_EN] = (en)}},
static const entry entries[WORD_COUNT] = {
#include "review/catalogue.inc"
};
#undef WORD

static const tool_word relations[TDNREF_REL_COUNT] = {
    [TDNREF_REL_MENTIONS] = WORD_relation_mentions,
    [TDNREF_REL_BASIS] = WORD_relation_basis,
    [TDNREF_REL_IMPLEMENTS] = WORD_relation_implements,
    [TDNREF_REL_GUIDES] = WORD_relation_guides,
    [TDNREF_REL_PROMULGATES] = WORD_relation_promulgates,
    [TDNREF_REL_AMENDS] = WORD_relation_amends,
    [TDNREF_REL_REPLACES] = WORD_relation_replaces,
    [TDNREF_REL_REPEALS] = WORD_relation_repeals,
    [TDNREF_REL_PROPOSAL] = WORD_relation_proposal,
    [TDNREF_REL_AMENDED_BY] = WORD_relation_amended_by,
    [TDNREF_REL_REPLACED_BY] = WORD_relation_replaced_by,
    [TDNREF_REL_REPEALED_BY] = WORD_relation_repealed_by,
    [TDNREF_REL_PROMULGATED_BY] = WORD_relation_promulgated_by,
};

const char *tool_word_text(tool_word word, tdnref_lang lang)
{
    return entries[word].text[lang];
}

const char *tool_word_name(tool_word word)
{
    return entries[word].name;
}

tool_word tool_word_of_relation(tdnref_relation relation)
{
    return relations[relation];
}

void tool_fill(tool_buffer *out, const char *pattern, const char *const *values, size_t count)
{
    for (const char *at = pattern; *at != '\0'; at++) {
        const size_t number = at[0] == '{' && at[1] >= '1' && at[1] <= '9' && at[2] == '}' ? (size_t)(at[1] - '0') : 0;
        if (number == 0) {
            tool_buffer_add(out, at, 1);
            continue;
        }
        tool_buffer_text(out, number <= count ? values[number - 1] : "");
        at += 2;
    }
}

void tool_say(tool_buffer *out, tdnref_lang lang, tool_word word, const char *first, ...)
{
    const char *values[MOST_VALUES];
    size_t count = 0;
    va_list list;
    va_start(list, first);
    for (const char *value = first; value != NULL && count < MOST_VALUES; value = va_arg(list, const char *)) {
        values[count++] = value;
    }
    va_end(list);
    tool_fill(out, tool_word_text(word, lang), values, count);
}

tool_decimal_text tool_decimal(uint64_t number)
{
    tool_decimal_text digits;
    (void)snprintf(digits.text, sizeof digits.text, "%" PRIu64, number);
    return digits;
}

void tool_say_number(tool_buffer *out, tdnref_lang lang, tool_word word, uint64_t number)
{
    tool_say(out, lang, word, tool_decimal(number).text, NULL);
}

tdnref_lang tool_locale_lang(void)
{
    static const char *const variables[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    for (size_t i = 0; i < sizeof variables / sizeof *variables; i++) {
        const char *value = getenv(variables[i]);
        if (value != NULL && value[0] != '\0') {
            return strncmp(value, "vi", 2) == 0 ? TDNREF_LANG_VI : TDNREF_LANG_EN;
        }
    }
    return TDNREF_LANG_EN;
}
