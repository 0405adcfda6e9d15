/* What was offered before: "we first offered …; after our call we moved to …", "Base: $196,500 (up from $188,000)". */
#include <string.h>

#include "scenarios/letters/letter_heading.h"
#include "scenarios/letters/letter_stretches.h"

static const char NOW[] = "now|moved|increased|raised|revised|updated|improved|instead|today|final|bumped|new";

/* Where the clause behind `from` ends that tells of the earlier offer: before "; after our call we moved to". */
int earlier_clause_end(const struct tokens *tokens, int from, int to)
{
    for (int t = from + 1; t + 1 < to; t++)
        if (pattern_at(tokens, t, ";|,|and|but|then|-") > 0 && has_word(tokens, t, t + 8 < to ? t + 8 : to, NOW))
            return t + 1;
    return to;
}

bool of_earlier_round(const struct tokens *tokens, int from, int to)
{
    bool ours = has_word(tokens, from, to, "we|our|us|you|your|my|as");
    for (int i = from; i < to && ours; i++) {
        if (pattern_at(tokens, i, "first|initially|originally previously|offered|proposed|quoted|presented|extended") > 1)
            return true;
        if (i + 1 < to && pattern_at(tokens, i, "offered|proposed|quoted|was|were initially|originally|earlier") > 1)
            return true;
        if (pattern_at(tokens, i, "your|the|our|my|an? original|initial|previous|earlier|first|prior|opening|starting "
                                  "offer|letter|numbers|package|proposal") < 2)
            continue;
        for (int t = i + 2; t < to && t < i + 12 && (!is_amount(tokens, t) || day_at(tokens, t - 1).length > 1); t++)
            if (pattern_at(tokens, t, "was|were|had|stood|included|consisted|:") > 0)
                return true;
    }
    return false;
}

/* The number of an earlier offer in "(was 188,000)", "(up from $188k)" at token i; *end stands behind all of it. */
static int earlier_at(const struct tokens *tokens, int i, int *end)
{
    int bracket = pattern_at(tokens, i, "(|[|,|-"), at = i + bracket;
    int lead = pattern_at(tokens, at, "up from");
    if (lead == 0 && bracket > 0)
        lead = pattern_at(tokens, at, "was|from|previously|formerly|initially|originally|earlier|before|instead of? :|at?");
    if (lead == 0)
        lead = pattern_at(tokens, at, "instead of");
    int number = at + lead;
    if (lead == 0 || number >= tokens->count || tokens->token[number].kind != TOKEN_NUMBER ||
        !(is_amount(tokens, number) || is_percent(tokens, number)))
        return -1;
    *end = number + 1;
    while (*end < tokens->count && pattern_at(tokens, *end, "per|a|/|year|annum|rsus|units|shares|before|initially|originally") > 0)
        ++*end;
    bool closed = *end >= tokens->count || tokens->token[*end].line != tokens->token[number].line ||
                  pattern_at(tokens, *end, ")|]|,|;|.|and|&") > 0;
    *end += *end < tokens->count && bracket > 0 && pattern_at(tokens, *end, ")|]") > 0;
    return closed ? number : -1;
}

/* "raised the sign-on from 60k to 72k": whether the numbers of "from … to …" at token i are the offer before and now. */
static bool from_to(const struct tokens *tokens, int i, int begin, bool changed)
{
    if (i + 3 >= tokens->count || !token_is(&tokens->token[i], "from") || !token_is(&tokens->token[i + 2], "to") ||
        !is_amount(tokens, i + 1) || !is_amount(tokens, i + 3))
        return false;
    return changed || has_word(tokens, begin, i, "raise|raised|increase|increased|move|moved|bump|bumped|improve|improved|up|went|go|goes|"
                                      "take|took|bring|brought|change|changed|changes|adjusted|increases");
}

bool rounds_told_apart(struct arena *arena, const struct tokens *tokens, int value, enum rounds_of of, struct tokens *now,
                       struct tokens *before)
{
    bool any = false, here = false;
    int kept = 0; /* of *before, up to the sentence being read: one that tells of one round is not in both */
    *now = *before = (struct tokens){.size = tokens->count};
    now->token = arena_array(arena, (size_t)tokens->count, sizeof *now->token);
    before->token = arena_array(arena, (size_t)tokens->count, sizeof *now->token);
    for (int i = 0, last = -1, gap = 0, begin = 0; i < tokens->count; i++, gap++) {
        begin = i > 0 && tokens->token[i - 1].ends ? i : begin;
        if (begin == i && i > 0) {
            before->count = here || of != ROUNDS_SENTENCES ? before->count : kept;
            kept = before->count;
            here = false;
        }
        if (from_to(tokens, i, begin, of == ROUNDS_CHANGED && i == value)) {
            now->token[now->count++] = tokens->token[i + 2];
            now->token[now->count++] = tokens->token[i + 3];
            before->token[before->count++] = tokens->token[i + 2];
            before->token[before->count++] = tokens->token[i + 1];
            any = here = true;
            last = -1;
            i += 3;
            continue;
        }
        int end = 0, earlier = i > value && last >= 0 && gap < 6 ? earlier_at(tokens, i, &end) : -1;
        if (earlier >= 0 && tokens->token[earlier].number.percent == now->token[last].number.percent) {
            struct letter_number *number = &before->token[last].number, then = tokens->token[earlier].number;
            if (!then.currency[0])
                memcpy(then.currency, number->currency, sizeof then.currency);
            if (!then.unit && !then.grouped)
                then.unit = number->unit;
            then.period = number->period;
            *number = then;
            any = here = true;
            last = -1;
            i = end - 1;
            continue;
        }
        if (tokens->token[i].kind == TOKEN_NUMBER && (is_amount(tokens, i) || is_percent(tokens, i))) {
            last = now->count;
            gap = 0;
        }
        if (tokens->token[i].ends)
            last = -1;
        now->token[now->count++] = tokens->token[i];
        before->token[before->count++] = tokens->token[i];
    }
    before->count = here || of != ROUNDS_SENTENCES ? before->count : kept;
    return any;
}

/* "Initial offer:", "Final numbers". */
int heading_round(struct reader *reader, const struct tokens *tokens, const struct letter_lines *lines, int at, int from)
{
    int numbered = pattern_at(tokens, from, "round 1|2|3|4|5|6|one|two|three|four"), behind = from + numbered;
    if (numbered > 0 && behind < tokens->count && pattern_at(tokens, behind, ":|-|(|=|,") > 0) {
        int rest = heading_end(tokens, behind);
        bool first = pattern_at(tokens, from + 1, "1|one") > 0, pay = rest + 1 >= tokens->count && heading_above_label(reader, lines, at);
        for (int i = rest, length = 0; i < tokens->count && i < rest + 6 && !pay; i++) {
            const struct cue *cue = cue_at(tokens, i, ANYWHERE, &length);
            pay = cue && cue->field <= CUE_UNITS && bound_ahead(tokens, i + length, tokens->count, cue->field) >= 0;
        }
        if (!pay)
            return HEADING_NONE; /* of interviews */
        reader->heading = (struct heading){.set = true, .round = first ? 1 : 0, .later = !first};
        return rest < tokens->count ? rest + 1 : rest;
    }
    int first = pattern_at(
        tokens, from, "my|the|their? initial|first|original|1st|previous offer|numbers|letter|offered|round");
    int last = pattern_at(tokens, from,
                          "my|the|their? final|revised|updated|new|improved|second|latest|2nd|counter|after "
                          "offer|numbers|letter|offered|"
                          "negotiation|negotiations|round");
    int length = first > 0 ? first : last;
    if (length == 0)
        return HEADING_NONE;
    int next = from + length;
    if (next < tokens->count && pattern_at(tokens, next, ":|-|(|=") == 0)
        return HEADING_NONE;
    int end = heading_end(tokens, next);
    if (next < tokens->count && token_is(&tokens->token[next], "-"))
        end = next;
    reader->heading = (struct heading){.set = true, .round = first > 0 ? 1 : 0};
    return end < tokens->count ? end + 1 : end;
}
