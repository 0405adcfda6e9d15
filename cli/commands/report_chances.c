#include "cli/commands/report_chances.h"

#include <string.h>

#include "bands/world/volatility.h"
#include "cli/commands/chance_threads.h"
#include "scenarios/chance/chances_make.h"

enum { CHANCE_PATHS = 20000, CHANCE_SEED = 1 };

bool report_chances(const struct run *run, struct book_source *book, bool *stopped)
{
    struct usual_volatility *usual = arena_alloc(run->arena, sizeof *usual);
    struct simulation *simulation = arena_alloc(run->arena, sizeof *simulation);
    struct chance_request *request = arena_alloc(run->arena, sizeof *request);
    struct chances *chances;
    struct err why = {0};
    *stopped = false;
    *request = (struct chance_request){.paths = CHANCE_PATHS, .seed = CHANCE_SEED};
    if (!usual_volatility_load(usual, run->arena, &run->options->data, run->err))
        return false;
    if (!chances_start(&chances, simulation, run->arena, usual, book->evaluation, request, &why)) {
        book->no_chances = arena_copy(run->arena, why.message, strlen(why.message));
        return true;
    }
    if (chances->companies == 0)
        return true;
    struct arena counts = {.out_of_memory = run->arena->out_of_memory}; /* too large to keep beside a workbook */
    const struct outcome *outcome = run_paths(&counts, simulation, CHANCE_PATHS / 2, THREADS_USUAL, false);
    *stopped = paths_stopped();
    if (!*stopped) {
        chances_finish(chances, simulation, outcome);
        book->chances = chances;
    }
    arena_release(&counts);
    return true;
}
