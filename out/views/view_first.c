#include "out/views/view_first.h"

#include <string.h>

#include "out/document/render.h"
#include "out/views/label_fit.h"
#include "out/views/screen.h"
#include "out/words/labels.h"
#include "out/words/stay_words.h"

struct screen {
    struct document *document;
    struct arena *arena;
    const struct first *first;
    const struct stay_report *report;
    struct typed_case typed;
    bool months_asked; /* by --months */
    const char *lead, *command; /* of the title; the command's name and a blank */
    void (*add_table)(const struct screen *screen);
};

enum { STAYS_SHOWN = 5, GAP = 2, LABEL_LEAST = 12, LABEL_MOST = 40 };

/* Two offers and the present job have their line; each more adds one, and its name to the title. */
static int lines_allowed(const struct screen *screen)
{
    const int more = screen->report->contender_count - 2, months = screen->months_asked ? screen->report->month_count - STAYS_SHOWN : 0;
    return SCREEN_LINES + (more > 0 ? more : 0) + (months > 0 ? months : 0);
}

static const char *against(const struct screen *screen)
{
    enum { NAMED = 3 };
    const struct stay_report *report = screen->report;
    struct text text = text_start(screen->arena);
    int count = report->lead.count;
    for (int i = 0; i < count && (count <= NAMED || i == 0); i++)
        text_addf(&text, "%s%s", i == 0 ? "" : i == 1 ? " against " : " and ", contender_label(screen->arena, report, report->lead.among[i]));
    if (count > NAMED)
        text_addf(&text, " against %d others", count - 1);
    return text.data;
}

/* In one line where that is possible: names that are too long are cut. */
static void add_title(const struct screen *screen)
{
    const char *lead = screen->lead;
    const struct stay_report *report = screen->report;
    const int count = report->lead.count, *among = report->lead.among;
    const char *currency = first_currency(screen->arena, report->evaluation->from->currency);
    const char *title = text_format(screen->arena, "%s%s, %s", lead, against(screen), currency);
    if (text_columns(title) > SCREEN_COLUMNS && count <= 2) {
        int room = (SCREEN_COLUMNS - text_columns(lead) - text_columns(currency) - 11) / count;
        title = text_format(screen->arena, "%s%s", lead, label_within(screen->arena, report, among[0], room));
        if (count > 1)
            title = text_format(screen->arena, "%s against %s", title, label_within(screen->arena, report, among[1], room));
        title = text_format(screen->arena, "%s, %s", title, currency);
    } else if (text_columns(title) > SCREEN_COLUMNS) {
        int others = count - 1, room = SCREEN_COLUMNS - text_columns(lead) - text_columns(currency) - 22;
        title = text_format(screen->arena, "%s%s against %d others, %s", lead, label_within(screen->arena, report, among[0], room), others, currency);
    }
    document_title(screen->document, title);
}

static const char *amount(const struct screen *screen, struct money money)
{
    struct money whole = whole_money(money);
    return whole.cents == 0 ? "-" : text_format(screen->arena, "%m", whole);
}

/* --- The table of evaluate -------------------------------------------------------------------------------- */

enum { YEARS_SHOWN = 4, FIGURES_MAX = YEARS_SHOWN + FIRST_STAYS_MAX };

static const char *figure(const struct screen *screen, const int months[], int contender, int column)
{
    const struct contender *of = &screen->report->contenders[contender];
    return amount(screen, column < YEARS_SHOWN ? of->years[column].total : of->month[months[column - YEARS_SHOWN]].annualized);
}

static const char *stay_heading(const struct screen *screen, int months)
{
    return months % 12 == 0 ? text_format(screen->arena, "Avg %d yr%s", months / 12, months == 12 ? "" : "s")
                            : text_format(screen->arena, "Avg %d mo", months);
}

static int widest(const struct screen *screen, const int months[], int column, const char *heading)
{
    int width = text_columns(heading);
    for (int i = 0; i < screen->report->contender_count; i++) {
        int columns = text_columns(figure(screen, months, i, column));
        width = columns > width ? columns : width;
    }
    return width;
}

/* Years, then what a stay averages; columns that do not fit are left out from the end. */
static void add_years(const struct screen *screen)
{
    const struct stay_report *report = screen->report;
    int months[FIRST_STAYS_MAX], count = YEARS_SHOWN + first_stays(months, report->evaluation->from);
    struct column columns[FIGURES_MAX + 1] = {{"", ALIGN_LEFT}};
    int widths[FIGURES_MAX], all = 0;
    for (int c = 0; c < count; c++) {
        columns[c + 1].name = c < YEARS_SHOWN ? text_format(screen->arena, "Year %d", c + 1) : stay_heading(screen, months[c - YEARS_SHOWN]);
        columns[c + 1].align = ALIGN_RIGHT;
        widths[c] = widest(screen, months, c, columns[c + 1].name);
        all += widths[c] + GAP;
    }
    while (count > 1 && SCREEN_COLUMNS - all < LABEL_LEAST)
        all -= widths[--count] + GAP;
    struct table *table = document_table(screen->document, "", columns, count + 1);
    for (int i = 0; i < report->contender_count; i++) {
        row_start(table);
        cell_text(table, label_within(screen->arena, report, i, SCREEN_COLUMNS - all));
        for (int c = 0; c < count; c++)
            cell_text(table, figure(screen, months, i, c));
    }
}

/* --- The table of stay ------------------------------------------------------------------------------------- */

static struct money lead_by(const struct stay_report *report, int months)
{
    int first = report->lead.front.who[months], second = report->lead.second[months];
    if (first == NOBODY || second == NOBODY)
        return (struct money){0};
    return (struct money){whole_money(report->contenders[first].month[months].annualized).cents -
                          whole_money(report->contenders[second].month[months].annualized).cents};
}

static int widest_stay(const struct screen *screen)
{
    const struct stay_report *report = screen->report;
    int width = 0;
    for (int m = 0; m < report->month_count; m++)
        for (int i = 0; i < report->contender_count; i++) {
            int columns = text_columns(amount(screen, report->contenders[i].month[report->months[m]].annualized));
            width = columns > width ? columns : width;
        }
    return width;
}

/* The months asked for; else the case's own stays and the usual ones, as many as a screen has room for. */
static int choose_stays(int months[STAY_MONTHS_MAX], const struct screen *screen)
{
    static const int usual[] = {24, 48, 12, 36, 18};
    const struct stay_report *report = screen->report;
    const struct stay *stay = &report->evaluation->from->stay;
    bool shown[MONTHS_MAX + 1] = {false};
    int count = 0, chosen = 0;
    for (int i = 0; i < stay->count && count < STAYS_SHOWN; i++) {
        count += !shown[stay->months[i]];
        shown[stay->months[i]] = true;
    }
    for (int i = 0; i < STAYS_SHOWN && count < STAYS_SHOWN; i++) {
        count += !shown[usual[i]];
        shown[usual[i]] = true;
    }
    for (int i = 0; i < report->month_count; i++)
        if (screen->months_asked || shown[report->months[i]])
            months[chosen++] = report->months[i];
    return chosen;
}

/* What the table of stay shows: everybody's pay, and who is ahead; where that is too wide, the first two alone. */
struct stay_columns {
    int pay[CONTENDERS_MAX], pay_count; /* contenders with a column of their own */
    bool ahead, second;
    int room; /* of a name */
};

enum { MONTHS_WIDE = 6 };

/* A name, and behind it that an offer is out. */
static int least_room(const struct stay_report *report)
{
    enum { NAME_LEAST = 8, WITH_STANDING = NAME_LEAST + 11 };
    for (int i = 0; i < report->contender_count; i++)
        if (report->contenders[i].standing != OFFER_STANDS)
            return WITH_STANDING;
    return NAME_LEAST;
}

static struct stay_columns choose_columns(const struct screen *screen)
{
    enum { SIDE_BY_SIDE = 3 };
    const struct stay_report *report = screen->report;
    const int figures = widest_stay(screen), count = report->contender_count;
    struct stay_columns columns = {.ahead = report->lead.count > 1};
    columns.room = columns.ahead ? (SCREEN_COLUMNS - MONTHS_WIDE - figures - GAP * (count + 2)) / (count + 1)
                                 : (SCREEN_COLUMNS - MONTHS_WIDE - GAP * count) / count;
    if (count <= SIDE_BY_SIDE && columns.room >= least_room(report) && columns.room >= figures) {
        for (int i = 0; i < count; i++)
            columns.pay[columns.pay_count++] = i;
        return columns;
    }
    columns.second = columns.ahead;
    columns.room = (SCREEN_COLUMNS - MONTHS_WIDE - 3 * figures - 5 * GAP) / 2;
    if (!columns.ahead)
        columns.pay[columns.pay_count++] = report->lead.among[0];
    return columns;
}

static void add_stay(const struct screen *screen, struct table *table, const struct stay_columns *columns, int months)
{
    const struct stay_report *report = screen->report;
    int first = report->lead.front.who[months], second = report->lead.second[months];
    row_start(table);
    cell_count(table, months);
    for (int i = 0; i < columns->pay_count; i++)
        cell_text(table, amount(screen, report->contenders[columns->pay[i]].month[months].annualized));
    if (!columns->ahead)
        return;
    cell_text(table, first == NOBODY ? "nobody" : label_within(screen->arena, report, first, columns->room));
    if (columns->second) {
        cell_text(table, first == NOBODY ? "" : amount(screen, report->contenders[first].month[months].annualized));
        cell_text(table, second == NOBODY ? "" : label_within(screen->arena, report, second, columns->room));
        cell_text(table, second == NOBODY ? "" : amount(screen, report->contenders[second].month[months].annualized));
    }
    cell_text(table, amount(screen, lead_by(report, months)));
}

static void add_stays(const struct screen *screen)
{
    const struct stay_columns chosen = choose_columns(screen);
    struct column columns[CONTENDERS_MAX + 6] = {{"Months", ALIGN_RIGHT}};
    int used = 1, stays[STAY_MONTHS_MAX], stay_count = choose_stays(stays, screen);
    for (int i = 0; i < chosen.pay_count; i++)
        columns[used++] = (struct column){label_within(screen->arena, screen->report, chosen.pay[i], chosen.room), ALIGN_RIGHT};
    if (chosen.ahead) {
        columns[used++] = (struct column){"Ahead", ALIGN_LEFT};
        if (chosen.second) {
            columns[used++] = (struct column){"A year", ALIGN_RIGHT};
            columns[used++] = (struct column){"Then", ALIGN_LEFT};
            columns[used++] = (struct column){"A year", ALIGN_RIGHT};
        }
        columns[used++] = (struct column){"By", ALIGN_RIGHT};
    }
    struct table *table = document_table(screen->document, "", columns, used);
    for (int m = 0; m < stay_count; m++)
        add_stay(screen, table, &chosen, stays[m]);
}

/* --- What comes after -------------------------------------------------------------------------------------- */

static void add_next(const struct screen *screen)
{
    enum { ROOM = SCREEN_COLUMNS - LEAD_COLUMNS, RAGGED = 15 /* words that do not fill the first of two lines */ };
    struct arena *arena = screen->arena;
    const struct typed_case *typed = &screen->typed;
    int count = 0;
    const char *warning = first_warning(arena, screen->first, &count);
    if (count > 0) {
        const char *where = typed_command(arena, typed, "check ", "");
        bool short_one = text_columns(where) < ROOM / 2;
        warning = shortened(arena, warning, short_one ? 2 * ROOM - RAGGED - text_columns(where) : ROOM);
        document_line(screen->document, text_format(arena, count == 1 ? "%d warning" : "%d warnings", count),
                      text_format(arena, short_one ? "%s (%s)" : "%s\n%s", warning, where));
    }
    const char *next = typed_command(arena, typed, "counter ", ""), *what = " (the request and its message)";
    bool room = text_columns(next) + text_columns(what) <= ROOM;
    document_line(screen->document, "Next", text_format(arena, "%s%s", next, room ? what : ""));
    document_line(screen->document, "All of it", text_format(arena, "%s%s", typed_command(arena, typed, screen->command, " --full"),
                                                             typed->name ? "" : "; --save FILE keeps them"));
}

static void build(struct document *document, const struct sentences *sentences, unsigned without, const void *with)
{
    struct screen screen = *(const struct screen *)with;
    screen.document = document;
    add_title(&screen);
    add_sentences(document, sentences, without);
    screen.add_table(&screen);
    add_next(&screen);
}

void view_first_evaluate(struct document *document, const struct first *first, struct typed_case typed)
{
    const struct screen screen = {document, document->arena, first, first->report, typed, false, "", "", add_years};
    const struct sentences sentences = first_of_evaluate(document->arena, first);
    screen_fit(document, &sentences, lines_allowed(&screen), build, &screen);
}

void view_first_stay(struct document *document, const struct first *first, struct typed_case typed, bool months_asked)
{
    const struct screen screen = {document, document->arena, first, first->report, typed, months_asked, "How long a stay: ", "stay ", add_stays};
    const struct sentences sentences = first_of_stay(document->arena, first);
    screen_fit(document, &sentences, lines_allowed(&screen), build, &screen);
}
