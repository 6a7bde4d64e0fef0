/*
 * words.c - titles in normal form, and their core.
 */
#include "audit/words.h"

#include "base/one_of.h"

const char *tdn_dashed(tdn_review *review, const char *text)
{
    const char *words = text == NULL ? NULL : tdn_identity_words(&review->namer, tdn_slice_of(text));
    const size_t len = words == NULL ? 0 : strlen(words);
    review->failed = review->failed || review->namer.failed;
    if (words == NULL || review->failed) {
        return "";
    }
    review->steps += len;
    char *out = tdn_arena_alloc(&review->audit->arena, len + 3);
    if (out == NULL) {
        review->failed = true;
        return "";
    }
    out[0] = '-';
    memcpy(out + 1, words, len);
    memcpy(out + len + 1, "-", 2);
    return out;
}

/* Words that open a title without saying what it is about, and those after which only time and place follow. */
static const char *const openers[] = {"-về-việc-",  "-về-",         "-triển-khai-", "-thực-hiện-",
                                      "-tổ-chức-",  "-tăng-cường-", "-công-tác-",   "-hoạt-động-",
                                      "-ban-hành-", "-kế-hoạch-",   "-phê-duyệt-",  NULL};
static const char *const closers[] = {"-năm-", "-giai-đoạn-", "-của-", "-trên-địa-bàn-",
                                      "-tại-", "-đến-năm-",   "-tỉnh-"};
/* "An toàn" is no topic; "chuyển đổi số" is one. */
#define LEAST_WORDS 3u

/* Where the core begins, at a dash; a title of openers alone keeps the last of them. */
static const char *behind_openers(const char *title)
{
    for (size_t len = 0; (len = tdn_begins_with_one_of(title, openers)) > 0 && title[len] != '\0';) {
        title += len - 1;
    }
    return title;
}

const char *tdn_topic_of(tdn_review *review, const char *title)
{
    title = behind_openers(title);
    size_t len = strlen(title);
    for (size_t i = 0; i < TDN_COUNT(closers) && title[0] != '\0'; i++) {
        const char *at = strstr(title + 1, closers[i]);
        if (at != NULL && (size_t)(at - title) < len) {
            len = (size_t)(at - title);
        }
    }
    size_t words = 0;
    for (size_t i = 0; i + 1 < len; i++) {
        words += title[i] == '-' ? 1 : 0;
    }
    const char *topic = tdn_intern_text(&review->strings, title, words < LEAST_WORDS ? 0 : len);
    review->failed = review->failed || topic == NULL;
    return topic == NULL ? "" : topic;
}
