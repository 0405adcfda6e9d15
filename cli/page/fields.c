/* The form: a field for every question that `haggle new` would ask, with what the case says to it. */
#include <string.h>

#include "bands/reader/json.h"
#include "cli/page/composing.h"
#include "scenarios/case/case_path.h"
#include "scenarios/case/questions.h"

struct form {
    struct page_answer *answer;
    const struct run *run;
    const char *bytes;
    const struct json *root; /* of the case; NULL where it is no object */
    struct case_path *path;  /* the last that was followed */
};

static const char *const KINDS[] = {
    [ANSWER_TEXT] = "text",          [ANSWER_MONEY] = "money",   [ANSWER_PRICE] = "money",
    [ANSWER_EXCHANGE] = "number",    [ANSWER_STOCK] = "number",  [ANSWER_RATE] = "rate",
    [ANSWER_RATE_OR_MONEY] = "text", [ANSWER_DATE] = "date",     [ANSWER_SCHEDULE] = "text",
    [ANSWER_CHOICE] = "choice",      [ANSWER_YES_NO] = "yes_no", [ANSWER_MONTHS] = "number",
    [ANSWER_CURRENCY] = "text",      [ANSWER_VESTS] = "text",    [ANSWER_DEBTS] = "text",
    [ANSWER_LINES] = "text"};

static const char *text_of(const struct form *form, const struct json *node)
{
    return node->text ? node->text
                      : arena_copy(form->run->arena, form->bytes + node->start, (size_t)node->length);
}

/* "5/15/40/40" */
static const char *years_words(const struct form *form, const struct json *years)
{
    struct text words = text_start(form->run->arena);
    text_add(&words, "");
    for (const struct json *at = years->type == JSON_ARRAY ? years->first : NULL; at; at = at->next) {
        const char *share = text_of(form, at);
        text_add(&words, at == years->first ? "" : "/");
        text_add_bytes(&words, share, strcspn(share, "%"));
    }
    return words.data;
}

/* "24 months 60%, 48 months 40%" */
static const char *stays_words(const struct form *form, const struct json *stays)
{
    struct text words = text_start(form->run->arena);
    for (const struct json *at = stays->first; at; at = at->next) {
        const struct json *months = json_member(at, "months"), *weight = json_member(at, "weight");
        if (months)
            text_addf(&words, "%s%s months%s%s", at == stays->first ? "" : ", ", text_of(form, months),
                      weight ? " " : "", weight ? text_of(form, weight) : "");
    }
    return words.data ? words.data : "";
}

/* All of what stands at a path: text without quotes, lists and objects as the case has them; "" for nothing.
 */
static const char *value_of(const struct form *form, const char *path)
{
    struct err ignored = {0};
    if (!case_path_follow(form->path, form->run->arena, form->root, path, &ignored) ||
        form->path->depth < form->path->count)
        return "";
    const struct json *node = form->path->found;
    if (node->type == JSON_OBJECT && json_member(node, "target"))
        node = json_member(node, "target"); /* of a bonus that says more */
    if (node->type == JSON_OBJECT && json_member(node, "years"))
        return years_words(form, json_member(node, "years"));
    if (node->type == JSON_ARRAY && node->first && node->first->type == JSON_OBJECT &&
        json_member(node->first, "months"))
        return stays_words(form, node);
    return node->text ? node->text
                      : arena_copy(form->run->arena, form->bytes + node->start, (size_t)node->length);
}

/* Of a sign-on that is an amount alone, that. */
static const char *value_at(const struct form *form, const char **path)
{
    static const char amount[] = ".amount";
    const char *value = value_of(form, *path);
    size_t length = strlen(*path), tail = sizeof amount - 1;
    if (length <= tail || strcmp(*path + length - tail, amount) != 0 || !strstr(*path, "sign_on["))
        return value;
    const char *whole = arena_copy(form->run->arena, *path, length - tail);
    *path = whole; /* a change of it keeps the terms of an entry that has some */
    return value[0] ? value : value_of(form, whole);
}

static void add_field(const struct form *form, const char *section, const char *path,
                      const struct question *question)
{
    struct page_answer *answer = form->answer;
    if (answer->field_count == PAGE_FIELDS_MAX)
        return;
    struct page_field *field = &answer->field[answer->field_count++];
    *field = (struct page_field){.section = section,
                                 .label = question->label,
                                 .unit = question->unit,
                                 .example = question->example,
                                 .help = question->explanation,
                                 .kind = KINDS[question->kind]};
    field->value = value_at(form, &path);
    field->path = path;
    for (int i = 0; i < CHOICES_MAX && question->choices[i]; i++)
        field->choices[i] = question->choices[i];
}

/* No letter states it, so nothing asks it; a person may try one. */
static const struct question GROWTH = {
    .kind = ANSWER_RATE,
    .label = "Its share price grows",
    .unit = "a year",
    .example = "10%",
    .explanation =
        "All years are counted at today's price unless you try another: nobody knows a later one.\n"
        "Pay at today's price stands beside it."};

/* What tax is worked out with, of an offer and of a person (R14). */
static const struct question TAX_OF_OFFER[] = {
    {.key = "state", .kind = ANSWER_TEXT, .label = "State that taxes it", .unit = "", .example = "WA",
     .explanation = "Two letters. Left empty it is that of the place of work."},
    {.key = "locality", .kind = ANSWER_TEXT, .label = "City or county tax", .unit = "", .example = "NYC",
     .explanation = "A city or county that taxes wages. Left empty it is that of the place of work, where it is known."}};

static const struct question TAX_OF_PERSON[] = {
    {.key = "candidate.filing", .of_case = true, .kind = ANSWER_CHOICE, .label = "How you file tax", .unit = "", .example = "single",
     .explanation = "In the United States. Spouses who file separately are not worked out.",
     .choices = {"single", "married_joint", "head_of_household"}},
    {.key = "candidate.tax.spouse_wages", .of_case = true, .kind = ANSWER_MONEY, .label = "Your spouse earns", .unit = "$ a year",
     .example = "90k", .explanation = "Counts where you file jointly."},
    {.key = "candidate.tax.deferral", .of_case = true, .kind = ANSWER_MONEY, .label = "Into a 401(k)", .unit = "$ a year",
     .example = "24,500", .explanation = "Before tax, out of your pay."}};

/* What is worked out where a person does not say it. */
static const struct question GOALS[] = {
    {.key = "goal.target",
     .of_case = true,
     .kind = ANSWER_MONEY,
     .label = "I aim for",
     .unit = "$ a year",
     .example = "300k",
     .explanation = "What the request is built to reach, a year over your stay.\nIt enters no message."},
    {.key = "goal.anchor",
     .of_case = true,
     .kind = ANSWER_MONEY,
     .label = "I ask first for",
     .unit = "$ a year",
     .example = "310k",
     .explanation = "How much the first request adds up to, a year over your stay."},
    {.key = "goal.floor",
     .of_case = true,
     .kind = ANSWER_MONEY,
     .label = "I walk away below",
     .unit = "$ a year",
     .example = "250k",
     .explanation = "Below it you would rather stay or go elsewhere.\nIt enters no message."},
    {.key = "goal.preference", .of_case = true, .kind = ANSWER_MONEY, .label = "I give up to join", .unit = "$ a year", .example = "5k",
     .explanation = "What it is worth to you a year to be there rather than elsewhere.\nIt enters no message."}};

/* Lists of lines, and what has no single place in a case, are changed in the case itself. */
static bool has_a_field(const struct question *question)
{
    return question->kind != ANSWER_VESTS && question->kind != ANSWER_DEBTS &&
           question->kind != ANSWER_LINES && question->kind != ANSWER_EXCHANGE &&
           question->section != ABOUT_RIVAL && strncmp(question->key, "other.", 6) != 0;
}

static int offers_of(const struct json *root)
{
    const struct json *offers = json_member(root, "offers");
    return offers && offers->type == JSON_ARRAY ? (offers->count < OFFERS_MAX ? offers->count : OFFERS_MAX)
                                                : 0;
}

static const struct question *among(const struct question questions[], size_t count, const char *key)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(questions[i].key, key) == 0)
            return &questions[i];
    return NULL;
}

const struct question *page_question(const char *key)
{
    const struct question *found = among(GOALS, sizeof GOALS / sizeof *GOALS, key);
    if (!found)
        found = among(TAX_OF_PERSON, sizeof TAX_OF_PERSON / sizeof *TAX_OF_PERSON, key);
    return found ? found : among(TAX_OF_OFFER, sizeof TAX_OF_OFFER / sizeof *TAX_OF_OFFER, key);
}

void page_fields(struct page_answer *answer, const struct run *run, const char *bytes, size_t length)
{
    struct json *root;
    struct err ignored = {0};
    if (!json_parse(&root, run->arena, "", bytes, length, &ignored) || root->type != JSON_OBJECT)
        return;
    const struct form form = {answer, run, bytes, root, arena_alloc(run->arena, sizeof *form.path)};
    int offers = offers_of(root);
    for (int i = 0; i < offers; i++) {
        const char *section = text_format(run->arena, "offers[%d]", i);
        for (int q = 0; q < QUESTION_COUNT; q++)
            if (!QUESTIONS[q].of_case && has_a_field(&QUESTIONS[q]))
                add_field(&form, section, text_format(run->arena, "%s.%s", section, QUESTIONS[q].key),
                          &QUESTIONS[q]);
        add_field(&form, section, text_format(run->arena, "%s.stock.growth", section), &GROWTH);
        for (size_t t = 0; t < sizeof TAX_OF_OFFER / sizeof *TAX_OF_OFFER; t++)
            add_field(&form, section, text_format(run->arena, "%s.%s", section, TAX_OF_OFFER[t].key), &TAX_OF_OFFER[t]);
    }
    for (int q = 0; q < QUESTION_COUNT; q++)
        if (QUESTIONS[q].of_case && has_a_field(&QUESTIONS[q]))
            add_field(&form, arena_copy(run->arena, QUESTIONS[q].key, strcspn(QUESTIONS[q].key, ".")),
                      QUESTIONS[q].key, &QUESTIONS[q]);
    for (size_t t = 0; t < sizeof TAX_OF_PERSON / sizeof *TAX_OF_PERSON; t++)
        add_field(&form, "candidate", TAX_OF_PERSON[t].key, &TAX_OF_PERSON[t]);
    for (size_t g = 0; g < sizeof GOALS / sizeof *GOALS; g++)
        add_field(&form, "goal", GOALS[g].key, &GOALS[g]);
}

const char *page_field_words(const struct run *run, const char *bytes, size_t length, const char *path)
{
    struct json *root;
    struct err ignored = {0};
    if (!json_parse(&root, run->arena, "", bytes, length, &ignored) || root->type != JSON_OBJECT)
        return "";
    const struct form form = {NULL, run, bytes, root, arena_alloc(run->arena, sizeof *form.path)};
    return value_of(&form, path);
}
