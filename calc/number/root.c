#include "calc/number/root.h"

#include "calc/number/money.h"

static int sign(int64_t number)
{
    return (number > 0) - (number < 0);
}

/* The first value in (low, high] whose sign is not that of low. */
static int64_t halve(int64_t low, int64_t high, int sign_low, gap_function *gap, const void *context)
{
    while (high - low > 1) {
        int64_t middle = low + (high - low) / 2, value = 0;
        if (gap(&value, context, middle) && sign(value) == sign_low)
            low = middle;
        else
            high = middle;
    }
    return high;
}

/* The roundest value near a root at which the gap is 0, or the root itself. */
static int64_t roundest(int64_t root, gap_function *gap, const void *context)
{
    for (int64_t grain = INT64_C(10000000); grain > 1; grain /= 10) {
        int64_t steps = root / grain, rest = root % grain, value = 0;
        steps += rest * 2 >= grain ? 1 : rest * 2 <= -grain ? -1 : 0;
        int64_t off = steps * grain - root;
        if (off < 100000 && off > -100000 && gap(&value, context, steps * grain) && value == 0)
            return steps * grain;
    }
    return root;
}

static void add_root(struct roots *roots, int64_t at)
{
    if (roots->count < ROOTS_MAX)
        roots->at[roots->count++] = at;
}

/* The point of (low, high) at which a straight line between gaps of different signs is 0, kept off the ends. */
static int64_t secant(int64_t low, int64_t high, wide_int gap_low, wide_int gap_high)
{
    const int64_t width = high - low;
    const wide_int rise = gap_high - gap_low, up = rise > 0 ? -gap_low : gap_low;
    int64_t part = 0;
    round_divide(&part, up * width, rise > 0 ? rise : -rise); /* at most `width`: fits */
    part = part < 1 ? 1 : part;
    return low + (part < width ? part : width - 1);
}

/* As halve, of a monotone gap: there is one such value, however it is sought. Aims between the last gap with the sign of
 * the low end and the first without it; halves the gap of an end that stays (the Illinois rule); and where the gaps are a
 * few cents, a staircase and no line, or every fourth time, halves the bracket. */
static int64_t close_in(int64_t low, int64_t high, int64_t at_low, int64_t at_high, gap_function *gap, const void *context)
{
    const int sign_low = sign(at_low);
    wide_int gap_low = 2 * (wide_int)at_low - sign_low, gap_high = 2 * (wide_int)at_high - sign_low;
    int kept = 0; /* above 0: the high end stayed so often; below: the low end */
    for (int round = 1; high - low > 1; round++) {
        int64_t value = 0;
        bool stairs = gap_low < 16 && gap_low > -16 && gap_high < 16 && gap_high > -16;
        int64_t at = stairs || round % 4 == 0 ? low + (high - low) / 2 : secant(low, high, gap_low, gap_high);
        if (gap(&value, context, at) && sign(value) == sign_low) {
            low = at;
            gap_low = 2 * (wide_int)value - sign_low;
            kept = kept > 0 ? kept + 1 : 1;
            gap_high = kept > 1 && gap_high / 2 != 0 ? gap_high / 2 : gap_high;
        } else {
            high = at;
            gap_high = 2 * (wide_int)value - sign_low;
            kept = kept < 0 ? kept - 1 : -1;
            gap_low = kept < -1 && gap_low / 2 != 0 ? gap_low / 2 : gap_low;
        }
    }
    return high;
}

struct roots root_of_monotone(int64_t low, int64_t high, gap_function *gap, const void *context)
{
    struct roots roots = {0};
    int64_t at_low = 0, at_high = 0;
    if (!gap(&at_low, context, low) || !gap(&at_high, context, high) || sign(at_low) == 0 || sign(at_high) == sign(at_low))
        return roots_find(low, high, high - low, gap, context);
    add_root(&roots, roundest(close_in(low, high, at_low, at_high, gap, context), gap, context));
    return roots;
}

struct roots roots_find(int64_t low, int64_t high, int64_t step, gap_function *gap, const void *context)
{
    struct roots roots = {.always = true};
    int before = 0;
    int64_t last = low, value = 0;
    for (int64_t at = low; gap(&value, context, at);) {
        int now = sign(value);
        if (now != 0 && roots.always) {
            if (at > low)
                add_root(&roots, low); /* a tie up to here */
            roots.always = false;
        } else if (now != before && before != 0) {
            add_root(&roots, roundest(halve(last, at, before, gap, context), gap, context));
        }
        before = now;
        last = at;
        if (at == high)
            return roots;
        at = high - at < step ? high : at + step;
    }
    roots.always = false; /* what the rest of it is, is not known */
    return roots;
}
