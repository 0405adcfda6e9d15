/* The records of an input as they come: a line each, or a row of CSV, whose quoted cells may hold ends of lines.
 *
 * Records are counted from 1, blank ones too. What stands behind the last end of a line is a record as well. Of one longer
 * than RECORD_MAX only RECORD_MAX + 1 bytes are kept. Nothing that has come whole waits for what has not come yet. */
#ifndef HAGGLE_CLI_BATCH_FEED_H
#define HAGGLE_CLI_BATCH_FEED_H

#include <stdint.h>

#include "bands/reader/json.h"
#include "calc/kit/err.h"
#include "cli/batch/bytes.h"

/* RECORD_SKIPPED_MAX: bytes of one record, after which no end of it is waited for. */
enum { RECORD_MAX = JSON_SIZE_MAX, RECORD_SKIPPED_MAX = 64 * 1024 * 1024, PORTION_RECORDS = 16, PORTION_BYTES = 64 * 1024, FEED_CHUNK = 64 * 1024 };

/* Some records in one piece, without their ends of lines. */
struct portion {
    int64_t first; /* the number of the first one */
    int count;     /* 1 … PORTION_RECORDS */
    size_t end[PORTION_RECORDS]; /* behind each; it starts where the one before it ends */
    struct bytes bytes;
    int64_t read; /* bytes of the input up to its end */
};

struct feed {
    int input, wake; /* descriptors; wake (-1: none) becomes readable to end a wait for input */
    const char *shown; /* how errors name the input */
    bool csv;
    char chunk[FEED_CHUNK];
    size_t at, length; /* what of the chunk is not taken yet */
    struct bytes partial; /* the record that has not ended */
    bool begun;           /* it has a byte */
    size_t come;          /* its bytes, those that were not kept too */
    enum { OUTSIDE_CELL, AT_CELL, IN_QUOTES, AT_QUOTE } state; /* of CSV: AT_CELL at the start of a cell */
    int64_t number, read;
    bool ended;
};

enum feed_result { FEED_PORTION, FEED_END, FEED_WOKEN, FEED_FAILED };

/* csv: rows of CSV instead of lines. The caller may set wake. */
void feed_start(struct feed *feed, int input, const char *shown, bool csv);

/* The next records, at most so many; waits for the first of them. ERR_FILE when the input cannot be read, ERR_INPUT
 * where a record has no end, ERR_MEMORY. */
enum feed_result feed_next(struct feed *feed, struct portion *portion, int most, struct err *err);

void feed_release(struct feed *feed);

#endif
