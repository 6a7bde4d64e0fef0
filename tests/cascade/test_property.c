/*
 * test_property.c - random cascades with known truth, written out as texts, read back: the same graph.
 *
 * A cascade has directives of the Party centre, the Prime Minister, the Government, and of committees, authorities and
 * departments of three provinces, whose numbers collide on purpose. Some are held, the others only cited. Each held one
 * is written as its office would: letterhead, title, recitals, tasks. What the texts say is known while they are
 * written: every node by its key, every edge with its relation, and the parent of each line where one cited act shares
 * the matter of the title and no other does. Sources are added in random order.
 *
 * usage: test_property COUNT [FIRST_SEED]
 */
#include "support.h"

#include <string.h>

#define ACTS_MAX 24
#define LINKS_MAX 480
#define KEY_MAX 96
#define NONE SIZE_MAX

/* ---------------------------------------------------------------- chance */

static uint64_t chance_state;

static uint64_t chance(uint64_t below)
{
    return next_random(&chance_state) % below;
}

/* ---------------------------------------------------------------- bodies */

typedef enum kind { POLITBURO, PRIME_MINISTER, GOVERNMENT, COMMITTEE, AUTHORITY, DEPARTMENT, KINDS } kind;

typedef struct kind_row {
    const char *type;   /* code */
    const char *word;   /* type as texts name it */
    const char *symbol; /* behind the digits, with its separator */
    const char *book;   /* body in keys */
    const char *body;   /* as texts name it; a province follows if it is provincial */
    const char *own;    /* how it names itself where it acts */
    bool provincial;
    bool party;
    bool held; /* may be written out */
} kind_row;

static const kind_row KIND_ROWS[KINDS] = {
    [POLITBURO] = {"KL", "Kết luận", "-KL/TW", "trung-uong-dang", "Bộ Chính trị", "Bộ Chính trị", false, true, false},
    [PRIME_MINISTER] = {"QĐ", "Quyết định", "/QĐ-TTg", "thu-tuong", "Thủ tướng Chính phủ", "Thủ tướng Chính phủ", false,
                        false, true},
    [GOVERNMENT] = {"NQ", "Nghị quyết", "/NQ-CP", "chinh-phu", "Chính phủ", "Chính phủ", false, false, false},
    [COMMITTEE] = {"KH", "Kế hoạch", "-KH/TU", "tinh-uy", "Tỉnh ủy", "Ban Thường vụ Tỉnh ủy", true, true, true},
    [AUTHORITY] = {"KH", "Kế hoạch", "/KH-UBND", "ubnd", "UBND tỉnh", "Ủy ban nhân dân tỉnh", true, false, true},
    [DEPARTMENT] = {"KH", "Kế hoạch", "/KH-SXD", "so-xay-dung", "Sở Xây dựng tỉnh", "Sở Xây dựng", true, false, true},
};

typedef struct place {
    const char *slug, *name, *upper;
} place;

static const place PLACES[] = {{"lang-son", "Lạng Sơn", "LẠNG SƠN"},
                               {"dak-lak", "Đắk Lắk", "ĐẮK LẮK"},
                               {"binh-thuan", "Bình Thuận", "BÌNH THUẬN"}};

static const char *const MATTERS[] = {"thông tin đối ngoại", "cải cách hành chính", "chuyển đổi số",
                                      "giảm nghèo bền vững", "an toàn giao thông",  "bảo vệ rừng",
                                      "phòng chống ma túy",  "quy hoạch kiến trúc"};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* ------------------------------------------------------------------ truth */

typedef struct act {
    kind kind;
    size_t place;
    unsigned number;
    tdnref_date date;
    size_t matter;
    bool held;
    bool cited;
    char key[KEY_MAX];
    size_t parents[2]; /* party, state: act, NONE: not known */
    text words;
} act;

typedef struct link {
    size_t from, to;
    tdnref_relation relation;
} link;

typedef struct cascade {
    act acts[ACTS_MAX];
    size_t count;
    link links[LINKS_MAX];
    size_t link_count;
} cascade;

static const kind_row *row_of(const act *a)
{
    return &KIND_ROWS[a->kind];
}

static void add_link(cascade *c, size_t from, size_t to, tdnref_relation relation)
{
    c->acts[to].cited = true;
    c->acts[from].cited = true;
    for (size_t i = 0; i < c->link_count; i++) {
        if (c->links[i].from == from && c->links[i].to == to && c->links[i].relation == relation) {
            return;
        }
    }
    CHECK(c->link_count < LINKS_MAX);
    c->links[c->link_count++] = (link){from, to, relation};
}

static void write_key(act *a)
{
    const kind_row *row = row_of(a);
    char period[16];
    char symbol[32];
    size_t len = strlen(row->symbol);
    memcpy(symbol, row->symbol, len + 1);
    for (size_t i = 0; i < len; i++) {
        symbol[i] = symbol[i] >= 'a' && symbol[i] <= 'z' ? (char)(symbol[i] - 32) : symbol[i];
    }
    if (row->party) {
        snprintf(period, sizeof period, "k%u", a->date.year < 2020 ? 12u : 13u);
    } else {
        snprintf(period, sizeof period, "%u", (unsigned)a->date.year);
    }
    snprintf(a->key, sizeof a->key, "vn%s%s/%s/%s/%s/%u%s", row->provincial ? ";" : "",
             row->provincial ? PLACES[a->place].slug : "", row->book, row->type, period, a->number, symbol);
}

static bool is_new(const cascade *c, const act *made)
{
    for (size_t i = 0; i < c->count; i++) {
        if (strcmp(c->acts[i].key, made->key) == 0) {
            return false;
        }
    }
    return true;
}

/* Acts come in the order of their days, so that each may cite those before it. */
static void make_acts(cascade *c)
{
    static const uint16_t YEARS[] = {2017, 2018, 2019, 2022, 2023, 2024};
    const size_t wanted = 8 + chance(ACTS_MAX - 7);
    while (c->count < wanted) {
        const size_t step = c->count * COUNT(YEARS) / wanted;
        act made = {
            .kind = (kind)chance(KINDS),
            .place = chance(COUNT(PLACES)),
            .number = 1 + (unsigned)chance(12), /* few numbers: they collide */
            .date = {YEARS[step], (uint8_t)(1 + c->count % 12), (uint8_t)(1 + chance(28))},
            .matter = chance(COUNT(MATTERS)),
            .parents = {NONE, NONE},
        };
        made.held = KIND_ROWS[made.kind].held && chance(4) != 0;
        write_key(&made);
        if (is_new(c, &made)) {
            c->acts[c->count++] = made;
        }
    }
}

/* ---------------------------------------------------------------- writing */

static void put_day(text *t, tdnref_date date)
{
    char words[64];
    const bool spelled = chance(2) == 0;
    snprintf(words, sizeof words, spelled ? "ngày %02u tháng %02u năm %u" : "ngày %02u/%02u/%u", (unsigned)date.day,
             (unsigned)date.month, (unsigned)date.year);
    text_put(t, words);
}

static void put_number(text *t, const act *a)
{
    char digits[16];
    snprintf(digits, sizeof digits, a->kind != POLITBURO && chance(2) == 0 ? "%02u" : "%u", a->number);
    text_put(t, digits);
    text_put(t, row_of(a)->symbol);
}

/* "Kế hoạch số 05/KH-UBND ngày 03/4/2023 của UBND tỉnh Lạng Sơn" */
static void put_citation(text *t, const act *a)
{
    const kind_row *row = row_of(a);
    text_put(t, row->word);
    text_put(t, " số ");
    put_number(t, a);
    text_put(t, " ");
    put_day(t, a->date);
    text_put(t, " của ");
    text_put(t, row->body);
    if (row->provincial) {
        text_put(t, " ");
        text_put(t, PLACES[a->place].name);
    }
}

static void put_letterhead(text *t, const act *a)
{
    const char *upper = PLACES[a->place].upper;
    if (a->kind == COMMITTEE) {
        text_put(t, "TỈNH ỦY ");
        text_put(t, upper);
        text_put(t, "\n*\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nSố ");
    } else {
        text_put(t, a->kind == PRIME_MINISTER ? "THỦ TƯỚNG CHÍNH PHỦ"
                    : a->kind == AUTHORITY    ? "ỦY BAN NHÂN DÂN\nTỈNH "
                                              : "UBND TỈNH ");
        text_put(t, a->kind == PRIME_MINISTER ? "" : upper);
        text_put(t, a->kind == DEPARTMENT ? "\nSỞ XÂY DỰNG" : "");
        text_put(
            t, "\n-------\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\n\nSố: ");
    }
    put_number(t, a);
    text_put(t, "\n\n");
    text_put(t, a->kind == PRIME_MINISTER ? "Hà Nội" : PLACES[a->place].name);
    text_put(t, ", ");
    char day[64];
    snprintf(day, sizeof day, "ngày %02u tháng %02u năm %u", (unsigned)a->date.day, (unsigned)a->date.month,
             (unsigned)a->date.year);
    text_put(t, day);
    text_put(t, a->kind == PRIME_MINISTER ? "\n\nQUYẾT ĐỊNH\nBan hành Kế hoạch " : "\n\nKẾ HOẠCH\nThực hiện công tác ");
    text_put(t, MATTERS[a->matter]);
    text_put(t, "\n\n");
}

/* ------------------------------------------------------------- what is said */

/* True if an act of that kind and place directs the body of another. */
static bool directs(const act *above, const act *body)
{
    switch (above->kind) {
    case POLITBURO:
        return body->kind == COMMITTEE || body->kind == AUTHORITY;
    case PRIME_MINISTER:
    case GOVERNMENT:
        return body->kind == AUTHORITY;
    case COMMITTEE:
        return (body->kind == AUTHORITY || body->kind == DEPARTMENT) && above->place == body->place;
    case AUTHORITY:
        return body->kind == DEPARTMENT && above->place == body->place;
    default:
        return false;
    }
}

/* One recital; notes the parent if the act is on the title's matter and the first of its line. */
static void say_recital(cascade *c, size_t from, size_t to, size_t on_matter[2])
{
    act *own = &c->acts[from];
    const act *target = &c->acts[to];
    const bool carries_out = target->matter == own->matter || chance(2) == 0;
    const size_t line = row_of(target)->party ? 0 : 1;
    text_put(&own->words, carries_out ? "Thực hiện " : "Căn cứ ");
    put_citation(&own->words, target);
    text_put(&own->words, " về ");
    text_put(&own->words, MATTERS[target->matter]);
    text_put(&own->words, ";\n\n");
    add_link(c, from, to, carries_out ? TDNREF_REL_IMPLEMENTS : TDNREF_REL_BASIS);
    if (target->matter == own->matter) {
        own->parents[line] = on_matter[line] == 0 ? to : NONE; /* two of them: rank decides, which is not tested here */
        on_matter[line]++;
    }
}

/* "Kế hoạch A triển khai thực hiện Kết luận B": the holder is A, and only this text says so. */
static void say_reported(cascade *c, size_t from, size_t holder, size_t target)
{
    text *t = &c->acts[from].words;
    text_put(t, "Nội dung ");
    put_citation(t, &c->acts[holder]);
    text_put(t, " triển khai thực hiện ");
    put_citation(t, &c->acts[target]);
    text_put(t, " được phổ biến đến cơ sở.\n\n");
    add_link(c, from, holder, TDNREF_REL_MENTIONS);
    add_link(c, holder, target, TDNREF_REL_IMPLEMENTS);
}

/* "A được thay thế bởi B" */
static void say_replaced(cascade *c, size_t from, size_t old, size_t new)
{
    text *t = &c->acts[from].words;
    put_citation(t, &c->acts[old]);
    text_put(t, " đã được thay thế bởi ");
    put_citation(t, &c->acts[new]);
    text_put(t, ".\n\n");
    add_link(c, from, old, TDNREF_REL_MENTIONS);
    add_link(c, new, old, TDNREF_REL_REPLACES);
}

static void say_mention(cascade *c, size_t from, size_t to)
{
    text *t = &c->acts[from].words;
    text_put(t, "Nội dung ");
    put_citation(t, &c->acts[to]);
    text_put(t, " được đăng tải trên trang thông tin điện tử.\n\n");
    add_link(c, from, to, TDNREF_REL_MENTIONS);
}

static void write_recitals(cascade *c, size_t index)
{
    size_t on_matter[2] = {0, 0};
    for (size_t i = 0; i < index; i++) {
        if (directs(&c->acts[i], &c->acts[index]) && chance(3) != 0) {
            say_recital(c, index, i, on_matter);
        }
    }
    text *t = &c->acts[index].words;
    if (c->acts[index].kind == PRIME_MINISTER) {
        text_put(t, "QUYẾT ĐỊNH:\n\nĐiều 1. Ban hành Kế hoạch kèm theo Quyết định này.\n\nĐiều 2. ");
        return;
    }
    text_put(t, row_of(&c->acts[index])->own);
    text_put(t, c->acts[index].kind == DEPARTMENT ? "" : " ");
    text_put(t, c->acts[index].kind == DEPARTMENT ? "" : PLACES[c->acts[index].place].name);
    text_put(t, " ban hành Kế hoạch như sau:\n\nI. MỤC ĐÍCH, YÊU CẦU\n\nBảo đảm thiết thực.\n\nII. NỘI DUNG\n\n");
}

static void write_act(cascade *c, size_t index)
{
    put_letterhead(&c->acts[index].words, &c->acts[index]);
    write_recitals(c, index);
    for (size_t n = chance(4); n > 0 && index >= 2; n--) {
        const size_t a = chance(index - 1);
        const size_t b = a + 1 + chance(index - a - 1);
        switch (chance(3)) {
        case 0:
            say_mention(c, index, a);
            break;
        case 1:
            say_reported(c, index, b, a);
            break;
        default:
            if (c->acts[a].kind == c->acts[b].kind) {
                say_replaced(c, index, a, b);
            }
        }
    }
    text_put(&c->acts[index].words, "Các cơ quan, đơn vị tổ chức thực hiện nghiêm túc./.\n");
}

/* ---------------------------------------------------------------- reading */

static void add_in_random_order(const cascade *c, tdnref_graph *graph, tdnref_source *src)
{
    size_t order[ACTS_MAX];
    for (size_t i = 0; i < c->count; i++) {
        const size_t at = chance(i + 1);
        order[i] = order[at];
        order[at] = i;
    }
    for (size_t i = 0; i < c->count; i++) {
        const act *a = &c->acts[order[i]];
        if (a->held) {
            CHECK(tdnref_source_parse(src, a->words.bytes, a->words.len, NULL, NULL) == TDNREF_OK);
            CHECK(tdnref_graph_add_source(graph, a->key, src, NULL) == TDNREF_OK);
        }
    }
    CHECK(tdnref_graph_seal(graph, NULL) == TDNREF_OK);
}

/* The act of a node, NONE if the cascade has none with its key. */
static size_t act_of(const cascade *c, const tdnref_graph *graph, uint64_t index)
{
    tdnref_node node = {.struct_size = sizeof node};
    CHECK(tdnref_graph_node(graph, index, &node));
    for (size_t i = 0; i < c->count; i++) {
        if (strcmp(c->acts[i].key, node.key) == 0) {
            return i;
        }
    }
    return NONE;
}

static size_t complain(const char *what, const char *a, const char *relation, const char *b)
{
    fprintf(stderr, "  %s: %s %s %s\n", what, a, relation, b);
    return 1;
}

static size_t check_nodes(const cascade *c, const tdnref_graph *graph)
{
    size_t wrong = 0;
    bool seen[ACTS_MAX] = {false};
    for (uint64_t i = 0; i < tdnref_graph_node_count(graph); i++) {
        tdnref_node node = {.struct_size = sizeof node};
        const size_t found = act_of(c, graph, i);
        CHECK(tdnref_graph_node(graph, i, &node));
        if (found == NONE) {
            wrong += complain("invented node", node.key, "", "");
            continue;
        }
        const act *a = &c->acts[found];
        seen[found] = true;
        wrong += node.held != a->held ? complain("held or not", node.key, "", "") : 0;
        wrong += memcmp(&node.date, &a->date, sizeof node.date) != 0 ? complain("date", node.key, "", "") : 0;
        wrong += node.open ? complain("open", node.key, "", "") : 0;
    }
    for (size_t i = 0; i < c->count; i++) {
        const bool expected = c->acts[i].held || c->acts[i].cited;
        wrong += expected && !seen[i] ? complain("lost node", c->acts[i].key, "", "") : 0;
    }
    return wrong;
}

static size_t check_edges(const cascade *c, const tdnref_graph *graph)
{
    size_t wrong = 0;
    bool seen[LINKS_MAX] = {false};
    tdnref_edge edge = {.struct_size = sizeof edge};
    for (uint64_t i = 0; tdnref_graph_edge(graph, i, &edge); i++) {
        const size_t from = act_of(c, graph, edge.from);
        const size_t to = act_of(c, graph, edge.to);
        bool known = false;
        for (size_t k = 0; k < c->link_count; k++) {
            const link *l = &c->links[k];
            const bool same = l->from == from && l->to == to && l->relation == edge.relation;
            seen[k] = seen[k] || same;
            known = known || same;
        }
        if (!known && from != NONE && to != NONE) {
            wrong += complain("invented edge", c->acts[from].key, tdnref_relation_name(edge.relation), c->acts[to].key);
        }
    }
    for (size_t k = 0; k < c->link_count; k++) {
        const link *l = &c->links[k];
        if (!seen[k]) {
            wrong += complain("lost edge", c->acts[l->from].key, tdnref_relation_name(l->relation), c->acts[l->to].key);
        }
    }
    return wrong;
}

static size_t check_parents(const cascade *c, const tdnref_graph *graph)
{
    static const tdnref_line LINES[] = {TDNREF_LINE_PARTY, TDNREF_LINE_STATE};
    size_t wrong = 0;
    for (uint64_t i = 0; i < tdnref_graph_node_count(graph); i++) {
        const size_t own = act_of(c, graph, i);
        for (size_t line = 0; line < 2 && own != NONE; line++) {
            uint64_t parent = 0;
            const size_t wanted = c->acts[own].held ? c->acts[own].parents[line] : NONE;
            const char *reason = tdnref_graph_parent(graph, i, LINES[line], &parent);
            if (wanted != NONE && (reason == NULL || act_of(c, graph, parent) != wanted)) {
                wrong += complain("parent", c->acts[own].key, "should be", c->acts[wanted].key);
            }
        }
    }
    return wrong;
}

static size_t try_one(const tdnref_ctx *ctx, tdnref_source *src, uint64_t seed, size_t *parents)
{
    static cascade c;
    tdnref_graph *graph = NULL;
    memset(&c, 0, sizeof c);
    chance_state = seed;
    make_acts(&c);
    for (size_t i = 0; i < c.count; i++) {
        if (c.acts[i].held) {
            write_act(&c, i);
            *parents += c.acts[i].parents[0] != NONE ? 1u : 0u;
            *parents += c.acts[i].parents[1] != NONE ? 1u : 0u;
        }
    }
    CHECK(tdnref_graph_new(&graph, ctx, NULL) == TDNREF_OK);
    add_in_random_order(&c, graph, src);
    const size_t wrong = check_nodes(&c, graph) + check_edges(&c, graph) + check_parents(&c, graph);
    if (wrong > 0) {
        fprintf(stderr, "cascade %llu: %zu wrong\n", (unsigned long long)seed, wrong);
        for (size_t i = 0; i < c.count && getenv("SHOW") != NULL; i++) {
            fprintf(stderr, "---- %s\n%s", c.acts[i].key, c.acts[i].held ? c.acts[i].words.bytes : "(only cited)\n");
        }
    }
    for (size_t i = 0; i < c.count; i++) {
        text_free(&c.acts[i].words);
    }
    tdnref_graph_free(graph);
    return wrong;
}

int main(int argc, char **argv)
{
    CHECK(argc == 2 || argc == 3);
    const uint64_t count = strtoull(argv[1], NULL, 10);
    const uint64_t first = argc == 3 ? strtoull(argv[2], NULL, 10) : 1;
    tdnref_ctx *ctx = NULL;
    tdnref_source *src = NULL;
    CHECK(tdnref_ctx_new(&ctx, NULL, NULL) == TDNREF_OK && tdnref_source_new(&src, ctx, NULL) == TDNREF_OK);
    size_t bad = 0;
    size_t parents = 0;
    for (uint64_t seed = first; seed < first + count; seed++) {
        bad += try_one(ctx, src, seed, &parents) > 0;
    }
    printf("%llu cascades, %zu not the same, %zu parents with known truth\n", (unsigned long long)count, bad, parents);
    tdnref_source_free(src);
    tdnref_ctx_free(ctx);
    return bad > 0;
}
