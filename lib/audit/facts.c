/*
 * facts.c - what every rule needs first: which mentions a document contains, whether it is a plan, what it is based
 * on.
 *
 * A plan is a KH, CTr, ĐA or PA, or a decision whose title says that it issues one. Acts of the central level are
 * excluded: nothing above them need have ordered them. So are acts that amend, extend or repeal another, whose parent
 * is that of the other act, and plans required directly by a law (procurement, land use, planning).
 */
#include "audit/facts.h"

#include "audit/registered.h"
#include "audit/words.h"

/* How far after "thực hiện" the directive's type may stand, and how far after that "của" or "về", in bytes of words.
 */
#define CUE_REACH 48
#define TYPE_REACH 120
/* A title of more bytes has taken in the opening after it. */
#define LONGEST_TITLE 500u

static const tdn_words not_a_plan = {
    {"không phải kế hoạch, chương trình, đề án, phương án hoặc quyết định ban hành, phê duyệt các văn bản này",
     "not a plan, programme, scheme or project, nor a decision that issues or approves one"}};
static const tdn_words of_the_centre = {
    {"văn bản do cơ quan trung ương ban hành, không nhất thiết phải có văn bản cấp trên giao nhiệm vụ",
     "issued by a central body, which needs no order from above"}};
static const tdn_words changes_another = {
    {"văn bản sửa đổi, gia hạn hoặc bãi bỏ văn bản khác", "amends, extends or repeals another act"}};
static const tdn_words ordered_by_law = {
    {"loại kế hoạch do pháp luật quy định trực tiếp (lựa chọn nhà thầu, sử dụng đất, quy hoạch, thanh lý...)",
     "a kind of plan required directly by law (procurement, land use, planning, disposal ...)"}};
static const tdn_words agreed_on = {{"chương trình, kế hoạch do các cơ quan phối hợp, thống nhất với nhau",
                                     "a programme or plan agreed between bodies"}};
static const tdn_words type_unknown = {
    {"chưa nhận ra tên loại văn bản ở phần đầu", "the letterhead does not say what kind of document it is"}};
static const tdn_words opening_unread = {
    {"chưa đọc được phần mở đầu (căn cứ, thực hiện...)", "the opening (recitals) could not be read"}};

bool tdn_points_itself(const tdn_review *review, const tdn_case *c, const tdn_cited *cited)
{
    return tdn_graph_from(review->graph, cited) == c->held->node;
}

static bool holds_any(const char *text, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (strstr(text, words[i]) != NULL) {
            return true;
        }
    }
    return false;
}

static bool begins_with_any(const char *text, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (strncmp(text, words[i], strlen(words[i])) == 0) {
            return true;
        }
    }
    return false;
}

static bool is_one_of(const char *type, const char *const *types, size_t count)
{
    for (size_t i = 0; i < count && type != NULL; i++) {
        if (strcmp(type, types[i]) == 0) {
            return true;
        }
    }
    return false;
}

/* ---------------------------------------------------------------- scope */

/* "Ban hành Kế hoạch ...", "Phê duyệt Đề án ...", also after "Về việc". */
static bool issues_a_plan(const char *title)
{
    static const char *const begins[] = {"-ban-hành-kế-hoạch-",  "-ban-hành-chương-trình-", "-ban-hành-đề-án-",
                                         "-ban-hành-phương-án-", "-phê-duyệt-kế-hoạch-",    "-phê-duyệt-chương-trình-",
                                         "-phê-duyệt-đề-án-",    "-phê-duyệt-phương-án-"};
    static const char about[] = "-về-việc";
    return begins_with_any(strncmp(title, about, strlen(about)) == 0 ? title + strlen(about) : title, begins,
                           TDN_COUNT(begins));
}

static bool is_ordered_by_law(const char *title)
{
    static const char *const words[] = {"-lựa-chọn-nhà-thầu-", "-đấu-thầu-",
                                        "-sử-dụng-đất-",       "-đấu-giá-",
                                        "-bồi-thường-",        "-thu-hồi-đất-",
                                        "-quy-hoạch-",         "-thanh-lý-",
                                        "-chương-trình-học-",  "-chương-trình-đào-tạo-",
                                        "-giá-đất-",           "-tuyển-dụng-",
                                        "-đầu-tư-công-",       "-tài-chính-ngân-sách-nhà-nước-"};
    return holds_any(title, words, TDN_COUNT(words));
}

static bool changes_by_title(const char *title)
{
    static const char *const begins[] = {"-sửa-đổi-", "-điều-chỉnh-", "-bổ-sung-",  "-bãi-bỏ-",
                                         "-gia-hạn-", "-đính-chính-", "-thay-thế-", "-kéo-dài-"};
    return begins_with_any(title, begins, TDN_COUNT(begins));
}

/* "Chương trình phối hợp ... giữa ...": what bodies agree on, ordered by nobody. */
static bool is_agreement(const tdnref_document *doc, const char *title)
{
    return strncmp(title, "-phối-hợp-", strlen("-phối-hợp-")) == 0 ||
           (doc->authority != NULL && strchr(doc->authority, '+') != NULL) ||
           is_one_of(doc->type.text, (const char *const[]){"KHPH"}, 1);
}

static void find_scope(tdn_case *c)
{
    static const char *const plans[] = {"KH", "CTr", "ĐA", "PA"};
    const tdnref_document *doc = &c->held->value;
    const bool decision = is_one_of(doc->type.text, (const char *const[]){"QĐ"}, 1) && issues_a_plan(c->title);
    if (doc->type.text == NULL) {
        c->undecided = true;
        c->reason = &type_unknown;
    } else if (!decision && !is_one_of(doc->type.text, plans, TDN_COUNT(plans))) {
        c->reason = &not_a_plan;
    } else if (doc->level == TDNREF_LEVEL_CENTRAL || doc->level == TDNREF_LEVEL_INTERNATIONAL) {
        c->reason = &of_the_centre;
    } else if (changes_by_title(c->title)) {
        c->reason = &changes_another;
    } else if (is_agreement(doc, c->title)) {
        c->reason = &agreed_on;
    } else if (is_ordered_by_law(c->title)) {
        c->reason = &ordered_by_law;
    } else {
        c->in_scope = true;
    }
}

/* -------------------------------------------------------------- footing */

/* "Thực hiện Kế hoạch của Ủy ban nhân dân tỉnh về ...": a superior's directive, but no number. */
static bool names_unnumbered(const tdn_review *review, const tdn_case *c)
{
    tdnref_unnumbered named = {.struct_size = sizeof named};
    const char *source = NULL;
    for (uint64_t i = 0; tdnref_graph_unnumbered(review->graph, c->held->node, i, &named, &source); i++) {
        if (source == review->graph->sources.items[c->held->source].name && named.document == c->held->index &&
            (named.clause == TDNREF_CLAUSE_TITLE || named.clause == TDNREF_CLAUSE_OPENING)) {
            return true;
        }
    }
    return false;
}

static bool parent_is_legal(const tdn_review *review, const tdn_node *node)
{
    return review->graph->nodes.items[node->parents[node->primary].node].normative;
}

/* The plan stands in the annex of a decision and names there what it carries out. */
static bool annex_carries_out(const tdn_review *review, const tdn_case *c)
{
    for (uint64_t i = 0; i < c->mention_count; i++) {
        const tdn_cited *cited = tdn_case_mention(review, c, i);
        if (cited->value.clause == TDNREF_CLAUSE_ANNEX && cited->value.relation == TDNREF_REL_IMPLEMENTS &&
            cited->node != TDN_NONE && !review->graph->nodes.items[cited->node].normative) {
            return true;
        }
    }
    return false;
}

const tdn_cited *tdn_named_in_title(const tdn_review *review, const tdn_case *c)
{
    for (uint64_t i = 0; i < c->mention_count; i++) {
        const tdn_cited *cited = tdn_case_mention(review, c, i);
        if (cited->value.kind == TDNREF_KIND_NAMED && cited->value.clause == TDNREF_CLAUSE_TITLE &&
            cited->value.relation == TDNREF_REL_IMPLEMENTS && tdn_points_itself(review, c, cited)) {
            return cited;
        }
    }
    return NULL;
}

static bool find_footing(tdn_review *review, tdn_case *c)
{
    /* What only a task of the body names is a parent, but nothing that the opening cites. */
    const bool parent = c->node->primary != TDN_LINE_COUNT && !c->node->parents[c->node->primary].from_task;
    c->footing = !parent                            ? TDN_FOOTING_NONE
                 : parent_is_legal(review, c->node) ? TDN_FOOTING_LEGAL
                                                    : TDN_FOOTING_DIRECTIVE;
    if (c->footing == TDN_FOOTING_DIRECTIVE || !c->in_scope) {
        return true;
    }
    if (annex_carries_out(review, c)) {
        c->footing = TDN_FOOTING_DIRECTIVE;
        return true;
    }
    const tdnref_field *title = &c->held->value.title;
    const bool swallowed = title->text != NULL && strlen(title->text) > LONGEST_TITLE;
    if (c->opening == NULL || (c->opening[0] == '\0' && swallowed)) {
        c->undecided = true;
        c->reason = &opening_unread;
        return true;
    }
    const char *words = tdn_dashed(review, c->opening);
    if (words != NULL && c->footing == TDN_FOOTING_NONE) {
        c->footing = names_unnumbered(review, c)             ? TDN_FOOTING_UNNUMBERED
                     : tdn_named_in_title(review, c) != NULL ? TDN_FOOTING_TITLE
                                                             : TDN_FOOTING_NONE;
    }
    return words != NULL;
}

/* ------------------------------------------------------------ collection */

/* Which mentions each case has. */
static bool group_mentions(tdn_review *review)
{
    if (!tdn_group_by_document(review->graph, &review->grouped)) {
        return false;
    }
    for (uint64_t i = 0; i < review->cases.count; i++) {
        const uint64_t *first = &review->grouped.first.items[i];
        review->cases.items[i].first_mention = first[0];
        review->cases.items[i].mention_count = first[1] - first[0];
    }
    return true;
}

/* ------------------------------------------------------------- numbers */

/* A key is body, type, period and number, each with a slash after it; an open one ends in "@" and where it stands. */
static const char *number_in(const char *key)
{
    for (int part = 0; part < 4 && key != NULL; part++) {
        key = strchr(key, '/');
        key = key == NULL ? NULL : key + 1;
    }
    return key;
}

static bool read_number(tdn_review *review, const tdn_node *node, tdn_numbered *out)
{
    const char *number = number_in(node->value.key);
    if (number == NULL || !tdn_is_digit((unsigned char)*number) || node->value.number == NULL) {
        return true;
    }
    out->number = tdn_intern_text(&review->strings, number, strcspn(number, "@"));
    out->book = tdn_intern_text(&review->strings, node->value.key, (size_t)(number - node->value.key));
    if (out->number == NULL || out->book == NULL) {
        return false;
    }
    const char *at = out->number;
    for (; tdn_is_digit((unsigned char)*at); at++) {
        const uint64_t digit = (uint64_t)(*at - '0');
        out->serial = out->serial > (UINT64_MAX - digit) / 10 ? UINT64_MAX : out->serial * 10 + digit;
    }
    out->symbol = at;
    unsigned year = 0;
    size_t digits = 0;
    for (; *at == '/' && tdn_is_digit((unsigned char)at[1 + digits]) && digits < 4; digits++) {
        year = year * 10 + (unsigned)(at[1 + digits] - '0');
    }
    out->year = digits == 4 && year >= 1900 && year < 2100 && at[5] == '/' ? (uint16_t)year : 0;
    out->registered = tdn_registered_as(review, &node->value, out);
    return true;
}

static bool read_numbers(tdn_review *review)
{
    for (uint64_t i = 0; i < review->graph->nodes.count; i++) {
        tdn_numbered number = {0};
        if (!read_number(review, &review->graph->nodes.items[i], &number) ||
            !TDN_PUSH(review->audit->alloc, &review->numbers, number)) {
            return false;
        }
    }
    for (uint64_t i = 0; i < review->graph->mentions.count; i++) {
        if (!TDN_PUSH(review->audit->alloc, &review->mentions, tdn_cited_at(review->graph, i)) ||
            !TDN_PUSH(review->audit->alloc, &review->blamed, false)) {
            return false;
        }
    }
    return true;
}

tdn_case *tdn_case_of_node(const tdn_review *review, uint64_t node)
{
    const tdn_node *at = &review->graph->nodes.items[node];
    return at->document_count == 0 ? NULL : &review->cases.items[review->graph->holders.items[at->first_document]];
}

/* Unpacks the opening of a case, if it has one. */
static bool read_opening(tdn_review *review, tdn_case *c)
{
    const tdn_wording *openings = &review->graph->openings;
    if (c->held->opening == TDN_NO_PLACE) {
        return true;
    }
    char *text = tdn_arena_alloc(&review->audit->arena, tdn_wording_len(openings, c->held->opening) + 1);
    if (text != NULL) {
        tdn_wording_read(openings, c->held->opening, text);
    }
    c->opening = text;
    return text != NULL;
}

bool tdn_collect_facts(tdn_review *review)
{
    const tdnref_graph *graph = review->graph;
    if (!read_numbers(review)) {
        return false;
    }
    for (uint64_t i = 0; i < graph->documents.count; i++) {
        const tdn_held *held = &graph->documents.items[i];
        tdn_case made = {
            .held = held, .node = &graph->nodes.items[held->node], .title = tdn_dashed(review, held->value.title.text)};
        made.topic = made.title == NULL ? NULL : tdn_topic_of(review, made.title);
        if (made.topic == NULL || !read_opening(review, &made) ||
            !TDN_PUSH(review->audit->alloc, &review->cases, made)) {
            return false;
        }
    }
    if (!group_mentions(review)) {
        return false;
    }
    for (uint64_t i = 0; i < review->cases.count; i++) {
        find_scope(&review->cases.items[i]);
        if (!find_footing(review, &review->cases.items[i])) {
            return false;
        }
    }
    return true;
}
