#include "out/words/ask_words.h"

#include <string.h>

#include "calc/kit/signs.h"
#include "calc/kit/text.h"
#include "out/words/labels.h"
#include "out/words/next_step_words.h"
#include "out/words/rounds_words.h"
#include "out/words/standing_words.h"
#include "out/words/stay_words.h"

static bool changed(const struct plan *plan, const struct package *package, enum lever lever)
{
    return package->level[lever] != plan->bargain.now.level[lever];
}

static void add_sign_on(struct text *text, const struct package *package)
{
    struct money first = whole_money((struct money){package->level[LEVER_SIGN_ON_1]}),
                 second = whole_money((struct money){package->level[LEVER_SIGN_ON_2]});
    if (second.cents > 0)
        text_addf(text, "%m + %m", first, second);
    else if (first.cents > 0)
        text_addf(text, "%m", first);
    else
        text_add(text, "none");
}

static void add_grant(struct text *text, const struct plan *plan, const struct package *package)
{
    const struct case_offer *offer = plan->offer->from;
    if (offer->offer.has_grant && offer->offer.grant.in_dollars)
        text_addf(text, strcmp(offer->stock_currency, plan->evaluation->from->currency) == 0 ? "%k" : "%K", offer->stock_currency,
                  whole_money((struct money){package->level[LEVER_UNITS]}));
    else
        text_addf(text, "%u", package->level[LEVER_UNITS]);
}

/* "sign-on 100,000 + 85,000 (62,000 + 48,000), 1,050 RSUs (900), base 178,000 (172,000)" */
static const char *package_words(struct arena *arena, const struct plan *plan, const struct package *package, bool beside)
{
    const struct package *now = &plan->bargain.now;
    struct text text = text_start(arena);
    if (changed(plan, package, LEVER_SIGN_ON_1) || changed(plan, package, LEVER_SIGN_ON_2)) {
        text_add(&text, "sign-on ");
        add_sign_on(&text, package);
        if (beside) {
            text_add(&text, " (");
            add_sign_on(&text, now);
            text_add(&text, ")");
        }
    }
    if (changed(plan, package, LEVER_UNITS)) {
        bool dollar_grant = plan->offer->from->offer.grant.in_dollars;
        text_add(&text, text.length > 0 ? ", " : "");
        text_add(&text, dollar_grant ? "stock of " : "");
        add_grant(&text, plan, package);
        text_add(&text, dollar_grant ? "" : " RSUs");
        if (beside) {
            text_add(&text, " (");
            add_grant(&text, plan, now);
            text_add(&text, ")");
        }
    }
    if (changed(plan, package, LEVER_BASE)) {
        text_addf(&text, "%sbase %m", text.length > 0 ? ", " : "", whole_money((struct money){package->level[LEVER_BASE]}));
        if (beside)
            text_addf(&text, " (%m)", whole_money((struct money){now->level[LEVER_BASE]}));
    }
    return text.length > 0 ? text.data : "";
}

static void add_rival(struct text *text, const struct plan *plan, const struct reason *reason)
{
    const struct offer_result *rival = &plan->evaluation->offers[reason->rival];
    const char *kind = reason->kind == VERBAL_HIGHER ? "verbal" : "written";
    text_addf(text, "your %s %s offer", kind, rival->from->company_name);
    if (plan->cited >= 0 && reason->rival == plan->rival) {
        text_addf(text, " averages %m over ", whole_money(rival->compared_flat_at[plan->cited]));
        text_add(text, stay_length(text->arena, plan->bargain.stay.months[plan->cited]));
        text_addf(text, "; this one %m", whole_money(plan->offer_at.at[plan->cited]));
    } else {
        text_addf(text, " is worth %m a year over your stay; this one %m", whole_money(rival->value), whole_money(plan->value.offer));
    }
}

static bool has_standing_rival(const struct evaluation *evaluation)
{
    for (int i = 0; i < evaluation->offer_count; i++)
        if (i != evaluation->from->negotiating && evaluation->offers[i].standing == OFFER_STANDS)
            return true;
    return false;
}

static void add_reason(struct text *text, const struct plan *plan, const struct reason *reason)
{
    switch (reason->kind) {
    case VERIFIED_HIGHER:
    case VERIFIED_NEAR:
    case VERBAL_HIGHER:
        add_rival(text, plan, reason);
        return;
    case FORFEITS:
        text_addf(text, "leaving your job costs you %m", whole_money(plan->forfeited));
        return;
    case MARKET:
        text_add(text, reason->why);
        return;
    case NO_LEVERAGE:
    case LEVERAGES:
        text_addf(text, "%s, so ask modestly (up to %p more): what you bring carries it",
                  has_standing_rival(plan->evaluation) ? "no other offer backs you" : "you have no other offer", plan->reach.ceiling);
    }
}

/* The strongest, and another of a different kind. */
static const char *because_words(struct arena *arena, const struct plan *plan)
{
    struct text text = text_start(arena);
    add_reason(&text, plan, &plan->reasons[0]);
    for (int i = 1; i < plan->reason_count; i++) {
        const struct reason *reason = &plan->reasons[i];
        if (reason->kind == VERIFIED_NEAR || reason->kind == NO_LEVERAGE || (reason->rival >= 0 && reason->rival != plan->other_rival))
            continue;
        text_add(&text, "; and ");
        add_reason(&text, plan, reason);
        break;
    }
    return text.data;
}

static const char *worth_words(struct arena *arena, const struct plan *plan)
{
    const struct solution *asked = &plan->packages[PLAN_ANCHOR].solution;
    struct text text = text_start(arena);
    for (int i = 0; i < plan->bargain.stay.count; i++) {
        text_add(&text, i == 0 ? "" : ", ");
        add_signed(&text, whole_money((struct money){asked->annualized[i].cents - plan->offer_at.at[i].cents}));
        text_addf(&text, "%s over ", i == 0 ? " a year" : "");
        text_add(&text, stay_length(arena, plan->bargain.stay.months[i]));
    }
    text_addf(&text, "; it costs %s %m over four years", plan->offer->from->company_name, whole_money(asked->cost));
    return text.data;
}

static const char *bold_words(struct arena *arena, const struct plan *plan)
{
    static const char *const names[LEVERS] = {"base", "year-1 sign-on", "year-2 sign-on", "stock"};
    enum { MODERATE = 100, BOLD = 150 };
    int boldness = plan->packages[PLAN_ANCHOR].solution.boldness;
    struct text text = text_start(arena);
    int64_t percents = 0;
    (void)round_divide(&percents, plan->reach.boldest_rise.nano, RATE_ONE / 100);
    text_addf(&text, "%s ", names[plan->reach.boldest]);
    if (plan->reach.boldest_rise.nano >= RISE_MAX)
        text_addf(&text, "more than %u times the letter's: ", RISE_MAX / RATE_ONE);
    else if (plan->reach.boldest_has)
        text_addf(&text, percents > 0 ? "+%l%%: " : "by less than 1%%: ", percents);
    else
        text_add(&text, "where the letter has none: ");
    text_add(&text, boldness <= MODERATE ? "within what others report to have won"
                    : boldness <= BOLD   ? "more than most report to have won; have the next step ready"
                                         : "big; have the next step ready");
    return text.data;
}

static const char *if_no_words(struct arena *arena, const struct plan *plan)
{
    struct text text = text_start(arena);
    for (int i = 1; i < plan->rung_count; i++) {
        const char *words = package_words(arena, plan, &plan->ladder[i].package, false);
        if (words[0])
            text_addf(&text, "%s%s", text.length > 0 ? "; then " : "", words);
    }
    if (plan->next.has_instead) {
        struct package instead = plan->bargain.now;
        instead.level[plan->next.instead] = plan->next.instead_level;
        text_addf(&text, "%s%s instead", text.length > 0 ? "; then " : "", package_words(arena, plan, &instead, false));
    }
    text_addf(&text, "%sstart date, relocation, the date of the first review", text.length > 0 ? "; then " : "");
    return text.data;
}

static const char *yes_words(struct arena *arena, const struct plan *plan)
{
    const struct case_file *file = plan->evaluation->from;
    struct text text = text_start(arena);
    if (plan->reach.yes_beyond && plan->anything_to_ask)
        text_addf(&text, "%m a year over your stay, which no package within reach pays (now %m)", whole_money(plan->value.accept),
                  whole_money(plan->value.offer));
    else
        text_addf(&text, "%m a year over your stay (now %m)", whole_money(plan->value.accept), whole_money(plan->value.offer));
    if (plan->rival >= 0 && file->statements.first_choice && file->goal.preference.cents == 0 && !file->goal.floor.known)
        text_addf(&text, "; less, as %s is your first choice: what is that worth to you a year? (goal.preference)",
                  plan->offer->from->company_name);
    return text.data;
}

static void add_deadline(struct text *text, const struct plan *plan)
{
    const struct case_offer *offer = plan->offer->from;
    struct date today = plan->evaluation->from->assumptions.as_of;
    if (!date_known(offer->deadline) || !date_known(today))
        return;
    int days = days_between(today, offer->deadline);
    text_addf(text, "; %s's deadline is %s", offer->company_name, day_label(text->arena, offer->deadline));
    if (days < 0) {
        text_add(text, ", which has passed");
        return;
    }
    text_add(text, ", ");
    if (days > 1) {
        text_add(text, "in ");
        text_count(text, days, "day");
    } else {
        text_add(text, days == 0 ? "today" : "tomorrow");
    }
}

/* What is more urgent than the request itself; with the commands that print its message. */
static void add_urgent(struct text *text, const struct truth *truth, bool commands)
{
    if (truth->claims[CLAIM_DEADLINE_PASSED].holds)
        text_add(text, "ask first whether the offer still stands; then ");
    else if (truth->claims[CLAIM_DEADLINE_TODAY].holds || truth->claims[CLAIM_DEADLINE_TOMORROW].holds)
        text_addf(text, "ask for more time as well%s; ", commands ? " (--only extension)" : "");
    if (truth->from->reach.floor_beyond && truth->claims[CLAIM_NEXT_LEVEL].holds && truth->from->next.move == MOVE_FIRST)
        text_addf(text, "ask about the level first%s; ", commands ? " (--only level)" : "");
    if (truth->rival_to_ask)
        text_addf(text, "ask %s for time first, its deadline is %s%s; ", truth->rival_to_ask->company_name,
                  day_label(text->arena, truth->rival_deadline), commands ? " (--only rival_time)" : "");
}

static void add_today(struct text *text, const struct truth *truth, bool commands)
{
    static const char *const leads[MOVES] = {
        "send the e-mail",
        "an offer arrived after your last request: say so in the e-mail",
        "your request is out: add nothing to it; a reminder is due after two or three working days without an answer",
        "thank them for the answer and ask for less, once",
        "make the last request: if this, you sign",
        "what you asked for is granted: have it in writing, go through the checklist, sign",
        "nothing more to ask in pay, and it is enough: have it in writing and sign",
        "pay is at its end: ask for one thing that is not pay, then decide",
        "nothing more to ask, and your alternative is worth more: decline kindly"};
    const struct plan *plan = truth->from;
    if (plan->next.move != MOVE_ACCEPT && plan->next.move != MOVE_SIGN && plan->next.move != MOVE_DECLINE)
        add_urgent(text, truth, commands);
    text_add(text, leads[plan->next.move]);
}

static const char *today_words(struct arena *arena, const struct truth *truth)
{
    struct text text = text_start(arena);
    add_today(&text, truth, true);
    add_deadline(&text, truth->from);
    return text.data;
}

const char *ask_today(struct arena *arena, const struct truth *truth)
{
    struct text text = text_start(arena);
    add_today(&text, truth, false);
    return text.data;
}

static const char *careful_words(struct arena *arena, const struct plan *plan)
{
    struct text text = text_start(arena);
    int64_t percents = 0;
    (void)round_divide(&percents, plan->year_3_fall.nano, RATE_ONE / 100);
    if (percents > 0)
        text_addf(&text, "pay drops %l%% in year 3, because %s", percents, plan->year_3_cause);
    else if (plan->reasons[0].kind == VERBAL_HIGHER)
        text_add(&text, "the other offer is verbal: get it in writing first");
    return text.length > 0 ? text.data : "";
}

/* After rounds: the offer against the yes point that was set at the first letter. */
static const char *stand_words(struct arena *arena, const struct plan *plan)
{
    struct money offer = whole_money(plan->value.offer), yes = whole_money(plan->yes_value);
    if (!plan->next.known)
        return "";
    if (money_compare(offer, yes) >= 0)
        return text_format(arena, "%m a year over your stay: past the %m at which you would say yes", offer, yes);
    return text_format(arena, "%m a year over your stay: %m short of the %m at which you would say yes", offer,
                       (struct money){yes.cents - offer.cents}, yes);
}

struct sentences ask_panel(struct arena *arena, const struct truth *truth)
{
    enum { LEAD_MOST = 10 }; /* of a name before its line */
    const struct plan *plan = truth->from;
    const struct next_step_words next = next_step_words(arena, plan);
    const bool asks = plan->anything_to_ask && plan->next.move != MOVE_WAIT,
               ends = plan->next.move == MOVE_ACCEPT || plan->next.move == MOVE_SIGN;
    const char *company = plan->offer->from->company_name;
    struct sentences panel = {0};
    if (plan->offer->standing == OFFER_DECLINED)
        add_panel_line(&panel, RANK_ANSWER, "First", "you declined this offer: ask only if you would take it back; to negotiate "
                                                     "another, set negotiating");
    if (asks && plan->reach.floor_beyond && plan->floor_name[0])
        add_panel_line(&panel, RANK_ANSWER, "First",
                       text_format(arena, "at best %s stays %m a year below %s: ask about the level, then decide "
                                          "whether %s is worth the rest",
                                   company, whole_money(plan->reach.short_of_floor), plan->floor_name, company));
    add_panel_line(&panel, RANK_REASON, "They said", next.did);
    add_panel_line(&panel, RANK_BESIDE, "Answer", next.answer);
    add_panel_line(&panel, RANK_BESIDE, "You stand", stand_words(arena, plan));
    if (asks) {
        add_panel_line(&panel, RANK_ANSWER, strlen(company) < LEAD_MOST ? text_format(arena, "Ask %s", company) : "Ask for",
                       package_words(arena, plan, &plan->packages[PLAN_ANCHOR].solution.package, true));
        add_panel_line(&panel, RANK_REASON, "Because", because_words(arena, plan));
        add_panel_line(&panel, RANK_REASON, "Worth", worth_words(arena, plan));
        add_panel_line(&panel, RANK_BESIDE, "How bold", bold_words(arena, plan));
        add_panel_line(&panel, RANK_REASON, "If no", if_no_words(arena, plan));
    }
    if (!ends)
        add_panel_line(&panel, RANK_ANSWER, "Say yes from", yes_words(arena, plan));
    add_panel_line(&panel, RANK_ANSWER, "Today", today_words(arena, truth));
    add_panel_line(&panel, RANK_BESIDE, "Careful", careful_words(arena, plan));
    add_panel_line(&panel, RANK_REASON, "Mind", rounds_caution(arena, plan->history));
    add_panel_line(&panel, RANK_REASON, "Status", say_without_status(arena, plan->evaluation));
    return panel;
}
