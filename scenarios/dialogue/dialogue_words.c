#include "scenarios/dialogue/dialogue_words.h"

#include <string.h>

#include "scenarios/dialogue/dialogue_order.h"

/* The words with what changes put in: $ is the currency; {from} and {to} are those of a rate of exchange. */
static void add_filled(struct text *text, const struct dialogue *dialogue, const char *words, const char *currency)
{
    const struct so_far *so_far = &dialogue->so_far;
    const char *from = so_far_without_rate(so_far, dialogue->at.offer);
    while (*words) {
        if (*words == '$') {
            text_add(text, currency);
            words++;
        } else if (strncmp(words, "{from}", 6) == 0) {
            text_add(text, from ? from : "");
            words += 6;
        } else if (strncmp(words, "{to}", 4) == 0) {
            text_add(text, so_far_case_currency(so_far));
            words += 4;
        } else {
            text_add_bytes(text, words++, 1);
        }
    }
}

static const char *currency_asked(const struct dialogue *dialogue, const struct question *question)
{
    const struct so_far *so_far = &dialogue->so_far;
    if (question->of_case)
        return so_far_case_currency(so_far);
    return question->kind == ANSWER_PRICE || question->kind == ANSWER_STOCK
               ? so_far_stock_currency(so_far, dialogue->at.offer)
               : so_far_currency(so_far, dialogue->at.offer);
}

/* Amounts in rupees have two more digits, and are said in lakhs. */
static const char *example_of(const struct question *question, const char *currency)
{
    if (question->kind != ANSWER_MONEY || strcmp(currency, "INR") != 0)
        return question->example;
    return strcmp(question->unit, "$ a year") == 0 ? "45L" : "6L";
}

const char *say_prompt(const struct dialogue *dialogue)
{
    struct text text = text_start(dialogue->so_far.arena);
    const struct question *question = &QUESTIONS[dialogue->at.row];
    if (dialogue->choosing)
        return "1 or 2: ";
    bool needed = place_is_needed(&dialogue->so_far, dialogue->at);
    add_filled(&text, dialogue, question->ask, currency_asked(dialogue, question));
    text_add(&text, " (");
    if (question->unit[0])
        add_filled(&text, dialogue, question->unit, currency_asked(dialogue, question));
    if (question->kind != ANSWER_CHOICE && question->kind != ANSWER_YES_NO)
        text_addf(&text, "%se.g. %s", question->unit[0] ? ", " : "", example_of(question, currency_asked(dialogue, question)));
    text_addf(&text, ") [%s]: ", dialogue->usual ? dialogue->usual : needed ? "needed" : question->usual);
    return text.data;
}

void say_explanation(struct text *text, const struct dialogue *dialogue)
{
    const struct question *question = &QUESTIONS[dialogue->at.row];
    for (const char *line = question->explanation; *line;) {
        size_t length = strcspn(line, "\n");
        text_add(text, "  ");
        text_add_bytes(text, line, length);
        text_add(text, "\n");
        line += length + (line[length] == '\n');
    }
    text_addf(text, "  For example: %s\n", question->example);
}

void say_heading(struct text *text, struct dialogue *dialogue)
{
    if (dialogue->at.row >= QUESTION_COUNT)
        return;
    int section = (int)QUESTIONS[dialogue->at.row].section;
    bool other = dialogue->at.offer > 0;
    if (section == ABOUT_OFFER && other)
        section = ABOUT_RIVAL;
    if (section == dialogue->heading)
        return;
    dialogue->heading = section;
    text_addf(text, "\n%s\n", QUESTION_SECTION_NAMES[section]);
}
