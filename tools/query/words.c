/*
 * words.c - folding with utf8proc, plus the letter đ, which utf8proc does not decompose into d and a mark.
 */
#include "query/words.h"

#include "common/buffer.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

static const utf8proc_option_t folding =
    UTF8PROC_NULLTERM | UTF8PROC_STABLE | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE | UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK;

static const char crossed_d[] = "đ";

char *words_plain(const char *text)
{
    utf8proc_uint8_t *folded = NULL;
    tool_buffer words = {0};
    tool_buffer_text(&words, " ");
    if (utf8proc_map((const utf8proc_uint8_t *)text, 0, &folded, folding) < 0) {
        return words.bytes; /* no UTF-8: no words */
    }
    for (const char *at = (const char *)folded; *at != '\0'; at++) {
        const bool is_d = strncmp(at, crossed_d, sizeof crossed_d - 1) == 0;
        const bool is_letter = (unsigned char)*at >= 0x80 || strchr(" \t\n-/@+,;.:()\"'", *at) == NULL;
        if (is_letter || words.bytes[words.len - 1] != ' ') {
            tool_buffer_add(&words, is_d ? "d" : is_letter ? at : " ", 1);
        }
        at += is_d ? sizeof crossed_d - 2 : 0;
    }
    tool_buffer_text(&words, words.bytes[words.len - 1] == ' ' ? "" : " ");
    free(folded);
    return words.bytes;
}

bool words_hold(const char *text, const char *words)
{
    if (words == NULL) {
        return true;
    }
    char *all = words_plain(text);
    char *wanted = words_plain(words);
    const bool found = strstr(all, wanted) != NULL;
    free(all);
    free(wanted);
    return found;
}
