/* The sheet Case: the JSON of the present inputs, to be pasted into a file; and, hidden, the case as it was.
 */
#include "out/workbook/book_case.h"

#include <string.h>

#include "out/cells/book_plain.h"

enum { SOURCE_LENGTH = 8000 /* bytes of the case's text in a cell */ };

static void write_stay(struct case_sheet *to, const struct case_pieces *pieces)
{
    const struct case_file *file = to->layout->evaluation->from;
    const struct stay *stay = &file->stay;
    struct case_entry entries[HORIZONS_MAX];
    const char *comma = pieces->facts[0] ? "," : "";
    bool stated = file->stay_source == STAY_WEIGHTS;
    const char *changed =
        text_format(to->arena, "SUM(%s)>0", case_range(to, CASE_DIFFERS, to->row + 1, stay->count));
    struct case_line open = case_line(to), as_stated = case_line(to), head = case_line(to),
                     close = case_line(to), end = case_line(to);
    for (int i = 0; i < stay->count; i++) {
        const char *months = text_format(to->arena, "stay_%d", i + 1);
        const char *weight = text_format(to->arena, "stay_%d_weight", i + 1);
        struct case_entry *entry = &entries[i];
        *entry =
            (struct case_entry){.there = stated, .condition = stated ? "1" : changed, .line = case_line(to)};
        entry->difference = text_format(to->arena, "IF(AND(%s=%d,ROUND(%s*1000000000,0)=%l),0,1)", months,
                                        stay->months[i], weight, stay->weight[i].nano);
        line_say(&entry->line, "      {\"months\": ");
        line_whole(&entry->line, months, stay->months[i]);
        line_say(&entry->line, ", \"weight\": ");
        line_rate(&entry->line, weight, stay->weight[i]);
        line_say(&entry->line, "}");
    }
    if (!stated && pieces->stay[0])
        line_say(&as_stated, "%s%s", pieces->stay, comma);
    line_say(&open, "    \"stay\": [");
    line_if(&head, stated, stated ? "1" : changed, &open, &as_stated);
    line_say(&end, "    ]%s", comma);
    line_if(&close, stated, stated ? "1" : changed, &end, NULL);
    case_put(to, stated ? &open : &head);
    case_entries(to, entries, stay->count);
    case_put(to, stated ? &end : &close);
}

/* What one unit is worth: of a cell on Letters that says it, or as stated. */
static void write_fx(struct case_sheet *to, const struct case_pieces *pieces, int index, const char *after)
{
    const struct case_file *file = to->layout->evaluation->from->stated;
    const struct fx *fx = &file->assumptions.fx[index];
    struct case_line line = case_line(to);
    const char *cell = NULL;
    for (int i = 0;
         i < file->offer_count && strcmp(to->layout->evaluation->from->currency, file->currency) == 0; i++) {
        const struct case_offer *offer = &file->offers[i];
        const char *prefix = to->layout->offers[i].prefix;
        if (!cell && strcmp(offer->currency, fx->currency) == 0)
            cell = text_format(to->arena, "%s_to_case", prefix);
        else if (!cell && strcmp(offer->currency, file->currency) == 0 &&
                 strcmp(offer->stock_currency, fx->currency) == 0 &&
                 (offer->offer.has_grant || offer->offer.refresher_count > 0))
            cell = text_format(to->arena, "%s_stock_rate", prefix);
    }
    line_say(&line, "      \"%s\": {", fx->currency);
    if (cell && strcmp(fx->currency, file->currency) != 0) {
        line_say(&line, "\"rate\": ");
        line_exchange(&line, cell, fx->rate);
    } else
        line_say(&line, "%s", pieces->fx_rate[index]);
    line_say(&line, "%s%s}%s", pieces->fx_facts[index][0] ? ", " : "", pieces->fx_facts[index], after);
    case_put(to, &line);
}

static void write_assumptions(struct case_sheet *to, const struct case_pieces *pieces)
{
    const struct assumptions *assumed = &to->layout->evaluation->from->stated->assumptions;
    const bool discounted = case_knows(to, "discount") && case_knows(to, "equity_haircut");
    const char *more = assumed->fx_count > 0 || pieces->defaults[0] ? "," : "",
               *comma = discounted ? "," : more;
    struct case_line day = case_line(to), line = case_line(to);
    case_say(to, "  \"assumptions\": {");
    line_say(&day, "    \"as_of\": \"");
    if (case_knows(to, "as_of")) {
        line_date(&day, "as_of", assumed->as_of);
        line_say(&day, "\"%s", comma);
        line_if(&line, date_known(assumed->as_of), "N(as_of)>0", &day, NULL);
        case_put(to, &line);
    } else if (date_known(assumed->as_of)) {
        line_say(&day, "%D\"%s", assumed->as_of, comma);
        case_put(to, &day);
    }
    if (discounted) {
        struct case_line later = case_line(to), stock = case_line(to);
        line_say(&later, "    \"discount\": ");
        line_rate(&later, "discount", assumed->discount);
        line_say(&later, ",");
        case_put(to, &later);
        line_say(&stock, "    \"equity_haircut\": ");
        line_rate(&stock, "equity_haircut", assumed->equity_haircut);
        line_say(&stock, "%s", more);
        case_put(to, &stock);
    }
    if (assumed->fx_count > 0) {
        case_say(to, "    \"fx\": {");
        for (int i = 0; i < assumed->fx_count; i++)
            write_fx(to, pieces, i, i + 1 < assumed->fx_count ? "," : "");
        case_say(to, pieces->defaults[0] ? "    }," : "    }");
    }
    case_piece(to, pieces->defaults, "");
    case_say(to, "  },");
}

static void write_offers(struct case_sheet *to, const struct case_pieces *pieces)
{
    static const struct offer_pieces no_pieces = {.identity = ""};
    const struct case_file *file = to->layout->evaluation->from->stated;
    const struct layout *layout = to->layout;
    const char *more = case_knows(to, "spare_base") ? "N(spare_base)>0" : NULL;
    case_say(to, "  \"offers\": [");
    for (int i = 0; i < file->offer_count; i++) {
        const struct subject subject = {layout->offers[i].prefix, &file->offers[i], &pieces->offers[i],
                                        false};
        bool follows = i + 1 < file->offer_count;
        case_offer_lines(to, &subject, follows, follows ? NULL : more);
        arena_release(to->arena);
    }
    if (more && layout->offer_count > file->offer_count) {
        const struct subject spare = {"spare", layout->offers[file->offer_count].result->from, &no_pieces,
                                      true};
        to->guard = more;
        case_offer_lines(to, &spare, false, NULL);
        to->guard = NULL;
    }
    case_say(to, "  ],");
}

/* The case as it was, in cells so long as every spreadsheet takes. */
static void write_source(struct case_sheet *to, const char *whole)
{
    const int offers = to->layout->evaluation->from->offer_count;
    int row = CASE_TOP;
    for (size_t length = strlen(whole), at = 0; at < length; at += SOURCE_LENGTH, row++) {
        size_t part = length - at < SOURCE_LENGTH ? length - at : SOURCE_LENGTH;
        sheet_text(to->sheet, (struct place){row, CASE_SOURCE}, LOOK_LABEL,
                   arena_copy(to->arena, whole + at, part));
    }
    sheet_name(to->sheet, (struct area){{CASE_TOP, CASE_SOURCE}, {row - 1, CASE_SOURCE}}, "case_source");
    for (int i = 0; i < offers; i++) {
        const struct offer_layout *offer = &to->layout->offers[i];
        sheet_text(to->sheet, (struct place){CASE_TOP + i, CASE_PREFIX}, LOOK_LABEL, offer->prefix);
        sheet_text(to->sheet, (struct place){CASE_TOP + i, CASE_NAME}, LOOK_LABEL, offer->label);
    }
    row = CASE_TOP + offers;
    sheet_name(to->sheet, (struct area){{CASE_TOP, CASE_PREFIX}, {row - 1, CASE_PREFIX}}, "case_offers");
    sheet_name(to->sheet, (struct area){{CASE_TOP, CASE_NAME}, {row - 1, CASE_NAME}}, "case_names");
}

/* Column A: the lines that are not empty, one below the other. */
static void write_copy(struct case_sheet *to)
{
    const int rows = to->row - CASE_TOP;
    const char *numbers = case_range(to, CASE_NUMBER, CASE_TOP, rows),
               *lines = case_range(to, CASE_LINE, CASE_TOP, rows);
    const char *last = case_address(to, CASE_NUMBER, to->row - 1);
    to->row = CASE_TOP;
    for (int i = 0; i < rows; i++, to->row++) {
        const char *line = case_address(to, CASE_LINE, to->row),
                   *before = case_address(to, CASE_NUMBER, to->row - 1);
        case_beside(
            to, CASE_NUMBER, value_count(to->numbers[i]),
            text_format(to->arena, "IF(%s=\"\",0,1)%s%s", line, i > 0 ? "+" : "", i > 0 ? before : ""));
        sheet_plain_formula(to->sheet, (struct place){to->row, 0}, LOOK_LABEL, SHAPE_TEXT,
                            value_text(i < to->count ? to->lines[i] : ""),
                            text_format(to->arena, "IF(%d>%s,\"\",INDEX(%s,MATCH(%d,%s,0)))", i + 1, last,
                                        lines, i + 1, numbers));
    }
}

static void write_lines(struct case_sheet *to, const struct case_pieces *pieces)
{
    case_say(to, "{");
    case_piece(to, pieces->head, ",");
    case_say(to, "  \"candidate\": {");
    write_stay(to, pieces);
    case_piece(to, pieces->facts, "");
    case_say(to, "  },");
    case_piece(to, pieces->people, ",");
    write_assumptions(to, pieces);
    write_offers(to, pieces);
    case_round_lines(to, pieces->rounds);
    case_piece(to, pieces->tail, "");
    case_say(to, "}");
}

void book_case(struct sheet *sheet, const struct layout *layout)
{
    const struct print print = {.wide = 1, .repeat = {CASE_TOP, 0}};
    struct arena lines = *layout->arena;
    struct case_sheet to = {.sheet = sheet, .layout = layout, .arena = &lines, .row = CASE_TOP};
    lines.blocks = NULL;
    to.lines = arena_array(layout->arena, CASE_LINES_MAX, sizeof *to.lines);
    to.numbers = arena_array(layout->arena, CASE_LINES_MAX, sizeof *to.numbers);
    const struct case_pieces *pieces = layout->source->pieces;
    sheet_width(sheet, 0, 0, CASE_WIDTH);
    sheet_banner(sheet, 0, 0, 0, LOOK_TITLE, 22, "What does the case file say now?");
    sheet_banner(
        sheet, 1, 0, 0, LOOK_LEAD, 16,
        "The case with the inputs of this workbook as they are now, for haggle and for safekeeping.");
    sheet_banner(sheet, 2, 0, 0, LOOK_LEAD, 42,
                 "Copy column A from row 5 down into case.json, as text, and check it: haggle check "
                 "case.json. Or let haggle "
                 "take the inputs out of this file: haggle read workbook.xlsx -o case.json. Goals and asks "
                 "of the sheet Counter "
                 "are worked out, and the cells of Job are laid on the offer's calendar: they stay here.");
    sheet_print(sheet, "Case: what does the case file say now?", &print);
    if (!pieces)
        return;
    sheet_freeze(sheet, (struct place){CASE_TOP, 0});
    write_lines(&to, pieces);
    write_copy(&to);
    write_source(&to, pieces->whole);
    arena_release(&lines);
    sheet_hide_columns(sheet, CASE_LINE, CASE_NAME);
}
