#include "out/words/stay_words.h"

#include <string.h>

#include "calc/kit/signs.h"
#include "calc/kit/text.h"
#include "out/words/labels.h"
#include "out/words/standing_words.h"

const char *contender_label(struct arena *arena, const struct stay_report *report, int contender)
{
    return contender == report->job ? "the current job" : offer_label(arena, report->evaluation->from, contender);
}

const char *contender_column(struct arena *arena, const struct stay_report *report, int contender)
{
    return contender == report->job ? "Current job" : offer_and_standing(arena, report->evaluation, contender);
}

const char *sentence_start(struct arena *arena, const char *words)
{
    char *copy = arena_copy(arena, words, strlen(words));
    if (copy[0] >= 'a' && copy[0] <= 'z')
        copy[0] = (char)(copy[0] - 'a' + 'A');
    return copy;
}

const char *stay_length(struct arena *arena, int months)
{
    static const char *const years[] = {"",           "one year",  "two years", "three years",
                                        "four years", "five years"};
    if (months % 12 == 0)
        return years[months / 12];
    return text_format(arena, "%d month%s", months, months == 1 ? "" : "s");
}

static void add_part(struct text *text, bool *first, const char *name, int64_t cents)
{
    if (cents == 0)
        return;
    text_addf(text, "%s%s ", *first ? ": " : ", ", name);
    add_signed(text, (struct money){cents});
    *first = false;
}

const char *say_gap(struct arena *arena, const struct stay_report *report, const struct contender_pair *pair,
                    const struct pair_at *at)
{
    struct text text = text_start(arena);
    const char *a = contender_label(arena, report, pair->a), *b = contender_label(arena, report, pair->b);
    const char *stay = stay_length(arena, at->months);
    const int64_t side = at->gap.total.cents < 0 ? -1 : 1;
    const struct money *part = at->gap.part, pays_a = report->contenders[pair->a].month[at->months].annualized,
                       pays_b = report->contenders[pair->b].month[at->months].annualized;
    bool first = true;
    if (at->gap.total.cents == 0)
        text_addf(&text, "%s: %s and %s both pay %m a year", sentence_start(arena, stay), a, b, pays_a);
    else
        text_addf(&text, "%s: %s pays %m a year, %s %m (%s +%m)", sentence_start(arena, stay), side > 0 ? a : b, side > 0 ? pays_a : pays_b,
                  side > 0 ? b : a, side > 0 ? pays_b : pays_a, side > 0 ? a : b, (struct money){side * at->gap.total.cents});
    add_part(&text, &first, "sign-on", side * part[SIGN_ON].cents);
    if (part[BONUS].cents != 0 && part[EQUITY].cents != 0) {
        add_part(&text, &first, "bonus and equity", side * (part[BONUS].cents + part[EQUITY].cents));
    } else {
        add_part(&text, &first, "bonus", side * part[BONUS].cents);
        add_part(&text, &first, "equity", side * part[EQUITY].cents);
    }
    add_part(&text, &first, "base", side * part[BASE].cents);
    add_part(&text, &first, "other", side * part[OTHER].cents);
    return text.data;
}

const char *say_order(struct arena *arena, const char *a, const char *b, const struct comparison *comparison)
{
    struct text story = text_start(arena);
    if (comparison->change_count == 0) {
        text_addf(&story, "%s and %s pay the same at every stay.", sentence_start(arena, a), b);
        return story.data;
    }
    const struct lead_change *last = &comparison->changes[comparison->change_count - 1];
    const char *ahead = last->leader == LEADER_A ? a : b;
    if (comparison->for_good.leader == LEADER_NONE)
        text_addf(&story, "After %d months they pay the same; before that", MONTHS_MAX);
    else if (comparison->change_count == 1 && comparison->for_good.month == 1)
        return text_format(arena, "%s is ahead however long you stay.", sentence_start(arena, ahead));
    else
        text_addf(&story, "From month %d on %s is ahead%s", comparison->for_good.month, ahead,
                  comparison->change_count > 1 || comparison->for_good.month > last->month ? "; before that" : "");
    int told = comparison->for_good.month == last->month ? comparison->change_count - 1 : comparison->change_count;
    for (int i = 0; i < told; i++)
        text_addf(&story, "%s %s from month %d", i == 0 ? "" : i == told - 1 ? " and" : ",",
                  comparison->changes[i].leader == LEADER_A ? a : b, comparison->changes[i].month);
    text_add(&story, ".");
    return story.data;
}

/* Who wins above the last chance: the leader of the longest stay. */
static enum leader leader_above(const struct stay_report *report, const struct contender_pair *pair)
{
    const struct stay *stay = &report->evaluation->from->stay;
    return leader_at(&pair->comparison, stay->months[stay->count - 1]);
}

const char *say_chance(struct arena *arena, const struct stay_report *report, const struct contender_pair *pair)
{
    const struct case_file *file = report->evaluation->from;
    const struct roots *roots = &pair->chance.exact;
    const char *a = contender_label(arena, report, pair->a), *b = contender_label(arena, report, pair->b);
    struct text text = text_start(arena);
    bool yearly = file->stay_source == STAY_YEARLY;
    const char *stay = stay_length(arena, file->stay.months[file->stay.count - 1]);
    const char *chance = yearly ? "of staying on each year" : text_format(arena, "of staying %s", stay);
    if (file->stay.count < 2)
        return "";
    if (roots->always) {
        text_addf(&text, "%s and %s are worth the same whatever the chance %s.", a, b, chance);
    } else if (roots->count == 0) {
        enum leader leader = leader_above(report, pair);
        text_addf(&text, "%s is worth more than %s whatever the chance %s.", leader == LEADER_A ? a : b,
                  leader == LEADER_A ? b : a, chance);
    } else if (roots->count == 1 && leader_above(report, pair) != LEADER_NONE) {
        bool above = leader_above(report, pair) == LEADER_A;
        text_addf(&text, "if you are more than %p sure to stay %s, %s is worth more, else %s.", pair->chance.shown[0],
                  yearly ? "on each year" : stay, above ? a : b, above ? b : a);
    } else {
        text_addf(&text, "%s and %s are worth the same at a chance %s of ", a, b, chance);
        for (int i = 0; i < roots->count; i++)
            text_addf(&text, "%s%p", i == 0 ? "" : " and of ", pair->chance.shown[i]);
        if (leader_above(report, pair) != LEADER_NONE)
            text_addf(&text, "; above it %s wins", leader_above(report, pair) == LEADER_A ? a : b);
        text_add(&text, ".");
    }
    return sentence_start(arena, text.data);
}

const char *say_leaving(struct arena *arena, const struct stay_report *report)
{
    const struct leaving_cost *cost = &report->leaving;
    const struct current_job *job = &report->job_laid;
    struct text text = text_start(arena);
    if (report->job == NOBODY)
        return "";
    if (cost->total.cents == 0)
        return "Leaving the current job forfeits nothing that the case names.";
    text_addf(&text, "Leaving the current job today gives up %m", cost->total);
    if (cost->unvested.cents > 0) {
        text_addf(&text, ": %m unvested (", cost->unvested);
        for (int i = 0; i < job->unvested_count; i++)
            text_addf(&text, "%s%m in month %d", i == 0 ? "" : ", ", job->unvested[i].amount,
                      job->unvested[i].month);
        text_add(&text, ")");
    }
    if (cost->bonus.cents > 0)
        text_addf(&text, "%s a bonus of %m due in month %d%s", cost->unvested.cents > 0 ? " and" : ":",
                  cost->bonus, cost->bonus_month,
                  job->bonus_month > 0 ? "" : " (assumed: the case names no month)");
    if (cost->owed.cents > 0)
        text_addf(&text, "%s %m to be paid back", cost->unvested.cents > 0 || cost->bonus.cents > 0 ? " and" : ":", cost->owed);
    text_add(&text, ". Months count from the first day at the offer, where the case names that day and today.");
    return text.data;
}

const char *vest_days(struct arena *arena, const struct case_offer *offer, int month)
{
    if (!offer || !date_known(offer->start))
        return "";
    struct date day = date_add_months(offer->start, month), next = date_add_months(day, 1);
    if (!offer->is_amazon)
        return text_format(arena, "%s %d", month_name(day.month), day.year);
    if (offer->start.day <= 15)
        return text_format(arena, "15-21 %s %d", month_name(day.month), day.year);
    /* Which month a start late in a month leads to is not known. */
    return text_format(arena, "15 %s to 21 %s %d", arena_copy(arena, month_name(day.month), 3),
                       arena_copy(arena, month_name(next.month), 3), next.year);
}
