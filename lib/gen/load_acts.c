/*
 * load_acts.c - types.txt and cues.txt.
 */
#include "gen.h"

static const gen_name systems[] = {
    {"normative", "TDN_SYSTEM_NORMATIVE"}, {"admin", "TDN_SYSTEM_ADMIN"}, {"party", "TDN_SYSTEM_PARTY"},
    {"treaty", "TDN_SYSTEM_TREATY"},       {"other", "TDN_SYSTEM_OTHER"},
};

static const gen_name type_flags[] = {
    {"law", "TDN_TYPE_LAW"},     {"treaty", "TDN_TYPE_TREATY"}, {"generic", "TDN_TYPE_GENERIC"},
    {"plan", "TDN_TYPE_PLAN"},   {"reject", "TDN_TYPE_REJECT"}, {"name", "TDN_TYPE_NAME"},
    {"order", "TDN_TYPE_ORDER"},
};

static const gen_name relations[] = {
    {"mentions", "TDNREF_REL_MENTIONS"},
    {"basis", "TDNREF_REL_BASIS"},
    {"implements", "TDNREF_REL_IMPLEMENTS"},
    {"guides", "TDNREF_REL_GUIDES"},
    {"promulgates", "TDNREF_REL_PROMULGATES"},
    {"amends", "TDNREF_REL_AMENDS"},
    {"replaces", "TDNREF_REL_REPLACES"},
    {"repeals", "TDNREF_REL_REPEALS"},
    {"proposal", "TDNREF_REL_PROPOSAL"},
    {"amended_by", "TDNREF_REL_AMENDED_BY"},
    {"replaced_by", "TDNREF_REL_REPLACED_BY"},
    {"repealed_by", "TDNREF_REL_REPEALED_BY"},
    {"promulgated_by", "TDNREF_REL_PROMULGATED_BY"},
};

static const gen_name cue_flags[] = {
    {"after", "TDN_CUE_AFTER"},     {"passive", "TDN_CUE_PASSIVE"},   {"list", "TDN_CUE_LIST"},
    {"details", "TDN_CUE_DETAILS"}, {"review", "TDN_CUE_REVIEW"},     {"repeats", "TDN_CUE_REPEATS"},
    {"alias", "TDN_CUE_ALIAS"},     {"break", "TDN_CUE_BREAK"},       {"hides", "TDN_CUE_HIDES"},
    {"subject", "TDN_CUE_SUBJECT"}, {"adjacent", "TDN_CUE_ADJACENT"}, {"aside", "TDN_CUE_ASIDE"},
};

size_t gen_find_type(const gen_tables *tables, const char *id)
{
    return gen_find(tables->types, tables->type_count, sizeof *tables->types, id);
}

static void load_type(gen_tables *tables, const gen_row *row)
{
    enum { ID, CODE, NAME, SYSTEM, FLAGS, CODES, NAMES };
    const size_t id = tables->type_count;
    const size_t same = gen_find_type(tables, row->cells[ID]);
    gen_check_new_id(row, same == GEN_NONE ? 0 : tables->types[same].place.line);
    const gen_type type = {
        .id = row->cells[ID],
        .code = row->cells[CODE],
        .name = row->cells[NAME],
        .system = gen_constant(row->place, row->cells[SYSTEM], systems, TDN_COUNT(systems), "system"),
        .flags = gen_constants(row, FLAGS, type_flags, TDN_COUNT(type_flags), "flag"),
        .place = row->place,
    };
    GEN_PUSH(tables->types, tables->type_count, type);
    gen_add_phrase(&tables->phrases, row->place, row->cells[NAME], TDN_PHRASE_TYPE, id);
    gen_add_phrases(&tables->phrases, row, NAMES, TDN_PHRASE_TYPE, id);
    const gen_list codes = gen_split(row, CODES);
    for (size_t i = 0; i < codes.count; i++) {
        gen_symbol *symbol = gen_symbol_of(&tables->symbols, row->place, codes.items[i]);
        if (symbol != NULL && !gen_symbol_add_type(symbol, id)) {
            gen_complain(row->place, "the code \"%s\" is listed twice", codes.items[i]);
        }
    }
}

void gen_load_types(gen_tables *tables, const char *dir)
{
    const gen_rows rows = gen_read_rows(dir, "types.txt", 7);
    for (size_t i = 0; i < rows.count; i++) {
        load_type(tables, &rows.items[i]);
    }
}

static void load_cue(gen_tables *tables, const gen_row *row)
{
    enum { ID, RELATION, FLAGS, PHRASES };
    const size_t id = tables->cue_count;
    const size_t same = gen_find(tables->cues, id, sizeof *tables->cues, row->cells[ID]);
    gen_check_new_id(row, same == GEN_NONE ? 0 : tables->cues[same].place.line);
    const gen_cue cue = {
        .id = row->cells[ID],
        .relation = gen_constant(row->place, row->cells[RELATION], relations, TDN_COUNT(relations), "relation"),
        .flags = gen_constants(row, FLAGS, cue_flags, TDN_COUNT(cue_flags), "flag"),
        .place = row->place,
    };
    GEN_PUSH(tables->cues, tables->cue_count, cue);
    gen_add_phrases(&tables->phrases, row, PHRASES, TDN_PHRASE_CUE, id);
}

void gen_load_cues(gen_tables *tables, const char *dir)
{
    const gen_rows rows = gen_read_rows(dir, "cues.txt", 4);
    for (size_t i = 0; i < rows.count; i++) {
        load_cue(tables, &rows.items[i]);
    }
}
