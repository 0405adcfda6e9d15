/* The days that a text names for something: the start, the day to answer by. */
#include <string.h>

#include "scenarios/letters/letter_parts.h"

/* A day falls on the same weekday every five, six or eleven years: over these six one year is left, or none is taken. */
enum { LOOK_BACK = 14, YEAR_FIRST = 2023, YEAR_LAST = 2028 };

/* The year in which a day named without one falls on its weekday: "Friday, December 4". 0 where several would do. */
static int year_by_weekday(const struct tokens *tokens, int i, struct date day)
{
    static const char *const names[] = {"mon|monday",         "tue|tues|tuesday", "wed|wednesday",
                                        "thu|thurs|thursday", "fri|friday",       "sat|saturday",
                                        "sun|sunday"};
    int named = -1, found = 0;
    for (int d = 0; d < 7; d++)
        if (pattern_at(tokens, i, names[d]) > 0)
            named = d;
    if (named < 0)
        return 0;
    struct date monday = {2024, 1, 1};
    for (int year = YEAR_FIRST; year <= YEAR_LAST; year++) {
        struct date date = {year, day.month, day.day};
        if (!date_valid(date))
            continue;
        int apart = ((days_between(monday, date) % 7) + 7) % 7;
        if (apart == named)
            found = found ? -1 : year;
    }
    return found > 0 ? found : 0;
}

/* The day at token i as a figure; false where no year is known. */
static bool add_day(struct reader *reader, struct draft *draft, const struct tokens *tokens, int i, const char *key,
                    enum figure_rank rank)
{
    struct letter_day day = day_at(tokens, i);
    struct figure figure = {.key = key,
                            .kind = FIGURE_DATE,
                            .date = day.date,
                            .line = tokens->token[i].line,
                            .remark = "",
                            .rank = rank,
                            .times = 1};
    if (day.no_year) {
        figure.date.year = year_by_weekday(tokens, i, day.date);
        figure.remark = "the year is the one in which it is that day of the week";
        if (reader->dated.year) {
            figure.date.year = reader->dated.year + (day.date.month < reader->dated.month);
            figure.remark = "the year is that of the letter's date";
        }
        if (!date_valid(figure.date))
            return false;
    }
    if (day.month_only && strcmp(key, "received") == 0)
        return false;
    figure.two_ways = day.two_ways;
    figure.doubt = day.month_only;
    if (day.month_only)
        figure.remark = "the day is not said";
    figure_add(reader, &draft->figures, figure);
    return true;
}

void take_day(struct reader *reader, struct draft *draft, const struct stretch *stretch)
{
    const char *key = stretch->field == CUE_START ? "start" : stretch->field == CUE_DEADLINE ? "deadline" : "received";
    for (int i = stretch->cue_end; i < stretch->to && i < stretch->cue_end + 8; i++) {
        if (day_at(stretch->tokens, i).length == 0)
            continue;
        add_day(reader, draft, stretch->tokens, i, key, stretch->rank);
        return;
    }
}

/* What the nearest telling word before a day makes of it. */
static const char *meant_by(const struct tokens *tokens, int from, int i)
{
    static const char *const answer = "accept|accepted|acceptance|accepting|sign|signed|signature|countersign|"
                                      "countersigned|respond|response|reply|answer|answered|decide|decision|know|"
                                      "expire|expires|expiring|exp|expiry|lapse|lapses|valid|open|hear|revert|"
                                      "confirm|confirmation|due|deadline|stands|yes|good|call|closes|return|back|"
                                      "commit|withdrawn|effect|hold|held";
    static const char *const start = "start|starts|starting|begin|begins|beginning|commence|commences|commencing|"
                                     "commencement|join|joining|doj|onboard|onboarding|expect";
    static const char *const neither = "paid|pay|payable|vest|vests|vesting|vested|granted|grant|released|issued|dated|"
                                       "sent|interview|leave|holiday|vacation|birthday|review|bonus|unvested|owe|"
                                       "expires|anniversary|posted|spoke|approved|meeting|current|holidays";
    bool limit = false, at = false, last = false;
    for (int back = 1; back <= LOOK_BACK && i - back >= from; back++) {
        int t = i - back;
        if (tokens->token[t].ends || pattern_at(tokens, t, ";|!bar") > 0)
            return NULL;
        bool clock = t > from && token_is(&tokens->token[t - 1], ":"); /* 11:59 PM */
        if (tokens->token[t].kind == TOKEN_NUMBER && tokens->token[t].number.raw > 31 * (int64_t)NUMBER_SCALE && !clock)
            return NULL;
        limit = limit || pattern_at(tokens, t, "by|before|until|till|through|thru|than") > 0;
        at = at || (back <= 6 && pattern_at(tokens, t, "on|is|be|from|date|due|exp|expires|expire|expiring|lapses|deadline|"
                                                      "starting|start|begin|beginning|commencing|joining|doj|"
                                                      "starts|begins|around") > 0);
        last = last || pattern_at(tokens, t, "last|final") > 0;
        if (pattern_at(tokens, t, "deadline") > 0 || (pattern_at(tokens, t, answer) > 0 && limit))
            return "deadline";
        if (pattern_at(tokens, t, "expire|expires|expiring|exp|expiry|lapse|lapses|due|deadline|closes") > 0 && at)
            return "deadline";
        if ((pattern_at(tokens, t, start) > 0 || pattern_at(tokens, t, "first day|working") > 0) &&
            (at || back <= 2 || limit) && !last && !has_word(tokens, t, i, "first pay|regular|salary|paycheck"))
            return "start";
        if (pattern_at(tokens, t, neither) > 0)
            return NULL;
    }
    return i > from && token_is(&tokens->token[i - 1], "from") && has_word(tokens, from, i, "employed|appointed|engaged")
               ? "start" /* employed as an engineer from 1 February */
               : NULL;
}

void take_said_days(struct reader *reader, struct draft *draft, const struct tokens *tokens, int from, int to,
                    bool deadline_only)
{
    for (int i = from; i < to; i++) {
        struct letter_day day = day_at(tokens, i);
        if (day.length == 0)
            continue;
        const char *key = meant_by(tokens, from, i);
        if (i == from && i >= 2 && token_is(&tokens->token[i - 1], ".") && pattern_at(tokens, i - 2, "exp") > 0)
            key = "deadline";
        int end = i + day.length;
        if (!key && (pattern_at(tokens, end, "as a|your|the start|starting|joining date?") > 2 ||
                     (tokens->token[i].kind == TOKEN_WORD && pattern_at(tokens, end, "start") > 0)))
            key = "start";
        if (key && !(deadline_only && strcmp(key, "deadline") != 0) && !day.month_only)
            add_day(reader, draft, tokens, i, key, RANK_SENTENCE);
        i = end - 1;
    }
}

/* 04/12/2026: month first where amounts are in US dollars, day first in the countries that write it so. */
void settle_days(struct draft *draft, const char *currency)
{
    static const char *const day_first[] = {"GBP", "EUR", "INR", "AUD", "SGD", "NZD", "CHF", "PLN", "BRL", "MXN", "ZAR"};
    bool month = strcmp(currency, "USD") == 0, day = false;
    for (size_t c = 0; c < sizeof day_first / sizeof *day_first; c++)
        day = day || strcmp(currency, day_first[c]) == 0;
    for (int i = 0; i < draft->figures.count; i++) {
        struct figure *figure = &draft->figures.figure[i];
        if (figure->kind != FIGURE_DATE || !figure->two_ways)
            continue;
        if (day) {
            struct date date = {figure->date.year, figure->date.day, figure->date.month};
            figure->date = date;
        }
        figure->doubt = figure->doubt || !(day || month);
        figure->remark = day     ? "day first, as in that country"
                         : month ? "month first, as in the United States"
                                 : "day first or month first";
    }
}
