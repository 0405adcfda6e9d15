#include "calc/number/root.h"

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
            break;
        at = high - at < step ? high : at + step;
    }
    return roots;
}
