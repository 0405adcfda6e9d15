/* Company, title, level and place where a text only puts them side by side. */
#include <string.h>

#include "scenarios/letters/letter_particulars.h"

enum { FRAGMENT_MAX = 14 };

static const char JOB_WORD[] = "sde|swe|mle|as|engineer|scientist|developer|sde1|sde2|sde3|sdei|sdeii|sdeiii";

static void place_of(struct reader *reader, struct draft *draft, const struct tokens *tokens, int from, int to,
                     enum figure_rank rank)
{
    for (int i = from, at = 0; i < to; i++) {
        if (tokens->token[i].kind != TOKEN_WORD || !place_currency(tokens, i, i + 2 < to ? i + 2 : to, &at)[0] ||
            at != i)
            continue;
        int end = i + 1;
        if (pattern_at(tokens, i, "san|new|los|palo|menlo|mountain|santa|culver|bay|tel|sao|cape|united|south|jersey") > 0)
            end = i + 2;
        else if (pattern_at(tokens, i, "salt lake city") > 0)
            end = i + 3;
        end = end < to ? end : to;
        if (end + 1 < to && token_is(&tokens->token[end], ",") && tokens->token[end + 1].kind == TOKEN_WORD &&
            tokens->token[end + 1].capital && pattern_at(tokens, end + 1, JOB_WORD) == 0)
            end += 2; /* Bellevue, WA */
        take_place(reader, draft, tokens, i, end, rank);
        return;
    }
}

void take_titled_place(struct reader *reader, struct draft *draft, const struct tokens *tokens, int from, int to)
{
    take_title(reader, draft, tokens, from, to, RANK_LABEL);
    place_of(reader, draft, tokens, from, to, RANK_SENTENCE);
}

void take_subject(struct reader *reader, struct draft *draft, const struct tokens *tokens, int from, int to)
{
    take_title(reader, draft, tokens, from, to, RANK_TITLE);
    place_of(reader, draft, tokens, from, to, RANK_TITLE);
}

void take_fragment(struct reader *reader, struct draft *draft, const struct tokens *tokens, int from, int to)
{
    int end = from, length = 0;
    while (end < to && end < from + FRAGMENT_MAX && !token_is(&tokens->token[end], ".") &&
           !token_is(&tokens->token[end], ":") && !is_amount(tokens, end))
        end++;
    if (end == from || end - from >= FRAGMENT_MAX || (end < to && !token_is(&tokens->token[end], ".")))
        return;
    if (has_word(tokens, from, end,
                 "is|are|was|will|have|has|i|my|we|they|to|for|years|yoe|from|experience|interview|current|currently|"
                 "previous|with|or|vs|and|not|education|degree|intern|working|work|worked|mentor|reporting|manager"))
        return;
    bool company = company_at(reader, tokens, from, &length) != NULL;
    int start = from + (company ? length : 0);
    int before = draft->figures.count;
    bool job = has_word(tokens, start, end, JOB_WORD);
    if (!job)
        return;
    if (company && !draft->company[0])
        company_name(reader, draft, tokens, from, start, RANK_TITLE);
    take_title(reader, draft, tokens, start, end, RANK_TITLE);
    if (draft->figures.count > before)
        place_of(reader, draft, tokens, start, end, RANK_TITLE);
}
