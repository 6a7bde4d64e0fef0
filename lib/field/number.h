/*
 * number.h - a number with its symbol: "72/2015/NĐ-CP", "57-KL/TW", "5740/BTTTT-TTĐN", "1166/CTR-STTTT-BCHBĐBP".
 *
 * State: serial [/year] / type - issuer [- unit], letters without type (Nghị định 30/2020/NĐ-CP, Phụ lục I). Party:
 * serial - type / issuer (Hướng dẫn 36-HD/VPTW). Laws: serial / year / QHnn. Older acts: serial / issuer. Separators
 * are often mistyped, so any mix is accepted, and the tables say what each group of letters is.
 */
#ifndef TDN_NUMBER_H
#define TDN_NUMBER_H

#include "text/reader.h"

#define TDN_GROUPS_MAX 10
#define TDN_ISSUERS_MAX 6

typedef struct tdn_number {
    tdn_range range;
    tdn_slice serial; /**< normalised text; empty if left blank */
    uint16_t year;    /**< printed in the number, else 0 */
    uint8_t group_count;
    tdn_slice groups[TDN_GROUPS_MAX];
    const tdn_symbol *symbols[TDN_GROUPS_MAX]; /**< what each group can stand for, NULL: unknown */
    uint8_t type_group;                        /**< index of the group that is the type, group_count: none */
    uint8_t issuer_first;                      /**< groups that are issuers: [issuer_first, issuer_end) */
    uint8_t issuer_end;
    bool party_order; /**< dash before the first group, slash later: "57-KL/TW" */
    bool spaced;      /**< only a blank, or nothing, between serial and symbol: "77 QĐ/UB", "15TB/TU" */
    bool year_behind; /**< the year follows the symbol: "09/HDTLMM/2025" */
} tdn_number;

/** The digit that a scan turned into a letter, 'O' for '0', 'l' for '1'; any other character is returned unchanged. */
static inline char tdn_read_digit(char c)
{
    return (char)(c == 'O' || c == 'o' ? '0' : c == 'l' || c == 'I' || c == 'i' || c == 'L' ? '1' : c);
}

/** True if the digits of a number may begin at a token: "15", "l5". */
bool tdn_begins_number(const tdn_reader *r, size_t token);

/** True if a slash or dash follows the run of digits at `token`, with at most "bis", a letter or a fraction in between,
 * and after it what may be letters. This rules out most digits of a text. */
bool tdn_number_may_begin(const tdn_reader *r, size_t token);

/** Reads the number that begins with the run of digits at `token`. `said` is the type that the words before it name
 * (TDN_NO_ID: none), which decides what a doubtful group is: "Công văn số 3562/CT-PC". False: there is no number. */
bool tdn_number_at(const tdn_reader *r, size_t token, uint16_t said, tdn_number *out);

/** Reads a number whose digits were left blank, at the dots, dash or slash: "/KH-SXD", "......./QĐ-UBND". */
bool tdn_blank_number_at(const tdn_reader *r, size_t token, uint16_t said, tdn_number *out);

/** The same where no group of the symbol need be known: "/PATCTC-HL" of a company. */
bool tdn_blank_symbol_at(const tdn_reader *r, size_t token, uint16_t said, tdn_number *out);

/** True if some group is a type or an issuer in the tables. */
bool tdn_number_is_known(const tdn_number *number);

/** Number as records print it: without white space, dashes as "-"; NULL when memory is out. */
char *tdn_number_text(const tdn_reader *r, const tdn_number *number);

/** True if one of the issuing groups can stand for the body. */
bool tdn_number_names_body(const tdn_number *n, uint16_t body);

#endif
