/* A crew at work on the records of an input: one thread reads, some answer, one writes, in order.
 *
 * What is read and not yet written is bounded, so memory does not grow with the input. Every worker has an arena, emptied
 * after each record; a record for which there is no memory is refused and the rest goes on. */
#ifndef HAGGLE_CLI_BATCH_CREW_H
#define HAGGLE_CLI_BATCH_CREW_H

#include "calc/kit/text.h"
#include "cli/batch/feed.h"
#include "cli/batch/progress.h"

enum { CREW_MAX = 256 };

struct record {
    int64_t number;
    const char *bytes; /* no zero behind them */
    size_t length;     /* at most RECORD_MAX + 1; then it is longer than may be */
};

enum outcome { ANSWERED, REFUSED, NOTHING_ASKED };

/* What is done with a record. Both are called by several threads at once. */
struct work {
    const void *with;
    /* Adds the answer, or the refusal, to the text, whose arena it may use. */
    enum outcome (*answer)(const void *with, struct text *text, const struct record *record);
    /* The refusal for want of memory; into a buffer of its own. */
    void (*no_memory)(const void *with, struct text *text, const struct record *record);
};

struct tally {
    int64_t records, failed, first_failed; /* without blank ones; first_failed: its number */
    bool reader_gone; /* nobody reads the answers any more */
};

/* Runs to the end of the input; threads 1 … CREW_MAX is how many answer. False with ERR_FILE or ERR_MEMORY, after what
 * could be written was written; with nobody reading, err is left alone. */
bool crew_run(struct tally *tally, const struct work *work, struct feed *feed, int threads, struct progress *progress,
              struct err *err);

#endif
