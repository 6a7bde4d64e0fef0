#include "context/context.h"

#include "base/one_of.h"
#include "context/annex_head.h"
#include "context/antecedent.h"
#include "context/authority.h"
#include "context/urn.h"
#include "field/date.h"

#define JOINED_MAX 1024u
/* Value of a document's district if its mentions name several. */
#define SEVERAL_DISTRICTS ""

/* ----------------------------------------------------------------- issuers */

/** Joins the names of issuers with "; " or their legal bodies with "+". */
static const char *join(tdn_arena *arena, const tdn_issuer *issuers, size_t count, uint32_t day, bool names)
{
    if (count == 1) {
        return names ? tdn_issuer_name(arena, issuers, day) : tdn_issuer_authority(arena, issuers, day);
    }
    char joined[JOINED_MAX];
    size_t len = 0;
    for (size_t i = 0; i < count; i++) {
        const char *part =
            names ? tdn_issuer_name(arena, &issuers[i], day) : tdn_issuer_authority(arena, &issuers[i], day);
        if (part == NULL) {
            return NULL;
        }
        const char *gap = i == 0 ? "" : names ? "; " : "+";
        const size_t need = strlen(gap) + strlen(part);
        if (len + need >= sizeof joined) {
            break;
        }
        memcpy(joined + len, gap, strlen(gap));
        memcpy(joined + len + strlen(gap), part, strlen(part));
        len += need;
    }
    return tdn_arena_copy(arena, joined, len);
}

/** A circular of a ministry and the Supreme People's Court is central: the highest level among its issuers counts. */
static tdnref_level highest_level(const tdn_issuer *issuers, size_t count)
{
    tdnref_level highest = TDNREF_LEVEL_UNKNOWN;
    for (size_t i = 0; i < count; i++) {
        const tdnref_level level = tdn_issuer_level(&issuers[i]);
        const bool higher = highest == TDNREF_LEVEL_UNKNOWN || level < highest;
        highest = level != TDNREF_LEVEL_UNKNOWN && higher ? level : highest;
    }
    return highest;
}

tdn_surroundings tdn_surroundings_of(const tdn_document_draft *document)
{
    return (tdn_surroundings){
        .province = document->issuer.province,
        .level = document->record.level,
        .locality = document->locality,
        .commune = document->commune,
        .district = document->district != NULL && *document->district != '\0' ? document->district : NULL,
        .day = tdn_date_day(document->record.date),
        .document_day = tdn_date_day(document->record.date),
    };
}

/** False for a national body, or one with no district above it: a company's text may be about any province. "UBND HUYỆN
 * KRÔNG PẮC / TRƯỜNG THCS NGUYỄN TRÃI" has one. */
static bool may_have_province(const tdn_document_draft *d)
{
    const tdn_body *body = d->issuer_known ? tdn_lexicon_body(d->issuer.body) : NULL;
    return body == NULL || body->scope != TDN_SCOPE_NONE ||
           (d->district_printed && body->level != TDNREF_LEVEL_CENTRAL && body->level != TDNREF_LEVEL_MINISTRY);
}

static bool complete_document(tdn_arena *arena, tdn_document_draft *d, const tdn_place_votes *votes, uint64_t end)
{
    if (d->issuer.province == TDN_NO_ID && may_have_province(d)) {
        d->issuer.province = tdn_province_of_document(d, votes, end);
    }
    const uint32_t day = tdn_date_day(d->record.date);
    if (d->issuer_known) {
        if (d->issuer.place == TDN_PLACE_NONE && tdn_lexicon_body(d->issuer.body)->scope != TDN_SCOPE_NONE) {
            d->issuer.place = TDN_PLACE_OWN;
        }
        d->record.line_of = tdn_issuer_line(&d->issuer);
        tdn_issuer all[TDN_PARTNERS_MAX + 1] = {d->issuer};
        for (size_t i = 0; i < d->partner_count; i++) {
            all[i + 1] = d->partners[i];
            all[i + 1].province = all[i + 1].province == TDN_NO_ID ? d->issuer.province : all[i + 1].province;
        }
        d->record.level = highest_level(all, d->partner_count + 1);
        d->record.issuer.text = join(arena, all, d->partner_count + 1, day, true);
        d->record.authority = join(arena, all, d->partner_count + 1, day, false);
        const bool local = (d->issuer.place == TDN_PLACE_DISTRICT || d->issuer.place == TDN_PLACE_COMMUNE) &&
                           !tdn_has_open_name(tdn_lexicon_body(d->issuer.body));
        d->locality = local ? d->issuer.own_name : NULL;
        if (d->record.issuer.text == NULL || d->record.authority == NULL) {
            return false;
        }
    }
    return tdn_document_urn(arena, d);
}

/** True if a number has the group of letters between two of its marks, or at its end: "512/KH-ĐHTN-KHQHQT" has "ĐHTN".
 */
static bool has_group(const char *number, const char *group)
{
    const size_t len = strlen(group);
    for (const char *at = strstr(number, group); at != NULL; at = strstr(at + 1, group)) {
        const bool begins = at > number && (at[-1] == '-' || at[-1] == '/');
        if (begins && (at[len] == '\0' || at[len] == '-' || at[len] == '/')) {
            return true;
        }
    }
    return false;
}

/** True if the document's own number has the last group of the mention's number. */
static bool has_own_group(const tdn_document_draft *document, const tdn_draft *m)
{
    const char *group = m->record.number.text != NULL ? strrchr(m->record.number.text, '/') : NULL;
    const char *own = document->record.number.text;
    return group != NULL && own != NULL && has_group(own, group + 1);
}

/** True if the document's own number has the symbol of the mention's: "13-NQ/TƯ" in a paper "445-KL/TƯ" of a provincial
 * committee is the province's, in one numbered "445-KL/TU" the centre's. */
static bool has_own_symbol(const tdn_document_draft *document, const tdn_draft *m)
{
    return document->issuer_known && has_own_group(document, m);
}

/** The body that a symbol shared by several stands for in this document: "12-KH/ĐUK" in a document of the committee of
 * the bloc is its own, "05-KH/ĐU" in a commune's that of its own Party committee. False: undecidable. */
static bool choose_shared_symbol(const tdn_document_draft *document, const tdn_draft *m, tdn_issuer *out)
{
    const bool commune = document->record.level == TDNREF_LEVEL_COMMUNE && document->locality != NULL;
    const bool own = document->record.level != TDNREF_LEVEL_CENTRAL && has_own_symbol(document, m);
    for (size_t i = 0; i < m->open_symbol->body_count; i++) {
        const uint16_t body = m->open_symbol->bodies[i];
        if (commune && tdn_lexicon_body(body)->scope == TDN_SCOPE_COMMUNE) {
            *out =
                (tdn_issuer){.body = body, .office = TDN_NO_ID, .province = TDN_NO_ID, .place = TDN_PLACE_OWN_COMMUNE};
            return true;
        }
        if (own && body == document->issuer.body) {
            *out = document->issuer;
            return true;
        }
    }
    return false;
}

static bool own_committee(tdn_arena *arena, const tdn_document_draft *document, tdn_draft *m)
{
    tdn_issuer own;
    if (m->open_symbol == NULL || !choose_shared_symbol(document, m, &own)) {
        return true;
    }
    m->issuers = tdn_arena_alloc(arena, sizeof *m->issuers);
    if (m->issuers == NULL) {
        return false;
    }
    *m->issuers = own;
    m->issuer_count = 1;
    m->record.issuer.origin = TDNREF_ORIGIN_CONTEXT;
    return true;
}

/** "của Trung tâm": the document's own body is one that no table knows; its name and level are all there is. */
static void take_own_name(const tdn_document_draft *document, tdn_draft *m)
{
    const tdnref_field *own = &document->record.issuer;
    if (own->text != NULL && m->own_office == TDN_NO_ID) {
        m->record.issuer = (tdnref_field){own->text, {0, 0}, TDNREF_ORIGIN_CONTEXT};
        m->record.level = document->record.level;
    }
}

/** "của Trường", "của Hiệu trưởng": the document's own body, where the symbol names none; otherwise "của Bộ trưởng"
 * refers to the symbol's body. */
static bool take_own_body(tdn_arena *arena, const tdn_document_draft *document, tdn_draft *m)
{
    const bool by_symbol = m->record.issuer.origin == TDNREF_ORIGIN_SYMBOL && m->issuer_count == 1;
    if (m->own_body && by_symbol && m->own_office != TDN_NO_ID) {
        m->issuers->office = m->own_office;
    }
    if (!m->own_body || m->issuer_count > 0) {
        return true;
    }
    if (!document->issuer_known) {
        take_own_name(document, m);
        return true;
    }
    const bool head =
        m->own_office != TDN_NO_ID && strncmp(tdn_lexicon_office(m->own_office)->name, "Chủ tịch", 10) != 0;
    if (head && tdn_is_organ(tdn_lexicon_body(document->issuer.body))) {
        return true; /* the company's director, not one of "Hội đồng quản trị" */
    }
    m->issuers = tdn_arena_alloc(arena, sizeof *m->issuers);
    if (m->issuers == NULL) {
        return false;
    }
    *m->issuers = document->issuer;
    m->issuers->office = m->own_office;
    m->issuer_count = 1;
    m->record.issuer.origin = TDNREF_ORIGIN_CONTEXT;
    return true;
}

/** "Quyết định số 1877/QĐ-ĐHTN" in the plan "512/KH-ĐHTN-KHQHQT": a symbol that no table knows belongs to the
 * document's own body if the document's number has it too. The letters of committees, shared by three levels, prove
 * nothing. */
static bool take_own_symbol(tdn_arena *arena, const tdn_document_draft *document, tdn_draft *m)
{
    static const char *const SHARED[] = {"UBND", "HĐND", "UB", "ĐU", "HU", "TU", "TW", NULL};
    const char *own = document->record.number.text;
    const char *group = m->record.number.text != NULL ? strrchr(m->record.number.text, '-') : NULL;
    if (m->record.kind != TDNREF_KIND_NUMBERED || own == NULL || group == NULL || m->issuer_count > 0 ||
        m->open_symbol != NULL || tdn_is_one_of(group + 1, SHARED) || !has_group(own, group + 1)) {
        return true;
    }
    m->own_body = true;
    return take_own_body(arena, document, m);
}

/** "771/CTr-BCH-SNV" in a programme "1093/CTrPH-BCH-SNV" of the border guard's command and the department of foreign
 * affairs: letters that several bodies share stand for the two that also sign this document. */
static bool take_own_partners(tdn_arena *arena, const tdn_document_draft *document, tdn_draft *m)
{
    const char *own = document->record.number.text != NULL ? strchr(document->record.number.text, '-') : NULL;
    const char *symbol = m->record.number.text != NULL ? strchr(m->record.number.text, '-') : NULL;
    const bool from_symbol = m->record.issuer.origin == TDNREF_ORIGIN_SYMBOL;
    if (document->partner_count == 0 || !document->issuer_known || own == NULL || symbol == NULL || !from_symbol ||
        strchr(own + 1, '-') == NULL || strcmp(own, symbol) != 0) {
        return true;
    }
    m->issuers = tdn_arena_alloc(arena, (document->partner_count + 1) * sizeof *m->issuers);
    if (m->issuers == NULL) {
        return false;
    }
    m->issuers[0] = document->issuer;
    memcpy(m->issuers + 1, document->partners, document->partner_count * sizeof *m->issuers);
    m->issuer_count = (uint16_t)(document->partner_count + 1);
    m->record.issuer.origin = TDNREF_ORIGIN_CONTEXT;
    return true;
}

/** "Nghị quyết của Hội đồng trường": an organ that any school or company has is the document's own; so is that of
 * "164/QĐ-EVN-HĐQT" in a decision "382/QĐ-EVN-HĐQT". */
static void take_own_organ(const tdn_document_draft *document, tdn_draft *m)
{
    const char *own = document->record.issuer.text;
    const bool alone = m->issuer_count == 1 && m->issuers->own_name == NULL && m->issuers->office == TDN_NO_ID;
    if (alone && own != NULL && tdn_lexicon_is_body(m->issuers->body, "hoi-dong-truong") &&
        (strncmp(own, "Trường", strlen("Trường")) == 0 || strncmp(own, "Học viện", strlen("Học viện")) == 0)) {
        m->issuers->own_name = own;
    }
    if (alone && document->issuer_known && tdn_is_organ(tdn_lexicon_body(m->issuers->body)) &&
        m->issuers->body == document->issuer.body && has_own_symbol(document, m)) {
        m->issuers->own_name = document->issuer.own_name;
    }
}

/** "của Đảng ủy", "của Đảng ủy Sở", "của Ban Chấp hành Đảng bộ", "của Chi bộ": named only by the general term for such
 * a body. */
static bool is_committee_without_name(const tdn_issuer *issuer)
{
    static const char *const COMMITTEES[] = {"dang-uy-xa",
                                             "dang-uy-don-vi",
                                             "dang-uy-co-quan",
                                             "ban-chap-hanh-dang-bo-tinh",
                                             "ban-chap-hanh-dang-bo-huyen",
                                             "ban-chap-hanh-dang-bo-xa",
                                             "chi-bo",
                                             NULL};
    static const char *const KINDS[] = {"Sở", "Trường", "Tổng công ty", "Tập đoàn", "Công ty", "Bệnh viện", NULL};
    const bool named = issuer->own_name != NULL && !tdn_is_one_of(issuer->own_name, KINDS);
    return !named && issuer->place == TDN_PLACE_NONE && tdn_is_one_of(tdn_lexicon_body(issuer->body)->id, COMMITTEES);
}

/** The Party committee of an office, school or company, which has a name of its own. */
static bool is_of_unit(const tdn_issuer *issuer)
{
    static const char *const OF_UNITS[] = {"dang-uy-don-vi", "dang-uy-co-quan", "chi-bo", NULL};
    return issuer->own_name != NULL && tdn_is_one_of(tdn_lexicon_body(issuer->body)->id, OF_UNITS);
}

/** "Đảng ủy Khối" in a paper of the bloc of the enterprises: the name alone reads as that of the offices. */
static bool is_other_bloc(const tdn_issuer *own, const tdn_issuer *cited)
{
    static const char *const OF_BLOCS[] = {"dang-uy-khoi-co-quan-va-doanh-nghiep", "dang-uy-khoi-doanh-nghiep", NULL};
    return tdn_lexicon_is_body(cited->body, "dang-uy-khoi-tinh") && cited->place == TDN_PLACE_NONE &&
           tdn_is_one_of(tdn_lexicon_body(own->body)->id, OF_BLOCS);
}

/** "Quy chế số 01-QC/ĐU của Ban Chấp hành Đảng bộ" in a decision "56-QĐ/ĐU" of the Party committee of a school: its
 * own. */
static void take_own_committee(const tdn_document_draft *document, tdn_draft *m)
{
    if (m->issuer_count != 1 || document->record.issuer.text == NULL || !has_own_group(document, m)) {
        return;
    }
    const bool alone = is_committee_without_name(m->issuers);
    const bool bloc = document->issuer_known && is_other_bloc(&document->issuer, m->issuers);
    if (alone && !document->issuer_known) {
        m->issuer_count = 0;
        take_own_name(document, m);
    } else if (bloc || (alone && is_of_unit(&document->issuer))) {
        const uint16_t office = m->issuers->office;
        *m->issuers = document->issuer;
        m->issuers->office = office;
        m->record.issuer.origin = TDNREF_ORIGIN_CONTEXT;
    }
}

/** An act is changed by its own issuer: in "Quyết định số 31/2019/QĐ-UBND của UBND tỉnh Quảng Bình | Được thay thế bởi
 * Quyết định số 12/2023/QĐ-UBND" both are that province's (Luật Ban hành văn bản quy phạm pháp luật 80/2015/QH13, Điều
 * 12). */
static void take_place_of_holder(const tdn_drafts *drafts, tdn_draft *m)
{
    const tdnref_relation relation = m->record.relation;
    const bool changes = relation == TDNREF_REL_AMENDED_BY || relation == TDNREF_REL_REPLACED_BY ||
                         relation == TDNREF_REL_REPEALED_BY || tdn_is_change(relation);
    if (!changes || m->record.from.kind != TDNREF_REF_MENTION || m->issuer_count != 1) {
        return;
    }
    const tdn_draft *holder = &drafts->items[m->record.from.index];
    tdn_issuer *own = m->issuers;
    const bool same =
        holder->issuer_count == 1 && holder->issuers[0].body == own->body && holder->issuers[0].own_name == NULL;
    if (same && own->province == TDN_NO_ID && own->place == TDN_PLACE_NONE) {
        own->province = holder->issuers[0].province;
        own->place = holder->issuers[0].place;
    }
}

/** Notes the district that a commune's document names as an issuer, its own if there is only one: "Chỉ thị số
 * 03/CT-UBND của UBND huyện Bát Xát". */
static void note_district(tdn_document_draft *document, const tdn_draft *m)
{
    for (size_t i = 0; i < m->issuer_count; i++) {
        const tdn_issuer *issuer = &m->issuers[i];
        if (issuer->place != TDN_PLACE_DISTRICT || issuer->own_name == NULL ||
            tdn_has_open_name(tdn_lexicon_body(issuer->body)) || document->district_printed) {
            continue;
        }
        const bool other = document->district != NULL && strcmp(document->district, issuer->own_name) != 0;
        document->district = other ? SEVERAL_DISTRICTS : issuer->own_name;
    }
}

static bool complete_mention(tdn_arena *arena, const tdn_document_draft *document, const tdn_drafts *drafts,
                             tdn_draft *m)
{
    take_place_of_holder(drafts, m);
    if (!own_committee(arena, document, m) || !take_own_body(arena, document, m) ||
        !take_own_symbol(arena, document, m) || !take_own_partners(arena, document, m)) {
        return false;
    }
    take_own_organ(document, m);
    take_own_committee(document, m);
    if (m->issuer_count == 0) {
        return true;
    }
    const bool from_symbol = m->record.issuer.origin == TDNREF_ORIGIN_SYMBOL;
    tdn_surroundings around = tdn_surroundings_of(document);
    const uint32_t day = tdn_date_day(m->record.date);
    around.day = day != 0 ? day : around.day;
    bool changed = false;
    for (size_t i = 0; i < m->issuer_count; i++) {
        changed = tdn_issuer_complete(&m->issuers[i], &around) || changed;
        const uint8_t scope = tdn_lexicon_body(m->issuers[i].body)->scope;
        const bool local = scope == TDN_SCOPE_COMMUNE && m->issuers[i].own_name == NULL;
        const bool open = local || (scope == TDN_SCOPE_ANY && m->issuers[i].place == TDN_PLACE_NONE);
        if (from_symbol && open) { /* a bare "/KH-UBND" in a commune's document: which committee's is unknown */
            m->record.issuer = (tdnref_field){NULL, {0, 0}, TDNREF_ORIGIN_NONE};
            m->record.level = TDNREF_LEVEL_UNKNOWN;
            return true;
        }
    }
    m->record.issuer.text = join(arena, m->issuers, m->issuer_count, around.day, true);
    m->record.authority = join(arena, m->issuers, m->issuer_count, around.day, false);
    const tdnref_level level = highest_level(m->issuers, m->issuer_count);
    m->record.level = level != TDNREF_LEVEL_UNKNOWN ? level : m->record.level;
    unsigned lines = 0;
    for (size_t i = 0; i < m->issuer_count; i++) {
        lines |= (unsigned)tdn_issuer_line(&m->issuers[i]);
    }
    m->record.line_of = (tdnref_line)lines;
    if (changed) {
        m->record.issuer.origin = TDNREF_ORIGIN_CONTEXT;
    }
    return m->record.issuer.text != NULL && m->record.authority != NULL;
}

/** Decree-laws ("Sắc lệnh") are the head of State's or the Government's, even where no issuer is named: "Sắc lệnh số 63
 * ngày 22-11-1945". */
static void take_level_of_type(tdn_draft *m)
{
    const char *type = m->record.type.text;
    if (m->record.kind == TDNREF_KIND_NUMBERED && m->record.level == TDNREF_LEVEL_UNKNOWN && type != NULL &&
        strcmp(type, "SL") == 0) {
        m->record.level = TDNREF_LEVEL_CENTRAL;
        m->record.line_of = TDNREF_LINE_STATE;
    }
}

/* ---------------------------------------------------------------- dropping */

static bool same_text(const char *a, const char *b)
{
    return a != NULL && b != NULL && strcmp(a, b) == 0;
}

/** Another body's number may look the same: date and issuer must not contradict. */
static bool is_own_number(const tdnref_document *d, const tdnref_mention *m)
{
    if (!same_text(d->number.text, m->number.text)) {
        return false;
    }
    const bool dated = m->date.year != 0 && d->date.year != 0;
    const bool other_day =
        dated && (m->date.year != d->date.year || m->date.month != d->date.month || m->date.day != d->date.day);
    return !other_day && (m->issuer.text == NULL || same_text(d->issuer.text, m->issuer.text));
}

/** A document cites its own number where a word says what is done with it: "Các huyện ủy căn cứ Chương trình hành động
 * số 215-CTr/TU ... xây dựng kế hoạch". Others do that, so the document only mentions itself. "Công văn 3789/TCT-CS
 * ..." under the signature belongs to the web page. Returns true for the latter. */
static bool is_heading_of_page(const tdnref_document *d, tdnref_mention *m)
{
    if (m->relation == TDNREF_REL_PROMULGATED_BY || !is_own_number(d, m)) {
        return false;
    }
    const bool heading = m->relation == TDNREF_REL_MENTIONS;
    m->relation = TDNREF_REL_MENTIONS;
    return heading;
}

/** "Đề án 06", "Đề án 938": a scheme that goes by the number of the decision which approved it. "Đề án 1" is a part of
 * a programme, and anything above the document's number is the name of a web page. */
static bool is_scheme_by_number(const tdn_document_draft *d, const tdn_draft *m)
{
    const char *digits = m->record.number.text;
    return same_text(m->record.type.text, "ĐA") && digits != NULL && strlen(digits) >= 2 &&
           m->text_start >= d->number_start;
}

/** True if a draft turned out not to be a mention: the document's own number, a bare type name that stands for nothing,
 * or a part of the web page around the document. */
static bool is_dropped(const tdn_document_drafts *documents, tdn_draft *m)
{
    const tdn_document_draft *d = &documents->items[m->record.document];
    const uint64_t next = m->record.document + 1;
    if (next < documents->count && documents->items[next].start < m->text_end) {
        return true; /* what runs across the beginning of a document is not a citation */
    }
    /* "Dự án 3" of a programme is a part of it, but an earlier "Dự án số 15/DA-UBND" would make it a short form. */
    static const char *const PROGRAMMES[] = {"DA", "ĐA", "CTr", NULL}; /* "Chương trình 135" is a name */
    const bool programme = m->record.kind == TDNREF_KIND_SHORT && tdn_is_one_of(m->record.type.text, PROGRAMMES);
    /* "Quyết định số 1163/QĐ-TTg ... phê duyệt Đề án nêu trên": a scheme known by its title, if none was numbered. */
    const bool part =
        programme && !is_scheme_by_number(d, m) && (!m->repeats || m->record.unbound == TDNREF_UNBOUND_NONE);
    /* "Kế hoạch 2024 của tỉnh": a year, if no directive of that number was cited. */
    const bool year = m->record.kind == TDNREF_KIND_SHORT && m->serial != NULL && strlen(m->serial) == 4 &&
                      (memcmp(m->serial, "19", 2) == 0 || memcmp(m->serial, "20", 2) == 0);
    const bool open = m->repeats && m->record.unbound == TDNREF_UNBOUND_AMBIGUOUS; /* "công văn nói trên", one of two */
    if (((m->bare_name && !open) || part || year) && m->record.refers_to.kind == TDNREF_REF_NONE) {
        return true;
    }
    if (m->text_start < d->content_start || m->text_start >= d->content_end ||
        is_heading_of_page(&d->record, &m->record)) {
        return true;
    }
    return m->text_start < d->number_end && d->number_start < m->text_end;
}

/** Removes dropped drafts and renumbers references to the mentions after them. */
static bool compact(tdn_arena *arena, const tdn_document_drafts *documents, tdn_drafts *drafts)
{
    size_t bytes = 0;
    if (!tdn_mul_size((size_t)drafts->count + 1, sizeof(uint64_t), &bytes)) {
        return false;
    }
    uint64_t *moved = tdn_arena_alloc(arena, bytes);
    if (moved == NULL) {
        return false;
    }
    uint64_t kept = 0;
    for (uint64_t i = 0; i < drafts->count; i++) {
        tdn_draft *m = &drafts->items[i];
        const bool of_dropped = m->bare_name && m->record.refers_to.kind == TDNREF_REF_MENTION &&
                                moved[m->record.refers_to.index] == TDN_NO_DRAFT; /* it comes before its short form */
        moved[i] = of_dropped || is_dropped(documents, m) ? TDN_NO_DRAFT : kept++;
    }
    for (uint64_t i = 0; i < drafts->count; i++) {
        tdn_draft *m = &drafts->items[i];
        tdnref_ref *const refs[] = {&m->record.from, &m->record.refers_to};
        for (size_t k = 0; k < TDN_COUNT(refs); k++) {
            if (refs[k]->kind != TDNREF_REF_MENTION) {
                continue;
            }
            const uint64_t to = moved[refs[k]->index];
            *refs[k] = to != TDN_NO_DRAFT ? (tdnref_ref){TDNREF_REF_MENTION, to}
                                          : (tdnref_ref){k == 0 ? TDNREF_REF_DOCUMENT : TDNREF_REF_NONE,
                                                         k == 0 ? m->record.document : 0};
        }
        if (moved[i] != TDN_NO_DRAFT && moved[i] != i) {
            drafts->items[moved[i]] = *m;
        }
    }
    drafts->count = kept;
    return true;
}

tdnref_status tdn_apply_context(tdn_arena *arena, tdn_document_drafts *documents, tdn_drafts *drafts,
                                const tdn_place_votes *votes, tdnref_error *err)
{
    bool ok = true;
    for (uint64_t i = 0; i < drafts->count; i++) {
        note_district(&documents->items[drafts->items[i].record.document], &drafts->items[i]);
    }
    tdn_take_numbers_of_annexes(documents, drafts);
    for (uint64_t i = 0; i < documents->count && ok; i++) {
        const uint64_t end = i + 1 < documents->count ? documents->items[i + 1].start : UINT64_MAX;
        ok = complete_document(arena, &documents->items[i], votes, end);
    }
    ok = ok && tdn_lend_types(arena, documents, drafts);
    for (uint64_t i = 0; i < drafts->count && ok; i++) {
        tdn_draft *m = &drafts->items[i];
        ok = complete_mention(arena, &documents->items[m->record.document], drafts, m) && tdn_mention_urn(arena, m);
    }
    tdn_check_authority(documents, drafts);
    ok = ok && tdn_bind_antecedents(arena, documents, drafts);
    for (uint64_t i = 0; i < drafts->count && ok; i++) {
        take_level_of_type(&drafts->items[i]);
    }
    ok = ok && compact(arena, documents, drafts);
    return ok ? tdn_succeed(err) : tdn_fail(err, TDNREF_ERR_NOMEM, "no memory for the names of bodies");
}
