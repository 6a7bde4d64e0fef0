/*
 * describe.c - directives in the wording of a report.
 */
#include "audit/describe.h"

#include "audit/message.h"

static const tdn_words whole = {{"{0}{1}{2}{3}", "{0}{1}{2}{3}"}};
static const tdn_words some_act = {{"văn bản", "an act"}};
static const tdn_words numbered = {{" số {0}", " {0}"}};
static const tdn_words unnumbered = {{" chưa ghi số", " without a number"}};
static const tdn_words dated = {{" ngày {0}", " of {0}"}};
static const tdn_words dated_in_part = {{" năm {0}", " of {0}"}};
static const tdn_words issued = {{" của {0}", ", {0}"}};

tdn_words tdn_describe_node(tdn_review *review, const tdn_directive *node)
{
    const char *type = tdnref_type_name(node->type);
    const bool by_name = node->number == NULL && node->name != NULL;
    tdn_words parts[4] = {some_act, tdn_same(""), tdn_same(""), tdn_same("")};
    if (by_name) {
        parts[0] = tdn_same(node->name);
    } else if (node->type != NULL) {
        parts[0] = tdn_same(type != NULL ? type : node->type);
    }
    if (node->number != NULL) {
        const tdn_words number = tdn_same(node->number);
        parts[1] = tdn_compose(review, &numbered, &number, 1);
    } else if (!by_name) {
        parts[1] = unnumbered;
    }
    if (node->date.year != 0 && !by_name) {
        const tdn_words day = tdn_day_words(review, node->date);
        parts[2] = tdn_compose(review, node->date.day != 0 ? &dated : &dated_in_part, &day, 1);
    }
    if (node->issuer != NULL && !by_name) {
        const tdn_words issuer = tdn_same(node->issuer);
        parts[3] = tdn_compose(review, &issued, &issuer, 1);
    }
    return tdn_compose(review, &whole, parts, TDN_COUNT(parts));
}
