#include "out/json/what_matters_json.h"

#include "out/words/timeline_words.h"
#include "out/words/what_matters_words.h"

static void add_date(struct json_out *out, const char *key, struct date date)
{
    if (date_known(date))
        json_text(out, key, text_format(out->text->arena, "%D", date));
    else
        json_null(out, key);
}

static void add_process(struct json_out *out, const struct timeline *timeline, const struct process_dates *dates)
{
#define X(id, name) name,
    static const char *const fits[] = {FITS(X)};
#undef X
    json_open(out, NULL, '{');
    json_text(out, "company", dates->process->company);
    json_text(out, "stage", dates->process->stage);
    add_date(out, "expected", dates->expected);
    add_date(out, "early", dates->early);
    add_date(out, "late", dates->late);
    json_text(out, "fit", fits[dates->fit]);
    add_date(out, "ask_for", dates->ask);
    json_whole(out, "days", dates->ask_days);
    json_whole(out, "business_days", dates->ask_business_days);
    json_text(out, "line", process_words(out->text->arena, timeline, dates));
    json_close(out, '}');
}

static void add_timeline(struct json_out *out, const struct talks *talks)
{
    const struct timeline *timeline = &talks->timeline;
    struct arena *arena = out->text->arena;
    if (timeline->count == 0) {
        json_null(out, "timeline");
        return;
    }
    json_open(out, "timeline", '{');
    add_date(out, "deadline", timeline->deadline);
    add_date(out, "ask_for", timeline->chosen >= 0 ? timeline->processes[timeline->chosen].ask : (struct date){0});
    json_open(out, "processes", '[');
    for (int i = 0; i < timeline->count; i++)
        add_process(out, timeline, &timeline->processes[i]);
    json_close(out, ']');
    json_open(out, "cautions", '[');
    for (int i = 0; i < timeline->early_count; i++)
        json_text(out, NULL, early_rival_words(arena, timeline, talks->evaluation->from, i));
    json_close(out, ']');
    const struct lines *sources = timeline_sources(arena, timeline);
    json_open(out, "sources", '[');
    for (int i = 0; i < sources->count; i++)
        json_text(out, NULL, sources->line[i]);
    json_close(out, ']');
    json_close(out, '}');
}

static void add_swing_at(struct json_out *out, const struct sensitivity *sensitivity, const struct swing *swing, int h)
{
    static const char *const keys[SWING_WAYS] = {"down", "up"};
    json_open_flat(out, NULL, '{');
    json_whole(out, "months", sensitivity->months[h]);
    for (int way = 0; way < SWING_WAYS; way++)
        if (swing->has[way])
            json_money(out, keys[way], swing->moves[h][way]);
        else
            json_null(out, keys[way]);
    json_money(out, "most", swing->most[h]);
    json_close(out, '}');
}

static void add_matters(struct json_out *out, const struct talks *talks)
{
#define X(id, name) name,
    static const char *const inputs[SWINGS] = {SWING_INPUTS(X)};
#undef X
    struct arena *arena = out->text->arena;
    const struct sensitivity *sensitivity = &talks->sensitivity;
    json_open(out, "what_matters", '{');
    if (sensitivity->rival < 0)
        json_null(out, "rival");
    else
        json_text(out, "rival", talks->evaluation->offers[sensitivity->rival].from->offer.id);
    json_open(out, "inputs", '[');
    for (int i = 0; i < sensitivity->count; i++) {
        const struct swing *swing = &sensitivity->swings[sensitivity->ranked[0][i]];
        json_open(out, NULL, '{');
        json_text(out, "input", inputs[swing->input]);
        json_text(out, "change", swing_change(arena, swing));
        json_bool(out, "lever", swing->lever);
        if (swing->lever)
            json_money(out, "over_stay", swing->over_stay);
        json_open(out, "moves", '[');
        for (int h = 0; h < SWING_HORIZONS; h++)
            add_swing_at(out, sensitivity, swing, h);
        json_close(out, ']');
        json_text(out, "why", swing->reason);
        json_text(out, "source", swing->source);
        json_close(out, '}');
    }
    json_close(out, ']');
    json_text(out, "argue", argue_words(arena, sensitivity));
    json_text(out, "outside", outside_words(arena, talks));
    json_close(out, '}');
}

static void add_turn(struct json_out *out, const struct stay_turn *turn)
{
    static const char *const kinds[] = {"none", "turns", "cash", "units"};
    json_open(out, "stay_advice", '{');
    json_text(out, "advice", kinds[turn->kind]);
    json_fraction(out, "chance_of_staying", turn->own);
    if (turn->kind == TURN_AT)
        json_whole(out, "turns_at_percent", turn->percent);
    else
        json_null(out, "turns_at_percent");
    json_text(out, "line", advice_words(out->text->arena, turn));
    json_close(out, '}');
}

void talks_json(struct json_out *out, const struct talks *talks)
{
    add_timeline(out, talks);
    add_matters(out, talks);
    add_turn(out, &talks->turn);
}
