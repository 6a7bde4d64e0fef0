/*
 * maketables.c - makes lib/tables.inc from lib/data/.
 *
 * Usage: maketables DATA_DIR [OUT]. Writes to OUT, or to standard output. If the data are faulty, every fault is
 * printed as FILE:LINE: what is wrong and what would be right, nothing is written, and the exit status is 1.
 */
#include "gen.h"

static void load(gen_tables *tables, const char *dir)
{
    gen_phrases_init(&tables->phrases);
    gen_load_types(tables, dir);
    gen_load_bodies(tables, dir);
    gen_load_mergers(tables, dir);
    gen_load_symbol_order(tables, dir);
    gen_load_offices(tables, dir);
    gen_load_provinces(tables, dir);
    gen_load_districts(tables, dir);
    gen_load_communes(tables, dir);
    gen_load_cues(tables, dir);
    gen_load_guards(tables, dir);
    gen_load_laws(tables, dir);
    gen_load_duties(tables, dir);
}

static void report(const gen_tables *tables)
{
    fprintf(stderr,
            "%zu types, %zu bodies, %zu offices, %zu provinces, %zu districts, %zu communes, %zu cues, %zu guards, %zu laws, "
            "%zu symbols, %zu phrases of %zu words\n",
            tables->type_count, tables->body_count, tables->office_count, tables->province_count,
            tables->district_count, tables->commune_count, tables->cue_count, tables->guard_count, tables->law_count, tables->symbols.count,
            tables->phrases.phrase_count, tables->phrases.word_count - 1);
}

int main(int argc, char **argv)
{
    if (argc < 2 || argc > 3) {
        fputs("usage: maketables DATA_DIR [OUT]\n", stderr);
        return 2;
    }
    gen_tables tables = {0};
    load(&tables, argv[1]);
    if (gen_complaints() > 0) {
        fprintf(stderr, "maketables: %zu faults in the data, nothing written\n", gen_complaints());
        return 1;
    }
    FILE *out = argc == 3 ? fopen(argv[2], "wb") : stdout;
    if (out == NULL) {
        fprintf(stderr, "maketables: cannot write %s\n", argv[2]);
        return 1;
    }
    gen_emit(out, &tables);
    const bool written = !ferror(out) && fclose(out) == 0;
    report(&tables);
    return written ? 0 : 1;
}
