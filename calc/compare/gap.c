#include "calc/compare/gap.h"

#include "calc/pay/horizon.h"

/* Annualized parts of one curve that add up to its annualized total. */
static bool annual_parts(struct money part[COMPONENTS], const struct curve *curve, int months)
{
    struct money sum = {0}, before = {0}, after;
    for (int c = 0; c < COMPONENTS; c++) {
        if (!money_add(&sum, sum, curve->kept[c][months]) || !annualize(&after, sum, months) ||
            !money_sub(&part[c], after, before))
            return false;
        before = after;
    }
    return true;
}

bool gap_at(struct gap *gap, const struct curve *a, const struct curve *b, int months)
{
    struct money first[COMPONENTS], second[COMPONENTS];
    struct gap result = {0};
    if (!annual_parts(first, a, months) || !annual_parts(second, b, months))
        return false;
    for (int c = 0; c < COMPONENTS; c++)
        if (!money_sub(&result.part[c], first[c], second[c]) ||
            !money_add(&result.total, result.total, result.part[c]))
            return false;
    *gap = result;
    return true;
}
