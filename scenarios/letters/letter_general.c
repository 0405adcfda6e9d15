/* What stands beside the offers: earlier rounds, the present job, goals, rates of exchange. */
#include <string.h>

#include "scenarios/letters/letter_parts.h"

void settle_rounds(struct reader *reader, struct letters *letters, const struct draft *draft)
{
    static const char *const keys[] = {"base", "sign_on[0].amount", "sign_on[1].amount", "grant.units", "grant.value"};
    static const char *const as[] = {"rounds[0].base", "rounds[0].sign_on[0]", "rounds[0].sign_on[1]",
                                     "rounds[0].units", "rounds[0].value"};
    struct letter_findings unused = {0};
    struct draft copy = *draft;
    struct offer_money money = offer_money(&copy);
    for (size_t k = 0; k < sizeof keys / sizeof *keys; k++)
        settle_key(reader, &money, &draft->figures, keys[k], 1, &letters->general, &unused, as[k]);
}

void settle_general(struct reader *reader, struct letters *letters)
{
    static const char *const job[] = {"current_job.base", "current_job.bonus", "current_job.unvested",
                                      "current_job.repay_owed"};
    static const char *const from[] = {"base", "bonus", "current_job.unvested", "current_job.repay_owed"};
    static const char *const keys[] = {"goal.accept", "candidate.stay", "assumptions.growth"};
    struct offer_money money = offer_money(&reader->job), none = {.currency = "", .said_by = ""};
    if (reader->job.company[0] && reader->job.figures.count > 0)
        finding_add(reader, &letters->general, "current_job.company", reader->job.company, reader->job.company_line,
                    "");
    for (size_t k = 0; k < sizeof job / sizeof *job; k++)
        settle_key(reader, &money, &reader->job.figures, from[k], 0, &letters->general, &letters->doubts, job[k]);
    for (int d = 0; d < reader->draft_count; d++)
        for (int i = 0; i < reader->draft[d].figures.count; i++) {
            const struct figure *figure = &reader->draft[d].figures.figure[i];
            if (strncmp(figure->key, "assumptions.fx.", 15) != 0)
                continue;
            struct figure rate = *figure;
            rate.rank = RANK_SENTENCE;
            figure_add(reader, &reader->general, rate);
        }
    for (int i = 0; i < reader->general.count; i++) {
        const char *key = reader->general.figure[i].key;
        if (strncmp(key, "assumptions.fx.", 15) == 0 && !finding_of(&letters->general, key) &&
            !finding_of(&letters->doubts, key))
            settle_key(reader, &none, &reader->general, key, 0, &letters->general, &letters->doubts, key);
    }
    for (size_t k = 0; k < sizeof keys / sizeof *keys; k++)
        settle_key(reader, &none, &reader->general, keys[k], 0, &letters->general, &letters->doubts, keys[k]);
}
