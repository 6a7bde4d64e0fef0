/*
 * gen.h - the generator of tables.inc: what its parts share.
 *
 * rows.c reads the files of lib/data/ into rows of cells, choices.c writes out their lists, load_*.c check the rows and
 * fill the tables below, phrases.c keeps words and the trie, symbols.c the codes, emit*.c write C. The generator is a
 * tool of the build: it may print and exit, its memory lives until it ends.
 */
#ifndef TDN_GEN_H
#define TDN_GEN_H

#include "lexicon/duty_words.h"
#include "lexicon/fold.h"
#include "lexicon/lexicon.h"

#include <stdio.h>

/** No item of that id; written into the tables as it is. */
#define GEN_NONE ((size_t)TDN_NO_ID)
/** The most columns that a data file has. */
#define GEN_CELLS 12

/* --------------------------------------------------------------- rows.c */

/** Where something stands, for messages. */
typedef struct gen_place {
    const char *file;
    unsigned line;
} gen_place;

typedef struct gen_row {
    gen_place place;
    char *cells[GEN_CELLS]; /**< without blanks around */
} gen_row;

typedef struct gen_rows {
    gen_row *items;
    size_t count;
} gen_rows;

/** Items of a list cell. */
typedef struct gen_list {
    char **items;
    size_t count;
} gen_list;

/** Reads DIR/NAME, whose rows have `columns` cells. */
gen_rows gen_read_rows(const char *dir, const char *name, size_t columns);

/** Prints "FILE:LINE: ..." and counts it. */
void gen_complain(gen_place place, const char *format, ...);
size_t gen_complaints(void);

/** The allocator: grows or ends the program. */
void *gen_resize(void *block, size_t count, size_t item_size);
/** Adds a value at the end of `count` items, which becomes one more. */
#define GEN_PUSH(items, count, value)                                                                                  \
    ((items) = gen_resize((items), (size_t)(count) + 1, sizeof *(items)), (void)((items)[(count)++] = (value)))
char *gen_copy(const char *text, size_t len);
/** A text of gen_copy() with more behind it; use what it returns. */
char *gen_join(char *text, const char *more);

/** The text without the blanks around it, which are overwritten. */
char *gen_trim(char *text);

bool gen_same(const char *a, const char *b);

/* ------------------------------------------------------------ choices.c */

/** Cuts a cell at its semicolons and writes out what choices stand for; "-" gives no items. */
gen_list gen_split(const gen_row *row, size_t column);

/* ------------------------------------------------------------ phrases.c */

typedef struct gen_payload {
    tdn_payload payload;
    gen_place place;
} gen_payload;

typedef struct gen_node {
    uint32_t first_child; /**< 0: none; children are chained by `sibling` */
    uint32_t sibling;
    tdn_word word;
    uint16_t payload_count;
    gen_payload *payloads;
} gen_node;

typedef struct gen_phrases {
    char **words; /**< words[0] is "", ids count from 1 */
    size_t word_count;
    gen_node *nodes; /**< nodes[0] is the root */
    size_t node_count;
    size_t phrase_count;
} gen_phrases;

void gen_phrases_init(gen_phrases *phrases);

/** The node of a phrase, made if need be; 0 if the phrase is faulty (said). */
uint32_t gen_phrase_node(gen_phrases *phrases, gen_place place, const char *phrase);

/** Gives a phrase one more meaning. Types and bodies may share a phrase, other classes may not. */
void gen_add_phrase(gen_phrases *phrases, gen_place place, const char *phrase, tdn_phrase_class phrase_class,
                    size_t id);

/** The same for each item of a list cell; returns how many. */
size_t gen_add_phrases(gen_phrases *phrases, const gen_row *row, size_t column, tdn_phrase_class phrase_class,
                       size_t id);

/* ------------------------------------------------------------ symbols.c */

typedef struct gen_symbol {
    char *key;  /**< upper case, letters and digits alone: "BNNPTNT" */
    char *code; /**< as first written: "CTr" */
    uint16_t *types;
    uint16_t *bodies;
    size_t type_count;
    size_t body_count;
} gen_symbol;

typedef struct gen_symbols {
    gen_symbol *items;
    size_t count;
} gen_symbols;

/** The symbol of a code, made if need be; NULL if the code is faulty (said). */
gen_symbol *gen_symbol_of(gen_symbols *symbols, gen_place place, const char *code);
/** False if the id is there already. */
bool gen_symbol_add_type(gen_symbol *symbol, size_t id);
bool gen_symbol_add_body(gen_symbol *symbol, size_t id);

/* --------------------------------------------------------------- tables */

/** A word of a data file and the C constant that it stands for. */
typedef struct gen_name {
    const char *word;
    const char *constant;
} gen_name;

typedef struct gen_type {
    const char *id, *code, *name, *system, *flags;
    gen_place place;
} gen_type;

typedef struct gen_body {
    const char *id, *name, *level, *line, *scope, *flags, *above_id;
    unsigned rank;
    uint32_t from, to;
    size_t above;
    gen_place place;
} gen_body;

typedef struct gen_province {
    const char *slug, *kind, *name, *successor_slug;
    uint32_t from, to;
    size_t successor;
    gen_place place;
} gen_province;

typedef struct gen_district {
    const char *name, *kinds;
    size_t province;
    uint32_t from, to;
    gen_list spellings;
    gen_place place;
} gen_district;

typedef struct gen_commune {
    char *key; /**< folded name */
    const char *name, *kind;
    size_t province;
    gen_place place;
} gen_commune;

typedef struct gen_merger {
    size_t ended;
    size_t successor;
} gen_merger;

typedef struct gen_cue {
    const char *id, *relation, *flags;
    gen_place place;
} gen_cue;

typedef struct gen_tables {
    gen_phrases phrases;
    gen_symbols symbols;
    gen_type *types;
    size_t type_count;
    gen_body *bodies;
    size_t body_count;
    gen_province *provinces;
    size_t province_count;
    gen_district *districts;
    size_t district_count;
    gen_commune *communes;
    size_t commune_count;
    gen_merger *mergers;
    size_t merger_count;
    gen_cue *cues;
    size_t cue_count;
    const char **offices;
    size_t office_count;
    char **duties; /**< phrases, folded, list after list */
    size_t duty_count;
    size_t duty_first[TDN_WORDS_COUNT + 1];
    size_t guard_count;
    size_t law_count;
} gen_tables;

/* load_names.c: cells that are words of a fixed list, dates, ids */

/** The constant of a word; complains and gives "0" if it is none of the list. */
const char *gen_constant(gen_place place, const char *word, const gen_name *names, size_t count, const char *what);
/** The constants of a list of words, joined with " | ". */
const char *gen_constants(const gen_row *row, size_t column, const gen_name *names, size_t count, const char *what);
uint32_t gen_date(gen_place place, const char *cell);
void gen_check_period(gen_place place, uint32_t from, uint32_t to);
void gen_check_id(gen_place place, const char *id);
/** The same for the first cell of a row; `line`: another row that has that id, 0: none. */
void gen_check_new_id(const gen_row *row, unsigned line);
/** Index of the first item of that id, GEN_NONE: none; each item begins with its id, a string. */
size_t gen_find(const void *items, size_t count, size_t size, const char *id);

/* load_acts.c */
void gen_load_types(gen_tables *tables, const char *dir);
void gen_load_cues(gen_tables *tables, const char *dir);
/** GEN_NONE: there is none of that id. */
size_t gen_find_type(const gen_tables *tables, const char *id);
/* load_bodies.c */
void gen_load_bodies(gen_tables *tables, const char *dir);
/** GEN_NONE: there is none of that id. */
size_t gen_find_body(const gen_tables *tables, const char *id);
/* load_mergers.c */
void gen_load_mergers(gen_tables *tables, const char *dir);
/* load_symbols.c */
void gen_load_symbol_order(gen_tables *tables, const char *dir);
/* load_phrases.c */
void gen_load_offices(gen_tables *tables, const char *dir);
void gen_load_guards(gen_tables *tables, const char *dir);
void gen_load_laws(gen_tables *tables, const char *dir);
/* load_places.c */
void gen_load_provinces(gen_tables *tables, const char *dir);
/* load_districts.c */
void gen_load_districts(gen_tables *tables, const char *dir);
/* load_communes.c */
void gen_load_communes(gen_tables *tables, const char *dir);
/* load_duties.c */
void gen_load_duties(gen_tables *tables, const char *dir);

/* emit.c, emit_words.c, emit_districts.c, emit_communes.c, emit_trie.c */
void gen_emit(FILE *out, const gen_tables *tables);
void gen_emit_districts(FILE *out, const gen_tables *tables);
void gen_emit_communes(FILE *out, const gen_tables *tables);
/** Writes NAME_text, strings as one block of equal width, which needs no relocation, and NAME_slots, slots of a hash
 * that hold index + 1. */
void gen_emit_strings(FILE *out, const char *name, const char *const *texts, size_t count);
/** Writes an array of uint16_t. */
void gen_emit_numbers(FILE *out, const char *name, const size_t *numbers, size_t count);
void gen_emit_words(FILE *out, const gen_phrases *phrases);
void gen_emit_trie(FILE *out, const gen_phrases *phrases);
void gen_emit_symbols(FILE *out, const gen_symbols *symbols);

#endif
