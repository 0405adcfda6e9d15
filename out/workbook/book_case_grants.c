/* The lines of an offer's grants on the sheet Case (R5, R6). */
#include <string.h>

#include "out/cells/book_plain.h"
#include "out/workbook/book_case.h"

/* A grant: where its cells are, and how the case states it. */
struct stated_grant {
    const struct grant *grant;
    const char *prefix; /* of its names, without the underscore */
    bool later, granted;
    enum grant_source source;
    struct maybe_money value, price;
    struct rate percent;
    struct money company_value;
    const char *vesting; /* its member as stated */
    const char *preset;
    int exercise_months;
};

static const char *cell_of(const struct case_sheet *to, const struct stated_grant *it, const char *name)
{
    return text_format(to->arena, "%s_%s", it->prefix, name);
}

/* "amazon_vest_3_month", or a cell of a range for later grants; NULL where there is none. */
static const char *line_of(const struct case_sheet *to, const struct stated_grant *it, int line,
                           const char *column)
{
    const char *name = it->later ? text_format(to->arena, "%s_schedule_%s", it->prefix, column)
                                 : text_format(to->arena, "%s_vest_%d_%s", it->prefix, line + 1, column);
    if (!case_knows(to, name))
        return NULL;
    return it->later ? text_format(to->arena, "INDEX(%s,%d)", name, line + 1) : name;
}

/* Lines of a later grant's schedule, as many as its range has. */
static int lines_of_later(const struct case_sheet *to, const char *prefix)
{
    const struct area *cells = sheet_named(to->sheet, text_format(to->arena, "%s_schedule_month", prefix));
    return cells ? cells->last.row - cells->first.row + 1 : 0;
}

/* Whether a line differs from the case: its month, share or units. */
static const char *difference(const struct case_sheet *to, const struct schedule *schedule, int line,
                              const char *month, const char *share, const char *units)
{
    if (line >= schedule->count)
        return text_format(to->arena, "IF(%s=\"\",0,1)", month);
    const struct schedule_event *event = &schedule->events[line];
    return schedule->in_units ? text_format(to->arena, "IF(AND(N(%s)=%d,N(%s)=%l),0,1)", month, event->month,
                                            units, event->units)
                              : text_format(to->arena, "IF(AND(N(%s)=%d,ROUND(N(%s)*%d,0)=%l),0,1)", month,
                                            event->month, share, WEIGHT_WHOLE, event->weight);
}

/* Events stand where the schedule is another than the case states; else "vesting" is as it states it. */
static void write_vesting(struct case_sheet *to, const struct stated_grant *it, const char *there,
                          bool is_there)
{
    struct case_entry entries[EVENTS_MAX + 8];
    const struct schedule *schedule = &it->grant->schedule;
    const char *by = cell_of(to, it, "vests_by"), *preset = cell_of(to, it, "vesting");
    const int all = it->later ? lines_of_later(to, it->prefix) : EVENTS_MAX + 8;
    int head = to->row, count = 0;
    const char *changed = text_format(to->arena, "%s>0", case_address(to, CASE_DIFFERS, head));
    for (const char *month; count < all && (month = line_of(to, it, count, "month")) != NULL; count++) {
        const char *share = line_of(to, it, count, "share"), *units = line_of(to, it, count, "units");
        const struct schedule_event none = {0},
                                    *event = count < schedule->count ? &schedule->events[count] : &none;
        struct case_line percent = case_line(to), number = case_line(to), *line = &entries[count].line;
        entries[count] =
            (struct case_entry){.condition = text_format(to->arena, "AND(%s,%s<>\"\")", changed, month),
                                .line = case_line(to),
                                .difference = difference(to, schedule, count, month, share, units)};
        line_say(&percent, "\"percent\": ");
        line_share(&percent, text_format(to->arena, "N(%s)", share), event->weight);
        line_say(&number, "\"units\": ");
        line_whole(&number, text_format(to->arena, "N(%s)", units), event->units);
        line_say(line, "          {\"month\": ");
        line_whole(line, month, event->month);
        line_say(line, ", ");
        line_if(line, schedule->in_units, text_format(to->arena, "%s=\"units\"", by), &number, &percent);
        line_say(line, "}");
    }
    struct case_line open = case_line(to), events = case_line(to), stated = case_line(to),
                     end = case_line(to);
    struct case_line close = case_line(to), chosen = case_line(to), named = case_line(to);
    line_say(&events, "        \"vesting\": {\"events\": [");
    if (it->vesting[0])
        line_say(&stated, "        %s,", it->vesting);
    line_if(&open, false, changed, &events, &stated);
    case_beside(to, CASE_DIFFERS, value_count(0),
                text_format(to->arena, "IF(%s,SUM(%s)+IF(%s=\"%s\",0,1),0)", there,
                            case_range(to, CASE_DIFFERS, head + 1, count), by,
                            schedule->in_units ? "units" : "share"));
    if (case_knows(to, preset)) {
        const char *now = it->preset[0] ? it->preset : "as below";
        line_say(&chosen, "        \"vesting\": \"");
        line_choice(&chosen, preset, now);
        line_say(&chosen, "\",");
        line_if(&named, true,
                text_format(to->arena, "OR(%s=\"\",%s=\"as below\",%s=\"%s\")", preset, preset, preset, now),
                &open, &chosen);
        open = named;
    }
    struct case_line whole = case_line(to);
    line_if(&whole, is_there, there, &open, NULL);
    case_put(to, &whole);
    case_entries(to, entries, count);
    line_say(&end, "        ]},");
    line_if(&close, false, changed, &end, NULL);
    case_put(to, &close);
}

/* Units, options or a value, as the case states them unless they were changed. */
static void add_terms(struct case_sheet *to, const struct stated_grant *it, struct case_line *line)
{
    const char *units = cell_of(to, it, "units"), *dollars = cell_of(to, it, "dollars");
    const char *as = cell_of(to, it, "granted_as"), *strike = cell_of(to, it, "strike");
    const struct grant *grant = it->grant;
    struct case_line value = case_line(to), share = case_line(to), in_dollars = case_line(to),
                     count = case_line(to);
    struct case_line options = case_line(to), counted = case_line(to), from_value = case_line(to),
                     as_units = case_line(to);
    line_say(&value, "\"value\": ");
    line_money(&value, dollars, grant->dollars);
    line_say(&share, "\"percent\": \"%p\", \"company_value\": %j", it->percent, it->company_value);
    if (it->source == GRANT_PERCENT)
        line_if(&in_dollars, true,
                text_format(to->arena, "ROUND(%s*100,0)=%l", dollars, grant->dollars.cents), &share, &value);
    else
        line_add(&in_dollars, &value);
    line_say(&count, "\"units\": ");
    line_whole(&count, text_format(to->arena, "N(%s)", units), grant->units);
    line_say(&options, "\"options\": ");
    line_whole(&options, text_format(to->arena, "N(%s)", units), grant->units);
    line_say(&options, ", \"strike\": ");
    if (!it->later) {
        line_money(&options, text_format(to->arena, "N(%s)", strike), grant->strike);
        line_if(&counted, grant->is_options,
                grant->is_options ? "TRUE" : text_format(to->arena, "N(%s)>0", strike), &options, &count);
    } else {
        line_say(&options, "%j", grant->strike);
        line_add(&counted, grant->is_options ? &options : &count);
    }
    if (it->price.known)
        line_say(&counted, ", \"price\": %j", it->price.money);
    line_say(&from_value, "\"value\": %j, \"price\": %j", it->value.money, it->price.money);
    if (it->source == GRANT_UNITS_FROM_VALUE)
        line_if(&as_units, true, text_format(to->arena, "N(%s)=%l", units, grant->units), &from_value,
                &counted);
    else
        line_add(&as_units, &counted);
    line_if(line, grant->in_dollars, text_format(to->arena, "%s=\"dollars\"", as), &in_dollars, &as_units);
}

/* A letter's grant that was given stays while its cell holds something; one that was not is there when it is
 * worth something. */
static const char *presence(const struct case_sheet *to, const struct stated_grant *it)
{
    const char *units = cell_of(to, it, "units"), *dollars = cell_of(to, it, "dollars"),
               *as = cell_of(to, it, "granted_as");
    return it->granted ? text_format(to->arena, "IF(%s=\"dollars\",%s<>\"\",%s<>\"\")", as, dollars, units)
                       : text_format(to->arena, "IF(%s=\"dollars\",N(%s)>0,N(%s)>0)", as, dollars, units);
}

static void write_first(struct case_sheet *to, const struct stated_grant *it)
{
    const char *there = presence(to, it);
    struct case_line open = case_line(to), line = case_line(to), terms = case_line(to), whole = case_line(to);
    line_say(&open, "      \"grant\": {");
    line_if(&line, it->granted, there, &open, NULL);
    case_put(to, &line);
    write_vesting(to, it, there, it->granted);
    line_say(&terms, "        ");
    add_terms(to, it, &terms);
    if (it->exercise_months > 0)
        line_say(&terms, ", \"exercise_months\": %d", it->exercise_months);
    line_say(&terms, "},");
    line_if(&whole, it->granted, there, &terms, NULL);
    case_put(to, &whole);
}

/* One of the later grants; the first of its lines has the flag that the others' commas look at. */
static void write_later(struct case_sheet *to, const struct stated_grant *it, bool more, int rows_more)
{
    const char *name = cell_of(to, it, "grant_name"), *counted = cell_of(to, it, "granted_counted");
    const char *flag = case_address(to, CASE_GRANT, to->row), *there = text_format(to->arena, "%s=1", flag);
    struct case_line head = case_line(to), line = case_line(to), terms = case_line(to), whole = case_line(to);
    struct case_line comma = case_line(to);
    case_beside(to, CASE_GRANT, value_count(it->granted),
                text_format(to->arena, "IF(%s,1,0)", presence(to, it)));
    line_say(&head, "        {\"name\": ");
    line_words(&head, text_format(to->arena, "IF(%s=\"\",\"refresher\",%s)", name, name),
               case_shown(to, it->grant->name));
    line_say(&head, ", \"granted_month\": ");
    line_whole(&head, text_format(to->arena, "N(%s)", cell_of(to, it, "granted_month")),
               it->grant->granted_month);
    line_say(&head, ",");
    line_if(&line, it->granted, there, &head, NULL);
    case_put(to, &line);
    write_vesting(to, it, there, it->granted);
    line_say(&terms, "        ");
    add_terms(to, it, &terms);
    line_say(&terms, ", \"count\": ");
    line_choice(&terms, text_format(to->arena, "IF(%s=\"yes\",\"true\",\"false\")", counted),
                it->grant->counted ? "true" : "false");
    line_say(&terms, "}");
    line_say(&comma, ",");
    if (rows_more > 0)
        line_if(&terms, more,
                text_format(to->arena, "SUM(%s)>0", case_range(to, CASE_GRANT, to->row + 1, rows_more)),
                &comma, NULL);
    line_if(&whole, it->granted, there, &terms, NULL);
    case_put(to, &whole);
}

static struct stated_grant later_grant(const struct case_sheet *to, const struct subject *subject, int index)
{
    static const struct grant none = {.counted = true, .name = ""};
    const struct case_offer *from = subject->from;
    const char *prefix = case_cell(to, subject, "later_%d", index + 1);
    if (index >= from->offer.refresher_count)
        return (struct stated_grant){
            .grant = &none, .prefix = prefix, .later = true, .vesting = "", .preset = ""};
    return (struct stated_grant){.grant = &from->offer.refreshers[index],
                                 .prefix = prefix,
                                 .later = true,
                                 .granted = true,
                                 .source = from->refresher_source[index],
                                 .value = from->refresher_value[index],
                                 .price = from->refresher_price[index],
                                 .percent = from->refresher_percent[index],
                                 .company_value = from->refresher_company_value[index],
                                 .vesting = subject->pieces->later_vesting[index],
                                 .preset = from->refresher_vesting[index]};
}

/* What a later grant takes beside its events: its head, the two lines around the schedule, its terms. */
enum { LINES_AROUND = 4 };

static void write_all_later(struct case_sheet *to, const struct subject *subject)
{
    int count = 0, rows = 0, given = subject->from->offer.refresher_count;
    struct case_line open = case_line(to), close = case_line(to), line = case_line(to);
    while (case_knows(to, case_cell(to, subject, "later_%d_granted_as", count + 1)))
        rows += lines_of_later(to, case_cell(to, subject, "later_%d", ++count)) + LINES_AROUND;
    if (count == 0)
        return;
    line_say(&open, "      \"grants\": [");
    line_if(&line, given > 0,
            text_format(to->arena, "SUM(%s)>0", case_range(to, CASE_GRANT, to->row + 1, rows)), &open, NULL);
    case_put(to, &line);
    for (int i = 0, left = rows; i < count; i++) {
        const struct stated_grant grant = later_grant(to, subject, i);
        left -= lines_of_later(to, grant.prefix) + LINES_AROUND;
        write_later(to, &grant, i + 1 < given, left);
    }
    open = case_line(to);
    line_say(&open, "      ],");
    line_if(&close, given > 0,
            text_format(to->arena, "SUM(%s)>0", case_range(to, CASE_GRANT, to->row - rows, rows)), &open,
            NULL);
    case_put(to, &close);
}

void case_grant_lines(struct case_sheet *to, const struct subject *subject)
{
    const struct case_offer *from = subject->from;
    const struct stated_grant first = {.grant = &from->offer.grant,
                                       .prefix = subject->prefix,
                                       .granted = from->offer.has_grant,
                                       .source = from->grant_source,
                                       .value = from->grant_value,
                                       .price = from->grant_price,
                                       .percent = from->grant_percent,
                                       .company_value = from->company_value,
                                       .vesting = subject->pieces->vesting ? subject->pieces->vesting : "",
                                       .preset = from->vesting,
                                       .exercise_months = from->exercise_months};
    write_first(to, &first);
    write_all_later(to, subject);
}
