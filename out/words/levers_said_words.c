#include "out/words/levers_said_words.h"

#include "calc/kit/text.h"

static void add(struct lines *lines, const char *line)
{
    lines->line[lines->count++] = line;
}

static void add_part(struct text *text, bool *first, const char *words)
{
    text_addf(text, "%s%s", *first ? " " : ", ", words);
    *first = false;
}

/* "; the candidate asked for base 180,000, sign-on 25,000, equity 0.04% (by market data …)" */
static void add_step(struct text *text, struct arena *arena, const struct worked_step *step, bool offer)
{
    bool first = true;
    text_add(text, offer ? "the company offered" : step->by_company ? "; it gave" : "; the candidate asked for");
    if (step->base.known)
        add_part(text, &first, text_format(arena, "base %k", "USD", step->base.money));
    if (step->sign_on.known)
        add_part(text, &first, text_format(arena, "sign-on %k", "USD", step->sign_on.money));
    if (step->equity_known)
        add_part(text, &first, text_format(arena, "equity %p", step->equity));
    if (step->why[0])
        text_addf(text, " (%s)", step->why);
}

static const char *steps_words(struct arena *arena, const struct worked_negotiation *worked)
{
    struct text text = text_start(arena);
    text_addf(&text, "A negotiation worked through (article %s, %s; %s), in US dollars: ", worked->article, worked->source,
              worked->date);
    for (int i = 0; i < worked->step_count; i++)
        add_step(&text, arena, &worked->steps[i], i == 0);
    text_addf(&text, ". %s", worked->equity_note);
    return text.data;
}

static const char *lessons_words(struct arena *arena, const struct worked_negotiation *worked)
{
    struct text text = text_start(arena);
    text_add(&text, "Its lessons: ");
    for (int i = 0; i < worked->lesson_count; i++)
        text_addf(&text, "%s%s", i > 0 ? "; " : "", worked->lessons[i]);
    return text.data;
}

const struct lines *levers_said_words(struct arena *arena, const struct levers_said *said)
{
    struct lines *lines = arena_alloc(arena, sizeof *lines);
    for (int i = 0; i < said->order_count; i++)
        add(lines, text_format(arena, "%s (article %s, %s; %s)", said->orders[i].text, said->orders[i].article,
                               said->orders[i].source, said->orders[i].date));
    add(lines, said->disagree);
    add(lines, steps_words(arena, &said->worked));
    add(lines, lessons_words(arena, &said->worked));
    return lines;
}
