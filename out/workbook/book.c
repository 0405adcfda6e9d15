#include "out/workbook/book.h"

#include "out/cells/book_file.h"
#include "out/workbook/book_packages.h"

/* Seconds from 1970 to noon of the day the figures are from, or of 2000-01-01: no clock, so that the same
 * case gives the same file. */
static time_t created(struct date as_of)
{
    const struct date epoch = {1970, 1, 1}, fixed = {2000, 1, 1};
    int days = days_between(epoch, date_known(as_of) && as_of.year >= 1970 ? as_of : fixed);
    return (time_t)days * 86400 + 43200;
}

static bool of_tax(const struct sheets *sheets, struct sheet *const *sheet)
{
    return sheet == &sheets->after_tax || sheet == &sheets->tax_steps || sheet == &sheets->tax_months || sheet == &sheets->tax_tables;
}

/* In the order of their tabs. */
static void add_sheets(struct sheets *sheets, struct book *book, const struct layout *layout)
{
    const struct {
        struct sheet **sheet;
        const char *name;
        enum tab tab;
    } tabs[] = {
        {&sheets->answer, "Answer", TAB_ANSWER},      {&sheets->letters, "Letters", TAB_INPUT},
        {&sheets->job, "Job", TAB_INPUT},             {&sheets->counter, "Counter", TAB_ASK},       {&sheets->script, "Script", TAB_ASK},
        {&sheets->leave, "If I leave", TAB_FIGURES},  {&sheets->stay, "Stay", TAB_FIGURES},
        {&sheets->compare, "Compare", TAB_FIGURES},   {&sheets->years, "Years", TAB_FIGURES},
        {&sheets->prices, "Prices", TAB_FIGURES},     {&sheets->chance, "Chance", TAB_FIGURES},
        {&sheets->after_tax, "After tax", TAB_FIGURES}, {&sheets->levers, "Each part", TAB_ASK},
        {&sheets->bands, "Bands", TAB_SOURCES},
        {&sheets->log, "Log", TAB_INPUT},             {&sheets->assumed, "Assumptions", TAB_INPUT},
        {&sheets->case_text, "Case", TAB_SOURCES},    {&sheets->vests, "Vests", TAB_HIDDEN},
        {&sheets->packages, "Packages", TAB_HIDDEN},  {&sheets->solved, "Solved", TAB_HIDDEN},
        {&sheets->lead, "Lead", TAB_HIDDEN},          {&sheets->checks, "Checks", TAB_HIDDEN},      {&sheets->presets, "Presets", TAB_HIDDEN},
        {&sheets->tax_steps, "Tax steps", TAB_HIDDEN}, {&sheets->tax_months, "Tax months", TAB_HIDDEN}, {&sheets->tax_tables, "Tax tables", TAB_HIDDEN}};
    for (size_t i = 0; i < sizeof tabs / sizeof *tabs; i++)
        if ((tabs[i].sheet != &sheets->chance || chance_told(layout)) && (tabs[i].sheet != &sheets->job || layout->job) &&
            (layout->source->after_tax || !of_tax(sheets, tabs[i].sheet)))
            *tabs[i].sheet = book_sheet(book, tabs[i].name, tabs[i].tab);
}

/* At least so many cells are still to come for the inputs of Letters: each has a row of Solved, most one of Checks too. */
static int cells_of_inputs(const struct sheet *letters)
{
    enum { OF_ONE = 8 };
    return OF_ONE * sheet_inputs(letters)->count;
}

static bool write_sheets(struct book *book, struct layout *layout, struct err *err)
{
    struct sheets sheets = {0};
    add_sheets(&sheets, book, layout);
    if (!book_good(book))
        return true; /* reported when the book is closed */
    struct sheet *const uncharted[] = {sheets.case_text, sheets.vests, sheets.packages, sheets.solved, sheets.checks};
    for (size_t i = 0; i < sizeof uncharted / sizeof *uncharted; i++)
        sheet_forget(uncharted[i]);
    if (!book_letters(sheets.letters, layout, err) || !book_fits(book, cells_of_inputs(sheets.letters), err) ||
        !book_vests(sheets.vests, layout, err) || !book_fits(book, 0, err) ||
        !book_job(sheets.job, layout, err) || !book_assumptions(sheets.assumed, layout, err) || !book_prices(sheets.prices, layout, err) ||
        !packages_make(layout, err) || !book_levers(sheets.levers, layout, err) || !book_fits(book, 0, err))
        return false;
    book_packages(sheets.packages, layout);
    book_chance(sheets.chance, layout);
    book_counter(sheets.counter, layout);
    book_script(sheets.script, layout);
    book_bands(sheets.bands, layout);
    book_stay(sheets.stay, layout);
    book_years(&sheets, layout);
    book_compare(&sheets, layout);
    book_after_tax(&sheets, layout);
    book_leave(sheets.leave, layout);
    book_log(sheets.log, layout);
    book_presets(sheets.presets, layout);
    book_solved(sheets.solved, layout);
    if (!book_fits(book, 0, err))
        return false;
    book_case(sheets.case_text, layout);
    book_lead(sheets.lead, layout);
    book_checks(&sheets, layout, book_answer(&sheets, layout)); /* after every input */
    return book_fits(book, 0, err);
}

bool book_write(const char *path, struct arena *arena, const struct book_source *source, struct err *err)
{
    const struct case_file *file = source->evaluation->from;
    const struct book_properties properties = {.title = "Offers compared",
                                               .subject = "What each offer is worth, and who wins for how long a stay",
                                               .author = "haggle",
                                               .created = created(file->assumptions.as_of)};
    struct layout *layout = arena_alloc(arena, sizeof *layout);
    struct book *book = book_open(arena, path, &properties, file->currency, err); /* its sheets compare in that currency */
    if (!book)
        return false;
    layout_make(layout, arena, source);
    if (!write_sheets(book, layout, err)) {
        book_abandon(book, path);
        return false;
    }
    return book_close(book, path, err);
}
