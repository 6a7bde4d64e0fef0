/*
 * describe.c - directives in the wording of a report.
 */
#include "audit/describe.h"

#include "audit/message.h"

#include "lexicon/lexicon.h"

/* "Kế hoạch" for "KH"; the code itself if no table has it; NULL for NULL. */
static const char *type_name(const char *code)
{
    const tdn_type *type = NULL;
    for (uint16_t id = 0; code != NULL && (type = tdn_lexicon_type(id)) != NULL; id++) {
        if (strcmp(type->code, code) == 0 && (type->flags & (TDN_TYPE_REJECT | TDN_TYPE_NAME)) == 0) {
            return type->name;
        }
    }
    return code;
}

static const tdn_words whole = {{"{0}{1}{2}{3}", "{0}{1}{2}{3}"}};
static const tdn_words some_act = {{"văn bản", "an act"}};
static const tdn_words numbered = {{" số {0}", " {0}"}};
static const tdn_words unnumbered = {{" chưa ghi số", " without a number"}};
static const tdn_words dated = {{" ngày {0}", " of {0}"}};
static const tdn_words dated_in_part = {{" năm {0}", " of {0}"}};
static const tdn_words issued = {{" của {0}", ", {0}"}};

tdn_words tdn_describe_node(tdn_review *review, const tdn_directive *node)
{
    const char *type = type_name(node->type);
    const bool by_name = node->number == NULL && node->name != NULL;
    tdn_words parts[4] = {by_name        ? tdn_same(node->name)
                          : type == NULL ? some_act
                                         : tdn_same(type),
                          tdn_same(""), tdn_same(""), tdn_same("")};
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
