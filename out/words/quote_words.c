#include "out/words/quote_words.h"

#include "calc/kit/signs.h"
#include "calc/kit/text.h"

static void add_growth(struct text *text, const struct offer_result *result)
{
    const struct quote_answer *quote = &result->quote;
    const char *currency = result->from->currency;
    text_addf(text, "the quoted totals hold only if the stock grows %p a year (rule %s", quote->growth,
              quote->rule == PRICE_YEARLY ? "yearly" : "monthly");
    if (quote->price.cents != result->from->offer.price.start.cents)
        text_addf(text, ", from the letter's own price of %L", result->from->stock_currency, quote->price);
    text_addf(text, "): they contain %K of equity where the same shares are %K at today's price", currency,
              quote->quoted_equity, currency, quote->flat_equity);
}

/* Parts that the letter does not pay: "year 1: the letter's sign-on is $60,000, the quote says $55,000". */
static void add_parts(struct text *text, const struct offer_result *result)
{
    static const char *const names[COMPONENTS] = {"base", "sign-on", "equity", "bonus", "other pay"};
    const char *currency = result->from->currency;
    for (int i = 0; i < YEARS_MAX; i++)
        for (int c = 0; c < COMPONENTS; c++)
            if (result->quote.part_missed[i][c])
                text_addf(text, "; year %d: the letter's %s is %K, the quote says %K", i + 1, names[c], currency,
                          result->quote.part_paid[i][c], currency, result->from->quoted_part[i][c].money);
}

static bool year_1_is_named(const struct quote_answer *quote)
{
    for (int c = 0; c < COMPONENTS; c++)
        if (quote->part_missed[0][c])
            return true;
    return false;
}

static void add_year_1(struct text *text, const struct offer_result *result)
{
    const struct quote_answer *quote = &result->quote;
    const bool less = quote->year_1.cents < 0;
    const struct money size = {less ? -quote->year_1.cents : quote->year_1.cents};
    text_addf(text, "the quote is %K %s in year 1 than its parts", result->from->currency, size, less ? "less" : "more");
    if (!less && !year_1_is_named(quote))
        text_add(text, " (relocation?)");
    add_parts(text, result);
    text_add(text, "; ask what it is");
}

/* By how much each year misses the letter as written, and nothing else. */
static void add_misses(struct text *text, const struct offer_result *result)
{
    const struct quote_answer *quote = &result->quote;
    const char *before = ": they are off in";
    text_add(text, "the quoted totals do not follow from the letter's parts at any price or growth");
    for (int i = 0; i < YEARS_MAX; i++)
        if (quote->missed[i]) {
            text_addf(text, "%s year %d by ", before, i + 1);
            add_signed(text, quote->off_by[i]);
            before = ",";
        }
    add_parts(text, result);
    text_add(text, "; ask for the breakdown");
}

const char *say_quote_finding(struct arena *arena, const struct offer_result *result)
{
    const struct quote_answer *quote = &result->quote;
    const char *stock = result->from->stock_currency;
    const struct money today = result->from->offer.price.start;
    struct text text = text_start(arena);
    if (!quote->asked)
        return "";
    switch (quote->finding) {
    case QUOTE_AS_WRITTEN:
        return "";
    case QUOTE_GRANT_PRICE:
        text_addf(&text, "the quoted totals hold at the letter's own price of %L a share; today's is %L", stock,
                  quote->price, stock, today);
        break;
    case QUOTE_OTHER_PRICE:
        text_addf(&text, "the quoted totals hold at %L a share throughout; today's price is %L", stock, quote->price,
                  stock, today);
        break;
    case QUOTE_GROWTH:
        add_growth(&text, result);
        break;
    case QUOTE_YEAR_1:
        add_year_1(&text, result);
        break;
    case QUOTE_NOTHING:
        add_misses(&text, result);
        break;
    }
    return text.data;
}
