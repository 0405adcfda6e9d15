#include <stdio.h>
#include <string.h>

#include "calc/kit/text.h"
#include "out/cells/book_internal.h"
#include "out/cells/xlsx_calls.h"

/* What a kind of input accepts. Ranges are those of the case file. */
struct acceptance {
    enum { ANY, ONE_OF, NAMED, WHOLE, DECIMAL } as;
    enum shape shape;
    double low, high;
    const char *list[5]; /* ends with NULL; of NAMED the cells that hold it */
    const char *title;   /* at most 32 characters */
    const char *message; /* at most 255 */
};

#define MOST 1e12 /* dollars */
#define CENT 0.01

static const struct acceptance acceptances[INPUTS] = {
    [INPUT_LABEL] = {ANY, SHAPE_TEXT, 0, 0, {0}, "Name", "Any text."},
    [INPUT_BASE] = {DECIMAL, SHAPE_DOLLARS, CENT, MOST, {0}, "Annual base", "Base salary a year, above 0."},
    [INPUT_NEW_BASE] = {DECIMAL,
                        SHAPE_DOLLARS,
                        CENT,
                        MOST,
                        {0},
                        "New annual base",
                        "The annual base from that month on. Leave empty for a raise by a percentage."},
    [INPUT_RAISE] =
        {DECIMAL,
         SHAPE_PERCENT,
         -0.9999,
         10,
         {0},
         "Raise",
         "A percentage on the base before it, such as 3%. It wins over a new annual base in the same row."},
    [INPUT_MONTH] = {WHOLE, SHAPE_MONTH, 1, 60, {0}, "Month", "A month of employment: 1 to 60."},
    [INPUT_AMOUNT] = {DECIMAL, SHAPE_DOLLARS, 0, MOST, {0}, "Amount", "An amount of money, 0 or more."},
    [INPUT_PAID] = {ONE_OF,
                    SHAPE_TEXT,
                    0,
                    0,
                    {"lump", "monthly"},
                    "How it is paid",
                    "lump: all at the start of its year. monthly: a twelfth each month."},
    [INPUT_REPAY] =
        {ONE_OF,
         SHAPE_TEXT,
         0,
         0,
         {"prorated", "full", "none"},
         "Repayment on leaving early",
         "prorated: what is not served yet goes back. full: all of it goes back. none: it is yours."},
    [INPUT_WITHIN] = {WHOLE,
                      SHAPE_MONTH,
                      1,
                      36,
                      {0},
                      "Repayment window",
                      "Months of service after which nothing is owed: 1 to 36. Not used when paid monthly."},
    [INPUT_COUNTED] = {ONE_OF,
                       SHAPE_TEXT,
                       0,
                       0,
                       {"yes", "no"},
                       "Counted in the totals",
                       "yes: part of every total. no: listed only."},
    [INPUT_PRICE] = {DECIMAL, SHAPE_PRICE, CENT, MOST, {0}, "Price of one share", "A price above 0."},
    [INPUT_RULE] =
        {ONE_OF,
         SHAPE_TEXT,
         0,
         0,
         {"flat", "monthly", "yearly", "path"},
         "Price rule",
         "flat: today's price. monthly: growth compounds each month. yearly: each full year, as recruiters' "
         "tables do. path: the prices below."},
    [INPUT_GROWTH] = {DECIMAL,
                      SHAPE_PERCENT,
                      -0.999999999,
                      10,
                      {0},
                      "Growth a year",
                      "Above -100%, at most 1000%. Used by the rules monthly and yearly."},
    [INPUT_UNITS] = {WHOLE, SHAPE_COUNT, 0, 1e9, {0}, "Shares", "A whole number, 0 or more."},
    [INPUT_DOLLARS] = {DECIMAL,
                       SHAPE_DOLLARS,
                       0,
                       MOST,
                       {0},
                       "Value of the stock",
                       "What the letter says the stock is worth. With a grant price it becomes shares; without one it "
                       "follows the share price. It wins over shares."},
    [INPUT_GRANTED_MONTH] = {WHOLE,
                             SHAPE_MONTH,
                             0,
                             60,
                             {0},
                             "Granted after month",
                             "The schedule counts from there; 0 is the start."},
    [INPUT_SHARE] =
        {DECIMAL,
         SHAPE_PERCENT,
         0,
         1,
         {0},
         "Share of the grant",
         "A percentage with at most two decimals, or a part of one such as =33%/12. All shares must add up "
         "to 100%."},
    [INPUT_TARGET] = {DECIMAL, SHAPE_PERCENT, 0, 10, {0}, "Target bonus", "A percentage of the annual base."},
    [INPUT_PAYOUT] =
        {DECIMAL, SHAPE_PERCENT, 0, 10, {0}, "Payout", "How much of the target is paid: 100% as a rule."},
    [INPUT_LAG] = {WHOLE,
                   SHAPE_MONTH,
                   0,
                   24,
                   {0},
                   "Months until paid",
                   "Months from the end of the year to the payment: 0 to 24. Paid only if still employed."},
    [INPUT_BENEFIT] = {DECIMAL, SHAPE_PERCENT, 0, 1, {0}, "Benefit", "A percentage of base salary."},
    [INPUT_STAY] = {WHOLE, SHAPE_STAY, 1, 60, {0}, "Stay", "Months employed: 1 to 60."},
    [INPUT_WEIGHT] = {DECIMAL,
                      SHAPE_PERCENT,
                      0,
                      1,
                      {0},
                      "Weight of this stay",
                      "How likely it is that you leave after this stay. The weights must add up to 100%."},
    [INPUT_ASK] = {DECIMAL,
                   SHAPE_DOLLARS,
                   0,
                   MOST,
                   {0},
                   "An ask",
                   "An amount of the package; what it pays stands beside, live. Solved by haggle counter."},
    [INPUT_ASK_UNITS] = {WHOLE,
                         SHAPE_COUNT,
                         0,
                         1e9,
                         {0},
                         "An ask",
                         "RSUs of the package; what they pay stands beside, live. Solved by haggle counter."},
    [INPUT_GOAL] = {DECIMAL,
                    SHAPE_DOLLARS,
                    0,
                    MOST,
                    {0},
                    "A goal",
                    "Pay a year wanted if you stay so long. Worked out by haggle counter."},
    [INPUT_EXCHANGE] = {DECIMAL,
                        SHAPE_EXCHANGE,
                        1e-15,
                        1e15,
                        {0},
                        "Exchange rate",
                        "What one unit of the first currency is worth in the second. Your own rate, the same throughout."},
    [INPUT_COUNTED_SHARE] = {DECIMAL,
                             SHAPE_PERCENT,
                             0,
                             1,
                             {0},
                             "Share of the equity counted",
                             "100% for shares that can be sold. Of a private company the rest stands on paper."},
    [INPUT_STRIKE] = {DECIMAL,
                      SHAPE_PRICE,
                      0,
                      MOST,
                      {0},
                      "Strike",
                      "What one option costs to exercise; 0 for shares."},
    [INPUT_FIXED_BONUS] = {DECIMAL,
                           SHAPE_DOLLARS,
                           0,
                           MOST,
                           {0},
                           "Bonus a year",
                           "An amount a year at full payout. It wins over the target in percent."},
    [INPUT_PHONE] = {DECIMAL, SHAPE_DOLLARS, 0, MOST, {0}, "What they offer", "The amount that they name; the row answers."},
    [INPUT_PHONE_UNITS] =
        {WHOLE, SHAPE_COUNT, 0, 1e9, {0}, "What they offer", "The RSUs that they name; the row answers."},
    [INPUT_DATE] = {WHOLE, SHAPE_DATE, 61, 109574, {0}, "A day", "A date; empty when it is not known."},
    [INPUT_LEAVE] = {WHOLE,
                     SHAPE_STAY,
                     1,
                     60,
                     {0},
                     "Leave after",
                     "Months employed on the day you leave: 1 to 60. A vest on that day is yours."},
    [INPUT_SIDE] = {ONE_OF, SHAPE_TEXT, 0, 0, {"company", "me"}, "Who spoke", "company or me."},
    [INPUT_SAID] = {ONE_OF,
                    SHAPE_TEXT,
                    0,
                    0,
                    {"yes", "no", "policy", "final"},
                    "What they said",
                    "Beside the figures, or instead of them: yes, no, policy or final. Empty for neither."},
    [INPUT_SAID_AMOUNT] = {DECIMAL, SHAPE_DOLLARS, 0, MOST, {0}, "Amount named", "Empty where it was not spoken of."},
    [INPUT_SAID_UNITS] = {WHOLE, SHAPE_COUNT, 0, 1e9, {0}, "RSUs named", "A whole number; empty where they were not spoken of."},
    [INPUT_NOTE] = {ANY, SHAPE_TEXT, 0, 0, {0}, "Note", "Any text: who, how, what was promised."},
    [INPUT_DISCOUNT] = {DECIMAL,
                        SHAPE_PERCENT,
                        0,
                        1,
                        {0},
                        "Discount a year",
                        "What money a year later is worth less to you. 0% counts all money alike."},
    [INPUT_HAIRCUT] = {DECIMAL,
                       SHAPE_PERCENT,
                       0,
                       1,
                       {0},
                       "Taken off the stock",
                       "The part of the stock's value that you leave out, because it may fall. 0% leaves out nothing."},
    [INPUT_STATUS] = {ONE_OF,
                      SHAPE_TEXT,
                      0,
                      0,
                      {"written", "verbal", "declined", "not stated"},
                      "Where the offer stands",
                      "written: in a letter. verbal: said. declined: you or they said no; it wins nothing."},
    [INPUT_GRANT_PRICE] = {DECIMAL,
                           SHAPE_PRICE,
                           CENT,
                           MOST,
                           {0},
                           "Grant price",
                           "The share price by which the letter turns a value into shares. Leave empty when it names none."},
    [INPUT_VESTING] = {NAMED,
                       SHAPE_TEXT,
                       0,
                       0,
                       {"=preset_list"},
                       "Vesting schedule",
                       "A schedule by name, or: as below, and the vest lines of the block below are used."},
    [INPUT_FILING] = {ONE_OF, SHAPE_TEXT, 0, 0, {"single", "married joint", "head of household"}, "How you file",
                      "single, married joint or head of household. Spouses who file separately are not worked out."},
    [INPUT_DEPENDENTS] = {WHOLE, SHAPE_COUNT, 0, 20, {0}, "Dependents", "Those that states deduct or credit for: 0 to 20."},
    [INPUT_STATE] = {NAMED, SHAPE_TEXT, 0, 0, {"=tax_states"}, "State",
                     "The state that taxes this pay, of those with figures. Empty: before tax only."},
    [INPUT_LOCALITY] = {NAMED, SHAPE_TEXT, 0, 0, {"=tax_places"}, "City or county",
                        "Where it takes income tax besides the state, of those with figures. Empty for none."},
};

enum shape input_shape(enum input kind)
{
    return acceptances[kind].shape;
}

/* What the program asks about as hardly meant (see scenarios/evaluation/odd_values.c), where a cell accepts more. */
static double most_meant(enum input kind)
{
    switch (kind) {
    case INPUT_GROWTH:
    case INPUT_TARGET:
        return 1;
    case INPUT_RAISE:
    case INPUT_BENEFIT:
        return 0.5;
    case INPUT_PAYOUT:
        return 3;
    default:
        return acceptances[kind].high;
    }
}

/* Below it, and not nothing, a rate is hardly meant: 0.15 typed where 15 was meant is 0.15%. */
static double least_meant(enum input kind)
{
    switch (kind) {
    case INPUT_TARGET:
        return 0.01;
    case INPUT_GROWTH:
    case INPUT_RAISE:
    case INPUT_BENEFIT:
        return 0.002;
    case INPUT_PAYOUT:
        return 0.05;
    default:
        return 0;
    }
}

/* Kinds that have no meaning when empty. */
static bool needed(enum input kind)
{
    return kind == INPUT_BASE || kind == INPUT_PAYOUT || kind == INPUT_STAY || kind == INPUT_WEIGHT ||
           kind == INPUT_EXCHANGE || kind == INPUT_COUNTED_SHARE || kind == INPUT_VESTING ||
           (acceptances[kind].as == ONE_OF && kind != INPUT_SIDE && kind != INPUT_SAID && kind != INPUT_FILING);
}

static const char *number(struct arena *arena, double value)
{
    char digits[40];
    snprintf(digits, sizeof digits, "%.15g", value);
    return text_format(arena, "%s", digits);
}

const char *input_fault(struct arena *arena, enum input kind, const char *cell)
{
    const struct acceptance *accepted = &acceptances[kind];
    struct text formula = text_start(arena);
    if (accepted->as == ANY)
        return text_format(arena, "IF(ISERROR(%s),1,0)", cell);
    text_addf(&formula, "IF(ISERROR(%s),1,IF(%s=\"\",%d,", cell, cell, needed(kind));
    if (accepted->as == NAMED) {
        text_addf(&formula, "IF(COUNTIF(%s,%s)>0,0,1)))", accepted->list[0] + 1, cell);
        return formula.data;
    }
    if (accepted->as == ONE_OF) {
        text_add(&formula, "IF(OR(");
        for (int i = 0; accepted->list[i]; i++)
            text_addf(&formula, "%s%s=\"%s\"", i > 0 ? "," : "", cell, accepted->list[i]);
        text_add(&formula, "),0,1)))");
        return formula.data;
    }
    text_addf(&formula, "IF(ISNUMBER(%s),IF(AND(%s>=%s,%s<=%s", cell, cell, number(arena, accepted->low), cell,
              number(arena, most_meant(kind)));
    if (accepted->as == WHOLE)
        text_addf(&formula, ",%s=INT(%s)", cell, cell);
    if (least_meant(kind) > 0)
        text_addf(&formula, ",OR(%s=0,ABS(%s)>=%s)", cell, cell, number(arena, least_meant(kind)));
    text_add(&formula, "),0,1),1)))");
    return formula.data;
}

bool input_faulty(enum input kind, const struct value *value)
{
    const struct acceptance *accepted = &acceptances[kind];
    if (accepted->as == ANY)
        return false;
    if (value->is_text && !value->text[0])
        return needed(kind);
    if (accepted->as == NAMED)
        return false; /* what is written is in the list */
    for (int i = 0; accepted->as == ONE_OF && value->is_text && accepted->list[i]; i++)
        if (strcmp(value->text, accepted->list[i]) == 0)
            return false;
    return value->is_text || accepted->as == ONE_OF || value->number < accepted->low || value->number > most_meant(kind) ||
           (accepted->as == WHOLE && value->number != (double)(int64_t)value->number) ||
           (value->number != 0 && value->number > -least_meant(kind) && value->number < least_meant(kind));
}

const char *input_expects(struct arena *arena, enum input kind)
{
    const struct acceptance *accepted = &acceptances[kind];
    struct text words = text_start(arena);
    text_addf(&words, "%s: ", accepted->title);
    if (accepted->as == ANY)
        text_add(&words, "a text");
    if (accepted->as == NAMED)
        text_add(&words, "a name of the list");
    for (int i = 0; accepted->as == ONE_OF && accepted->list[i]; i++)
        text_addf(&words, "%s%s", i == 0 ? "" : accepted->list[i + 1] ? ", " : " or ", accepted->list[i]);
    if (accepted->as == WHOLE)
        text_addf(&words, "a whole number from %l to %l", (int64_t)accepted->low, (int64_t)accepted->high);
    if (accepted->as == DECIMAL && accepted->shape == SHAPE_PERCENT)
        text_addf(&words, "a percentage from %l%% to %l%%", (int64_t)(accepted->low * 100), (int64_t)(most_meant(kind) * 100));
    if (least_meant(kind) > 0)
        text_addf(&words, ", hardly under %s%%", number(arena, 100 * least_meant(kind)));
    if (accepted->as == DECIMAL && accepted->shape != SHAPE_PERCENT)
        text_add(&words, accepted->low > 0 ? "a number above 0" : "a number, 0 or more");
    return words.data;
}

void input_validate(struct sheet *sheet, struct place at, enum input kind)
{
    const struct acceptance *accepted = &acceptances[kind];
    char words[5][24], *list[5] = {0}, title[40], message[256];
    snprintf(title, sizeof title, "%s", accepted->title);
    snprintf(message, sizeof message, "%s", accepted->message);
    for (int i = 0; accepted->list[i]; i++) {
        snprintf(words[i], sizeof words[i], "%s", accepted->list[i]);
        list[i] = words[i];
    }
    lxw_data_validation rule = {.criteria = LXW_VALIDATION_CRITERIA_BETWEEN,
                                .minimum_number = accepted->low,
                                .maximum_number = accepted->high,
                                .value_list = list,
                                .input_title = title,
                                .input_message = message,
                                .error_title = title,
                                .error_message = message};
    rule.validate = accepted->as == ONE_OF    ? LXW_VALIDATION_TYPE_LIST
                    : accepted->as == WHOLE   ? LXW_VALIDATION_TYPE_INTEGER
                    : accepted->as == DECIMAL ? LXW_VALIDATION_TYPE_DECIMAL
                                              : LXW_VALIDATION_TYPE_ANY;
    if (accepted->as == NAMED) {
        book_note(sheet->book, book_validate_named(sheet, at, &rule, words[0]));
        return;
    }
    if (accepted->as != ONE_OF)
        rule.value_list = NULL;
    book_note(sheet->book, xlsx.worksheet_data_validation_cell(sheet->worksheet, (lxw_row_t)at.row,
                                                               (lxw_col_t)at.column, &rule));
}
