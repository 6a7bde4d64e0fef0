/*
 * merger.h - acts from before a merger, cited by a body that the merger formed.
 */
#ifndef TDN_MERGER_H
#define TDN_MERGER_H

#include "graph/identity.h"

/** Opens the identity of a mention whose body was completed from a document issued after a merger, although the act is
 * older: *heir is then the body whose predecessors may have issued it. In all other cases both are left as they are.
 * Failed allocations are noted in the namer. */
void tdn_open_before_merger(tdn_namer *namer, const tdnref_mention *mention, const tdnref_document *document,
                            tdn_identity *identity, tdn_legal_body *heir);

/** Gives an open node what all predecessors have in common: "ubnd@?", "Ủy ban nhân dân tỉnh". False: no memory. */
bool tdn_name_predecessor(tdn_namer *namer, tdn_node *node);

#endif
