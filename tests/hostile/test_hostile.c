/*
 * test_hostile.c - inputs made to hurt: up to 1 MB of random bytes and of things repeated.
 *
 * Nothing may crash or hang, and the work must grow with the size: steps are counted by the library, so no clock is
 * needed.
 *
 * usage: test_hostile [FOLDER]
 */
#include "audit/rule.h"
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
    {"misread citations", "Cân cứ Quyét dinh sô 1/QD-TTg ngay 02/3/2020 cua Thu tuong Chinh phu;\n"},
    {"misread heads", "UY BAN NHAN DAN CONG HOA XA HOI CHU NGHIA VIET NAM\nTINH LANG SON\nS6: $1/KH-UBND\n"},
    {"misread bodies", "Bo Chinh tri "},
    {"misread number on one line", "Sô: 1 1/KH-UBND "},
    {"subjects", "V/v Hà Nội, ngay 1 thang 2 nam 2020 "},
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
    {"pages", "<html><p>Căn cứ "},
    {"open scripts", "<html><script>Luật "},
    {"open comments", "<html><!-- Luật "},
    {"cells", "<html><td>1/KH-"},
    {"tags in numbers", "<html>1<b>/</b>KH-"},
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
    uint64_t state = 1;
    for (size_t i = 0; i < len; i++) {
        const unsigned char byte = (unsigned char)next_random(&state);
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

/* ------------------------------------------------------------ the review */

/** Archives of many small plans, `%u` of which is the number of the document, so that each rule meets its worst. */
static const struct {
    const char *name;
    const char *format;
} archives[] = {
    {"plans of one topic", "UBND TỈNH ĐẮK LẮK\nSỞ XÂY DỰNG\nSố: %u/KH-SXD\nĐắk Lắk, ngày 07 tháng 3 năm 2024\n\nKẾ "
                           "HOẠCH\nCông tác thông tin đối "
                           "ngoại năm 2024\n\nThực hiện Kết luận số %u-KL/TW ngày 15/6/2023 của Bộ Chính trị về thông "
                           "tin đối ngoại, Sở Xây dựng ban "
                           "hành Kế hoạch như sau:\n\nI. MỤC ĐÍCH\n"},
    {"acts of one day", "ỦY BAN NHÂN DÂN\nTỈNH ĐẮK LẮK\nSố: %u/KH-UBND\nĐắk Lắk, ngày 07 tháng 3 năm 2024\n\nKẾ "
                        "HOẠCH\nCông tác thông tin đối "
                        "ngoại năm 2024\n\nThực hiện Kế hoạch số 9%u/KH-UBND ngày 07/3/2024 của UBND tỉnh về công tác "
                        "thông tin đối ngoại năm 2024, "
                        "UBND tỉnh ban hành Kế hoạch như sau:\n\nI. MỤC ĐÍCH\n"},
    {"dates of one act", "UBND TỈNH ĐẮK LẮK\nSỞ XÂY DỰNG\nSố: %u/KH-SXD\nĐắk Lắk, ngày 07 tháng 3 năm 2024\n\nKẾ "
                         "HOẠCH\nPhát triển nhà ở xã hội năm "
                         "2024\n\nThực hiện Nghị định số 72/2015/NĐ-CP ngày 1%u/9/2015 của Chính phủ, Sở Xây dựng ban "
                         "hành Kế hoạch như sau:\n\n"},
    {"last year's parent", "UBND TỈNH ĐẮK LẮK\nSỞ XÂY DỰNG\nSố: %u/KH-SXD\nĐắk Lắk, ngày 07 tháng 3 năm 2024\n\nKẾ "
                           "HOẠCH\nPhát triển nhà ở xã hội năm "
                           "2024\n\nThực hiện Kế hoạch số %u/KH-SXD ngày 07/01/2023 của Sở Xây dựng về phát triển nhà "
                           "ở xã hội năm 2023, Sở Xây dựng "
                           "ban hành Kế hoạch như sau:\n\n"},
};

/** One source of many mentions, repeated within one plan. */
static const char *const repeated_mentions[] = {
    "Kế hoạch số 193/KH-UBND ngày 14/12/2023 của UBND tỉnh; Kế hoạch số 2193/KH-UBND ngày 14/12/2023 của UBND tỉnh.\n",
    "Thực hiện Nghị định số 06/2021/NĐ-CP ngày 26/01/2025 của Chính phủ.\n",
    "Thực hiện Chỉ thị số 1191/QĐ-TTg ngày 05/8/2025 của Bộ Tài chính.\n",
};

static uint64_t review_steps(const tdnref_ctx *ctx, tdnref_source *src, const char *format, unsigned count)
{
    tdnref_graph *graph = NULL;
    tdnref_audit *audit = NULL;
    CHECK(tdnref_graph_new(&graph, ctx, NULL) == TDNREF_OK);
    for (unsigned i = 0; i < count; i++) {
        char name[32];
        text content = {0};
        const char *rest = format;
        for (const char *at; (at = strstr(rest, "%u")) != NULL; rest = at + 2) {
            char digits[16];
            const int len = snprintf(digits, sizeof digits, "%u", i + 10);
            text_add(&content, rest, (size_t)(at - rest));
            text_add(&content, digits, (size_t)len);
        }
        text_add(&content, rest, strlen(rest));
        (void)snprintf(name, sizeof name, "%u.txt", i);
        CHECK(tdnref_source_parse(src, content.bytes, content.len, NULL, NULL) == TDNREF_OK);
        CHECK(tdnref_graph_add_source(graph, name, src, NULL) == TDNREF_OK);
        text_free(&content);
    }
    CHECK(tdnref_graph_seal(graph, NULL) == TDNREF_OK);
    CHECK(tdnref_audit_run(&audit, graph, NULL, NULL) == TDNREF_OK);
    const uint64_t steps = audit->steps;
    tdnref_audit_free(audit);
    tdnref_graph_free(graph);
    return steps;
}

static bool review_doubles(const char *name, uint64_t small, uint64_t large)
{
    const double growth = small == 0 ? 1.0 : (double)large / (double)small;
    const bool fine = growth <= MOST_GROWTH;
    printf("review: %-24s %10llu %10llu  %.2f%s\n", name, (unsigned long long)small, (unsigned long long)large, growth,
           fine ? "" : "  TOO MUCH");
    return fine;
}

static uint64_t one_source_steps(const tdnref_ctx *ctx, tdnref_source *src, const char *unit, size_t times)
{
    static const char head[] =
        "UBND TỈNH ĐẮK LẮK\nSỞ XÂY DỰNG\nSố: 1/KH-SXD\nĐắk Lắk, ngày 07 tháng 3 năm 2024\n\nKẾ HOẠCH\n"
        "Phát triển nhà ở xã hội năm 2024\n\nSở Xây dựng ban hành Kế hoạch như sau:\n\nI. NỘI DUNG\n";
    text content = {0};
    text_add(&content, head, sizeof head - 1);
    for (size_t i = 0; i < times; i++) {
        text_add(&content, unit, strlen(unit));
    }
    text_add(&content, "", 1); /* a format is a string */
    const uint64_t steps = review_steps(ctx, src, content.bytes, 1);
    text_free(&content);
    return steps;
}

static bool reviews_grow_linearly(const tdnref_ctx *ctx, tdnref_source *src)
{
    enum { DOCUMENTS = 1500, TIMES = 1500 };
    bool fine = true;
    for (size_t i = 0; i < sizeof archives / sizeof *archives; i++) {
        const uint64_t small = review_steps(ctx, src, archives[i].format, DOCUMENTS);
        fine =
            review_doubles(archives[i].name, small, review_steps(ctx, src, archives[i].format, 2 * DOCUMENTS)) && fine;
    }
    for (size_t i = 0; i < sizeof repeated_mentions / sizeof *repeated_mentions; i++) {
        const uint64_t small = one_source_steps(ctx, src, repeated_mentions[i], TIMES);
        fine = review_doubles("mentions of one plan", small,
                              one_source_steps(ctx, src, repeated_mentions[i], (size_t)2 * TIMES)) &&
               fine;
    }
    return fine;
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
    fine = reviews_grow_linearly(ctx, src) && fine;
    tdnref_source_free(src);
    tdnref_ctx_free(ctx);
    free(bytes);
    return fine ? 0 : 1;
}
