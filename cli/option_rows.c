#include "cli/option_rows.h"

#include <string.h>

#include "cli/command.h"

/* Commands that an offer by options may be given to; that have more formats than text. */
enum {
    WITH_QUICK_OFFER = OF_EVALUATE | OF_STAY | OF_SIMULATE | OF_COUNTER | OF_REPORT | OF_PAGE | OF_BANDS | OF_CHECK,
    WITH_FORMATS = OF_EVALUATE | OF_STAY | OF_SIMULATE | OF_COUNTER | OF_BANDS | OF_TAX | OF_DIFF | OF_CHECK | OF_BATCH,
    WITH_TABLES = WITH_FORMATS & ~OF_BATCH
};

#define MEMBER(name) offsetof(struct options, name)

const struct option_row OPTION_ROWS[] = {
    {"letter", 0, "FILE", OF_NEW, GROUP_OWN, TO_LIST, MEMBER(letters),
     "start from a letter: what it says is not asked",
     "As haggle read takes it: text, Markdown or PDF. May be given again, for the letters of other offers."},
    {"months", 0, "12,18,24", OF_STAY | OF_SIMULATE, GROUP_OWN, TO_TEXT, MEMBER(months),
     "the stays to report on, in months", "From 1 to 60."},
    {"after-tax", 0, NULL, OF_EVALUATE | OF_STAY, GROUP_OWN, TO_FLAG, MEMBER(after_tax),
     "what reaches the bank, each offer in its state",
     "Of offers in US dollars, by calendar year where start is given: an estimate. The state is that of the offer's location or of "
     "its state; how you file is candidate.filing. JSON, CSV, Markdown and --full hold it beside what is shown before tax."},
    {"script", 0, "FILE", OF_COUNTER, GROUP_OWN, TO_TEXT, MEMBER(script),
     "write the whole script (- prints it)", "As Markdown."},
    {"only", 0, "MESSAGE", OF_COUNTER, GROUP_OWN, TO_TEXT, MEMBER(only),
     "print one message of the script", "Such as counter_email."},
    {"templates", 0, "DIR", OF_COUNTER | OF_REPORT, GROUP_OWN, TO_TEXT, MEMBER(templates),
     "message templates of your own", "A file of the folder replaces the built-in one of the same name."},
    {"full", 0, NULL, OF_EVALUATE | OF_STAY | OF_SIMULATE | OF_COUNTER | OF_BATCH, GROUP_OWN, TO_FLAG, MEMBER(full),
     "all there is, not the first screen alone",
     "The other formats always hold all of it. With batch: all that evaluate prints as JSON, on one line for each "
     "case."},
    {"output", 'o', "DIR", OF_REPORT, GROUP_OWN, TO_TEXT, MEMBER(output),
     "where the files go (default: named as the case)",
     "Made if missing."},
    {"force", 0, NULL, OF_REPORT, GROUP_OWN, TO_FLAG, MEMBER(force),
     "replace files that were changed since",
     "Without it, a file that was edited since the report wrote it, or that another program has open, stops the "
     "report before anything is written."},
    {"output", 'o', "FILE", OF_READ, GROUP_OWN, TO_TEXT, MEMBER(output),
     "where the case goes (default: standard output)",
     "A file that is already there is left alone."},
    {"output", 'o', "DIR", WITH_TABLES, GROUP_OWN, TO_TEXT, MEMBER(output),
     "with csv: one file a table, in this folder",
     "All of them are written, or none; the folder is made if missing, and what else lies there stays."},
    {"output", 'o', "FILE", OF_PAGE, GROUP_OWN, TO_TEXT, MEMBER(output),
     "where the page goes (default: as the case)", "- prints it."},
    {"redact", 0, "round", OF_PAGE | OF_REPORT, GROUP_OWN, TO_MAYBE, MEMBER(redact),
     "without names, companies, places and dates",
     "To show it to others: companies become Company A and so on, days move together by whole weeks, notes are left out. With "
     "=round, amounts are rounded to thousands and shares to tens as well. The case inside is the same."},
    {"bom", 0, NULL, WITH_TABLES, GROUP_OWN, TO_FLAG, MEMBER(bom),
     "with csv: begin with a byte-order mark",
     "Excel needs it to show accents and other signs."},
    {"paths", 0, "N", OF_SIMULATE, GROUP_OWN, TO_TEXT, MEMBER(chance.paths),
     "how many outcomes (default: 100000)",
     "An even number from 100 to 100,000,000: outcomes come in pairs with opposite draws."},
    {"seed", 0, "K", OF_SIMULATE, GROUP_OWN, TO_TEXT, MEMBER(chance.seed),
     "which ones: same seed, same digits (default: 1)", "A whole number."},
    {"below", 0, "$", OF_SIMULATE, GROUP_OWN, TO_TEXT, MEMBER(chance.below),
     "a loss a year that does not count (default: 0)",
     "What an offer may lie a year under the one with more guaranteed pay before it counts as under it, in the "
     "currency of the case."},
    {"leave", 0, "15%", OF_SIMULATE, GROUP_OWN, TO_TEXT, MEMBER(chance.leave),
     "the chance of leaving at each year's end",
     "Instead of the stays of the case: after 12, 24 or 36 months, and otherwise after 48."},
    {"csv", 0, NULL, OF_BATCH, GROUP_OWN, TO_FLAG, MEMBER(csv),
     "a table of offers in, a table out", NULL},
    {"threads", 0, "N", OF_SIMULATE | OF_BATCH, GROUP_OWN, TO_TEXT, MEMBER(threads),
     "cores to use (default: all)", "The answers and their order are the same on any number."},
    {"base", 0, "170k", OF_REPLY, GROUP_OWN, TO_TEXT, MEMBER(quick.base),
     "the base salary that was named", "What is not said stays as it was."},
    {"sign-on", 0, "60k,45k", OF_REPLY, GROUP_OWN, TO_TEXT, MEMBER(quick.sign_on),
     "the sign-on bonuses that were named, by year", "Years that are not named stay as they are; 0 takes one away."},
    {"units", 0, "N", OF_REPLY, GROUP_OWN, TO_TEXT, MEMBER(quick.units),
     "the units of the grant", NULL},
    {"value", 0, "$", OF_REPLY, GROUP_OWN, TO_TEXT, MEMBER(quick.value),
     "or its value, of a grant in dollars", NULL},
    {"said", 0, "final|no|policy|yes", OF_REPLY, GROUP_OWN, TO_TEXT, MEMBER(reply.said),
     "their word on it",
     "With figures it is said of those parts; alone, of everything."},
    {"total", 0, "$", OF_REPLY, GROUP_OWN, TO_TEXT, MEMBER(reply.total),
     "the total of year 1 that they named", NULL},
    {"by", 0, "company|me", OF_REPLY, GROUP_OWN, TO_TEXT, MEMBER(reply.by),
     "who spoke (default: company)", "What you asked for is recorded with me."},
    {"date", 0, "DATE", OF_REPLY, GROUP_OWN, TO_TEXT, MEMBER(reply.date),
     "when, as 2026-11-21 (default: the case's as_of)", "A later day becomes the case's as_of."},
    {"note", 0, "TEXT", OF_REPLY, GROUP_OWN, TO_TEXT, MEMBER(reply.note),
     "what else to keep of it", NULL},
    {"role", 0, "sde|mle|as", OF_BANDS | OF_BANDS_ADD, GROUP_OWN, TO_TEXT, MEMBER(quick.role),
     "software, machine learning or applied science", NULL},
    {"level", 0, "L5", OF_BANDS | OF_BANDS_ADD, GROUP_OWN, TO_TEXT, MEMBER(quick.level),
     "a level of Amazon's, L4 to L8", NULL},
    {"location", 0, "PLACE", OF_BANDS | OF_BANDS_ADD, GROUP_OWN, TO_TEXT, MEMBER(quick.location),
     "a place, such as Seattle, or a country",
     "A place outside the United States is answered from the table of its country, in its currency."},
    {"component", 0, "PART", OF_BANDS | OF_BANDS_ADD, GROUP_OWN, TO_TEXT, MEMBER(band.component),
     "one part of the pay", "One of base, sign_on_1, sign_on_2, grant, stock_per_year, bonus and total."},
    {"case", 0, "CASE", OF_BANDS, GROUP_OWN, TO_TEXT, MEMBER(band.case_path),
     "where the offers of a case stand", "The same as naming the case after bands."},
    {"as-of", 0, "DATE", OF_BANDS, GROUP_OWN, TO_TEXT, MEMBER(band.as_of),
     "the day from which age counts", "Such as 2026-11-21. Figures older than 24 months are marked."},
    {"as-case", 0, NULL, OF_BANDS, GROUP_OWN, TO_FLAG, MEMBER(band.as_case),
     "a typical letter as a case, to start from",
     "Needs a level and a location; what each part comes from stands in its note. The role is sde unless it is "
     "given."},
    {"low", 0, "$", OF_BANDS_ADD, GROUP_OWN, TO_TEXT, MEMBER(band.low),
     "the lower end", "At least one of low, mid and high is needed."},
    {"mid", 0, "$", OF_BANDS_ADD, GROUP_OWN, TO_TEXT, MEMBER(band.mid),
     "the middle, or the only figure", NULL},
    {"high", 0, "$", OF_BANDS_ADD, GROUP_OWN, TO_TEXT, MEMBER(band.high),
     "the upper end", NULL},
    {"kind", 0, "KIND", OF_BANDS_ADD, GROUP_OWN, TO_TEXT, MEMBER(band.kind),
     "posting, recruiter, anecdote, ...",
     "What kind of source: posting, recruiter, disclosure, aggregator, article, anecdote, derived or fixture; "
     "anecdote by default."},
    {"source", 0, "TEXT", OF_BANDS_ADD, GROUP_OWN, TO_TEXT, MEMBER(band.source),
     "who says so, and where", NULL},
    {"date", 0, "DATE", OF_BANDS_ADD, GROUP_OWN, TO_TEXT, MEMBER(band.date),
     "when: 2026, 2026-11 or 2026-11-21", NULL},
    {"basis", 0, "BASIS", OF_BANDS_ADD, GROUP_OWN, TO_TEXT, MEMBER(band.basis),
     "what a total is of: first_year, ...", "One of unstated, first_year, four_year_average and without_sign_on."},
    {"confidence", 0, "DEGREE", OF_BANDS_ADD, GROUP_OWN, TO_TEXT, MEMBER(band.confidence),
     "high, medium or low (default: medium)", NULL},
    {"note", 0, "TEXT", OF_BANDS_ADD, GROUP_OWN, TO_TEXT, MEMBER(band.note),
     "what else to know", NULL},
    {"wages", 0, "$", OF_TAX, GROUP_OWN, TO_TEXT, MEMBER(tax.wages),
     "the wages of the year; required", "Before anything is taken from them: base, sign-on, vests and bonus, as they are paid."},
    {"state", 0, "ST", OF_TAX, GROUP_OWN, TO_TEXT, MEMBER(tax.state),
     "the state, such as WA; required", "Two letters or its name. A state without figures is refused with those there are."},
    {"filing", 0, "single|mfj|hoh", OF_TAX, GROUP_OWN, TO_TEXT, MEMBER(tax.filing),
     "how you file (default: single)",
     "mfj is married, filing jointly, also married_joint; hoh is head of household, also head_of_household. Who files separately "
     "is not worked out."},
    {"year", 0, "YEAR", OF_TAX, GROUP_OWN, TO_TEXT, MEMBER(tax.year),
     "the year (default: the last there is)", "For a later one the figures of the last year stand in, which is said."},
    {"locality", 0, "PLACE", OF_TAX, GROUP_OWN, TO_TEXT, MEMBER(tax.locality),
     "a city or county that taxes income", "Such as NYC, or Montgomery in Maryland. Without it no local tax is counted."},
    {"spouse-wages", 0, "$", OF_TAX, GROUP_OWN, TO_TEXT, MEMBER(tax.spouse_wages),
     "what your spouse earns, filing jointly", NULL},
    {"deferral", 0, "$", OF_TAX, GROUP_OWN, TO_TEXT, MEMBER(tax.deferral),
     "what goes into a 401(k) before tax", "Out of the wages. It is taken off income, not off payroll taxes, and is not in what is left."},
    {"dependents", 0, "N", OF_TAX, GROUP_OWN, TO_TEXT, MEMBER(tax.dependents),
     "what states deduct for (default: 0)", "A head of household has 1 by default."},
    {"company", 0, "NAME", WITH_QUICK_OFFER, GROUP_QUICK, TO_TEXT, MEMBER(quick.company),
     "its company; required", NULL},
    {"level", 0, "L5", WITH_QUICK_OFFER & ~OF_BANDS, GROUP_QUICK, TO_TEXT, MEMBER(quick.level),
     "its level", "For Amazon one of L4 to L8."},
    {"role", 0, "sde|mle|as", WITH_QUICK_OFFER & ~OF_BANDS, GROUP_QUICK, TO_TEXT, MEMBER(quick.role),
     "its role", "Software development engineer, machine learning engineer or applied scientist."},
    {"location", 0, "PLACE", WITH_QUICK_OFFER & ~OF_BANDS, GROUP_QUICK, TO_TEXT, MEMBER(quick.location),
     "its location", NULL},
    {"base", 0, "170k", WITH_QUICK_OFFER, GROUP_QUICK, TO_TEXT, MEMBER(quick.base),
     "its base salary a year; required", NULL},
    {"sign-on", 0, "60k,45k", WITH_QUICK_OFFER, GROUP_QUICK, TO_TEXT, MEMBER(quick.sign_on),
     "its sign-on bonuses by year", "A comma separates years, so amounts are written without one."},
    {"units", 0, "N", WITH_QUICK_OFFER, GROUP_QUICK, TO_TEXT, MEMBER(quick.units),
     "the units of its grant", "A whole number."},
    {"value", 0, "$", WITH_QUICK_OFFER, GROUP_QUICK, TO_TEXT, MEMBER(quick.value),
     "or the value of its grant", NULL},
    {"price", 0, "222.50", WITH_QUICK_OFFER, GROUP_QUICK, TO_TEXT, MEMBER(quick.price),
     "the price of one unit", "The grant price, and today's."},
    {"vesting", 0, "PRESET", WITH_QUICK_OFFER, GROUP_QUICK, TO_TEXT, MEMBER(quick.vesting),
     "its vesting preset", "Such as amazon; by default that of the company."},
    {"growth", 0, "15%", WITH_QUICK_OFFER, GROUP_QUICK, TO_TEXT, MEMBER(quick.growth),
     "yearly growth of the price", NULL},
    {"bonus", 0, "15%", WITH_QUICK_OFFER, GROUP_QUICK, TO_TEXT, MEMBER(quick.bonus),
     "its yearly target bonus", "In percent of base."},
    {"currency", 0, "INR", WITH_QUICK_OFFER, GROUP_QUICK, TO_TEXT, MEMBER(quick.currency),
     "its currency (default: USD)", NULL},
    {"usd", 0, "88.40", WITH_QUICK_OFFER, GROUP_QUICK, TO_TEXT, MEMBER(quick.usd),
     "what a US dollar of its stock is worth in it",
     "The price and the value of the grant are then in US dollars."},
    {"stay", 0, "MONTHS", WITH_QUICK_OFFER, GROUP_QUICK, TO_TEXT, MEMBER(quick.stay),
     "how long you would stay", "By default 24 and 48 months, half each."},
    {"vs", 0, "OFFER", WITH_QUICK_OFFER & ~OF_BANDS, GROUP_CASE, TO_LIST, MEMBER(rivals),
     "a rival: \"Google: base 182k, written\"",
     "A company, its level where it has one, a colon and parts between commas: base, bonus (15% or an amount), sign-on "
     "(20k + 10k by year), grant (240k, or 700 units at 222.50), price, vesting (a preset or 38/32/20/10), written, verbal, "
     "deadline, start, level, role, location, currency. May be repeated."},
    {"set", 0, "PATH=VALUE", WITH_QUICK_OFFER, GROUP_CASE, TO_LIST, MEMBER(trials),
     "try a change; the file stays as it is",
     "Such as --set offers.amazon.base=180k; a value as for the command set. May be repeated."},
    {"set", 0, "PATH=VALUE", OF_DIFF, GROUP_OWN, TO_LIST, MEMBER(trials),
     "a change in the second case; no file changes",
     "Such as --set offers.amazon.base=180k; a value as for the command set. May be repeated. With one case, the second is "
     "the same with these changes."},
    {"set", 0, "PATH=VALUE", OF_BATCH, GROUP_OWN, TO_LIST, MEMBER(trials),
     "a change in every case; the input stays",
     "Such as --set assumptions.growth=0%; a value as for the command set. May be repeated. A case that it does not fit "
     "is refused with what it expected."},
    {"save", 0, "FILE", WITH_QUICK_OFFER & ~OF_BANDS, GROUP_CASE, TO_TEXT, MEMBER(save),
     "keep the case as a new file", "With what --vs and --set add to it. A file that is there is not replaced."},
    {"format", 0, "text|json|csv|md", WITH_FORMATS, GROUP_COMMON, TO_FORMAT, MEMBER(format),
     "how the result is printed (default: text)", "Not every command has every format."},
    {"data", 0, "DIR", OF_ALL, GROUP_COMMON, TO_TEXT, MEMBER(data.directory),
     "data files that replace the built-in ones",
     "Companies with their vesting presets, bands, observed offers, other countries, taxes and the rules of negotiating."},
    {"help", 'h', NULL, OF_ALL, GROUP_COMMON, TO_HELP, 0,
     "what a command does, its options, examples", NULL},
    {"version", 0, NULL, OF_ALL, GROUP_COMMON, TO_VERSION, 0,
     "the version", NULL},
};

const int OPTION_ROW_COUNT = sizeof OPTION_ROWS / sizeof *OPTION_ROWS;

const struct option_row *option_row(const char *name, int commands)
{
    for (int i = 0; i < OPTION_ROW_COUNT; i++)
        if (OPTION_ROWS[i].commands & commands && strcmp(OPTION_ROWS[i].name, name) == 0)
            return &OPTION_ROWS[i];
    return NULL;
}

const struct option_row *option_row_of_letter(char letter)
{
    for (int i = 0; i < OPTION_ROW_COUNT; i++)
        if (OPTION_ROWS[i].letter == letter)
            return &OPTION_ROWS[i];
    return NULL;
}
