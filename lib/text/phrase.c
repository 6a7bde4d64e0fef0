#include "text/phrase.h"

#include "text/runs.h"

/* A backward look is for guards, cues and types, which are short. */
#define BACK_TOKENS 24u

typedef struct found {
    uint32_t node;
    uint32_t tokens;
} found;

void tdn_hits_init(tdn_hits *hits, const tdnref_alloc *alloc)
{
    *hits = (tdn_hits){.alloc = alloc};
}

void tdn_hits_release(tdn_hits *hits)
{
    TDN_ARRAY_FREE(hits->alloc, &hits->hits);
    tdn_free(hits->alloc, hits->classes);
    tdn_free(hits->alloc, hits->first);
    *hits = (tdn_hits){.alloc = hits->alloc};
}

/** "Sở Văn hóa | , | Thể thao", "Bộ Lao động / | - | Thương binh và Xã hội": a mark that a phrase runs over. */
static inline bool is_run_over(const tdn_token *t)
{
    const bool joins = t->mark == ',' || t->mark == '-' || t->mark == '&' || t->mark == '.' || t->mark == '/';
    return joins && ((t->flags & TDN_LINE) == 0 || (t->mark == '-' && (t->flags & TDN_WEAK) != 0));
}

/** next_word() where more stands between the two than a blank. */
static size_t next_word_over(const tdn_region *region, size_t index)
{
    const tdn_token *last = &region->tokens.items[index];
    const tdn_token *t = last + 1;
    if (t->kind == TDN_TOKEN_PUNCT) {
        if (!is_run_over(t)) {
            return 0;
        }
        t++;
    }
    if (t->kind != TDN_TOKEN_WORD && t->kind != TDN_TOKEN_NUMBER) {
        return 0;
    }
    /* "KẾ HOẠCH / Công tác thông tin đối ngoại": a heading in capitals does not go on in small letters. */
    const bool other_case = (t->flags & TDN_LINE) != 0 && ((t->flags ^ last->flags) & TDN_UPPER) != 0 &&
                            last->norm_len > 1 && t->norm_len > 1; /* "Bộ Y / tế" */
    const bool ends = other_case || (t->flags & (TDN_SENTENCE | TDN_WEAK)) == TDN_SENTENCE;
    return ends ? 0 : (size_t)(t - region->tokens.items);
}

/** True for a word that a blank alone parts from what stands before it. */
static inline bool follows_plainly(const tdn_token *t)
{
    return t->kind == TDN_TOKEN_WORD && (t->flags & (TDN_LINE | TDN_SENTENCE)) == 0;
}

/** tdn_phrase_next(), inlined where every word asks. */
static inline size_t next_word(const tdn_region *region, size_t index)
{
    return follows_plainly(&region->tokens.items[index + 1]) ? index + 1 : next_word_over(region, index);
}

/** tdn_phrase_step(), inlined. */
static inline uint32_t step_token(uint32_t node, const tdn_token *t)
{
    const bool code = (t->flags & TDN_CAPITAL) != 0 && t->form->code != 0;
    const uint32_t to = code ? tdn_trie_step(node, t->form->code) : TDN_TRIE_NONE;
    return to != TDN_TRIE_NONE ? to : tdn_trie_step(node, t->word);
}

size_t tdn_phrase_next(const tdn_region *region, size_t index)
{
    return next_word(region, index);
}

uint32_t tdn_phrase_step(uint32_t node, const tdn_token *token)
{
    return step_token(node, token);
}

/** "KẾ HOẠCH / TRIỂN KHAI KẾT LUẬN SỐ 57-KL/TW": a heading is a type of its own, the line behind it the title. */
static bool runs_over_heading(const tdn_region *region, size_t first, size_t last)
{
    const tdn_token *tokens = region->tokens.items;
    const tdn_token *before = &tokens[first];
    for (size_t i = first + 1; i <= last; i++) {
        if (tokens[i].kind == TDN_TOKEN_PUNCT) {
            continue; /* stepped over */
        }
        if ((before->flags & TDN_UPPER) != 0 && (tokens[i].flags & TDN_WEAK) != 0) {
            return true;
        }
        before = &tokens[i];
    }
    return false;
}

/** "... kiểm điểm cuối năm // Thực hiện Hướng dẫn số 08-HD/BTCTU": behind a blank line a capital begins another
 * paragraph, and no "năm thực hiện" runs over it. */
static bool runs_over_paragraph(const tdn_region *region, size_t first, size_t last)
{
    for (size_t i = first + 1; i <= last; i++) {
        const unsigned flags = region->tokens.items[i].flags;
        if ((flags & (TDN_BLANK | TDN_CAPITAL | TDN_UPPER)) == (TDN_BLANK | TDN_CAPITAL)) {
            return true;
        }
    }
    return false;
}

/** The nodes at which something ends on the way from one token, shortest first. Most ways end at one of them. */
typedef struct way {
    unsigned count;
    bool over; /* more than a blank was stepped over */
    found ends[2 * TDN_PHRASE_WORDS_MAX];
} way;

/** Follows the trie from `index`, whose token leads from the root to `node`. */
static void walk(tdn_hits *hits, const tdn_region *region, size_t index, uint32_t node, way *out)
{
    size_t words = 0;
    for (size_t at = index; node != TDN_TRIE_NONE;) {
        words++;
        if (tdn_trie_nodes[node].classes != 0) {
            out->ends[out->count++] = (found){node, (uint32_t)(at - index + 1)};
        }
        if (words == TDN_PHRASE_WORDS_MAX || tdn_trie_nodes[node].base == 0) {
            break;
        }
        const size_t next = next_word(region, at);
        if (next == 0) {
            break;
        }
        const tdn_token *t = &region->tokens.items[next];
        out->over |= next > at + 1 || (t->flags & (TDN_LINE | TDN_SENTENCE)) != 0;
        node = step_token(node, t);
        at = next;
    }
    hits->steps += words;
}

/** Keeps for each class the longest phrase of a way; returns a bit for each class. No name of a type runs over a
 * heading, but for one whose first word alone is none, "QUYẾT / ĐỊNH"; no cue over a paragraph. */
static unsigned keep_longest(const tdn_region *region, size_t index, const way *w, found longest[TDN_PHRASE_COUNT])
{
    unsigned all = 0;
    const size_t heading = w->count > 0 && w->ends[0].tokens > 1 ? index + 1 : index;
    for (unsigned i = 0; i < w->count; i++) {
        const found end = w->ends[i];
        unsigned classes = tdn_trie_nodes[end.node].classes;
        if ((classes & 1u << TDN_PHRASE_TYPE) != 0 && runs_over_heading(region, heading, index + end.tokens - 1)) {
            classes &= ~(1u << TDN_PHRASE_TYPE);
        }
        if ((classes & 1u << TDN_PHRASE_CUE) != 0 && runs_over_paragraph(region, index, index + end.tokens - 1)) {
            classes &= ~(1u << TDN_PHRASE_CUE);
        }
        all |= classes;
        for (; classes != 0; classes &= classes - 1) {
            longest[tdn_lowest_bit(classes)] = end;
        }
    }
    return all;
}

/** Where a way leads whose words are parted by blanks alone. */
typedef struct plain_way {
    bool plain;       /* it is one */
    unsigned classes; /* of what ends on it, 0: nothing does */
    uint32_t node;    /* where the last phrase ends, which is the longest of each class */
    uint32_t tokens;  /* of that phrase */
} plain_way;

/** True if a way goes on behind a token over more than a blank. Nearly always the words do not fit. */
static inline bool leads_over(const tdn_region *region, const tdn_token *last, uint32_t node)
{
    const tdn_token *t = last + (last[1].kind == TDN_TOKEN_PUNCT ? 2 : 1);
    return step_token(node, t) != TDN_TRIE_NONE && next_word_over(region, (size_t)(last - region->tokens.items)) != 0;
}

/** Follows the trie from a token. Nearly all ways are plain, and most end at the second word with nothing found. */
static inline plain_way walk_plainly(const tdn_region *region, const tdn_token *first)
{
    const tdn_trie_node *const nodes = tdn_trie_nodes;
    const bool code = (first->flags & TDN_CAPITAL) != 0 && first->form->code_node != TDN_TRIE_NONE;
    uint32_t node = tdn_trie_step(TDN_TRIE_ROOT, first->word);
    plain_way w = {.plain = !code && node != TDN_TRIE_NONE};
    unsigned last = 0;
    for (const tdn_token *t = first; w.plain && node != TDN_TRIE_NONE;) {
        if (nodes[node].classes != 0) {
            last = nodes[node].classes;
            w.classes |= last;
            w.node = node;
            w.tokens = (uint32_t)(t - first) + 1;
        }
        if (nodes[node].base == 0) {
            break;
        }
        t++;
        if (!follows_plainly(t)) {
            w.plain = !leads_over(region, t - 1, node);
            break;
        }
        node = step_token(node, t);
    }
    w.plain = w.plain && w.classes == last;
    return w;
}

/** Lists the phrases of the given classes that end at one node; meanings stand by class. */
static inline bool push_hits(tdn_hits *hits, size_t token, unsigned classes, found f)
{
    size_t count = 0;
    const tdn_payload *payloads = tdn_trie_payloads(f.node, &count);
    for (size_t i = 0; i < count; i++) {
        if ((classes >> payloads[i].phrase_class & 1) == 0) {
            continue;
        }
        const tdn_hit hit = {(uint32_t)token, (uint16_t)f.tokens, (uint8_t)payloads[i].phrase_class, payloads[i].id};
        if (!TDN_PUSH(hits->alloc, &hits->hits, hit)) {
            return false;
        }
    }
    return true;
}

/** True if one of the bodies that end at a node has a dash in its name. */
static bool names_dash(uint32_t node)
{
    size_t count = 0;
    const tdn_payload *payloads = tdn_trie_payloads(node, &count);
    for (size_t i = 0; i < count; i++) {
        if (payloads[i].phrase_class == TDN_PHRASE_BODY &&
            strstr(tdn_lexicon_body(payloads[i].id)->name, " - ") != NULL) {
            return true;
        }
    }
    return false;
}

/** "Bộ Lao động / - Thương binh và Xã hội" is one name, since it has that dash; "Ban Thường vụ / - Tỉnh ủy" are two
 * items of a list. */
static bool runs_into_item(const tdn_region *region, size_t first, found f)
{
    for (size_t i = first + 1; i < first + f.tokens; i++) {
        const tdn_token *t = &region->tokens.items[i];
        if (t->mark == '-' && (t->flags & TDN_LINE) != 0) {
            return !names_dash(f.node);
        }
    }
    return false;
}

static bool joins_lines(tdn_phrase_class phrase_class)
{
    return phrase_class == TDN_PHRASE_BODY || phrase_class == TDN_PHRASE_TYPE || phrase_class == TDN_PHRASE_LAW ||
           phrase_class == TDN_PHRASE_PROVINCE || phrase_class == TDN_PHRASE_CUE;
}

static void join_sentence(tdn_region *region, size_t first, size_t end)
{
    for (size_t i = first + 1; i < end; i++) {
        tdn_token *t = &region->tokens.items[i];
        t->flags = (uint16_t)(t->flags & ~(unsigned)(TDN_SENTENCE | TDN_WEAK));
    }
}

/** Lists for each class the longest phrase of a way. */
static bool push_longest(tdn_hits *hits, tdn_region *region, size_t token, const way *w)
{
    found longest[TDN_PHRASE_COUNT];
    for (unsigned classes = keep_longest(region, token, w, longest); classes != 0; classes &= classes - 1) {
        const unsigned c = tdn_lowest_bit(classes);
        if (w->over && runs_into_item(region, token, longest[c])) {
            continue;
        }
        hits->classes[token] |= (uint8_t)(1u << c);
        if (!push_hits(hits, token, 1u << c, longest[c])) {
            return false;
        }
        if (w->over && joins_lines((tdn_phrase_class)c)) {
            join_sentence(region, token, token + longest[c].tokens);
        }
    }
    return true;
}

/** find_at() for what is no plain way, or has phrases of several classes. */
static bool find_carefully(tdn_hits *hits, tdn_region *region, size_t token)
{
    way w;
    w.count = 0;
    w.over = false;
    const tdn_form *form = region->tokens.items[token].form;
    walk(hits, region, token, form->word_node, &w);
    if (form->code_node != TDN_TRIE_NONE) {
        walk(hits, region, token, form->code_node, &w);
    }
    hits->first[token] = (uint32_t)hits->hits.count;
    return push_longest(hits, region, token, &w);
}

static inline bool find_at(tdn_hits *hits, tdn_region *region, size_t token)
{
    const plain_way w = walk_plainly(region, &region->tokens.items[token]);
    if (!w.plain) {
        return find_carefully(hits, region, token);
    }
    if (w.classes == 0) {
        return true;
    }
    hits->steps += w.tokens;
    hits->first[token] = (uint32_t)hits->hits.count;
    hits->classes[token] = (uint8_t)w.classes;
    return push_hits(hits, token, w.classes, (found){w.node, w.tokens});
}

/** "BÃI BỎ QUYẾT ĐỊNH / SỐ 15/2025/QĐ-UBND": the type is no heading on a line of its own, so the number is its. */
static bool is_numbered_type(const tdn_region *region, const tdn_hit *hit, size_t behind)
{
    return (region->tokens.items[hit->token].flags & TDN_LINE) == 0 &&
           strcmp(region->tokens.items[behind].form->folded, "số") == 0 &&
           region->tokens.items[behind + 1].kind == TDN_TOKEN_NUMBER;
}

/** "Hội đồng nhân dân / Thành phố": the body's place, not in capitals as in a letterhead. */
static bool names_city(const tdn_region *region, const tdn_hit *hit, size_t behind)
{
    const tdn_token *t = &region->tokens.items[behind];
    return (region->tokens.items[hit->token].flags & TDN_UPPER) == 0 && strcmp(t[0].form->folded, "thành") == 0 &&
           strcmp(t[1].form->folded, "phố") == 0;
}

/** True if what the hit names goes on with what stands behind it: an office with its body, a cue with an act. */
static bool goes_on(const tdn_hits *hits, const tdn_region *region, const tdn_hit *hit, size_t behind)
{
    switch (hit->phrase_class) {
    case TDN_PHRASE_OFFICE:
        return tdn_hit_at(hits, behind, TDN_PHRASE_BODY) != NULL;
    case TDN_PHRASE_TYPE:
        return is_numbered_type(region, hit, behind);
    case TDN_PHRASE_BODY:
        return names_city(region, hit, behind);
    case TDN_PHRASE_CUE:
        return tdn_hit_at(hits, behind, TDN_PHRASE_TYPE) != NULL &&
               (tdn_lexicon_cue(hit->id)->flags & TDN_CUE_AFTER) == 0;
    default:
        return false;
    }
}

/** "Giám đốc / Sở Nội vụ", "Căn cứ / Công văn số ...": nothing begins at a line break inside such a pair. */
static void join_pairs(const tdn_hits *hits, tdn_region *region)
{
    const tdn_token *const tokens = region->tokens.items;
    for (uint64_t i = 0; i < hits->hits.count; i++) {
        const tdn_hit *hit = &hits->hits.items[i];
        const size_t behind = hit->token + hit->count; /* the end of the region at most */
        if ((tokens[behind].flags & TDN_WEAK) != 0 && goes_on(hits, region, hit, behind)) {
            join_sentence(region, behind - 1, behind + 1);
        }
    }
}

/** Room for what begins at each of `count` tokens, with nothing there yet. */
static bool make_room(tdn_hits *hits, size_t count)
{
    if (count > hits->capacity) {
        tdn_free(hits->alloc, hits->classes);
        tdn_free(hits->alloc, hits->first);
        size_t size = 0;
        hits->capacity = 0;
        hits->classes = tdn_malloc(hits->alloc, count + sizeof(uint64_t)); /* tdn_next_hit() reads eight at once */
        hits->first = tdn_mul_size(count, sizeof *hits->first, &size) ? tdn_malloc(hits->alloc, size) : NULL;
        if (hits->classes == NULL || hits->first == NULL) {
            return false;
        }
        hits->capacity = count;
    }
    memset(hits->classes, 0, count + sizeof(uint64_t));
    return true;
}

tdnref_status tdn_find_phrases(tdn_hits *hits, tdn_region *region, tdnref_error *err)
{
    hits->hits.count = 0;
    bool room = make_room(hits, (size_t)region->tokens.count);
    const uint32_t *const starts_end = region->starts.items + region->starts.count;
    for (const uint32_t *start = region->starts.items; room && start < starts_end; start++) {
        room = find_at(hits, region, *start);
    }
    hits->steps += region->starts.count;
    if (!room) {
        return tdn_fail(err, TDNREF_ERR_NOMEM, "no memory for the phrases of a region");
    }
    join_pairs(hits, region);
    return tdn_succeed(err);
}

static tdn_hit longest_from(const tdn_region *region, uint32_t node, size_t token, size_t end,
                            tdn_phrase_class phrase_class)
{
    tdn_hit hit = {(uint32_t)token, 0, (uint8_t)phrase_class, 0};
    for (size_t at = token; at < end && at - token < TDN_PHRASE_WORDS_MAX;) {
        node = step_token(node, &region->tokens.items[at]);
        if (node == TDN_TRIE_NONE) {
            break;
        }
        size_t count = 0;
        const tdn_payload *payloads = tdn_trie_payloads(node, &count);
        for (size_t i = 0; i < count; i++) {
            if (payloads[i].phrase_class == (uint16_t)phrase_class) {
                hit.count = (uint16_t)(at - token + 1);
                hit.id = payloads[i].id;
                break;
            }
        }
        const size_t next = next_word(region, at);
        at = next == 0 ? end : next;
    }
    return hit;
}

tdn_hit tdn_phrase_within(const tdn_region *region, size_t token, size_t end, tdn_phrase_class phrase_class)
{
    return longest_from(region, TDN_TRIE_ROOT, token, end, phrase_class);
}

tdn_hit tdn_phrase_shared(const tdn_region *region, size_t head, size_t token, size_t end,
                          tdn_phrase_class phrase_class)
{
    const uint32_t node = tdn_trie_step(TDN_TRIE_ROOT, region->tokens.items[head].word);
    return node != TDN_TRIE_NONE ? longest_from(region, node, token, end, phrase_class)
                                 : (tdn_hit){(uint32_t)token, 0, (uint8_t)phrase_class, 0};
}

const tdn_hit *tdn_hit_found(const tdn_hits *hits, size_t token, tdn_phrase_class phrase_class)
{
    const tdn_hit *hit = &hits->hits.items[hits->first[token]];
    while (hit->phrase_class != (uint8_t)phrase_class) {
        hit++;
    }
    return hit;
}

const tdn_hit *tdn_hit_next(const tdn_hits *hits, const tdn_hit *hit)
{
    const tdn_hit *next = hit + 1;
    const bool same = next < hits->hits.items + hits->hits.count && next->token == hit->token &&
                      next->phrase_class == hit->phrase_class;
    return same ? next : NULL;
}

size_t tdn_next_hit(const tdn_hits *hits, size_t token, size_t end, unsigned classes)
{
    const uint64_t wanted = classes * 0x0101010101010101u;
    for (; token < end; token += sizeof wanted) {
        uint64_t eight;
        memcpy(&eight, hits->classes + token, sizeof eight);
        if ((eight & wanted) != 0) {
            token += tdn_first_byte(eight & wanted);
            break;
        }
    }
    return token < end ? token : end;
}

const tdn_hit *tdn_hit_before(const tdn_hits *hits, size_t token, size_t from, tdn_phrase_class phrase_class)
{
    const size_t least = token > from + BACK_TOKENS ? token - BACK_TOKENS : from;
    for (size_t at = least; (at = tdn_next_hit(hits, at, token, 1u << phrase_class)) < token; at++) {
        const tdn_hit *hit = tdn_hit_found(hits, at, phrase_class);
        if (at + hit->count == token) {
            return hit; /* the one that begins first is the longest */
        }
    }
    return NULL;
}
