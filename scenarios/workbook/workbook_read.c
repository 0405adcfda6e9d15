#include "scenarios/workbook/workbook_read.h"

#include <math.h>
#include <string.h>

#include "calc/kit/text.h"
#include "scenarios/case/case_read.h"
#include "scenarios/case/case_write.h"
#include "scenarios/workbook/workbook_parts.h"

static bool in_workbook(const struct workbook_reading *it)
{
    struct text file = text_in(it->err->file, sizeof it->err->file);
    text_add(&file, grid_file(it->grid));
    return false;
}

/* The copy of its case that the workbook holds. */
static bool read_source(struct workbook_reading *it)
{
    const struct grid_area *area = cells_named(it, "case_source");
    const struct case_file *source;
    struct text text = text_start(it->arena);
    struct err why = {0};
    if (!area || !cells_named(it, "case_offers")) {
        err_set(it->err, ERR_INPUT,
                "a workbook, but not one of haggle report: it does not say which case it was made from; save "
                "an offer letter as "
                "text or as PDF");
        return in_workbook(it);
    }
    for (int row = 0; row < cells_down(area); row++) {
        const char *part = "";
        if (!take_cell_words(it, area, row, &part))
            return false;
        text_add(&text, part);
    }
    if (!case_read(&source, it->arena, it->companies, grid_file(it->grid), text.data, text.length, &why)) {
        err_set(it->err, ERR_INPUT, "the copy of its case that the workbook holds is damaged: %s",
                why.message);
        return in_workbook(it);
    }
    it->file = arena_alloc(it->arena, sizeof *it->file);
    *it->file = *source;
    return true;
}

static const char *stay_words(const struct workbook_reading *it, const struct stay *stay)
{
    struct text words = text_start(it->arena);
    for (int i = 0; i < stay->count; i++)
        text_addf(&words, "%s%d months %p", i > 0 ? ", " : "", stay->months[i], stay->weight[i]);
    return words.data;
}

static bool back_stay(const struct workbook_reading *it)
{
    struct stay now = it->file->stay;
    const struct grid_area *first = cells_named(it, "stay_1"), *weights = cells_named(it, "stay_weights");
    int64_t sum = 0;
    bool same = true;
    for (int i = 0; i < now.count; i++) {
        int64_t months = now.months[i];
        if (!take_cell_whole(it, cells_named(it, "stay_%d", i + 1), 0, 1, MONTHS_MAX, months, &months) ||
            !take_cell_rate(it, cells_named(it, "stay_%d_weight", i + 1), 0, percent(0), percent(100),
                            percent(0), &now.weight[i]))
            return false;
        now.months[i] = (int)months;
        same =
            same && months == it->file->stay.months[i] && now.weight[i].nano == it->file->stay.weight[i].nano;
        sum += now.weight[i].nano;
        if (i > 0 && months <= now.months[i - 1])
            return wrong_cell(it, cells_named(it, "stay_%d", i + 1), 0,
                              "expected a stay after %d months (stays ascend), found %d", now.months[i - 1],
                              now.months[i]);
    }
    if (same)
        return true;
    if (weights && sum != RATE_ONE)
        return wrong_cell(it, weights, 0, "expected weights that add up to 100%%, found %p",
                          (struct rate){sum});
    note_change(it, first, 0, "stay", stay_words(it, &it->file->stay), stay_words(it, &now));
    it->file->stay = now;
    it->file->stay_source = STAY_WEIGHTS;
    return true;
}

static const char *day_words(const struct workbook_reading *it, struct date day)
{
    return date_known(day) ? text_format(it->arena, "%D", day) : "nothing";
}

static bool back_as_of(const struct workbook_reading *it)
{
    const struct grid_area *area = cells_named(it, "as_of");
    struct date now = it->file->assumptions.as_of;
    if (!take_cell_day(it, area, 0, &now))
        return false;
    if (area && memcmp(&now, &it->file->assumptions.as_of, sizeof now) != 0)
        note_change(it, area, 0, "figures as of", day_words(it, it->file->assumptions.as_of),
                    day_words(it, now));
    it->file->assumptions.as_of = now;
    return true;
}

/* What later money and stock count for less; there are cells for it where the case says so. */
static bool back_discounts(const struct workbook_reading *it)
{
    struct assumptions *assumed = &it->file->assumptions;
    struct rate *const rates[] = {&assumed->discount, &assumed->equity_haircut};
    static const char *const names[] = {"discount", "equity_haircut"}, *const words[] = {"discount",
                                                                                         "haircut of stock"};
    for (int i = 0; i < 2; i++) {
        const struct grid_area *area = cells_named(it, names[i]);
        struct rate now = *rates[i];
        if (!take_cell_rate(it, area, 0, percent(0), percent(100), percent(0), &now))
            return false;
        if (now.nano != rates[i]->nano)
            note_change(it, area, 0, words[i], text_format(it->arena, "%p", *rates[i]),
                        text_format(it->arena, "%p", now));
        *rates[i] = now;
    }
    return true;
}

/* The rate of a currency in the case's, of eight decimals. */
static bool set_rate(const struct workbook_reading *it, const struct grid_area *area, const char *currency,
                     double number)
{
    struct assumptions *assumed = &it->file->assumptions;
    int64_t rate = number <= 1e7 ? llround(number * (double)FX_ONE) : 0;
    for (int i = 0; i < assumed->fx_count; i++) {
        struct fx *fx = &assumed->fx[i];
        if (strcmp(fx->currency, currency) != 0 || rate == 0)
            continue;
        for (int c = 0; c < it->result->change_count; c++)
            if (strcmp(it->result->changes[c].what, currency) == 0 && fx->rate != rate)
                return wrong_cell(it, area, 0, "expected one rate for %s, found two", currency);
        if (fx->rate == rate)
            return true;
        note_change(it, area, 0, currency, text_format(it->arena, "%le-8", fx->rate),
                    text_format(it->arena, "%le-8", rate));
        fx->rate = rate;
        return true;
    }
    return wrong_cell(it, area, 0,
                      "this rate is worked out of others: change \"assumptions.fx\" in the case instead");
}

static bool another(double number, struct ratio ratio)
{
    const struct ratio exact = ratio_known(ratio);
    double was = (double)exact.times / (double)exact.by;
    return fabs(number - was) > 1e-11 * was;
}

bool back_rates(const struct workbook_reading *it, const struct case_offer *offer)
{
    const struct grid_area *shared = cells_named(it, "@to_case"), *stock = cells_named(it, "@stock_rate");
    double number = 1;
    const char *own = it->file->currency;
    if (shared && !take_cell_number(it, shared, 0, &number))
        return false;
    /* A workbook in the currency of its letter states rates that the case does not. */
    bool rebased = false;
    for (int i = 0; i < it->file->offer_count; i++)
        rebased |= i == it->file->negotiating && strcmp(it->file->offers[i].currency, own) != 0;
    if (shared && !rebased && another(number, offer->offer.to_case) &&
        !set_rate(it, shared, offer->currency, number))
        return false;
    if (!stock)
        return true;
    if (!take_cell_number(it, stock, 0, &number))
        return false;
    if (!another(number, offer->offer.price.rate))
        return true;
    return set_rate(it, stock, strcmp(offer->currency, own) == 0 ? offer->stock_currency : "", number);
}

/* The name that the sheets show; it is no part of a case. */
static bool look_at_label(const struct workbook_reading *it, int index)
{
    const struct grid_area *labels = cells_named(it, "case_names"), *name = cells_named(it, "@title");
    const char *before = "", *now = "";
    if (!labels || !name)
        return true;
    if (!take_cell_words(it, labels, index, &before) || !take_cell_words(it, name, 0, &now))
        return false;
    if (strcmp(before, now) == 0 || it->result->change_count == WORKBOOK_CHANGES_MAX)
        return true;
    note_change(it, name, 0, "name", before, now[0] ? now : "nothing");
    it->result->changes[it->result->change_count - 1].left_out = true;
    return true;
}

static bool back_offers(struct workbook_reading *it)
{
    const struct grid_area *prefixes = cells_named(it, "case_offers"),
                           *labels = cells_named(it, "case_names");
    for (int i = 0; i < it->file->offer_count; i++) {
        struct case_offer *offer = &it->file->offers[i];
        it->prefix = "";
        it->label = offer->offer.company;
        if (i >= cells_down(prefixes) || !take_cell_words(it, prefixes, i, &it->prefix) ||
            !take_cell_words(it, labels, i, &it->label))
            return wrong_cell(it, prefixes, 0, "expected the names of %d offers", it->file->offer_count);
        if (!cells_named(it, "@base"))
            return wrong_cell(it, prefixes, i, "expected a cell of the name %s_base, found none", it->prefix);
        if (!look_at_label(it, i) || !back_offer(it, offer) || !back_rates(it, offer))
            return false;
    }
    return true;
}

/* The column for one more offer, where there is one and its base is filled in. */
static bool back_spare(struct workbook_reading *it)
{
    struct maybe_money base = {0};
    const char *company = "";
    it->prefix = "spare";
    it->label = "a new offer";
    if (!cells_named(it, "@base"))
        return true;
    if (!take_cell_money(it, cells_named(it, "@base"), 0, false, &base) ||
        !take_cell_words(it, cells_named(it, "@company"), 0, &company) ||
        (!company[0] && !take_cell_words(it, cells_named(it, "@title"), 0, &company)))
        return false;
    if (!base.known || base.money.cents == 0)
        return true;
    if (company[strspn(company, " ")] == '\0')
        return wrong_cell(it, cells_named(it, cells_named(it, "@company") ? "@company" : "@base"), 0,
                          "expected the company of the new offer, found nothing");
    if (it->file->offer_count == OFFERS_MAX)
        return wrong_cell(it, cells_named(it, "@base"), 0, "expected at most %d offers", OFFERS_MAX);
    struct case_offer *offer = &it->file->offers[it->file->offer_count++];
    *offer = (struct case_offer){.offer = {.id = "", .company = company, .level = ""},
                                 .currency = it->file->currency,
                                 .stock_currency = it->file->currency,
                                 .role = "",
                                 .location = "", .state = "", .locality = "",
                                 .title = "",
                                 .vesting = "",
                                 .vesting_caution = ""};
    it->label = company;
    it->is_new = true;
    return back_offer(it, offer);
}

/* What follows belongs to no offer. */
static bool forget_offer(struct workbook_reading *it)
{
    it->label = "";
    return true;
}

/* Once more by the reader of cases, which knows every rule; the offers have their ids then. */
static bool read_again(const struct workbook_reading *it)
{
    struct text text = text_start(it->arena), whole = text_start(it->arena);
    case_write(&text, it->file);
    if (!case_read(&it->result->file, it->arena, it->companies, grid_file(it->grid), text.data, text.length,
                   it->err)) {
        it->err->line = it->err->column = 0; /* of a text that nobody has */
        return in_workbook(it);
    }
    case_write(&whole, it->result->file);
    it->result->text = whole.data;
    return true;
}

bool workbook_read(const struct workbook_case **result, struct arena *arena,
                   const struct companies *companies, struct grid *grid, struct err *err)
{
    struct workbook_reading it = {
        .arena = arena, .grid = grid, .companies = companies, .err = err, .label = ""};
    *result = it.result = arena_alloc(arena, sizeof *it.result);
    return read_source(&it) && back_stay(&it) && back_as_of(&it) && back_discounts(&it) && back_offers(&it) &&
           back_spare(&it) && forget_offer(&it) && back_rounds(&it) && read_again(&it);
}
