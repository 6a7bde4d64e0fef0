#include "context/antecedent.h"

#include "field/date.h"
#include "lexicon/wordhash.h"

/** The numbered mentions of one type and serial in one document so far; serial NULL: of the type whatever the serial.
 */
typedef struct group {
    const tdn_draft *first; /**< NULL or from an earlier document: the slot is free */
    const char *serial;
    uint64_t best;  /**< the fullest: outside the title, with a date */
    bool ambiguous; /**< it holds two different directives */
} group;

/** An open-addressing table of groups, twice as large as any one document needs. The mentions of a document are
 * consecutive, so the next document reuses the slots of the last. */
typedef struct groups {
    group *slots;
    size_t count; /**< a power of two */
} groups;

/** The number of mentions in the document that has the most. */
static uint64_t most_of_a_document(const tdn_drafts *drafts)
{
    uint64_t most = 0;
    uint64_t count = 0;
    for (uint64_t i = 0; i < drafts->count; i++) {
        const bool same = i > 0 && drafts->items[i].record.document == drafts->items[i - 1].record.document;
        count = same ? count + 1 : 1;
        most = count > most ? count : most;
    }
    return most;
}

/** Memory for an open-addressing table, all zero, of at least twice `entries` slots; *count is a power of two. NULL:
 * none. */
static void *make_slots(tdn_arena *arena, uint64_t entries, size_t slot_size, size_t *count)
{
    *count = 16;
    while (*count / 2 < entries) {
        if (*count > SIZE_MAX / 2) {
            return NULL;
        }
        *count *= 2;
    }
    size_t bytes = 0;
    void *slots = tdn_mul_size(*count, slot_size, &bytes) ? tdn_arena_alloc(arena, bytes) : NULL;
    if (slots != NULL) {
        memset(slots, 0, bytes);
    }
    return slots;
}

static bool same_text(const char *a, const char *b)
{
    return a == b || (a != NULL && b != NULL && tdn_is_same_text(a, b));
}

static size_t hash_of(const tdn_draft *m, const char *serial)
{
    const char *type = m->record.type.text;
    size_t hash = (size_t)m->record.document * 31u + tdn_word_hash(type, strlen(type));
    return serial == NULL ? hash : hash * 31u + tdn_word_hash(serial, strlen(serial));
}

static group *find_group(const groups *all, const tdn_draft *m, const char *serial)
{
    size_t slot = hash_of(m, serial) & (all->count - 1);
    for (;; slot = (slot + 1) & (all->count - 1)) {
        group *g = &all->slots[slot];
        if (g->first == NULL || g->first->record.document != m->record.document) {
            g->first = NULL;
            return g;
        }
        if (same_text(g->first->record.type.text, m->record.type.text) && same_text(g->serial, serial)) {
            return g;
        }
    }
}

static bool same_directive(const tdn_draft *a, const tdn_draft *b)
{
    const uint32_t day_a = tdn_date_day(a->record.date);
    const uint32_t day_b = tdn_date_day(b->record.date);
    return strcmp(a->record.number.text, b->record.number.text) == 0 && (day_a == 0 || day_b == 0 || day_a == day_b);
}

/** A citation outside the title is fuller than one in it, one with a date than one without. */
static bool is_fuller(const tdn_draft *a, const tdn_draft *than)
{
    const bool in_title = than->record.clause == TDNREF_CLAUSE_TITLE && a->record.clause != TDNREF_CLAUSE_TITLE;
    return in_title || (than->record.date.year == 0 && a->record.date.year != 0);
}

static void add_to_group(const groups *all, const tdn_drafts *drafts, uint64_t index, const char *serial)
{
    const tdn_draft *m = &drafts->items[index];
    group *g = find_group(all, m, serial);
    if (g->first == NULL) {
        *g = (group){m, serial, index, false};
        return;
    }
    const tdn_draft *best = &drafts->items[g->best];
    g->ambiguous = g->ambiguous || !same_directive(best, m);
    if (is_fuller(m, best)) {
        g->best = index;
    }
}

/** "41/2021", the serial and year of a number or short form; NULL: it gives no year or, if *failed is set, memory is
 * out. */
static const char *dated_serial(tdn_arena *arena, const tdn_draft *m, bool *failed)
{
    const unsigned year = m->year != 0 ? m->year : m->record.date.year;
    if (year == 0 || m->serial == NULL) {
        return NULL;
    }
    const size_t len = strlen(m->serial);
    char *out = tdn_arena_alloc(arena, len + 6);
    *failed = *failed || out == NULL;
    if (out != NULL) {
        memcpy(out, m->serial, len);
        out[len] = '/';
        for (unsigned i = 0, rest = year; i < 4; i++, rest /= 10) {
            out[len + 4 - i] = (char)('0' + rest % 10);
        }
        out[len + 5] = '\0';
    }
    return out;
}

/** The safe reading of a decree cited without its symbol, which all decrees since 1997 share: "Nghị định 30/2020". */
static bool read_decree(tdn_arena *arena, const char *dated, tdn_draft *m)
{
    static const char SYMBOL[] = "/NĐ-CP";
    if (m->year < 1997 || strcmp(m->record.type.text, "NĐ") != 0) {
        return true;
    }
    char *read = tdn_arena_alloc(arena, strlen(dated) + sizeof SYMBOL);
    if (read == NULL) {
        return false;
    }
    memcpy(read, dated, strlen(dated));
    memcpy(read + strlen(dated), SYMBOL, sizeof SYMBOL);
    m->record.number_read = read;
    m->record.number_note = "the symbol is left out";
    return true;
}

static void bind_short(const groups *all, const char *serial, tdn_draft *m)
{
    const group *g = find_group(all, m, serial);
    if (g->first == NULL || g->ambiguous) {
        m->record.unbound = g->first == NULL ? TDNREF_UNBOUND_NONE : TDNREF_UNBOUND_AMBIGUOUS;
        return;
    }
    m->record.refers_to = (tdnref_ref){TDNREF_REF_MENTION, g->best};
}

/** "Nghị định này" between quotation marks is the decree whose text is quoted. */
static bool is_quoted_self(const tdn_drafts *drafts, const tdn_draft *m)
{
    const tdn_draft *quoted = m->quoted != TDN_NO_DRAFT ? &drafts->items[m->quoted] : NULL;
    const bool amended = quoted != NULL && quoted->record.relation == TDNREF_REL_AMENDS; /* its new wording */
    return quoted != NULL && !amended && same_text(quoted->record.type.text, m->record.type.text);
}

/** "Thông tư này" in a letter belongs to a sentence quoted from that circular: the letter itself is not one. */
static bool quotes_another(const tdn_document_draft *document, const tdn_draft *m)
{
    const bool letter = document->record.type.text != NULL && strcmp(document->record.type.text, "CV") == 0;
    return letter && m->type != TDN_NO_ID && tdn_lexicon_type(m->type)->system == TDN_SYSTEM_NORMATIVE;
}

static void bind_quoted(const groups *all, tdn_draft *m)
{
    const group *g = find_group(all, m, NULL);
    if (g->first == NULL) {
        m->record.refers_to = (tdnref_ref){TDNREF_REF_DOCUMENT, m->record.document};
        return;
    }
    m->record.kind = TDNREF_KIND_SHORT;
    bind_short(all, m->serial, m);
}

/* How many mentions back from a bracket the act it names may be; the subject clause may contain others. */
#define ALIAS_REACH 8u

/** "Quyết định số 05/QĐ-UBND ... ban hành Quy chế (sau đây gọi là Quy chế 05)": the number shows what the short name
 * stands for, here and further down. */
static void bind_alias(const groups *all, const tdn_drafts *drafts, uint64_t index)
{
    tdn_draft *m = &drafts->items[index];
    for (uint64_t back = 1; back <= ALIAS_REACH && back <= index; back++) {
        const tdn_draft *named = &drafts->items[index - back];
        if (named->record.document != m->record.document || named->record.kind != TDNREF_KIND_NUMBERED ||
            !(m->given ? same_text(named->record.type.text, m->record.type.text)
                       : same_text(named->serial, m->serial))) {
            continue;
        }
        group *g = find_group(all, m, m->serial);
        if (g->first == NULL) {
            *g = (group){m, m->serial, index - back, false};
        }
        return;
    }
}

/** A short form that gives its year stands for the directive of that year, or is a citation of its own if none was
 * cited. */
static bool bind_dated(tdn_arena *arena, const groups *all, tdn_draft *m)
{
    bool failed = false;
    const char *dated = dated_serial(arena, m, &failed);
    if (dated == NULL) {
        return !failed;
    }
    bind_short(all, dated, m);
    if (m->record.refers_to.kind == TDNREF_REF_NONE) {
        m->record.kind = TDNREF_KIND_NUMBERED;
        m->record.unbound = TDNREF_BOUND;
        return read_decree(arena, dated, m);
    }
    return true;
}

/** Puts a numbered mention into the groups that a short form may name: by serial, by serial and year, by type alone. */
static bool add_to_groups(tdn_arena *arena, const groups *all, const tdn_drafts *drafts, uint64_t index)
{
    bool failed = false;
    const tdn_draft *m = &drafts->items[index];
    const char *dated = dated_serial(arena, m, &failed);
    add_to_group(all, drafts, index, m->serial);
    add_to_group(all, drafts, index, NULL);
    if (dated != NULL) {
        add_to_group(all, drafts, index, dated);
    }
    return !failed;
}

/* ------------------------------------------------------------ type of a bare number */

/** True if the type is only a guess: a bare number whose letters give none ("202/2025/QH15" in a table). */
static bool has_no_type(const tdn_draft *m)
{
    return m->said == TDN_NO_ID && m->type == tdn_lexicon_type_id("cv");
}

/** The slot of the first draft with a number text in its document, or the free slot for it, which holds NULL. */
static const tdn_draft **find_number(const tdn_draft **slots, size_t count, const tdn_draft *m)
{
    const char *number = m->record.number.text;
    size_t slot = ((size_t)m->record.document * 31u + tdn_word_hash(number, strlen(number))) & (count - 1);
    while (slots[slot] != NULL && slots[slot]->record.document == m->record.document) {
        if (strcmp(slots[slot]->record.number.text, number) == 0) {
            return &slots[slot];
        }
        slot = (slot + 1) & (count - 1);
    }
    slots[slot] = NULL;
    return &slots[slot];
}

/** "Quyết định số 25-CP" in a text of 1982: the symbol is that of today's Government, the citation before names the
 * Council of that time. Where both are one body, "của Bộ trưởng Bộ Xây dựng" of the first citation is not lent. */
static bool is_of_other_time(const tdn_draft *told, const tdn_draft *m, const tdn_document_drafts *documents)
{
    const bool told_once = told->issuer_count == 1 && told->record.issuer.origin == TDNREF_ORIGIN_PRINTED;
    const uint32_t day = tdn_date_day(documents->items[m->record.document].record.date);
    return told_once && day != 0 && m->record.issuer.origin == TDNREF_ORIGIN_SYMBOL && m->issuer_count == 1 &&
           told->issuers[0].body != m->issuers[0].body && !tdn_body_existed(tdn_lexicon_body(m->issuers[0].body), day);
}

/** "Tờ trình số 331/TTr-UBND nêu trên": the first citation named the issuer ("của UBND quận"). */
static bool is_told_whose(const tdn_draft *told, const tdn_draft *m)
{
    const bool printed = told->issuer_count == 1 && told->record.issuer.origin == TDNREF_ORIGIN_PRINTED &&
                         told->issuers[0].place != TDN_PLACE_NONE;
    const bool bare = m->record.issuer.origin == TDNREF_ORIGIN_SYMBOL && m->issuer_count == 1 &&
                      m->issuers[0].place == TDN_PLACE_NONE;
    return printed && bare && told->issuers[0].body == m->issuers[0].body;
}

/** "Thông báo số 17/TB-TTHĐND ... của HĐND xã Lương Minh", later without a name: the symbol's body is an organ of the
 * one named, so of the same place. */
static bool is_organ_of_told(const tdn_draft *told, const tdn_draft *m)
{
    const bool printed = told->issuer_count == 1 && told->record.issuer.origin == TDNREF_ORIGIN_PRINTED &&
                         told->issuers[0].place != TDN_PLACE_NONE;
    const bool bare = m->record.issuer.origin == TDNREF_ORIGIN_SYMBOL && m->issuer_count == 1 &&
                      m->issuers[0].place == TDN_PLACE_NONE;
    return printed && bare && tdn_lexicon_body(m->issuers[0].body)->above == told->issuers[0].body;
}

/** "Quyết định số 09/2019/QĐ-UBND ngày 28/5/2019 của UBND tỉnh Kon Tum", later "... ngày 28/5/2019 của UBND tỉnh": the
 * same number and day are the same act, and "tỉnh" its province, also in a paper of the province that took it over. */
static bool is_told_which_place(const tdn_draft *told, const tdn_draft *m)
{
    const uint32_t day = tdn_date_day(m->record.date);
    const bool named = told->issuer_count == 1 && told->record.issuer.origin == TDNREF_ORIGIN_PRINTED &&
                       told->issuers[0].place == TDN_PLACE_PROVINCE;
    const bool unnamed = m->issuer_count == 1 && m->record.issuer.origin == TDNREF_ORIGIN_PRINTED &&
                         m->issuers[0].place == TDN_PLACE_OWN && m->issuers[0].province == TDN_NO_ID;
    return named && unnamed && told->issuers[0].body == m->issuers[0].body && day != 0 &&
           day == tdn_date_day(told->record.date);
}

static void take_place(const tdn_draft *told, tdn_draft *m)
{
    const tdn_issuer organ = m->issuers[0];
    m->issuers[0] = told->issuers[0];
    m->issuers[0].body = organ.body;
    m->issuers[0].office = organ.office;
    m->issuers[0].range = organ.range;
    m->record.issuer.origin = TDNREF_ORIGIN_CONTEXT;
}

bool tdn_lend_types(tdn_arena *arena, const tdn_document_drafts *documents, tdn_drafts *drafts)
{
    size_t count = 0;
    /* NOLINTNEXTLINE(bugprone-sizeof-expression): the slots are pointers */
    const tdn_draft **slots = make_slots(arena, most_of_a_document(drafts), sizeof *slots, &count);
    if (slots == NULL) {
        return false;
    }
    for (uint64_t i = 0; i < drafts->count; i++) {
        tdn_draft *m = &drafts->items[i];
        if (m->record.kind != TDNREF_KIND_NUMBERED) {
            continue;
        }
        const tdn_draft **found = find_number(slots, count, m);
        if (*found != NULL && is_of_other_time(*found, m, documents)) {
            m->issuers = (*found)->issuers;
            m->record.issuer.origin = TDNREF_ORIGIN_CONTEXT;
        }
        if (*found != NULL &&
            (is_told_whose(*found, m) || is_organ_of_told(*found, m) || is_told_which_place(*found, m))) {
            take_place(*found, m);
        }
        if (*found == NULL && !has_no_type(m)) {
            *found = m;
        } else if (*found != NULL && has_no_type(m)) {
            m->type = (*found)->type;
            m->record.type = (tdnref_field){(*found)->record.type.text, {0, 0}, TDNREF_ORIGIN_CONTEXT};
        }
    }
    return true;
}

bool tdn_bind_antecedents(tdn_arena *arena, const tdn_document_drafts *documents, tdn_drafts *drafts)
{
    groups all;
    const uint64_t most = most_of_a_document(drafts) * 3; /* a mention is in three groups */
    all.slots = make_slots(arena, most, sizeof *all.slots, &all.count);
    bool ok = all.slots != NULL;
    for (uint64_t i = 0; i < drafts->count && ok; i++) {
        tdn_draft *m = &drafts->items[i];
        if (m->record.kind == TDNREF_KIND_SELF && is_quoted_self(drafts, m)) {
            m->record.kind = TDNREF_KIND_SHORT;
            m->record.refers_to = (tdnref_ref){TDNREF_REF_MENTION, m->quoted};
        } else if (m->record.kind == TDNREF_KIND_SELF && quotes_another(&documents->items[m->record.document], m)) {
            bind_quoted(&all, m);
        } else if (m->record.kind == TDNREF_KIND_SELF) {
            m->record.refers_to = (tdnref_ref){TDNREF_REF_DOCUMENT, m->record.document};
        } else if (m->record.kind == TDNREF_KIND_SHORT && m->record.refers_to.kind == TDNREF_REF_NONE) {
            if (m->alias) {
                bind_alias(&all, drafts, i);
            }
            ok = m->year != 0 ? bind_dated(arena, &all, m) : (bind_short(&all, m->serial, m), true);
        } else if (m->record.kind == TDNREF_KIND_NUMBERED) {
            ok = add_to_groups(arena, &all, drafts, i);
        }
    }
    return ok;
}
