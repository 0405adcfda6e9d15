#include "out/script/script_slots.h"

#include <string.h>

#include "out/words/labels.h"

/* What goes into the slots. */
struct filling {
    struct slots slots;
    struct arena *arena;
    const struct truth *truth;
    const struct plan *plan;
    const struct case_file *file;
    const struct case_offer *offer;
};

static void put(struct filling *filling, const char *name, const char *value)
{
    slots_text(&filling->slots, name, value);
}

/* Amounts are said to the dollar. */
static const char *said(struct arena *arena, struct money money)
{
    int64_t whole = 0;
    round_divide(&whole, money.cents, 100);
    return text_format(arena, "%S", dollars(whole));
}

static void put_money(struct filling *filling, const char *name, int64_t cents)
{
    put(filling, name, said(filling->arena, (struct money){cents}));
}

static void put_day(struct filling *filling, const char *name, struct date day)
{
    put(filling, name, date_known(day) ? day_label(filling->arena, day) : NULL);
}

static const char *capitalized(struct arena *arena, const char *words)
{
    char *copy = arena_copy(arena, words, strlen(words));
    if (copy[0] >= 'a' && copy[0] <= 'z')
        copy[0] = (char)(copy[0] - 'a' + 'A');
    return copy;
}

/* "The base of $175,000 and the 1,400 units would stay as they are." */
static const char *kept_sentence(struct filling *filling, const struct package *package)
{
    bool several;
    const struct plan *plan = filling->plan;
    const char *words = kept_words(filling->arena, &plan->bargain, plan->history->grant_currency, package, &several);
    if (!words[0])
        return "";
    return text_format(filling->arena, "%s would stay as %s.", capitalized(filling->arena, words), several ? "they are" : "it is");
}

static const char *change_words(struct filling *filling, const struct package *package)
{
    return changed_words(filling->arena, &filling->plan->bargain, filling->plan->history->grant_currency, package);
}

/* "the base and the sign-on": the parts of the last request that got an answer of these kinds. */
static const char *answered_words(struct filling *filling, unsigned kinds)
{
    static const char *const names[LEVERS] = {"the base", "the sign-on", "the sign-on of year 2", "the equity"};
    const struct history *history = filling->plan->history;
    const char *parts[LEVERS];
    int count = 0;
    bool first = kinds >> history->answer[LEVER_SIGN_ON_1] & 1u;
    for (int i = 0; filling->truth->claims[CLAIM_ANSWERED].holds && i < LEVERS; i++)
        if (kinds >> history->answer[i] & 1u && !(i == LEVER_SIGN_ON_2 && first))
            parts[count++] = i == LEVER_SIGN_ON_2 ? "the sign-on" : names[i];
    struct text text = text_start(filling->arena);
    for (int i = 0; i < count; i++)
        text_addf(&text, "%s%s", i == 0 ? "" : i == count - 1 ? " and " : ", ", parts[i]);
    return count > 0 ? text.data : NULL;
}

static void put_answers(struct filling *filling)
{
    put(filling, "moved_words", answered_words(filling, 1u << GRANTED | 1u << MET_IN_PART));
    put(filling, "unmoved_words", answered_words(filling, 1u << UNMOVED));
}

static void put_people(struct filling *filling)
{
    static const char *const roles[] = {"", "software development engineer", "machine learning engineer",
                                        "applied scientist"};
    const struct case_file *file = filling->file;
    put(filling, "candidate", file->candidate.name);
    put(filling, "recruiter", file->recruiter);
    put(filling, "team", file->team);
    put(filling, "role", roles[filling->offer->family]);
    put(filling, "company", filling->offer->company_name);
    put(filling, "level", filling->offer->offer.level);
    put(filling, "next_level", filling->truth->next_level);
    put(filling, "location", filling->offer->location);
    slots_list(&filling->slots, "contributions", NULL);
    for (int i = 0; i < file->candidate.contribution_count; i++)
        slots_item(&filling->slots, "contributions", file->candidate.contributions[i]);
}

/* The letter as it stands, in one phrase. */
static const char *offer_words(struct filling *filling)
{
    const struct package *now = &filling->plan->bargain.now;
    struct text text = text_start(filling->arena);
    struct money first = {now->level[LEVER_SIGN_ON_1]}, second = {now->level[LEVER_SIGN_ON_2]};
    text_addf(&text, "a base of %S", (struct money){now->level[LEVER_BASE]});
    if (first.cents > 0 && second.cents > 0)
        text_addf(&text, ", a sign-on of %S in year 1 and %S in year 2", first, second);
    else if (first.cents + second.cents > 0)
        text_addf(&text, ", a sign-on of %S in year %d", first.cents > 0 ? first : second, first.cents > 0 ? 1 : 2);
    if (now->level[LEVER_UNITS] > 0 && bargain_in_dollars(&filling->plan->bargain))
        text_addf(&text, ", and a grant of %K", filling->offer->stock_currency, (struct money){now->level[LEVER_UNITS]});
    else if (now->level[LEVER_UNITS] > 0)
        text_addf(&text, ", and %u units", now->level[LEVER_UNITS]);
    return text.data;
}

/* "the sign-on", "the base and the equity": what the ask is about. */
static const char *topic(struct filling *filling)
{
    const struct claim_state *claims = filling->truth->claims;
    const char *parts[3];
    int count = 0;
    if (claims[CLAIM_ASKS_BASE].holds)
        parts[count++] = "the base";
    if (claims[CLAIM_ASKS_SIGN_ON].holds)
        parts[count++] = "the sign-on";
    if (claims[CLAIM_ASKS_UNITS].holds)
        parts[count++] = "the equity";
    if (count > 2)
        return "the package";
    return count == 2 ? text_format(filling->arena, "%s and %s", parts[0], parts[1]) : count == 1 ? parts[0] : "";
}

static void put_packages(struct filling *filling)
{
    const struct bargain *bargain = &filling->plan->bargain;
    const struct package *asked = filling->truth->asked, *now = &bargain->now;
    const char *asked_words = change_words(filling, asked);
    put(filling, "offer_words", offer_words(filling));
    put(filling, "topic", topic(filling));
    put(filling, "asked_words", asked_words);
    put(filling, "cap_asked_words", capitalized(filling->arena, asked_words));
    put(filling, "kept_sentence", kept_sentence(filling, asked));
    put(filling, "second_words", change_words(filling, filling->truth->second));
    put(filling, "second_kept_sentence", kept_sentence(filling, filling->truth->second));
    put(filling, "last_words", change_words(filling, filling->truth->last));
    put_money(filling, "base", now->level[LEVER_BASE]);
    put_money(filling, "ask_base", asked->level[LEVER_BASE]);
    put_money(filling, "ask_sign_on_1", asked->level[LEVER_SIGN_ON_1]);
    put_money(filling, "ask_sign_on_2", asked->level[LEVER_SIGN_ON_2]);
    bool counted = filling->truth->claims[CLAIM_HAS_UNITS].holds; /* a grant in dollars has neither units nor their price */
    put(filling, "units", counted && now->level[LEVER_UNITS] > 0
                              ? text_format(filling->arena, "%u", now->level[LEVER_UNITS])
                              : NULL);
    put(filling, "ask_units", counted ? text_format(filling->arena, "%u", asked->level[LEVER_UNITS]) : NULL);
    if (counted)
        put(filling, "price", text_format(filling->arena, "%L", filling->offer->stock_currency, bargain->offer.price.start));
    else
        put(filling, "price", NULL);
}

/* "the first two years", "four years", "30 months" */
static const char *stay_words(struct arena *arena, int months)
{
    static const char *const years[] = {"", "the first year", "the first two years", "three years", "four years",
                                        "five years"};
    return months % 12 == 0 ? years[months / 12] : text_format(arena, "the first %d months", months);
}

static void put_rival(struct filling *filling)
{
    const struct plan *plan = filling->plan;
    bool named = filling->truth->claims[CLAIM_NAME_RIVAL].holds;
    slots_list(&filling->slots, "gaps", "stay offer rival");
    if (plan->rival < 0) {
        put(filling, "rival", NULL);
        return;
    }
    put(filling, "rival", named ? filling->file->offers[plan->rival].company_name : "another company");
    for (int i = 0; i < plan->bargain.stay.count; i++) {
        struct money rival = plan->evaluation->offers[plan->rival].compared_flat_at[i];
        if (money_compare(rival, plan->offer_at.at[i]) <= 0)
            continue;
        slots_item(&filling->slots, "gaps", NULL);
        slots_item_field(&filling->slots, "gaps", "stay", stay_words(filling->arena, plan->bargain.stay.months[i]));
        slots_item_field(&filling->slots, "gaps", "offer", said(filling->arena, plan->offer_at.at[i]));
        slots_item_field(&filling->slots, "gaps", "rival", said(filling->arena, rival));
    }
}

/* More of the grant, as the letter states it: "40 units", or "$30,000 of stock". */
static void put_more_stock(struct filling *filling)
{
    const struct truth *truth = filling->truth;
    const char *currency = filling->plan->history->grant_currency;
    struct money hold = {truth->units_to_hold_year_3},
                 missing = {truth->grant_stated.cents - truth->grant_flat.cents};
    if (!currency) {
        put(filling, "stock_missing", text_format(filling->arena, "%u units at today's price", truth->units_missing));
        put(filling, "year_3_stock", text_format(filling->arena, "%u units", truth->units_to_hold_year_3));
        put(filling, "year_3_more_stock", text_format(filling->arena, "%u more units", truth->units_to_hold_year_3));
        return;
    }
    put(filling, "stock_missing", said(filling->arena, missing));
    put(filling, "year_3_stock", text_format(filling->arena, "%K of stock", currency, hold));
    put(filling, "year_3_more_stock", text_format(filling->arena, "%K more of stock", currency, hold));
}

static void put_evidence(struct filling *filling)
{
    const struct plan *plan = filling->plan;
    const struct local_band *band = &plan->band;
    put(filling, "forfeited", said(filling->arena, plan->forfeited));
    put(filling, "band_location", band->known ? band->location : NULL);
    put(filling, "band_source", band->known ? band->source : NULL);
    put(filling, "band_date", band->known && date_known(band->date) ? text_format(filling->arena, "%d %s %d", band->date.day, month_name(band->date.month), band->date.year) : NULL);
    put(filling, "band_low", band->known ? text_format(filling->arena, "%S", band->low) : NULL);
    put(filling, "band_high", band->known ? text_format(filling->arena, "%S", band->high) : NULL);
    put_money(filling, "grant_flat", filling->truth->grant_flat.cents);
    put_money(filling, "grant_stated", filling->truth->grant_stated.cents);
    put_more_stock(filling);
}

static void put_years(struct filling *filling)
{
    static const char *const names[] = {"year_1", "year_2", "year_3", "year_4"};
    const struct plan_line *anchor = &filling->plan->packages[PLAN_ANCHOR];
    slots_list(&filling->slots, "years", "year now asked change");
    for (int i = 0; i < 4; i++) {
        put_money(filling, names[i], filling->plan->year_now[i].cents);
        slots_item(&filling->slots, "years", NULL);
        slots_item_field(&filling->slots, "years", "year", text_format(filling->arena, "%d", i + 1));
        slots_item_field(&filling->slots, "years", "now", said(filling->arena, filling->plan->year_now[i]));
        slots_item_field(&filling->slots, "years", "asked", said(filling->arena, anchor->year[i]));
        slots_item_field(&filling->slots, "years", "change",
                         anchor->change[i].cents == 0 ? "unchanged"
                                                      : text_format(filling->arena, "+%s", said(filling->arena, anchor->change[i])));
    }
}

static void put_dates(struct filling *filling)
{
    const struct truth *truth = filling->truth;
    put_day(filling, "deadline_day", filling->offer->deadline);
    put_day(filling, "reply_day", truth->reply_by);
    put_day(filling, "extension_day", truth->extension);
    put_day(filling, "expected_day", truth->expected);
    put_day(filling, "sign_by_day", filling->file->statements.sign_by);
    put_day(filling, "start_day", filling->offer->start);
    put_day(filling, "process_day", truth->process ? truth->process->date : (struct date){0});
}

static void put_process(struct filling *filling)
{
    static const struct {
        const char *stage, *words;
    } stages[] = {{"applied", "with my application in"},
                  {"outreach", "in first talks"},
                  {"phone_screen_scheduled", "with a phone interview set"},
                  {"phone_screen", "at the phone interview"},
                  {"phone_screen_done", "past the phone interview"},
                  {"onsite_scheduled", "with the final interviews set"},
                  {"onsite", "at the final interviews"},
                  {"onsite_done", "past the final interviews"},
                  {"debrief", "waiting for a decision"}};
    const char *words = NULL;
    for (size_t i = 0; filling->truth->process && i < sizeof stages / sizeof *stages; i++)
        if (strcmp(stages[i].stage, filling->truth->process->stage) == 0)
            words = stages[i].words;
    put(filling, "process_stage", words);
}

static void put_steps(struct filling *filling)
{
    const struct plan *plan = filling->plan;
    static const enum plan_package menu[] = {PLAN_ANCHOR, PLAN_CASH, PLAN_STOCK, PLAN_MIXED};
    static const char *const letters[] = {"A", "B", "C"};
    bool three = plan->packages[PLAN_CASH].present && plan->packages[PLAN_STOCK].present &&
                 plan->packages[PLAN_MIXED].present; /* enough without what was asked already */
    slots_list(&filling->slots, "rungs", "number words");
    for (int i = 0; i < plan->rung_count; i++) {
        const char *words = change_words(filling, &plan->ladder[i].package);
        slots_item(&filling->slots, "rungs", NULL);
        slots_item_field(&filling->slots, "rungs", "number", text_format(filling->arena, "%d", i + 1));
        slots_item_field(&filling->slots, "rungs", "words", words[0] ? words : "the letter as it is");
    }
    slots_list(&filling->slots, "menu", "letter words");
    for (int i = three, shown = 0; i < 4; i++) {
        const struct plan_line *line = &plan->packages[menu[i]];
        const char *words = line->present ? change_words(filling, &line->solution.package) : "";
        if (!words[0] || !filling->truth->claims[CLAIM_MENU].holds)
            continue;
        slots_item(&filling->slots, "menu", NULL);
        slots_item_field(&filling->slots, "menu", "letter", letters[shown++]);
        slots_item_field(&filling->slots, "menu", "words", words);
    }
}

struct slots script_slots(struct arena *arena, const struct truth *truth)
{
    struct filling filling = {.slots = slots_start(arena),
                              .arena = arena,
                              .truth = truth,
                              .plan = truth->from,
                              .file = truth->from->evaluation->from,
                              .offer = truth->from->offer->from};
    for (int i = 0; i < CLAIMS; i++)
        if (i != CLAIM_MENU && i != CLAIM_NEXT_LEVEL) /* a list and a text of the same name say the same */
            slots_claim(&filling.slots, truth->claims[i].name, truth->claims[i].holds);
    slots_claim(&filling.slots, "grant_in_dollars", filling.plan->history->in_dollars);
    put_people(&filling);
    put_packages(&filling);
    put_answers(&filling);
    put_rival(&filling);
    put_evidence(&filling);
    put_years(&filling);
    put_dates(&filling);
    put_process(&filling);
    put_steps(&filling);
    return filling.slots;
}

const char *slot_unlock(const struct truth *truth, const char *name)
{
    static const struct {
        const char *name, *unlock;
    } texts[] = {{"candidate", "candidate.name"},
                 {"recruiter", "people.recruiter"},
                 {"team", "people.team"},
                 {"level", "offers[].level"},
                 {"location", "offers[].location"},
                 {"contributions", "candidate.contributions: two to five lines with results"},
                 {"reply_day", "assumptions.as_of"},
                 {"extension_day", "offers[].deadline"},
                 {"start_day", "offers[].start"},
                 {"process_day", "process[].date"},
                 {"units", "a grant in units"},
                 {"price", "a grant in units"}};
    for (int i = 0; i < CLAIMS; i++)
        if (strcmp(truth->claims[i].name, name) == 0)
            return truth->claims[i].unlock;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (strcmp(texts[i].name, name) == 0)
            return texts[i].unlock;
    return NULL;
}
