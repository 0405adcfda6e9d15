/* Where a statement speaks of what: the wordings that a figure is bound to, and the sentences that are not
 * about the offer. */
#include <string.h>

#include "scenarios/letters/letter_stretches.h"

static const char PAY_WORD[] = "base|salary|bonus|fixed|rsu|rsus|stock|stocks|on|joining|sign +|&";

bool is_percent(const struct tokens *tokens, int i)
{
    return tokens->token[i].kind == TOKEN_NUMBER && tokens->token[i].number.percent;
}

static bool takes_percent(enum cue_field field)
{
    return field == CUE_BONUS || field == CUE_TARGET;
}

bool is_day_field(enum cue_field field)
{
    return field == CUE_START || field == CUE_DEADLINE || field == CUE_RECEIVED;
}

/* The number that a wording at i … end names in the words behind it; −1 for none. */
int bound_ahead(const struct tokens *tokens, int end, int to, enum cue_field field)
{
    int i = end;
    for (int words = 0; i < to && words < 8; words++) {
        if (is_day_field(field)) {
            if (day_at(tokens, i).length > 0)
                return i;
        } else if (is_amount(tokens, i) || (takes_percent(field) && is_percent(tokens, i))) {
            return i;
        }
        if (tokens->token[i].kind == TOKEN_NUMBER && i > end && token_is(&tokens->token[i - 1], "by") &&
            !is_day_field(field)) {
            i++; /* raised by so much, bringing it to … */
            continue;
        }
        struct year_mark mark = field == CUE_SIGN_ON ? year_mark_at(tokens, i) : (struct year_mark){0};
        int step = pattern_at(tokens, i,
                              "is|will|would|shall|be|of|at|:|-|=|~|approximately|approx|about|around|the|a|"
                              "an|up|to|upto|for|in|total|"
                              "equal|worth|on|by|amount|valued|offered|comes|(|totaling|was|as|no|paid|"
                              "payment|price|last|round|"
                              "target|eligible|your|with|value|respect|covering|receive|award|)|us|us$|c$|ca$"
                              "|usd|we're|we|are|that|level|this|program|programme|plan|scheme|opportunity|,|"
                              "once|an|initial|approximate|rate|gross|cash|annualized|annualised|goes|stay|stays|remain|remains|moves|rises|becomes|raised|"
                              "increased|assumption|assumed|estimated|used|targeted|grant|compensation|follows|annual|yearly|bringing|taking|it|currently|set|current|!bar");
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
        if (is_amount(tokens, at) || (takes_percent(field) && is_percent(tokens, at))) {
            bool pair = field == CUE_SIGN_ON && at - 2 >= from && pattern_at(tokens, at - 1, "/|+") > 0 && is_amount(tokens, at - 2);
            return pair ? at - 2 : at; /* 60k/45k sign-on */
        }
        if (pattern_at(tokens, at,
                       "of|in|as|a|new|amazon|amazon.com|google|initial|annual|yearly|x|the|worth|on|target|"
                       "first|1st|second|"
                       "year|performance|cash|incentive|virtual|phantom|qualified|non|towards|toward") == 0)
            return -1;
    }
    return -1;
}

/* Cuts tokens from … to at the wordings that a figure is bound to. */
int cut(struct stretch stretches[STRETCHES_MAX], const struct tokens *tokens, int from, int to,
        enum cue_field label, int label_figure, enum figure_rank rank)
{
    int count = 0, claimed = label_figure;
    for (int i = from; i < to && count < STRETCHES_MAX;) {
        int length = 0;
        const struct cue *cue = tokens->token[i].kind == TOKEN_WORD || tokens->token[i].number.ordinal ||
                                        pattern_at(tokens, i, "1|2") > 0
                                    ? cue_at(tokens, i, ANYWHERE, &length)
                                    : NULL;
        bool part = cue && i > from && pattern_at(tokens, i - 1, "of|times|x") > 0 &&
                    cue->field == CUE_BASE; /* 15% of base */
        part = part || (cue && i > from + 1 && pattern_at(tokens, i - 2, PAY_WORD) > 0 &&
                        (i == from + 2 || tokens->token[i - 3].kind != TOKEN_NUMBER)); /* base + bonus: 40L */
        if (!cue || i + length > to || part) {
            i++;
            continue;
        }
        enum cue_field field = cue->field;
        int behind = is_day_field(field) || field == CUE_PRICE || field == CUE_RATE
                         ? -1
                         : bound_behind(tokens, i, from, field);
        bool both = label == CUE_SIGN_ON_OR_RELOCATION && behind >= 0 && behind == claimed && count == 0 &&
                    field != CUE_BASE;
        if (behind >= 0 && behind <= claimed && !both)
            behind = -1;
        int ahead = behind >= 0 ? -1 : bound_ahead(tokens, i + length, to, field);
        if (behind < 0 && (ahead < 0 || ahead <= claimed)) {
            i += length;
            continue;
        }
        int start = i;
        for (int back = 1;
             back <= 3 && field == CUE_SIGN_ON && behind < 0 && i - back >= from && i - back > claimed;
             back++)
            if (year_mark_at(tokens, i - back).length == back)
                start = i - back; /* year 1 sign-on */
        for (int back = 1;
             field == CUE_SIGN_ON && behind < 0 && start == i && i - back >= from && i - back > claimed &&
             back <= 12 && !tokens->token[i - back].ends && !is_amount(tokens, i - back);
             back++)
            if (year_mark_at(tokens, i - back).length > 1)
                start = i - back; /* in your first year you will receive a sign-on */
        int first = behind >= 0 ? behind : start;
        bool marked = false; /* 45k sign-on year 2 */
        for (int t = i + length; t < to && t < i + length + 4; t++)
            marked = marked || year_mark_at(tokens, t).length > 0;
        for (int back = 1; field == CUE_SIGN_ON && behind >= 0 && first == behind && count == 0 && !marked &&
                           behind - back >= from && behind - back > claimed && back <= 8 &&
                           !tokens->token[behind - back].ends && !is_amount(tokens, behind - back);
             back++)
            if (year_mark_at(tokens, behind - back).length > 1)
                first = behind - back; /* in year one I would receive $76,000 in sign-on */
        if (count > 0)
            stretches[count - 1].to = first;
        stretches[count++] = (struct stretch){.tokens = tokens,
                                              .from = first,
                                              .to = to,
                                              .cue = i,
                                              .cue_end = i + length,
                                              .field = field,
                                              .rank = rank};
        claimed = behind >= 0 ? i : ahead;
        i = behind >= 0 ? i + length : ahead + 1;
    }
    return count;
}

/* Sentences that tell of other pay, of wishes, or of what somebody thinks. */
bool is_hearsay(const struct tokens *tokens, int from, int to)
{
    static const char *const words =
        "current|present|previous|prior|previously|earlier|ask|asked|asking|"
        "expect|expected|expecting|expectation|negotiate|"
        "negotiated|negotiation|counter|countered|want|wanted|hope|hoping|could|"
        "can|if|another|other|competing|average|range|between|"
        "least|minimum|maximum|min|max|cap|friend|peers|levels.fyi|usually|typically|"
        "market|band|bands|similar|initially|originally|rejected|"
        "hike|hikes|others|compared|lower|higher|would|was|were|had|past|old|maybe|"
        "might|either|heard|refresher|refreshers|"
        "estimate|estimated|atleast|demand|demanded|match|interview|interviewed|ex|"
        "someone|people|everyone|vs|increase|increased|"
        "sophisticated|internship|stipend|tell|told|suggest|reasonable|possible|push|"
        "pushed|quote|lowball|lowballed|i'm|making|make|unvested|"
        "how|what|when|why|which";
    bool formal =
        has_word(tokens, from, to,
                 "you|your|salary|annual|will|award|employment|eligible|receive|vest|vests|vesting|granted|"
                 "awarded") ||
        has_word(tokens, from, to, "pleased to") ||
        has_word(tokens, from, to, "if|when i|you leave|resign|quit") ||
        has_word(tokens, from, to, "base|salary|bonus|equity|start|total would be") ||
        has_word(tokens, from, to, "total compensation|comp") ||
        has_word(tokens, from, to, "there's|there also? is? a") ||
        has_word(tokens, from, to, "we can|could|are do|offer|able") ||
        has_word(tokens, from, to, "able to move|do|offer|raise|increase|get") ||
        has_word(tokens, from, to, "stays|remains at") ||
        has_word(tokens, from, to, "we estimate|assume|use|used|value") ||
        has_word(tokens, from, to, "share|stock|grant price used") || has_word(tokens, from, to, "of which");
    static const char *const hard = "another|competing|asked|expect|expecting|previous|"
                                    "refresher|refreshers|internship|heard|glassdoor|levels.fyi|friend|friends|colleague|colleagues|"
                                    "peers|comparable";
    bool should = false; /* "should you leave" is no wish, "currently $1.86 per share" no other pay */
    for (int i = from; i < to; i++) {
        should = should || (token_is(&tokens->token[i], "currently") && !(i + 1 < to && is_amount(tokens, i + 1)));
        should = should || (token_is(&tokens->token[i], "should") && pattern_at(tokens, i, "should you|your|the|employment") == 0);
    }
    formal = formal || (to == tokens->count && token_is(&tokens->token[to - 1], ":"));
    return has_word(tokens, from, to, formal ? hard : words) || should ||
           has_word(tokens, from, to, "current|present|existing base|salary|compensation|pay|ctc|package|employer") ||
           has_word(tokens, from, to, "for example|instance|illustration") ||
           has_word(tokens, from, to, "hypothetically|hypothetical|illustrative") ||
           (to > from && token_is(&tokens->token[to - 1], "?"));
}

/* A sentence that names another company than the offer's. */
bool of_another(struct reader *reader, const struct draft *draft, const struct tokens *tokens, int from,
                int to)
{
    bool another = false;
    for (int i = from; i < to && draft->company[0]; i++) {
        int length = 0;
        const struct company *company =
            tokens->token[i].capital ? company_at(reader, tokens, i, &length) : NULL;
        if (!company)
            continue;
        if (strcmp(company->name, draft->company) == 0)
            return false;
        another = true;
    }
    return another;
}
