#include "relation/act.h"

#include "field/date.h"

bool tdn_is_law(const tdn_draft *m)
{
    return m->type != TDN_NO_ID && (tdn_lexicon_type(m->type)->flags & TDN_TYPE_LAW) != 0;
}

bool tdn_has_type(const tdn_draft *m, const char *code)
{
    return m->record.type.text != NULL && code != NULL && tdn_is_same_text(m->record.type.text, code);
}

/** True if the year in a number is not that of its date: "Quyết định số 33/2003/QĐ-BQP ngày 07/4/2023", a slip. */
static bool is_misdated(const tdn_draft *m)
{
    return m->year != 0 && m->year != m->record.date.year;
}

bool tdn_is_younger(const tdn_draft *m, const tdn_draft *than)
{
    const tdnref_date date = m->record.date;
    const tdnref_date other = than->record.date;
    return date.day != 0 && other.day != 0 && tdn_date_day(other) < tdn_date_day(date) && !is_misdated(m) &&
           !is_misdated(than);
}

bool tdn_is_short_form_of(const tdn_draft *a, const tdn_draft *b)
{
    return a->record.kind == TDNREF_KIND_SHORT && a->type == b->type && a->serial != NULL && b->serial != NULL &&
           strcmp(a->serial, b->serial) == 0;
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/** "32/CT-TTG" in a title in capitals is "32/CT-TTg". */
static bool are_same_letters(const char *a, const char *b)
{
    while (*a != '\0' && lower(*a) == lower(*b)) {
        a++;
        b++;
    }
    return *a == *b;
}

bool tdn_has_same_number(const tdn_draft *a, const tdn_draft *b)
{
    const tdnref_date day_a = a->record.date;
    const tdnref_date day_b = b->record.date;
    const bool other_day = day_a.day != 0 && day_b.day != 0 && tdn_date_day(day_a) != tdn_date_day(day_b);
    return a->record.number.text != NULL && b->record.number.text != NULL && !other_day &&
           are_same_letters(a->record.number.text, b->record.number.text);
}
