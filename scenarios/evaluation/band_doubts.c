#include <stdarg.h>

#include "bands/records/band_words.h"
#include "calc/kit/text.h"
#include "scenarios/evaluation/band_position_make.h"

struct doubting {
    struct band_position *position;
    struct arena *arena;
};

static void doubt(const struct doubting *to, const char *format, ...)
{
    if (to->position->doubt_count == POSITION_DOUBTS_MAX)
        return;
    struct text text = text_start(to->arena);
    va_list arguments;
    va_start(arguments, format);
    text_addv(&text, format, arguments);
    va_end(arguments);
    to->position->doubts[to->position->doubt_count++] = text.data;
}

static void caution(const struct doubting *to, const char *format, ...)
{
    if (to->position->caution_count == POSITION_DOUBTS_MAX)
        return;
    struct text text = text_start(to->arena);
    va_list arguments;
    va_start(arguments, format);
    text_addv(&text, format, arguments);
    va_end(arguments);
    to->position->cautions[to->position->caution_count++] = text.data;
}

/* A base outside a range of its place. Computed ranges are too weak to call the base wrong. */
static void doubt_base(const struct doubting *to)
{
    const struct standing *at = &to->position->base;
    const char *level = LEVEL_NAMES[to->position->level], *own = to->position->currency;
    bool weak_abroad = to->position->abroad && !at->local; /* another city, or what a few people reported */
    if (!at->band || !at->low.known || !at->high.known || at->inside == WITHIN || weak_abroad)
        return;
    const char *from = band_words(to->arena, at->band);
    const char *range = at->local ? "band" : "national span";
    bool over = at->inside == OVER_TOP;
    struct money edge = over ? at->high.money : at->low.money;
    if (at->local && at->thin)
        caution(to, "the base of %K is %s %K, the %s for %s (%s; thin evidence)", own, at->value,
                over ? "above" : "under", own, edge, over ? "top" : "bottom", level, from);
    else if (over)
        doubt(to, "the base of %K is above %K, the top of the %s for %s (%s); is the level right, or is this the "
                  "total?",
              own, at->value, own, edge, range, level, from);
    else
        doubt(to, "the base of %K is under %K, the bottom of the %s for %s (%s); is the level right?", own, at->value, own,
              edge, range, level, from);
}

/* Outside even the national span, where the place's own range is only thin. */
static void doubt_span(const struct doubting *to)
{
    const struct band *span = to->position->base_span;
    const struct standing *at = &to->position->base;
    if (!span || !at->local || !at->thin || !span->low.known || !span->high.known)
        return;
    bool over = money_compare(at->value, span->high.money) > 0;
    if (over || money_compare(at->value, span->low.money) < 0)
        doubt(to, "the base of %K is %s %K, the national %s for %s (%s); is the level right?", to->position->currency,
              at->value, over ? "above" : "under", to->position->currency, over ? span->high.money : span->low.money, over ? "top" : "floor",
              LEVEL_NAMES[to->position->level], band_words(to->arena, span));
}

static void caution_seen(const struct doubting *to, enum part part)
{
    const struct observed *seen = &to->position->seen[part];
    struct money paid = to->position->paid[part];
    const char *own = to->position->currency;
    if (seen->count > 1 && !seen->quartiles && money_compare(paid, seen->most) > 0)
        caution(to, "the %s of %K is above the highest of %d offers of %s %s that people posted, %K (%s)",
                PART_LABELS[part], own, paid, seen->count, ROLE_LABELS[seen->role], LEVEL_NAMES[to->position->level],
                own, seen->most, seen->years);
}

static void doubt_limits(const struct doubting *to, const struct limits *limits)
{
    const struct band_position *position = to->position;
    const char *own = position->currency;
    if (position->has_local_band && limits->base_max.known &&
        money_compare(limits->base_max.money, position->local_high) > 0)
        caution(to, "limits.base_max of %K is above %K, the top of the posted band (%s)", own, limits->base_max.money,
                own, position->local_high, band_words(to->arena, position->local_from));
}

void add_position_doubts(struct band_position *position, struct arena *arena, const struct limits *limits)
{
    const struct doubting to = {position, arena};
    doubt_base(&to);
    doubt_span(&to);
    caution_seen(&to, PART_SIGN_ON_1);
    caution_seen(&to, PART_SIGN_ON_2);
    caution_seen(&to, PART_GRANT);
    if (limits)
        doubt_limits(&to, limits);
}
