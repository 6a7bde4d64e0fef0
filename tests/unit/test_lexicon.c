/* Tests of lib/lexicon/lexicon.c and of the tables behind it: what resolves, and that every id in them leads somewhere.
 */
#include "lexicon/duty_words.h"
#include "lexicon/lexicon.h"

#include "lexicon/fold.h"

#include <stdlib.h>

/* The test of the whole trie goes over its nodes one by one; lexicon.h only steps down them. */
#include "homes.h"
#include "tables.inc"
#include "unit.h"

#define NO_ID 0xFFFFu

static bool is_code(const char *word)
{
    int capitals = 0;
    for (; *word != '\0'; word++) {
        capitals += tdn_is_upper((unsigned char)*word) || memcmp(word, "Đ", 2) == 0;
    }
    return capitals > 1;
}

static uint32_t step(uint32_t node, const char *word)
{
    char folded[TDN_FOLD_MAX];
    uint32_t next = TDN_TRIE_NONE;
    if (is_code(word)) {
        const tdn_word id = tdn_lexicon_code(folded, tdn_fold_code(word, strlen(word), folded));
        next = id != 0 ? tdn_trie_step(node, id) : TDN_TRIE_NONE;
    }
    if (next == TDN_TRIE_NONE) {
        const tdn_word id = tdn_lexicon_word(folded, tdn_fold_word(word, strlen(word), folded));
        next = id != 0 ? tdn_trie_step(node, id) : TDN_TRIE_NONE;
    }
    return next;
}

/** First id of a class for words parted by blanks; NO_ID if they are no such phrase. */
static uint16_t find(const char *phrase, tdn_phrase_class phrase_class)
{
    uint32_t node = TDN_TRIE_ROOT;
    while (*phrase != '\0' && node != TDN_TRIE_NONE) {
        char word[64];
        const size_t len = strcspn(phrase, " ");
        assert_true(len < sizeof word);
        memcpy(word, phrase, len);
        word[len] = '\0';
        node = step(node, word);
        phrase += len + (phrase[len] == ' ');
    }
    size_t count = 0;
    const tdn_payload *found = node != TDN_TRIE_NONE ? tdn_trie_payloads(node, &count) : NULL;
    for (size_t i = 0; i < count; i++) {
        if (found[i].phrase_class == (uint16_t)phrase_class) {
            return found[i].id;
        }
    }
    return NO_ID;
}

static void test_types_resolve(void **state)
{
    (void)state;
    static const char *const CASES[][2] = {
        {"Kế hoạch", "KH"},
        {"KẾ HOẠCH", "KH"},
        {"Chỉ thị", "CT"},
        {"Kết luận", "KL"},
        {"Nghị quyết", "NQ"},
        {"Quyết định", "QĐ"},
        {"Nghị định", "NĐ"},
        {"Thông tư", "TT"},
        {"Quy định", "QyĐ"},
        {"Tờ trình", "TTr"},
        {"Công văn", "CV"},
        {"Văn bản", "CV"},
        {"Luật", "LUẬT"},
        {"Bộ luật", "LUẬT"},
        {"Pháp lệnh", "PL"},
        {"Chương trình", "CTr"},
        {"QĐ", "QĐ"},
        {"Công điện", "CĐ"},
        {"Hướng dẫn", "HD"},
        {"Thông tri", "TTRI"},
        {"Thông tư liên tịch", "TTLT"},
        {"Chương trình hành động", "CTr"},
        {"Hiệp định", "HIỆP ĐỊNH"},
    };
    for (size_t i = 0; i < TDN_COUNT(CASES); i++) {
        const tdn_type *type = tdn_lexicon_type(find(CASES[i][0], TDN_PHRASE_TYPE));
        assert_non_null(type);
        assert_string_equal(type->code, CASES[i][1]);
    }
}

static void test_bodies_resolve_in_any_spelling(void **state)
{
    (void)state;
    static const char *const CASES[][2] = {
        {"Ủy ban nhân dân", "ubnd"},
        {"Uỷ ban nhân dân", "ubnd"},
        {"ỦY BAN NHÂN DÂN", "ubnd"},
        {"UBND", "ubnd"},
        {"Bộ Chính trị", "bo-chinh-tri"},
        {"Ban Bí thư", "ban-bi-thu"},
        {"Chính phủ", "chinh-phu"},
        {"Thủ tướng Chính phủ", "thu-tuong"},
        {"Sở Xây dựng", "so-xay-dung"},
        {"Tỉnh ủy", "tinh-uy"},
        {"Bộ Tài chính", "bo-tai-chinh"},
        {"Quốc hội", "quoc-hoi"},
        {"Sở Văn hóa Thể thao và Du lịch", "so-van-hoa-the-thao-va-du-lich"},
    };
    for (size_t i = 0; i < TDN_COUNT(CASES); i++) {
        const tdn_body *body = tdn_lexicon_body(find(CASES[i][0], TDN_PHRASE_BODY));
        assert_non_null(body);
        assert_string_equal(body->id, CASES[i][1]);
    }
}

static void test_provinces_resolve_in_any_spelling(void **state)
{
    (void)state;
    static const char *const CASES[][2] = {
        {"Đắk Lắk", "dak-lak"},         {"Đăk Lăk", "dak-lak"},     {"ĐẮK LẮK", "dak-lak"},
        {"Bình Thuận", "binh-thuan"},   {"Lạng Sơn", "lang-son"},   {"Hà Nội", "ha-noi"},
        {"Hồ Chí Minh", "ho-chi-minh"}, {"Thanh Hoá", "thanh-hoa"}, {"Thừa Thiên Huế", "thua-thien-hue"},
    };
    for (size_t i = 0; i < TDN_COUNT(CASES); i++) {
        const tdn_province *province = tdn_lexicon_province(find(CASES[i][0], TDN_PHRASE_PROVINCE));
        assert_non_null(province);
        assert_string_equal(province->slug, CASES[i][1]);
    }
}

static void test_cues_resolve_to_their_relation(void **state)
{
    (void)state;
    static const struct {
        const char *words;
        tdnref_relation relation;
    } CASES[] = {
        {"Căn cứ", TDNREF_REL_BASIS},
        {"Thực hiện", TDNREF_REL_IMPLEMENTS},
        {"quán triệt", TDNREF_REL_IMPLEMENTS},
        {"theo quy định của", TDNREF_REL_IMPLEMENTS},
        {"theo hướng dẫn tại", TDNREF_REL_GUIDES},
        {"ban hành", TDNREF_REL_PROMULGATES},
        {"ban hành kèm theo", TDNREF_REL_PROMULGATED_BY},
        {"sửa đổi bổ sung", TDNREF_REL_AMENDS},
        {"được sửa đổi bổ sung bởi", TDNREF_REL_AMENDED_BY},
        {"thay thế", TDNREF_REL_REPLACES},
        {"được thay thế bởi", TDNREF_REL_REPLACED_BY},
        {"bãi bỏ", TDNREF_REL_REPEALS},
        {"bị bãi bỏ bởi", TDNREF_REL_REPEALED_BY},
        {"hết hiệu lực", TDNREF_REL_REPEALS},
        {"theo đề nghị của", TDNREF_REL_PROPOSAL},
        {"kết quả thực hiện", TDNREF_REL_MENTIONS},
    };
    for (size_t i = 0; i < TDN_COUNT(CASES); i++) {
        const tdn_cue *cue = tdn_lexicon_cue(find(CASES[i].words, TDN_PHRASE_CUE));
        assert_non_null(cue);
        assert_int_equal(cue->relation, CASES[i].relation);
    }
}

/* An archive got its amendments backwards: whoever is "được ... bởi" does not act. */
static void test_every_passive_relation_has_the_passive_flag(void **state)
{
    (void)state;
    for (uint16_t id = 0; tdn_lexicon_cue(id) != NULL; id++) {
        const tdn_cue *cue = tdn_lexicon_cue(id);
        assert_true(cue->relation < TDNREF_REL_COUNT);
        assert_int_equal((cue->flags & TDN_CUE_PASSIVE) != 0, cue->relation >= TDNREF_REL_AMENDED_BY);
    }
}

static void test_guards_offices_and_laws_resolve(void **state)
{
    (void)state;
    assert_int_not_equal(find("Mẫu số", TDN_PHRASE_GUARD), NO_ID);
    assert_int_not_equal(find("Tài khoản", TDN_PHRASE_GUARD), NO_ID);
    assert_int_not_equal(find("Ngân sách nhà nước", TDN_PHRASE_LAW), NO_ID);
    assert_string_equal(tdn_lexicon_office(find("Bộ trưởng", TDN_PHRASE_OFFICE))->name, "Bộ trưởng");
    assert_string_equal(tdn_lexicon_office(find("Ban Thường vụ", TDN_PHRASE_OFFICE))->name, "Ban Thường vụ");
}

static void test_codes_are_no_words(void **state)
{
    (void)state;
    assert_int_not_equal(tdn_lexicon_code("UBND", 4), 0);
    assert_int_equal(tdn_lexicon_word("ubnd", 4), 0);
    assert_int_equal(tdn_lexicon_word("hđnd", strlen("hđnd")), 0);
    assert_int_not_equal(tdn_lexicon_word("nghị", strlen("nghị")), 0);
    assert_int_equal(tdn_lexicon_code("nghị", strlen("nghị")) != 0 && tdn_lexicon_word("NGHỊ", strlen("NGHỊ")) != 0, 0);
    assert_int_equal(tdn_lexicon_word("", 0), 0);
    assert_int_equal(tdn_lexicon_word("xyzzy", 5), 0);
}

static void test_the_scan_knows_how_types_begin(void **state)
{
    (void)state;
    static const char *const BEGIN[] = {"ngh5", "kế", "quyết", "chỉ", "luật", "công", "thông", "hiệp"};
    for (size_t i = 1; i < TDN_COUNT(BEGIN); i++) {
        assert_true(tdn_lexicon_begins_type(tdn_lexicon_word(BEGIN[i], strlen(BEGIN[i]))));
    }
    assert_true(tdn_lexicon_begins_type(tdn_lexicon_word("nghị", strlen("nghị"))));
    assert_false(tdn_lexicon_begins_type(tdn_lexicon_word("hoạch", strlen("hoạch"))));
    assert_false(tdn_lexicon_begins_type(tdn_lexicon_word("của", strlen("của"))));
    assert_false(tdn_lexicon_begins_type(tdn_lexicon_word("", 0)));
}

static void test_ids_of_keys(void **state)
{
    (void)state;
    static const char *const BODIES[] = {"quoc-hoi", "ubtvqh", "chinh-phu", "dai-hoi-dang", "dai-hoi-dang-bo-tinh",
                                         "ubnd"};
    for (size_t i = 0; i < TDN_COUNT(BODIES); i++) {
        const tdn_body *body = tdn_lexicon_body(tdn_lexicon_body_id(BODIES[i]));
        assert_non_null(body);
        assert_string_equal(body->id, BODIES[i]);
    }
    assert_string_equal(tdn_lexicon_type(tdn_lexicon_type_id("cv"))->code, "CV");
    assert_int_equal(tdn_lexicon_body_id("no-such-body"), NO_ID);
    assert_int_equal(tdn_lexicon_type_id(""), NO_ID);
}

/* ----------------------------------------------------------------- symbols */

static bool stands_for_body(const tdn_symbol *symbol, const char *id)
{
    for (size_t i = 0; i < symbol->body_count; i++) {
        if (strcmp(tdn_lexicon_body(symbol->bodies[i])->id, id) == 0) {
            return true;
        }
    }
    return false;
}

static void test_symbols_with_and_without_a_terms_number(void **state)
{
    (void)state;
    static const char *const CASES[][2] = {
        {"QH15", "quoc-hoi"},
        {"QH", "quoc-hoi"},
        {"HĐND17", "hdnd"},
        {"HĐND", "hdnd"},
        {"UBTVQH14", "ubtvqh"},
        {"CP", "chinh-phu"},
        {"TTG", "thu-tuong"},
        {"UBND", "ubnd"},
        {"SXD", "so-xay-dung"},
        {"TU", "tinh-uy"},
        {"TTCP", "thanh-tra-chinh-phu"},
        {"TTCP", "thu-tuong"},
        {"TW", "bo-chinh-tri"},
        {"TW", "ban-bi-thu"},
    };
    for (size_t i = 0; i < TDN_COUNT(CASES); i++) {
        const tdn_symbol *symbol = tdn_lexicon_symbol(CASES[i][0], strlen(CASES[i][0]));
        assert_non_null(symbol);
        assert_true(stands_for_body(symbol, CASES[i][1]));
    }
}

static void test_marks_inside_a_symbol_do_not_count(void **state)
{
    (void)state;
    const tdn_symbol *plain = tdn_lexicon_symbol("BNNPTNT", 7);
    assert_non_null(plain);
    assert_ptr_equal(tdn_lexicon_symbol("BNN&PTNT", 8), plain);
    assert_ptr_equal(tdn_lexicon_symbol("BNN-PTNT", 8), plain);
}

static void test_symbols_that_are_none(void **state)
{
    (void)state;
    static const char *const CASES[] = {"",      "15", "ZZZZ",
                                        "QH156", "&",  "UBNDUBNDUBNDUBNDUBNDUBNDUBNDUBNDUBNDUBNDUBNDUBNDUBND"};
    for (size_t i = 0; i < TDN_COUNT(CASES); i++) {
        assert_null(tdn_lexicon_symbol(CASES[i], strlen(CASES[i])));
    }
}

/* "QĐ" and "QD" are different letters; a table that folded them would merge BĐ and BD. */
static void test_symbols_keep_d_and_d_with_stroke_apart(void **state)
{
    (void)state;
    const tdn_symbol *hd = tdn_lexicon_symbol("HD", 2);
    const tdn_symbol *contract = tdn_lexicon_symbol("HĐ", strlen("HĐ"));
    assert_non_null(hd);
    assert_true(contract != hd);
    assert_string_equal(tdn_lexicon_type(hd->types[0])->code, "HD");
}

static void test_likeliest_meaning_comes_first(void **state)
{
    (void)state;
    const tdn_symbol *qd = tdn_lexicon_symbol("QĐ", strlen("QĐ"));
    assert_string_equal(tdn_lexicon_type(qd->types[0])->code, "QĐ");
    const tdn_symbol *tt = tdn_lexicon_symbol("TT", 2);
    assert_string_equal(tdn_lexicon_type(tt->types[0])->code, "TT");
    assert_string_equal(tdn_lexicon_type(tt->types[1])->code, "TTRI");
}

static void test_every_symbol_leads_to_types_and_bodies(void **state)
{
    (void)state;
    for (size_t i = 0; i < TDN_COUNT(symbols); i++) {
        const tdn_symbol *symbol = &symbols[i];
        assert_true(symbol->type_count + symbol->body_count > 0);
        for (size_t k = 0; k < symbol->type_count; k++) {
            assert_non_null(tdn_lexicon_type(symbol->types[k]));
        }
        for (size_t k = 0; k < symbol->body_count; k++) {
            assert_non_null(tdn_lexicon_body(symbol->bodies[k]));
        }
        char folded[TDN_FOLD_MAX];
        const size_t len = tdn_fold_code(symbol->code, strlen(symbol->code), folded);
        assert_ptr_not_equal(tdn_lexicon_symbol(folded, len), NULL);
    }
}

/* ------------------------------------------------------------------ places */

static const tdn_province *province_on(const char *name, uint32_t day)
{
    const uint16_t id = find(name, TDN_PHRASE_PROVINCE);
    assert_int_not_equal(id, NO_ID);
    return tdn_lexicon_province(tdn_lexicon_province_on(id, day));
}

/* On 1/7/2025 the provinces were merged; Đắk Lắk was also divided on 1/1/2004, Cần Thơ became a city on that day. */
static void test_a_province_is_the_unit_of_its_day(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        uint32_t day;
        const char *full_name;
        uint32_t from;
    } CASES[] = {
        {"Đắk Lắk", 0, "tỉnh Đắk Lắk", 20250701},
        {"Đắk Lắk", 20250701, "tỉnh Đắk Lắk", 20250701},
        {"Đắk Lắk", 20250630, "tỉnh Đắk Lắk", 20040101},
        {"Đắk Lắk", 20031231, "tỉnh Đắk Lắk", 19760101},
        {"Cần Thơ", 19980701, "tỉnh Cần Thơ", 19920101},
        {"Cần Thơ", 20100701, "thành phố Cần Thơ", 20040101},
        {"Cần Thơ", 20250701, "thành phố Cần Thơ", 20250701},
    };
    for (size_t i = 0; i < TDN_COUNT(CASES); i++) {
        const tdn_province *province = province_on(CASES[i].name, CASES[i].day);
        assert_string_equal(province->full_name, CASES[i].full_name);
        assert_int_equal(province->from, CASES[i].from);
    }
    assert_int_equal(tdn_lexicon_province_on(NO_ID, 20250701), NO_ID);
}

/* "tỉnh Bình Thuận" of a text of 2026 is still the unit that was: no other bears its name. */
static void test_a_province_that_is_no_more_stays_itself(void **state)
{
    (void)state;
    const tdn_province *province = province_on("Bình Thuận", 20260101);
    assert_string_equal(province->name, "Bình Thuận");
    assert_int_equal(province->to, 20250630);
    assert_int_not_equal(province->successor, NO_ID);
    assert_string_equal(tdn_lexicon_province(province->successor)->name, "Lâm Đồng");
}

static void test_every_province_is_whole(void **state)
{
    (void)state;
    for (uint16_t id = 0; tdn_lexicon_province(id) != NULL; id++) {
        const tdn_province *p = tdn_lexicon_province(id);
        assert_true(p->from == 0 || p->to == 0 || p->from <= p->to);
        assert_true(p->successor == NO_ID || tdn_lexicon_province(p->successor) != NULL);
        assert_int_equal(p->to != 0, p->successor != NO_ID);
        assert_non_null(strstr(p->full_name, p->name));
        if (p->from != 0) {
            assert_int_equal(tdn_lexicon_province_on(id, p->from), id);
        }
    }
}

static void test_every_body_is_whole(void **state)
{
    (void)state;
    for (uint16_t id = 0; tdn_lexicon_body(id) != NULL; id++) {
        const tdn_body *b = tdn_lexicon_body(id);
        assert_true(b->above == NO_ID || tdn_lexicon_body(b->above) != NULL);
        assert_true(b->above != id);
        assert_true(b->from == 0 || b->to == 0 || b->from <= b->to);
        assert_true(b->level <= TDNREF_LEVEL_INTERNATIONAL && b->line <= TDNREF_LINE_BOTH && b->scope <= TDN_SCOPE_ANY);
        assert_int_equal(tdn_lexicon_body_id(b->id), id);
        const bool place = strstr(b->name, "{P}") != NULL || strstr(b->name, "{p}") != NULL;
        assert_true(!place || b->scope != TDN_SCOPE_NONE);
    }
}

/* ---------------------------------------------------------- the whole trie */

static bool is_in_range(tdn_payload payload)
{
    switch (payload.phrase_class) {
    case TDN_PHRASE_TYPE:
        return tdn_lexicon_type(payload.id) != NULL;
    case TDN_PHRASE_BODY:
        return tdn_lexicon_body(payload.id) != NULL;
    case TDN_PHRASE_OFFICE:
        return tdn_lexicon_office(payload.id) != NULL;
    case TDN_PHRASE_PROVINCE:
        return tdn_lexicon_province(payload.id) != NULL;
    case TDN_PHRASE_CUE:
        return tdn_lexicon_cue(payload.id) != NULL;
    default:
        return payload.phrase_class < TDN_PHRASE_COUNT && payload.id == 0;
    }
}

/** Goes down from a node; returns the nodes seen. */
static size_t walk(uint32_t node, size_t depth)
{
    assert_true(depth <= TDN_PHRASE_WORDS_MAX);
    size_t count = 0;
    const tdn_payload *found = tdn_trie_payloads(node, &count);
    unsigned classes = 0;
    for (size_t i = 0; i < count; i++) {
        assert_true(is_in_range(found[i]));
        assert_true(i == 0 || found[i - 1].phrase_class <= found[i].phrase_class);
        classes |= 1u << found[i].phrase_class;
    }
    assert_int_equal(trie_nodes[node].classes, classes);
    size_t seen = 1;
    for (size_t word = 0; word < TDN_COUNT(word_text); word++) {
        const uint32_t child = tdn_trie_step(node, (tdn_word)word);
        assert_true(child == TDN_TRIE_NONE || word > 0);
        seen += child != TDN_TRIE_NONE ? walk(child, depth + 1) : 0;
    }
    assert_true(count > 0 || seen > 1);
    assert_int_equal(trie_nodes[node].base != 0, seen > 1);
    return seen;
}

static void test_the_whole_trie_is_sound(void **state)
{
    (void)state;
    size_t nodes = 1; /* the root */
    for (size_t i = 1; i < TDN_COUNT(trie_nodes); i++) {
        nodes += trie_nodes[i].parent != UINT16_MAX;
        assert_true(trie_nodes[i].base + TDN_COUNT(word_text) <= TDN_COUNT(trie_nodes));
    }
    assert_int_equal(walk(TDN_TRIE_ROOT, 0), nodes);
}

static void test_every_word_is_found_again(void **state)
{
    (void)state;
    for (size_t i = 1; i < TDN_COUNT(word_text); i++) {
        assert_int_equal(tdn_lexicon_word(word_text[i], strlen(word_text[i])), i);
    }
}

static void test_a_district_has_the_province_of_its_day(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        unsigned kinds;
        uint32_t day;
        const char *slugs;
    } CASES[] = {
        {"Krông Pắc", TDN_DISTRICT_RURAL, 20220403, "dak-lak"},
        {"KRÔNG PĂK", TDN_DISTRICT_RURAL, 20220403, "dak-lak"},
        {"Krông Pắc", TDN_DISTRICT_CITY, 20220403, ""}, /* it was none */
        {"Krông Pắc", TDN_DISTRICT_ANY, 20020403, "dak-lak-cu"},
        {"Mê Linh", TDN_DISTRICT_RURAL, 20080731, "vinh-phuc"},
        {"Mê Linh", TDN_DISTRICT_RURAL, 20080801, "ha-noi"},
        {"Thạch Thất", TDN_DISTRICT_RURAL, 20080731, "ha-tay"},
        {"Thạch Thất", TDN_DISTRICT_RURAL, 20080801, "ha-noi"},
        {"A Lưới", TDN_DISTRICT_RURAL, 20241231, "thua-thien-hue"},
        {"A Lưới", TDN_DISTRICT_RURAL, 20250101, "hue"},
        {"Tuy An", TDN_DISTRICT_RURAL, 20250630, "phu-yen"},
        {"Tuy An", TDN_DISTRICT_RURAL, 20251001, "dak-lak"},
        {"Tuy An", TDN_DISTRICT_RURAL, 0, "phu-yen"},
        {"Tuy An", TDN_DISTRICT_RURAL, 19880101, ""},  /* before what the table covers */
        {"Vị Thủy", TDN_DISTRICT_RURAL, 20010101, ""}, /* Hậu Giang was formed anew in 2004 */
        {"Tân Phú", TDN_DISTRICT_URBAN, 20100101, "ho-chi-minh"},
        {"Tân Phú", TDN_DISTRICT_RURAL, 20100101, "dong-nai"},
        {"Kỳ Sơn", TDN_DISTRICT_RURAL, 20191231, "hoa-binh nghe-an"},
        {"Kỳ Sơn", TDN_DISTRICT_RURAL, 20200101, "nghe-an"},
        {"7", TDN_DISTRICT_URBAN, 20100101, "ho-chi-minh"},
        {"Châu Thành", TDN_DISTRICT_RURAL, 20220403,
         "tay-ninh long-an tien-giang ben-tre tra-vinh dong-thap an-giang kien-giang hau-giang soc-trang"},
        {"Châu Thành", TDN_DISTRICT_RURAL, 20251001, "tay-ninh dong-thap vinh-long an-giang can-tho"},
        {"Atlantis", TDN_DISTRICT_ANY, 20220403, ""},
        {"", TDN_DISTRICT_ANY, 20220403, ""},
    };
    for (size_t i = 0; i < TDN_COUNT(CASES); i++) {
        assert_string_equal(homes(tdn_lexicon_district_provinces, CASES[i].name, CASES[i].kinds, CASES[i].day),
                            CASES[i].slugs);
    }
}

static void test_every_district_lies_in_a_province_of_its_time(void **state)
{
    (void)state;
    assert_int_equal(TDN_COUNT(district_first), TDN_COUNT(district_text) + 1);
    assert_int_equal(district_first[TDN_COUNT(district_text)], TDN_COUNT(districts));
    for (size_t i = 0; i < TDN_COUNT(districts); i++) {
        const tdn_district *unit = &districts[i];
        const uint32_t last = unit->to != 0 ? unit->to : 20250630;
        assert_in_range(unit->kinds, 1, TDN_DISTRICT_ANY);
        assert_int_not_equal(tdn_lexicon_province_heir(unit->province, last), NO_ID);
        assert_true(unit->to == 0 || unit->to < 20250630);
        assert_true(unit->from <= last);
    }
}

static void test_a_province_is_followed_to_the_unit_that_took_it_over(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        uint32_t day;
        const char *slug;
    } CASES[] = {
        {"Phú Yên", 20250630, "phu-yen"},    {"Phú Yên", 20250701, "dak-lak"}, {"Hà Tây", 20100101, "ha-noi"},
        {"Đắk Lắk", 20020101, "dak-lak-cu"}, {"Hà Bắc", 20251001, "bac-ninh"}, {"Phú Yên", 0, "phu-yen"},
    };
    for (size_t i = 0; i < TDN_COUNT(CASES); i++) {
        const uint16_t heir = tdn_lexicon_province_heir(find(CASES[i].name, TDN_PHRASE_PROVINCE), CASES[i].day);
        assert_string_equal(tdn_lexicon_province(heir)->slug, CASES[i].slug);
    }
    assert_int_equal(tdn_lexicon_province_heir(find("Huế", TDN_PHRASE_PROVINCE), 20200101), NO_ID);
    assert_int_equal(tdn_lexicon_province_heir(NO_ID, 20200101), NO_ID);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_types_resolve),
        cmocka_unit_test(test_bodies_resolve_in_any_spelling),
        cmocka_unit_test(test_provinces_resolve_in_any_spelling),
        cmocka_unit_test(test_cues_resolve_to_their_relation),
        cmocka_unit_test(test_every_passive_relation_has_the_passive_flag),
        cmocka_unit_test(test_guards_offices_and_laws_resolve),
        cmocka_unit_test(test_codes_are_no_words),
        cmocka_unit_test(test_the_scan_knows_how_types_begin),
        cmocka_unit_test(test_ids_of_keys),
        cmocka_unit_test(test_symbols_with_and_without_a_terms_number),
        cmocka_unit_test(test_marks_inside_a_symbol_do_not_count),
        cmocka_unit_test(test_symbols_that_are_none),
        cmocka_unit_test(test_symbols_keep_d_and_d_with_stroke_apart),
        cmocka_unit_test(test_likeliest_meaning_comes_first),
        cmocka_unit_test(test_every_symbol_leads_to_types_and_bodies),
        cmocka_unit_test(test_a_province_is_the_unit_of_its_day),
        cmocka_unit_test(test_a_province_that_is_no_more_stays_itself),
        cmocka_unit_test(test_every_province_is_whole),
        cmocka_unit_test(test_a_district_has_the_province_of_its_day),
        cmocka_unit_test(test_every_district_lies_in_a_province_of_its_time),
        cmocka_unit_test(test_a_province_is_followed_to_the_unit_that_took_it_over),
        cmocka_unit_test(test_every_body_is_whole),
        cmocka_unit_test(test_the_whole_trie_is_sound),
        cmocka_unit_test(test_every_word_is_found_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
