#include "scenarios/dialogue/dialogue.h"

#include <string.h>

#include "bands/reader/read.h"
#include "calc/kit/nearest.h"
#include "calc/kit/text.h"
#include "scenarios/dialogue/dialogue_order.h"
#include "scenarios/dialogue/dialogue_words.h"

static const char INTRODUCTION[] =
    "One question a line, in the order of a letter. Enter takes what stands in brackets,\n"
    "? explains, < goes back, ! stops. What is answered is kept.\n";

static bool is_one_of(const char *line, const char *const words[], int count)
{
    for (int i = 0; i < count; i++)
        if (same_words(line, words[i]))
            return true;
    return false;
}

static const struct question *asked(const struct dialogue *dialogue)
{
    return &QUESTIONS[dialogue->at.row];
}

static bool all_asked(const struct dialogue *dialogue)
{
    return dialogue->at.row >= QUESTION_COUNT;
}

static struct date today_of(const struct so_far *so_far)
{
    struct err ignored = {0};
    struct date date = {0};
    const struct reading reading = {so_far->arena, &ignored, NULL};
    const struct json *node = so_far_at(so_far, question_find("assumptions.as_of"), 0);
    return node && read_date(&reading, node, &date) ? date : (struct date){0};
}

static struct answer_setting setting_of(const struct dialogue *dialogue)
{
    const struct so_far *so_far = &dialogue->so_far;
    int offer = dialogue->at.offer;
    bool of_stock = asked(dialogue)->kind == ANSWER_PRICE;
    return (struct answer_setting){
        .arena = so_far->arena,
        .companies = so_far->companies,
        .company = so_far_company(so_far, offer),
        .currency = asked(dialogue)->of_case ? so_far_case_currency(so_far)
                    : of_stock               ? so_far_stock_currency(so_far, offer)
                                             : so_far_currency(so_far, offer),
        .today = today_of(so_far),
    };
}

static int row_of(const char *key)
{
    return (int)(question_find(key) - QUESTIONS);
}

/* An offer's pay by year stands once its questions are past the bonus, the last one that is pay each year. */
static int years_to_show(struct dialogue *dialogue)
{
    if (!so_far_whole(&dialogue->so_far))
        return -1;
    for (int offer = 0; offer < dialogue->so_far.offer_count; offer++) {
        bool past = dialogue->at.offer != offer || dialogue->at.row > row_of("bonus");
        if (past && !(dialogue->years_shown >> offer & 1u)) {
            dialogue->years_shown |= 1u << offer;
            return offer;
        }
    }
    return -1;
}

/* Fills in what follows: the heading of a new part, the years, the next prompt. */
static void go_on(struct dialogue *dialogue, struct turn *turn, struct text *said)
{
    turn->show_years = years_to_show(dialogue);
    struct text heading = text_start(dialogue->so_far.arena);
    if (!all_asked(dialogue) && !turn->stopped)
        say_heading(&heading, dialogue);
    turn->said = said->length > 0 ? said->data : "";
    turn->heading = heading.length > 0 ? heading.data : "";
    turn->prompt = all_asked(dialogue) || turn->stopped ? "" : say_prompt(dialogue);
}

/* What a case lacks comes first; then the questions behind its last answer, or all that are open. */
static struct place first_place(const struct dialogue *dialogue)
{
    const struct so_far *so_far = &dialogue->so_far;
    struct place needed = place_needed(so_far);
    if (needed.row < QUESTION_COUNT)
        return needed;
    return place_after(so_far, dialogue->ask_all ? (struct place){0, -1} : place_last(so_far));
}

bool dialogue_start(struct dialogue *dialogue, struct turn *turn, struct arena *arena, const struct companies *companies,
                    const char *file, const char *text, size_t length, bool ask_all, struct err *err)
{
    struct text said = text_start(arena);
    *dialogue = (struct dialogue){.heading = -1, .ask_all = ask_all};
    *turn = (struct turn){.show_years = -1};
    if (!so_far_read(&dialogue->so_far, arena, companies, file, text, length, err))
        return false;
    dialogue->catching_up = length > 0 && place_needed(&dialogue->so_far).row < QUESTION_COUNT;
    dialogue->at = first_place(dialogue);
    if (!all_asked(dialogue))
        text_add(&said, INTRODUCTION);
    go_on(dialogue, turn, &said);
    return true;
}

/* The line is done with: on to the next place. */
static void advance(struct dialogue *dialogue, const char *line, struct place next)
{
    int i = dialogue->step_count;
    if (i < STEPS_MAX) {
        dialogue->step[i].at = dialogue->at;
        dialogue->step[i].line = arena_copy(dialogue->so_far.arena, line, strlen(line));
        dialogue->step_count++;
    }
    bool lacked = dialogue->catching_up;
    dialogue->catching_up = lacked && place_needed(&dialogue->so_far).row < QUESTION_COUNT;
    dialogue->at = lacked ? first_place(dialogue) : next;
    dialogue->choosing = false;
    dialogue->usual = NULL;
}

static void refuse(struct turn *turn, struct text *said, const char *message)
{
    turn->refused = true;
    text_addf(said, "  %s\n", message);
}

static void step_back(struct dialogue *dialogue, struct turn *turn, struct text *said)
{
    struct err ignored = {0};
    if (dialogue->choosing) {
        dialogue->choosing = false;
        return;
    }
    if (dialogue->step_count == 0) {
        refuse(turn, said, "this is the first question");
        return;
    }
    int i = --dialogue->step_count;
    const char *line = dialogue->step[i].line;
    dialogue->at = dialogue->step[i].at;
    dialogue->usual = line[0] ? line : NULL;
    const struct json *lines = so_far_at(&dialogue->so_far, asked(dialogue), 0);
    if (asked(dialogue)->kind != ANSWER_LINES || !line[0] || !lines || lines->count == 0)
        return;
    const char *last = text_format(dialogue->so_far.arena, "%s[%d]", asked(dialogue)->key, lines->count - 1);
    turn->changed = so_far_put(&dialogue->so_far, &dialogue->so_far, asked(dialogue), 0, last, "", &ignored);
}

/* Nothing is said: what stood there goes. */
static void skip(struct dialogue *dialogue, struct turn *turn, struct text *said, const char *line)
{
    struct err err = {0};
    const struct question *question = asked(dialogue);
    bool there = so_far_at(&dialogue->so_far, question, dialogue->at.offer) != NULL && question->kind != ANSWER_LINES;
    if (place_is_needed(&dialogue->so_far, dialogue->at)) {
        refuse(turn, said, "this one is needed (! stops here, and what is answered is kept)");
        return;
    }
    if (there && !so_far_put(&dialogue->so_far, &dialogue->so_far, question, dialogue->at.offer, question->key, "", &err)) {
        refuse(turn, said, err.message);
        return;
    }
    turn->changed = there;
    advance(dialogue, line, place_skipped(&dialogue->so_far, dialogue->at));
}

/* One reading of an answer becomes part of the case. */
static void take(struct dialogue *dialogue, struct turn *turn, struct text *said, int reading)
{
    struct err err = {0};
    const struct understood *answer = &dialogue->pending;
    const char *before = dialogue->so_far.text;
    size_t length = dialogue->so_far.length;
    dialogue->choosing = false;
    if (!so_far_put(&dialogue->so_far, &dialogue->so_far, asked(dialogue), dialogue->at.offer, answer->reading[reading].key,
                    answer->reading[reading].value, &err)) {
        refuse(turn, said, err.message);
        return;
    }
    turn->changed = length != dialogue->so_far.length || memcmp(before, dialogue->so_far.text, length) != 0;
    if (answer->count == 1 && answer->note[0])
        text_addf(said, "  = %s\n", answer->note);
    const struct json *lines = so_far_at(&dialogue->so_far, asked(dialogue), 0);
    bool more = asked(dialogue)->kind == ANSWER_LINES && lines && lines->count < 5;
    advance(dialogue, dialogue->typed, more ? dialogue->at : place_after(&dialogue->so_far, dialogue->at));
}

static void choose(struct dialogue *dialogue, struct turn *turn, struct text *said, const char *line)
{
    if (strcmp(line, "1") == 0 || strcmp(line, "2") == 0)
        take(dialogue, turn, said, line[0] - '1');
    else
        refuse(turn, said, "expected 1 or 2 (< asks again)");
}

static void read_line(struct dialogue *dialogue, struct turn *turn, struct text *said, const char *line)
{
    struct err err = {0};
    struct answer_setting setting = setting_of(dialogue);
    if (!answer_read(&dialogue->pending, &setting, asked(dialogue), line, &err)) {
        refuse(turn, said, err.message);
        return;
    }
    dialogue->typed = line;
    if (asked(dialogue)->kind == ANSWER_STOCK && strcmp(dialogue->pending.reading[0].value, "0") == 0) {
        skip(dialogue, turn, said, line); /* no stock is no grant */
        return;
    }
    if (dialogue->pending.count == 1) {
        take(dialogue, turn, said, 0);
        return;
    }
    dialogue->choosing = true;
    text_addf(said, "  this may mean\n  1) %s\n  2) %s\n", dialogue->pending.reading[0].words,
              dialogue->pending.reading[1].words);
}

static bool says_nothing(const struct question *question, const char *line)
{
    static const char *const words[] = {"none", "-", "n/a", "nothing", "no"};
    if (question->kind == ANSWER_YES_NO)
        return false;
    for (int i = 0; i < CHOICES_MAX && question->choices[i]; i++)
        if (same_words(question->choices[i], line))
            return false;
    return is_one_of(line, words, ARRAY_LEN(words));
}

static const char *trimmed(struct arena *arena, const char *line)
{
    size_t start = strspn(line, " \t\r"), length = strlen(line + start);
    while (length > 0 && strchr(" \t\r", line[start + length - 1]))
        length--;
    return arena_copy(arena, line + start, length);
}

void dialogue_answer(struct dialogue *dialogue, struct turn *turn, const char *line)
{
    static const char *const stops[] = {"!", "quit", "exit", "stop", ":q"}, *const backs[] = {"<", "back"},
                      *const helps[] = {"?", "help"};
    struct text said = text_start(dialogue->so_far.arena);
    *turn = (struct turn){.show_years = -1};
    line = trimmed(dialogue->so_far.arena, line);
    if (all_asked(dialogue) || is_one_of(line, stops, ARRAY_LEN(stops)))
        turn->stopped = !all_asked(dialogue);
    else if (is_one_of(line, helps, ARRAY_LEN(helps)))
        say_explanation(&said, dialogue);
    else if (is_one_of(line, backs, ARRAY_LEN(backs)))
        step_back(dialogue, turn, &said);
    else if (dialogue->choosing)
        choose(dialogue, turn, &said, line);
    else if (!line[0] && dialogue->usual)
        read_line(dialogue, turn, &said, dialogue->usual);
    else if (!line[0] && asked(dialogue)->takes_usual)
        read_line(dialogue, turn, &said, asked(dialogue)->usual);
    else if (!line[0] || says_nothing(asked(dialogue), line))
        skip(dialogue, turn, &said, "");
    else
        read_line(dialogue, turn, &said, line);
    go_on(dialogue, turn, &said);
}

bool dialogue_over(const struct turn *turn)
{
    return turn->stopped || !turn->prompt[0];
}
