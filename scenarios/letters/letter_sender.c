#include "scenarios/letters/letter_sender.h"

#include <string.h>

void sender_dated(struct reader *reader, const struct tokens *tokens, const struct letter_line *line)
{
    bool mail = pattern_at(tokens, 0, "date|sent :") > 0;
    if (!mail && (line->number > 12 || (reader->dated_line && reader->dated_line->file == line->file)))
        return;
    for (int i = 0; i < tokens->count; i++) {
        struct letter_day day = day_at(tokens, i);
        bool end = i + day.length == tokens->count,
             start = i == 0 || company_at(reader, tokens, 0, &(int){0}) != NULL ||
                     pattern_at(tokens, 0, "date|dated|sent") > 0;
        if (day.length > 2 && !day.no_year && !day.two_ways && !day.month_only && end && start) {
            reader->said = day.date;
            if (!date_known(reader->dated) || days_between(reader->dated, day.date) > 0) {
                reader->dated = day.date; /* the latest letter stands for today */
                reader->dated_line = line;
            }
            return;
        }
    }
}

void sender_letterhead(struct reader *reader, const struct tokens *tokens, const struct letter_line *line)
{
    int end = tokens->count;
    while (end > 1 && pattern_at(tokens, end - 1, ".|,") > 0)
        end--;
    if (line->number > 6 || end < 2 || end > 8 || reader->in_job || reader->quiet ||
        pattern_at(tokens, end - 1, "inc|llc|ltd|limited|gmbh|ag|plc|corp|corporation|bv|b.v|ulc|sarl|se|nv|oy|ab") == 0)
        return;
    for (int i = 0; i < end; i++)
        if (!tokens->token[i].capital && pattern_at(tokens, i, "&|,|.|and|of|(|)|-") == 0)
            return;
    struct draft *draft = reader_draft(reader);
    if (draft->company[0] || has_pay(draft))
        return;
    while (end > 1 && pattern_at(tokens, end - 1, "inc|llc|ltd|limited|plc|corp|corporation|ulc|pte|pvt|private|.|,") > 0)
        end--;
    company_name(reader, draft, tokens, 0, end, RANK_TITLE);
}

void sender_address(struct reader *reader, const struct tokens *tokens)
{
    for (int i = 2; i + 1 < tokens->count; i++) {
        const char *domain = tokens->token[i + 1].word;
        if (!token_is(&tokens->token[i], "@") || tokens->token[i + 1].kind != TOKEN_WORD)
            continue;
        for (size_t length; (length = strcspn(domain, ".")) > 0 && domain[length] == '.'; domain += length + 1) {
            const struct company *company = company_find(reader->companies, arena_copy(reader->arena, domain, length));
            struct draft *draft = company ? reader_draft(reader) : NULL;
            if (draft && !draft->company[0]) {
                draft->company = company->name;
                draft->company_rank = RANK_HEARSAY;
                draft->company_line = tokens->token[i].line;
            }
        }
    }
}

void sender_signature(struct reader *reader, const struct tokens *tokens)
{
    if (tokens->count > 10 || reader->in_job || reader->quiet || reader->now < 0 || reader->draft[reader->now].company[0] ||
        !has_word(tokens, 0, tokens->count, "recruiting|recruiter|recruitment|talent|staffing|sourcer") ||
        has_word(tokens, 0, tokens->count, "is|was|said|says|told|my|the|a|from"))
        return;
    for (int i = 0, length = 0; i < tokens->count; i++)
        if (tokens->token[i].capital && company_at(reader, tokens, i, &length)) {
            company_name(reader, &reader->draft[reader->now], tokens, i, i + length, RANK_HEARSAY);
            return;
        }
}

int sender_speaks(const struct reader *reader, const struct letter_lines *lines,
                      const struct tokens *tokens, const struct letter_line *line)
{
    int length = 0, i = 0;
    if (tokens->count > 3 && token_is(&tokens->token[0], "[") && tokens->token[1].kind == TOKEN_NUMBER) {
        while (i < tokens->count && i < 24 && !token_is(&tokens->token[i], "]"))
            i++;
        if (i >= tokens->count || !token_is(&tokens->token[i], "]"))
            return 0;
        i++;
        for (int colon = i; colon < tokens->count && colon < i + 4; colon++)
            if (token_is(&tokens->token[colon], ":"))
                return colon + 1;
        return i;
    }
    if (tokens->count < 3 || tokens->token[0].kind != TOKEN_WORD || !token_is(&tokens->token[1], ":") ||
        tokens->token[1].at != tokens->token[0].end || cue_at(tokens, 0, AS_LABEL, &length) ||
        company_at(reader, tokens, 0, &length))
        return 0;
    size_t name = (size_t)(tokens->token[1].end - tokens->token[0].at);
    int same = 0, speakers = 0;
    for (int l = 0; l < lines->count; l++) {
        const char *text = lines->line[l].text;
        if (lines->line[l].file != line->file || lines->line[l].blank)
            continue;
        same += strncmp(text, line->text, name) == 0;
        size_t word = strspn(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
        speakers += word > 1 && text[word] == ':' && text[word + 1] == ' ';
    }
    return same >= 2 && speakers >= 4 && speakers >= same ? 2 : 0;
}
