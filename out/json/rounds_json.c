#include "out/json/rounds_json.h"

#include "out/words/next_step_words.h"
#include "out/words/rounds_words.h"

static void add_parts(struct json_out *out, const struct money moved[COMPONENTS], struct money total, struct money year)
{
    for (int c = 0; c < COMPONENTS; c++)
        json_money(out, component_key((enum component)c), moved[c]);
    json_money(out, "total", total);
    json_money(out, "a_year", year);
}

static void add_moved(struct json_out *out, const struct history *history, const struct round_step *step)
{
    json_open(out, "moved", '[');
    for (int h = 0; step->against >= 0 && h < history->shown_count; h++) {
        json_open_flat(out, NULL, '{');
        json_whole(out, "months", history->shown_months[h]);
        add_parts(out, step->moved[h], step->moved_total[h], step->moved_year[h]);
        json_bool(out, "traded", step->traded[h]);
        json_close(out, '}');
    }
    json_close(out, ']');
}

/* What the company said beside figures, and what it left as it was. */
static void add_said(struct json_out *out, const struct history *history, const struct round_step *step)
{
    static const char *const sayings[] = {"", "yes", "no", "policy", "final"};
    if (!step->round || !step->by_company)
        return;
    if (step->round->said != SAID_NOTHING)
        json_text(out, "said", sayings[step->round->said]);
    if (step->round->total.known) {
        json_money(out, "total", step->round->total.money);
        json_money(out, "total_more", step->total_more);
    }
    json_open_flat(out, "carried", '[');
    for (int i = 0; i < LEVERS; i++)
        if (step->carried[i])
            json_text(out, NULL, lever_key((enum lever)i, history->in_dollars));
    json_close(out, ']');
}

static void add_step(struct json_out *out, const struct history *history, const struct round_step *step)
{
    json_open(out, NULL, '{');
    if (step->round)
        json_whole(out, "round", step->number);
    else
        json_null(out, "round"); /* the offer itself */
    json_text(out, "by", step->by_company ? "company" : "candidate");
    if (step->round && date_known(step->round->date))
        json_text(out, "date", text_format(out->text->arena, "%D", step->round->date));
    else
        json_null(out, "date");
    json_money(out, "base", (struct money){step->terms.level[LEVER_BASE]});
    json_open_flat(out, "sign_on", '[');
    json_money(out, NULL, (struct money){step->terms.level[LEVER_SIGN_ON_1]});
    json_money(out, NULL, (struct money){step->terms.level[LEVER_SIGN_ON_2]});
    json_close(out, ']');
    if (history->in_dollars)
        json_money(out, "grant", (struct money){step->terms.level[LEVER_UNITS]});
    else
        json_whole(out, "units", step->terms.level[LEVER_UNITS]);
    json_open(out, "pay", '[');
    for (int h = 0; h < history->shown_count; h++) {
        json_open_flat(out, NULL, '{');
        json_whole(out, "months", history->shown_months[h]);
        json_money(out, "annualized", step->pay[h]);
        json_close(out, '}');
    }
    json_close(out, ']');
    add_moved(out, history, step);
    add_said(out, history, step);
    json_text(out, "worth", round_worth(out->text->arena, history, step));
    json_close(out, '}');
}

static void add_answers(struct json_out *out, const struct history *history)
{
    static const char *const names[] = {"not_asked", "granted", "met_in_part", "unmoved", "cut"};
    json_open_flat(out, "answer", '{');
    for (int i = 0; i < LEVERS; i++)
        json_text(out, lever_key((enum lever)i, history->in_dollars), names[history->answer[i]]);
    json_close(out, '}');
}

void rounds_json(struct json_out *out, const struct history *history)
{
    if (history->step_count == 0) {
        json_null(out, "rounds");
        return;
    }
    json_open(out, "rounds", '{');
    json_open(out, "steps", '[');
    for (int i = 0; i < history->step_count; i++)
        add_step(out, history, &history->steps[i]);
    json_close(out, ']');
    json_bool(out, "waiting", history->waiting);
    add_answers(out, history);
    json_open_flat(out, "closed", '[');
    for (int i = 0; i < LEVERS; i++)
        if (history->closed[i])
            json_text(out, NULL, lever_key((enum lever)i, history->in_dollars));
    json_close(out, ']');
    json_open(out, "won", '[');
    for (int h = 0; h < history->shown_count; h++) {
        json_open_flat(out, NULL, '{');
        json_whole(out, "months", history->shown_months[h]);
        add_parts(out, history->won[h], history->won_total[h], history->won_year[h]);
        json_close(out, '}');
    }
    json_close(out, ']');
    json_close(out, '}');
}

void next_step_json(struct json_out *out, const struct plan *plan)
{
    const struct next_step *next = &plan->next;
    const struct next_step_words words = next_step_words(out->text->arena, plan);
    json_open(out, "next", '{');
    json_text(out, "move", next->what);
    json_text(out, "stage", next->name);
    json_text(out, "message", next->message);
    json_whole(out, "rung", next->rung);
    json_text(out, "did", words.did);
    json_text(out, "worth", words.worth);
    json_text(out, "answer", words.answer);
    json_text(out, "stand", words.stand);
    json_text(out, "next", words.next);
    json_text(out, "if_no", words.if_no);
    json_text(out, "instead", words.instead);
    json_text(out, "stop", words.stop);
    json_close(out, '}');
}
