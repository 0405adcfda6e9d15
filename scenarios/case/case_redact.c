#include "scenarios/case/case_redact.h"

#include <string.h>

#include "calc/kit/text.h"

struct redacting {
    struct arena *arena;
    struct case_file *file;
    int shift; /* days */
};

/* --- Days --------------------------------------------------------------------------------------------------- */

static void move(const struct redacting *it, struct date *date)
{
    static const struct date first = {1900, 1, 1}, last = {2199, 12, 31};
    if (date_known(*date))
        *date = date_add_days(*date, it->shift);
    if (date_known(*date) && !date_valid(*date)) /* beyond the calendar of cases */
        *date = date->year < first.year ? first : last;
}

/* So that the day of the figures is in the first week of 2000, on its own weekday. */
static int shift_of(const struct case_file *file)
{
    const struct date first = {2000, 1, 1};
    const struct date from = date_known(file->assumptions.as_of) ? file->assumptions.as_of
                             : date_known(file->offers[0].deadline) ? file->offers[0].deadline
                                                                    : file->offers[0].start;
    return date_known(from) ? -(days_between(first, from) / 7 * 7) : 0;
}

static void move_days(const struct redacting *it)
{
    struct case_file *file = it->file;
    move(it, &file->assumptions.as_of);
    move(it, &file->statements.sign_by);
    for (int i = 0; i < file->assumptions.fx_count; i++)
        move(it, &file->assumptions.fx[i].date);
    for (int i = 0; i < file->offer_count; i++) {
        move(it, &file->offers[i].deadline);
        move(it, &file->offers[i].start);
        move(it, &file->offers[i].received);
    }
    for (int i = 0; i < file->current_job.owed_count; i++)
        move(it, &file->current_job.owed[i].until);
    for (int i = 0; i < file->process_count; i++)
        move(it, &file->processes[i].date);
    for (int i = 0; i < file->round_count; i++)
        move(it, &file->rounds[i].date);
}

/* --- Names --------------------------------------------------------------------------------------------------- */

/* "Company A"; the same for the same company. */
static const char *company(const struct redacting *it, const char *names[], int *count, const char *name)
{
    int at = 0;
    while (at < *count && strcmp(names[at], name) != 0)
        at++;
    if (at == *count)
        names[(*count)++] = name;
    return text_format(it->arena, "Company %c", 'A' + at % 26);
}

/* What a company's name decided is written down. */
static void hide_offer(const struct redacting *it, struct case_offer *offer, const char *name, int number)
{
    static const char nothing[] = "";
    offer->offer.company = offer->company_name = name;
    offer->offer.id = text_format(it->arena, "offer-%d", number + 1);
    offer->location = offer->locality = offer->role = offer->title = nothing;
    offer->vesting = nothing;
    offer->vesting_assumed = false;
    if (number != it->file->negotiating) /* "E5" is a company too */
        offer->offer.level = nothing;
    for (int i = 0; i < offer->offer.refresher_count; i++) {
        offer->refresher_vesting[i] = nothing;
        offer->refresher_vesting_assumed[i] = false;
        offer->offer.refreshers[i].name = text_format(it->arena, "grant %d", i + 1);
    }
    for (int i = 0; i < offer->offer.sign_on_count; i++)
        offer->paid_given[offer->offer.sign_ons[i].year - 1] = true;
    for (int i = 0; i < offer->offer.other_count; i++)
        offer->offer.others[i].name = text_format(it->arena, "one-off %d", i + 1);
    for (int i = 0; i < offer->offer.benefit_count; i++)
        offer->offer.benefits[i].name = text_format(it->arena, "benefit %d", i + 1);
    offer->private_given |= offer->offer.on_paper;
}

static void hide_names(const struct redacting *it)
{
    struct case_file *file = it->file;
    const char *names[OFFERS_MAX + PROCESSES_MAX + 1];
    int count = 0;
    file->note = file->recruiter = file->team = "";
    file->candidate = (struct candidate){.name = "", .state = file->candidate.state, .locality = "", .filing = file->candidate.filing,
                                          .tax = file->candidate.tax};
    file->evidence_count = 0; /* its sources lead to their owners */
    for (int i = 0; i < file->offer_count; i++)
        hide_offer(it, &file->offers[i], company(it, names, &count, file->offers[i].company_name), i);
    for (int i = 0; i < file->process_count; i++)
        file->processes[i].company = company(it, names, &count, file->processes[i].company);
    if (file->current_job.company && file->current_job.company[0])
        file->current_job.company = "Present employer";
    for (int i = 0; i < file->round_count; i++)
        file->rounds[i].note = "";
    for (int i = 0; i < file->assumptions.fx_count; i++)
        file->assumptions.fx[i].source = "";
}

/* --- Amounts ------------------------------------------------------------------------------------------------- */

/* To thousands; what is smaller stays, so that nothing becomes 0. */
static void round_off(struct money *money)
{
    const int64_t step = INT64_C(100000);
    if (money->cents >= step)
        money->cents = (money->cents + step / 2) / step * step;
}

static void round_known(struct maybe_money *money)
{
    if (money->known)
        round_off(&money->money);
}

static void round_grant(struct grant *grant)
{
    if (!grant->schedule.in_units && grant->units >= 10)
        grant->units = (grant->units + 5) / 10 * 10;
    round_off(&grant->dollars);
}

static void round_offer(struct case_offer *offer)
{
    struct offer *pay = &offer->offer;
    round_off(&pay->base);
    for (int i = 0; i < pay->raise_count; i++)
        round_off(&pay->raises[i].base);
    for (int i = 0; i < pay->sign_on_count; i++)
        round_off(&pay->sign_ons[i].amount);
    for (int i = 0; i < pay->other_count; i++)
        round_off(&pay->others[i].amount);
    round_off(&pay->bonus.amount);
    round_grant(&pay->grant);
    round_known(&offer->grant_value);
    round_off(&offer->company_value);
    for (int i = 0; i < pay->refresher_count; i++) {
        round_grant(&pay->refreshers[i]);
        round_known(&offer->refresher_value[i]);
        round_off(&offer->refresher_company_value[i]);
    }
    memset(offer->quoted, 0, sizeof offer->quoted); /* totals of other figures */
    memset(offer->quoted_part, 0, sizeof offer->quoted_part);
}

static void round_rounds(struct case_file *file)
{
    for (int i = 0; i < file->round_count; i++) {
        struct round *round = &file->rounds[i];
        round_known(&round->total);
        round_known(&round->base);
        round_known(&round->value);
        for (int j = 0; j < round->sign_on_count; j++)
            round_off(&round->sign_on[j]);
        if (round->units >= 10)
            round->units = (round->units + 5) / 10 * 10;
    }
}

static void round_rest(struct case_file *file)
{
    struct current_job *job = &file->current_job;
    struct goal *goal = &file->goal;
    struct maybe_money *const goals[] = {&goal->target, &goal->anchor, &goal->accept, &goal->floor};
    round_off(&job->base);
    round_off(&job->bonus.amount);
    round_known(&job->bonus_forfeited);
    for (int i = 0; i < job->raise_count; i++)
        round_off(&job->raises[i].base);
    for (int i = 0; i < job->owed_count; i++)
        round_off(&job->owed[i].amount);
    for (int i = 0; i < job->unvested_count; i++)
        round_off(&job->unvested[i].amount);
    for (int i = 0; i < 4; i++)
        round_known(goals[i]);
    round_off(&goal->preference);
    round_off(&file->candidate.tax.spouse_wages);
    round_off(&file->candidate.tax.deferral);
    round_rounds(file);
}

const struct case_file *case_redact(struct arena *arena, const struct case_file *file, enum redaction redaction)
{
    struct case_file *copy = arena_alloc(arena, sizeof *copy);
    *copy = *file;
    const struct redacting it = {arena, copy, shift_of(file)};
    move_days(&it);
    hide_names(&it);
    for (int i = 0; i < copy->offer_count && redaction == REDACT_ROUND; i++)
        round_offer(&copy->offers[i]);
    if (redaction == REDACT_ROUND)
        round_rest(copy);
    return copy;
}
