/* Offers whose stocks move by chance: what is drawn, and what follows from it.
 *
 * The price of a company's unit at month m is that of the offer's own rule (R7) times exp(σ·W(t) − σ²t/2), t
 * = m/12: lognormal, its mean the rule's price. W is one Brownian motion a company; between companies every
 * pair has the same correlation. Each vest event is worth, rounded, what R7, R15 and R16 say at that price;
 * all other pay is that of the offer's curve, so an offer whose stock does not move, or does not count, is a
 * constant.
 *
 * Rates of exchange with a volatility move likewise: what one unit of a currency is worth in the case's has today's rate as its
 * mean. Where a stock is in another currency than its offer, an event is worth its value at the rate of its month; where an offer
 * is in another currency than the case, its pay is compared at the rate of the month in which the stay ends.
 *
 * Paths come in pairs with opposite draws. What pair i draws hangs on the seed and i alone, and all sums are
 * of whole numbers: any split of the pairs, worked out in any order, gives the same outcome. */
#ifndef HAGGLE_CALC_CHANCE_SIMULATION_H
#define HAGGLE_CALC_CHANCE_SIMULATION_H

#include "calc/pay/event_value.h"
#include "calc/pay/horizon.h"

enum {
    SIMULATED_MAX = 8,
    RATES_MAX = 12,
    FACTORS_MAX = SIMULATED_MAX + RATES_MAX, /* what moves: stocks, then rates */
    SIMULATED_EVENTS_MAX = (GRANTS_MAX + 1) * EVENTS_MAX,
    CONSTANT = -1,
    NO_RATE = -1,
    NO_DATE = -1
};

/* Cents: what an offer may come to in all, and where the value of one event on one path is cut off. */
#define SIMULATED_TOTAL_MAX INT64_C(1000000000000000)
#define SIMULATED_EVENT_MAX INT64_C(4000000000000000)

/* One event of a grant that counts. */
struct simulated_event {
    int month;
    struct event_terms terms;
};

/* A rate of exchange that moves. */
struct simulated_rate {
    double volatility;  /* a year */
    double correlation; /* with the price of every stock; rates do not hang together */
};

struct simulated_offer {
    const struct offer *offer;
    const struct curve *own, *compared; /* in the offer's currency, and in that of a comparison */
    int stock;                          /* of a company, from 0; or CONSTANT */
    double volatility;                  /* σ a year */
    int pay_rate, stock_rate;           /* of the offer's currency and its stock's in the case's; NO_RATE where it does not move */
    int event_count;
    struct simulated_event events[SIMULATED_EVENTS_MAX]; /* by month */
    int date_count;                                      /* months at which any of them vests */
    int date_month[MONTHS_MAX];
    int64_t
        centre[MONTHS_MAX]; /* cumulative equity at the rule's own price: sums are of differences from it */
    int last_date[MONTHS_MAX + 1]; /* the date in force at the end of a month, or NO_DATE */
};

struct simulation {
    uint64_t seed;
    struct stay stay;   /* the stays looked at, with the weights of a stay that is itself uncertain */
    struct money below; /* a year: how far behind the safer offer still passes */
    int offer_count;
    struct simulated_offer offers[SIMULATED_MAX];
    int stock_count;
    int rate_count;
    struct simulated_rate rates[RATES_MAX];
    double mix[FACTORS_MAX][FACTORS_MAX]; /* lower triangle: what a draw takes of each independent one */
    int month_count; /* months at which any offer vests, and with rates those of the stays, ascending */
    int months[MONTHS_MAX];
    double root_time[MONTHS_MAX]; /* √ of the years since the month before */
};

/* Adds an offer; the curves outlive the simulation. Without volatility or counted equity it becomes a
 * constant. Stocks are numbered in the order in which they come. False when a value does not fit, or pay in
 * all is above SIMULATED_TOTAL_MAX. */
bool simulation_add(struct simulation *simulation, const struct offer *offer, const struct curve *own,
                    const struct curve *compared, int stock, struct rate volatility, int pay_rate, int stock_rate);

/* A rate that moves, before the offers that refer to it; its number from 0. */
int simulation_add_rate(struct simulation *simulation, struct rate volatility, struct rate correlation);

/* True when some matrix of so many companies has this correlation between every two: at least −1/(n−1). */
bool correlation_possible(struct rate correlation, int stocks);

/* After the last offer; the correlation is possible. False when the rates cannot hang together with the stocks as they say. */
bool simulation_ready(struct simulation *simulation, struct rate correlation);

#endif
