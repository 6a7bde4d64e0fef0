/* Tests of lib/duty*.c and secrecy.c: lists of bodies, days, sections, the stamp. */
#include "desk.h"
#include "document/secrecy.h"
#include "duty/duty_body.h"
#include "duty/duty_deadline.h"
#include "paper.h"

#include <string.h>

/* ------------------------------------------------------------------- lists */

static const char *naming_name(uint8_t naming)
{
    static const char *const NAMES[] = {"nobody", "body", "class", "printed", "own"};
    return NAMES[naming];
}

/** The bodies that begin a text, as "words (naming)", and behind "|" what the list left over. */
static const char *actors(desk *d, const char *words, tdn_actor_style style)
{
    static tdn_actors read;
    const tdn_reader *r = desk_read(d, words);
    const size_t count = tdn_token_count(r);
    assert_true(tdn_read_actors(r, 0, count, style, &read));
    text rest = {0};
    text_put(&rest, desk_words(d, read.end, count));
    d->out.len = 0;
    for (size_t i = 0; i < read.count; i++) {
        text_put(&d->out, i > 0 ? "; " : "");
        text_put(&d->out, read.items[i].text);
        text_put(&d->out, " (");
        text_put(&d->out, naming_name(read.items[i].naming));
        text_put(&d->out, ")");
    }
    text_put(&d->out, " | ");
    text_put(&d->out, text_close(&rest));
    text_free(&rest);
    return text_close(&d->out);
}

static void test_a_list_of_bodies_ends_with_the_last_of_them(void **state)
{
    static const struct {
        const char *words;
        tdn_actor_style style;
        const char *read;
    } CASES[] = {
        {"Sở Tài chính, Sở Nội vụ và Công an tỉnh chủ trì", TDN_ACTORS_SENTENCE,
         "Sở Tài chính (body); Sở Nội vụ (body); Công an tỉnh (body) | chủ trì"},
        {"Các Sở: Tài chính, Nội vụ, NN&MT", TDN_ACTORS_RECIPIENTS, "Tài chính (body); Nội vụ (body); NN&MT (body) | "},
        {"Sở Tài chính, Nội vụ phối hợp", TDN_ACTORS_SENTENCE, "Sở Tài chính (body); Nội vụ (body) | phối hợp"},
        {"các sở, ban, ngành và UBND các xã, phường xây dựng", TDN_ACTORS_SENTENCE,
         "các sở, ban, ngành (class); UBND các xã, phường (class) | xây dựng"},
        {"Sở, ban, ngành cấp tỉnh", TDN_ACTORS_ITEM, "Sở, ban, ngành cấp tỉnh (class) | "},
        {"các tổ chức chính trị - xã hội tổ chức thực hiện", TDN_ACTORS_SENTENCE,
         "các tổ chức chính trị - xã hội (class) | tổ chức thực hiện"},
        {"UBND cấp xã báo cáo", TDN_ACTORS_SENTENCE, "UBND cấp xã (class) | báo cáo"},
        {"UBND xã Tân Lập báo cáo", TDN_ACTORS_SENTENCE, "UBND xã Tân Lập (body) | báo cáo"},
        {"CT, các PCT UBND tỉnh", TDN_ACTORS_RECIPIENTS, "CT, các PCT UBND tỉnh (body) | "},
        {"PCT UBND tỉnh Trần Văn Bình", TDN_ACTORS_RECIPIENTS, "PCT UBND tỉnh (body) | "},
        {"Thường trực: Tỉnh ủy, HĐND tỉnh", TDN_ACTORS_RECIPIENTS, "Thường trực: Tỉnh ủy (body); HĐND tỉnh (body) | "},
        {"Các Phó Giám đốc Sở", TDN_ACTORS_RECIPIENTS, "Các Phó Giám đốc Sở (own) | "},
        {"Thủ trưởng cơ quan ngang Bộ, cơ quan thuộc Chính phủ chỉ đạo", TDN_ACTORS_SENTENCE,
         "Thủ trưởng cơ quan ngang Bộ, cơ quan thuộc Chính phủ (class) | chỉ đạo"},
        {"Hội Doanh nghiệp trẻ tỉnh phối hợp", TDN_ACTORS_SENTENCE, "Hội Doanh nghiệp trẻ tỉnh (printed) | phối hợp"},
        {"Cục Thông tin đối ngoại, Bộ Ngoại giao", TDN_ACTORS_RECIPIENTS, "Cục Thông tin đối ngoại (printed) | "},
        {"HĐND, UBND các tỉnh", TDN_ACTORS_RECIPIENTS, "HĐND (class); UBND các tỉnh (class) | "},
        {"Tổ chức tuyên truyền", TDN_ACTORS_SENTENCE, " | Tổ chức tuyên truyền"},
        {"Báo cáo kết quả", TDN_ACTORS_ITEM, " | Báo cáo kết quả"},
        {"Ban hành Kế hoạch", TDN_ACTORS_ITEM, " | Ban hành Kế hoạch"},
        {"Như trên", TDN_ACTORS_RECIPIENTS, " | Như trên"},
        {"Thứ trưởng Trần Văn Bình", TDN_ACTORS_RECIPIENTS, " | Thứ trưởng Trần Văn Bình"},
        {"Kinh phí thực hiện", TDN_ACTORS_ITEM, " | Kinh phí thực hiện"},
    };
    for (size_t i = 0; i < TDN_COUNT(CASES); i++) {
        assert_string_equal(actors(*state, CASES[i].words, CASES[i].style), CASES[i].read);
    }
}

static void test_a_long_list_is_cut(void **state)
{
    text words = {0};
    for (size_t i = 0; i < (size_t)TDN_ACTORS_MAX * 2; i++) {
        text_put(&words, "Sở Tài chính, ");
    }
    static tdn_actors read;
    const tdn_reader *r = desk_read(*state, text_close(&words));
    assert_true(tdn_read_actors(r, 0, tdn_token_count(r), TDN_ACTORS_SENTENCE, &read));
    assert_int_equal(read.count, TDN_ACTORS_MAX);
    text_free(&words);
}

static void test_the_last_of_a_list_gives_its_place_to_those_before(void **state)
{
    static tdn_actors read;
    const tdn_reader *r = desk_read(*state, "Tỉnh ủy, HĐND, UBND tỉnh Phú Thọ");
    assert_true(tdn_read_actors(r, 0, tdn_token_count(r), TDN_ACTORS_RECIPIENTS, &read));
    assert_int_equal(read.count, 3);
    assert_int_not_equal(read.items[2].issuer.province, TDN_NO_ID);
    assert_int_equal(read.items[0].issuer.province, read.items[2].issuer.province);
    assert_int_equal(read.items[1].issuer.province, read.items[2].issuer.province);
}

/* -------------------------------------------------------------------- days */

/** The deadlines of one sentence: "words = day code", parted by "; ". */
static const char *deadlines(desk *d, const char *words)
{
    const tdn_reader *r = desk_read(d, words);
    const tdn_range sentence = {0, tdn_token_count(r)};
    text found = {0};
    tdn_deadline deadline;
    for (size_t next = 0; tdn_next_deadline(r, sentence, next, &deadline, &next);) {
        char date[16];
        (void)tdnref_duty_date_format(deadline.date, date);
        text_put(&found, found.len > 0 ? "; " : "");
        text_put(&found, desk_words(d, deadline.range.first, deadline.range.end));
        text_put(&found, " = ");
        text_put(&found, date);
        text_put(&found, " ");
        put_string(&found, deadline.deliverable);
    }
    d->out.len = 0;
    text_put(&d->out, text_close(&found));
    text_free(&found);
    return text_close(&d->out);
}

static void test_a_deadline_asks_for_something_to_be_sent_or_done(void **state)
{
    static const char *const CASES[][2] = {
        {"gửi về Sở Nội vụ trước ngày 15/01/2024", "gửi về Sở Nội vụ trước ngày 15/01/2024 = 2024-01-15 -"},
        {"xây dựng Kế hoạch của đơn vị, hoàn thành trong tháng 3/2025", "hoàn thành trong tháng 3/2025 = 2025-03 KH"},
        {"báo cáo trước ngày 20 hằng tháng", "báo cáo trước ngày 20 hằng tháng = ---20 BC"},
        {"gửi báo cáo trước 15/6 hàng năm", "gửi báo cáo trước 15/6 hàng năm = --06-15 BC"},
        {"gửi Kế hoạch chậm nhất vào ngày 20/11 của năm", "gửi Kế hoạch chậm nhất vào ngày 20/11 của năm = --11-20 KH"},
        {"trình Đề án trong quý IV/2026", "trình Đề án trong quý IV/2026 = 2026-12 ĐA"},
        {"báo cáo năm (trước ngày 15/6)", "báo cáo năm (trước ngày 15/6) = --06-15 BC"},
        {"báo cáo trước ngày 31 tháng 02 năm 2025", "báo cáo trước ngày 31 tháng 02 năm 2025 = 2025-02-31 BC"},
        /* none */
        {"báo cáo trước ngày 32/01/2025", ""},
        {"báo cáo trước ngày 15/13/2025", ""},
        {"đã gửi báo cáo trước ngày 15/01/2024", ""},
        {"các văn bản ban hành trước ngày 01/7/2025", ""},
        {"Kế hoạch được ban hành trước ngày 01/7/2025", ""},
        {"gửi hồ sơ từ trước ngày 01/7/2025", ""},
        {"hoàn thành việc cập nhật dữ liệu trước ngày 30/11/2025", ""},
        {"hồ sơ nộp trước ngày 01/10/2025 thì giải quyết theo quy định cũ", ""},
        {"có hiệu lực trước ngày 01/10/2025", ""},
        {"báo cáo trong năm 2025", ""},
    };
    for (size_t i = 0; i < TDN_COUNT(CASES); i++) {
        assert_string_equal(deadlines(*state, CASES[i][0]), CASES[i][1]);
    }
}

/* ------------------------------------------------------------------ stamps */

static const char *stamp(desk *d, const char *words, const char *at)
{
    size_t end = 0;
    const tdn_reader *r = desk_read(d, words);
    const char *found = tdn_secrecy_at(r, desk_find(d, at), &end);
    return found == NULL ? "-" : found;
}

static void test_a_stamp_stands_alone(void **state)
{
    static const char *const CASES[][3] = {
        {"MẬT\nSố: 1/KH-UBND", "MẬT", "MẬT"},
        {"TỐI MẬT", "TỐI", "TỐI MẬT"},
        {"Số: 1/KH\nTUYỆT MẬT\nHà Nội", "TUYỆT", "TUYỆT MẬT"},
        {"| TỐI MẬT | CỘNG HÒA |", "TỐI", "TỐI MẬT"},
        {"(MẬT)\nSố: 1", "(MẬT", "MẬT"},
        {"Độ mật: TỐI MẬT\nSố: 1", "Độ", "TỐI MẬT"},
        {"**MẬT**\n\nSố: 1", "MẬT", "MẬT"},
        {"BẢO VỆ BÍ\nMẬT\nNĂM 2024", "MẬT", "-"},
        {"CÔNG TÁC BẢO\nMẬT", "MẬT", "-"},
        {"ĐIỀU TRA\nMẬT\nĐỘ DÂN SỐ", "MẬT", "-"},
        {"MẬT ĐỘ DÂN SỐ", "MẬT", "-"},
        {"Mật\nSố: 1", "Mật", "-"},
        {"mật khẩu", "mật", "-"},
        {"MẬT, TỐI MẬT", "MẬT", "-"},
        {"ĐỘ\nTUYỆT MẬT", "TUYỆT", "-"},
        {"(MẬT\nSố: 1", "(MẬT", "-"},
    };
    for (size_t i = 0; i < TDN_COUNT(CASES); i++) {
        assert_string_equal(stamp(*state, CASES[i][0], CASES[i][1]), CASES[i][2]);
    }
}

/* ---------------------------------------------------------------- documents */

static const tdnref_duty *duty(paper *p, const char *words, uint64_t index)
{
    p->bytes = words;
    p->len = strlen(words);
    assert_int_equal(tdnref_source_parse(p->src, words, p->len, &with_duties, NULL), TDNREF_OK);
    return tdnref_source_duty(p->src, index);
}

static void test_duties_are_read_only_if_asked_for(void **state)
{
    paper *p = *state;
    assert_non_null(duty(p, plan_with_duties, 0));
    paper_parse(p, plan_with_duties, strlen(plan_with_duties));
    assert_int_equal(tdnref_source_duty_count(p->src), 0);
    assert_null(tdnref_source_duty(p->src, 0));
    /* the stamp is always read */
    assert_string_equal(tdnref_source_document(p->src, 0)->secrecy.text, "MẬT");
}

static void test_duties_change_no_mention(void **state)
{
    paper *p = *state;
    (void)duty(p, plan_with_duties, 0);
    const uint64_t count = tdnref_source_mention_count(p->src);
    assert_true(count > 0);
    paper_parse(p, plan_with_duties, strlen(plan_with_duties));
    assert_int_equal(tdnref_source_mention_count(p->src), count);
}

static void test_a_commune_names_its_own_bodies(void **state)
{
    paper *p = *state;
    const tdnref_duty *d = duty(p,
                                "ỦY BAN NHÂN DÂN\nXÃ TÂN LẬP\nSố: 5/KH-UBND\nTân Lập, ngày 02 tháng 8 năm 2025\nKẾ "
                                "HOẠCH\nKiểm tra\n\nI. TỔ CHỨC THỰC HIỆN\n1. Công an xã chủ trì.\n",
                                0);
    assert_string_equal(d->body.text, "Công an xã Tân Lập");
    assert_int_equal(d->level, TDNREF_LEVEL_COMMUNE);
    assert_false(d->whole_class);
}

static void test_what_is_not_told_stays_open(void **state)
{
    paper *p = *state;
    const tdnref_duty *d = duty(p, "I. TỔ CHỨC THỰC HIỆN\n1. Hội Doanh nghiệp trẻ tỉnh phối hợp.\n", 0);
    assert_string_equal(d->body.text, "Hội Doanh nghiệp trẻ tỉnh");
    assert_null(d->authority);
    assert_int_equal(d->level, TDNREF_LEVEL_UNKNOWN);
    d = duty(p, "I. TỔ CHỨC THỰC HIỆN\nGửi kết quả về Sở Nội vụ trước ngày 15/01/2024.\n", 0);
    assert_non_null(d);
    assert_int_equal(d->kind, TDNREF_DUTY_DEADLINE);
    assert_null(d->body.text);
}

static void test_a_day_before_the_document_is_no_deadline(void **state)
{
    static const char HEAD[] = "SỞ Y TẾ\nTỈNH LẠNG SƠN\nSố: 5/KH-SYT\nLạng Sơn, ngày 02 tháng 8 năm 2025\nKẾ "
                               "HOẠCH\nKiểm tra\n\nI. TỔ CHỨC THỰC HIỆN\n";
    paper *p = *state;
    text words = {0};
    text_put(&words, HEAD);
    text_put(&words,
             "1. Văn phòng Sở gửi số liệu trước ngày 01/8/2025.\n2. Thanh tra gửi số liệu trước ngày 02/8/2025.\n"
             "3. Lãnh đạo Sở chỉ đạo; Lãnh đạo Bộ chỉ đạo.\n");
    (void)duty(p, text_close(&words), 0);
    size_t found = 0;
    for (uint64_t i = 0; i < tdnref_source_duty_count(p->src); i++) {
        const tdnref_duty *d = tdnref_source_duty(p->src, i);
        found += d->kind == TDNREF_DUTY_DEADLINE ? 1 : 0;
        assert_true(d->kind != TDNREF_DUTY_DEADLINE || d->date.day == 2);
        assert_true(strcmp(d->text, "Lãnh đạo Sở") != 0 || strcmp(d->authority, "so-y-te@lang-son") == 0);
        assert_true(strcmp(d->text, "Lãnh đạo Bộ") != 0 || d->authority == NULL);
    }
    assert_int_equal(found, 1);
    text_free(&words);
}

static void test_a_section_of_tasks_ends_with_the_next_heading(void **state)
{
    paper *p = *state;
    (void)duty(p, "III. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế chủ trì.\nIV. KINH PHÍ\nCác sở, ban, ngành bố trí kinh phí.\n",
               0);
    assert_int_equal(tdnref_source_duty_count(p->src), 1);
    (void)duty(p, "II. PHÂN CÔNG NHIỆM VỤ\n1. Sở Y tế\n1.1. Chủ trì.\nPHỤ LỤC\nCác sở, ban, ngành bố trí kinh phí.\n",
               0);
    assert_int_equal(tdnref_source_duty_count(p->src), 1);
}

int main(void)
{
    const struct CMUnitTest desks[] = {
        cmocka_unit_test_setup_teardown(test_a_list_of_bodies_ends_with_the_last_of_them, desk_open, desk_close),
        cmocka_unit_test_setup_teardown(test_a_long_list_is_cut, desk_open, desk_close),
        cmocka_unit_test_setup_teardown(test_the_last_of_a_list_gives_its_place_to_those_before, desk_open, desk_close),
        cmocka_unit_test_setup_teardown(test_a_deadline_asks_for_something_to_be_sent_or_done, desk_open, desk_close),
        cmocka_unit_test_setup_teardown(test_a_stamp_stands_alone, desk_open, desk_close),
    };
    const struct CMUnitTest papers[] = {
        cmocka_unit_test(test_duties_are_read_only_if_asked_for),
        cmocka_unit_test(test_duties_change_no_mention),
        cmocka_unit_test(test_a_commune_names_its_own_bodies),
        cmocka_unit_test(test_what_is_not_told_stays_open),
        cmocka_unit_test(test_a_section_of_tasks_ends_with_the_next_heading),
        cmocka_unit_test(test_a_day_before_the_document_is_no_deadline),
    };
    return cmocka_run_group_tests(desks, NULL, NULL) + cmocka_run_group_tests(papers, paper_open, paper_close);
}
