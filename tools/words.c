/*
 * words.c - folding through utf8proc; what it does not know are the letters that only look alike.
 */
#include "words.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

/** Replaces letters one for one; the new ones are no longer than the old. */
static void replace_all(char *text, const char *from, const char *to)
{
    char *out = text;
    while (*text != '\0') {
        const size_t len = strlen(from);
        if (strncmp(text, from, len) == 0) {
            memcpy(out, to, strlen(to));
            out += strlen(to);
            text += len;
        } else {
            *out++ = *text++;
        }
    }
    *out = '\0';
}

char *words_fold(const char *text, bool plain)
{
    const utf8proc_option_t always = UTF8PROC_NULLTERM | UTF8PROC_STABLE | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE;
    const utf8proc_option_t form = plain ? UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK : UTF8PROC_COMPOSE;
    utf8proc_uint8_t *folded = NULL;
    if (utf8proc_map((const utf8proc_uint8_t *)text, 0, &folded, (utf8proc_option_t)(always | form)) < 0) {
        return tool_copy(text); /* no UTF-8: compared as it is */
    }
    char *result = (char *)folded;
    replace_all(result, "ð", "đ");
    if (plain) {
        replace_all(result, "đ", "d");
    }
    replace_all(result, "\u2010", "-");
    replace_all(result, "\u2013", "-");
    replace_all(result, "\u2014", "-");
    return result;
}

char *words_number(const char *text)
{
    char *folded = words_fold(text, false);
    replace_all(folded, " ", "");
    const size_t zeros = strspn(folded, "0");
    memmove(folded, folded + zeros, strlen(folded + zeros) + 1);
    return folded;
}

void words_part(char *text)
{
    for (char *at = text; *at != '\0'; at++) {
        *at = strchr("-/@+,;.:()\"'", *at) == NULL ? *at : ' ';
    }
}
