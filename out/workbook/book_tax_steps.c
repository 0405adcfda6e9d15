/* The steps of a return as formulas. In a formula here [wages] is the step of that name in the same row, and [state.from]
 * what the law of that row of Tax tables has: of a parameter of several columns all of them. What is empty there counts as nothing but within MIN and MAX, which leave
 * it out: hence N. */
#include <assert.h>
#include <string.h>

#include "out/workbook/book_tax.h"

#define BRACKETS(row, amount)                                                                                          \
    "SUMPRODUCT((" amount ">[" row ".from])*(" amount "-[" row ".from])*[" row ".rise])"
#define ROW_OF(place) "IF(COUNTIF(tax_key," place "&\" \"&[used]&\" \"&tax_filing)=0,1,MATCH(" place "&\" \"&[used]&\" \"&tax_filing,tax_key,0))"
#define AT_STEP(then, from, compared) "INDEX(tax_" then ",[state],MAX(1,SUMPRODUCT(--(" compared "[state." from "]))))"
#define FILERS "IF(tax_filing=\"married joint\",2,1)"
#define CENTS(amount) "ROUND(ROUND(" amount ",8),2)"
#define DEDUCTED(wages) "MIN(N([state.payroll_deducted]),MIN(" wages ",[federal.wage_base])*[federal.social]+" wages "*[federal.medicare])"

static const struct {
    const char *name, *heading, *formula;
} steps[TAX_STEPS] = {
    [STEP_YEAR] = {"year", "Year", NULL},
    [STEP_WAGES] = {"wages", "Wages", NULL},
    [STEP_MONTHS] = {"months", "Months of pay", NULL},
    [STEP_SPOUSE] = {"spouse", "Wages of the spouse", "IF(tax_filing=\"married joint\",N(tax_spouse),0)"},
    [STEP_DEFERRAL] = {"deferral", "Put off before tax", "MIN(" CENTS("MIN(N(tax_deferral),[federal.deferral_most])*[months]/12") ",[wages])"},
    [STEP_USED] = {"used", "Year of the law", "IF(@tax_start=\"\",tax_last_year,MAX(tax_first_year,MIN([year],tax_last_year)))"},
    [STEP_FEDERAL] = {"federal", "Row of the United States", ROW_OF("\"US\"")},
    [STEP_STATE] = {"state", "Row of the state", ROW_OF("@tax_state")},
    [STEP_PLACE] = {"place", "Row of the city or county", ROW_OF("@tax_state&\" \"&@tax_locality")},
    [STEP_KNOWN] = {"known", "All known (1: yes)",
                    "IF(AND([federal]>1,[state]>1,OR(@tax_locality=\"\",[place]>1),[wages]+[spouse]<=1000000000),1,0)"},
    [STEP_INCOME] = {"income", "Income", "ROUND([wages]+[spouse]-[deferral],2)"},
    [STEP_SOCIAL] = {"social", "Social Security",
                     CENTS("(MIN([wages],[federal.wage_base])+MIN([spouse],[federal.wage_base]))*[federal.social]")},
    [STEP_MEDICARE] = {"medicare", "Medicare", CENTS("([wages]+[spouse])*[federal.medicare]")},
    [STEP_ADDITIONAL] = {"additional", "Additional Medicare",
                         CENTS("MAX(0,[wages]+[spouse]-[federal.additional_over])*[federal.additional]")},
    [STEP_STANDARD] = {"standard", "Federal tax with the standard deduction",
                       CENTS(BRACKETS("federal", "MAX(0,[income]-[federal.deduction])"))},
    [STEP_DEDUCTION] = {"deduction", "Deduction of the state",
                        "IF(AND([state.limit_over]>0,[income]>[state.limit_over]),MIN(N([state.deduction]),N([state.limit_allowed])),"
                        "[state.deduction]-IF([state.less_over]>0,MIN([state.deduction]*[state.less_most],"
                        "(MAX(0,[income]-[state.less_over])-MAX(0,[income]-[state.less_over_more]))*[state.less_by]"
                        "+MAX(0,[income]-[state.less_over_more])*[state.less_by_more]),0))"},
    [STEP_EXEMPTION] = {"exemption", "Exemptions",
                        "IF(AND([state.exempt_none_over]>0,[income]>[state.exempt_none_over]),0,[state.exempt]+[state.exempt_each]*" FILERS
                        "+[state.exempt_dependent]*N(tax_dependents)+" AT_STEP("exempt_step", "exempt_from", "[income]>")
                        "*(" FILERS "+N(tax_dependents)))"},
    [STEP_PAYROLL_DEDUCTED] = {"payroll_deducted", "Payroll tax deducted", DEDUCTED("[wages]") "+" DEDUCTED("[spouse]")},
    [STEP_FEDERAL_DEDUCTED] = {"federal_deducted", "Federal tax deducted",
                               "MIN([standard],[state.federal_most]*" AT_STEP("federal_share", "federal_from", "[income]>=") ")"},
    [STEP_TAXABLE] = {"taxable", "Taxable in the state",
                      "MAX(0,IF([state.taxes_deferral]=1,[wages]+[spouse],[income])-[deduction]-[exemption]-[payroll_deducted]"
                      "-[federal_deducted])*[state.taxes_income]"},
    [STEP_BRACKETS] = {"brackets", "Brackets of the state", BRACKETS("state", "[taxable]")},
    [STEP_TAKEN_BACK] = {"taken_back", "Lower brackets taken back",
                         "IF(OR([state.taken_back_in]=0,[income]<=[state.taken_back_over]),0,IF([taxable]>[state.flat_over],"
                         "[taxable]*[state.flat_rate]-[brackets]," AT_STEP("back_base", "back_from", "[taxable]>")
                         "+" AT_STEP("back_more", "back_from", "[taxable]>") "*MIN([state.taken_back_in],[income]"
                         "-MAX([state.taken_back_over]," AT_STEP("back_from", "back_from", "[taxable]>")
                         "))/[state.taken_back_in]))"},
    [STEP_CREDIT] = {"credit", "Credits of persons",
                     "MIN([brackets]+[taken_back],IF(AND([state.credit_none_over]>0,[income]>[state.credit_none_over]),0,"
                     "MAX(0,[state.credit_each]-[credit_less])*" FILERS "+MAX(0,[state.credit_dependent]-[credit_less])*N(tax_dependents)))"},
    [STEP_SHARE_CREDIT] = {"share_credit", "Credit for the deduction",
                           "MIN([brackets]+[taken_back]-[credit],MAX(0,([federal.deduction]+[state.share_dependent]*N(tax_dependents))"
                           "*[state.share_credit]-MAX(0,[income]-[state.share_less_over])*[state.share_less]))"},
    [STEP_SURTAX] = {"surtax", "Surtax", "MAX(0,[taxable]-[state.surtax_over])*[state.surtax]"},
    [STEP_STATE_TAX] = {"state_tax", "State income tax", CENTS("[brackets]+[taken_back]-[credit]-[share_credit]+[surtax]")},
    [STEP_LOCAL] = {"local", "Local income tax",
                    CENTS(BRACKETS("place", "IF([place.local_on]=3,[wages]+[spouse],IF([place.local_on]=2,[state_tax],[taxable]))"))},
    [STEP_ITEM] = {"item", "Payroll items of the state", NULL},
    [STEP_PAYROLL] = {"payroll", "State payroll", NULL},
    [STEP_CAP] = {"cap", "State and local tax deducted, at most",
                  "MAX([federal.salt_least],[federal.salt_cap]-MAX(0,[income]-[federal.salt_over])*[federal.salt_less])"},
    [STEP_FEDERAL_DEDUCTION] = {"federal_deduction", "Federal deduction", "MAX([federal.deduction],MIN([cap],[state_tax]+[local]))"},
    [STEP_FEDERAL_TAX] = {"federal_tax", "Federal income tax",
                          CENTS(BRACKETS("federal", "MAX(0,[income]-[federal_deduction])"))},
    [STEP_TOTAL] = {"total", "All taxes",
                    "ROUND([federal_tax]+[social]+[medicare]+[additional]+[state_tax]+[local]+[payroll],2)"},
    [STEP_LEFT] = {"left", "Left", "ROUND([income]-[total],2)"},
};

#define CREDIT_LESS "IF([state.credit_less_step]>0,ROUNDUP(MAX(0,[income]-[state.credit_less_over])/[state.credit_less_step],0)*[state.credit_less_by],0)"

static int step_named(const char *name, size_t length)
{
    int found = 0;
    while (found < TAX_STEPS && (!steps[found].name || strlen(steps[found].name) != length || strncmp(steps[found].name, name, length) != 0))
        found++;
    assert(found < TAX_STEPS);
    return found;
}

static int columns_of(const char *name, size_t length)
{
    static const struct {
        const char *name;
        int count;
    } parameters[] = {
#define X(id, name, heading, shape, count) {name, count},
        TAX_PARAMETERS(X)
#undef X
    };
    for (size_t i = 0; i < sizeof parameters / sizeof *parameters; i++)
        if (strlen(parameters[i].name) == length && strncmp(parameters[i].name, name, length) == 0)
            return parameters[i].count;
    assert(length == 0); /* a parameter of that name */
    return 0;
}

/* "state.from" of the brackets: INDEX(tax_from,{6},0). */
static void add_reference(struct text *out, const char *inside, size_t length)
{
    const char *dot = memchr(inside, '.', length);
    if (length == strlen("credit_less") && strncmp(inside, "credit_less", length) == 0) {
        text_add(out, CREDIT_LESS);
        return;
    }
    if (!dot) {
        text_addf(out, "{%d}", step_named(inside, length));
        return;
    }
    const size_t before = (size_t)(dot - inside), after = length - before - 1;
    char name[40] = "";
    memcpy(name, dot + 1, after);
    text_addf(out, "INDEX(tax_%s,{%d}%s)", name, step_named(inside, before), columns_of(name, after) > 1 ? ",0" : "");
}

static const char *expanded(struct arena *arena, const char *formula)
{
    struct text out = text_start(arena);
    for (const char *at = formula; *at;) {
        const char *close = *at == '[' ? strchr(at, ']') : NULL;
        if (close) {
            add_reference(&out, at + 1, (size_t)(close - at - 1));
            at = close + 1;
        } else {
            text_addf(&out, "%c", *at++);
        }
    }
    return out.data;
}

const char *tax_step_pattern(struct arena *arena, enum tax_step step)
{
    if (step == STEP_PAYROLL)
        return text_format(arena, "ROUND(SUM({%d},{%d},{%d},{%d}),2)", STEP_ITEM, STEP_ITEM + 1, STEP_ITEM + 2, STEP_ITEM + 3);
    if (step >= STEP_ITEM && step <= STEP_ITEM_LAST) {
        const int i = (int)step - STEP_ITEM + 1;
        return text_format(arena,
                           "ROUND(ROUND(MIN(MIN({%d},INDEX(tax_item_cap,{%d},%d))*INDEX(tax_item_rate,{%d},%d),INDEX(tax_item_most,{%d},%d))"
                           "+MIN(MIN({%d},INDEX(tax_item_cap,{%d},%d))*INDEX(tax_item_rate,{%d},%d),INDEX(tax_item_most,{%d},%d)),8),2)",
                           STEP_WAGES, STEP_STATE, i, STEP_STATE, i, STEP_STATE, i, STEP_SPOUSE, STEP_STATE, i, STEP_STATE, i,
                           STEP_STATE, i);
    }
    if (!steps[step].formula)
        return NULL;
    /* twice: a reference may stand for some more */
    return expanded(arena, expanded(arena, steps[step].formula));
}

const char *tax_step_heading(enum tax_step step)
{
    return step >= STEP_ITEM && step <= STEP_ITEM_LAST ? steps[STEP_ITEM].heading : steps[step].heading;
}
