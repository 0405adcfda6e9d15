#include "calc/number/wide.h"

struct wide wide_from(uint64_t number)
{
    return (struct wide){.count = number > 0, .limb = {number}};
}

static bool times(struct wide *wide, uint64_t factor)
{
    uint64_t carry = 0;
    for (int i = 0; i < wide->count; i++) {
        wide_factor product = (wide_factor)wide->limb[i] * factor + carry;
        wide->limb[i] = (uint64_t)product;
        carry = (uint64_t)(product >> 64);
    }
    if (factor == 0)
        wide->count = 0;
    if (carry > 0) {
        if (wide->count == WIDE_LIMBS)
            return false;
        wide->limb[wide->count++] = carry;
    }
    return true;
}

/* wide + more × 2^64 in place; wide has at most one limb more. */
static bool add_one_limb_up(struct wide *wide, const struct wide *more)
{
    uint64_t carry = 0;
    if (more->count == 0)
        return true;
    if (more->count >= WIDE_LIMBS)
        return false;
    for (int i = wide->count; i <= more->count; i++)
        wide->limb[i] = 0;
    if (wide->count <= more->count)
        wide->count = more->count + 1;
    for (int i = 1; i < wide->count; i++) {
        wide_factor sum = (wide_factor)wide->limb[i] + more->limb[i - 1] + carry;
        wide->limb[i] = (uint64_t)sum;
        carry = (uint64_t)(sum >> 64);
    }
    if (carry > 0) {
        if (wide->count == WIDE_LIMBS)
            return false;
        wide->limb[wide->count++] = carry;
    }
    return true;
}

bool wide_times_power(struct wide *wide, wide_factor factor, int power)
{
    const uint64_t low = (uint64_t)factor, high = (uint64_t)(factor >> 64);
    while (power-- > 0) {
        struct wide above = *wide;
        if (!times(wide, low) || (high > 0 && (!times(&above, high) || !add_one_limb_up(wide, &above))))
            return false;
    }
    return true;
}

int wide_compare(const struct wide *a, const struct wide *b)
{
    if (a->count != b->count)
        return a->count < b->count ? -1 : 1;
    for (int i = a->count - 1; i >= 0; i--)
        if (a->limb[i] != b->limb[i])
            return a->limb[i] < b->limb[i] ? -1 : 1;
    return 0;
}
