/*
 * own_body.h - mentions that mean a body of the document itself: "của Trường", "của Đảng ủy", and symbols that only the
 * document's own number explains.
 */
#ifndef TDN_OWN_BODY_H
#define TDN_OWN_BODY_H

#include "document/document.h"
#include "mention/draft.h"

/** Gives a mention the issuers of its document where its words or its symbol mean them. False: no memory. */
bool tdn_take_own_issuer(tdn_arena *arena, const tdn_document_draft *document, tdn_draft *m);

#endif
