/* What evaluating a case gives: plain results, ready to be printed. Only structs.
 *
 * Renderers read this and compute nothing. Everything lives in the case's arena. */
#ifndef HAGGLE_SCENARIOS_EVALUATION_EVALUATION_H
#define HAGGLE_SCENARIOS_EVALUATION_EVALUATION_H

#include "calc/compare/compare.h"
#include "calc/pay/horizon.h"
#include "calc/pay/quote.h"
#include "calc/pay/vest.h"
#include "scenarios/case/case.h"
#include "scenarios/evaluation/band_position.h"

/* Text and sheets always show two and four years, whatever the stays of the case. */
enum { SHOWN_MAX = HORIZONS_MAX + 2 };

/* One vest event of the initial grant, valued at the price of its month. */
struct vest_row {
    int month;
    int64_t units;       /* of a grant in units */
    struct money price;  /* P(m) rounded to cents, for display; in the currency of the stock */
    struct money value;  /* in the currency of the offer, paper included */
};

/* A change beyond so many times the year before is said in words: as a percentage it tells nothing. */
enum { STEP_TIMES_MAX = 1000 };

struct year_row {
    int year;
    struct money part[COMPONENTS]; /* paid in the year (R10) */
    struct money total;
    struct money kept_beside;      /* the change in what is kept, where a repayment window makes it another */
    struct money paper;            /* of a private company, in no sum (R16) */
};

/* What equity on paper would have to bring by then to draw level with the offer that is negotiated (R16). */
struct paper_tie {
    int months;
    struct money paper, needed; /* in the currency of the case; needed at most 0: it is ahead without it */
    bool has_value;
    struct money value; /* then: the company's value, or the price of a unit, that brings so much */
};

/* Whether an offer can still be taken: one that cannot keeps its figures and wins nothing. The one that is negotiated does
 * not lapse: past its deadline it can still be asked for. */
enum standing_of_offer { OFFER_STANDS, OFFER_DECLINED, OFFER_LAPSED };

struct offer_result {
    const struct case_offer *from;
    enum standing_of_offer standing;
    const char *set_status; /* of a rival that stands and has no status: what `set` takes to state one; else "" */
    struct curve curve;      /* at the offer's price rule, in the offer's currency */
    bool price_moves;        /* then the flat figures stand beside */
    struct curve flat_curve; /* at P0 */
    struct curve compared, compared_flat; /* both in the case's currency (R15) */
    int year_count;          /* to be told: 4, or 5 when a counted grant vests past month 48 */
    struct year_row years[YEARS_MAX]; /* all of them */
    int vest_count;
    struct vest_row vests[EVENTS_MAX];
    struct horizon horizons[HORIZONS_MAX]; /* those of the case's stay */
    struct horizon flat[HORIZONS_MAX];
    struct horizon shown[SHOWN_MAX];       /* those and 24 and 48 months, ascending */
    struct horizon shown_flat[SHOWN_MAX];
    struct money compared_at[HORIZONS_MAX];      /* annualized at the horizons, in the case's currency */
    struct money compared_flat_at[HORIZONS_MAX]; /* the same at flat price */
    int paper_tie_count;
    struct paper_tie paper_ties[SHOWN_MAX];
    struct money compared_shown[SHOWN_MAX];
    struct money value;                    /* V: weighted over the stay, at flat price, in the case's currency */
    struct money aggregator;               /* what a salary site would show (R10) */
    struct quote_answer quote;             /* what explains the quoted totals (R13) */
    struct band_position position;         /* in what is known of its level */
};

struct pair_horizon {
    int months;
    enum leader leader;
    struct money annualized_gap; /* a − b */
};

struct pair_result {
    int a, b; /* indexes of offers */
    bool stands; /* both do: else neither is said to be ahead */
    struct comparison comparison;
    struct pair_horizon horizons[HORIZONS_MAX], shown[SHOWN_MAX];
};

enum { PAIRS_MAX = OFFERS_MAX * (OFFERS_MAX - 1) / 2, LINES_MAX = 640 };

/* Sentences in order: no capital needed, no full stop. */
struct lines {
    int count;
    const char *line[LINES_MAX];
};

struct evaluation {
    const struct case_file *from;
    int shown_count;
    int shown_months[SHOWN_MAX]; /* the stays of the case and 24 and 48, ascending */
    int offer_count;
    struct offer_result offers[OFFERS_MAX];
    int pair_count;
    struct pair_result pairs[PAIRS_MAX]; /* every pair in file order */
    int last_month;                      /* of stay tables: 48, or 60 when any schedule runs past it */
    struct lines assumptions, warnings;
    int implausible; /* how many of the warnings say that a value looks wrong */
    int first_doubt; /* the first such, by its place among the warnings; -1: none of them is one */
};

#endif
