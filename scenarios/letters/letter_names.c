/* Company, job title, level and place. */
#include <string.h>

#include "scenarios/case/role_title.h"
#include "scenarios/letters/letter_parts.h"

const char *tokens_text(struct arena *arena, const struct tokens *tokens, int from, int to)
{
    if (from >= to)
        return "";
    const char *start = tokens->token[from].at, *end = tokens->token[to - 1].end;
    if (tokens->token[from].line != tokens->token[to - 1].line)
        end = start + strlen(start);
    while (end > start && strchr(" ,;:-.|", end[-1]))
        end--;
    size_t length = (size_t)(end - start);
    while (length > 80 || (length == 80 && ((unsigned char)start[length - 1] & 0x80)))
        length--;
    while (length > 0 && ((unsigned char)start[length] & 0xc0) == 0x80)
        length--;
    return arena_copy(arena, start, length);
}

/* "Amazon Development Centre" before "Amazon"; single words only where they begin with a capital or stand alone. */
const struct company *company_at(const struct reader *reader, const struct tokens *tokens, int i, int *length)
{
    if (i >= tokens->count || tokens->token[i].kind != TOKEN_WORD)
        return NULL;
    for (int words = 4; words > 0; words--) {
        if (i + words > tokens->count)
            continue;
        bool all = true;
        for (int w = i; w < i + words; w++)
            all = all && tokens->token[w].kind == TOKEN_WORD && tokens->token[w].line == tokens->token[i].line;
        if (!all)
            continue;
        const char *name = tokens_text(reader->arena, tokens, i, i + words);
        size_t size = strlen(name);
        if (size > 2 && strcmp(name + size - 2, "'s") == 0)
            name = arena_copy(reader->arena, name, size - 2); /* Amazon's offer */
        const struct company *company = company_find(reader->companies, name);
        if (!company)
            continue;
        /* A last word that the name does not need is of the place: "Google India". */
        while (words > 1 &&
               company_find(reader->companies, tokens_text(reader->arena, tokens, i, i + words - 1)) == company &&
               pattern_at(tokens, i + words - 1, "india|uk|canada|us|usa|singapore|germany|ireland") > 0)
            words--;
        *length = words;
        return company;
    }
    return NULL;
}

static void add_text(struct reader *reader, struct draft *draft, const char *key, const char *text,
                     const struct letter_line *line, enum figure_rank rank, const char *remark)
{
    figure_add(
        reader, &draft->figures,
        (struct figure){
            .key = key, .kind = FIGURE_TEXT, .text = text, .line = line, .remark = remark, .rank = rank, .times = 1});
}

bool company_name(struct reader *reader, struct draft *draft, const struct tokens *tokens, int from, int to,
                  enum figure_rank rank)
{
    int length = 0;
    const struct company *known = from < to ? company_at(reader, tokens, from, &length) : NULL;
    const char *name = known ? known->name : NULL;
    if (!known) {
        int end = from;
        while (end < to && (tokens->token[end].kind == TOKEN_WORD || token_is(&tokens->token[end], "&") ||
                            token_is(&tokens->token[end], ".") || token_is(&tokens->token[end], "'")))
            end++;
        name = tokens_text(reader->arena, tokens, from, end);
    }
    if (!name[0] || pattern_at(tokens, from, "na|none|n|undisclosed|confidential|a|an|the") > 0)
        return false;
    if (rank < draft->company_rank)
        return true;
    draft->company = name;
    draft->company_rank = rank;
    draft->company_line = tokens->token[from].line;
    return true;
}

/* L5, L-4, Lv4, level 63, E5, IC4: *length tokens at i; NULL for none. */
static const char *level_at(struct arena *arena, const struct tokens *tokens, int i, int *length)
{
    const struct token *token = &tokens->token[i];
    *length = 1;
    if (token->kind == TOKEN_WORD) {
        const char *digits = token->word + strcspn(token->word, "0123456789");
        size_t head = (size_t)(digits - token->word), count = strlen(digits);
        bool known = (head == 1 && strchr("letpmg", token->word[0])) ||
                     (head == 2 && strncmp(token->word, "ic", 2) == 0) ||
                     (head == 2 && strncmp(token->word, "lv", 2) == 0) ||
                     (head == 3 && (strncmp(token->word, "lvl", 3) == 0 || strncmp(token->word, "ict", 3) == 0));
        if (known && count >= 1 && count <= 2 && strspn(digits, "0123456789") == count && digits[0] != '0') {
            if (token->word[0] == 'l')
                return text_format(arena, "L%s", digits);
            char *upper = arena_copy(arena, token->word, head + count);
            for (size_t b = 0; b < head; b++)
                upper[b] = (char)(upper[b] - 'a' + 'A');
            return upper;
        }
    }
    int word = pattern_at(tokens, i, "l|lv|lvl|level -?"), labelled = pattern_at(tokens, i, "level :");
    word = labelled > word ? labelled : word;
    if (word > 0 && i + word < tokens->count && tokens->token[i + word].kind == TOKEN_NUMBER) {
        const struct letter_number *number = &tokens->token[i + word].number;
        int64_t whole = number->raw / NUMBER_SCALE;
        if (!number->unit && !number->currency[0] && !number->percent && !number->decimals && whole >= 1 &&
            whole < 100) {
            *length = word + 1;
            return text_format(arena, whole < 20 ? "L%l" : "%l", whole);
        }
    }
    return NULL;
}

void take_level(struct reader *reader, struct draft *draft, const struct tokens *tokens, int from, int to,
                enum figure_rank rank)
{
    for (int i = from; i < to; i++) {
        int length = 0;
        const char *level = level_at(reader->arena, tokens, i, &length);
        if (!level)
            continue;
        if (pattern_at(tokens, i + length, "equivalent|equiv") > 0)
            return;
        add_text(reader, draft, "level", level, tokens->token[i].line, rank, "");
        return;
    }
}

/* The first family that the title names. */
static const char *role_of(const struct tokens *tokens, int from, int to, int *at, int *length)
{
    static const struct {
        const char *role, *pattern;
    } families[] = {
        {"mle", "machine learning|ml engineer|engineering"},
        {"mle", "machine learning software? development? engineer"},
        {"mle", "ml|ai engineer"},
        {"mle", "mle|mle1|mle2|mle3"},
        {"as", "applied scientist"},
        {"sde", "software development|developement|dev|develpment .? engineer?"},
        {"sde", "software engineer|engineering"},
        {"sde", "sde|swe|sde1|sde2|sde3|swe1|swe2|swe3|sdei|sdeii|sdeiii"},
        {"sde", "front|back|full end|stack engineer|developer"},
        {"sde", "frontend|backend|fullstack engineer|developer"},
    };
    for (int i = from; i < to; i++)
        for (size_t f = 0; f < sizeof families / sizeof *families; f++) {
            *length = pattern_at(tokens, i, families[f].pattern);
            if (*length > 0 && i + *length <= to && pattern_at(tokens, i + *length, "manager") == 0) {
                *at = i;
                return families[f].role;
            }
        }
    return NULL;
}

/* The level that a title of Amazon means: SDE II, Senior Software Development Engineer. */
static const char *implied_level(const struct tokens *tokens, int from, int to, int at, int length)
{
    static const char *const steps[] = {"1|i", "2|ii", "3|iii"};
    static const char *const levels[] = {"L4", "L5", "L6"};
    if (has_word(tokens, from, at, "senior|sr"))
        return has_word(tokens, from, at, "principal") ? "L8" : "L6";
    if (has_word(tokens, from, at, "principal"))
        return "L7";
    for (int s = 0; s < 3; s++) {
        const char *word = tokens->token[at + length - 1].word;
        size_t size = strlen(word);
        static const char *const tails[] = {"1 i", "2 ii", "3 iii"};
        for (const char *tail = tails[s]; tail;) {
            size_t part = strcspn(tail, " ");
            if (size == 3 + part && strncmp(word + 3, tail, part) == 0)
                return levels[s];
            tail = tail[part] ? tail + part + 1 : NULL;
        }
    }
    for (int i = at + length; i < to && i < at + length + 6; i++) {
        if (pattern_at(tokens, i, "-|(|)|sde|swe|level|lvl|engineer|mle|.") > 0)
            continue;
        for (int s = 0; s < 3; s++)
            if (pattern_at(tokens, i, steps[s]) > 0)
                return levels[s];
        break;
    }
    return NULL;
}

void take_title(struct reader *reader, struct draft *draft, const struct tokens *tokens, int from, int to,
                enum figure_rank rank)
{
    int at = 0, length = 0;
    if (!draft->company[0] && company_at(reader, tokens, from, &length))
        company_name(reader, draft, tokens, from, to, RANK_SENTENCE);
    if (has_word(tokens, from, to, "intern|internship"))
        draft->intern = true;
    for (int i = from, place = 0; i + 1 < to && !draft->company[0]; i++) /* SDE III at Amazon, Bangalore */
        if (pattern_at(tokens, i, "at|@|with") > 0 && company_at(reader, tokens, i + 1, &length)) {
            company_name(reader, draft, tokens, i + 1, to, RANK_SENTENCE);
            int next = i + 2 + length;
            if (next < to && place_currency(tokens, next, next + 1, &place)[0] && place == next)
                take_place(reader, draft, tokens, next, to, RANK_SENTENCE);
        }
    const char *role = role_of(tokens, from, to, &at, &length);
    if (role)
        add_text(reader, draft, "role", role, tokens->token[at].line, rank, "");
    int before = draft->figures.count;
    take_level(reader, draft, tokens, from, to, rank);
    const char *implied = role && draft->figures.count == before ? implied_level(tokens, from, to, at, length) : NULL;
    if (implied && !draft->intern && !has_word(tokens, from, to, "equivalent|same"))
        add_text(reader, draft, "level", implied, tokens->token[at].line, RANK_TITLE, "implied by the title");
}

void take_place(struct reader *reader, struct draft *draft, const struct tokens *tokens, int from, int to,
                enum figure_rank rank)
{
    int at = 0, length = 0;
    while (to - from > 1 && level_at(reader->arena, tokens, to - 1, &length))
        to--;
    const char *text = tokens_text(reader->arena, tokens, from, to);
    const char *currency = place_currency(tokens, from, to, &at);
    if (!text[0] || pattern_at(tokens, from, "na|n|none") > 0 || has_word(tokens, from, to, "branch"))
        return;
    if (currency[0] && (!draft->place_currency[0] || rank == RANK_LABEL)) {
        draft->place_currency = currency;
        draft->place_line = tokens->token[from].line;
    }
    add_text(reader, draft, "location", text, tokens->token[from].line, rank, "");
}
