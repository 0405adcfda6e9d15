/* Whether an offer is written or only told. */
#include "scenarios/letters/letter_particulars.h"

static void add_status(struct reader *reader, struct draft *draft, const struct letter_line *line, const char *status,
                       const char *remark, enum figure_rank rank)
{
    figure_add(reader, &draft->figures,
               (struct figure){.key = "status",
                               .kind = FIGURE_TEXT,
                               .text = status,
                               .times = 1,
                               .line = line,
                               .remark = remark,
                               .rank = rank});
}

void take_status(struct reader *reader, struct draft *draft, const struct tokens *tokens, int from, int to)
{
    const struct letter_line *line = tokens->token[from].line;
    for (int i = from; i < to; i++)
        if (pattern_at(tokens, i, "written|verbal|verbally|offer|pleased|delighted|happy") > 0)
            line = tokens->token[i].line;
    bool later = has_word(tokens, from, to, "not|yet|soon|follow|follows|once|after|before|takes|waiting|comes|will|when");
    if (has_word(tokens, from, to, "verbal|verbally") && !has_word(tokens, from, to, "not|no|was|written")) {
        bool said = to - from < 8 || has_word(tokens, from, to, "so|for far|now") ||
                    has_word(tokens, from, to, "verbal offer") || has_word(tokens, from, to, "verbally");
        if (said)
            add_status(reader, draft, line, "verbal", "", RANK_SENTENCE);
        return;
    }
    bool written = has_word(tokens, from, to, "written") && to - from < 5 && !later;
    written = written || (!later && (has_word(tokens, from, to, "written letter|offer") ||
                                     has_word(tokens, from, to, "offer is? in writing") ||
                                     has_word(tokens, from, to, "got|have it? in writing") ||
                                     has_word(tokens, from, to,
                                              "offer? letter is|was|has|been? been|now? released|received|attached|"
                                              "signed|enclosed|issued|in|here|got|arrived")));
    if (written) {
        add_status(reader, draft, line, "written", "", RANK_SENTENCE);
        return;
    }
    bool glad = has_word(tokens, from, to, "pleased|delighted|excited|happy|pleasure|thrilled|glad|congratulations");
    glad = glad || has_word(tokens, from, to, "letter confirms|sets|states") ||
           has_word(tokens, from, to, "write|writing to offer|confirm") || has_word(tokens, from, to, "confirm our|the|your offer");
    bool offers = has_word(tokens, from, to, "offer|extend|confirm|employment");
    if (reader->formal && glad && offers && has_word(tokens, from, to, "you|your|offer"))
        add_status(reader, draft, line, "written", "a letter that offers the job in due form", RANK_TITLE);
}
