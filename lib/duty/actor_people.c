/*
 * actor_people.c - people who stand for their body: "CT, các PCT UBND tỉnh", "Lãnh đạo Sở".
 */
#include "duty/actor.h"

/* Words for people ahead of a body: "Chủ tịch, các Phó Chủ tịch". */
#define PERSON_STEPS 10u

size_t tdn_person_at(const tdn_actor_reader *b, size_t token)
{
    if (token >= b->limit || tdn_actor_body_at(b, token) != NULL) {
        return 0;
    }
    const tdn_hit *office = tdn_hit_at(b->r->hits, token, TDN_PHRASE_OFFICE);
    const size_t words = tdn_actor_words_at(b, token, TDN_WORDS_PERSON);
    const size_t known = office != NULL ? office->count : 0;
    return known > words ? known : words;
}

/** End of a short remark in brackets, "PCVP | (NC) | UBND tỉnh"; `token` if there is none. */
static size_t skip_remark(const tdn_actor_reader *b, size_t token)
{
    enum { LONGEST = 4 };
    if (token >= b->limit || !tdn_is_mark(b->r, token, '(')) {
        return token;
    }
    for (size_t at = token + 1; at < b->limit && at <= token + LONGEST; at++) {
        if (tdn_is_mark(b->r, at, ')')) {
            return at + 1;
        }
    }
    return token;
}

size_t tdn_skip_people(const tdn_actor_reader *b, size_t token)
{
    size_t at = token;
    for (size_t step = 0; step < PERSON_STEPS; step++) {
        size_t gap =
            at > token && (tdn_is_mark(b->r, at, ',') || tdn_is_mark(b->r, at, '/') || tdn_is_and(b->r, at)) ? 1 : 0;
        gap += tdn_is_word(b->r, at + gap, "các") ? 1 : 0;
        gap += tdn_is_word(b->r, at + gap, "đồng") && tdn_is_word(b->r, at + gap + 1, "chí") ? 2 : 0;
        const size_t words = tdn_person_at(b, at + gap);
        if (words == 0) {
            break;
        }
        at += gap + words;
        at += tdn_is_mark(b->r, at, '.') ? 1 : 0; /* "TT. Thành ủy" */
        if (b->style == TDN_ACTORS_RECIPIENTS) {
            at = skip_remark(b, at);
            at += tdn_is_mark(b->r, at, ':') && at + 1 < b->limit ? 1 : 0; /* "Thường trực: Tỉnh ủy, HĐND tỉnh" */
        }
    }
    return at < b->limit ? at : b->limit;
}

bool tdn_is_own_body(const tdn_actor_reader *b, size_t token)
{
    static const char *const KINDS[] = {"sở", "bộ", "ban", "cục", "chi", "trường", "viện"};
    return token < b->limit && tdn_any_words_at(b->r, token, KINDS, TDN_COUNT(KINDS)) > 0 &&
           (tdn_actor_is_border(b, token + 1) || tdn_actor_words_at(b, token + 1, TDN_WORDS_PREDICATE) > 0);
}

/** True if the people named before a body belong to its secretariat: "Chánh Văn phòng | UBND tỉnh", "CVP, PCVP | UBND
 * tỉnh". */
static bool are_of_secretariat(const tdn_actor_reader *b, size_t token, size_t end)
{
    for (size_t at = token; at < end; at++) {
        if (tdn_is_word(b->r, at, "cvp") || tdn_is_word(b->r, at, "pcvp") || tdn_are_words(b->r, at, "văn phòng")) {
            return true;
        }
    }
    return false;
}

void tdn_settle_people(const tdn_actor_reader *b, size_t token, tdn_issuer *issuer)
{
    static const char *const SECRETARIATS[][2] = {{"ubnd", "van-phong-ubnd"}, {"tinh-uy", "van-phong-tinh-uy"}};
    const tdn_hit *office =
        issuer->office != TDN_NO_ID ? tdn_hit_at(b->r->hits, issuer->range.first, TDN_PHRASE_OFFICE) : NULL;
    const size_t people = issuer->range.first + (office != NULL ? office->count : 0);
    issuer->office = TDN_NO_ID;
    if (!are_of_secretariat(b, token, people)) {
        return;
    }
    for (size_t i = 0; i < TDN_COUNT(SECRETARIATS); i++) {
        const uint16_t office_of = tdn_lexicon_body_id(SECRETARIATS[i][1]);
        if (issuer->body == tdn_lexicon_body_id(SECRETARIATS[i][0]) && office_of != TDN_NO_ID) {
            issuer->body = office_of;
            return;
        }
    }
}
