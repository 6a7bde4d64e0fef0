#include "document/issuing.h"

#include "document/column.h"
#include "document/unit.h"
#include "field/date.h"
#include "lexicon/fold.h"

/* A letterhead names the superior, the body, and perhaps a unit; a joint one up to five bodies. */
#define BLOCKS_MAX 12u

/** A name in the left column: lines that belong together. */
typedef struct block {
    tdn_range words;
    bool known;         /**< the tables know the body, which is all of the name */
    tdn_unit_kind kind; /**< words 0: lines that begin like no unit */
    tdn_issuer issuer;  /**< if known */
} block;

typedef struct blocks {
    tdn_column column;
    block items[BLOCKS_MAX];
    size_t count;
} blocks;

bool tdn_is_national(const tdn_issuer *issuer)
{
    const tdn_body *body = tdn_lexicon_body(issuer->body);
    return body->scope == TDN_SCOPE_NONE &&
           (body->level == TDNREF_LEVEL_CENTRAL || body->level == TDNREF_LEVEL_MINISTRY);
}

/** Takes the place of the superior body in the line above: "UBND TỈNH ĐẮK LẮK / SỞ XÂY DỰNG". */
static void inherit_place(tdn_issuer *issuer, const tdn_issuer *above)
{
    if (issuer->province == TDN_NO_ID && above->province != TDN_NO_ID && !tdn_is_national(issuer)) {
        issuer->province = above->province;
        if (issuer->place == TDN_PLACE_NONE) {
            issuer->place = TDN_PLACE_PROVINCE;
        }
    }
}

/* ------------------------------------------------------------------ blocks */

/** True if the line before holds no more than what a unit is called: "CÔNG TY TNHH / XUÂN THỦY", "VĂN PHÒNG / ...". */
static bool is_bare_kind_before(const tdn_reader *r, size_t line, size_t token)
{
    const tdn_unit_kind kind = tdn_unit_kind_at(r, line);
    return kind.words > 0 && !kind.inner && line + kind.words >= token;
}

/** Marks where a line begins a new name: it begins with a body or unit, and no longer name runs over it. */
static void cut_lines(tdn_column *c)
{
    const tdn_reader *r = &c->reader;
    size_t covered = 0;
    size_t line = 0;
    for (size_t at = 0; at < c->count; at++) {
        if (at > 0 && !tdn_has_flag(r, at, TDN_LINE)) {
            continue;
        }
        const tdn_hit *body = tdn_hit_at(r->hits, at, TDN_PHRASE_BODY);
        const tdn_hit *office = tdn_hit_at(r->hits, line, TDN_PHRASE_OFFICE);
        const bool of_office = office != NULL && line + office->count == at; /* "CHỦ TỊCH / ỦY BAN NHÂN DÂN" */
        const bool begins = !of_office && (body != NULL || tdn_unit_kind_at(r, at).words > 0);
        if (begins && at >= covered && (at == 0 || !is_bare_kind_before(r, line, at))) {
            c->region.tokens.items[at].flags |= TDN_SENTENCE;
        }
        if (body != NULL && at + body->count > covered) {
            covered = at + body->count;
        }
        line = at;
    }
}

/** First token behind the lines that go on with what begins at a token. */
static size_t name_end(const tdn_column *c, size_t token)
{
    size_t at = token + 1;
    while (at < c->count && !tdn_has_flag(&c->reader, at, TDN_SENTENCE)) {
        at++;
    }
    return at;
}

static bool is_upper_word(const tdn_reader *r, size_t token)
{
    return tdn_token_at(r, token)->kind == TDN_TOKEN_NUMBER ||
           (tdn_is_word_token(r, token) && tdn_has_flag(r, token, TDN_UPPER));
}

/** "KHO BẠC NHÀ NƯỚC | KHU VỰC III", "BỘ TƯ LỆNH | QUÂN KHU 4": words of the line that make it another body's name. */
static bool goes_on(const tdn_reader *r, size_t token)
{
    return tdn_token_at(r, token)->kind != TDN_TOKEN_END && !tdn_has_flag(r, token, TDN_LINE | TDN_SENTENCE) &&
           is_upper_word(r, token) && tdn_unit_kind_at(r, token).words == 0 &&
           tdn_hit_at(r->hits, token, TDN_PHRASE_BODY) == NULL;
}

/** True if a name runs over the beginning of another: "ĐẢNG BỘ CÁC CƠ QUAN ĐẢNG | TRUNG ƯƠNG / ĐẢNG | ỦY". */
static bool runs_over_cut(const tdn_reader *r, tdn_range words)
{
    for (size_t at = words.first + 1; at < words.end; at++) {
        if (tdn_has_flag(r, at, TDN_SENTENCE)) {
            return true;
        }
    }
    return false;
}

/** Reads the name at a token, if one begins there. */
static bool read_block(const tdn_column *c, size_t token, block *out)
{
    const tdn_reader *r = &c->reader;
    *out = (block){.words = {token, token}, .kind = tdn_unit_kind_at(r, token), .issuer = {.body = TDN_NO_ID}};
    const bool line = token == 0 || tdn_has_flag(r, token, TDN_LINE);
    const bool named = tdn_has_flag(r, token, line ? TDN_CAPITAL : TDN_UPPER); /* not "gửi Phòng Tư pháp" in a page */
    out->known = named && tdn_issuer_at(r, token, &out->issuer) && !runs_over_cut(r, out->issuer.range);
    if (out->known && goes_on(r, out->issuer.range.end) && out->kind.words > 0 && line) {
        out->known = false;
        out->words.end = name_end(c, token);
        return true;
    }
    if (out->known) {
        out->words.end = out->issuer.range.end;
        return true;
    }
    out->words.end = name_end(c, token);
    return line && tdn_has_flag(r, token, TDN_UPPER) && out->words.end > token + 1;
}

/** "QUÂN KHU 4 / BỘ TƯ LỆNH": the command of the unit in the line above, not of the whole country. */
static bool is_command_of_unit(const blocks *b, const block *next)
{
    const block *last = b->count > 0 ? &b->items[b->count - 1] : NULL;
    const bool unit =
        last != NULL && (last->known ? last->issuer.body == tdn_lexicon_body_id("quan-khu") : last->kind.words > 0);
    return unit && next->known && next->issuer.body == tdn_lexicon_body_id("bo-tu-lenh");
}

/** The names of the column from top to bottom, the places of superiors handed down. */
static void find_blocks(blocks *b, uint16_t province)
{
    const tdn_column *c = &b->column;
    tdn_issuer above = {.body = TDN_NO_ID, .province = province};
    for (size_t at = 0; at < c->count && b->count < BLOCKS_MAX;) {
        block next;
        if (!read_block(c, at, &next)) {
            at++;
            continue;
        }
        next.known = next.known && !is_command_of_unit(b, &next);
        if (next.known) {
            tdn_issuer_inherit_locality(&c->reader, &next.issuer, &above);
            inherit_place(&next.issuer, &above);
            above = next.issuer;
        }
        b->items[b->count++] = next;
        at = next.known || next.kind.words > 0 ? next.words.end : at + 1;
    }
}

/** The last body of the tables above a block; NULL: none. */
static const block *superior_of(const blocks *b, size_t index)
{
    while (index-- > 0) {
        if (b->items[index].known) {
            return &b->items[index];
        }
    }
    return NULL;
}

/* ------------------------------------------------------------------ choice */

static void take(const blocks *b, const block *chosen, const tdn_reader *r, tdn_document_draft *out)
{
    const uint16_t province = out->issuer.province;
    out->issuer = chosen->issuer;
    if (out->issuer.province == TDN_NO_ID && !tdn_is_national(&out->issuer)) {
        out->issuer.province = province;
    }
    out->issuer.range = tdn_column_origin(&b->column, chosen->words);
    out->issuer_known = true;
    out->record.issuer.origin = TDNREF_ORIGIN_PRINTED;
    out->record.issuer.span = tdn_source_span(r, out->issuer.range);
}

/** The bodies that the symbol stands for; the first is the issuer, others its partners in a joint act. */
static bool take_named_by_symbol(const blocks *b, const tdn_reader *r, const tdn_number *n, tdn_document_draft *out)
{
    bool fits = false;
    for (size_t i = 0; i < b->count; i++) {
        const block *at = &b->items[i];
        if (!at->known || !tdn_number_names_body(n, at->issuer.body)) {
            continue;
        }
        const bool joint = fits && n->issuer_end > n->issuer_first + 1 && out->issuer.body != at->issuer.body;
        if (joint && out->partner_count < TDN_PARTNERS_MAX) {
            out->partners[out->partner_count++] = at->issuer;
        }
        if (!joint) {
            out->partner_count = 0;
            take(b, at, r, out);
        }
        fits = true;
    }
    return fits;
}

/** "HUYỆN ỦY CHI LĂNG / BAN TUYÊN GIÁO", "ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG / VĂN PHÒNG": an office and its committee make
 * the name of a body that the tables know. Returns false where they do not, or memory is out. */
static bool joins_superior(const blocks *b, const block *unit, const block *above, tdn_issuer *out)
{
    tdn_column joined;
    const size_t words = unit->words.end - unit->words.first;
    bool known = tdn_column_join(&joined, &b->column, unit->words, above->words);
    known = known && tdn_issuer_at(&joined.reader, 0, out) && out->range.end == joined.count;
    if (known) {
        const tdn_hit *body = tdn_hit_at(joined.reader.hits, 0, TDN_PHRASE_BODY);
        known = (body != NULL && body->count > words) || tdn_has_open_name(tdn_lexicon_body(out->body));
    }
    tdn_column_release(&joined);
    return known;
}

/** The name of what a part belongs to: "Công an tỉnh Đồng Tháp", "Quân khu 4". NULL: nothing stands above, or no
 * memory. */
static const char *name_above(const blocks *b, size_t index, uint32_t day)
{
    const block *above = superior_of(b, index);
    const tdn_reader *r = &b->column.reader;
    if (above != NULL) {
        return tdn_issuer_name(r->arena, &above->issuer, day);
    }
    const bool unit = index > 0 && b->items[index - 1].kind.words > 0;
    return unit ? tdn_unit_name(r, b->items[index - 1].words) : NULL;
}

static char *with_superior(tdn_arena *arena, const char *name, const char *above)
{
    char *out = tdn_arena_alloc(arena, strlen(name) + strlen(above) + 2);
    if (out != NULL) {
        memcpy(out, name, strlen(name));
        out[strlen(name)] = ' ';
        memcpy(out + strlen(name) + 1, above, strlen(above) + 1);
    }
    return out;
}

/** The level of a unit: of its own kind if the tables know that, else as its superior's. */
static tdnref_level level_of_unit(const block *unit, const block *above)
{
    const tdnref_level level = above != NULL                    ? tdn_issuer_level(&above->issuer)
                               : unit->issuer.body != TDN_NO_ID ? tdn_issuer_level(&unit->issuer)
                                                                : TDNREF_LEVEL_UNKNOWN;
    switch (level) {
    case TDNREF_LEVEL_CENTRAL:
        return TDNREF_LEVEL_MINISTRY;
    case TDNREF_LEVEL_PROVINCE:
        return TDNREF_LEVEL_DEPARTMENT;
    default:
        return level;
    }
}

/** A unit that no table knows has a name, a level, and no identity beyond that. False: no memory. */
static bool take_unit(const blocks *b, size_t index, const tdn_reader *r, tdn_document_draft *out)
{
    const block *unit = &b->items[index];
    const block *above = superior_of(b, index);
    char *name = tdn_unit_name(&b->column.reader, unit->words);
    const char *of = unit->kind.inner ? name_above(b, index, tdn_date_day(out->record.date)) : NULL;
    if (name != NULL && of != NULL) {
        name = with_superior(r->arena, name, of);
    }
    out->record.level = level_of_unit(unit, above);
    if (above != NULL) {
        out->record.line_of = tdn_issuer_line(&above->issuer);
        out->issuer.province = above->issuer.province;
    }
    out->issuer_known = false;
    out->record.issuer =
        (tdnref_field){name, tdn_source_span(r, tdn_column_origin(&b->column, unit->words)), TDNREF_ORIGIN_PRINTED};
    return name != NULL;
}

/* ------------------------------------------------------------------ symbol */

/** True if the body that a symbol names stands under the one in the letterhead, so that the letterhead names only the
 *  superior: "BAN CHẤP HÀNH TRUNG ƯƠNG" over "45-HD/BTCTW". */
static bool is_superior(const tdn_issuer *named, const tdn_issuer *symbol)
{
    const tdn_body *above = tdn_lexicon_body(named->body);
    const tdn_body *below = tdn_lexicon_body(symbol->body);
    return above->line == below->line && above->rank < below->rank;
}

/** Takes the symbol's body where the letterhead names none, or only its superior. */
static bool take_issuer_of_symbol(const tdn_number *n, tdn_document_draft *out)
{
    const tdn_surroundings around = {.province = TDN_NO_ID, .day = tdn_date_day(out->record.date)};
    tdn_issuer issuer;
    if (n->issuer_first >= n->issuer_end || !tdn_issuer_of_symbol(n->symbols[n->issuer_first], &around, &issuer)) {
        return false;
    }
    if (out->issuer_known && !is_superior(&out->issuer, &issuer)) {
        return false;
    }
    issuer.province = out->issuer.province;
    issuer.place = issuer.province != TDN_NO_ID ? TDN_PLACE_PROVINCE : TDN_PLACE_OWN;
    out->issuer = issuer;
    out->issuer_known = true;
    out->record.issuer.origin = TDNREF_ORIGIN_SYMBOL;
    out->record.issuer.span = (tdnref_span){0, 0};
    return true;
}

/** True if the body of the symbol is called what the unit's line begins with, and stands under the body above it: "VĂN
 * PHÒNG" of "12/VPĐĐBQHHĐND-TH". */
static bool symbol_means_unit(const blocks *b, const block *unit, const block *above, const tdn_number *n)
{
    const tdn_symbol *symbol = n->issuer_first < n->issuer_end ? n->symbols[n->issuer_first] : NULL;
    if (symbol == NULL || symbol->body_count == 0 || unit->issuer.body != TDN_NO_ID) {
        return false;
    }
    char folded[TDN_FOLD_MAX];
    const tdn_body *body = tdn_lexicon_body(symbol->bodies[0]);
    const char *blank = strchr(body->name, ' ');
    const size_t len = blank == NULL ? strlen(body->name) : (size_t)(blank - body->name);
    const size_t size = tdn_fold_word(body->name, len, folded);
    const char *own = tdn_token_at(&b->column.reader, unit->words.first)->form->folded;
    const bool under = above == NULL || body->above == above->issuer.body;
    return under && size > 0 && strlen(own) == size && memcmp(own, folded, size) == 0;
}

/* ------------------------------------------------------------------- issuer */

/** "BỘ Y TẾ / BỆNH VIỆN BẠCH MAI": a hospital, school or centre of a ministry belongs to no province. */
static bool is_local_under_national(const block *at, const block *above)
{
    const tdn_body *body = tdn_lexicon_body(at->issuer.body);
    return above != NULL && tdn_has_open_name(body) && body->scope != TDN_SCOPE_NONE &&
           at->issuer.place == TDN_PLACE_NONE && tdn_is_national(&above->issuer);
}

static bool take_known(const blocks *b, size_t index, const tdn_reader *r, tdn_document_draft *out)
{
    const block *at = &b->items[index];
    const block *above = superior_of(b, index);
    block joined = *at;
    if (is_local_under_national(at, above)) {
        return take_unit(b, index, r, out);
    }
    const bool board = tdn_has_open_name(tdn_lexicon_body(at->issuer.body)) && above != NULL &&
                       tdn_issuer_line(&above->issuer) == TDNREF_LINE_PARTY;
    if (board && joins_superior(b, at, above, &joined.issuer)) {
        inherit_place(&joined.issuer, &above->issuer);
        take(b, &joined, r, out);
        return true;
    }
    take(b, at, r, out);
    return true;
}

static bool take_unit_or_office(const blocks *b, size_t index, const tdn_reader *r, const tdn_number *n,
                                tdn_document_draft *out)
{
    const block *unit = &b->items[index];
    const block *above = superior_of(b, index);
    block office = *unit;
    if (above != NULL && joins_superior(b, unit, above, &office.issuer)) {
        tdn_issuer *issuer = &office.issuer;
        inherit_place(issuer, &above->issuer);
        take(b, &office, r, out);
        return true;
    }
    if (symbol_means_unit(b, unit, above, n)) {
        if (above != NULL) {
            take(b, above, r, out);
        }
        if (take_issuer_of_symbol(n, out)) {
            return true;
        }
    }
    return take_unit(b, index, r, out);
}

/** The unit whose initials the symbol holds, else the last body or unit: superiors stand above. BLOCKS_MAX: none. */
static size_t choose_block(const blocks *b, const tdn_number *n)
{
    size_t last = BLOCKS_MAX;
    for (size_t i = 0; i < b->count; i++) {
        if (tdn_are_initials(&b->column.reader, b->items[i].words, n)) {
            return i;
        }
        last = b->items[i].known || b->items[i].kind.words > 0 ? i : last;
    }
    return last;
}

/** The bodies named in the left column. *fits: the number's symbol has no more to say. False: no memory. */
static bool read_column(const tdn_reader *r, blocks *b, const tdn_number *n, tdn_document_draft *out, bool *fits)
{
    cut_lines(&b->column);
    find_blocks(b, out->issuer.province);
    *fits = out->record.number.text != NULL && take_named_by_symbol(b, r, n, out);
    const size_t chosen = *fits ? BLOCKS_MAX : choose_block(b, n);
    if (chosen == BLOCKS_MAX) {
        return true;
    }
    if (b->items[chosen].known) {
        return take_known(b, chosen, r, out);
    }
    *fits = true;
    return take_unit_or_office(b, chosen, r, n, out);
}

/** "KẾT LUẬN / CỦA BỘ CHÍNH TRỊ, BAN BÍ THƯ / về ...": the words behind the heading name the organs that speak. */
static bool read_issuer_behind_heading(const tdn_reader *r, const tdn_letterhead *head, tdn_document_draft *out)
{
    tdn_issuer issuers[2];
    const tdn_hit *type = head->heading != TDN_NO_TOKEN ? tdn_hit_at(r->hits, head->heading, TDN_PHRASE_TYPE) : NULL;
    const bool same_line = type != NULL && tdn_is_folded(r, type->token + type->count, "cua3") &&
                           head->heading_end > type->token + type->count;
    const size_t at = same_line ? type->token + type->count : head->heading_end;
    size_t end = at;
    const size_t count = at == TDN_NO_TOKEN ? 0 : tdn_speaking_organs(r, at, issuers, &end);
    if (count == 0 || (!same_line && !tdn_has_flag(r, end, TDN_LINE)) || (same_line && end != head->heading_end)) {
        return false;
    }
    out->issuer = issuers[0];
    out->issuer_known = true;
    out->partner_count = 0;
    if (count > 1) {
        out->partners[out->partner_count++] = issuers[1];
    }
    out->record.issuer.origin = TDNREF_ORIGIN_PRINTED;
    out->record.issuer.span = tdn_source_span(r, issuers[0].range);
    return true;
}

size_t tdn_speaking_organs(const tdn_reader *r, size_t token, tdn_issuer out[2], size_t *end)
{
    if (!tdn_is_folded(r, token, "cua3") || !tdn_issuer_at(r, token + 1, &out[0])) {
        return 0;
    }
    *end = out[0].range.end;
    if (tdn_is_mark(r, *end, ',') && tdn_issuer_at(r, *end + 1, &out[1])) {
        *end = out[1].range.end;
        return 2;
    }
    return 1;
}

/** True if an act of this organ has the Central Committee's letterhead (Hướng dẫn 36-HD/VPTW, mục II.2). */
static bool speaks_for_party(uint16_t body)
{
    return body == tdn_lexicon_body_id("bo-chinh-tri") || body == tdn_lexicon_body_id("ban-bi-thu");
}

void tdn_take_signing_organ(const tdn_reader *r, size_t token, tdn_document_draft *out)
{
    tdn_issuer organ;
    if (!out->issuer_known || out->issuer.body != tdn_lexicon_body_id("ban-chap-hanh-trung-uong") ||
        !tdn_issuer_at(r, token, &organ) || !speaks_for_party(organ.body)) {
        return;
    }
    out->issuer = organ;
    out->record.issuer.origin = TDNREF_ORIGIN_PRINTED;
    out->record.issuer.span = tdn_source_span(r, organ.range);
}

/** Where the bodies end: at the number, the heading or the subject. */
static size_t column_end(const tdn_letterhead *head)
{
    size_t end = head->heading != TDN_NO_TOKEN ? head->heading : head->number;
    if (head->number != TDN_NO_TOKEN && (end == TDN_NO_TOKEN || head->number < end)) {
        end = head->number;
    }
    return end == TDN_NO_TOKEN ? head->subject : end;
}

bool tdn_read_issuer(const tdn_reader *r, const tdn_letterhead *head, const tdn_number *n, tdn_document_draft *out)
{
    const size_t end = column_end(head);
    bool fits = false;
    bool read = true;
    if (end != TDN_NO_TOKEN && end > head->first) {
        blocks b = {.count = 0};
        read = tdn_column_open(&b.column, r, (tdn_range){head->first, end}) && read_column(r, &b, n, out, &fits);
        tdn_column_release(&b.column);
    }
    fits = read_issuer_behind_heading(r, head, out) || fits;
    const bool unit = !out->issuer_known && out->record.issuer.text != NULL;
    if (read && !fits && !unit && out->record.number.text != NULL) {
        (void)take_issuer_of_symbol(n, out);
    }
    return read;
}
