/*
 * utf8_vector.c - the table of instruction sets.
 */
#include "text/utf8_vector.h"

static const tdn_utf8_vector *const VECTORS[] = {
#if defined(__x86_64__) && defined(__GNUC__)
    &TDN_UTF8_AVX512,
    &TDN_UTF8_AVX2,
#elif defined(__aarch64__) && defined(__ARM_NEON)
    &TDN_UTF8_NEON,
#endif
    NULL,
};

const tdn_utf8_vector *tdn_utf8_vector_at(size_t index)
{
    return VECTORS[index];
}
