/*
 * readers.h - the readers of one mention, each for one kind, tried in turn by parse.c: short.c, numbered.c,
 * list_item.c, coded.c, named.c, law.c, treaty.c, short_list.c, charter.c, congress.c, plenum.c, session.c, given.c.
 */
#ifndef TDN_READERS_H
#define TDN_READERS_H

#include "document/document.h"
#include "mention/draft.h"

/** One attempt to read a mention at a token. */
typedef enum tdn_read {
    TDN_READ_NOTHING,
    TDN_READ_MENTION,
    TDN_READ_REJECTED, /**< a look-alike: the tokens are used up, but there is no mention */
    TDN_READ_NOMEM
} tdn_read;

/** What the readers of one place share. */
typedef struct tdn_spot {
    const tdn_reader *r;
    size_t token;
    const tdn_hit *type;   /**< type word at the token, NULL: none */
    tdn_drafts *drafts;    /**< earlier ones, for lists that share a type word */
    uint64_t region_first; /**< index of the first draft of this region */
    bool inner;            /**< inside the name of another law or treaty */
    size_t inner_end;      /**< end of that name, 0: none */
    const tdn_document_drafts *documents;
    tdn_given_names *given;
} tdn_spot;

/** On TDN_READ_MENTION and TDN_READ_REJECTED out->range is set. */
tdn_read tdn_read_self(const tdn_spot *spot, tdn_draft *out);
tdn_read tdn_read_numbered(const tdn_spot *spot, tdn_draft *out);
/** "công văn số | JHDPC/2025/276 | ngày": the type is that of a letter. */
tdn_read tdn_read_coded(const tdn_spot *spot, tdn_draft *out);
tdn_read tdn_read_list_item(const tdn_spot *spot, tdn_draft *out);
tdn_read tdn_read_law(const tdn_spot *spot, tdn_draft *out);
/** "các Luật Đất đai, | Nhà ở": the next item in a list of laws that gives the type word once. */
tdn_read tdn_read_law_item(const tdn_spot *spot, tdn_draft *out);
tdn_read tdn_read_charter(const tdn_spot *spot, tdn_draft *out);
tdn_read tdn_read_treaty(const tdn_spot *spot, tdn_draft *out);
tdn_read tdn_read_congress(const tdn_spot *spot, tdn_draft *out);
tdn_read tdn_read_plenum(const tdn_spot *spot, tdn_draft *out);
tdn_read tdn_read_session(const tdn_spot *spot, tdn_draft *out);
tdn_read tdn_read_dated(const tdn_spot *spot, tdn_draft *out);
tdn_read tdn_read_short(const tdn_spot *spot, tdn_draft *out);
/** "chỉ thị số 20, | 23": the next item in a list of short forms. */
tdn_read tdn_read_short_item(const tdn_spot *spot, tdn_draft *out);
/** "nghị quyết của Bộ Chính trị: 57, 59, 66": the first of such a list. */
tdn_read tdn_read_introduced_short(const tdn_spot *spot, tdn_draft *out);
tdn_read tdn_read_given(const tdn_spot *spot, tdn_draft *out);

/** Type that a bare number at a token takes from the mention before it in the same list, TDN_NO_ID: none. */
uint16_t tdn_type_of_list(const tdn_spot *spot, size_t token);

/** True if the law's name that begins at the spot is not a citation: the heading of the document itself with its title,
 * "Quốc hội ban hành | Luật sửa đổi, bổ sung một số điều của Luật A" in that document, or a bill that amends others,
 * "dự án | Luật sửa đổi ...". The laws named in it are citations. */
bool tdn_is_own_or_drafted_law(const tdn_spot *spot);

#endif
