#include "scenarios/dialogue/dialogue.h"

#include <string.h>

#include "bands/reader/read.h"
#include "calc/kit/nearest.h"
#include "calc/kit/text.h"
#include "scenarios/dialogue/dialogue_order.h"
#include "scenarios/dialogue/dialogue_words.h"

static const char INTRODUCTION[] =
    "One question a line, in the order of a letter. Enter takes what is in brackets,\n"
    "? explains, < goes back (< base: to the base), ! stops; all answers are kept.\n";

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
        if (dialogue->years_shown >> offer & 1u)
            continue;
        if (!past)
            break; /* the others wait for it */
        dialogue->years_shown |= 1u << offer;
        return offer;
    }
    return -1;
}

/* Fills in what follows: the heading of a new part, the years, the next prompt. */
static void go_on(struct dialogue *dialogue, struct turn *turn, struct text *said)
{
    turn->show_years = dialogue->in_doubts ? -1 : years_to_show(dialogue);
    struct text heading = text_start(dialogue->so_far.arena);
    if (!all_asked(dialogue) && !turn->stopped && !dialogue->in_doubts)
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

static void list_readings(struct text *said, const struct understood *pending)
{
    for (int i = 0; i < pending->count; i++)
        say_under(said, text_format(said->arena, "%d) %s", i + 1, pending->reading[i].words));
}

/* The next figure that a letter leaves open; false when there is none. */
static bool next_doubt(struct dialogue *dialogue, struct text *said)
{
    if (dialogue->doubt_count == 0)
        return false;
    const struct doubt *doubt = dialogue->doubts++;
    dialogue->doubt_count--;
    dialogue->at = (struct place){doubt->offer, (int)(doubt->question - QUESTIONS)};
    dialogue->pending = doubt->readings;
    dialogue->typed = "";
    dialogue->choosing = true;
    const char *company = so_far_company(&dialogue->so_far, doubt->offer);
    bool several = dialogue->so_far.offer_count > 1 && !doubt->question->of_case;
    text_addf(said, "\n%s%s%s: the letter may mean\n", several ? company : "", several ? ", " : "", doubt->question->label);
    list_readings(said, &dialogue->pending);
    return true;
}

bool dialogue_start(struct dialogue *dialogue, struct turn *turn, struct arena *arena, const struct companies *companies,
                    const struct beginning *beginning, struct err *err)
{
    struct text said = text_start(arena);
    *dialogue = (struct dialogue){.heading = -1, .ask_all = beginning->ask_all, .doubts = beginning->doubts,
                                  .doubt_count = beginning->doubt_count};
    *turn = (struct turn){.show_years = -1};
    if (!so_far_read(&dialogue->so_far, arena, companies, beginning->file, beginning->text, beginning->length, err))
        return false;
    dialogue->catching_up = beginning->length > 0 && place_needed(&dialogue->so_far).row < QUESTION_COUNT;
    dialogue->at = first_place(dialogue);
    if (!all_asked(dialogue) || beginning->doubt_count > 0)
        text_add(&said, INTRODUCTION);
    dialogue->in_doubts = next_doubt(dialogue, &said);
    go_on(dialogue, turn, &said);
    return true;
}

/* The line is done with: on to the next place. */
static void advance(struct dialogue *dialogue, struct text *said, const char *line, struct place next)
{

    int i = dialogue->step_count;
    if (i < STEPS_MAX) {
        dialogue->step[i].at = dialogue->at;
        dialogue->step[i].line = arena_copy(dialogue->so_far.arena, line, strlen(line));
        dialogue->step_count++;
    }
    bool lacked = dialogue->catching_up || dialogue->in_doubts;
    dialogue->catching_up = lacked && place_needed(&dialogue->so_far).row < QUESTION_COUNT;
    dialogue->at = lacked ? first_place(dialogue) : dialogue->jumped ? dialogue->back_to : next;
    dialogue->jumped = false;
    dialogue->choosing = false;
    dialogue->usual = NULL;
    if (dialogue->in_doubts)
        dialogue->in_doubts = next_doubt(dialogue, said);
}

static void refuse(struct turn *turn, struct text *said, const char *message)
{
    turn->refused = true;
    say_under(said, message);
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

/* The words occur in a label, in any letters. */
static bool occurs(const char *words, const char *label)
{
    size_t length = strlen(words);
    for (; strlen(label) >= length; label++) {
        size_t i = 0;
        while (i < length && (label[i] | 32) == (words[i] | 32))
            i++;
        if (i == length)
            return true;
    }
    return false;
}

/* What stands there now, as a person would type it; NULL where it is more than a figure or a text. */
static const char *typed_again(const struct dialogue *dialogue, struct place place)
{
    const struct json *node = so_far_at(&dialogue->so_far, &QUESTIONS[place.row], place.offer);
    return node && node->type != JSON_OBJECT && node->type != JSON_ARRAY ? node->text : NULL;
}

/* "< base": to the question of that name, about the offer that is asked about, and back again. */
static void jump(struct dialogue *dialogue, struct turn *turn, struct text *said, const char *words)
{
    bool of_offer = asked(dialogue)->section == ABOUT_OFFER;
    struct place place = {of_offer ? dialogue->at.offer : 0, 0};
    for (; place.row < QUESTION_COUNT; place.row++)
        if (!QUESTIONS[place.row].letter_only && QUESTIONS[place.row].section != ABOUT_RIVAL &&
            (occurs(words, QUESTIONS[place.row].label) || occurs(words, QUESTIONS[place.row].ask)))
            break;
    if (place.row == QUESTION_COUNT) {
        refuse(turn, said, text_format(dialogue->so_far.arena, "no question is called \"%s\"", words));
        return;
    }
    if (!dialogue->jumped)
        dialogue->back_to = dialogue->at;
    dialogue->jumped = true;
    dialogue->choosing = false;
    dialogue->at = place;
    dialogue->usual = typed_again(dialogue, place);
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
    advance(dialogue, said, line, place_skipped(&dialogue->so_far, dialogue->at));
}

/* One reading of an answer becomes part of the case. */
static void take(struct dialogue *dialogue, struct turn *turn, struct text *said, int reading)
{
    struct err err = {0};
    const struct understood *answer = &dialogue->pending;
    const char *before = dialogue->so_far.text;
    size_t length = dialogue->so_far.length;
    if (!so_far_put(&dialogue->so_far, &dialogue->so_far, asked(dialogue), dialogue->at.offer, answer->reading[reading].key,
                    answer->reading[reading].value, &err)) {
        dialogue->choosing = false;
        refuse(turn, said, err.message);
        return;
    }
    turn->changed = length != dialogue->so_far.length || memcmp(before, dialogue->so_far.text, length) != 0;
    if (answer->count == 1 && answer->note[0])
        say_under(said, text_format(dialogue->so_far.arena, "= %s", answer->note));
    const struct json *lines = so_far_at(&dialogue->so_far, asked(dialogue), 0);
    bool more = asked(dialogue)->kind == ANSWER_LINES && lines && lines->count < 5;
    advance(dialogue, said, dialogue->typed, more ? dialogue->at : place_after(&dialogue->so_far, dialogue->at));
}

static void read_line(struct dialogue *dialogue, struct turn *turn, struct text *said, const char *line)
{
    struct err err = {0};
    struct answer_setting setting = setting_of(dialogue);
    struct understood answer;
    if (!answer_read(&answer, &setting, asked(dialogue), line, &err)) {
        refuse(turn, said, err.message);
        return;
    }
    dialogue->pending = answer;
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
    text_add(said, "  this may mean\n");
    list_readings(said, &dialogue->pending);
}

/* A number, or an answer in other words; Enter leaves open what a letter leaves open. */
static void choose(struct dialogue *dialogue, struct turn *turn, struct text *said, const char *line)
{
    bool number = line[0] >= '0' && line[0] <= '9' && !line[1];
    if (number && line[0] >= '1' && line[0] < '1' + dialogue->pending.count)
        take(dialogue, turn, said, line[0] - '1');
    else if (!line[0] && dialogue->in_doubts)
        advance(dialogue, said, "", place_after(&dialogue->so_far, dialogue->at));
    else if (number || !line[0])
        refuse(turn, said, text_format(dialogue->so_far.arena, "expected a number from 1 to %d, or the answer in other words",
                                       dialogue->pending.count));
    else
        read_line(dialogue, turn, said, line);
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
    else if (line[0] == '<' && !dialogue->choosing)
        jump(dialogue, turn, &said, line + 1 + strspn(line + 1, " "));
    else if (dialogue->choosing)
        choose(dialogue, turn, &said, line);
    else if (!line[0] && dialogue->jumped)
        advance(dialogue, &said, "", dialogue->back_to); /* all stays as it is */
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
