#include "scenarios/letters/letter_heading.h"

#include <string.h>

enum { HEADER_TOKENS_MAX = 26 };

void heading_new_offer(struct reader *reader)
{
    if (reader->draft_count < DRAFTS_MAX)
        reader->draft[reader->draft_count++] =
            (struct draft){.company = "", .currency = "", .place_currency = "", .file = reader->file};
    reader->now = reader->draft_count - 1;
}

bool has_pay(const struct draft *draft)
{
    for (int i = 0; i < draft->figures.count; i++) {
        const char *key = draft->figures.figure[i].key;
        if (strcmp(key, "base") == 0 || strncmp(key, "sign_on", 7) == 0 || strncmp(key, "grant.", 6) == 0)
            return true;
    }
    return false;
}

void heading_new_file(struct reader *reader)
{
    reader->file++;
    reader->in_job = reader->job_block = reader->quiet = reader->formal = reader->job_file = false;
    reader->round = 0;
    reader->asks = reader->changes = false;
    reader->said = (struct date){0};
    if (reader->now >= 0 && has_pay(&reader->draft[reader->now]))
        heading_new_offer(reader);
}

void heading_blank(struct reader *reader)
{
    if (reader->job_block && reader->block_begun && !reader->job_file)
        reader->job_block = reader->in_job = reader->quiet = false;
}

static struct heading named(const struct tokens *tokens, int from, int to)
{
    return (struct heading){.set = true, .named = true, .round = 0, .tokens = tokens, .from = from, .to = to};
}

static void block(struct reader *reader, bool job)
{
    reader->heading = (struct heading){.set = true, .job = job, .quiet = !job, .round = -1};
}

int heading_label(struct reader *reader, const struct tokens *tokens, const struct cue *label, int from,
                  int value)
{
    int length = 0, end = value;
    if (label->field == CUE_PRESENT) {
        bool mine = pattern_at(tokens, from, "where i am now|today") > 0 ||
                    pattern_at(tokens, from, "my current|present job|employer") > 0;
        if (reader->job_file) {
            if (pattern_at(tokens, from, "current|present job|company|employer") == 0)
                return HEADING_OF_JOB;
            mine = true;
        }
        if (mine) {
            reader->job_file =
                reader->job_file || (tokens->token[0].line->number == 1 && value >= tokens->count);
            block(reader, true);
            while (end < tokens->count && !tokens->token[end].ends)
                end++;
            reader->heading.tokens = tokens;
            reader->heading.from = value;
            reader->heading.to = end;
            for (int i = value; i < end; i++)
                if (token_is(&tokens->token[i], ",") && reader->heading.to == end)
                    reader->heading.to = i;
            if (value < tokens->count && token_is(&tokens->token[value], "("))
                reader->heading.from = reader->heading.to;
            return end < tokens->count ? end + 1 : end;
        }
        if (value < tokens->count)
            return HEADING_NONE;
        block(reader, false);
        return tokens->count;
    }
    if (reader->job_block)
        return tokens->count; /* the present company */
    bool offer = pattern_at(tokens, from, "offer") > 0;
    if (offer && !company_at(reader, tokens, value, &length)) {
        bool of_company = pattern_at(tokens, from, "offer from|by") > 0 && value < tokens->count &&
                          tokens->token[value].capital && tokens->count - value <= 4;
        if (!of_company)
            return HEADING_NO_LABEL;
    }
    if (value >= tokens->count)
        return HEADING_NONE;
    reader->heading = named(tokens, value, tokens->count);
    reader->heading.label = !offer;
    if (company_at(reader, tokens, value, &length)) { /* Offer: Amazon, Chennai, SDE II (L5) */
        reader->heading.to = reader->heading.head_from = value + length;
        reader->heading.head_to = tokens->count;
        return tokens->count;
    }
    for (int i = value; i < tokens->count; i++)
        if (token_is(&tokens->token[i], "(") || token_is(&tokens->token[i], "!bar")) {
            reader->heading.head_from = i;
            reader->heading.head_to = tokens->count;
            break;
        }
    return tokens->count;
}

int heading_end(const struct tokens *tokens, int from)
{
    int end = from;
    while (end < tokens->count && !token_is(&tokens->token[end], ":") &&
           !(tokens->token[end].ends && !token_is(&tokens->token[end], "?")))
        end++;
    return end;
}

bool heading_above_label(const struct reader *reader, const struct letter_lines *lines, int at)
{
    for (int i = at + 1; i < lines->count && i < at + 4; i++) {
        if (lines->line[i].blank)
            continue;
        struct tokens tokens = {0};
        int length = 0;
        tokens_add(&tokens, reader->arena, &lines->line[i]);
        const struct cue *cue = tokens.count > 0 ? cue_at(&tokens, 0, AS_LABEL, &length) : NULL;
        bool marked = length < tokens.count && (tokens.token[length].kind != TOKEN_WORD);
        return cue && marked &&
               (cue->field <= CUE_UNITS || cue->field == CUE_TITLE || cue->field == CUE_PLACE ||
                cue->field == CUE_LEVEL);
    }
    return false;
}

static bool bad_header(const struct tokens *tokens, int from, int to)
{
    return has_word(
        tokens, from, to,
        "vs|versus|or|will|shall|you|your|we|interview|interviews|pays|is|was|has|have|hiring|interviewing|my|process|question|"
        "round|questions|experience|preparation|link|links|rejected|recruiter|mail|email|p.s|ps|says|said|"
        "wrote|they|?");
}

static int known_heading(struct reader *reader, const struct tokens *tokens, const struct letter_lines *lines,
                         int at, int from, bool first_line)
{
    const struct letter_line *line = &lines->line[at];
    int k = from, length = 0;
    if (pattern_at(tokens, k, "[ offer ] :|-?") > 0)
        k += pattern_at(tokens, k, "[ offer ] :|-?");
    if (pattern_at(tokens, k, "offer|option|company 1|2|3|4|a|b :|-|.|)? (?") > 0)
        k += pattern_at(tokens, k, "offer|option|company 1|2|3|4|a|b :|-|.|)? (?");
    int by = pattern_at(tokens, k, "my|the|new? offer|offered from|by|at|:|-");
    k += by;
    k += pattern_at(tokens, k, "new :|-");
    k += pattern_at(tokens, k, "the");
    const struct company *company = company_at(reader, tokens, k, &length);
    if (!company)
        return HEADING_NONE;
    int after = k + length, bare = after;
    while (
        bare < tokens->count &&
        pattern_at(tokens, bare,
                   "inc|llc|ltd|pvt|corp|corporation|limited|private|gmbh|india|plc|uk|,|.|(|)|services|sarl|"
                   "germany|poland|canada|ireland|development|center|centre") > 0)
        bare++;
    int end = heading_end(tokens, after);
    bool numbered = from > 0 && end - from < HEADER_TOKENS_MAX;
    bool short_line = end - from <= 14;
    bool alone = bare >= tokens->count || day_at(tokens, bare).length + bare == tokens->count;
    bool marked = after < tokens->count && pattern_at(tokens, after, ":|-|(|offer|offers|!bar") > 0;
    bool piped = has_word(tokens, after, tokens->count, "!bar");
    bool dashed = tokens->count > after && pattern_at(tokens, tokens->count - 1, ":|-") > 0;
    bool title = first_line && tokens->count - from <= 9;
    int of_cue = 0;
    bool pays = short_line && end + 2 < tokens->count &&
                (cue_at(tokens, end + 1, ANYWHERE, &of_cue) || cue_at(tokens, end + 2, ANYWHERE, &of_cue));
    bool above = tokens->count - from <= 6 && heading_above_label(reader, lines, at);
    if (!(numbered || alone || pays || above || by > 1 ||
          (short_line && (line->heading || marked || dashed || piped || title))) ||
        bad_header(tokens, after, end < after + 12 ? end : after + 12))
        return HEADING_NONE;
    reader->heading = named(tokens, k, after);
    reader->heading.head_from = bare < end ? bare : after;
    reader->heading.head_to = end;
    reader->heading.to = bare < end ? bare : after;
    for (int i = after; i < end; i++)
        if (is_amount(tokens, i)) { /* Amazon - 165k base, … */
            int length_of_cue = 0;
            bool word = i > after && cue_at(tokens, i - 1, ANYWHERE, &length_of_cue);
            reader->heading.head_to = word ? i - 1 : i;
            return reader->heading.head_to;
        }
    return end < tokens->count ? end + 1 : end;
}

static int unknown_heading(struct reader *reader, const struct tokens *tokens,
                           const struct letter_lines *lines, int at, int from)
{
    int k = from + pattern_at(tokens, from, "offer|option|company 1|2|3|4|a|b :|-|.|)? (?");
    int by = pattern_at(tokens, k, "my|the|new? offer|offered from|by|at|:|-");
    k += by;
    if (k >= tokens->count || tokens->token[k].kind != TOKEN_WORD)
        return HEADING_NONE;
    int end = heading_end(tokens, k), name_end = k, quote = -1;
    while (name_end < end && tokens->token[name_end].kind == TOKEN_WORD &&
           pattern_at(tokens, name_end, "offer|offers") == 0 &&
           (name_end == k || pattern_at(tokens, name_end, "analyst|engineer|developer|scientist|manager|sde|swe|mle") == 0))
        name_end++;
    for (int i = k; i + 2 < end && quote < 0; i++)
        if (token_is(&tokens->token[i], "\"") && token_is(&tokens->token[i + 2], "\""))
            quote = i + 1;
    bool listed = k > from && by == 0;
    bool ends = end < tokens->count && (token_is(&tokens->token[end], ":") || listed);
    bool dashed = pattern_at(tokens, tokens->count - 1, "-") > 0,
         offer = name_end < end && pattern_at(tokens, name_end, "offer|offers") > 0;
    bool job = name_end < end && token_is(&tokens->token[name_end], "(") &&
               has_word(tokens, name_end, end, "sde|swe|engineer|analyst|developer|mts|scientist|mle");
    bool looks = from > 0 || listed || job || lines->line[at].heading || ends || dashed || offer || by > 1;
    bool follows = heading_above_label(reader, lines, at) ||
                   pattern_at(tokens, from, "offer|option|company 1|2|3|4|a|b :|-|.") > 2;
    if (ends && end + 1 < tokens->count) {
        int length = 0;
        follows = cue_at(tokens, end + 1, ANYWHERE, &length) != NULL;
    }
    bool name = quote >= 0 || name_end - k <= 4;
    for (int i = k; i < name_end && quote < 0; i++)
        name = name && tokens->token[i].capital;
    if (!looks || !follows || !name || end - k > 14 || bad_header(tokens, k, end) || name_end == k ||
        pattern_at(tokens, k,
                   "offer|offers|details|detail|compensation|hi|hello|thanks|background|experience|education|"
                   "notes|option|"
                   "current|final|"
                   "initial|benefits|interview|total|year|first|edit|update|role|team|profile|pros|cons|"
                   "below|breakup|"
                   "breakdown|"
                   "salary|pay|package|here|the|so|and|summary|numbers|ctc|tc|components|about|yoe|location|"
                   "title|following|"
                   "component|comp|annual|new|given|also|this|it|per|other|my|their|they|status|position|job|"
                   "dear|equity|"
                   "bonus|cash|stock|stocks|rsus|rsu|relo|relocation|sign|signing|deadline|vesting|start|options|"
                   "isos|remuneration|terms|joining|fixed|variable") > 0)
        return HEADING_NONE;
    reader->heading = named(tokens, quote >= 0 ? quote : k, quote >= 0 ? quote + 1 : name_end);
    reader->heading.head_from = quote >= 0 ? quote + 2 : name_end;
    reader->heading.head_to = end;
    int at_place = 0;
    if (quote < 0 && place_currency(tokens, k + 1, name_end, &at_place)[0]) { /* Shopee Singapore */
        reader->heading.to = at_place;
        reader->heading.head_from = at_place;
    }
    return end < tokens->count ? end + 1 : end;
}

int heading_line(struct reader *reader, const struct tokens *tokens, const struct letter_lines *lines, int at,
                 int from)
{
    int rest = heading_round(reader, tokens, lines, at, from);
    if (rest != HEADING_NONE)
        return rest;
    bool first_line = lines->line[at].number == 1;
    rest = known_heading(reader, tokens, lines, at, from, first_line);
    if (rest != HEADING_NONE) {
        if (first_line && reader->heading.head_to >= tokens->count)
            reader->heading.quiet = true; /* a title: what is said below counts more */
        return rest;
    }
    int generic = pattern_at(tokens, from, "the? offer|offers details|detail|breakdown|breakup|letter?");
    if (generic > 0 && (from + generic == tokens->count || pattern_at(tokens, from + generic, ":|-") > 0)) {
        reader->heading = (struct heading){.set = true, .round = -1};
        int next = from + generic + 1;
        return next < tokens->count ? next : tokens->count;
    }
    return unknown_heading(reader, tokens, lines, at, from);
}

/* What a heading says beside the name. */
static void read_head(struct reader *reader, struct draft *draft, const struct heading *heading,
                      enum figure_rank rank)
{
    const struct tokens *tokens = heading->tokens;
    int at = 0;
    if (heading->head_from >= heading->head_to)
        return;
    if (has_word(tokens, heading->head_from, heading->head_to,
                 "expected|expecting|hypothetical|projected|expectation"))
        draft->hypothetical = true;
    for (int i = heading->head_from; i < heading->head_to; i++) {
        const char *code = currency_word(tokens->token[i].word);
        if (code && code[0] != '$' && tokens->token[i].kind == TOKEN_WORD) {
            draft->currency = code;
            draft->currency_line = tokens->token[i].line;
        }
    }
    take_title(reader, draft, tokens, heading->head_from, heading->head_to, rank);
    for (int from = heading->head_from, to; from < heading->head_to; from = to + 1) {
        for (to = from; to < heading->head_to && pattern_at(tokens, to, ",|(|)|-|!bar") == 0; to++)
            ;
        if (to == from || has_word(tokens, from, to, "engineer|sde|scientist|developer|offer|remote"))
            continue;
        int end =
            to + 2 < heading->head_to && token_is(&tokens->token[to], ",") ? to + 2 : to; /* Bellevue, WA */
        if (!place_currency(tokens, from, end, &at)[0] || at >= to)
            continue;
        while (end < heading->head_to && pattern_at(tokens, end, ")|!bar|-|(") == 0)
            end++;
        if (place_currency(tokens, to + 1, end, &at)[0] == '\0' && to + 1 < end &&
            !place_currency(tokens, from, to, &at)[0])
            continue;
        if (end > to && has_word(tokens, to, end, "engineer|sde|l4|l5|l6|swe|machine"))
            end = to;
        place_currency(tokens, from, end, &at);
        take_place(reader, draft, tokens, at > from && at < to ? at : from, end, rank);
        return;
    }
}

/* Place and title of the writer, told before the offer. */
static void drop_preamble(struct draft *draft)
{
    for (int i = 0; i < draft->figures.count; i++) {
        struct figure *figure = &draft->figures.figure[i];
        if (figure->rank == RANK_LABEL &&
            (strcmp(figure->key, "location") == 0 || strcmp(figure->key, "role") == 0 ||
             strcmp(figure->key, "level") == 0))
            figure->key = "";
    }
    draft->place_currency = "";
    draft->place_line = NULL;
    draft->intern = false;
}

void heading_apply(struct reader *reader)
{
    struct heading heading = reader->heading;
    reader->heading = (struct heading){0};
    if (!heading.set)
        return;
    reader->job_block = heading.job || (heading.quiet && !heading.named);
    reader->block_begun = false;
    reader->in_job = heading.job;
    reader->quiet = heading.quiet && !heading.named;
    if (heading.round >= 0)
        reader->round = heading.round;
    for (int i = 0; heading.later && reader->now >= 0 && i < reader->draft[reader->now].figures.count; i++) {
        struct figure *figure = &reader->draft[reader->now].figures.figure[i];
        figure->round = figure->round == 0 && figure->kind != FIGURE_TEXT && figure->kind != FIGURE_DATE ? 2 : figure->round;
    }
    if (heading.job) {
        company_name(reader, &reader->job, heading.tokens, heading.from, heading.to, RANK_LABEL);
        return;
    }
    if (!heading.named)
        return;
    int length = 0;
    const struct company *company = company_at(reader, heading.tokens, heading.from, &length);
    int found = -1;
    for (int i = 0; i < reader->draft_count; i++)
        if (company && strcmp(reader->draft[i].company, company->name) == 0)
            found = i;
    struct draft *now = reader->now >= 0 ? &reader->draft[reader->now] : NULL;
    if (now && now->company_labelled && !has_pay(now) && !company && !heading.label)
        return; /* "Bachelors:" between "Company: X" and its pay names no other offer */
    if (now && !has_pay(now) && !heading.label)
        drop_preamble(now);
    if (found >= 0 &&
        !(has_pay(&reader->draft[found]) && found == reader->now && heading.head_to > heading.head_from))
        reader->now = found;
    else if (!now || (has_pay(now) && (now->company[0] || !heading.label)) ||
             (now->company[0] && found < 0 && now->company_rank > RANK_TITLE))
        heading_new_offer(reader);
    enum figure_rank rank = heading.quiet ? RANK_TITLE : RANK_LABEL;
    company_name(reader, &reader->draft[reader->now], heading.tokens, heading.from, heading.to, rank);
    reader->draft[reader->now].company_labelled = heading.label;
    read_head(reader, &reader->draft[reader->now], &heading, heading.quiet ? RANK_TITLE : RANK_SENTENCE);
}
