#include "scenarios/case/case_parts.h"
#include "scenarios/case/case_writers.h"

static const char *const REPAYS[] = {"prorated", "full", "none"};
static const char *const STATUSES[] = {"", "written", "verbal", "declined"};

/* How it is paid is left out where the letter does not say and the default stands. */
static void write_sign_ons(struct json_out *out, const struct case_offer *offer)
{
    const struct offer *pay = &offer->offer;
    static const char *const layoffs[] = {"unknown", "waived", "owed"};
    if (pay->sign_on_count == 0)
        return;
    json_open(out, "sign_on", '[');
    for (int i = 0; i < pay->sign_on_count; i++) {
        const struct sign_on *entry = &pay->sign_ons[i];
        json_open_flat(out, NULL, '{');
        json_whole(out, "year", entry->year);
        json_money(out, "amount", entry->amount);
        if (offer->paid_given[entry->year - 1] || (entry->paid == PAID_LUMP) != (entry->year == 1))
            json_text(out, "paid", entry->paid == PAID_LUMP ? "lump" : "monthly");
        json_text(out, "repay", REPAYS[entry->repay]);
        if (entry->paid == PAID_LUMP)
            json_whole(out, "within_months", entry->within_months);
        if (entry->on_layoff != LAYOFF_UNKNOWN)
            json_text(out, "on_layoff", layoffs[entry->on_layoff]);
        json_close(out, '}');
    }
    json_close(out, ']');
}

void write_raises(struct json_out *out, const struct raise raises[], int count)
{
    if (count == 0)
        return;
    json_open(out, "raises", '[');
    for (int i = 0; i < count; i++) {
        json_open_flat(out, NULL, '{');
        json_whole(out, "month", raises[i].month);
        if (raises[i].by_percent)
            json_rate(out, "percent", raises[i].percent);
        else
            json_money(out, "base", raises[i].base);
        json_close(out, '}');
    }
    json_close(out, ']');
}

/* A share of two decimals, or the exact division that it is: "25%/12". */
static void write_share(struct json_out *out, int64_t weight)
{
    char bytes[40];
    struct text text = text_in(bytes, sizeof bytes);
    int parts = 1;
    while (parts < 12 && (12 % parts != 0 || weight * parts % WEIGHT_OF_BASIS_POINT != 0))
        parts++;
    struct rate whole = {weight * parts / WEIGHT_OF_BASIS_POINT * (RATE_ONE / 10000)};
    if (parts == 1) {
        json_rate(out, "percent", whole);
        return;
    }
    text_addf(&text, "%p/%d", whole, parts);
    json_text(out, "percent", bytes);
}

/* As it was stated: by its preset, by year, or event by event. */
void write_vesting(struct json_out *out, const struct schedule *schedule, const char *preset)
{
    if (preset[0]) {
        json_text(out, "vesting", preset);
        return;
    }
    json_open(out, "vesting", '{');
    if (schedule->year_count > 0) {
        static const char *const cadences[] = {[1] = "annual", [2] = "semiannual", [4] = "quarterly", [12] = "monthly"};
        json_open_flat(out, "years", '[');
        for (int i = 0; i < schedule->year_count; i++)
            json_rate(out, NULL, (struct rate){schedule->year_basis_points[i] * (RATE_ONE / 10000)});
        json_close(out, ']');
        json_text(out, "cadence", cadences[schedule->per_year]);
        json_whole(out, "cliff_months", schedule->cliff_month);
    } else {
        json_open(out, "events", '[');
        for (int i = 0; i < schedule->count; i++) {
            const struct schedule_event *event = &schedule->events[i];
            json_open_flat(out, NULL, '{');
            json_whole(out, "month", event->month);
            if (schedule->in_units)
                json_whole(out, "units", event->units);
            else
                write_share(out, event->weight);
            json_close(out, '}');
        }
        json_close(out, ']');
    }
    json_close(out, '}');
}

/* How a grant was stated, so that it can be stated so again. */
struct terms {
    enum grant_source source;
    struct maybe_money value, price;
    struct rate percent;
    struct money company_value;
    const char *preset;
    bool vesting_assumed;
};

static void write_grant(struct json_out *out, const struct grant *grant, const struct terms *terms)
{
    if (terms->source == GRANT_PERCENT) {
        json_rate(out, "percent", terms->percent);
        json_money(out, "company_value", terms->company_value);
    }
    if (terms->source == GRANT_UNITS)
        json_whole(out, "units", grant->units);
    if (terms->source == GRANT_OPTIONS) {
        json_whole(out, "options", grant->units);
        json_money(out, "strike", grant->strike);
    }
    write_money(out, "value", terms->value);
    write_money(out, "price", terms->price);
    if (!terms->vesting_assumed)
        write_vesting(out, &grant->schedule, terms->preset);
}

static void write_grants(struct json_out *out, const struct case_offer *offer)
{
    const struct offer *pay = &offer->offer;
    if (pay->has_grant) {
        json_open(out, "grant", '{');
        const struct terms terms = {offer->grant_source,  offer->grant_value,   offer->grant_price,
                                    offer->grant_percent, offer->company_value, offer->vesting,
                                    offer->vesting_assumed};
        write_grant(out, &pay->grant, &terms);
        if (offer->exercise_months > 0)
            json_whole(out, "exercise_months", offer->exercise_months);
        json_close(out, '}');
    }
    if (pay->refresher_count == 0)
        return;
    json_open(out, "grants", '[');
    for (int i = 0; i < pay->refresher_count; i++) {
        const struct grant *grant = &pay->refreshers[i];
        json_open(out, NULL, '{');
        json_text(out, "name", grant->name);
        json_whole(out, "granted_month", grant->granted_month);
        const struct terms terms = {offer->refresher_source[i],         offer->refresher_value[i],
                                    offer->refresher_price[i],          offer->refresher_percent[i],
                                    offer->refresher_company_value[i],  offer->refresher_vesting[i],
                                    offer->refresher_vesting_assumed[i]};
        write_grant(out, grant, &terms);
        json_bool(out, "count", grant->counted);
        json_close(out, '}');
    }
    json_close(out, ']');
}

/* Only what the offer itself says; what the assumptions say stands there. */
static void write_stock(struct json_out *out, const struct case_offer *offer)
{
    const struct price *price = &offer->offer.price;
    if (!offer->stock_price.known && !offer->own_growth && !offer->own_rule && price->path_count == 0 &&
        !offer->volatility_given && !offer->stock_currency_given)
        return;
    json_open(out, "stock", '{');
    if (offer->stock_currency_given)
        json_text(out, "currency", offer->stock_currency);
    write_money(out, "price", offer->stock_price);
    if (offer->own_growth)
        json_rate(out, "growth", price->growth);
    if (offer->own_rule)
        json_text(out, "rule", PRICE_RULE_NAMES[price->rule]);
    if (price->path_count > 0) {
        json_open_flat(out, "path", '[');
        for (int i = 0; i < price->path_count; i++)
            json_money(out, NULL, price->path[i]);
        json_close(out, ']');
    }
    if (offer->volatility_given)
        json_rate(out, "volatility", offer->volatility);
    json_close(out, '}');
}

static void write_others(struct json_out *out, const struct offer *pay)
{
    if (pay->other_count > 0)
        json_open(out, "other", '[');
    for (int i = 0; i < pay->other_count; i++) {
        const struct one_off *other = &pay->others[i];
        json_open_flat(out, NULL, '{');
        json_text(out, "name", other->name);
        json_money(out, "amount", other->amount);
        json_whole(out, "month", other->month);
        json_text(out, "repay", REPAYS[other->repay]);
        json_whole(out, "within_months", other->within_months);
        json_bool(out, "count", other->counted);
        json_close(out, '}');
    }
    if (pay->other_count > 0)
        json_close(out, ']');
    if (pay->benefit_count > 0)
        json_open(out, "benefits", '[');
    for (int i = 0; i < pay->benefit_count; i++) {
        const struct benefit *benefit = &pay->benefits[i];
        json_open_flat(out, NULL, '{');
        json_text(out, "name", benefit->name);
        json_rate(out, "percent", benefit->percent);
        json_whole(out, "vests_month", benefit->vests_month);
        json_bool(out, "count", benefit->counted);
        json_close(out, '}');
    }
    if (pay->benefit_count > 0)
        json_close(out, ']');
}

static void write_quoted(struct json_out *out, const struct case_offer *offer)
{
    static const char *const keys[] = {"year_1", "year_2", "year_3", "year_4", "year_5"};
    json_open_flat(out, "quoted", '{');
    for (int i = 0; i < YEARS_MAX; i++) {
        bool parts = false;
        for (int c = 0; c < COMPONENTS; c++)
            parts |= offer->quoted_part[i][c].known;
        if (!parts) {
            write_money(out, keys[i], offer->quoted[i]);
            continue;
        }
        json_open_flat(out, keys[i], '{');
        for (int c = 0; c < COMPONENTS; c++)
            write_money(out, component_key((enum component)c), offer->quoted_part[i][c]);
        write_money(out, "total", offer->quoted[i]);
        json_close(out, '}');
    }
    json_close(out, '}');
}

/* Of an offer that has no id yet the reader makes one. */
void write_identity(struct json_out *out, const struct case_offer *offer)
{
    write_text(out, "id", offer->offer.id);
    write_text(out, "role", offer->title);
}

void write_particulars(struct json_out *out, const struct case_offer *offer)
{
    write_text(out, "state", offer->state);
    write_text(out, "locality", offer->locality);
    write_date(out, "received", offer->received);
    if (offer->currency_given)
        json_text(out, "currency", offer->currency);
}

void write_last(struct json_out *out, const struct case_offer *offer)
{
    if (offer->dilution_given)
        json_rate(out, "dilution", offer->dilution);
    write_quoted(out, offer);
}

void write_offer(struct json_out *out, const struct case_offer *offer)
{
    const struct offer *pay = &offer->offer;
    json_open(out, NULL, '{');
    write_text(out, "id", pay->id);
    json_text(out, "company", pay->company);
    write_text(out, "role", offer->title);
    write_text(out, "level", pay->level);
    write_text(out, "location", offer->location);
    write_text(out, "state", offer->state);
    write_text(out, "locality", offer->locality);
    write_text(out, "status", STATUSES[offer->status]);
    write_date(out, "deadline", offer->deadline);
    write_date(out, "received", offer->received);
    write_date(out, "start", offer->start);
    if (offer->currency_given)
        json_text(out, "currency", offer->currency);
    json_money(out, "base", pay->base);
    write_raises(out, pay->raises, pay->raise_count);
    write_sign_ons(out, offer);
    write_grants(out, offer);
    write_stock(out, offer);
    if (pay->has_bonus)
        write_bonus(out, &pay->bonus);
    if (offer->private_given)
        json_bool(out, "private", pay->on_paper);
    if (offer->count_private_given)
        json_rate(out, "count_private", pay->counted_share);
    write_others(out, pay);
    write_last(out, offer);
    json_close(out, '}');
}
