/*
 * dot_text.c - labels and escaping for DOT.
 *
 * Labels are HTML-like, so that the number can be bold; in them &, <, > and quotes are entities. Tooltips are quoted
 * strings. In both the drawing reads \n, \N, \G, and how often a doubled backslash is halved differs between versions
 * of Graphviz: so a backslash of a text is shown as its look-alike U+2216. Control characters become spaces.
 */
#include "dot_text.h"

/* A tooltip is read at one look. */
#define TOOLTIP_MENTIONS 8
#define TOOLTIP_LETTERS 300

/* Letters in a line, so that the boxes keep the width that dot_layout.c counts on; heights in points. */
#define HEADING_WIDTH 24
#define ISSUER_WIDTH 32
#define TITLE_WIDTH 33
#define SMALL_WIDTH 25
#define HEADING_HEIGHT 14
#define LINE_HEIGHT 12
#define SMALL_HEIGHT 10
#define BOX_MARGIN 12

#define BACKSLASH "\xE2\x88\x96"

static bool is_control(uint32_t codepoint)
{
    return codepoint < 0x20 || (codepoint >= 0x7F && codepoint < 0xA0) || codepoint == 0x2028 || codepoint == 0x2029;
}

static void write_codepoint(tdn_writer *w, uint32_t codepoint, const char *bytes, size_t len)
{
    if (codepoint == 0xFFFD) {
        tdn_write(w, "\xEF\xBF\xBD", 3);
    } else {
        tdn_write(w, bytes, len);
    }
}

void tdn_dot_id(tdn_writer *w, const char *text)
{
    uint32_t codepoint = 0;
    tdn_write(w, "\"", 1);
    for (size_t len; (len = tdn_next_codepoint(text, &codepoint)) > 0; text += len) {
        if (is_control(codepoint)) {
            tdn_write(w, " ", 1);
        } else {
            if (codepoint == '"' || codepoint == '\\') {
                tdn_write(w, "\\", 1);
            }
            write_codepoint(w, codepoint, text, len);
        }
    }
    tdn_write(w, "\"", 1);
}

void tdn_dot_quoted(tdn_writer *w, const char *text)
{
    uint32_t codepoint = 0;
    size_t letters = 0;
    for (size_t len; (len = tdn_next_codepoint(text, &codepoint)) > 0; text += len) {
        if (letters++ == TOOLTIP_LETTERS) {
            tdn_write_text(w, "…");
            return;
        }
        if (is_control(codepoint)) {
            tdn_write(w, " ", 1);
        } else if (codepoint == '&') {
            tdn_write_text(w, "&amp;");
        } else if (codepoint == '\\') {
            tdn_write_text(w, BACKSLASH);
        } else if (codepoint == '"') {
            tdn_write_text(w, "\\\"");
        } else {
            write_codepoint(w, codepoint, text, len);
        }
    }
}

static void write_html(tdn_writer *w, uint32_t codepoint, const char *bytes, size_t len)
{
    static const struct entity {
        uint32_t codepoint;
        const char *text;
    } entities[] = {{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}, {'\\', BACKSLASH}};
    for (size_t i = 0; i < TDN_COUNT(entities); i++) {
        if (entities[i].codepoint == codepoint) {
            tdn_write_text(w, entities[i].text);
            return;
        }
    }
    if (is_control(codepoint)) {
        tdn_write(w, " ", 1);
    } else {
        write_codepoint(w, codepoint, bytes, len);
    }
}

/* Letters of the word that begins at `text`, up to a space or the end. */
static size_t word_letters(const char *text)
{
    uint32_t codepoint = 0;
    size_t letters = 0;
    for (size_t len; (len = tdn_next_codepoint(text, &codepoint)) > 0 && codepoint != ' '; text += len) {
        letters++;
    }
    return letters;
}

/* Part of an HTML-like label: lines of about `width` letters, at most `lines` of them, parted by <BR/>. Returns how
 * many. */
static size_t write_wrapped(tdn_writer *w, const char *text, size_t width, size_t lines)
{
    uint32_t codepoint = 0;
    size_t column = 0;
    size_t line = 1;
    for (size_t len; (len = tdn_next_codepoint(text, &codepoint)) > 0; text += len) {
        const bool full =
            codepoint == ' ' ? column > 0 && column + 1 + word_letters(text + 1) > width : column >= width + 4;
        if (full && line == lines) {
            tdn_write_text(w, "…");
            return line;
        }
        if (full) {
            tdn_write_text(w, "<BR/>");
            line++;
            column = 0;
        }
        if (!full || codepoint != ' ') {
            write_html(w, codepoint, text, len);
            column++;
        }
    }
    return line;
}

/* ----------------------------------------------------------------- label */

/* How people say a type; what is not listed is printed as its code. */
static const char *name_of_type(const char *type)
{
    static const char *const names[][2] = {
        {"KL", "Kết luận"},   {"NQ", "Nghị quyết"},    {"CT", "Chỉ thị"},
        {"QĐ", "Quyết định"}, {"NĐ", "Nghị định"},     {"TT", "Thông tư"},
        {"KH", "Kế hoạch"},   {"CTr", "Chương trình"}, {"CV", "Công văn"},
        {"TTr", "Tờ trình"},  {"HD", "Hướng dẫn"},     {"TB", "Thông báo"},
        {"BC", "Báo cáo"},    {"QyĐ", "Quy định"},     {"QC", "Quy chế"},
        {"ĐA", "Đề án"},      {"PA", "Phương án"},     {"LUẬT", "Luật"},
        {"PL", "Pháp lệnh"},  {"CĐ", "Công điện"},     {"TTLT", "Thông tư liên tịch"},
    };
    for (size_t i = 0; i < TDN_COUNT(names); i++) {
        if (strcmp(type, names[i][0]) == 0) {
            return names[i][1];
        }
    }
    return type;
}

static size_t letters_of(const char *text)
{
    uint32_t codepoint = 0;
    size_t letters = 0;
    for (size_t len; (len = tdn_next_codepoint(text, &codepoint)) > 0; text += len) {
        letters++;
    }
    return letters;
}

static bool has_text(const char *text)
{
    return text != NULL && text[0] != '\0';
}

/* "Kế hoạch 417/KH-SKHCN"; "Kế hoạch …/KH-SXD", digits left blank; "Kế hoạch (chưa rõ số)". */
static size_t write_number(tdn_writer *w, const tdnref_node *node)
{
    const bool blank = has_text(node->number) && !tdn_is_digit((unsigned char)node->number[0]);
    const char *number = has_text(node->number) ? node->number : "(chưa rõ số)";
    const char *type = node->type == NULL ? "" : name_of_type(node->type);
    const size_t together = letters_of(type) + letters_of(number) + 1;
    size_t lines = 0;
    tdn_write_text(w, "<B>");
    if (has_text(type)) {
        lines += write_wrapped(w, type, HEADING_WIDTH, 1);
        tdn_write_text(w, together > HEADING_WIDTH ? "<BR/>" : " ");
        lines -= together > HEADING_WIDTH ? 0 : 1;
    }
    tdn_write_text(w, blank ? "…" : "");
    lines += write_wrapped(w, number, HEADING_WIDTH, 2);
    tdn_write_text(w, node->open ? " (?)</B>" : "</B>");
    return lines;
}

/* A line in small letters. Graphviz takes no empty <FONT>, so each has its own. */
static size_t write_small_lines(tdn_writer *w, const char *text, size_t width, const char *tag)
{
    tdn_write_text(w, "<BR/><FONT POINT-SIZE=\"9\">");
    tdn_write_text(w, tag);
    const size_t lines = write_wrapped(w, text, width, 2);
    tdn_write_text(w, *tag == '\0' ? "" : "</I>");
    tdn_write_text(w, "</FONT>");
    return lines;
}

static const char *format_date(tdnref_date date, char out[16])
{
    size_t at = 0;
    const unsigned parts[] = {date.day, date.month};
    for (size_t i = 0; i < TDN_COUNT(parts); i++) {
        if (parts[i] != 0) {
            out[at++] = (char)('0' + parts[i] / 10 % 10);
            out[at++] = (char)('0' + parts[i] % 10);
            out[at++] = '/';
        }
    }
    for (unsigned unit = 1000; unit > 0; unit /= 10) {
        out[at++] = (char)('0' + date.year / unit % 10);
    }
    out[at] = '\0';
    return out;
}

/* A law or a treaty, small: its name, or its number and date. */
static int64_t write_small_label(tdn_writer *w, const tdnref_node *node)
{
    char date[16];
    if (has_text(node->name)) {
        return SMALL_HEIGHT * (int64_t)write_wrapped(w, node->name, SMALL_WIDTH, 3);
    }
    const char *number = has_text(node->number) ? node->number : "(chưa rõ số)";
    const char *type = node->type == NULL ? "" : name_of_type(node->type);
    size_t lines = 0;
    if (has_text(type)) {
        lines += write_wrapped(w, type, SMALL_WIDTH, 1);
        tdn_write_text(w, "<BR/>");
    }
    lines += write_wrapped(w, number, SMALL_WIDTH, 2);
    if (node->date.year != 0) {
        tdn_write_text(w, "<BR/>");
        lines += write_wrapped(w, format_date(node->date, date), SMALL_WIDTH, 1);
    }
    return SMALL_HEIGHT * (int64_t)lines;
}

static int64_t write_label(tdn_writer *w, const tdnref_node *node)
{
    char date[16];
    size_t lines = 0;
    const bool named = has_text(node->name) && !has_text(node->number);
    const size_t heading = named ? write_wrapped(w, node->name, HEADING_WIDTH + 2, 4) : write_number(w, node);
    if (node->date.year != 0 && !named) {
        lines += write_small_lines(w, format_date(node->date, date), ISSUER_WIDTH, "");
    }
    if (has_text(node->issuer) && !named) {
        lines += write_small_lines(w, node->issuer, ISSUER_WIDTH, "");
    }
    if (node->held && has_text(node->title)) {
        lines += write_small_lines(w, node->title, TITLE_WIDTH, "<I>");
    }
    return HEADING_HEIGHT * (int64_t)heading + LINE_HEIGHT * (int64_t)lines;
}

static int64_t label(tdn_writer *w, const tdn_node *node, bool small)
{
    return (small ? write_small_label(w, &node->value) : write_label(w, &node->value)) + BOX_MARGIN;
}

void tdn_dot_label(tdn_writer *w, const tdn_node *node, bool small)
{
    tdn_write_text(w, "<");
    (void)label(w, node, small);
    tdn_write_text(w, ">");
}

static int discard(const char *bytes, size_t len, void *ud)
{
    (void)bytes;
    (void)len;
    (void)ud;
    return 0;
}

int64_t tdn_dot_label_height(const tdn_node *node, bool small)
{
    tdn_writer scratch;
    tdn_writer_init(&scratch, discard, NULL);
    return label(&scratch, node, small);
}

/* --------------------------------------------------------------- tooltip */

static void write_place(tdn_writer *w, const char *file, uint64_t line)
{
    tdn_dot_quoted(w, file);
    tdn_write(w, ":", 1);
    tdn_write_number(w, line);
}

static void write_mentions(tdn_writer *w, const tdnref_graph *graph, const uint64_t *mentions, uint64_t count)
{
    for (uint64_t i = 0; i < count && i < TOOLTIP_MENTIONS; i++) {
        const tdn_cited *cited = &graph->mentions.items[mentions[i]];
        tdn_write_text(w, "\\n");
        write_place(w, graph->sources.items[cited->source].name, cited->value.line);
        tdn_write_text(w, ": ");
        tdn_dot_quoted(w, cited->value.text == NULL ? "" : cited->value.text);
    }
    if (count > TOOLTIP_MENTIONS) {
        tdn_write_text(w, "\\n… và ");
        tdn_write_number(w, count - TOOLTIP_MENTIONS);
        tdn_write_text(w, " chỗ khác");
    }
}

void tdn_dot_node_tooltip(tdn_writer *w, const tdnref_graph *graph, const tdn_node *node)
{
    const tdnref_node *value = &node->value;
    tdn_write(w, "\"", 1);
    tdn_dot_quoted(w, value->issuer != NULL ? value->issuer : value->name != NULL ? value->name : value->key);
    if (value->title != NULL) {
        tdn_write_text(w, "\\n");
        tdn_dot_quoted(w, value->title);
    }
    if (value->held) {
        tdn_write_text(w, "\\nToàn văn: ");
        write_place(w, value->source, value->line);
    }
    if (value->mention_count > 0) {
        write_mentions(w, graph, &graph->targets.items[node->first_mention], value->mention_count);
    }
    tdn_write(w, "\"", 1);
}

void tdn_dot_edge_tooltip(tdn_writer *w, const tdnref_graph *graph, const tdn_edge *edge, const char *relation)
{
    tdn_write(w, "\"", 1);
    tdn_write_text(w, relation);
    write_mentions(w, graph, &graph->evidence.items[edge->first_evidence], edge->value.mention_count);
    tdn_write(w, "\"", 1);
}
