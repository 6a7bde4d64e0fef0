/*
 * duty_words.c - phrases of a list compared with the tokens of a text, one after the other: the lists are short, and
 * most phrases differ in their first word.
 */
#include "duty/duty_words.h"

size_t tdn_duty_words_at(const tdn_reader *r, size_t token, tdn_duty_words list)
{
    size_t longest = 0;
    size_t count = 0;
    const tdn_duty_phrase *phrases = tdn_lexicon_duty_phrases(list, &count);
    for (size_t i = 0; i < count; i++) {
        if (phrases[i].word_count > longest && tdn_are_words(r, token, phrases[i].folded)) {
            longest = phrases[i].word_count;
        }
    }
    return longest;
}
