#include "scenarios/case/case_write.h"

#include "scenarios/case/case_parts.h"
#include "scenarios/case/case_writers.h"

static const char *const ROLES[] = {"", "sde", "mle", "as"};

void write_stay(struct json_out *out, const struct case_file *file)
{
    const struct stay *stay = &file->stay;
    if (file->stay_source == STAY_MONTHS) {
        json_whole(out, "stay", stay->months[0]);
    } else if (file->stay_source == STAY_YEARLY) {
        json_open_flat(out, "stay", '{');
        json_rate(out, "yearly", file->stay_yearly);
        json_close(out, '}');
    } else if (file->stay_source == STAY_WEIGHTS) {
        json_open(out, "stay", '[');
        for (int i = 0; i < stay->count; i++) {
            json_open_flat(out, NULL, '{');
            json_whole(out, "months", stay->months[i]);
            json_rate(out, "weight", stay->weight[i]);
            json_close(out, '}');
        }
        json_close(out, ']');
    }
}

static void write_tax_settings(struct json_out *out, const struct tax_settings *tax)
{
    if (tax->spouse_wages.cents == 0 && tax->deferral.cents == 0 && !tax->dependents_given)
        return;
    json_open_flat(out, "tax", '{');
    if (tax->spouse_wages.cents > 0)
        json_money(out, "spouse_wages", tax->spouse_wages);
    if (tax->deferral.cents > 0)
        json_money(out, "deferral", tax->deferral);
    if (tax->dependents_given)
        json_whole(out, "dependents", tax->dependents);
    json_close(out, '}');
}

void write_facts(struct json_out *out, const struct case_file *file)
{
    const struct candidate *candidate = &file->candidate;
    write_text(out, "name", candidate->name);
    write_text(out, "role", ROLES[candidate->role]);
    write_text(out, "state", candidate->state);
    write_text(out, "locality", candidate->locality);
    write_text(out, "filing", candidate->filing);
    write_tax_settings(out, &candidate->tax);
    if (candidate->contribution_count > 0) {
        json_open(out, "contributions", '[');
        for (int i = 0; i < candidate->contribution_count; i++)
            json_text(out, NULL, candidate->contributions[i]);
        json_close(out, ']');
    }
}

static void write_candidate(struct json_out *out, const struct case_file *file)
{
    json_open(out, "candidate", '{');
    write_facts(out, file);
    write_stay(out, file);
    json_close(out, '}');
}

void write_people(struct json_out *out, const struct case_file *file)
{
    json_open(out, "people", '{');
    write_text(out, "recruiter", file->recruiter);
    write_text(out, "team", file->team);
    json_close(out, '}');
}

/* A plain number within −1 … 1. */
static void write_correlation(struct json_out *out, struct rate correlation)
{
    char bytes[40];
    struct text text = text_in(bytes, sizeof bytes);
    text_addf(&text, "%le-9", correlation.nano);
    json_number(out, "correlation", bytes);
}

void write_fx_rate(struct json_out *out, const struct fx *fx)
{
    char bytes[40]; /* a plain number in the case */
    struct text text = text_in(bytes, sizeof bytes);
    text_addf(&text, "%le-8", fx->rate);
    json_number(out, "rate", bytes);
}

void write_fx_facts(struct json_out *out, const struct fx *fx)
{
    write_date(out, "date", fx->date);
    write_text(out, "source", fx->source);
    if (fx->volatility_given)
        json_rate(out, "volatility", fx->volatility);
    if (fx->correlation_given)
        write_correlation(out, fx->correlation);
}

static void write_fx(struct json_out *out, const struct assumptions *assumptions)
{
    if (assumptions->fx_count == 0)
        return;
    json_open(out, "fx", '{');
    for (int i = 0; i < assumptions->fx_count; i++) {
        json_open_flat(out, assumptions->fx[i].currency, '{');
        write_fx_rate(out, &assumptions->fx[i]);
        write_fx_facts(out, &assumptions->fx[i]);
        json_close(out, '}');
    }
    json_close(out, '}');
}

void write_defaults(struct json_out *out, const struct assumptions *assumptions)
{
    if (assumptions->growth_given)
        json_rate(out, "growth", assumptions->growth);
    if (assumptions->rule_given)
        json_text(out, "price_rule", PRICE_RULE_NAMES[assumptions->rule]);
    if (assumptions->correlation_given)
        write_correlation(out, assumptions->correlation);
}

static void write_assumptions(struct json_out *out, const struct assumptions *assumptions)
{
    json_open(out, "assumptions", '{');
    write_date(out, "as_of", assumptions->as_of);
    write_fx(out, assumptions);
    if (assumptions->discount.nano != 0)
        json_rate(out, "discount", assumptions->discount);
    if (assumptions->equity_haircut.nano != 0)
        json_rate(out, "equity_haircut", assumptions->equity_haircut);
    write_defaults(out, assumptions);
    json_close(out, '}');
}

static void write_current_job(struct json_out *out, const struct current_job *job)
{
    if (!job->known)
        return;
    json_open(out, "current_job", '{');
    write_text(out, "company", job->company);
    json_money(out, "base", job->base);
    write_raises(out, job->raises, job->raise_count);
    if (job->has_bonus)
        write_bonus(out, &job->bonus);
    if (job->unvested_count > 0) {
        json_open(out, "unvested", '[');
        for (int i = 0; i < job->unvested_count; i++) {
            json_open_flat(out, NULL, '{');
            json_whole(out, "month", job->unvested[i].month);
            json_money(out, "amount", job->unvested[i].amount);
            json_close(out, '}');
        }
        json_close(out, ']');
    }
    if (job->owed_count > 0) {
        json_open(out, "repay_owed", '[');
        for (int i = 0; i < job->owed_count; i++) {
            json_open_flat(out, NULL, '{');
            json_money(out, "amount", job->owed[i].amount);
            write_date(out, "until", job->owed[i].until);
            json_close(out, '}');
        }
        json_close(out, ']');
    }
    write_money(out, "bonus_forfeited", job->bonus_forfeited);
    if (job->bonus_month > 0)
        json_whole(out, "bonus_month", job->bonus_month);
    json_close(out, '}');
}

static void write_evidence(struct json_out *out, const struct case_file *file)
{
    if (file->evidence_count == 0)
        return;
    json_open(out, "evidence", '[');
    for (int i = 0; i < file->evidence_count; i++) {
        const struct evidence *evidence = &file->evidence[i];
        json_open(out, NULL, '{');
        json_text(out, "kind", evidence->kind);
        json_text(out, "company", evidence->company);
        write_text(out, "role", ROLES[evidence->role]);
        write_text(out, "level", evidence->level);
        json_text(out, "component", evidence->component);
        write_money(out, "low", evidence->low);
        write_money(out, "mid", evidence->mid);
        write_money(out, "high", evidence->high);
        write_text(out, "location", evidence->location);
        json_text(out, "source", evidence->source);
        write_date(out, "date", evidence->date);
        write_text(out, "url", evidence->url);
        json_close(out, '}');
    }
    json_close(out, ']');
}

static void write_wishes(struct json_out *out, const struct case_file *file)
{
    static const char *const packages[] = {"", "anchor", "target", "accept"};
    const struct statements *said = &file->statements;
    const struct limits *limits = &file->limits;
    json_open(out, "goal", '{');
    json_money(out, "preference", file->goal.preference);
    write_money(out, "target", file->goal.target);
    write_money(out, "anchor", file->goal.anchor);
    write_money(out, "accept", file->goal.accept);
    write_money(out, "floor", file->goal.floor);
    json_close(out, '}');
    json_open(out, "statements", '{');
    write_text(out, "would_sign_at", packages[said->would_sign_at]);
    write_date(out, "sign_by", said->sign_by);
    json_bool(out, "first_choice", said->first_choice);
    json_bool(out, "may_name_rival", said->may_name_rival);
    json_bool(out, "can_show_rival", said->can_show_rival);
    json_bool(out, "disclose_forfeits", said->disclose_forfeits);
    json_close(out, '}');
    json_open(out, "limits", '{');
    write_money(out, "base_max", limits->base_max);
    write_money(out, "sign_on_1_max", limits->sign_on_1_max);
    write_money(out, "sign_on_2_max", limits->sign_on_2_max);
    if (limits->units_max >= 0)
        json_whole(out, "units_max", limits->units_max);
    write_money(out, "grant_max", limits->grant_max);
    json_open_flat(out, "step", '{');
    if (limits->step_given)
        json_money(out, "cash", limits->step_cash);
    json_whole(out, "units", limits->step_units);
    json_close(out, '}');
    json_close(out, '}');
}

static void write_process(struct json_out *out, const struct process *process)
{
    json_open_flat(out, NULL, '{');
    json_text(out, "company", process->company);
    json_text(out, "stage", process->stage);
    write_date(out, "date", process->date);
    if (process->visa_onsite)
        json_bool(out, "visa_onsite", true);
    json_close(out, '}');
}

static void write_round(struct json_out *out, const struct round *round)
{
    static const char *const sayings[] = {"", "yes", "no", "policy", "final"};
    json_open(out, NULL, '{');
    write_date(out, "date", round->date);
    json_text(out, "by", round->by_company ? "company" : "candidate");
    if (round->said != SAID_NOTHING)
        json_text(out, "said", sayings[round->said]);
    write_money(out, "total", round->total);
    write_money(out, "base", round->base);
    if (round->has_sign_on) {
        json_open_flat(out, "sign_on", '[');
        for (int i = 0; i < round->sign_on_count; i++)
            json_money(out, NULL, round->sign_on[i]);
        json_close(out, ']');
    }
    if (round->units >= 0)
        json_whole(out, "units", round->units);
    write_money(out, "value", round->value);
    write_text(out, "note", round->note);
    json_close(out, '}');
}

void write_head(struct json_out *out, const struct case_file *file)
{
    write_text(out, "note", file->note);
    json_text(out, "currency", file->currency);
}

void write_tail(struct json_out *out, const struct case_file *file)
{
    json_text(out, "negotiating", file->offers[file->negotiating].offer.id);
    write_current_job(out, &file->current_job);
    write_evidence(out, file);
    write_wishes(out, file);
    if (file->process_count > 0) {
        json_open(out, "process", '[');
        for (int i = 0; i < file->process_count; i++)
            write_process(out, &file->processes[i]);
        json_close(out, ']');
    }
}

void write_rounds(struct json_out *out, const struct case_file *file)
{
    for (int i = 0; i < file->round_count; i++)
        write_round(out, &file->rounds[i]);
}

void case_write(struct text *text, const struct case_file *file)
{
    struct json_out out = json_start(text, JSON_INDENTED);
    json_open(&out, NULL, '{');
    write_head(&out, file);
    write_candidate(&out, file);
    write_people(&out, file);
    write_assumptions(&out, &file->assumptions);
    json_open(&out, "offers", '[');
    for (int i = 0; i < file->offer_count; i++)
        write_offer(&out, &file->offers[i]);
    json_close(&out, ']');
    write_tail(&out, file);
    if (file->round_count > 0) {
        json_open(&out, "rounds", '[');
        write_rounds(&out, file);
        json_close(&out, ']');
    }
    json_close(&out, '}');
}
