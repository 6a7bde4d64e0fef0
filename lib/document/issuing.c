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
        const bool begins = body != NULL || tdn_unit_kind_at(r, at).words > 0;
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

/** Reads the name at a token, if one begins there. */
static bool read_block(const tdn_column *c, size_t token, block *out)
{
    const tdn_reader *r = &c->reader;
    *out = (block){.words = {token, token}, .kind = tdn_unit_kind_at(r, token)};
    out->known = tdn_has_flag(r, token, TDN_CAPITAL) && tdn_issuer_at(r, token, &out->issuer);
    const bool line = token == 0 || tdn_has_flag(r, token, TDN_LINE);
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

/** A unit that no table knows has a name, the level of the body above it, and no identity beyond that. */
static bool take_unit(const blocks *b, const block *unit, const block *above, const tdn_reader *r,
                      tdn_document_draft *out)
{
    char *name = tdn_unit_name(&b->column.reader, unit->words);
    char *whole = name;
    if (name != NULL && above != NULL && unit->kind.inner) {
        const char *of = tdn_issuer_name(r->arena, &above->issuer, tdn_date_day(out->record.date));
        whole = of != NULL ? tdn_arena_alloc(r->arena, strlen(name) + strlen(of) + 2) : NULL;
        if (whole != NULL) {
            memcpy(whole, name, strlen(name));
            whole[strlen(name)] = ' ';
            memcpy(whole + strlen(name) + 1, of, strlen(of) + 1);
        }
    }
    if (above != NULL) {
        const tdnref_level level = tdn_issuer_level(&above->issuer);
        const bool central = level == TDNREF_LEVEL_CENTRAL || level == TDNREF_LEVEL_MINISTRY;
        const bool below = level == TDNREF_LEVEL_PROVINCE || level == TDNREF_LEVEL_DEPARTMENT;
        out->record.level = central ? TDNREF_LEVEL_MINISTRY : below ? TDNREF_LEVEL_DEPARTMENT : level;
        out->record.line_of = tdn_issuer_line(&above->issuer);
        out->issuer.province = above->issuer.province;
    }
    out->issuer_known = false;
    out->record.issuer =
        (tdnref_field){whole, tdn_source_span(r, tdn_column_origin(&b->column, unit->words)), TDNREF_ORIGIN_PRINTED};
    return whole != NULL;
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

/** True if the body of the symbol is called what the unit's line begins with: "VĂN PHÒNG" of "12/VPUBND-TH". */
static bool symbol_means_unit(const blocks *b, const block *unit, const tdn_number *n)
{
    const tdn_symbol *symbol = n->issuer_first < n->issuer_end ? n->symbols[n->issuer_first] : NULL;
    if (symbol == NULL || symbol->body_count == 0) {
        return false;
    }
    char folded[TDN_FOLD_MAX];
    const char *name = tdn_lexicon_body(symbol->bodies[0])->name;
    const char *blank = strchr(name, ' ');
    const size_t len = blank == NULL ? strlen(name) : (size_t)(blank - name);
    const size_t size = tdn_fold_word(name, len, folded);
    const char *own = tdn_token_at(&b->column.reader, unit->words.first)->form->folded;
    return size > 0 && strlen(own) == size && memcmp(own, folded, size) == 0;
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
        return take_unit(b, at, above, r, out);
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
    if (symbol_means_unit(b, unit, n)) {
        if (above != NULL) {
            take(b, above, r, out);
        }
        if (take_issuer_of_symbol(n, out)) {
            return true;
        }
    }
    return take_unit(b, unit, above, r, out);
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

/** The bodies named in the left column. False: no memory. */
static bool read_column(const tdn_reader *r, blocks *b, const tdn_number *n, tdn_document_draft *out, bool *fits)
{
    cut_lines(&b->column);
    find_blocks(b, out->issuer.province);
    *fits = out->record.number.text != NULL && take_named_by_symbol(b, r, n, out);
    const size_t chosen = *fits ? BLOCKS_MAX : choose_block(b, n);
    if (chosen == BLOCKS_MAX) {
        return true;
    }
    return b->items[chosen].known ? take_known(b, chosen, r, out) : take_unit_or_office(b, chosen, r, n, out);
}

/** "KẾT LUẬN / CỦA BỘ CHÍNH TRỊ, BAN BÍ THƯ / về ...": the line behind the heading names the organ that speaks. */
static bool read_issuer_behind_heading(const tdn_reader *r, const tdn_letterhead *head, tdn_document_draft *out)
{
    tdn_issuer issuer;
    tdn_issuer partner;
    const size_t at = head->heading_end;
    if (at == TDN_NO_TOKEN || !tdn_is_folded(r, at, "cua3") || !tdn_issuer_at(r, at + 1, &issuer)) {
        return false;
    }
    size_t end = issuer.range.end;
    const bool joint = tdn_is_mark(r, end, ',') && tdn_issuer_at(r, end + 1, &partner);
    end = joint ? partner.range.end : end;
    const bool upper = tdn_has_flag(r, at, TDN_UPPER) && tdn_has_flag(r, end - 1, TDN_UPPER);
    if (!tdn_has_flag(r, end, TDN_LINE) && (!upper || tdn_has_flag(r, end, TDN_UPPER))) {
        return false;
    }
    out->issuer = issuer;
    out->issuer_known = true;
    out->partner_count = 0;
    if (joint) {
        out->partners[out->partner_count++] = partner;
    }
    out->record.issuer.origin = TDNREF_ORIGIN_PRINTED;
    out->record.issuer.span = tdn_source_span(r, issuer.range);
    return true;
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
