/* Tests of the table of communes: which province has one of a name, and that all of Quyết định 19/2025/QĐ-TTg are
 * there.
 */
#include "homes.h"
#include "unit.h"

/* The counts are those of the table itself. */
#include "tables.inc"

static void test_a_commune_has_its_province_since_the_reform(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        unsigned kinds;
        uint32_t day;
        const char *slugs;
    } CASES[] = {
        {"Ea Nuôl", TDN_COMMUNE_RURAL, 20250701, "dak-lak"},
        {"EA NUÔL", TDN_COMMUNE_ANY, 20270101, "dak-lak"},
        {"Ea Nuôl", TDN_COMMUNE_WARD, 20250701, ""}, /* it is none */
        {"Ea Nuôl", TDN_COMMUNE_RURAL, 20250630, ""},
        {"Ea Nuôl", TDN_COMMUNE_RURAL, 0, ""},
        {"Ea Nuô", TDN_COMMUNE_ANY, 20250701, ""}, /* the beginning of a name */
        {"Ea Nuôl 2", TDN_COMMUNE_ANY, 20250701, ""},
        {"Ea M’Droh", TDN_COMMUNE_RURAL, 20250701, "dak-lak"},
        {"Hoà An", TDN_COMMUNE_RURAL, 20250701, "can-tho cao-bang tuyen-quang"},
        {"Tân Tiến", TDN_COMMUNE_RURAL, 20250701, "ca-mau dak-lak dong-nai hung-yen lang-son thanh-hoa tuyen-quang"},
        {"Tân Tiến", TDN_COMMUNE_WARD, 20250701, "bac-ninh"},
        {"Khánh Hòa", TDN_COMMUNE_WARD, 20250701, "can-tho"},
        {"Khánh Hòa", TDN_COMMUNE_RURAL, 20250701, "lao-cai"},
        {"Khánh Hòa", TDN_COMMUNE_ANY, 20250701, "can-tho lao-cai"},
        {"Phú Quốc", TDN_COMMUNE_ZONE, 20250701, "an-giang"},
        {"Xuân Hương - Đà Lạt", TDN_COMMUNE_WARD, 20250701, "lam-dong"},
        {"1 Bảo Lộc", TDN_COMMUNE_WARD, 20250701, "lam-dong"},
        {"Vỹ Dạ", TDN_COMMUNE_WARD, 20250701, "hue"},
        {"Ý Yên", TDN_COMMUNE_RURAL, 20250701, "ninh-binh"},
        {"Atlantis", TDN_COMMUNE_ANY, 20250701, ""},
        {"", TDN_COMMUNE_ANY, 20250701, ""},
    };
    for (size_t i = 0; i < TDN_COUNT(CASES); i++) {
        assert_string_equal(homes(tdn_lexicon_commune_provinces, CASES[i].name, CASES[i].kinds, CASES[i].day),
                            CASES[i].slugs);
    }
}

static size_t communes_of(const char *slug)
{
    size_t count = 0;
    for (size_t i = 0; i < TDN_COUNT(communes); i++) {
        count += strcmp(provinces[communes[i].province].slug, slug) == 0;
    }
    return count;
}

/* The counts of Quyết định 19/2025/QĐ-TTg. */
static void test_every_province_has_its_communes(void **state)
{
    (void)state;
    static const struct {
        const char *slug;
        size_t count;
    } PROVINCES[] = {
        {"ha-noi", 126},    {"cao-bang", 56},   {"tuyen-quang", 124}, {"dien-bien", 45}, {"lai-chau", 38},
        {"son-la", 75},     {"lao-cai", 99},    {"thai-nguyen", 92},  {"lang-son", 65},  {"quang-ninh", 54},
        {"bac-ninh", 99},   {"phu-tho", 148},   {"hai-phong", 114},   {"hung-yen", 104}, {"ninh-binh", 129},
        {"thanh-hoa", 166}, {"nghe-an", 130},   {"ha-tinh", 69},      {"quang-tri", 78}, {"hue", 40},
        {"da-nang", 94},    {"quang-ngai", 96}, {"gia-lai", 135},     {"khanh-hoa", 65}, {"dak-lak", 102},
        {"lam-dong", 124},  {"dong-nai", 95},   {"ho-chi-minh", 168}, {"tay-ninh", 96},  {"dong-thap", 102},
        {"vinh-long", 124}, {"an-giang", 102},  {"can-tho", 103},     {"ca-mau", 64},
    };
    size_t of_kind[TDN_COMMUNE_ANY + 1] = {0};
    size_t sum = 0;
    for (size_t i = 0; i < TDN_COUNT(PROVINCES); i++) {
        assert_int_equal(communes_of(PROVINCES[i].slug), PROVINCES[i].count);
        sum += PROVINCES[i].count;
    }
    for (size_t i = 0; i < TDN_COUNT(communes); i++) {
        of_kind[communes[i].kind]++;
    }
    assert_int_equal(TDN_COUNT(PROVINCES), 34);
    assert_int_equal(sum, TDN_COUNT(communes));
    assert_int_equal(of_kind[TDN_COMMUNE_RURAL], 2621);
    assert_int_equal(of_kind[TDN_COMMUNE_WARD], 687);
    assert_int_equal(of_kind[TDN_COMMUNE_ZONE], 13);
}

/* Every name is found again, the names are sorted, and no province has two units of one name and kind. */
static void test_every_commune_is_found_again(void **state)
{
    (void)state;
    uint16_t found[TDN_DISTRICT_PROVINCES_MAX];
    for (size_t i = 0; i + 1 < TDN_COUNT(commune_from); i++) {
        const char *name = commune_names + commune_from[i];
        const size_t len = (size_t)commune_from[i + 1] - commune_from[i];
        for (size_t k = commune_first[i]; k < commune_first[i + 1]; k++) {
            const tdn_commune *unit = &communes[k];
            assert_true(tdn_lexicon_commune_provinces(name, len, unit->kind, TDN_REFORM_DAY, found) > 0);
            for (size_t m = commune_first[i]; m < k; m++) {
                assert_false(communes[m].province == unit->province && communes[m].kind == unit->kind);
            }
        }
    }
    assert_int_equal(commune_from[TDN_COUNT(commune_from) - 1], sizeof commune_names - 1);
    assert_int_equal(commune_first[TDN_COUNT(commune_first) - 1], TDN_COUNT(communes));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_commune_has_its_province_since_the_reform),
        cmocka_unit_test(test_every_province_has_its_communes),
        cmocka_unit_test(test_every_commune_is_found_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
