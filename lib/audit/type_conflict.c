/*
 * type_conflict.c - the word before a number is another type than its letters.
 *
 * Only types that are never called by another's name are compared. A plan, programme or scheme is often cited by the
 * number of the decision that approved it ("Đề án 06/QĐ-TTg"), a conclusion by the notice that made it known, and the
 * Party numbers its regulations "-QĐ/TW": those are right.
 */
#include "audit/rules.h"
#include "audit/symbol_reading.h"

static const tdn_words conflict = {{
    "Tên loại ghi là {0}, nhưng ký hiệu của số {1} là của {2}.",
    "Called {0}, but the symbol of {1} is that of {2}.",
}};

static const tdn_words *const messages[] = {&conflict};

/* What a text calls it, and the codes that do not contradict that. */
static const struct called {
    const char *word;     /* as tdn_dashed() writes it, at the head of the mention */
    const char *name;     /* for the message */
    const char *codes[6]; /* of types */
} called[] = {
    {"-nghị-quyết-", "Nghị quyết", {"NQ", "NQLT", NULL}},
    {"-chỉ-thị-", "Chỉ thị", {"CT", NULL}},
    {"-nghị-định-", "Nghị định", {"NĐ", NULL}},
    {"-quyết-định-", "Quyết định", {"QĐ", "QyĐ", "QC", "L", NULL}},
    {"-kết-luận-", "Kết luận", {"KL", "TB", "CV", NULL}},
    {"-thông-tư-", "Thông tư", {"TT", "TTLT", "VBHN", NULL}},
    {"-thông-báo-", "Thông báo", {"TB", "KL", "TBKL", "CV", NULL}},
    {"-hướng-dẫn-", "Hướng dẫn", {"HD", "CV", "TT", NULL}},
    {"-kế-hoạch-", "Kế hoạch", {"KH", "QĐ", "CTr", "CV", "KHPH", NULL}},
    {"-công-điện-", "Công điện", {"CĐ", "CV", NULL}},
};

/* Codes that name one type and no body. */
static bool is_telling(const char *code)
{
    static const char *const codes[] = {"NQ", "CT", "NĐ", "QĐ", "KL", "TT", "TB", "HD", "KH", "CĐ", "CTr", "BC", "TTr"};
    for (size_t i = 0; i < TDN_COUNT(codes); i++) {
        if (strcmp(codes[i], code) == 0) {
            return true;
        }
    }
    return false;
}

static const struct called *called_at(const char *text)
{
    for (size_t i = 0; i < TDN_COUNT(called); i++) {
        const size_t len = strlen(called[i].word);
        /* the number follows, at most "số" between: "Thông báo Kết luận số ..." is another name */
        if (strncmp(text, called[i].word, len) == 0 &&
            (tdn_is_digit((unsigned char)text[len]) || strncmp(text + len, "số-", strlen("số-")) == 0)) {
            return &called[i];
        }
    }
    return NULL;
}

static bool allows(const struct called *word, const char *code)
{
    for (size_t i = 0; i < TDN_COUNT(word->codes) && word->codes[i] != NULL; i++) {
        if (strcmp(word->codes[i], code) == 0) {
            return true;
        }
    }
    return false;
}

/* The type of the first group, if it can mean nothing else. */
static const tdn_type *type_of(const tdn_symbol_reading *symbol)
{
    const tdn_symbol *group = symbol->count == 0 ? NULL : symbol->groups[0];
    if (group == NULL || group->type_count == 0 || !is_telling(group->code) || symbol->count < 2) {
        return NULL;
    }
    return tdn_lexicon_type(group->types[0]);
}

static bool check_mention(tdn_review *review, uint64_t document, const tdn_cited *cited)
{
    tdn_symbol_reading symbol;
    tdn_read_symbol(&review->numbers.items[cited->node], &symbol);
    const tdn_type *type = type_of(&symbol);
    const char *text = type == NULL ? "" : tdn_dashed(review, cited->value.text);
    const struct called *word = text == NULL ? NULL : called_at(text);
    if (word == NULL) {
        return text != NULL;
    }
    tdn_checked(review);
    bool right = allows(word, symbol.groups[0]->code);
    for (size_t i = 0; i < symbol.groups[0]->type_count && !right; i++) {
        right = allows(word, tdn_lexicon_type(symbol.groups[0]->types[i])->code);
    }
    if (right || tdn_is_blamed(review, cited)) {
        return true;
    }
    tdn_remark remark = tdn_remark_new(document, &conflict);
    tdn_blame(review, &remark, cited, (tdnref_span){0, 0});
    remark.arguments[0] = tdn_same(word->name);
    remark.arguments[1] = tdn_same(cited->value.number.text);
    remark.arguments[2] = tdn_same(type->name);
    tdn_quote_repeats(review, cited, (tdnref_span){0, 0}, &remark);
    return tdn_found(review, &remark);
}

static bool run(tdn_review *review)
{
    for (uint64_t i = 0; i < review->cases.count; i++) {
        const tdn_case *c = &review->cases.items[i];
        for (uint64_t j = 0; j < c->mention_count; j++) {
            const tdn_cited *cited = tdn_case_mention(review, c, j);
            if (cited->value.kind == TDNREF_KIND_NUMBERED && cited->node != TDN_NONE && cited->value.text != NULL &&
                !check_mention(review, i, cited)) {
                return false;
            }
        }
    }
    return true;
}

const tdn_rule tdn_rule_type_conflict = {
    .value =
        {
            .struct_size = sizeof(tdnref_rule),
            .id = "type-conflict",
            .severity = TDNREF_SEVERITY_REVIEW,
            .summary = {"Tên loại ghi trước số không khớp với ký hiệu của văn bản",
                        "The type printed before a number does not match its symbol"},
            .explanation =
                {"So tên loại ghi ngay trước số với chữ viết tắt tên loại trong ký hiệu. Các cách gọi được "
                 "chấp nhận: đề án, chương trình, kế hoạch gọi theo quyết định phê duyệt; kết luận gọi theo "
                 "thông báo; quy định của Đảng có ký hiệu -QĐ/TW. Nghị định 30/2020/NĐ-CP, Phụ lục III; Quy "
                 "định 399-QĐ/TW (trước ngày 09/01/2026: Quy định 66-QĐ/TW): chữ viết tắt tên loại.",
                 "Compares the type printed directly before a number with the letters for the type in its symbol. "
                 "Exceptions: schemes, programmes and plans cited by the decision that approved them; conclusions "
                 "cited by their notice; the Party's regulations with -QĐ/TW. Decree 30/2020/NĐ-CP, Annex III; "
                 "Regulation 399-QĐ/TW (before 09/01/2026: Regulation 66-QĐ/TW): letters for the types."},
            .example = {"\"Chỉ thị số 1191/QĐ-TTg ngày 05/8/2020 của Thủ tướng Chính phủ\".",
                        "\"Chỉ thị số 1191/QĐ-TTg ngày 05/8/2020 của Thủ tướng Chính phủ\"."},
            .settled_by = {"Đối chiếu tên loại và ký hiệu với bản chính.",
                           "Check type and number against the original."},
        },
    .run = run,
    .messages = messages,
    .message_count = TDN_COUNT(messages),
};
