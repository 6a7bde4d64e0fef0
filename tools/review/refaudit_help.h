/*
 * refaudit_help.h - what refaudit --help prints.
 */
#ifndef TDNREF_TOOLS_REFAUDIT_HELP_H
#define TDNREF_TOOLS_REFAUDIT_HELP_H

#define REFAUDIT_HELP                                                                                                  \
    "Usage: refaudit [OPTION]... FILE|DIR|-...\n"                                                                      \
    "       refaudit --rules | --explain RULE\n"                                                                       \
    "\n"                                                                                                               \
    "Reviews Vietnamese plans: which of them cite the directive that they exist to carry out,\n"                       \
    "and which citations contradict each other. Each finding names file, line and words, and\n"                        \
    "what would settle it; what could not be checked is counted with the reason.\n"                                    \
    "\n"                                                                                                               \
    "  -f, --format FORMAT     text   for reading, file:line:column first (the default)\n"                             \
    "                          html   one page with table, map and full texts, for a browser\n"                        \
    "                          csv    a spreadsheet, one finding a row\n"                                              \
    "                          json, sarif, junit   for programs\n"                                                    \
    "  -o, --output FILE       write there instead of to standard output; without --format,\n"                         \
    "                          the ending of FILE says the format (.html .csv .json .sarif .xml)\n"                    \
    "      --lang LANG         vi or en, for text and html (what the locale says)\n"                                   \
    "      --fail-on SEVERITY  exit with 1 from findings of this severity on: check (the\n"                            \
    "                          default), review, or never; information and form alone never do\n"                      \
    "  -p, --policy FILE       who must cite what, deadlines, rules on and off (YAML; see\n"                           \
    "                          corpus/audit/policy.yaml)\n"                                                            \
    "  -r, --registry FILE     known directives with their validity (CSV; see\n"                                       \
    "                          corpus/audit/registry.csv)\n"                                                           \
    "  -b, --baseline FILE     keep findings silent that are listed there; report those gone\n"                        \
    "      --write-baseline FILE   write the list of all findings of this run\n" TOOL_ALLOW_CLASSIFIED_HELP            \
    "      --bom               begin csv with a byte order mark, for spreadsheets\n"                                   \
    "  -j, --threads N         read N inputs at a time (as many as there are processors)\n"                            \
    "      --rules             list the rules\n"                                                                       \
    "      --explain RULE      what a rule checks, on what evidence, and what settles it\n"                            \
    "      --help              this text\n"                                                                            \
    "      --version           the version\n"                                                                          \
    "\n"                                                                                                               \
    "FILE is read whatever its name is. From DIR come all .txt, .md, .htm and .html files,\n"                          \
    "also from the folders inside it; hidden ones, links, README and the like stay out.\n"                             \
    "- is standard input. Of a stored graph (refgraph -o archive.db) the stored texts are read.\n"                     \
    "\n"                                                                                                               \
    "Examples:\n"                                                                                                      \
    "\n"                                                                                                               \
    "  $ refaudit plans/                                  # read it here\n"                                            \
    "  $ refaudit -o review.html plans/                   # a page to open in a browser\n"                             \
    "  $ refaudit --registry known.csv --policy office.yaml plans/\n"                                                  \
    "  $ refaudit --write-baseline known.txt plans/       # all of this has been looked at\n"                          \
    "  $ refaudit --baseline known.txt plans/             # what is new since then, and what is gone\n"                \
    "  $ refaudit --explain no-parent\n"                                                                               \
    "\n"                                                                                                               \
    "Exit status: 0 all was read and nothing found at or above --fail-on; 1 findings; 2 wrong\n"                       \
    "usage; 3 an input could not be read, or not in full; 4 a fault of the program.\n"

#endif
