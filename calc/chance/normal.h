/* Normal variates and the exponential function from plain IEEE operations and no mathematical library, so
 * that every machine with IEEE doubles computes the same bits (the room is compiled without contraction to
 * fused operations).
 *
 *   normal   the inverse of the normal distribution: M. J. Wichura, Algorithm AS 241 (PPND16), Applied
 * Statistics 37 (1988); relative error about 1e-16. A word u stands for the probability (u + ½) / 2^32:
 * symmetric about ½, nothing beyond 6.34 standard deviations. exp      reduced by multiples of ln 2 in two
 * parts (Cody and Waite), then its series to the 13th power; relative error below 4e-16. Below −708 it is the
 * value at −708, 3e-308; above 708 the value at 708. */
#ifndef HAGGLE_CALC_CHANCE_NORMAL_H
#define HAGGLE_CALC_CHANCE_NORMAL_H

#include <stdint.h>

/* z[i] from words[i], each on its own; count ≥ 0. */
void normal_from_words(double z[], const uint32_t words[], int count);

/* At a probability in (0, 1). */
double normal_at(double probability);

void exponentials(double result[], const double x[], int count);

#endif
