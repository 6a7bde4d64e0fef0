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
    const char *codes[6]; /* of types; ends with NULL */
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
static const char *const telling_codes[] = {"NQ", "CT", "NĐ", "QĐ",  "KL", "TT",  "TB",
                                            "HD", "KH", "CĐ", "CTr", "BC", "TTr", NULL};

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

/* The first group of a symbol, if it denotes one type and nothing else; NULL if not. */
static const tdn_symbol *type_group(const tdn_symbol_reading *symbol)
{
    const tdn_symbol *group = symbol->count < 2 ? NULL : symbol->groups[0];
    return group != NULL && group->type_count > 0 && tdn_is_one_of(group->code, telling_codes) ? group : NULL;
}

static bool allows(const struct called *word, const tdn_symbol *group)
{
    bool allowed = tdn_is_one_of(group->code, word->codes);
    for (size_t i = 0; i < group->type_count && !allowed; i++) {
        allowed = tdn_is_one_of(tdn_lexicon_type(group->types[i])->code, word->codes);
    }
    return allowed;
}

static void check_mention(tdn_review *review, const tdn_case *c, const tdn_mention_record *cited)
{
    const tdn_symbol_reading symbol = tdn_read_symbol(tdn_number_of(review, cited->node));
    const tdn_symbol *group = type_group(&symbol);
    const struct called *word = group == NULL ? NULL : called_at(tdn_dashed(review, cited->value.text));
    if (word == NULL) {
        return;
    }
    tdn_checked(review);
    if (allows(word, group) || tdn_is_blamed(review, cited)) {
        return;
    }
    tdn_remark remark = tdn_remark_new(review, c, &conflict);
    tdn_blame(review, &remark, cited, TDN_ALL_OF_IT);
    remark.arguments[0] = tdn_same(word->name);
    remark.arguments[1] = tdn_same(cited->value.number.text);
    remark.arguments[2] = tdn_same(tdn_lexicon_type(group->types[0])->name);
    tdn_quote_repeats(review, cited, TDN_ALL_OF_IT, &remark);
    tdn_found(review, &remark);
}

static void check(tdn_review *review, const tdn_case *c)
{
    for (uint64_t i = 0; i < c->mention_count; i++) {
        const tdn_mention_record *cited = tdn_case_mention(review, c, i);
        if (cited->value.kind == TDNREF_KIND_NUMBERED && cited->node != TDN_NONE && cited->value.text != NULL) {
            check_mention(review, c, cited);
        }
    }
}

const tdn_rule tdn_rule_type_conflict = {
    .on_document = check,
    .messages = messages,
    .message_count = TDN_COUNT(messages),
};
