/* One statement: a label with what follows it, or sentences. It is cut into stretches that each speak of one figure. */
#include "scenarios/letters/letter_particulars.h"

enum { STRETCHES_MAX = 24 };

static bool is_percent(const struct tokens *tokens, int i)
{
    return tokens->token[i].kind == TOKEN_NUMBER && tokens->token[i].number.percent;
}

static bool takes_percent(enum cue_field field)
{
    return field == CUE_BONUS || field == CUE_TARGET;
}

static bool is_day_field(enum cue_field field)
{
    return field == CUE_START || field == CUE_DEADLINE || field == CUE_RECEIVED;
}

/* The number that a wording at i … end names in the words behind it; −1 for none. */
static int bound_ahead(const struct tokens *tokens, int end, int to, enum cue_field field)
{
    int i = end;
    for (int words = 0; i < to && words < 6; words++) {
        if (is_day_field(field)) {
            if (day_at(tokens, i).length > 0)
                return i;
        } else if (is_amount(tokens, i) || (takes_percent(field) && is_percent(tokens, i))) {
            return i;
        }
        struct year_mark mark = field == CUE_SIGN_ON ? year_mark_at(tokens, i) : (struct year_mark){0};
        int step = pattern_at(tokens, i, "is|will|would|be|of|at|:|-|=|~|approximately|approx|about|around|the|a|an|up|to|upto|for|in|total|"
                                         "equal|worth|on|by|amount|valued|offered|comes|(|totaling|was|as|no|paid|payment|price|last|round|"
                                         "target|eligible|your||");
        if (mark.length == 0 && step == 0)
            return -1;
        i += mark.length > 0 ? mark.length : step;
    }
    return -1;
}

/* The number just before a wording: 165k base. */
static int bound_behind(const struct tokens *tokens, int i, int from, enum cue_field field)
{
    for (int back = 1; back <= 3 && i - back >= from; back++) {
        int at = i - back;
        if (tokens->token[at].ends)
            return -1;
        if (is_amount(tokens, at) || (takes_percent(field) && is_percent(tokens, at)))
            return at;
        if (pattern_at(tokens, at, "of|in|as|a|new|amazon|amazon.com|google|initial|annual|yearly|x|the|worth|on|target|first|1st|second|"
                                   "year|performance|cash|incentive") == 0)
            return -1;
    }
    return -1;
}

/* Cuts tokens from … to at the wordings that a figure is bound to. */
static int cut(struct stretch stretches[STRETCHES_MAX], const struct tokens *tokens, int from, int to, enum cue_field label,
               int label_figure, enum figure_rank rank)
{
    int count = 0, claimed = label_figure;
    for (int i = from; i < to && count < STRETCHES_MAX;) {
        int length = 0;
        const struct cue *cue = tokens->token[i].kind == TOKEN_WORD || tokens->token[i].number.ordinal ||
                                        pattern_at(tokens, i, "1|2") > 0
                                    ? cue_at(tokens, i, ANYWHERE, &length)
                                    : NULL;
        if (!cue || i + length > to) {
            i++;
            continue;
        }
        enum cue_field field = cue->field;
        int behind = is_day_field(field) || field == CUE_PRICE || field == CUE_RATE ? -1 : bound_behind(tokens, i, from, field);
        bool both = label == CUE_SIGN_ON_OR_RELOCATION && behind >= 0 && behind == claimed && count == 0 && field != CUE_BASE;
        if (behind >= 0 && behind <= claimed && !both)
            behind = -1;
        int ahead = behind >= 0 ? -1 : bound_ahead(tokens, i + length, to, field);
        if (behind < 0 && (ahead < 0 || ahead <= claimed)) {
            i += length;
            continue;
        }
        if (count > 0)
            stretches[count - 1].to = behind >= 0 && behind < i ? behind : i;
        stretches[count++] = (struct stretch){.tokens = tokens, .from = behind >= 0 ? behind : i, .to = to, .cue = i,
                                              .cue_end = i + length, .field = field, .rank = rank};
        claimed = behind >= 0 ? i : ahead;
        i = behind >= 0 ? i + length : ahead + 1;
    }
    return count;
}

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

/* Sentences that tell of other pay, of wishes, or of what somebody thinks. */
static bool is_hearsay(const struct tokens *tokens, int from, int to)
{
    static const char *const words =
        "currently|current|present|previous|prior|previously|earlier|ask|asked|asking|expect|expected|expecting|expectation|negotiate|"
        "negotiated|negotiation|counter|countered|want|wanted|hope|hoping|should|could|can|if|another|other|competing|average|range|between|"
        "least|minimum|maximum|min|max|cap|friend|peers|levels.fyi|usually|typically|market|band|bands|similar|initially|originally|rejected|"
        "hike|hikes|others|compared|lower|higher|would|was|were|had|past|last|old|maybe|might|either|heard|than|refresher|refreshers|"
        "estimate|estimated|atleast|demand|demanded|match|interview|interviewed|ex|used|someone|people|everyone|vs|after|increase|increased|"
        "sophisticated|internship|stipend|tell|told|suggest|reasonable|possible|push|pushed|quote|lowball|lowballed|i'm|making|make|unvested|"
        "how|what|when|why|which";
    bool formal = has_word(tokens, from, to, "you|your|we offer|salary|base|annual|will|are|would|award|employment|eligible|receive") ||
                  has_word(tokens, from, to, "pleased to");
    static const char *const hard = "currently|another|competing|asked|expect|expecting|previous|should|refresher|refreshers|internship|heard";
    return has_word(tokens, from, to, formal ? hard : words) || (to > from && token_is(&tokens->token[to - 1], "?"));
}

/* "Year 1 is $247k, year 2 is $260k": totals, where a sentence names at least two years and no part of the pay. */
static void read_years_said(struct reader *reader, struct draft *draft, const struct tokens *tokens, int from, int to)
{
    int marks = 0;
    for (int i = from; i < to; i++)
        marks += year_mark_at(tokens, i).length > 1 || pattern_at(tokens, i, "y1|y2|year1|year2") > 0;
    if (marks < 2 || has_word(tokens, from, to, "vest|vests|vesting|%|bonus|sign|joining|rsu|stock|base|salary"))
        return;
    struct stretch stretch = {.tokens = tokens, .from = from, .to = to, .cue = from, .cue_end = from, .field = CUE_TOTAL,
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
            figure_add(reader, &reader->general,
                       (struct figure){.key = "assumptions.growth", .kind = FIGURE_RATE, .number = tokens->token[i].number, .times = 1,
                                       .line = tokens->token[i].line, .rank = RANK_SENTENCE, .doubt = true,
                                       .remark = "growth that the letter assumes; the case stays at today's price"});
}

static bool sentence_end(const struct tokens *tokens, int i)
{
    return tokens->token[i].ends && !token_is(&tokens->token[i], ";");
}

static void read_sentences(struct reader *reader, const struct tokens *tokens)
{
    struct draft *draft = reader->in_job ? &reader->job : reader_draft(reader);
    struct stretch stretches[STRETCHES_MAX];
    for (int from = 0, to; from < tokens->count; from = to) {
        for (to = from; to < tokens->count && !sentence_end(tokens, to); to++)
            ;
        to += to < tokens->count;
        if (reader->quiet)
            continue;
        take_goal(reader, tokens, from, to);
        if (has_word(tokens, from, to, "all|the? numbers|figures|amounts above"))
            take_particulars(reader, draft, tokens, from, to);
        if (!reader->in_job && is_hearsay(tokens, from, to)) {
            read_growth(reader, tokens, from, to);
            continue;
        }
        if (!reader->in_job)
            take_particulars(reader, draft, tokens, from, to);
        int count = cut(stretches, tokens, from, to, CUE_NONE, -1, RANK_SENTENCE);
        for (int i = 0; i < count; i++) {
            if (i + 1 == count) /* the terms may stand in the sentences behind it */
                stretches[i].to = stretches[i].field == CUE_SIGN_ON && to < tokens->count ? tokens->count : to;
            for (int t = to; t < stretches[i].to; t++) {
                int length = 0;
                const struct cue *cue = cue_at(tokens, t, ANYWHERE, &length);
                if (cue && cue->field != CUE_SIGN_ON)
                    stretches[i].to = t;
                else if (cue && bound_ahead(tokens, t + length, tokens->count, CUE_SIGN_ON) >= 0)
                    stretches[i].to = t;
                else if (is_amount(tokens, t) && tokens->token[t].number.grouped)
                    stretches[i].to = t;
            }
            if (reader->in_job)
                take_job_stretch(reader, &stretches[i]);
            else
                read_stretch(reader, draft, &stretches[i]);
        }
        if (reader->in_job)
            continue;
        if (count == 0)
            read_years_said(reader, draft, tokens, from, to);
        take_vesting(reader, draft, tokens, from, to, has_word(tokens, from, to, "vest|vests|vesting"));
        take_rates(reader, draft, tokens, from, to);
        read_growth(reader, tokens, from, to);
        for (int i = from; i < to; i++) /* USD 222.50 per unit */
            if (is_amount(tokens, i) && pattern_at(tokens, i + 1, "per|/ unit|share|rsu") == 2) {
                struct stretch price = {.tokens = tokens, .from = i, .to = to, .cue = i, .cue_end = i, .field = CUE_PRICE,
                                        .rank = RANK_SENTENCE};
                take_price(reader, draft, &price);
            }
        if (has_word(tokens, from, to, "written") && !has_word(tokens, from, to, "not|yet|soon|follow|follows") && to - from < 5)
            figure_add(reader, &draft->figures, (struct figure){.key = "status", .kind = FIGURE_TEXT, .text = "written", .times = 1,
                                                                .line = tokens->token[from].line, .remark = "", .rank = RANK_SENTENCE});
        else if (has_word(tokens, from, to, "verbal|verbally") && (to - from < 6 || has_word(tokens, from, to, "so far")))
            figure_add(reader, &draft->figures, (struct figure){.key = "status", .kind = FIGURE_TEXT, .text = "verbal", .times = 1,
                                                                .line = tokens->token[from].line, .remark = "", .rank = RANK_SENTENCE});
    }
}

static int end_of_line(const struct tokens *tokens, int from)
{
    int end = from;
    while (end < tokens->count && tokens->token[end].line == tokens->token[0].line)
        end++;
    return end;
}

/* A label's own figure, and those that other wordings in the same statement bind. */
static void read_label(struct reader *reader, struct draft *draft, const struct tokens *tokens, const struct cue *label, int length,
                       int value)
{
    struct stretch stretches[STRETCHES_MAX];
    struct stretch whole = {.tokens = tokens, .from = 0, .to = tokens->count, .cue = 0, .cue_end = length, .field = label->field,
                            .rank = RANK_LABEL};
    int figure = amount_from(&whole, length), count = 0;
    bool inner = label->field != CUE_TOTAL && !is_day_field(label->field);
    if (inner)
        count = cut(stretches, tokens, value, tokens->count, label->field, figure, RANK_LABEL);
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
        bool prose = tokens->token[stretches[i].from].line != tokens->token[0].line;
        int from = stretches[i].from, to = stretches[i].to;
        while (from > value && !sentence_end(tokens, from - 1))
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
    }
}

void take_statement(struct reader *reader, const struct tokens *tokens, const struct cue *label, int label_length, int value)
{
    if (tokens->count == 0)
        return;
    if (!label) {
        read_sentences(reader, tokens);
        return;
    }
    if (reader->quiet)
        return;
    struct draft *draft = reader->in_job ? &reader->job : reader_draft(reader);
    int line_end = end_of_line(tokens, 0);
    if (!reader->in_job)
        take_implied_company(reader, draft, tokens);
    switch (label->field) {
    case CUE_TITLE:
        if (!reader->in_job)
            take_title(reader, draft, tokens, value, line_end, RANK_LABEL);
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
        read_label(reader, draft, tokens, label, label_length, value);
        if (reader->in_job)
            break;
        if (label->field == CUE_STOCK || label->field == CUE_UNITS || has_word(tokens, value, tokens->count, "vest|vesting|vests|vested"))
            take_vesting(reader, draft, tokens, value, tokens->count, label->field == CUE_STOCK || label->field == CUE_UNITS);
        if (label->field != CUE_TOTAL)
            take_rates(reader, draft, tokens, value, tokens->count);
        break;
    }
}
