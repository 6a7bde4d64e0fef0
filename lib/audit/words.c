/*
 * words.c - titles in normal form, and their core.
 */
#include "audit/words.h"

const char *tdn_dashed(tdn_review *review, const char *text)
{
    const char *words = text == NULL ? NULL : tdn_identity_words(&review->namer, tdn_slice_of(text));
    if (review->namer.failed) {
        return NULL;
    }
    if (words == NULL) {
        return "";
    }
    const size_t len = strlen(words);
    review->audit->steps += len;
    char *out = tdn_arena_alloc(&review->audit->arena, len + 3);
    if (out != NULL) {
        out[0] = '-';
        memcpy(out + 1, words, len);
        memcpy(out + len + 1, "-", 2);
    }
    return out;
}

/* Words that open a title without saying what it is about, and those after which only time and place follow. */
static const char *const openers[] = {"-về-việc-",  "-về-",         "-triển-khai-", "-thực-hiện-",
                                      "-tổ-chức-",  "-tăng-cường-", "-công-tác-",   "-hoạt-động-",
                                      "-ban-hành-", "-kế-hoạch-",   "-phê-duyệt-"};
static const char *const closers[] = {"-năm-", "-giai-đoạn-", "-của-", "-trên-địa-bàn-",
                                      "-tại-", "-đến-năm-",   "-tỉnh-"};
/* "An toàn" is no topic; "chuyển đổi số" is one. */
#define LEAST_WORDS 3u

const char *tdn_topic_of(tdn_review *review, const char *title)
{
    bool opened = true;
    while (opened) {
        opened = false;
        for (size_t i = 0; i < TDN_COUNT(openers); i++) {
            const size_t len = strlen(openers[i]);
            if (strncmp(title, openers[i], len) == 0 && title[len] != '\0') {
                title += len - 1;
                opened = true;
            }
        }
    }
    size_t len = strlen(title);
    for (size_t i = 0; i < TDN_COUNT(closers); i++) {
        const char *at = title[0] == '\0' ? NULL : strstr(title + 1, closers[i]);
        if (at != NULL && (size_t)(at - title) < len) {
            len = (size_t)(at - title);
        }
    }
    size_t words = 0;
    for (size_t i = 0; i + 1 < len; i++) {
        words += title[i] == '-' ? 1 : 0;
    }
    return tdn_intern_text(&review->strings, title, words < LEAST_WORDS ? 0 : len);
}
