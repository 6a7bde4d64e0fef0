/*
 * duty_body.c - one body after the other, until something stands there that cannot be one.
 */
#include "duty/duty_body.h"

#include "duty/actor.h"

/* --------------------------------------------------------------- one actor */

/** The body of the tables at a token, its class, or TDN_NO_ACTOR. */
static size_t read_body(const tdn_actor_reader *b, size_t token, tdn_actor *out)
{
    const tdn_hit *hit = tdn_actor_body_at(b, token);
    if (hit == NULL) {
        return TDN_NO_ACTOR;
    }
    const size_t behind = token + hit->count;
    const tdn_hit *joint =
        tdn_is_mark(b->r, behind, ',') || tdn_is_and(b->r, behind) ? tdn_actor_body_at(b, behind + 1) : NULL;
    const size_t joint_end = joint != NULL ? behind + 1 + joint->count : behind;
    if (joint != NULL && tdn_lexicon_body(hit->id)->scope == TDN_SCOPE_ANY &&
        tdn_class_places_end(b, joint_end) > joint_end) {
        out->naming = TDN_NAMED_CLASS; /* "HĐND, | UBND các tỉnh": the committees of all of them too */
        return behind;
    }
    const size_t places = tdn_class_places_end(b, behind);
    if (places > behind) {
        out->naming = TDN_NAMED_CLASS;
        return tdn_class_end(b, places);
    }
    const bool abbreviated = tdn_is_mark(b->r, behind, '.') && !tdn_has_flag(b->r, behind, TDN_SPACE) &&
                             tdn_is_word_token(b->r, behind + 1) && !tdn_has_flag(b->r, behind + 1, TDN_SPACE);
    if (abbreviated || !tdn_issuer_at(b->r, token, &out->issuer) || out->issuer.range.end > b->limit) {
        return TDN_NO_ACTOR; /* "UB.MTTQVN" is not a UBND */
    }
    out->naming = TDN_NAMED_BODY;
    return out->issuer.range.end;
}

/** Reads one body, class or name; the token after it, TDN_NO_ACTOR: none begins here. */
static size_t read_one(const tdn_actor_reader *b, size_t token, tdn_actor *out)
{
    const size_t behind_people = tdn_skip_people(b, token);
    size_t end = TDN_NO_ACTOR;
    out->naming = TDN_NAMED_CLASS;
    if (behind_people > token && tdn_is_own_body(b, behind_people)) {
        out->naming = TDN_NAMED_OWN;
        end = behind_people + 1;
    } else if (behind_people < b->limit) {
        end = read_body(b, behind_people, out);
        end = end == TDN_NO_ACTOR ? tdn_read_class(b, behind_people, behind_people > token) : end;
    }
    if (end != TDN_NO_ACTOR && out->naming == TDN_NAMED_BODY) {
        tdn_settle_people(b, token, &out->issuer);
    }
    const size_t quantifier = tdn_actor_words_at(b, token, TDN_WORDS_QUANTIFIER);
    if (end == TDN_NO_ACTOR && quantifier > 0 && tdn_actor_body_at(b, token + quantifier) != NULL) {
        end = read_body(b, token + quantifier, out);
    }
    /* "TT" is Thường trực before a body, else Trung tâm: "TT CN&CTTĐT tỉnh". */
    const bool centre = tdn_is_word(b->r, token, "tt") && tdn_has_flag(b->r, token + 1, TDN_UPPER);
    const bool person = tdn_person_at(b, token) > 0 && !centre;
    if (end == TDN_NO_ACTOR && !person && tdn_may_be_printed(b, token)) {
        out->naming = TDN_NAMED_PRINTED;
        end = tdn_body_name_end(b, token);
    }
    return end;
}

/* -------------------------------------------------------------------- lists */

static bool keep_actor(const tdn_actor_reader *b, const tdn_actor *read, tdn_actors *out)
{
    tdn_actor *actor = &out->items[out->count];
    *actor = *read;
    actor->start = tdn_token_at(b->r, read->range.first)->start;
    actor->span = tdn_source_span(b->r, actor->range);
    actor->text = tdn_range_plain_text(b->r, actor->range);
    out->count++;
    const bool local = actor->naming == TDN_NAMED_BODY &&
                       (actor->issuer.place == TDN_PLACE_DISTRICT || actor->issuer.place == TDN_PLACE_COMMUNE);
    return actor->text != NULL && !(local && actor->issuer.own_name == NULL);
}

/** A body whose first word comes further up: "Các Sở: Tài chính, | Nội vụ". */
static size_t read_shared(const tdn_actor_reader *b, size_t head, size_t token, tdn_actor *out)
{
    const tdn_hit hit = tdn_phrase_shared(b->r->region, head, token, b->limit, TDN_PHRASE_BODY);
    if (hit.count == 0) {
        return TDN_NO_ACTOR;
    }
    out->naming = TDN_NAMED_BODY;
    out->issuer = (tdn_issuer){.range = {token, token + hit.count},
                               .body = hit.id,
                               .office = TDN_NO_ID,
                               .province = TDN_NO_ID,
                               .place = TDN_PLACE_NONE};
    return token + hit.count;
}

/** The word that the items after it share: "Các | Sở: ...", "| Sở: NN&MT, TC", "| Sở Tài chính, Nội vụ"; TDN_NO_ACTOR.
 */
static size_t shared_head(const tdn_actor_reader *b, size_t token)
{
    static const char *const HEADS[] = {"sở", "bộ", "ban", "cục"};
    const size_t at = token + tdn_actor_words_at(b, token, TDN_WORDS_QUANTIFIER);
    const bool found = at < b->limit && tdn_any_words_at(b->r, at, HEADS, TDN_COUNT(HEADS)) > 0;
    return found ? at + 1 : TDN_NO_ACTOR; /* at + 1 is never 0 */
}

/** "Cục Thông tin đối ngoại, | Bộ TT&TT": the unit's ministry is skipped, so that it is not named a second time. */
static size_t skip_parent(const tdn_actor_reader *b, const tdn_actor *unit, size_t end)
{
    static const char *const UNITS[] = {"cục", "vụ", "phòng", "chi", "ban", "trung"};
    const bool is_unit = tdn_any_words_at(b->r, unit->range.first, UNITS, TDN_COUNT(UNITS)) > 0;
    const bool comma = tdn_is_mark(b->r, end, ',') || tdn_is_mark(b->r, end, '-');
    const tdn_hit *parent =
        unit->naming == TDN_NAMED_PRINTED && is_unit && comma ? tdn_actor_body_at(b, end + 1) : NULL;
    return parent != NULL && tdn_actor_is_border(b, end + 1 + parent->count) ? end + 1 + parent->count : end;
}

/** "Tỉnh ủy, HĐND, UBND | tỉnh Phú Thọ": the place applies to all of them. */
static void share_place(tdn_actors *actors)
{
    for (size_t i = actors->count; i > 1; i--) {
        const tdn_actor *from = &actors->items[i - 1];
        tdn_issuer *to = &actors->items[i - 2].issuer;
        const bool named = from->naming == TDN_NAMED_BODY && from->issuer.place == TDN_PLACE_PROVINCE;
        if (!named || actors->items[i - 2].naming != TDN_NAMED_BODY || to->place != TDN_PLACE_NONE ||
            tdn_lexicon_body(to->body)->scope == TDN_SCOPE_NONE) {
            return;
        }
        to->province = from->issuer.province;
        to->place = from->issuer.place;
    }
}

/** Where the next item of a list begins: after a comma, a semicolon, "và"; `token` itself if the list ends. */
static size_t next_item(const tdn_actor_reader *b, size_t token)
{
    const bool semicolon = tdn_is_mark(b->r, token, ';') && b->style != TDN_ACTORS_SENTENCE;
    if (token >= b->limit || !(tdn_is_mark(b->r, token, ',') || tdn_is_and(b->r, token) || semicolon)) {
        return token;
    }
    size_t at = token + 1;
    at += at < b->limit && tdn_is_and(b->r, at) ? 1 : 0;
    return at < b->limit ? at : token;
}

bool tdn_read_actors(const tdn_reader *r, size_t token, size_t limit, tdn_actor_style style, tdn_actors *out)
{
    const tdn_actor_reader b = {r, token, limit, style};
    size_t at = token;
    size_t head = shared_head(&b, token);
    out->count = 0;
    out->end = token;
    const bool colon = head != TDN_NO_ACTOR && tdn_is_mark(r, head, ':') && head + 1 < limit;
    at = colon ? head + 1 : at; /* "Các Sở: | Tài chính, Nội vụ" */
    while (at < limit && out->count < TDN_ACTORS_MAX) {
        tdn_actor read = {.naming = TDN_NAMED_NOBODY};
        const bool shares = at > token && head != TDN_NO_ACTOR && (colon || tdn_actor_body_at(&b, at) == NULL);
        size_t end = shares ? read_shared(&b, head - 1, at, &read) : TDN_NO_ACTOR;
        end = end == TDN_NO_ACTOR ? read_one(&b, at, &read) : end;
        if (end <= at) {
            break;
        }
        const size_t own_head = shared_head(&b, at);
        head = own_head != TDN_NO_ACTOR ? own_head : head;
        read.range = (tdn_range){at, end};
        if (!keep_actor(&b, &read, out)) {
            return false;
        }
        end = style == TDN_ACTORS_RECIPIENTS ? skip_parent(&b, &out->items[out->count - 1], end) : end;
        while (style == TDN_ACTORS_RECIPIENTS && !tdn_actor_is_border(&b, end)) {
            end++; /* "PCT UBND tỉnh | Nguyễn Văn A", "Văn phòng Bộ | để đăng tải" */
        }
        out->end = end;
        at = next_item(&b, end);
        if (at == end) {
            break;
        }
    }
    share_place(out);
    return true;
}
