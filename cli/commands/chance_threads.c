#include "cli/commands/chance_threads.h"

#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <unistd.h>

/* A block is the unit of work: its pairs are done, all or none. A run is long from LONG_RUN blocks on. */
enum { BLOCK = 2048, LONG_RUN = 200 };

/* Bytes that the usual number of threads counts in. */
enum { COUNTS_MOST = 44 * 1024 * 1024 };

static volatile sig_atomic_t stop;

static void on_interrupt(int number)
{
    stop = 1;
    signal(number, SIG_DFL);
}

bool paths_stopped(void)
{
    return stop != 0;
}

static int threads_usual(const struct simulation *simulation)
{
    const long processors = sysconf(_SC_NPROCESSORS_ONLN), most = processors < THREADS_USUAL_MAX ? processors : THREADS_USUAL_MAX;
    const int64_t size = outcome_size(simulation);
    const long fit = size > 0 ? (long)(COUNTS_MOST / size) : most;
    const long threads = most < fit ? most : fit;
    return threads < 1 ? 1 : (int)threads;
}

struct job {
    const struct simulation *simulation;
    int64_t pairs, blocks;
    atomic_llong next; /* the first block that nobody has taken: all before it are or will be done */
    bool talk;
};

struct worker {
    struct job *job;
    struct outcome *outcome;
    pthread_t thread;
    bool runs;
};

static void say_progress(const struct job *job, int64_t block, int64_t *last)
{
    const int64_t share = 100 * block / job->blocks;
    if (share != *last)
        fprintf(stderr, "\r%3d%% of the paths", (int)share);
    *last = share;
}

static void work(struct worker *worker, bool talk)
{
    struct job *job = worker->job;
    int64_t last = -1;
    while (!stop) {
        const int64_t block = atomic_fetch_add(&job->next, 1);
        if (block >= job->blocks)
            break;
        const int64_t first = block * BLOCK, left = job->pairs - first;
        outcome_add_paths(worker->outcome, job->simulation, first, left < BLOCK ? (int)left : BLOCK);
        if (talk)
            say_progress(job, block, &last);
    }
}

static void *start_work(void *worker)
{
    work(worker, false);
    return NULL;
}

struct outcome *run_paths(struct arena *arena, const struct simulation *simulation, int64_t pairs,
                          int threads, bool talk)
{
    struct worker workers[THREADS_MAX];
    struct job job = {.simulation = simulation, .pairs = pairs, .blocks = (pairs + BLOCK - 1) / BLOCK};
    atomic_init(&job.next, 0);
    if (threads == THREADS_USUAL)
        threads = threads_usual(simulation);
    job.talk = talk && job.blocks >= LONG_RUN;
    if (threads > job.blocks)
        threads = (int)job.blocks;
    for (int i = 0; i < threads; i++)
        workers[i] = (struct worker){.job = &job, .outcome = outcome_start(arena, simulation)};
    stop = 0;
    void (*before)(int) = signal(SIGINT, on_interrupt);
    for (int i = 1; i < threads; i++) /* where no thread can be had, the others do its work */
        workers[i].runs = pthread_create(&workers[i].thread, NULL, start_work, &workers[i]) == 0;
    work(&workers[0], job.talk);
    for (int i = 1; i < threads; i++)
        if (workers[i].runs)
            pthread_join(workers[i].thread, NULL);
    signal(SIGINT, before);
    if (job.talk)
        fputs("\r                  \r", stderr);
    for (int i = 1; i < threads; i++)
        outcome_merge(workers[0].outcome, workers[i].outcome, simulation);
    outcome_close(workers[0].outcome, simulation);
    return workers[0].outcome;
}
