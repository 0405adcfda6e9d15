/* R13: quoted totals that are not what the letter pays, and why. */
#include "calc/kit/signs.h"
#include "calc/kit/text.h"
#include "scenarios/evaluation/remarks.h"

static void remark_growth(const struct remarks *to, const struct offer_result *result)
{
    const struct quote_answer *quote = &result->quote;
    const char *currency = result->from->currency;
    caution(to, "%s: the quoted totals hold only if the stock grows %p a year (rule %s): they contain %K of equity where the "
                "same units are %K at today's price",
            result->from->offer.id, quote->growth, quote->rule == PRICE_YEARLY ? "yearly" : "monthly", currency,
            quote->quoted_equity, currency, quote->flat_equity);
}

/* By how much each year misses the letter, and nothing else. */
static void remark_misses(const struct remarks *to, const struct offer_result *result)
{
    const struct quote_answer *quote = &result->quote;
    struct text years = text_start(to->arena);
    for (int i = 0; i < YEARS_MAX; i++)
        if (quote->missed[i]) {
            text_addf(&years, "%s year %d by ", years.length > 0 ? "," : "", i + 1);
            add_signed(&years, quote->off_by[i]);
        }
    doubt(to, "%s: the quoted totals do not follow from the letter's parts at any price or growth: they are off in%s; ask for "
              "the breakdown", result->from->offer.id, years.data);
}

static void remark_parts(const struct remarks *to, const struct offer_result *result)
{
    static const char *const names[COMPONENTS] = {"base", "sign-on", "equity", "bonus", "other pay"};
    const struct case_offer *from = result->from;
    for (int i = 0; i < YEARS_MAX; i++)
        for (int c = 0; c < COMPONENTS; c++)
            if (result->quote.part_missed[i][c])
                doubt(to, "%s: %s of year %d: the quote says %K, the letter %K", from->offer.id, names[c], i + 1,
                      from->currency, from->quoted_part[i][c].money, from->currency, result->quote.part_paid[i][c]);
}

void add_quote_remarks(const struct remarks *to, const struct offer_result *result)
{
    const struct quote_answer *quote = &result->quote;
    const struct case_offer *from = result->from;
    const char *id = from->offer.id, *stock = from->stock_currency;
    if (!quote->asked)
        return;
    switch (quote->finding) {
    case QUOTE_AS_WRITTEN:
        break;
    case QUOTE_GRANT_PRICE:
        caution(to, "%s: the quoted totals hold at the letter's own price of %L a unit; today's is %L", id, stock, quote->price,
                stock, from->offer.price.start);
        break;
    case QUOTE_OTHER_PRICE:
        caution(to, "%s: the quoted totals hold at %L a unit throughout; today's price is %L", id, stock, quote->price, stock,
                from->offer.price.start);
        break;
    case QUOTE_GROWTH:
        remark_growth(to, result);
        break;
    case QUOTE_YEAR_1:
        doubt(to, "%s: the quoted year 1 is %K %s than its parts%s; ask what it is", id, from->currency,
              (struct money){quote->year_1.cents < 0 ? -quote->year_1.cents : quote->year_1.cents},
              quote->year_1.cents < 0 ? "less" : "more", quote->year_1.cents < 0 ? "" : " (relocation?)");
        break;
    case QUOTE_NOTHING:
        remark_misses(to, result);
        break;
    }
    remark_parts(to, result);
}
