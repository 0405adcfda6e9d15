#include "calc/number/wide.h"

__extension__ typedef unsigned __int128 double_limb;

struct wide wide_from(uint64_t number)
{
    return (struct wide){.count = number > 0, .limb = {number}};
}

static bool times(struct wide *wide, uint64_t factor)
{
    uint64_t carry = 0;
    for (int i = 0; i < wide->count; i++) {
        double_limb product = (double_limb)wide->limb[i] * factor + carry;
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

bool wide_times_power(struct wide *wide, uint64_t factor, int power)
{
    while (power-- > 0)
        if (!times(wide, factor))
            return false;
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
