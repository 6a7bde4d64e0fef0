/*
 * support.c - what the C tests share.
 */
#define _POSIX_C_SOURCE 200809L

#include "support.h"

#include <dirent.h>
#include <string.h>
#include <sys/stat.h>

void text_add(text *t, const char *bytes, size_t len)
{
    if (t->capacity - t->len < len + 1) {
        t->capacity = (t->len + len + 1) * 2;
        t->bytes = realloc(t->bytes, t->capacity);
        CHECK(t->bytes != NULL);
    }
    if (len > 0) {
        memcpy(t->bytes + t->len, bytes, len);
    }
    t->len += len;
    t->bytes[t->len] = '\0';
}

void text_put(text *t, const char *words)
{
    text_add(t, words, strlen(words));
}

const char *text_close(text *t)
{
    text_add(t, "", 0);
    return t->bytes;
}

bool text_equal(const text *a, const text *b)
{
    return a->len == b->len && (a->len == 0 || memcmp(a->bytes, b->bytes, a->len) == 0);
}

void text_free(text *t)
{
    free(t->bytes);
    *t = (text){0};
}

int text_sink(const char *bytes, size_t len, void *ud)
{
    text_add(ud, bytes, len);
    return 0;
}

/* SplitMix64: good from the first number on, whatever the state. */
uint64_t next_random(uint64_t *state)
{
    *state += 0x9E3779B97F4A7C15u;
    uint64_t z = *state;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

static void read_file(file *f)
{
    char chunk[4096];
    size_t got = 0;
    FILE *stream = fopen(f->path, "rb");
    CHECK(stream != NULL);
    while ((got = fread(chunk, 1, sizeof chunk, stream)) > 0) {
        text_add(&f->content, chunk, got);
    }
    CHECK(!ferror(stream));
    (void)fclose(stream);
}

static int by_name(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

static int is_visible(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

file *read_folder(const char *folder, size_t *count)
{
    struct dirent **names = NULL;
    const int found = scandir(folder, &names, is_visible, by_name);
    CHECK(found >= 0);
    file *files = calloc((size_t)found + 1, sizeof *files);
    CHECK(files != NULL);
    *count = 0;
    for (int i = 0; i < found; i++) {
        struct stat st;
        text path = {0};
        text_add(&path, folder, strlen(folder));
        text_add(&path, "/", 1);
        text_add(&path, names[i]->d_name, strlen(names[i]->d_name));
        free(names[i]);
        if (stat(path.bytes, &st) == 0 && S_ISREG(st.st_mode)) {
            files[*count].path = path.bytes;
            read_file(&files[(*count)++]);
        } else {
            text_free(&path);
        }
    }
    free(names);
    return files;
}

void free_files(file *files, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        free(files[i].path);
        text_free(&files[i].content);
    }
    free(files);
}

const tdnref_parse_options with_duties = {.struct_size = sizeof with_duties, .duties = true};

const char plan_with_duties[] =
    "ỦY BAN NHÂN DÂN\nTỈNH LẠNG SƠN\nMẬT\nSố: 88/KH-UBND\nLạng Sơn, ngày 12 tháng 02 năm 2025\nKẾ HOẠCH\n"
    "Truyền thông năm 2025\n\nThực hiện Quyết định số 1079/QĐ-TTg ngày 14/9/2022 của Thủ tướng Chính phủ và Chương "
    "trình hành động của Tỉnh ủy về truyền thông, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:\n\nI. TỔ CHỨC THỰC "
    "HIỆN\n\n1. Sở Ngoại vụ chủ trì, báo cáo trước ngày "
    "20/12/2025.\n2. Các sở, ban, ngành, UBND các xã, phường xây dựng Kế hoạch, gửi trước ngày 15/01 và 15/6 hằng năm; "
    "Hội Doanh nghiệp trẻ tỉnh phối hợp.\n3. Đề nghị: Huyện ủy Cao Lộc, Ban Chỉ đạo Công tác Thông tin đối ngoại "
    "tỉnh\n\n"
    "Nơi nhận:\n- Bộ Tư pháp (b/c);\n- CVP, PCVP UBND tỉnh;\n- Các Sở: NgV, TC;\n- Lãnh đạo Sở;\n- Như Mục I;\n- Lưu: "
    "VT.\n";

tdnref_status write_records(const tdnref_source *src, const char *name, text *out)
{
    tdnref_status status = TDNREF_OK;
    const uint64_t documents = tdnref_source_document_count(src);
    const uint64_t mentions = tdnref_source_mention_count(src);
    for (uint64_t i = 0; i < documents && status == TDNREF_OK; i++) {
        status = tdnref_document_write_json(src, i, name, text_sink, out, NULL);
    }
    for (uint64_t i = 0; i < mentions && status == TDNREF_OK; i++) {
        status = tdnref_mention_write_json(src, i, name, text_sink, out, NULL);
    }
    const uint64_t unnumbered = tdnref_source_unnumbered_count(src);
    for (uint64_t i = 0; i < unnumbered && status == TDNREF_OK; i++) {
        status = tdnref_unnumbered_write_json(src, i, name, text_sink, out, NULL);
    }
    const uint64_t duties = tdnref_source_duty_count(src);
    for (uint64_t i = 0; i < duties && status == TDNREF_OK; i++) {
        status = tdnref_duty_write_json(src, i, name, text_sink, out, NULL);
    }
    return status;
}
