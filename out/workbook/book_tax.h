/* Tax on the sheets (R14): tables as cells, and the steps from a year's wages to what is left as formulas; for
 * out/workbook/book_tax*.c alone.
 *
 * Every jurisdiction has a row for each year and filing status on the hidden sheet Tax tables, found by its key
 * ("CA 2026 single"), with all that the law of any of them knows: what one has not is empty there and counts as nothing, as
 * in calc/tax/tax_tables.h. The first row is empty altogether: what is not known leads there. */
#ifndef HAGGLE_OUT_WORKBOOK_BOOK_TAX_H
#define HAGGLE_OUT_WORKBOOK_BOOK_TAX_H

#include "out/workbook/book_sheets.h"

/* A parameter: name of its column ("tax_medicare"), heading, how it shows, columns. */
#define TAX_PARAMETERS(X)                                                                                              \
    X(DEDUCTION, "deduction", "Standard deduction", SHAPE_MONEY, 1)                                                    \
    X(SALT_CAP, "salt_cap", "State and local tax deducted, at most", SHAPE_MONEY, 1)                                   \
    X(SALT_OVER, "salt_over", "less above an income of", SHAPE_MONEY, 1)                                               \
    X(SALT_LESS, "salt_less", "by, of the income above", SHAPE_CHANCE, 1)                                              \
    X(SALT_LEAST, "salt_least", "but not under", SHAPE_MONEY, 1)                                                       \
    X(SOCIAL, "social", "Social Security", SHAPE_CHANCE, 1)                                                            \
    X(WAGE_BASE, "wage_base", "on wages up to", SHAPE_MONEY, 1)                                                        \
    X(MEDICARE_RATE, "medicare", "Medicare", SHAPE_CHANCE, 1)                                                          \
    X(ADDITIONAL, "additional", "Additional Medicare", SHAPE_CHANCE, 1)                                                \
    X(ADDITIONAL_OVER, "additional_over", "on wages above", SHAPE_MONEY, 1)                                            \
    X(WITHHELD, "withheld", "Withheld from vests", SHAPE_CHANCE, 1)                                                    \
    X(WITHHELD_MORE, "withheld_more", "and of what is above the next column", SHAPE_CHANCE, 1)                         \
    X(WITHHELD_OVER, "withheld_over", "a year", SHAPE_MONEY, 1)                                                        \
    X(DEFERRAL_MOST, "deferral_most", "Put off before tax, at most", SHAPE_MONEY, 1)                                   \
    X(TAXES_INCOME, "taxes_income", "Taxes wages (1: yes)", SHAPE_COUNT, 1)                                            \
    X(TAXES_DEFERRAL, "taxes_deferral", "Taxes a deferral (1: yes)", SHAPE_COUNT, 1)                                   \
    X(LESS_OVER, "less_over", "Deduction falls above an income of", SHAPE_MONEY, 1)                                    \
    X(LESS_BY, "less_by", "by, of the income above", SHAPE_CHANCE, 1)                                                  \
    X(LESS_OVER_MORE, "less_over_more", "and above", SHAPE_MONEY, 1)                                                   \
    X(LESS_BY_MORE, "less_by_more", "by", SHAPE_CHANCE, 1)                                                             \
    X(LESS_MOST, "less_most", "at most this share of it", SHAPE_CHANCE, 1)                                             \
    X(LIMIT_OVER, "limit_over", "Above this income only the next is deducted", SHAPE_MONEY, 1)                         \
    X(LIMIT_ALLOWED, "limit_allowed", "namely", SHAPE_MONEY, 1)                                                        \
    X(PAYROLL_DEDUCTED, "payroll_deducted", "Payroll tax deducted, at most", SHAPE_MONEY, 1)                           \
    X(FEDERAL_MOST, "federal_most", "Federal tax deducted, at most", SHAPE_MONEY, 1)                                   \
    X(EXEMPT, "exempt", "Exemption of the household", SHAPE_MONEY, 1)                                                  \
    X(EXEMPT_EACH, "exempt_each", "of each filer", SHAPE_MONEY, 1)                                                     \
    X(EXEMPT_DEPENDENT, "exempt_dependent", "of each dependent", SHAPE_MONEY, 1)                                       \
    X(EXEMPT_NONE_OVER, "exempt_none_over", "none above an income of", SHAPE_MONEY, 1)                                 \
    X(CREDIT_EACH, "credit_each", "Credit of each filer", SHAPE_MONEY, 1)                                              \
    X(CREDIT_DEPENDENT, "credit_dependent", "of each dependent", SHAPE_MONEY, 1)                                       \
    X(CREDIT_NONE_OVER, "credit_none_over", "none above an income of", SHAPE_MONEY, 1)                                 \
    X(CREDIT_LESS_OVER, "credit_less_over", "less above an income of", SHAPE_MONEY, 1)                                 \
    X(CREDIT_LESS_STEP, "credit_less_step", "for every", SHAPE_MONEY, 1)                                               \
    X(CREDIT_LESS_BY, "credit_less_by", "by", SHAPE_MONEY, 1)                                                          \
    X(SHARE_CREDIT, "share_credit", "Credit: share of the federal deduction", SHAPE_CHANCE, 1)                         \
    X(SHARE_DEPENDENT, "share_dependent", "and of this for each dependent", SHAPE_MONEY, 1)                            \
    X(SHARE_LESS, "share_less", "less this share of income", SHAPE_CHANCE, 1)                                          \
    X(SHARE_LESS_OVER, "share_less_over", "above", SHAPE_MONEY, 1)                                                     \
    X(SURTAX, "surtax", "Surtax", SHAPE_CHANCE, 1)                                                                     \
    X(SURTAX_OVER, "surtax_over", "on taxable income above", SHAPE_MONEY, 1)                                           \
    X(TAKEN_BACK_OVER, "taken_back_over", "Lower brackets taken back above an income of", SHAPE_MONEY, 1)              \
    X(TAKEN_BACK_IN, "taken_back_in", "over the next", SHAPE_MONEY, 1)                                                 \
    X(FLAT_OVER, "flat_over", "Highest rate on all above", SHAPE_MONEY, 1)                                             \
    X(FLAT_RATE, "flat_rate", "namely", SHAPE_CHANCE, 1)                                                               \
    X(LOCAL_ON, "local_on", "Local tax on (1: taxable income, 2: state tax, 3: wages)", SHAPE_COUNT, 1)                \
    X(FROM, "from", "Bracket from", SHAPE_MONEY, BRACKETS_MAX)                                                         \
    X(RATE, "rate", "Rate", SHAPE_CHANCE, BRACKETS_MAX)                                                                \
    X(RISE, "rise", "Rise of the rate", SHAPE_CHANCE, BRACKETS_MAX)                                                    \
    X(EXEMPT_FROM, "exempt_from", "Exemption of each person: income above", SHAPE_MONEY, INCOME_STEPS_MAX)                    \
    X(EXEMPT_STEP, "exempt_step", "then", SHAPE_MONEY, INCOME_STEPS_MAX)                                                      \
    X(FEDERAL_FROM, "federal_from", "Share of the federal tax deducted: income from", SHAPE_MONEY, INCOME_STEPS_MAX)          \
    X(FEDERAL_SHARE, "federal_share", "then", SHAPE_CHANCE, INCOME_STEPS_MAX)                                                 \
    X(BACK_FROM, "back_from", "Taken back: taxable income above", SHAPE_MONEY, INCOME_STEPS_MAX)                              \
    X(BACK_BASE, "back_base", "base", SHAPE_MONEY, INCOME_STEPS_MAX)                                                          \
    X(BACK_MORE, "back_more", "and more", SHAPE_MONEY, INCOME_STEPS_MAX)                                                      \
    X(ITEM_RATE, "item_rate", "Payroll item", SHAPE_CHANCE, PAYROLL_ITEMS_MAX)                                         \
    X(ITEM_CAP, "item_cap", "on wages up to", SHAPE_MONEY, PAYROLL_ITEMS_MAX)                                          \
    X(ITEM_MOST, "item_most", "at most", SHAPE_MONEY, PAYROLL_ITEMS_MAX)

/* Where each begins in a row. */
enum tax_parameter {
#define X(id, name, heading, shape, count) TAX_##id, TAX_##id##_LAST = TAX_##id + (count) - 1,
    TAX_PARAMETERS(X)
#undef X
        TAX_PARAMETERS_END
};

#define TAX_NEVER 1e15 /* a threshold that nobody reaches, a cap that nobody meets */

struct tax_row {
    const char *key;                  /* "CA 2026 single", "NY New York City 2026 single"; "US …": federal */
    double value[TAX_PARAMETERS_END]; /* dollars and shares */
};

struct tax_rows {
    int count;
    struct tax_row *row; /* [0] is empty */
    int state_count, place_count, first_year, last_year; /* of the federal law */
    const char **state, **place;
};

/* "married joint": as a person chooses it, and as keys end. */
extern const char *const TAX_FILING_WORDS[FILINGS + 1]; /* "" for none */

void tax_rows_make(struct tax_rows *rows, struct arena *arena, const struct tax_tables *tables);

/* The row of a key, from 0; 0: there is none. `place`: "US", "CA" or "NY New York City". */
int tax_row_find(const struct tax_rows *rows, const char *place, int year, enum filing filing);

/* Names tax_key and those of the parameters; tax_states and tax_places are lists to choose from. */
void book_tax_tables(struct sheet *sheet, const struct layout *layout, const struct tax_rows *rows);

/* The steps of one return, a column each. */
enum tax_step {
    STEP_YEAR,
    STEP_WAGES,
    STEP_MONTHS, /* of base pay */
    STEP_SPOUSE,
    STEP_DEFERRAL,
    STEP_USED,
    STEP_FEDERAL,
    STEP_STATE,
    STEP_PLACE,
    STEP_KNOWN,
    STEP_INCOME,
    STEP_SOCIAL,
    STEP_MEDICARE,
    STEP_ADDITIONAL,
    STEP_STANDARD,
    STEP_DEDUCTION,
    STEP_EXEMPTION,
    STEP_PAYROLL_DEDUCTED,
    STEP_FEDERAL_DEDUCTED,
    STEP_TAXABLE,
    STEP_BRACKETS,
    STEP_TAKEN_BACK,
    STEP_CREDIT,
    STEP_SHARE_CREDIT,
    STEP_SURTAX,
    STEP_STATE_TAX,
    STEP_LOCAL,
    STEP_ITEM,
    STEP_ITEM_LAST = STEP_ITEM + PAYROLL_ITEMS_MAX - 1,
    STEP_PAYROLL,
    STEP_CAP,
    STEP_FEDERAL_DEDUCTION,
    STEP_FEDERAL_TAX,
    STEP_TOTAL,
    STEP_LEFT,
    TAX_STEPS
};

/* What a return is worked out from when the workbook is written. */
struct tax_asked {
    const struct tax_rows *rows;
    int year, months; /* of the law; of base pay */
    double wages, spouse, deferral; /* dollars */
    int dependents;
    enum filing filing;           /* FILINGS: none that is worked out */
    const char *state, *locality; /* "": none */
};

/* The steps as the formulas have them: in doubles, for what the workbook caches; what the engine works out (calc/tax) must
 * be the same to the cent. */
void tax_steps_make(double step[TAX_STEPS], const struct tax_asked *asked);

/* The pattern of a step, for a block whose {0} is STEP_YEAR; NULL: year, wages and months, which the sheet has. In the arena. */
const char *tax_step_pattern(struct arena *arena, enum tax_step step);
const char *tax_step_heading(enum tax_step step);

/* --- One offer, its pay by month and its returns. */

/* Columns of the sheet Tax months, of every offer. */
enum tax_month { MONTH_PAID_IN, MONTH_VESTED_IN, MONTH_BASE, MONTH_SIGN_ON_ALL, MONTH_SIGN_ON, MONTH_EQUITY, MONTH_BONUS, MONTH_ONE_OFF,
                 MONTH_BENEFIT_ALL, MONTH_BENEFIT, TAX_MONTH_COLUMNS };

enum { TAX_CALENDAR_YEARS = 6 /* that sixty months touch */ };

/* Returns of an offer on the sheet Tax steps, a row each: of every calendar year; of the spouse alone in it; of the year with
 * base pay alone; and of the year in which one leaves, for every stay of the case. */
enum { RETURN_YEAR = 0, RETURN_ALONE = TAX_CALENDAR_YEARS, RETURN_BASE = 2 * TAX_CALENDAR_YEARS, RETURN_LEAVE = 3 * TAX_CALENDAR_YEARS,
       RETURNS_MAX = RETURN_LEAVE + HORIZONS_MAX };

struct taxed_offer {
    const struct offer_layout *offer; /* NULL: it pays in another currency */
    const char *said;                 /* why it cannot be worked out; "" */
    const char *state, *locality;     /* by the tables' names; "" */
    struct date start;
    int months;                                       /* whose pay the years hold */
    double month[MONTHS_MAX + 1][TAX_MONTH_COLUMNS]; /* dollars, and years */
    double returns[RETURNS_MAX][TAX_STEPS];
    double part[TAX_CALENDAR_YEARS][COMPONENTS], untaxed[TAX_CALENDAR_YEARS];
    double same_year[HORIZONS_MAX]; /* repaid in the year of its payment */
};

struct taxed {
    const struct layout *layout;
    const struct tax_rows *rows;
    enum filing filing;
    double spouse, deferral;
    int dependents;
    struct taxed_offer offers[OFFERS_MAX];
    struct sheet *after_tax, *steps, *months;
};

/* What the cells cache. */
void taxed_make(struct taxed *taxed);
void tax_months_make(struct taxed_offer *it);

/* The row of a return of an offer on Tax steps; the cell of a step there, with the sheet; and of a figure of Tax months the
 * name of its column. */
int tax_return_row(const struct taxed *taxed, int offer, int tax_return);
const char *tax_step_cell(const struct taxed *taxed, int offer, int tax_return, enum tax_step step);
const char *tax_month_name(enum tax_month column);

/* "'After tax'!C31": the wages of a calendar year there; and one part of them. */
const char *after_tax_wages(const struct taxed *taxed, int offer, int year);
const char *after_tax_part(const struct taxed *taxed, int offer, int year, int part);
const char *after_tax_year(const struct taxed *taxed, int offer, int year);

void book_tax_months(const struct taxed *taxed);
void book_tax_returns(const struct taxed *taxed);

#endif
