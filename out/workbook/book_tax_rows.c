/* The law of every jurisdiction as rows of numbers, for the sheet Tax tables. */
#include <string.h>

#include "out/workbook/book_tax.h"

const char *const TAX_FILING_WORDS[FILINGS + 1] = {"single", "married joint", "head of household", ""};

static double dollars_of(struct money money)
{
    return (double)money.cents / 100;
}

static double share_of(struct rate rate)
{
    return (double)rate.nano / (double)RATE_ONE;
}

static void put_brackets(double *value, const struct brackets *brackets)
{
    for (int i = 0; i < brackets->count; i++) {
        const struct bracket *bracket = &brackets->bracket[i];
        const int64_t before = i > 0 ? bracket[-1].rate.nano : 0;
        value[TAX_FROM + i] = dollars_of(bracket->from);
        value[TAX_RATE + i] = share_of(bracket->rate);
        value[TAX_RISE + i] = share_of((struct rate){bracket->rate.nano - before});
    }
}

static void put_federal(double *value, const struct federal_year *law, enum filing filing)
{
    put_brackets(value, &law->income[filing]);
    value[TAX_DEDUCTION] = dollars_of(law->deduction.of[filing]);
    value[TAX_SALT_CAP] = dollars_of(law->salt_cap);
    value[TAX_SALT_OVER] = dollars_of(law->salt_over);
    value[TAX_SALT_LESS] = share_of(law->salt_less);
    value[TAX_SALT_LEAST] = dollars_of(law->salt_least);
    value[TAX_SOCIAL] = share_of(law->social_security);
    value[TAX_WAGE_BASE] = dollars_of(law->wage_base);
    value[TAX_MEDICARE_RATE] = share_of(law->medicare);
    value[TAX_ADDITIONAL] = share_of(law->additional_medicare);
    value[TAX_ADDITIONAL_OVER] = dollars_of(law->additional_over.of[filing]);
    value[TAX_DEFERRAL_MOST] =
        dollars_of((struct money){law->deferral_limit.cents + money_larger(law->catch_up, law->catch_up_60_to_63).cents});
    value[TAX_WITHHELD] = share_of(law->supplemental.rate);
    value[TAX_WITHHELD_MORE] = share_of(law->supplemental.rate_over);
    value[TAX_WITHHELD_OVER] = dollars_of(law->supplemental.over);
}

/* A step that is not there is never reached. */
static void put_steps(double *value, const struct income_steps *steps, int from, int then, bool shares)
{
    for (int i = 0; steps->count > 0 && i < INCOME_STEPS_MAX; i++) {
        value[from + i] = i < steps->count ? dollars_of(steps->step[i].from) : TAX_NEVER;
        if (i < steps->count)
            value[then + i] = shares ? share_of(steps->step[i].share) : dollars_of(steps->step[i].amount);
    }
}

static void put_taken_back(double *value, const struct state_year *law, enum filing filing)
{
    const struct recapture *recapture = &law->recapture;
    const struct brackets *brackets = &law->income[filing];
    if (recapture->phase_in.cents == 0)
        return;
    value[TAX_TAKEN_BACK_OVER] = dollars_of(recapture->over);
    value[TAX_TAKEN_BACK_IN] = dollars_of(recapture->phase_in);
    value[TAX_FLAT_OVER] = recapture->flat_over.cents > 0 ? dollars_of(recapture->flat_over) : TAX_NEVER;
    value[TAX_FLAT_RATE] = brackets->count > 0 ? share_of(brackets->bracket[brackets->count - 1].rate) : 0;
    for (int i = 0; i < INCOME_STEPS_MAX; i++) {
        const bool there = i < recapture->row_count[filing];
        const struct recapture_row *row = &recapture->row[filing][i];
        value[TAX_BACK_FROM + i] = there ? dollars_of(row->from) : TAX_NEVER;
        value[TAX_BACK_BASE + i] = there ? dollars_of(row->base) : 0;
        value[TAX_BACK_MORE + i] = there ? dollars_of(row->more) : 0;
    }
}

static void put_credits(double *value, const struct state_year *law, enum filing filing)
{
    value[TAX_CREDIT_EACH] = dollars_of(law->credit.each);
    value[TAX_CREDIT_DEPENDENT] = dollars_of(law->credit.dependent);
    value[TAX_CREDIT_NONE_OVER] = dollars_of(law->credit.none_over.of[filing]);
    value[TAX_CREDIT_LESS_OVER] = dollars_of(law->credit.less_over.of[filing]);
    value[TAX_CREDIT_LESS_STEP] = dollars_of(law->credit.less_step);
    value[TAX_CREDIT_LESS_BY] = dollars_of(law->credit.less_by);
    value[TAX_SHARE_CREDIT] = share_of(law->deduction_credit.share);
    value[TAX_SHARE_DEPENDENT] = dollars_of(law->deduction_credit.dependent);
    value[TAX_SHARE_LESS] = share_of(law->deduction_credit.less);
    value[TAX_SHARE_LESS_OVER] = dollars_of(law->deduction_credit.less_over.of[filing]);
}

static void put_income(double *value, const struct state_year *law, enum filing filing)
{
    put_brackets(value, &law->income[filing]);
    value[TAX_TAXES_INCOME] = 1;
    value[TAX_TAXES_DEFERRAL] = law->deferral_taxed;
    value[TAX_DEDUCTION] = dollars_of(law->deduction.of[filing]);
    value[TAX_LESS_OVER] = dollars_of(law->deduction_less.over);
    value[TAX_LESS_OVER_MORE] = dollars_of(law->deduction_less.over_more);
    value[TAX_LESS_BY] = share_of(law->deduction_less.by);
    value[TAX_LESS_BY_MORE] = share_of(law->deduction_less.by_more);
    value[TAX_LESS_MOST] = share_of(law->deduction_less.most);
    value[TAX_LIMIT_OVER] = dollars_of(law->deduction_limit.over);
    value[TAX_LIMIT_ALLOWED] = dollars_of(law->deduction_limit.allowed.of[filing]);
    value[TAX_PAYROLL_DEDUCTED] = dollars_of(law->payroll_deduction);
    value[TAX_FEDERAL_MOST] = dollars_of(law->federal_tax.most);
    put_steps(value, &law->federal_tax.shares[filing], TAX_FEDERAL_FROM, TAX_FEDERAL_SHARE, true);
    value[TAX_EXEMPT] = dollars_of(law->exemption.of[filing]);
    value[TAX_EXEMPT_EACH] = dollars_of(law->exemption_each);
    value[TAX_EXEMPT_DEPENDENT] = dollars_of(law->exemption_dependent);
    value[TAX_EXEMPT_NONE_OVER] = dollars_of(law->exemption_none_over.of[filing]);
    put_steps(value, &law->exemption_steps[filing], TAX_EXEMPT_FROM, TAX_EXEMPT_STEP, false);
    put_credits(value, law, filing);
    put_taken_back(value, law, filing);
    if (law->surtax_name) {
        value[TAX_SURTAX] = share_of(law->surtax);
        value[TAX_SURTAX_OVER] = dollars_of(law->surtax_over);
    }
}

static void put_state(double *value, const struct state_year *law, enum filing filing)
{
    if (law->income_tax)
        put_income(value, law, filing);
    for (int i = 0; i < law->payroll_count; i++) {
        const struct payroll_item *item = &law->payroll[i];
        value[TAX_ITEM_RATE + i] = share_of(item->rate);
        value[TAX_ITEM_CAP + i] = item->wage_cap.cents > 0 ? dollars_of(item->wage_cap) : TAX_NEVER;
        value[TAX_ITEM_MOST + i] = item->most.cents > 0 ? dollars_of(item->most) : TAX_NEVER;
    }
}

static double *add(struct tax_rows *rows, struct arena *arena, const char *place, int year, enum filing filing)
{
    struct tax_row *row = &rows->row[rows->count++];
    row->key = text_format(arena, "%s %d %s", place, year, TAX_FILING_WORDS[filing]);
    return row->value;
}

/* A locality whose tax is not known for a filing status has no row for it. */
static void add_places(struct tax_rows *rows, struct arena *arena, const char *state, const struct state_year *law,
                       enum filing filing)
{
    for (int i = 0; i < law->locality_count; i++) {
        const struct locality *place = &law->locality[i];
        bool listed = place->income[filing].count == 0;
        if (listed)
            continue;
        double *value = add(rows, arena, text_format(arena, "%s %s", state, place->name), law->year, filing);
        put_brackets(value, &place->income[filing]);
        value[TAX_LOCAL_ON] = 1 + (int)place->base;
        for (int k = 0; k < rows->place_count && !listed; k++)
            listed = strcmp(rows->place[k], place->name) == 0;
        if (!listed)
            rows->place[rows->place_count++] = place->name;
    }
}

static int count_rows(const struct tax_tables *tables)
{
    int count = 1 + tables->federal_count * FILINGS;
    for (int s = 0; s < tables->state_count; s++)
        for (int y = 0; y < tables->state[s].year_count; y++)
            count += FILINGS * (1 + tables->state[s].year[y].locality_count);
    return count;
}

void tax_rows_make(struct tax_rows *rows, struct arena *arena, const struct tax_tables *tables)
{
    const int most = count_rows(tables);
    *rows = (struct tax_rows){.row = arena_array(arena, (size_t)most, sizeof *rows->row),
                              .state = arena_array(arena, (size_t)tables->state_count + 1, sizeof *rows->state),
                              .place = arena_array(arena, (size_t)most, sizeof *rows->place),
                              .first_year = tables->federal[0].year,
                              .last_year = tables->federal[tables->federal_count - 1].year};
    memset(rows->row, 0, (size_t)most * sizeof *rows->row);
    rows->row[rows->count++].key = "not known";
    for (int y = 0; y < tables->federal_count; y++)
        for (int f = 0; f < FILINGS; f++)
            put_federal(add(rows, arena, "US", tables->federal[y].year, (enum filing)f), &tables->federal[y], (enum filing)f);
    for (int s = 0; s < tables->state_count; s++) {
        const struct state_taxes *state = &tables->state[s];
        rows->state[rows->state_count++] = state->code;
        for (int y = 0; y < state->year_count; y++)
            for (int f = 0; f < FILINGS; f++) {
                put_state(add(rows, arena, state->code, state->year[y].year, (enum filing)f), &state->year[y], (enum filing)f);
                add_places(rows, arena, state->code, &state->year[y], (enum filing)f);
            }
    }
}

int tax_row_find(const struct tax_rows *rows, const char *place, int year, enum filing filing)
{
    char buffer[200];
    struct text key = text_in(buffer, sizeof buffer);
    text_addf(&key, "%s %d %s", place, year, TAX_FILING_WORDS[filing]);
    for (int i = 1; i < rows->count; i++)
        if (strcmp(rows->row[i].key, key.data) == 0)
            return i;
    return 0;
}
