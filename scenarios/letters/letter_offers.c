/* The lines of all letters in order: which offer they belong to, where a statement begins and where it ends.
 */
#include <string.h>

#include "scenarios/letters/letter_heading.h"
#include "scenarios/letters/letter_particulars.h"
#include "scenarios/letters/letter_sender.h"
#include "scenarios/letters/letter_stretches.h"

struct draft *reader_draft(struct reader *reader)
{
    if (reader->now < 0 || reader->draft_count == 0)
        heading_new_offer(reader);
    return &reader->draft[reader->now];
}

void figure_add(struct reader *reader, struct figures *figures, struct figure figure)
{
    if (figures->count == figures->size) {
        int size = figures->size > 0 ? 2 * figures->size : 32;
        struct figure *more = arena_array(reader->arena, (size_t)size, sizeof *more);
        if (figures->count > 0)
            memcpy(more, figures->figure, (size_t)figures->count * sizeof *more);
        figures->figure = more;
        figures->size = size;
    }
    bool general = figures == &reader->general || figures == &reader->job.figures;
    figure.round = general ? 0 : reader->round;
    if (!date_known(figure.said))
        figure.said = reader->said;
    figures->figure[figures->count++] = figure;
}

/* The statement being gathered. */
struct gathering {
    struct tokens tokens;
    const struct cue *label;
    int label_length, value;
    bool waits; /* a label whose figure may stand on the next line */
};

static void finish(struct reader *reader, struct gathering *gathering)
{
    take_statement(reader, &gathering->tokens, gathering->label, gathering->label_length, gathering->value);
    *gathering = (struct gathering){0};
}

static bool upper_case(const struct token *token)
{
    return token->capital && token->end - token->at > 1 && token->at[1] >= 'A' && token->at[1] <= 'Z';
}

/* (1), 1., 1), a., A) at the start of a line. */
static int enumerator(const struct tokens *tokens)
{
    const struct token *t = tokens->token;
    if (tokens->count > 2 && token_is(&t[0], "(") && token_is(&t[2], ")") &&
        (t[1].kind == TOKEN_NUMBER || t[1].end - t[1].at == 1 || pattern_at(tokens, 1, "ii|iii|iv|vi|vii|viii|ix") > 0))
        return 3;
    bool number = tokens->count > 2 && t[0].kind == TOKEN_NUMBER && !t[0].number.currency[0] &&
                  !t[0].number.unit && !t[0].number.percent && t[0].number.raw < 20 * (int64_t)NUMBER_SCALE &&
                  t[1].at == t[0].end;
    bool letter = tokens->count > 2 && t[0].kind == TOKEN_WORD && (t[0].end - t[0].at == 1 || pattern_at(tokens, 0, "ii|iii|iv|vi|vii|viii|ix") > 0);
    return (number || letter) && (token_is(&t[1], ".") || token_is(&t[1], ")")) ? 2 : 0;
}

/* "5 Sign-on: …": a small bare number before a word with a capital. */
static bool numbers_item(const struct tokens *tokens)
{
    const struct letter_number *number = &tokens->token[0].number;
    return tokens->token[0].kind == TOKEN_NUMBER && !number->currency[0] && !number->unit && !number->percent &&
           !number->decimals && !number->ordinal && number->raw < 30 * (int64_t)NUMBER_SCALE && tokens->token[1].capital;
}

static bool pay_or_day(const struct cue *cue)
{
    return cue->field >= CUE_BASE && cue->field <= CUE_VESTING;
}

/* "On or about January 25, 2027" */
static bool day_below(const struct tokens *tokens, int from)
{
    int at = from + pattern_at(tokens, from, "on|by|no? or|later? about|than?");
    return day_at(tokens, at).length > 0;
}

/* A label at token `from`: its row, length, and where what it names begins. */
static const struct cue *label_at(const struct tokens *tokens, int from, int *length, int *value)
{
    const struct cue *cue = cue_at(tokens, from, AS_LABEL, length);
    if (!cue)
        return NULL;
    int i = from + *length;
    for (int words = 0; i < tokens->count && words < 14; words++) {
        if (token_is(&tokens->token[i], "(") || token_is(&tokens->token[i], "[")) {
            int close = i;
            while (close < tokens->count && close < i + 14 && !token_is(&tokens->token[close], ")") &&
                   !token_is(&tokens->token[close], "]"))
                close++;
            if (close >= tokens->count || close >= i + 14)
                break;
            i = close + 1;
            continue;
        }
        int step = year_mark_at(tokens, i).length;
        if (step == 0)
            step = pattern_at(tokens, i,
                              ",|for|of|the|in|per|annum|component|value|split|details|usd|inr|cad|gbp|eur|"
                              "approx|offered|total|"
                              "worth|amount|by|an|time|one|paid|schedule|vested|over|years|year|yr|month|4");
        if (step == 0)
            break;
        i += step;
    }
    *value = i;
    if (i >= tokens->count)
        return cue;
    const struct token *next = &tokens->token[i];
    static const char *const separators[] = {":", "-", "=", "~", "!bar", "->", "=>", ">"};
    for (size_t s = 0; s < sizeof separators / sizeof *separators; s++)
        if (token_is(next, separators[s])) {
            *value = i + 1;
            while (*value < tokens->count && pattern_at(tokens, *value, ":|-|=|~|!bar|>") > 0)
                ++*value;
            return cue;
        }
    if (token_is(next, ".") && next->ends && (upper_case(&tokens->token[from]) || i + 1 < tokens->count) &&
        tokens->token[from].capital && pay_or_day(cue)) {
        *value = i + 1;
        return cue;
    }
    if (token_is(next, ".") && next->ends && (cue->field == CUE_START || cue->field == CUE_DEADLINE) && day_below(tokens, i + 1)) {
        *value = i + 1; /* 4. Start date. January 25, 2027 */
        return cue;
    }
    int number = from + *length;
    bool pay = cue->field >= CUE_BASE && cue->field <= CUE_UNITS;
    if (pay && number < tokens->count && tokens->token[number].kind == TOKEN_NUMBER &&
        !tokens->token[number].number.ordinal && !counts_something(tokens, number) &&
        day_at(tokens, number).length == 0 && pattern_at(tokens, number, "1|2 is|are|will") == 0) {
        *value = number;
        return cue;
    }
    return NULL;
}

/* A total that is taken apart on the spot, "Comp: 150k base, 40k sign-on", is no total. */
static bool total_in_parts(const struct tokens *tokens, const struct cue *cue, int value)
{
    if (cue->field != CUE_TOTAL || value >= tokens->count)
        return false;
    int length = 0;
    if (pattern_at(tokens, value, "you|your|we|the|this|as") > 0 && tokens->count - value >= 5)
        return true; /* Compensation. Your salary will be … */
    for (int i = value; i + 1 < tokens->count; i++) /* CTC: 72 lakhs, of which fixed 60 lakhs */
        if (pattern_at(tokens, i, "which|comprising|including|consisting") > 0 && cue_at(tokens, i + 1, ANYWHERE, &length) &&
            bound_ahead(tokens, i + 1 + length, tokens->count, CUE_BASE) >= 0)
            return true;
    const struct cue *next = cue_at(tokens, value, ANYWHERE, &length);
    if (!next && value + 1 < tokens->count && tokens->token[value].kind == TOKEN_NUMBER)
        next = cue_at(tokens, value + 1, ANYWHERE, &length);
    return next != NULL && next->field <= CUE_UNITS;
}

/* Whether a label whose figure fits on its line is done, and the next line is a sentence of its own. */
static bool is_told(const struct gathering *gathering, const struct tokens *next)
{
    enum cue_field field = gathering->label->field;
    bool brief = field == CUE_TITLE || field == CUE_LEVEL || field == CUE_PLACE || field == CUE_TOTAL ||
                 field == CUE_RECEIVED ||
                 (field == CUE_ELSEWHERE &&
                  pattern_at(&gathering->tokens, 0, "years|yoe|total|education|experience|exp|work") > 0);
    bool figure = false;
    for (int i = 0, length = 0; i + 1 < next->count && !figure; i++) /* Cash: $204,000 base */
        figure = is_amount(next, i) && cue_at(next, i + 1, ANYWHERE, &length) != NULL;
    return brief && !gathering->waits && gathering->value < gathering->tokens.count && (next->count >= 5 || figure) &&
           next->token[0].capital;
}

/* "Sign-on payment of £25,000 …" at the start of a line: an item of a list that has no marks. */
static bool begins_figure(const struct tokens *tokens, int from)
{
    int length = 0;
    const struct cue *cue = from < tokens->count && tokens->token[from].capital ? cue_at(tokens, from, ANYWHERE, &length) : NULL;
    return cue && cue->field <= CUE_UNITS && bound_ahead(tokens, from + length, tokens->count, cue->field) >= 0;
}

enum { ITEM_BYTES_MAX = 64 };

/* A line that begins with a capital behind a short one with a figure that ends like a thing said, not like a line that
 * goes on: the next item of a list that has no marks. */
static bool begins_item(const struct tokens *before, const struct tokens *next, int from)
{
    const struct token *last = &before->token[before->count - 1];
    bool figure = false;
    for (int i = 0; i < before->count; i++)
        figure = figure || (before->token[i].kind == TOKEN_NUMBER &&
                            (is_amount(before, i) || before->token[i].number.percent));
    return figure && from < next->count && next->token[from].capital && strlen(last->line->text) < ITEM_BYTES_MAX &&
           !last->capital && !last->ends && year_mark_at(next, from).length == 0 && day_at(next, from).length == 0 &&
           pattern_at(before, before->count - 1,
                      ",|:|-|+|&|/|(|of|the|a|an|to|in|with|and|at|for|is|be|by|as|on|our|your|or|from|will|plus") == 0;
}

static void begin(struct gathering *gathering, const struct tokens *tokens, int from, const struct cue *label,
                  int length, int value)
{
    gathering->label = label;
    gathering->label_length = length;
    gathering->value = value - from;
    gathering->tokens = (struct tokens){
        .count = tokens->count - from, .size = tokens->count - from, .token = tokens->token + from};
    gathering->waits = label && value >= tokens->count;
}

static void read_one(struct reader *reader, struct gathering *gathering, const struct letter_lines *lines,
                     int at)
{
    const struct letter_line *line = &lines->line[at];
    struct tokens tokens = {0};
    if (line->blank) {
        if (!gathering->waits)
            finish(reader, gathering);
        heading_blank(reader);
        if (line->aside) {
            reader->job_block = reader->in_job = false;
            reader->quiet = true;
        }
        return;
    }
    tokens_add(&tokens, reader->arena, line);
    if (tokens.count == 0)
        return;
    sender_dated(reader, &tokens, line);
    sender_letterhead(reader, &tokens, line);
    sender_signature(reader, &tokens);
    if (pattern_at(&tokens, 0, "from :") > 0) {
        finish(reader, gathering);
        reader->asks = has_word(&tokens, 2, tokens.count, "candidate|me|myself");
        reader->said = (struct date){0};
        if (!reader->asks)
            sender_address(reader, &tokens);
    }
    if (pattern_at(&tokens, 0, "dear") > 0)
        reader->formal = true;
    if (pattern_at(&tokens, 0, "from|to|sent :") > 0 || (pattern_at(&tokens, 0, "subject :") > 0 && !reader->formal))
        reader->formal = false;
    if (pattern_at(&tokens, 0, "re|sub|subject|regarding :") > 0 &&
        has_word(&tokens, 2, tokens.count, "offer|appointment|employment|position|role") && !reader->asks)
        take_subject(reader, reader_draft(reader), &tokens, 2, tokens.count);
    int from = enumerator(&tokens), length = 0, value = 0;
    int speaker = sender_speaks(reader, lines, &tokens, line);
    if (speaker > 0) { /* every message of a chat speaks for itself */
        finish(reader, gathering);
        from = speaker;
        if (from >= tokens.count)
            return;
    }
    while (from < tokens.count && token_is(&tokens.token[from], "!bar")) /* the row of a table */
        from++;
    while (tokens.count > from && token_is(&tokens.token[tokens.count - 1], "!bar"))
        tokens.count--;
    const struct cue *label = label_at(&tokens, from, &length, &value);
    if (!label && from == 0 && tokens.count > 3 && numbers_item(&tokens) && label_at(&tokens, 1, &length, &value)) {
        from = 1; /* 5 Sign-on: … */
        label = label_at(&tokens, 1, &length, &value);
    }
    if (label && label->field == CUE_TOTAL && gathering->label && gathering->label->field == CUE_SIGN_ON &&
        year_mark_at(&tokens, from).length == length && at > 0 && !lines->line[at - 1].blank)
        label = NULL; /* Joining bonus: / Year 1: 17L / Year 2: 13.5L */
    if (label && (label->field == CUE_COMPANY || label->field == CUE_PRESENT)) {
        int rest = heading_label(reader, &tokens, label, from, value);
        if (rest >= 0) {
            finish(reader, gathering);
            heading_apply(reader);
            if (rest < tokens.count)
                begin(gathering, &tokens, rest, NULL, 0, rest);
            return;
        }
        label = rest == HEADING_NO_LABEL ? NULL : label;
        if (rest == HEADING_OF_JOB) {
            from++;
            label = label_at(&tokens, from, &length, &value);
        }
    }
    if (label && total_in_parts(&tokens, label, value)) {
        finish(reader, gathering);
        begin(gathering, &tokens, value, NULL, 0, value);
        return;
    }
    int rest = label ? -1 : heading_line(reader, &tokens, lines, at, from);
    if (rest >= 0) {
        finish(reader, gathering);
        heading_apply(reader);
        if (rest < tokens.count) {
            label = label_at(&tokens, rest, &length, &value);
            begin(gathering, &tokens, rest, label, length, label ? value : rest);
        }
        return;
    }
    if (label) {
        finish(reader, gathering);
        begin(gathering, &tokens, from, label, length, value);
        return;
    }
    if (gathering->waits) {
        bool figure = tokens.token[from].kind == TOKEN_NUMBER;
        bool sentence = tokens.count - from >= 5 && tokens.token[from].capital;
        gathering->waits = false;
        if (sentence && gathering->label->field == CUE_TOTAL)
            *gathering = (struct gathering){0}; /* the heading of a section */
        else if (!figure && lines->line[at - 1].blank)
            finish(reader, gathering);
    }
    if (gathering->tokens.count > 0 && !gathering->waits &&
        (begins_figure(&tokens, from) || begins_item(&gathering->tokens, &tokens, from)))
        finish(reader, gathering);
    if (gathering->tokens.count > 0 && (gathering->label ? is_told(gathering, &tokens) || (line->asterisk && !gathering->waits &&
                                                                              gathering->tokens.token[0].line->asterisk)
                                                     : line->asterisk))
        finish(reader, gathering);
    if (gathering->tokens.count + tokens.count > TOKENS_MAX)
        finish(reader, gathering);
    if (gathering->tokens.count == 0) {
        begin(gathering, &tokens, from < tokens.count ? from : 0, NULL, 0, from);
        return;
    }
    struct tokens all = {0};
    all.size = gathering->tokens.count + tokens.count > gathering->tokens.size
                   ? 2 * (gathering->tokens.count + tokens.count)
                   : gathering->tokens.size;
    all.token = gathering->tokens.token;
    if (all.size > gathering->tokens.size) {
        all.token = arena_array(reader->arena, (size_t)all.size, sizeof *all.token);
        memcpy(all.token, gathering->tokens.token, (size_t)gathering->tokens.count * sizeof *all.token);
    }
    memcpy(all.token + gathering->tokens.count, tokens.token, (size_t)tokens.count * sizeof *all.token);
    all.count = gathering->tokens.count + tokens.count;
    gathering->tokens = all;
}

void take_lines(struct reader *reader, const struct letter_lines *lines)
{
    struct gathering gathering = {0};
    for (int i = 0; i < lines->count; i++) {
        if (i > 0 && lines->line[i].file != lines->line[i - 1].file) {
            gathering.waits = false;
            finish(reader, &gathering);
            heading_new_file(reader);
        }
        const bool quoted = lines->line[i].quoted, before = i > 0 && lines->line[i - 1].quoted;
        if (quoted != before) { /* what an e-mail with pay of its own quotes was said before it */
            gathering.waits = false;
            finish(reader, &gathering);
            reader->round = quoted && reader->now >= 0 && has_pay(&reader->draft[reader->now]) ? 1 : 0;
        }
        read_one(reader, &gathering, lines, i);
        if (lines->line[i].number == 0) {
            gathering.waits = false;
            finish(reader, &gathering);
        }
    }
    finish(reader, &gathering);
}
