/* The engine of the page: what WebAssembly exports. One call at a time; each has a fresh arena. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "bands/tables/built_in.h"
#include "calc/kit/json_out.h"
#include "cli/page/compose.h"

/* Told to the page, which throws there: the module is then made anew. Does not return. */
__attribute__((import_module("page"), import_name("out_of_memory"))) void page_out_of_memory(void);

#define EXPORT(name) __attribute__((export_name(name)))

static struct arena arena = {.out_of_memory = page_out_of_memory};

/* Room for a request of so many bytes; it lasts until the next answer. 0 without memory. */
EXPORT("room") char *engine_room(size_t length);
EXPORT("answer") const char *engine_answer(char *request, size_t length);
EXPORT("length") size_t engine_length(void);

/* Debian's run-time library for this target was compiled to look for these; nothing here sets a guard. */
uintptr_t __stack_chk_guard; // NOLINT
_Noreturn void __stack_chk_fail(void); // NOLINT
void __stack_chk_fail(void) // NOLINT
{
    abort();
}

static size_t answer_length;

char *engine_room(size_t length)
{
    return malloc(length + 1);
}

static void add_failure(struct text *out, const struct err *err)
{
    struct json_out json = json_start(out, JSON_ONE_LINE);
    json_open(&json, NULL, '{');
    json_bool(&json, "ok", false);
    json_text(&json, "failure", err->message);
    json_close(&json, '}');
}

/* JSON, UTF-8, of engine_length bytes; good until the next call. */
const char *engine_answer(char *request, size_t length)
{
    arena_reset(&arena);
    const struct options options = {.data = {.tables = &BUILT_IN}};
    struct err err = {0};
    struct page_request wanted;
    struct page_answer *answer = arena_alloc(&arena, sizeof *answer);
    struct text out = text_start(&arena);
    const struct run run = {&arena, &options, BUILT_IN.companies, BUILT_IN.bands, &err};
    const char *bytes = arena_copy(&arena, request, length);
    free(request);
    if (page_request_read(&wanted, &arena, bytes, length, &err) && page_compose(answer, &run, &wanted))
        page_json(&out, answer);
    else
        add_failure(&out, &err);
    answer_length = out.length;
    return out.data;
}

size_t engine_length(void)
{
    return answer_length;
}
