/*
 * text.c - the text that is timed: files read again and again with other numbers, or sentences made up.
 */
#define _POSIX_C_SOURCE 200809L

#include "bench.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

typedef struct maker {
    bench_text *out;
    size_t size;
    uint64_t random;
} maker;

/** xorshift64*: the same numbers everywhere. */
static uint64_t next_random(maker *m)
{
    m->random ^= m->random >> 12;
    m->random ^= m->random << 25;
    m->random ^= m->random >> 27;
    return m->random * 2685821657736338717u;
}

static unsigned below(maker *m, unsigned limit)
{
    return (unsigned)(next_random(m) >> 33) % limit;
}

static bool is_full(const maker *m)
{
    return m->out->len >= m->size;
}

static void add(maker *m, const char *bytes, size_t len)
{
    const size_t room = m->size - m->out->len;
    const size_t taken = len < room ? len : room;
    memcpy(m->out->ptr + m->out->len, bytes, taken);
    m->out->len += taken;
}

/* ---------------------------------------------------------------- made up */

/** `#` stands for a number of one to four digits, `@` for a date, `%` for a province. */
static const char *const SENTENCES[] = {
    "Thực hiện Kế hoạch số #/KH-UBND ngày @ của Ủy ban nhân dân tỉnh % về công tác thông tin đối ngoại; ",
    "Căn cứ Nghị định số #/2015/NĐ-CP ngày @ của Chính phủ về quản lý hoạt động thông tin đối ngoại;\n",
    "Căn cứ Luật Tổ chức chính quyền địa phương số #/2025/QH15 ngày @;\n",
    "triển khai thực hiện Kết luận số #-KL/TW ngày @ của Bộ Chính trị về tiếp tục nâng cao chất lượng công tác. ",
    "Các sở, ban, ngành căn cứ chức năng, nhiệm vụ được giao chủ động xây dựng kế hoạch của đơn vị, bảo đảm thiết "
    "thực, "
    "tiết kiệm, phù hợp với tình hình của địa phương và gửi báo cáo kết quả về cơ quan thường trực trước ngày 15 tháng "
    "12.\n",
    "Nâng cao nhận thức của cán bộ, đảng viên và Nhân dân về chủ trương của Đảng, chính sách của Nhà nước; quảng bá "
    "hình "
    "ảnh, con người, tiềm năng và thế mạnh của tỉnh đến bạn bè quốc tế qua báo chí, mạng xã hội và các sự kiện văn "
    "hóa.\n",
    "- Sở Thông tin và Truyền thông chủ trì, phối hợp với Sở Ngoại vụ, Công an tỉnh và các đơn vị liên quan tổ chức "
    "tập huấn "
    "kỹ năng cho người làm công tác thông tin; kinh phí thực hiện lấy từ dự toán được giao hằng năm.\n",
    "Giao Sở Tài chính tham mưu bố trí kinh phí theo quy định tại Thông tư số #/2016/TT-BTC ngày @ của Bộ Tài chính. ",
    "Kế hoạch này thay thế Kế hoạch số #/KH-UBND ngày @ của Ủy ban nhân dân tỉnh %. ",
    "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số #/TTr-SNV ngày @.\n",
    "Phát huy vai trò của người có uy tín ở vùng biên giới; theo dõi, kịp thời phát hiện và xử lý thông tin sai sự "
    "thật; "
    "khuyến khích doanh nghiệp tham gia quảng bá du lịch và xúc tiến đầu tư của tỉnh.\n",
};

static const char *const PROVINCES[] = {"Lạng Sơn", "Đắk Lắk", "Quảng Trị", "Vĩnh Long", "Lào Cai", "Hà Tĩnh"};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static void add_sentence(maker *m, const char *sentence)
{
    char field[32];
    for (; *sentence != '\0'; sentence++) {
        int len = 0;
        if (*sentence == '#') {
            len = snprintf(field, sizeof field, "%u", 1 + below(m, 9999));
        } else if (*sentence == '@') {
            len = snprintf(field, sizeof field, "%02u/%u/%u", 1 + below(m, 28), 1 + below(m, 12), 2010 + below(m, 16));
        } else if (*sentence == '%') {
            len = snprintf(field, sizeof field, "%s", PROVINCES[below(m, COUNT(PROVINCES))]);
        } else {
            field[0] = *sentence;
            len = 1;
        }
        add(m, field, (size_t)len);
    }
}

static void make_up(maker *m)
{
    while (!is_full(m)) {
        add_sentence(m, SENTENCES[below(m, COUNT(SENTENCES))]);
    }
}

/* ----------------------------------------------------------------- of files */

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool append_file(const char *path, char **text, size_t *len)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL || fseek(file, 0, SEEK_END) != 0) {
        fprintf(stderr, "bench: %s cannot be read\n", path);
        if (file != NULL) {
            fclose(file);
        }
        return false;
    }
    const size_t size = (size_t)ftell(file);
    rewind(file);
    char *grown = realloc(*text, *len + size + 1);
    const bool read = grown != NULL && fread(grown + *len, 1, size, file) == size;
    *text = grown != NULL ? grown : *text;
    *len += read ? size : 0;
    fclose(file);
    return read;
}

static bool load(const char *source, char **text, size_t *len)
{
    struct stat st;
    if (stat(source, &st) != 0) {
        fprintf(stderr, "bench: there is no %s\n", source);
        return false;
    }
    if (!S_ISDIR(st.st_mode)) {
        return append_file(source, text, len);
    }
    struct dirent **entries = NULL;
    const int count = scandir(source, &entries, NULL, alphasort);
    bool ok = count >= 0;
    for (int i = 0; i < count; i++) {
        char path[4096];
        snprintf(path, sizeof path, "%s/%s", source, entries[i]->d_name);
        if (ok && stat(path, &st) == 0 && S_ISREG(st.st_mode)) {
            ok = append_file(path, text, len);
        }
        free(entries[i]);
    }
    free(entries);
    return ok && *len > 0;
}

/** Length of the digits at `at` if they are the serial of a number, as in "1486/QĐ-TTg" and "12/2024/NĐ-CP": a slash or
 * dash stands behind them, and a capital or a year behind that. 0: a date, an amount, or no digits. */
static size_t serial_length(const char *text, size_t len, size_t at)
{
    size_t end = at;
    while (end < len && is_digit(text[end])) {
        end++;
    }
    if (end == at || end - at > 6 || end + 6 >= len || (text[end] != '/' && text[end] != '-')) {
        return 0;
    }
    const char *symbol = text + end + 1;
    const bool year = is_digit(symbol[0]) && is_digit(symbol[1]) && is_digit(symbol[2]) && is_digit(symbol[3]) &&
                      (symbol[4] == '/' || symbol[4] == '-') && !is_digit(symbol[5]);
    return year || (symbol[0] >= 'A' && symbol[0] <= 'Z') || symbol[0] == '\xC4' ? end - at : 0;
}

/** Gives every serial of a text another value, the same one to the same serial, so that a document cites what it cited
 * before; dates and years stay. */
static void change_serials(char *text, size_t len, uint64_t pass)
{
    for (size_t at = 0; at < len; at++) {
        /* Not the year inside a number. */
        const bool begins = is_digit(text[at]) && (at == 0 || (!is_digit(text[at - 1]) && text[at - 1] != '/'));
        const size_t digits = begins ? serial_length(text, len, at) : 0;
        uint64_t value = 0;
        for (size_t i = 0; i < digits; i++) {
            value = value * 10 + (uint64_t)(text[at + i] - '0');
        }
        value = value * 7919 + pass * 104729;
        for (size_t i = digits; i > 0; i--) {
            const char digit = (char)(value % 10);
            value /= 10;
            text[at + i - 1] = (char)('0' + (i == 1 && digit == 0 ? 1 : digit));
        }
    }
}

/** Repeats a text until the size is reached, from the second time on with other numbers. */
static void repeat(maker *m, const char *text, size_t len)
{
    add(m, text, len);
    for (uint64_t pass = m->random; !is_full(m); pass++) {
        const size_t start = m->out->len;
        add(m, text, len);
        change_serials(m->out->ptr + start, m->out->len - start, pass);
    }
}

/** Ends the text with a line: half a character at its end would make it another encoding. */
static void end_line(bench_text *text)
{
    while (text->len > 0 && text->ptr[text->len - 1] != '\n') {
        text->len--;
    }
}

bool bench_text_make(bench_text *out, const char *source, size_t size, uint64_t seed)
{
    *out = (bench_text){.ptr = malloc(size + 1), .len = 0};
    maker m = {out, size, seed * 2 + 1};
    if (out->ptr == NULL) {
        return false;
    }
    if (source == NULL) {
        make_up(&m);
        end_line(out);
        return true;
    }
    char *text = NULL;
    size_t len = 0;
    const bool ok = load(source, &text, &len);
    if (ok && size == 0) {
        free(out->ptr);
        *out = (bench_text){.ptr = text, .len = len};
        return true;
    }
    if (ok) {
        repeat(&m, text, len);
        end_line(out);
    }
    free(text);
    return ok;
}
