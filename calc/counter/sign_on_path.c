#include "calc/counter/sign_on_path.h"

/* Places of both years. */
struct point {
    int at[2];
};

/* One base and grant: what they keep without sign-on at each month seen. */
struct walk {
    const struct sign_on_path *path;
    int64_t kept[PAY_MONTHS_MAX];
};

static const struct pay_row *row_at(const struct sign_on_path *path, int year, int place)
{
    return &path->search->tables.of[LEVER_SIGN_ON_1 + year].row[path->year[year].row[place]];
}

static int horizons(const struct sign_on_path *path)
{
    return path->search->problem->bargain.stay.count;
}

/* Twice what is kept by the end of year 1 less what is kept by the end of year 2. */
static int64_t lead_of(const struct sign_on_path *path, const int64_t by_month[])
{
    return 2 * by_month[horizons(path)] - by_month[horizons(path) + 1];
}

static void list_rows(struct sign_on_path *path, int year)
{
    const struct pay_table *table = &path->search->tables.of[LEVER_SIGN_ON_1 + year];
    struct sign_on_year *list = &path->year[year];
    list->count = 1;
    list->row[0] = 0;
    for (int row = table->first; row < table->count; row++)
        list->row[list->count++] = row;
    for (int place = 0; place < list->count; place++)
        list->lead[place] = lead_of(path, table->row[list->row[place]].more);
}

/* Pay by every month rises with the rows, or stays. */
static bool rises(const struct sign_on_path *path, int year)
{
    for (int place = 1; place < path->year[year].count; place++) {
        const struct pay_row *below = row_at(path, year, place - 1), *above = row_at(path, year, place);
        for (int i = 0; i < path->search->tables.month_count; i++)
            if (above->more[i] < below->more[i])
                return false;
        int64_t leads = path->year[year].lead[place] - path->year[year].lead[place - 1];
        if (year == 0 ? leads < 0 : leads > 0)
            return false;
    }
    return true;
}

void sign_on_path_start(struct sign_on_path *path, const struct search *search)
{
    path->search = search;
    for (int year = 0; year < 2; year++)
        list_rows(path, year);
    path->steady = rises(path, 0) && rises(path, 1);
    int first = 0;
    for (int place = 0; place < path->year[1].count; place++) {
        while (!search->year_2_may_lead && first < path->year[0].count &&
               row_at(path, 0, first)->level < row_at(path, 1, place)->level)
            first++;
        path->ahead[place] = first;
    }
    path->end[0] = path->year[0].count - 1;
    for (path->end[1] = path->year[1].count - 1; path->ahead[path->end[1]] > path->end[0];)
        path->end[1]--;
    if (search->problem->way == WAY_EQUITY)
        path->end[0] = path->end[1] = 0;
    for (path->first_late = 0; path->first_late < horizons(path); path->first_late++)
        if (search->problem->bargain.stay.months[path->first_late] >= 24)
            break;
}

static void walk_start(struct walk *walk, const struct sign_on_path *path, const struct steps *steps)
{
    const struct pay_tables *tables = &path->search->tables;
    const struct pay_row *base = &tables->of[LEVER_BASE].row[steps->at[LEVER_BASE]];
    const struct pay_row *grant = &tables->of[LEVER_UNITS].row[steps->at[LEVER_UNITS]];
    walk->path = path;
    for (int i = 0; i < tables->month_count; i++)
        walk->kept[i] = tables->letter[i] + base->more[i] + grant->more[i];
}

/* The goals from a horizon on. */
static bool reaches_from(const struct walk *walk, struct point point, int from)
{
    const struct search *search = walk->path->search;
    const int64_t *first = row_at(walk->path, 0, point.at[0])->more, *second = row_at(walk->path, 1, point.at[1])->more;
    if (search->problem->value_only) {
        int64_t totals[HORIZONS_MAX];
        for (int i = 0; i < horizons(walk->path); i++)
            totals[i] = walk->kept[i] + first[i] + second[i];
        return value_reaches(search, totals, search->goals.value);
    }
    for (int i = from; i < horizons(walk->path); i++)
        if (walk->kept[i] + first[i] + second[i] < search->goals.kept[i])
            return false;
    return true;
}

/* The least place of a year, low … high, with which the goals are reached; high + 1 where none is. */
static int least_place(const struct walk *walk, struct point point, int year, int low, int high, int from)
{
    for (high++; low < high;) {
        point.at[year] = low + (high - low) / 2;
        if (reaches_from(walk, point, from))
            high = point.at[year];
        else
            low = point.at[year] + 1;
    }
    return low;
}

/* How far year 1 rises before year 2 does: until its total pay leads and its amount is not passed; at most to its end. */
static int turn(const struct walk *walk, int second)
{
    const struct sign_on_path *path = walk->path;
    const struct sign_on_year *first = &path->year[0];
    int64_t lead = lead_of(path, walk->kept) + path->year[1].lead[second];
    int low = 0, high = path->end[0];
    if (second == path->end[1])
        return high;
    while (low < high) {
        int middle = low + (high - low) / 2;
        if (lead + first->lead[middle] > 0)
            high = middle;
        else
            low = middle + 1;
    }
    return low > path->ahead[second + 1] ? low : path->ahead[second + 1];
}

/* The first point of the level staircase that reaches the goals from a horizon on. */
static bool climb_level(const struct walk *walk, struct point *point, int from)
{
    int low = 0, high = walk->path->end[1];
    while (low < high) {
        int middle = low + (high - low) / 2;
        if (reaches_from(walk, (struct point){{turn(walk, middle), middle}}, from))
            high = middle;
        else
            low = middle + 1;
    }
    int last = turn(walk, low);
    point->at[1] = low;
    point->at[0] = least_place(walk, *point, 0, low == 0 ? 0 : turn(walk, low - 1), last, from);
    return point->at[0] <= last;
}

/* The first point that reaches all goals where year 1 goes first. */
static bool climb_year_1(const struct walk *walk, struct point *point)
{
    const struct sign_on_path *path = walk->path;
    int first = least_place(walk, *point, 0, point->at[0], path->end[0], 0);
    point->at[0] = first <= path->end[0] ? first : path->end[0];
    if (first > path->end[0])
        point->at[1] = least_place(walk, *point, 1, point->at[1], path->end[1], 0);
    return point->at[1] <= path->end[1];
}

bool sign_on_can_reach(const struct sign_on_path *path, const struct steps *steps)
{
    struct walk walk;
    walk_start(&walk, path, steps);
    return reaches_from(&walk, (struct point){{path->end[0], path->end[1]}}, 0);
}

bool sign_on_find(const struct sign_on_path *path, struct steps *steps)
{
    const struct counter_problem *problem = path->search->problem;
    struct walk walk;
    struct point point = {{0, 0}};
    if (!path->steady)
        return walk_sign_on(path->search, steps);
    walk_start(&walk, path, steps);
    if (!problem->year_1_first && !climb_level(&walk, &point, path->first_late))
        return false;
    if (!climb_year_1(&walk, &point))
        return false;
    point.at[1] = least_place(&walk, point, 1, 0, point.at[1], 0); /* as trim takes back what is left over */
    point.at[0] = least_place(&walk, point, 0, path->ahead[point.at[1]], point.at[0], 0);
    steps->at[LEVER_SIGN_ON_1] = path->year[0].row[point.at[0]];
    steps->at[LEVER_SIGN_ON_2] = path->year[1].row[point.at[1]];
    return true;
}
