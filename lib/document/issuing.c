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
    return kind.words > 0 && kind.need == TDN_UNIT_WHOLE && line + kind.words >= token;
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
           is_upper_word(r, token) && tdn_unit_kind_at(r, token).words == 0 && !tdn_is_folded(r, token, "va2") &&
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

/** "CHI BỘ | TRƯỜNG TIỂU HỌC HÒA BÌNH": the Party cell of a unit has that one's name. */
static bool is_cell_of_unit(const tdn_reader *r, const tdn_issuer *issuer)
{
    const size_t end = issuer->range.end;
    return issuer->body == tdn_lexicon_body_id("chi-bo") && !tdn_has_flag(r, end, TDN_LINE | TDN_SENTENCE) &&
           is_upper_word(r, end);
}

/** Reads the name at a token, if one begins there. `first`: a line begins there, or another name has just ended. */
static bool read_block(const tdn_column *c, size_t token, bool first, block *out)
{
    const tdn_reader *r = &c->reader;
    *out = (block){.words = {token, token}, .kind = tdn_unit_kind_at(r, token), .issuer = {.body = TDN_NO_ID}};
    const bool named = tdn_has_flag(r, token, first ? TDN_CAPITAL : TDN_UPPER); /* not "gửi Phòng Tư pháp" in a page */
    out->known = named && tdn_issuer_at(r, token, &out->issuer) && !runs_over_cut(r, out->issuer.range);
    const bool open = goes_on(r, out->issuer.range.end) || is_cell_of_unit(r, &out->issuer);
    if (out->known && open && out->kind.words > 0 && (first || out->issuer.body == tdn_lexicon_body_id("bo-tu-lenh"))) {
        out->known = false;
        out->words.end = name_end(c, token);
        return true;
    }
    if (out->known) {
        out->words.end = out->issuer.range.end;
        return true;
    }
    out->words.end = name_end(c, token);
    return first && tdn_has_flag(r, token, TDN_UPPER) && out->words.end > token + 1;
}

/** "QUÂN KHU 4 / BỘ TƯ LỆNH": the command of the unit in the line above, not of the whole country. */
static bool is_command_of_unit(const blocks *b, const block *next)
{
    const block *last = b->count > 0 ? &b->items[b->count - 1] : NULL;
    const bool unit =
        last != NULL && (last->known ? last->issuer.body == tdn_lexicon_body_id("quan-khu") : last->kind.words > 0);
    return unit && next->known && next->issuer.body == tdn_lexicon_body_id("bo-tu-lenh");
}

/** "TỈNH LÂM ĐỒNG / ỦY BAN BẦU CỬ": a line that is a place and no more. Returns the token behind it, `token` if it is
 * none. */
static size_t read_place_line(const tdn_reader *r, size_t token, tdn_issuer *above)
{
    tdn_issuer place = {.body = TDN_NO_ID, .office = TDN_NO_ID, .province = TDN_NO_ID};
    const bool word = tdn_is_folded(r, token, "tinh3") || tdn_are_folded(r, token, "thanh2 phô1");
    const size_t end = word && tdn_has_flag(r, token, TDN_UPPER) ? tdn_issuer_read_place(r, token, &place) : token;
    if (place.province == TDN_NO_ID) {
        return token;
    }
    above->province = place.province;
    return end;
}

/** The names of the column from top to bottom, the places of superiors handed down. */
static void find_blocks(blocks *b, uint16_t province)
{
    const tdn_column *c = &b->column;
    const tdn_reader *r = &c->reader;
    tdn_issuer above = {.body = TDN_NO_ID, .province = province};
    size_t ended = 0; /* where the last name did */
    for (size_t at = 0; at < c->count && b->count < BLOCKS_MAX;) {
        block next;
        const bool first = at == ended || tdn_has_flag(r, at, TDN_LINE);
        const size_t place = first ? read_place_line(r, at, &above) : at;
        if (place > at || !read_block(c, at, first, &next)) {
            at = place > at ? place : at + 1;
            ended = place == at ? at : ended;
            continue;
        }
        next.known = next.known && !is_command_of_unit(b, &next);
        if (next.known) {
            tdn_issuer_inherit_locality(r, &next.issuer, &above);
            inherit_place(&next.issuer, &above);
            above = next.issuer;
        }
        b->items[b->count++] = next;
        at = next.known || next.kind.words > 0 ? next.words.end : at + 1;
        ended = next.words.end;
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

/** "HUYỆN ỦY CHI LĂNG / BAN TUYÊN GIÁO", "ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG / VĂN PHÒNG": an office and its committee make
 * the name of a body that the tables know. Returns false where they do not, or memory is out. */
static bool joins(const blocks *b, const block *unit, tdn_range above, tdn_issuer *out)
{
    tdn_column joined;
    const size_t words = unit->words.end - unit->words.first;
    bool known = tdn_column_join(&joined, &b->column, unit->words, above);
    known = known && tdn_issuer_at(&joined.reader, 0, out) && out->range.end == joined.count;
    if (known) {
        const tdn_hit *body = tdn_hit_at(joined.reader.hits, 0, TDN_PHRASE_BODY);
        known = (body != NULL && body->count > words) || tdn_has_open_name(tdn_lexicon_body(out->body));
    }
    tdn_column_release(&joined);
    return known;
}

/** The same with all of the line above: "ĐOÀN ĐBQH VÀ HĐND TỈNH HÀ NAM / VĂN PHÒNG". */
static bool joins_superior(const blocks *b, const block *unit, const block *above, tdn_issuer *out)
{
    tdn_range line = above->words;
    while (line.first > 0 && !tdn_has_flag(&b->column.reader, line.first, TDN_LINE)) {
        line.first--;
    }
    return (line.first < above->words.first && joins(b, unit, line, out)) || joins(b, unit, above->words, out);
}

/** "TỈNH ỦY NAM ĐỊNH / BAN CHỈ ĐẠO 35": a board of a Party committee has its name; others are as they are. */
static block board_of_party(const blocks *b, size_t index)
{
    block board = b->items[index];
    const block *above = superior_of(b, index);
    tdn_issuer joined;
    if (tdn_has_open_name(tdn_lexicon_body(board.issuer.body)) && above != NULL &&
        tdn_issuer_line(&above->issuer) == TDNREF_LINE_PARTY && joins_superior(b, &board, above, &joined)) {
        inherit_place(&joined, &above->issuer);
        board.issuer = joined;
    }
    return board;
}

/** The bodies that the symbol stands for; the first is the issuer, others its partners in a joint act. */
static bool take_named_by_symbol(const blocks *b, const tdn_reader *r, const tdn_number *n, tdn_document_draft *out)
{
    bool fits = false;
    for (size_t i = 0; i < b->count; i++) {
        const block own = b->items[i];
        if (!own.known || !tdn_number_names_body(n, own.issuer.body)) {
            continue;
        }
        const block of_party = board_of_party(b, i);
        const block *at = &of_party;
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

/** The district, commune or province of a body: "huyện Mai Sơn", "tỉnh Ninh Bình"; NULL: the whole country's. */
static const char *place_of(const tdn_issuer *issuer, uint32_t day)
{
    const bool open = tdn_has_open_name(tdn_lexicon_body(issuer->body));
    if (!open && issuer->own_name != NULL && issuer->place >= TDN_PLACE_DISTRICT) {
        return issuer->own_name;
    }
    const uint16_t province =
        issuer->province != TDN_NO_ID ? tdn_lexicon_province_on(issuer->province, day) : TDN_NO_ID;
    return province != TDN_NO_ID && !tdn_is_national(issuer) ? tdn_lexicon_province(province)->full_name : NULL;
}

/** True if the words name a place themselves: "HỘI LUẬT GIA TỈNH LONG AN". */
static bool names_place(const tdn_reader *r, tdn_range words)
{
    static const char *const PLACES[] = {"tinh3", "huyên5", "quân5", "xa4", "phương2", "thi5 xa4"};
    for (size_t at = words.first + 1; at < words.end; at++) {
        bool named = tdn_hit_at(r->hits, at, TDN_PHRASE_PROVINCE) != NULL;
        for (size_t i = 0; i < TDN_COUNT(PLACES); i++) {
            named = named || (tdn_are_folded(r, at, PLACES[i]) && !tdn_are_folded(r, at, "xa4 hôi5"));
        }
        if (named) {
            return true;
        }
    }
    return false;
}

/** "SỞ Y TẾ TỈNH KIÊN GIANG / THANH TRA | SỞ": the words of a unit but for the last, if that only points up. */
static tdn_range without_superior(const blocks *b, size_t index)
{
    const tdn_reader *r = &b->column.reader;
    const block *above = superior_of(b, index);
    tdn_range words = b->items[index].words;
    const bool points =
        above != NULL && words.end > words.first + 1 &&
        strcmp(tdn_token_at(r, words.end - 1)->form->folded, tdn_token_at(r, above->words.first)->form->folded) == 0;
    words.end -= points ? 1 : 0;
    return words;
}

/** What the name of a unit goes on with: "Công an tỉnh Đồng Tháp", "tỉnh Ninh Bình", "Quân khu 4". NULL: nothing, or no
 * memory. */
static const char *behind_name(const blocks *b, size_t index, uint32_t day)
{
    const block *unit = &b->items[index];
    const block *above = superior_of(b, index);
    const tdn_reader *r = &b->column.reader;
    const tdn_range own = without_superior(b, index);
    const bool bare = own.first + unit->kind.words >= own.end; /* "VĂN PHÒNG" and no more */
    if (unit->kind.need == TDN_UNIT_WHOLE || (!bare && names_place(r, unit->words))) {
        return NULL;
    }
    if (above == NULL) {
        const bool of_unit = index > 0 && b->items[index - 1].kind.words > 0;
        return of_unit && unit->kind.need == TDN_UNIT_SUPERIOR ? tdn_unit_name(r, b->items[index - 1].words) : NULL;
    }
    const bool committee = above->issuer.body == tdn_lexicon_body_id("ubnd"); /* stands for its place */
    const bool party = tdn_issuer_line(&above->issuer) == TDNREF_LINE_PARTY;
    const char *place = place_of(&above->issuer, day);
    if (!party && place != NULL && (committee || (unit->kind.need == TDN_UNIT_PLACE && !bare))) {
        return place;
    }
    const bool school = tdn_has_open_name(tdn_lexicon_body(above->issuer.body)); /* or a company */
    const bool of_whole = unit->kind.need == TDN_UNIT_SUPERIOR || bare || party || school;
    return of_whole ? tdn_issuer_name(r->arena, &above->issuer, day) : NULL;
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

/** The level of the district or commune that a name has in it. */
static tdnref_level level_of_words(const tdn_reader *r, tdn_range words)
{
    static const struct {
        const char *folded;
        tdnref_level level;
    } PLACES[] = {{"huyên5", TDNREF_LEVEL_DEPARTMENT},   {"quân5", TDNREF_LEVEL_DEPARTMENT},
                  {"thi5 xa4", TDNREF_LEVEL_DEPARTMENT}, {"thi5 trân1", TDNREF_LEVEL_COMMUNE},
                  {"phương2", TDNREF_LEVEL_COMMUNE},     {"xa4", TDNREF_LEVEL_COMMUNE}};
    for (size_t at = words.first + 1; at + 1 < words.end; at++) {
        for (size_t i = 0; i < TDN_COUNT(PLACES); i++) {
            if (tdn_are_folded(r, at, PLACES[i].folded) && !tdn_are_folded(r, at, "xa4 hôi5")) {
                return PLACES[i].level;
            }
        }
    }
    return TDNREF_LEVEL_UNKNOWN;
}

/** The level of a unit: of the place in its name, of its own kind if the tables know that, else as its superior's. */
static tdnref_level level_of_unit(const tdn_reader *r, const block *unit, const block *above)
{
    const tdnref_level local = level_of_words(r, unit->words);
    if (local != TDNREF_LEVEL_UNKNOWN) {
        return local;
    }
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
    const char *of = behind_name(b, index, tdn_date_day(out->record.date));
    char *name = tdn_unit_name(&b->column.reader, without_superior(b, index));
    if (name != NULL && of != NULL) {
        name = with_superior(r->arena, name, of);
    }
    out->record.level = level_of_unit(&b->column.reader, unit, above);
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
    return above != NULL && tdn_has_open_name(body) && body->scope != TDN_SCOPE_NONE && tdn_is_national(&above->issuer);
}

static bool take_known(const blocks *b, size_t index, const tdn_reader *r, tdn_document_draft *out)
{
    const block *at = &b->items[index];
    const block *above = superior_of(b, index);
    if (is_local_under_national(at, above)) {
        return take_unit(b, index, r, out);
    }
    const block board = board_of_party(b, index);
    take(b, &board, r, out);
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

/** "ĐOÀN TNCS HỒ CHÍ MINH TỈNH PHÚ THỌ / BAN CHẤP HÀNH ĐOÀN XÃ TAM NÔNG": the symbol is of both, the unit of a commune
 * or district issues. */
static bool is_local_unit(const blocks *b, size_t index)
{
    const block *unit = &b->items[index];
    return !unit->known && unit->kind.words > 0 &&
           level_of_words(&b->column.reader, unit->words) != TDNREF_LEVEL_UNKNOWN;
}

/** The bodies named in the left column. *fits: the number's symbol has no more to say. False: no memory. */
static bool read_column(const tdn_reader *r, blocks *b, const tdn_number *n, tdn_document_draft *out, bool *fits)
{
    cut_lines(&b->column);
    find_blocks(b, out->issuer.province);
    *fits = out->record.number.text != NULL && take_named_by_symbol(b, r, n, out);
    const bool below = *fits && b->count > 0 && is_local_unit(b, b->count - 1);
    const size_t chosen = below ? b->count - 1 : *fits ? BLOCKS_MAX : choose_block(b, n);
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
