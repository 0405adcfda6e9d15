#include "scenarios/letters/letter_cells.h"

#include <string.h>

struct cell {
    const char *from, *end;
    int left, right; /* columns on the screen */
};

struct row {
    int count;
    char kind; /* '|', '\t', ',' or ' ' */
    struct cell cell[CELLS_MAX];
};

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\r';
}

static void add_cell(struct row *row, const char *line, const char *from, const char *end)
{
    while (from < end && is_blank(*from))
        from++;
    while (end > from && is_blank(end[-1]))
        end--;
    struct cell cell = {.from = from, .end = end};
    for (const char *at = line; at < end && row->count < CELLS_MAX; at++) {
        bool counts = ((unsigned char)*at & 0xc0) != 0x80;
        cell.left += counts && at < from;
        cell.right += counts;
    }
    if (row->count < CELLS_MAX)
        row->cell[row->count] = cell;
    row->count++;
}

/* How many commas outside quotes divide the line as in a file of values; 0 where it is a sentence. */
static size_t dividing_commas(const char *from, const char *end)
{
    size_t commas = 0;
    bool quoted = false;
    for (const char *at = from; at < end; at++) {
        quoted = quoted != (*at == '"');
        bool divides = *at == ',' && !quoted && at + 1 < end;
        if ((divides && at[1] == ' ') || (at > from && at[0] == ' ' && at[-1] == ' '))
            return 0;
        if (divides && at > from && at[-1] >= '0' && at[-1] <= '9' && strspn(at + 1, "0123456789") == 3)
            return 0; /* 171,000 */
        commas += *at == ',' && !quoted;
    }
    return quoted ? 0 : commas;
}

/* The cells of a line of values. */
static void divide_by_commas(struct row *row, const char *line, const char *from, const char *end)
{
    bool quoted = false;
    const char *start = from;
    for (const char *at = from; at <= end; at++) {
        if (at < end && (*at != ',' || quoted)) {
            quoted = quoted != (*at == '"');
            continue;
        }
        bool both = at - start >= 2 && *start == '"' && at[-1] == '"';
        add_cell(row, line, start + both, at - both);
        start = at + 1;
    }
}

/* The cells of a line; more than CELLS_MAX of them are no row. */
static struct row read_row(const struct letter_line *line)
{
    struct row row = {0};
    const char *from = line->raw, *end = line->raw_end;
    while (end > from && (is_blank(end[-1])))
        end--;
    size_t bars = 0, tabs = 0;
    for (const char *at = from; at < end; at++) {
        bars += *at == '|';
        tabs += *at == '\t';
    }
    row.kind = bars > 1 ? '|' : tabs > 1 ? '\t' : dividing_commas(from, end) > 1 ? ',' : ' ';
    if (row.kind == ',') {
        divide_by_commas(&row, line->raw, from, end);
        return row;
    }
    if (row.kind == '|') {
        while (from < end && is_blank(*from))
            from++;
        from += from < end && *from == '|';
        end -= end > from && end[-1] == '|';
    }
    if (row.kind == ' ') {
        for (const char *at = from; at < end;) {
            while (at < end && is_blank(*at))
                at++;
            const char *stop = at;
            while (stop < end && !(is_blank(*stop) && (stop + 1 == end || is_blank(stop[1]))))
                stop++;
            if (stop > at)
                add_cell(&row, line->raw, at, stop);
            at = stop;
        }
        return row;
    }
    for (const char *at = from; at <= end;) {
        const char *stop = memchr(at, row.kind, (size_t)(end - at));
        stop = stop ? stop : end;
        add_cell(&row, line->raw, at, stop);
        at = stop + 1;
    }
    return row;
}

/* How far apart two cells stand; less than nothing where they overlap. */
static int apart(const struct cell *a, const struct cell *b)
{
    int left = a->left > b->left ? a->left : b->left, right = a->right < b->right ? a->right : b->right;
    return left - right;
}

/* Puts the cells of a row under those of the head. False where two fall under one. */
static bool under_head(const struct row *head, struct row *row)
{
    struct row placed = {.count = head->count, .kind = row->kind};
    if (row->kind != ' ' || row->count == head->count) {
        for (int c = row->count; c < head->count; c++)
            row->cell[c] = (struct cell){0};
        bool fits = row->count <= head->count;
        row->count = head->count;
        return fits;
    }
    for (int c = 0; c < row->count; c++) {
        int best = 0;
        for (int h = 1; h < head->count; h++)
            best = apart(&head->cell[h], &row->cell[c]) < apart(&head->cell[best], &row->cell[c]) ? h : best;
        if (c == 0 && !(best == 1 && apart(&head->cell[1], &row->cell[0]) < 0))
            best = 0;
        if (placed.cell[best].from || (best == 0 && c > 0) || best < c)
            return false;
        placed.cell[best] = row->cell[c];
    }
    *row = placed;
    return true;
}

static bool is_empty(const struct letter_line *line)
{
    const char *at = line->raw;
    while (at < line->raw_end && is_blank(*at))
        at++;
    return at == line->raw_end;
}

static void add_row(struct grid *grid, struct arena *arena, const struct letter_line *line, const struct row *row)
{
    grid->line[grid->rows] = line;
    for (int c = 0; c < grid->columns; c++)
        grid->cell[grid->rows][c] =
            row->cell[c].from ? letter_plain(arena, row->cell[c].from, row->cell[c].end) : "";
    grid->rows++;
}

/* Rows that are counted: the labels stand in the second column. */
static void drop_numbers(struct grid *grid)
{
    for (int r = 1; r < grid->rows; r++)
        if (strlen(grid->cell[r][0]) > 2)
            return;
    if (grid->columns < 3)
        return;
    grid->columns--;
    for (int r = 0; r < grid->rows; r++)
        memmove(&grid->cell[r][0], &grid->cell[r][1], (size_t)grid->columns * sizeof grid->cell[r][0]);
}

bool grid_at(struct grid *grid, struct arena *arena, const struct letter_lines *lines, int at)
{
    *grid = (struct grid){0};
    if (lines->line[at].blank || !lines->line[at].raw)
        return false;
    struct row head = read_row(&lines->line[at]);
    if (head.count < 2 || head.count > CELLS_MAX)
        return false;
    int i = at + 1;
    for (; i < lines->count && grid->rows < ROWS_MAX - 1 && lines->line[i].raw; i++) {
        const struct letter_line *line = &lines->line[i];
        if (line->blank && !is_empty(line))
            continue; /* a ruler */
        struct row row = read_row(line);
        if (is_empty(line)) {
            bool goes_on = grid->rows > 0 && i + 1 < lines->count && lines->line[i + 1].raw && !lines->line[i + 1].blank;
            struct row next = goes_on ? read_row(&lines->line[i + 1]) : (struct row){0};
            if (!goes_on || next.kind != head.kind || next.count != head.count)
                break;
            continue;
        }
        if (row.kind != head.kind || row.count < 2 || row.count > CELLS_MAX)
            break;
        if (grid->rows == 0) {
            if (head.kind == ' ' && head.count < CELLS_MAX && head.cell[0].left > row.cell[0].right) {
                memmove(&head.cell[1], &head.cell[0], (size_t)head.count * sizeof *head.cell);
                head.cell[0] = row.cell[0]; /* nothing stands above the labels */
                head.cell[0].end = head.cell[0].from;
                head.count++;
            }
            grid->columns = head.count;
            add_row(grid, arena, &lines->line[at], &head);
        }
        if (!under_head(&head, &row))
            break;
        add_row(grid, arena, line, &row);
    }
    grid->next = i;
    drop_numbers(grid);
    return grid->rows > (head.kind == '|' ? 1 : 2) && grid->columns > 2; /* of blanks, two rows may be two sentences */
}

struct grid grid_turned(const struct grid *grid)
{
    struct grid turned = {.rows = grid->columns, .columns = grid->rows, .turned = !grid->turned, .next = grid->next};
    memcpy(turned.line, grid->line, sizeof turned.line);
    for (int r = 0; r < turned.rows; r++)
        for (int c = 0; c < turned.columns; c++)
            turned.cell[r][c] = grid->cell[c][r];
    return turned;
}
