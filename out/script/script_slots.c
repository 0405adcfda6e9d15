#include <string.h>

#include "out/script/script_filling.h"

const char *one_line(struct arena *arena, const char *words)
{
    static const char blanks[] = " \t\r\n";
    if (!words)
        return NULL;
    words += strspn(words, blanks);
    while (words[0] && strchr("-*+", words[0]) && strchr(blanks, words[1]))
        words += 1 + strspn(words + 1, blanks);
    char *line = arena_copy(arena, words, strlen(words));
    for (size_t length = strlen(line); length > 0 && strchr(blanks, line[length - 1]); length--)
        line[length - 1] = '\0';
    for (char *at = line; *at; at++)
        if (strchr(blanks, *at))
            *at = ' ';
    return line;
}

const char *said(struct arena *arena, struct money money)
{
    int64_t whole = 0;
    round_divide(&whole, money.cents, 100);
    return text_format(arena, "%S", dollars(whole));
}

void put_money(struct filling *filling, const char *name, int64_t cents)
{
    put(filling, name, said(filling->arena, (struct money){cents}));
}

static const char *capitalized(struct arena *arena, const char *words)
{
    char *copy = arena_copy(arena, words, strlen(words));
    if (copy[0] >= 'a' && copy[0] <= 'z')
        copy[0] = (char)(copy[0] - 'a' + 'A');
    return copy;
}

/* "the base and the sign-on": the parts of the last request that got an answer of these kinds. */
static const char *answered_words(struct filling *filling, unsigned kinds)
{
    static const char *const names[LEVERS] = {"the base", "the sign-on", "the sign-on of year 2", "the RSUs"};
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

/* Who, where, and what the role is called. */
static void put_people(struct filling *filling)
{
    static const char *const roles[] = {"", "SDE", "MLE", "Applied Scientist"};
    enum { CONTRIBUTIONS_SAID = 4 };
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
    for (int i = 0; i < file->candidate.contribution_count && i < CONTRIBUTIONS_SAID; i++)
        slots_item(&filling->slots, "contributions", one_line(filling->arena, file->candidate.contributions[i]));
}

/* "$60,000 in year one and $48,000 in year two" */
static void add_years(struct text *text, const struct filling *filling, const struct package *package)
{
    bool first = package->level[LEVER_SIGN_ON_1] > 0, second = package->level[LEVER_SIGN_ON_2] > 0;
    if (first)
        text_addf(text, "%s in year one%s", live_level(filling, package, LEVER_SIGN_ON_1), second ? " and " : "");
    if (second)
        text_addf(text, "%s in year two", live_level(filling, package, LEVER_SIGN_ON_2));
}

/* Terms as a short list: base, sign-on, stock. */
static void put_terms(struct filling *filling, const char *list, const struct package *package)
{
    const int64_t *level = package->level;
    const struct case_offer *offer = filling->offer;
    slots_list(&filling->slots, list, NULL);
    slots_item(&filling->slots, list, text_format(filling->arena, "Base: %s", live_level(filling, package, LEVER_BASE)));
    if (level[LEVER_SIGN_ON_1] + level[LEVER_SIGN_ON_2] > 0) {
        struct text text = text_start(filling->arena);
        text_add(&text, "Sign-on: ");
        add_years(&text, filling, package);
        slots_item(&filling->slots, list, text.data);
    }
    if (level[LEVER_UNITS] <= 0)
        return;
    const char *grant = live_level(filling, package, LEVER_UNITS);
    if (bargain_in_dollars(&filling->plan->bargain))
        slots_item(&filling->slots, list, text_format(filling->arena, "Stock: %s", grant));
    else if (offer->grant_price.known)
        slots_item(&filling->slots, list, text_format(filling->arena, "RSUs: %s, at the letter's %L each", grant,
                                                      offer->stock_currency, offer->grant_price.money));
    else
        slots_item(&filling->slots, list, text_format(filling->arena, "RSUs: %s", grant));
}

/* "sign-on", "sign-on and RSUs": what the ask is about. */
static const char *topic(struct filling *filling)
{
    const struct claim_state *claims = filling->truth->claims;
    const char *parts[3];
    int count = 0;
    if (claims[CLAIM_ASKS_SIGN_ON].holds)
        parts[count++] = "sign-on";
    if (claims[CLAIM_ASKS_UNITS].holds)
        parts[count++] = bargain_in_dollars(&filling->plan->bargain) ? "stock" : "RSUs";
    if (claims[CLAIM_ASKS_BASE].holds)
        parts[count++] = "base";
    if (count > 2)
        return "package";
    return count == 2 ? text_format(filling->arena, "%s and %s", parts[0], parts[1]) : count == 1 ? parts[0] : "";
}

static void put_packages(struct filling *filling)
{
    const struct plan *plan = filling->plan;
    const struct package *asked = filling->truth->asked, *now = &plan->bargain.now;
    const struct history *history = plan->history;
    struct package last = *now;
    const char *words = changed_words(filling, asked);
    put(filling, "topic", topic(filling));
    put(filling, "asked_words", words);
    put(filling, "cap_asked_words", capitalized(filling->arena, words));
    put(filling, "kept_words", kept_words(filling, asked));
    put(filling, "second_words", changed_words(filling, filling->truth->second));
    put(filling, "second_kept_words", kept_words(filling, filling->truth->second));
    put(filling, "last_words", changed_words(filling, filling->truth->last));
    put(filling, "base", live(filling, (struct live_figure){.what = LIVE_LEVEL, .of = LIVE_LETTER, .part = LEVER_BASE},
                                said(filling->arena, (struct money){now->level[LEVER_BASE]})));
    put(filling, "units", filling->truth->claims[CLAIM_HAS_UNITS].holds && now->level[LEVER_UNITS] > 0
                              ? live_level(filling, now, LEVER_UNITS)
                              : NULL);
    put(filling, "price", filling->truth->claims[CLAIM_HAS_UNITS].holds
                              ? text_format(filling->arena, "%L", filling->offer->stock_currency, plan->bargain.offer.price.start)
                              : NULL);
    put_terms(filling, "offer_lines", now);
    if (history->step_count > 0)
        memcpy(last.level, history->steps[history->last].terms.level, sizeof last.level);
    put_terms(filling, "final_lines", history->step_count > 0 ? &last : now);
}

struct slots script_slots(struct arena *arena, const struct truth *truth, struct live_figures *figures)
{
    struct filling filling = {.slots = slots_start(arena),
                              .arena = arena,
                              .truth = truth,
                              .plan = truth->from,
                              .file = truth->from->evaluation->from,
                              .offer = truth->from->offer->from,
                              .figures = figures};
    for (int i = 0; i < CLAIMS; i++)
        if (i != CLAIM_MENU && i != CLAIM_NEXT_LEVEL) /* a list and a text of the same name say the same */
            slots_claim(&filling.slots, truth->claims[i].name, truth->claims[i].holds);
    slots_claim(&filling.slots, "has_stock", filling.offer->offer.has_grant);
    slots_claim(&filling.slots, "grant_in_dollars", filling.plan->history->in_dollars);
    put_people(&filling);
    put_packages(&filling);
    put_answers(&filling);
    put_reasons(&filling);
    put_calendar(&filling);
    return filling.slots;
}

/* What the case lacks, and nothing that it has. */
static const char *claim_unlock(const struct truth *truth, enum claim claim)
{
    const struct case_file *file = truth->from->evaluation->from;
    const struct statements *said = &file->statements;
    bool signs = said->would_sign_at != PACKAGE_NONE && date_known(said->sign_by);
    if ((claim == CLAIM_WOULD_SIGN || claim == CLAIM_WOULD_SIGN_SECOND || claim == CLAIM_WOULD_SIGN_LAST) && signs)
        return NULL; /* stated, and not worth it, or too late */
    if (claim == CLAIM_TELLS_FORFEITS && truth->from->forfeited.cents > 0)
        return "statements.disclose_forfeits";
    if (claim == CLAIM_TELLS_FORFEITS && said->disclose_forfeits)
        return "pay that leaving forfeits, in current_job";
    if (claim == CLAIM_ARGUES_BASE && truth->claims[CLAIM_POSTED_RANGE].holds)
        return NULL;
    if ((claim == CLAIM_NAME_RIVAL && said->may_name_rival) || (claim == CLAIM_SHOW_RIVAL && said->can_show_rival) ||
        ((claim == CLAIM_NAME_RIVAL || claim == CLAIM_SHOW_RIVAL) && truth->from->rival < 0))
        return NULL;
    return truth->claims[claim].unlock[0] ? truth->claims[claim].unlock : NULL;
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
            return claim_unlock(truth, (enum claim)i);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (strcmp(texts[i].name, name) == 0)
            return texts[i].unlock;
    return NULL;
}
