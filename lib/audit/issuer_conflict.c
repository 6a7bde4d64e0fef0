/*
 * issuer_conflict.c - the body printed next to a number is none of those that its symbol stands for.
 *
 * A chairman signs in the committee's number book, a standing board in that of the Party committee, a minister in that
 * of the ministry: the tables know an office or organ by the body above it, and those agree. So do joint acts with one
 * of their bodies, and letters of a department within a ministry. Symbols with many meanings ("BCĐ", "ĐU", "CT") prove
 * nothing.
 */
#include "audit/rules.h"
#include "audit/symbol_reading.h"

static const tdn_words conflict = {{
    "Số {0} có ký hiệu của {1}, nhưng cơ quan ban hành ghi là {2}.",
    "The symbol of {0} is that of {1}, but the issuer is given as {2}.",
}};

static const tdn_words *const messages[] = {&conflict};

/* Codes whose bodies are one each in the whole country, or one in each place, and are used in no other sense. */
static bool is_telling(const char *code)
{
    static const char *const codes[] = {"TTg", "CP", "QH", "UBTVQH", "UBND", "HĐND", "TU", "TW"};
    for (size_t i = 0; i < TDN_COUNT(codes); i++) {
        if (strcmp(code, codes[i]) == 0) {
            return true;
        }
    }
    return false;
}

/* True if the body, or the one above it, has this slug at the head of an authority. */
static bool is_body(uint16_t id, const char *slug, size_t len)
{
    for (size_t step = 0; step < 4; step++) {
        const tdn_body *body = tdn_lexicon_body(id);
        if (body == NULL) {
            return false;
        }
        if (strlen(body->id) == len && memcmp(body->id, slug, len) == 0) {
            return true;
        }
        id = body->above;
    }
    return false;
}

/* The body named, or one above it, is among those of the group. */
static bool group_has(const tdn_symbol *group, const char *slug, size_t len)
{
    for (size_t i = 0; i < group->body_count; i++) {
        if (is_body(group->bodies[i], slug, len)) {
            return true;
        }
    }
    char text[64];
    if (len >= sizeof text) {
        return true;
    }
    memcpy(text, slug, len);
    text[len] = '\0';
    uint16_t id = tdn_lexicon_body_id(text);
    for (size_t step = 0; step < 4 && tdn_lexicon_body(id) != NULL; step++) {
        const tdn_body *body = tdn_lexicon_body(id);
        for (size_t i = 0; i < group->body_count; i++) {
            if (group->bodies[i] == id) {
                return true;
            }
        }
        id = body->above;
    }
    return false;
}

static bool agrees(const tdn_symbol_reading *symbol, const char *authority)
{
    for (const char *at = authority; *at != '\0';) {
        const size_t part = strcspn(at, "+");
        const size_t len = strcspn(at, "@:+");
        for (size_t i = 0; i < symbol->count; i++) {
            if (symbol->groups[i] != NULL && group_has(symbol->groups[i], at, len)) {
                return true;
            }
        }
        at += part + (at[part] == '+');
    }
    return false;
}

/* The telling group, if the others name no body; NULL: the symbol decides nothing. */
static const tdn_symbol *telling_group(const tdn_symbol_reading *symbol)
{
    const tdn_symbol *found = NULL;
    for (size_t i = 0; i < symbol->count; i++) {
        const tdn_symbol *group = symbol->groups[i];
        if (group == NULL) {
            return NULL;
        }
        if (group->body_count > 0 && is_telling(group->code)) {
            found = found == NULL ? group : NULL;
        }
    }
    return found;
}

static bool report(tdn_review *review, uint64_t document, const tdn_cited *cited, const tdn_symbol *group)
{
    tdn_remark remark = tdn_remark_new(document, &conflict);
    const tdn_body *body = tdn_lexicon_body(group->bodies[0]);
    char name[128];
    const size_t len = strcspn(body->name, "{");
    const size_t kept = len < sizeof name ? len : sizeof name - 1;
    memcpy(name, body->name, kept);
    name[kept] = '\0';
    while (name[0] != '\0' && name[strlen(name) - 1] == ' ') {
        name[strlen(name) - 1] = '\0';
    }
    tdn_blame(review, &remark, cited, cited->value.issuer.span);
    remark.arguments[0] = tdn_same(cited->value.number.text);
    remark.arguments[1] = tdn_same(tdn_arena_copy(&review->audit->arena, name, strlen(name)));
    remark.arguments[2] = tdn_same(cited->value.issuer.text);
    tdn_quote_repeats(review, cited, cited->value.issuer.span, &remark);
    return tdn_found(review, &remark);
}

static bool check(tdn_review *review, uint64_t document)
{
    const tdn_case *c = &review->cases.items[document];
    for (uint64_t i = 0; i < c->mention_count; i++) {
        const tdn_cited *cited = tdn_case_mention(review, c, i);
        const tdnref_mention *m = &cited->value;
        tdn_symbol_reading symbol;
        if (m->kind != TDNREF_KIND_NUMBERED || m->authority == NULL || cited->node == TDN_NONE ||
            m->issuer.span.start >= m->issuer.span.end) {
            continue;
        }
        tdn_read_symbol(&review->numbers.items[cited->node], &symbol);
        const tdn_symbol *group = telling_group(&symbol);
        if (group == NULL) {
            continue;
        }
        tdn_checked(review);
        if (!agrees(&symbol, m->authority) && !tdn_is_blamed(review, cited) &&
            !report(review, document, cited, group)) {
            return false;
        }
    }
    return true;
}

static bool run(tdn_review *review)
{
    return tdn_each_case(review, check);
}

const tdn_rule tdn_rule_issuer_conflict = {
    .value =
        {
            .struct_size = sizeof(tdnref_rule),
            .id = "issuer-conflict",
            .severity = TDNREF_SEVERITY_REVIEW,
            .summary = {"Cơ quan ban hành ghi kèm không khớp với ký hiệu của văn bản",
                        "The issuer printed with a number does not match its symbol"},
            .explanation =
                {"So cơ quan ghi ngay sau số với chữ viết tắt tên cơ quan trong ký hiệu (TTg, CP, QH, UBTVQH, UBND, "
                 "HĐND, TU, TW). Chủ tịch UBND và UBND; Thường trực HĐND và HĐND; Ban Thường vụ, Ban Chấp hành và Tỉnh "
                 "ủy; Bộ trưởng và Bộ được coi là một; văn bản liên tịch chỉ cần khớp một cơ quan. Ký hiệu có nhiều "
                 "nghĩa không được xét. Nghị định 30/2020/NĐ-CP, Phụ lục I; Quy định 399-QĐ/TW (trước ngày 09/01/2026: "
                 "Quy định 66-QĐ/TW và Hướng dẫn 36-HD/VPTW): ký hiệu gồm chữ viết "
                 "tắt tên loại và tên cơ quan ban hành.",
                 "Compares the body printed after a number with the letters for the body in its symbol (TTg, CP, QH, "
                 "UBTVQH, UBND, HĐND, TU, TW). A chairman and the People's Committee, a standing board and the "
                 "People's Council or the Party committee, and a minister and the ministry count as the same; a joint "
                 "act needs to match only one of its bodies. Letters with several meanings are ignored. Decree "
                 "30/2020/NĐ-CP, Annex I; Regulation 399-QĐ/TW (before 09/01/2026: Regulation 66-QĐ/TW and Guidance "
                 "36-HD/VPTW): the symbol contains the letters for the type and for the issuing body."},
            .example = {"\"Quyết định số 1191/QĐ-TTg ngày 05/8/2020 của Bộ Thông tin và Truyền thông\".",
                        "\"Quyết định số 1191/QĐ-TTg ngày 05/8/2020 của Bộ Thông tin và Truyền thông\"."},
            .settled_by = {"Đối chiếu ký hiệu và cơ quan ban hành với bản chính.",
                           "Check number and issuer against the original."},
        },
    .run = run,
    .messages = messages,
    .message_count = TDN_COUNT(messages),
};
