/*
 * actor.h - what the files that read bodies in running text share: duty_body.c reads lists, each of the others one way
 * of naming a body.
 */
#ifndef TDN_ACTOR_H
#define TDN_ACTOR_H

#include "duty/duty_body.h"
#include "duty/duty_words.h"

/** Returned in place of an end token if nothing begins there. */
#define TDN_NO_ACTOR ((size_t)0)

/** Tokens of one name or class: "các cơ quan Trung ương đóng trên địa bàn tỉnh và các đơn vị có liên quan". */
#define TDN_ACTOR_TOKENS 28u

/** Where a list is read. */
typedef struct tdn_actor_reader {
    const tdn_reader *r;
    size_t first; /**< of the list */
    size_t limit;
    tdn_actor_style style;
} tdn_actor_reader;

/** Tokens of the longest phrase of a list that begins at a token, 0: none. */
static inline size_t tdn_actor_words_at(const tdn_actor_reader *b, size_t token, tdn_duty_words table)
{
    return token < b->limit ? tdn_duty_words_at(b->r, token, table) : 0;
}

static inline bool tdn_is_and(const tdn_reader *r, size_t token)
{
    return tdn_is_word(r, token, "và") || tdn_is_mark(r, token, '&');
}

/** A mark at which a name ends. */
static inline bool tdn_actor_is_stop(const tdn_actor_reader *b, size_t token)
{
    if (token >= b->limit) {
        return true;
    }
    const char mark = tdn_token_at(b->r, token)->mark;
    return mark == ';' || mark == ':' || mark == '(' || mark == ')' || mark == '|' || mark == '"' ||
           (mark == '.' && !tdn_has_flag(b->r, token + 1, TDN_UPPER));
}

/** True if a list continues or ends here: a mark, "và", or nothing more. */
static inline bool tdn_actor_is_border(const tdn_actor_reader *b, size_t token)
{
    return tdn_actor_is_stop(b, token) || tdn_is_mark(b->r, token, ',') || tdn_is_mark(b->r, token, '.') ||
           tdn_is_and(b->r, token);
}

/** The body of the tables at a token, NULL: none. */
static inline const tdn_hit *tdn_actor_body_at(const tdn_actor_reader *b, size_t token)
{
    const tdn_hit *hit = token < b->limit ? tdn_hit_at(b->r->hits, token, TDN_PHRASE_BODY) : NULL;
    return hit != NULL && token + hit->count <= b->limit ? hit : NULL;
}

/* actor_people.c */

/** Tokens of one word for people at a token, 0: none. A body whose name begins with an office is the body: "Chủ tịch
 * nước". */
size_t tdn_person_at(const tdn_actor_reader *b, size_t token);
/** The token after "CT, các PCT", "Lãnh đạo", "Thủ trưởng": whoever they are, their body is meant. */
size_t tdn_skip_people(const tdn_actor_reader *b, size_t token);
/** "Lãnh đạo | Sở", "Các Phó Giám đốc | Sở": the document's own body, by its kind alone. */
bool tdn_is_own_body(const tdn_actor_reader *b, size_t token);
/** Leaves the people from `token` on out of the body that follows them; those of its secretariat stand for the
 * secretariat. */
void tdn_settle_people(const tdn_actor_reader *b, size_t token, tdn_issuer *issuer);

/* actor_class.c */

/** End of the places after a body that each of them has: "UBND | các xã, phường", "UBND | cấp xã", "Công an | các
 * huyện, thị xã, thành phố"; `token` if one place is named, or the document's own. */
size_t tdn_class_places_end(const tdn_actor_reader *b, size_t token);
/** End of a class whose first words end at a token: "các sở, ban, ngành | cấp tỉnh". */
size_t tdn_class_end(const tdn_actor_reader *b, size_t token);
/** Reads "các sở, ban, ngành ...", "Sở, ban, ngành ...", and after people "Thủ trưởng | cơ quan ngang Bộ"; the end, or
 * TDN_NO_ACTOR. */
size_t tdn_read_class(const tdn_actor_reader *b, size_t token, bool behind_people);

/* actor_name.c */

/** True if a name that is not in the tables may begin here. */
bool tdn_may_be_printed(const tdn_actor_reader *b, size_t token);
/** End of such a name: up to a mark, a verb, or the next body. */
size_t tdn_body_name_end(const tdn_actor_reader *b, size_t token);

#endif
