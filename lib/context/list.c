/*
 * list.c - what the items of a list share: the date and issuer after the last, "cùng ngày".
 */
#include "context/context.h"

#include "relation/act.h"

static bool is_bare_item(const tdn_reader *r, const tdn_draft *d)
{
    return tdn_token_at(r, d->range.first)->kind == TDN_TOKEN_NUMBER || tdn_is_word(r, d->range.first, "số");
}

static bool is_next_item(const tdn_reader *r, const tdn_draft *d, const tdn_draft *next)
{
    if (d->record.kind != TDNREF_KIND_NUMBERED || next->record.kind != TDNREF_KIND_NUMBERED || !is_bare_item(r, next)) {
        return false;
    }
    for (size_t i = d->range.end; i < next->range.first; i++) {
        if (!tdn_is_mark(r, i, ',') && !tdn_is_mark(r, i, ';') && !tdn_is_word(r, i, "và")) {
            return false;
        }
    }
    return true;
}

/** "Công văn số 1520/LCA-QLDN1 ngày ... và Công văn số 1602/LCA-QLDN1 ngày ...": side by side, from one registry. */
static bool is_of_same_registry(const tdn_reader *r, const tdn_draft *d, const tdn_draft *next)
{
    const char *a = d->record.number.text != NULL ? strpbrk(d->record.number.text, "/-") : NULL;
    const char *b = next->record.number.text != NULL ? strpbrk(next->record.number.text, "/-") : NULL;
    const bool beside =
        next->range.first == d->range.end + 1 &&
        (tdn_is_mark(r, d->range.end, ',') || tdn_is_mark(r, d->range.end, ';') || tdn_is_word(r, d->range.end, "và"));
    return beside && a != NULL && b != NULL && strcmp(a, b) == 0;
}

/** "công văn số 1108/QNI-QLDN2 ... và công văn số 1701/QNI-QLDN2 ... của Thuế tỉnh Quảng Ninh": the symbol tells a
 * body, but not of which province. */
static bool lacks_place(const tdn_draft *d, const tdn_draft *next)
{
    return d->issuer_count == 1 && next->issuer_count == 1 && d->record.issuer.origin == TDNREF_ORIGIN_SYMBOL &&
           next->record.issuer.origin == TDNREF_ORIGIN_PRINTED && d->issuers[0].body == next->issuers[0].body &&
           d->issuers[0].place == TDN_PLACE_NONE && next->issuers[0].place != TDN_PLACE_NONE;
}

/** Such letters have one sender, who may be named after the last one: "... của Thuế tỉnh Lào Cai". The symbol gives
 * none, or one whose name goes on: "Kế hoạch số 01-KH/BCĐTW ..., Kế hoạch số 02-KH/BCĐTW ... của Ban Chỉ đạo Trung ương
 * về ...". */
static bool may_share_sender(const tdn_reader *r, const tdn_draft *d, const tdn_draft *next)
{
    const bool open = d->issuer_count == 1 && d->record.issuer.origin == TDNREF_ORIGIN_SYMBOL &&
                      tdn_has_open_name(tdn_lexicon_body(d->issuers[0].body));
    return (d->issuer_count == 0 || open || lacks_place(d, next)) && is_of_same_registry(r, d, next);
}

/** "Chỉ thị số 40-CT/TW ... và Kết luận số 06-KL/TW ... của Ban Bí thư": of two types, but from one body according to
 * their symbols. The resolution of "Nghị quyết số 25-NQ/TW, Kết luận số 43-KL/TW của Ban Bí thư" is a higher body's. */
static bool is_of_same_body(const tdn_reader *r, const tdn_draft *d, const tdn_draft *next)
{
    const char *a = d->record.number.text != NULL ? strrchr(d->record.number.text, '/') : NULL;
    const char *b = next->record.number.text != NULL ? strrchr(next->record.number.text, '/') : NULL;
    const bool comma = tdn_is_mark(r, d->range.end, ',') && !tdn_has_type(d, "NQ");
    const bool joined = next->range.first == d->range.end + 1 && (comma || tdn_is_word(r, d->range.end, "và"));
    return joined && a != NULL && b != NULL && d->issuer_count == 0 && strcmp(a, "/TW") == 0 && strcmp(b, "/TW") == 0;
}

/** "Tờ trình số 396/TTr-CP và Đề án số 397/ĐA-CP ngày 09/5/2025": of two types, but from one body, as the symbols show,
 * and of one day. */
static bool is_of_same_day(const tdn_reader *r, const tdn_draft *d, const tdn_draft *next)
{
    const char *a = d->record.number.text != NULL ? strrchr(d->record.number.text, '-') : NULL;
    const char *b = next->record.number.text != NULL ? strrchr(next->record.number.text, '-') : NULL;
    const bool joined = next->range.first == d->range.end + 1 && tdn_is_word(r, d->range.end, "và");
    const bool ends = d->record.issuer.origin != TDNREF_ORIGIN_PRINTED || /* or named before: "của Chính phủ tại" */
                      d->record.issuer.span.start < d->record.number.span.start;
    const bool individual = d->year == 0 && next->year == 0; /* "15/2020/NĐ-CP" has its year */
    return joined && ends && individual && a != NULL && b != NULL && strcmp(a, b) == 0;
}

/** The last group of letters in a number: "UBND" of "389/QĐ-UBND", "TU" of "31-CT/TU"; NULL: none. */
static const char *last_letters(const tdn_draft *d)
{
    const char *number = d->record.number.text;
    const char *slash = number != NULL ? strrchr(number, '/') : NULL;
    const char *dash = number != NULL ? strrchr(number, '-') : NULL;
    const char *last = slash == NULL || (dash != NULL && dash > slash) ? dash : slash;
    return last != NULL ? last + 1 : NULL;
}

/** "Thông tư số 13/2025/TT-BCA ... và Thông tư số 51/2025/TT-BCA ... của Bộ trưởng Bộ Công an", "Chỉ thị số 31-CT/TU
 * ..., Kế hoạch số 134-KH/TU ... của Ban Thường vụ Tỉnh ủy": the head or the bureau of the body that both symbols name.
 */
static bool shares_head(const tdn_reader *r, const tdn_draft *d, const tdn_draft *next)
{
    const size_t gap = d->range.end;
    if (d->issuer_count != 1 || next->issuer_count != 1 || d->record.issuer.origin != TDNREF_ORIGIN_SYMBOL ||
        next->record.issuer.origin != TDNREF_ORIGIN_PRINTED || next->range.first != gap + 1 ||
        !(tdn_is_word(r, gap, "và") || tdn_is_mark(r, gap, ','))) {
        return false;
    }
    const tdn_issuer *own = &d->issuers[0];
    const tdn_issuer *printed = &next->issuers[0];
    const bool head = printed->body == own->body && printed->office != TDN_NO_ID;
    const bool bureau = tdn_lexicon_body(printed->body)->above == own->body;
    const char *a = last_letters(d);
    const char *b = last_letters(next);
    return (head || bureau) && next->record.issuer.span.start > next->record.number.span.start && a != NULL &&
           b != NULL && strcmp(a, b) == 0;
}

static void lend_issuer(const tdn_draft *from, tdn_draft *to)
{
    const bool lends =
        from->record.issuer.origin == TDNREF_ORIGIN_PRINTED || from->record.issuer.origin == TDNREF_ORIGIN_SHARED;
    if (to->record.issuer.origin != TDNREF_ORIGIN_PRINTED && lends) {
        to->issuers = from->issuers;
        to->issuer_count = from->issuer_count;
        to->record.issuer.origin = TDNREF_ORIGIN_SHARED;
    }
}

static void lend_date(const tdn_draft *from, tdn_draft *to)
{
    to->record.date = from->record.date;
    to->record.date_origin = TDNREF_ORIGIN_SHARED;
}

/** "Nghị quyết số 57-NQ/TW, Nghị quyết số 59-NQ/TW ngày 24/01/2025, Nghị quyết số 66-NQ/TW ngày 30/4/2025": items that
 * each give their type have a date each, if any. */
static bool has_own_date(const tdn_reader *r, const tdn_draft *d, const tdn_draft *behind)
{
    const bool listed = behind != NULL && !is_bare_item(r, d) && is_of_same_registry(r, d, behind);
    return listed && behind->record.date.year != 0 && behind->record.date_origin == TDNREF_ORIGIN_PRINTED;
}

/** "753/QĐ-BKHCN; 3671/QĐ-BNNMT ngày 08/9/2025": decisions of two bodies, which do not date theirs by each other. */
static bool are_of_two_bodies(const tdn_draft *d, const tdn_draft *next)
{
    return d->record.issuer.origin == TDNREF_ORIGIN_SYMBOL && d->issuer_count == 1 && next->issuer_count == 1 &&
           d->issuers[0].body != next->issuers[0].body &&
           tdn_lexicon_body(next->issuers[0].body)->above != d->issuers[0].body;
}

/** False where the next item's date cannot be this one's: "Nghị định số 227/2025/NĐ-CP; số 58/2024/NĐ-CP ngày
 * 24/5/2024" has another year in the number, and what precedes the semicolon is another part of the list. `behind`: the
 * item after the next, NULL: none. */
static bool may_share_date(const tdn_reader *r, const tdn_draft *d, const tdn_draft *next, const tdn_draft *behind)
{
    const bool contradicts = d->year != 0 && d->year != next->record.date.year;
    const bool plural = d->range.first > 0 && tdn_is_word(r, d->range.first - 1, "các");
    const bool apart = !is_bare_item(r, d) && !plural && tdn_is_mark(r, d->range.end, ';');
    return next->record.date.year != 0 && !contradicts && !apart && !are_of_two_bodies(d, next) &&
           !has_own_date(r, next, behind);
}

/** "Quyết định số 25-CP ngày 21-1-1981 và Quyết định số 26-CP cùng ngày", "Quyết định số 665-QĐ/UBKTTU, Kế hoạch số
 * 72-KH/UBKTTU cùng ngày 11/8/2014": "cùng ngày" refers to two acts, one of which gives the day. */
static void share_same_day(tdn_draft *d, tdn_draft *next)
{
    if (!next->same_day || d->record.kind != TDNREF_KIND_NUMBERED || next->record.kind != TDNREF_KIND_NUMBERED) {
        return;
    }
    if (next->record.date.year == 0 && d->record.date.day != 0) {
        lend_date(d, next);
    } else if (d->record.date.year == 0 && next->record.date.day != 0) {
        lend_date(next, d);
    }
}

/** "thông tư của Chánh án TANDTC số 01, 02, 03/2020/TT-TANDTC": an issuer named before the numbers applies to all. */
static void share_issuer_before(const tdn_reader *r, const tdn_draft *d, tdn_draft *next)
{
    const tdnref_field *issuer = &d->record.issuer;
    const bool shared = issuer->origin == TDNREF_ORIGIN_SHARED && d->issuer_before;
    const bool before = issuer->origin == TDNREF_ORIGIN_PRINTED && issuer->span.end > d->record.span.start &&
                        issuer->span.end <= d->record.number.span.start;
    if ((shared || before) && is_next_item(r, d, next)) {
        lend_issuer(d, next);
        next->issuer_before = next->record.issuer.origin == TDNREF_ORIGIN_SHARED;
    }
}

/** ", và các": true if there is nothing but the words of a list between two mentions. */
static bool are_listed(const tdn_reader *r, const tdn_draft *d, const tdn_draft *next)
{
    bool links = false;
    for (size_t i = d->range.end; i < next->range.first; i++) {
        const bool link = tdn_is_mark(r, i, ',') || tdn_is_mark(r, i, ';') || tdn_is_word(r, i, "và");
        links = links || link;
        if (!link && !tdn_is_word(r, i, "các") && !tdn_is_word(r, i, "tại")) {
            return false;
        }
    }
    return links;
}

/** "theo đề nghị của UBND thành phố Hà Nội tại Tờ trình số 83/TTr-UBND, văn bản số 1407/UBND-NNMT và Báo cáo số
 * 139/BC-UBND": the committee named before the first number is the one that the other symbols stand for. */
static void share_proposer(const tdn_reader *r, const tdn_draft *d, tdn_draft *next)
{
    const tdnref_field *issuer = &d->record.issuer;
    const bool before = issuer->origin == TDNREF_ORIGIN_PRINTED && issuer->span.end <= d->record.span.start;
    const bool shared = issuer->origin == TDNREF_ORIGIN_SHARED && d->issuer_before;
    const bool alone = d->issuer_count == 1 && next->issuer_count == 1 &&
                       next->record.issuer.origin == TDNREF_ORIGIN_SYMBOL &&
                       next->issuers[0].body == d->issuers[0].body;
    if ((before || shared) && alone && tdn_lexicon_body(d->issuers[0].body)->scope != TDN_SCOPE_NONE &&
        are_listed(r, d, next)) {
        lend_issuer(d, next);
        next->issuer_before = true;
    }
}

/** What is printed after the last item applies to those before it. `behind`: the item after the next, NULL: none. */
static void share_from_next(const tdn_reader *r, tdn_draft *d, const tdn_draft *next, const tdn_draft *behind)
{
    if (is_next_item(r, d, next) || may_share_sender(r, d, next)) {
        if (d->record.date.year == 0 && may_share_date(r, d, next, behind)) {
            lend_date(next, d);
        }
        lend_issuer(next, d);
        return;
    }
    if (is_of_same_body(r, d, next) || shares_head(r, d, next)) {
        lend_issuer(next, d);
    }
    if (d->record.date.year == 0 && next->record.date.day != 0 && is_of_same_day(r, d, next)) {
        lend_date(next, d);
    }
}

void tdn_share_list_fields(const tdn_reader *r, tdn_drafts *drafts, uint64_t first)
{
    tdn_draft *items = drafts->items;
    for (uint64_t i = first + 1; i < drafts->count; i++) {
        share_same_day(&items[i - 1], &items[i]);
        share_issuer_before(r, &items[i - 1], &items[i]);
    }
    for (uint64_t i = first + 1; i < drafts->count; i++) { /* a proposer lent here is lent on to its own symbol alone */
        share_proposer(r, &items[i - 1], &items[i]);
    }
    for (uint64_t i = drafts->count; i > first + 1; i--) {
        share_from_next(r, &items[i - 2], &items[i - 1], i < drafts->count ? &items[i] : NULL);
    }
}
