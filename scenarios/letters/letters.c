#include "scenarios/letters/letters.h"

#include <string.h>

#include "scenarios/letters/letter_tables.h"

static bool refuse(struct err *err, const struct letter *letter, const char *why)
{
    err_set(err, ERR_INPUT, "%s", why);
    struct text file = text_in(err->file, sizeof err->file);
    text_add(&file, letter->name);
    return false;
}

/* Files that are something else. */
static bool is_letter(const struct letter *letter, struct err *err)
{
    const char *bytes = letter->bytes;
    size_t length = letter->length, i = 0;
    if (length >= 4 && memcmp(bytes, "PK\3\4", 4) == 0)
        return refuse(err, letter, "not a letter as text but a workbook or a Word document: save it as text or as PDF");
    if (length >= 4 && memcmp(bytes, "%PDF", 4) == 0)
        return refuse(err, letter, "a PDF: give it to haggle read as a file, or save it as text");
    if (length >= 4 && memcmp(bytes, "\xd0\xcf\x11\xe0", 4) == 0)
        return refuse(err, letter, "not a letter as text but a Word document: save it as text or as PDF");
    while (i < length && strchr(" \t\r\n", bytes[i]) && bytes[i])
        i++;
    size_t j = i + 1;
    while (j < length && strchr(" \t\r\n", bytes[j]) && bytes[j])
        j++;
    if (i < length && bytes[i] == '{' && j < length && (bytes[j] == '"' || bytes[j] == '}'))
        return refuse(err, letter, "this is a case already, not a letter: haggle takes it as it is");
    return true;
}

/* Figures of one offer that stand in two drafts: a letter and the e-mail about it. */
static void merge(struct reader *reader, struct draft *into, struct draft *from)
{
    for (int i = 0; i < from->figures.count; i++) {
        int round = reader->round;
        reader->round = from->figures.figure[i].round;
        figure_add(reader, &into->figures, from->figures.figure[i]);
        reader->round = round;
    }
    if (!into->currency[0]) {
        into->currency = from->currency;
        into->currency_line = from->currency_line;
    }
    if (!into->place_currency[0]) {
        into->place_currency = from->place_currency;
        into->place_line = from->place_line;
    }
    if (!into->company[0]) {
        into->company = from->company;
        into->company_rank = from->company_rank;
        into->company_line = from->company_line;
    }
    from->figures.count = 0;
}

static bool has_figure(const struct draft *draft, const char *key)
{
    for (int i = 0; i < draft->figures.count; i++)
        if (strcmp(draft->figures.figure[i].key, key) == 0)
            return true;
    return false;
}

/* The one known company that a letter names at all is the company of an offer in it that no heading names. */
static void name_by_the_only_company(struct reader *reader, const struct letter_lines *lines)
{
    for (int d = 0; d < reader->draft_count; d++) {
        struct draft *draft = &reader->draft[d];
        const struct company *only = NULL;
        const struct letter_line *where = NULL;
        bool several = false;
        int file = 0;
        if (draft->company[0] || draft->figures.count == 0)
            continue;
        for (int i = 0; i < lines->count && !several; i++) {
            file += i > 0 && lines->line[i].file != lines->line[i - 1].file;
            struct tokens tokens = {0};
            if (file != draft->file || lines->line[i].blank)
                continue;
            tokens_add(&tokens, reader->arena, &lines->line[i]);
            if (has_word(&tokens, 0, tokens.count,
                         "current|currently|previous|previously|previous|education|experience|yoe|interview|"
                         "interviews|interviewed|worked|working|work|prev|past|ex|former|formerly|competing|"
                         "join|levels.fyi|school|university|left|leaving"))
                continue;
            for (int t = 0; t < tokens.count && !several; t++) {
                int length = 0;
                const struct company *company = company_at(reader, &tokens, t, &length);
                bool certain = company && (tokens.token[t].capital ||
                                           pattern_at(&tokens, t, "amazon|google|microsoft|nvidia|facebook") > 0);
                if (!certain)
                    continue;
                several = only && only != company;
                where = only ? where : &lines->line[i];
                only = company;
                t += length - 1;
            }
        }
        if (only && !several) {
            draft->company = only->name;
            draft->company_rank = RANK_HEARSAY;
            draft->company_line = where;
        }
    }
}

static void merge_drafts(struct reader *reader)
{
    for (int i = 1; i < reader->draft_count; i++) {
        struct draft *draft = &reader->draft[i];
        int same = -1, others = 0;
        for (int j = 0; j < i; j++) {
            if (reader->draft[j].figures.count == 0)
                continue;
            others++;
            same = !draft->company[0] || strcmp(reader->draft[j].company, draft->company) == 0 ? j : same;
        }
        bool nameless = !draft->company[0] && others == 1 && draft->file > 0;
        bool named = draft->company[0] && same >= 0;
        bool two_offers = same >= 0 && has_figure(draft, "base") && has_figure(&reader->draft[same], "base") &&
                          draft->file == reader->draft[same].file;
        if (same >= 0 && (nameless || named) && !two_offers)
            merge(reader, &reader->draft[same], draft);
    }
}

/* "Amazon or ServiceNow?": the offer without a name is of the one that no other offer is of. */
static void name_the_nameless(struct reader *reader)
{
    struct draft *nameless = NULL;
    const struct company *only = NULL;
    int without = 0, left = 0;
    for (int i = 0; i < reader->draft_count; i++)
        if (!reader->draft[i].company[0] && has_figure(&reader->draft[i], "base")) {
            nameless = &reader->draft[i];
            without++;
        }
    for (int m = 0; m < reader->mentioned_count; m++) {
        bool named = false;
        for (int i = 0; i < reader->draft_count; i++)
            named = named || strcmp(reader->draft[i].company, reader->mentioned[m]->name) == 0;
        if (!named) {
            only = reader->mentioned[m];
            left++;
        }
    }
    if (without == 1 && left == 1 && reader->mentioned_count == 2 && nameless->figures.count > 0) {
        nameless->company = only->name;
        nameless->company_rank = RANK_HEARSAY;
        nameless->company_line = nameless->figures.figure[0].line;
    }
}

/* The company in lower case; a number behind it where another offer has the same. */
static const char *make_id(struct arena *arena, const struct letters *letters, const char *company)
{
    char *id = arena_copy(arena, company, strlen(company) < 30 ? strlen(company) : 30);
    for (char *at = id; *at; at++) {
        if (*at >= 'A' && *at <= 'Z')
            *at = (char)(*at - 'A' + 'a');
        else if (!((*at >= 'a' && *at <= 'z') || (*at >= '0' && *at <= '9')))
            *at = '-';
    }
    const char *base = id[0] ? id : "offer", *made = base;
    for (int number = 2, again = 1; again; number++) {
        again = 0;
        for (int i = 0; i < letters->offer_count; i++)
            again = again || strcmp(letters->offer[i].id, made) == 0;
        if (again)
            made = text_format(arena, "%s-%d", base, number);
    }
    return made;
}

static bool is_offer(const struct letter_offer *offer)
{
    for (int i = 0; i < offer->findings.count; i++) {
        const char *key = offer->findings.finding[i].key;
        if (strcmp(key, "base") == 0 || strncmp(key, "sign_on", 7) == 0 || strcmp(key, "grant.units") == 0 ||
            strcmp(key, "grant.value") == 0 || strcmp(key, "grant.options") == 0)
            return true;
    }
    for (int i = 0; i < offer->doubts.count; i++)
        if (strcmp(offer->doubts.finding[i].key, "base") == 0)
            return true;
    return false;
}

/* What interns are paid is by the month. */
static bool yearly_base(const struct letter_offer *offer)
{
    for (int i = 0; i < offer->findings.count; i++)
        if (strcmp(offer->findings.finding[i].key, "base") == 0)
            return offer->findings.finding[i].remark[0] == '\0';
    return false;
}

static void add_as_of(struct reader *reader, struct letters *letters)
{
    bool asks = false;
    for (int i = 0; i < letters->offer_count; i++)
        for (int f = 0; f < letters->offer[i].findings.count; f++)
            asks = asks || strcmp(letters->offer[i].findings.finding[f].key, "deadline") == 0;
    for (int f = 0; f < letters->general.count; f++)
        asks = asks || strcmp(letters->general.finding[f].key, "current_job.unvested") == 0;
    if (!asks || !date_known(reader->dated))
        return;
    struct letter_finding *all = arena_array(reader->arena, (size_t)letters->general.count + 1, sizeof *all);
    if (letters->general.count > 0)
        memcpy(all + 1, letters->general.finding, (size_t)letters->general.count * sizeof *all);
    all[0] = (struct letter_finding){.key = "assumptions.as_of",
                                     .json = text_format(reader->arena, "\"%D\"", reader->dated),
                                     .plain = text_format(reader->arena, "%D", reader->dated),
                                     .words = reader->dated_line->shown,
                                     .file = reader->dated_line->file,
                                     .line = reader->dated_line->number,
                                     .remark = "the letter's date stands for today"};
    letters->general.finding = all;
    letters->general.count++;
}

bool letters_read(const struct letters **result, struct arena *arena, const struct companies *companies,
                  const struct letter letter[], int count, struct err *err)
{
    struct letter_lines lines = {0};
    for (int i = 0; i < count; i++)
        if (!is_letter(&letter[i], err) || !letter_lines_add(&lines, arena, &letter[i], err))
            return false;
    struct reader *reader = arena_alloc(arena, sizeof *reader);
    struct letters *letters = arena_alloc(arena, sizeof *letters);
    *reader = (struct reader){.arena = arena,
                              .companies = companies,
                              .now = -1,
                              .job = {.company = "", .currency = "", .place_currency = ""}};
    lines = tables_told(reader, &lines);
    take_lines(reader, &lines);
    name_by_the_only_company(reader, &lines);
    merge_drafts(reader);
    name_the_nameless(reader);
    for (int i = 0; i < reader->draft_count; i++) {
        struct draft *draft = &reader->draft[i];
        if (draft->hypothetical || draft->figures.count == 0)
            continue;
        struct letter_offer offer = {.company = ""};
        settle(reader, &offer, draft);
        if (!is_offer(&offer) || (draft->intern && !yearly_base(&offer)))
            continue;
        if (letters->offer_count == LETTER_OFFERS_MAX) {
            letters->left_over++;
            continue;
        }
        offer.id = make_id(arena, letters, draft->company);
        letters->offer[letters->offer_count++] = offer;
        if (letters->offer_count == 1)
            settle_rounds(reader, letters, draft);
    }
    settle_general(reader, letters);
    add_as_of(reader, letters);
    letters->case_text = letters->offer_count > 0 ? letters_case(arena, letters) : "";
    *result = letters;
    return true;
}
