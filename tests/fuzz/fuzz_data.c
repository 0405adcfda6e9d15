/* Data of a person's own: the name of a data file on a line, then what stands in it. The file lies in a folder as --data
 * takes it; what the loaders take must serve every command that rests on it. */
#define _POSIX_C_SOURCE 200809L /* mkdtemp */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "bands/records/band_write.h"
#include "bands/records/bands.h"
#include "bands/reader/file.h"
#include "bands/world/changes.h"
#include "bands/world/holidays.h"
#include "bands/world/negotiation.h"
#include "bands/world/process.h"
#include "bands/world/volatility.h"
#include "fuzz.h"

static struct arena arena;
static char folder[256], place[320];

static void remove_folder(void)
{
    if (place[0])
        unlink(place);
    rmdir(folder);
}

static void make_folder(void)
{
    const char *top = getenv("TMPDIR");
    if (folder[0])
        return;
    snprintf(folder, sizeof folder, "%s/haggle-fuzz-XXXXXX", top && strlen(top) < 200 ? top : "/tmp");
    must(mkdtemp(folder) != NULL, "a folder for the data", folder);
    atexit(remove_folder);
}

static void write_file(const char *name, const struct piece *piece)
{
    make_folder();
    if (place[0])
        unlink(place);
    snprintf(place, sizeof place, "%s/%s", folder, name);
    FILE *file = fopen(place, "wb");
    must(file && fwrite(piece->bytes, 1, piece->length, file) == piece->length && fclose(file) == 0, "the data is written", place);
}

/* Own records that are read are written so that they read back as the same. */
static void check_own(const struct bands *bands, const struct piece *piece)
{
    struct band *own, *again;
    int count, more;
    struct err err = {0};
    if (!own_bands_read(&own, &count, &arena, bands, "user_bands.json", piece->bytes, piece->length, &err)) {
        must_explain(&err, "own_bands_read");
        return;
    }
    struct text first = text_start(&arena), second = text_start(&arena);
    own_bands_write(&first, own, count);
    must(own_bands_read(&again, &more, &arena, bands, "user_bands.json", first.data, first.length, &err),
         "records that were written can be read", err.message);
    own_bands_write(&second, again, more);
    must(count == more && strcmp(first.data, second.data) == 0, "records read back as they were written", first.data);
}

static bool load_rest(const struct data_source *source, struct err *err)
{
    return process_lengths_load(arena_alloc(&arena, sizeof(struct process_lengths)), &arena, source, err) &&
           negotiation_load(arena_alloc(&arena, sizeof(struct negotiation)), &arena, source, err) &&
           changes_load(arena_alloc(&arena, sizeof(struct changes)), &arena, source, err) &&
           holidays_load(arena_alloc(&arena, sizeof(struct holidays)), &arena, source, err) &&
           usual_volatility_load(arena_alloc(&arena, sizeof(struct usual_volatility)), &arena, source, err);
}

static const char CASE[] =
    "{\"offers\": [{\"company\": \"Amazon\", \"level\": \"L5\", \"location\": \"Seattle, WA\", \"base\": 170000,"
    " \"sign_on\": [60000, 45000], \"grant\": {\"units\": 700, \"price\": 222.50}, \"deadline\": \"2026-12-05\"},"
    " {\"company\": \"Google\", \"level\": \"L4\", \"base\": 180000, \"grant\": {\"value\": 400000}, \"status\": \"written\"}],"
    " \"assumptions\": {\"as_of\": \"2026-11-21\"}}";

static void use(const struct run *run, struct options *options, unsigned way)
{
    static const struct command *const commands[] = {&BANDS_COMMAND, &EVALUATE_COMMAND, &COUNTER_COMMAND, &STAY_COMMAND,
                                                     &CHECK_COMMAND, &SIMULATE_COMMAND};
    const struct command *command = commands[way % (sizeof commands / sizeof *commands)];
    struct ran ran;
    options->format = (enum format)(way / 8 % 4);
    options->case_path = command == &BANDS_COMMAND && way / 32 % 2 == 0 ? NULL : "-";
    options->chance.paths = "100";
    options->threads = "1";
    options->full = way / 64 % 2 == 0 ? "" : NULL;
    command_run(&ran, command, run, CASE, sizeof CASE - 1, command->name);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct piece pieces[2];
    struct err err = {0};
    int count;
    const char *const *names = data_names(&count, &arena);
    const char *name = NULL;
    in_pieces(pieces, 2, &arena, data, size, '\n');
    for (int i = 0; i < count; i++)
        if (strcmp(names[i], pieces[0].bytes) == 0)
            name = names[i];
    if (name) {
        const struct companies *companies;
        const struct bands *bands;
        write_file(name, &pieces[1]);
        struct options options = {.data = {.directory = folder}};
        struct run run = {.arena = &arena, .options = &options, .err = &err};
        bool loaded = companies_load(&companies, &arena, &options.data, &err) &&
                      bands_load(&bands, &arena, &options.data, &err);
        if (loaded && strcmp(name, "user_bands.json") == 0)
            check_own(bands, &pieces[1]);
        if (!loaded || !load_rest(&options.data, &err)) {
            must_explain(&err, name);
        } else {
            run.companies = companies;
            run.bands = bands;
            use(&run, &options, pick(data, size));
        }
    }
    arena_reset(&arena);
    return 0;
}
