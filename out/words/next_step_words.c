#include "out/words/next_step_words.h"

#include "calc/kit/signs.h"
#include "calc/kit/text.h"
#include "out/words/rounds_words.h"

static const char *part_words(const struct history *history, int lever)
{
    static const char *const parts[LEVERS] = {"base", "sign-on of year 1", "sign-on of year 2", "RSUs"};
    return lever == LEVER_UNITS && history->in_dollars ? "grant" : parts[lever];
}

/* "you asked for base 180,000: granted; RSUs 800: not moved" */
static const char *answer_words(struct arena *arena, const struct history *history)
{
    struct text text = text_start(arena);
    const struct terms *now = &history->steps[history->last].terms;
    for (int i = 0; history->ask >= 0 && i < LEVERS; i++) {
        int64_t asked = history->steps[history->ask].terms.level[i], has = now->level[i];
        if (history->answer[i] == NOT_ASKED)
            continue;
        text_addf(&text, "%s%s ", text.length > 0 ? "; " : "you asked for ", part_words(history, i));
        add_level(&text, i, asked, history->grant_currency);
        if (history->waiting)
            continue;
        if (history->answer[i] == UNMOVED)
            text_add(&text, ": not moved");
        if (history->answer[i] == GRANTED)
            text_add(&text, has > asked ? ": granted, and more: " : ": granted");
        if (history->answer[i] == MET_IN_PART || history->answer[i] == CUT)
            text_add(&text, history->answer[i] == CUT ? ": cut to " : ": met in part, ");
        if (history->answer[i] == MET_IN_PART || history->answer[i] == CUT || (history->answer[i] == GRANTED && has > asked))
            add_level(&text, i, has, history->grant_currency);
    }
    return text.length > 0 ? text.data : "";
}

/* "RSUs 600 to 800; +11,125 a year over 48 months; the rest stays as it is" */
static const char *package_words(struct arena *arena, const struct plan *plan, const struct solution *solution)
{
    const struct bargain *bargain = &plan->bargain;
    struct text text = text_start(arena);
    struct terms now = {.level = {0}}, then = {.level = {0}};
    for (int i = 0; i < LEVERS; i++) {
        now.level[i] = bargain->now.level[i];
        then.level[i] = solution->package.level[i];
    }
    text_add(&text, terms_changed(arena, &now, &then, plan->history->grant_currency));
    if (text.length == 0)
        return "the letter as it is";
    for (int i = 0; i < bargain->stay.count; i++) {
        text_add(&text, i == 0 ? " (" : ", ");
        add_signed(&text, (struct money){solution->annualized[i].cents - plan->offer_at.at[i].cents});
        text_addf(&text, " a year over %d months", bargain->stay.months[i]);
    }
    text_add(&text, ")");
    return text.data;
}

static bool changes_anything(const struct plan *plan, const struct solution *solution)
{
    bool any = false;
    for (int i = 0; i < LEVERS; i++)
        any |= solution->package.level[i] != plan->bargain.now.level[i];
    return any;
}

/* The offer between the yes point that was set at the first letter, and the target. */
static const char *stand_words(struct arena *arena, const struct plan *plan)
{
    struct money offer = plan->value.offer, yes = plan->yes_value, target = plan->value.target;
    struct text text = text_start(arena);
    text_addf(&text, "the offer is worth %m a year over your stay", offer);
    if (money_compare(offer, yes) >= 0)
        text_addf(&text, ": past the %m at which you would say yes, as set at the first letter", yes);
    else
        text_addf(&text, ": %m short of the %m at which you would say yes", (struct money){yes.cents - offer.cents}, yes);
    if (money_compare(target, offer) > 0)
        text_addf(&text, ", and %m short of the target", (struct money){target.cents - offer.cents});
    return text.data;
}

/* Where the part that was asked for cannot move. */
static const char *instead_words(struct arena *arena, const struct plan *plan)
{
    enum lever lever = plan->next.instead;
    struct text text = text_start(arena);
    if (!plan->next.has_instead)
        return "";
    text_addf(&text, "%s pays as much at every stay you look at: ",
              lever == LEVER_UNITS ? "a larger grant" : "a larger sign-on");
    const char *grant_currency = plan->history->grant_currency;
    text_addf(&text, "%s ", part_words(plan->history, (int)lever));
    add_level(&text, (int)lever, plan->bargain.now.level[lever], grant_currency);
    text_add(&text, " to ");
    add_level(&text, (int)lever, plan->next.instead_level, grant_currency);
    return text.data;
}

static const char *stop_words(struct arena *arena, const struct plan *plan)
{
    struct money offer = plan->value.offer;
    bool past_yes = money_compare(offer, plan->yes_value) >= 0;
    if (plan->next.move == MOVE_ACCEPT)
        return "stop here: what you asked for is met, and asking again after a yes costs trust; have it in writing, go "
               "through the checklist, accept";
    if (!plan->anything_to_ask)
        return "stop here: the offer has reached your goals";
    if (plan->next.move == MOVE_CLOSE)
        return "this is the last request: two have been answered, and a third round costs more than it brings; say it as "
               "\"if this, I sign\", then decide either way";
    if (plan->next.move == MOVE_WAIT)
        return text_format(arena, "do not add to the request while it is out%s",
                           past_yes ? "; at the answer you can say yes, whatever it is" : "");
    if (past_yes)
        return "you could sign as it stands, so nothing hangs on this: ask once, take the rung below if they meet you there, and "
               "say yes whatever the answer";
    if (money_compare(plan->value.floor, offer) > 0)
        return text_format(arena, "below %m a year your alternative is better: do not sign under it", plan->value.floor);
    return text_format(arena, "at %m a year say yes; after \"best and final\" decide, with no further round",
                       plan->value.accept);
}

static const char *next_words(struct arena *arena, const struct plan *plan)
{
    static const char *const leads[MOVES] = {"ask for", "an offer arrived after your last request: say so, and ask for",
                                             "the request stands", "come down one step and ask for", "close on", "", "", "", ""};
    if (plan->next.move == MOVE_ACCEPT)
        return "everything you asked for is there: have it in writing, go through the checklist, accept";
    if (plan->next.move == MOVE_SIGN)
        return "nothing more can be asked for in pay, and the offer is enough: have it in writing, and sign";
    if (plan->next.move == MOVE_DECLINE)
        return "nothing more can be asked for in pay, and your alternative is worth more: decline kindly";
    if (plan->next.move == MOVE_BEYOND_PAY)
        return "nothing more can be asked for in pay: ask for one thing that is not pay, then decide";
    if (plan->next.move == MOVE_WAIT)
        return "your request is out: wait, and send a reminder after two or three business days; add nothing to it";
    if (!plan->anything_to_ask)
        return "there is nothing left to ask for in pay";
    return text_format(arena, "%s %s", leads[plan->next.move], package_words(arena, plan, &plan->ladder[0]));
}

static const char *if_no_words(struct arena *arena, const struct plan *plan)
{
    const struct solution *below = &plan->ladder[plan->rung_count > 1 ? 1 : 0];
    if (plan->next.move == MOVE_ACCEPT || plan->next.move == MOVE_CLOSE || !plan->anything_to_ask)
        return "";
    if (!changes_anything(plan, below))
        return "if they say no: the letter as it is";
    return text_format(arena, "if they say no, the next rung: %s", package_words(arena, plan, below));
}

struct next_step_words next_step_words(struct arena *arena, const struct plan *plan)
{
    const struct history *history = plan->history;
    if (!plan->next.known)
        return (struct next_step_words){"", "", "", "", "", "", "", ""};
    const struct round_step *last = &history->steps[history->last];
    const char *changed = round_changed(arena, history, last), *name = round_name(arena, last);
    const char *said = round_said(arena, history, last);
    return (struct next_step_words){
        .did = last->against < 0 ? text_format(arena, "%s: the first letter", name)
                                 : text_format(arena, "%s: %s%s%s", name, changed[0] ? changed : "nothing moved",
                                               said[0] ? "; " : "", said),
        .worth = changed[0] ? round_worth(arena, history, last) : "",
        .answer = answer_words(arena, history),
        .stand = stand_words(arena, plan),
        .next = next_words(arena, plan),
        .if_no = if_no_words(arena, plan),
        .instead = instead_words(arena, plan),
        .stop = stop_words(arena, plan),
    };
}
