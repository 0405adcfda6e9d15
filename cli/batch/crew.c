#include "cli/batch/crew.h"

#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* A portion on its way: filled by the reader, answered by a worker, written and emptied by the writer. */
struct slot {
    struct portion portion;
    struct bytes answers;
    bool done, without_memory; /* the latter: not even for a refusal */
    int answered;
    int64_t failed, first_failed;
};

struct crew {
    const struct work *work;
    struct feed *feed;
    struct progress *progress;
    struct tally *tally;
    struct err *err;
    pthread_mutex_t gate; /* of what follows */
    pthread_cond_t room, filled, done;
    struct slot *slot; /* a ring: numbers below modulo slot_count */
    int slot_count;
    int64_t written, taken, read; /* portions; written ≤ taken ≤ read ≤ written + slot_count */
    bool closed;                  /* nothing more will be read */
    bool stopped;                 /* nothing more need be done */
    bool failed;                  /* err is set */
};

static struct slot *slot_of(struct crew *crew, int64_t number)
{
    return &crew->slot[number % crew->slot_count];
}

/* ---- answering */

struct worker {
    struct crew *crew;
    struct arena arena;
    struct text text;
    jmp_buf without_memory;
};

/* The arena's way out knows no argument. */
static _Thread_local struct worker *at_work;

static void leave_record(void)
{
    longjmp(at_work->without_memory, 1);
}

static enum outcome refuse_for_memory(struct worker *worker, struct slot *slot, const struct record *record)
{
    char buffer[1024];
    struct text refusal = text_in(buffer, sizeof buffer);
    arena_release(&worker->arena);
    worker->crew->work->no_memory(worker->crew->work->with, &refusal, record);
    slot->without_memory = !bytes_add(&slot->answers, refusal.data, refusal.length);
    return REFUSED;
}

static enum outcome answer_record(struct worker *worker, struct slot *slot, const struct record *record)
{
    if (setjmp(worker->without_memory) != 0)
        return refuse_for_memory(worker, slot, record);
    arena_reset(&worker->arena);
    worker->text = text_start(&worker->arena);
    enum outcome outcome = worker->crew->work->answer(worker->crew->work->with, &worker->text, record);
    if (!bytes_add(&slot->answers, worker->text.data, worker->text.length))
        return refuse_for_memory(worker, slot, record);
    return outcome;
}

static void answer_portion(struct worker *worker, struct slot *slot)
{
    const struct portion *portion = &slot->portion;
    size_t start = 0;
    slot->answered = 0;
    slot->failed = 0;
    for (int i = 0; i < portion->count && !slot->without_memory; i++) {
        const struct record record = {portion->first + i, portion->bytes.data ? portion->bytes.data + start : "",
                                      portion->end[i] - start};
        enum outcome outcome = answer_record(worker, slot, &record);
        slot->answered += outcome != NOTHING_ASKED;
        if (outcome == REFUSED && slot->failed++ == 0)
            slot->first_failed = record.number;
        start = portion->end[i];
    }
}

static void *run_worker(void *argument)
{
    struct crew *crew = argument;
    struct worker worker = {.crew = crew, .arena = {.out_of_memory = leave_record}};
    at_work = &worker;
    pthread_mutex_lock(&crew->gate);
    for (;;) {
        while (crew->taken == crew->read && !crew->closed && !crew->stopped)
            pthread_cond_wait(&crew->filled, &crew->gate);
        if (crew->stopped || crew->taken == crew->read)
            break;
        int64_t number = crew->taken++;
        struct slot *slot = slot_of(crew, number);
        pthread_mutex_unlock(&crew->gate);
        answer_portion(&worker, slot);
        pthread_mutex_lock(&crew->gate);
        slot->done = true;
        if (number == crew->written)
            pthread_cond_signal(&crew->done);
    }
    pthread_mutex_unlock(&crew->gate);
    arena_release(&worker.arena);
    return NULL;
}

/* ---- writing */

enum written { WRITTEN, NOBODY_READS, CANNOT_WRITE };

static enum written write_all(const struct bytes *bytes)
{
    for (size_t at = 0; at < bytes->length;) {
        ssize_t count = write(STDOUT_FILENO, bytes->data + at, bytes->length - at);
        if (count >= 0) {
            at += (size_t)count;
        } else if (errno == EAGAIN) {
            struct pollfd wait = {.fd = STDOUT_FILENO, .events = POLLOUT};
            poll(&wait, 1, -1);
        } else if (errno != EINTR) {
            return errno == EPIPE ? NOBODY_READS : CANNOT_WRITE;
        }
    }
    return WRITTEN;
}

static void fail(struct crew *crew, const struct err *err)
{
    if (!crew->failed)
        *crew->err = *err;
    crew->failed = true;
}

/* Writes one slot's answers and counts them; says whether to go on. Only the writer comes here, without the gate. */
static bool write_slot(struct crew *crew, struct slot *slot, struct err *err)
{
    struct tally *tally = crew->tally;
    switch (write_all(&slot->answers)) {
    case NOBODY_READS:
        tally->reader_gone = true;
        return false;
    case CANNOT_WRITE:
        return err_set(err, ERR_FILE, "cannot write the result: %s", strerror(errno));
    case WRITTEN:
        break;
    }
    if (slot->without_memory)
        return err_set(err, ERR_MEMORY, "out of memory at line %l", slot->portion.first);
    if (tally->failed == 0)
        tally->first_failed = slot->first_failed;
    tally->records += slot->answered;
    tally->failed += slot->failed;
    progress_show(crew->progress, tally->records, slot->portion.read);
    bytes_reset(&slot->answers);
    return true;
}

static void *run_writer(void *argument)
{
    struct crew *crew = argument;
    struct err err = {0};
    pthread_mutex_lock(&crew->gate);
    for (;;) {
        struct slot *slot = slot_of(crew, crew->written);
        while (!(crew->written < crew->read && slot->done) && !(crew->closed && crew->written == crew->read))
            pthread_cond_wait(&crew->done, &crew->gate);
        if (crew->written == crew->read)
            break;
        pthread_mutex_unlock(&crew->gate);
        bool goes_on = write_slot(crew, slot, &err);
        pthread_mutex_lock(&crew->gate);
        slot->done = false;
        crew->written++;
        pthread_cond_signal(&crew->room);
        if (goes_on)
            continue;
        if (!crew->tally->reader_gone)
            fail(crew, &err);
        crew->stopped = true;
        pthread_cond_broadcast(&crew->filled);
        break;
    }
    pthread_mutex_unlock(&crew->gate);
    return NULL;
}

/* ---- reading */

/* Few records a portion while the input is short: a handful of cases is spread over the workers too. */
static int records_wanted(int64_t portion)
{
    return portion < 64 ? 1 : PORTION_RECORDS;
}

static void read_all(struct crew *crew)
{
    struct err err = {0};
    pthread_mutex_lock(&crew->gate);
    for (;;) {
        while (crew->read - crew->written == crew->slot_count && !crew->stopped)
            pthread_cond_wait(&crew->room, &crew->gate);
        if (crew->stopped)
            break;
        struct slot *slot = slot_of(crew, crew->read);
        pthread_mutex_unlock(&crew->gate);
        enum feed_result result = feed_next(crew->feed, &slot->portion, records_wanted(crew->read), &err);
        pthread_mutex_lock(&crew->gate);
        if (result == FEED_FAILED)
            fail(crew, &err);
        if (result != FEED_PORTION)
            break;
        crew->read++;
        pthread_cond_signal(&crew->filled);
    }
    crew->closed = true;
    pthread_cond_broadcast(&crew->filled);
    pthread_cond_signal(&crew->done);
    pthread_mutex_unlock(&crew->gate);
}

/* The writer ends where nobody reads or nothing can be written: then nothing need be read either. */
struct writer {
    struct crew *crew;
    int wake; /* closed by the end of the writer, which ends a wait for input */
};

static void *run_writer_and_wake(void *argument)
{
    struct writer *writer = argument;
    run_writer(writer->crew);
    close(writer->wake);
    return NULL;
}

static bool no_threads(struct crew *crew)
{
    return err_set(crew->err, ERR_MEMORY, "the system gives no thread to work with");
}

/* As many workers as the system gives; one is enough. */
static bool run_threads(struct crew *crew, int threads, struct writer *writer)
{
    pthread_t worker[CREW_MAX], writing;
    int count = 0;
    if (pthread_create(&writing, NULL, run_writer_and_wake, writer) != 0) {
        close(writer->wake);
        return no_threads(crew);
    }
    while (count < threads && pthread_create(&worker[count], NULL, run_worker, crew) == 0)
        count++;
    if (count > 0) {
        read_all(crew);
    } else {
        pthread_mutex_lock(&crew->gate);
        crew->closed = crew->failed = true;
        pthread_cond_signal(&crew->done);
        pthread_mutex_unlock(&crew->gate);
        no_threads(crew);
    }
    for (int i = 0; i < count; i++)
        pthread_join(worker[i], NULL);
    pthread_join(writing, NULL);
    return !crew->failed;
}

static bool run_with(struct crew *crew, int threads)
{
    int ends[2];
    if (pipe(ends) != 0)
        return err_set(crew->err, ERR_FILE, "cannot make a pipe: %s", strerror(errno));
    struct writer writer = {crew, ends[1]};
    crew->feed->wake = ends[0];
    bool good = run_threads(crew, threads, &writer);
    close(ends[0]);
    return good;
}

bool crew_run(struct tally *tally, const struct work *work, struct feed *feed, int threads, struct progress *progress,
              struct err *err)
{
    struct crew crew = {.work = work, .feed = feed, .progress = progress, .tally = tally, .err = err,
                        .gate = PTHREAD_MUTEX_INITIALIZER, .room = PTHREAD_COND_INITIALIZER,
                        .filled = PTHREAD_COND_INITIALIZER, .done = PTHREAD_COND_INITIALIZER,
                        .slot_count = 4 * threads + 4};
    *tally = (struct tally){0};
    crew.slot = calloc((size_t)crew.slot_count, sizeof *crew.slot);
    if (!crew.slot)
        return err_set(err, ERR_MEMORY, "no memory to start with");
    bool good = run_with(&crew, threads);
    for (int i = 0; i < crew.slot_count; i++) {
        bytes_release(&crew.slot[i].portion.bytes);
        bytes_release(&crew.slot[i].answers);
    }
    free(crew.slot);
    return good;
}
