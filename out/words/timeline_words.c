#include "out/words/timeline_words.h"

#include "calc/kit/calendar.h"
#include "calc/kit/text.h"
#include "out/words/process_words.h"

/* "4 to 12 December", "28 November to 4 December" */
static const char *range_words(struct arena *arena, struct date early, struct date late)
{
    if (early.month == late.month && early.year == late.year)
        return early.day == late.day ? day_words_brief(arena, late)
                                     : text_format(arena, "%d to %s", early.day, day_words_brief(arena, late));
    return text_format(arena, "%s to %s", day_words_brief(arena, early), day_words_brief(arena, late));
}

static void add_days(struct text *text, int64_t count, const char *kind)
{
    text_count(text, count, kind);
}

static void add_extension(struct text *text, struct arena *arena, const struct process_dates *dates)
{
    text_addf(text, ": ask for %s, ", day_words(arena, dates->ask));
    add_days(text, dates->ask_days, "day");
    text_add(text, " more (");
    add_days(text, dates->ask_business_days, "business day");
    text_addf(text, "), which %s", dates->fit == FIT_USUAL
                                       ? "is usual"
                                       : "is more than usual: give the date of the event, and expect a no");
    if (dates->fit == FIT_USUAL && dates->covers_late)
        text_add(text, " and covers the late end too");
}

const char *process_words(struct arena *arena, const struct timeline *timeline, const struct process_dates *dates)
{
    struct text text = text_start(arena);
    text_addf(&text, "%s: ", dates->process->company);
    if (dates->fit == FIT_OVERDUE) {
        text_addf(&text, "an offer was to be expected by %s at the latest; ask them for a date, and do not wait for it",
                  day_words(arena, dates->late));
        return text.data;
    }
    if (!date_known(dates->expected)) {
        text_addf(&text, "an offer may come in about %d days (%d to %d) from its present stage; give that stage's date, or as_of",
                  dates->days, dates->days_low, dates->days_high);
        return text.data;
    }
    text_addf(&text, "offer expected about %s (%s)", day_words(arena, dates->expected),
              range_words(arena, dates->early, dates->late));
    if (!date_known(timeline->deadline)) {
        text_add(&text, "; the deadline of your offer is not known: ask for it first");
        return text.data;
    }
    text_addf(&text, dates->fit == FIT_LAPSED ? "; your deadline, %s, has passed: ask first whether the offer stands"
                                              : "; your deadline is %s",
              day_words(arena, timeline->deadline));
    if (dates->fit == FIT_USUAL || dates->fit == FIT_LONG)
        add_extension(&text, arena, dates);
    if (dates->fit == FIT_IN_TIME)
        text_add(&text, dates->covers_late ? ": no extension needed"
                                           : ": no extension needed unless it comes late; ask them to keep to the date");
    if (dates->fit == FIT_OUT_OF_REACH) {
        text_add(&text, ": not reachable, it would take ");
        add_days(&text, dates->ask_business_days, "business day");
        text_add(&text, " more; ask them to be faster, or decide without it");
    }
    return text.data;
}

const char *early_rival_words(struct arena *arena, const struct timeline *timeline, const struct case_file *file,
                              int index)
{
    const struct case_offer *rival = &file->offers[timeline->early[index]];
    return text_format(arena, "%s%s%s wants an answer by %s, before %s: ask them for time as well", rival->company_name,
                       rival->offer.level[0] ? " " : "", rival->offer.level, day_words(arena, rival->deadline),
                       day_words_brief(arena, timeline->processes[timeline->chosen].ask));
}

static void add_source(struct lines *lines, const char *line)
{
    lines->line[lines->count++] = line;
}

const struct lines *timeline_sources(struct arena *arena, const struct timeline *timeline)
{
    struct lines *lines = arena_alloc(arena, sizeof *lines);
    const struct process_lengths *lengths = timeline->lengths;
    for (int i = 0; i < LEGS; i++)
        add_source(lines, leg_words(arena, lengths, (enum leg)i));
    for (int i = 0; i < timeline->count; i++)
        if (timeline->processes[i].process->visa_onsite) {
            add_source(lines, visa_words(arena, &lengths->visa_onsite));
            break;
        }
    const struct lines *said = process_said(arena, lengths, ROLE_UNKNOWN);
    for (int i = 0; i < said->count; i++)
        add_source(lines, said->line[i]);
    add_source(lines, text_format(arena, "extensions: %s (%s; %s)", lengths->extension_reason,
                                     lengths->extension_source, lengths->extension_date));
    return lines;
}
