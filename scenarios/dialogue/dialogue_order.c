#include "scenarios/dialogue/dialogue_order.h"

#include <string.h>

#include "scenarios/case/case.h"
#include "scenarios/case/role_title.h"

static bool is(int row, const char *key)
{
    return strcmp(QUESTIONS[row].key, key) == 0;
}

/* The row that asks for another offer's company. */
static int rival_row(void)
{
    int row = 0;
    while (QUESTIONS[row].section != ABOUT_RIVAL)
        row++;
    return row;
}

static const struct json *at_key(const struct so_far *so_far, const char *key, int offer)
{
    return so_far_at(so_far, question_find(key), offer);
}

/* An amount that is there and not 0. */
static bool amount_there(const struct so_far *so_far, const char *key, int offer)
{
    const struct json *node = at_key(so_far, key, offer);
    return node && node->text && strcmp(node->text, "0") != 0;
}

static bool paid_monthly(const struct so_far *so_far, int offer)
{
    const struct json *paid = at_key(so_far, "sign_on[0].paid", offer);
    return paid && paid->text && strcmp(paid->text, "monthly") == 0;
}

static bool leaves_something(const struct so_far *so_far)
{
    return at_key(so_far, "current_job.unvested", 0) || at_key(so_far, "current_job.bonus_forfeited", 0) ||
           at_key(so_far, "current_job.repay_owed", 0);
}

/* At Amazon a title such as "SDE II" is a level. */
static bool title_says_level(const struct so_far *so_far, int offer)
{
    const struct json *role = at_key(so_far, "role", offer);
    return role && role->text && so_far_is_amazon(so_far, offer) && role_title_of(role->text).level[0];
}

/* Of the stock: what needs no asking where there is none. */
static bool stock_applies(const struct so_far *so_far, int row, int offer)
{
    if (!at_key(so_far, "grant.units", offer))
        return false;
    if (is(row, "stock.currency"))
        return strcmp(so_far_currency(so_far, offer), "USD") != 0;
    if (is(row, "stock.price"))
        return at_key(so_far, "grant.price", offer) != NULL;
    return true;
}

/* The question makes sense for the case as it is. */
static bool applies(const struct so_far *so_far, int row, int offer)
{
    const struct question *question = &QUESTIONS[row];
    if (question->letter_only || (offer > 0 && question->section == ABOUT_OFFER && !question->of_rival))
        return false;
    if (is(row, "level"))
        return !title_says_level(so_far, offer);
    if (is(row, "sign_on[0].paid"))
        return amount_there(so_far, "sign_on[0].amount", offer);
    if (is(row, "sign_on[0].repay"))
        return amount_there(so_far, "sign_on[0].amount", offer) && !paid_monthly(so_far, offer);
    if (is(row, "sign_on[1].amount"))
        return so_far_is_amazon(so_far, offer) || (offer == 0 && amount_there(so_far, "sign_on[0].amount", offer));
    if (strncmp(question->key, "stock.", 6) == 0 || is(row, "grant.price") || is(row, "grant.vesting"))
        return stock_applies(so_far, row, offer);
    if (is(row, "assumptions.fx"))
        return so_far_without_rate(so_far, offer) != NULL;
    if (is(row, "bonus")) /* its corporate roles have none */
        return !so_far_is_amazon(so_far, offer);
    if (question->section == ABOUT_PRESENT_JOB && !is(row, "current_job.base"))
        return at_key(so_far, "current_job.base", 0) != NULL;
    if (is(row, "statements.may_name_rival") || is(row, "statements.can_show_rival"))
        return so_far->offer_count > 1;
    if (is(row, "statements.disclose_forfeits"))
        return leaves_something(so_far);
    if (is(row, "statements.would_sign_at"))
        return at_key(so_far, "statements.sign_by", 0) != NULL;
    return true;
}

bool place_is_needed(const struct so_far *so_far, struct place place)
{
    if (is(place.row, "grant.price"))
        return so_far_needs_price(so_far, place.offer);
    return QUESTIONS[place.row].usual[0] == '\0';
}

/* The first open question of the case itself from a row on. */
static struct place rest_from(const struct so_far *so_far, int row)
{
    for (; row < QUESTION_COUNT; row++)
        if (applies(so_far, row, 0) && !so_far_at(so_far, &QUESTIONS[row], 0))
            break;
    return (struct place){0, row};
}

struct place place_after(const struct so_far *so_far, struct place place)
{
    int rival = rival_row(), offer = place.offer;
    if (place.row > rival)
        return rest_from(so_far, place.row + 1);
    int row = place.row == rival ? 0 : place.row + 1; /* a rival that has a name now: on with its own questions */
    for (; offer == 0 || offer < so_far->offer_count; offer++, row = 0)
        for (; row < rival; row++)
            if (applies(so_far, row, offer) && !so_far_at(so_far, &QUESTIONS[row], offer))
                return (struct place){offer, row};
    return offer < OFFERS_MAX ? (struct place){offer, rival} : rest_from(so_far, rival + 1);
}

struct place place_skipped(const struct so_far *so_far, struct place place)
{
    return place.row == rival_row() ? rest_from(so_far, place.row + 1) : place_after(so_far, place);
}

struct place place_needed(const struct so_far *so_far)
{
    static const char *const needed[] = {"company", "base", "assumptions.fx", "grant.price"};
    for (int offer = 0; offer < so_far->offer_count; offer++)
        for (int i = 0; i < 4; i++) {
            int row = (int)(question_find(needed[i]) - QUESTIONS);
            struct place place = {offer, row};
            if (!so_far_at(so_far, &QUESTIONS[row], offer) && applies(so_far, row, i == 0 ? 0 : offer) &&
                (i == 0 || place_is_needed(so_far, place)))
                return place;
        }
    return (struct place){0, QUESTION_COUNT};
}

struct place place_last(const struct so_far *so_far)
{
    struct place last = {0, -1};
    int rival = rival_row();
    for (int offer = 0; offer < so_far->offer_count; offer++)
        for (int row = 0; row < rival; row++)
            if (!QUESTIONS[row].of_case && so_far_at(so_far, &QUESTIONS[row], offer))
                last = (struct place){offer, row};
    for (int row = rival + 1; row < QUESTION_COUNT; row++)
        if (so_far_at(so_far, &QUESTIONS[row], 0))
            last = (struct place){0, row};
    return last;
}
