#include "duty/duty_body.h"

#include "duty/duty_words.h"

/* Tokens of one name or class: "các cơ quan Trung ương đóng trên địa bàn tỉnh và các đơn vị có liên quan". */
#define NAME_TOKENS 28u
/* Words for people ahead of a body: "Chủ tịch, các Phó Chủ tịch". */
#define PERSON_STEPS 10u
/* Returned in place of an end token if nothing begins there: see read_one(). */
#define NOTHING ((size_t)0)

typedef struct body_reader {
    const tdn_reader *r;
    size_t first; /**< of the list */
    size_t limit;
    tdn_actor_style style;
} body_reader;

static size_t words_at(const body_reader *b, size_t token, tdn_duty_words table)
{
    return token < b->limit ? tdn_duty_words_at(b->r, token, table) : 0;
}

static bool is_and(const tdn_reader *r, size_t token)
{
    return tdn_is_word(r, token, "và") || tdn_is_mark(r, token, '&');
}

/** A mark at which a name ends. */
static bool is_stop(const body_reader *b, size_t token)
{
    if (token >= b->limit) {
        return true;
    }
    const char mark = tdn_token_at(b->r, token)->mark;
    return mark == ';' || mark == ':' || mark == '(' || mark == ')' || mark == '|' || mark == '"' ||
           (mark == '.' && !tdn_has_flag(b->r, token + 1, TDN_UPPER));
}

/** True if a list continues or ends here: a mark, "và", or nothing more. */
static bool is_border(const body_reader *b, size_t token)
{
    return is_stop(b, token) || tdn_is_mark(b->r, token, ',') || tdn_is_mark(b->r, token, '.') || is_and(b->r, token);
}

static const tdn_hit *body_at(const body_reader *b, size_t token)
{
    const tdn_hit *hit = token < b->limit ? tdn_hit_at(b->r->hits, token, TDN_PHRASE_BODY) : NULL;
    return hit != NULL && token + hit->count <= b->limit ? hit : NULL;
}

/* ------------------------------------------------------------------ people */

/** Tokens of one word for people at a token; 0: none. A body whose name begins with an office is the body: "Chủ tịch
 * nước". */
static size_t person_at(const body_reader *b, size_t token)
{
    if (token >= b->limit || body_at(b, token) != NULL) {
        return 0;
    }
    const tdn_hit *office = tdn_hit_at(b->r->hits, token, TDN_PHRASE_OFFICE);
    const size_t words = words_at(b, token, TDN_WORDS_PERSON);
    const size_t known = office != NULL ? office->count : 0;
    return known > words ? known : words;
}

/** End of a short remark in brackets, "PCVP | (NC) | UBND tỉnh"; `token` if there is none. */
static size_t skip_remark(const body_reader *b, size_t token)
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

/** Steps over "CT, các PCT", "Lãnh đạo", "Thủ trưởng": whoever they are, their body is meant. */
static size_t skip_persons(const body_reader *b, size_t token)
{
    size_t at = token;
    for (size_t step = 0; step < PERSON_STEPS; step++) {
        size_t gap =
            at > token && (tdn_is_mark(b->r, at, ',') || tdn_is_mark(b->r, at, '/') || is_and(b->r, at)) ? 1 : 0;
        gap += tdn_is_word(b->r, at + gap, "các") ? 1 : 0;
        gap += tdn_is_word(b->r, at + gap, "đồng") && tdn_is_word(b->r, at + gap + 1, "chí") ? 2 : 0;
        const size_t words = person_at(b, at + gap);
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

/* ----------------------------------------------------------------- classes */

/** "UBND | các xã, phường", "UBND | cấp xã", "Công an | các huyện, thị xã, thành phố": end of the places after a body
 * that each of them has; `token` if one place is named, or the document's own. */
static size_t class_places_end(const body_reader *b, size_t token)
{
    const tdn_reader *r = b->r;
    bool many = false;
    size_t at =
        token + (tdn_token_at(r, token)->kind == TDN_TOKEN_NUMBER && token < b->limit ? 1 : 0); /* "UBND 96 xã" */
    many = at > token;
    if (words_at(b, at, TDN_WORDS_QUANTIFIER) > 0) {
        at++;
        many = true;
    }
    size_t end = token;
    for (size_t step = 0; step < PERSON_STEPS; step++) {
        const size_t words = words_at(b, at, TDN_WORDS_PLACE);
        if (words == 0) {
            break;
        }
        many = many || end > token || tdn_is_word(r, at, "cấp");
        at += words;
        end = at;
        at += tdn_is_mark(r, at, ',') || tdn_is_mark(r, at, '/') || tdn_is_mark(r, at, '-') || is_and(r, at) ? 1 : 0;
    }
    const bool named = end < b->limit && tdn_is_word_token(r, end) && tdn_has_flag(r, end, TDN_CAPITAL) &&
                       !tdn_has_flag(r, end, TDN_SENTENCE);
    return many && !(named && end == token + 1) ? end : token;
}

/** "tổ chức" is a noun in "các tổ chức chính trị - xã hội" and a verb in "các sở, ban, ngành tổ chức thực hiện". */
static bool is_verb(const body_reader *b, size_t token)
{
    static const char *const BEHIND_NOUN[] = {"chính", "đảng", "xã", "có", "liên", "hội", "và", "đoàn"};
    static const char *const BEFORE_LAP[] = {"công", "độc", "dân", "thành"}; /* "đại học công lập" */
    if (words_at(b, token, TDN_WORDS_PREDICATE) == 0) {
        return words_at(b, token, TDN_WORDS_FORMULA) > 0; /* "các cơ quan | trong quá trình triển khai" */
    }
    for (size_t i = 0; token > 0 && tdn_is_word(b->r, token, "lập") && i < TDN_COUNT(BEFORE_LAP); i++) {
        if (tdn_is_word(b->r, token - 1, BEFORE_LAP[i])) {
            return false;
        }
    }
    const size_t words = words_at(b, token, TDN_WORDS_CLASS);
    for (size_t i = 0; words > 0 && i < TDN_COUNT(BEHIND_NOUN); i++) {
        if (tdn_is_word(b->r, token + words, BEHIND_NOUN[i])) {
            return false;
        }
    }
    return words == 0 || !tdn_is_mark(b->r, token + words, ',');
}

/** True if a class continues after a comma or "và": "sở, | ban, | ngành"; a new "các" begins the next class. */
static bool class_goes_on(const body_reader *b, size_t token)
{
    const size_t noun = token + (token < b->limit && tdn_token_at(b->r, token)->kind == TDN_TOKEN_NUMBER ? 1 : 0);
    return body_at(b, token) == NULL && !is_verb(b, noun) &&
           (words_at(b, noun, TDN_WORDS_CLASS) > 0 || words_at(b, noun, TDN_WORDS_PLACE) > 0);
}

/** End of a class whose first words end at a token: "các sở, ban, ngành | cấp tỉnh". */
static size_t class_end(const body_reader *b, size_t token)
{
    const tdn_reader *r = b->r;
    size_t at = token;
    while (at < b->limit && at - token < NAME_TOKENS && !is_stop(b, at) && !tdn_is_mark(r, at, '.')) {
        if (tdn_is_mark(r, at, ',') || is_and(r, at)) {
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

/** Reads "các sở, ban, ngành ...", "Sở, ban, ngành ...", and after people "Thủ trưởng | cơ quan ngang Bộ"; the end, or
 * NOTHING. */
static size_t read_class(const body_reader *b, size_t token, bool behind_people)
{
    const size_t quantifier = words_at(b, token, TDN_WORDS_QUANTIFIER);
    const bool counted = quantifier == 0 && tdn_token_at(b->r, token)->kind == TDN_TOKEN_NUMBER;
    const size_t noun = token + (counted ? 1 : quantifier);
    const size_t words = words_at(b, noun, TDN_WORDS_CLASS);
    if (words == 0 || tdn_are_words(b->r, noun, "trường hợp")) {
        return NOTHING;
    }
    const size_t behind = noun + words;
    /* "Lãnh đạo | Phòng Quản lý môi trường": one office, by its name */
    behind_people = behind_people && !(behind < b->limit && tdn_has_flag(b->r, behind, TDN_CAPITAL));
    const bool two = (tdn_is_mark(b->r, behind, ',') || is_and(b->r, behind)) && class_goes_on(b, behind + 1);
    const bool begun = token > b->first || tdn_has_flag(b->r, noun, TDN_CAPITAL);
    /* "Tổ chức tuyên truyền", "Ban hành" are verbs: a class without "các" needs a second noun, and a capital unless it
     * continues with a list: ", ban, / ngành và địa phương" began on the line before. */
    return quantifier > 0 || counted || (two && begun) || behind_people ? class_end(b, behind) : NOTHING;
}

/* ------------------------------------------------------------------- names */

/** True if a name that is not in the tables may begin here: "Hội Doanh nghiệp trẻ", but not "Tổ chức" or "Báo cáo". */
static bool begins_name(const body_reader *b, size_t token)
{
    const size_t words = words_at(b, token, TDN_WORDS_BODY);
    if (words == 0 || !tdn_has_flag(b->r, token, TDN_CAPITAL) || token + words >= b->limit) {
        return false;
    }
    const bool name =
        tdn_has_flag(b->r, token + words, TDN_CAPITAL) || tdn_token_at(b->r, token + words)->kind == TDN_TOKEN_NUMBER;
    const bool alone = words < 3 && is_border(b, token + words); /* "Văn phòng," alone does not name a body */
    return (words > 1 || name) && words_at(b, token, TDN_WORDS_PREDICATE) == 0 && !alone;
}

/** True if something that can be a body begins after a comma or "và". */
static bool begins_actor(const body_reader *b, size_t token)
{
    return body_at(b, token) != NULL || words_at(b, token, TDN_WORDS_QUANTIFIER) > 0 || person_at(b, token) > 0 ||
           begins_name(b, token);
}

/** End of a printed name: up to a mark, a verb, or the next body. */
static size_t name_end(const body_reader *b, size_t token)
{
    size_t at = token + 1;
    while (!is_stop(b, at) && at - token < NAME_TOKENS) {
        const bool joint = tdn_is_mark(b->r, at, ',') || is_and(b->r, at);
        if ((joint && begins_actor(b, at + 1)) || (tdn_is_mark(b->r, at, '-') && tdn_has_flag(b->r, at, TDN_LINE))) {
            break;
        }
        const bool inside = tdn_has_flag(b->r, at, TDN_CAPITAL) && !tdn_has_flag(b->r, at, TDN_LINE);
        if (b->style != TDN_ACTORS_RECIPIENTS && words_at(b, at, TDN_WORDS_PREDICATE) > 0 && !inside) {
            break;
        }
        at++;
    }
    while (at > token + 1 && (tdn_is_mark(b->r, at - 1, ',') || tdn_is_mark(b->r, at - 1, '.'))) {
        at--;
    }
    return at;
}

static bool may_be_printed(const body_reader *b, size_t token)
{
    if (b->style != TDN_ACTORS_RECIPIENTS) {
        return begins_name(b, token);
    }
    const size_t generic = words_at(b, token, TDN_WORDS_CLASS); /* "Phòng: TH, CN": unknown abbreviations */
    return tdn_is_word_token(b->r, token) && tdn_has_flag(b->r, token, TDN_CAPITAL) &&
           words_at(b, token, TDN_WORDS_NO_RECIPIENT) == 0 &&
           !(generic > 0 && (token + generic >= b->limit || tdn_is_mark(b->r, token + generic, ':') ||
                             tdn_is_mark(b->r, token + generic, ',')));
}

/* --------------------------------------------------------------- one actor */

/** "Lãnh đạo | Sở", "Các Phó Giám đốc | Sở": the document's own body, by its kind alone. */
static bool is_own_body(const body_reader *b, size_t token)
{
    static const char *const KINDS[] = {"sở", "bộ", "ban", "cục", "chi", "trường", "viện"};
    for (size_t i = 0; i < TDN_COUNT(KINDS); i++) {
        if (token < b->limit && tdn_is_word(b->r, token, KINDS[i])) {
            return is_border(b, token + 1) || words_at(b, token + 1, TDN_WORDS_PREDICATE) > 0;
        }
    }
    return false;
}

/** The body of the tables at a token, its class, or NOTHING. */
static size_t read_body(const body_reader *b, size_t token, tdn_actor *out)
{
    const tdn_hit *hit = body_at(b, token);
    if (hit == NULL) {
        return NOTHING;
    }
    const size_t behind = token + hit->count;
    const tdn_hit *joint = tdn_is_mark(b->r, behind, ',') || is_and(b->r, behind) ? body_at(b, behind + 1) : NULL;
    const size_t joint_end = joint != NULL ? behind + 1 + joint->count : behind;
    if (joint != NULL && tdn_lexicon_body(hit->id)->scope == TDN_SCOPE_ANY &&
        class_places_end(b, joint_end) > joint_end) {
        out->naming = TDN_NAMED_CLASS; /* "HĐND, | UBND các tỉnh": the committees of all of them too */
        return behind;
    }
    const size_t places = class_places_end(b, behind);
    if (places > behind) {
        out->naming = TDN_NAMED_CLASS;
        return class_end(b, places);
    }
    const bool abbreviated = tdn_is_mark(b->r, behind, '.') && !tdn_has_flag(b->r, behind, TDN_SPACE) &&
                             tdn_is_word_token(b->r, behind + 1) && !tdn_has_flag(b->r, behind + 1, TDN_SPACE);
    if (abbreviated || !tdn_issuer_at(b->r, token, &out->issuer) || out->issuer.range.end > b->limit) {
        return NOTHING; /* "UB.MTTQVN" is not a UBND */
    }
    out->naming = TDN_NAMED_BODY;
    return out->issuer.range.end;
}

/** True if the people named before a body belong to its secretariat: "Chánh Văn phòng | UBND tỉnh", "CVP, PCVP | UBND
 * tỉnh". */
static bool are_of_secretariat(const body_reader *b, size_t token, size_t end)
{
    for (size_t at = token; at < end; at++) {
        if (tdn_is_word(b->r, at, "cvp") || tdn_is_word(b->r, at, "pcvp") || tdn_are_words(b->r, at, "văn phòng")) {
            return true;
        }
    }
    return false;
}

/** The people before a body are left out of its name; those of its secretariat stand for the secretariat. */
static void settle_people(const body_reader *b, size_t token, tdn_issuer *issuer)
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

/** Reads one body, class or name; the token after it, NOTHING: none begins here. */
static size_t read_one(const body_reader *b, size_t token, tdn_actor *out)
{
    const size_t behind_people = skip_persons(b, token);
    size_t end = NOTHING;
    out->naming = TDN_NAMED_CLASS;
    if (behind_people > token && is_own_body(b, behind_people)) {
        out->naming = TDN_NAMED_OWN;
        end = behind_people + 1;
    } else if (behind_people < b->limit) {
        end = read_body(b, behind_people, out);
        end = end == NOTHING ? read_class(b, behind_people, behind_people > token) : end;
    }
    if (end != NOTHING && out->naming == TDN_NAMED_BODY) {
        settle_people(b, token, &out->issuer);
    }
    const size_t quantifier = words_at(b, token, TDN_WORDS_QUANTIFIER);
    if (end == NOTHING && quantifier > 0 && body_at(b, token + quantifier) != NULL) {
        end = read_body(b, token + quantifier, out);
    }
    /* "TT" is Thường trực before a body, else Trung tâm: "TT CN&CTTĐT tỉnh". */
    const bool centre = tdn_is_word(b->r, token, "tt") && tdn_has_flag(b->r, token + 1, TDN_UPPER);
    const bool person = person_at(b, token) > 0 && !centre;
    if (end == NOTHING && !person && may_be_printed(b, token)) {
        out->naming = TDN_NAMED_PRINTED;
        end = name_end(b, token);
    }
    return end;
}

/* -------------------------------------------------------------------- lists */

static bool keep_actor(const body_reader *b, const tdn_actor *read, tdn_actors *out)
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
static size_t read_shared(const body_reader *b, size_t head, size_t token, tdn_actor *out)
{
    const tdn_hit hit = tdn_phrase_shared(b->r->region, head, token, b->limit, TDN_PHRASE_BODY);
    if (hit.count == 0) {
        return NOTHING;
    }
    out->naming = TDN_NAMED_BODY;
    out->issuer = (tdn_issuer){.range = {token, token + hit.count},
                               .body = hit.id,
                               .office = TDN_NO_ID,
                               .province = TDN_NO_ID,
                               .place = TDN_PLACE_NONE};
    return token + hit.count;
}

/** The word that the items after it share: "Các | Sở: ...", "| Sở: NN&MT, TC", "| Sở Tài chính, Nội vụ"; NOTHING. */
static size_t shared_head(const body_reader *b, size_t token)
{
    static const char *const HEADS[] = {"sở", "bộ", "ban", "cục"};
    const size_t at = token + words_at(b, token, TDN_WORDS_QUANTIFIER);
    for (size_t i = 0; i < TDN_COUNT(HEADS) && at < b->limit; i++) {
        if (tdn_is_word(b->r, at, HEADS[i])) {
            return at + 1; /* never 0, so that it is distinct from NOTHING */
        }
    }
    return NOTHING;
}

/** "Cục Thông tin đối ngoại, | Bộ TT&TT": the unit's ministry is skipped, so that it is not named a second time. */
static size_t skip_parent(const body_reader *b, const tdn_actor *unit, size_t end)
{
    static const char *const UNITS[] = {"cục", "vụ", "phòng", "chi", "ban", "trung"};
    bool is_unit = false;
    for (size_t i = 0; i < TDN_COUNT(UNITS); i++) {
        is_unit = is_unit || tdn_is_word(b->r, unit->range.first, UNITS[i]);
    }
    const bool comma = tdn_is_mark(b->r, end, ',') || tdn_is_mark(b->r, end, '-');
    const tdn_hit *parent = unit->naming == TDN_NAMED_PRINTED && is_unit && comma ? body_at(b, end + 1) : NULL;
    return parent != NULL && is_border(b, end + 1 + parent->count) ? end + 1 + parent->count : end;
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
static size_t next_item(const body_reader *b, size_t token)
{
    const bool semicolon = tdn_is_mark(b->r, token, ';') && b->style != TDN_ACTORS_SENTENCE;
    if (token >= b->limit || !(tdn_is_mark(b->r, token, ',') || is_and(b->r, token) || semicolon)) {
        return token;
    }
    size_t at = token + 1;
    at += at < b->limit && is_and(b->r, at) ? 1 : 0;
    return at < b->limit ? at : token;
}

bool tdn_read_actors(const tdn_reader *r, size_t token, size_t limit, tdn_actor_style style, tdn_actors *out)
{
    const body_reader b = {r, token, limit, style};
    size_t at = token;
    size_t head = shared_head(&b, token);
    out->count = 0;
    out->end = token;
    const bool colon = head != NOTHING && tdn_is_mark(r, head, ':') && head + 1 < limit;
    at = colon ? head + 1 : at; /* "Các Sở: | Tài chính, Nội vụ" */
    while (at < limit && out->count < TDN_ACTORS_MAX) {
        tdn_actor read = {.naming = TDN_NAMED_NOBODY};
        const bool shares = at > token && head != NOTHING && (colon || body_at(&b, at) == NULL);
        size_t end = shares ? read_shared(&b, head - 1, at, &read) : NOTHING;
        end = end == NOTHING ? read_one(&b, at, &read) : end;
        if (end <= at) {
            break;
        }
        const size_t own_head = shared_head(&b, at);
        head = own_head != NOTHING ? own_head : head;
        read.range = (tdn_range){at, end};
        if (!keep_actor(&b, &read, out)) {
            return false;
        }
        end = style == TDN_ACTORS_RECIPIENTS ? skip_parent(&b, &out->items[out->count - 1], end) : end;
        while (style == TDN_ACTORS_RECIPIENTS && !is_border(&b, end)) {
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
