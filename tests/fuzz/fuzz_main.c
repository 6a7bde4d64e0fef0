/* fuzz_main.c - runs a fuzzer once over files, and over each file cut short and with single bytes changed. */
#include "support.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/** A copy of exactly that size, so that the address sanitizer sees a read behind the end. */
static void run_exact(const char *bytes, size_t len)
{
    uint8_t *copy = calloc(len == 0 ? 1 : len, 1);
    CHECK(copy != NULL);
    if (len > 0) {
        memcpy(copy, bytes, len);
    }
    (void)LLVMFuzzerTestOneInput(copy, len);
    free(copy);
}

static void run_file(const file *f)
{
    static const unsigned char others[] = {0x00, 0xFF, 0xC3, '\n', '(', '/', '-', '9'};
    text copy = {0};
    run_exact(f->content.bytes, f->content.len);
    for (size_t part = 1; part < 8; part++) {
        run_exact(f->content.bytes, f->content.len * part / 8);
    }
    text_add(&copy, f->content.bytes, f->content.len);
    for (size_t i = 0; i < sizeof others && copy.len > 0; i++) {
        copy.bytes[copy.len * (i + 1) / (sizeof others + 1)] = (char)others[i];
        run_exact(copy.bytes, copy.len);
    }
    text_free(&copy);
}

int main(int argc, char **argv)
{
    run_exact(NULL, 0);
    for (int i = 1; i < argc; i++) {
        size_t count = 0;
        file *files = read_folder(argv[i], &count);
        for (size_t k = 0; k < count; k++) {
            run_file(&files[k]);
        }
        printf("%s: %zu files\n", argv[i], count);
        free_files(files, count);
    }
    return 0;
}
