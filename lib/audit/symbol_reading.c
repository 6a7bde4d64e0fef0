/*
 * symbol_reading.c - "80/2025/QĐ-UBND" -> QĐ, UBND.
 */
#include "audit/symbol_reading.h"

#include "lexicon/fold.h"

tdn_symbol_reading tdn_read_symbol(const tdn_numbered *number)
{
    tdn_symbol_reading out = {.count = 0};
    const char *at = number->symbol == NULL ? "" : number->symbol;
    while (*at != '\0' && out.count < TDN_GROUPS_MAX) {
        at += *at == '/' || *at == '-' ? 1 : 0;
        const size_t len = strcspn(at, "/-");
        if (len > 0 && !tdn_is_digit((unsigned char)*at)) {
            char folded[TDN_FOLD_MAX];
            const size_t folded_len = tdn_fold_code(at, len, folded);
            out.groups[out.count++] = folded_len == 0 ? NULL : tdn_lexicon_symbol(folded, folded_len);
        }
        at += len;
    }
    return out;
}
