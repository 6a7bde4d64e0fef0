/*
 * duty_words.c - phrases of a list compared with the tokens of a text, one after the other: the lists are short, and
 * most phrases differ in their first word.
 */
#include "duty/duty_words.h"

size_t tdn_duty_words_at(const tdn_reader *r, size_t token, tdn_duty_words list)
{
    size_t longest = 0;
    size_t count = 0;
    const char *const *phrases = tdn_lexicon_duty_phrases(list, &count);
    for (size_t i = 0; i < count; i++) {
        const size_t words = tdn_words_at(r, token, phrases[i]);
        longest = words > longest ? words : longest;
    }
    return longest;
}
