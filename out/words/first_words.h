/* The answer in plain sentences: for a first screen, a sheet or a page. Each is read once: whole amounts, short names of
 * companies, no word of the trade that a letter does not use. Complete sentences, with their full stop.
 *
 * Offers that were declined or have lapsed win nothing here. */
#ifndef HAGGLE_OUT_WORDS_FIRST_WORDS_H
#define HAGGLE_OUT_WORDS_FIRST_WORDS_H

#include "calc/kit/arena.h"
#include "out/words/sentences.h"
#include "scenarios/counter/plan.h"
#include "scenarios/stay/stays.h"
#include "scenarios/talks/talks.h"
#include "scenarios/talks/truth_gates.h"

/* What the sentences are told from. The plan may be in another currency than the case: that of the letter. */
struct first {
    const struct talks *talks;
    const struct stay_report *report;
    const struct plan *plan;   /* NULL: none could be worked out */
    const struct truth *truth; /* of the plan; NULL without one */
    const char *no_plan;       /* the key of the case for which there is none; "" with one */
};

enum { FIRST_STAYS_MAX = 3 };

/* The stays that the sentences speak of: the case's own, or two and four years. Returns how many. */
int first_stays(int months[FIRST_STAYS_MAX], const struct case_file *file);

/* Who pays more at each of them; when that turns; what would turn it. */
void first_ahead(struct sentences *sentences, struct arena *arena, const struct first *first);
void first_turn(struct sentences *sentences, struct arena *arena, const struct first *first);
void first_hangs(struct sentences *sentences, struct arena *arena, const struct first *first);

/* What to ask for and where to stop, or what else to do now; then the days left. */
void first_ask(struct sentences *sentences, struct arena *arena, const struct first *first);

/* The parts of it: whether anything is asked for; if so what stands before the figures ("Ask Amazon for "), else what to
 * do instead. */
bool first_asks(const struct plan *plan);
const char *first_ask_lead(struct arena *arena, const struct first *first);
const char *first_move(struct arena *arena, const struct plan *plan);

/* Whether the base is good, average or low for the level, where a range of the place is known. */
void first_level(struct sentences *sentences, struct arena *arena, const struct first *first);

/* Offers that are not compared, and rivals without a status. */
void first_race(struct sentences *sentences, struct arena *arena, const struct first *first);

/* Pay on paper, growth in a quote, other currencies, a job left behind. */
void first_beside(struct sentences *sentences, struct arena *arena, const struct first *first);

/* Of a stay: what one month more pays around a vest, and the chance of staying at which two offers are worth the same. */
void first_waiting(struct sentences *sentences, struct arena *arena, const struct first *first);

/* What `evaluate` and `stay` say, in order. */
struct sentences first_of_evaluate(struct arena *arena, const struct first *first);
struct sentences first_of_stay(struct arena *arena, const struct first *first);

/* The worst warning, "" without any, and how many there are. No full stop. */
const char *first_warning(struct arena *arena, const struct first *first, int *count);

/* "Amazon", or "Amazon L5" where another offer of the case is Amazon's too; "your current job". */
const char *first_name(struct arena *arena, const struct stay_report *report, int contender);

/* "US dollars a year"; "rupees (INR) a year"; "CAD a year" */
const char *first_currency(struct arena *arena, const char *code);

#endif
