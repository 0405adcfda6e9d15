/* The line of an offer's share price on the sheet Case. */
#include "out/workbook/book_case.h"

/* One member of "stock" behind the others, under a condition. */
static void add_member(struct case_line *members, bool there, const char *condition,
                       const struct case_line *member)
{
    if (condition)
        line_if(members, there, condition, member, NULL);
    else
        line_add(members, member);
}

static void add_path(struct case_sheet *to, const struct subject *subject, struct case_line *members)
{
    const struct price *price = &subject->from->offer.price;
    const char *rule = case_cell(to, subject, "price_rule");
    struct case_line path = case_line(to);
    line_say(&path, ", \"path\": [");
    for (int i = 0; i < PRICE_PATH_MAX; i++) {
        const char *cell = case_cell(to, subject, "path_%d", i + 1);
        struct case_line one = case_line(to);
        bool there = i < price->path_count;
        line_say(&one, i > 0 ? ", " : "");
        line_money(&one, cell, there ? price->path[i] : (struct money){0});
        line_if(&path, there, text_format(to->arena, "%s<>\"\"", cell), &one, NULL);
    }
    line_say(&path, "]");
    line_if(members, price->rule == PRICE_PATH, text_format(to->arena, "%s=\"path\"", rule), &path, NULL);
}

/* Whether what the price would follow was changed: the prices of grants, and whether they are in money. */
static const char *other_prices(const struct case_sheet *to, const struct subject *subject)
{
    const struct case_offer *from = subject->from;
    struct text list = text_start(to->arena);
    for (int i = 0; i <= GRANTS_MAX; i++) {
        const struct maybe_money price = i == 0 ? from->grant_price : from->refresher_price[i - 1];
        const struct grant *grant = i == 0 ? &from->offer.grant : &from->offer.refreshers[i - 1];
        const char *prefix = i == 0 ? subject->prefix : case_cell(to, subject, "later_%d", i);
        const char *name = text_format(to->arena, "%s_grant_price", prefix);
        if (!case_knows(to, name))
            continue;
        text_addf(&list, "%sROUND(N(%s)*100,0)<>%l,%s_granted_as<>\"%s\"", list.length > 0 ? "," : "", name,
                  price.known && !grant->in_dollars ? price.money.cents : 0, prefix,
                  grant->in_dollars ? "dollars" : "units");
    }
    return list.data;
}

/* R7. Only what the offer itself says, or what was changed. */
void case_stock_line(struct case_sheet *to, const struct subject *subject)
{
    static const char *const rules[] = {"flat", "monthly", "yearly", "path"};
    const struct case_offer *from = subject->from;
    const struct price *price = &from->offer.price;
    const char *start = case_cell(to, subject, "price"), *rule = case_cell(to, subject, "price_rule");
    const char *growth = case_cell(to, subject, "growth");
    struct case_line members = case_line(to), one = case_line(to), line = case_line(to),
                     whole = case_line(to);
    struct arena *arena = to->arena;
    /* an offer that was added says all it has, whatever the assumptions of the case are */
    const bool own_growth = from->own_growth || subject->spare, own_rule = from->own_rule || subject->spare;
    if (from->stock_currency_given)
        line_say(&members, ", \"currency\": \"%s\"", from->stock_currency);
    line_say(&one, ", \"price\": ");
    line_money(&one, start, price->start);
    const char *other_price = text_format(arena, "AND(N(%s)>0,OR(ROUND(N(%s)*100,0)<>%l,%s))", start, start,
                                          price->start.cents, other_prices(to, subject));
    add_member(&members, from->stock_price.known,
               from->stock_price.known ? text_format(arena, "N(%s)>0", start) : other_price, &one);
    one = case_line(to);
    const char *other_growth =
        text_format(arena, "ROUND(N(%s)*1000000000,0)<>%l", growth, price->growth.nano);
    line_say(&one, ", \"growth\": ");
    line_rate(&one, growth, price->growth);
    add_member(&members, own_growth, own_growth ? NULL : other_growth, &one);
    one = case_line(to);
    line_say(&one, ", \"rule\": \"");
    line_choice(&one, rule, rules[price->rule]);
    line_say(&one, "\"");
    add_member(&members, own_rule,
               own_rule ? NULL
                        : text_format(arena, "OR(%s<>\"%s\",%s)", rule, rules[price->rule], other_growth),
               &one);
    add_path(to, subject, &members);
    if (from->volatility_given)
        line_say(&members, ", \"volatility\": \"%p\"", from->volatility);
    const char *beside = case_address(to, CASE_MEMBERS, to->row);
    bool some = members.text.length > 0;
    case_beside(to, CASE_MEMBERS, value_text(members.text.data), members.formula.data);
    line_say(&line, "      \"stock\": {");
    line_cell(&line, text_format(arena, "MID(%s,3,8000)", beside), some ? members.text.data + 2 : "");
    line_say(&line, "},");
    line_if(&whole, some, text_format(arena, "%s<>\"\"", beside), &line, NULL);
    case_put(to, &whole);
}
