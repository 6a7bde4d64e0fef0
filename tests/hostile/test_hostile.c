/*
 * test_hostile.c - inputs made to hurt: up to 1 MB of random bytes and of things repeated.
 *
 * Nothing may crash or hang, and the work must grow with the size: steps are counted by the library, so no clock is
 * needed.
 *
 * usage: test_hostile [FOLDER]
 */
#include "support.h"

#include <string.h>

/* The first pair is for work that does grow too much: it shows there already, and 1 MB would take minutes. */
enum { TRIAL = 1 << 15, SMALL = 1 << 19, LARGE = SMALL * 2 };

/** Twice the bytes may take twice the steps and a little. */
#define MOST_GROWTH 2.3

static const struct {
    const char *name;
    const char *unit;
} repeated[] = {
    {"so", "số "},
    {"so in capitals", "SỐ: "},
    {"digits", "1234567890"},
    {"one digit", "7"},
    {"slashes", "/"},
    {"digit and slash", "1/"},
    {"digit and dash", "1-"},
    {"number without end", "1/KH-"},
    {"dashes", "-"},
    {"opening brackets", "("},
    {"brackets", "()"},
    {"recitals on one line", "Căn cứ "},
    {"recitals on lines", "Căn cứ\n"},
    {"verbs", "thực hiện "},
    {"dates", "ngày 01/01/2024 "},
    {"date words", "ngày tháng năm "},
    {"date without end", "ngày 1 tháng "},
    {"owners", "của Ủy ban nhân dân "},
    {"numbers on one line", "Kế hoạch số 12/KH-UBND, "},
    {"list without type", "số 12/KH-UBND ngày 01/02/2024; "},
    {"numbers on lines", "Quyết định số 1/QĐ-TTg ngày 02/3/2020 của Thủ tướng Chính phủ.\n"},
    {"symbol groups", "1/A-B-C-D-E-F-G-H-I-K-L-M-N "},
    {"one long symbol", "1/ABCDEFGHIKLMNOPQRSTUVXY"},
    {"laws", "Luật "},
    {"law names", "Luật Tổ chức chính quyền địa phương "},
    {"itself", "Kế hoạch này "},
    {"short forms", "Quyết định nêu trên "},
    {"articles", "khoản 1 Điều 1 "},
    {"letterheads", "ỦY BAN NHÂN DÂN\nTỈNH LẠNG SƠN\nSố: 1/KH-UBND\n"},
    {"mottos", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"},
    {"annexes", "PHỤ LỤC\n"},
    {"line feeds", "\n"},
    {"carriage returns", "\r"},
    {"spaces", " "},
    {"no-break spaces", "\xC2\xA0"},
    {"soft hyphens", "1\xC2\xAD"},
    {"zero-width spaces", "\xE2\x80\x8B"},
    {"combining marks", "\xCC\x81"},
    {"decomposed letters", "o\xCC\x82\xCC\x81"},
    {"stars", "*"},
    {"starred numbers", "**1**/**KH**-"},
    {"bad bytes", "\xFF"},
    {"bad pairs", "a\xC3"},
};

/** Read with duties; the lists and sections that they stand in go on and on. */
static const struct {
    const char *name;
    const char *unit;
} repeated_duties[] = {
    {"recipients", "Nơi nhận "},
    {"recipients on lines", "Nơi nhận:\n"},
    {"recipient items", "- Sở Tài chính;\n"},
    {"recipients with items", "Nơi nhận:\n- Sở Tài chính, Sở Nội vụ;\n- Lưu: VT.\n"},
    {"task headings", "I. TỔ CHỨC THỰC HIỆN\n"},
    {"task items", "1. Sở Tài chính\n"},
    {"bodies on one line", "Sở Tài chính, "},
    {"bodies in clauses", "Sở Tài chính chủ trì; "},
    {"classes", "các sở, ban, ngành, "},
    {"classes without end", "các sở "},
    {"people", "Chủ tịch, các Phó Chủ tịch "},
    {"brackets of people", "PCVP (NC "},
    {"shared heads", "Các Sở: "},
    {"leads", "Giao "},
    {"leads on lines", "- Giao Sở Nội vụ\n"},
    {"days", "báo cáo trước ngày 15/01 và "},
    {"days without verb", "trước ngày 15/01/2024 "},
    {"verbs of sending", "gửi báo cáo "},
    {"hours", "trước 17 giờ 17 giờ "},
    {"commas", ","},
    {"semicolons", ";"},
    {"stamps", "MẬT\n"},
    {"labels", "Cơ quan chủ trì: "},
};

static void fill(char *bytes, size_t len, const char *unit)
{
    const size_t step = strlen(unit);
    for (size_t i = 0; i < len; i++) {
        bytes[i] = unit[i % step];
    }
}

static void fill_random(char *bytes, size_t len, bool zeros)
{
    uint64_t seed = 0x9E3779B97F4A7C15u;
    for (size_t i = 0; i < len; i++) {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        const unsigned char byte = (unsigned char)(seed >> 32);
        bytes[i] = (char)(byte == 0 && !zeros ? 1 : byte);
    }
}

static uint64_t steps_of(tdnref_source *src, const char *name, const char *bytes, size_t len,
                         const tdnref_parse_options *options)
{
    tdnref_error err;
    const tdnref_status status = tdnref_source_parse(src, bytes, len, options, &err);
    if (status != TDNREF_OK && status != TDNREF_ERR_ENCODING && status != TDNREF_ERR_LIMIT) {
        fprintf(stderr, "%s, %zu bytes: %s: %s\n", name, len, tdnref_status_name(status), err.msg);
        exit(1);
    }
    const uint64_t count = tdnref_source_mention_count(src);
    for (uint64_t i = 0; i < count; i++) {
        const tdnref_mention *m = tdnref_source_mention(src, i);
        CHECK(m->span.start < m->span.end && m->span.end <= len && m->text != NULL);
    }
    const uint64_t duties = tdnref_source_duty_count(src);
    CHECK(duties == 0 || options != NULL);
    for (uint64_t i = 0; i < duties; i++) {
        const tdnref_duty *d = tdnref_source_duty(src, i);
        CHECK(d->span.start < d->span.end && d->span.end <= len && d->text != NULL);
        CHECK(d->body.text != NULL || d->kind == TDNREF_DUTY_DEADLINE);
    }
    return tdnref_source_steps(src);
}

/** False, with a line, if twice the input takes much more than twice the steps. */
static bool doubles(tdnref_source *src, const char *name, const char *bytes, size_t small_len,
                    const tdnref_parse_options *options)
{
    const uint64_t small = steps_of(src, name, bytes, small_len, options);
    const uint64_t large = steps_of(src, name, bytes, small_len * 2, options);
    const double growth = small == 0 ? 1.0 : (double)large / (double)small;
    const bool fine = large <= 1000 || growth <= MOST_GROWTH;
    if (!fine || small_len == SMALL) {
        printf("%-24s %8zu %10llu %10llu  %.2f%s\n", name, small_len * 2, (unsigned long long)small,
               (unsigned long long)large, growth, fine ? "" : "  TOO MUCH");
        (void)fflush(stdout);
    }
    return fine;
}

static bool grows_linearly(tdnref_source *src, const char *name, const char *bytes, const tdnref_parse_options *options)
{
    return doubles(src, name, bytes, TRIAL, options) && doubles(src, name, bytes, SMALL, options);
}

int main(void)
{
    tdnref_ctx *ctx = NULL;
    tdnref_source *src = NULL;
    char *bytes = malloc(LARGE);
    CHECK(bytes != NULL);
    CHECK(tdnref_ctx_new(&ctx, NULL, NULL) == TDNREF_OK);
    CHECK(tdnref_source_new(&src, ctx, NULL) == TDNREF_OK);
    bool fine = true;
    printf("%-24s %8s %10s %10s  growth\n", "input", "bytes", "half", "steps");
    for (size_t i = 0; i < sizeof repeated / sizeof *repeated; i++) {
        fill(bytes, LARGE, repeated[i].unit);
        fine = grows_linearly(src, repeated[i].name, bytes, NULL) && fine;
        fine = doubles(src, repeated[i].name, bytes, TRIAL, &with_duties) && fine;
    }
    for (size_t i = 0; i < sizeof repeated_duties / sizeof *repeated_duties; i++) {
        fill(bytes, LARGE, repeated_duties[i].unit);
        fine = grows_linearly(src, repeated_duties[i].name, bytes, &with_duties) && fine;
    }
    fill_random(bytes, LARGE, true);
    fine = grows_linearly(src, "random bytes", bytes, &with_duties) && fine;
    fill_random(bytes, LARGE, false);
    fine = grows_linearly(src, "random bytes, no NUL", bytes, &with_duties) && fine;
    memcpy(bytes, "\xFF\xFE", 2);
    fine = grows_linearly(src, "random UTF-16", bytes, &with_duties) && fine;
    tdnref_source_free(src);
    tdnref_ctx_free(ctx);
    free(bytes);
    return fine ? 0 : 1;
}
