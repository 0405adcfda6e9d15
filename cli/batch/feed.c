#include "cli/batch/feed.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

#include "calc/kit/text.h"

void feed_start(struct feed *feed, int input, const char *shown, bool csv)
{
    *feed = (struct feed){.input = input, .wake = -1, .shown = shown, .csv = csv, .state = AT_CELL};
}

void feed_release(struct feed *feed)
{
    bytes_release(&feed->partial);
}

static bool cannot_read(struct feed *feed, struct err *err)
{
    err_set(err, ERR_FILE, "cannot read: %s", strerror(errno));
    struct text file = text_in(err->file, sizeof err->file);
    text_add(&file, feed->shown);
    return false;
}

/* One read: whatever is there, however little. */
static enum feed_result refill(struct feed *feed, struct err *err)
{
    for (;;) {
        struct pollfd wait[] = {{.fd = feed->input, .events = POLLIN}, {.fd = feed->wake, .events = POLLIN}};
        if (poll(wait, 2, -1) < 0 && errno != EINTR) {
            cannot_read(feed, err);
            return FEED_FAILED;
        }
        if (wait[1].revents)
            return FEED_WOKEN;
        if (!wait[0].revents)
            continue;
        ssize_t got = read(feed->input, feed->chunk, sizeof feed->chunk);
        if (got < 0 && (errno == EINTR || errno == EAGAIN))
            continue;
        if (got < 0) {
            cannot_read(feed, err);
            return FEED_FAILED;
        }
        feed->at = 0;
        feed->length = (size_t)got;
        feed->ended = got == 0;
        return FEED_PORTION;
    }
}

/* The end of a row: of a line outside of quoted cells. NULL where the chunk has none. */
static const char *row_end(struct feed *feed)
{
    for (const char *at = feed->chunk + feed->at, *end = feed->chunk + feed->length; at < end; at++) {
        if (feed->state == IN_QUOTES) {
            if (*at == '"')
                feed->state = AT_QUOTE;
        } else if (*at == '"' && (feed->state == AT_CELL || feed->state == AT_QUOTE)) {
            feed->state = IN_QUOTES; /* a cell in quotes begins, or a doubled quote stands in it */
        } else {
            feed->state = *at == ',' || *at == '\n' ? AT_CELL : OUTSIDE_CELL;
            if (*at == '\n')
                return at;
        }
    }
    return NULL;
}

static const char *record_end(struct feed *feed)
{
    return feed->csv ? row_end(feed) : memchr(feed->chunk + feed->at, '\n', feed->length - feed->at);
}

/* Keeps what has come of a record that has not ended, as far as it is needed. */
static bool keep_partial(struct feed *feed, const char *from, size_t length)
{
    size_t room = (size_t)RECORD_MAX + 1 - feed->partial.length;
    feed->begun = feed->begun || length > 0;
    feed->come += length;
    return bytes_add(&feed->partial, from, length < room ? length : room);
}

/* The partial record and what of the chunk belongs to it. */
static bool add_record(struct feed *feed, struct portion *portion, const char *from, size_t length)
{
    struct bytes *to = &portion->bytes;
    size_t room = (size_t)RECORD_MAX + 1 - feed->partial.length;
    if (!bytes_add(to, feed->partial.data, feed->partial.length) || !bytes_add(to, from, length < room ? length : room))
        return false;
    bytes_reset(&feed->partial);
    feed->begun = false;
    feed->come = 0;
    feed->number++;
    if (portion->count == 0)
        portion->first = feed->number;
    portion->end[portion->count++] = to->length;
    return true;
}

static bool take_chunk(struct feed *feed, struct portion *portion, int most)
{
    while (feed->at < feed->length && portion->count < most && portion->bytes.length < PORTION_BYTES) {
        const char *from = feed->chunk + feed->at, *end = record_end(feed);
        size_t length = end ? (size_t)(end - from) : feed->length - feed->at;
        if (end ? !add_record(feed, portion, from, length) : !keep_partial(feed, from, length))
            return false;
        feed->at += length + (end != NULL);
        feed->read += (int64_t)length + (end != NULL);
    }
    return true;
}

static enum feed_result endless(const struct feed *feed, struct err *err)
{
    err_set(err, ERR_INPUT, "%s %l is longer than 4 MiB, and does not end within 64 MiB: what follows is not read",
            feed->csv ? "row" : "line", feed->number + 1);
    struct text file = text_in(err->file, sizeof err->file);
    text_add(&file, feed->shown);
    return FEED_FAILED;
}

enum feed_result feed_next(struct feed *feed, struct portion *portion, int most, struct err *err)
{
    portion->count = 0;
    bytes_reset(&portion->bytes);
    for (;;) {
        bool fits = take_chunk(feed, portion, most);
        if (fits && feed->ended && feed->begun)
            fits = add_record(feed, portion, "", 0);
        if (!fits) {
            err_set(err, ERR_MEMORY, "out of memory at line %l", feed->number + 1);
            return FEED_FAILED;
        }
        portion->read = feed->read;
        if (portion->count > 0)
            return FEED_PORTION;
        if (feed->ended)
            return FEED_END;
        if (feed->come > RECORD_SKIPPED_MAX)
            return endless(feed, err);
        enum feed_result result = refill(feed, err);
        if (result != FEED_PORTION)
            return result;
    }
}
