#include "text/mender.h"

#include "lexicon/fold.h"

/* "ngày 13 tháng 02 năm 2023". */
#define DATE_TOKENS 12u

/* ------------------------------------------------------------------- words */

bool tdn_mender_is_word(const tdn_mender *m, size_t token, const char *folded)
{
    const tdn_form *form = tdn_mender_token(m, token)->form;
    return form->first == folded[0] && strcmp(form->folded, folded) == 0;
}

void tdn_mend_token(tdn_mender *m, size_t token, const char *folded)
{
    const tdn_form *form = tdn_form_of(&m->region->forms, folded, strlen(folded));
    if (form == NULL) {
        m->failed = true;
        return;
    }
    tdn_token *t = tdn_mender_token(m, token);
    t->form = form;
    t->word = form->word;
    t->flags = (uint16_t)((t->flags & ~(unsigned)(TDN_BEGINS | TDN_ALONE | TDN_CODED)) |
                          (form->flags & (unsigned)(TDN_BEGINS | TDN_ALONE | TDN_CODED)));
    t->kind = TDN_TOKEN_WORD;
    t->mark = '\0';
    m->mended++;
}

bool tdn_mend_shape(tdn_mender *m, size_t token, const char *folded)
{
    if (tdn_mender_is_word(m, token, folded)) {
        return true;
    }
    const bool like = tdn_has_shape(m->region, token, folded);
    if (like) {
        tdn_mend_token(m, token, folded);
    }
    return like;
}

tdn_misread tdn_misread_phrase(tdn_mender *m, size_t token, unsigned classes)
{
    m->steps++;
    return tdn_misread_at(m->region, token, classes);
}

size_t tdn_apply_misread(tdn_mender *m, size_t token, const tdn_misread *read)
{
    for (size_t i = 0; i < read->count; i++) {
        if (read->words[i] != 0) {
            tdn_mend_token(m, token + i, tdn_lexicon_folded(read->words[i]));
        }
    }
    return read->count;
}

size_t tdn_mend_phrase(tdn_mender *m, size_t token, unsigned classes)
{
    const tdn_misread read = tdn_misread_phrase(m, token, classes);
    return tdn_apply_misread(m, token, &read);
}

/* ------------------------------------------ labels, dates and names of places */

size_t tdn_misread_label(const tdn_mender *m, size_t token)
{
    static const char *const LABELS[] = {"sô", "so", "sỏ", "sổ", "só", "sò", "sõ", "sọ", "sồ", "sỗ", "sộ", "sé", "sẽ"};
    const tdn_token *t = tdn_mender_token(m, token);
    if (t->form->first != 's' && t->mark != '$') {
        return 0;
    }
    if (t->form->letters == 2) {
        for (size_t i = 0; i < TDN_COUNT(LABELS); i++) {
            if (strcmp(t->form->folded, LABELS[i]) == 0) {
                return 1;
            }
        }
    }
    const bool letter = (t->kind == TDN_TOKEN_WORD && strcmp(t->form->folded, "s") == 0) || t->mark == '$';
    const bool digit = letter && t[1].kind == TDN_TOKEN_NUMBER && (t[1].flags & TDN_SPACE) == 0 && t[1].norm_len == 1;
    const char read = digit ? m->region->norm[t[1].norm] : '\0';
    return letter && (read == '6' || read == '0') ? 2 : 0; /* "S6", "$6" */
}

void tdn_mend_label(tdn_mender *m, size_t token, size_t tokens)
{
    tdn_token *t = tdn_mender_token(m, token);
    tdn_mend_token(m, token, "số");
    if ((t->flags & TDN_CELL) != 0) {
        t->flags |= TDN_CAPITAL;
    }
    if (tokens > 1) { /* the digit is part of the word; what is left of it is a mark */
        t[1].kind = TDN_TOKEN_PUNCT;
        t[1].mark = '.';
    } else {
        m->labels++;
    }
}

size_t tdn_mend_date(tdn_mender *m, size_t token)
{
    size_t at = token + 1;
    if (!tdn_mend_shape(m, token, "ngày")) {
        return token;
    }
    for (; at < token + DATE_TOKENS; at++) {
        const tdn_token *t = tdn_mender_token(m, at);
        const bool figure = t->kind == TDN_TOKEN_NUMBER || t->mark == '/' || t->mark == '-' || t->mark == '.';
        const bool letter = t->kind == TDN_TOKEN_WORD && t->norm_len == 1;
        if (!figure && !letter && !tdn_mend_shape(m, at, "tháng") && !tdn_mend_shape(m, at, "năm")) {
            break;
        }
    }
    return at;
}

/** True if the token has the shape of a word of place and is none that texts hold: "HUYEN", but not "QUẢN" or "PHƯƠNG".
 */
static bool is_strange(const tdn_mender *m, size_t token, const char *folded)
{
    return tdn_mender_token(m, token)->word == 0 && tdn_has_shape(m->region, token, folded);
}

void tdn_mend_place(tdn_mender *m, size_t token, bool behind_body)
{
    static const char *const PLACES[] = {"huyện", "phường", "quận"};
    if (tdn_mender_token(m, token)->kind != TDN_TOKEN_WORD) {
        return;
    }
    const bool capital = tdn_mender_has_flag(m, token + 1, TDN_CAPITAL);
    for (size_t i = 0; i < TDN_COUNT(PLACES); i++) {
        if (capital && is_strange(m, token, PLACES[i])) {
            tdn_mend_token(m, token, PLACES[i]);
        }
    }
    if (!tdn_has_shape(m->region, token, "tỉnh")) {
        return;
    }
    const size_t words = capital ? tdn_mend_phrase(m, token + 1, TDN_CLASS(PROVINCE)) : 0;
    const bool named = words > 0 || tdn_hit_at(m->hits, token + 1, TDN_PHRASE_PROVINCE) != NULL;
    const bool bare = behind_body && (tdn_mender_is_word(m, token, "tinh") || is_strange(m, token, "tỉnh"));
    if (named || bare) {
        (void)tdn_mend_shape(m, token, "tỉnh");
    }
}

bool tdn_body_may_go_on(const tdn_mender *m, const tdn_hit *hit)
{
    uint32_t node = TDN_TRIE_ROOT;
    size_t last = hit->token;
    for (size_t at = hit->token; at != 0 && at < hit->token + hit->count && node != TDN_TRIE_NONE;) {
        node = tdn_phrase_step(node, tdn_mender_token(m, at));
        last = at;
        at = tdn_phrase_next(m->region, at);
    }
    return node != TDN_TRIE_NONE && tdn_trie_nodes[node].base != 0 && tdn_phrase_next(m->region, last) == last + 1;
}
