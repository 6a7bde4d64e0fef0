/* Tests of lib/export/view_make.c with select.c, view_reduce.c and collapse.c: graphs drawn by hand, and what is left
 * of them.
 */
#include "export/view.h"

#include "archive.h"

/* An archive without sources, whose nodes and edges the test draws itself. */
typedef archive drawing;

/* A node named by one letter. Nodes come in the order of their letters, from 'a' on. */
static tdn_node *node(drawing *d, char name, tdnref_level level)
{
    const char key[2] = {name, '\0'};
    tdn_node made = {.primary = TDN_LINE_COUNT, .parents = {{TDN_NO_NODE, TDN_NO_NODE}, {TDN_NO_NODE, TDN_NO_NODE}}};
    made.value.key = tdn_intern_text(&d->graph->strings, key, 1);
    made.value.level = (uint8_t)level;
    made.value.line_of = TDNREF_LINE_STATE;
    made.value.type = "KH";
    made.first_edge = (uint32_t)d->graph->edges.count;
    CHECK(d->graph->nodes.count == (uint64_t)(name - 'a'));
    CHECK(TDN_PUSH(d->graph->alloc, &d->graph->nodes, made));
    return &d->graph->nodes.items[d->graph->nodes.count - 1];
}

/* An edge "ab" from a to b. Edges come in the order of their first letters. */
static void edge(drawing *d, const char *ends, tdnref_relation relation)
{
    const uint32_t from = (uint32_t)(ends[0] - 'a');
    const uint32_t to = (uint32_t)(ends[1] - 'a');
    const tdn_edge made = {.value = {.from = from, .to = to, .relation = (uint8_t)relation}};
    tdn_node *at = &d->graph->nodes.items[from];
    at->first_edge = at->edge_count == 0 ? (uint32_t)d->graph->edges.count : at->first_edge;
    at->edge_count++;
    CHECK(at->first_edge + at->edge_count == d->graph->edges.count + 1);
    CHECK(TDN_PUSH(d->graph->alloc, &d->graph->edges, made));
}

static void parent(drawing *d, const char *ends, tdnref_relation relation)
{
    edge(d, ends, relation);
    tdn_node *at = &d->graph->nodes.items[ends[0] - 'a'];
    at->parents[TDN_STATE_LINE] = (tdn_parent){.node = (uint32_t)(ends[1] - 'a'), .via = TDN_NO_NODE};
    at->primary = TDN_STATE_LINE;
    d->graph->edges.items[d->graph->edges.count - 1].value.parent = true;
}

static void nodes(drawing *d, const char *names, tdnref_level level)
{
    for (; *names != '\0'; names++) {
        (void)node(d, *names, level);
    }
}

/* "a b 2*c | ab:implements cb:basis": nodes with the size of boxes, edges with a letter of their relation. */
static const char *seen(drawing *d, tdnref_view_options options)
{
    tdn_view view = {0};
    options.struct_size = sizeof options;
    d->graph->sealed = true;
    assert_true(tdn_view_make(&view, d->graph, &options));
    d->out.len = 0;
    for (uint64_t i = 0; i < view.nodes.count; i++) {
        const tdn_view_node *at = &view.nodes.items[i];
        char size[8];
        (void)snprintf(size, sizeof size, "%u*", (unsigned)at->member_count);
        text_put(&d->out, i == 0 ? "" : " ");
        text_put(&d->out, at->member_count > 1 ? size : "");
        text_put(&d->out, strncmp(at->value->key, "group:", 6) == 0 ? at->value->key + 6 : at->value->key);
        assert_int_equal(at->member_count > 1, strncmp(at->value->key, "group:", 6) == 0);
    }
    text_put(&d->out, " |");
    for (uint64_t i = 0; i < view.edge_count; i++) {
        const tdn_view_edge made = tdn_view_edge_at(&view, i);
        const tdn_view_edge *at = &made;
        char count[8];
        (void)snprintf(count, sizeof count, " %u*", (unsigned)at->part_count);
        text_put(&d->out, at->part_count > 1 ? count : " ");
        const char *ends[] = {tdn_view_key(&view, view.nodes.items[at->value.from].node),
                              tdn_view_key(&view, view.nodes.items[at->value.to].node)};
        for (size_t e = 0; e < 2; e++) {
            text_put(&d->out, strncmp(ends[e], "group:", 6) == 0 ? ends[e] + 6 : ends[e]);
        }
        text_put(&d->out, ":");
        text_put(&d->out, tdnref_relation_name(at->value.relation));
    }
    tdn_view_release(&view);
    return text_close(&d->out);
}

#define IMPLEMENTS TDNREF_REL_IMPLEMENTS
#define BASIS TDNREF_REL_BASIS
#define AMENDS TDNREF_REL_AMENDS

/* a: centre, b c: provinces under it, d e: departments under b, f: a commune under d; g: a decree, amended by h. */
static void draw_cascade(drawing *d)
{
    nodes(d, "a", TDNREF_LEVEL_CENTRAL);
    nodes(d, "bc", TDNREF_LEVEL_PROVINCE);
    nodes(d, "de", TDNREF_LEVEL_DEPARTMENT);
    nodes(d, "f", TDNREF_LEVEL_COMMUNE);
    nodes(d, "gh", TDNREF_LEVEL_CENTRAL);
    edge(d, "af", TDNREF_REL_MENTIONS);
    parent(d, "ba", IMPLEMENTS);
    edge(d, "bg", BASIS);
    parent(d, "ca", IMPLEMENTS);
    edge(d, "da", IMPLEMENTS);
    parent(d, "db", IMPLEMENTS);
    parent(d, "eb", IMPLEMENTS);
    parent(d, "fd", IMPLEMENTS);
    edge(d, "hg", AMENDS);
}

static void test_without_options_everything_is_seen(void **state)
{
    drawing *d = *state;
    draw_cascade(d);
    static const char WHOLE[] = "a b c d e f g h | af:mentions ba:implements bg:basis ca:implements da:implements "
                                "db:implements eb:implements fd:implements hg:amends";
    assert_string_equal(seen(d, (tdnref_view_options){.relations = 0}), WHOLE);
}

static void test_a_root_keeps_what_is_above_and_below_it(void **state)
{
    drawing *d = *state;
    const uint64_t b = 1;
    const uint64_t f_and_g[] = {5, 6};
    draw_cascade(d);
    assert_string_equal(seen(d, (tdnref_view_options){.roots = &b, .root_count = 1, .direction = TDNREF_DIRECTION_UP}),
                        "a b g | ba:implements bg:basis");
    assert_string_equal(
        seen(d, (tdnref_view_options){.roots = &b, .root_count = 1, .direction = TDNREF_DIRECTION_DOWN}),
        "b d e f | db:implements eb:implements fd:implements");
    /* Both ways, but not down again to the sister c. */
    assert_string_equal(seen(d, (tdnref_view_options){.roots = &b, .root_count = 1}),
                        "a b d e f g | af:mentions ba:implements bg:basis da:implements db:implements eb:implements "
                        "fd:implements");
    assert_string_equal(seen(d, (tdnref_view_options){.roots = &b, .root_count = 1, .depth = 1}),
                        "a b d e g | ba:implements bg:basis da:implements db:implements eb:implements");
    assert_string_equal(
        seen(d, (tdnref_view_options){.roots = f_and_g, .root_count = 2, .depth = 1, .direction = TDNREF_DIRECTION_UP}),
        "d f g | fd:implements");
    assert_string_equal(seen(d, (tdnref_view_options){.roots = &b, .root_count = 0}), " |");
}

/* The centre mentions a commune's plan: whoever goes down from the commune must not reach the centre. */
static void test_no_step_to_a_lower_level(void **state)
{
    drawing *d = *state;
    const uint64_t a = 0;
    nodes(d, "a", TDNREF_LEVEL_CENTRAL);
    nodes(d, "b", TDNREF_LEVEL_COMMUNE);
    nodes(d, "c", TDNREF_LEVEL_UNKNOWN);
    edge(d, "ab", IMPLEMENTS);
    edge(d, "ac", IMPLEMENTS);
    assert_string_equal(seen(d, (tdnref_view_options){.roots = &a, .root_count = 1, .direction = TDNREF_DIRECTION_UP}),
                        "a c | ac:implements");
}

static void test_roots_in_a_cycle(void **state)
{
    drawing *d = *state;
    const uint64_t a = 0;
    nodes(d, "abc", TDNREF_LEVEL_PROVINCE);
    edge(d, "ab", IMPLEMENTS);
    edge(d, "bc", IMPLEMENTS);
    edge(d, "ca", IMPLEMENTS);
    assert_string_equal(
        seen(d, (tdnref_view_options){.roots = &a, .root_count = 1, .depth = 1, .direction = TDNREF_DIRECTION_UP}),
        "a b | ab:implements");
    assert_string_equal(seen(d, (tdnref_view_options){.roots = &a, .root_count = 1}),
                        "a b c | ab:implements bc:implements ca:implements");
}

static void test_relations_keep_what_they_join(void **state)
{
    drawing *d = *state;
    const uint64_t g = 6;
    draw_cascade(d);
    assert_string_equal(seen(d, (tdnref_view_options){.relations = 1u << AMENDS | 1u << BASIS}),
                        "b g h | bg:basis hg:amends");
    /* With --relation these are the steps; a root stays even if it joins nothing. */
    assert_string_equal(seen(d, (tdnref_view_options){.relations = 1u << AMENDS, .roots = &g, .root_count = 1}),
                        "g h | hg:amends");
    assert_string_equal(seen(d, (tdnref_view_options){.relations = 1u << IMPLEMENTS, .roots = &g, .root_count = 1}),
                        "g |");
}

static void test_levels_keep_their_directives_and_the_roots(void **state)
{
    drawing *d = *state;
    const uint64_t f = 5;
    draw_cascade(d);
    assert_string_equal(
        seen(d, (tdnref_view_options){.levels = 1u << TDNREF_LEVEL_PROVINCE | 1u << TDNREF_LEVEL_DEPARTMENT}),
        "b c d e | db:implements eb:implements");
    assert_string_equal(
        seen(d, (tdnref_view_options){.levels = 1u << TDNREF_LEVEL_PROVINCE, .roots = &f, .root_count = 1}), "b f |");
}

static void test_a_period_keeps_its_directives_and_what_they_rest_on(void **state)
{
    drawing *d = *state;
    draw_cascade(d);
    tdn_node *all = d->graph->nodes.items;
    all[3].value.period_from = all[3].value.period_to = 2024; /* d, under b, under a */
    all[4].value.period_from = 2021;                          /* e, under b */
    all[4].value.period_to = 2025;
    all[5].value.date.year = 2023; /* f, under d */
    assert_string_equal(seen(d, (tdnref_view_options){.period_from = 2024}),
                        "a b d e | ba:implements da:implements db:implements eb:implements");
    /* e only: its parent b and b's parent a, but not the decree that b is based on. */
    assert_string_equal(seen(d, (tdnref_view_options){.period_from = 2025, .period_to = 2030}),
                        "a b e | ba:implements eb:implements");
    assert_string_equal(seen(d, (tdnref_view_options){.period_from = 2022, .period_to = 2023}),
                        "a b d e f | af:mentions ba:implements da:implements db:implements eb:implements "
                        "fd:implements");
    assert_string_equal(seen(d, (tdnref_view_options){.period_from = 2030}), " |");
}

/* ----------------------------------------------------------------- reduce */

static void test_reduce_leaves_out_what_a_path_implies(void **state)
{
    drawing *d = *state;
    nodes(d, "abcd", TDNREF_LEVEL_PROVINCE);
    edge(d, "ba", IMPLEMENTS);
    edge(d, "cb", IMPLEMENTS);
    edge(d, "ca", IMPLEMENTS); /* by b */
    edge(d, "ca", BASIS);      /* of another relation: stays */
    edge(d, "dc", IMPLEMENTS);
    edge(d, "db", IMPLEMENTS);   /* by c */
    parent(d, "da", IMPLEMENTS); /* by c and b, but the parent */
    assert_string_equal(seen(d, (tdnref_view_options){.reduce = true}),
                        "a b c d | ba:implements cb:implements ca:basis dc:implements da:implements");
}

/* Who amends the amending act does not thereby amend the first one. */
static void test_reduce_leaves_what_is_not_transitive(void **state)
{
    drawing *d = *state;
    nodes(d, "abc", TDNREF_LEVEL_PROVINCE);
    edge(d, "ba", AMENDS);
    edge(d, "cb", AMENDS);
    edge(d, "ca", AMENDS);
    assert_string_equal(seen(d, (tdnref_view_options){.reduce = true}), "a b c | ba:amends cb:amends ca:amends");
}

/* The path that implies an edge of the whole graph may be no longer there. */
static void test_reduce_sees_the_view_alone(void **state)
{
    drawing *d = *state;
    nodes(d, "a", TDNREF_LEVEL_CENTRAL);
    nodes(d, "b", TDNREF_LEVEL_PROVINCE);
    nodes(d, "c", TDNREF_LEVEL_DEPARTMENT);
    edge(d, "ba", IMPLEMENTS);
    edge(d, "ca", IMPLEMENTS);
    edge(d, "cb", IMPLEMENTS);
    assert_string_equal(seen(d, (tdnref_view_options){.reduce = true}), "a b c | ba:implements cb:implements");
    const uint32_t levels = 1u << TDNREF_LEVEL_CENTRAL | 1u << TDNREF_LEVEL_DEPARTMENT;
    assert_string_equal(seen(d, (tdnref_view_options){.reduce = true, .levels = levels}), "a c | ca:implements");
}

/* A path of mixed relations implies nothing. */
static void test_reduce_does_not_mix_relations(void **state)
{
    drawing *d = *state;
    nodes(d, "abc", TDNREF_LEVEL_PROVINCE);
    edge(d, "ba", BASIS);
    edge(d, "cb", IMPLEMENTS);
    edge(d, "ca", IMPLEMENTS);
    edge(d, "ca", BASIS);
    assert_string_equal(seen(d, (tdnref_view_options){.reduce = true}),
                        "a b c | ba:basis cb:implements ca:implements ca:basis");
}

/* Each edge of the cycle is implied by the two others; and of two ways out of it none goes for the other's sake. */
static void test_reduce_leaves_cycles_whole(void **state)
{
    drawing *d = *state;
    nodes(d, "abcde", TDNREF_LEVEL_PROVINCE);
    edge(d, "ab", IMPLEMENTS);
    edge(d, "ad", IMPLEMENTS);
    edge(d, "bc", IMPLEMENTS);
    edge(d, "ba", IMPLEMENTS);
    edge(d, "bd", IMPLEMENTS);
    edge(d, "ca", IMPLEMENTS);
    edge(d, "ce", IMPLEMENTS); /* implied: out of the cycle to d, then to e */
    edge(d, "de", IMPLEMENTS);
    assert_string_equal(seen(d, (tdnref_view_options){.reduce = true}),
                        "a b c d e | ab:implements ad:implements bc:implements ba:implements bd:implements "
                        "ca:implements de:implements");
}

/* Against reachability, on graphs drawn by chance: what is reached from each node stays, and no edge can go. */
enum { CHANCE_NODES = 9 };

static void reach(const tdn_view *view, const bool *without, bool out[CHANCE_NODES][CHANCE_NODES])
{
    memset(out, 0, sizeof(bool) * CHANCE_NODES * CHANCE_NODES);
    for (uint64_t i = 0; i < view->edge_count; i++) {
        if (without == NULL || !without[i]) {
            out[tdn_view_edge_at(view, i).value.from][tdn_view_edge_at(view, i).value.to] = true;
        }
    }
    for (size_t via = 0; via < CHANCE_NODES; via++) {
        for (size_t from = 0; from < CHANCE_NODES; from++) {
            for (size_t to = 0; to < CHANCE_NODES; to++) {
                out[from][to] = out[from][to] || (out[from][via] && out[via][to]);
            }
        }
    }
}

static void check_by_chance(drawing *d, uint64_t seed, bool acyclic)
{
    bool before[CHANCE_NODES][CHANCE_NODES];
    bool after[CHANCE_NODES][CHANCE_NODES];
    nodes(d, "abcdefghi", TDNREF_LEVEL_PROVINCE);
    for (char from = 'a'; from <= 'i'; from++) {
        for (char to = 'a'; to <= 'i'; to++) {
            if (from != to && (!acyclic || to < from) && next_random(&seed) % 4 == 0) {
                edge(d, (const char[]){from, to, '\0'}, IMPLEMENTS);
            }
        }
    }
    d->graph->sealed = true;
    tdn_view whole = {0};
    tdn_view reduced = {0};
    const tdnref_view_options options = {.struct_size = sizeof options, .reduce = true};
    assert_true(tdn_view_make(&whole, d->graph, NULL) && tdn_view_make(&reduced, d->graph, &options));
    reach(&whole, NULL, before);
    reach(&reduced, NULL, after);
    assert_memory_equal(before, after, sizeof before);
    for (uint64_t i = 0; acyclic && i < reduced.edge_count; i++) {
        bool without[256] = {false};
        without[i] = true;
        reach(&reduced, without, after);
        assert_memory_not_equal(before, after, sizeof before);
    }
    tdn_view_release(&whole);
    tdn_view_release(&reduced);
}

static void test_reduce_keeps_what_is_reached_and_no_edge_too_many(void **state)
{
    for (uint64_t seed = 1; seed <= 300; seed++) {
        check_by_chance(*state, seed, seed % 2 == 0);
        archive_empty(*state);
    }
}

/* --------------------------------------------------------------- collapse */

static void test_collapse_merges_siblings(void **state)
{
    drawing *d = *state;
    draw_cascade(d);
    /* b and c under a; d and e under them; a, b's basis g and the lone h as they are. */
    assert_string_equal(seen(d, (tdnref_view_options){.collapse = true}),
                        "a 2*b 2*d f 2*g | af:mentions 2*ba:implements bg:basis da:implements 2*db:implements "
                        "fd:implements");
}

static void test_collapse_parts_what_differs(void **state)
{
    drawing *d = *state;
    nodes(d, "a", TDNREF_LEVEL_CENTRAL);
    nodes(d, "bcdefgh", TDNREF_LEVEL_PROVINCE);
    for (char from = 'b'; from <= 'h'; from++) {
        parent(d, (const char[]){from, 'a', '\0'}, IMPLEMENTS);
    }
    d->graph->nodes.items[3].value.type = "QĐ";
    d->graph->nodes.items[4].value.level = TDNREF_LEVEL_COMMUNE;
    d->graph->nodes.items[5].value.line_of = TDNREF_LINE_PARTY;
    d->graph->nodes.items[6].value.held = true;
    d->graph->nodes.items[7].value.open = true;
    assert_string_equal(seen(d, (tdnref_view_options){.collapse = true}),
                        "a 2*b d e f g h | 2*ba:implements da:implements ea:implements fa:implements ga:implements "
                        "ha:implements");
}

/* A directive that was asked for stands alone, and so does one in a cycle of parents; what hangs on them does not. */
static void test_collapse_leaves_roots_and_circles_alone(void **state)
{
    drawing *d = *state;
    const uint64_t b = 1;
    nodes(d, "abcdefg", TDNREF_LEVEL_PROVINCE);
    parent(d, "ba", IMPLEMENTS);
    parent(d, "ca", IMPLEMENTS);
    parent(d, "de", IMPLEMENTS);
    parent(d, "ed", IMPLEMENTS);
    parent(d, "fd", IMPLEMENTS);
    parent(d, "gd", IMPLEMENTS);
    assert_string_equal(seen(d, (tdnref_view_options){.collapse = true}),
                        "a 2*b d e 2*f | 2*ba:implements de:implements ed:implements 2*fd:implements");
    assert_string_equal(seen(d, (tdnref_view_options){.collapse = true, .roots = &b, .root_count = 1}),
                        "a b | ba:implements");
}

/* What a box says is what all in it have. */
static void test_a_box_says_what_all_in_it_share(void **state)
{
    drawing *d = *state;
    draw_cascade(d);
    for (size_t i = 1; i <= 2; i++) {
        tdn_directive *value = &d->graph->nodes.items[i].value;
        value->issuer = "UBND";
        value->title = i == 1 ? "A" : "B";
        value->number = "1/KH-UBND";
        value->date = (tdnref_date){2024, (uint8_t)i, 1};
        value->mention_count = (uint32_t)i;
    }
    tdn_view view = {0};
    const tdnref_view_options options = {.struct_size = sizeof options, .collapse = true};
    d->graph->sealed = true;
    assert_true(tdn_view_make(&view, d->graph, &options));
    const tdn_directive *box = view.nodes.items[1].value;
    assert_string_equal(box->key, "group:b");
    assert_string_equal(box->issuer, "UBND");
    assert_null(box->title);
    assert_null(box->number);
    assert_int_equal(box->date.year, 2024);
    assert_int_equal(box->date.month, 0);
    assert_int_equal(box->mention_count, 3);
    assert_string_equal(tdn_view_key(&view, 2), "group:b");
    assert_string_equal(tdn_view_key(&view, 0), "a");
    tdn_view_release(&view);
}

/* ---------------------------------------------------------------- options */

static tdnref_status write(drawing *d, tdnref_view_options options)
{
    return tdnref_graph_write_view(d->graph, TDNREF_FORMAT_CSV_EDGES, &options, text_sink, &d->out, NULL);
}

static void test_wrong_options_are_refused(void **state)
{
    drawing *d = *state;
    const uint64_t roots[] = {0, 99};
    const size_t size = sizeof(tdnref_view_options);
    draw_cascade(d);
    assert_int_equal(write(d, (tdnref_view_options){.struct_size = size}), TDNREF_ERR_STATE);
    d->graph->sealed = true;
    assert_int_equal(write(d, (tdnref_view_options){.struct_size = 0}), TDNREF_ERR_ARG);
    assert_int_equal(write(d, (tdnref_view_options){.struct_size = size, .relations = 1u << TDNREF_REL_COUNT}),
                     TDNREF_ERR_ARG);
    assert_int_equal(write(d, (tdnref_view_options){.struct_size = size, .levels = 1u << 7}), TDNREF_ERR_ARG);
    assert_int_equal(write(d, (tdnref_view_options){.struct_size = size, .period_to = 2024}), TDNREF_ERR_ARG);
    assert_int_equal(write(d, (tdnref_view_options){.struct_size = size, .roots = roots, .root_count = 2}),
                     TDNREF_ERR_ARG);
    assert_int_equal(write(d, (tdnref_view_options){.struct_size = size, .direction = (tdnref_direction)3}),
                     TDNREF_ERR_ARG);
    assert_int_equal(d->out.len, 0);
}

/* A program built before an option was added sets a smaller struct_size, and what lies behind it is not read. */
static void test_shorter_options_of_older_programs_are_read(void **state)
{
    drawing *d = *state;
    draw_cascade(d);
    d->graph->sealed = true;
    tdnref_view_options old = {.struct_size = offsetof(tdnref_view_options, reduce), .collapse = true};
    tdn_view view = {0};
    assert_true(tdn_view_make(&view, d->graph, &old));
    assert_int_equal(view.nodes.count, 8);
    assert_false(tdn_view_is_part(&view));
    tdn_view_release(&view);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        archive_test(test_without_options_everything_is_seen),
        archive_test(test_a_root_keeps_what_is_above_and_below_it),
        archive_test(test_no_step_to_a_lower_level),
        archive_test(test_roots_in_a_cycle),
        archive_test(test_relations_keep_what_they_join),
        archive_test(test_levels_keep_their_directives_and_the_roots),
        archive_test(test_a_period_keeps_its_directives_and_what_they_rest_on),
        archive_test(test_reduce_leaves_out_what_a_path_implies),
        archive_test(test_reduce_leaves_what_is_not_transitive),
        archive_test(test_reduce_sees_the_view_alone),
        archive_test(test_reduce_does_not_mix_relations),
        archive_test(test_reduce_leaves_cycles_whole),
        archive_test(test_reduce_keeps_what_is_reached_and_no_edge_too_many),
        archive_test(test_collapse_merges_siblings),
        archive_test(test_collapse_parts_what_differs),
        archive_test(test_collapse_leaves_roots_and_circles_alone),
        archive_test(test_a_box_says_what_all_in_it_share),
        archive_test(test_wrong_options_are_refused),
        archive_test(test_shorter_options_of_older_programs_are_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
