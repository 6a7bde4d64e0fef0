/* Tests of lib/relation/relate.c: what is done with each mention, by whom, and in which direction. */
#include "paper.h"

static void assert_relations(void **state, const paper_sample *samples, size_t count)
{
    assert_records(state, "number relation from", samples, count);
}

static void test_each_cue_gives_its_relation(void **state)
{
    static const paper_sample SAMPLES[] = {
        {"Căn cứ Kết luận số 57-KL/TW;", "57-KL/TW | basis | d1"},
        {"Thực hiện Kết luận số 57-KL/TW, các sở báo cáo.", "57-KL/TW | implements | d1"},
        {"Tổ chức quán triệt Kết luận số 57-KL/TW.", "57-KL/TW | implements | d1"},
        {"Thực hiện thắng lợi Nghị quyết số 36-NQ/TW.", "36-NQ/TW | implements | d1"},
        {"Báo cáo theo quy định của Thông tư số 22/2016/TT-BTTTT.", "22/2016/TT-BTTTT | implements | d1"},
        {"Nội dung theo hướng dẫn tại Công văn số 5740/BTTTT-TTĐN.", "5740/BTTTT-TTĐN | guides | d1"},
        {"Theo đề nghị của Sở Ngoại vụ tại Tờ trình số 45/TTr-SNgV.", "45/TTr-SNgV | proposal | d1"},
        {"Số: 15/NQ-HĐND\nHuế, ngày 12 tháng 7 năm 2024\n\nNGHỊ QUYẾT\nBan hành Quyết định số 12/QĐ-UBND.",
         "12/QĐ-UBND | promulgates | d1"},
        {"Ban hành Quyết định số 12/QĐ-UBND.", "12/QĐ-UBND | mentions | d1"}, /* an article cannot */
        {"Sửa đổi, bổ sung Quyết định số 12/QĐ-UBND.", "12/QĐ-UBND | amends | d1"},
        {"Bãi bỏ Quyết định số 12/QĐ-UBND.", "12/QĐ-UBND | repeals | d1"},
        {"Tuyên truyền Kết luận số 57-KL/TW.", "57-KL/TW | mentions | d1"},
        {"Các sở nhận Kết luận số 57-KL/TW.", "57-KL/TW | mentions | d1"},
    };
    assert_relations(state, SAMPLES, TDN_COUNT(SAMPLES));
}

/* A report on how it goes carries nothing out. */
static void test_reports_and_publicity_only_mention(void **state)
{
    static const paper_sample SAMPLES[] = {
        {"Báo cáo kết quả thực hiện Nghị quyết số 36-NQ/TW.", "36-NQ/TW | mentions | d1"},
        {"Họp về tình hình thực hiện Nghị quyết số 36-NQ/TW.", "36-NQ/TW | mentions | d1"},
        {"Tổng kết 5 năm thực hiện Chỉ thị số 25-CT/TW.", "25-CT/TW | mentions | d1"},
        {"Tuyên truyền kết quả thực hiện Nghị quyết số 36-NQ/TW.", "36-NQ/TW | mentions | d1"},
        {"Nâng cao nhận thức về Nghị quyết số 36-NQ/TW.", "36-NQ/TW | mentions | d1"},
        {"Quán triệt, tuyên truyền Nghị quyết số 36-NQ/TW.", "36-NQ/TW | implements | d1"},
        {"Việc thực hiện Nghị quyết số 36-NQ/TW được duy trì.", "36-NQ/TW | implements | d1"},
        {"Tham mưu sửa đổi, bổ sung Quyết định số 12/QĐ-UBND.", "12/QĐ-UBND | mentions | d1"},
    };
    assert_relations(state, SAMPLES, TDN_COUNT(SAMPLES));
}

static void test_the_governing_verb_decides_not_the_subject_clause(void **state)
{
    static const paper_sample SAMPLES[] = {
        {"Thực hiện Công văn số 5740/BTTTT-TTĐN ngày 25/11/2022 về việc hướng dẫn xây dựng kế hoạch, Sở Ngoại vụ báo "
         "cáo.",
         "5740/BTTTT-TTĐN | implements | d1"},
        {"Căn cứ Quyết định số 1486/QĐ-TTg ngày 06/11/2018 phê duyệt Kế hoạch thông tin đối ngoại;",
         "1486/QĐ-TTg | basis | d1"},
        {"Căn cứ Nghị định số 72/2015/NĐ-CP về thực hiện quy chế;", "72/2015/NĐ-CP | basis | d1"},
    };
    assert_relations(state, SAMPLES, TDN_COUNT(SAMPLES));
}

/* ---------------------------------------------------------------- direction */

static void test_active_and_passive_replacement(void **state)
{
    static const paper_sample SAMPLES[] = {
        {"Quyết định này thay thế Quyết định số 45/2006/QĐ-TTg.", "- | mentions | d1\n45/2006/QĐ-TTg | replaces | d1"},
        {"Quyết định số 12/QĐ-UBND được thay thế bởi Quyết định số 34/QĐ-UBND.",
         "12/QĐ-UBND | mentions | d1\n34/QĐ-UBND | replaced_by | m1"},
        {"Quyết định số 12/QĐ-UBND bị thay thế bằng Quyết định số 34/QĐ-UBND.",
         "12/QĐ-UBND | mentions | d1\n34/QĐ-UBND | replaced_by | m1"},
        {"Quyết định số 34/QĐ-UBND thay thế Quyết định số 12/QĐ-UBND.",
         "34/QĐ-UBND | mentions | d1\n12/QĐ-UBND | replaces | m1"},
    };
    assert_relations(state, SAMPLES, TDN_COUNT(SAMPLES));
}

static void test_active_and_passive_amendment(void **state)
{
    static const paper_sample SAMPLES[] = {
        {"Căn cứ Nghị định số 72/2015/NĐ-CP được sửa đổi, bổ sung bởi Nghị định số 90/2020/NĐ-CP;",
         "72/2015/NĐ-CP | basis | d1\n90/2020/NĐ-CP | amended_by | m1"},
        {"Căn cứ Nghị định số 72/2015/NĐ-CP (được sửa đổi, bổ sung tại Nghị định số 90/2020/NĐ-CP);",
         "72/2015/NĐ-CP | basis | d1\n90/2020/NĐ-CP | amended_by | m1"},
        {"Căn cứ Nghị định số 90/2020/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định số 72/2015/NĐ-CP;",
         "90/2020/NĐ-CP | basis | d1\n72/2015/NĐ-CP | amends | m1"},
        {"Quyết định này sửa đổi, bổ sung Quyết định số 12/QĐ-UBND.", "- | mentions | d1\n12/QĐ-UBND | amends | d1"},
    };
    assert_relations(state, SAMPLES, TDN_COUNT(SAMPLES));
}

static void test_active_and_passive_repeal(void **state)
{
    static const paper_sample SAMPLES[] = {
        {"Bãi bỏ Quyết định số 16/2017/QĐ-TTg.", "16/2017/QĐ-TTg | repeals | d1"},
        {"Quyết định số 16/2017/QĐ-TTg hết hiệu lực kể từ ngày ký.", "16/2017/QĐ-TTg | repeals | d1"},
        {"Quyết định số 12/QĐ-UBND và Quyết định số 34/QĐ-UBND hết hiệu lực thi hành.",
         "12/QĐ-UBND | repeals | d1\n34/QĐ-UBND | repeals | d1"},
        {"Quyết định số 12/QĐ-UBND bị bãi bỏ bởi Quyết định số 34/QĐ-UBND.",
         "12/QĐ-UBND | mentions | d1\n34/QĐ-UBND | repealed_by | m1"},
    };
    assert_relations(state, SAMPLES, TDN_COUNT(SAMPLES));
}

static void test_active_and_passive_issuing(void **state)
{
    static const paper_sample SAMPLES[] = {
        {"(Ban hành kèm theo Quyết định số 1486/QĐ-TTg ngày 06/11/2018 của Thủ tướng Chính phủ)",
         "1486/QĐ-TTg | promulgated_by | d1"},
        {"Chiến lược được phê duyệt tại Quyết định số 368/QĐ-TTg.", "368/QĐ-TTg | mentions | d1"},
        {"Sớm ban hành văn bản hướng dẫn, tương tự Công văn số 5740/BTTTT-TTĐN.", "5740/BTTTT-TTĐN | mentions | d1"},
    };
    assert_relations(state, SAMPLES, TDN_COUNT(SAMPLES));
}

/* ------------------------------------------------------------------ holders */

static void test_a_directive_named_before_is_the_holder(void **state)
{
    static const paper_sample SAMPLES[] = {
        {"Căn cứ Kế hoạch số 197-KH/TU ngày 27/10/2023 của Tỉnh ủy Bình Thuận triển khai thực hiện Kết luận số "
         "57-KL/TW;",
         "197-KH/TU | basis | d1\n57-KL/TW | implements | m1"},
        {"Căn cứ Kế hoạch số 197-KH/TU về việc triển khai Kết luận số 57-KL/TW;",
         "197-KH/TU | basis | d1\n57-KL/TW | implements | m1"},
        {"Thông tư số 22/2016/TT-BTTTT hướng dẫn thi hành Nghị định số 72/2015/NĐ-CP.",
         "22/2016/TT-BTTTT | mentions | d1\n72/2015/NĐ-CP | implements | m1"},
    };
    assert_relations(state, SAMPLES, TDN_COUNT(SAMPLES));
}

static void test_holders_nest(void **state)
{
    static const paper_sample SAMPLES[] = {
        {"Thực hiện Kế hoạch số 34-KH/HU ngày 10/01/2019 của Huyện ủy Cao Lộc triển khai Kế hoạch số 89-KH/TU ngày "
         "24/10/2018 của Ban "
         "Thường vụ Tỉnh ủy thực hiện Chỉ thị số 25-CT/TW ngày 08/8/2018 của Ban Bí thư, UBND huyện ban hành kế hoạch.",
         "34-KH/HU | implements | d1\n89-KH/TU | implements | m1\n25-CT/TW | implements | m2"},
    };
    assert_relations(state, SAMPLES, TDN_COUNT(SAMPLES));
}

static void test_another_predicate_is_the_documents_own(void **state)
{
    static const paper_sample SAMPLES[] = {
        {"Thực hiện Kết luận số 57-KL/TW và căn cứ Công văn số 5740/BTTTT-TTĐN, các sở báo cáo.",
         "57-KL/TW | implements | d1\n5740/BTTTT-TTĐN | basis | d1"},
        {"Căn cứ Luật Báo chí; thực hiện Kết luận số 57-KL/TW, các sở báo cáo.",
         "- | basis | d1\n57-KL/TW | implements | d1"},
        {"Thực hiện Kết luận số 57-KL/TW, Sở Ngoại vụ triển khai Kế hoạch số 12/KH-UBND.",
         "57-KL/TW | implements | d1\n12/KH-UBND | implements | d1"},
    };
    assert_relations(state, SAMPLES, TDN_COUNT(SAMPLES));
}

static void test_a_decree_details_a_law(void **state)
{
    static const paper_sample SAMPLES[] = {
        {"Căn cứ Nghị định số 140/2004/NĐ-CP ngày 25/6/2004 của Chính phủ quy định chi tiết một số điều của Luật Biên "
         "giới quốc gia;",
         "140/2004/NĐ-CP | basis | d1\n- | implements | m1"},
    };
    assert_relations(state, SAMPLES, TDN_COUNT(SAMPLES));
}

/* A programme known by its title alone is no mention, and what it carries out the document does not. */
static void test_a_programme_without_number_holds_nothing(void **state)
{
    static const paper_sample SAMPLES[] = {
        {"Các sở xây dựng Chương trình hành động của Chính phủ thực hiện Kết luận số 57-KL/TW.",
         "57-KL/TW | mentions | d1"},
    };
    assert_relations(state, SAMPLES, TDN_COUNT(SAMPLES));
}

/* -------------------------------------------------------------------- lists */

static void test_a_recital_governs_its_whole_list(void **state)
{
    static const paper_sample SAMPLES[] = {
        {"Thực hiện Kết luận số 57-KL/TW, Chỉ thị số 25-CT/TW và Nghị quyết số 36-NQ/TW, các sở báo cáo.",
         "57-KL/TW | implements | d1\n25-CT/TW | implements | d1\n36-NQ/TW | implements | d1"},
        {"Căn cứ các văn bản sau:\n- Kết luận số 57-KL/TW;\n- Chỉ thị số 25-CT/TW.\nCác sở báo cáo theo Kế hoạch số "
         "12/KH-UBND.",
         "57-KL/TW | basis | d1\n25-CT/TW | basis | d1\n12/KH-UBND | implements | d1"},
        {"Căn cứ Luật Báo chí;\nKết luận số 57-KL/TW;\nXét đề nghị tại Tờ trình số 45/TTr-SNgV.",
         "- | basis | d1\n57-KL/TW | basis | d1\n45/TTr-SNgV | proposal | d1"},
    };
    assert_relations(state, SAMPLES, TDN_COUNT(SAMPLES));
}

static void test_a_cue_ends_with_its_sentence(void **state)
{
    static const paper_sample SAMPLES[] = {
        {"Căn cứ Kết luận số 57-KL/TW. Chỉ thị số 25-CT/TW nêu rõ.", "57-KL/TW | basis | d1\n25-CT/TW | mentions | d1"},
        {"1. Thực hiện Kết luận số 57-KL/TW\n2. Chỉ thị số 25-CT/TW nêu rõ.",
         "57-KL/TW | implements | d1\n25-CT/TW | mentions | d1"},
    };
    assert_relations(state, SAMPLES, TDN_COUNT(SAMPLES));
}

static void test_an_alias_does_nothing(void **state)
{
    static const paper_sample SAMPLES[] = {
        {"Thực hiện Nghị quyết số 66-NQ/TW ngày 30/4/2025 của Bộ Chính trị (sau đây gọi là Nghị quyết số 66-NQ/TW), "
         "các sở báo cáo.",
         "66-NQ/TW | implements | d1\n66-NQ/TW | mentions | d1"},
    };
    assert_relations(state, SAMPLES, TDN_COUNT(SAMPLES));
}

/* A bracket left open must not change what follows its sentence. */
static void test_an_open_bracket_ends_with_its_sentence(void **state)
{
    static const paper_sample SAMPLES[] = {
        {"Căn cứ Nghị định số 72/2015/NĐ-CP (được sửa đổi, bổ sung bởi Nghị định số 90/2020/NĐ-CP. Thực hiện Kết luận "
         "số 57-KL/TW.",
         "72/2015/NĐ-CP | basis | d1\n90/2020/NĐ-CP | amended_by | m1\n57-KL/TW | implements | d1"},
    };
    assert_relations(state, SAMPLES, TDN_COUNT(SAMPLES));
}

static void test_self_mentions_take_part_in_nothing(void **state)
{
    static const paper_sample SAMPLES[] = {
        {"Thực hiện Kế hoạch này và Kết luận số 57-KL/TW.", "- | mentions | d1\n57-KL/TW | implements | d1"},
    };
    assert_relations(state, SAMPLES, TDN_COUNT(SAMPLES));
}

static void test_the_cue_is_shown(void **state)
{
    paper *p = *state;
    static const char *const CASES[][2] = {
        {"Căn cứ Kết luận số 57-KL/TW;", "Căn cứ"},
        {"Các sở triển khai thực hiện Kết luận số 57-KL/TW.", "triển khai thực hiện"},
        {"Quyết định số 12/QĐ-UBND hết hiệu lực.", "hết hiệu lực"},
        {"Các sở nhận Kết luận số 57-KL/TW.", "-"},
    };
    for (size_t i = 0; i < TDN_COUNT(CASES); i++) {
        assert_string_equal(paper_mentions(p, CASES[i][0], "cue"), CASES[i][1]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_cue_gives_its_relation),
        cmocka_unit_test(test_reports_and_publicity_only_mention),
        cmocka_unit_test(test_the_governing_verb_decides_not_the_subject_clause),
        cmocka_unit_test(test_active_and_passive_replacement),
        cmocka_unit_test(test_active_and_passive_amendment),
        cmocka_unit_test(test_active_and_passive_repeal),
        cmocka_unit_test(test_active_and_passive_issuing),
        cmocka_unit_test(test_a_directive_named_before_is_the_holder),
        cmocka_unit_test(test_holders_nest),
        cmocka_unit_test(test_another_predicate_is_the_documents_own),
        cmocka_unit_test(test_a_decree_details_a_law),
        cmocka_unit_test(test_a_programme_without_number_holds_nothing),
        cmocka_unit_test(test_a_recital_governs_its_whole_list),
        cmocka_unit_test(test_a_cue_ends_with_its_sentence),
        cmocka_unit_test(test_an_alias_does_nothing),
        cmocka_unit_test(test_an_open_bracket_ends_with_its_sentence),
        cmocka_unit_test(test_self_mentions_take_part_in_nothing),
        cmocka_unit_test(test_the_cue_is_shown),
    };
    return cmocka_run_group_tests(tests, paper_open, paper_close);
}
