/* What the next level would add, per source. */
#include "bands/records/level_ladder.h"
#include "scenarios/evaluation/band_position_make.h"

static void add_steps_of(struct band_position *position, struct arena *arena, const struct bands *bands, enum role role)
{
    const struct ladder *ladders;
    int next = (int)position->level + 1, count = ladders_of(&ladders, arena, bands, role);
    for (int i = 0; i < count && position->level_step_count < LEVEL_STEPS_MAX; i++) {
        enum part part = ladders[i].first->part;
        if (ladders[i].step[next].known && (part == PART_TOTAL || part == PART_BASE))
            position->level_steps[position->level_step_count++] = &ladders[i];
    }
}

void add_level_steps(struct band_position *position, struct arena *arena, const struct bands *bands)
{
    if (position->level < LEVEL_L4 || position->level >= LEVEL_L8)
        return;
    add_steps_of(position, arena, bands, position->role);
    if (position->level_step_count == 0 && position->role != ROLE_SDE)
        add_steps_of(position, arena, bands, ROLE_SDE);
}
