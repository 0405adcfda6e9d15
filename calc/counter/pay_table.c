#include "calc/counter/pay_table.h"

int64_t lever_most(const struct counter_problem *problem, enum lever lever)
{
    const struct bargain *bargain = &problem->bargain;
    int64_t now = bargain->now.level[lever], most = lever_level(bargain, lever, lever_steps(bargain, lever));
    wide_int bold = (wide_int)now + (wide_int)problem->boldness * problem->win[lever];
    if (problem->boldness > 0 && problem->win[lever] > 0 && bold < most)
        most = (int64_t)bold;
    return most > now ? most : now;
}

int lever_boldness(const struct counter_problem *problem, enum lever lever, int64_t level)
{
    enum { MOST = 1000000 };
    int64_t win = problem->win[lever];
    wide_int more = (wide_int)level - problem->bargain.now.level[lever];
    if (win <= 0 || more <= 0)
        return 0;
    wide_int percent_of_win = (more * 100 + win - 1) / win;
    return percent_of_win < MOST ? (int)percent_of_win : MOST;
}

static void set_months(struct pay_tables *tables, const struct stay *stay)
{
    tables->month_count = stay->count + PAY_YEARS;
    for (int i = 0; i < stay->count; i++)
        tables->month[i] = stay->months[i];
    for (int year = 1; year <= PAY_YEARS; year++)
        tables->month[stay->count + year - 1] = 12 * year;
}

static bool fill_row(struct pay_row *row, const struct pay_tables *tables, struct lever_pay *pay, enum lever lever,
                     int64_t level, struct err *err)
{
    struct package package = pay->bargain->now;
    int64_t totals[PAY_MONTHS_MAX];
    package.level[lever] = level;
    row->level = level;
    if (!package_totals(totals, pay, &package, err))
        return false;
    for (int i = 0; i < tables->month_count; i++)
        row->more[i] = totals[i] - tables->letter[i];
    return true;
}

int64_t round_step_at(const struct rounding *round, int64_t level)
{
    return level < round->small_below ? round->small : round->large;
}

int64_t round_above(const struct rounding *round, int64_t level, int64_t times)
{
    int64_t step = round_step_at(round, level) * times, next = (level / step + 1) * step;
    return next < round->small_below ? next : (level / (round->large * times) + 1) * (round->large * times);
}

/* The first large multiple that is not below the small ones. */
static int64_t first_large(const struct rounding *round, int64_t now)
{
    int64_t above = now < round->small_below ? round->small_below - 1 : now;
    return (above / round->large + 1) * round->large;
}

int64_t round_count(const struct rounding *round, int64_t now, int64_t level)
{
    int64_t last_small = level < round->small_below ? level : round->small_below - 1, first = first_large(round, now);
    int64_t small = last_small > now ? last_small / round->small - now / round->small : 0;
    return small + (level >= first ? (level - first) / round->large + 1 : 0);
}

int64_t round_level(const struct rounding *round, int64_t now, int64_t count)
{
    int64_t small = now < round->small_below ? (round->small_below - 1) / round->small - now / round->small : 0;
    if (count <= small)
        return count == 0 ? now : (now / round->small + count) * round->small;
    return first_large(round, now) + (count - small - 1) * round->large;
}

/* Too small a rise is not worth a sentence. */
static bool worth_asking(const struct counter_problem *problem, enum lever lever, int64_t level)
{
    int64_t now = problem->bargain.now.level[lever], more = level - now;
    return more >= round_step_at(&problem->round[lever], now) &&
           (wide_int)more * RATE_ONE >= (wide_int)now * problem->least_move.nano;
}

/* Year 2 goes no further than year 1 may, unless the letter has it so. */
static int64_t table_most(const struct counter_problem *problem, enum lever lever)
{
    const int64_t *now = problem->bargain.now.level;
    int64_t most = lever_most(problem, lever), first = lever_most(problem, LEVER_SIGN_ON_1);
    return lever == LEVER_SIGN_ON_2 && now[LEVER_SIGN_ON_2] <= now[LEVER_SIGN_ON_1] && first < most ? first : most;
}

/* How many times further apart the levels must lie than round steps, to fit a table. */
static int64_t spread(const struct counter_problem *problem, enum lever lever)
{
    const struct rounding *round = &problem->round[lever];
    int64_t now = problem->bargain.now.level[lever], most = table_most(problem, lever), rows = 0;
    if (now < round->small_below)
        rows = ((most < round->small_below ? most : round->small_below) - now) / round->small + 1;
    if (most >= round->small_below)
        rows += (most - (now > round->small_below ? now : round->small_below)) / round->large + 1;
    return rows < PAY_ROWS_MAX ? 1 : (rows + PAY_ROWS_MAX - 2) / (PAY_ROWS_MAX - 2);
}

static bool fill_table(struct pay_tables *tables, const struct counter_problem *problem, struct lever_pay *pay,
                       enum lever lever, bool small, struct err *err)
{
    struct pay_table *table = &tables->of[lever];
    int64_t most = table_most(problem, lever), times = spread(problem, lever);
    table->coarse = times > 1;
    for (int64_t level = problem->bargain.now.level[lever]; level <= most && table->count < PAY_ROWS_MAX;
         level = round_above(&problem->round[lever], level, times)) {
        struct pay_row *row = &table->row[table->count];
        if (!fill_row(row, tables, pay, lever, level, err))
            return false;
        row->boldness = lever_boldness(problem, lever, level);
        row->allowed = table->count == 0 || small || worth_asking(problem, lever, level);
        if (table->first == 0 && table->count > 0 && row->allowed)
            table->first = table->count;
        table->count++;
    }
    table->first = table->first > 0 ? table->first : table->count;
    return true;
}

bool pay_tables_fill(struct pay_tables *tables, const struct counter_problem *problem, bool small, struct err *err)
{
    struct lever_pay pay;
    *tables = (struct pay_tables){0};
    set_months(tables, &problem->bargain.stay);
    lever_pay_start(&pay, &problem->bargain, tables->month, tables->month_count);
    if (!package_totals(tables->letter, &pay, &problem->bargain.now, err))
        return false;
    for (int lever = 0; lever < LEVERS; lever++)
        if (!fill_table(tables, problem, &pay, (enum lever)lever, small, err))
            return false;
    return true;
}
