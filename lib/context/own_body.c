#include "context/own_body.h"

#include "base/one_of.h"

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
                                             "chi-bo-don-vi",
                                             NULL};
    static const char *const KINDS[] = {"Sở", "Trường", "Tổng công ty", "Tập đoàn", "Công ty", "Bệnh viện", NULL};
    const bool named = issuer->own_name != NULL && !tdn_is_one_of(issuer->own_name, KINDS);
    return !named && issuer->place == TDN_PLACE_NONE && tdn_is_one_of(tdn_lexicon_body(issuer->body)->id, COMMITTEES);
}

/** The Party committee of an office, school or company, which has a name of its own. */
static bool is_of_unit(const tdn_issuer *issuer)
{
    static const char *const OF_UNITS[] = {"dang-uy-don-vi", "dang-uy-co-quan", "chi-bo", "chi-bo-don-vi", NULL};
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

bool tdn_take_own_issuer(tdn_arena *arena, const tdn_document_draft *document, tdn_draft *m)
{
    if (!own_committee(arena, document, m) || !take_own_body(arena, document, m) ||
        !take_own_symbol(arena, document, m) || !take_own_partners(arena, document, m)) {
        return false;
    }
    take_own_organ(document, m);
    take_own_committee(document, m);
    return true;
}
