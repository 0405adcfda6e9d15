#include "scenarios/case/case_path.h"

#include <string.h>

#include "calc/kit/nearest.h"
#include "calc/kit/text.h"

bool case_path_error(const char *path, struct err *err, const char *format, ...)
{
    *err = (struct err){.kind = ERR_INPUT};
    struct text name = text_in(err->path, sizeof err->path), message = text_in(err->message, sizeof err->message);
    for (const char *at = path; *at; at++) /* what was typed must not drive the terminal */
        text_add_bytes(&name, (unsigned char)*at < 0x20 || *at == 0x7f ? " " : at, 1);
    va_list arguments;
    va_start(arguments, format);
    text_addv(&message, format, arguments);
    va_end(arguments);
    return false;
}

const char *case_default_id(struct arena *arena, const char *company)
{
    char *lower = arena_copy(arena, company, strlen(company));
    for (char *at = lower; *at; at++)
        if (*at >= 'A' && *at <= 'Z')
            *at = (char)(*at - 'A' + 'a');
    return lower;
}

const char *case_offer_setting(struct arena *arena, const struct case_file *file, int offer, const char *setting)
{
    static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-";
    const char *id = file->offers[offer].offer.id;
    if (id[0] && id[strspn(id, plain)] == '\0')
        return text_format(arena, "offers.%s.%s", id, setting);
    return text_format(arena, "'offers[%d].%s'", offer, setting);
}

static const char *text_member(const struct json *object, const char *key)
{
    const struct json *member = object->type == JSON_OBJECT ? json_member(object, key) : NULL;
    return member && member->type == JSON_STRING ? member->text : NULL;
}

int case_offer_ids(const char *ids[], struct arena *arena, const struct json *offers)
{
    int count = 0;
    for (const struct json *offer = offers->first; offer && count < OFFERS_MAX; offer = offer->next) {
        const char *given = text_member(offer, "id"), *company = text_member(offer, "company");
        const char *id = given ? given : company ? case_default_id(arena, company) : "";
        int same = 0;
        for (int i = 0; !given && i < count; i++)
            same += strcmp(ids[i], id) == 0;
        for (int twin = 2; same > 0; twin++) {
            id = text_format(arena, "%s-%d", company ? case_default_id(arena, company) : "", twin);
            same = 0;
            for (int i = 0; i < count; i++)
                same += strcmp(ids[i], id) == 0;
        }
        ids[count++] = id;
    }
    return count;
}

static struct json *element(const struct json *list, int index)
{
    struct json *at = list->first;
    for (int i = 0; at && i < index; i++)
        at = at->next;
    return at;
}

/* An id may have dots: the longest that the rest of the path begins with is meant. 0 when it begins with another word. */
static size_t id_length(struct arena *arena, const char *rest, const char *id)
{
    size_t length = strlen(id);
    if (length == 0 || strlen(rest) < length || !same_words(arena_copy(arena, rest, length), id))
        return 0;
    char next = rest[length];
    return next == '\0' || next == '.' || next == '[' ? length : 0;
}

static bool no_such_offer(const char *path, const char *name, const char *const ids[], int count, struct arena *arena,
                          struct err *err)
{
    const char *near = nearest_name(name, ids, count);
    struct text list = text_start(arena);
    for (int i = 0; i < count; i++)
        text_addf(&list, "%s%s", i > 0 ? ", " : "", ids[i]);
    if (near)
        return case_path_error(path, err, "no offer has the id \"%s\": did you mean \"%s\"?", name, near);
    if (count > 0)
        return case_path_error(path, err, "no offer has the id \"%s\": expected one of %s", name, list.data);
    return case_path_error(path, err, "the case has no offers yet: add one as offers.+.company=…");
}

/* The text of a step that is neither a number in brackets nor an id: up to the next dot or bracket. */
static const char *word(struct arena *arena, const char **rest)
{
    size_t length = strcspn(*rest, ".[");
    const char *key = arena_copy(arena, *rest, length);
    *rest += length;
    return key;
}

static bool whole_number(const char *digits, int *number)
{
    size_t length = strlen(digits);
    if (length == 0 || length > 6 || strspn(digits, "0123456789") != length)
        return false;
    *number = 0;
    for (; *digits; digits++)
        *number = *number * 10 + (*digits - '0');
    return true;
}

/* "0", "+" */
static bool number_step(struct step *step, const char *words)
{
    step->key = words;
    step->kind = strcmp(words, "+") == 0 ? STEP_MORE : STEP_INDEX;
    return step->kind == STEP_MORE || whole_number(words, &step->index);
}

static bool bracket_step(struct step *step, struct arena *arena, const char **rest)
{
    size_t length = strcspn(*rest, "]");
    if ((*rest)[length] != ']')
        return false;
    const char *inside = arena_copy(arena, *rest + 1, length - 1);
    *rest += length + 1;
    return number_step(step, inside);
}

static bool id_step(struct step *step, struct arena *arena, const struct json *offers, const char *path,
                    const char **rest, struct err *err)
{
    const char *ids[OFFERS_MAX];
    int count = offers ? case_offer_ids(ids, arena, offers) : 0;
    size_t longest = 0;
    for (int i = 0; i < count; i++) {
        size_t length = id_length(arena, *rest, ids[i]);
        if (length > longest) {
            longest = length;
            *step = (struct step){.kind = STEP_INDEX, .key = ids[i], .index = i};
        }
    }
    if (longest > 0) {
        *rest += longest;
        return true;
    }
    const char *name = word(arena, rest);
    return number_step(step, name) || no_such_offer(path, name, ids, count, arena, err);
}

/* One step of the text, at the value where the path has come to (NULL: not there). */
static bool next_step(struct case_path *path, struct arena *arena, const struct json *at, const char **rest,
                      struct err *err)
{
    struct step *step = &path->step[path->count];
    bool of_offers = path->count == 1 && path->step[0].kind == STEP_KEY && strcmp(path->step[0].key, "offers") == 0;
    if (**rest == '[') {
        if (!bracket_step(step, arena, rest))
            return case_path_error(path->text, err, "expected a number in brackets such as [0], or [+] for one more");
    } else {
        if (path->count > 0 && *(*rest)++ != '.')
            return case_path_error(path->text, err, "expected a dot or a bracket after \"%s\"",
                                   path->step[path->count - 1].key);
        if (of_offers && (!at || at->type == JSON_ARRAY)) {
            if (!id_step(step, arena, at, path->text, rest, err))
                return false;
        } else {
            const char *name = word(arena, rest);
            if (!name[0])
                return case_path_error(path->text, err, "expected a name such as offers.amazon.base");
            bool of_list = at ? at->type == JSON_ARRAY : (name[0] >= '0' && name[0] <= '9') || name[0] == '+';
            *step = (struct step){.kind = STEP_KEY, .key = name};
            if (of_list && !number_step(step, name))
                return case_path_error(path->text, err, "\"%s\" is a list: expected a number such as [0], or [+] for one "
                                                        "more, found \"%s\"",
                                       path->count > 0 ? path->step[path->count - 1].key : "", name);
        }
    }
    path->count++;
    return true;
}

bool case_path_follow(struct case_path *path, struct arena *arena, const struct json *root, const char *text,
                      struct err *err)
{
    *path = (struct case_path){.text = text, .found = root};
    const struct json *at = root;
    const char *rest = text;
    do {
        if (path->count == STEPS_MAX)
            return case_path_error(text, err, "a path has at most %d steps", (int)STEPS_MAX);
        if (!next_step(path, arena, at, &rest, err))
            return false;
        const struct step *step = &path->step[path->count - 1];
        if (at && step->kind == STEP_KEY)
            at = at->type == JSON_OBJECT ? json_member(at, step->key) : NULL;
        else if (at)
            at = step->kind == STEP_INDEX && at->type == JSON_ARRAY ? element(at, step->index) : NULL;
        if (at) {
            path->found = at;
            path->depth = path->count;
        }
    } while (*rest);
    return true;
}

const char *case_path_plain(struct arena *arena, const struct case_path *path)
{
    struct text plain = text_start(arena);
    for (int i = 0; i < path->count; i++) {
        const struct step *step = &path->step[i];
        if (step->kind == STEP_KEY)
            text_addf(&plain, "%s%s", i > 0 ? "." : "", step->key);
        else if (step->kind == STEP_INDEX)
            text_addf(&plain, "[%d]", step->index);
        else
            text_addf(&plain, "[%d]", i == path->depth && path->found->type == JSON_ARRAY ? path->found->count : 0);
    }
    return plain.data;
}
