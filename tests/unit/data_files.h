/* What the test of spoilt data files stands on: the files as they are built in, shortened, and one of them spoilt and
 * loaded from a folder. Include rows.h first. */
#ifndef HAGGLE_TESTS_DATA_FILES_H
#define HAGGLE_TESTS_DATA_FILES_H

#include <errno.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bands/reader/json.h"
#include "bands/records/bands.h"
#include "bands/world/changes.h"
#include "bands/world/companies.h"
#include "bands/world/holidays.h"
#include "bands/world/negotiation.h"
#include "bands/world/process.h"
#include "bands/world/tax_us.h"
#include "bands/world/volatility.h"
#include "data_rules.h"

#define FOLDER "data_faults_test" /* in the build directory, where ctest runs */

typedef bool loader(struct arena *arena, const struct data_source *source, struct err *err);

static bool load_bands(struct arena *arena, const struct data_source *source, struct err *err)
{
    const struct bands *bands;
    return bands_load(&bands, arena, source, err);
}

static bool load_companies(struct arena *arena, const struct data_source *source, struct err *err)
{
    const struct companies *companies;
    return companies_load(&companies, arena, source, err);
}

static bool load_taxes(struct arena *arena, const struct data_source *source, struct err *err)
{
    const struct tax_tables *tables;
    return tax_tables_load(&tables, arena, source, err);
}

static bool load_process(struct arena *arena, const struct data_source *source, struct err *err)
{
    return process_lengths_load(arena_alloc(arena, sizeof(struct process_lengths)), arena, source, err);
}

static bool load_holidays(struct arena *arena, const struct data_source *source, struct err *err)
{
    return holidays_load(arena_alloc(arena, sizeof(struct holidays)), arena, source, err);
}

static bool load_negotiation(struct arena *arena, const struct data_source *source, struct err *err)
{
    return negotiation_load(arena_alloc(arena, sizeof(struct negotiation)), arena, source, err);
}

static bool load_changes(struct arena *arena, const struct data_source *source, struct err *err)
{
    return changes_load(arena_alloc(arena, sizeof(struct changes)), arena, source, err);
}

static bool load_volatility(struct arena *arena, const struct data_source *source, struct err *err)
{
    return usual_volatility_load(arena_alloc(arena, sizeof(struct usual_volatility)), arena, source, err);
}

static const struct data_file {
    const char *name;
    loader *load;
} files[] = {
    {"bands.json", load_bands},         {"offers.json", load_bands},           {"abroad.json", load_bands},
    {"companies.json", load_companies}, {"process.json", load_process},        {"holidays.json", load_holidays},
    {"changes.json", load_changes},     {"negotiation.json", load_negotiation}, {"volatility.json", load_volatility},
    {"tax_us.json", load_taxes},
};

/* A file as it is built in, with the additions, and its tree. */
struct sound {
    const struct data_file *file;
    const char *bytes;
    size_t length;
    struct json *root;
};

static struct arena kept, passing; /* of the files; of one load */
static struct sound sounds[ROWS(files)];
static int faults;

/* Text with the bytes from start on replaced. */
static const char *spoil(struct arena *arena, const struct sound *sound, int start, int length, const char *by)
{
    struct text text = text_start(arena);
    text_add_bytes(&text, sound->bytes, (size_t)start);
    text_add(&text, by);
    text_add(&text, sound->bytes + start + length);
    return text.data;
}

static void write_file(const char *name, const char *words)
{
    const char *path = text_format(&passing, "%s/%s", FOLDER, name);
    remove(path); /* a file that is emptied and written again waits for the disk */
    FILE *stream = fopen(path, "wb");
    assert_true(stream && fputs(words, stream) >= 0 && fclose(stream) == 0);
}

/* A spoilt file among the sound ones. */
static bool load(struct err *err, const struct sound *sound, const char *words)
{
    const struct data_source source = {.directory = FOLDER};
    *err = (struct err){0};
    write_file(sound->file->name, words);
    bool loaded = sound->file->load(&passing, &source, err);
    write_file(sound->file->name, sound->bytes);
    return loaded;
}

/* "companies[0].aliases[1]", or with all elements alike: "companies#.aliases#". */
static const char *path_of(const struct json *node, bool alike)
{
    if (!node->parent)
        return "";
    const char *before = path_of(node->parent, alike);
    if (node->key)
        return text_format(&passing, "%s%s%s", before, before[0] ? "." : "", node->key);
    return alike ? text_format(&passing, "%s#", before) : text_format(&passing, "%s[%d]", before, node->index);
}

/* The first value at a path of either form; NULL when there is none. */
static const struct json *node_at(const struct json *node, const char *path)
{
    if (strcmp(path_of(node, strchr(path, '#') != NULL), path) == 0)
        return node;
    for (const struct json *child = node->first; child; child = child->next) {
        const struct json *found = node_at(child, path);
        if (found)
            return found;
    }
    return NULL;
}

static void parse(struct sound *sound)
{
    struct err err = {0};
    sound->length = strlen(sound->bytes);
    if (!json_parse(&sound->root, &kept, sound->file->name, sound->bytes, sound->length, &err))
        fail_msg("%s: line %d: %s", err.file, err.line, err.message);
}

enum { MET_MAX = 500 };

/* A file written anew, a member a line, without what would be spoilt a second time: the file is read for each fault. */
struct shortening {
    const struct sound *sound;
    struct text text;
    const char *met[MET_MAX]; /* paths with all elements alike */
    int count;
};

/* Lists in which every element counts, by a rule or since others name it. */
static bool kept_whole(const struct json *list)
{
    static const char *const keys[] = {"federal", "years", "legs",    "reasons",   "presets",  "events",
                                       "steps",   "tiers", "ladder",  "countries"};
    for (int i = 0; i < ROWS(keys); i++)
        if (list->key && strcmp(list->key, keys[i]) == 0)
            return true;
    return false;
}

static bool was_met(const struct shortening *it, const char *path)
{
    for (int i = 0; i < it->count; i++)
        if (strcmp(it->met[i], path) == 0)
            return true;
    return false;
}

/* Whether the value or one in it stands at a path that was not met. */
static bool brings_another(const struct shortening *it, const struct json *node)
{
    bool another = !was_met(it, path_of(node, true));
    for (const struct json *child = node->first; child && !another; child = child->next)
        another = brings_another(it, child);
    return another;
}

static void write_short(struct shortening *it, const struct json *node)
{
    const char *bytes = it->sound->bytes;
    bool object = node->type == JSON_OBJECT, first = true;
    const char *path = path_of(node, true);
    if (!was_met(it, path)) {
        assert_true(it->count < MET_MAX);
        it->met[it->count++] = path;
    }
    if (!object && node->type != JSON_ARRAY) {
        if (node->length > 60)
            text_add(&it->text, "\"said at length\"");
        else
            text_add_bytes(&it->text, bytes + node->start, (size_t)node->length);
        return;
    }
    text_add(&it->text, object ? "{" : "[");
    for (const struct json *child = node->first; child; child = child->next) {
        if (!object && !first && !kept_whole(node) && !brings_another(it, child))
            continue;
        text_add(&it->text, first ? "\n" : ",\n");
        if (child->key)
            text_add_bytes(&it->text, bytes + child->key_start, (size_t)child->key_length);
        text_add(&it->text, child->key ? ": " : "");
        write_short(it, child);
        first = false;
    }
    text_add(&it->text, object ? "}" : "]");
}

static void shorten(struct sound *sound)
{
    struct shortening it = {.sound = sound, .text = text_start(&kept)};
    write_short(&it, sound->root);
    sound->bytes = it.text.data;
    parse(sound);
}

static int prepare(void **state)
{
    (void)state;
    const struct data_source built_in = {0};
    const char *shown;
    struct err err = {0};
    if (mkdir(FOLDER, 0700) != 0 && errno != EEXIST)
        return -1;
    for (int i = 0; i < ROWS(files); i++) {
        struct sound *sound = &sounds[i];
        sound->file = &files[i];
        if (!data_read(&sound->bytes, &sound->length, &shown, &kept, &built_in, files[i].name, &err))
            return -1;
        sound->bytes = arena_copy(&kept, sound->bytes, sound->length); /* ends with a zero */
        parse(sound);
        shorten(sound);
        for (int j = 0; j < ROWS(additions); j++) {
            if (strcmp(additions[j].file, files[i].name) != 0)
                continue;
            const struct json *at = node_at(sound->root, additions[j].at);
            sound->bytes = spoil(&kept, sound, at->start + 1, 0, additions[j].member);
            parse(sound);
        }
        if (!load(&err, sound, sound->bytes)) {
            print_error("%s: %s: %s\n", err.file, err.path, err.message);
            return -1;
        }
    }
    return 0;
}

static int tidy(void **state)
{
    (void)state;
    for (int i = 0; i < ROWS(files); i++)
        remove(text_format(&passing, "%s/%s", FOLDER, files[i].name));
    rmdir(FOLDER);
    arena_release(&passing);
    arena_release(&kept);
    return 0;
}

struct expected {
    const char *path, *message;
    int line, column;
};

static void expect_refused(const struct sound *sound, const char *words, const char *what, const struct expected *it)
{
    struct err err;
    const char *file = text_format(&passing, "%s/%s", FOLDER, sound->file->name);
    faults++;
    if (load(&err, sound, words))
        fail_msg("%s: %s: %s: accepted\nexpected: %s", sound->file->name, it->path, what, it->message);
    if (err.kind != ERR_INPUT || strcmp(err.file, file) != 0 || strcmp(err.path, it->path) != 0 || err.line != it->line ||
        err.column != it->column || !strstr(err.message, it->message) || err.next)
        fail_msg("%s: %s: %s\nexpected %d:%d %s: %s\n     got %d:%d %s: %s (%s)", sound->file->name, it->path, what, it->line,
                 it->column, it->path, it->message, err.line, err.column, err.path, err.message, err.file);
}

/* The value replaced, and the error that is expected at it. */
static void expect_value_refused(const struct sound *sound, const struct json *node, const char *value, const char *message)
{
    const struct expected it = {path_of(node, false), message, node->line, node->column};
    expect_refused(sound, spoil(&passing, sound, node->start, node->length, value), value, &it);
}

/* The text without a member; its comma goes too. */
static const char *without(const struct sound *sound, const struct json *node)
{
    const struct json *before = node->parent->first;
    while (before != node && before->next != node)
        before = before->next;
    if (node->next)
        return spoil(&passing, sound, node->key_start, node->next->key_start - node->key_start, "");
    int from = before == node ? node->key_start : before->start + before->length;
    return spoil(&passing, sound, from, node->start + node->length - from, "");
}

#endif
