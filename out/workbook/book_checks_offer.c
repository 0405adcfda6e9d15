/* What several inputs of one offer can get wrong together. See book_checks.h. */
#include <string.h>

#include "calc/kit/currency.h"
#include "out/workbook/book_checks.h"
#include "out/workbook/book_letters.h"

static const char *numbered(const struct checks *checks, const char *format, int number)
{
    return text_format(checks->layout->arena, format, number);
}

/* The formula with a number in it, up to six times: "IF(@raise_%d_month=…". */
static const char *six(const struct checks *checks, const char *format, int n)
{
    return text_format(checks->layout->arena, format, n, n, n, n, n, n);
}

/* Counted as 1 where the formula itself comes to an error. */
static void check_safely(struct checks *checks, const char *what, const struct input_record *where, const char *formula, bool fails)
{
    check_that(checks, what, where, text_format(checks->layout->arena, "IF(ISERROR(%s),1,%s)", formula, formula), fails);
}

/* The first of two inputs that is there: what is stated may be one or the other. */
static const struct input_record *either(const struct checks *checks, const char *one, const char *other)
{
    const struct input_record *found = check_input(checks, one);
    return found ? found : check_input(checks, other);
}

static void check_name_and_base(struct checks *checks)
{
    const struct case_offer *from = checks->offer->result->from;
    enum { STEPS_LEAST = 40 }; /* of asks: less is a month's pay, at Amazon (see scenarios/evaluation/odd_values.c) */
    const int64_t step = currency_step(from->currency) * (from->is_amazon ? STEPS_LEAST : 1);
    check_safely(checks, "Name: every offer has one of its own", either(checks, "name", "title"),
                 "IF(OR(TRIM(@name)=\"\",SUMPRODUCT(--EXACT(lead_names,@name))>1),1,0)", false);
    check_safely(checks, "Annual base: the whole amount of a year, neither in thousands nor of a month", check_input(checks, "base"),
                 text_format(checks->layout->arena, "IF(AND(N(@base)>0,N(@base)<%l),1,0)", step), from->offer.base.cents < 100 * step);
}

static void check_raises(struct checks *checks)
{
    struct text before = text_start(checks->layout->arena);
    const struct input_record *month;
    for (int i = 1; (month = check_input(checks, numbered(checks, "raise_%d_month", i))) != NULL; i++) {
        check_safely(checks, "Raise: a month, and either a new annual base or a percentage", month,
                     six(checks, "IF(@raise_%d_month=\"\",IF(AND(@raise_%d_base=\"\",@raise_%d_percent=\"\"),0,1),"
                                 "IF((@raise_%d_base<>\"\")+(@raise_%d_percent<>\"\")=1,0,1))", i), false);
        if (i > 1)
            check_safely(checks, "Raises: in order of their months", month,
                         text_format(checks->layout->arena, "IF(AND(ISNUMBER(@raise_%d_month),@raise_%d_month<=MAX(%s)),1,0)", i, i, before.data), false);
        text_addf(&before, "%s@raise_%d_month", i > 1 ? "," : "", i);
    }
}

static void check_sign_ons(struct checks *checks)
{
    const struct input_record *within;
    for (int i = 1; (within = check_input(checks, numbered(checks, "sign_on_%d_within", i))) != NULL; i++)
        check_safely(checks, "Repayment window: 12 where the sign-on is paid monthly, which has no other", within,
                     six(checks, "IF(AND(@sign_on_%d_paid=\"monthly\",N(@sign_on_%d)>0,ISNUMBER(@sign_on_%d_within),N(@sign_on_%d_within)<>12),1,0)", i), false);
}

/* "N(amazon_units)+N(amazon_dollars)+…" of every grant. */
static const char *granted(const struct checks *checks)
{
    struct text text = text_start(checks->layout->arena);
    for (int g = 0; g < checks->offer->grant_count; g++)
        text_addf(&text, "%sN(%s_units)+N(%s_dollars)", g > 0 ? "+" : "", checks->offer->grants[g].prefix, checks->offer->grants[g].prefix);
    return text.data;
}

static void check_price(struct checks *checks)
{
    const struct price *price = &checks->offer->offer->price;
    const bool grows = price->rule == PRICE_MONTHLY || price->rule == PRICE_YEARLY;
    struct text holes = text_start(checks->layout->arena);
    text_add(&holes, "IF(OR(FALSE");
    for (int i = 2; i <= PRICE_PATH_MAX; i++)
        text_addf(&holes, ",AND(@path_%d<>\"\",@path_%d=\"\")", i, i - 1);
    text_add(&holes, "),1,0)");
    check_safely(checks, "Price: a number above 0 where shares or dollars of stock are granted", check_input(checks, "price"),
                 text_format(checks->layout->arena, "IF(@price=\"\",IF(%s>0,1,0),IF(ISNUMBER(@price),IF(@price<0,1,IF(AND(@price=0,%s>0),1,0)),1))",
                             granted(checks), granted(checks)), false);
    check_safely(checks, "Growth: without effect unless the price rule is monthly or yearly", check_input(checks, "growth"),
                 "IF(AND(N(@growth)<>0,@price_rule<>\"monthly\",@price_rule<>\"yearly\"),1,0)", price->growth.nano != 0 && !grows);
    check_safely(checks, "Price path: prices by year and the rule path go together", check_input(checks, "price_rule"),
                 "IF(@price_rule=\"path\",IF(COUNT(@path)=0,1,0),IF(COUNT(@path)>0,1,0))", (price->rule == PRICE_PATH) != (price->path_count > 0));
    check_safely(checks, "Price path: no year is left out before the last", check_input(checks, "path_1"), holes.data, false);
}

/* --- Grants. Cells of their events are told by kind: month, share and units follow each other. */

struct vest_inputs {
    const struct input_record *month, *share, *units;
};

/* The line of a grant's schedule; all NULL behind the last. */
static struct vest_inputs vest_line(const struct checks *checks, int line)
{
    const struct input_log *inputs = checks->inputs;
    for (int i = 0; i + 2 < inputs->count; i++) {
        const struct input_record *at = &inputs->records[i];
        if (strcmp(at->offer, checks->offer->prefix) == 0 && at[0].kind == INPUT_MONTH && at[1].kind == INPUT_SHARE && at[2].kind == INPUT_UNITS && line-- == 0)
            return (struct vest_inputs){at, at + 1, at + 2};
    }
    return (struct vest_inputs){NULL, NULL, NULL};
}

static const char *range_of(const struct checks *checks, struct area area)
{
    char first[4], last[4];
    column_letters(first, area.first.column);
    column_letters(last, area.last.column);
    return text_format(checks->layout->arena, "Vests!$%s$%d:$%s$%d", first, area.first.row + 1, last, area.last.row + 1);
}

static const char *address(const struct checks *checks, const struct input_record *record)
{
    char letters[4];
    column_letters(letters, record->at.column);
    return text_format(checks->layout->arena, "%s!$%s$%d", sheet_reference(record->sheet), letters, record->at.row + 1);
}

static void check_schedule(struct checks *checks, int index)
{
    const struct layout *layout = checks->layout;
    const struct offer_layout *offer = checks->offer;
    const struct grant_layout *planned = &offer->grants[index];
    const struct input_record *where = vest_line(checks, planned->first).month;
    const struct area all = vest_area(layout, offer, index, VEST_MONTHS);
    struct area later = all, earlier = all;
    const char *months = range_of(checks, all);
    check_safely(checks, "Vest schedule: it adds up to the whole grant (100%, or all its shares)", where,
                 text_format(layout->arena, "IF(COUNT(%s)=0,0,IF(~vests_by=\"units\",IF(~granted_as=\"dollars\",1,IF(SUM(%s)=N(~units),0,1)),IF(SUM(%s)=120000,0,1)))",
                             months, range_of(checks, vest_area(layout, offer, index, VEST_UNITS)), range_of(checks, vest_area(layout, offer, index, VEST_WEIGHTS))), false);
    if (planned->count < 2)
        return;
    later.first.row++;
    earlier.last.row--;
    const char *behind = range_of(checks, later);
    check_safely(checks, "Vest schedule: months in order, none left out between", where,
                 text_format(layout->arena, "IF(SUMPRODUCT((%s<>\"\")*(%s<=%s))>0,1,0)", behind, behind, range_of(checks, earlier)), false);
}

static void check_events(struct checks *checks, int index)
{
    const struct grant_layout *planned = &checks->offer->grants[index];
    for (int i = 0; i < planned->count; i++) {
        const struct vest_inputs line = vest_line(checks, planned->first + i);
        if (!line.month)
            return;
        const char *month = address(checks, line.month), *share = address(checks, line.share), *units = address(checks, line.units);
        check_safely(checks, "Vest: a month, and a share of the grant or a number of shares, as it is stated (not both)", line.month,
                     text_format(checks->layout->arena,
                                 "IF(%s=\"\",IF(AND(%s=\"\",%s=\"\"),0,1),IF(~vests_by=\"units\",IF(AND(%s=\"\",%s<>\"\"),0,1),IF(AND(%s<>\"\",%s=\"\"),0,1)))", month,
                                 share, units, share, units, share, units), false);
    }
}

static void check_grant(struct checks *checks, int index)
{
    const struct offer_layout *offer = checks->offer;
    const struct grant_layout *planned = &offer->grants[index];
    const char *own = planned->prefix + strlen(offer->prefix), *months = range_of(checks, vest_area(checks->layout, offer, index, VEST_MONTHS));
    own += own[0] == '_'; /* "later_1" */
    const char *at = own[0] ? text_format(checks->layout->arena, "%s_", own) : "";
    const struct grant *grant = planned->grant;
    const bool nothing = grant && grant->schedule.count > 0 && grant->units == 0 && grant->dollars.cents == 0;
    struct arena *arena = checks->layout->arena;
    const struct input_record *stated = either(checks, text_format(arena, "%sgranted_as", at), text_format(arena, "%sworth", at)),
                              *units = either(checks, text_format(arena, "%sunits", at), text_format(arena, "%sshares", at));
    sheet_block(checks->sheet, (struct block){.offer = offer->prefix, .grant = planned->prefix});
    check_safely(checks, "Grant: a number of shares or a value, whichever it is stated in; the other has no effect", stated,
                 "IF(OR(AND(~granted_as=\"units\",N(~dollars)<>0),AND(~granted_as=\"dollars\",N(~units)<>0)),1,0)", false);
    check_safely(checks, "Vest schedule: missing, so that nothing of the grant vests", stated,
                 text_format(checks->layout->arena, "IF(AND(N(~units)+N(~dollars)>0,COUNT(%s)=0),1,0)", months), false);
    check_safely(checks, "Grant: a vest schedule, but nothing is granted", units,
                 text_format(checks->layout->arena, "IF(AND(N(~units)+N(~dollars)=0,COUNT(%s)>0),1,0)", months), nothing);
    if (index == 0)
        check_safely(checks, "Strike: only options have one, and they are a number, not a value", check_input(checks, "strike"),
                     "IF(AND(~granted_as=\"dollars\",N(@strike)>0),1,0)", grant && grant->in_dollars && grant->strike.cents > 0);
    check_schedule(checks, index);
    check_events(checks, index);
    sheet_block(checks->sheet, (struct block){.offer = offer->prefix, .grant = offer->grants[0].prefix});
}

/* --- The rest. */

static void check_bonus_and_others(struct checks *checks)
{
    const struct bonus *bonus = &checks->offer->offer->bonus;
    const struct input_record *where;
    check_safely(checks, "Bonus: a target in percent or an amount, not both", check_input(checks, "bonus_fixed"),
                 "IF(AND(@bonus_fixed<>\"\",N(@bonus_target)<>0),1,0)", checks->offer->offer->has_bonus && bonus->is_amount && bonus->target.nano != 0);
    for (int i = 1; (where = check_input(checks, numbered(checks, "other_%d_month", i))) != NULL; i++)
        check_safely(checks, "One-off: the month in which it is paid", where, six(checks, "IF(AND(N(@other_%d)<>0,NOT(ISNUMBER(@other_%d_month))),1,0)", i), false);
    for (int i = 1; (where = check_input(checks, numbered(checks, "benefit_%d_month", i))) != NULL; i++)
        check_safely(checks, "Benefit: the month from which it is kept", where, six(checks, "IF(AND(N(@benefit_%d)<>0,NOT(ISNUMBER(@benefit_%d_month))),1,0)", i), false);
}

static void check_terms(struct checks *checks)
{
    check_safely(checks, "Status: written, verbal, declined or not stated", either(checks, "status", "name"),
                 "IF(OR(@status=\"written\",@status=\"verbal\",@status=\"declined\",@status=\"not stated\"),0,1)", false);
    const struct date day = checks->offer->result->from->deadline, today = checks->layout->evaluation->from->assumptions.as_of;
    const int days = date_known(day) && date_known(today) ? days_between(today, day) : 0;
    check_safely(checks, "Deadline: a date, within a year of the day of the figures", either(checks, "deadline", "name"),
                 "IF(@deadline=\"\",0,IF(ISNUMBER(@deadline),IF(AND(@deadline>=36526,@deadline<=109574,"
                 "OR(NOT(ISNUMBER(as_of)),ABS(@deadline-N(as_of))<=366)),0,1),1))", days > 366 || days < -366);
}

void check_offer(struct checks *checks)
{
    check_name_and_base(checks);
    check_raises(checks);
    check_sign_ons(checks);
    check_price(checks);
    for (int g = 0; g < checks->offer->grant_count; g++)
        check_grant(checks, g);
    check_bonus_and_others(checks);
    check_terms(checks);
}
