/*
 * charter.c - charters of associations by name: "Điều lệ Hội Khuyến học Việt Nam được phê duyệt tại Quyết định ...".
 */
#include "mention/readers.h"
#include "mention/tail.h"
#include "mention/words.h"

/* "Hội Bảo trợ người khuyết tật và trẻ mồ côi Việt Nam" has eleven. */
#define NAME_WORDS 16u

/** What an association calls itself (Nghị định 126/2024/NĐ-CP, Điều 4). */
static bool begins_association(const tdn_reader *r, size_t token)
{
    static const char *const KINDS[] = {"hội", "hiệp hội", "tổng hội", "liên đoàn", "liên hiệp", "liên minh"};
    for (size_t i = 0; i < TDN_COUNT(KINDS); i++) {
        if (tdn_are_words(r, token, KINDS[i])) {
            return tdn_starts_with_capital(r, token) && !tdn_has_flag(r, token, TDN_SENTENCE);
        }
    }
    return false;
}

static bool ends_name(const tdn_reader *r, size_t token)
{
    static const char *const STOPS[] = {"được", "đã",   "ban", "do",  "có",   "này", "về",  "khóa",
                                        "năm",  "ngày", "số",  "quy", "theo", "tại", "kèm", "nhiệm"};
    if (!tdn_is_word_token(r, token) || tdn_has_flag(r, token, TDN_SENTENCE)) {
        return !tdn_is_mark(r, token, '-') || !tdn_is_word_token(r, token + 1);
    }
    const bool joins = tdn_is_word(r, token, "và");
    const bool next_act = joins && (tdn_hit_at(r->hits, token + 1, TDN_PHRASE_TYPE) != NULL ||
                                    tdn_hit_at(r->hits, token + 1, TDN_PHRASE_CUE) != NULL);
    const tdn_hit *cue = tdn_hit_at(r->hits, token, TDN_PHRASE_CUE);
    const bool verb = cue != NULL && cue->count > 1 && !tdn_starts_with_capital(r, token); /* not "Khuyến | học" */
    return next_act || verb ||
           (tdn_any_words_at(r, token, STOPS, TDN_COUNT(STOPS)) > 0 && !tdn_starts_with_capital(r, token));
}

tdn_read tdn_read_charter(const tdn_spot *spot, tdn_draft *out)
{
    const tdn_reader *r = spot->r;
    const bool charter = spot->type != NULL && tdn_is_same_text(tdn_lexicon_type(spot->type->id)->code, "ĐIỀU LỆ");
    const size_t name = charter ? spot->token + spot->type->count : spot->token;
    if (!charter || !tdn_starts_with_capital(r, spot->token) || !begins_association(r, name)) {
        return TDN_READ_NOTHING;
    }
    size_t end = name + 1;
    while (end < name + NAME_WORDS && !ends_name(r, end)) {
        end++;
    }
    if (end == name + 1 || end == name + NAME_WORDS) {
        return TDN_READ_NOTHING; /* "Điều lệ Hội": the document's own */
    }
    tdn_draft_begin(out, TDNREF_KIND_NAMED, spot->type->id);
    /* "Điều lệ Hội Luật gia Việt Nam | khóa XIII" */
    out->range = (tdn_range){spot->token, tdn_is_word(r, end, "khóa") ? tdn_term_end(r, end) : end};
    return tdn_read_tail(r, out) ? TDN_READ_MENTION : TDN_READ_NOMEM;
}
