/* Points of the charts, and the figures of the cards. */
#include "calc/pay/years.h"
#include "cli/page/compose.h"
#include "out/words/first_words.h"
#include "out/words/labels.h"
#include "out/words/stay_words.h"
#include "scenarios/stay/stays.h"

static void add_vests(struct page_offer *to, const struct contender *from)
{
    for (int i = 0; i < from->waits.count && to->vest_count < PAGE_VESTS_MAX; i++)
        to->vest[to->vest_count++] = from->waits.wait[i].month;
}

/* In the currency of the case, as all that compares. */
static void add_years(struct page_offer *to, const struct contender *from)
{
    for (int year = 1; year <= PAGE_YEARS; year++) {
        struct year_paid paid;
        if (!year_paid(&paid, from->offer, from->curve, false, year))
            continue; /* too large for cents: the evaluation would have been refused */
        for (int part = 0; part < PAGE_PARTS; part++)
            to->part[year - 1][part] = paid.part[part];
        to->year[year - 1] = paid.total;
    }
}

/* "Saturday 5 December, in 14 days"; the days from the day of the figures, where it is known. */
static const char *deadline_words(struct arena *arena, const struct stay_report *report,
                                  const struct case_offer *offer)
{
    if (!offer || !date_known(offer->deadline))
        return "";
    const struct date today = report->evaluation->from->assumptions.as_of;
    const char *day = day_label(arena, offer->deadline);
    if (!date_known(today))
        return text_format(arena, "%s %d", day, offer->deadline.year);
    int days = days_between(today, offer->deadline);
    return days < 0    ? text_format(arena, "%s, which has passed", day)
           : days == 0 ? text_format(arena, "%s, today", day)
           : days == 1 ? text_format(arena, "%s, tomorrow", day)
                       : text_format(arena, "%s, in %d days", day, days);
}

/* As it is shown: of whole amounts. */
static const char *ahead_words(struct arena *arena, const struct stay_report *report, int index, int months)
{
    int second = report->lead.second[months];
    struct money by;
    if (report->lead.count < 2 || report->lead.front.who[months] != index || second == NOBODY ||
        !money_sub(&by, report->contenders[index].month[months].annualized,
                   report->contenders[second].month[months].annualized))
        return "";
    return text_format(arena, "ahead by %S", whole_money(by));
}

/* Of every month, so that the slider needs no new answer. */
static void add_lead(struct page_answer *answer, const struct stay_report *report)
{
    for (int month = 1; month <= PAGE_MONTHS; month++) {
        int who = report->lead.front.who[month];
        const char *words = who == NOBODY ? "" : ahead_words(answer->arena, report, who, month);
        answer->lead_who[month - 1] = words[0] ? who : -1;
        answer->lead_words[month - 1] = words;
    }
}

static void add_offer(struct page_answer *answer, const struct stay_report *report, int index)
{
    static const char *const standings[] = {"stands", "declined", "lapsed"};
    const struct contender *from = &report->contenders[index];
    const struct case_offer *offer = from->from;
    struct page_offer *to = &answer->offer[answer->offer_count++];
    *to = (struct page_offer){.id = offer ? offer->offer.id : "current_job",
                              .label = contender_column(answer->arena, report, index),
                              .company = offer ? offer->offer.company : "",
                              .standing = standings[from->standing],
                              .currency = offer ? offer->currency : report->evaluation->from->currency,
                              .deadline = deadline_words(answer->arena, report, offer),
                              .negotiated = index == report->evaluation->from->negotiating,
                              .present = !offer,
                              .stay_count = answer->stay_count};
    for (int i = 0; i < answer->stay_count; i++) {
        to->stays[i] = from->month[answer->stay_months[i]].annualized;
        to->ahead[i] = ahead_words(answer->arena, report, index, answer->stay_months[i]);
    }
    for (int month = 1; month <= PAGE_MONTHS; month++)
        to->month[month - 1] = from->month[month].annualized;
    add_vests(to, from);
    add_years(to, from);
}

/* Where another offer comes to the front. */
static void add_turns(struct page_answer *answer, const struct stay_report *report)
{
    int before = NOBODY;
    for (int month = 1; month <= PAGE_MONTHS; month++) {
        int who = report->lead.front.who[month];
        if (who == NOBODY || who == before)
            continue;
        if (before != NOBODY && answer->turn_count < PAGE_TURNS_MAX)
            answer->turn[answer->turn_count++] =
                (struct page_turn){month, text_format(answer->arena, "From month %d on %s is ahead", month,
                                                      contender_label(answer->arena, report, who))};
        before = who;
    }
}

void page_figures(struct page_answer *answer, const struct stay_report *report)
{
    for (int i = 0; i < report->contender_count; i++)
        add_offer(answer, report, i);
    add_lead(answer, report);
    add_turns(answer, report);
}
