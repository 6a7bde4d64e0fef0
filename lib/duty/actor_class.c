/*
 * actor_class.c - every body of a kind: "các sở, ban, ngành", "UBND các xã, phường".
 */
#include "duty/actor.h"

/* Kinds of places named one after the other: "các huyện, thị xã, thành phố". */
#define PLACE_STEPS 10u

size_t tdn_class_places_end(const tdn_actor_reader *b, size_t token)
{
    const tdn_reader *r = b->r;
    const bool counted = token < b->limit && tdn_token_at(r, token)->kind == TDN_TOKEN_NUMBER; /* "UBND | 96 xã" */
    bool many = counted;
    size_t at = token + (counted ? 1 : 0);
    if (tdn_actor_words_at(b, at, TDN_WORDS_QUANTIFIER) > 0) {
        at++;
        many = true;
    }
    size_t end = token;
    for (size_t step = 0; step < PLACE_STEPS; step++) {
        const size_t words = tdn_actor_words_at(b, at, TDN_WORDS_PLACE);
        if (words == 0) {
            break;
        }
        many = many || end > token || tdn_is_word(r, at, "cấp");
        at += words;
        end = at;
        at +=
            tdn_is_mark(r, at, ',') || tdn_is_mark(r, at, '/') || tdn_is_mark(r, at, '-') || tdn_is_and(r, at) ? 1 : 0;
    }
    const bool named = end < b->limit && tdn_is_word_token(r, end) && tdn_has_flag(r, end, TDN_CAPITAL) &&
                       !tdn_has_flag(r, end, TDN_SENTENCE);
    return many && !(named && end == token + 1) ? end : token;
}

/** "tổ chức" is a noun in "các tổ chức chính trị - xã hội" and a verb in "các sở, ban, ngành tổ chức thực hiện". */
static bool is_verb(const tdn_actor_reader *b, size_t token)
{
    static const char *const BEHIND_NOUN[] = {"chính", "đảng", "xã", "có", "liên", "hội", "và", "đoàn"};
    static const char *const BEFORE_LAP[] = {"công", "độc", "dân", "thành"}; /* "đại học công lập" */
    if (tdn_actor_words_at(b, token, TDN_WORDS_PREDICATE) == 0) {
        return tdn_actor_words_at(b, token, TDN_WORDS_FORMULA) > 0; /* "các cơ quan | trong quá trình triển khai" */
    }
    if (token > 0 && tdn_is_word(b->r, token, "lập") &&
        tdn_any_words_at(b->r, token - 1, BEFORE_LAP, TDN_COUNT(BEFORE_LAP)) > 0) {
        return false;
    }
    const size_t words = tdn_actor_words_at(b, token, TDN_WORDS_CLASS);
    return words == 0 || (tdn_any_words_at(b->r, token + words, BEHIND_NOUN, TDN_COUNT(BEHIND_NOUN)) == 0 &&
                          !tdn_is_mark(b->r, token + words, ','));
}

/** True if a class continues after a comma or "và": "sở, | ban, | ngành"; a new "các" begins the next class. */
static bool class_goes_on(const tdn_actor_reader *b, size_t token)
{
    const size_t noun = token + (token < b->limit && tdn_token_at(b->r, token)->kind == TDN_TOKEN_NUMBER ? 1 : 0);
    return tdn_actor_body_at(b, token) == NULL && !is_verb(b, noun) &&
           (tdn_actor_words_at(b, noun, TDN_WORDS_CLASS) > 0 || tdn_actor_words_at(b, noun, TDN_WORDS_PLACE) > 0);
}

size_t tdn_class_end(const tdn_actor_reader *b, size_t token)
{
    const tdn_reader *r = b->r;
    size_t at = token;
    while (at < b->limit && at - token < TDN_ACTOR_TOKENS && !tdn_actor_is_stop(b, at) && !tdn_is_mark(r, at, '.')) {
        if (tdn_is_mark(r, at, ',') || tdn_is_and(r, at)) {
            if (!class_goes_on(b, at + 1)) {
                break;
            }
            at++;
        }
        if (is_verb(b, at)) {
            break;
        }
        at++;
    }
    return at;
}

size_t tdn_read_class(const tdn_actor_reader *b, size_t token, bool behind_people)
{
    const size_t quantifier = tdn_actor_words_at(b, token, TDN_WORDS_QUANTIFIER);
    const bool counted = quantifier == 0 && tdn_token_at(b->r, token)->kind == TDN_TOKEN_NUMBER;
    const size_t noun = token + (counted ? 1 : quantifier);
    const size_t words = tdn_actor_words_at(b, noun, TDN_WORDS_CLASS);
    if (words == 0 || tdn_are_words(b->r, noun, "trường hợp")) {
        return TDN_NO_ACTOR;
    }
    const size_t behind = noun + words;
    /* "Lãnh đạo | Phòng Quản lý môi trường": one office, by its name */
    behind_people = behind_people && !(behind < b->limit && tdn_has_flag(b->r, behind, TDN_CAPITAL));
    const bool two = (tdn_is_mark(b->r, behind, ',') || tdn_is_and(b->r, behind)) && class_goes_on(b, behind + 1);
    const bool begun = token > b->first || tdn_has_flag(b->r, noun, TDN_CAPITAL);
    /* "Tổ chức tuyên truyền", "Ban hành" are verbs: a class without "các" needs a second noun, and a capital unless it
     * continues with a list: ", ban, / ngành và địa phương" began on the line before. */
    return quantifier > 0 || counted || (two && begun) || behind_people ? tdn_class_end(b, behind) : TDN_NO_ACTOR;
}
