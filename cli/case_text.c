#include "cli/case_text.h"

#include <string.h>

#include "bands/reader/json_edit.h"
#include "calc/kit/nearest.h"
#include "calc/kit/visible.h"
#include "cli/offer_words.h"
#include "cli/rival_words.h"
#include "scenarios/case/case_edit.h"
#include "scenarios/case/case_faults.h"
#include "scenarios/case/case_path.h"
#include "scenarios/case/case_read.h"

void case_text_of_bytes(struct case_text *text, const char *name, const char *bytes, size_t length)
{
    *text = (struct case_text){.name = name, .bytes = bytes, .length = length, .own_bytes = bytes, .own_length = length};
}

bool case_text_open(struct case_text *text, const struct run *run, const char *path)
{
    const char *bytes;
    size_t length;
    if (!file_read(&bytes, &length, run->arena, path, run->err))
        return false;
    case_text_of_bytes(text, strcmp(path, "-") == 0 ? "standard input" : path, bytes, length);
    return true;
}

/* The options as the case they stand for, so that one reader checks both. */
void case_text_of_options(struct case_text *text, const struct run *run)
{
    const struct quick_offer *quick = &run->options->quick;
    struct offer_words words = {.company = quick->company, .level = quick->level, .role = quick->role,
                                .location = quick->location, .base = quick->base, .units = quick->units,
                                .value = quick->value, .price = quick->price, .vesting = quick->vesting,
                                .growth = quick->growth, .bonus = quick->bonus, .currency = quick->currency,
                                .usd = quick->usd, .stay = quick->stay};
    const char *list = quick->sign_on ? quick->sign_on : "";
    for (int i = 0; *list && i < SIGN_ONS_MAX; i++) {
        size_t length = strcspn(list, ",");
        words.sign_on[i] = arena_copy(run->arena, list, length);
        list += length + (list[length] == ',');
    }
    const char *bytes = offer_case(run->arena, &words);
    case_text_of_bytes(text, "the options", bytes, strlen(bytes));
    text->quick = true;
}

static bool blame_words(struct err *err, const char *label)
{
    struct text file = text_in(err->file, sizeof err->file);
    text_add(&file, label);
    err->path[0] = '\0';
    err->line = err->column = 0;
    return false;
}

/* What is off about the place of a change, and not in the text: the words that asked for it are at fault. */
static bool not_edited(struct err *err, const char *label)
{
    return err->path[0] && err->line == 0 ? blame_words(err, label) : false;
}

static bool keep_change(struct case_text *text, const struct run *run, const struct case_change *change)
{
    if (text->change_count == CHANGES_MAX)
        return err_set(run->err, ERR_USAGE, "at most %d changes at a time", (int)CHANGES_MAX);
    text->change[text->change_count++] = *change;
    return true;
}

static bool edit(struct case_text *text, const struct run *run, const char *path, const char *value)
{
    return case_edit(&text->bytes, &text->length, run->arena, text->name, text->bytes, text->length, path, value, run->err);
}

bool case_text_change(struct case_text *text, const struct run *run, const char *path, const char *value, const char *label)
{
    struct case_change change = {.path = path, .value = value, .label = visible(run->arena, label, "")};
    if (!case_place(&change.place, run->arena, text->name, text->bytes, text->length, path, run->err) ||
        !edit(text, run, path, value))
        return not_edited(run->err, change.label);
    return keep_change(text, run, &change);
}

/* "path=value" */
static bool formed(const struct run *run, const char *label, const char *words)
{
    const char *equals = strchr(words, '=');
    return (equals && equals != words) ||
           err_set(run->err, ERR_USAGE, "expected %spath=value, such as %soffers.amazon.base=180k, found \"%s\"", label, label,
                   visible(run->arena, words, ""));
}

bool case_text_set(struct case_text *text, const struct run *run, const char *label, const char *words)
{
    const char *equals = strchr(words, '=');
    if (!formed(run, label, words))
        return false;
    return case_text_change(text, run, arena_copy(run->arena, words, (size_t)(equals - words)), equals + 1,
                            text_format(run->arena, "%s%s", label, words));
}

bool case_trials_formed(const struct run *run)
{
    const struct word_list *trials = &run->options->trials;
    for (int i = 0; i < trials->count; i++)
        if (!formed(run, "--set ", trials->word[i]))
            return false;
    return true;
}

bool case_text_try(struct case_text *text, const struct run *run)
{
    const struct word_list *trials = &run->options->trials;
    for (int i = 0; i < trials->count; i++)
        if (!case_text_set(text, run, "--set ", trials->word[i]))
            return false;
    return true;
}

/* An id of its own for a second offer of a company. */
static const char *free_id(const struct run *run, const struct json *offers, const char *company)
{
    const char *ids[OFFERS_MAX];
    int count = offers && offers->type == JSON_ARRAY ? case_offer_ids(ids, run->arena, offers) : 0;
    for (int twin = 1; twin <= OFFERS_MAX + 1; twin++) {
        const char *id = twin == 1 ? company : text_format(run->arena, "%s-%d", company, twin);
        bool taken = false;
        for (int i = 0; i < count; i++)
            taken |= same_words(ids[i], id);
        if (!taken)
            return twin == 1 ? NULL : case_default_id(run->arena, id);
    }
    return NULL;
}

bool case_text_add_rival(struct case_text *text, const struct run *run, const char *line)
{
    struct rival_words rival;
    struct json *root;
    struct case_change change = {.path = "", .value = line};
    change.label = text_format(run->arena, "--vs \"%s\"", visible(run->arena, line, ""));
    if (!rival_words_read(&rival, run->arena, line, run->err))
        return blame_words(run->err, "--vs");
    if (!json_parse(&root, run->arena, text->name, text->bytes, text->length, run->err))
        return false;
    const struct json *offers = root->type == JSON_OBJECT ? json_member(root, "offers") : NULL;
    const char *id = free_id(run, offers, rival.company);
    change.place = text_format(run->arena, "offers[%d]", offers ? offers->count : 0);
    for (int i = 0; i < rival.count; i++) {
        const char *where = i == 0 ? "offers[+]" : change.place;
        if (!edit(text, run, text_format(run->arena, "%s.%s", where, rival.part[i].path), rival.part[i].value))
            return not_edited(run->err, change.label);
    }
    if (id && !edit(text, run, text_format(run->arena, "%s.id", change.place), json_quoted(run->arena, id)))
        return false;
    return keep_change(text, run, &change);
}

/* "7" where text is expected: a name or a level may look like a number. True when some change was made another way. */
static bool number_as_text(struct case_text *text, const struct run *run, const struct err *err)
{
    bool changed = false;
    for (const struct err *each = err; each; each = each->next)
        for (int i = 0; i < text->change_count; i++) {
            const struct case_change *change = &text->change[i];
            if (change->path[0] && strncmp(each->message, "expected text in quotes", 23) == 0 &&
                strcmp(each->file, change->label) == 0 && strchr("-0123456789tf", change->value[0]))
                changed |= edit(text, run, change->place, json_quoted(run->arena, change->value));
        }
    return changed;
}

bool case_text_read(const struct case_file **file, struct case_text *text, const struct run *run)
{
    for (int i = 0; i < 2; i++) {
        if (case_read(file, run->arena, run->companies, text->name, text->bytes, text->length, run->err))
            return true;
        case_text_faults(run->err, text, run, FAULTS_MAX);
        if (!number_as_text(text, run, run->err))
            return false;
    }
    return false;
}
