/* The lines of Log that a person has filled: rounds behind those of the case. */
#include <string.h>

#include "calc/kit/text.h"
#include "scenarios/workbook/workbook_parts.h"

static const char *const SIDES[] = {"company", "me"}, *const SAYINGS[] = {"yes", "no", "policy", "final"};

static const char *round_words(const struct workbook_reading *it, const struct round *round)
{
    struct text words = text_start(it->arena);
    text_add(&words, SIDES[round->by_company ? 0 : 1]);
    if (date_known(round->date))
        text_addf(&words, " on %D", round->date);
    if (round->said != SAID_NOTHING)
        text_addf(&words, ", %s", SAYINGS[(int)round->said - 1]);
    if (round->base.known)
        text_addf(&words, ", base %m", round->base.money);
    for (int i = 0; i < round->sign_on_count; i++)
        text_addf(&words, "%s%m", i == 0 ? ", sign-on " : " + ", round->sign_on[i]);
    if (round->units >= 0)
        text_addf(&words, ", %u shares", round->units);
    if (round->value.known)
        text_addf(&words, ", stock %m", round->value.money);
    if (round->note[0])
        text_addf(&words, ", %s", round->note);
    return words.data;
}

/* Both years: where one was not spoken of, the letter's stands. */
static bool back_sign_ons_of_round(const struct workbook_reading *it, int number, struct round *round)
{
    const struct offer *letter = &it->file->offers[it->file->negotiating].offer;
    for (int i = 0; i < 2; i++) {
        struct maybe_money amount = {0};
        if (!take_cell_money(it, cells_named(it, "log_%d_sign_on_%d", number, i + 1), 0, false, &amount))
            return false;
        round->has_sign_on |= amount.known;
        round->sign_on[i] = amount.known ? amount.money : offer_sign_on(letter, i + 1);
    }
    round->sign_on_count = round->has_sign_on ? 2 : 0;
    return true;
}

static bool back_round(const struct workbook_reading *it, int number, struct round *round, bool *there)
{
    const struct grant *grant = &it->file->offers[it->file->negotiating].offer.grant;
    const struct grid_area *units = cells_named(it, "log_%d_units", number),
                           *who = cells_named(it, "log_%d_who", number);
    int side = -1, said = -1;
    *round = (struct round){.units = -1, .note = ""};
    if (!take_cell_choice(it, who, 0, SIDES, 2, -1, &side) ||
        !take_cell_choice(it, cells_named(it, "log_%d_said", number), 0, SAYINGS, 4, -1, &said) ||
        !take_cell_day(it, cells_named(it, "log_%d_date", number), 0, &round->date) ||
        !take_cell_money(it, cells_named(it, "log_%d_base", number), 0, true, &round->base) ||
        !back_sign_ons_of_round(it, number, round) ||
        !(grant->in_dollars ? take_cell_money(it, units, 0, false, &round->value)
                            : take_cell_whole(it, units, 0, 0, UNITS_MAX, -1, &round->units)) ||
        !take_cell_words(it, cells_named(it, "log_%d_note", number), 0, &round->note))
        return false;
    round->by_company = side == 0;
    round->said = side == 0 && said >= 0 ? (enum said)(said + 1) : SAID_NOTHING;
    const bool some = date_known(round->date) || said >= 0 || round->base.known || round->has_sign_on ||
                      round->units >= 0 || round->value.known || round->note[0];
    if (some && side < 0)
        return wrong_cell(it, who, 0, "expected who spoke, company or me, found nothing");
    *there = some && side >= 0;
    return true;
}

bool back_rounds(const struct workbook_reading *it)
{
    struct case_file *file = it->file;
    for (int number = 1; cells_named(it, "log_%d_who", number); number++) {
        const struct grid_area *who = cells_named(it, "log_%d_who", number);
        struct round round;
        bool there = false;
        if (!back_round(it, number, &round, &there))
            return false;
        if (!there)
            continue;
        if (file->round_count == ROUNDS_MAX)
            return wrong_cell(it, who, 0, "expected at most %d rounds", ROUNDS_MAX);
        note_change(it, who, 0, "round", "none", round_words(it, &round));
        file->rounds[file->round_count++] = round;
    }
    return true;
}
