#include <string.h>

#include "scenarios/case/case_parts.h"

static bool read_unvested(const struct case_reading *it, const struct json *list, struct current_job *job)
{
    static const char *const keys[] = {"month", "amount"};
    const struct reading *reading = &it->reading;
    if (!read_list(reading, list, 0, UNVESTED_MAX))
        return false;
    for (const struct json *node = list->first; node; node = node->next) {
        struct json *month_node, *amount;
        int64_t month;
        int i = job->unvested_count++;
        if (!read_object(reading, node, keys, ARRAY_LEN(keys)) || !read_required(reading, node, "month", &month_node) ||
            !read_int(reading, month_node, "a month from today", 1, MONTHS_MAX, &month) ||
            !read_required(reading, node, "amount", &amount) ||
            !read_money(reading, amount, MONEY_FROM_ZERO, &job->unvested[i].amount))
            return false;
        job->unvested[i].month = (int)month;
    }
    return true;
}

/* What leaving makes repayable, until a day. */
static bool read_owed(const struct case_reading *it, const struct json *list, struct current_job *job)
{
    static const char *const keys[] = {"amount", "until"};
    const struct reading *reading = &it->reading;
    if (!read_list(reading, list, 0, OWED_MAX))
        return false;
    for (const struct json *node = list->first; node; node = node->next) {
        struct json *amount, *until;
        int i = job->owed_count++;
        if (!read_object(reading, node, keys, ARRAY_LEN(keys)) || !read_required(reading, node, "amount", &amount) ||
            !read_money(reading, amount, MONEY_FROM_ZERO, &job->owed[i].amount) ||
            !read_required(reading, node, "until", &until) || !read_date(reading, until, &job->owed[i].until))
            return false;
    }
    return true;
}

bool read_current_job(const struct case_reading *it, const struct json *node)
{
    static const char *const keys[] = {"company",         "base",        "raises", "raise",     "bonus", "unvested",
                                       "bonus_forfeited", "bonus_month", "repay_owed"};
    const struct reading *reading = &it->reading;
    struct current_job *job = &it->file->current_job;
    struct json *base;
    struct offer *terms = arena_alloc(reading->arena, sizeof *terms); /* raises are read as those of an offer */
    job->company = "";
    if (!read_object(reading, node, keys, ARRAY_LEN(keys)) || !maybe_words(reading, node, "company", &job->company) ||
        !read_required(reading, node, "base", &base) || !read_raises(it, node, terms) ||
        !read_money(reading, base, MONEY_ABOVE_ZERO, &job->base) ||
        !maybe_money_member(it, node, "bonus_forfeited", MONEY_FROM_ZERO, &job->bonus_forfeited) ||
        !maybe_int(reading, node, "bonus_month", "a month from today", 1, MONTHS_MAX, &job->bonus_month))
        return false;
    const struct json *bonus = json_member(node, "bonus"), *unvested = json_member(node, "unvested");
    const struct json *owed = json_member(node, "repay_owed");
    job->known = true;
    job->raise_count = terms->raise_count;
    memcpy(job->raises, terms->raises, sizeof job->raises);
    if (owed && !read_owed(it, owed, job))
        return false;
    job->has_bonus = bonus != NULL;
    return (!bonus || read_bonus(it, bonus, &job->bonus)) && (!unvested || read_unvested(it, unvested, job));
}

static bool read_one_evidence(const struct case_reading *it, const struct json *node, struct evidence *evidence)
{
    static const char *const keys[] = {"kind", "company",  "role",   "level", "component", "low",
                                       "mid",  "high",     "location", "source", "date",    "url"};
    static const char *const kinds[] = {"posted_range", "recruiter_range", "disclosure", "aggregator",
                                        "article",      "offer",           "anecdote"};
    static const char *const components[] = {"base",           "sign_on_1", "sign_on_2", "grant",
                                             "stock_per_year", "bonus",     "total"};
    const struct reading *reading = &it->reading;
    struct json *kind_node;
    int kind = 0, component = 0;
    bool given;
    *evidence = (struct evidence){.company = "Amazon", .level = "", .location = "", .source = "", .url = ""};
    if (!read_object(reading, node, keys, ARRAY_LEN(keys)) || !read_required(reading, node, "kind", &kind_node) ||
        !read_choice(reading, kind_node, "a kind of evidence", kinds, ARRAY_LEN(kinds), &kind) ||
        !maybe_words(reading, node, "company", &evidence->company) || !maybe_role(it, node, &evidence->role) ||
        !maybe_words(reading, node, "level", &evidence->level) ||
        !maybe_choice(reading, node, "component", "a part of the pay", components, ARRAY_LEN(components), &given,
                      &component) ||
        !maybe_money_member(it, node, "low", MONEY_FROM_ZERO, &evidence->low) ||
        !maybe_money_member(it, node, "mid", MONEY_FROM_ZERO, &evidence->mid) ||
        !maybe_money_member(it, node, "high", MONEY_FROM_ZERO, &evidence->high) ||
        !maybe_text(reading, node, "location", &evidence->location) ||
        !member_words(reading, node, "source", &evidence->source) ||
        !maybe_date(reading, node, "date", &evidence->date) || !maybe_text(reading, node, "url", &evidence->url))
        return false;
    evidence->kind = kinds[kind];
    evidence->component = components[component];
    if (!evidence->low.known && !evidence->mid.known && !evidence->high.known)
        return json_error(reading->err, node, "expected at least one of \"low\", \"mid\" and \"high\", found none");
    const struct maybe_money *steps[] = {&evidence->low, &evidence->mid, &evidence->high};
    static const char *const names[] = {"low", "mid", "high"};
    for (int i = 0; i < 3; i++)
        for (int j = i + 1; j < 3; j++)
            if (steps[i]->known && steps[j]->known && money_compare(steps[i]->money, steps[j]->money) > 0)
                return json_error(reading->err, json_member(node, names[i]), "expected a %s of at most the %s, %m, found %m",
                                  names[i], names[j], steps[j]->money, steps[i]->money);
    return true;
}

bool read_evidence(const struct case_reading *it, const struct json *list)
{
    struct case_file *file = it->file;
    if (!read_list(&it->reading, list, 0, EVIDENCE_MAX))
        return false;
    for (const struct json *node = list->first; node; node = node->next)
        if (!read_one_evidence(it, node, &file->evidence[file->evidence_count++]))
            return false;
    return true;
}

bool read_processes(const struct case_reading *it, const struct json *list)
{
    static const char *const keys[] = {"company", "stage", "date", "visa_onsite"};
    static const char *const stages[] = {"applied",          "outreach", "phone_screen_scheduled",
                                         "phone_screen",     "phone_screen_done", "onsite_scheduled",
                                         "onsite",           "onsite_done",       "debrief"};
    struct case_file *file = it->file;
    if (!read_list(&it->reading, list, 0, PROCESSES_MAX))
        return false;
    for (const struct json *node = list->first; node; node = node->next) {
        struct process *process = &file->processes[file->process_count++];
        struct json *stage_node;
        int stage = 0;
        if (!read_object(&it->reading, node, keys, ARRAY_LEN(keys)) ||
            !member_words(&it->reading, node, "company", &process->company) ||
            !read_required(&it->reading, node, "stage", &stage_node) ||
            !read_choice(&it->reading, stage_node, "a stage", stages, ARRAY_LEN(stages), &stage) ||
            !maybe_date(&it->reading, node, "date", &process->date) ||
            !maybe_bool(&it->reading, node, "visa_onsite", &process->visa_onsite))
            return false;
        process->stage = stages[stage];
    }
    return true;
}

static bool read_round(const struct case_reading *it, const struct json *node, struct round *round)
{
    static const char *const keys[] = {"date", "by", "said", "total", "base", "sign_on", "units", "value", "note"};
    static const char *const sides[] = {"company", "candidate"};
    static const char *const sayings[] = {"yes", "no", "policy", "final"}; /* as enum said, after SAID_NOTHING */
    const struct reading *reading = &it->reading;
    struct json *by;
    int side = 0, said = 0;
    bool said_given;
    *round = (struct round){.units = -1, .note = ""};
    if (!read_object(reading, node, keys, ARRAY_LEN(keys)) || !maybe_date(reading, node, "date", &round->date) ||
        !read_required(reading, node, "by", &by) ||
        !read_choice(reading, by, "a side", sides, ARRAY_LEN(sides), &side) ||
        !maybe_choice(reading, node, "said", "what they said", sayings, ARRAY_LEN(sayings), &said_given, &said) ||
        !maybe_money_member(it, node, "total", MONEY_ABOVE_ZERO, &round->total) ||
        !maybe_money_member(it, node, "base", MONEY_ABOVE_ZERO, &round->base) ||
        !maybe_count(reading, node, "units", "units", 0, UNITS_MAX, &round->units) ||
        !maybe_money_member(it, node, "value", MONEY_FROM_ZERO, &round->value) ||
        !maybe_text(reading, node, "note", &round->note))
        return false;
    const struct json *sign_on = json_member(node, "sign_on");
    round->by_company = side == 0;
    round->said = said_given ? (enum said)(said + 1) : SAID_NOTHING;
    const struct json *theirs = json_member(node, said_given ? "said" : "total");
    if (!round->by_company && theirs)
        return json_error(reading->err, theirs, "only a round by the company has \"%s\"", said_given ? "said" : "total");
    round->has_sign_on = sign_on != NULL;
    return !sign_on || read_sign_on_amounts(it, sign_on, round->sign_on, &round->sign_on_count);
}

bool read_rounds(const struct case_reading *it, const struct json *list)
{
    struct case_file *file = it->file;
    if (!read_list(&it->reading, list, 0, ROUNDS_MAX))
        return false;
    struct date last = {0};
    for (const struct json *node = list->first; node; node = node->next) {
        struct round *round = &file->rounds[file->round_count++];
        if (!read_round(it, node, round))
            return false;
        if (date_known(last) && date_known(round->date) && days_between(last, round->date) < 0)
            return json_error(it->reading.err, json_member(node, "date"),
                              "expected a date not before the round above (rounds are in order of time)");
        if (date_known(round->date))
            last = round->date;
    }
    return true;
}
