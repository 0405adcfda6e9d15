/* Inputs without effect: how many, and why. The counts are formulas on Vests; what they give at first is
 * counted here. */
#include "out/workbook/book_letters.h"

static const struct {
    const char *formula, *words;
} kinds[IDLES] = {
    [IDLE_GROWTH] = {"IF(AND(OR(@price_rule=\"flat\",@price_rule=\"path\"),N(@growth)<>0),1,0)",
                     "Growth: the price is flat or on a path. "},
    [IDLE_PATH] = {"IF(@price_rule=\"path\",0,COUNT(@path))", "Prices by year: the price is on no path. "},
    [IDLE_SHARES] = {"IF(AND(ISNUMBER(@worth),N(@shares)>0),1,0)", "Shares: the value is used. "},
    [IDLE_SCHEDULE] = {"IF(AND(@preset=0,@vesting<>\"" AS_BELOW "\"),1,0)", "Schedule: no such name. "},
    [IDLE_WINDOW] = {"SUMPRODUCT((@sign_on_paid=\"monthly\")*(@sign_on_within<>\"\")*(@sign_on_within<>12))",
                     "Repayment window: paid monthly. "},
    [IDLE_TARGET] = {"IF(AND(ISNUMBER(@bonus_fixed),N(@bonus_target)<>0),1,0)",
                     "Target bonus: an amount is given. "},
    [IDLE_PAYOUT] = {"IF(AND(N(@bonus_target)=0,N(@bonus_fixed)=0),"
                     "IF(N(@bonus_payout)<>1,1,0)+IF(N(@bonus_lag)<>0,1,0),0)",
                     "Payout, month of it: no bonus. "},
    [IDLE_RAISES] =
        {"SUMPRODUCT((@raise_from<>\"\")*(@raise_to=\"\")*(@raise_by=\"\")+(@raise_from=\"\")*"
         "((@raise_to<>\"\")+(@raise_by<>\"\"))+(@raise_from<>\"\")*(@raise_to<>\"\")*(@raise_by<>\"\"))",
         "Raises: a line lacks a part or has both. "},
    [IDLE_STRIKE] = {"IF(AND(@granted_as=\"dollars\",N(@strike)<>0),1,0)",
                     "Strike: a grant in money has none. "},
    [IDLE_GRANTS] = {"SUM(@grants_idle)", "Shares of a later grant: the value is used. "},
    [IDLE_LINES] = {"SUM(@lines_idle)", "Vest lines: a schedule by name is used, or a part is missing. "},
};

const char *idle_words(enum idle kind)
{
    return kinds[kind].words;
}

const char *idle_formula(enum idle kind)
{
    return kinds[kind].formula;
}

/* What a case can hold of them. */
int idle_count(const struct offer_layout *offer, enum idle kind)
{
    const struct offer *pay = offer->offer;
    const struct price *price = &pay->price;
    const struct bonus *bonus = &pay->bonus;
    int count = 0;
    switch (kind) {
    case IDLE_GROWTH:
        return price->growth.nano != 0 && (price->rule == PRICE_FLAT || price->rule == PRICE_PATH);
    case IDLE_PATH:
        return price->rule == PRICE_PATH ? 0 : price->path_count;
    case IDLE_WINDOW:
        for (int i = 0; i < pay->sign_on_count; i++)
            count += pay->sign_ons[i].paid == PAID_MONTHLY && pay->sign_ons[i].within_months != 12;
        return count;
    case IDLE_TARGET:
        return pay->has_bonus && bonus->is_amount && bonus->target.nano != 0;
    case IDLE_PAYOUT:
        if (!pay->has_bonus || (bonus->is_amount ? bonus->amount.cents : bonus->target.nano) != 0)
            return 0;
        return (bonus->payout.nano != RATE_ONE) + (bonus->lag_months != 0);
    case IDLE_STRIKE:
        return pay->grant.in_dollars && pay->grant.strike.cents != 0;
    case IDLE_SHARES:
    case IDLE_SCHEDULE:
    case IDLE_RAISES:
    case IDLE_GRANTS:
    case IDLE_LINES:
    case IDLES:
        break;
    }
    return 0;
}
