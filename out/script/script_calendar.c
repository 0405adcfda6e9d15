#include <string.h>

#include "out/script/script_filling.h"

void put_day(struct filling *filling, const char *name, struct date day)
{
    static const char *const days[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    put(filling, name, date_known(day) ? text_format(filling->arena, "%s, %s %d", days[weekday(day)], month_name(day.month), day.day)
                                       : NULL);
}

static void put_years(struct filling *filling)
{
    static const char *const names[] = {"year_1", "year_2", "year_3", "year_4"};
    const struct plan_line *anchor = &filling->plan->packages[PLAN_ANCHOR];
    slots_list(&filling->slots, "years", "year now asked change");
    for (int i = 0; i < 4; i++) {
        const char *now = said(filling->arena, filling->plan->year_now[i]);
        const struct live_figure letter = {.what = LIVE_YEAR, .of = LIVE_LETTER, .part = i + 1},
                           asked = {.what = LIVE_YEAR, .of = PLAN_ANCHOR, .part = i + 1},
                           change = {.what = LIVE_CHANGE, .of = PLAN_ANCHOR, .part = i + 1};
        put(filling, names[i], live(filling, letter, now));
        slots_item(&filling->slots, "years", NULL);
        slots_item_field(&filling->slots, "years", "year", text_format(filling->arena, "%d", i + 1));
        slots_item_field(&filling->slots, "years", "now", live(filling, letter, now));
        slots_item_field(&filling->slots, "years", "asked",
                         live(filling, asked, said(filling->arena, anchor->year[i])));
        slots_item_field(&filling->slots, "years", "change",
                         live(filling, change,
                                anchor->change[i].cents == 0
                                    ? "unchanged"
                                    : text_format(filling->arena, "+%s", said(filling->arena, anchor->change[i]))));
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
    put_day(filling, "rival_deadline_day", truth->rival_deadline);
    put_day(filling, "rival_extension_day", truth->rival_extension);
}

static void put_process(struct filling *filling)
{
    static const struct {
        const char *stage, *words;
    } stages[] = {{"applied", "my application is in"},
                  {"outreach", "we have had a first call"},
                  {"phone_screen_scheduled", "my phone interview is set"},
                  {"phone_screen", "my phone interview is under way"},
                  {"phone_screen_done", "I finished my phone interview"},
                  {"onsite_scheduled", "my on-site is set"},
                  {"onsite", "my on-site is under way"},
                  {"onsite_done", "I finished my on-site"},
                  {"debrief", "I'm waiting for their decision"}};
    const char *words = NULL;
    for (size_t i = 0; filling->truth->process && i < sizeof stages / sizeof *stages; i++)
        if (strcmp(stages[i].stage, filling->truth->process->stage) == 0)
            words = stages[i].words;
    put(filling, "process_stage", words);
}

static const char *step_answer(const struct plan *plan, int step)
{
    if (plan->ladder_is_yes[step])
        return "a yes: take it";
    return money_compare(plan->ladder[step].value, plan->value.floor) < 0 ? "not enough: ask once more, or walk"
                                                                            : "not yet a yes: ask once more";
}

static void put_steps(struct filling *filling)
{
    const struct plan *plan = filling->plan;
    static const enum plan_package menu[] = {PLAN_ANCHOR, PLAN_CASH, PLAN_STOCK, PLAN_MIXED};
    static const char *const letters[] = {"A", "B", "C"};
    bool three = plan->packages[PLAN_CASH].present && plan->packages[PLAN_STOCK].present &&
                 plan->packages[PLAN_MIXED].present; /* enough without what was asked already */
    slots_list(&filling->slots, "rungs", "number words answer");
    for (int i = 0; i < plan->rung_count; i++) {
        const char *words = changed_words(filling, &plan->ladder[i].package);
        slots_item(&filling->slots, "rungs", NULL);
        slots_item_field(&filling->slots, "rungs", "number", text_format(filling->arena, "%d", i + 1));
        slots_item_field(&filling->slots, "rungs", "words", words[0] ? words : "the letter as it is");
        slots_item_field(&filling->slots, "rungs", "answer", step_answer(plan, i));
    }
    slots_list(&filling->slots, "menu", "letter words");
    for (int i = three, shown = 0; i < 4; i++) {
        const struct plan_line *line = &plan->packages[menu[i]];
        const char *words = line->present ? changed_words(filling, &line->solution.package) : "";
        if (!words[0] || !filling->truth->claims[CLAIM_MENU].holds)
            continue;
        slots_item(&filling->slots, "menu", NULL);
        slots_item_field(&filling->slots, "menu", "letter", letters[shown++]);
        slots_item_field(&filling->slots, "menu", "words", words);
    }
}

void put_calendar(struct filling *filling)
{
    put_years(filling);
    put_dates(filling);
    put_process(filling);
    put_steps(filling);
}
