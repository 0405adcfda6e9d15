#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "calc/kit/currency.h"

#include "out/cells/book_internal.h"
#include "out/cells/xlsx_calls.h"

/* One convention of colours: what may be changed is blue on yellow, steps are grey, the rest is black. */
enum {
    INK = 0x1A1A1A,
    INK_INPUT = 0x1B3FA0,
    INK_STEP = 0x5F6670,
    FILL_INPUT = 0xFFF6CC,
    FILL_OFFER = 0xDCE6F1,
    FILL_HEADING = 0xF0F2F5,
    LINE = 0xBFC5CC
};

struct appearance {
    int size;
    bool bold, underlined, unlocked, wrap, indent; /* texts stand off from the number before them */
    int ink, fill;                     /* fill 0: none */
    int top, around;
    int align, vertical; /* enum lxw_format_alignments; 0: as the value has it */
};

static const struct appearance appearances[LOOKS] = {
    [LOOK_PLAIN] = {.ink = INK, .indent = true, .vertical = LXW_ALIGN_VERTICAL_TOP},
    [LOOK_TOTAL] = {.ink = INK, .bold = true, .top = LXW_BORDER_THIN},
    [LOOK_STEP] = {.ink = INK_STEP, .indent = true, .vertical = LXW_ALIGN_VERTICAL_TOP},
    [LOOK_INPUT] =
        {.ink = INK_INPUT, .fill = FILL_INPUT, .around = LXW_BORDER_THIN, .unlocked = true, .indent = true},
    [LOOK_TITLE] = {.ink = INK, .bold = true, .size = 15},
    [LOOK_LEAD] = {.ink = INK_STEP,
                   .wrap = true,
                   .vertical = LXW_ALIGN_VERTICAL_TOP,
                   .align = LXW_ALIGN_LEFT},
    [LOOK_PROSE] =
        {.ink = INK, .wrap = true, .vertical = LXW_ALIGN_VERTICAL_TOP, .align = LXW_ALIGN_LEFT},
    [LOOK_MESSAGE] = {.ink = INK,
                      .wrap = true,
                      .around = LXW_BORDER_THIN,
                      .indent = true,
                      .vertical = LXW_ALIGN_VERTICAL_TOP},
    [LOOK_SECTION] = {.ink = INK, .bold = true, .size = 12},
    [LOOK_OFFER] = {.ink = INK,
                    .bold = true,
                    .fill = FILL_OFFER,
                    .align = LXW_ALIGN_LEFT,
                    .vertical = LXW_ALIGN_VERTICAL_CENTER},
    [LOOK_HEADING] = {.ink = INK,
                      .bold = true,
                      .fill = FILL_HEADING,
                      .wrap = true,
                      .around = LXW_BORDER_THIN,
                      .align = LXW_ALIGN_CENTER,
                      .vertical = LXW_ALIGN_VERTICAL_CENTER},
    [LOOK_LABEL] = {.ink = INK, .vertical = LXW_ALIGN_VERTICAL_TOP},
    [LOOK_LINK] = {.ink = INK_INPUT, .underlined = true, .vertical = LXW_ALIGN_VERTICAL_CENTER},
    [LOOK_ANSWER] = {.ink = INK, .wrap = true, .size = 12, .align = LXW_ALIGN_LEFT, .vertical = LXW_ALIGN_VERTICAL_CENTER},
    [LOOK_ASPECT] = {.ink = INK_STEP, .bold = true, .size = 11, .vertical = LXW_ALIGN_VERTICAL_CENTER},
    [LOOK_BAND] = {.ink = INK, .bold = true, .wrap = true, .size = 11, .align = LXW_ALIGN_LEFT, .vertical = LXW_ALIGN_VERTICAL_CENTER},
    [LOOK_CELL] = {.ink = INK, .wrap = true, .indent = true, .vertical = LXW_ALIGN_VERTICAL_TOP},
};

static const char *number_format(const struct book *book, int currency, enum shape shape)
{
    switch (shape) {
    case SHAPE_MONEY:
        return book->currencies[currency].money_shape;
    case SHAPE_GAP:
        return book->currencies[currency].gap_shape;
    case SHAPE_PRICE:
        return book->currencies[currency].price_shape;
    case SHAPE_EXCHANGE:
        return "#,##0.########";
    case SHAPE_COUNT:
        return "#,##0";
    case SHAPE_PERCENT:
        return "0.0###%";
    case SHAPE_CHANCE:
        return "0.00%";
    case SHAPE_CHANGE:
        return "+0.0%;-0.0%;0.0%";
    case SHAPE_MONTH:
        return "0;-0;0;* @";
    case SHAPE_STAY:
        return "[=1]0\" month\";0\" months\"";
    case SHAPE_AFTER:
        return "[=1]\"after \"0\" month\";\"after \"0\" months\"";
    case SHAPE_DATE:
        return "mmm d\", \"yyyy;@;@;* @"; /* a text in its place stands on the right, too */
    case SHAPE_DAYS:
        return "[=1]0\" day\";[<0]-0\" days\";0\" days\"";
    case SHAPE_MORE:
        return book->currencies[currency].more_shape;
    case SHAPE_MORE_UNITS:
        return "+#,##0;-#,##0;0";
    case SHAPE_TEXT:
    case SHAPES:
        break;
    }
    return "@";
}

static lxw_format *make_format(struct book *book, int currency, enum look look, enum shape shape)
{
    const struct appearance *as = &appearances[look];
    lxw_format *format = xlsx.workbook_add_format(book->workbook);
    if (!format) {
        book_note(book, LXW_ERROR_MEMORY_MALLOC_FAILED);
        return NULL;
    }
    if (shape != SHAPE_TEXT)
        xlsx.format_set_num_format(format, number_format(book, currency, shape));
    xlsx.format_set_font_size(format, as->size ? as->size : 10);
    xlsx.format_set_font_color(format, (lxw_color_t)as->ink);
    if (as->bold)
        xlsx.format_set_bold(format);
    if (as->underlined)
        xlsx.format_set_underline(format, LXW_UNDERLINE_SINGLE);
    if (as->fill)
        xlsx.format_set_bg_color(format, (lxw_color_t)as->fill);
    if (as->wrap || (look == LOOK_INPUT && shape == SHAPE_TEXT)) /* a long name is not cut */
        xlsx.format_set_text_wrap(format);
    if (as->unlocked)
        xlsx.format_set_unlocked(format);
    if (as->around) {
        xlsx.format_set_border(format, (uint8_t)as->around);
        xlsx.format_set_border_color(format, LINE);
    }
    if (as->top)
        xlsx.format_set_top(format, (uint8_t)as->top);
    if (as->align)
        xlsx.format_set_align(format, (uint8_t)as->align);
    else if (shape == SHAPE_STAY)
        xlsx.format_set_align(format, LXW_ALIGN_LEFT);
    else if (shape == SHAPE_TEXT && as->indent)
        xlsx.format_set_indent(format, 1);
    if (as->vertical)
        xlsx.format_set_align(format, (uint8_t)as->vertical);
    return format;
}

lxw_format *book_format(const struct sheet *sheet, enum look look, enum shape shape)
{
    struct book *book = sheet->book;
    int currency = shape == SHAPE_MONEY || shape == SHAPE_GAP || shape == SHAPE_PRICE ||
                           shape == SHAPE_MORE
                       ? sheet->currency
                       : 0;
    struct lxw_format **format = &book->currencies[currency].formats[look][shape];
    if (!*format)
        *format = make_format(book, currency, look, shape);
    return *format;
}

static void set_sign(char sign[16], const struct currency *currency, const char *code)
{
    if (currency && currency->sign[0])
        snprintf(sign, 16, "\"%s\"", currency->sign);
    else
        snprintf(sign, 16, "\"%.3s \"", code);
}

/* "$"#,##0.00; lakh and crore by the size of the number, as a format has no other way; else "CAD "#,##0.00. */
static void set_shape(char shape[160], const struct currency *currency, const char *sign, const char *cents)
{
    if (currency && currency->lakh)
        snprintf(shape, 160, "[>=10000000]%s##\\,##\\,##\\,##0%s;[>=100000]%s##\\,##\\,##0%s;%s#,##0%s", sign, cents, sign,
                 cents, sign, cents);
    else
        snprintf(shape, 160, "%s#,##0%s", sign, cents);
}

int book_currency(struct book *book, const char *code)
{
    for (int i = 0; i < book->currency_count; i++)
        if (strcmp(book->currencies[i].code, code) == 0)
            return i;
    assert(book->currency_count < CURRENCIES_MAX); /* two for each offer at most */
    int index = book->currency_count++;
    const struct currency *currency = currency_find(code);
    char sign[16];
    book->currencies[index].code = code;
    set_sign(sign, currency, code);
    /* Two sections and no condition: with conditions LibreOffice loses the sign. */
    snprintf(book->currencies[index].gap_shape, 160, "%s#,##0;-%s#,##0", sign, sign);
    snprintf(book->currencies[index].more_shape, 160, "+%s#,##0;-%s#,##0;%s0", sign, sign, sign);
    set_shape(book->currencies[index].money_shape, currency, sign, "");
    set_shape(book->currencies[index].price_shape, currency, sign, ".00");
    return index;
}

void sheet_currency(struct sheet *sheet, const char *code)
{
    sheet->currency = book_currency(sheet->book, code);
}
