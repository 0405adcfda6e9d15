/* One-offs and benefits (R9). */
#include <string.h>

#include "calc/kit/text.h"
#include "scenarios/workbook/workbook_parts.h"

static const char *const REPAY[] = {"prorated", "full", "none"}, *const COUNTED[] = {"yes", "no"};

/* The name in a cell; that of the case, where the cell shows it still; a word where it has none. */
static const char *name_of(const char *cell, const char *was, const char *word)
{
    if (was && cell_still_shows(cell, was))
        return was;
    return cell[strspn(cell, " \n")] ? cell : word;
}

static bool back_other(const struct workbook_reading *it, int row, const struct one_off *was,
                       struct one_off *now, bool *there)
{
    struct maybe_money amount = {0};
    int64_t month = 1, within = 12;
    int repay = REPAY_PRORATED, counted = 0;
    const char *name = "";
    if (!take_cell_money(it, cells_named(it, "@other_%d", row), 0, false, &amount) ||
        !take_cell_words(it, cells_named(it, "@other_%d_name", row), 0, &name) ||
        !take_cell_whole(it, cells_named(it, "@other_%d_month", row), 0, 1, MONTHS_MAX, 1, &month) ||
        !take_cell_whole(it, cells_named(it, "@other_%d_within", row), 0, 1, REPAY_MONTHS_MAX, 12, &within) ||
        !take_cell_choice(it, cells_named(it, "@other_%d_repay", row), 0, REPAY, 3, REPAY_PRORATED, &repay) ||
        !take_cell_choice(it, cells_named(it, "@other_%d_counted", row), 0, COUNTED, 2, 1, &counted))
        return false;
    *now = (struct one_off){.name = name_of(name, was ? was->name : NULL, "one-off"),
                            .amount = amount.money,
                            .month = (int)month,
                            .repay = (enum repay)repay,
                            .within_months = (int)within,
                            .counted = counted == 0};
    *there = amount.known;
    return true;
}

static const char *other_words(const struct workbook_reading *it, const struct one_off *other)
{
    if (!other)
        return "none";
    return text_format(it->arena, "%s %m in month %d, repay %s within %d months, %s", other->name,
                       other->amount, other->month, REPAY[other->repay], other->within_months,
                       other->counted ? "counted" : "not counted");
}

static bool same_other(const struct one_off *a, const struct one_off *b)
{
    return a && strcmp(a->name, b->name) == 0 && a->amount.cents == b->amount.cents && a->month == b->month &&
           a->repay == b->repay && a->within_months == b->within_months && a->counted == b->counted;
}

static bool back_others(const struct workbook_reading *it, struct offer *pay)
{
    struct one_off list[OTHERS_MAX];
    int count = 0;
    for (int row = 1; cells_named(it, "@other_%d", row); row++) {
        const struct one_off *was = row <= pay->other_count ? &pay->others[row - 1] : NULL;
        const struct grid_area *area = cells_named(it, "@other_%d", row);
        struct one_off now;
        bool there;
        if (!back_other(it, row, was, &now, &there))
            return false;
        if (there && count == OTHERS_MAX)
            return wrong_cell(it, area, 0, "expected at most %d one-offs", OTHERS_MAX);
        if (there ? !same_other(was, &now) : was != NULL)
            note_change(it, area, 0, "one-off", other_words(it, was), other_words(it, there ? &now : NULL));
        if (there)
            list[count++] = now;
    }
    memcpy(pay->others, list, (size_t)count * sizeof *list);
    pay->other_count = count;
    return true;
}

static const char *benefit_words(const struct workbook_reading *it, const struct benefit *benefit)
{
    if (!benefit)
        return "none";
    return text_format(it->arena, "%s %p of base from month %d, %s", benefit->name, benefit->percent,
                       benefit->vests_month, benefit->counted ? "counted" : "not counted");
}

static bool back_benefit(const struct workbook_reading *it, int row, const struct benefit *was,
                         struct benefit *now, bool *there)
{
    const struct grid_area *area = cells_named(it, "@benefit_%d", row);
    int64_t month = 1;
    int counted = 0;
    bool empty = true;
    const char *name = "";
    *now = (struct benefit){0};
    if (!cell_is_empty(it, area, 0, &empty) ||
        !take_cell_rate(it, area, 0, percent(0), percent(100), percent(0), &now->percent) ||
        !take_cell_words(it, cells_named(it, "@benefit_%d_name", row), 0, &name) ||
        !take_cell_whole(it, cells_named(it, "@benefit_%d_month", row), 0, 1, MONTHS_MAX, 1, &month) ||
        !take_cell_choice(it, cells_named(it, "@benefit_%d_counted", row), 0, COUNTED, 2, 1, &counted))
        return false;
    now->name = name_of(name, was ? was->name : NULL, "benefit");
    now->vests_month = (int)month;
    now->counted = counted == 0;
    *there = !empty;
    return true;
}

static bool back_benefits(const struct workbook_reading *it, struct offer *pay)
{
    struct benefit list[BENEFITS_MAX];
    int count = 0;
    for (int row = 1; cells_named(it, "@benefit_%d", row); row++) {
        const struct benefit *was = row <= pay->benefit_count ? &pay->benefits[row - 1] : NULL;
        const struct grid_area *area = cells_named(it, "@benefit_%d", row);
        struct benefit now;
        bool there;
        if (!back_benefit(it, row, was, &now, &there))
            return false;
        if (there && count == BENEFITS_MAX)
            return wrong_cell(it, area, 0, "expected at most %d benefits", BENEFITS_MAX);
        bool same = was && there && strcmp(was->name, now.name) == 0 &&
                    was->percent.nano == now.percent.nano && was->vests_month == now.vests_month &&
                    was->counted == now.counted;
        if (there ? !same : was != NULL)
            note_change(it, area, 0, "benefit", benefit_words(it, was),
                        benefit_words(it, there ? &now : NULL));
        if (there)
            list[count++] = now;
    }
    memcpy(pay->benefits, list, (size_t)count * sizeof *list);
    pay->benefit_count = count;
    return true;
}

bool back_lists(const struct workbook_reading *it, struct case_offer *offer)
{
    return back_others(it, &offer->offer) && back_benefits(it, &offer->offer);
}
