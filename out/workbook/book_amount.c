#include "out/workbook/book_amount.h"

#include "calc/kit/currency.h"
#include "calc/kit/text.h"

const char *amount_pattern(struct arena *arena, const char *code, const char *expression)
{
    const struct currency *currency = currency_find(code);
    const char *grouping =
        currency && currency->lakh ? "[>=10000000]##\\,##\\,##\\,##0;[>=100000]##\\,##\\,##0;#,##0" : "#,##0";
    if (currency && currency->sign[0])
        return text_format(arena, "\"%s\"&TEXT(%s,\"%s\")", currency->sign, expression, grouping);
    return text_format(arena, "\"%s \"&TEXT(%s,\"%s\")", code, expression, grouping);
}

const char *amount_words(struct arena *arena, const char *code, struct money money)
{
    int64_t whole = 0;
    round_divide(&whole, money.cents, 100); /* smaller than what it divides */
    return text_format(arena, "%K", code, dollars(whole));
}
