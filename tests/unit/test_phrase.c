/* Tests of lib/text/phrase.c: which phrases of the tables stand in a text, and how far they go. */
#include "desk.h"

static const tdn_hit *hit(desk *d, const char *words, const char *at, tdn_phrase_class phrase_class)
{
    desk_read(d, words);
    return tdn_hit_at(&d->hits, desk_find(d, at), phrase_class);
}

/** The words of the body that begins the text; "" if none does. */
static const char *body(desk *d, const char *words)
{
    const tdn_hit *h = hit(d, words, "", TDN_PHRASE_BODY);
    return h == NULL ? "" : desk_words(d, 0, h->count);
}

static void test_the_longest_name_is_taken(void **state)
{
    static const char *const CASES[][2] = {
        {"Bộ Thông tin và Truyền thông ban hành", "Bộ Thông tin và Truyền thông"},
        {"Ban Chấp hành Trung ương Đảng khóa XII", "Ban Chấp hành Trung ương Đảng"},
        {"Chính phủ ban hành", "Chính phủ"},
        {"Thủ tướng Chính phủ ban hành", "Thủ tướng Chính phủ"},
        {"Văn phòng Chính phủ thông báo", "Văn phòng Chính phủ"},
        {"Ủy ban nhân dân tỉnh Đắk Lắk", "Ủy ban nhân dân"},
    };
    for (size_t i = 0; i < TDN_COUNT(CASES); i++) {
        assert_string_equal(body(*state, CASES[i][0]), CASES[i][1]);
    }
}

static void test_one_mark_between_words_is_stepped_over(void **state)
{
    static const char *const CASES[][2] = {
        {"Sở Văn hóa, Thể thao và Du lịch tỉnh", "Sở Văn hóa, Thể thao và Du lịch"},
        {"Bộ Lao động - Thương binh và Xã hội", "Bộ Lao động - Thương binh và Xã hội"},
        {"Bộ Lao động – Thương binh và Xã hội", "Bộ Lao động - Thương binh và Xã hội"},
        {"Bộ Tài chính, Bộ Công an", "Bộ Tài chính"},
        {"Sở Xây dựng,, Sở Nội vụ", "Sở Xây dựng"},
    };
    for (size_t i = 0; i < TDN_COUNT(CASES); i++) {
        assert_string_equal(body(*state, CASES[i][0]), CASES[i][1]);
    }
}

/* Abbreviated names are words and codes together: "Sở TT&TT", "Bộ LĐ-TB&XH". */
static void test_codes_stand_inside_names(void **state)
{
    static const char *const CASES[][2] = {
        {"UBND tỉnh", "UBND"},
        {"HĐND tỉnh", "HĐND"},
        {"Sở TT&TT tỉnh", "Sở TT&TT"},
        {"Bộ NN&PTNT ban hành", "Bộ NN&PTNT"},
        {"Bộ NN và PTNT ban hành", "Bộ NN và PTNT"},
        {"Bộ LĐ-TB&XH", "Bộ LĐ-TB&XH"},
        {"Văn phòng HĐND và UBND", "Văn phòng HĐND và UBND"},
    };
    for (size_t i = 0; i < TDN_COUNT(CASES); i++) {
        assert_string_equal(body(*state, CASES[i][0]), CASES[i][1]);
    }
}

/* Text of a PDF breaks names anywhere; that the name goes on proves that no sentence begins there. */
static void test_a_name_runs_over_a_wrapped_line(void **state)
{
    desk *d = *state;
    static const char *const CASES[][2] = {
        {"Thủ tướng\nChính phủ ban hành", "Thủ tướng\nChính phủ"},
        {"Bộ Thông tin\r\nvà Truyền thông", "Bộ Thông tin\nvà Truyền thông"},
        {"Ban Chấp\nhành Trung ương Đảng", "Ban Chấp\nhành Trung ương Đảng"},
        {"Sở Văn hóa,\nThể thao và Du lịch", "Sở Văn hóa,\nThể thao và Du lịch"},
    };
    for (size_t i = 0; i < TDN_COUNT(CASES); i++) {
        const tdn_hit *h = hit(d, CASES[i][0], "", TDN_PHRASE_BODY);
        assert_non_null(h);
        for (size_t token = 1; token < h->count; token++) {
            assert_false((d->region.tokens.items[token].flags & TDN_SENTENCE) != 0);
        }
        assert_string_equal(desk_words(d, 0, h->count), CASES[i][1]);
    }
}

static void test_a_name_stops_where_a_sentence_begins(void **state)
{
    desk *d = *state;
    assert_string_equal(body(d, "Thủ tướng.\nChính phủ ban hành"), "Thủ tướng");
    assert_string_equal(body(d, "Chính phủ;\nThủ tướng Chính phủ"), "Chính phủ");
    assert_string_equal(body(d, "Ban Chấp hành\n- Trung ương Đảng"), "");
}

/* "KẾ HOẠCH / Triển khai ..." is a plan with a title, not a "Kế hoạch triển khai". */
static void test_a_type_does_not_run_from_heading_into_title(void **state)
{
    static const char *const TEXTS[] = {
        "KẾ HOẠCH\nTriển khai Kết luận số 57-KL/TW",
        "KẾ HOẠCH\nTRIỂN KHAI KẾT LUẬN SỐ 57-KL/TW",
        "KẾ HOẠCH\nCông tác thông tin đối ngoại",
        "KẾ HOẠCH\n\nPHỐI HỢP TUYÊN TRUYỀN",
    };
    for (size_t i = 0; i < TDN_COUNT(TEXTS); i++) {
        const tdn_hit *h = hit(*state, TEXTS[i], "", TDN_PHRASE_TYPE);
        assert_non_null(h);
        assert_int_equal(h->count, 2);
    }
    const tdn_hit *compound = hit(*state, "Kế hoạch triển khai Kết luận", "", TDN_PHRASE_TYPE);
    assert_int_equal(compound->count, 4);
}

static void test_the_longest_cue_is_taken(void **state)
{
    static const struct {
        const char *words;
        const char *at;
        const char *cue;
        tdnref_relation relation;
    } CASES[] = {
        {"về kết quả thực hiện Nghị quyết", "kết", "kết quả thực hiện", TDNREF_REL_MENTIONS},
        {"tổ chức thực hiện Nghị quyết", "tổ", "tổ chức thực hiện", TDNREF_REL_IMPLEMENTS},
        {"được sửa đổi, bổ sung bởi Nghị định", "được", "được sửa đổi, bổ sung bởi", TDNREF_REL_AMENDED_BY},
        {"sửa đổi, bổ sung Nghị định", "sửa", "sửa đổi, bổ sung", TDNREF_REL_AMENDS},
        {"được thay\nthế bởi Nghị định", "được", "được thay\nthế bởi", TDNREF_REL_REPLACED_BY},
    };
    desk *d = *state;
    for (size_t i = 0; i < TDN_COUNT(CASES); i++) {
        const tdn_hit *h = hit(d, CASES[i].words, CASES[i].at, TDN_PHRASE_CUE);
        assert_non_null(h);
        assert_int_equal(tdn_lexicon_cue(h->id)->relation, CASES[i].relation);
        assert_string_equal(desk_words(d, h->token, h->token + h->count), CASES[i].cue);
    }
}

/* "HD" in "HĐND", "TT" in "TTg": only whole groups of letters are codes. */
static void test_no_code_inside_a_longer_one(void **state)
{
    desk *d = *state;
    assert_null(hit(d, "Báo QĐND đưa tin", "QĐND", TDN_PHRASE_TYPE));
    assert_null(hit(d, "các cấp HĐND họp", "HĐND", TDN_PHRASE_TYPE));
    assert_null(hit(d, "của TTg về", "TTg", TDN_PHRASE_TYPE));
    assert_non_null(hit(d, "theo QĐ số 5", "QĐ", TDN_PHRASE_TYPE));
    assert_null(hit(d, "theo qđ số 5", "qđ", TDN_PHRASE_TYPE));
    assert_null(hit(d, "các ubnd huyện", "ubnd", TDN_PHRASE_BODY));
}

static void test_all_meanings_of_a_phrase_come_in_turn(void **state)
{
    desk *d = *state;
    const tdn_hit *h = hit(d, "Tòa án nhân dân tỉnh", "", TDN_PHRASE_BODY);
    unsigned scopes = 0;
    size_t count = 0;
    for (; h != NULL; h = tdn_hit_next(&d->hits, h)) {
        assert_int_equal(h->token, 0);
        assert_int_equal(h->phrase_class, TDN_PHRASE_BODY);
        scopes |= 1u << tdn_lexicon_body(h->id)->scope;
        count++;
    }
    assert_true(count >= 2);
    assert_true((scopes & 1u << TDN_SCOPE_PROVINCE) != 0 && (scopes & 1u << TDN_SCOPE_DISTRICT) != 0);
}

static void test_hits_before_a_token(void **state)
{
    desk *d = *state;
    desk_read(d, "về kết quả thực hiện Nghị quyết số 36");
    const size_t token = desk_find(d, "Nghị");
    const tdn_hit *h = tdn_hit_before(&d->hits, token, 0, TDN_PHRASE_CUE);
    assert_non_null(h);
    assert_string_equal(desk_words(d, h->token, token), "kết quả thực hiện");
    const tdn_hit *later = tdn_hit_before(&d->hits, token, desk_find(d, "thực"), TDN_PHRASE_CUE);
    assert_non_null(later);
    assert_string_equal(desk_words(d, later->token, token), "thực hiện");
    assert_null(tdn_hit_before(&d->hits, token, token, TDN_PHRASE_CUE));
    assert_null(tdn_hit_before(&d->hits, token + 1, 0, TDN_PHRASE_CUE));
    assert_null(tdn_hit_before(&d->hits, 0, 0, TDN_PHRASE_CUE));
}

/* "Căn cứ kế hoạch" is a cue; before a numbered plan only "Căn cứ" is, and the plan's type word is its own. */
static void test_a_phrase_within_bounds(void **state)
{
    desk *d = *state;
    desk_read(d, "Căn cứ Kế hoạch số 5081/KH-UBND");
    const size_t end = desk_find(d, "Kế");
    const tdn_hit whole = tdn_phrase_within(&d->region, 0, desk_find(d, "số"), TDN_PHRASE_CUE);
    assert_int_equal(whole.count, 4);
    const tdn_hit within = tdn_phrase_within(&d->region, 0, end, TDN_PHRASE_CUE);
    assert_int_equal(within.count, 2);
    assert_int_equal(tdn_lexicon_cue(within.id)->relation, TDNREF_REL_BASIS);
    assert_int_equal(tdn_phrase_within(&d->region, 0, 1, TDN_PHRASE_CUE).count, 0);
    assert_int_equal(tdn_phrase_within(&d->region, end, end, TDN_PHRASE_TYPE).count, 0);
}

static void test_a_text_without_phrases(void **state)
{
    desk *d = *state;
    desk_read(d, "");
    assert_int_equal(d->hits.hits.count, 0);
    assert_null(tdn_hit_at(&d->hits, 0, TDN_PHRASE_TYPE));
    desk_read(d, "xyzzy 12 qwerty");
    assert_int_equal(d->hits.hits.count, 0);
}

static void test_hits_come_in_order_of_their_tokens(void **state)
{
    desk *d = *state;
    desk_read(
        d,
        "Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ; theo đề nghị của Sở Tài chính tỉnh Lạng Sơn.");
    assert_true(d->hits.hits.count > 5);
    for (uint64_t i = 1; i < d->hits.hits.count; i++) {
        const tdn_hit *last = &d->hits.hits.items[i - 1];
        const tdn_hit *next = &d->hits.hits.items[i];
        assert_true(last->token < next->token ||
                    (last->token == next->token && last->phrase_class <= next->phrase_class));
        assert_true(next->token + next->count < d->region.tokens.count);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_longest_name_is_taken),
        cmocka_unit_test(test_one_mark_between_words_is_stepped_over),
        cmocka_unit_test(test_codes_stand_inside_names),
        cmocka_unit_test(test_a_name_runs_over_a_wrapped_line),
        cmocka_unit_test(test_a_name_stops_where_a_sentence_begins),
        cmocka_unit_test(test_a_type_does_not_run_from_heading_into_title),
        cmocka_unit_test(test_the_longest_cue_is_taken),
        cmocka_unit_test(test_no_code_inside_a_longer_one),
        cmocka_unit_test(test_all_meanings_of_a_phrase_come_in_turn),
        cmocka_unit_test(test_hits_before_a_token),
        cmocka_unit_test(test_a_phrase_within_bounds),
        cmocka_unit_test(test_a_text_without_phrases),
        cmocka_unit_test(test_hits_come_in_order_of_their_tokens),
    };
    return cmocka_run_group_tests(tests, desk_open, desk_close);
}
