/*
 * relater.h - state carried from one mention of a region to the next while relations are read.
 */
#ifndef TDN_RELATER_H
#define TDN_RELATER_H

#include "document/document.h"
#include "relation/cue.h"
#include "relation/government.h"
#include "relation/note.h"
#include "relation/quote.h"
#include "text/table.h"

typedef struct tdn_relater {
    const tdn_reader *r;
    const tdn_document_drafts *documents;
    const tdn_extents *grounds;
    const tdn_extent *cell; /**< the cell of grounds that holds the mention being read, NULL: none */
    tdn_drafts *drafts;
    tdn_government head;  /**< what governs the list whose items are sentences */
    tdn_government top;   /**< what governed the last mention of the sentence whose holder is the document */
    tdn_government last;  /**< what governed the previous mention */
    tdn_government outer; /**< what governed the holder of that mention, if it is a mention too */
    tdn_government intro; /**< what introduced the list, when an item of it has set `head` */
    uint64_t last_mention;
    size_t sentence;      /**< first token of the current sentence */
    uint64_t row_mention; /**< last mention of the previous sentence or cell that has the document as its holder: the
                             object of "Được thay thế bởi ..." in the next cell of a table; TDN_NO_DRAFT: none near */
    uint64_t owner; /**< mention whose recitals the text quotes ("... có căn cứ ban hành như sau:"), or TDN_NO_DRAFT */
    uint64_t described; /**< mention whose contents the text goes through ("Nội dung mới của Thông tư ... như sau:") */
    tdn_quote quote;
    tdn_notes notes;
    uint64_t note_of;   /**< mention whose subject is given by the note that contains the sentence, or TDN_NO_DRAFT */
    uint64_t first;     /**< first mention of the region */
    size_t reached;     /**< last token of the last mention */
    char intro_mark;    /**< mark of the first item of that list, 0: a number or a letter */
    size_t intro_quote; /**< the mark of the quotation in which the list was introduced, TDN_NO_TOKEN: outside any */
    uint64_t introducer; /**< mention in the sentence that introduced the list: "Căn cứ Thông tư A: + Tại Điều 1 ..." */
    bool programme;    /**< another programme carries out the previous mention */
    bool introduced;   /**< the list was introduced by a colon, so that items need no semicolon */
    bool behind_stop;  /**< a full stop separates the sentence from the list of grounds that `head` governs */
    bool list_goes_on; /**< the sentence is an item of a list that `head` governs */
} tdn_relater;

/** Token after the previous mention. */
static inline size_t tdn_last_mention_end(const tdn_relater *x)
{
    return x->drafts->items[x->last_mention].range.end;
}

/** What a cue says about the mention it governs, with another mention as the holder. */
static inline tdn_government tdn_governed_by(const tdn_cue_place *c, uint64_t holder)
{
    const tdnref_relation relation = (tdnref_relation)c->cue->relation;
    const bool verb = relation == TDNREF_REL_IMPLEMENTS && (c->cue->flags & TDN_CUE_LIST) != 0;
    return (tdn_government){relation, holder, c->range, true, verb};
}

/** The same with the document as the holder. */
static inline tdn_government tdn_governed_by_document(const tdn_cue_place *c)
{
    return tdn_governed_by(c, TDN_NO_DRAFT);
}

static inline bool tdn_is_passive(const tdn_cue *cue)
{
    return (cue->flags & TDN_CUE_PASSIVE) != 0;
}

#endif
