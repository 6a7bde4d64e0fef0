/*
 * one_of.h - a text against a list of texts: type codes, words of titles, slugs.
 *
 * Lists end with NULL. A text that is NULL is none of them.
 */
#ifndef TDN_ONE_OF_H
#define TDN_ONE_OF_H

#include "base/base.h"

/** True if the text equals one of the list. */
static inline bool tdn_is_one_of(const char *text, const char *const *list)
{
    for (; text != NULL && *list != NULL; list++) {
        if (tdn_is_same_text(text, *list)) {
            return true;
        }
    }
    return false;
}

/** Length of the first of the list with which the text begins, 0 if there is none. */
static inline size_t tdn_begins_with_one_of(const char *text, const char *const *list)
{
    for (; text != NULL && *list != NULL; list++) {
        const size_t len = strlen(*list);
        if (strncmp(text, *list, len) == 0) {
            return len;
        }
    }
    return 0;
}

/** True if one of the list occurs in the text. */
static inline bool tdn_holds_one_of(const char *text, const char *const *list)
{
    for (; text != NULL && *list != NULL; list++) {
        if (strstr(text, *list) != NULL) {
            return true;
        }
    }
    return false;
}

#endif
