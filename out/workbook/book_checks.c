/* The helper sheet Checks: the frame, every cell by itself, the checks of the case; and the health line. See book_checks.h. */
#include "out/workbook/book_checks.h"

#include <stdio.h>
#include <string.h>

#include "out/workbook/book_packages.h"
#include "out/workbook/book_race.h"

enum { CHECKS_TOP = 7, WHO = 0, WHAT, WHERE, FAILS, CHECK_COLUMNS, CELL_NAME_MAX = 64 };

static int number_of(const struct checks *checks)
{
    return checks->offer ? racer_number(checks->layout, checks->offer) : 0;
}

static void name_cell(char name[CELL_NAME_MAX], const struct input_record *where)
{
    char letters[4];
    column_letters(letters, where->at.column);
    snprintf(name, CELL_NAME_MAX, "%s!%s%d", sheet_reference(where->sheet), letters, where->at.row + 1);
}

void check_that(struct checks *checks, const char *what, const struct input_record *where, const char *formula, bool fails)
{
    if (!where)
        return;
    struct sheet *sheet = checks->sheet;
    char place[CELL_NAME_MAX];
    name_cell(place, where);
    /* a column that is there to be filled says nothing while it is empty */
    const bool spare = checks->offer && checks->offer->spare;
    const char *spared = "IF(AND(@base=\"\",N(@shares)+N(@worth)+N(@sign_on_1)+N(@bonus_target)=0),0,";
    sheet_write(sheet, (struct place){checks->row, WHO}, LOOK_STEP, SHAPE_MONTH, value_count(number_of(checks)));
    sheet_text(sheet, (struct place){checks->row, WHAT}, LOOK_LABEL, what);
    sheet_link_to(sheet, (struct place){checks->row, WHERE}, where->sheet, where->at, place);
    sheet_formula(sheet, (struct place){checks->row, FAILS}, LOOK_STEP, SHAPE_MONTH, value_count(fails && !spare), "%s%s%s", spare ? spared : "",
                  formula, spare ? ")" : "");
    if (fails && !spare && checks->failed++ == 0)
        checks->first = text_format(checks->layout->arena, "%s%s%s (%s)", checks->offer ? checks->offer->label : "", checks->offer ? ", " : "", what, place);
    checks->row++;
}

const struct input_record *check_input(const struct checks *checks, const char *name)
{
    const char *prefix = checks->offer ? checks->offer->prefix : "";
    const size_t length = strlen(prefix);
    for (int i = 0; i < checks->inputs->count; i++) {
        const struct input_record *record = &checks->inputs->records[i];
        if (strncmp(record->name, prefix, length) == 0 && strcmp(record->name + length + (length > 0 && record->name[length] == '_'), name) == 0)
            return record;
    }
    return NULL;
}

static void choose(struct checks *checks, const struct offer_layout *offer)
{
    checks->offer = offer;
    sheet_block(checks->sheet, (struct block){.offer = offer ? offer->prefix : "", .grant = offer ? offer->grants[0].prefix : ""});
}

/* Whether an input belongs to the offer that is chosen; those of no offer are the case's. */
static bool belongs(const struct checks *checks, const struct input_record *record)
{
    if (checks->offer)
        return strcmp(record->offer, checks->offer->prefix) == 0;
    for (int i = 0; i < checks->layout->offer_count; i++)
        if (strcmp(record->offer, checks->layout->offers[i].prefix) == 0)
            return false;
    return true;
}

/* A price of nothing is no fault of an offer without stock: what needs one is checked with the grants. */
static bool checked_alone(const struct checks *checks, const struct input_record *record)
{
    return record->kind != INPUT_PRICE || record != check_input(checks, "price");
}

static void check_cells(struct checks *checks)
{
    struct arena row = *checks->layout->arena, *const arena = &row; /* thousands of rows, whose words nobody wants later */
    row.blocks = NULL;
    for (int i = 0; i < checks->inputs->count; i++) {
        arena_reset(arena);
        const struct input_record *record = &checks->inputs->records[i];
        if (belongs(checks, record) && record->kind != INPUT_LABEL && checked_alone(checks, record))
            check_that(checks, input_expects(arena, record->kind), record,
                       input_fault(arena, record->kind, cell_address(arena, sheet_reference(record->sheet), record->at)),
                       input_faulty(record->kind, &record->value));
    }
    arena_release(arena);
}

static void check_case(struct checks *checks)
{
    const struct layout *layout = checks->layout;
    struct arena *arena = layout->arena;
    choose(checks, NULL);
    check_cells(checks);
    check_that(checks, "Weights of the stays: they add up to 100%", check_input(checks, "stay_1_weight"), "IF(ROUND(SUM(stay_weights),6)=1,0,1)", false);
    check_that(checks, "Stays: each stands once", check_input(checks, "stay_1"),
               "IF(SUMPRODUCT(--(COUNTIF(stay_months,stay_months)>1))>0,1,0)", false);
    for (int i = 1; layout->source->plan && i <= layout->evaluation->from->stay.count; i++)
        check_that(checks, "Goals: the yes lies at most at the target, and the target at most at what is asked for",
                   check_input(checks, text_format(arena, "goal_accept_%d", i)),
                   text_format(arena, "IF(OR(N(goal_accept_%d)>N(goal_target_%d),N(goal_target_%d)>N(goal_anchor_%d)),1,0)", i, i, i, i), false);
}

static void write_totals(const struct checks *checks)
{
    static const char *const headings[CHECK_COLUMNS] = {"Offer (0: the case)", "What is expected", "Where", "Fails"};
    static const char *const names[CHECK_COLUMNS] = {"checks_who", "checks_what", "checks_where", "checks_flag"};
    struct sheet *sheet = checks->sheet;
    const struct place failed = {3, 1}, first = {4, 1};
    sheet_headings(sheet, CHECKS_TOP - 1, 0, headings, CHECK_COLUMNS);
    for (int i = 0; i < CHECK_COLUMNS; i++)
        sheet_name(sheet, (struct area){{CHECKS_TOP, i}, {checks->row - 1, i}}, "%s", names[i]);
    sheet_text(sheet, (struct place){failed.row, 0}, LOOK_LABEL, "Checks that fail");
    sheet_formula(sheet, failed, LOOK_STEP, SHAPE_MONTH, value_count(checks->failed), "SUM(checks_flag)");
    sheet_name(sheet, (struct area){failed, failed}, "checks_failed");
    sheet_text(sheet, (struct place){first.row, 0}, LOOK_LABEL, "The first of them");
    sheet_formula(sheet, first, LOOK_STEP, SHAPE_TEXT, value_text(checks->first),
                  "IF(checks_failed=0,\"\",IF(INDEX(checks_who,MATCH(1,checks_flag,0))=0,\"\",INDEX(lead_names,INDEX(checks_who,MATCH(1,checks_flag,0)))&\", \")"
                  "&INDEX(checks_what,MATCH(1,checks_flag,0))&\" (\"&INDEX(checks_where,MATCH(1,checks_flag,0))&\")\")");
    sheet_name(sheet, (struct area){first, first}, "checks_first");
}

static void write_health(const struct checks *checks, const struct sheets *sheets, int row)
{
    const int failed = checks->failed;
    const struct place cell = {row, 1};
    const char *words = failed == 0 ? "All inputs make sense"
                                    : text_format(checks->layout->arena, "%d %s a look. First: %s", failed, failed == 1 ? "input needs" : "inputs need", checks->first);
    sheet_link_to(sheets->answer, (struct place){row, 0}, sheets->letters, (struct place){0, 0}, "Inputs");
    sheet_formula(sheets->answer, cell, LOOK_BAND, SHAPE_TEXT, value_text(words),
                  "IF(checks_failed=0,\"All inputs make sense\",checks_failed&IF(checks_failed=1,\" input needs\",\" inputs need\")&\" a look. First: \"&checks_first)");
    sheet_name(sheets->answer, (struct area){cell, cell}, "health");
    sheet_red_if(sheets->answer, cell, "a look");
    sheet_green_if(sheets->answer, cell, "make sense");
}

void book_checks(const struct sheets *sheets, const struct layout *layout, int health)
{
    const struct print print = {.wide = 1, .repeat = {CHECKS_TOP, 0}};
    struct sheet *sheet = sheets->checks;
    struct checks checks = {.sheet = sheet, .layout = layout, .inputs = sheet_inputs(sheet), .row = CHECKS_TOP, .first = ""};
    sheet_width(sheet, WHO, WHO, 16);
    sheet_width(sheet, WHAT, WHAT, 90);
    sheet_width(sheet, WHERE, WHERE, 20);
    sheet_banner(sheet, 0, 0, FAILS, LOOK_TITLE, 22, "Which inputs need a look? (Steps to Answer)");
    sheet_banner(sheet, 1, 0, FAILS, LOOK_LEAD, 28,
                 "Every input against what it may hold, pasted ones too, and what only several of them together can get wrong. 1 where something is "
                 "wrong. Answer tells how many there are, and the first.");
    for (int i = 0; i < layout->offer_count; i++) {
        choose(&checks, &layout->offers[i]);
        check_cells(&checks);
        check_offer(&checks);
    }
    check_case(&checks);
    write_totals(&checks);
    write_health(&checks, sheets, health);
    sheet_freeze(sheet, (struct place){CHECKS_TOP, 0});
    sheet_print(sheet, "Checks: which inputs need a look?", &print);
}
