#include <string.h>

#include "calc/kit/signs.h"
#include "calc/kit/text.h"
#include "scenarios/talks/case_diff_make.h"
#include "scenarios/talks/case_leaves.h"

static const struct offer_result *result_of(const struct case_diff *diff, const struct offer_diff *offer, int side)
{
    return &diff->side[side]->offers[offer->index[side]];
}

static void add_term(struct offer_diff *offer, struct term_row row)
{
    bool same = row.known[0] == row.known[1];
    if (same && row.known[0])
        same = row.kind == TERM_WORDS ? strcmp(row.words[0], row.words[1]) == 0 : row.value[0] == row.value[1];
    if (!same && offer->term_count < TERM_ROWS_MAX)
        offer->terms[offer->term_count++] = row;
}

static void add_value(struct offer_diff *offer, const char *key, const char *name, enum term_kind kind, bool known_a,
                      int64_t a, bool known_b, int64_t b)
{
    add_term(offer, (struct term_row){key, name, kind, {known_a, known_b}, {a, b}, {"", ""}});
}

static void add_words(struct offer_diff *offer, const char *key, const char *name, const char *a, const char *b)
{
    add_term(offer, (struct term_row){key, name, TERM_WORDS, {a[0] != '\0', b[0] != '\0'}, {0, 0}, {a, b}});
}

static void add_sign_ons(struct offer_diff *offer, const struct offer *a, const struct offer *b)
{
    static const char *const keys[] = {"sign_on_1", "sign_on_2", "sign_on_3", "sign_on_4", "sign_on_5"};
    static const char *const names[] = {"Sign-on year 1", "Sign-on year 2", "Sign-on year 3", "Sign-on year 4",
                                        "Sign-on year 5"};
    for (int year = 1; year <= SIGN_ONS_MAX; year++)
        add_value(offer, keys[year - 1], names[year - 1], TERM_MONEY, true, offer_sign_on(a, year).cents, true,
                  offer_sign_on(b, year).cents);
}

static const char *date_words(struct arena *arena, struct date date)
{
    return date_known(date) ? text_format(arena, "%D", date) : "";
}

static void fill_terms(struct offer_diff *offer, struct arena *arena, const struct case_offer *a, const struct case_offer *b)
{
    static const char *const statuses[] = {"", "written", "verbal", "declined"};
    const struct offer *x = &a->offer, *y = &b->offer;
    bool units[2] = {x->has_grant && !x->grant.in_dollars, y->has_grant && !y->grant.in_dollars};
    bool dollar[2] = {x->has_grant && x->grant.in_dollars, y->has_grant && y->grant.in_dollars};
    add_words(offer, "level", "Level", x->level, y->level);
    add_value(offer, "base", "Base", TERM_MONEY, true, x->base.cents, true, y->base.cents);
    add_sign_ons(offer, x, y);
    add_value(offer, "units", "Units", TERM_COUNT, units[0], x->grant.units, units[1], y->grant.units);
    add_value(offer, "grant", "Grant", TERM_MONEY, dollar[0], x->grant.dollars.cents, dollar[1], y->grant.dollars.cents);
    add_value(offer, "price", "Unit price", TERM_MONEY, units[0], x->price.start.cents, units[1], y->price.start.cents);
    add_value(offer, "growth", "Growth", TERM_RATE, true, price_moves(&x->price) ? x->price.growth.nano : 0, true,
              price_moves(&y->price) ? y->price.growth.nano : 0);
    add_words(offer, "vesting", "Vesting", a->vesting, b->vesting);
    add_value(offer, "bonus", "Bonus target", TERM_RATE, x->has_bonus, x->bonus.target.nano, y->has_bonus,
              y->bonus.target.nano);
    add_value(offer, "payout", "Bonus payout", TERM_RATE, x->has_bonus, x->bonus.payout.nano, y->has_bonus,
              y->bonus.payout.nano);
    add_words(offer, "status", "Status", statuses[a->status], statuses[b->status]);
    add_words(offer, "location", "Location", a->location, b->location);
    add_words(offer, "deadline", "Deadline", date_words(arena, a->deadline), date_words(arena, b->deadline));
    add_words(offer, "start", "Start", date_words(arena, a->start), date_words(arena, b->start));
}

/* Amounts of two currencies have no difference: each is said in its own. */
static void say_own_currencies(struct offer_diff *offer, struct arena *arena, const struct case_offer *a,
                               const struct case_offer *b)
{
    for (int i = 0; i < offer->term_count; i++) {
        struct term_row *row = &offer->terms[i];
        bool of_stock = strcmp(row->key, "price") == 0 || strcmp(row->key, "grant") == 0;
        const char *currency[2] = {of_stock ? a->stock_currency : a->currency, of_stock ? b->stock_currency : b->currency};
        if (row->kind != TERM_MONEY || strcmp(currency[0], currency[1]) == 0)
            continue;
        row->kind = TERM_WORDS;
        for (int side = 0; side < 2; side++)
            row->words[side] =
                row->known[side] ? text_format(arena, "%K", currency[side], (struct money){row->value[side]}) : "";
    }
}

/* Terms that have a row of their own above: by path, and by the key of that row. */
static bool has_own_row(const struct offer_diff *offer, const char *path)
{
    static const struct {
        const char *path, *key;
    } rows[] = {{"currency", "currency"},     {"level", "level"},           {"base", "base"},          {"status", "status"},     {"location", "location"},
                {"deadline", "deadline"},     {"start", "start"},        {"grant.units", "units"}, {"grant.price", "price"},
                {"grant.value", "grant"},     {"stock.price", "price"},  {"stock.growth", "growth"},
                {"grant.vesting", "vesting"}, {"bonus.target", "bonus"}, {"bonus.payout", "payout"}};
    const size_t sign_on = strlen("sign_on[0].");
    if (strncmp(path, "sign_on[", 8) == 0 && strlen(path) > sign_on &&
        (strcmp(path + sign_on, "amount") == 0 || strcmp(path + sign_on, "year") == 0))
        return true;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        for (int j = 0; strcmp(rows[i].path, path) == 0 && j < offer->term_count; j++)
            if (strcmp(offer->terms[j].key, rows[i].key) == 0)
                return true;
    return false;
}

/* Every other term that the case format has, by its path; `own` NULL for what is of the case itself. */
static void add_leaves(struct term_row terms[TERM_ROWS_MAX], int *count, const struct offer_diff *own,
                       const struct leaves sides[2], const int offers[2])
{
    for (int side = 0; side < 2; side++)
        for (int i = 0; i < sides[side].count && *count < TERM_ROWS_MAX; i++) {
            const struct leaf *leaf = &sides[side].leaf[i];
            if (leaf->offer != offers[side] || (own && has_own_row(own, leaf->path)))
                continue;
            const char *other = leaf_text(&sides[1 - side], offers[1 - side], leaf->path);
            if ((side == 1 && other[0]) || strcmp(leaf->text, other) == 0)
                continue;
            const char *a = side == 0 ? leaf->text : other, *b = side == 0 ? other : leaf->text;
            terms[(*count)++] = (struct term_row){leaf->path, leaf->path, TERM_WORDS, {a[0] != '\0', b[0] != '\0'}, {0, 0}, {a, b}};
        }
}

static bool fill_row(struct diff_row *row, const struct curve *a, const struct curve *b, int months, struct err *err)
{
    row->months = months;
    for (int c = 0; c < COMPONENTS; c++)
        row->part[c].cents = b->kept[c][months].cents - a->kept[c][months].cents;
    row->total.cents = b->total[months].cents - a->total[months].cents;
    if (!annualize(&row->pay[0], a->total[months], months) || !annualize(&row->pay[1], b->total[months], months))
        return err_overflow(err, "difference");
    row->year.cents = row->pay[1].cents - row->pay[0].cents;
    return true;
}

static bool shown(const struct evaluation *evaluation, int months)
{
    bool any = false;
    for (int i = 0; i < evaluation->shown_count; i++)
        any |= evaluation->shown_months[i] == months;
    return any;
}

/* One part that went up while another went down: what it comes to at each stay. */
static const char *sentence_of(struct arena *arena, const struct offer_diff *offer)
{
    static const char *const names[COMPONENTS] = {"base", "sign-on", "equity", "bonus", "other"};
    struct text text = text_start(arena);
    bool traded = false;
    for (int i = 0; i < offer->row_count; i++) {
        const struct diff_row *row = &offer->rows[i];
        bool up = false, down = false;
        text_addf(&text, "%sover %d months ", i > 0 ? "; " : "", row->months);
        for (int c = 0, count = 0; c < COMPONENTS; c++) {
            if (row->part[c].cents == 0)
                continue;
            text_addf(&text, "%s%s ", count++ > 0 ? ", " : "", names[c]);
            add_signed(&text, row->part[c]);
            up |= row->part[c].cents > 0;
            down |= row->part[c].cents < 0;
        }
        text_add(&text, ": net ");
        add_signed(&text, row->total);
        traded |= up && down;
    }
    return traded ? text.data : "";
}

static bool fill_offer(struct case_diff *diff, struct offer_diff *offer, struct arena *arena, const struct leaves sides[2],
                       struct err *err)
{
    const struct offer_result *a = result_of(diff, offer, 0), *b = result_of(diff, offer, 1);
    offer->currency[0] = a->from->currency;
    offer->currency[1] = b->from->currency;
    add_words(offer, "currency", "Currency", a->from->currency, b->from->currency);
    fill_terms(offer, arena, a->from, b->from);
    say_own_currencies(offer, arena, a->from, b->from);
    int own_count = offer->term_count;
    struct offer_diff *own = arena_alloc(arena, sizeof *own);
    *own = *offer;
    add_leaves(offer->terms, &own_count, own, sides, offer->index);
    offer->term_count = own_count;
    if (strcmp(offer->currency[0], offer->currency[1]) != 0)
        return true; /* amounts of two currencies have no difference */
    for (int months = 1; months <= MONTHS_MAX && offer->row_count < SHOWN_MAX; months++) {
        if (!shown(diff->side[0], months) && !shown(diff->side[1], months))
            continue;
        struct diff_row *row = &offer->rows[offer->row_count++];
        if (!fill_row(row, &a->curve, &b->curve, months, err))
            return false;
        for (int c = 0; c < COMPONENTS; c++)
            offer->moved |= row->part[c].cents != 0;
    }
    offer->sentence = sentence_of(arena, offer);
    return true;
}

static int index_of(const struct evaluation *evaluation, const char *id)
{
    for (int i = 0; i < evaluation->offer_count; i++)
        if (strcmp(evaluation->offers[i].from->offer.id, id) == 0)
            return i;
    return -1;
}

bool case_diff_make(const struct case_diff **result, struct arena *arena, const struct evaluation *a,
                    const struct evaluation *b, struct err *err)
{
    struct case_diff *diff = arena_alloc(arena, sizeof *diff);
    diff->side[0] = a;
    diff->side[1] = b;
    *result = diff;
    const struct leaves sides[2] = {case_leaves(arena, a->from), case_leaves(arena, b->from)};
    add_leaves(diff->case_terms, &diff->case_term_count, NULL, sides, (const int[]){-1, -1});
    for (int side = 0; side < 2; side++)
        for (int i = 0; i < diff->side[side]->offer_count; i++) {
            const char *id = diff->side[side]->offers[i].from->offer.id;
            int in_a = index_of(a, id), in_b = index_of(b, id);
            if (side == 1 && in_a >= 0)
                continue;
            struct offer_diff *offer = &diff->offers[diff->offer_count++];
            *offer = (struct offer_diff){.id = id, .index = {in_a, in_b}, .sentence = ""};
            if (in_a >= 0 && in_b >= 0 && !fill_offer(diff, offer, arena, sides, err))
                return false;
        }
    return true;
}
