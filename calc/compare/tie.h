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

/* One offer, with what all its pairs and stays share. Large (180 kB): keep it in an arena. */
struct tie_side {
    const struct offer *offer;
    const struct curve *curve; /* at the offer's own price rule */
    bool still;                /* its equity moves with no stock: it enters as cash */
    struct stock_events events;
    int steps;                                         /* grid points that fit 64 bits */
    struct money equity[TIE_STEPS + 1][MONTHS_MAX + 1]; /* with its stock at the grid's growth */
};

/* Both outlive the side. */
void tie_side(struct tie_side *side, const struct offer *offer, const struct curve *curve, bool still);

/* months 1 … 60. */
struct tie tie_find(const struct tie_side *a, const struct tie_side *b, enum whose whose, int months);

#endif
