/* Errors of the reader by the names of those who caused them: an option, or a place in the user's own file. */
#include <string.h>

#include "bands/reader/json.h"
#include "cli/case_text.h"
#include "scenarios/case/case_faults.h"

static const struct {
    const char *place, *option;
} OPTIONS[] = {
    {"offers[0].company", "--company"},     {"offers[0].level", "--level"},       {"offers[0].role", "--role"},
    {"offers[0].location", "--location"},   {"offers[0].base", "--base"},         {"offers[0].sign_on", "--sign-on"},
    {"offers[0].grant.units", "--units"},   {"offers[0].grant.value", "--value"}, {"offers[0].grant.price", "--price"},
    {"offers[0].grant.vesting", "--vesting"}, {"offers[0].stock.growth", "--growth"}, {"offers[0].bonus", "--bonus"},
    {"currency", "--currency"},             {"assumptions.fx", "--usd"},          {"candidate.stay", "--stay"},
    {"offers[0].grant", "--units"},
};

/* The path is the place, or lies in it. */
static bool within(const char *path, const char *place)
{
    size_t length = strlen(place);
    return strncmp(path, place, length) == 0 && (length == 0 || strchr(".[", path[length]) != NULL);
}

/* The cause stands where a file's name would. */
static void name_cause(struct err *err, const char *cause, const char *path)
{
    struct text file = text_in(err->file, sizeof err->file);
    memmove(err->path, path, strlen(path) + 1); /* often the end of it */
    text_add(&file, cause);
    err->line = err->column = 0;
}

static void name_option(struct err *err)
{
    static const char *const required[] = {"company", "base"};
    for (int i = 0; i < 2; i++)
        if (strcmp(err->path, "offers[0]") == 0 && strstr(err->message, required[i]) == err->message + 9)
            err_set(err, ERR_INPUT, "an offer without a file needs --%s", required[i]);
    if (strncmp(err->message, "units without a price", 21) == 0)
        err_set(err, ERR_INPUT, "--units: units without a price: add --price");
    for (size_t i = 0; i < sizeof OPTIONS / sizeof *OPTIONS && err->path[0]; i++)
        if (within(err->path, OPTIONS[i].place)) {
            name_cause(err, OPTIONS[i].option, "");
            return;
        }
    err->line = err->column = 0; /* of a text that the user never saw */
}

/* The value of a path as the reader writes it. */
static const struct json *value_at(const struct json *at, const char *path)
{
    while (at && *path) {
        const struct json *child = at->first;
        size_t length = 0;
        path += *path == '.';
        for (; child; child = child->next) {
            char step[200];
            struct text name = text_in(step, sizeof step);
            if (child->key)
                text_add(&name, child->key);
            else
                text_addf(&name, "[%d]", child->index);
            length = name.length;
            if (within(path, step))
                break;
        }
        at = child;
        path += child ? length : 0;
    }
    return at;
}

struct blame {
    const struct case_text *text;
    const struct run *run;
    const struct json *own, *changed; /* both texts parsed; NULL where that fails */
    struct err own_fault[FAULTS_MAX];
    int own_count;
};

/* In the user's own file: lines and columns of the changed text are not those of any file. */
static void name_own_place(const struct blame *blame, struct err *err)
{
    const struct json *own = value_at(blame->own, err->path), *changed = value_at(blame->changed, err->path);
    bool of_key = changed && changed->key && changed->key_line == err->line && changed->key_column == err->column;
    err->line = own ? of_key ? own->key_line : own->line : 0;
    err->column = own ? of_key ? own->key_column : own->column : 0;
}

static bool was_there(const struct blame *blame, const struct err *err)
{
    for (int i = 0; i < blame->own_count; i++)
        if (strcmp(blame->own_fault[i].path, err->path) == 0 && strcmp(blame->own_fault[i].message, err->message) == 0)
            return true;
    return false;
}

static void name_one(const struct blame *blame, struct err *err)
{
    const struct case_text *text = blame->text;
    for (int i = text->change_count - 1; i >= 0; i--)
        if (within(err->path, text->change[i].place)) {
            const char *rest = err->path + strlen(text->change[i].place);
            name_cause(err, text->change[i].label, rest + (*rest == '.'));
            return;
        }
    for (int i = text->change_count - 1; i >= 0 && !was_there(blame, err); i--)
        if (text->change_count == 1 || within(text->change[i].place, err->path)) {
            name_cause(err, text->change[i].label, err->path);
            return;
        }
    if (text->quick)
        name_option(err);
    else if (text->change_count > 0)
        name_own_place(blame, err);
}

static const struct json *parsed(const struct run *run, const char *bytes, size_t length)
{
    struct json *root;
    struct err ignored;
    return json_parse(&root, run->arena, "", bytes, length, &ignored) ? root : NULL;
}

void case_text_faults(struct err *err, const struct case_text *text, const struct run *run, int most)
{
    struct blame *blame = arena_alloc(run->arena, sizeof *blame);
    struct err *found = arena_array(run->arena, (size_t)most, sizeof *found);
    int count = case_faults(found, most, run->arena, run->companies, text->name, text->bytes, text->length);
    *blame = (struct blame){.text = text, .run = run};
    if (text->change_count > 0) {
        blame->own = parsed(run, text->own_bytes, text->own_length);
        blame->changed = parsed(run, text->bytes, text->length);
        blame->own_count = case_faults(blame->own_fault, FAULTS_MAX, run->arena, run->companies, text->name,
                                       text->own_bytes, text->own_length);
    }
    int kept = 0; /* what one option put in two places is said once */
    for (int i = 0; i < count; i++) {
        name_one(blame, &found[i]);
        bool said = false;
        for (int j = 0; j < kept && found[i].line == 0; j++)
            said |= strcmp(found[j].file, found[i].file) == 0 && strcmp(found[j].message, found[i].message) == 0;
        if (!said)
            found[kept++] = found[i];
    }
    count = kept;
    for (int i = 0; i + 1 < count; i++)
        found[i].next = &found[i + 1];
    if (count > 0)
        *err = found[0];
}
