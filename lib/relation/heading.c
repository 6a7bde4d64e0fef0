#include "relation/heading.h"

/* "I. CĂN CỨ XÂY DỰNG CHƯƠNG TRÌNH, KẾ HOẠCH CHUYỂN ĐỔI SỐ NĂM 2024". */
#define HEADING_TOKENS 16u
/* "1. Văn bản lãnh đạo, chỉ đạo của Đảng, hướng dẫn của Ủy ban Trung ương MTTQ Việt Nam, Tỉnh ủy Lâm Đồng" below it. */
#define SUBHEADING_TOKENS 30u

/* Items in a list of grounds before the first that names an act, and tokens in each. */
#define ITEMS_WITHOUT_ACT 2u
#define ITEM_TOKENS 48u

/** "1. Văn bản của Trung ương", "a) Các văn bản của tỉnh:": the line from `at` to `end` is a subheading in a list of
 * acts. */
static bool names_acts(const tdn_reader *r, size_t at, size_t end)
{
    bool acts = false;
    for (size_t i = at; i < end; i++) {
        if (tdn_hit_at(r->hits, i, TDN_PHRASE_CUE) != NULL) {
            return false;
        }
        acts = acts || tdn_are_words(r, i, "văn bản") || tdn_are_words(r, i, "trung ương") ||
               tdn_are_words(r, i, "địa phương");
    }
    return acts && tdn_begins_item(r->region, at);
}

/** "I. Căn cứ để lập phương án:": the beginning of a heading that says what the grounds are for. */
static bool says_purpose(const tdn_reader *r, size_t at)
{
    const size_t before = at >= 2 ? at - 2 : 0;
    bool begins = tdn_has_flag(r, at, TDN_LINE);
    for (size_t i = before; i < at; i++) {
        begins = begins || tdn_has_flag(r, i, TDN_LINE);
    }
    return begins && tdn_has_flag(r, at, TDN_CAPITAL) && tdn_are_words(r, at, "căn cứ để");
}

/** "I. CĂN CỨ", "1. Căn cứ:" on a line of its own. */
static bool is_bare_heading(const tdn_reader *r, size_t at)
{
    if (!tdn_are_words(r, at, "căn cứ")) {
        return false;
    }
    const size_t end = tdn_is_mark(r, at + 2, ':') ? at + 3 : at + 2;
    const size_t before = at >= 2 ? at - 2 : 0;
    bool begins = tdn_has_flag(r, at, TDN_LINE);
    for (size_t i = before; i < at; i++) {
        begins = begins || tdn_has_flag(r, i, TDN_LINE);
    }
    return begins && tdn_has_flag(r, end, TDN_LINE);
}

/** "2. ..." on a line of its own, with no verb to govern it. */
static bool is_numbered_item(const tdn_reader *r, size_t at)
{
    return tdn_has_flag(r, at, TDN_LINE) && tdn_token_at(r, at)->kind == TDN_TOKEN_NUMBER &&
           tdn_is_mark(r, at + 1, '.');
}

/** The first item of a numbered list: items ahead of the first that names an act may name none, "1. “Quy phạm trang bị
 * điện”." */
static size_t first_item(const tdn_reader *r, size_t start)
{
    size_t first = start;
    for (size_t items = 0; items < ITEMS_WITHOUT_ACT && first > 0 && is_numbered_item(r, first); items++) {
        const size_t before = tdn_sentence_start(r, first - 1, 0);
        if (!is_numbered_item(r, before) || first - before > ITEM_TOKENS) {
            break;
        }
        first = before;
    }
    return first;
}

/** "l) Căn cứ pháp lý của thủ tục hành chính / (blank line) / | Nghị định số 255/2025/NĐ-CP": the paragraph of a single
 * ground, without the mark of an item (Thông tư 02/2017/TT-VPCP lists what a procedure consists of). */
static bool is_single_ground(const tdn_reader *r, size_t start)
{
    return tdn_has_flag(r, start, TDN_BLANK) && tdn_has_flag(r, start, TDN_CAPITAL) &&
           tdn_hit_at(r->hits, start, TDN_PHRASE_TYPE) != NULL;
}

size_t tdn_heading_of_grounds(const tdn_reader *r, size_t start)
{
    static const char *const HEADINGS[] = {"cơ sở pháp lý", "căn cứ pháp lý",  "căn cứ xây dựng", "căn cứ lập",
                                           "cơ sở lập",     "căn cứ ban hành", "căn cứ để xây"};
    if (start == 0 || !tdn_has_flag(r, start, TDN_LINE) ||
        !(tdn_begins_item(r->region, start) || is_single_ground(r, start))) {
        return TDN_NO_TOKEN;
    }
    const size_t first = first_item(r, start);
    bool parted = false; /* a heading in capitals may span two lines */
    const size_t reach = tdn_is_mark(r, first, '(') ? HEADING_TOKENS + SUBHEADING_TOKENS : HEADING_TOKENS;
    const size_t from = first > reach ? first - reach : 0;
    for (size_t at = first; at-- > from;) {
        const bool may_head = tdn_token_at(r, at)->form->first == 'c'; /* all of them begin with it */
        for (size_t i = 0; may_head && i < TDN_COUNT(HEADINGS); i++) {
            if (tdn_are_words(r, at, HEADINGS[i])) {
                return at;
            }
        }
        if (may_head && (is_bare_heading(r, at) || says_purpose(r, at))) {
            return at;
        }
        if (tdn_has_flag(r, at, TDN_SENTENCE) && !tdn_has_flag(r, at, TDN_UPPER)) {
            if (parted || !names_acts(r, at, first)) {
                break;
            }
            parted = true; /* "I. CĂN CỨ ... / 1. Văn bản của Trung ương / - Luật ..." */
        }
    }
    return TDN_NO_TOKEN;
}
