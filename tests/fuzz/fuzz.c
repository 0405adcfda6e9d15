#define _POSIX_C_SOURCE 200809L /* memory as files */

#include "fuzz.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bands/reader/json.h"
#include "calc/kit/visible.h"

void must(bool holds, const char *rule, const char *words)
{
    if (holds)
        return;
    fprintf(stderr, "fuzz: broken: %s\n%s\n", rule, words ? words : "");
    abort();
}

void must_explain(const struct err *err, const char *where)
{
    must(err->kind != ERR_NONE && err->kind != ERR_MEMORY, "a refusal has a kind", where);
    must(err->message[0] != '\0', "a refusal has words", where);
    must(err->line >= 0 && err->column >= 0, "a refusal has a place", where);
}

/* Bytes of the character at `at`; 0 where it is no UTF-8 (RFC 3629). */
static size_t width(const unsigned char *at, size_t left)
{
    static const struct {
        unsigned char first_low, first_high, second_low, second_high;
        size_t bytes;
    } rows[] = {{0x00, 0x7f, 0, 0, 1},       {0xc2, 0xdf, 0x80, 0xbf, 2}, {0xe0, 0xe0, 0xa0, 0xbf, 3},
                {0xe1, 0xec, 0x80, 0xbf, 3}, {0xed, 0xed, 0x80, 0x9f, 3}, {0xee, 0xef, 0x80, 0xbf, 3},
                {0xf0, 0xf0, 0x90, 0xbf, 4}, {0xf1, 0xf3, 0x80, 0xbf, 4}, {0xf4, 0xf4, 0x80, 0x8f, 4}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (at[0] < rows[i].first_low || at[0] > rows[i].first_high)
            continue;
        if (rows[i].bytes > left || (rows[i].bytes > 1 && (at[1] < rows[i].second_low || at[1] > rows[i].second_high)))
            return 0;
        for (size_t k = 2; k < rows[i].bytes; k++)
            if ((at[k] & 0xc0) != 0x80)
                return 0;
        return rows[i].bytes;
    }
    return 0;
}

bool utf8(const char *bytes, size_t length)
{
    size_t step = 1;
    for (size_t i = 0; i < length && step > 0; i += step)
        step = width((const unsigned char *)bytes + i, length - i);
    return step > 0;
}

bool clean(const char *bytes, size_t length, bool tabs)
{
    for (size_t i = 0, step; i < length; i += step) {
        const char *at = bytes + i;
        step = width((const unsigned char *)at, length - i);
        if (step == 0)
            return false;
        bool kept = *at == '\n' || (tabs && (*at == '\t' || *at == '\r'));
        if (!kept && code_steers(next_code(&at)))
            return false;
    }
    return true;
}

void must_be_json(struct arena *arena, const char *bytes, size_t length, const char *where)
{
    struct json *root;
    struct err err = {0};
    bool read = json_parse(&root, arena, "the answer", bytes, length, &err);
    bool too_long = length > JSON_SIZE_MAX || strstr(err.message, "values") != NULL;
    must(read || too_long, where, read ? "" : err.message);
}

unsigned pick(const uint8_t *data, size_t size)
{
    unsigned long long sum = 1469598103934665603u % 4294967291u; /* any start will do */
    for (size_t i = 0; i < size; i++)
        sum = (sum * 257 + data[i]) % 4294967291u;
    return (unsigned)sum;
}

int in_pieces(struct piece pieces[], int count, struct arena *arena, const uint8_t *data, size_t size, char mark)
{
    const char *at = (const char *)data, *end = at + size;
    int found = 0;
    for (int i = 0; i < count; i++) {
        const char *stop = i + 1 < count && at < end ? memchr(at, mark, (size_t)(end - at)) : NULL;
        size_t length = at < end ? (size_t)((stop ? stop : end) - at) : 0;
        found += at < end || i == 0;
        pieces[i] = (struct piece){arena_copy(arena, length > 0 ? at : "", length), length};
        at = stop ? stop + 1 : end;
    }
    return found;
}

/* A stream into memory in the place of another one. */
struct caught {
    char *bytes;
    size_t length;
    FILE *stream, **place, *before;
};

static void catch(struct caught *caught, FILE **place)
{
    *caught = (struct caught){.place = place, .before = *place};
    caught->stream = open_memstream(&caught->bytes, &caught->length);
    must(caught->stream != NULL, "memory for what is printed", NULL);
    *place = caught->stream;
}

static const char *let_go(struct caught *caught, struct arena *arena, size_t *length)
{
    fclose(caught->stream);
    *caught->place = caught->before;
    const char *copy = arena_copy(arena, caught->bytes, caught->length);
    *length = caught->length;
    free(caught->bytes);
    return copy;
}

void command_run(struct ran *ran, const struct command *command, const struct run *run, const char *bytes, size_t length,
                 const char *where)
{
    struct caught out, said;
    char *input = arena_copy(run->arena, bytes, length);
    FILE *before = stdin, *source = fmemopen(input, length + (length == 0), "rb");
    must(source != NULL, "memory for what is read", NULL);
    if (length == 0)
        fgetc(source);
    *ran = (struct ran){0};
    struct run inner = *run;
    inner.err = &ran->err;
    stdin = source;
    catch(&out, &stdout);
    catch(&said, &stderr);
    ran->status = command->run(&inner);
    ran->said = let_go(&said, run->arena, &ran->said_length);
    ran->out = let_go(&out, run->arena, &ran->out_length);
    stdin = before;
    fclose(source);
    must(clean(ran->out, ran->out_length, true), where, ran->out);
    must(clean(ran->said, ran->said_length, false), where, ran->said);
    if (ran->status == FAILED) {
        must_explain(&ran->err, where);
        must(ran->out_length == 0, "a command that fails prints nothing", where);
        return;
    }
    must(ran->status == STATUS_DONE || ran->status == STATUS_ANSWER_IS_NO, "a status that is known", where);
    must(ran->out_length > 0, "a command that succeeds prints something", where);
    if (run->options->format == FORMAT_JSON)
        must_be_json(run->arena, ran->out, ran->out_length, where);
}
