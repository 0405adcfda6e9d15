/* Levers (R12): what each is worth, and the least ask that reaches a target. */
#include "rows.h"

#include <string.h>

#include "calc/counter/least_ask.h"
#include "calc/pay/vest.h"

static const int AMAZON_MONTHS[] = {12, 24, 30, 36, 42, 48}, AMAZON_SHARES[] = {5, 15, 20, 20, 20, 20};

static struct schedule amazon_schedule(void)
{
    struct schedule schedule = {.count = 6};
    for (int i = 0; i < 6; i++)
        schedule.events[i] =
            (struct schedule_event){.month = AMAZON_MONTHS[i], .weight = AMAZON_SHARES[i] * WEIGHT_WHOLE / 100};
    return schedule;
}

/* The first example: base 175,000, sign-on 75,000/60,000, 1,400 units at 222.50. */
static struct offer example(void)
{
    struct offer offer = {.id = "a", .company = "A", .level = "", .base = dollars(175000), .sign_on_count = 2,
                          .has_grant = true, .price = {.rule = PRICE_FLAT, .start = {22250}}};
    offer.sign_ons[0] = (struct sign_on){.year = 1, .amount = dollars(75000), .paid = PAID_LUMP,
                                         .repay = REPAY_PRORATED, .within_months = 12};
    offer.sign_ons[1] = (struct sign_on){.year = 2, .amount = dollars(60000), .paid = PAID_MONTHLY,
                                         .repay = REPAY_NONE, .within_months = 12};
    offer.grant = (struct grant){.units = 1400, .schedule = amazon_schedule(), .name = ""};
    return offer;
}

/* The same with a grant of 300,000 dollars in place of units. */
static struct offer in_dollars(void)
{
    struct offer offer = example();
    offer.grant = (struct grant){.in_dollars = true, .dollars = dollars(300000), .schedule = amazon_schedule(), .name = ""};
    offer.price.start = dollars(1);
    return offer;
}

static struct bargain bargain_of(const struct offer *offer)
{
    const struct stay stay = {.count = 2, .months = {24, 48}, .weight = {{600000000}, {400000000}}};
    struct bargain bargain;
    bargain_start(&bargain, offer, &stay, dollars(1000), 1);
    return bargain;
}

static struct money worth_of(const struct offer *offer, enum lever lever, int months)
{
    struct bargain bargain = bargain_of(offer);
    struct money worth;
    struct err err = {0};
    if (!lever_worth(&worth, &bargain, lever, months, &err))
        fail_msg("%s at %d months: %s", lever_key(lever, false), months, err.message);
    return worth;
}

static struct least_ask ask_of(const struct bargain *bargain, enum lever lever, int months, struct money target)
{
    struct least_ask ask;
    struct err err = {0};
    if (!least_ask(&ask, bargain, lever, months, target, &err))
        fail_msg("%s at %d months: %s", lever_key(lever, false), months, err.message);
    return ask;
}

/* The letter with one level changed, written down here so that the solver is not asked about itself. */
static struct offer changed(const struct offer *letter, enum lever lever, int64_t level)
{
    struct offer offer = *letter;
    if (lever == LEVER_BASE)
        offer.base.cents = level;
    else if (lever == LEVER_UNITS && offer.grant.in_dollars)
        offer.grant.dollars.cents = level;
    else if (lever == LEVER_UNITS)
        offer.grant.units = level;
    else {
        int year = lever == LEVER_SIGN_ON_1 ? 1 : 2, at = -1;
        for (int i = 0; i < offer.sign_on_count; i++)
            if (offer.sign_ons[i].year == year)
                at = i;
        if (at < 0) { /* before the later ones; as letters usually pay it (R4) */
            at = year == 1 ? 0 : offer.sign_on_count > 0 && offer.sign_ons[0].year == 1;
            for (int i = offer.sign_on_count++; i > at; i--)
                offer.sign_ons[i] = offer.sign_ons[i - 1];
            offer.sign_ons[at] = (struct sign_on){.year = year, .paid = year == 1 ? PAID_LUMP : PAID_MONTHLY,
                                                  .repay = year == 1 ? REPAY_PRORATED : REPAY_NONE,
                                                  .within_months = 12};
        }
        offer.sign_ons[at].amount.cents = level;
    }
    return offer;
}

static struct money annualized_of(const struct offer *letter, enum lever lever, int64_t level, int months)
{
    struct offer offer = changed(letter, lever, level);
    struct curve curve;
    struct money result = {0};
    struct err err = {0};
    if (!curve_compute_flat(&curve, &offer, &err) || !annualize(&result, curve.total[months], months))
        fail_msg("%s %lld at %d months: %s", lever_key(lever, false), (long long)level, months, err.message);
    return result;
}

static void R12_a_thousand_dollars_and_a_unit_are_worth_what_a_pocket_calculator_says(void **state)
{
    (void)state;
    static const struct {
        enum lever lever;
        int months;
        int64_t cents;
    } rows[] = {
        {LEVER_BASE, 24, 100000},      /* two years of 1,000 in two years */
        {LEVER_SIGN_ON_1, 24, 50000},  /* 1,000 / 2 */
        {LEVER_SIGN_ON_2, 24, 50000},
        {LEVER_UNITS, 24, 2225},       /* 222.50 × 20 % / 2 */
        {LEVER_BASE, 48, 100000},
        {LEVER_SIGN_ON_1, 48, 25000},  /* 1,000 / 4 */
        {LEVER_SIGN_ON_2, 48, 25000},
        {LEVER_UNITS, 48, 5563},       /* 222.50 / 4 = 55.625 */
        {LEVER_BASE, 6, 100000},
        {LEVER_SIGN_ON_1, 6, 100000},  /* half of it is kept, times two */
        {LEVER_SIGN_ON_2, 6, 0},       /* nothing of year 2 within six months */
        {LEVER_UNITS, 6, 0},
        {LEVER_SIGN_ON_2, 12, 0},
        {LEVER_UNITS, 12, 1113},       /* 222.50 × 5 % = 11.125 */
        {LEVER_SIGN_ON_1, 18, 66667},  /* 1,000 × 12/18 */
        {LEVER_SIGN_ON_2, 18, 33333},  /* half of it, × 12/18 */
        {LEVER_UNITS, 18, 742},        /* 11.125 × 12/18 = 7.4167 */
        {LEVER_UNITS, 30, 3560},       /* 222.50 × 40 % × 12/30 */
        {LEVER_UNITS, 36, 4450},       /* 222.50 × 60 % / 3 */
        {LEVER_SIGN_ON_1, 60, 20000},
        {LEVER_UNITS, 60, 4450},       /* 222.50 / 5 */
    };
    const struct offer offer = example();
    for (int i = 0; i < ROWS(rows); i++)
        expect_cents(row("%s at %d months", lever_key(rows[i].lever, false), rows[i].months), rows[i].cents,
                     worth_of(&offer, rows[i].lever, rows[i].months));
}

static void R12_worth_follows_the_terms_of_the_letter(void **state)
{
    (void)state;
    struct offer bonus = example(), raise = example(), new_base = example(), bare = example(), owed = example(),
                 grown = example();
    bonus.has_bonus = true;
    bonus.bonus = (struct bonus){.target = percent(15), .payout = percent(100)};
    raise.raise_count = new_base.raise_count = 1;
    raise.raises[0] = (struct raise){.month = 13, .by_percent = true, .percent = percent(3)};
    new_base.raises[0] = (struct raise){.month = 13, .base = dollars(190000)};
    bare.sign_on_count = 0;
    bare.has_grant = false;
    owed.sign_ons[0].within_months = 24;
    grown.price = (struct price){.rule = PRICE_YEARLY, .start = {22250}, .growth = percent(15)};
    const struct {
        const char *letter;
        const struct offer *offer;
        enum lever lever;
        int months;
        int64_t cents;
    } rows[] = {
        {"a 15 % bonus", &bonus, LEVER_BASE, 24, 115000},
        {"a 3 % raise in month 13: (1,000 + 1,030) / 2", &raise, LEVER_BASE, 24, 101500},
        {"a base of its own from month 13: 1,000 / 2", &new_base, LEVER_BASE, 24, 50000},
        {"no sign-on in the letter: as letters usually pay it", &bare, LEVER_SIGN_ON_2, 18, 33333},
        {"no grant", &bare, LEVER_UNITS, 48, 0},
        {"repaid over 24 months, half kept after 12", &owed, LEVER_SIGN_ON_1, 12, 50000},
        {"growth in the summary is not counted", &grown, LEVER_UNITS, 48, 5563},
    };
    for (int i = 0; i < ROWS(rows); i++)
        expect_cents(row("%s: %s at %d months", rows[i].letter, lever_key(rows[i].lever, false), rows[i].months),
                     rows[i].cents, worth_of(rows[i].offer, rows[i].lever, rows[i].months));
}

static void R12_the_least_ask_of_the_first_example_is_found_and_one_step_less_fails(void **state)
{
    (void)state;
    /* At 24 months the offer pays 273,650 and the rival 303,400: 59,500 are missing over the two years. */
    static const struct {
        enum lever lever;
        int64_t limit, target, level, missing;
        bool feasible;
    } rows[] = {
        {LEVER_BASE, NO_LIMIT, 30340000, 20500000, 0, true},        /* 29,750 a year → 30,000 more */
        {LEVER_BASE, 19440000, 30340000, 0, 1075000, false},        /* 19 steps to 194,000: 29,750 − 19,000 */
        {LEVER_BASE, 20500000, 30340000, 20500000, 0, true},        /* the limit itself is allowed */
        {LEVER_BASE, 20499999, 30340000, 0, 75000, false},          /* a cent below it is 204,000 */
        {LEVER_SIGN_ON_1, NO_LIMIT, 30340000, 13500000, 0, true},   /* 59,500 → 60,000 */
        {LEVER_SIGN_ON_2, NO_LIMIT, 30340000, 12000000, 0, true},
        {LEVER_SIGN_ON_2, 10000000, 30340000, 0, 975000, false},    /* 40,000 of 59,500: 19,500 over two years */
        {LEVER_SIGN_ON_2, 6000000, 30340000, 0, 2975000, false},    /* no room at all */
        {LEVER_UNITS, NO_LIMIT, 30340000, 2738, 0, true}, /* 59,500 / 222.50 = 267.4: 548 vested, 547.5 / 20 % */
        {LEVER_UNITS, 2000, 30340000, 0, 1640000, false}, /* 120 × 222.50 = 26,700: (59,500 − 26,700) / 2 */
        {LEVER_BASE, NO_LIMIT, 27365000, 17500000, 0, true}, /* reached already */
        {LEVER_BASE, NO_LIMIT, 27365001, 17600000, 0, true}, /* a cent more is a step */
        {LEVER_UNITS, NO_LIMIT, 10000000, 1400, 0, true},
    };
    const struct offer offer = example();
    for (int i = 0; i < ROWS(rows); i++) {
        struct bargain bargain = bargain_of(&offer);
        bargain.limit[rows[i].lever] = rows[i].limit;
        struct least_ask ask = ask_of(&bargain, rows[i].lever, 24, (struct money){rows[i].target});
        const char *inputs = row("%s to %M at 24 months, limit %l", lever_key(rows[i].lever, false),
                                 (struct money){rows[i].target}, rows[i].limit);
        expect_whole(inputs, rows[i].feasible, ask.feasible);
        expect(inputs, "the lever moves", ask.moves);
        if (rows[i].feasible)
            expect_whole(inputs, rows[i].level, ask.level);
        else
            expect_cents(inputs, rows[i].missing, ask.missing);
    }
}

static void R12_steps_are_multiples_above_whatever_the_letter_has(void **state)
{
    (void)state;
    static const struct {
        int64_t now, step, limit, steps, most, level;
    } rows[] = { /* dollars; level: that many steps above now */
        {175000, 1000, 194400, 1, 19, 176000},
        {175300, 1000, 194400, 0, 19, 175300},
        {175300, 1000, 194400, 1, 19, 176000}, /* 194,000 / 1,000 − 175 */
        {175300, 1000, 194400, 19, 19, 194000},
        {175300, 7000, 194400, 1, 2, 182000},  /* 26 × 7,000; the limit allows 27 × 7,000 = 189,000 */
        {175300, 7000, 194400, 2, 2, 189000},
        {175300, 1000, 175900, 0, 0, 175300},  /* no multiple between */
        {999, 1000, 1000, 1, 1, 1000},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct offer offer = example();
        offer.base = dollars(rows[i].now);
        struct bargain bargain = bargain_of(&offer);
        bargain.step[LEVER_BASE] = rows[i].step * 100;
        bargain.limit[LEVER_BASE] = rows[i].limit * 100;
        const char *inputs =
            row("base %l, step %l, limit %l, %l up", rows[i].now, rows[i].step, rows[i].limit, rows[i].steps);
        expect_whole(inputs, rows[i].most, lever_steps(&bargain, LEVER_BASE));
        expect_whole(inputs, rows[i].level * 100, lever_level(&bargain, LEVER_BASE, rows[i].steps));
    }
}

static void R12_a_lever_that_adds_nothing_at_a_horizon_is_not_asked_for(void **state)
{
    (void)state;
    struct offer offer = example(), grant = in_dollars(), paper = in_dollars(), options = example(), without = example();
    paper.on_paper = true;
    options.grant.is_options = true;
    options.grant.strike = options.price.start;
    without.has_grant = false;
    const struct {
        const char *inputs;
        const struct offer *offer;
        enum lever lever;
        int months;
        int64_t missing; /* the target is 300,000 */
    } rows[] = {
        {"units before the first vest: 175,000 + 75,000", &offer, LEVER_UNITS, 11, 5000000},
        {"year-2 sign-on within a year: 175,000 + 75,000 + 15,575", &offer, LEVER_SIGN_ON_2, 12, 3442500},
        {"a grant in dollars before the first vest: 175,000 + 75,000", &grant, LEVER_UNITS, 11, 5000000},
        {"paper that is not counted: 175,000 + 33,750", &paper, LEVER_UNITS, 48, 9125000},
        {"options at their strike: 175,000 + 33,750", &options, LEVER_UNITS, 48, 9125000},
        {"units where there is no grant: 175,000 + 33,750", &without, LEVER_UNITS, 48, 9125000},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct bargain bargain = bargain_of(rows[i].offer);
        struct least_ask ask = ask_of(&bargain, rows[i].lever, rows[i].months, dollars(300000));
        expect(rows[i].inputs, "not feasible", !ask.feasible);
        expect(rows[i].inputs, "the lever does not move", !ask.moves);
        expect_cents(rows[i].inputs, rows[i].missing, ask.missing);
    }
}

static void R12_a_lever_goes_as_far_as_its_limit_and_a_case_allow(void **state)
{
    (void)state;
    struct offer offer = example(), abroad = in_dollars(), dear = example(), many = example(), penny = example(),
                 past = example(), worthless = example();
    abroad.price.rate = (struct ratio){80, 1};        /* an amount in dollars, the limit of a case in rupees */
    dear.price.start = dollars(1000000);              /* a million units are the most a case may state */
    many.price.start = dollars(1000000);
    many.grant.units = 2000000;                       /* which this letter is above */
    penny.price = (struct price){.start = {1}, .rate = {1, 1000}}; /* a unit is worth 0.00 */
    past.price = (struct price){.start = {INT64_MAX}, .rate = {2, 1}};
    worthless.price.start.cents = 0;
    const struct {
        const char *inputs;
        const struct offer *offer;
        enum lever lever;
        int64_t step, limit, steps;
    } rows[] = {
        {"175,000 to a million million", &offer, LEVER_BASE, 100000, NO_LIMIT, 1000000000 - 175},
        {"a limit beyond that", &offer, LEVER_BASE, 100000, 2 * MONEY_INPUT_MAX, 1000000000 - 175},
        {"the most steps", &offer, LEVER_BASE, 100, NO_LIMIT, LEVER_STEPS_MAX},
        {"to 180,500", &offer, LEVER_BASE, 100000, 18050000, 5},
        {"to 175,000", &offer, LEVER_BASE, 100000, 17500000, 0},
        {"a limit below the letter", &offer, LEVER_BASE, 100000, 17000000, 0},
        {"300,000 dollars to 12,500 million", &abroad, LEVER_UNITS, 100000, NO_LIMIT, 12500000 - 300},
        {"1,400 units to a thousand million", &offer, LEVER_UNITS, 1, NO_LIMIT, UNITS_MAX - 1400},
        {"1,400 units to a million", &dear, LEVER_UNITS, 1, NO_LIMIT, 1000000 - 1400},
        {"two million units", &many, LEVER_UNITS, 1, NO_LIMIT, 0},
        {"units of a tenth of a cent", &penny, LEVER_UNITS, 1, NO_LIMIT, UNITS_MAX - 1400},
        {"units whose worth does not fit", &past, LEVER_UNITS, 1, NO_LIMIT, UNITS_MAX - 1400},
        {"units that are worth nothing", &worthless, LEVER_UNITS, 1, NO_LIMIT, 0},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct bargain bargain = bargain_of(rows[i].offer);
        bargain.step[rows[i].lever] = rows[i].step;
        bargain.limit[rows[i].lever] = rows[i].limit;
        expect_whole(rows[i].inputs, rows[i].steps, lever_steps(&bargain, rows[i].lever));
    }
}

static void R12_a_unit_of_an_empty_grant_is_worth_nothing(void **state)
{
    (void)state;
    struct offer offer = example();
    offer.grant = (struct grant){.units = 0, .name = "", .schedule = {.in_units = true, .count = 1}};
    offer.grant.schedule.events[0] = (struct schedule_event){.month = 12, .units = 0};
    expect_cents("no units by event", 0, worth_of(&offer, LEVER_UNITS, 48));
    offer.grant = (struct grant){.units = 0, .name = "", .schedule = amazon_schedule()};
    expect_cents("no units by share: 222.50 / 4 for one more", 5563, worth_of(&offer, LEVER_UNITS, 48));
}

static void R12_a_grant_in_dollars_is_a_lever(void **state)
{
    (void)state;
    struct offer grant = in_dollars(), shares = in_dollars(), half = in_dollars(), abroad = in_dollars();
    shares.price.start.cents = 22250; /* a known price values no dollar */
    half.on_paper = true;
    half.counted_share = percent(50);
    abroad.price.rate = (struct ratio){80, 1}; /* a grant in dollars, pay in rupees */
    const struct {
        const char *letter;
        const struct offer *offer;
        int months;
        int64_t worth;
    } rows[] = {
        {"a grant in dollars", &grant, 6, 0},
        {"a grant in dollars", &grant, 12, 5000},   /* 5 % of 1,000 */
        {"a grant in dollars", &grant, 24, 10000},  /* 20 % over two years */
        {"a grant in dollars", &grant, 48, 25000},
        {"its stock has a price", &shares, 48, 25000},
        {"paper counted by half", &half, 48, 12500},
        {"a stock in another currency", &abroad, 48, 2000000},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct bargain bargain = bargain_of(rows[i].offer);
        expect(rows[i].letter, "counted in dollars", bargain_in_dollars(&bargain));
        expect_whole(rows[i].letter, 30000000, bargain.now.level[LEVER_UNITS]);
        expect_whole(rows[i].letter, 100000, bargain.step[LEVER_UNITS]);
        expect_cents(row("%s at %d months", rows[i].letter, rows[i].months), rows[i].worth,
                     worth_of(rows[i].offer, LEVER_UNITS, rows[i].months));
    }
    const struct offer in_units = example();
    struct bargain units = bargain_of(&in_units);
    expect("a grant in units", "counted in units", !bargain_in_dollars(&units));
    expect("a grant in units", "units", strcmp(lever_key(LEVER_UNITS, false), "units") == 0);
    expect("a grant in dollars", "grant", strcmp(lever_key(LEVER_UNITS, true), "grant") == 0);
}

static void R12_the_least_grant_in_dollars_reaches_a_target_and_1000_less_does_not(void **state)
{
    (void)state;
    /* At 48 months the offer pays 175,000 + 33,750 + 75,000 = 283,750 a year. */
    static const struct {
        int64_t limit;
        int months;
        int64_t target, level, missing;
    } rows[] = {
        {NO_LIMIT, 48, 28375000, 30000000, 0}, /* reached already */
        {NO_LIMIT, 48, 28375001, 30100000, 0}, /* a cent more is a step */
        {NO_LIMIT, 48, 30000000, 36500000, 0}, /* 16,250 × 4 */
        {36500000, 48, 30000000, 36500000, 0},
        {36499999, 48, 30000000, 0, 25000},    /* 64,000 of 65,000 */
        {30000000, 48, 30000000, 0, 1625000},  /* no room at all */
        {NO_LIMIT, 24, 30000000, 57500000, 0}, /* 272,500 by 24 months: 55,000 over two years / 20 % */
    };
    struct offer offer = in_dollars();
    for (int i = 0; i < ROWS(rows); i++) {
        struct bargain bargain = bargain_of(&offer);
        bargain.limit[LEVER_UNITS] = rows[i].limit;
        struct least_ask ask = ask_of(&bargain, LEVER_UNITS, rows[i].months, (struct money){rows[i].target});
        const char *inputs = row("grant to %M at %d months, limit %l", (struct money){rows[i].target}, rows[i].months,
                                 rows[i].limit);
        expect_whole(inputs, rows[i].level > 0, ask.feasible);
        if (rows[i].level > 0)
            expect_whole(inputs, rows[i].level, ask.level);
        else
            expect_cents(inputs, rows[i].missing, ask.missing);
    }
}

static void R6_a_larger_grant_in_dollars_keeps_its_schedule(void **state)
{
    (void)state;
    static const int64_t cents[] = {1250005, 3750015, 5000020, 5000020, 5000020, 5000020}; /* of 250,001.00 */
    struct offer offer = in_dollars(), result;
    struct bargain bargain = bargain_of(&offer);
    struct package package = bargain.now;
    struct vests vests;
    package.level[LEVER_UNITS] = 25000100;
    offer_with(&result, &bargain, &package);
    vest_events(&vests, &result.grant);
    for (int i = 0; i < ROWS(cents); i++)
        expect_cents(row("250,001 dollars, event %d", i + 1), cents[i], vests.events[i].amount);
}

static void R12_a_unit_of_a_few_cents_still_moves_the_pay(void **state)
{
    (void)state;
    /* At 0.02 a unit, one is worth 0.002 a year at 24 months: it rounds to 0.00, and a million units pay
     * 2,000 a year all the same. */
    struct offer offer = example();
    offer.price.start.cents = 2;
    struct bargain bargain = bargain_of(&offer);
    struct money now = annualized_of(&offer, LEVER_UNITS, 1400, 24);
    struct least_ask ask = ask_of(&bargain, LEVER_UNITS, 24, (struct money){now.cents + 100000});
    expect("1,000.00 a year by units at 0.02", "feasible", ask.feasible);
}

static void R12_a_grant_in_units_keeps_its_proportions(void **state)
{
    (void)state;
    struct offer offer = example(), result;
    offer.grant = (struct grant){.units = 434, .name = "", .schedule = {.in_units = true, .count = 4}};
    static const int64_t letter[] = {22, 65, 173, 174}, twice[] = {44, 130, 346, 348}, one[] = {22, 65, 174, 174};
    for (int i = 0; i < 4; i++)
        offer.grant.schedule.events[i] = (struct schedule_event){.month = 12 * (i + 1), .units = letter[i]};
    struct bargain bargain = bargain_of(&offer);
    struct package package = bargain.now;
    package.level[LEVER_UNITS] = 868;
    offer_with(&result, &bargain, &package);
    for (int i = 0; i < 4; i++)
        expect_whole(row("868 units, year %d", i + 1), twice[i], result.grant.schedule.events[i].units);
    package.level[LEVER_UNITS] = 435; /* cumulative 22.05, 87.2, 260.6, 435 */
    offer_with(&result, &bargain, &package);
    for (int i = 0; i < 4; i++)
        expect_whole(row("435 units, year %d", i + 1), one[i], result.grant.schedule.events[i].units);
}

/* --- Random offers ----------------------------------------------------------------------------------------- */

static struct schedule random_schedule(uint64_t *seed)
{
    static const int even[] = {2500, 2500, 2500, 2500}, front[] = {3300, 3300, 2200, 1200}, three[] = {3334, 3333, 3333};
    struct schedule schedule = amazon_schedule();
    switch (random_between(seed, 0, 4)) {
    case 0:
        schedule_from_years(&schedule, even, 4, CADENCE_QUARTERLY, 12);
        break;
    case 1:
        schedule_from_years(&schedule, front, 4, CADENCE_MONTHLY, 0);
        break;
    case 2:
        schedule_from_years(&schedule, three, 3, CADENCE_ANNUAL, 0);
        break;
    default:
        break;
    }
    return schedule;
}

static struct offer random_offer(uint64_t *seed)
{
    struct offer offer = example();
    offer.base.cents = one_in(seed, 3) ? random_between(seed, 5000000, 40000000)
                                       : random_between(seed, 80, 300) * 100000;
    for (int i = 0; i < 2; i++)
        offer.sign_ons[i].amount.cents = one_in(seed, 3) ? random_between(seed, 0, 20000000)
                                                         : random_between(seed, 0, 150) * 100000;
    if (one_in(seed, 4))
        offer.sign_on_count = 1;
    if (one_in(seed, 6)) { /* a year-2 sign-on alone */
        offer.sign_ons[0] = offer.sign_ons[1];
        offer.sign_on_count = 1;
    }
    if (one_in(seed, 4))
        offer.sign_ons[0].within_months = (int)random_between(seed, 1, 36);
    offer.sign_ons[0].within_months = offer.sign_ons[0].paid == PAID_MONTHLY ? 12 : offer.sign_ons[0].within_months;
    offer.grant.units = random_between(seed, 0, 5000);
    offer.grant.schedule = random_schedule(seed);
    offer.grant.in_dollars = one_in(seed, 3);
    offer.grant.dollars.cents = random_between(seed, 0, 60000000);
    offer.price.start.cents = random_between(seed, 100, 60000);
    offer.has_bonus = one_in(seed, 4);
    offer.bonus = (struct bonus){.target = percent(random_between(seed, 1, 30)), .payout = percent(100)};
    if (one_in(seed, 4)) {
        offer.raise_count = 1;
        offer.raises[0] = (struct raise){.month = 13, .by_percent = true, .percent = percent(random_between(seed, 1, 9))};
    }
    return offer;
}

static void R12_on_random_offers_the_least_ask_is_least(void **state)
{
    (void)state;
    uint64_t seed = 12;
    for (int i = 0; i < 6000; i++) {
        const struct offer offer = random_offer(&seed);
        struct bargain bargain = bargain_of(&offer);
        enum lever lever = (enum lever)random_between(&seed, 0, LEVERS - 1);
        int months = (int)random_between(&seed, 1, 60);
        bool counted = lever == LEVER_UNITS && !offer.grant.in_dollars;
        int64_t step = counted ? random_between(&seed, 1, 30) : random_between(&seed, 1, 9999) * 100;
        int64_t now = bargain.now.level[lever];
        bargain.step[lever] = step;
        if (one_in(&seed, 2))
            bargain.limit[lever] = now + random_between(&seed, 0, counted ? 3000 : 20000000);
        struct money letter = annualized_of(&offer, lever, now, months);
        struct money target = {letter.cents * random_between(&seed, 900, 1600) / 1000};
        struct least_ask ask = ask_of(&bargain, lever, months, target);
        const char *inputs = row("offer %d, %s at %d months: now %l, step %l, limit %l, target %M", i,
                                 lever_key(lever, false), months, now, step, bargain.limit[lever], target);
        if (!ask.feasible) { /* the highest allowed level is too low, by what is said */
            bool bounded = bargain.limit[lever] != NO_LIMIT;
            int64_t top = bounded ? bargain.limit[lever] / step * step : 0;
            struct money best = annualized_of(&offer, lever, bounded && top > now ? top : now, months);
            expect(inputs, "a limit, or a lever that adds nothing", bounded || !ask.moves);
            expect(inputs, "the limit is too low", best.cents < target.cents);
            expect_cents(inputs, target.cents - best.cents, ask.missing);
            continue;
        }
        expect(inputs, "reached", annualized_of(&offer, lever, ask.level, months).cents >= target.cents);
        expect(inputs, "within the limit", bargain.limit[lever] == NO_LIMIT || ask.level <= bargain.limit[lever]);
        if (ask.level == now)
            continue;
        expect(inputs, "a multiple of the step above the letter", ask.level > now && ask.level % step == 0);
        int64_t less = ask.level - step > now ? ask.level - step : now;
        expect(inputs, "one step less falls short", annualized_of(&offer, lever, less, months).cents < target.cents);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(R12_a_thousand_dollars_and_a_unit_are_worth_what_a_pocket_calculator_says),
        cmocka_unit_test(R12_worth_follows_the_terms_of_the_letter),
        cmocka_unit_test(R12_the_least_ask_of_the_first_example_is_found_and_one_step_less_fails),
        cmocka_unit_test(R12_steps_are_multiples_above_whatever_the_letter_has),
        cmocka_unit_test(R12_a_lever_that_adds_nothing_at_a_horizon_is_not_asked_for),
        cmocka_unit_test(R12_a_lever_goes_as_far_as_its_limit_and_a_case_allow),
        cmocka_unit_test(R12_a_unit_of_an_empty_grant_is_worth_nothing),
        cmocka_unit_test(R12_a_grant_in_dollars_is_a_lever),
        cmocka_unit_test(R12_the_least_grant_in_dollars_reaches_a_target_and_1000_less_does_not),
        cmocka_unit_test(R6_a_larger_grant_in_dollars_keeps_its_schedule),
        cmocka_unit_test(R12_a_unit_of_a_few_cents_still_moves_the_pay),
        cmocka_unit_test(R12_a_grant_in_units_keeps_its_proportions),
        cmocka_unit_test(R12_on_random_offers_the_least_ask_is_least),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
