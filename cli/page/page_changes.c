/* What a request changes in the text of its case. */
#include <string.h>

#include "bands/reader/json_edit.h"
#include "cli/commands/letter_summary.h"
#include "cli/page/composing.h"
#include "scenarios/answers/answers.h"
#include "scenarios/case/case_edit.h"
#include "scenarios/letters/letters.h"

bool page_fault(const struct composing *it, const char *path, const char *words)
{
    struct page_answer *answer = it->answer;
    if (answer->fault_count < PAGE_FAULTS_MAX)
        answer->fault[answer->fault_count++] = (struct page_fault){
            arena_copy(it->run->arena, path, strlen(path)), arena_copy(it->run->arena, words, strlen(words))};
    return false;
}

bool page_read_letter(struct composing *it)
{
    const char *bytes = it->request->letter;
    const struct letter letter = {"the letter", bytes, strlen(bytes)};
    const struct letters *letters;
    struct text notes = text_start(it->run->arena);
    if (!letters_read(&letters, it->run->arena, it->run->companies, &letter, 1, it->run->err))
        return page_fault(it, "letter", it->run->err->message);
    if (letters->offer_count == 0)
        return page_fault(it, "letter",
                          "no offer found: no salary, sign-on bonus or stock that the text says is offered");
    letter_readings(&notes, letters, 1);
    it->answer->notes = notes.data;
    case_text_of_bytes(&it->text, "the case", letters->case_text, strlen(letters->case_text));
    return true;
}

static bool remove_offer(struct composing *it)
{
    struct json *root;
    int number = -1;
    const char *bytes = it->text.bytes, *path = it->request->remove;
    if (!json_parse(&root, it->run->arena, "", bytes, it->text.length, it->run->err))
        return page_fault(it, path, it->run->err->message);
    const struct json *offers = root->type == JSON_OBJECT ? json_member(root, "offers") : NULL;
    if (strncmp(path, "offers[", 7) == 0 && path[7] >= '0' && path[7] <= '9' && strcmp(path + 8, "]") == 0)
        number = path[7] - '0';
    if (!offers || offers->type != JSON_ARRAY || number < 0 || number >= offers->count || offers->count < 2)
        return page_fault(it, path, "there is no such offer to take away, or no other that would be left");
    const struct json *at = offers->first;
    while (number-- > 0)
        at = at->next;
    const struct json_source left =
        json_remove(it->run->arena, (struct json_source){bytes, it->text.length}, at);
    it->text.bytes = left.bytes;
    it->text.length = left.length;
    return true;
}

static const char *value_at(const struct composing *it, const char *path)
{
    return case_value(it->run->arena, "", it->text.bytes, it->text.length, path);
}

/* The question that a field asks: its path without the offer. */
static const struct question *question_of(const struct composing *it, const char *path, const char **offer)
{
    const char *key = path, *dot = strchr(path, '.');
    *offer = "";
    if (strncmp(path, "offers[", 7) == 0 && dot) {
        *offer = arena_copy(it->run->arena, path, (size_t)(dot - path) + 1);
        key = dot + 1;
    }
    size_t length = strlen(key);
    const char *const whole = strncmp(key, "sign_on[", 8) == 0 && length > 0 && key[length - 1] == ']'
                                  ? text_format(it->run->arena, "%s.amount", key)
                                  : key;
    const struct question *own = page_question(whole);
    return own ? own : question_find(whole);
}

static const char *currency_of(const struct composing *it, const char *offer)
{
    const char *own = value_at(it, text_format(it->run->arena, "%scurrency", offer));
    return own[0] ? own : value_at(it, "currency")[0] ? value_at(it, "currency") : "USD";
}

static bool put(struct composing *it, const char *shown, const char *path, const char *value)
{
    return case_text_change(&it->text, it->run, path, value, path) ||
           page_fault(it, shown, it->run->err->message);
}

/* Where words may mean several things, they are to be said plainer. */
static bool ask_which(const struct composing *it, const char *path, const struct understood *answer)
{
    struct text words = text_start(it->run->arena);
    text_add(&words, "this may mean ");
    for (int i = 0; i < answer->count; i++)
        text_addf(&words, "%s%s",
                  i == 0                   ? ""
                  : i + 1 == answer->count ? " or "
                                           : ", ",
                  answer->reading[i].words);
    text_add(&words, ": say which");
    return page_fault(it, path, words.data);
}

/* An answer as people write it; what is no question of the form goes in as `haggle set` takes it. */
static bool answer_field(struct composing *it, const struct page_change *change)
{
    const char *offer;
    const struct question *question = question_of(it, change->path, &offer);
    struct understood answer;
    if (strcmp(page_field_words(it->run, it->text.bytes, it->text.length, change->path), change->value) == 0)
        return true; /* what stands there, in words that no question takes, such as several stays */
    if (!question || !change->value[strspn(change->value, " \t\n")])
        return put(it, change->path, change->path, question ? "" : change->value);
    const struct answer_setting setting = {.arena = it->run->arena,
                                           .companies = it->run->companies,
                                           .company =
                                               value_at(it, text_format(it->run->arena, "%scompany", offer)),
                                           .currency = currency_of(it, offer)};
    if (!answer_read(&answer, &setting, question, change->value, it->run->err))
        return page_fault(it, change->path, it->run->err->message);
    if (answer.count > 1)
        return ask_which(it, change->path, &answer);
    const char *key = answer.reading[0].key, *path = change->path;
    if (strcmp(key, question->key) != 0)
        path = text_format(it->run->arena, "%s%s", offer, key);
    /* A grant is stated in shares or in money: the one that is typed holds. */
    const char *other = strcmp(key, "grant.value") == 0   ? "grant.units"
                        : strcmp(key, "grant.units") == 0 ? "grant.value"
                                                          : "";
    const char *before = other[0] ? text_format(it->run->arena, "%s%s", offer, other) : "";
    if (before[0] && value_at(it, before)[0] && !put(it, change->path, before, ""))
        return false;
    const char *target = text_format(it->run->arena, "%s.target", path);
    /* A bonus of which more is known keeps that. */
    if (strcmp(key, "bonus") == 0 && answer.reading[0].value[0] == '"' && value_at(it, target)[0])
        path = target;
    return put(it, change->path, path, answer.reading[0].value);
}

bool page_change(struct composing *it)
{
    const struct page_request *request = it->request;
    for (int i = 0; i < request->change_count; i++)
        if (!answer_field(it, &request->change[i]))
            return false;
    if (request->remove && !remove_offer(it))
        return false;
    if (request->rival && !case_text_add_rival(&it->text, it->run, request->rival))
        return page_fault(it, "rival", it->run->err->message);
    return true;
}
