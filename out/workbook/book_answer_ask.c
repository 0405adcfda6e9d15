/* What to ask for, where to stop and what to do next. The figures of the ask are the inputs on Counter and the letter's on
 * Letters, so that the sentence follows both; what stands before them was worked out with them and goes stale. */
#include <string.h>

#include "out/cells/book_words.h"
#include "out/words/ask_words.h"
#include "out/words/first_words.h"
#include "out/words/stay_words.h"
#include "out/workbook/book_answer.h"
#include "out/workbook/book_packages.h"

/* Lines of the steps on Lead. */
enum { STEP_LEAD, STEP_BASE, STEP_SIGN_ON, STEP_STOCK, STEP_PARTS, STEP_YES, STEP_NOW, STEP_TAIL };

struct ask {
    const struct answer_sheet *it;
    const struct plan *plan;
    struct sheet *lead;
    struct arena *arena;
    const char *own, *currency, *stock_currency;
    const struct package *asked, *now;
};

static const char *step_at(const struct ask *ask, int step)
{
    return cell_address(ask->arena, "Lead", lead_spare(step));
}

static const char *dollars_of(const struct ask *ask, const char *number)
{
    return sheet_money_words(ask->arena, ask->currency, number);
}

static const char *said(const struct ask *ask, int64_t cents)
{
    return money_words(ask->arena, ask->currency, (struct money){cents});
}

static void write_step(const struct ask *ask, int step, const char *label, struct value cached, const char *formula)
{
    const struct place cell = lead_spare(step);
    sheet_text(ask->lead, (struct place){cell.row, cell.column - 1}, LOOK_LABEL, label);
    sheet_formula(ask->lead, cell, LOOK_STEP, cached.is_text ? SHAPE_TEXT : SHAPE_MONEY, cached, "%s", formula);
}

static const char *write_base(const struct ask *ask)
{
    const int64_t asked = ask->asked->level[LEVER_BASE], now = ask->now->level[LEVER_BASE];
    const char *words = asked <= now ? "" : text_format(ask->arena, "a base of %s (now %s)", said(ask, asked), said(ask, now));
    const char *base = text_format(ask->arena, "N(%s_base)", ask->own);
    write_step(ask, STEP_BASE, "Base", value_text(words),
               text_format(ask->arena, "IF(N(ask_1_base)<=%s,\"\",\"a base of \"&%s&\" (now \"&%s&\")\")", base, dollars_of(ask, "N(ask_1_base)"),
                           dollars_of(ask, base)));
    return words;
}

static const char *two_words(const struct ask *ask, const struct package *package)
{
    const int64_t one = package->level[LEVER_SIGN_ON_1], two = package->level[LEVER_SIGN_ON_2];
    return two > 0 ? text_format(ask->arena, "%s + %s", said(ask, one), said(ask, two)) : said(ask, one);
}

static const char *two_formula(const struct ask *ask, const char *one, const char *two)
{
    return text_format(ask->arena, "%s&IF(%s>0,\" + \"&%s,\"\")", dollars_of(ask, one), two, dollars_of(ask, two));
}

static const char *write_sign_on(const struct ask *ask)
{
    const int64_t *asked = ask->asked->level, *now = ask->now->level;
    const bool same = asked[LEVER_SIGN_ON_1] <= now[LEVER_SIGN_ON_1] && asked[LEVER_SIGN_ON_2] <= now[LEVER_SIGN_ON_2];
    const bool none = now[LEVER_SIGN_ON_1] + now[LEVER_SIGN_ON_2] == 0;
    const char *words = same ? "" : text_format(ask->arena, "a sign-on of %s (now %s)", two_words(ask, ask->asked), none ? "none" : two_words(ask, ask->now));
    const char *one = text_format(ask->arena, "N(%s_sign_on_1)", ask->own), *two = text_format(ask->arena, "N(%s_sign_on_2)", ask->own);
    write_step(ask, STEP_SIGN_ON, "Sign-on", value_text(words),
               text_format(ask->arena, "IF(AND(N(ask_1_sign_on_1)<=%s,N(ask_1_sign_on_2)<=%s),\"\",\"a sign-on of \"&%s&\" (now \"&IF(%s+%s=0,\"none\",%s)&\")\")",
                           one, two, two_formula(ask, "N(ask_1_sign_on_1)", "N(ask_1_sign_on_2)"), one, two, two_formula(ask, one, two)));
    return words;
}

/* A grant in dollars is asked for in the currency of the stock. */
static const char *write_stock(const struct ask *ask)
{
    const int64_t asked = ask->asked->level[LEVER_UNITS], now = ask->now->level[LEVER_UNITS];
    const bool in_dollars = ask->it->layout->packages->in_dollars;
    const bool options = ask->plan->offer->from->grant_source == GRANT_OPTIONS;
    const char *words, *formula;
    if (in_dollars) {
        const char *dollars = text_format(ask->arena, "N(%s_dollars)", ask->own);
        words = text_format(ask->arena, "stock of %s (now %s)", money_words(ask->arena, ask->stock_currency, (struct money){asked}),
                            money_words(ask->arena, ask->stock_currency, (struct money){now}));
        formula = text_format(ask->arena, "IF(N(ask_1_units)<=%s,\"\",\"stock of \"&%s&\" (now \"&%s&\")\")", dollars,
                              sheet_money_words(ask->arena, ask->stock_currency, "N(ask_1_units)"),
                              sheet_money_words(ask->arena, ask->stock_currency, dollars));
    } else {
        const char *name = options ? "options" : "RSUs";
        words = text_format(ask->arena, "%k %s (now %k)", "USD", (struct money){100 * asked}, name, "USD", (struct money){100 * now});
        formula = text_format(ask->arena, "IF(N(ask_1_units)<=N(%s_units),\"\",FIXED(N(ask_1_units),0)&\" %s (now \"&FIXED(N(%s_units),0)&\")\")", ask->own,
                              name, ask->own);
    }
    words = asked <= now ? "" : words;
    write_step(ask, STEP_STOCK, "Stock", value_text(words), formula);
    return words;
}

/* "a base of …, a sign-on of …, 1,050 RSUs …": the parts that ask for more than the letter. */
static const char *write_parts(const struct ask *ask)
{
    const char *parts[] = {write_base(ask), write_sign_on(ask), write_stock(ask)};
    const char *base = step_at(ask, STEP_BASE), *sign_on = step_at(ask, STEP_SIGN_ON), *stock = step_at(ask, STEP_STOCK);
    struct text text = text_start(ask->arena);
    text_add(&text, "");
    for (int i = 0; i < 3; i++)
        text_addf(&text, "%s%s", text.length > 0 && parts[i][0] ? ", " : "", parts[i]);
    write_step(ask, STEP_PARTS, "All that ask for more", value_text(text.data),
               text_format(ask->arena, "%s&IF(AND(%s<>\"\",%s&%s<>\"\"),\", \",\"\")&%s&IF(AND(%s<>\"\",%s<>\"\"),\", \",\"\")&%s", base, base, sign_on, stock,
                           sign_on, sign_on, stock, stock));
    return text.data;
}

static void name_line(const struct answer_sheet *it, int row, const char *name)
{
    const struct place cell = {row, 1};
    sheet_name(it->sheet, (struct area){cell, cell}, "%s", name);
}

static void write_request(const struct ask *ask, int row, const char *lead)
{
    const char *parts = write_parts(ask);
    const char *none = "The ask on the sheet Counter is no more than the letter says: nothing is asked for.";
    sheet_text(ask->lead, lead_spare(STEP_LEAD), LOOK_STEP, lead);
    answer_line(ask->it, row, ask->it->sheets->counter, "Ask for", parts[0] ? text_format(ask->arena, "%s%s.", lead, parts) : none,
                text_format(ask->arena, "IF(%s=\"\",\"%s\",IF(stale=1,\"Prepared before your changes: \",%s)&%s&\".\")", step_at(ask, STEP_PARTS), none, step_at(ask, STEP_LEAD), step_at(ask, STEP_PARTS)));
    name_line(ask->it, row, "answer_ask");
}

/* The goals over the stay, by name: Counter may have them anywhere. */
static void write_yes(const struct ask *ask, int row)
{
    const struct plan *plan = ask->plan;
    const struct solution *letter = &ask->it->layout->packages->list[THE_LETTER].solution;
    const char *tail = plan->reach.yes_beyond ? " No request within reach pays that." : "";
    struct money yes = {0};
    struct text sum = text_start(ask->arena);
    goal_value(&yes, &plan->accept_at, &plan->bargain.stay); /* fits: the plan was solved for it */
    for (int i = 0; i < plan->bargain.stay.count; i++)
        text_addf(&sum, "%sN(goal_accept_%d)*stay_%d_weight", i > 0 ? "+" : "ROUND(ROUND(", i + 1, i + 1);
    text_add(&sum, ",8),2)");
    write_step(ask, STEP_YES, "Say yes from", value_money(yes), sum.data);
    write_step(ask, STEP_NOW, "The letter now", value_money(letter->value), package_value(ask->it->layout, THE_LETTER));
    sheet_text(ask->lead, lead_spare(STEP_TAIL), LOOK_STEP, tail);
    answer_line(ask->it, row, ask->it->sheets->counter, "Where to stop",
                text_format(ask->arena, "Say yes from %s a year over your stay (now %s).%s", said(ask, yes.cents), said(ask, letter->value.cents), tail),
                text_format(ask->arena, "\"Say yes from \"&%s&\" a year over your stay (now \"&%s&\").\"&IF(stale=1,\"\",%s)", dollars_of(ask, step_at(ask, STEP_YES)),
                            dollars_of(ask, step_at(ask, STEP_NOW)), step_at(ask, STEP_TAIL)));
    name_line(ask->it, row, "answer_yes");
}

/* A sentence of the plan: text, which the red band speaks of once an input differs. */
static int write_said(const struct answer_sheet *it, int row, const struct sheet *to, const char *about, const char *words)
{
    if (!words[0])
        return row;
    sheet_banner(it->sheet, row, 1, it->last, LOOK_ANSWER, answer_height(it, words), words);
    sheet_link_to(it->sheet, (struct place){row, 0}, to, (struct place){0, 0}, about);
    return row + 1;
}

int answer_ask(const struct answer_sheet *it, int row)
{
    const struct layout *layout = it->layout;
    const struct book_source *source = layout->source;
    struct arena *arena = layout->arena;
    const struct plan *plan = source->plan;
    if (!plan)
        return write_said(it, row, it->sheets->counter, "Ask for", "No asks were worked out for this workbook.");
    const struct first first = {.talks = source->talks, .report = source->stays, .plan = plan, .truth = source->truth, .no_plan = ""};
    const struct case_offer *from = plan->offer->from;
    const struct ask ask = {it, plan, it->sheets->lead, arena, layout->offers[layout->negotiating].prefix, from->currency, from->stock_currency,
                            &plan->packages[PLAN_ANCHOR].solution.package, &plan->bargain.now};
    if (first_asks(plan) && source->stays) {
        arena->signs = true;
        const char *lead = first_ask_lead(arena, &first);
        arena->signs = false;
        write_request(&ask, row, lead);
        write_yes(&ask, row + 1);
        row += 2;
    } else {
        arena->signs = true;
        const char *move = first_move(arena, plan);
        arena->signs = false;
        row = write_said(it, row, it->sheets->counter, "Ask for", move);
    }
    return row;
}

int answer_next(const struct answer_sheet *it, int row)
{
    const struct book_source *source = it->layout->source;
    struct arena *arena = it->layout->arena;
    if (!source->plan || !source->truth || (!first_asks(source->plan) && !source->plan->next.known))
        return row;
    return write_said(it, row, it->sheets->script, "Next step",
                      text_format(arena, "%s. The words are on the sheet Script.", sentence_start(arena, ask_today(arena, source->truth))));
}
