/*
 * unnumbered.c - "Thực hiện Chương trình hành động của Tỉnh ủy về chuyển đổi số": a superior's directive by its title.
 *
 * Without a number it is no directive of the graph: nobody could tell it from the next one of that name. But whoever
 * asks why a plan has the parent it has, or none, must see that it is named. It is kept in the words of the text: a
 * type that begins with a capital and stands behind "thực hiện", "căn cứ" and the like, or in their list; no number;
 * "của" and a body that stands above the document's own. Congresses and plenums are no case of this: they have a node.
 */
#include "cascade/unnumbered.h"

#include "base/give.h"
#include "cascade/superiority.h"
#include "field/date.h"

#include <utf8proc.h>

/* Words from the type to "của". */
#define OWNER_REACH 16u
/* Words from the owner to a number behind it. */
#define NUMBER_REACH 12u
/* Bytes that are quoted. */
#define QUOTE_MAX 200u

typedef enum stop { STOP_NONE, STOP_COMMA, STOP_SENTENCE } stop;

typedef struct word {
    uint32_t start, end; /* in the text */
    uint32_t at;         /* of its dash in `folded` */
    stop before;
    bool capital;
} word;

typedef struct reading {
    tdnref_graph *graph;
    const char *text;
    TDN_ARRAY(word) words;
    TDN_ARRAY(char) folded; /* "-thực-hiện-kế-hoạch-", and its NUL */
    TDN_ARRAY(char) opening;
} reading;

static const char *const types[] = {"chương-trình", "kế-hoạch",  "nghị-quyết", "chỉ-thị",   "kết-luận", "quyết-định",
                                    "công-văn",     "công-điện", "hướng-dẫn",  "thông-báo", "đề-án"};

/* Last words of what a directive is carried out with. */
static const char *const cues[] = {"thực-hiện", "triển-khai", "căn-cứ", "theo", "quán-triệt", "cụ-thể-hóa", "thi-hành"};

/* What may stand between two directives of one list. */
static const char *const joints[] = {"và", "với", "cùng", "đồng-thời"};

/* Meetings that have a node of their own, behind "Nghị quyết". */
static const char *const meetings[] = {"đại-hội", "hội-nghị", "trung-ương"};

/* Bodies as texts name them behind "của". */
static const struct owner {
    const char *words;
    tdn_position position;
} owners[] = {
    {"bộ-chính-trị", {TDNREF_LEVEL_CENTRAL, TDNREF_LINE_PARTY, "bo-chinh-tri"}},
    {"ban-bí-thư", {TDNREF_LEVEL_CENTRAL, TDNREF_LINE_PARTY, "ban-bi-thu"}},
    {"ban-chấp-hành-trung-ương", {TDNREF_LEVEL_CENTRAL, TDNREF_LINE_PARTY, "ban-chap-hanh-trung-uong"}},
    {"quốc-hội", {TDNREF_LEVEL_CENTRAL, TDNREF_LINE_STATE, "quoc-hoi"}},
    {"ủy-ban-thường-vụ-quốc-hội", {TDNREF_LEVEL_CENTRAL, TDNREF_LINE_STATE, "ubtvqh"}},
    {"chính-phủ", {TDNREF_LEVEL_CENTRAL, TDNREF_LINE_STATE, "chinh-phu"}},
    {"thủ-tướng", {TDNREF_LEVEL_CENTRAL, TDNREF_LINE_STATE, "thu-tuong"}},
    {"bộ-trưởng", {TDNREF_LEVEL_MINISTRY, TDNREF_LINE_STATE, NULL}},
    {"bộ", {TDNREF_LEVEL_MINISTRY, TDNREF_LINE_STATE, NULL}},
    {"tỉnh-ủy", {TDNREF_LEVEL_PROVINCE, TDNREF_LINE_PARTY, "tinh-uy@?"}},
    {"thành-ủy", {TDNREF_LEVEL_PROVINCE, TDNREF_LINE_PARTY, "tinh-uy@?"}},
    {"ban-thường-vụ-tỉnh-ủy", {TDNREF_LEVEL_PROVINCE, TDNREF_LINE_PARTY, "tinh-uy@?"}},
    {"ban-thường-vụ-thành-ủy", {TDNREF_LEVEL_PROVINCE, TDNREF_LINE_PARTY, "tinh-uy@?"}},
    {"ban-chấp-hành-đảng-bộ-tỉnh", {TDNREF_LEVEL_PROVINCE, TDNREF_LINE_PARTY, "tinh-uy@?"}},
    {"ban-chấp-hành-đảng-bộ-thành-phố", {TDNREF_LEVEL_PROVINCE, TDNREF_LINE_PARTY, "tinh-uy@?"}},
    {"hội-đồng-nhân-dân-tỉnh", {TDNREF_LEVEL_PROVINCE, TDNREF_LINE_STATE, "hdnd@?"}},
    {"hội-đồng-nhân-dân-thành-phố", {TDNREF_LEVEL_PROVINCE, TDNREF_LINE_STATE, "hdnd@?"}},
    {"hđnd-tỉnh", {TDNREF_LEVEL_PROVINCE, TDNREF_LINE_STATE, "hdnd@?"}},
    {"hđnd-thành-phố", {TDNREF_LEVEL_PROVINCE, TDNREF_LINE_STATE, "hdnd@?"}},
    {"ủy-ban-nhân-dân-tỉnh", {TDNREF_LEVEL_PROVINCE, TDNREF_LINE_STATE, "ubnd@?"}},
    {"ủy-ban-nhân-dân-thành-phố", {TDNREF_LEVEL_PROVINCE, TDNREF_LINE_STATE, "ubnd@?"}},
    {"ubnd-tỉnh", {TDNREF_LEVEL_PROVINCE, TDNREF_LINE_STATE, "ubnd@?"}},
    {"ubnd-thành-phố", {TDNREF_LEVEL_PROVINCE, TDNREF_LINE_STATE, "ubnd@?"}},
    {"chủ-tịch-ủy-ban-nhân-dân-tỉnh", {TDNREF_LEVEL_PROVINCE, TDNREF_LINE_STATE, "ubnd@?"}},
    {"chủ-tịch-ủy-ban-nhân-dân-thành-phố", {TDNREF_LEVEL_PROVINCE, TDNREF_LINE_STATE, "ubnd@?"}},
    {"chủ-tịch-ubnd-tỉnh", {TDNREF_LEVEL_PROVINCE, TDNREF_LINE_STATE, "ubnd@?"}},
    {"chủ-tịch-ubnd-thành-phố", {TDNREF_LEVEL_PROVINCE, TDNREF_LINE_STATE, "ubnd@?"}},
};

/* ---------------------------------------------------------------- words */

static bool fold(reading *r, utf8proc_int32_t codepoint)
{
    utf8proc_uint8_t bytes[4];
    const utf8proc_ssize_t len = utf8proc_encode_char(utf8proc_tolower(codepoint), bytes);
    for (utf8proc_ssize_t i = 0; i < len; i++) {
        if (!TDN_PUSH(r->graph->alloc, &r->folded, (char)bytes[i])) {
            return false;
        }
    }
    return true;
}

static stop stop_of(utf8proc_int32_t codepoint, stop so_far)
{
    if (codepoint == ';' || codepoint == '.' || codepoint == ':' || codepoint == '|') {
        return STOP_SENTENCE;
    }
    return codepoint == ',' && so_far == STOP_NONE ? STOP_COMMA : so_far;
}

static bool is_letter_or_digit(utf8proc_int32_t codepoint)
{
    const utf8proc_category_t category = utf8proc_category(codepoint);
    return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_MC) || category == UTF8PROC_CATEGORY_ND;
}

/* "uỷ" is "ủy". */
static void settle_tone(reading *r)
{
    static const char old_form[] = "-uỷ";
    static const char new_form[] = "-ủy";
    const size_t at = r->words.items[r->words.count - 1].at;
    if (r->folded.count - at == strlen(old_form) && memcmp(r->folded.items + at, old_form, strlen(old_form)) == 0) {
        memcpy(r->folded.items + at, new_form, strlen(new_form));
    }
}

static bool begin_word(reading *r, uint32_t start, stop before, utf8proc_int32_t first)
{
    const word made = {start, start, (uint32_t)r->folded.count, before, utf8proc_tolower(first) != first};
    return TDN_PUSH(r->graph->alloc, &r->words, made) && TDN_PUSH(r->graph->alloc, &r->folded, '-');
}

static bool take_words(reading *r, const char *text)
{
    stop before = STOP_SENTENCE;
    bool inside = false;
    r->text = text;
    r->words.count = r->folded.count = 0;
    for (uint32_t at = 0; text[at] != '\0';) {
        utf8proc_int32_t codepoint = 0;
        const utf8proc_ssize_t read = utf8proc_iterate((const utf8proc_uint8_t *)text + at, -1, &codepoint);
        const uint32_t step = read > 0 ? (uint32_t)read : 1;
        const bool letter = read > 0 && is_letter_or_digit(codepoint);
        if (letter && ((!inside && !begin_word(r, at, before, codepoint)) || !fold(r, codepoint))) {
            return false;
        }
        at += step;
        if (letter) {
            r->words.items[r->words.count - 1].end = at;
        } else if (inside) {
            settle_tone(r);
        }
        before = letter ? STOP_NONE : stop_of(codepoint, before);
        inside = letter;
    }
    if (inside) {
        settle_tone(r);
    }
    return TDN_PUSH(r->graph->alloc, &r->folded, '-') && TDN_PUSH(r->graph->alloc, &r->folded, '\0');
}

/* Words of the phrase if it begins with word `i`, else 0. */
static size_t phrase_at(const reading *r, uint64_t i, const char *phrase)
{
    const char *at = i < r->words.count ? r->folded.items + r->words.items[i].at + 1 : "";
    const size_t len = strlen(phrase);
    if (strncmp(at, phrase, len) != 0 || at[len] != '-') {
        return 0;
    }
    size_t count = 1;
    for (size_t c = 0; c < len; c++) {
        count += phrase[c] == '-';
    }
    return count;
}

static size_t any_at(const reading *r, uint64_t i, const char *const *phrases, size_t count)
{
    for (size_t k = 0; k < count; k++) {
        const size_t words = phrase_at(r, i, phrases[k]);
        if (words > 0) {
            return words;
        }
    }
    return 0;
}

/* True if one of the phrases ends right before word `i`. */
static bool any_before(const reading *r, uint64_t i, const char *const *phrases, size_t count)
{
    for (uint64_t back = 1; back <= 3 && back <= i; back++) {
        if (any_at(r, i - back, phrases, count) == back) {
            return true;
        }
    }
    return false;
}

/* -------------------------------------------------------------- directives */

/* Digits are a number unless they are a year or an ordinal: "năm 2024", "giai đoạn 2021-2025", "lần thứ XVI". */
static bool is_number(const reading *r, uint64_t i)
{
    static const char *const dated[] = {"năm", "đoạn", "đến", "tháng", "quý", "thứ"};
    const word *w = &r->words.items[i];
    const bool digit = tdn_is_digit((unsigned char)r->text[w->start]);
    const bool year =
        digit && w->end - w->start == 4 && i > 0 && tdn_is_digit((unsigned char)r->text[r->words.items[i - 1].start]);
    return digit && !year && !any_before(r, i, dated, TDN_COUNT(dated));
}

/* "số 12", not "chuyển đổi số". */
static bool is_number_word(const reading *r, uint64_t i)
{
    return phrase_at(r, i, "số") != 0 && i + 1 < r->words.count &&
           tdn_is_digit((unsigned char)r->text[r->words.items[i + 1].start]);
}

/* The word "của" that names the owner of what begins with word `i`; 0: a number or another directive comes before. */
static uint64_t owner_word(const reading *r, uint64_t i)
{
    for (uint64_t k = i; k < r->words.count && k - i <= OWNER_REACH; k++) {
        const word *w = &r->words.items[k];
        if (w->before == STOP_SENTENCE || is_number(r, k) ||
            (w->capital && any_at(r, k, types, TDN_COUNT(types)) != 0)) {
            return 0;
        }
        if (phrase_at(r, k, "của") != 0) {
            return k;
        }
    }
    return 0;
}

/* The longest name wins: "Bộ Chính trị" is no ministry. */
static const struct owner *owner_at(const reading *r, uint64_t i, size_t *words)
{
    const struct owner *found = NULL;
    *words = 0;
    for (size_t k = 0; k < TDN_COUNT(owners); k++) {
        const size_t count = phrase_at(r, i, owners[k].words);
        if (count > *words) {
            *words = count;
            found = &owners[k];
        }
    }
    return found;
}

/* "... của UBND tỉnh tại Công văn số 12/UBND-VX", "... của Thủ tướng số 12/QĐ-TTg": it has one after all. Behind what
 * it is about, a number is another's. */
static bool is_numbered_behind(const reading *r, uint64_t i)
{
    static const char *const abouts[] = {"về", "thực-hiện", "triển-khai", "nhằm", "để"};
    for (uint64_t k = i; k - i <= NUMBER_REACH && k < r->words.count && r->words.items[k].before == STOP_NONE; k++) {
        if (any_at(r, k, abouts, TDN_COUNT(abouts)) != 0) {
            return false;
        }
        if (is_number_word(r, k)) {
            return true;
        }
    }
    return false;
}

static bool is_above(const tdn_position *owner, const tdnref_document *doc)
{
    const tdn_position body = {doc->level, doc->line_of, doc->authority};
    const uint32_t day = tdn_date_last_day(doc->date);
    const tdn_standing standing = tdn_standing_of(owner, owner->line, &body, day);
    return doc->level != TDNREF_LEVEL_UNKNOWN &&
           (standing == TDN_STANDING_DIRECT || standing == TDN_STANDING_ABOVE || standing == TDN_STANDING_GUIDES);
}

/* From word `i` to the end of what is said, cut at a word where it is long. */
static uint32_t quote_end(const reading *r, uint64_t i)
{
    const uint32_t start = r->words.items[i].start;
    uint32_t end = r->words.items[i].end;
    for (uint64_t k = i + 1; k < r->words.count && r->words.items[k].before != STOP_SENTENCE; k++) {
        const word *w = &r->words.items[k];
        if (w->end - start > QUOTE_MAX || (w->before == STOP_COMMA && w->capital)) {
            break;
        }
        end = w->end;
    }
    return end;
}

static bool keep(reading *r, uint64_t node, const tdn_held *held, tdnref_clause clause, uint64_t i)
{
    const uint32_t start = r->words.items[i].start;
    const char *text = tdn_intern_text(&r->graph->strings, r->text + start, quote_end(r, i) - start);
    const tdn_unnumbered made = {
        .node = node,
        .value = {.struct_size = sizeof made.value,
                  .text = text,
                  .source = r->graph->sources.items[held->source].name,
                  .line = clause == TDNREF_CLAUSE_TITLE ? held->value.title_line : held->value.opening_line,
                  .clause = clause},
    };
    return text != NULL && TDN_PUSH(r->graph->alloc, &r->graph->unnumbered, made);
}

/* What makes word `i` the beginning of a directive that is carried out: a cue right before it, or a place in a list. */
static bool is_carried_out(const reading *r, uint64_t i, bool cued, tdnref_clause clause)
{
    const bool listed = cued && clause == TDNREF_CLAUSE_OPENING &&
                        (r->words.items[i].before != STOP_NONE || any_before(r, i, joints, TDN_COUNT(joints)));
    return listed || any_before(r, i, cues, TDN_COUNT(cues));
}

static bool read_text(reading *r, uint64_t node, const tdn_held *held, tdnref_clause clause, const char *text)
{
    bool cued = false;
    if (text == NULL) {
        return true;
    }
    if (!take_words(r, text)) {
        return false;
    }
    for (uint64_t i = 0; i < r->words.count; i++) {
        cued = cued || any_at(r, i, cues, TDN_COUNT(cues)) != 0;
        const size_t type = r->words.items[i].capital ? any_at(r, i, types, TDN_COUNT(types)) : 0;
        if (type == 0 || !is_carried_out(r, i, cued, clause) ||
            any_at(r, i + type, meetings, TDN_COUNT(meetings)) != 0) {
            continue;
        }
        size_t words = 0;
        const uint64_t of = owner_word(r, i + type);
        const struct owner *owner = of == 0 ? NULL : owner_at(r, of + 1, &words);
        if (owner != NULL && !is_numbered_behind(r, of + 1 + words) && is_above(&owner->position, &held->value) &&
            !keep(r, node, held, clause, i)) {
            return false;
        }
    }
    return true;
}

static const char *opening_of(reading *r, const tdn_held *held)
{
    const tdnref_graph *graph = r->graph;
    if (!TDN_ARRAY_RESERVE(graph->alloc, &r->opening, tdn_wording_len(&graph->openings, held->opening) + 1)) {
        return NULL;
    }
    tdn_wording_read(&graph->openings, held->opening, r->opening.items);
    return r->opening.items;
}

static bool read_opening(reading *r, uint64_t node, const tdn_held *held)
{
    const char *text = held->opening == TDN_NO_PLACE ? NULL : opening_of(r, held);
    return held->opening == TDN_NO_PLACE || (text != NULL && read_text(r, node, held, TDNREF_CLAUSE_OPENING, text));
}

bool tdn_find_unnumbered(tdnref_graph *graph)
{
    reading r = {.graph = graph};
    bool done = true;
    for (uint64_t i = 0; i < graph->nodes.count && done; i++) {
        const tdn_node *node = &graph->nodes.items[i];
        for (uint64_t k = 0; k < node->document_count && done; k++) {
            const tdn_held *held = &graph->documents.items[graph->holders.items[node->first_document + k]];
            done = read_text(&r, i, held, TDNREF_CLAUSE_TITLE, held->value.title.text) && read_opening(&r, i, held);
        }
    }
    TDN_ARRAY_FREE(graph->alloc, &r.words);
    TDN_ARRAY_FREE(graph->alloc, &r.folded);
    TDN_ARRAY_FREE(graph->alloc, &r.opening);
    return done;
}

/* ------------------------------------------------------------------ public */

/* The first of a node, among those sorted by node. */
static uint64_t first_of(const tdnref_graph *graph, uint64_t node)
{
    uint64_t low = 0;
    uint64_t high = graph->unnumbered.count;
    while (low < high) {
        const uint64_t middle = low + (high - low) / 2;
        if (graph->unnumbered.items[middle].node < node) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

bool tdnref_graph_unnumbered(const tdnref_graph *graph, uint64_t node, uint64_t index, tdnref_unnumbered *out)
{
    if (graph == NULL || !graph->sealed || out == NULL || node >= graph->nodes.count) {
        return false;
    }
    const uint64_t first = first_of(graph, node);
    if (index >= graph->unnumbered.count - first || graph->unnumbered.items[first + index].node != node) {
        return false;
    }
    return tdn_give(out, out->struct_size, &graph->unnumbered.items[first + index].value, sizeof(tdnref_unnumbered));
}
