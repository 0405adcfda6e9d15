/* What to ask for and where to stop, and how many days are left. */
#include <string.h>

#include "calc/kit/text.h"
#include "out/words/first_words.h"
#include "out/words/labels.h"

static bool moves(const struct plan *plan, const struct package *package, enum lever part)
{
    return package->level[part] != plan->bargain.now.level[part];
}

static const char *sign_on_words(struct arena *arena, const struct package *package)
{
    struct money one = whole_money((struct money){package->level[LEVER_SIGN_ON_1]}),
                 two = whole_money((struct money){package->level[LEVER_SIGN_ON_2]});
    if (two.cents > 0)
        return text_format(arena, "a sign-on of %m + %m", one, two);
    return text_format(arena, "a sign-on of %m", one);
}

static const char *stock_words(struct arena *arena, const struct plan *plan, const struct package *package)
{
    const struct case_offer *offer = plan->offer->from;
    if (offer->offer.has_grant && offer->offer.grant.in_dollars)
        return text_format(arena, strcmp(offer->stock_currency, plan->evaluation->from->currency) == 0 ? "stock of %k" : "stock of %K",
                           offer->stock_currency, whole_money((struct money){package->level[LEVER_UNITS]}));
    return text_format(arena, "%u RSUs", package->level[LEVER_UNITS]);
}

/* "a sign-on of 119,000 + 88,000, 1,050 RSUs and a base of 184,000" */
static const char *request_words(struct arena *arena, const struct plan *plan, const struct package *package)
{
    const char *parts[3];
    int count = 0;
    struct text text = text_start(arena);
    if (moves(plan, package, LEVER_SIGN_ON_1) || moves(plan, package, LEVER_SIGN_ON_2))
        parts[count++] = sign_on_words(arena, package);
    if (moves(plan, package, LEVER_UNITS))
        parts[count++] = stock_words(arena, plan, package);
    if (moves(plan, package, LEVER_BASE))
        parts[count++] = text_format(arena, "a base of %m", whole_money((struct money){package->level[LEVER_BASE]}));
    for (int i = 0; i < count; i++)
        text_addf(&text, "%s%s", i == 0 ? "" : i == count - 1 ? " and " : ", ", parts[i]);
    return text.length > 0 ? text.data : "";
}

/* Something that stands beside the offer: another offer, or the current job. */
static bool has_other_offer(const struct first *first)
{
    const struct stay_report *report = first->report;
    for (int i = 0; i < report->evaluation->offer_count; i++)
        if (i != report->evaluation->from->negotiating && report->contenders[i].standing == OFFER_STANDS)
            return true;
    return false;
}

static void add_lead(struct text *text, const struct first *first)
{
    const struct plan *plan = first->plan;
    const char *company = plan->offer->from->company_name;
    const bool no_reason = plan->reasons[0].kind == NO_LEVERAGE && !plan->overridden && !plan->next.known;
    if (plan->reach.floor_beyond && plan->floor_name[0])
        text_addf(text, "At best %s stays %m a year below %s: ask about the level first, then for ", company,
                  whole_money(plan->reach.short_of_floor), plan->floor_name);
    else if (no_reason)
        text_addf(text, "%s, so ask modestly (up to %p more): ",
                  has_other_offer(first) ? "No other offer backs you" : "You have no other offer", plan->reach.ceiling);
    else if (plan->next.move == MOVE_DOWN)
        text_addf(text, "Thank %s for its answer and ask for less, once: ", company);
    else if (plan->next.move == MOVE_CLOSE)
        text_add(text, "Make a last request, and say that with it you sign: ");
    else if (plan->next.move == MOVE_NEWS)
        text_addf(text, "An offer came after your last request: tell %s, and ask for ", company);
    else
        text_addf(text, "Ask %s for ", company);
}

static void add_yes(struct text *text, const struct plan *plan)
{
    struct money yes = whole_money(plan->value.accept);
    if (plan->reach.yes_beyond)
        text_addf(text, "; no request within reach pays your yes, %m a year (now %m).", yes, whole_money(plan->value.offer));
    else
        text_addf(text, "; say yes from %m a year over your stay (now %m).", yes, whole_money(plan->value.offer));
}

/* A verbal offer that pays more is the reason: it does not count for much. */
static const char *verbal_words(struct arena *arena, const struct first *first)
{
    const struct reason *reason = &first->plan->reasons[0];
    if (reason->kind != VERBAL_HIGHER || reason->rival < 0)
        return "";
    return text_format(arena, "%s offer is verbal: get it in writing first.",
                       possessive(arena, first_name(arena, first->report, reason->rival)));
}

const char *first_ask_lead(struct arena *arena, const struct first *first)
{
    struct text text = text_start(arena);
    add_lead(&text, first);
    return text.data;
}

bool first_asks(const struct plan *plan)
{
    bool any = false;
    for (int i = 0; i < LEVERS; i++)
        any |= moves(plan, &plan->packages[PLAN_ANCHOR].solution.package, (enum lever)i);
    return any && plan->anything_to_ask && plan->next.move != MOVE_WAIT;
}

/* Without figures: a request that is out, or the end of asking. */
const char *first_move(struct arena *arena, const struct plan *plan)
{
    static const char *const words[MOVES] = {
        [MOVE_WAIT] = "Your request is out: wait for %s's answer and add nothing to it; after two or three working days, remind them.",
        [MOVE_ACCEPT] = "%s granted what you asked for: have it in writing, go through the checklist, sign.",
        [MOVE_SIGN] = "%s has nothing more to give in pay, and it is enough: have it in writing and sign.",
        [MOVE_BEYOND_PAY] = "Pay at %s is at its end: ask for one thing that is not pay, then decide.",
        [MOVE_DECLINE] = "%s has nothing more to give, and your alternative is worth more: decline kindly.",
    };
    const char *company = plan->offer->from->company_name;
    if (!words[plan->next.move])
        return text_format(arena, "There is nothing to ask %s for in pay: the offer reaches what you want.", company);
    return text_format(arena, words[plan->next.move], company);
}

static void add_when(struct text *text, int days)
{
    if (days > 1) {
        text_add(text, ", in ");
        text_count(text, days, "day");
    } else {
        text_add(text, days == 1 ? ", tomorrow" : ", today");
    }
}

/* "Amazon wants your answer by Saturday 5 December, in 9 days." */
static const char *days_words(struct arena *arena, const struct first *first)
{
    const struct case_file *file = first->talks->evaluation->from;
    const struct case_offer *offer = &file->offers[file->negotiating];
    const struct date today = file->assumptions.as_of;
    struct text text = text_start(arena);
    if (!date_known(offer->deadline))
        return "";
    const char *day = day_label(arena, offer->deadline);
    if (!date_known(today))
        return text_format(arena, "%s wants your answer by %s %d.", offer->company_name, day, offer->deadline.year);
    int days = days_between(today, offer->deadline);
    if (days < 0)
        return text_format(arena, "%s's deadline, %s, has passed: ask first whether the offer still stands.", offer->company_name, day);
    text_addf(&text, "%s wants your answer by %s", offer->company_name, day);
    add_when(&text, days);
    if (first->truth && first->truth->rival_first >= 0) {
        const struct date rival = first->truth->rival_deadline;
        text_addf(&text, "; %s by %s", first_name(arena, first->report, first->truth->rival_first), day_label(arena, rival));
        add_when(&text, days_between(today, rival));
    }
    text_add(&text, days <= 1 ? ": ask for more time as well." : ".");
    return text.data;
}

/* The offer that is negotiated is declined: another may be, or this one comes back. */
static const char *declined_words(struct arena *arena, const struct evaluation *evaluation)
{
    const struct case_file *file = evaluation->from;
    const char *name = offer_name(arena, file, file->negotiating);
    for (int i = 0; i < evaluation->offer_count; i++) {
        const char *id = file->offers[i].offer.id, *quote = strpbrk(id, " '\"") ? "\"" : "";
        if (evaluation->offers[i].standing == OFFER_STANDS)
            return text_format(arena, "You declined %s offer: nothing is asked there. To ask %s: haggle set CASE %snegotiating=%s%s.",
                               possessive(arena, name), offer_name(arena, file, i), quote, id, quote);
    }
    return text_format(arena, "You declined %s offer: there is nothing to ask for.", possessive(arena, name));
}

void first_ask(struct sentences *sentences, struct arena *arena, const struct first *first)
{
    const struct plan *plan = first->plan;
    const struct evaluation *evaluation = first->talks->evaluation;
    const char *currency = arena->currency;
    if (evaluation->offers[evaluation->from->negotiating].standing == OFFER_DECLINED) {
        add_sentence(sentences, RANK_ANSWER, declined_words(arena, evaluation));
        return;
    }
    if (!plan) {
        add_sentence(sentences, RANK_ANSWER, text_format(arena, "What to ask for could not be worked out, because of %s: `haggle counter` says why.", first->no_plan));
    } else {
        struct text text = text_start(arena);
        arena->currency = plan->evaluation->from->currency; /* the letter's */
        const char *request = request_words(arena, plan, &plan->packages[PLAN_ANCHOR].solution.package);
        if (!first_asks(plan)) {
            text_add(&text, first_move(arena, plan));
        } else {
            if (strcmp(plan->evaluation->from->currency, first->talks->evaluation->from->currency) != 0)
                text_addf(&text, "In %s: ", plan->evaluation->from->currency);
            add_lead(&text, first);
            text_add(&text, request);
            add_yes(&text, plan);
        }
        arena->currency = currency;
        add_sentence(sentences, RANK_REASON, verbal_words(arena, first));
        add_sentence(sentences, RANK_ANSWER, text.data);
    }
    add_sentence(sentences, RANK_ANSWER, days_words(arena, first));
}
