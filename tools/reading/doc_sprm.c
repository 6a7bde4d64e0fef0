/*
 * doc_sprm.c - a sprm is a number of 16 bits that tells the size of its operand too, so that those without meaning
 * here are stepped over. A list that ends within an operand ends there.
 */
#include "reading/doc_sprm.h"

#include "reading/doc_bytes.h"

enum {
    DELETED = 0x0800,  /* sprmCFRMarkDel */
    HIDDEN = 0x083C,   /* sprmCFVanish */
    SPECIAL = 0x0855,  /* sprmCFSpec */
    SYMBOL = 0x6A09,   /* sprmCSymbol: a font, then a character */
    IN_TABLE = 0x2416, /* sprmPFInTable */
    ROW_END = 0x2417,  /* sprmPFTtp */
    DEPTH = 0x6649,    /* sprmPItap */
    DEEPER = 0x664A,   /* sprmPDtap: by so many */
    INNER_CELL = 0x244B,
    INNER_ROW = 0x244C,
    ELSEWHERE_97 = 0x6645, /* sprmPHugePapx */
    ELSEWHERE = 0x6646,
    ROW_ELSEWHERE = 0x646B, /* sprmPTableProps */
    TABLE_10 = 0xD606,      /* sprmTDefTable10, sprmTDefTable */
    TABLE = 0xD608,
    TABS = 0xC615 /* sprmPChgTabs */
};
/* On, off, as the style or unlike it; no style of these offices hides its text. */
enum { AS_STYLE = 0x80 };

typedef struct cursor {
    tool_doc_list list;
    size_t at;
    uint32_t sprm;
    const unsigned char *operand;
} cursor;

static size_t tabs_size(const unsigned char *at, size_t left)
{
    const size_t removed = left > 1 ? at[1] : 0;
    const size_t added_at = 2 + 4 * removed;
    return at[0] < 255 ? (size_t)at[0] + 1 : left > added_at ? added_at + 1 + 3 * (size_t)at[added_at] : left + 1;
}

/** The bytes of an operand, perhaps more than are left. */
static size_t operand_size(uint32_t sprm, const unsigned char *at, size_t left)
{
    static const unsigned char sizes[] = {1, 1, 2, 4, 2, 2, 0, 3};
    const uint32_t kind = sprm >> 13;
    if (kind != 6) {
        return sizes[kind];
    }
    if (sprm == TABLE || sprm == TABLE_10) {
        return left < 2 ? 2 : (size_t)tool_le16(at) + 1;
    }
    return left < 1 ? 1 : sprm == TABS ? tabs_size(at, left) : (size_t)at[0] + 1;
}

static bool next(cursor *c)
{
    if (c->list.len < 2 || c->at > c->list.len - 2) {
        return false;
    }
    c->sprm = tool_le16(c->list.bytes + c->at);
    c->operand = c->list.bytes + c->at + 2;
    const size_t left = c->list.len - c->at - 2;
    const size_t size = operand_size(c->sprm, c->operand, left);
    c->at += 2 + size;
    return size <= left;
}

void tool_doc_character_apply(tool_doc_character *character, tool_doc_list list)
{
    cursor c = {.list = list};
    while (next(&c)) {
        switch (c.sprm) {
        case DELETED:
            character->deleted = c.operand[0] != 0;
            break;
        case HIDDEN:
            character->hidden = c.operand[0] != 0 && c.operand[0] != AS_STYLE;
            break;
        case SPECIAL:
            character->special = c.operand[0] != 0;
            break;
        case SYMBOL:
            character->special = true;
            character->symbol = tool_le16(c.operand + 2);
            break;
        default:
            break;
        }
    }
}

/** The edges in the operand of sprmTDefTable: its size, the number of cells, the edges, and more. */
static tool_doc_list edges_in(const unsigned char *operand)
{
    const size_t size = (size_t)tool_le16(operand) + 1;
    const size_t len = size < 3 ? 0 : 2 * ((size_t)operand[2] + 1);
    return 3 + len <= size ? (tool_doc_list){operand + 3, len} : (tool_doc_list){0};
}

void tool_doc_paragraph_apply(tool_doc_paragraph *paragraph, tool_doc_list list)
{
    cursor c = {.list = list};
    while (next(&c)) {
        switch (c.sprm) {
        case IN_TABLE:
            paragraph->in_table = c.operand[0] != 0;
            break;
        case ROW_END:
            paragraph->row_end = c.operand[0] != 0;
            break;
        case DEPTH:
            paragraph->depth = tool_le32(c.operand);
            break;
        case DEEPER:
            paragraph->depth += tool_le32(c.operand);
            break;
        case TABLE:
            paragraph->edges = edges_in(c.operand);
            break;
        case INNER_CELL:
            paragraph->inner_cell = c.operand[0] != 0;
            break;
        case INNER_ROW:
            paragraph->inner_row = c.operand[0] != 0;
            break;
        case ELSEWHERE_97:
        case ELSEWHERE:
            paragraph->elsewhere = tool_le32(c.operand);
            break;
        case ROW_ELSEWHERE:
            paragraph->row_elsewhere = tool_le32(c.operand);
            break;
        default:
            break;
        }
    }
}

uint32_t tool_doc_paragraph_depth(const tool_doc_paragraph *paragraph)
{
    return paragraph->depth > 0 ? paragraph->depth : paragraph->in_table;
}

uint32_t tool_doc_short_sprm(uint32_t isprm)
{
    static const struct {
        unsigned char isprm;
        uint16_t sprm;
    } rows[] = {{0x18, IN_TABLE}, {0x19, ROW_END}, {0x41, DELETED}, {0x5C, HIDDEN}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (rows[i].isprm == isprm) {
            return rows[i].sprm;
        }
    }
    return 0;
}
