/* Filling the slots of the templates; used by out/script/script_slots*.c alone. */
#ifndef HAGGLE_OUT_SCRIPT_SCRIPT_FILLING_H
#define HAGGLE_OUT_SCRIPT_SCRIPT_FILLING_H

#include "out/script/script_slots.h"

/* What goes into the slots. */
struct filling {
    struct slots slots;
    struct arena *arena;
    const struct truth *truth;
    const struct plan *plan;
    const struct case_file *file;
    const struct case_offer *offer;
    struct live_figures *figures; /* NULL: figures stand as they are */
};

/* The words of a figure as a slot holds them: kept in figures and marked there, or as they are. */
const char *live(const struct filling *filling, struct live_figure figure, const char *words);

/* One of a package's levels: "$175,000", "1,400". */
const char *live_level(const struct filling *filling, const struct package *package, enum lever lever);

/* How a package reads beside the letter: what changes ("a sign-on of $128,000 in year one and $97,000 in year two"), and
 * what stays ("base and RSUs as they are"). "" when nothing does. */
const char *changed_words(const struct filling *filling, const struct package *package);
const char *kept_words(const struct filling *filling, const struct package *package);

/* A person's words as a message holds them: on one line, and without the mark of a list in front. */
const char *one_line(struct arena *arena, const char *words);

static inline void put(struct filling *filling, const char *name, const char *value)
{
    slots_text(&filling->slots, name, one_line(filling->arena, value));
}

/* "$175,000": amounts are said to the dollar. */
const char *said(struct arena *arena, struct money money);
void put_money(struct filling *filling, const char *name, int64_t cents);

/* "Friday, December 4"; without a value where the day is not known. */
void put_day(struct filling *filling, const char *name, struct date day);

/* The rival offers and the evidence, in script_reasons.c; years, dates, processes and steps, in script_calendar.c. */
void put_reasons(struct filling *filling);
void put_calendar(struct filling *filling);

#endif
