#include "subject.h"

/* Words beyond this many decide nothing. */
#define WORDS_MAX 48

typedef struct words {
    tdn_slice items[WORDS_MAX];
    size_t count;
} words;

/* Words of any title, which say nothing about its matter. */
static const char *const empty_words[] = {
    "ban",  "bàn",  "các",  "công", "của",  "cường", "cấp",  "cơ",   "giai",  "hiện", "hoạch",
    "hành", "khai", "kế",   "năm",  "quan", "quả",   "theo", "thực", "triển", "trên", "trình",
    "tác",  "tăng", "tỉnh", "và",   "việc", "về",    "đoạn", "đơn",  "địa",   "động",
};

static bool is_empty_word(tdn_slice word)
{
    if (tdn_is_digit((unsigned char)word.ptr[0])) {
        return true;
    }
    for (size_t i = 0; i < TDN_COUNT(empty_words); i++) {
        if (tdn_slice_equal(word, tdn_slice_of(empty_words[i]))) {
            return true;
        }
    }
    return false;
}

static bool has_word(const words *list, tdn_slice word)
{
    for (size_t i = 0; i < list->count; i++) {
        if (tdn_slice_equal(list->items[i], word)) {
            return true;
        }
    }
    return false;
}

/* Distinct words of a title in normal form, "công-tác-thông-tin-đối-ngoại-năm-2024". */
static void split(const char *subject, words *out)
{
    out->count = 0;
    while (*subject != '\0' && out->count < WORDS_MAX) {
        const size_t len = strcspn(subject, "-");
        const tdn_slice word = {subject, len};
        if (len > 0 && !is_empty_word(word) && !has_word(out, word)) {
            out->items[out->count++] = word;
        }
        subject += len + (subject[len] == '-');
    }
}

static bool overlaps(const tdnref_node *a, const tdnref_node *b)
{
    const unsigned a_to = a->period_to != 0 ? a->period_to : a->period_from;
    const unsigned b_to = b->period_to != 0 ? b->period_to : b->period_from;
    return a->period_from <= b_to && b->period_from <= a_to;
}

tdn_fit tdn_subject_fit(const tdn_node *node, const tdn_node *other)
{
    const bool periods = node->value.period_from != 0 && other->value.period_from != 0;
    if (periods && !overlaps(&node->value, &other->value)) {
        return TDN_FIT_OTHER;
    }
    if (node->subject == NULL || other->subject == NULL) {
        return TDN_FIT_UNKNOWN;
    }
    words own;
    words others;
    split(node->subject, &own);
    split(other->subject, &others);
    const size_t least = own.count < others.count ? own.count : others.count;
    size_t common = 0;
    for (size_t i = 0; i < own.count; i++) {
        common += has_word(&others, own.items[i]) ? 1 : 0;
    }
    if (least == 0) {
        return TDN_FIT_UNKNOWN;
    }
    if (common * 2 >= least) {
        return periods ? TDN_FIT_OWN : TDN_FIT_PARTLY;
    }
    return common * 5 >= least ? TDN_FIT_PARTLY : TDN_FIT_OTHER;
}
