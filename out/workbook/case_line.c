#include "out/workbook/case_line.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "calc/pay/offer.h"

enum { LITERAL_MAX = 200 /* bytes of a text in a formula; Excel takes 255 characters */ };

struct case_line line_start(struct arena *arena)
{
    return (struct case_line){text_start(arena), text_start(arena), true};
}

static void join(struct case_line *line)
{
    if (line->formula.length > 0)
        text_add(&line->formula, "&");
}

/* A text as a formula has it, in several where it is long; never cut within a character. */
static void add_literal(struct text *formula, const char *words)
{
    text_add(formula, "\"");
    for (int length = 0; *words; words++, length++) {
        if (length >= LITERAL_MAX && ((unsigned char)*words & 0xC0) != 0x80) {
            text_add(formula, "\"&\"");
            length = 0;
        }
        text_add_bytes(formula, words, 1);
        if (*words == '"')
            text_add(formula, "\"");
    }
    text_add(formula, "\"");
}

void line_say(struct case_line *line, const char *format, ...)
{
    va_list arguments;
    struct text words = text_start(line->text.arena);
    va_start(arguments, format);
    text_addv(&words, format, arguments);
    va_end(arguments);
    if (words.length == 0)
        return;
    join(line);
    add_literal(&line->formula, words.data);
    text_add(&line->text, words.data);
}

void line_add(struct case_line *line, const struct case_line *more)
{
    if (more->formula.length == 0)
        return;
    join(line);
    line->literal = line->literal && more->literal;
    text_add(&line->formula, more->formula.data);
    text_add(&line->text, more->text.data);
}

/* Adds a formula in which % stands for the cell. */
static void add_formula(struct case_line *line, const char *pattern, const char *cell)
{
    join(line);
    line->literal = false;
    for (; *pattern; pattern++)
        if (*pattern == '%')
            text_add(&line->formula, cell);
        else
            text_add_bytes(&line->formula, pattern, 1);
}

void line_money(struct case_line *line, const char *cell, struct money now)
{
    char bytes[40];
    add_formula(line,
                "TEXT(INT(ROUND(%,2)),\"0\")&IF(ROUND(%,2)=INT(ROUND(%,2)),\"\",\".\"&TEXT((ROUND(%,2)-INT("
                "ROUND(%,2)))*100,"
                "\"00\"))",
                cell);
    snprintf(bytes, sizeof bytes, now.cents % 100 ? "%" PRId64 ".%02d" : "%" PRId64, now.cents / 100,
             (int)(now.cents % 100));
    text_add(&line->text, bytes);
}

void line_whole(struct case_line *line, const char *cell, int64_t now)
{
    add_formula(line, "TEXT(%,\"0\")", cell);
    text_addf(&line->text, "%l", now);
}

void line_exchange(struct case_line *line, const char *cell, int64_t now)
{
    char bytes[40];
    add_formula(line,
                "TEXT(INT(ROUND(%,8)),\"0\")&\".\"&TEXT((ROUND(%,8)-INT(ROUND(%,8)))*100000000,\"00000000\")",
                cell);
    snprintf(bytes, sizeof bytes, "%" PRId64 ".%08d", now / 100000000, (int)(now % 100000000));
    text_add(&line->text, bytes);
}

/* A percentage in parts of 10^-7, with as many decimals as it needs: none, two or seven. */
static void add_percentage(struct text *text, int64_t parts)
{
    char bytes[40];
    const int whole = 10000000;
    int rest = (int)(parts % whole);
    if (rest == 0)
        snprintf(bytes, sizeof bytes, "%" PRId64, parts / whole);
    else if (rest % 100000 == 0)
        snprintf(bytes, sizeof bytes, "%" PRId64 ".%02d", parts / whole, rest / 100000);
    else
        snprintf(bytes, sizeof bytes, "%" PRId64 ".%07d", parts / whole, rest);
    text_add(text, bytes);
}

static const char percentage[] =
    "TEXT(INT(#),\"0\")&IF(#=INT(#),\"\",\".\"&IF(ROUND(#,2)=#,TEXT((#-INT(#))*100,\"00\"),"
    "TEXT((#-INT(#))*10000000,\"0000000\")))";

/* The formula of a percentage, # being a number of percent rounded to seven decimals. */
static void add_percentage_formula(struct case_line *line, const char *number)
{
    join(line);
    line->literal = false;
    for (const char *at = percentage; *at; at++)
        if (*at == '#')
            text_add(&line->formula, number);
        else
            text_add_bytes(&line->formula, at, 1);
}

void line_rate(struct case_line *line, const char *cell, struct rate now)
{
    int64_t size = now.nano < 0 ? -now.nano : now.nano;
    line_say(line, "\"");
    add_formula(line, "IF(%<0,\"-\",\"\")", cell);
    text_add(&line->text, now.nano < 0 ? "-" : "");
    add_percentage_formula(line, text_format(line->text.arena, "ROUND(ABS(%s)*100,7)", cell));
    add_percentage(&line->text, size);
    line_say(line, "%%\"");
}

void line_share(struct case_line *line, const char *cell, int64_t now)
{
    bool plain = now % WEIGHT_OF_BASIS_POINT == 0;
    struct arena *arena = line->text.arena;
    const char *weight = text_format(arena, "ROUND(%s*%d,0)", cell, WEIGHT_WHOLE);
    line_say(line, "\"");
    add_percentage_formula(line, text_format(arena, "ROUND(IF(INT(%s/12)*12=%s,%s/1200,%s/100),7)", weight,
                                             weight, weight, weight));
    add_percentage(&line->text, plain ? now / 12 * 100000 : now * 100000);
    text_addf(&line->formula, "&IF(INT(%s/12)*12=%s,\"%%\",\"%%/12\")", weight, weight);
    text_add(&line->text, plain ? "%" : "%/12");
    line_say(line, "\"");
}

void line_words(struct case_line *line, const char *cell, const char *now)
{
    line_say(line, "\"");
    add_formula(line,
                "SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(%,\"\\\",\"\\\\\"),\"\"\"\",\"\\\"\"\"),CHAR(10),\"\\n\")",
                cell);
    for (; *now; now++) {
        if (*now == '"' || *now == '\\' || *now == '\n')
            text_add(&line->text, "\\");
        text_add_bytes(&line->text, *now == '\n' ? "n" : now, 1);
    }
    line_say(line, "\"");
}

void line_choice(struct case_line *line, const char *cell, const char *now)
{
    add_formula(line, "%", cell);
    text_add(&line->text, now);
}

void line_cell(struct case_line *line, const char *cell, const char *now)
{
    line_choice(line, cell, now);
}

void line_date(struct case_line *line, const char *cell, struct date now)
{
    add_formula(line, "TEXT(YEAR(%),\"0000\")&\"-\"&TEXT(MONTH(%),\"00\")&\"-\"&TEXT(DAY(%),\"00\")", cell);
    if (date_known(now))
        text_addf(&line->text, "%D", now);
}

void line_if(struct case_line *line, bool holds, const char *condition, const struct case_line *yes,
             const struct case_line *no)
{
    const struct case_line *now = holds ? yes : no;
    join(line);
    line->literal = false;
    text_addf(&line->formula, "IF(%s,%s,%s)", condition,
              yes && yes->formula.length > 0 ? yes->formula.data : "\"\"",
              no && no->formula.length > 0 ? no->formula.data : "\"\"");
    if (now)
        text_add(&line->text, now->text.data);
}
