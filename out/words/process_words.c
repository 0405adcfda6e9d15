#include "out/words/process_words.h"

#include "calc/kit/text.h"

static const char *from_words(struct arena *arena, const char *article, const char *source, const char *date)
{
    return text_format(arena, "(%s%s%s%s; %s)", article[0] ? "article " : "", article, article[0] ? ", " : "", source, date);
}

const char *leg_words(struct arena *arena, const struct process_lengths *lengths, enum leg leg)
{
    static const char *const names[LEGS] = {"to outreach", "to the phone screen", "to the on-site", "to the debrief",
                                            "to the offer"};
    const struct span *span = &lengths->legs[leg];
    struct text text = text_start(arena);
    text_addf(&text, "%s: ", names[leg]);
    text_count(&text, span->days, "day");
    text_addf(&text, " %s%s%s", from_words(arena, span->article, span->source, span->date),
              span->note[0] ? ". " : "", span->note);
    return text.data;
}

const char *visa_words(struct arena *arena, const struct span *visa)
{
    return text_format(arena, "an on-site that needs a visa: %d days more %s", visa->days,
                       from_words(arena, visa->article, visa->source, visa->date));
}

const char *whole_words(struct arena *arena, const struct whole_process *total)
{
    return text_format(arena, "%s%sthe whole: %s %s%s", ROLE_LABELS[total->role], total->role ? ", " : "", total->what,
                       from_words(arena, total->article, total->source, total->date),
                       total->disputed ? "; every other source contradicts it, so no date rests on it" : "");
}

const char *rounds_said_words(struct arena *arena, const struct rounds_said *rounds)
{
    struct text text = text_start(arena);
    text_addf(&text, "%s%s", ROLE_LABELS[rounds->role], rounds->role ? ", " : "");
    if (rounds->low < rounds->high)
        text_addf(&text, "%d to ", rounds->low);
    text_count(&text, rounds->high, "round");
    text_addf(&text, "%s%s %s", rounds->what[0] ? ": " : "", rounds->what,
              from_words(arena, rounds->article, rounds->source, rounds->date));
    return text.data;
}

static void add(struct lines *lines, const char *line)
{
    lines->line[lines->count++] = line;
}

const struct lines *process_said(struct arena *arena, const struct process_lengths *lengths, enum role role)
{
    struct lines *lines = arena_alloc(arena, sizeof *lines);
    for (int i = 0; i < lengths->rounds_count; i++)
        if (role == ROLE_UNKNOWN || lengths->rounds[i].role == role)
            add(lines, rounds_said_words(arena, &lengths->rounds[i]));
    for (int i = 0; i < lengths->total_count; i++)
        if (role == ROLE_UNKNOWN || lengths->totals[i].role == ROLE_UNKNOWN || lengths->totals[i].role == role)
            add(lines, whole_words(arena, &lengths->totals[i]));
    return lines;
}
