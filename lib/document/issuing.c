#include "document/issuing.h"

#include "base/one_of.h"
#include "document/block.h"
#include "document/cell.h"
#include "field/date.h"
#include "field/issuer_case.h"
#include "lexicon/fold.h"

/* Lines of the left column where it stands behind the rest of the head. */
#define COLUMN_LINES 6u

/* ------------------------------------------------------------------ choice */

/** "TẬP ĐOÀN ĐIỆN LỰC VIỆT NAM / HỘI ĐỒNG QUẢN TRỊ": the company whose organ the last line names; NULL: none, or no
 * memory. */
static const char *company_above(const tdn_name_blocks *b, const tdn_name_block *organ, uint32_t day)
{
    const char *company = NULL;
    for (size_t i = 0; i < b->count && b->items[i].words.end <= organ->words.first; i++) {
        const tdn_name_block *at = &b->items[i];
        const bool open = at->known && tdn_has_open_name(tdn_lexicon_body(at->issuer.body));
        const bool unit = !at->known && at->kind.words > 0 && at->kind.need == TDN_UNIT_WHOLE;
        company = unit   ? tdn_name_of_unit(b, i, day)
                  : open ? tdn_issuer_name(b->column.reader.arena, &at->issuer, day)
                         : NULL;
    }
    return company;
}

/** "CÔNG TY CỔ PHẦN XI MĂNG BỈM SƠN / ĐẢNG ỦY CÔNG TY": a committee that leaves the company's name to the line
 * above. */
static bool is_committee_of_company_above(const tdn_issuer *issuer)
{
    static const char *const KINDS[] = {"Công ty", "Tổng công ty", "Tổng Công ty", "Tập đoàn", NULL};
    return tdn_lexicon_is_body(issuer->body, "dang-uy-don-vi") && tdn_is_one_of(issuer->own_name, KINDS);
}

/** "SỞ GD&ĐT BẮC GIANG / TRƯỜNG THPT | CHUYÊN", "TRƯỜNG PTDTNT | TỈNH": a school that goes by its kind alone in its
 * province has the province's name, as the line above or the place gives it. `place`: that of the place line. */
static void complete_school(const tdn_name_blocks *b, const tdn_name_block *school, uint16_t place,
                            tdn_document_draft *out)
{
    static const char *const KINDS[] = {"Chuyên", "chuyên", "Tỉnh", "tỉnh", NULL};
    const char *kind = tdn_lexicon_body(out->issuer.body)->name;
    uint16_t province = place;
    for (size_t i = 0; i < b->count && b->items[i].words.end <= school->words.first; i++) {
        const bool named = b->items[i].known && b->items[i].issuer.province != TDN_NO_ID;
        province = named ? b->items[i].issuer.province : province;
    }
    if (province != TDN_NO_ID && strncmp(kind, "Trường ", strlen("Trường ")) == 0 &&
        tdn_is_one_of(out->issuer.own_name, KINDS)) {
        const uint16_t then = tdn_lexicon_province_on(province, tdn_date_day(out->record.date));
        out->issuer.own_name =
            tdn_name_with_locality(&b->column.reader, out->issuer.own_name, tdn_lexicon_province(then)->name);
    }
}

static void take(const tdn_name_blocks *b, const tdn_name_block *chosen, const tdn_reader *r, tdn_document_draft *out)
{
    const uint16_t province = out->issuer.province;
    out->issuer = chosen->issuer;
    tdn_issuer_choose_by_day(&b->column.reader, &out->issuer, tdn_date_day(out->record.date));
    if (out->issuer.province == TDN_NO_ID && !tdn_is_national(&out->issuer)) {
        out->issuer.province = province;
    }
    if (tdn_is_organ(tdn_lexicon_body(out->issuer.body)) && out->issuer.own_name == NULL) {
        out->issuer.own_name = company_above(b, chosen, tdn_date_day(out->record.date));
    }
    const char *company =
        is_committee_of_company_above(&out->issuer) ? company_above(b, chosen, tdn_date_day(out->record.date)) : NULL;
    out->issuer.own_name = company != NULL ? company : out->issuer.own_name;
    complete_school(b, chosen, province, out);
    out->issuer.range = tdn_column_origin(&b->column, chosen->words);
    out->issuer_known = true;
    out->record.issuer.origin = TDNREF_ORIGIN_PRINTED;
    out->record.issuer.span = tdn_source_span(r, out->issuer.range);
}

/** The bodies that the symbol denotes; the first is the issuer, others its partners in a joint act. */
static bool take_named_by_symbol(const tdn_name_blocks *b, const tdn_reader *r, const tdn_number *n,
                                 tdn_document_draft *out)
{
    bool fits = false;
    for (size_t i = 0; i < b->count; i++) {
        const tdn_name_block own = b->items[i];
        if (!own.known || !tdn_number_names_body(n, own.issuer.body)) {
            continue;
        }
        const tdn_name_block of_party = tdn_board_of_party(b, i);
        const tdn_name_block *at = &of_party;
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

/** "BAN CHẤP HÀNH ĐOÀN XÃ MƯỜNG LỐNG": the commune or district in the name of a unit. */
static void note_place_of_unit(const tdn_name_blocks *b, size_t index, tdn_document_draft *out)
{
    const tdn_range words = b->items[index].words;
    for (size_t at = words.first + 1; at + 1 < words.end; at++) {
        tdn_issuer place = {.range = {at, at}, .body = TDN_NO_ID, .office = TDN_NO_ID, .province = TDN_NO_ID};
        const size_t end = tdn_issuer_read_place(&b->column.reader, at, &place);
        if (end == at || place.own_name == NULL) {
            continue;
        }
        out->commune = place.place == TDN_PLACE_COMMUNE ? place.own_name : out->commune;
        if (place.place == TDN_PLACE_DISTRICT && !out->district_printed) {
            out->district = place.own_name;
            out->district_printed = true;
        }
        return;
    }
}

/** A unit that is not in the tables has a name and a level, but no further identity. False: no memory. */
static bool take_unit(const tdn_name_blocks *b, size_t index, const tdn_reader *r, tdn_document_draft *out)
{
    const tdn_name_block *above = tdn_superior_of(b, index);
    const char *name = tdn_name_of_unit(b, index, tdn_date_day(out->record.date));
    out->record.level = tdn_level_of_unit(b, index);
    note_place_of_unit(b, index, out);
    if (above != NULL) {
        out->record.line_of = tdn_issuer_line(&above->issuer);
        out->issuer.province = above->issuer.province;
    }
    out->issuer_known = false;
    out->record.issuer = (tdnref_field){name, tdn_source_span(r, tdn_column_origin(&b->column, b->items[index].words)),
                                        TDNREF_ORIGIN_PRINTED};
    return name != NULL;
}

/* ------------------------------------------------------------------ symbol */

/** True if the body that a symbol names is subordinate to the one in the letterhead, so that the letterhead names only
 * the superior: "BAN CHẤP HÀNH TRUNG ƯƠNG" over "45-HD/BTCTW". */
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

/** True if the name of the symbol's body begins like the unit's line, and it is subordinate to the body above: "VĂN
 * PHÒNG" of "12/VPĐĐBQHHĐND-TH". */
static bool symbol_means_unit(const tdn_name_blocks *b, const tdn_name_block *unit, const tdn_name_block *above,
                              const tdn_number *n)
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
static bool is_local_under_national(const tdn_name_block *at, const tdn_name_block *above)
{
    const tdn_body *body = tdn_lexicon_body(at->issuer.body);
    return above != NULL && tdn_has_open_name(body) && body->scope != TDN_SCOPE_NONE && tdn_is_national(&above->issuer);
}

static bool take_known(const tdn_name_blocks *b, size_t index, const tdn_reader *r, tdn_document_draft *out)
{
    const tdn_name_block *at = &b->items[index];
    const tdn_name_block *above = tdn_superior_of(b, index);
    if (is_local_under_national(at, above)) {
        return take_unit(b, index, r, out);
    }
    const tdn_name_block board = tdn_board_of_party(b, index);
    take(b, &board, r, out);
    return true;
}

static bool take_unit_or_office(const tdn_name_blocks *b, size_t index, const tdn_reader *r, const tdn_number *n,
                                tdn_document_draft *out)
{
    const tdn_name_block *unit = &b->items[index];
    const tdn_name_block *above = tdn_superior_of(b, index);
    tdn_name_block office = *unit;
    if (above != NULL && tdn_joins_superior(b, unit, above, &office.issuer)) {
        tdn_issuer *issuer = &office.issuer;
        tdn_inherit_place(issuer, &above->issuer);
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

/** The unit whose initials the symbol holds, else the last body or unit: superiors come above. TDN_BLOCKS_MAX: none. */
static size_t choose_block(const tdn_name_blocks *b, const tdn_number *n)
{
    size_t last = TDN_BLOCKS_MAX;
    for (size_t i = 0; i < b->count; i++) {
        if (tdn_are_initials(&b->column.reader, b->items[i].words, n)) {
            return i;
        }
        last = b->items[i].known || b->items[i].kind.words > 0 ? i : last;
    }
    return last;
}

bool tdn_is_board(uint16_t office)
{
    static const char *const BOARDS[] = {"Ban Chấp hành", "Ban Thường vụ", "Ban Thường trực",
                                         "Thường trực",   "Đoàn Chủ tịch", NULL};
    return office != TDN_NO_ID && tdn_is_one_of(tdn_lexicon_office(office)->name, BOARDS);
}

/** "ỦY BAN MTTQ VIỆT NAM / HUYỆN GIO LINH / BAN THƯỜNG TRỰC": a line that is just the organ that acts for the body
 * above it. */
static void take_organ(const tdn_name_blocks *b, tdn_document_draft *out)
{
    const tdn_reader *r = &b->column.reader;
    for (size_t at = 1; at < b->column.count && out->issuer_known && out->issuer.office == TDN_NO_ID; at++) {
        const tdn_hit *office = tdn_has_flag(r, at, TDN_LINE) ? tdn_hit_at(r->hits, at, TDN_PHRASE_OFFICE) : NULL;
        const size_t end = office != NULL ? at + office->count : at;
        const bool whole = end > at && (end >= b->column.count || tdn_has_flag(r, end, TDN_LINE));
        if (whole && tdn_has_flag(r, at, TDN_UPPER) && tdn_hit_at(r->hits, end, TDN_PHRASE_BODY) == NULL &&
            tdn_is_board(office->id)) {
            out->issuer.office = office->id;
        }
    }
}

/** The district in the name of a unit that no table knows: "BCH ĐOÀN | HUYỆN KRÔNG BÔNG"; NULL: there is none. */
static const char *district_of_unit(const tdn_reader *r, tdn_range words)
{
    for (size_t at = words.first + 1; at + 1 < words.end; at++) {
        tdn_issuer place = {.range = {at, at}, .body = TDN_NO_ID, .office = TDN_NO_ID, .province = TDN_NO_ID};
        if (tdn_issuer_read_place(r, at, &place) > at && place.place == TDN_PLACE_DISTRICT) {
            return place.own_name;
        }
    }
    return NULL;
}

static const char *district_of_block(const tdn_reader *r, const tdn_name_block *b)
{
    if (!b->known) {
        return district_of_unit(r, b->words);
    }
    const bool open = tdn_has_open_name(tdn_lexicon_body(b->issuer.body));
    return b->issuer.place != TDN_PLACE_DISTRICT ? NULL : open ? b->issuer.locality : b->issuer.own_name;
}

/** "UBND HUYỆN BUÔN ĐÔN / UBND XÃ EA NUÔL": the district of a commune, or of a unit that is not in the tables; "UBND XÃ
 * EA NUÔL / TRƯỜNG TIỂU HỌC ...": the commune of a school. */
static void note_district_above(const tdn_name_blocks *b, tdn_document_draft *out)
{
    out->district = b->district;
    out->district_printed = b->district != NULL;
    for (size_t i = 0; i + 1 < b->count && !out->district_printed; i++) {
        const char *name = district_of_block(&b->column.reader, &b->items[i]);
        out->district_printed = name != NULL;
        out->district = name != NULL ? name : out->district;
    }
    for (size_t i = 0; i + 1 < b->count; i++) {
        const tdn_issuer *issuer = &b->items[i].issuer;
        const bool commune = b->items[i].known && issuer->place == TDN_PLACE_COMMUNE &&
                             !tdn_has_open_name(tdn_lexicon_body(issuer->body));
        out->commune = commune ? issuer->own_name : out->commune;
    }
}

/** The bodies named in the left column. *fits: the number's symbol has nothing to add. False: no memory. */
static bool read_column(const tdn_reader *r, tdn_name_blocks *b, const tdn_number *n, tdn_document_draft *out,
                        bool *fits)
{
    tdn_find_blocks(b, out->issuer.province);
    note_district_above(b, out);
    *fits = out->record.number.text != NULL && take_named_by_symbol(b, r, n, out);
    const bool below = *fits && b->count > 0 && tdn_is_local_unit(b, b->count - 1);
    const size_t chosen = below ? b->count - 1 : *fits ? TDN_BLOCKS_MAX : choose_block(b, n);
    if (chosen == TDN_BLOCKS_MAX) {
        return true;
    }
    if (b->items[chosen].known) {
        return take_known(b, chosen, r, out);
    }
    *fits = true;
    return take_unit_or_office(b, chosen, r, n, out);
}

/** "KẾT LUẬN / CỦA BỘ CHÍNH TRỊ, BAN BÍ THƯ / về ...": the words after the heading name the issuing organs. */
static bool read_issuer_behind_heading(const tdn_reader *r, const tdn_letterhead *head, tdn_document_draft *out)
{
    tdn_issuer issuers[2];
    const tdn_hit *type = head->heading != TDN_NO_TOKEN ? tdn_hit_at(r->hits, head->heading, TDN_PHRASE_TYPE) : NULL;
    const bool same_line = type != NULL && tdn_is_word(r, type->token + type->count, "của") &&
                           head->heading_end > type->token + type->count;
    const size_t at = same_line ? type->token + type->count : head->heading_end;
    size_t end = at;
    const size_t count = at == TDN_NO_TOKEN ? 0 : tdn_speaking_organs(r, at, issuers, &end);
    if (count == 0 || (!same_line && !tdn_has_flag(r, end, TDN_LINE)) || (same_line && end != head->heading_end)) {
        return false;
    }
    const bool same = out->issuer_known && out->issuer.body == issuers[0].body && out->issuer.own_name != NULL &&
                      issuers[0].own_name == NULL;
    if (same) { /* "LIÊN ĐOÀN LAO ĐỘNG YÊN ĐỊNH / ... / CỦA BAN THƯỜNG VỤ LIÊN ĐOÀN LAO ĐỘNG HUYỆN" */
        out->issuer.office = issuers[0].office;
    } else {
        out->issuer = issuers[0];
    }
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
    if (!tdn_is_word(r, token, "của") || !tdn_issuer_at(r, token + 1, &out[0])) {
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
    return tdn_lexicon_is_body(body, "bo-chinh-tri") || tdn_lexicon_is_body(body, "ban-bi-thu");
}

void tdn_take_signing_organ(const tdn_reader *r, size_t token, tdn_document_draft *out)
{
    tdn_issuer organ;
    if (!out->issuer_known || !tdn_lexicon_is_body(out->issuer.body, "ban-chap-hanh-trung-uong") ||
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

/** The lines in capitals right behind the place and date: where a PDF's text boxes were taken in another order, the
 * left column comes after the heading. Empty: there are none. */
static tdn_range column_behind(const tdn_reader *r, const tdn_letterhead *head)
{
    const size_t count = tdn_token_count(r);
    if (head->place_date == TDN_NO_TOKEN || head->number == TDN_NO_TOKEN || head->place_date < head->number) {
        return (tdn_range){0, 0};
    }
    const size_t first = tdn_next_line(r, head->place_date);
    size_t end = first;
    for (size_t lines = 0; end < count && lines < COLUMN_LINES && tdn_has_flag(r, end, TDN_UPPER); lines++) {
        end = tdn_next_line(r, end);
    }
    const bool named =
        first < count && (tdn_hit_at(r->hits, first, TDN_PHRASE_BODY) != NULL || tdn_unit_kind_at(r, first).words > 0);
    return named ? (tdn_range){first, end} : (tdn_range){0, 0};
}

/** Reads the names that stand in a range of lines. False: no memory. */
static bool read_names(const tdn_reader *r, tdn_range lines, const tdn_number *n, tdn_document_draft *out, bool *fits)
{
    tdn_name_blocks b = {.count = 0};
    const bool read = tdn_column_open(&b.column, r, lines) && read_column(r, &b, n, out, fits);
    if (read) {
        take_organ(&b, out);
    }
    tdn_column_release(&b.column);
    return read;
}

bool tdn_read_issuer(const tdn_reader *r, const tdn_letterhead *head, const tdn_number *n, tdn_document_draft *out)
{
    const size_t end = column_end(head);
    bool fits = false;
    bool read = true;
    if (end != TDN_NO_TOKEN && end > head->first) {
        read = read_names(r, (tdn_range){head->first, end}, n, out, &fits);
    }
    const tdn_range behind = column_behind(r, head);
    if (read && !out->issuer_known && out->record.issuer.text == NULL && behind.end > behind.first) {
        read = read_names(r, behind, n, out, &fits);
    }
    fits = read_issuer_behind_heading(r, head, out) || fits;
    const bool unit = !out->issuer_known && out->record.issuer.text != NULL;
    if (read && !fits && !unit && out->record.number.text != NULL) {
        (void)take_issuer_of_symbol(n, out);
    }
    return read;
}
