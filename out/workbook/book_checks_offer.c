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

static void check_name_and_base(struct checks *checks)
{
    const struct case_offer *from = checks->offer->result->from;
    enum { STEPS_LEAST = 40 }; /* of asks: less is a month's pay, at Amazon (see scenarios/evaluation/odd_values.c) */
    const int64_t step = currency_step(from->currency) * (from->is_amazon ? STEPS_LEAST : 1);
    check_safely(checks, "Name: every offer has one of its own", check_input(checks, "title"),
                 "IF(OR(TRIM(@name)=\"\",SUMPRODUCT(--EXACT(lead_names,@name))>1),1,0)", false);
    check_safely(checks, "Annual base: the whole amount of a year, neither in thousands nor of a month", check_input(checks, "base"),
                 text_format(checks->layout->arena, "IF(AND(N(@base)>0,N(@base)<%l),1,0)", step), from->offer.base.cents < 100 * step);
}

static void check_raises(struct checks *checks)
{
    struct text before = text_start(checks->layout->arena);
    const struct input_record *month;
    for (int i = 1; (month = check_input(checks, numbered(checks, "raise_%d_month", i))) != NULL; i++) {
        if (i > 1)
            check_safely(checks, "Raises: in order of their months", month,
                         text_format(checks->layout->arena, "IF(AND(ISNUMBER(@raise_%d_month),@raise_%d_month<=MAX(%s)),1,0)", i, i, before.data), false);
        text_addf(&before, "%s@raise_%d_month", i > 1 ? "," : "", i);
    }
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
    struct text holes = text_start(checks->layout->arena);
    text_add(&holes, "IF(OR(FALSE");
    for (int i = 2; i <= PRICE_PATH_MAX; i++)
        text_addf(&holes, ",AND(@path_%d<>\"\",@path_%d=\"\")", i, i - 1);
    text_add(&holes, "),1,0)");
    check_safely(checks, "Price: a number above 0 where shares or dollars of stock are granted", check_input(checks, "price"),
                 text_format(checks->layout->arena, "IF(@price=\"\",IF(%s>0,1,0),IF(ISNUMBER(@price),IF(@price<0,1,IF(AND(@price=0,%s>0),1,0)),1))",
                             granted(checks), granted(checks)), false);
    check_safely(checks, "Price path: the rule path needs the price of year 1", check_input(checks, "price_rule"),
                 "IF(AND(@price_rule=\"path\",COUNT(@path)=0),1,0)", false);
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

static void check_schedule(struct checks *checks, int index, const struct input_record *where)
{
    const struct layout *layout = checks->layout;
    const struct area all = vest_area(layout, checks->offer, index, VEST_MONTHS);
    struct area later = all, earlier = all;
    check_safely(checks, "Vest schedule: it adds up to the whole grant (100%, or all its shares)", where,
                 "IF(LEFT(~schedule_check,3)=\"not\",1,0)", false);
    if (all.last.row == all.first.row)
        return;
    later.first.row++;
    earlier.last.row--;
    const char *behind = range_of(checks, later);
    check_safely(checks, "Vest schedule: months in order, none left out between", where,
                 text_format(layout->arena, "IF(SUMPRODUCT((%s<>\"\")*(%s<=%s))>0,1,0)", behind, behind, range_of(checks, earlier)), false);
}

static void check_grant(struct checks *checks, int index)
{
    const struct offer_layout *offer = checks->offer;
    const struct grant_layout *planned = &offer->grants[index];
    struct arena *arena = checks->layout->arena;
    const char *own = planned->prefix + strlen(offer->prefix);
    own += own[0] == '_'; /* "later_1" */
    const char *at = own[0] ? text_format(arena, "%s_", own) : "";
    const struct grant *grant = planned->grant;
    const struct input_record *shares = check_input(checks, text_format(arena, "%sshares", at)),
                              *first = vest_line(checks, planned->line_first).month, *named = index == 0 ? check_input(checks, "vesting") : first;
    const char *months = range_of(checks, vest_area(checks->layout, offer, index, VEST_MONTHS));
    const bool written = grant && (index == 0 ? !offer->spare && offer->offer->has_grant : index <= offer->offer->refresher_count);
    const bool nothing = written && grant->schedule.count > 0 && grant->units == 0 && grant->dollars.cents == 0;
    sheet_block(checks->sheet, (struct block){.offer = offer->prefix, .grant = planned->prefix});
    check_safely(checks, "Vest schedule: missing, so that nothing of the grant vests", named,
                 text_format(arena, "IF(AND(N(~units)+N(~dollars)>0,COUNT(%s)=0),1,0)", months), false);
    if (written) /* lines to be filled have a schedule already */
        check_safely(checks, "Grant: a vest schedule, but nothing is granted", shares,
                     text_format(arena, "IF(AND(N(~units)+N(~dollars)=0,COUNT(%s)>0),1,0)", months), nothing);
    check_schedule(checks, index, named);
    sheet_block(checks->sheet, (struct block){.offer = offer->prefix, .grant = offer->grants[0].prefix});
}

/* What Letters shows in red, since it has no effect. */
static void check_idle(struct checks *checks)
{
    static const char *const inputs[IDLES] = {
        [IDLE_GROWTH] = "growth",       [IDLE_PATH] = "path_1",           [IDLE_SHARES] = "shares", [IDLE_SCHEDULE] = "vesting",
        [IDLE_WINDOW] = "sign_on_1_within", [IDLE_TARGET] = "bonus_target", [IDLE_PAYOUT] = "bonus_payout", [IDLE_RAISES] = "raise_1_month",
        [IDLE_STRIKE] = "strike",       [IDLE_GRANTS] = "later_1_shares", [IDLE_LINES] = "vest_1_month"};
    struct arena *arena = checks->layout->arena;
    for (int i = 0; i < IDLES; i++) {
        const char *words = idle_words((enum idle)i);
        size_t length = strlen(words);
        while (length > 0 && (words[length - 1] == ' ' || words[length - 1] == '.'))
            length--;
        check_safely(checks, text_format(arena, "Without effect: %s", arena_copy(arena, words, length)), check_input(checks, inputs[i]),
                     text_format(arena, "IF(%s>0,1,0)", idle_cell(checks->layout, checks->offer, (enum idle)i)), idle_count(checks->offer, (enum idle)i) > 0);
    }
}

/* --- The rest. */

static void check_others(struct checks *checks)
{
    const struct input_record *where;
    for (int i = 1; (where = check_input(checks, numbered(checks, "other_%d_month", i))) != NULL; i++)
        check_safely(checks, "One-off: the month in which it is paid", where, six(checks, "IF(AND(N(@other_%d)<>0,NOT(ISNUMBER(@other_%d_month))),1,0)", i), false);
    for (int i = 1; (where = check_input(checks, numbered(checks, "benefit_%d_month", i))) != NULL; i++)
        check_safely(checks, "Benefit: the month from which it is kept", where, six(checks, "IF(AND(N(@benefit_%d)<>0,NOT(ISNUMBER(@benefit_%d_month))),1,0)", i), false);
}

static void check_deadline(struct checks *checks)
{
    const struct date day = checks->offer->result->from->deadline, today = checks->layout->evaluation->from->assumptions.as_of;
    const int days = date_known(day) && date_known(today) ? days_between(today, day) : 0;
    check_safely(checks, "Deadline: within a year of the day of the figures", check_input(checks, "deadline"),
                 "IF(AND(ISNUMBER(@deadline),ISNUMBER(as_of)),IF(ABS(@deadline-as_of)<=366,0,1),0)", days > 366 || days < -366);
}

void check_offer(struct checks *checks)
{
    check_name_and_base(checks);
    check_raises(checks);
    check_price(checks);
    for (int g = 0; g < checks->offer->grant_count; g++)
        check_grant(checks, g);
    check_others(checks);
    check_deadline(checks);
    check_idle(checks);
}
