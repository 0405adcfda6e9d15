/* Who pays more, for how long a stay, and what would change it. */
#include "calc/kit/signs.h"
#include "calc/kit/text.h"
#include "out/words/first_words.h"
#include "out/words/labels.h"
#include "out/words/stay_words.h"

const char *first_name(struct arena *arena, const struct stay_report *report, int contender)
{
    return contender == report->job ? "your current job" : offer_name(arena, report->evaluation->from, contender);
}

int first_stays(int months[FIRST_STAYS_MAX], const struct case_file *file)
{
    bool own = file->stay_source == STAY_MONTHS || file->stay_source == STAY_WEIGHTS;
    if (!own || file->stay.count > FIRST_STAYS_MAX) {
        months[0] = 24;
        months[1] = 48;
        return 2;
    }
    for (int i = 0; i < file->stay.count; i++)
        months[i] = file->stay.months[i];
    return file->stay.count;
}

static struct money pays(const struct stay_report *report, int contender, int months)
{
    return whole_money(report->contenders[contender].month[months].annualized);
}

/* The names of all that pay as much as the best: "Amazon and Google". */
static const char *level_names(struct arena *arena, const struct stay_report *report, int months, struct money *paid)
{
    const struct lead *lead = &report->lead;
    struct text text = text_start(arena);
    int best = lead->among[0], level[CONTENDERS_MAX], count = 0;
    for (int i = 1; i < lead->count; i++)
        if (money_compare(report->contenders[lead->among[i]].month[months].total, report->contenders[best].month[months].total) > 0)
            best = lead->among[i];
    *paid = pays(report, best, months);
    for (int i = 0; i < lead->count; i++)
        if (money_compare(report->contenders[lead->among[i]].month[months].total, report->contenders[best].month[months].total) == 0)
            level[count++] = lead->among[i];
    for (int i = 0; i < count; i++)
        text_addf(&text, "%s%s", i == 0 ? "" : i == count - 1 ? " and " : ", ", first_name(arena, report, level[i]));
    return text.data;
}

/* "Two years: Google pays 303,400 a year, Amazon 273,650 (Google +29,750)." */
static const char *ahead_at(struct arena *arena, const struct stay_report *report, int months)
{
    const struct lead *lead = &report->lead;
    int first = lead->front.who[months], second = lead->second[months], own = report->evaluation->from->negotiating;
    struct text text = text_start(arena);
    text_addf(&text, "%s: ", sentence_start(arena, stay_length(arena, months)));
    if (first == NOBODY) {
        struct money paid = {0};
        const char *names = level_names(arena, report, months, &paid);
        text_addf(&text, "%s pay the same, %m a year.", names, paid);
        return text.data;
    }
    struct money most = pays(report, first, months), next = pays(report, second, months);
    const char *name = first_name(arena, report, first), *other = first_name(arena, report, second);
    if (money_compare(most, next) == 0) {
        text_addf(&text, "%s and %s pay the same within one, %m a year.", name, other, most);
        return text.data;
    }
    text_addf(&text, lead->count > 2 ? "%s pays most, %m a year, then %s %m (%s +%m)" : "%s pays %m a year, %s %m (%s +%m)",
              name, most, other, next, first == report->job ? "the job" : name, (struct money){most.cents - next.cents});
    if (first != own && second != own && report->contenders[own].standing == OFFER_STANDS)
        text_addf(&text, "; %s %m", first_name(arena, report, own), pays(report, own, months));
    text_add(&text, ".");
    return text.data;
}

static const char *alone(struct arena *arena, const struct stay_report *report, const int months[], int count)
{
    const int only = report->lead.among[0];
    struct text text = text_start(arena);
    text_addf(&text, "%s pays", sentence_start(arena, first_name(arena, report, only)));
    for (int i = 0; i < count; i++)
        text_addf(&text, "%s %m%s over %s", i == 0 ? "" : i == count - 1 ? " and" : ",", pays(report, only, months[i]),
                  i == 0 ? " a year" : "", stay_length(arena, months[i]));
    text_add(&text, ".");
    return text.data;
}

/* The steepest fall of one year against the year before, to a whole percent. */
static const char *falls(struct arena *arena, const struct contender *contender)
{
    int worst = 1;
    for (int i = 2; i < 4; i++)
        if (contender->years[i].percent.nano < contender->years[worst].percent.nano)
            worst = i;
    int64_t percents = 0;
    (void)round_divide(&percents, -contender->years[worst].percent.nano, RATE_ONE / 100);
    if (percents < 1)
        return contender->years[worst].change.cents < 0 ? "Pay hardly falls in the first four years."
                                                        : "Pay does not fall in the first four years.";
    return text_format(arena, "Pay falls by %l%% in year %d, from %m to %m.", percents, worst + 1,
                       whole_money(contender->years[worst - 1].total), whole_money(contender->years[worst].total));
}

/* Of the stays: whether the same is ahead at each, at today's prices, and whether as in the figures. */
static const char *with_growth(struct arena *arena, const struct stay_report *report, const int months[], int count)
{
    const struct lead *lead = &report->lead;
    const int *flat = lead->flat_front.who;
    struct text text = text_start(arena);
    bool moves = false, same = true, one = true;
    for (int i = 0; i < lead->count; i++)
        moves |= report->contenders[lead->among[i]].price_moves;
    if (!moves)
        return "";
    for (int i = 0; i < count; i++) {
        same = same && flat[months[i]] == lead->front.who[months[i]];
        one = one && flat[months[i]] == flat[months[0]];
    }
    text_add(&text, "Share prices move as the case says");
    if (lead->count > 1 && same)
        text_add(&text, "; at today's prices the order is the same");
    for (int i = 0; i < count && lead->count > 1 && !same && (i == 0 || !one); i++) {
        const char *who = flat[months[i]] == NOBODY ? "nobody" : first_name(arena, report, flat[months[i]]);
        text_addf(&text, i == 0 ? "; at today's prices %s is ahead%s%s" : ", %s%s%s", who, one ? "" : " over ",
                  one ? "" : stay_length(arena, months[i]));
    }
    text_add(&text, ".");
    return text.data;
}

void first_ahead(struct sentences *sentences, struct arena *arena, const struct first *first)
{
    const struct stay_report *report = first->report;
    int months[FIRST_STAYS_MAX], count = first_stays(months, report->evaluation->from);
    if (report->lead.count == 1) {
        add_sentence(sentences, RANK_ANSWER, alone(arena, report, months, count));
        add_sentence(sentences, RANK_BESIDE, falls(arena, &report->contenders[report->lead.among[0]]));
    }
    for (int i = 0; i < count && report->lead.count > 1; i++)
        add_sentence(sentences, RANK_ANSWER, ahead_at(arena, report, months[i]));
    add_sentence(sentences, RANK_REASON, with_growth(arena, report, months, count));
}

/* A lead that begins with a vest, whose day is the letter's, not the anniversary (R1). */
static const char *by_a_vest(struct arena *arena, const struct stay_report *report, int who, int month)
{
    enum { FEW = 16 }; /* where stock vests every month no single vest decides */
    const struct contender *contender = &report->contenders[who];
    const char *days = vest_days(arena, contender->from, month);
    for (int i = 0; i < contender->waits.count && contender->waits.count <= FEW; i++)
        if (contender->waits.wait[i].month == month)
            return days[0] ? text_format(arena, " (vest about %s: check the day)", days) : " (a vest decides: check its day)";
    return "";
}

void first_turn(struct sentences *sentences, struct arena *arena, const struct first *first)
{
    const struct stay_report *report = first->report;
    const struct front *front = &report->lead.front;
    if (report->lead.count < 2 || front->change_count == 0)
        return;
    const struct front_change *last = &front->changes[front->change_count - 1];
    const char *name = first_name(arena, report, last->who);
    const char *others = report->lead.count == 2 ? "" : report->lead.count == 3 ? " of both others" : " of all others";
    if (front->who[MONTHS_MAX] == NOBODY)
        add_sentence(sentences, RANK_REASON, "After five years nobody is ahead.");
    else if (front->change_count == 1 && last->month == 1)
        add_sentence(sentences, RANK_REASON, text_format(arena, "%s is ahead%s however long you stay.", sentence_start(arena, name), others));
    else
        add_sentence(sentences, RANK_REASON, text_format(arena, "From month %d on %s is ahead%s%s.", last->month, name, others,
                                                         front->change_count > 1 ? by_a_vest(arena, report, last->who, last->month) : ""));
}
