/*
 * actor_name.c - names of bodies that are not in the tables: "Hội Doanh nghiệp trẻ tỉnh".
 */
#include "duty/actor.h"

/** True if a name that is not in the tables may begin here: "Hội Doanh nghiệp trẻ", but not "Tổ chức" or "Báo cáo". */
static bool begins_name(const tdn_actor_reader *b, size_t token)
{
    const size_t words = tdn_actor_words_at(b, token, TDN_WORDS_BODY);
    if (words == 0 || !tdn_has_flag(b->r, token, TDN_CAPITAL) || token + words >= b->limit) {
        return false;
    }
    const bool name =
        tdn_has_flag(b->r, token + words, TDN_CAPITAL) || tdn_token_at(b->r, token + words)->kind == TDN_TOKEN_NUMBER;
    const bool alone = words < 3 && tdn_actor_is_border(b, token + words); /* "Văn phòng," alone does not name a body */
    return (words > 1 || name) && tdn_actor_words_at(b, token, TDN_WORDS_PREDICATE) == 0 && !alone;
}

/** True if something that can be a body begins after a comma or "và". */
static bool begins_actor(const tdn_actor_reader *b, size_t token)
{
    return tdn_actor_body_at(b, token) != NULL || tdn_actor_words_at(b, token, TDN_WORDS_QUANTIFIER) > 0 ||
           tdn_person_at(b, token) > 0 || begins_name(b, token);
}

size_t tdn_body_name_end(const tdn_actor_reader *b, size_t token)
{
    size_t at = token + 1;
    while (!tdn_actor_is_stop(b, at) && at - token < TDN_ACTOR_TOKENS) {
        const bool joint = tdn_is_mark(b->r, at, ',') || tdn_is_and(b->r, at);
        if ((joint && begins_actor(b, at + 1)) || (tdn_is_mark(b->r, at, '-') && tdn_has_flag(b->r, at, TDN_LINE))) {
            break;
        }
        const bool inside = tdn_has_flag(b->r, at, TDN_CAPITAL) && !tdn_has_flag(b->r, at, TDN_LINE);
        if (b->style != TDN_ACTORS_RECIPIENTS && tdn_actor_words_at(b, at, TDN_WORDS_PREDICATE) > 0 && !inside) {
            break;
        }
        at++;
    }
    while (at > token + 1 && (tdn_is_mark(b->r, at - 1, ',') || tdn_is_mark(b->r, at - 1, '.'))) {
        at--;
    }
    return at;
}

bool tdn_may_be_printed(const tdn_actor_reader *b, size_t token)
{
    if (b->style != TDN_ACTORS_RECIPIENTS) {
        return begins_name(b, token);
    }
    const size_t generic = tdn_actor_words_at(b, token, TDN_WORDS_CLASS); /* "Phòng: TH, CN": unknown abbreviations */
    return tdn_is_word_token(b->r, token) && tdn_has_flag(b->r, token, TDN_CAPITAL) &&
           tdn_actor_words_at(b, token, TDN_WORDS_NO_RECIPIENT) == 0 &&
           !(generic > 0 && (token + generic >= b->limit || tdn_is_mark(b->r, token + generic, ':') ||
                             tdn_is_mark(b->r, token + generic, ',')));
}
