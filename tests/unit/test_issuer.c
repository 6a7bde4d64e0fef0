/* Tests of lib/field/issuer.c: names of bodies and their places, and what the surroundings complete. */
#include "desk.h"

#include "field/issuer.h"
#include "field/slug.h"

#define DAY 20240701u

typedef struct sample {
    const char *text;   /**< begins at the body */
    const char *name;   /**< full official name; NULL: none */
    const char *behind; /**< normalised words behind it; NULL: nothing */
} sample;

static void assert_issuer(desk *d, const sample *s)
{
    tdn_issuer issuer;
    const tdn_reader *r = desk_read(d, s->text);
    const bool found = tdn_issuer_at(r, 0, &issuer);
    if (s->name == NULL) {
        assert_string_equal(found ? s->text : "-", "-");
        return;
    }
    assert_string_equal(found ? tdn_issuer_name(&d->arena, &issuer, DAY) : s->text, s->name);
    assert_string_equal(desk_words(d, issuer.range.end, tdn_token_count(r)), s->behind == NULL ? "" : s->behind);
}

static void assert_issuers(void **state, const sample *samples, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        assert_issuer(*state, &samples[i]);
    }
}

/* -------------------------------------------------------------- reading */

static void test_bodies_of_the_centre(void **state)
{
    static const sample SAMPLES[] = {
        {"Chính phủ ban hành", "Chính phủ", "ban hành"},
        {"Quốc hội thông qua", "Quốc hội", "thông qua"},
        {"Thủ tướng Chính phủ phê duyệt", "Thủ tướng Chính phủ", "phê duyệt"},
        {"Bộ Chính trị về", "Bộ Chính trị", "về"},
        {"Ban Bí thư về", "Ban Bí thư Trung ương Đảng", "về"},
        {"Ban Chấp hành Trung ương về", "Ban Chấp hành Trung ương Đảng", "về"},
        {"Bộ Thông tin và\nTruyền thông về", "Bộ Thông tin và Truyền thông", "về"},
        {"BỘ TÀI CHÍNH", "Bộ Tài chính", NULL},
        {"Bộ Lao động - Thương binh và Xã hội", "Bộ Lao động - Thương binh và Xã hội", NULL},
        {"các cơ quan", NULL, NULL},
        {"nhân dân tỉnh", NULL, NULL},
    };
    assert_issuers(state, SAMPLES, TDN_COUNT(SAMPLES));
}

static void test_bodies_of_a_named_province(void **state)
{
    static const sample SAMPLES[] = {
        {"Ủy ban nhân dân tỉnh Đắk Lắk về", "Ủy ban nhân dân tỉnh Đắk Lắk", "về"},
        {"Uỷ ban nhân dân tỉnh Đăk Lăk", "Ủy ban nhân dân tỉnh Đắk Lắk", NULL},
        {"UBND tỉnh Lạng Sơn ban hành", "Ủy ban nhân dân tỉnh Lạng Sơn", "ban hành"},
        {"UBND thành phố Hồ Chí Minh", "Ủy ban nhân dân Thành phố Hồ Chí Minh", NULL},
        {"UBND TP. Hồ Chí Minh về", "Ủy ban nhân dân Thành phố Hồ Chí Minh", "về"},
        {"UBND TP Hà Nội về", "Ủy ban nhân dân thành phố Hà Nội", "về"},
        {"HĐND tỉnh Bình Thuận khóa XI", "Hội đồng nhân dân tỉnh Bình Thuận", NULL},
        {"Tỉnh ủy Bình Thuận về", "Tỉnh ủy Bình Thuận", "về"},
        {"Thành ủy Đà Nẵng về", "Thành ủy Đà Nẵng", "về"},
        {"Sở Xây dựng tỉnh Đắk Lắk", "Sở Xây dựng tỉnh Đắk Lắk", NULL},
        {"Sở Văn hóa, Thể thao và Du lịch tỉnh Lạng Sơn", "Sở Văn hóa, Thể thao và Du lịch tỉnh Lạng Sơn", NULL},
        {"SỞ NGOẠI VỤ LẠNG SƠN", "Sở Ngoại vụ tỉnh Lạng Sơn", NULL},
    };
    assert_issuers(state, SAMPLES, TDN_COUNT(SAMPLES));
}

static void test_districts_and_communes(void **state)
{
    static const sample SAMPLES[] = {
        {"UBND huyện Cao Lộc, tỉnh Lạng Sơn", "Ủy ban nhân dân huyện Cao Lộc", NULL},
        {"Ủy ban nhân dân huyện Buôn Đôn về", "Ủy ban nhân dân huyện Buôn Đôn", "về"},
        {"UBND xã Buôn Đôn ban hành", "Ủy ban nhân dân xã Buôn Đôn", "ban hành"},
        {"UBND phường 12 ban hành", "Ủy ban nhân dân phường 12", "ban hành"},
        {"UBND thị xã Buôn Hồ", "Ủy ban nhân dân thị xã Buôn Hồ", NULL},
        {"UBND thành phố Phan Thiết về", "Ủy ban nhân dân thành phố Phan Thiết", "về"},
        {"Huyện ủy Cao Lộc triển khai", "Huyện ủy Cao Lộc", "triển khai"},
        {"ỦY BAN NHÂN DÂN\nHUYỆN BUÔN ĐÔN", "Ủy ban nhân dân huyện Buôn Đôn", NULL},
    };
    assert_issuers(state, SAMPLES, TDN_COUNT(SAMPLES));
}

static void test_offices_stay_as_named(void **state)
{
    static const sample SAMPLES[] = {
        {"Bộ trưởng Bộ Tài chính về", "Bộ trưởng Bộ Tài chính", "về"},
        {"Ban Thường vụ Tỉnh ủy Bình Thuận", "Ban Thường vụ Tỉnh ủy Bình Thuận", NULL},
        {"Chủ tịch UBND tỉnh Lạng Sơn", "Chủ tịch Ủy ban nhân dân tỉnh Lạng Sơn", NULL},
        {"Giám đốc Sở Tài chính tỉnh Đắk Lắk", "Giám đốc Sở Tài chính tỉnh Đắk Lắk", NULL},
        {"Bộ trưởng về", NULL, NULL},
    };
    assert_issuers(state, SAMPLES, TDN_COUNT(SAMPLES));
}

/* The bracket of the term stands in the quote and not in the name. */
static void test_the_term_of_a_committee_is_no_part_of_its_name(void **state)
{
    static const sample SAMPLES[] = {
        {"Ban Chấp hành Trung ương Đảng (khóa XII) về", "Ban Chấp hành Trung ương Đảng", "về"},
        {"Ban Chấp hành Trung ương Đảng khoá XI về", "Ban Chấp hành Trung ương Đảng", "về"},
        {"Bộ Chính trị khóa XI về", "Bộ Chính trị", "về"},
    };
    assert_issuers(state, SAMPLES, TDN_COUNT(SAMPLES));
}

static void test_open_names_go_on_in_words_of_their_own(void **state)
{
    static const sample SAMPLES[] = {
        {"Ban Chỉ đạo Công tác Thông tin đối ngoại tỉnh Lạng Sơn về",
         "Ban Chỉ đạo Công tác Thông tin đối ngoại tỉnh Lạng Sơn", "về"},
        {"Ban Chỉ đạo Công tác Thông tin đối ngoại ban hành", "Ban Chỉ đạo Công tác Thông tin đối ngoại", "ban hành"},
    };
    assert_issuers(state, SAMPLES, TDN_COUNT(SAMPLES));
}

/* "hòa bình" is peace, "Hòa Bình" a province. */
static void test_a_province_is_written_with_capitals(void **state)
{
    desk *d = *state;
    tdn_issuer issuer;
    assert_true(tdn_issuer_at(desk_read(d, "UBND tỉnh hòa bình"), 0, &issuer));
    assert_int_equal(issuer.province, TDN_NO_ID);
    assert_true(tdn_issuer_at(desk_read(d, "UBND tỉnh Hòa Bình"), 0, &issuer));
    assert_int_not_equal(issuer.province, TDN_NO_ID);
}

static void test_how_far_the_place_is_told(void **state)
{
    desk *d = *state;
    static const struct {
        const char *text;
        tdn_place place;
        tdnref_level level;
    } CASES[] = {
        {"UBND ban hành", TDN_PLACE_NONE, TDNREF_LEVEL_UNKNOWN},
        {"UBND tỉnh ban hành", TDN_PLACE_OWN, TDNREF_LEVEL_PROVINCE},
        {"UBND thành phố ban hành", TDN_PLACE_OWN, TDNREF_LEVEL_PROVINCE},
        {"UBND tỉnh Lạng Sơn", TDN_PLACE_PROVINCE, TDNREF_LEVEL_PROVINCE},
        {"UBND huyện ban hành", TDN_PLACE_OWN_DISTRICT, TDNREF_LEVEL_DEPARTMENT},
        {"UBND huyện Cao Lộc", TDN_PLACE_DISTRICT, TDNREF_LEVEL_DEPARTMENT},
        {"UBND xã ban hành", TDN_PLACE_OWN_COMMUNE, TDNREF_LEVEL_COMMUNE},
        {"UBND xã Buôn Đôn", TDN_PLACE_COMMUNE, TDNREF_LEVEL_COMMUNE},
        {"Bộ Tài chính", TDN_PLACE_NONE, TDNREF_LEVEL_MINISTRY},
        {"Chính phủ", TDN_PLACE_NONE, TDNREF_LEVEL_CENTRAL},
        {"Sở Tài chính", TDN_PLACE_NONE, TDNREF_LEVEL_DEPARTMENT},
    };
    for (size_t i = 0; i < TDN_COUNT(CASES); i++) {
        tdn_issuer issuer;
        assert_true(tdn_issuer_at(desk_read(d, CASES[i].text), 0, &issuer));
        assert_int_equal(issuer.place, CASES[i].place);
        assert_int_equal(tdn_issuer_level(&issuer), CASES[i].level);
    }
}

/* One name, three courts: the place that follows tells which. */
static void test_the_place_chooses_among_bodies_of_one_name(void **state)
{
    desk *d = *state;
    tdn_issuer province;
    tdn_issuer district;
    assert_true(tdn_issuer_at(desk_read(d, "Tòa án nhân dân tỉnh Lạng Sơn"), 0, &province));
    assert_true(tdn_issuer_at(desk_read(d, "Tòa án nhân dân huyện Cao Lộc"), 0, &district));
    assert_int_equal(tdn_lexicon_body(province.body)->scope, TDN_SCOPE_PROVINCE);
    assert_int_equal(tdn_lexicon_body(district.body)->scope, TDN_SCOPE_DISTRICT);
}

/* "UBND TỈNH ĐẮK LẮK" over "SỞ XÂY DỰNG": columns of a letterhead tell the place elsewhere. */
static void test_a_place_read_on_its_own(void **state)
{
    desk *d = *state;
    const tdn_reader *r = desk_read(d, "ỦY BAN NHÂN DÂN        CỘNG HÒA XÃ HỘI\nHUYỆN BUÔN ĐÔN        Độc lập");
    tdn_issuer issuer;
    assert_true(tdn_issuer_at(r, 0, &issuer));
    assert_int_equal(issuer.place, TDN_PLACE_NONE);
    const size_t motto = desk_find(d, "CỘNG");
    assert_int_equal(tdn_issuer_read_place(r, motto, &issuer), motto);
    const size_t place = desk_find(d, "HUYỆN");
    assert_int_equal(tdn_issuer_read_place(r, place, &issuer), place + 3);
    assert_string_equal(tdn_issuer_name(&d->arena, &issuer, DAY), "Ủy ban nhân dân huyện Buôn Đôn");
}

/* ------------------------------------------------------------- completing */

static uint16_t province_of(desk *d, const char *words)
{
    desk_read(d, words);
    const tdn_hit *hit = tdn_hit_at(&d->hits, 0, TDN_PHRASE_PROVINCE);
    assert_non_null(hit);
    return hit->id;
}

static void test_the_document_completes_what_the_text_leaves_out(void **state)
{
    desk *d = *state;
    static const struct {
        const char *text;
        tdnref_level level;
        const char *locality;
        const char *name;
    } CASES[] = {
        {"UBND tỉnh", TDNREF_LEVEL_DEPARTMENT, NULL, "Ủy ban nhân dân tỉnh Đắk Lắk"},
        {"UBND tỉnh", TDNREF_LEVEL_COMMUNE, "xã Buôn Đôn", "Ủy ban nhân dân tỉnh Đắk Lắk"},
        {"UBND", TDNREF_LEVEL_DEPARTMENT, NULL, "Ủy ban nhân dân tỉnh Đắk Lắk"},
        {"Sở Tài chính", TDNREF_LEVEL_PROVINCE, NULL, "Sở Tài chính tỉnh Đắk Lắk"},
        {"Tỉnh ủy", TDNREF_LEVEL_PROVINCE, NULL, "Tỉnh ủy Đắk Lắk"},
        {"UBND huyện", TDNREF_LEVEL_DEPARTMENT, "huyện Buôn Đôn", "Ủy ban nhân dân huyện Buôn Đôn"},
        {"UBND xã", TDNREF_LEVEL_COMMUNE, "xã Buôn Đôn", "Ủy ban nhân dân xã Buôn Đôn"},
        {"UBND tỉnh Lạng Sơn", TDNREF_LEVEL_PROVINCE, NULL, "Ủy ban nhân dân tỉnh Lạng Sơn"},
        {"Bộ Tài chính", TDNREF_LEVEL_PROVINCE, NULL, "Bộ Tài chính"},
    };
    const uint16_t dak_lak = province_of(d, "Đắk Lắk");
    for (size_t i = 0; i < TDN_COUNT(CASES); i++) {
        tdn_issuer issuer;
        assert_true(tdn_issuer_at(desk_read(d, CASES[i].text), 0, &issuer));
        const tdn_surroundings around = {
            .province = dak_lak, .level = CASES[i].level, .locality = CASES[i].locality, .day = DAY};
        (void)tdn_issuer_complete(&issuer, &around);
        assert_string_equal(tdn_issuer_name(&d->arena, &issuer, DAY), CASES[i].name);
    }
}

/* Communes, districts and provinces number alike: a bare "UBND" in a commune's document is nobody's. */
static void test_a_bare_committee_in_a_communes_document_stays_open(void **state)
{
    desk *d = *state;
    const uint16_t dak_lak = province_of(d, "Đắk Lắk");
    static const tdnref_level LEVELS[] = {TDNREF_LEVEL_COMMUNE, TDNREF_LEVEL_UNKNOWN};
    for (size_t i = 0; i < TDN_COUNT(LEVELS); i++) {
        tdn_issuer issuer;
        assert_true(tdn_issuer_at(desk_read(d, "UBND ban hành"), 0, &issuer));
        const tdn_surroundings around = {
            .province = dak_lak, .level = LEVELS[i], .locality = "xã Buôn Đôn", .day = DAY};
        assert_false(tdn_issuer_complete(&issuer, &around));
        assert_int_equal(issuer.place, TDN_PLACE_NONE);
        assert_int_equal(issuer.province, TDN_NO_ID);
        assert_int_equal(tdn_issuer_level(&issuer), TDNREF_LEVEL_UNKNOWN);
    }
}

static void test_completing_says_whether_it_changed_anything(void **state)
{
    desk *d = *state;
    const tdn_surroundings around = {.province = province_of(d, "Đắk Lắk"), .level = TDNREF_LEVEL_PROVINCE, .day = DAY};
    const tdn_surroundings nothing = {.province = TDN_NO_ID};
    tdn_issuer issuer;
    assert_true(tdn_issuer_at(desk_read(d, "UBND tỉnh"), 0, &issuer));
    assert_false(tdn_issuer_complete(&issuer, &nothing));
    assert_true(tdn_issuer_complete(&issuer, &around));
    assert_false(tdn_issuer_complete(&issuer, &around));
    const tdn_surroundings commune = {.province = TDN_NO_ID, .level = TDNREF_LEVEL_COMMUNE, .locality = "xã Buôn Đôn"};
    assert_true(tdn_issuer_at(desk_read(d, "UBND xã"), 0, &issuer));
    assert_true(tdn_issuer_complete(&issuer, &commune));
}

/* The name of a district tells its province, where one province has it; among several the document's own. */
static void test_a_district_tells_its_province(void **state)
{
    desk *d = *state;
    static const struct {
        const char *text;
        const char *around; /* province of the document */
        uint32_t day;
        uint32_t document_day;
        const char *authority;
    } CASES[] = {
        {"UBND huyện Buôn Đôn", NULL, DAY, DAY, "ubnd:huyen-buon-don@dak-lak"},
        {"UBND huyện Buôn Đôn", "Lâm Đồng", DAY, DAY, "ubnd:huyen-buon-don@dak-lak"},
        {"UBND huyện Buôn Đôn, tỉnh Lâm Đồng", NULL, DAY, DAY, "ubnd:huyen-buon-don@lam-dong"}, /* as printed */
        {"UBND thành phố Bảo Lộc", NULL, DAY, DAY, "ubnd:thanh-pho-bao-loc@lam-dong"},
        {"Huyện ủy Tân Phú", NULL, DAY, DAY, "huyen-uy:tan-phu@dong-nai"}, /* and no quận */
        {"UBND huyện Bảo Lâm", NULL, DAY, DAY, "ubnd:huyen-bao-lam@?"},
        {"UBND huyện Bảo Lâm", "Lâm Đồng", DAY, DAY, "ubnd:huyen-bao-lam@lam-dong"},
        {"UBND huyện Bảo Lâm", "Hà Giang", DAY, DAY, "ubnd:huyen-bao-lam@?"},
        {"UBND huyện Mê Linh", "Hà Nội", 20070101, 20240101, "ubnd:huyen-me-linh@vinh-phuc"},
        {"UBND huyện Tuy An", "Đắk Lắk", 20230101, 20251001, "ubnd:huyen-tuy-an@phu-yen"},
        {"UBND huyện Châu Thành", "Tây Ninh", 20230101, 20240101, "ubnd:huyen-chau-thanh@tay-ninh"},
        {"UBND huyện Châu Thành", "Tây Ninh", 20230101, 20251001, "ubnd:huyen-chau-thanh@?"}, /* or Long An's */
        {"UBND huyện Lạ Lùng", "Đắk Lắk", DAY, DAY, "ubnd:huyen-la-lung@dak-lak"},
    };
    for (size_t i = 0; i < TDN_COUNT(CASES); i++) {
        const uint16_t province = CASES[i].around != NULL ? province_of(d, CASES[i].around) : TDN_NO_ID;
        const tdn_surroundings around = {.province = province,
                                         .level = TDNREF_LEVEL_MINISTRY,
                                         .day = CASES[i].day,
                                         .document_day = CASES[i].document_day};
        tdn_issuer issuer;
        assert_true(tdn_issuer_at(desk_read(d, CASES[i].text), 0, &issuer));
        (void)tdn_issuer_complete(&issuer, &around);
        assert_string_equal(tdn_issuer_authority(&d->arena, &issuer, CASES[i].day), CASES[i].authority);
    }
}

/* ---------------------------------------------------------------- symbols */

static const tdn_symbol *symbol(const char *code)
{
    const tdn_symbol *found = tdn_lexicon_symbol(code, strlen(code));
    assert_non_null(found);
    return found;
}

static void test_a_symbol_is_the_body_of_its_day(void **state)
{
    (void)state;
    static const struct {
        const char *code;
        uint32_t day;
        const char *body;
    } CASES[] = {
        {"CP", 20150907, "chinh-phu"},          {"CP", 0, "chinh-phu"},
        {"CP", 19750701, "hoi-dong-chinh-phu"}, {"BTC", 20240701, "bo-tai-chinh"},
        {"TTG", 20181106, "thu-tuong"},         {"UBND", 20231226, "ubnd"},
        {"QH15", 20220616, "quoc-hoi"},         {"BNNPTNT", 20200101, "bo-nong-nghiep-va-phat-trien-nong-thon"},
    };
    for (size_t i = 0; i < TDN_COUNT(CASES); i++) {
        const tdn_surroundings around = {.province = TDN_NO_ID, .day = CASES[i].day};
        tdn_issuer issuer;
        assert_true(tdn_issuer_of_symbol(symbol(CASES[i].code), &around, &issuer));
        assert_string_equal(tdn_lexicon_body(issuer.body)->id, CASES[i].body);
    }
}

static void test_a_symbol_without_body_names_none(void **state)
{
    (void)state;
    const tdn_surroundings around = {.province = TDN_NO_ID};
    tdn_issuer issuer;
    assert_false(tdn_issuer_of_symbol(symbol("KH"), &around, &issuer));
    assert_false(tdn_issuer_of_symbol(NULL, &around, &issuer));
}

static void test_bodies_have_their_days(void **state)
{
    (void)state;
    const tdn_body *old = tdn_lexicon_body(tdn_lexicon_body_id("hoi-dong-chinh-phu"));
    const tdn_body *now = tdn_lexicon_body(tdn_lexicon_body_id("chinh-phu"));
    assert_true(tdn_body_existed(old, 0));
    assert_true(tdn_body_existed(old, old->from) && tdn_body_existed(old, old->to));
    assert_false(tdn_body_existed(old, old->from - 1) || tdn_body_existed(old, old->to + 1));
    assert_true(tdn_body_existed(now, 20240701));
}

/* ---------------------------------------------------------------- writing */

static void test_names_are_those_of_the_day(void **state)
{
    desk *d = *state;
    static const struct {
        const char *text;
        uint32_t day;
        const char *name;
        const char *authority;
    } CASES[] = {
        {"UBND Cần Thơ", 19980701, "Ủy ban nhân dân tỉnh Cần Thơ", "ubnd@can-tho-tinh-cu"},
        {"UBND Cần Thơ", 20100701, "Ủy ban nhân dân thành phố Cần Thơ", "ubnd@can-tho"},
        {"UBND tỉnh Thừa Thiên Huế", 20200701, "Ủy ban nhân dân tỉnh Thừa Thiên Huế", "ubnd@thua-thien-hue"},
        {"UBND thành phố Huế", 20250201, "Ủy ban nhân dân thành phố Huế", "ubnd@hue"},
        {"UBND tỉnh Đắk Lắk", 20250801, "Ủy ban nhân dân tỉnh Đắk Lắk", "ubnd@dak-lak"},
        {"UBND tỉnh Đắk Lắk", 20200701, "Ủy ban nhân dân tỉnh Đắk Lắk", "ubnd@dak-lak"},
    };
    for (size_t i = 0; i < TDN_COUNT(CASES); i++) {
        tdn_issuer issuer;
        assert_true(tdn_issuer_at(desk_read(d, CASES[i].text), 0, &issuer));
        assert_string_equal(tdn_issuer_name(&d->arena, &issuer, CASES[i].day), CASES[i].name);
        assert_string_equal(tdn_issuer_authority(&d->arena, &issuer, CASES[i].day), CASES[i].authority);
    }
}

static void test_authorities(void **state)
{
    desk *d = *state;
    static const char *const CASES[][2] = {
        {"Chính phủ", "chinh-phu"},
        {"Bộ Chính trị khóa XI", "bo-chinh-tri"},
        {"Bộ trưởng Bộ Tài chính", "bo-tai-chinh"},
        {"Sở Xây dựng tỉnh Đắk Lắk", "so-xay-dung@dak-lak"},
        {"UBND tỉnh", "ubnd@?"},
        {"UBND huyện Cao Lộc, tỉnh Lạng Sơn", "ubnd:huyen-cao-loc@lang-son"},
        {"UBND huyện Cao Lộc", "ubnd:huyen-cao-loc@?"},
    };
    for (size_t i = 0; i < TDN_COUNT(CASES); i++) {
        tdn_issuer issuer;
        assert_true(tdn_issuer_at(desk_read(d, CASES[i][0]), 0, &issuer));
        assert_string_equal(tdn_issuer_authority(&d->arena, &issuer, DAY), CASES[i][1]);
    }
}

static void test_lines(void **state)
{
    desk *d = *state;
    static const struct {
        const char *text;
        tdnref_line line;
    } CASES[] = {
        {"Chính phủ", TDNREF_LINE_STATE},
        {"Bộ Chính trị", TDNREF_LINE_PARTY},
        {"Tỉnh ủy Lạng Sơn", TDNREF_LINE_PARTY},
        {"UBND tỉnh Lạng Sơn", TDNREF_LINE_STATE},
    };
    for (size_t i = 0; i < TDN_COUNT(CASES); i++) {
        tdn_issuer issuer;
        assert_true(tdn_issuer_at(desk_read(d, CASES[i].text), 0, &issuer));
        assert_int_equal(tdn_issuer_line(&issuer), CASES[i].line);
    }
}

static void test_slugs(void **state)
{
    (void)state;
    static const char *const CASES[][2] = {
        {"Công tác Thông tin đối ngoại", "cong-tac-thong-tin-doi-ngoai"},
        {"huyện Buôn Đôn", "huyen-buon-don"},
        {"  57-KL/TW ", "57-kl-tw"},
        {"Đ\xC3\x90\xC6\x89", "ddd"},
        {"", ""},
        {"---", ""},
    };
    char out[64];
    for (size_t i = 0; i < TDN_COUNT(CASES); i++) {
        assert_int_equal(tdn_slug(CASES[i][0], '-', out, sizeof out), strlen(CASES[i][1]));
        assert_string_equal(out, CASES[i][1]);
    }
    assert_true(tdn_slug("Công tác Thông tin đối ngoại", '.', out, 8) <= 7);
    assert_true(strlen(out) <= 7);
}

static void test_words_of_urns(void **state)
{
    (void)state;
    static const char *const CASES[][2] = {
        {"Sở Khoa học và Công nghệ ", "so.khoa.hoc.cong.nghe"},
        {"dak-lak", "dak.lak"},
        {"Hội của các cựu giáo chức", "hoi.cuu.giao.chuc"},
        {"Và", ""},
        {"", ""},
    };
    char out[64];
    for (size_t i = 0; i < TDN_COUNT(CASES); i++) {
        assert_int_equal(tdn_urn_words(CASES[i][0], out, sizeof out), strlen(CASES[i][1]));
        assert_string_equal(out, CASES[i][1]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_bodies_of_the_centre),
        cmocka_unit_test(test_bodies_of_a_named_province),
        cmocka_unit_test(test_districts_and_communes),
        cmocka_unit_test(test_offices_stay_as_named),
        cmocka_unit_test(test_the_term_of_a_committee_is_no_part_of_its_name),
        cmocka_unit_test(test_open_names_go_on_in_words_of_their_own),
        cmocka_unit_test(test_a_province_is_written_with_capitals),
        cmocka_unit_test(test_how_far_the_place_is_told),
        cmocka_unit_test(test_the_place_chooses_among_bodies_of_one_name),
        cmocka_unit_test(test_a_place_read_on_its_own),
        cmocka_unit_test(test_the_document_completes_what_the_text_leaves_out),
        cmocka_unit_test(test_a_bare_committee_in_a_communes_document_stays_open),
        cmocka_unit_test(test_completing_says_whether_it_changed_anything),
        cmocka_unit_test(test_a_district_tells_its_province),
        cmocka_unit_test(test_a_symbol_is_the_body_of_its_day),
        cmocka_unit_test(test_a_symbol_without_body_names_none),
        cmocka_unit_test(test_bodies_have_their_days),
        cmocka_unit_test(test_names_are_those_of_the_day),
        cmocka_unit_test(test_authorities),
        cmocka_unit_test(test_lines),
        cmocka_unit_test(test_slugs),
        cmocka_unit_test(test_words_of_urns),
    };
    return cmocka_run_group_tests(tests, desk_open, desk_close);
}
