/* The sentences of Answer. Each is built by a formula from the sheet Lead and from named cells, and stands beside a function
 * that gives the same text from the engine's results. */
#include "out/workbook/book_answer.h"

#include "out/cells/book_words.h"
#include "out/words/stay_words.h"

static const char *money(const struct answer_sheet *it, const char *number)
{
    return sheet_money_words(it->layout->arena, it->layout->evaluation->from->currency, number);
}

static const char *paid(const struct answer_sheet *it, struct money money)
{
    return money_words(it->layout->arena, it->layout->evaluation->from->currency, money);
}

static struct money whole(struct money money)
{
    int64_t units = 0;
    return round_divide(&units, money.cents, 100) ? dollars(units) : money;
}

double answer_height(const struct answer_sheet *it, const char *words)
{
    const double size = 1.2; /* of the letters, against those of a paragraph */
    return size * paragraph_height(words, (int)(it->wide * 0.9)) + 2;
}

void answer_line(const struct answer_sheet *it, int row, const struct sheet *to, const char *about, const char *cached, const char *formula)
{
    sheet_banner(it->sheet, row, 1, it->last, LOOK_ANSWER, answer_height(it, cached), "");
    if (about[0])
        sheet_link_to(it->sheet, (struct place){row, 0}, to, (struct place){0, 0}, about);
    sheet_formula(it->sheet, (struct place){row, 1}, LOOK_ANSWER, SHAPE_TEXT, value_text(cached), "%s", formula);
}

/* --- Who pays more at a stay. */

static const char *stay_said(const struct answer_sheet *it, int months)
{
    const struct race *race = it->race;
    struct arena *arena = it->layout->arena;
    const int first = race->first[months], second = race_second(race, months);
    struct text text = text_start(arena);
    text_addf(&text, "%s: ", sentence_start(arena, stay_length(arena, months)));
    if (race->counting == 0) {
        text_add(&text, "no offer stands that could be compared.");
        return text.data;
    }
    if (first == NO_RACER) {
        text_addf(&text, "%s pay the same, %s a year.", race_level_names(arena, race, months), paid(it, racer_pays(race, second, months)));
        return text.data;
    }
    const char *name = race->racers[first]->label;
    const struct money most = whole(racer_pays(race, first, months));
    if (second == NO_RACER) {
        text_addf(&text, "%s pays %s a year.", name, paid(it, most));
        return text.data;
    }
    const char *other = race->racers[second]->label;
    const struct money next = whole(racer_pays(race, second, months));
    if (most.cents == next.cents) {
        text_addf(&text, "%s and %s pay nearly the same, %s a year.", name, other, paid(it, most));
        return text.data;
    }
    const bool more = race->counting > 2;
    text_addf(&text, "%s pays %s%s a year, %s%s %s (%s +%s)", name, more ? "most, " : "", paid(it, most), more ? "then " : "", other,
              paid(it, next), name, paid(it, (struct money){most.cents - next.cents}));
    if (first != race->own && second != race->own && race->counts[race->own])
        text_addf(&text, "; %s %s", race->racers[race->own]->label, paid(it, whole(racer_pays(race, race->own, months))));
    text_add(&text, ".");
    return text.data;
}

static const char *stay_formula(const struct answer_sheet *it, int line)
{
    const struct layout *layout = it->layout;
    struct arena *arena = layout->arena;
    const char *at[STAY_FACTS], *months = lead_months(layout, line);
    for (int i = 0; i < STAY_FACTS; i++)
        at[i] = lead_stay(layout, it->race, line, (enum stay_fact)i);
    const char *best = money(it, at[STAY_BEST]), *own = layout->offers[it->race->own].prefix;
    const char *first = text_format(arena, "INDEX(lead_names,%s)", at[STAY_FIRST]), *second = text_format(arena, "INDEX(lead_names,%s)", at[STAY_SECOND]);
    struct text text = text_start(arena);
    text_addf(&text, "%s&\": \"&IF(lead_counting=0,\"no offer stands that could be compared.\",IF(%s=0,%s&\" pay the same, \"&%s&\" a year.\",",
              sheet_stay_words(arena, months), at[STAY_FIRST], at[STAY_LEVEL], best);
    text_addf(&text, "IF(%s=0,%s&\" pays \"&%s&\" a year.\",", at[STAY_SECOND], first, best);
    text_addf(&text, "IF(%s=%s,%s&\" and \"&%s&\" pay nearly the same, \"&%s&\" a year.\",", at[STAY_BEST], at[STAY_NEXT], first, second, best);
    text_addf(&text, "%s&\" pays \"&IF(lead_counting>2,\"most, \",\"\")&%s&\" a year, \"&IF(lead_counting>2,\"then \",\"\")&%s&\" \"&%s&\" (\"&%s&\" +\"&%s&\")\"",
              first, best, second, money(it, at[STAY_NEXT]), first, money(it, text_format(arena, "(%s-%s)", at[STAY_BEST], at[STAY_NEXT])));
    text_addf(&text, "&IF(AND(%s_counts=1,%s<>%d,%s<>%d),\"; \"&%s_name&\" \"&%s,\"\")&\".\"))))", own, at[STAY_FIRST], it->race->own + 1,
              at[STAY_SECOND], it->race->own + 1, own, money(it, at[STAY_OWN]));
    return text.data;
}

/* --- When the order turns. */

static const char *vest_said(const struct race *race)
{
    const struct front_change *last = &race->changes[race->change_count - 1];
    return racer_vests_in(race, last->who, last->month) ? " (a vest decides: check its day in the letter)" : "";
}

static void add_span(struct text *text, const struct race *race, int racer)
{
    int from = 0, to = 0;
    for (int m = 1; m <= MONTHS_MAX; m++)
        if (race->first[m] == racer) {
            from = from > 0 ? from : m;
            to = m;
        }
    if (from == to)
        text_addf(text, "in month %d", from);
    else
        text_addf(text, to - from + 1 == race->ahead[racer] ? "from month %d to %d" : "between months %d and %d", from, to);
}

static const char *turn_said(const struct answer_sheet *it)
{
    const struct race *race = it->race;
    struct text text = text_start(it->layout->arena);
    const int turns = race->change_count - 1;
    if (race->counting == 0)
        return "No offer stands that could be compared.";
    if (race->counting == 1)
        return text_format(it->layout->arena, "Only %s stands: there is nothing to compare it with.", race->racers[race->first[1]]->label);
    if (turns < 0)
        return "Nobody is ahead at any stay: they pay the same.";
    const struct front_change *first = &race->changes[0], *last = &race->changes[turns];
    const char *opener = race->racers[first->who]->label, *closer = race->racers[last->who]->label;
    if (turns == 0) {
        text_addf(&text, "No stay changes the order: %s is ahead in ", opener);
        if (race->ahead[first->who] == MONTHS_MAX)
            text_addf(&text, "all %d months.", MONTHS_MAX);
        else
            text_addf(&text, "%d of %d months and never behind.", race->ahead[first->who], MONTHS_MAX);
        return text.data;
    }
    if (turns == 1) {
        text_addf(&text, "%s is ahead in %d of %d months: ", opener, race->ahead[first->who], MONTHS_MAX);
        add_span(&text, race, first->who);
        text_addf(&text, "; from month %d %s %s%s.", last->month, race->ahead[last->who] == MONTHS_MAX + 1 - last->month ? "on" : "mostly", closer,
                  vest_said(race));
        return text.data;
    }
    const int most = race_longest(race);
    text_addf(&text, "The lead changes %d times: %s is ahead in %d of %d months; the last change is in month %d, to %s%s.", turns,
              race->racers[most]->label, race->ahead[most], MONTHS_MAX, last->month, closer, vest_said(race));
    return text.data;
}

static const char turn_formula[] =
    "IF(lead_counting=0,\"No offer stands that could be compared.\","
    "IF(lead_counting=1,\"Only \"&INDEX(lead_names,lead_opener)&\" stands: there is nothing to compare it with.\","
    "IF(lead_turns<0,\"Nobody is ahead at any stay: they pay the same.\","
    "IF(lead_turns=0,\"No stay changes the order: \"&INDEX(lead_names,lead_opener)&\" is ahead in \""
    "&IF(INDEX(lead_ahead,lead_opener)=60,\"all 60 months.\",INDEX(lead_ahead,lead_opener)&\" of 60 months and never behind.\"),"
    "IF(lead_turns=1,INDEX(lead_names,lead_opener)&\" is ahead in \"&INDEX(lead_ahead,lead_opener)&\" of 60 months: \""
    "&IF(lead_opens=lead_closes,\"in month \"&lead_opens,IF(lead_closes-lead_opens+1=INDEX(lead_ahead,lead_opener),"
    "\"from month \"&lead_opens&\" to \"&lead_closes,\"between months \"&lead_opens&\" and \"&lead_closes))"
    "&\"; from month \"&lead_last_turn&IF(INDEX(lead_ahead,lead_closer)=61-lead_last_turn,\" on \",\" mostly \"),"
    "\"The lead changes \"&lead_turns&\" times: \"&INDEX(lead_names,lead_most)&\" is ahead in \"&INDEX(lead_ahead,lead_most)"
    "&\" of 60 months; the last change is in month \"&lead_last_turn&\", to \")"
    "&INDEX(lead_names,lead_closer)&IF(lead_by_vest=1,\" (a vest decides: check its day in the letter)\",\"\")&\".\"))))";

/* --- By when. */

static const char *deadline_said(const struct answer_sheet *it)
{
    const struct case_file *file = it->layout->evaluation->from;
    const struct race *race = it->race;
    const struct case_offer *offer = &file->offers[race->own];
    const struct date today = file->assumptions.as_of;
    const char *name = race->racers[race->own]->label;
    struct arena *arena = it->layout->arena;
    struct text text = text_start(arena);
    if (!race->counts[race->own]) {
        text_addf(&text, "%s is declined: no answer is due.", name);
    } else if (!date_known(offer->deadline)) {
        text_addf(&text, "No deadline is stated for %s.", name);
    } else if (!date_known(today)) {
        text_addf(&text, "Answer %s by %s.", name, date_words(arena, offer->deadline));
    } else {
        const int days = days_between(today, offer->deadline);
        const char *day = date_words(arena, offer->deadline);
        if (days < 0)
            text_addf(&text, "The deadline of %s, %s, has passed: ask first whether the offer still stands.", name, day);
        else if (days == 0)
            text_addf(&text, "Answer %s by %s, the day of these figures; ask for more time as well.", name, day);
        else
            text_addf(&text, "Answer %s by %s: %d day%s after %s%s.", name, day, days, days == 1 ? "" : "s", date_words(arena, today),
                      days == 1 ? "; ask for more time as well" : "");
    }
    const int rival = race_first_deadline(race);
    if (rival != NO_RACER)
        text_addf(&text, " %s wants an answer by %s.", race->racers[rival]->label, date_words(arena, file->offers[rival].deadline));
    return text.data;
}

static const char *deadline_formula(const struct answer_sheet *it)
{
    struct arena *arena = it->layout->arena;
    const char *own = it->layout->offers[it->race->own].prefix, *day = sheet_date_words(arena, text_format(arena, "%s_deadline", own));
    struct text text = text_start(arena);
    text_addf(&text, "IF(%s_standing=\"declined\",%s_name&\" is declined: no answer is due.\",", own, own);
    text_addf(&text, "IF(%s_deadline=\"\",\"No deadline is stated for \"&%s_name&\".\",", own, own);
    text_addf(&text, "IF(NOT(ISNUMBER(%s_deadline)),\"The deadline of \"&%s_name&\" is no date: see the sheet Letters.\",", own, own);
    text_addf(&text, "IF(NOT(ISNUMBER(as_of)),\"Answer \"&%s_name&\" by \"&%s&\".\",", own, day);
    text_addf(&text, "IF(%s_deadline<as_of,\"The deadline of \"&%s_name&\", \"&%s&\", has passed: ask first whether the offer still stands.\",", own, own, day);
    text_addf(&text, "\"Answer \"&%s_name&\" by \"&%s&IF(%s_deadline=as_of,\", the day of these figures\",\": \"&(%s_deadline-as_of)&IF(%s_deadline-as_of=1,"
                     "\" day after \",\" days after \")&%s)&IF(%s_deadline-as_of<=1,\"; ask for more time as well\",\"\")&\".\")))))",
              own, day, own, own, own, sheet_date_words(arena, "as_of"), own);
    text_addf(&text, "&IF(lead_rival=0,\"\",\" \"&INDEX(lead_names,MAX(1,lead_rival))&\" wants an answer by \"&%s&\".\")", sheet_date_words(arena, "lead_rival_day"));
    return text.data;
}

int answer_words(const struct answer_sheet *it, int row)
{
    const struct sheets *sheets = it->sheets;
    const struct stay_lines lines = stay_lines(it->layout->evaluation);
    const bool rivals = it->layout->offer_count > 1;
    for (int i = 0; i < lines.count; i++) {
        const struct place cell = {row, 1};
        answer_line(it, row, sheets->stay, i > 0 ? "" : rivals ? "Who pays more" : "What it pays", stay_said(it, lines.months[i]), stay_formula(it, i));
        sheet_name(it->sheet, (struct area){cell, cell}, "answer_stay_%d", i + 1);
        row++;
    }
    if (rivals) {
        const struct place cell = {row, 1};
        answer_line(it, row, sheets->compare, "When it turns", turn_said(it), turn_formula);
        sheet_name(it->sheet, (struct area){cell, cell}, "answer_turn");
        row++;
    }
    row = answer_ask(it, row);
    const struct place cell = {row, 1};
    answer_line(it, row, sheets->log, "By when", deadline_said(it), deadline_formula(it));
    sheet_name(it->sheet, (struct area){cell, cell}, "answer_deadline");
    return answer_next(it, row + 1);
}
