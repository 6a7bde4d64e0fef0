/*
 * unit.h - what every unit test includes: cmocka with the headers that it needs before it, and an assertion of ours.
 */
#ifndef TDN_TEST_UNIT_H
#define TDN_TEST_UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/** Two texts are equal, or both are NULL. */
static inline void assert_same_text(const char *a, const char *b)
{
    assert_int_equal(a == NULL, b == NULL);
    if (a != NULL) {
        assert_string_equal(a, b);
    }
}

#endif
