/* One statement: a label with what follows it, or sentences. Its stretches go to who reads their figure. */
#include <string.h>

#include "scenarios/letters/letter_particulars.h"
#include "scenarios/letters/letter_stretches.h"

static void read_stretch(struct reader *reader, struct draft *draft, const struct stretch *stretch)
{
    switch (stretch->field) {
    case CUE_BASE:
    case CUE_BASE_PART:
        take_base(reader, draft, stretch);
        break;
    case CUE_BONUS:
    case CUE_TARGET:
        take_bonus(reader, draft, stretch);
        break;
    case CUE_SIGN_ON:
    case CUE_SIGN_ON_OR_RELOCATION:
        take_sign_on(reader, draft, stretch);
        break;
    case CUE_RELOCATION:
        take_relocation(reader, draft, stretch);
        break;
    case CUE_STOCK:
    case CUE_UNITS:
        take_stock(reader, draft, stretch);
        break;
    case CUE_OPTIONS:
        take_options(reader, draft, stretch);
        break;
    case CUE_STRIKE:
    case CUE_PREFERRED:
    case CUE_PRICE:
        take_price(reader, draft, stretch);
        break;
    case CUE_START:
    case CUE_DEADLINE:
    case CUE_RECEIVED:
        take_day(reader, draft, stretch);
        break;
    default:
        break;
    }
}

/* "Year 1 is $247k, year 2 is $260k": totals, where a sentence names at least two years and no part of the
 * pay. */
static void read_years_said(struct reader *reader, struct draft *draft, const struct tokens *tokens, int from,
                            int to)
{
    int marks = 0;
    for (int i = from; i < to; i++)
        marks += year_mark_at(tokens, i).length > 1 || pattern_at(tokens, i, "y1|y2|year1|year2") > 0;
    bool total = marks > 0 && has_word(tokens, from, to, "total|altogether|overall|tc|totals") &&
                 !has_word(tokens, from, to, "excluding|excl|without|before|unvested");
    if ((marks < 2 && !total) ||
        has_word(tokens, from, to, "vest|vests|vesting|%|bonus|sign|joining|rsu|stock|base|salary"))
        return;
    struct stretch stretch = {.tokens = tokens,
                              .from = from,
                              .to = to,
                              .cue = from,
                              .cue_end = from,
                              .field = CUE_TOTAL,
                              .rank = RANK_SENTENCE};
    for (int i = from; i < to; i++)
        if (is_percent(tokens, i))
            return;
    take_total(reader, draft, &stretch);
}

/* "we assume the stock grows 15%": said, never taken. */
static void read_growth(struct reader *reader, const struct tokens *tokens, int from, int to)
{
    if (!has_word(tokens, from, to, "grow|grows|growth|growing|appreciation|appreciates"))
        return;
    for (int i = from; i < to; i++)
        if (is_percent(tokens, i))
            figure_add(
                reader, &reader->general,
                (struct figure){.key = "assumptions.growth",
                                .kind = FIGURE_RATE,
                                .number = tokens->token[i].number,
                                .times = 1,
                                .line = tokens->token[i].line,
                                .rank = RANK_SENTENCE,
                                .doubt = true,
                                .remark = "growth that the letter assumes; the case stays at today's price"});
}

static bool sentence_end(const struct tokens *tokens, int i)
{
    return tokens->token[i].ends && !token_is(&tokens->token[i], ";");
}

/* "We can't get to 185k on base, but …": where the clause ends that says what is not offered; `from` where none begins. */
static int behind_refusal(const struct tokens *tokens, int from, int to)
{
    for (int i = from; i < to && i < from + 6; i++)
        if ((pattern_at(tokens, i, "can't|cannot|couldn't|won't|wouldn't|unable") > 0 &&
             pattern_at(tokens, i + 1, "wait|thank") == 0) ||
            pattern_at(tokens, i, "not|aren't able|possible") > 1) {
            while (i < to && pattern_at(tokens, i, "but|however|;") == 0)
                i++;
            return i;
        }
    return from;
}

/* "… 1,150 RSUs, and, after your first year, a refresher award": where the clause about the refresher begins. */
static int before_refresher(const struct tokens *tokens, int from, int to)
{
    for (int i = from + 1; i < to; i++)
        if (pattern_at(tokens, i, "refresher|refreshers|refresh") > 0) {
            while (i > from && pattern_at(tokens, i, "and|;|but") == 0)
                i--;
            return i > from + 6 ? i : to;
        }
    return to;
}

static void read_sentences(struct reader *reader, const struct tokens *tokens)
{
    struct draft *draft = reader->in_job ? &reader->job : reader_draft(reader);
    struct stretch stretches[STRETCHES_MAX];
    const int round = reader->round;
    for (int from = 0, to; from < tokens->count; from = to, reader->round = round) {
        for (to = from; to < tokens->count && !sentence_end(tokens, to); to++)
            ;
        to += to < tokens->count;
        if (reader->quiet || reader->asks)
            continue;
        bool earlier = !reader->in_job && of_earlier_round(tokens, from, to);
        if (earlier) {
            to = earlier_clause_end(tokens, from, to);
            reader->round = 1;
        }
        int refused = behind_refusal(tokens, from, to);
        if (refused > from && has_word(tokens, from, refused, "we|i|they")) {
            take_said_days(reader, draft, tokens, from, refused, true);
            to = refused;
            continue;
        }
        to = before_refresher(tokens, from, to);
        reader->changes = reader->changes || has_word(tokens, from, to, "revised|improved|increased|increases|raised|updated|changes");
        take_goal(reader, tokens, from, to);
        take_mentioned(reader, tokens, from, to);
        if (has_word(tokens, from, to, "all|the? numbers|figures|amounts above"))
            take_particulars(reader, draft, tokens, from, to);
        if (!reader->in_job &&
            ((is_hearsay(tokens, from, to) && !earlier) || of_another(reader, draft, tokens, from, to))) {
            if (!of_another(reader, draft, tokens, from, to))
                take_said_days(reader, draft, tokens, from, to, !has_word(tokens, from, to, "you|we|would"));
            take_status(reader, draft, tokens, from, to);
            read_growth(reader, tokens, from, to);
            continue;
        }
        if (!reader->in_job) {
            take_fragment(reader, draft, tokens, from, to);
            take_particulars(reader, draft, tokens, from, to);
            take_implied_company(reader, draft, tokens);
        }
        int count = cut(stretches, tokens, from, to, CUE_NONE, -1, RANK_SENTENCE);
        for (int i = 0; i < count; i++) {
            if (i + 1 == count) /* the terms may stand in the sentences behind it */
                stretches[i].to =
                    stretches[i].field == CUE_SIGN_ON && to < tokens->count ? tokens->count : to;
            for (int t = to; t < stretches[i].to; t++) {
                int length = 0;
                const struct cue *cue = cue_at(tokens, t, ANYWHERE, &length);
                if ((cue && bound_ahead(tokens, t + length, tokens->count, cue->field) >= 0) ||
                    (is_amount(tokens, t) && tokens->token[t].number.grouped)) {
                    while (t > to && !sentence_end(tokens, t - 1))
                        t--; /* a sentence that names its own figure is none of the terms */
                    stretches[i].to = t;
                }
            }
            if (reader->in_job)
                take_job_stretch(reader, &stretches[i]);
            else
                read_stretch(reader, draft, &stretches[i]);
        }
        if (reader->in_job && count == 0 && has_word(tokens, from, to, "unvested"))
            take_job_stretch(reader, &(struct stretch){.tokens = tokens,
                                                       .from = from,
                                                       .to = to,
                                                       .cue = from,
                                                       .cue_end = from,
                                                       .field = CUE_UNVESTED,
                                                       .rank = RANK_SENTENCE});
        if (reader->in_job)
            continue;
        if (count == 0)
            read_years_said(reader, draft, tokens, from, to);
        take_vesting(reader, draft, tokens, from, to, has_word(tokens, from, to, "vest|vests|vesting"));
        take_rates(reader, draft, tokens, from, to);
        read_growth(reader, tokens, from, to);
        for (int i = from; i < to; i++) /* USD 222.50 per unit */
            if (is_amount(tokens, i) && pattern_at(tokens, i + 1, "per|/ unit|share|rsu") == 2) {
                struct stretch price = {.tokens = tokens,
                                        .from = i,
                                        .to = to,
                                        .cue = i,
                                        .cue_end = i,
                                        .field = CUE_PRICE,
                                        .rank = RANK_SENTENCE};
                take_price(reader, draft, &price);
            }
        take_said_days(reader, draft, tokens, from, to, false);
        take_status(reader, draft, tokens, from, to);
        take_terms_alone(reader, draft, tokens, from, to);
    }
}

static int end_of_line(const struct tokens *tokens, int from)
{
    int end = from;
    while (end < tokens->count && tokens->token[end].line == tokens->token[0].line)
        end++;
    return end;
}

/* "Base pay (INR): 1,917,000": the currency in the label is that of the amounts in its line. */
static void label_currency(const struct tokens *tokens, int from, int value)
{
    const char *code = NULL;
    for (int i = from; i < value && i < tokens->count && !code; i++)
        code = tokens->token[i].kind == TOKEN_WORD ? currency_word(tokens->token[i].word) : NULL;
    for (int i = value; code && i < tokens->count && tokens->token[i].line == tokens->token[0].line; i++) {
        struct letter_number *number = &tokens->token[i].number;
        if (tokens->token[i].kind == TOKEN_NUMBER && !number->currency[0] && !number->percent &&
            is_amount(tokens, i))
            memcpy(number->currency, code, strlen(code) + 1);
    }
}

static bool is_stock(enum cue_field field)
{
    return field == CUE_STOCK || field == CUE_UNITS || field == CUE_OPTIONS;
}

/* Days and status in the sentences of a label's text. */
static void read_asides(struct reader *reader, struct draft *draft, const struct tokens *tokens, int value)
{
    for (int from = value, to; from < tokens->count; from = to) {
        for (to = from; to < tokens->count && !sentence_end(tokens, to); to++)
            ;
        to += to < tokens->count;
        if (of_another(reader, draft, tokens, from, to))
            continue;
        take_said_days(reader, draft, tokens, from, to, is_hearsay(tokens, from, to));
        take_status(reader, draft, tokens, from, to);
        if (from > value)
            read_years_said(reader, draft, tokens, from, to);
    }
}

/* A label's own figure, and those that other wordings in the same statement bind. Whether some of it is
 * stock. */
static bool read_label(struct reader *reader, struct draft *draft, const struct tokens *tokens,
                       const struct cue *label, int length, int value)
{
    struct stretch stretches[STRETCHES_MAX];
    label_currency(tokens, length, value);
    struct stretch whole = {.tokens = tokens,
                            .from = 0,
                            .to = tokens->count,
                            .cue = 0,
                            .cue_end = value > length ? value : length,
                            .field = label->field,
                            .rank = RANK_LABEL};
    bool stock = is_stock(label->field);
    int figure = amount_from(&whole, length), count = 0;
    int inner = is_day_field(label->field) ? end_of_line(tokens, 0) : value;
    if (label->field != CUE_TOTAL)
        count = cut(stretches, tokens, inner, tokens->count, label->field,
                    is_day_field(label->field) ? -1 : figure, RANK_LABEL);
    if (count > 0 && stretches[0].from < whole.to)
        whole.to = stretches[0].from > length ? stretches[0].from : length;
    if (whole.to > length || count == 0) {
        if (reader->in_job)
            take_job_stretch(reader, &whole);
        else if (label->field == CUE_TOTAL)
            take_total(reader, draft, &whole);
        else
            read_stretch(reader, draft, &whole);
    }
    for (int i = 0; i < count; i++) {
        bool prose = false; /* in a sentence of its own */
        for (int t = value; t < stretches[i].from; t++)
            prose = prose || sentence_end(tokens, t);
        int from = stretches[i].from, to = stretches[i].to;
        if (tokens->token[from].line != tokens->token[0].line)
            prose = true;
        while (from > value && !sentence_end(tokens, from - 1) &&
               (tokens->token[from - 1].line == tokens->token[stretches[i].from].line))
            from--;
        for (int t = stretches[i].from; t < to; t++)
            if (sentence_end(tokens, t))
                to = t + 1;
        if (prose && is_hearsay(tokens, from, to))
            continue;
        if (reader->in_job)
            take_job_stretch(reader, &stretches[i]);
        else
            read_stretch(reader, draft, &stretches[i]);
        stock = stock || is_stock(stretches[i].field);
    }
    return stock;
}

static void take_one(struct reader *reader, const struct tokens *tokens, const struct cue *label, int label_length,
                     int value)
{
    if (!label) {
        read_sentences(reader, tokens);
        return;
    }
    if (reader->quiet || reader->asks)
        return;
    struct draft *draft = reader->in_job ? &reader->job : reader_draft(reader);
    int line_end = end_of_line(tokens, 0);
    bool stock = false;
    if (!reader->in_job)
        take_implied_company(reader, draft, tokens);
    if (!reader->in_job && (label->field == CUE_TITLE || label->field == CUE_PLACE)) {
        int rest = value; /* Role: SDE II, Manchester. Starting 1 February; please confirm by 27 November */
        while (rest < tokens->count && !sentence_end(tokens, rest))
            rest++;
        read_asides(reader, draft, tokens, rest < tokens->count ? rest + 1 : rest);
    }
    switch (label->field) {
    case CUE_TITLE:
        if (!reader->in_job)
            take_titled_place(reader, draft, tokens, value, line_end);
        break;
    case CUE_LEVEL:
        if (!reader->in_job) {
            take_level(reader, draft, tokens, 0, line_end, RANK_LABEL);
            take_title(reader, draft, tokens, value, line_end, RANK_LABEL);
        }
        break;
    case CUE_PLACE:
        if (!reader->in_job)
            take_place(reader, draft, tokens, value, line_end, RANK_LABEL);
        break;
    case CUE_PRESENT:
        break;
    case CUE_ELSEWHERE:
        if (has_word(tokens, value, tokens->count, "vesting") && !reader->in_job)
            take_vesting(reader, draft, tokens, value, tokens->count, true);
        break;
    case CUE_VESTING:
        if (!reader->in_job)
            take_vesting(reader, draft, tokens, value, tokens->count, true);
        break;
    default:
        stock = read_label(reader, draft, tokens, label, label_length, value);
        if (reader->in_job)
            break;
        if (stock || has_word(tokens, value, tokens->count, "vest|vesting|vests|vested"))
            take_vesting(reader, draft, tokens, value, tokens->count, stock);
        if (is_day_field(label->field)) /* "Start date: January 25. Please let me know by …" */
            while (value < line_end && pattern_at(tokens, value, "!bar|;") == 0 && !sentence_end(tokens, value++))
                ;
        read_asides(reader, draft, tokens, value);
        if (label->field != CUE_TOTAL)
            take_rates(reader, draft, tokens, value, tokens->count);
        break;
    }
}

void take_statement(struct reader *reader, const struct tokens *tokens, const struct cue *label, int label_length,
                    int value)
{
    struct tokens now, before;
    if (tokens->count == 0)
        return;
    if (reader->round > 0 || reader->in_job || !rounds_told_apart(reader->arena, tokens, value, label ? (reader->changes ? ROUNDS_CHANGED : ROUNDS_LABEL) : ROUNDS_SENTENCES, &now, &before)) {
        take_one(reader, tokens, label, label_length, value);
        return;
    }
    reader->round = 1;
    take_one(reader, &before, label, label_length, value);
    reader->round = 0;
    take_one(reader, &now, label, label_length, value);
}
