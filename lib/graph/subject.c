/*
 * subject.c - whether two directives are about the same subject and the same period.
 *
 * Words are compared as sets, without what every title contains ("ban hành Kế hoạch thực hiện ... trên địa bàn tỉnh X
 * giai đoạn ..."). Two subjects are the same if they share half of their words, or if the longer contains all words of
 * the shorter title. The first words of a title say what is done ("quan trắc, cảnh báo môi trường ..."), the rest
 * where and for whom: an act that shares the first words is closer than one that shares as many others.
 */
#include "graph/subject.h"

#include "base/one_of.h"
#include "field/slug.h"

/* Words of the head of a title. */
#define HEAD_WORDS 2u
/* Longest name of a province, "Bà Rịa - Vũng Tàu". */
#define PLACE_WORDS 4u

/* What says nothing about the matter, in normal form, by its first byte; longer phrases before those that begin them.
 */
typedef struct empty_phrases {
    char first;
    const char *phrases[23]; /* up to NULL */
} empty_phrases;

static const empty_phrases EMPTY[] = {
    {'b', {"ban-hành", "bộ-luật", "bổ-sung", "bộ-chính-trị", "ban-bí-thư"}},
    {'c',
     {"chương-trình", "công-tác", "chất-lượng", "chỉ-thị", "công-văn", "chi-tiết", "chính-phủ", "của", "các", "cho"}},
    {'d', {"dự-án"}},
    {'g', {"giai-đoạn", "giải-pháp", "gọi"}},
    {'h', {"hội-đồng-nhân-dân", "hành-động", "hoạt-động", "hiệu-quả", "hướng-dẫn"}},
    {'k', {"kế-hoạch", "kết-luận"}},
    {'l', {"luật", "là"}},
    {'m', {"một-số"}},
    {'n', {"nhiệm-vụ", "nâng-cao", "nghị-quyết", "nghị-định", "nội-dung", "năm", "ngày", "những", "này", "nhằm"}},
    {'p', {"phê-duyệt", "pháp-lệnh"}},
    {'q', {"quyết-định", "quy-định", "quốc-gia"}},
    {'s', {"sửa-đổi", "số", "sau"}},
    {'t',
     {"thủ-tướng-chính-phủ",
      "tình-hình-mới",
      "trên-địa-bàn",
      "trên-phạm-vi",
      "thực-hiện",
      "triển-khai",
      "tăng-cường",
      "tiếp-tục",
      "tổ-chức",
      "thông-tư",
      "tầm-nhìn",
      "thành-phố",
      "tỉnh",
      "từ",
      "theo",
      "trong",
      "trên",
      "tại",
      "thuộc",
      "tháng",
      "tắt",
      "toàn"}},
    {'v', {"về-việc", "và", "về", "việc", "với"}},
    {'\xC4', {"đẩy-mạnh", "điều", "đề-án", "định-hướng", "đến", "để", "được", "đây"}},
    {'\xE1', {"ủy-ban-nhân-dân", "ở"}},
};

/* Acts that give out means: what their subject begins with, in normal form, after "về việc". */
static const char *const MEANS[] = {
    "phân-bổ-dự-toán",    "phân-bổ-kinh-phí", "phân-bổ-vốn",        "phân-bổ-kế-hoạch-vốn",
    "phân-bổ-ngân-sách",  "giao-dự-toán",     "giao-kế-hoạch-vốn",  "bổ-sung-dự-toán",
    "bổ-sung-kinh-phí",   "cấp-kinh-phí",     "quy-định-chức-năng", "ban-hành-quy-định-chức-năng",
    "chức-năng-nhiệm-vụ", "thành-lập",        "kiện-toàn",          "ban-hành-quy-chế-làm-việc",
};

/* True if `text` begins with the phrase and a word ends there. */
static bool begins_with(const char *text, const char *phrase)
{
    size_t len = 0; /* byte by byte: nearly all phrases differ in the first two */
    while (phrase[len] != '\0' && text[len] == phrase[len]) {
        len++;
    }
    return phrase[len] == '\0' && (text[len] == '\0' || text[len] == '-');
}

/* Length of the phrase of the list, which may end early with NULL, that `text` begins with; 0: none. */
static size_t phrase_at(const char *text, const char *const *phrases, size_t count)
{
    for (size_t i = 0; i < count && phrases[i] != NULL; i++) {
        if (begins_with(text, phrases[i])) {
            return strlen(phrases[i]);
        }
    }
    return 0;
}

static bool is_province(const char *slug)
{
    const tdn_province *province = NULL;
    for (uint16_t id = 0; (province = tdn_lexicon_province(id)) != NULL; id++) {
        if (province->slug[0] == slug[0] && strcmp(province->slug, slug) == 0) {
            return true;
        }
    }
    return false;
}

/* Bytes of the name of a province at `text`, 0: none begins there. */
static size_t province_at(const char *text)
{
    size_t len = 0;
    for (size_t count = 0; count < PLACE_WORDS && text[len] != '\0'; count++) {
        char name[64];
        char slug[64];
        len += strcspn(text + len, "-");
        if (len >= sizeof name) {
            break;
        }
        memcpy(name, text, len);
        name[len] = '\0';
        tdn_slug(name, '-', slug, sizeof slug);
        if (is_province(slug)) {
            return len;
        }
        len += text[len] == '-';
    }
    return 0;
}

static bool has_word(const tdn_matter *list, tdn_slice word)
{
    for (size_t i = 0; i < list->count; i++) {
        if (tdn_slice_equal(list->words[i], word)) {
            return true;
        }
    }
    return false;
}

/* What to leave out at `text`: an empty phrase, with the place after "tỉnh" and "thành phố". */
static size_t empty_at(const char *text)
{
    size_t group = 0;
    while (group < TDN_COUNT(EMPTY) && EMPTY[group].first != *text) {
        group++;
    }
    const size_t len =
        group == TDN_COUNT(EMPTY) ? 0 : phrase_at(text, EMPTY[group].phrases, TDN_COUNT(EMPTY[group].phrases));
    const bool place = begins_with(text, "tỉnh") || begins_with(text, "thành-phố");
    const size_t name = place && text[len] == '-' ? province_at(text + len + 1) : 0;
    return name > 0 ? len + 1 + name : len;
}

/* The first `most` distinct words of a title in normal form that say what it is about. */
static void split(const char *matter, size_t most, tdn_matter *out)
{
    out->count = 0;
    while (*matter != '\0' && out->count < most) {
        size_t len = empty_at(matter);
        if (len == 0) {
            len = strcspn(matter, "-");
            const tdn_slice word = {matter, len};
            if (len > 0 && !tdn_is_digit((unsigned char)*matter) && !has_word(out, word)) {
                out->words[out->count++] = word;
            }
        }
        matter += len + (matter[len] == '-');
    }
}

tdn_period_fit tdn_years_fit(tdn_years own, tdn_years other)
{
    if (own.to == 0 || other.to == 0) {
        return TDN_PERIOD_OPEN;
    }
    if (own.from == other.from && own.to == other.to) {
        return TDN_PERIOD_SAME;
    }
    return own.from <= other.to && other.from <= own.to ? TDN_PERIOD_OPEN : TDN_PERIOD_OTHER;
}

static size_t count_common(const tdn_matter *a, const tdn_matter *b)
{
    size_t common = 0;
    for (size_t i = 0; i < a->count; i++) {
        common += has_word(b, a->words[i]) ? 1 : 0;
    }
    return common;
}

static bool shares_head(const tdn_matter *title, const tdn_matter *other)
{
    bool all = title->count >= HEAD_WORDS;
    for (size_t i = 0; i < HEAD_WORDS && all; i++) {
        all = has_word(other, title->words[i]);
    }
    return all;
}

void tdn_matter_of(const tdn_about *about, tdn_matter *out)
{
    split(about->matter == NULL ? "" : about->matter, TDN_MATTER_WORDS, out);
}

tdn_fit tdn_subject_fit(tdn_years years, const tdn_matter *own, const tdn_about *other)
{
    if (tdn_years_fit(years, other->years) == TDN_PERIOD_OTHER) {
        return TDN_FIT_OTHER;
    }
    tdn_matter others;
    tdn_matter_of(other, &others);
    if (own->count == 0 || others.count == 0) {
        return TDN_FIT_UNKNOWN;
    }
    const size_t common = count_common(own, &others);
    const size_t both = own->count + others.count;
    if (common * 4 >= both || (common == own->count && own->count > HEAD_WORDS)) {
        return TDN_FIT_OWN;
    }
    if (shares_head(own, &others)) {
        return TDN_FIT_NEAR;
    }
    return common * 10 >= both ? TDN_FIT_PARTLY : TDN_FIT_OTHER;
}

bool tdn_tells_matter(const char *matter)
{
    tdn_matter found;
    split(matter, 1, &found);
    return found.count > 0;
}

bool tdn_is_about_means(const tdn_about *about)
{
    static const char *const openers[] = {"về-việc-", "về-", NULL};
    const char *matter = about->matter == NULL ? "" : about->matter;
    return phrase_at(matter + tdn_begins_with_one_of(matter, openers), MEANS, TDN_COUNT(MEANS)) > 0;
}
