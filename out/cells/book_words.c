#include "out/cells/book_words.h"

#include "calc/kit/currency.h"
#include "calc/kit/text.h"

/* Lakh and crore need a pattern (of zeros alone: a # is a row number in ours); it has no word of any language.
 * FIXED groups by thousands in the manner of the reader's program, whatever its language; a pattern of TEXT would not. */
static const char *digits(struct arena *arena, const struct currency *currency, const char *number)
{
    if (!currency || !currency->lakh)
        return text_format(arena, "FIXED(ABS(%s),0)", number);
    return text_format(arena,
                       "IF(ROUND(ABS(%s),0)<100000,FIXED(ABS(%s),0),TEXT(ROUND(ABS(%s),0),"
                       "\"[>=10000000]0\\,00\\,00\\,000;0\\,00\\,000\"))",
                       number, number, number);
}

const char *sheet_money_words(struct arena *arena, const char *code, const char *number)
{
    const struct currency *currency = currency_find(code);
    const bool sign = currency && currency->sign[0];
    return text_format(arena, "IF(ROUND(%s,0)<0,\"-\",\"\")&\"%s%s\"&%s", number, sign ? currency->sign : code, sign ? "" : " ",
                       digits(arena, currency, number));
}

const char *money_words(struct arena *arena, const char *currency, struct money money)
{
    int64_t units = 0;
    return text_format(arena, "%K", currency, round_divide(&units, money.cents, 100) ? dollars(units) : money);
}

const char *sheet_date_words(struct arena *arena, const char *day)
{
    return text_format(arena,
                       "CHOOSE(WEEKDAY(%s),\"Sun\",\"Mon\",\"Tue\",\"Wed\",\"Thu\",\"Fri\",\"Sat\")&\" \"&CHOOSE(MONTH(%s),\"Jan\",\"Feb\","
                       "\"Mar\",\"Apr\",\"May\",\"Jun\",\"Jul\",\"Aug\",\"Sep\",\"Oct\",\"Nov\",\"Dec\")&\" \"&DAY(%s)&\", \"&YEAR(%s)",
                       day, day, day, day);
}

const char *date_words(struct arena *arena, struct date date)
{
    static const char *const days[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    return text_format(arena, "%s %c%c%c %d, %d", days[weekday(date)], month_name(date.month)[0], month_name(date.month)[1],
                       month_name(date.month)[2], date.day, date.year);
}

const char *sheet_stay_words(struct arena *arena, const char *months)
{
    return text_format(arena,
                       "IF(INT(%s/12)*12=%s,CHOOSE(%s/12,\"One year\",\"Two years\",\"Three years\",\"Four years\",\"Five years\"),"
                       "%s&IF(%s=1,\" month\",\" months\"))",
                       months, months, months, months, months);
}
