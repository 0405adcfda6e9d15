/* Sign-ons and options that only the other figures of an offer explain. */
#include <string.h>

#include "scenarios/letters/letter_parts.h"

/* One label for sign-on and relocation, one figure: where the other is told apart elsewhere, it is this one.
 */
static void tell_apart(struct draft *draft)
{
    bool sign_on = false, relocation = false;
    for (int i = 0; i < draft->figures.count; i++) {
        const struct figure *figure = &draft->figures.figure[i];
        sign_on = sign_on || (!figure->doubt && strcmp(figure->key, "sign_on[0].amount") == 0);
        relocation = relocation || (!figure->doubt && strcmp(figure->key, "other.relocation") == 0);
    }
    for (int i = 0; i < draft->figures.count; i++) {
        struct figure *figure = &draft->figures.figure[i];
        if (!figure->doubt || strncmp(figure->remark, "sign-on or relocation", 21) != 0)
            continue;
        bool is_relocation = strcmp(figure->key, "other.relocation") == 0;
        if (sign_on != relocation && is_relocation == sign_on) {
            figure->doubt = false;
            figure->remark = is_relocation ? "the sign-on is told apart" : "no year named: taken as year 1";
        }
    }
}

/* A sign-on without a year that is the sum of two with years: $40,000, of which 25,000 at once and 15,000
 * later. */
static void drop_sum(struct draft *draft)
{
    int64_t one = 0, two = 0, sum = 0;
    for (int i = 0; i < draft->figures.count; i++) {
        const struct figure *figure = &draft->figures.figure[i];
        bool lone = strncmp(figure->remark, "no year named", 13) == 0;
        if (strcmp(figure->key, "sign_on[0].amount") == 0 && !lone && !figure->doubt)
            number_cents(&figure->number, &one);
        if (strcmp(figure->key, "sign_on[1].amount") == 0 && !figure->doubt)
            number_cents(&figure->number, &two);
    }
    for (int i = 0; i < draft->figures.count && one > 0 && two > 0; i++) {
        struct figure *figure = &draft->figures.figure[i];
        if (strcmp(figure->key, "sign_on[0].amount") == 0 &&
            strncmp(figure->remark, "no year named", 13) == 0 && number_cents(&figure->number, &sum) &&
            sum == one + two)
            figure->key = "";
    }
}

void settle_sign_ons(struct draft *draft)
{
    tell_apart(draft);
    drop_sum(draft);
}

/* Options of which nobody says at what price they are exercised: no case says them. */
void settle_options(struct reader *reader, struct letter_offer *offer)
{
    const struct letter_finding *options = finding_of(&offer->findings, "grant.options");
    if (!options || finding_of(&offer->findings, "grant.strike"))
        return;
    struct letter_finding *left = arena_array(reader->arena, (size_t)offer->findings.count, sizeof *left),
                          *doubts = arena_array(reader->arena, (size_t)offer->doubts.count + 1, sizeof *doubts);
    int count = 0;
    for (int i = 0; i < offer->findings.count; i++)
        if (&offer->findings.finding[i] != options)
            left[count++] = offer->findings.finding[i];
    if (offer->doubts.count > 0)
        memcpy(doubts, offer->doubts.finding, (size_t)offer->doubts.count * sizeof *doubts);
    doubts[offer->doubts.count] = *options;
    doubts[offer->doubts.count++].remark = "the price at which they are exercised is not said";
    offer->doubts.finding = doubts;
    offer->findings.finding = left;
    offer->findings.count = count;
}
