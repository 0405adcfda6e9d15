#include "calc/kit/text.h"
#include "scenarios/rounds/rounds_make.h"
#include "scenarios/talks/sensitivity_make.h"
#include "scenarios/talks/talks_make.h"
#include "scenarios/talks/timeline_make.h"

/* Where an overflow happened: in the offer that is negotiated. */
static bool in_offer(struct err *err, const struct case_file *file)
{
    struct text name = text_in(err->file, sizeof err->file), path = text_in(err->path, sizeof err->path);
    text_add(&name, file->file);
    text_addf(&path, "offers[%d]", file->negotiating);
    return false;
}

bool talks_make(const struct talks **result, struct arena *arena, const struct process_lengths *lengths,
                const struct changes *changes, const struct evaluation *evaluation, struct err *err)
{
    struct talks *talks = arena_alloc(arena, sizeof *talks);
    talks->evaluation = evaluation;
    *result = talks;
    if (!history_make(&talks->history, arena, evaluation->from, evaluation->shown_months, evaluation->shown_count, err))
        return in_offer(err, evaluation->from);
    timeline_make(&talks->timeline, lengths, evaluation->from);
    return sensitivity_make(&talks->sensitivity, changes, evaluation, err) &&
           stay_turn_make(&talks->turn, arena, changes, evaluation, err);
}
