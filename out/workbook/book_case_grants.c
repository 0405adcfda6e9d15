/* The lines of an offer's grants on the sheet Case (R5, R6). */
#include <string.h>

#include "out/cells/book_plain.h"
#include "out/workbook/book_case.h"
#include "out/workbook/book_letters.h"

/* A grant: where its cells are, what they held, and how the case states it. */
struct stated_grant {
    const struct grant *grant;
    const struct schedule *lines; /* on Letters; none where the schedule is named */
    const char *prefix;           /* of its names, without the underscore */
    bool later, granted;
    enum grant_source source;
    struct maybe_money value, price;
    struct rate percent;
    struct money company_value;
    const char *vesting; /* its member as stated */
    const char *preset;  /* of a schedule that Letters has by name; else "" */
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

/* Whether a line differs from what it held: its month, share or units. */
static const char *difference(const struct case_sheet *to, const struct schedule *lines, int line,
                              const char *month, const char *share, const char *units)
{
    if (line >= lines->count)
        return text_format(to->arena, "IF(%s=\"\",0,1)", month);
    const struct schedule_event *event = &lines->events[line];
    return lines->in_units ? text_format(to->arena, "IF(AND(N(%s)=%d,N(%s)=%l,%s=\"\"),0,1)", month,
                                         event->month, units, event->units, share)
                           : text_format(to->arena, "IF(AND(N(%s)=%d,ROUND(N(%s)*%d,0)=%l),0,1)", month,
                                         event->month, share, WEIGHT_WHOLE, event->weight);
}

static int write_events(const struct case_sheet *to, const struct stated_grant *it, const char *wanted,
                        struct case_entry entries[], int most)
{
    const char *by = cell_of(to, it, "vests_by");
    int count = 0;
    for (const char *month; count < most && (month = line_of(to, it, count, "month")) != NULL; count++) {
        const char *share = line_of(to, it, count, "share"), *units = line_of(to, it, count, "units");
        const struct schedule_event none = {0},
                                    *event = count < it->lines->count ? &it->lines->events[count] : &none;
        struct case_line percent = case_line(to), number = case_line(to), *line = &entries[count].line;
        entries[count] =
            (struct case_entry){.condition = text_format(to->arena, "AND(%s,%s<>\"\")", wanted, month),
                                .line = case_line(to),
                                .difference = difference(to, it->lines, count, month, share, units)};
        line_say(&percent, "\"percent\": ");
        line_share(&percent, text_format(to->arena, "N(%s)", share), event->weight);
        line_say(&number, "\"units\": ");
        line_whole(&number, text_format(to->arena, "N(%s)", units), event->units);
        line_say(line, "          {\"month\": ");
        line_whole(line, month, event->month);
        line_say(line, ", ");
        line_if(line, it->lines->in_units, text_format(to->arena, "%s=\"units\"", by), &number, &percent);
        line_say(line, "}");
    }
    return count;
}

/* Events stand where the lines are another schedule than the case states; else "vesting" is as it states it,
 * or the name that was chosen. Beside the first line: whether events stand. */
static void write_vesting(struct case_sheet *to, const struct stated_grant *it, const char *there,
                          bool is_there)
{
    struct case_entry entries[EVENTS_MAX + 8];
    const int most = it->later ? lines_of_later(to, it->prefix) : EVENTS_MAX + 8, head = to->row;
    const char *wanted = text_format(to->arena, "%s>0", case_address(to, CASE_DIFFERS, head));
    const char *named = cell_of(to, it, "preset"), *name = cell_of(to, it, "vesting");
    const int count = write_events(to, it, wanted, entries, most);
    const bool by_lines = it->granted && !it->preset[0];
    struct case_line open = case_line(to), events = case_line(to), stated = case_line(to),
                     end = case_line(to);
    struct case_line close = case_line(to), chosen = case_line(to), by_name = case_line(to),
                     whole = case_line(to);
    case_beside(to, CASE_DIFFERS, value_count(0),
                text_format(to->arena, "IF(%s,IF(%s>0,0,%s),0)", there, named,
                            by_lines ? text_format(to->arena, "SUM(%s)",
                                                   case_range(to, CASE_DIFFERS, head + 1, count))
                                     : "1"));
    line_say(&events, "        \"vesting\": {\"events\": [");
    if (it->vesting[0])
        line_say(&stated, "        %s,", it->vesting);
    line_say(&chosen, "        \"vesting\": \"");
    line_choice(&chosen, name, it->preset);
    line_say(&chosen, "\",");
    if (it->later)
        line_add(&by_name, &stated);
    else
        line_if(&by_name, true, text_format(to->arena, "OR(%s=0,%s=\"%s\")", named, name, it->preset),
                &stated, &chosen);
    line_if(&open, false, wanted, &events, &by_name);
    line_if(&whole, is_there, there, &open, NULL);
    case_put(to, &whole);
    case_entries(to, entries, count);
    line_say(&end, "        ]},");
    line_if(&close, false, wanted, &end, NULL);
    case_put(to, &close);
}

/* Units or options as typed, with the grant price where there is one. */
static void add_shares(struct case_sheet *to, const struct stated_grant *it, struct case_line *line)
{
    const struct grant *grant = it->grant;
    const char *shares = text_format(to->arena, "N(%s)", cell_of(to, it, "shares"));
    const char *strike = cell_of(to, it, "strike"), *price = cell_of(to, it, "grant_price");
    const bool stated = it->granted && it->source != GRANT_UNITS_FROM_VALUE && !grant->in_dollars;
    const int64_t now = stated ? grant->units : 0;
    struct case_line count = case_line(to), options = case_line(to), at = case_line(to),
                     value = case_line(to);
    line_say(&count, "\"units\": ");
    line_whole(&count, shares, now);
    line_say(&options, "\"options\": ");
    line_whole(&options, shares, now);
    line_say(&options, ", \"strike\": ");
    if (!it->later) {
        line_money(&options, text_format(to->arena, "N(%s)", strike), grant->strike);
        line_if(line, grant->is_options,
                grant->is_options ? "TRUE" : text_format(to->arena, "N(%s)>0", strike), &options, &count);
    } else {
        line_say(&options, "%j", grant->strike);
        line_add(line, grant->is_options ? &options : &count);
    }
    line_say(&at, ", \"price\": ");
    line_money(&at, price, it->price.money);
    line_if(line, it->price.known && !grant->in_dollars, text_format(to->arena, "N(%s)>0", price), &at, NULL);
    if (stated && it->source == GRANT_UNITS && it->value.known) { /* the letter says both; shares count */
        line_say(&value, ", \"value\": %j", it->value.money);
        line_if(line, true, text_format(to->arena, "%s=%l", shares, now), &value, NULL);
    }
}

/* Shares, a value with its grant price, or a value alone (R5). */
static void add_terms(struct case_sheet *to, const struct stated_grant *it, struct case_line *line)
{
    const char *worth = cell_of(to, it, "worth"), *price = cell_of(to, it, "grant_price");
    const struct grant *grant = it->grant;
    const bool by_value = it->granted && it->source == GRANT_UNITS_FROM_VALUE,
               in_dollars = it->granted && grant->in_dollars;
    const struct money now = in_dollars ? grant->dollars : it->value.money;
    struct case_line shares = case_line(to), value = case_line(to), share = case_line(to),
                     amount = case_line(to);
    struct case_line at_price = case_line(to), stated = case_line(to);
    add_shares(to, it, &shares);
    line_say(&value, "\"value\": ");
    line_money(&value, worth, now);
    line_add(&at_price, &value);
    line_say(&at_price, ", \"price\": ");
    line_money(&at_price, price, it->price.money);
    line_say(&share, "\"percent\": \"%p\", \"company_value\": %j", it->percent, it->company_value);
    if (it->source == GRANT_PERCENT)
        line_if(&amount, true, text_format(to->arena, "ROUND(%s*100,0)=%l", worth, now.cents), &share,
                &value);
    else
        line_add(&amount, &value);
    line_if(&stated, by_value, text_format(to->arena, "N(%s)>0", price), &at_price, &amount);
    line_if(line, by_value || in_dollars, text_format(to->arena, "ISNUMBER(%s)", worth), &stated, &shares);
}

/* A grant that was given stays while a cell holds its size; one that was not is there when it is worth
 * something. */
static const char *presence(const struct case_sheet *to, const struct stated_grant *it)
{
    const char *shares = cell_of(to, it, "shares"), *worth = cell_of(to, it, "worth");
    return it->granted ? text_format(to->arena, "COUNT(%s,%s)>0", shares, worth)
                       : text_format(to->arena, "N(%s)+N(%s)>0", shares, worth);
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

/* The name of the schedule that Letters shows for an offer's grant; "" for one that stands below, line by
 * line. */
static const char *preset_shown(const struct layout *layout, const char *prefix)
{
    for (int i = 0; i < layout->evaluation->from->offer_count; i++)
        if (strcmp(layout->offers[i].prefix, prefix) == 0 && preset_of(layout, &layout->offers[i]) > 0)
            return layout->offers[i].result->from->vesting;
    return "";
}

/* The lines that Letters has for a grant that the case has not: filled in, so that a person need not. */
static const struct schedule *lines_to_spare(const struct case_sheet *to, const char *prefix)
{
    static const struct schedule none;
    for (int i = 0; i < to->layout->offer_count; i++)
        for (int g = 0; g < to->layout->offers[i].grant_count; g++) {
            const struct grant_layout *grant = &to->layout->offers[i].grants[g];
            if (strcmp(grant->prefix, prefix) == 0 && grant->grant)
                return &grant->grant->schedule;
        }
    return &none;
}

static struct stated_grant later_grant(const struct case_sheet *to, const struct subject *subject, int index)
{
    static const struct grant none = {.granted_month = 12, .name = ""};
    const struct case_offer *from = subject->from;
    const char *prefix = case_cell(to, subject, "later_%d", index + 1);
    if (index >= from->offer.refresher_count)
        return (struct stated_grant){.grant = &none,
                                     .lines = lines_to_spare(to, prefix),
                                     .prefix = prefix,
                                     .later = true,
                                     .vesting = "",
                                     .preset = ""};
    return (struct stated_grant){.grant = &from->offer.refreshers[index],
                                 .lines = &from->offer.refreshers[index].schedule,
                                 .prefix = prefix,
                                 .later = true,
                                 .granted = true,
                                 .source = from->refresher_source[index],
                                 .value = from->refresher_value[index],
                                 .price = from->refresher_price[index],
                                 .percent = from->refresher_percent[index],
                                 .company_value = from->refresher_company_value[index],
                                 .vesting = subject->pieces->later_vesting[index],
                                 .preset = ""};
}

/* What a later grant takes beside its events: its head, the two lines around the schedule, its terms. */
enum { LINES_AROUND = 4 };

static void write_all_later(struct case_sheet *to, const struct subject *subject)
{
    int count = 0, rows = 0, given = subject->from->offer.refresher_count;
    struct case_line open = case_line(to), close = case_line(to), line = case_line(to);
    while (case_knows(to, case_cell(to, subject, "later_%d_granted_month", count + 1)))
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
    static const struct schedule none;
    const struct case_offer *from = subject->from;
    const char *preset = subject->spare ? "" : preset_shown(to->layout, subject->prefix);
    const struct stated_grant first = {.grant = &from->offer.grant,
                                       .lines = preset[0]               ? &none
                                                : from->offer.has_grant ? &from->offer.grant.schedule
                                                                        : lines_to_spare(to, subject->prefix),
                                       .prefix = subject->prefix,
                                       .granted = from->offer.has_grant,
                                       .source = from->grant_source,
                                       .value = from->grant_value,
                                       .price = from->grant_price,
                                       .percent = from->grant_percent,
                                       .company_value = from->company_value,
                                       .vesting = subject->pieces->vesting ? subject->pieces->vesting : "",
                                       .preset = preset,
                                       .exercise_months = from->exercise_months};
    write_first(to, &first);
    write_all_later(to, subject);
}
