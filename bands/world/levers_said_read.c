#include "bands/world/levers_said_read.h"

#include "bands/reader/members.h"
#include "bands/world/article.h"

static bool read_order(const struct reading *reading, const struct json *node, struct lever_order *order)
{
    static const char *const keys[] = {"text", "article", "source", "date"};
    return read_object(reading, node, keys, ARRAY_LEN(keys)) && member_words(reading, node, "text", &order->text) &&
           read_article(reading, node, &order->article, &order->source, &order->date);
}

static bool read_orders(const struct reading *reading, const struct json *node, struct levers_said *said)
{
    static const char *const keys[] = {"said", "disagree"};
    struct json *list;
    if (!read_object(reading, node, keys, ARRAY_LEN(keys)) || !read_required(reading, node, "said", &list) ||
        !read_list(reading, list, 1, LEVER_ORDERS_MAX) || !member_words(reading, node, "disagree", &said->disagree))
        return false;
    for (const struct json *order = list->first; order; order = order->next)
        if (!read_order(reading, order, &said->orders[said->order_count++]))
            return false;
    return true;
}

static bool maybe_sum(const struct reading *reading, const struct json *node, const char *key, struct maybe_money *sum)
{
    return maybe_amount(reading, node, key, MONEY_FROM_ZERO, &sum->known, &sum->money);
}

static bool read_step(const struct reading *reading, const struct json *node, bool first, struct worked_step *step)
{
    static const char *const keys[] = {"by", "base", "sign_on", "equity", "why"};
    static const char *const sides[] = {"company", "candidate"};
    struct json *by;
    int side = 0;
    step->why = "";
    if (!read_object(reading, node, keys, ARRAY_LEN(keys)) || !read_required(reading, node, "by", &by) ||
        !read_choice(reading, by, "who speaks", sides, ARRAY_LEN(sides), &side) ||
        !maybe_sum(reading, node, "base", &step->base) || !maybe_sum(reading, node, "sign_on", &step->sign_on) ||
        !maybe_rate(reading, node, "equity", percent(0), percent(100), &step->equity_known, &step->equity) ||
        !maybe_words(reading, node, "why", &step->why))
        return false;
    step->by_company = side == 0;
    bool whole = step->base.known && step->sign_on.known && step->equity_known;
    if (first && (!step->by_company || !whole))
        return json_error(reading->err, node, "expected the company's offer first, with base, sign_on and equity");
    return step->base.known || step->sign_on.known || step->equity_known ||
           json_error(reading->err, node, "expected base, sign_on or equity, found none");
}

static bool read_lessons(const struct reading *reading, const struct json *list, struct worked_negotiation *worked)
{
    if (!read_list(reading, list, 1, LESSONS_MAX))
        return false;
    for (const struct json *node = list->first; node; node = node->next)
        if (!read_words(reading, node, &worked->lessons[worked->lesson_count++]))
            return false;
    return true;
}

static bool read_worked(const struct reading *reading, const struct json *node, struct worked_negotiation *worked)
{
    static const char *const keys[] = {"steps", "equity_note", "lessons", "article", "source", "date"};
    struct json *steps, *lessons;
    if (!read_object(reading, node, keys, ARRAY_LEN(keys)) || !read_required(reading, node, "steps", &steps) ||
        !read_list(reading, steps, 2, WORKED_STEPS_MAX) || !read_required(reading, node, "lessons", &lessons))
        return false;
    for (const struct json *step = steps->first; step; step = step->next) {
        bool first = worked->step_count == 0;
        if (!read_step(reading, step, first, &worked->steps[worked->step_count++]))
            return false;
    }
    return read_lessons(reading, lessons, worked) && member_words(reading, node, "equity_note", &worked->equity_note) &&
           read_article(reading, node, &worked->article, &worked->source, &worked->date);
}

bool read_levers_said(const struct reading *reading, const struct json *root, struct levers_said *said)
{
    struct json *orders, *worked;
    return read_required(reading, root, "lever_order", &orders) && read_required(reading, root, "worked", &worked) &&
           read_orders(reading, orders, said) && read_worked(reading, worked, &said->worked);
}
