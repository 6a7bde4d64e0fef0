/*
 * symbols.c - groups of letters in symbols and what they can stand for.
 */
#include "gen.h"

/** Signs inside a code do not count: "BNN&PTNT", "BNN-PTNT" and "BNNPTNT" are one. Returns the length of the key, 0:
 * faulty. */
static size_t make_key(const char *code, char key[TDN_FOLD_MAX])
{
    char folded[TDN_FOLD_MAX];
    const size_t len = tdn_fold_code(code, strlen(code), folded);
    size_t used = 0;
    for (size_t i = 0; i < len; i++) {
        const unsigned char c = (unsigned char)folded[i];
        if (c >= 0x80 || tdn_is_digit(c) || tdn_is_alpha(c)) {
            key[used++] = (char)c;
        } else if (strchr("&.-,/", c) == NULL) {
            return 0;
        }
    }
    return used;
}

gen_symbol *gen_symbol_of(gen_symbols *symbols, gen_place place, const char *code)
{
    char key[TDN_FOLD_MAX];
    const size_t len = make_key(code, key);
    if (len == 0) {
        gen_complain(place, "\"%s\" is no code: letters, digits and & . - only", code);
        return NULL;
    }
    for (size_t i = 0; i < symbols->count; i++) {
        if (strlen(symbols->items[i].key) == len && memcmp(symbols->items[i].key, key, len) == 0) {
            return &symbols->items[i];
        }
    }
    GEN_PUSH(symbols->items, symbols->count,
             ((gen_symbol){.key = gen_copy(key, len), .code = gen_copy(code, strlen(code))}));
    return &symbols->items[symbols->count - 1];
}

static bool add_id(uint16_t **ids, size_t *count, size_t id)
{
    for (size_t i = 0; i < *count; i++) {
        if ((*ids)[i] == (uint16_t)id) {
            return false;
        }
    }
    GEN_PUSH(*ids, *count, (uint16_t)id);
    return true;
}

bool gen_symbol_add_type(gen_symbol *symbol, size_t id)
{
    return add_id(&symbol->types, &symbol->type_count, id);
}

bool gen_symbol_add_body(gen_symbol *symbol, size_t id)
{
    return add_id(&symbol->bodies, &symbol->body_count, id);
}
