#include "scenarios/rounds/rounds_make.h"

#include <string.h>

static bool same_terms(const struct terms *a, const struct terms *b)
{
    return memcmp(a->level, b->level, sizeof a->level) == 0 && memcmp(a->later, b->later, sizeof a->later) == 0;
}

struct terms terms_of(const struct offer *letter)
{
    struct terms terms = {.level = {letter->base.cents, offer_sign_on(letter, 1).cents, offer_sign_on(letter, 2).cents, 0}};
    if (letter->has_grant)
        terms.level[LEVER_UNITS] = letter->grant.in_dollars ? letter->grant.dollars.cents : letter->grant.units;
    for (int year = 3; year <= SIGN_ONS_MAX; year++)
        terms.later[year - 1] = offer_sign_on(letter, year);
    return terms;
}

/* Sign-ons of years 3 and up; one that the letter lacks is paid as letters usually do (R4). */
static void set_later_sign_ons(struct offer *offer, const struct terms *terms)
{
    int count = 0;
    while (count < offer->sign_on_count && offer->sign_ons[count].year <= 2)
        count++;
    const struct offer letter = *offer;
    for (int year = 3; year <= SIGN_ONS_MAX; year++) {
        struct sign_on entry = {.year = year, .paid = PAID_MONTHLY, .repay = REPAY_NONE, .within_months = 12};
        for (int i = 0; i < letter.sign_on_count; i++)
            if (letter.sign_ons[i].year == year)
                entry = letter.sign_ons[i];
        entry.amount = terms->later[year - 1];
        if (entry.amount.cents > 0 && count < SIGN_ONS_MAX)
            offer->sign_ons[count++] = entry;
    }
    offer->sign_on_count = count;
}

void offer_on_terms(struct offer *result, const struct offer *letter, const struct terms *terms)
{
    const struct stay any = {.count = 1, .months = {24}, .weight = {{RATE_ONE}}};
    struct bargain bargain;
    struct package package;
    bargain_start(&bargain, letter, &any, dollars(1), 1);
    package = (struct package){{terms->level[LEVER_BASE], terms->level[LEVER_SIGN_ON_1], terms->level[LEVER_SIGN_ON_2],
                                terms->level[LEVER_UNITS]}};
    struct offer held = bargain.offer;
    set_later_sign_ons(&held, terms); /* first: it makes room for those of years 1 and 2 */
    bargain.offer = held;
    offer_with(result, &bargain, &package);
}

/* Units or dollars of a round's grant, as the letter counts them. */
static void set_grant(struct terms *terms, const struct round *round, const struct case_offer *letter)
{
    const struct offer *offer = &letter->offer;
    struct money price = letter->grant_price.known ? letter->grant_price.money : offer->price.start;
    if (!offer->has_grant)
        return; /* without a grant in the letter there is no schedule to value one by */
    if (offer->grant.in_dollars) {
        if (round->value.known)
            terms->level[LEVER_UNITS] = round->value.money.cents;
    } else if (round->units >= 0) {
        terms->level[LEVER_UNITS] = round->units;
    } else if (round->value.known) {
        (void)round_divide(&terms->level[LEVER_UNITS], round->value.money.cents, price.cents);
    }
}

static struct terms terms_after(const struct terms *before, const struct round *round, const struct case_offer *letter)
{
    struct terms terms = *before;
    if (round->base.known)
        terms.level[LEVER_BASE] = round->base.money.cents;
    for (int year = 1; round->has_sign_on && year <= SIGN_ONS_MAX; year++) {
        struct money amount = year <= round->sign_on_count ? round->sign_on[year - 1] : (struct money){0};
        if (year <= 2)
            terms.level[year == 1 ? LEVER_SIGN_ON_1 : LEVER_SIGN_ON_2] = amount.cents;
        else
            terms.later[year - 1] = amount;
    }
    set_grant(&terms, round, letter);
    return terms;
}

/* Which parts a round states. */
static bool states(const struct round *round, int lever)
{
    if (lever == LEVER_BASE)
        return round->base.known;
    if (lever == LEVER_UNITS)
        return round->units >= 0 || round->value.known;
    return round->has_sign_on;
}

static bool states_any(const struct round *round)
{
    bool any = false;
    for (int i = 0; i < LEVERS; i++)
        any |= states(round, i);
    return any;
}

static struct round_step *add_step(struct history *history, const struct round *round, int number, bool by_company)
{
    struct round_step *step = &history->steps[history->step_count++];
    *step = (struct round_step){.round = round, .number = number, .by_company = by_company, .against = history->last};
    if (by_company)
        history->last = history->step_count - 1;
    else
        history->ask = history->step_count - 1;
    history->first = history->first < 0 ? history->last : history->first;
    return step;
}

/* The steps in order; the offer itself stands first or last where the rounds do not hold its terms. */
static void fill_steps(struct history *history, const struct case_file *file)
{
    const struct case_offer *letter = &file->offers[file->negotiating];
    const struct terms now = terms_of(&letter->offer);
    struct terms company = now; /* until the company has said something, the offer is all there is */
    if (!file->rounds[0].by_company)
        add_step(history, NULL, 0, true)->terms = now;
    for (int i = 0; i < file->round_count; i++) {
        const struct round *round = &file->rounds[i];
        struct round_step *step = add_step(history, round, i + 1, round->by_company);
        bool yes = round->said == SAID_YES && history->ask >= 0;
        step->terms = terms_after(yes ? &history->steps[history->ask].terms : &company, round, letter);
        for (int lever = 0; lever < LEVERS; lever++)
            step->carried[lever] = round->by_company && !states(round, lever) && step->terms.level[lever] > 0;
        if (round->by_company)
            company = step->terms;
        else
            history->asks++;
    }
    const struct round *last = &file->rounds[file->round_count - 1];
    if (!same_terms(&company, &now) && !(last->by_company && last->said == SAID_YES)) { /* a yes waits for its letter */
        history->mismatch = true;
        add_step(history, NULL, 0, true)->terms = now;
    }
    history->waiting = !history->steps[history->step_count - 1].by_company;
    for (int i = 0; i < history->step_count; i++)
        if (!history->steps[i].by_company && i < history->last)
            history->answered++;
}

static bool fill_step(struct history *history, struct round_step *step, const struct offer *letter, struct err *err)
{
    struct offer offer;
    offer_on_terms(&offer, letter, &step->terms);
    if (!curve_compute(&step->curve, &offer, REFRESHERS_AS_COUNTED, err))
        return false;
    if (step->round && step->round->total.known)
        step->total_more.cents = step->round->total.money.cents - curve_paid_between(&step->curve, 0, 12).cents;
    for (int i = 0; i < history->shown_count; i++) {
        int months = history->shown_months[i];
        bool up = false, down = false;
        if (!annualize(&step->pay[i], step->curve.total[months], months))
            return err_overflow(err, "rounds");
        if (step->against < 0)
            continue;
        const struct curve *before = &history->steps[step->against].curve;
        for (int c = 0; c < COMPONENTS; c++) {
            step->moved[i][c].cents = step->curve.kept[c][months].cents - before->kept[c][months].cents;
            up |= step->moved[i][c].cents > 0;
            down |= step->moved[i][c].cents < 0;
        }
        step->traded[i] = up && down;
        step->moved_total[i].cents = step->curve.total[months].cents - before->total[months].cents;
        if (!annualize(&step->moved_year[i], step->moved_total[i], months))
            return err_overflow(err, "rounds");
    }
    return true;
}

static bool fill_won(struct history *history, struct err *err)
{
    const struct curve *first = &history->steps[history->first].curve, *last = &history->steps[history->last].curve;
    for (int i = 0; i < history->shown_count; i++) {
        int months = history->shown_months[i];
        for (int c = 0; c < COMPONENTS; c++)
            history->won[i][c].cents = last->kept[c][months].cents - first->kept[c][months].cents;
        history->won_total[i].cents = last->total[months].cents - first->total[months].cents;
        if (!annualize(&history->won_year[i], history->won_total[i], months))
            return err_overflow(err, "rounds");
    }
    return true;
}

/* Each part of the last request against the terms it was made on and the company's last. */
static void fill_answers(struct history *history)
{
    if (history->ask < 0)
        return;
    const struct round_step *ask = &history->steps[history->ask];
    const struct terms *before = &history->steps[ask->against].terms, *now = &history->steps[history->last].terms;
    for (int i = 0; i < LEVERS; i++) {
        int64_t had = before->level[i], asked = ask->terms.level[i], has = now->level[i];
        if (asked <= had)
            history->answer[i] = has < had && !history->waiting ? CUT : NOT_ASKED;
        else if (history->waiting || has == had)
            history->answer[i] = UNMOVED;
        else
            history->answer[i] = has >= asked ? GRANTED : has > had ? MET_IN_PART : CUT;
    }
}

/* What was ever asked for with figures; a request without any asks for something, and grants nothing. */
static void fill_requests(struct history *history)
{
    for (int i = 0; i < history->step_count; i++) {
        const struct round_step *step = &history->steps[i];
        const struct terms *before = step->against >= 0 ? &history->steps[step->against].terms : NULL;
        bool figures = false;
        for (int lever = 0; lever < LEVERS && !step->by_company && before; lever++)
            if (step->terms.level[lever] > before->level[lever])
                figures = history->asked_ever[lever] = true;
        if (!figures)
            continue;
        history->last_asked = step->terms;
        history->asked_on = step->round->date;
    }
    if (history->ask < 0 || history->waiting)
        return;
    bool any = false, moved = false, all = true;
    for (int lever = 0; lever < LEVERS; lever++) {
        enum answer answer = history->answer[lever];
        any |= answer != NOT_ASKED && answer != CUT;
        moved |= answer == GRANTED || answer == MET_IN_PART;
        all &= answer == NOT_ASKED || answer == GRANTED;
    }
    history->granted_all = any && all;
    history->refused = !moved;
}

static void close_lever(struct history *history, int lever, const struct round_step *step)
{
    history->closed[lever] = true;
    history->closed_by[lever] = step->round->said;
    history->closed_in[lever] = step->number;
}

/* No, policy and final close what the round speaks of, or all; a later raise opens a part again. */
static void fill_closed(struct history *history)
{
    for (int i = 0; i < history->step_count; i++) {
        const struct round_step *step = &history->steps[i];
        const struct terms *before = step->against >= 0 ? &history->steps[step->against].terms : NULL;
        if (!step->by_company || !step->round)
            continue;
        bool closes = step->round->said >= SAID_NO, any = states_any(step->round);
        history->final = step->round->said == SAID_FINAL;
        for (int lever = 0; lever < LEVERS; lever++) {
            if (before && step->terms.level[lever] > before->level[lever])
                history->closed[lever] = false;
            if (closes && (!any || states(step->round, lever)))
                close_lever(history, lever, step);
        }
    }
    history->all_closed = true;
    for (int lever = 0; lever < LEVERS; lever++)
        history->all_closed &= history->closed[lever];
}

bool history_make(const struct history **result, struct arena *arena, const struct case_file *file,
                  const int shown_months[], int shown_count, struct err *err)
{
    struct history *history = arena_alloc(arena, sizeof *history);
    const struct offer *letter = &file->offers[file->negotiating].offer;
    history->first = history->last = history->ask = -1;
    history->in_dollars = letter->has_grant && letter->grant.in_dollars;
    history->grant_currency = history->in_dollars ? file->offers[file->negotiating].stock_currency : NULL;
    history->shown_count = shown_count;
    memcpy(history->shown_months, shown_months, (size_t)shown_count * sizeof *shown_months);
    *result = history;
    if (file->round_count == 0)
        return true;
    fill_steps(history, file);
    for (int i = 0; i < history->step_count; i++)
        if (!fill_step(history, &history->steps[i], letter, err))
            return false;
    fill_answers(history);
    fill_requests(history);
    fill_closed(history);
    return fill_won(history, err);
}
