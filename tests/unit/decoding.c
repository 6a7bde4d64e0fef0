/*
 * decoding.c - bytes decoded into memory of their own.
 */
#include "decoding.h"

void job_open(job *j, const void *bytes, size_t len)
{
    *j = (job){.alloc = tdn_alloc_of(NULL)};
    tdn_arena_init(&j->arena, &j->alloc);
    j->status = tdn_decode(&j->text, &j->arena, bytes, len, &j->bad, &j->err);
}

void job_close(job *j)
{
    TDN_ARRAY_FREE(&j->alloc, &j->bad);
    tdn_arena_release(&j->arena);
}

tdn_text utf8_text(const char *bytes, size_t len)
{
    return (tdn_text){.ptr = bytes, .len = len, .source = (const uint8_t *)bytes, .source_len = len};
}

void assert_decodes(const char *bytes, const char *encoding, const char *text)
{
    job j;
    job_open(&j, bytes, strlen(bytes));
    assert_int_equal(j.status, TDNREF_OK);
    assert_string_equal(tdn_encoding_name(j.text.encoding), encoding);
    assert_int_equal(j.text.len, strlen(text));
    assert_memory_equal(j.text.ptr, text, j.text.len);
    job_close(&j);
}

void assert_stays(const void *bytes, size_t len)
{
    job j;
    job_open(&j, bytes, len);
    assert_int_equal(j.status, TDNREF_OK);
    assert_string_equal(tdn_encoding_name(j.text.encoding), "UTF-8");
    assert_ptr_equal(j.text.ptr, bytes);
    assert_null(j.text.checkpoints);
    job_close(&j);
}
