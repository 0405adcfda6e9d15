#include "scenarios/dialogue/dialogue_words.h"

#include <string.h>

#include "scenarios/dialogue/dialogue_order.h"

enum { WIDTH = 80 };

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
    if (dialogue->choosing) {
        text_addf(&text, dialogue->pending.count == 1 ? "1" : dialogue->pending.count == 2 ? "1 or %d" : "1 to %d",
                  dialogue->pending.count);
        text_add(&text, dialogue->in_doubts ? ", or Enter for none of them: " : ": ");
        return text.data;
    }
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

/* Bytes that begin a character: what a line of UTF-8 takes of the width. */
static size_t characters(const char *words, size_t length)
{
    size_t count = 0;
    for (size_t i = 0; i < length; i++)
        count += ((unsigned char)words[i] & 0xc0) != 0x80;
    return count;
}

void say_under(struct text *text, const char *words)
{
    size_t column = WIDTH;
    bool first = true;
    while (*words) {
        size_t length = strcspn(words, " \n"), width = characters(words, length);
        if (first || column + 1 + width > WIDTH) {
            text_add(text, first ? "  " : "\n  ");
            column = 2;
        } else {
            text_add(text, " ");
            column++;
        }
        text_add_bytes(text, words, length);
        column += width;
        words += length;
        words += strspn(words, " \n");
        first = false;
    }
    text_add(text, "\n");
}

void say_explanation(struct text *text, const struct dialogue *dialogue)
{
    const struct question *question = &QUESTIONS[dialogue->at.row];
    say_under(text, question->explanation);
    say_under(text, text_format(dialogue->so_far.arena, "For example: %s", question->example));
}

void say_heading(struct text *text, struct dialogue *dialogue)
{
    int section = (int)QUESTIONS[dialogue->at.row].section, offer = dialogue->at.offer;
    bool of_rival = offer > 0 && (section == ABOUT_OFFER || section == ABOUT_RIVAL);
    int heading = of_rival ? QUESTION_SECTIONS + offer : section;
    if (heading == dialogue->heading)
        return;
    dialogue->heading = heading;
    const char *company = so_far_company(&dialogue->so_far, offer);
    text_addf(text, "\n%s\n", of_rival && company[0] ? company : QUESTION_SECTION_NAMES[of_rival ? ABOUT_RIVAL : section]);
}
