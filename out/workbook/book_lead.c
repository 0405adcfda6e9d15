/* The helper sheet Lead: steps to the sentences of Answer. See book_lead.h. */
#include "out/workbook/book_lead.h"

#include "out/workbook/book_packages.h"
#include "out/workbook/book_sheets.h"

enum {
    NAMES_ROW = 4,
    COUNTS_ROW,
    AHEAD_ROW,
    VEST_ROW,
    DEADLINE_ROW,
    FACTS_TOP = 11,
    MONTHS_TOP = 26,
    STAYS_TOP = MONTHS_TOP + MONTHS_MAX + 3,
    LIST_TOP = STAYS_TOP + SENTENCES_OF_STAYS_MAX + 3
};

/* Columns of the months, after the totals of the racers. */
enum { FIRST, SO_FAR, CHANGE };

struct lead_sheet {
    struct sheet *sheet;
    const struct layout *layout;
    const struct race *race;
};

struct stay_lines stay_lines(const struct evaluation *evaluation)
{
    const struct stay *stay = &evaluation->from->stay;
    struct stay_lines lines = {.count = 0};
    if (evaluation->shown_count > SENTENCES_OF_STAYS_MAX)
        return (struct stay_lines){.count = 2, .months = {24, 48}};
    for (int i = 0; i < evaluation->shown_count; i++) {
        lines.months[lines.count] = evaluation->shown_months[i];
        for (int s = 0; s < stay->count; s++)
            if (stay->months[s] == evaluation->shown_months[i])
                lines.stay[lines.count] = s + 1;
        lines.count++;
    }
    return lines;
}

struct month_list month_list(const struct evaluation *evaluation)
{
    const struct stay *stay = &evaluation->from->stay;
    struct month_list list = {.count = stay->count + 5};
    bool present[MONTHS_MAX + 1] = {[12] = true, [24] = true, [36] = true, [48] = true, [60] = true};
    int used = 0;
    for (int i = 0; i < stay->count; i++)
        present[stay->months[i]] = true;
    for (int m = 1; m <= MONTHS_MAX; m++)
        if (present[m])
            list.months[used++] = m;
    return list;
}

/* "$B$5:$D$5" for the racers; with a row's own number: "$B#:$D#". */
static const char *racers_in(const struct lead_sheet *it, const char *row)
{
    char last[4];
    column_letters(last, it->race->count);
    return text_format(it->layout->arena, "$B%s:$%s%s", row, last, row);
}

static const char *letter_of(const struct lead_sheet *it, int column)
{
    char letters[4];
    column_letters(letters, column);
    return text_format(it->layout->arena, "%s", letters);
}

static void name_row(const struct lead_sheet *it, int row, const char *name)
{
    sheet_name(it->sheet, (struct area){{row, 1}, {row, it->race->count}}, "%s", name);
}

static void write_racers(const struct lead_sheet *it)
{
    static const char *const labels[] = {"Name", "Takes part", "Months ahead of all", "Vests in the month of the last change",
                                         "Deadline, of another that takes part"};
    for (int i = 0; i < 5; i++)
        sheet_text(it->sheet, (struct place){NAMES_ROW + i, 0}, LOOK_LABEL, labels[i]);
    const struct race *race = it->race;
    int last = race->change_count > 0 ? race->changes[race->change_count - 1].month : 0;
    for (int i = 0; i < race->count; i++) {
        const struct offer_layout *offer = race->racers[i];
        const struct case_offer *from = offer->result->from;
        const struct date day = i != race->own && race->counts[i] ? from->deadline : (struct date){0};
        sheet_block(it->sheet, layout_block(offer, 1 + i, (struct table_layout){MONTHS_TOP, MONTHS_MAX}));
        sheet_formula(it->sheet, (struct place){NAMES_ROW, 1 + i}, LOOK_HEADING, SHAPE_TEXT, value_text(offer->label), "@name");
        sheet_formula(it->sheet, (struct place){COUNTS_ROW, 1 + i}, LOOK_STEP, SHAPE_MONTH, value_count(race->counts[i]), "@counts");
        sheet_formula(it->sheet, (struct place){AHEAD_ROW, 1 + i}, LOOK_STEP, SHAPE_MONTH, value_count(race->ahead[i]),
                      "COUNTIF(lead_first,%d)", i + 1);
        sheet_formula(it->sheet, (struct place){VEST_ROW, 1 + i}, LOOK_STEP, SHAPE_MONTH, value_count(racer_vests_in(race, i, last)),
                      "IF(AND(COUNT(@vest_month)<=%d,COUNTIF(@vest_month,lead_last_turn)>0),1,0)", FEW_VESTS);
        sheet_formula(it->sheet, (struct place){DEADLINE_ROW, 1 + i}, LOOK_STEP, SHAPE_DATE, value_date(day),
                      i == race->own ? "\"\"" : "IF(AND(@counts=1,ISNUMBER(@deadline)),@deadline,\"\")");
    }
    name_row(it, NAMES_ROW, "lead_names");
    name_row(it, COUNTS_ROW, "lead_counts");
    name_row(it, AHEAD_ROW, "lead_ahead");
    name_row(it, VEST_ROW, "lead_vests");
    name_row(it, DEADLINE_ROW, "lead_deadlines");
}

/* --- By month: R11 for all at once. */

static void write_month(const struct lead_sheet *it, int month, int *so_far)
{
    const struct race *race = it->race;
    const char *all = racers_in(it, "#"), *first = letter_of(it, 1 + race->count + FIRST), *until = letter_of(it, 1 + race->count + SO_FAR);
    int row = MONTHS_TOP + month - 1, column = 1 + race->count, before = *so_far;
    *so_far = race->first[month] == NO_RACER ? before : race->first[month] + 1;
    struct sheet *sheet = it->sheet;
    sheet_write(sheet, (struct place){row, 0}, LOOK_STEP, SHAPE_MONTH, value_count(month));
    for (int i = 0; i < race->count; i++) {
        sheet_block(sheet, layout_block(race->racers[i], 1 + i, (struct table_layout){MONTHS_TOP, MONTHS_MAX}));
        sheet_formula(sheet, (struct place){row, 1 + i}, LOOK_STEP, SHAPE_MONEY,
                      race->counts[i] ? value_money(race->racers[i]->result->compared.total[month]) : value_nothing(),
                      "IF(%s$%d=1,INDEX(@stay_shared,$A#),\"\")", letter_of(it, 1 + i), COUNTS_ROW + 1);
    }
    sheet_formula(sheet, (struct place){row, column + FIRST}, LOOK_STEP, SHAPE_MONTH, value_count(race->first[month] + 1),
                  "IF(COUNT(%s)=0,0,IF(COUNTIF(%s,MAX(%s))>1,0,MATCH(MAX(%s),%s,0)))", all, all, all, all, all);
    if (month == 1) {
        sheet_formula(sheet, (struct place){row, column + SO_FAR}, LOOK_STEP, SHAPE_MONTH, value_count(*so_far), "%s#", first);
        sheet_formula(sheet, (struct place){row, column + CHANGE}, LOOK_STEP, SHAPE_MONTH, value_count(*so_far > 0), "IF(%s#>0,1,0)", first);
        return;
    }
    sheet_formula(sheet, (struct place){row, column + SO_FAR}, LOOK_STEP, SHAPE_MONTH, value_count(*so_far), "IF(%s#=0,%s%d,%s#)",
                  first, until, row, first);
    sheet_formula(sheet, (struct place){row, column + CHANGE}, LOOK_STEP, SHAPE_MONTH, value_count(*so_far != before),
                  "IF(AND(%s#>0,%s#<>%s%d),1,0)", first, first, until, row);
}

static void write_months(const struct lead_sheet *it)
{
    static const char *const headings[] = {"Ahead of all", "The last to lead", "Lead changes"}, *const names[] = {"lead_first", "lead_so_far", "lead_change"};
    int so_far = 0, last = MONTHS_TOP + MONTHS_MAX - 1, column = 1 + it->race->count;
    sheet_text(it->sheet, (struct place){MONTHS_TOP - 1, 0}, LOOK_HEADING, "After month");
    sheet_headings(it->sheet, MONTHS_TOP - 1, column, headings, 3);
    for (int month = 1; month <= MONTHS_MAX; month++)
        write_month(it, month, &so_far);
    sheet_name(it->sheet, (struct area){{MONTHS_TOP, 0}, {last, 0}}, "lead_month");
    sheet_name(it->sheet, (struct area){{MONTHS_TOP, 1}, {last, it->race->count}}, "lead_kept");
    for (int i = 0; i < 3; i++)
        sheet_name(it->sheet, (struct area){{MONTHS_TOP, column + i}, {last, column + i}}, "%s", names[i]);
}

/* --- Facts about all months. */

static int month_ahead(const struct race *race, int racer, bool last)
{
    int found = 0;
    for (int m = 1; m <= MONTHS_MAX; m++)
        if (race->first[m] == racer && (last || found == 0))
            found = m;
    return found;
}

static void write_facts(const struct lead_sheet *it)
{
    const struct race *race = it->race;
    const int changes = race->change_count, opener = changes > 0 ? race->changes[0].who : NO_RACER,
              closer = changes > 0 ? race->changes[changes - 1].who : NO_RACER, rival = race_first_deadline(race);
    const struct {
        const char *label, *name, *formula;
        struct value cached;
        enum shape shape;
    } facts[] = {
        {"How many take part", "lead_counting", "SUM(lead_counts)", value_count(race->counting), SHAPE_MONTH},
        {"Changes after the first leader", "lead_turns", "SUM(lead_change)-1", value_count(changes - 1), SHAPE_MONTH},
        {"First to lead", "lead_opener", "IF(SUM(lead_change)=0,0,INDEX(lead_first,MATCH(1,lead_change,0)))", value_count(opener + 1), SHAPE_MONTH},
        {"Last to lead", "lead_closer", "INDEX(lead_so_far,60)", value_count(closer + 1), SHAPE_MONTH},
        {"First month of the first to lead", "lead_opens", "IF(SUM(lead_change)=0,0,MATCH(1,lead_change,0))",
         value_count(changes > 0 ? race->changes[0].month : 0), SHAPE_MONTH},
        {"Last month of the first to lead", "lead_closes", "IF(lead_opener=0,0,SUMPRODUCT(MAX((lead_first=lead_opener)*lead_month)))",
         value_count(opener == NO_RACER ? 0 : month_ahead(race, opener, true)), SHAPE_MONTH},
        {"Month of the last change", "lead_last_turn", "SUMPRODUCT(MAX(lead_change*lead_month))",
         value_count(changes > 0 ? race->changes[changes - 1].month : 0), SHAPE_MONTH},
        {"Longest ahead", "lead_most", "MATCH(MAX(lead_ahead),lead_ahead,0)", value_count(race_longest(race) + 1), SHAPE_MONTH},
        {"A vest decides the last change", "lead_by_vest", "IF(lead_closer=0,0,INDEX(lead_vests,lead_closer))",
         value_count(closer != NO_RACER && racer_vests_in(race, closer, race->changes[changes - 1].month)), SHAPE_MONTH},
        {"Rival whose deadline comes first", "lead_rival", "IF(COUNT(lead_deadlines)=0,0,MATCH(MIN(lead_deadlines),lead_deadlines,0))",
         value_count(rival + 1), SHAPE_MONTH},
        {"That day", "lead_rival_day", "IF(lead_rival=0,\"\",MIN(lead_deadlines))",
         value_date(rival == NO_RACER ? (struct date){0} : race->racers[rival]->result->from->deadline), SHAPE_DATE},
    };
    for (int i = 0; i < (int)(sizeof facts / sizeof *facts); i++) {
        const struct place cell = {FACTS_TOP + i, 1};
        sheet_text(it->sheet, (struct place){cell.row, 0}, LOOK_LABEL, facts[i].label);
        sheet_formula(it->sheet, cell, LOOK_STEP, facts[i].shape, facts[i].cached, "%s", facts[i].formula);
        sheet_name(it->sheet, (struct area){cell, cell}, "%s", facts[i].name);
    }
}

/* --- By stay. */

static const char *cell_at(const struct layout *layout, int row, int column)
{
    return cell_address(layout->arena, "Lead", (struct place){row, column});
}

const char *lead_stay(const struct layout *layout, const struct race *race, int line, enum stay_fact fact)
{
    return cell_at(layout, STAYS_TOP + line, 1 + race->count + (int)fact);
}

const char *lead_months(const struct layout *layout, int line)
{
    return cell_at(layout, STAYS_TOP + line, 0);
}

const char *lead_list_month(const struct layout *layout, int line)
{
    return cell_at(layout, LIST_TOP + line, 1);
}

/* Each that is level with the best, after what joins it to those before. */
static const char *level_formula(const struct lead_sheet *it)
{
    struct text text = text_start(it->layout->arena);
    const char *kept = "INDEX(lead_kept,$A#,0)";
    text_addf(&text, "IF(COUNT(%s)=0,\"\",", kept);
    for (int i = 0; i < it->race->count; i++) {
        const char *here = text_format(it->layout->arena, "INDEX(lead_kept,$A#,%d)", i + 1);
        text_addf(&text, "%sIF(%s=MAX(%s),", i > 0 ? "&" : "", here, kept);
        if (i > 0)
            text_addf(&text, "IF(COUNTIF(INDEX(lead_kept,$A#,1):%s,MAX(%s))=1,\"\",IF(COUNTIF(INDEX(lead_kept,$A#,1):%s,MAX(%s))"
                             "=COUNTIF(%s,MAX(%s)),\" and \",\", \"))&",
                      here, kept, here, kept, kept, kept);
        text_addf(&text, "INDEX(lead_names,%d),\"\")", i + 1);
    }
    text_add(&text, ")");
    return text.data;
}

struct place lead_spare(int line)
{
    return (struct place){FACTS_TOP + line, 4};
}

static struct value whole(const struct race *race, int racer, int months)
{
    int64_t units = 0;
    if (racer == NO_RACER)
        return value_count(0);
    round_divide(&units, racer_pays(race, racer, months).cents, 100);
    return value_count(units);
}

static void write_stay(const struct lead_sheet *it, const struct stay_lines *lines, int line)
{
    const struct race *race = it->race;
    const int row = STAYS_TOP + line, months = lines->months[line], column = 1 + race->count, first = race->first[months],
              second = race_second(race, months);
    const char *all = racers_in(it, "#");
    struct sheet *sheet = it->sheet;
    if (lines->stay[line] > 0)
        sheet_formula(sheet, (struct place){row, 0}, LOOK_STEP, SHAPE_MONTH, value_count(months), "stay_%d", lines->stay[line]);
    else
        sheet_write(sheet, (struct place){row, 0}, LOOK_STEP, SHAPE_MONTH, value_count(months));
    for (int i = 0; i < race->count; i++) {
        sheet_block(sheet, layout_block(race->racers[i], 1 + i, (struct table_layout){STAYS_TOP, lines->count}));
        sheet_formula(sheet, (struct place){row, 1 + i}, LOOK_STEP, SHAPE_MONEY, race->counts[i] ? value_money(racer_pays(race, i, months)) : value_nothing(),
                      "IF(%s$%d=1,INDEX(@stay_shared_annualized,$A#),\"\")", letter_of(it, 1 + i), COUNTS_ROW + 1);
    }
    sheet_block(sheet, (struct block){.offer = "", .grant = "", .column = column, .first = STAYS_TOP, .last = STAYS_TOP + lines->count - 1});
    sheet_formula(sheet, (struct place){row, column + STAY_FIRST}, LOOK_STEP, SHAPE_MONTH, value_count(first + 1), "INDEX(lead_first,$A#)");
    sheet_formula(sheet, (struct place){row, column + STAY_SECOND}, LOOK_STEP, SHAPE_MONTH,
                  value_count(first == NO_RACER || second == NO_RACER ? 0 : second + 1),
                  "IF(OR({%d}=0,lead_counting<2),0,MATCH(LARGE(INDEX(lead_kept,$A#,0),2),INDEX(lead_kept,$A#,0),0))", STAY_FIRST);
    const int best = first == NO_RACER ? second : first; /* of those that are level, any */
    sheet_formula(sheet, (struct place){row, column + STAY_BEST}, LOOK_STEP, SHAPE_COUNT, whole(race, best, months),
                  "IF(COUNT(%s)=0,0,ROUND(MAX(%s),0))", all, all);
    sheet_formula(sheet, (struct place){row, column + STAY_NEXT}, LOOK_STEP, SHAPE_COUNT,
                  whole(race, first == NO_RACER ? NO_RACER : second, months), "IF({%d}=0,0,ROUND(INDEX(%s,{%d}),0))", STAY_SECOND, all, STAY_SECOND);
    sheet_formula(sheet, (struct place){row, column + STAY_OWN}, LOOK_STEP, SHAPE_COUNT,
                  whole(race, race->counts[race->own] ? race->own : NO_RACER, months), "ROUND(N(%s#),0)", letter_of(it, 1 + race->own));
    sheet_formula(sheet, (struct place){row, column + STAY_LEVEL}, LOOK_STEP, SHAPE_TEXT, value_text(race_level_names(it->layout->arena, race, months)), "%s", level_formula(it));
}

static void write_stays(const struct lead_sheet *it)
{
    static const char *const headings[STAY_FACTS] = {"Pays most", "Second", "Pays, whole", "Second pays", "Negotiated", "Level"};
    const struct stay_lines lines = stay_lines(it->layout->evaluation);
    sheet_text(it->sheet, (struct place){STAYS_TOP - 1, 0}, LOOK_HEADING, "Pay a year over a stay of");
    sheet_headings(it->sheet, STAYS_TOP - 1, 1 + it->race->count, headings, STAY_FACTS);
    for (int i = 0; i < lines.count; i++)
        write_stay(it, &lines, i);
}

/* The stays of the case and whole years as they come, and beside them in order, each once. */
static void write_list(const struct lead_sheet *it)
{
    static const int years[] = {12, 24, 36, 48, 60};
    const struct stay *stay = &it->layout->evaluation->from->stay;
    const struct month_list list = month_list(it->layout->evaluation);
    const char *all = text_format(it->layout->arena, "$A$%d:$A$%d", LIST_TOP + 1, LIST_TOP + list.count);
    sheet_text(it->sheet, (struct place){LIST_TOP - 1, 0}, LOOK_HEADING, "Stays to show");
    sheet_text(it->sheet, (struct place){LIST_TOP - 1, 1}, LOOK_HEADING, "In order, each once");
    for (int i = 0; i < list.count; i++) {
        const struct place given = {LIST_TOP + i, 0}, sorted = {LIST_TOP + i, 1};
        if (i < stay->count)
            sheet_formula(it->sheet, given, LOOK_STEP, SHAPE_MONTH, value_count(stay->months[i]), "stay_%d", i + 1);
        else
            sheet_write(it->sheet, given, LOOK_STEP, SHAPE_MONTH, value_count(years[i - stay->count]));
        const struct value month = list.months[i] > 0 ? value_count(list.months[i]) : value_nothing();
        if (i == 0)
            sheet_formula(it->sheet, sorted, LOOK_STEP, SHAPE_MONTH, month, "MIN(%s)", all);
        else
            sheet_formula(it->sheet, sorted, LOOK_STEP, SHAPE_MONTH, month,
                          "IF(B%d=\"\",\"\",IF(COUNTIF(%s,\">\"&B%d)=0,\"\",SMALL(%s,COUNTIF(%s,\"<=\"&B%d)+1)))", sorted.row, all, sorted.row,
                          all, all, sorted.row);
    }
}

void book_lead(struct sheet *sheet, const struct layout *layout)
{
    const struct print print = {.wide = 1};
    struct race *race = arena_alloc(layout->arena, sizeof *race);
    race_make(race, layout);
    const struct lead_sheet it = {sheet, layout, race};
    sheet_width(sheet, 0, 0, 36);
    sheet_width(sheet, 1, race->count + STAY_FACTS, layout->money_width);
    sheet_banner(sheet, 0, 0, 5, LOOK_TITLE, 22, "Who is ahead of all the others? (Steps to Answer)");
    sheet_banner(sheet, 1, 0, 5, LOOK_LEAD, 42,
                 "Offers are told by their place in the row of names; 0 is nobody. One that was declined or has lapsed takes no "
                 "part. In a month in which the highest total is shared nobody is ahead.");
    write_racers(&it);
    write_facts(&it);
    write_months(&it);
    write_stays(&it);
    write_list(&it);
    sheet_print(sheet, "Lead: who is ahead of all the others?", &print);
}
