/* Tests of lib/graph/packed_mention.c and packed_document.c and of what they stand on, packing.c, base/blocks.c,
 * base/varint.h and base/intern.c: whatever record goes in comes back, field for field. */
#include "base/varint.h"
#include "graph/packed_document.h"
#include "graph/packed_mention.h"

#include "support.h"
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>

static uint64_t seed;

/* Small, middle, huge: of every length that a packed number can have. */
static uint64_t any_number(void)
{
    return next_random(&seed) % 3 == 0 ? 0 : next_random(&seed) >> next_random(&seed) % 64;
}

static unsigned any_below(unsigned count)
{
    return (unsigned)(next_random(&seed) % count);
}

static const char *any_text(void)
{
    static const char *const texts[] = {NULL,
                                        "",
                                        "KH",
                                        "Ủy ban nhân dân tỉnh Lạng Sơn",
                                        "12/KH-UBND",
                                        "về chuyển đổi số",
                                        "ubnd@lang-son",
                                        "khoản 1 Điều 5"};
    return texts[any_below(8)];
}

static tdnref_span any_span(void)
{
    return (tdnref_span){any_number(), any_number()};
}

static tdnref_field any_field(void)
{
    return (tdnref_field){any_text(), any_span(), (tdnref_origin)any_below(5)};
}

static tdnref_mention any_mention(void)
{
    return (tdnref_mention){
        .struct_size = sizeof(tdnref_mention),
        .span = any_span(),
        .text = any_text(),
        .line = any_number(),
        .column = any_number(),
        .document = any_number(),
        .kind = (tdnref_kind)any_below(4),
        .type = any_field(),
        .number = any_field(),
        .number_read = any_text(),
        .number_note = any_text(),
        .date = {(uint16_t)any_number(), (uint8_t)any_number(), (uint8_t)any_number()},
        .date_span = any_span(),
        .date_origin = (tdnref_origin)any_below(5),
        .issuer = any_field(),
        .level = (tdnref_level)any_below(7),
        .line_of = (tdnref_line)any_below(4),
        .relation = (tdnref_relation)any_below(TDNREF_REL_COUNT),
        .from = {(tdnref_ref_kind)any_below(3), any_number()},
        .cue = any_span(),
        .clause = (tdnref_clause)any_below(5),
        .refers_to = {(tdnref_ref_kind)any_below(3), any_number()},
        .unbound = (tdnref_unbound)any_below(3),
        .pinpoint = any_field(),
        .authority = any_text(),
        .urn = any_text(),
        .subject = any_field(),
    };
}

static void assert_same_span(tdnref_span a, tdnref_span b)
{
    assert_true(a.start == b.start && a.end == b.end);
}

static void assert_same_field(const tdnref_field *a, const tdnref_field *b)
{
    assert_same_text(a->text, b->text);
    assert_same_span(a->span, b->span);
    assert_int_equal(a->origin, b->origin);
}

static void assert_same_ref(tdnref_ref a, tdnref_ref b)
{
    assert_int_equal(a.kind, b.kind);
    assert_true(a.index == b.index);
}

static void assert_same_values(const tdnref_mention *a, const tdnref_mention *b)
{
    assert_int_equal(b->struct_size, sizeof *b);
    assert_true(a->line == b->line && a->column == b->column && a->document == b->document);
    assert_int_equal(a->kind, b->kind);
    assert_memory_equal(&a->date, &b->date, sizeof a->date);
    assert_int_equal(a->date_origin, b->date_origin);
    assert_int_equal(a->level, b->level);
    assert_int_equal(a->line_of, b->line_of);
    assert_int_equal(a->relation, b->relation);
    assert_int_equal(a->clause, b->clause);
    assert_int_equal(a->unbound, b->unbound);
    assert_same_ref(a->from, b->from);
    assert_same_ref(a->refers_to, b->refers_to);
}

static void assert_same(const tdnref_mention *a, const tdnref_mention *b)
{
    assert_same_values(a, b);
    assert_same_text(a->text, b->text);
    assert_same_text(a->number_read, b->number_read);
    assert_same_text(a->number_note, b->number_note);
    assert_same_text(a->authority, b->authority);
    assert_same_text(a->urn, b->urn);
    assert_same_span(a->span, b->span);
    assert_same_span(a->date_span, b->date_span);
    assert_same_span(a->cue, b->cue);
    assert_same_field(&a->type, &b->type);
    assert_same_field(&a->number, &b->number);
    assert_same_field(&a->issuer, &b->issuer);
    assert_same_field(&a->pinpoint, &b->pinpoint);
    assert_same_field(&a->subject, &b->subject);
}

enum { MANY = 20000 };

static void test_every_record_comes_back(void **state)
{
    (void)state;
    const tdnref_alloc alloc = tdn_alloc_of(NULL);
    tdn_stored_mention *packed = calloc(MANY, sizeof *packed);
    tdn_intern strings;
    tdn_intern faces;
    tdn_blocks bytes = {0};
    tdn_intern_init(&strings, &alloc);
    tdn_intern_init(&faces, &alloc);
    assert_non_null(packed);
    seed = 1;
    for (size_t i = 0; i < MANY; i++) {
        const tdnref_mention mention = any_mention();
        packed[i].node = (uint32_t)i;
        assert_true(tdn_pack_mention(&strings, &faces, &bytes, &mention, &packed[i]));
    }
    seed = 1; /* the same ones again */
    for (size_t i = 0; i < MANY; i++) {
        const tdnref_mention mention = any_mention();
        tdnref_mention back;
        tdn_unpack_mention(&strings, &faces, &bytes, &packed[i], &back);
        assert_same(&mention, &back);
        assert_int_equal(packed[i].node, i);
        assert_int_equal(packed[i].clause, mention.clause);
        assert_int_equal(packed[i].relation, mention.relation);
        assert_int_equal((packed[i].has & TDN_HAS_SUBJECT) != 0, mention.subject.text != NULL);
        assert_int_equal((packed[i].has & TDN_HAS_READING) != 0, mention.number_read != NULL);
        assert_int_equal((packed[i].has & TDN_HAS_DAY) != 0, mention.date.day != 0);
        assert_int_equal((packed[i].has & TDN_HAS_REFERENCE) != 0, mention.refers_to.kind != TDNREF_REF_NONE);
        assert_true((packed[i].has & TDN_HAS_HOLDER) != 0 ||
                    (mention.from.kind != TDNREF_REF_MENTION && mention.from.index == mention.document));
        const tdn_mention_place head = tdn_unpack_mention_place(&bytes, &packed[i]);
        assert_true(head.document == mention.document);
        assert_same_span(head.span, mention.span);
    }
    tdn_blocks_release(&alloc, &bytes);
    tdn_intern_release(&faces);
    tdn_intern_release(&strings);
    free(packed);
}

static tdnref_document any_document(void)
{
    return (tdnref_document){
        .struct_size = sizeof(tdnref_document),
        .span = any_span(),
        .line = any_number(),
        .type = any_field(),
        .number = any_field(),
        .place = any_field(),
        .issuer = any_field(),
        .title = any_field(),
        .date = {(uint16_t)any_number(), (uint8_t)any_number(), (uint8_t)any_number()},
        .date_span = any_span(),
        .level = (tdnref_level)any_below(7),
        .line_of = (tdnref_line)any_below(4),
        .period_from = (uint16_t)any_number(),
        .period_to = (uint16_t)any_number(),
        .authority = any_text(),
        .urn = any_text(),
        .opening = any_field(),
        .opening_line = any_number(),
        .title_line = any_number(),
        .title_column = any_number(),
        .secrecy = any_field(),
        .number_line = any_number(),
        .number_column = any_number(),
        .date_text = any_text(),
        .date_line = any_number(),
        .date_column = any_number(),
        .sketch = any_text(),
    };
}

static void assert_same_document_values(const tdnref_document *a, const tdnref_document *b)
{
    assert_int_equal(b->struct_size, sizeof *b);
    assert_same_span(a->span, b->span);
    assert_same_span(a->date_span, b->date_span);
    assert_memory_equal(&a->date, &b->date, sizeof a->date);
    assert_int_equal(a->level, b->level);
    assert_int_equal(a->line_of, b->line_of);
    assert_true(a->period_from == b->period_from && a->period_to == b->period_to);
    assert_true(a->line == b->line && a->opening_line == b->opening_line);
    assert_true(a->title_line == b->title_line && a->title_column == b->title_column);
    assert_true(a->number_line == b->number_line && a->number_column == b->number_column);
    assert_true(a->date_line == b->date_line && a->date_column == b->date_column);
}

/* The text of the opening is kept elsewhere. */
static void assert_same_document(const tdnref_document *a, const tdnref_document *b)
{
    assert_same_document_values(a, b);
    assert_same_field(&a->type, &b->type);
    assert_same_field(&a->number, &b->number);
    assert_same_field(&a->place, &b->place);
    assert_same_field(&a->issuer, &b->issuer);
    assert_same_field(&a->title, &b->title);
    assert_same_field(&a->secrecy, &b->secrecy);
    assert_null(b->opening.text);
    assert_same_span(a->opening.span, b->opening.span);
    assert_int_equal(a->opening.origin, b->opening.origin);
    assert_same_text(a->authority, b->authority);
    assert_same_text(a->urn, b->urn);
    assert_same_text(a->date_text, b->date_text);
    assert_same_text(a->sketch, b->sketch);
}

static void test_every_document_comes_back(void **state)
{
    (void)state;
    const tdnref_alloc alloc = tdn_alloc_of(NULL);
    uint64_t *places = calloc(MANY, sizeof *places);
    tdn_intern strings;
    tdn_intern faces;
    tdn_blocks bytes = {0};
    tdn_intern_init(&strings, &alloc);
    tdn_intern_init(&faces, &alloc);
    assert_non_null(places);
    seed = 1;
    for (size_t i = 0; i < MANY; i++) {
        const tdnref_document doc = any_document();
        places[i] = tdn_pack_document(&strings, &faces, &bytes, &doc, i % 3 == 0 ? TDN_NO_PLACE : i);
        assert_true(places[i] != TDN_NO_PLACE);
    }
    seed = 1; /* the same ones again */
    for (size_t i = 0; i < MANY; i++) {
        const tdnref_document doc = any_document();
        tdn_document_record back;
        tdn_unpack_document(&strings, &faces, &bytes, places[i], &back);
        assert_same_document(&doc, &back.value);
        assert_true(back.opening == (i % 3 == 0 ? TDN_NO_PLACE : i));
    }
    tdn_blocks_release(&alloc, &bytes);
    tdn_intern_release(&faces);
    tdn_intern_release(&strings);
    free(places);
}

/* A usual mention: "Kế hoạch số 12/KH-UBND ngày 05/3/2024 của Ủy ban nhân dân tỉnh", far in a large file. */
static void test_a_usual_mention_is_short(void **state)
{
    (void)state;
    const tdnref_alloc alloc = tdn_alloc_of(NULL);
    tdn_intern strings;
    tdn_intern faces;
    tdn_blocks bytes = {0};
    tdn_intern_init(&strings, &alloc);
    tdn_intern_init(&faces, &alloc);
    for (unsigned i = 0; i < 1000; i++) {
        char words[64];
        (void)snprintf(words, sizeof words, "Kế hoạch số %u/KH-UBND ngày 05/3/2024", i);
        const uint64_t at = 1000000 + 1000 * i;
        const tdnref_mention mention = {
            .struct_size = sizeof mention,
            .span = {at, at + 80},
            .text = words,
            .line = 20000 + i,
            .column = 12,
            .type = {"KH", {at, at + 10}, TDNREF_ORIGIN_PRINTED},
            .number = {words + 14, {at + 14, at + 24}, TDNREF_ORIGIN_PRINTED},
            .date = {2024, 3, 5},
            .date_span = {at + 25, at + 40},
            .date_origin = TDNREF_ORIGIN_PRINTED,
            .issuer = {"Ủy ban nhân dân tỉnh Lạng Sơn", {at + 45, at + 80}, TDNREF_ORIGIN_CONTEXT},
            .cue = {at - 12, at - 1},
            .authority = "ubnd@lang-son",
            .urn = words + 5,
        };
        tdn_stored_mention packed;
        const size_t before = bytes.used;
        assert_true(tdn_pack_mention(&strings, &faces, &bytes, &mention, &packed));
        assert_true(bytes.used < before || bytes.used - before + sizeof packed <= 64); /* less: a new block */
    }
    tdn_blocks_release(&alloc, &bytes);
    tdn_intern_release(&faces);
    tdn_intern_release(&strings);
}

static void test_numbers_of_every_length(void **state)
{
    (void)state;
    unsigned char room[TDN_VARINT_MAX];
    for (unsigned bit = 0; bit < 64; bit++) {
        for (int less = 0; less < 2; less++) {
            const uint64_t value = (UINT64_C(1) << bit) - (uint64_t)less;
            const unsigned char *at = room;
            assert_true(tdn_put_varint(room, value) <= room + TDN_VARINT_MAX);
            assert_true(tdn_get_varint(&at) == value);
            at = room;
            assert_true(tdn_put_step(room, value, UINT64_MAX - value) <= room + TDN_VARINT_MAX);
            assert_true(tdn_get_step(&at, value) == UINT64_MAX - value);
        }
    }
    unsigned char *end = tdn_put_varint(room, UINT64_MAX);
    const unsigned char *at = room;
    assert_true(end == room + TDN_VARINT_MAX && tdn_get_varint(&at) == UINT64_MAX && at == end);
}

/* Longer than a block, and with NUL inside: each is kept once and stays where it is. */
static void test_strings_of_every_length(void **state)
{
    (void)state;
    const tdnref_alloc alloc = tdn_alloc_of(NULL);
    tdn_intern strings;
    tdn_intern_init(&strings, &alloc);
    enum { LENGTHS = 18 };
    uint64_t places[LENGTHS];
    char *zeros = calloc(1, (size_t)1 << LENGTHS);
    assert_non_null(zeros);
    for (size_t i = 0; i < LENGTHS; i++) {
        places[i] = tdn_intern_place(&strings, zeros, (size_t)1 << i);
        assert_true(places[i] != TDN_NO_PLACE);
    }
    for (size_t i = 0; i < LENGTHS; i++) {
        assert_true(tdn_intern_place(&strings, zeros, (size_t)1 << i) == places[i]);
        assert_memory_equal(tdn_intern_at(&strings, places[i]), zeros, ((size_t)1 << i) + 1);
    }
    assert_int_equal(strings.count, LENGTHS);
    free(zeros);
    tdn_intern_release(&strings);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_record_comes_back),  cmocka_unit_test(test_every_document_comes_back),
        cmocka_unit_test(test_a_usual_mention_is_short), cmocka_unit_test(test_numbers_of_every_length),
        cmocka_unit_test(test_strings_of_every_length),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
