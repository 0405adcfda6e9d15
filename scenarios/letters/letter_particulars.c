/* What sentences say beside money: who offers, which job, where. And what the reader of the letter wants. */
#include <string.h>

#include "scenarios/letters/letter_particulars.h"

/* A name with what stands behind it: Amazon (L5, Seattle). */
static void named_here(struct reader *reader, struct draft *draft, const struct tokens *tokens, int from, int end,
                       int to, enum figure_rank rank)
{
    company_name(reader, draft, tokens, from, end, rank);
    end += pattern_at(tokens, end, "uk|india|canada|germany|ireland|us|usa") > 0 && end + 1 < to && token_is(&tokens->token[end + 1], "(");
    int close = end;
    if (end >= to || !token_is(&tokens->token[end], "("))
        return;
    while (close < to && !token_is(&tokens->token[close], ")"))
        close++;
    if (pattern_at(tokens, close + 1, "private|pvt|pte|ltd|limited|gmbh|inc|llc") > 0)
        return; /* Amazon Development Centre (India) Private Limited */
    take_title(reader, draft, tokens, end + 1, close, RANK_SENTENCE);
    for (int part = end + 1, at = 0; part < close; part++)
        if (place_currency(tokens, part, part + 1, &at)[0] && at == part) {
            take_place(reader, draft, tokens, part, close, RANK_SENTENCE);
            return;
        }
}

/* "Corva, Inc. (the "Company") is pleased to offer you": the name of a company that no list has. */
static void read_unknown_offerer(struct reader *reader, struct draft *draft, const struct tokens *tokens, int from, int to)
{
    int end = from;
    while (end < to && (tokens->token[end].capital || pattern_at(tokens, end, "&|,|.|of|and") > 0) && !tokens->token[end].ends)
        end++;
    int next = end;
    if (next < to && token_is(&tokens->token[next], "("))
        while (next < to && !token_is(&tokens->token[next++], ")"))
            ;
    if (end == from || end - from > 8 || !tokens->token[from].capital ||
        pattern_at(tokens, from, "we|i|it|this|that|he|she|they|everyone|the") > 0 ||
        pattern_at(tokens, next, "is|are very|so|truly? pleased|excited|delighted|happy|thrilled|glad to offer|extend|confirm") < 4)
        return;
    company_name(reader, draft, tokens, from, end, RANK_SENTENCE);
}

/* "… employment with Corva Corporation as …": a name with its legal form, in a sentence that offers. */
static void read_unknown_employer(struct reader *reader, struct draft *draft, const struct tokens *tokens, int from, int to)
{
    if (!has_word(tokens, from, to, "offer|offering|pleased|delighted|employment") || !has_word(tokens, from, to, "you|your|our"))
        return;
    for (int i = from; i + 2 < to; i++) {
        if (pattern_at(tokens, i, "with|by|at|join|joining|from") == 0)
            continue;
        int end = i + 1;
        while (end < to && end < i + 6 && (tokens->token[end].capital || token_is(&tokens->token[end], "&")) &&
               pattern_at(tokens, end, "inc|llc|llp|ltd|limited|gmbh|corporation|corp|plc|ulc|ag|b.v|bv|ab") == 0)
            end++;
        if (end > i + 1 && end < to && pattern_at(tokens, end, "inc|llc|llp|ltd|limited|gmbh|corporation|corp|plc|ulc|ag|b.v|bv|ab") > 0) {
            company_name(reader, draft, tokens, i + 1, end, RANK_SENTENCE);
            return;
        }
    }
}

static void read_who(struct reader *reader, struct draft *draft, const struct tokens *tokens, int from, int to)
{
    for (int i = from; i < to; i++) {
        int length = 0, behalf = pattern_at(tokens, i, "behalf of");
        int lead = behalf > 0
                       ? behalf
                       : pattern_at(tokens, i, "offer|package|employment|join|joining|position|role|letter from|with|by|at?");
        if (lead == 0 && has_word(tokens, from, to, "pleased|delighted|excited|happy|thrilled|confirm"))
            lead = pattern_at(tokens, i, "with|at|by");
        if (lead == 0)
            continue;
        bool formal =
            behalf > 0 || has_word(tokens, from, to, "pleased|delighted|excited|happy|thrilled|you|your|confirm");
        if (company_at(reader, tokens, i + lead, &length) && (formal || pattern_at(tokens, i, "offer from|by") > 0) &&
            !has_word(tokens, from, to, "another|competing|interview|interviewing|also|other|waiting|expecting"))
            named_here(reader, draft, tokens, i + lead, i + lead + length, to, RANK_SENTENCE);
        else if (behalf > 0 && i + behalf < to && tokens->token[i + behalf].capital)
            company_name(reader, draft, tokens, i + behalf, to, RANK_SENTENCE);
        if (draft->company[0])
            return;
    }
    if (!draft->company[0])
        read_unknown_offerer(reader, draft, tokens, from, to);
    if (!draft->company[0])
        read_unknown_employer(reader, draft, tokens, from, to);
    int alone = 0;
    if (to - from <= 6 && company_at(reader, tokens, from, &alone) && !draft->company[0] &&
        !has_word(tokens, from, to, "vs|or|and|?|interview|also|other|competing|not")) { /* Google L4 MTV. */
        company_name(reader, draft, tokens, from, from + alone, RANK_HEARSAY);
        take_title(reader, draft, tokens, from + alone, to, RANK_HEARSAY);
    }
    for (int i = from; i + 1 < to; i++) { /* the Amazon offer; standard Amazon benefits */
        int length = 0;
        if (draft->company[0] || !company_at(reader, tokens, i, &length))
            continue;
        int form = i + length;
        while (form < to && pattern_at(tokens, form, "llc|inc|ltd|corporation|corp|limited|,|.|services|india|uk") > 0 &&
               !tokens->token[form].ends)
            form++;
        if (form < to &&
            pattern_at(tokens, form, "is|are very|so|truly? pleased|excited|delighted|happy|thrilled|glad to") > 0 &&
            has_word(tokens, form, to, "offer|extend")) {
            company_name(reader, draft, tokens, i, i + length, RANK_SENTENCE); /* Google LLC is excited to offer you */
            continue;
        }
        bool offer = pattern_at(tokens, i + length, "'? s? offer") > 0 &&
                     !has_word(tokens, from, to, "another|competing|interview|also|other|waiting|expecting|vs|or");
        int word = pattern_at(tokens, i + length, "offer (") - 1; /* your Google offer (L4, London) */
        if (offer)
            named_here(reader, draft, tokens, i, i + length + (word > 0 ? word : 0), to, RANK_HEARSAY);
        else if (pattern_at(tokens, i + length, "is|has|just? offered|offering me|us?") > 0)
            named_here(reader, draft, tokens, i, i + length, to, RANK_HEARSAY); /* Amazon offered me */
    }
}

static void read_job_title(struct reader *reader, struct draft *draft, const struct tokens *tokens, int from, int to)
{
    for (int i = from; i < to; i++) {
        int close = i + 2;
        if (pattern_at(tokens, i, "offer (") > 0) { /* your offer (L4 Software Engineer, London) */
            while (close < to && !token_is(&tokens->token[close], ")") && !is_amount(tokens, close))
                close++;
            if (close < to && token_is(&tokens->token[close], ")"))
                take_titled_place(reader, draft, tokens, i + 2, close);
        }
        if (pattern_at(tokens, i, "level is|stays|remains at?") > 1)
            take_level(reader, draft, tokens, i, i + 5 < to ? i + 5 : to, RANK_SENTENCE);
        const int as = pattern_at(tokens, i, "as");
        int lead = pattern_at(tokens, i, "position|role|job|title of|as|:|is");
        if (lead < 2)
            lead = pattern_at(tokens, i, "join|joining|employment|employed|work|you us? as");
        if (lead < 2)
            lead = pattern_at(tokens, i, "offer|this|role|position is? for");
        if (lead < 2 && has_word(tokens, from, i, "offer|pleased|employment") && i + 2 < to && tokens->token[i + 2].capital)
            lead = pattern_at(tokens, i, "as a|an|our");
        if (lead < 2 && as > 0 && i + 1 < to && tokens->token[i + 1].capital && has_word(tokens, from, i, "offer|employment|appoint"))
            lead = 2; /* employment with Corva as Staff Engineer */
        if (lead < 2)
            continue;
        int start = as > 0 && lead == 2 && tokens->token[i + 1].capital ? i + 1 : i + lead;
        start += pattern_at(tokens, start, "a|an|the");
        int end = start;
        while (end < to &&
               pattern_at(tokens, end, ",|.|in|with|at|based|reporting|on|within|located|for|starting|beginning") == 0)
            end++;
        if (end - start > 14)
            continue;
        take_title(reader, draft, tokens, start, end, RANK_SENTENCE);
        int place = 0;
        if (end + 1 < to && token_is(&tokens->token[end], ",") && place_currency(tokens, end + 1, end + 2, &place)[0] &&
            place == end + 1) {
            int stop = end + 1;
            while (stop < to && (tokens->token[stop].capital || token_is(&tokens->token[stop], ",")))
                stop++;
            take_place(reader, draft, tokens, end + 1, stop, RANK_SENTENCE);
        }
        if (end + 1 < to && pattern_at(tokens, end, ", job? level|grade") > 0)
            take_level(reader, draft, tokens, end + 1, end + 5 < to ? end + 5 : to, RANK_SENTENCE);
        if (pattern_at(tokens, end, "at level") > 0)
            take_level(reader, draft, tokens, end, end + 3 < to ? end + 3 : to, RANK_SENTENCE);
        i = end;
    }
}

static void read_where(struct reader *reader, struct draft *draft, const struct tokens *tokens, int from, int to)
{
    for (int i = from; i + 1 < to; i++) {
        int lead = pattern_at(tokens, i, "in|at|from|: our|the|its?");
        if (lead == 0)
            lead = pattern_at(tokens, i, "of our|its");
        if (lead == 0)
            lead = pattern_at(tokens, i, "location stays|remains|is|will be?");
        if (lead == 0)
            lead = pattern_at(tokens, i, "place of work is|will be?");
        if (lead == 0 && i > from && pattern_at(tokens, i - 1, "gmbh|inc|llc|ltd|limited|bv|b.v|ag") > 0)
            lead = pattern_at(tokens, i, ",");
        if (lead == 0)
            lead = pattern_at(tokens, i, "location");
        bool named = pattern_at(tokens, i, "location|place") > 0 && i + lead < to && tokens->token[i + lead].capital;
        if (lead == 0 || !(named || tokens->token[i + 1].capital || pattern_at(tokens, i + 1, "our|the|its") > 0))
            continue;
        int start = i + lead, at = 0, end = start;
        while (end < to && (tokens->token[end].capital || token_is(&tokens->token[end], ",")))
            end++;
        int near = start + 3 < end ? start + 3 : end, company = 0;
        if (company_at(reader, tokens, start, &company))
            continue; /* at Google Germany in Munich */
        if (end == start || !place_currency(tokens, start, near, &at)[0] || at > start + 1)
            continue;
        take_place(reader, draft, tokens, start, end, RANK_SENTENCE);
        return;
    }
}

/* A title in a sentence about the offer, where no lead-in word stands before it. */
static void read_loose_title(struct reader *reader, struct draft *draft, const struct tokens *tokens, int from, int to)
{
    bool role = false, level = false;
    for (int i = 0; i < draft->figures.count; i++) {
        role = role || strcmp(draft->figures.figure[i].key, "role") == 0;
        level = level || (strcmp(draft->figures.figure[i].key, "level") == 0 &&
                          draft->figures.figure[i].rank > RANK_TITLE);
    }
    if ((role && level) || !has_word(tokens, from, to, "offer|role|position|spot|join|employment|coming|hire") ||
        !has_word(tokens, from, to, "you|your|we|we're|you're|pleased|the|it's") ||
        has_word(tokens, from, to,
                 "currently|previous|previously|years|yrs|experience|interview|interviewed|interviews|another|ask|"
                 "asked|report|reporting|if|below|above|higher|promotion"))
        return;
    if (!role)
        take_title(reader, draft, tokens, from, to, RANK_TITLE);
    else
        take_level(reader, draft, tokens, from, to, RANK_TITLE);
}

void take_mentioned(struct reader *reader, const struct tokens *tokens, int from, int to)
{
    if (!has_word(tokens, from, to, "between|vs|versus|choose|choosing|offers"))
        return;
    for (int i = from; i < to; i++) {
        int length = 0;
        const struct company *company = tokens->token[i].capital ? company_at(reader, tokens, i, &length) : NULL;
        bool again = false;
        for (int m = 0; m < reader->mentioned_count; m++)
            again = again || reader->mentioned[m] == company;
        if (company && !again && reader->mentioned_count < 4)
            reader->mentioned[reader->mentioned_count++] = company;
    }
}

void take_particulars(struct reader *reader, struct draft *draft, const struct tokens *tokens, int from, int to)
{
    read_who(reader, draft, tokens, from, to);
    read_job_title(reader, draft, tokens, from, to);
    read_loose_title(reader, draft, tokens, from, to);
    bool about_work = has_word(tokens, from, to,
                               "position|role|office|headquarters|based|located|location|offer|offered|join|spot|employment|appoint|appointed|place") ||
                      has_word(tokens, from, to, "you will|you'll|would work");
    if (about_work && !has_word(tokens, from, to, "currently|relocate|relocating|another|moving"))
        read_where(reader, draft, tokens, from, to);
    for (int i = from; i < to; i++) /* all numbers above in CAD */
        if (pattern_at(tokens, i, "all|the? numbers|figures|amounts|values above|are|below|listed|here? are|in? in|") >
            2) {
            const char *code = NULL;
            for (int t = i; t < to && t < i + 8 && !code; t++)
                code = tokens->token[t].kind == TOKEN_WORD ? currency_word(tokens->token[t].word) : NULL;
            if (code && code[0] != '$') {
                draft->currency = code;
                draft->currency_line = tokens->token[i].line;
            }
        }
}

void take_implied_company(struct reader *reader, struct draft *draft, const struct tokens *tokens)
{
    for (int i = 0; i + 2 < tokens->count && !draft->company[0]; i++) {
        int length = 0, lead = pattern_at(tokens, i, "standard|usual|normal|typical|regular");
        if (tokens->token[i].kind == TOKEN_NUMBER && company_at(reader, tokens, i + 1, &length) &&
            pattern_at(tokens, i + 1 + length, "rsu|rsus|shares|stock|stocks|units|restricted") > 0)
            company_name(reader, draft, tokens, i + 1, i + 1 + length, RANK_HEARSAY); /* 640 Amazon RSUs */
        if (lead > 0 && company_at(reader, tokens, i + lead, &length) &&
            pattern_at(tokens, i + lead + length, "benefits|benifits|benefit|vesting|vest|split|schedule|rsu|perks") >
                0)
            company_name(reader, draft, tokens, i + lead, i + lead + length, RANK_HEARSAY);
    }
}

/* "I would sign at 430k a year." */
void take_goal(struct reader *reader, const struct tokens *tokens, int from, int to)
{
    for (int i = from; i + 3 < to; i++) {
        if (pattern_at(tokens, i, "i would|will|can|could gladly|happily? sign|accept") == 0)
            continue;
        for (int t = i; t < to && t < i + 10; t++) {
            const struct letter_number *number = &tokens->token[t].number;
            if (!is_amount(tokens, t) || !(number->unit || number->grouped) ||
                pattern_at(tokens, t - 1, "at|for|with") == 0)
                continue;
            bool yearly =
                number->period == PERIOD_YEAR || has_word(tokens, t, t + 4 < to ? t + 4 : to, "year|annum|total|tc");
            figure_add(reader, &reader->general,
                       (struct figure){.key = "goal.accept",
                                       .kind = FIGURE_MONEY,
                                       .number = *number,
                                       .times = 1,
                                       .rank = RANK_SENTENCE,
                                       .line = tokens->token[t].line,
                                       .doubt = !yearly,
                                       .remark = yearly ? "" : "a year, or once?"});
            return;
        }
    }
    if (has_word(tokens, from, to, "chance|probability|likely") && has_word(tokens, from, to, "year|years") &&
        has_word(tokens, from, to, "still|stay|there|staying"))
        for (int i = from; i < to; i++)
            if (tokens->token[i].kind == TOKEN_NUMBER && tokens->token[i].number.percent)
                figure_add(reader, &reader->general,
                           (struct figure){
                               .key = "candidate.stay",
                               .kind = FIGURE_RATE,
                               .number = tokens->token[i].number,
                               .times = 1,
                               .line = tokens->token[i].line,
                               .rank = RANK_SENTENCE,
                               .doubt = true,
                               .remark = "how long you stay: the case reckons with two and four years, half each"});
}
