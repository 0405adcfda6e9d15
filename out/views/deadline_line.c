#include "out/views/deadline_line.h"

#include "calc/kit/calendar.h"

enum { WIDTH = 72, MARKS_MAX = OFFERS_MAX + 8 };

struct mark {
    char letter;
    struct date day;
    const char *words;
};

struct marks {
    int count;
    struct mark marks[MARKS_MAX];
};

/* In order of time; a date that is not known is no mark. */
static void add_mark(struct marks *marks, char letter, struct date day, const char *words)
{
    int at = marks->count;
    if (!date_known(day) || marks->count == MARKS_MAX)
        return;
    for (; at > 0 && days_between(day, marks->marks[at - 1].day) > 0; at--)
        marks->marks[at] = marks->marks[at - 1];
    marks->marks[at] = (struct mark){letter, day, words};
    marks->count++;
}

static struct marks marks_of(struct arena *arena, const struct talks *talks, const struct process_dates *dates)
{
    const struct case_file *file = talks->evaluation->from;
    struct marks marks = {0};
    add_mark(&marks, 'T', talks->timeline.today, "today");
    add_mark(&marks, 'S', dates->process->date, text_format(arena, "%s: the stage it is at", dates->process->company));
    add_mark(&marks, 'X', dates->expected, text_format(arena, "%s: offer expected (= the range)", dates->process->company));
    add_mark(&marks, 'D', talks->timeline.deadline, "your deadline");
    for (int i = 0; i < file->offer_count; i++)
        if (i != file->negotiating && talks->evaluation->offers[i].standing == OFFER_STANDS)
            add_mark(&marks, 'R', file->offers[i].deadline, text_format(arena, "%s's deadline", file->offers[i].company_name));
    add_mark(&marks, 'N', dates->ask, "the date to ask for");
    return marks;
}

static struct date latest(const struct marks *marks, const struct process_dates *dates)
{
    struct date last = marks->marks[marks->count - 1].day;
    return date_known(dates->expected) && days_between(last, dates->late) > 0 ? dates->late : last;
}

static int column_of(struct date first, struct date day, int span, int width)
{
    int column = days_between(first, day) * (width - 1) / span;
    return column < 0 ? 0 : column >= width ? width - 1 : column;
}

/* Two marks on one day stand side by side; at the right end the later one moves left. */
static void put(char *line, int width, int column, char letter)
{
    int at = column;
    while (at < width && line[at] != '.' && line[at] != '=')
        at++;
    if (at == width)
        for (at = column; at > 0 && line[at] != '.' && line[at] != '=';)
            at--;
    line[at] = letter;
}

const char *calendar_line(struct arena *arena, const struct talks *talks, const struct process_dates *dates)
{
    const struct marks marks = marks_of(arena, talks, dates);
    char line[WIDTH + 1] = {0};
    struct text text = text_start(arena);
    if (marks.count < 2)
        return "";
    struct date first = marks.marks[0].day;
    int span = days_between(first, latest(&marks, dates));
    if (span <= 0)
        return "";
    int width = 3 * span + 1 < WIDTH ? 3 * span + 1 : WIDTH;
    for (int i = 0; i < width; i++)
        line[i] = '.';
    if (date_known(dates->expected))
        for (int i = column_of(first, dates->early, span, width); i <= column_of(first, dates->late, span, width); i++)
            line[i] = '=';
    for (int i = 0; i < marks.count; i++)
        put(line, width, column_of(first, marks.marks[i].day, span, width), marks.marks[i].letter);
    text_addf(&text, "%s\n", line);
    for (int i = 0; i < marks.count; i++)
        text_addf(&text, "%c  %s, %s\n", marks.marks[i].letter, day_words(arena, marks.marks[i].day), marks.marks[i].words);
    return text.data;
}
