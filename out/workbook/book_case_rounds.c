/* The rounds on the sheet Case: those of the case, then the lines of Log that a person has filled. */
#include "out/workbook/book_case.h"

enum { LINES_MOST = 40 };

/* A member of a round, behind the others, where its cell holds something. */
static void add(struct case_sheet *to, struct case_line *line, const char *cell,
                const struct case_line *member)
{
    line_if(line, false, text_format(to->arena, "%s<>\"\"", cell), member, NULL);
}

static void add_amount(struct case_sheet *to, struct case_line *line, const char *key, const char *cell)
{
    struct case_line member = case_line(to);
    line_say(&member, ", \"%s\": ", key);
    line_money(&member, text_format(to->arena, "N(%s)", cell), (struct money){0});
    add(to, line, cell, &member);
}

/* Both years: where one was not spoken of, the letter's stands. */
static void add_sign_ons(struct case_sheet *to, struct case_line *line, const char *first, const char *second)
{
    const char *prefix = to->layout->offers[to->layout->negotiating].prefix;
    struct case_line member = case_line(to);
    const char *const cells[] = {first, second};
    for (int i = 0; i < 2; i++) {
        line_say(&member, i == 0 ? ", \"sign_on\": [" : ", ");
        line_money(
            &member,
            text_format(to->arena, "IF(%s=\"\",N(%s_sign_on_%d),N(%s))", cells[i], prefix, i + 1, cells[i]),
            (struct money){0});
    }
    line_say(&member, "]");
    line_if(line, false, text_format(to->arena, "%s&%s<>\"\"", first, second), &member, NULL);
}

static void add_round(struct case_sheet *to, struct case_entry *entry, int number)
{
    static const char *const names[] = {"date", "base", "sign_on_1", "sign_on_2", "units", "said", "note"};
    const struct offer *letter = to->layout->offers[to->layout->negotiating].offer;
    const bool in_money = letter->has_grant && letter->grant.in_dollars;
    const char *who = text_format(to->arena, "log_%d_who", number), *cell[7];
    struct case_line *line = &entry->line, day = case_line(to), count = case_line(to), said = case_line(to);
    struct case_line note = case_line(to);
    for (int i = 0; i < 7; i++)
        cell[i] = text_format(to->arena, "log_%d_%s", number, names[i]);
    *entry = (struct case_entry){
        .condition = text_format(to->arena, "AND(%s<>\"\",%s&%s&%s&%s&%s&%s&%s<>\"\")", who, cell[0], cell[1],
                                 cell[2], cell[3], cell[4], cell[5], cell[6]),
        .line = case_line(to)};
    line_say(line, "    {\"by\": \"");
    line_choice(line, text_format(to->arena, "IF(%s=\"me\",\"candidate\",%s)", who, who), "");
    line_say(line, "\"");
    line_say(&day, ", \"date\": \"");
    line_date(&day, cell[0], (struct date){0});
    line_say(&day, "\"");
    add(to, line, cell[0], &day);
    line_say(&said, ", \"said\": \"");
    line_choice(&said, cell[5], "");
    line_say(&said, "\"");
    line_if(line, false, text_format(to->arena, "AND(%s=\"company\",%s<>\"\")", who, cell[5]), &said, NULL);
    add_amount(to, line, "base", cell[1]);
    add_sign_ons(to, line, cell[2], cell[3]);
    line_say(&count, ", \"units\": ");
    line_whole(&count, text_format(to->arena, "N(%s)", cell[4]), 0);
    if (in_money)
        add_amount(to, line, "value", cell[4]);
    else
        add(to, line, cell[4], &count);
    line_say(&note, ", \"note\": ");
    line_words(&note, cell[6], "");
    add(to, line, cell[6], &note);
    line_say(line, "}");
}

void case_round_lines(struct case_sheet *to, const char *rounds)
{
    struct case_entry entries[LINES_MOST];
    struct case_line comma = case_line(to), line = case_line(to);
    int count = 0;
    while (count < LINES_MOST && case_knows(to, text_format(to->arena, "log_%d_who", count + 1))) {
        add_round(to, &entries[count], count + 1);
        count++;
    }
    if (!rounds[0]) {
        case_list(to, "  \"rounds\": [", entries, count, "  ],");
        return;
    }
    case_say(to, "  \"rounds\": [");
    case_piece(to, rounds, "");
    line_say(&comma, "    ,");
    line_if(&line, false, text_format(to->arena, "SUM(%s)>0", case_range(to, CASE_THERE, to->row + 1, count)),
            &comma, NULL);
    case_put(to, &line);
    case_entries(to, entries, count);
    case_say(to, "  ],");
}
