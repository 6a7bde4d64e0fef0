/*
 * block.h - the names in the left column of a letterhead, from top to bottom, each with the lines that belong to it.
 */
#ifndef TDN_BLOCK_H
#define TDN_BLOCK_H

#include "document/column.h"
#include "document/unit.h"

/* A letterhead names the superior, the body, and perhaps a unit; a joint one up to five bodies. */
#define TDN_BLOCKS_MAX 12u

/** A name in the left column: lines that belong together. */
typedef struct tdn_name_block {
    tdn_range words;
    bool known;         /**< the body is in the tables and is the whole name */
    tdn_unit_kind kind; /**< words 0: lines that do not begin like a unit */
    tdn_issuer issuer;  /**< if known; else the body that the name only begins with, or none */
} tdn_name_block;

typedef struct tdn_name_blocks {
    tdn_column column;
    tdn_name_block items[TDN_BLOCKS_MAX];
    size_t count;
    const char *district; /**< on a line of its own; NULL: none */
} tdn_name_blocks;

/** Finds the names of an open column; the places of superiors are passed down. `province`: that of the place line. */
void tdn_find_blocks(tdn_name_blocks *b, uint16_t province);

/** The last body of the tables above a block; NULL: none. */
const tdn_name_block *tdn_superior_of(const tdn_name_blocks *b, size_t index);

/** Takes the place of the superior body in the line above: "UBND TỈNH ĐẮK LẮK / SỞ XÂY DỰNG". */
void tdn_inherit_place(tdn_issuer *issuer, const tdn_issuer *above);

/** True for a national body: it signs in Hà Nội but does not belong to that city. */
bool tdn_is_national(const tdn_issuer *issuer);

/** An office and its committee that together name a body of the tables, "HUYỆN ỦY CHI LĂNG / BAN TUYÊN GIÁO". False:
 * they do not, or memory is out. */
bool tdn_joins_superior(const tdn_name_blocks *b, const tdn_name_block *unit, const tdn_name_block *above,
                        tdn_issuer *out);

/** The block of a board with the name of the Party committee above it, "TỈNH ỦY NAM ĐỊNH / BAN CHỈ ĐẠO 35"; any other
 * block unchanged. */
tdn_name_block tdn_board_of_party(const tdn_name_blocks *b, size_t index);

/** The whole name of a unit that is not in the tables: "Phòng Tham mưu | Công an tỉnh Đồng Tháp", "Ban An toàn giao
 * thông | tỉnh Ninh Bình", "Viện Dinh dưỡng". NULL: no memory. */
const char *tdn_name_of_unit(const tdn_name_blocks *b, size_t index, uint32_t day);

/** Its level: that of the place in its name or of its own kind, else its superior's. */
tdnref_level tdn_level_of_unit(const tdn_name_blocks *b, size_t index);

/** True if the unit's name contains a district or commune. */
bool tdn_is_local_unit(const tdn_name_blocks *b, size_t index);

#endif
