#include "context/context.h"

#include "context/annex_head.h"
#include "context/antecedent.h"
#include "context/authority.h"
#include "context/drop.h"
#include "context/own_body.h"
#include "context/urn.h"
#include "field/date.h"

#define JOINED_MAX 1024u
/* Value of a document's district if its mentions name several. */
#define SEVERAL_DISTRICTS ""

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
        .in_district = document->district_printed,
        .day = tdn_date_day(document->record.date),
        .document_day = tdn_date_day(document->record.date),
    };
}

/** False for a national body, or one with no district or commune above it: a company's text may be about any province.
 * "UBND HUYỆN KRÔNG PẮC / TRƯỜNG THCS NGUYỄN TRÃI" and "UBND XÃ EA NUÔL / TRƯỜNG TIỂU HỌC NGUYỄN DU" have one. */
static bool may_have_province(const tdn_document_draft *d)
{
    const tdn_body *body = d->issuer_known ? tdn_lexicon_body(d->issuer.body) : NULL;
    return body == NULL || body->scope != TDN_SCOPE_NONE ||
           ((d->district_printed || d->commune != NULL) && body->level != TDNREF_LEVEL_CENTRAL &&
            body->level != TDNREF_LEVEL_MINISTRY);
}

/** "Ban Chỉ đạo chuyển đổi số | huyện Đắk Glong", "Trung tâm Y tế huyện Krông Bông": the district or commune that the
 * name of the document's own body ends in is the one that "UBND huyện" means in it. */
static void take_locality_of_name(tdn_document_draft *d)
{
    const char *locality = d->issuer.locality;
    if (locality != NULL && d->issuer.place == TDN_PLACE_DISTRICT && d->district == NULL) {
        d->district = locality;
        d->district_printed = true;
    } else if (locality != NULL && d->issuer.place == TDN_PLACE_COMMUNE && d->commune == NULL) {
        d->commune = locality;
    }
}

/** Completes the issuers of a document and what follows from them. False: no memory. */
static bool complete_signers(tdn_arena *arena, tdn_document_draft *d)
{
    const tdn_body *body = tdn_lexicon_body(d->issuer.body);
    const uint32_t day = tdn_date_day(d->record.date);
    if (d->issuer.place == TDN_PLACE_NONE && body->scope != TDN_SCOPE_NONE) {
        d->issuer.place = TDN_PLACE_OWN;
    }
    const size_t count = d->partner_count + 1;
    tdn_issuer all[TDN_PARTNERS_MAX + 1] = {d->issuer};
    for (size_t i = 1; i < count; i++) {
        all[i] = d->partners[i - 1];
        all[i].province = all[i].province == TDN_NO_ID ? d->issuer.province : all[i].province;
    }
    d->record.line_of = tdn_issuer_line(&d->issuer);
    d->record.level = highest_level(all, count);
    d->record.issuer.text = join(arena, all, count, day, true);
    d->record.authority = join(arena, all, count, day, false);
    const bool local = d->issuer.place == TDN_PLACE_DISTRICT || d->issuer.place == TDN_PLACE_COMMUNE;
    d->locality = local && !tdn_has_open_name(body) ? d->issuer.own_name : NULL;
    take_locality_of_name(d);
    return d->record.issuer.text != NULL && d->record.authority != NULL;
}

static bool complete_document(tdn_arena *arena, tdn_document_draft *d, const tdn_place_votes *votes, uint64_t end)
{
    if (may_have_province(d) && (d->issuer.province == TDN_NO_ID || tdn_is_name_of_commune(d))) {
        d->issuer.province = tdn_province_of_document(d, votes, end);
    }
    return (!d->issuer_known || complete_signers(arena, d)) && tdn_document_urn(arena, d);
}

/** True if a body has no place yet: none is printed, or "tỉnh" in the text of a national body, which is in none. */
static bool lacks_place(const tdn_document_draft *document, const tdn_issuer *issuer)
{
    const bool nowhere = issuer->place == TDN_PLACE_OWN && document->issuer.province == TDN_NO_ID;
    return issuer->province == TDN_NO_ID && (issuer->place == TDN_PLACE_NONE || nowhere);
}

/** "Cục Thuế tỉnh Vĩnh Phúc có Thông báo A trên cơ sở Quyết định số 05/2025/QĐ-UBND" in a letter of a national body:
 * the act of a body in a province rests on those of that province. */
static bool rests_on_act_of_province(const tdn_document_draft *document, const tdn_draft *holder, const tdn_draft *m)
{
    return m->record.relation == TDNREF_REL_BASIS && document->issuer.province == TDN_NO_ID &&
           holder->issuer_count == 1 && holder->issuers[0].place == TDN_PLACE_PROVINCE &&
           holder->issuers[0].province != TDN_NO_ID && strcmp(tdn_lexicon_body(m->issuers->body)->id, "ubnd") == 0;
}

/** An act is changed by its own issuer: in "Quyết định số 31/2019/QĐ-UBND của UBND tỉnh Quảng Bình | Được thay thế bởi
 * Quyết định số 12/2023/QĐ-UBND" both are that province's (Luật Ban hành văn bản quy phạm pháp luật 80/2015/QH13, Điều
 * 12). */
static void take_place_of_holder(const tdn_document_draft *document, const tdn_drafts *drafts, tdn_draft *m)
{
    const tdnref_relation relation = m->record.relation;
    const bool changes = relation == TDNREF_REL_AMENDED_BY || relation == TDNREF_REL_REPLACED_BY ||
                         relation == TDNREF_REL_REPEALED_BY || tdn_is_change(relation);
    if (m->record.from.kind != TDNREF_REF_MENTION || m->issuer_count != 1) {
        return;
    }
    const tdn_draft *holder = &drafts->items[m->record.from.index];
    tdn_issuer *own = m->issuers;
    const bool same = changes && holder->issuer_count == 1 && holder->issuers[0].body == own->body &&
                      holder->issuers[0].own_name == NULL;
    if ((same || rests_on_act_of_province(document, holder, m)) && lacks_place(document, own)) {
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

/** Notes the latest day that a document cites; days long before the reform tell nothing. */
static void note_cited_day(tdn_document_draft *document, const tdn_draft *m)
{
    const uint32_t day = m->record.date.year >= TDN_REFORM_DAY / 10000u ? tdn_whole_day(m->record.date) : 0;
    document->cited_day = day > document->cited_day ? day : document->cited_day;
}

/** True if a symbol alone names a body of which it stays unknown where it is: a bare "/KH-UBND" in a commune's document
 * is any committee's. */
static bool is_anywhere(const tdn_issuer *issuer)
{
    const uint8_t scope = tdn_lexicon_body(issuer->body)->scope;
    return (scope == TDN_SCOPE_COMMUNE && issuer->own_name == NULL) ||
           (scope == TDN_SCOPE_ANY && issuer->place == TDN_PLACE_NONE);
}

/** Completes the issuers of a mention. False, and forgets them, where the document does not tell which they are. */
static bool complete_issuers(const tdn_surroundings *around, tdn_draft *m)
{
    const bool from_symbol = m->record.issuer.origin == TDNREF_ORIGIN_SYMBOL;
    for (size_t i = 0; i < m->issuer_count; i++) {
        if (tdn_issuer_complete(&m->issuers[i], around)) {
            m->record.issuer.origin = TDNREF_ORIGIN_CONTEXT;
        }
        if (from_symbol && is_anywhere(&m->issuers[i])) {
            m->record.issuer = (tdnref_field){NULL, {0, 0}, TDNREF_ORIGIN_NONE};
            m->record.level = TDNREF_LEVEL_UNKNOWN;
            return false;
        }
    }
    return true;
}

/** False: no memory. */
static bool keep_issuers(tdn_arena *arena, uint32_t day, tdn_draft *m)
{
    const tdnref_level level = highest_level(m->issuers, m->issuer_count);
    m->record.level = level != TDNREF_LEVEL_UNKNOWN ? level : m->record.level;
    unsigned lines = 0;
    for (size_t i = 0; i < m->issuer_count; i++) {
        lines |= (unsigned)tdn_issuer_line(&m->issuers[i]);
    }
    m->record.line_of = (tdnref_line)lines;
    m->record.issuer.text = join(arena, m->issuers, m->issuer_count, day, true);
    m->record.authority = join(arena, m->issuers, m->issuer_count, day, false);
    return m->record.issuer.text != NULL && m->record.authority != NULL;
}

/** True if a number has the letters of a ministry as only ministries write them: "BXD" of "51/TTr-BXD", not "XD". */
static bool has_letters_of_ministry(const char *number)
{
    for (const char *c = strpbrk(number, "/-"); c != NULL; c = strpbrk(c + 1, "/-")) {
        if (c[1] == 'B') {
            return true;
        }
    }
    return false;
}

/** "Xét Tờ trình số 6925/LĐTBXH-CS" in a decision of a province: it is its department that submits, not the ministry
 * that has the same letters. */
static void take_department(const tdn_document_draft *document, tdn_draft *m)
{
    static const char MINISTRY[] = "bo-";
    char id[128] = "so-";
    const bool proposed = m->record.relation == TDNREF_REL_PROPOSAL && m->issuer_count == 1 &&
                          m->record.issuer.origin == TDNREF_ORIGIN_SYMBOL && document->issuer_known;
    const char *body = proposed ? tdn_lexicon_body(m->issuers[0].body)->id : "";
    if (strncmp(body, MINISTRY, strlen(MINISTRY)) != 0 || strlen(body) >= sizeof id ||
        tdn_issuer_level(&document->issuer) != TDNREF_LEVEL_PROVINCE ||
        tdn_issuer_line(&document->issuer) != TDNREF_LINE_STATE || m->record.number.text == NULL ||
        has_letters_of_ministry(m->record.number.text)) {
        return;
    }
    memcpy(id + strlen(MINISTRY), body + strlen(MINISTRY), strlen(body + strlen(MINISTRY)) + 1);
    const uint16_t department = tdn_lexicon_body_id(id);
    m->issuers[0].body = department != TDN_NO_ID ? department : m->issuers[0].body;
}

static bool complete_mention(tdn_arena *arena, const tdn_document_draft *document, const tdn_drafts *drafts,
                             tdn_draft *m)
{
    take_place_of_holder(document, drafts, m);
    take_department(document, m);
    if (!tdn_take_own_issuer(arena, document, m)) {
        return false;
    }
    if (m->issuer_count == 0) {
        return true;
    }
    const uint32_t day = tdn_date_day(m->record.date);
    tdn_surroundings around = tdn_surroundings_of(document);
    around.day = day != 0 ? day : around.day;
    return !complete_issuers(&around, m) || keep_issuers(arena, around.day, m);
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

tdnref_status tdn_apply_context(tdn_arena *arena, tdn_document_drafts *documents, tdn_drafts *drafts,
                                const tdn_place_votes *votes, tdnref_error *err)
{
    bool ok = true;
    for (uint64_t i = 0; i < drafts->count; i++) {
        tdn_document_draft *document = &documents->items[drafts->items[i].record.document];
        note_district(document, &drafts->items[i]);
        note_cited_day(document, &drafts->items[i]);
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
    ok = ok && tdn_drop_others(arena, documents, drafts);
    return ok ? tdn_succeed(err) : tdn_fail(err, TDNREF_ERR_NOMEM, "no memory for the names of bodies");
}
