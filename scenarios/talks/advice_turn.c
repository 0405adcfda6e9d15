/* Cash first or units first (articles: unsure of staying past year 2, cash up front serves better). */
#include "calc/kit/text.h"
#include "scenarios/talks/sensitivity_make.h"

/* V of a curve when the chance of staying four years is `percent`, and two years otherwise. */
static bool value_at(struct money *value, const struct curve *curve, int chance, struct err *err)
{
    const struct stay stay = {.count = 2, .months = {24, 48}, .weight = {percent(100 - chance), percent(chance)}};
    return stay_value(value, curve, &stay, err);
}

struct wins {
    struct curve letter, cash, units; /* flat */
};

/* What each win adds to V at a chance of staying. */
static bool added(struct money *cash, struct money *units, const struct wins *wins, int chance, struct err *err)
{
    struct money letter;
    if (!value_at(&letter, &wins->letter, chance, err) || !value_at(cash, &wins->cash, chance, err) ||
        !value_at(units, &wins->units, chance, err))
        return false;
    cash->cents -= letter.cents;
    units->cents -= letter.cents;
    return true;
}

/* The first whole percent from which units pay more: V is linear in the chance, so there is one turn. */
static bool find_turn(struct stay_turn *turn, const struct wins *wins, struct err *err)
{
    struct money cash, units;
    if (!added(&turn->cash_below, &turn->units_below, wins, 0, err))
        return false;
    turn->kind = money_compare(turn->units_below, turn->cash_below) > 0 ? UNITS_ALWAYS : CASH_ALWAYS;
    turn->cash_at = turn->cash_below;
    turn->units_at = turn->units_below;
    for (int chance = 1; chance <= 100 && turn->kind == CASH_ALWAYS; chance++) {
        if (!added(&cash, &units, wins, chance, err))
            return false;
        turn->cash_below = turn->cash_at;
        turn->units_below = turn->units_at;
        turn->cash_at = cash;
        turn->units_at = units;
        if (money_compare(units, cash) > 0) {
            turn->kind = TURN_AT;
            turn->percent = chance;
        }
    }
    return true;
}

static struct rate own_chance(const struct stay *stay)
{
    struct rate chance = {0};
    for (int i = 0; i < stay->count; i++)
        if (stay->months[i] > 24)
            chance.nano += stay->weight[i].nano;
    return chance;
}

static void set_sizes(struct stay_turn *turn, const struct offer *letter, const struct offer *cash, const struct offer *units)
{
    for (int year = 1; year <= 2; year++)
        turn->cash_win.cents += offer_sign_on(cash, year).cents - offer_sign_on(letter, year).cents;
    const struct price today = price_flat(&letter->price);
    const struct vest more = {.month = 1,
                              .units = units->grant.units - letter->grant.units,
                              .amount = {units->grant.dollars.cents - letter->grant.dollars.cents}};
    if (!vest_value(&turn->units_win, &letter->grant, &more, &today) ||
        !money_times_ratio(&turn->units_win, turn->units_win, letter->to_case) ||
        !money_times_ratio(&turn->cash_win, turn->cash_win, letter->to_case))
        turn->units_win = (struct money){0};
}

bool stay_turn_make(struct stay_turn *turn, struct arena *arena, const struct changes *changes,
                    const struct evaluation *evaluation, struct err *err)
{
    const struct case_file *file = evaluation->from;
    const struct offer *letter = &file->offers[file->negotiating].offer;
    struct offer cash, units;
    struct wins *wins = arena_alloc(arena, sizeof *wins);
    *turn = (struct stay_turn){.own = own_chance(&file->stay)};
    if (!plausible_win(&cash, evaluation, SWING_SIGN_ON, changes) ||
        !plausible_win(&units, evaluation, SWING_UNITS, changes))
        return true;
    wins->letter = evaluation->offers[file->negotiating].compared_flat;
    if (!curve_compute_flat(&wins->cash, &cash, err) || !curve_compute_flat(&wins->units, &units, err))
        return false;
    set_sizes(turn, letter, &cash, &units);
    return find_turn(turn, wins, err);
}
