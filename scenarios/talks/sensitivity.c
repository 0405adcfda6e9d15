#include <string.h>

#include "scenarios/talks/sensitivity_make.h"

/* Two offers and a stay, as one input changes them. */
struct setting {
    struct offer offer, rival;
    bool has_rival;
    int months;
};

static bool has_stock(const struct offer *offer)
{
    bool any = offer->has_grant;
    for (int i = 0; i < offer->refresher_count; i++)
        any |= offer->refreshers[i].counted;
    return any && !(offer->on_paper && offer->counted_share.nano == 0);
}

/* P0 × (1 ± change), a path with it. */
static bool change_price(struct price *price, struct rate change, int sign)
{
    struct rate factor = {RATE_ONE + sign * change.nano};
    for (int i = 0; i < price->path_count; i++)
        if (!money_times_rate(&price->path[i], price->path[i], factor) || price->path[i].cents <= 0)
            return false;
    return money_times_rate(&price->start, price->start, factor) && price->start.cents > 0;
}

/* Dollar grants follow P(m)/P0, so a price that is another from the start changes their dollars instead. */
static bool change_stock(struct offer *offer, struct rate change, int sign)
{
    struct rate factor = {RATE_ONE + sign * change.nano};
    if (!has_stock(offer) || !change_price(&offer->price, change, sign))
        return false;
    for (int i = -1; i < offer->refresher_count; i++) {
        struct grant *grant = i < 0 ? &offer->grant : &offer->refreshers[i];
        if (grant->in_dollars && !money_times_rate(&grant->dollars, grant->dollars, factor))
            return false;
    }
    return true;
}

/* Growth some points up or down; a flat price starts to move, a path is left alone. */
static bool change_growth(struct offer *offer, struct rate change, int sign)
{
    struct price *price = &offer->price;
    int64_t now = price->rule == PRICE_FLAT ? 0 : price->growth.nano;
    if (!has_stock(offer) || price->rule == PRICE_PATH)
        return false;
    if (price->rule == PRICE_FLAT)
        price->rule = PRICE_MONTHLY;
    price->growth.nano = now + sign * change.nano;
    return price->growth.nano > -RATE_ONE && price->growth.nano <= GROWTH_MAX;
}

static bool change_payout(struct offer *rival, struct rate change, int sign)
{
    rival->bonus.payout.nano += sign * change.nano;
    return rival->has_bonus && rival->bonus.target.nano > 0 && rival->bonus.payout.nano >= 0;
}

/* The offer's own spread where the case states it. */
static struct rate spread(const struct case_offer *offer, const struct plausible_change *change, int sign)
{
    if (offer->volatility_given && offer->volatility.nano < RATE_ONE)
        return offer->volatility;
    return sign < 0 ? change->down : change->up;
}

/* The currency whose rate matters: of the letter's stock, of the rival, of the rival's stock; "" when all are the case's. */
static const char *foreign_currency(const struct case_file *file, const struct case_offer *letter,
                                    const struct case_offer *rival)
{
    const char *const candidates[] = {letter->currency, has_stock(&letter->offer) ? letter->stock_currency : "",
                                      rival ? rival->currency : "",
                                      rival && has_stock(&rival->offer) ? rival->stock_currency : ""};
    for (size_t i = 0; i < sizeof candidates / sizeof *candidates; i++)
        if (candidates[i][0] && strcmp(candidates[i], file->currency) != 0)
            return candidates[i];
    return "";
}

/* ratio × (1 + change), or divided by it. */
static void change_ratio(struct ratio *ratio, struct rate change, int sign, bool divided)
{
    const struct ratio old = ratio_known(*ratio);
    struct ratio by = ratio_of(RATE_ONE + sign * change.nano, RATE_ONE);
    wide_int times = (wide_int)old.times * (divided ? by.by : by.times);
    wide_int over = (wide_int)old.by * (divided ? by.times : by.by);
    wide_int common = greatest_common_divisor(times, over);
    *ratio = (struct ratio){(int64_t)(times / common), (int64_t)(over / common)}; /* fits: percents of two decimals */
}

static void change_of(struct offer *offer, const struct case_offer *from, const char *currency, struct rate change, int sign)
{
    bool own = strcmp(from->currency, currency) == 0, stock = strcmp(from->stock_currency, currency) == 0;
    if (own)
        change_ratio(&offer->to_case, change, sign, false);
    if (own != stock)
        change_ratio(&offer->price.rate, change, sign, own);
}

static bool change_exchange(struct setting *setting, const struct case_offer *letter, const struct case_offer *rival,
                            const struct case_file *file, struct rate change, int sign)
{
    const char *currency = foreign_currency(file, letter, rival);
    if (!currency[0])
        return false;
    change_of(&setting->offer, letter, currency, change, sign);
    if (rival)
        change_of(&setting->rival, rival, currency, change, sign);
    return true;
}

/* One stock price for both. */
static bool one_company(const struct case_offer *letter, const struct case_offer *rival)
{
    return rival && strcmp(letter->company_name, rival->company_name) == 0;
}

static bool apply(struct setting *setting, const struct evaluation *evaluation, const struct sensitivity *sensitivity,
                  const struct changes *changes, enum swing_input input, enum swing_way way)
{
    const struct case_file *file = evaluation->from;
    const struct case_offer *letter = &file->offers[file->negotiating];
    const struct case_offer *rival = setting->has_rival ? &file->offers[sensitivity->rival] : NULL;
    const struct plausible_change *of = changes->of;
    int sign = way == SWING_UP ? 1 : -1;
    switch (input) {
    case SWING_BASE:
    case SWING_SIGN_ON:
    case SWING_UNITS:
        return way == SWING_UP && plausible_win(&setting->offer, evaluation, input, changes);
    case SWING_PRICE:
        if (one_company(letter, rival))
            (void)change_stock(&setting->rival, spread(letter, &of[CHANGE_PRICE], sign), sign);
        return change_stock(&setting->offer, spread(letter, &of[CHANGE_PRICE], sign), sign);
    case SWING_GROWTH:
        if (one_company(letter, rival))
            (void)change_growth(&setting->rival, sign < 0 ? of[CHANGE_GROWTH].down : of[CHANGE_GROWTH].up, sign);
        return change_growth(&setting->offer, sign < 0 ? of[CHANGE_GROWTH].down : of[CHANGE_GROWTH].up, sign);
    case SWING_RIVAL_PRICE:
        return rival && !one_company(letter, rival) && change_stock(&setting->rival, spread(rival, &of[CHANGE_PRICE], sign), sign);
    case SWING_RIVAL_PAYOUT:
        return rival && change_payout(&setting->rival, sign < 0 ? of[CHANGE_PAYOUT].down : of[CHANGE_PAYOUT].up, sign);
    case SWING_EXCHANGE:
        return change_exchange(setting, letter, rival, file, sign < 0 ? of[CHANGE_EXCHANGE].down : of[CHANGE_EXCHANGE].up,
                               sign);
    case SWING_STAY:
        setting->months += sign * changes->stay_months;
        return setting->months >= 1 && setting->months <= MONTHS_MAX;
    case SWINGS:
        break;
    }
    return false;
}

static bool gap_of(struct money *gap, const struct setting *setting, struct err *err)
{
    struct curve curve;
    struct money rival = {0};
    if (setting->has_rival) {
        if (!curve_compute(&curve, &setting->rival, REFRESHERS_AS_COUNTED, err))
            return false;
        if (!annualize(&rival, curve.total[setting->months], setting->months))
            return err_overflow(err, "gap");
    }
    if (!curve_compute(&curve, &setting->offer, REFRESHERS_AS_COUNTED, err))
        return false;
    if (!annualize(gap, curve.total[setting->months], setting->months) || !money_sub(gap, *gap, rival))
        return err_overflow(err, "gap");
    return true;
}

/* In place: two offers are too large to be handed about. */
static void set_up(struct setting *setting, const struct evaluation *evaluation, const struct sensitivity *sensitivity,
                   int months)
{
    const struct case_file *file = evaluation->from;
    offer_copy(&setting->offer, &file->offers[file->negotiating].offer);
    setting->has_rival = sensitivity->rival >= 0;
    setting->months = months;
    if (setting->has_rival)
        offer_copy(&setting->rival, &file->offers[sensitivity->rival].offer);
}

static bool fill_swing(struct swing *swing, const struct sensitivity *sensitivity, const struct evaluation *evaluation,
                       const struct changes *changes, struct err *err)
{
    for (int h = 0; h < SWING_HORIZONS; h++)
        for (int way = 0; way < SWING_WAYS; way++) {
            struct setting setting;
            set_up(&setting, evaluation, sensitivity, sensitivity->months[h]);
            if (!apply(&setting, evaluation, sensitivity, changes, swing->input, (enum swing_way)way))
                continue;
            if (!gap_of(&swing->gap[h][way], &setting, err))
                return false;
            int64_t move = swing->gap[h][way].cents - sensitivity->gap[h].cents;
            swing->has[way] = true;
            swing->moves[h][way].cents = move;
            move = move < 0 ? -move : move;
            swing->most[h].cents = move > swing->most[h].cents ? move : swing->most[h].cents;
        }
    return true;
}

/* What a lever's win adds to V under the case's price rule. */
static bool fill_over_stay(struct swing *swing, const struct evaluation *evaluation, const struct changes *changes,
                           struct err *err)
{
    const struct case_file *file = evaluation->from;
    struct offer won;
    struct curve curve;
    struct money before, after;
    if (!plausible_win(&won, evaluation, swing->input, changes))
        return true;
    if (!curve_compute(&curve, &won, REFRESHERS_AS_COUNTED, err) || !stay_value(&after, &curve, &file->stay, err) ||
        !stay_value(&before, &evaluation->offers[file->negotiating].compared, &file->stay, err))
        return false;
    swing->over_stay.cents = after.cents - before.cents;
    return true;
}

static void rank(struct sensitivity *sensitivity, int horizon)
{
    int *order = sensitivity->ranked[horizon];
    for (int i = 0; i < sensitivity->count; i++) {
        int at = i;
        for (; at > 0 && sensitivity->swings[order[at - 1]].most[horizon].cents < sensitivity->swings[i].most[horizon].cents;
             at--)
            order[at] = order[at - 1];
        order[at] = i;
    }
}

/* The live rival that is worth most over the stay. */
static int best_rival(const struct evaluation *evaluation)
{
    const struct case_file *file = evaluation->from;
    int best = -1;
    for (int i = 0; i < evaluation->offer_count; i++)
        if (i != file->negotiating && evaluation->offers[i].standing == OFFER_STANDS &&
            (best < 0 || money_compare(evaluation->offers[i].value, evaluation->offers[best].value) > 0))
            best = i;
    return best;
}

static void set_reasons(struct swing *swing, const struct changes *changes)
{
    static const enum change from[SWINGS] = {CHANGE_BASE,  CHANGE_SIGN_ON, CHANGE_UNITS,  CHANGE_PRICE,
                                             CHANGE_GROWTH, CHANGE_PRICE,   CHANGE_PAYOUT, CHANGE_PRICE,
                                             CHANGE_EXCHANGE};
    swing->reason = swing->input == SWING_STAY ? changes->stay_reason : changes->of[from[swing->input]].reason;
    swing->source = swing->input == SWING_STAY ? "" : changes->of[from[swing->input]].source;
}

/* Years 1 and 2 together. */
static int64_t sign_ons(const struct offer *offer)
{
    return offer_sign_on(offer, 1).cents + offer_sign_on(offer, 2).cents;
}

static void set_win(struct swing *swing, const struct offer *letter, const struct offer *won)
{
    swing->in_units = swing->input == SWING_UNITS && !letter->grant.in_dollars;
    switch (swing->input) {
    case SWING_BASE:
        swing->was = letter->base.cents, swing->becomes = won->base.cents;
        break;
    case SWING_SIGN_ON:
        swing->was = sign_ons(letter), swing->becomes = sign_ons(won);
        break;
    default:
        swing->was = swing->in_units ? letter->grant.units : letter->grant.dollars.cents;
        swing->becomes = swing->in_units ? won->grant.units : won->grant.dollars.cents;
    }
}

static void set_rates(struct swing *swing, const struct case_offer *own, const struct plausible_change *change)
{
    swing->by_volatility = own && own->volatility_given && own->volatility.nano < RATE_ONE;
    swing->down = swing->by_volatility ? own->volatility : change->down;
    swing->up = swing->by_volatility ? own->volatility : change->up;
}

/* How far the input is moved. */
static void set_change(struct swing *swing, const struct sensitivity *sensitivity, const struct evaluation *evaluation,
                       const struct changes *changes)
{
    const struct case_file *file = evaluation->from;
    const struct case_offer *letter = &file->offers[file->negotiating];
    const struct case_offer *rival = sensitivity->rival >= 0 ? &file->offers[sensitivity->rival] : NULL;
    struct offer won;
    if (swing->lever && plausible_win(&won, evaluation, swing->input, changes))
        set_win(swing, &letter->offer, &won);
    if (swing->lever)
        swing->currency = swing->input == SWING_UNITS ? letter->stock_currency : letter->currency;
    if (swing->input == SWING_PRICE || swing->input == SWING_RIVAL_PRICE)
        set_rates(swing, swing->input == SWING_PRICE ? letter : rival, &changes->of[CHANGE_PRICE]);
    if (swing->input == SWING_GROWTH || swing->input == SWING_RIVAL_PAYOUT)
        set_rates(swing, NULL, &changes->of[swing->input == SWING_GROWTH ? CHANGE_GROWTH : CHANGE_PAYOUT]);
    if (swing->input == SWING_STAY)
        swing->months = changes->stay_months;
    if (swing->input == SWING_EXCHANGE) {
        swing->currency = foreign_currency(file, letter, rival);
        set_rates(swing, NULL, &changes->of[CHANGE_EXCHANGE]);
    }
}

bool sensitivity_make(struct sensitivity *sensitivity, const struct changes *changes,
                      const struct evaluation *evaluation, struct err *err)
{
    *sensitivity = (struct sensitivity){.months = {24, 48}, .rival = best_rival(evaluation)};
    for (int h = 0; h < SWING_HORIZONS; h++) {
        struct setting now;
        set_up(&now, evaluation, sensitivity, sensitivity->months[h]);
        if (!gap_of(&sensitivity->gap[h], &now, err))
            return false;
    }
    for (int input = 0; input < SWINGS; input++) {
        struct swing swing = {.input = (enum swing_input)input, .lever = input <= SWING_UNITS, .currency = ""};
        set_reasons(&swing, changes);
        set_change(&swing, sensitivity, evaluation, changes);
        if (!fill_swing(&swing, sensitivity, evaluation, changes, err) ||
            (swing.lever && !fill_over_stay(&swing, evaluation, changes, err)))
            return false;
        if (swing.has[SWING_DOWN] || swing.has[SWING_UP])
            sensitivity->swings[sensitivity->count++] = swing;
    }
    for (int h = 0; h < SWING_HORIZONS; h++)
        rank(sensitivity, h);
    return true;
}
