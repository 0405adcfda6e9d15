#include "scenarios/letters/letter_tables.h"

#include <string.h>

#include "scenarios/letters/letter_cells.h"

enum head_kind { HEAD_NONE, HEAD_OFFERS, HEAD_ROUNDS, HEAD_PERIODS, HEAD_YEARS, HEAD_UNKNOWN /* figures side by side */ };

/* What a column is, and the round or year it is of. */
struct column {
    bool used, job;
    int number;
};

struct head {
    enum head_kind kind;
    int names; /* the row in which companies are named */
    struct column column[ROWS_MAX];
};

/* A table being told. */
struct telling {
    const struct reader *reader;
    const struct grid *grid;
    struct head head;
    struct letter_lines *lines;
};

static struct tokens cell_tokens(const struct reader *reader, const char *cell)
{
    struct letter_line *line = arena_alloc(reader->arena, sizeof *line);
    struct tokens tokens = {0};
    *line = (struct letter_line){.text = cell, .shown = cell, .file = ""};
    tokens_add(&tokens, reader->arena, line);
    return tokens;
}

static void add_line(struct letter_lines *lines, struct arena *arena, struct letter_line line)
{
    if (lines->count == lines->size) {
        int size = lines->size > 0 ? 2 * lines->size : 256;
        struct letter_line *more = arena_array(arena, (size_t)size, sizeof *more);
        if (lines->count > 0)
            memcpy(more, lines->line, (size_t)lines->count * sizeof *more);
        lines->line = more;
        lines->size = size;
    }
    lines->line[lines->count++] = line;
}

/* What the label of a row is about; CUE_NONE where it is not known. */
static enum cue_field field_of(const struct reader *reader, const char *label)
{
    struct tokens tokens = cell_tokens(reader, label);
    int length = 0;
    const struct cue *cue = tokens.count > 0 ? cue_at(&tokens, 0, AS_LABEL, &length) : NULL;
    return cue ? cue->field : CUE_NONE;
}

static bool is_pay_field(enum cue_field field)
{
    return (field >= CUE_BASE && field <= CUE_OPTIONS) || field == CUE_TOTAL;
}

static bool is_nothing(const struct reader *reader, const char *cell)
{
    struct tokens tokens = cell_tokens(reader, cell);
    return tokens.count == 0 || pattern_at(&tokens, 0, "-|none|nil|na|n|no|tbd|tba|nothing|?|x|unknown") == tokens.count ||
           pattern_at(&tokens, 0, "n / a") == tokens.count || pattern_at(&tokens, 0, "not applicable|offered|said|stated") > 0 ||
           (tokens.count == 1 && tokens.token[0].kind == TOKEN_NUMBER && tokens.token[0].number.raw == 0);
}

static bool known_company(const struct reader *reader, const struct tokens *tokens)
{
    int length = 0;
    for (int i = 0; i < tokens->count; i++)
        if (company_at(reader, tokens, i, &length))
            return true;
    return false;
}

/* 1: an earlier round, 2: a later one. */
static int round_of(const struct tokens *tokens)
{
    if (has_word(tokens, 0, tokens->count, "initial|initially|original|first|before|previous|prior|old|1st|was|earlier"))
        return 1;
    return has_word(tokens, 0, tokens->count, "revised|updated|final|new|latest|second|now|after|improved|2nd") ? 2 : 0;
}

/* The 3 of "v3", "version 3", "draft 3"; 0 for another head. */
static int version_of(const struct tokens *tokens)
{
    if (tokens->count == 1 && pattern_at(tokens, 0, "v1|v2|v3|v4|v5|v6|v7|v8|v9") > 0)
        return tokens->token[0].word[1] - '0';
    bool two = tokens->count == 2 && pattern_at(tokens, 0, "version|draft|round|v 1|2|3|4|5|6") == 2;
    return two ? (int)(tokens->token[1].number.raw / NUMBER_SCALE) : 0;
}

static enum letter_period period_of(const struct tokens *tokens)
{
    for (int i = 0; i < tokens->count; i++)
        if (tokens->token[i].kind == TOKEN_WORD && period_word(tokens->token[i].word) != PERIOD_NONE)
            return period_word(tokens->token[i].word);
    return PERIOD_NONE;
}

/* The column of the present job, "Current (Corva)", "Existing CTC"; "current offer" is none. */
static bool is_present(const struct tokens *tokens)
{
    return (pattern_at(tokens, 0, "my? current|present|today|existing") > 0 ||
            pattern_at(tokens, 0, "my? old|previous|last ctc|salary|company|job|employer") > 1) &&
           !has_word(tokens, 0, tokens->count, "offer|round|numbers|proposal");
}

/* A name as companies have one, and no word of a table's head. */
static bool may_be_name(const struct tokens *tokens)
{
    return tokens->count > 0 && tokens->count <= 6 && tokens->token[0].kind == TOKEN_WORD && tokens->token[0].capital &&
           !has_word(tokens, 0, tokens->count,
                     "amount|value|details|detail|notes|note|total|comments|remarks|year|monthly|annual|annually|yearly|"
                     "description|component|terms|usd|inr|eur|gbp|cad|difference|delta|change|low|high|min|max|median|"
                     "ask|target|market|average|letter|offer|offers|version|draft|revised|updated|final|initial|original|package|proposal|percent|when|date|paid|frequency|payment|schedule|shares|units|price");
}

/* Whether two rows have figures in more than one column, and the head has none: whose they are is said nowhere. */
static bool in_columns(const struct reader *reader, const struct grid *grid)
{
    int rows = 0;
    for (int r = 0; r < grid->rows; r++) {
        int figures = 0;
        for (int c = 1; c < grid->columns; c++) {
            struct tokens tokens = cell_tokens(reader, grid->cell[r][c]);
            figures += tokens.count > 0 && tokens.count < 4 && tokens.token[0].kind == TOKEN_NUMBER &&
                       (is_amount(&tokens, 0) || tokens.token[0].number.percent);
        }
        if (r == 0 && figures > 0)
            return false;
        rows += figures > 1;
    }
    return rows > 1 || (rows == 1 && grid->rows == 2);
}

static void read_head(struct head *head, const struct reader *reader, const struct grid *grid)
{
    int known = 0, names = 0, first = 0, last = 0, yearly = 0, monthly = 0, years = 0, pay = 0, jobs = 0, days = 0, last_version = 0;
    *head = (struct head){0};
    for (int r = 1; r < grid->rows; r++) {
        enum cue_field field = field_of(reader, grid->cell[r][0]);
        pay += is_pay_field(field);
        if (field == CUE_COMPANY)
            head->names = r;
    }
    if (pay == 0)
        return;
    for (int c = 1; c < grid->columns; c++) {
        struct tokens name = cell_tokens(reader, grid->cell[head->names][c]), over = cell_tokens(reader, grid->cell[0][c]);
        struct column *column = &head->column[c];
        struct year_mark mark = over.count > 0 ? year_mark_at(&over, 0) : (struct year_mark){0};
        int round = is_present(&over) ? 0 : round_of(&over);
        column->job = is_present(&over);
        known += known_company(reader, &name);
        names += may_be_name(&name);
        first += round == 1;
        last += round == 2;
        yearly += period_of(&over) == PERIOD_YEAR;
        monthly += period_of(&over) == PERIOD_MONTH;
        days += (over.count > 0 && day_at(&over, 0).length == over.count) || version_of(&over) > last_version;
        last_version = version_of(&over);
        years += mark.length == over.count && over.count > 0;
        jobs += column->job;
        column->number = mark.length == over.count ? mark.first : round;
        column->used = true;
    }
    const int columns = grid->columns - 1;
    struct tokens corner = cell_tokens(reader, grid->cell[0][0]);
    bool named = corner.count == 0 || head->names > 0 ||
                 pattern_at(&corner, 0, "company|offer|offers|employer|component|item|field|compensation") > 0;
    if (years >= 2 && years >= columns - 1) {
        head->kind = HEAD_YEARS;
    } else if (yearly == 1 && monthly >= 1) {
        head->kind = HEAD_PERIODS;
    } else if (days == columns && columns > 1 && known == 0) {
        head->kind = HEAD_ROUNDS; /* a day each, or v2, v3 */
    } else if (known == 0 &&
               ((first == 1 && last >= 1) || (columns == 2 && ((last == 1 && first == 0) || jobs == 1)))) {
        head->kind = HEAD_ROUNDS; /* of two columns, beside the new offer the old one, or the present pay */
    } else if ((known >= 2 || known + jobs == columns || (known >= 1 && names == columns) ||
                (named && names == columns && pay >= 2)) &&
               first == 0) {
        head->kind = HEAD_OFFERS;
    } else if (in_columns(reader, grid)) {
        head->kind = HEAD_UNKNOWN;
    }
    int chosen = 0; /* of later rounds the last one */
    for (int c = 1; c < grid->columns; c++) {
        struct tokens over = cell_tokens(reader, grid->cell[0][c]);
        struct column *column = &head->column[c];
        struct tokens name = cell_tokens(reader, grid->cell[head->names][c]);
        if (head->kind == HEAD_OFFERS)
            column->used = column->job || known_company(reader, &name) || may_be_name(&name);
        if (head->kind == HEAD_PERIODS)
            column->used = period_of(&over) == PERIOD_YEAR;
        if (head->kind == HEAD_YEARS)
            column->used = column->number > 0;
        if (head->kind == HEAD_ROUNDS) {
            if (days == columns) {
                column->used = c == 1 || c == columns;
                column->number = c == columns ? 2 : 1;
                continue;
            }
            column->used = column->job || round_of(&over) > 0 || (first == 0 && columns == 2);
            column->number = round_of(&over) == 2 || jobs > 0 ? 2 : 1;
            if (column->job)
                continue;
            if (round_of(&over) == 2) {
                head->column[chosen].used = false;
                chosen = c;
            }
        }
    }
}

static const struct letter_line *line_of(const struct grid *grid, int row, int column)
{
    return grid->line[grid->turned ? column : row];
}

static void tell(struct telling *telling, const struct letter_line *from, const char *words)
{
    struct letter_line line = *from;
    line.text = words;
    line.raw = NULL;
    line.heading = line.asterisk = line.blank = false;
    add_line(telling->lines, telling->reader->arena, line);
}

static void tell_blank(struct telling *telling, const struct letter_line *from)
{
    struct letter_line line = *from;
    line.text = line.shown = "", line.raw = NULL;
    line.blank = true;
    add_line(telling->lines, telling->reader->arena, line);
}

/* The label of a row as a label of a line: no colon of its own, "Equity/4y" without what stands behind the stroke. */
static const char *label_of(const struct telling *telling, int row)
{
    const char *label = telling->grid->cell[row][0];
    size_t length = strcspn(label, ":");
    const char *stroke = memchr(label, '/', length);
    if (stroke && stroke > label && stroke[1] == '4')
        length = (size_t)(stroke - label);
    label = arena_copy(telling->reader->arena, label, length);
    struct tokens tokens = cell_tokens(telling->reader, label);
    if (telling->head.kind == HEAD_PERIODS && pattern_at(&tokens, 0, "basic") > 0)
        return "Basic component";
    return label;
}

/* "(INR)" of the head, for cells that name no currency. */
static const char *currency_over(const struct telling *telling, int column, const char *cell)
{
    struct tokens over = cell_tokens(telling->reader, telling->grid->cell[0][column]);
    struct tokens tokens = cell_tokens(telling->reader, cell);
    bool bare = tokens.count == 1 && tokens.token[0].kind == TOKEN_NUMBER && !tokens.token[0].number.currency[0] &&
                !tokens.token[0].number.percent;
    for (int i = 0; i < over.count && bare; i++) {
        const char *code = over.token[i].kind == TOKEN_WORD ? currency_word(over.token[i].word) : NULL;
        if (code && code[0] != '$')
            return text_format(telling->reader->arena, "%s ", code);
    }
    return "";
}

static void tell_cell(struct telling *telling, int row, int column)
{
    const char *cell = telling->grid->cell[row][column];
    const struct letter_line *line = line_of(telling->grid, row, column);
    bool job = telling->head.column[column].job;
    if (row == telling->head.names || is_nothing(telling->reader, cell) || !telling->grid->cell[row][0][0] ||
        (job && field_of(telling->reader, telling->grid->cell[row][0]) == CUE_NONE))
        return;
    tell(telling, line,
         text_format(telling->reader->arena, "%s: %s%s", label_of(telling, row), currency_over(telling, column, cell), cell));
    if (!job)
        tell_blank(telling, line);
}

/* "Current (Corva)", "Current job: Corva": the name, without what says that it is the present one; "" where none is said. */
static const char *job_name(const struct reader *reader, const char *head)
{
    struct tokens tokens = cell_tokens(reader, head);
    int i = 0;
    while (i < tokens.count &&
           pattern_at(&tokens, i, "my|current|present|today|existing|old|previous|last|ctc|salary|company|job|employer|pay|package|role|"
                                  "compensation|comp|tc|(|:|-") > 0)
        i++;
    return i < tokens.count ? arena_copy(reader->arena, tokens.token[i].at, strcspn(tokens.token[i].at, ")")) : "";
}

static void tell_column(struct telling *telling, int column)
{
    const struct grid *grid = telling->grid;
    const struct letter_line *line = line_of(grid, telling->head.names, column);
    struct arena *arena = telling->reader->arena;
    const char *name = grid->cell[telling->head.names][column];
    if (telling->head.kind == HEAD_ROUNDS && !telling->head.column[column].job)
        tell(telling, line, telling->head.column[column].number == 1 ? "Initial offer:" : "Final offer:");
    else if (telling->head.column[column].job)
        tell(telling, line, text_format(arena, "Where I am now: %s", job_name(telling->reader, name)));
    else if (telling->head.kind == HEAD_OFFERS)
        tell(telling, line, text_format(arena, "Company: %s", name));
    for (int r = 1; r < grid->rows; r++)
        tell_cell(telling, r, column);
    tell_blank(telling, line);
    telling->lines->line[telling->lines->count - 1].aside = telling->head.column[column].job;
}

/* A row of which every column is a year: its figures in one line. */
static void tell_years(struct telling *telling, int row)
{
    const struct grid *grid = telling->grid;
    struct text text = text_start(telling->reader->arena);
    enum cue_field field = field_of(telling->reader, grid->cell[row][0]);
    const char *first = NULL;
    bool same = true, percents = true;
    int count = 0;
    for (int c = 1; c < grid->columns; c++) {
        if (!telling->head.column[c].used || is_nothing(telling->reader, grid->cell[row][c]))
            continue;
        same = same && (!first || strcmp(first, grid->cell[row][c]) == 0);
        percents = percents && strchr(grid->cell[row][c], '%') != NULL;
        first = first ? first : grid->cell[row][c];
        count++;
    }
    bool stock = field >= CUE_STOCK && field <= CUE_OPTIONS, once = field == CUE_BASE || (same && field == CUE_TARGET);
    if (!first || (stock && !percents))
        return;
    text_addf(&text, "%s:", stock ? "Vesting" : label_of(telling, row));
    if (once)
        text_addf(&text, " %s", first);
    for (int c = 1, told = 0; c < grid->columns && !once; c++) {
        if (!telling->head.column[c].used || is_nothing(telling->reader, grid->cell[row][c]))
            continue;
        if (percents && count > 2)
            text_addf(&text, "%s%s", told ? " / " : " ", grid->cell[row][c]);
        else
            text_addf(&text, "%s year %d: %s", told ? "," : "", telling->head.column[c].number, grid->cell[row][c]);
        told = 1;
    }
    tell(telling, line_of(grid, row, 0), text.data);
    tell_blank(telling, line_of(grid, row, 0));
}

static void tell_table(struct telling *telling)
{
    const struct grid *grid = telling->grid;
    if (telling->head.kind == HEAD_UNKNOWN) {
        tell_blank(telling, grid->line[0]);
        return;
    }
    if (telling->head.kind == HEAD_YEARS) {
        for (int r = 1; r < grid->rows; r++)
            tell_years(telling, r);
        return;
    }
    for (int job = 0; job < 2; job++) /* the present job last */
        for (int c = 1; c < grid->columns; c++)
            if (telling->head.column[c].used && telling->head.column[c].job == (job == 1))
                tell_column(telling, c);
    if (telling->head.kind == HEAD_OFFERS)
        telling->lines->line[telling->lines->count - 1].aside = true;
}

struct letter_lines tables_told(const struct reader *reader, const struct letter_lines *lines)
{
    struct letter_lines told = {0};
    for (int i = 0; i < lines->count;) {
        struct grid grid = {0}, turned = {0};
        struct telling telling = {.reader = reader, .grid = &grid, .lines = &told};
        if (grid_at(&grid, reader->arena, lines, i)) {
            read_head(&telling.head, reader, &grid);
            if ((telling.head.kind == HEAD_NONE || telling.head.kind == HEAD_UNKNOWN) && grid.rows <= CELLS_MAX) {
                struct head straight = telling.head;
                turned = grid_turned(&grid);
                telling.grid = &turned;
                read_head(&telling.head, reader, &turned);
                if (telling.head.kind == HEAD_NONE)
                    telling.head = straight;
            }
        }
        if (telling.head.kind == HEAD_NONE) {
            add_line(&told, reader->arena, lines->line[i++]);
            continue;
        }
        tell_table(&telling);
        i = grid.next;
    }
    return told;
}
