#include <stdio.h>
#include <string.h>

#include "calc/kit/text.h"
#include "out/cells/book_internal.h"
#include "out/cells/input_kinds.h"
#include "out/cells/xlsx_calls.h"

enum shape input_shape(enum input kind)
{
    return ACCEPTANCES[kind].shape;
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
        return ACCEPTANCES[kind].high;
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
           (ACCEPTANCES[kind].as == ONE_OF && kind != INPUT_SIDE && kind != INPUT_SAID && kind != INPUT_FILING);
}

static const char *number(struct arena *arena, double value)
{
    char digits[40];
    snprintf(digits, sizeof digits, "%.15g", value);
    return text_format(arena, "%s", digits);
}

const char *input_fault(struct arena *arena, enum input kind, const char *cell)
{
    const struct acceptance *accepted = &ACCEPTANCES[kind];
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
    const struct acceptance *accepted = &ACCEPTANCES[kind];
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
    const struct acceptance *accepted = &ACCEPTANCES[kind];
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
    const struct acceptance *accepted = &ACCEPTANCES[kind];
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
