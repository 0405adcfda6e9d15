/* At which price of the stock two offers tie (R13): by growth a year, and by a price that then holds. */
#ifndef HAGGLE_CALC_COMPARE_TIE_H
#define HAGGLE_CALC_COMPARE_TIE_H

#include "calc/number/root.h"
#include "calc/pay/other_price.h"

/* Searched from −90 % to +200 %; the grid of growth rates has steps of 1 %. */
#define TIE_LOW  (-90 * (RATE_ONE / 100))
#define TIE_HIGH (200 * (RATE_ONE / 100))
enum { TIE_STEPS = 290 };

/* Whose stock moves; the others keep the price rule of the case. */
enum whose { EVERY_STOCK, STOCK_OF_A, STOCK_OF_B, WHOSE_COUNT };

struct tie {
    struct roots growth; /* rates in nano; the gap a − b changes sign there (SCENARIO_GROWTH) */
    struct roots level;  /* shifts of P0 in nano, held flat from the start (SCENARIO_LEVEL) */
    bool has_price;      /* of one company's units, and the level has a root: */
    struct money price;  /* of one unit at the first level */
};

/* One pair, with what all its stays share. Large (150 kB): keep it in an arena. */
struct tie_search {
    const struct offer *a, *b;
    struct money cash_gap[MONTHS_MAX + 1];             /* a − b without equity */
    struct money case_equity[2][MONTHS_MAX + 1];       /* of a and b at their own price rules */
    int steps;                                         /* grid points that fit 64 bits */
    int64_t equity_gap[TIE_STEPS + 1][MONTHS_MAX + 1]; /* a − b with every stock at the grid's growth */
};

/* The curves are those of the offers at their own price rules. */
void tie_start(struct tie_search *search, const struct offer *a, const struct curve *curve_a,
               const struct offer *b, const struct curve *curve_b);

/* months 1 … 60. */
struct tie tie_find(const struct tie_search *search, enum whose whose, int months);

#endif
