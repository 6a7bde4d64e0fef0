/*
 * urn.h - URN:LEX names (RFC 9676) of documents and mentions whose identity is complete.
 *
 * The profile is a proposal: jurisdiction "vn", with the province as a unit; issuer, type, date, number with symbol in
 * lower-case ASCII; connectives left out. An incomplete identity gets no name (RFC 9676, section 5.3).
 */
#ifndef TDN_URN_H
#define TDN_URN_H

#include "base/intern.h"
#include "document/document.h"
#include "mention/draft.h"

/** Sets record.urn where possible; false: no memory. */
bool tdn_document_urn(tdn_arena *arena, tdn_document_draft *document);
bool tdn_mention_urn(tdn_arena *arena, tdn_draft *mention);

/** What is known about a directive in a graph. */
typedef struct tdn_urn_parts {
    const char *authority; /**< "so-xay-dung@dak-lak", joint ones joined with "+" */
    const char *type;      /**< code */
    const char *number;
    const char *period; /**< "2023", "khoa.13", "2023-04-04" */
    /* Where two directives would have the same name without marks, it is written with its marks, percent-encoded (RFC
     * 9676, section 3): "xa.t%c3%a2m.an". NULL: without marks. */
    const char *marked_name;   /**< own name of the body, "xã-tâm-an" */
    const char *marked_number; /**< "12-kh-bđ" */
} tdn_urn_parts;

/** "urn:lex:vn;dak.lak:so.xay.dung:ke.hoach:2023;417-kh-sxd"; *out is left unchanged if a part is not in the tables.
 * False: no memory. */
bool tdn_write_urn_alias(tdn_intern *strings, const tdn_urn_parts *parts, const char **out);

/** "/akn/vn/doc/ke-hoach/so-xay-dung.dak-lak/2023-04-04/417-kh-sxd" (Akoma Ntoso Naming Convention 1.0, 4.4). */
bool tdn_write_iri(tdn_intern *strings, const tdn_urn_parts *parts, tdnref_date date, const char **out);

#endif
