#include "cli/rival_words.h"

#include <string.h>

#include "bands/reader/json_edit.h"
#include "calc/kit/nearest.h"
#include "calc/kit/text.h"

enum part_kind { PART_TEXT, PART_BONUS, PART_SIGN_ON, PART_GRANT, PART_VESTING, PART_STATUS };

/* name as typed, the member it becomes, how its words are read; longer names before those they begin with */
static const struct part {
    const char *name, *path;
    enum part_kind kind;
    const char *example; /* NULL: another name of a part above */
} PARTS[] = {
    {"base salary", "base", PART_TEXT, NULL},
    {"base", "base", PART_TEXT, "base 182k"},
    {"bonus", "bonus", PART_BONUS, "bonus 15%"},
    {"sign-on bonus", "sign_on", PART_SIGN_ON, NULL},
    {"sign-on", "sign_on", PART_SIGN_ON, "sign-on 20k + 10k"},
    {"sign on", "sign_on", PART_SIGN_ON, NULL},
    {"signing bonus", "sign_on", PART_SIGN_ON, NULL},
    {"signing", "sign_on", PART_SIGN_ON, NULL},
    {"grant", "grant", PART_GRANT, "grant 240k (or 700 units at 222.50)"},
    {"price", "grant.price", PART_TEXT, "price 290"},
    {"vesting", "grant.vesting", PART_VESTING, "vesting 38/32/20/10"},
    {"written", "status", PART_STATUS, "written"},
    {"verbal", "status", PART_STATUS, "verbal"},
    {"declined", "status", PART_STATUS, NULL},
    {"deadline", "deadline", PART_TEXT, "deadline 2026-12-09"},
    {"start", "start", PART_TEXT, NULL},
    {"level", "level", PART_TEXT, "level E5"},
    {"role", "role", PART_TEXT, NULL},
    {"location", "location", PART_TEXT, "location Seattle, WA"},
    {"currency", "currency", PART_TEXT, NULL},
};

enum { PART_COUNT = sizeof PARTS / sizeof *PARTS };

struct line {
    struct arena *arena;
    struct rival_words *rival;
    struct err *err;
};

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

static const char *trimmed(struct arena *arena, const char *start, size_t length)
{
    for (; length > 0 && (*start == ' ' || *start == '\t'); length--)
        start++;
    while (length > 0 && (start[length - 1] == ' ' || start[length - 1] == '\t'))
        length--;
    return arena_copy(arena, start, length);
}

static bool begins_with(struct arena *arena, const char *words, const char *name)
{
    size_t length = strlen(name);
    return strlen(words) >= length && same_words(arena_copy(arena, words, length), name) &&
           (words[length] == '\0' || words[length] == ' ');
}

static bool unknown_part(const struct line *line, const char *words)
{
    struct text list = text_start(line->arena);
    for (int i = 0; i < PART_COUNT; i++)
        if (PARTS[i].example)
            text_addf(&list, "%s%s", list.length > 0 ? ", " : "", PARTS[i].example);
    if (strspn(words, "0123456789,.kKmM$€£₹ ") == strlen(words) && words[0])
        return err_set(line->err, ERR_USAGE, "\"%s\" does not say what it is: expected parts such as %s", words, list.data);
    return err_set(line->err, ERR_USAGE, "\"%s\" is no part of an offer: expected parts such as %s", words, list.data);
}

static bool put(const struct line *line, const char *path, const char *value)
{
    struct rival_words *rival = line->rival;
    for (int i = 0; i < rival->count; i++)
        if (strcmp(rival->part[i].path, path) == 0)
            return err_set(line->err, ERR_USAGE, "\"%s\" is said twice", path);
    if (rival->count == RIVAL_PARTS_MAX)
        return err_set(line->err, ERR_USAGE, "an offer has at most %d parts", (int)RIVAL_PARTS_MAX);
    rival->part[rival->count].path = path;
    rival->part[rival->count++].value = value;
    return true;
}

static bool put_text(const struct line *line, const char *path, const char *words)
{
    return put(line, path, json_quoted(line->arena, words));
}

/* "1,400": 1400, where it is a count; anything else stays text, for the reader to refuse. */
static const char *count_of(struct arena *arena, const char *words)
{
    char *digits = arena_alloc(arena, strlen(words) + 1), *to = digits;
    for (const char *at = words; *at; at++)
        if (is_digit(*at))
            *to++ = *at;
        else if (*at != ',' || at == words)
            return json_quoted(arena, words);
    return digits[0] && (digits[0] != '0' || !digits[1]) && strlen(digits) <= 15 ? digits : json_quoted(arena, words);
}

/* Each piece of "20k + 10k" or "38/32/20/10" as text, with `unit` behind it. */
static const char *list_of(struct arena *arena, const char *words, char separator, const char *unit)
{
    struct text list = text_start(arena);
    text_add(&list, "[");
    for (const char *at = words;; at++) {
        size_t length = strcspn(at, (char[]){separator, '\0'});
        const char *piece = trimmed(arena, at, length);
        bool has_unit = unit[0] && piece[0] && piece[strlen(piece) - 1] == unit[0];
        text_addf(&list, "%s%s", at > words ? ", " : "",
                  json_quoted(arena, text_format(arena, "%s%s", piece, has_unit ? "" : unit)));
        at += length;
        if (!*at)
            break;
    }
    text_add(&list, "]");
    return list.data;
}

/* "240k", "240k at 290", "1,400 units at 222.50" */
static bool put_grant(const struct line *line, const char *words)
{
    static const char *const nouns[] = {" units", " unit", " rsus", " rsu", " shares"};
    const char *at = strstr(words, " at "), *path = "grant.value";
    const char *amount = trimmed(line->arena, words, at ? (size_t)(at - words) : strlen(words));
    const char *value = json_quoted(line->arena, amount);
    for (size_t i = 0; i < sizeof nouns / sizeof *nouns; i++) {
        size_t length = strlen(amount), noun = strlen(nouns[i]);
        if (length <= noun || !same_words(amount + length - noun, nouns[i]))
            continue;
        path = "grant.units";
        value = count_of(line->arena, trimmed(line->arena, amount, length - noun));
    }
    return put(line, path, value) &&
           (!at || put_text(line, "grant.price", trimmed(line->arena, at + 4, strlen(at + 4))));
}

static bool put_part(const struct line *line, const struct part *part, const char *words)
{
    if (part->kind == PART_STATUS)
        return put_text(line, part->path, part->name);
    if (!words[0])
        return err_set(line->err, ERR_USAGE, "\"%s\" needs a value: write %s", part->name,
                       part->example ? part->example : text_format(line->arena, "%s …", part->name));
    switch (part->kind) {
    case PART_BONUS:
        return words[strlen(words) - 1] == '%'
                   ? put_text(line, "bonus", words)
                   : put(line, "bonus", text_format(line->arena, "{\"amount\": %s}", json_quoted(line->arena, words)));
    case PART_SIGN_ON:
        return put(line, "sign_on", list_of(line->arena, words, '+', ""));
    case PART_GRANT:
        return put_grant(line, words);
    case PART_VESTING:
        return strchr(words, '/')
                   ? put(line, part->path, text_format(line->arena, "{\"years\": %s}", list_of(line->arena, words, '/', "%")))
                   : put_text(line, part->path, words);
    case PART_TEXT:
    case PART_STATUS:
        break;
    }
    return put_text(line, part->path, words);
}

static bool read_part(const struct line *line, const char *words)
{
    for (int i = 0; i < PART_COUNT; i++) {
        size_t length = strlen(PARTS[i].name);
        if (!begins_with(line->arena, words, PARTS[i].name))
            continue;
        const char *rest = trimmed(line->arena, words + length, strlen(words + length));
        if (PARTS[i].kind == PART_STATUS && rest[0])
            return unknown_part(line, words);
        return put_part(line, &PARTS[i], rest);
    }
    return unknown_part(line, words);
}

/* A comma between digits, with just three behind it, groups them; one before the two letters of a state is of a place. */
static bool separates(struct arena *arena, const char *start, const char *comma)
{
    const char *after = comma + 1 + strspn(comma + 1, " ");
    if (comma > start && is_digit(comma[-1]) && strspn(comma + 1, "0123456789") == 3)
        return false;
    bool state = after[0] >= 'A' && after[0] <= 'Z' && after[1] >= 'A' && after[1] <= 'Z' &&
                 (after[2] == '\0' || after[2] == ',' || after[2] == ' ');
    return !state || !begins_with(arena, trimmed(arena, start, (size_t)(comma - start)), "location");
}

/* "Google L4": a last word of at most five characters with a digit in it is the level. */
static bool read_company(const struct line *line, const char *words)
{
    const char *last = strrchr(words, ' ');
    bool level = last && strlen(last + 1) <= 5 && strpbrk(last + 1, "0123456789");
    line->rival->company = level ? trimmed(line->arena, words, (size_t)(last - words)) : words;
    return put_text(line, "company", line->rival->company) && (!level || put_text(line, "level", last + 1));
}

bool rival_words_read(struct rival_words *rival, struct arena *arena, const char *line, struct err *err)
{
    const struct line it = {arena, rival, err};
    const char *colon = strchr(line, ':');
    const char *company = trimmed(arena, line, colon ? (size_t)(colon - line) : 0);
    *rival = (struct rival_words){.company = ""};
    if (!company[0])
        return err_set(err, ERR_USAGE, "expected a company, a colon and parts, such as \"Google L4: base 182k, bonus 15%%\"");
    if (!read_company(&it, company))
        return false;
    const char *at = colon + 1;
    do {
        const char *end = at + strcspn(at, ",");
        while (*end && !separates(arena, at, end))
            end += 1 + strcspn(end + 1, ",");
        if (!read_part(&it, trimmed(arena, at, (size_t)(end - at))))
            return false;
        at = *end ? end + 1 : end;
    } while (*at);
    return true;
}
