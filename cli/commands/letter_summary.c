#include "cli/commands/letter_summary.h"

#include <string.h>

#include "scenarios/case/questions.h"

/* 80 columns: a label, a figure, and what is left for its words. */
enum { LABEL_WIDTH = 21, VALUE_WIDTH = 20, WORDS_SHOWN = 22, WORDS_BEFORE = 10 };

static const struct letter_finding *find(const struct letter_findings *findings, const char *key)
{
    for (int i = 0; i < findings->count; i++)
        if (strcmp(findings->finding[i].key, key) == 0)
            return &findings->finding[i];
    return NULL;
}

/* Shorter names than the questions have, and names of figures that no question asks for. */
static const char *label_of(const char *key)
{
    static const struct {
        const char *end, *label;
    } ends[] = {{"].paid", "  paid"}, {"].repay", "  owed on leaving"}, {"].within_months", "  within months"},
                {"relocation.within_months", "  within months"}};
    static const struct {
        const char *key, *label;
    } names[] = {{"sign_on[2].amount", "Sign-on, year 3"},  {"sign_on[3].amount", "Sign-on, year 4"},
                 {"sign_on[4].amount", "Sign-on, year 5"},  {"grant.units", "Shares granted"},
                 {"grant.value", "Stock granted"},          {"grant.price", "Price of a share"},
                 {"grant.vesting", "Vesting"},              {"grant.options", "Options"},
                 {"private", "Private company"},            {"grant.strike", "Strike price"},          {"grant.exercise_months", "Months to exercise"},
                 {"stock.price", "Price of a share"},       {"stock.currency", "Currency of stock"},
                 {"assumptions.growth", "Growth assumed"},  {"assumptions.fx.USD", "1 USD is"},
                 {"current_job.base", "Present base"},      {"current_job.bonus", "Present bonus"},
                 {"rounds[0].base", "First offer: base"},   {"rounds[0].sign_on[0]", "  sign-on 1"},
                 {"rounds[0].sign_on[1]", "  sign-on 2"},   {"rounds[0].units", "  shares"},
                 {"rounds[0].value", "  stock"}};
    size_t length = strlen(key);
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (length > strlen(ends[i].end) && strcmp(key + length - strlen(ends[i].end), ends[i].end) == 0)
            return ends[i].label;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(names[i].key, key) == 0)
            return names[i].label;
    const struct question *question = question_find(key);
    return question ? question->label : key;
}

/* Text from a letter as ASCII: what a terminal might take for more than letters is spelt out. */
static void add_safe(struct text *text, const char *words, size_t most)
{
    size_t length = 0;
    static const struct {
        const char *sign, *ascii;
    } signs[] = {{"\xe2\x82\xb9", "Rs."}, {"\xc2\xa3", "GBP "}, {"\xe2\x82\xac", "EUR "}, {"\xe2\x80\x93", "-"}, {"\xe2\x80\x94", "-"},
                 {"\xe2\x80\x99", "'"},   {"\xe2\x80\x9c", "'"}, {"\xe2\x80\x9d", "'"},   {"\xc2\xa0", " "}};
    for (const char *at = words; *at && length < most; length++) {
        bool known = false;
        for (size_t s = 0; s < sizeof signs / sizeof *signs && !known; s++)
            if (strncmp(at, signs[s].sign, strlen(signs[s].sign)) == 0) {
                text_add(text, signs[s].ascii);
                at += strlen(signs[s].sign);
                known = true;
            }
        if (known)
            continue;
        if ((unsigned char)*at >= 0x80) {
            text_add(text, "?");
            at++;
            while (((unsigned char)*at & 0xc0) == 0x80)
                at++;
            continue;
        }
        if (*at >= 0x20 && *at != 0x7f)
            text_addf(text, "%c", *at == '"' ? '\'' : *at);
        at++;
    }
    if (length >= most && strlen(words) > most)
        text_add(text, "...");
}

static void add_padded(struct text *text, const char *words, size_t width)
{
    size_t before = text->length;
    add_safe(text, words, 70);
    size_t length = text->length - before;
    text_add_repeated(text, ' ', length < width ? width - length : 1);
}

/* Where in the line the figure stands: its text, or its first digits. */
static const char *place_of(const char *words, const char *plain)
{
    char digits[16] = "";
    const char *at = plain[0] ? strstr(words, plain) : NULL;
    const char *from = plain + strcspn(plain, "0123456789");
    size_t count = strspn(from, "0123456789");
    if (at || count == 0 || count >= sizeof digits)
        return at ? at : words;
    memcpy(digits, from, count);
    at = strstr(words, digits);
    return at ? at : words;
}

/* The words around the figure, where the line is long. */
static void add_words(struct text *text, const struct letter_finding *finding, bool several)
{
    if (several) {
        const char *slash = strrchr(finding->file, '/');
        add_safe(text, slash ? slash + 1 : finding->file, 16);
        text_add(text, ", ");
    }
    text_addf(text, "line %d: \"", finding->line);
    const char *words = finding->words, *at = place_of(words, finding->plain);
    size_t before = (size_t)(at - words);
    if (strlen(words) > WORDS_SHOWN && before > WORDS_BEFORE) {
        const char *from = at - WORDS_BEFORE;
        const char *blank = memchr(from, ' ', WORDS_BEFORE);
        words = blank ? blank + 1 : from;
        while (((unsigned char)*words & 0xc0) == 0x80)
            words++;
        text_add(text, "...");
    }
    add_safe(text, words, WORDS_SHOWN);
    text_add(text, "\"");
}

static void add_findings(struct text *text, const struct letter_findings *findings, bool several)
{
    for (int i = 0; i < findings->count; i++) {
        const struct letter_finding *finding = &findings->finding[i];
        text_add(text, "  ");
        add_padded(text, label_of(finding->key), LABEL_WIDTH);
        add_padded(text, finding->plain, VALUE_WIDTH);
        add_words(text, finding, several);
        if (finding->remark[0]) {
            text_add(text, "\n");
            text_add_repeated(text, ' ', 2 + LABEL_WIDTH);
            text_addf(text, "(%s)", finding->remark);
        }
        text_add(text, "\n");
    }
}

static void add_doubts(struct text *text, const struct letter_findings *doubts, const char *company, bool several)
{
    for (int i = 0; i < doubts->count; i++) {
        const struct letter_finding *doubt = &doubts->finding[i];
        text_add(text, "  ");
        if (company[0]) {
            add_safe(text, company, 40);
            text_add(text, ", ");
        }
        text_addf(text, "%s: ", label_of(doubt->key));
        add_safe(text, doubt->plain, 80);
        text_addf(text, "? %s\n    ", doubt->remark);
        add_words(text, doubt, several);
        text_add(text, "\n");
    }
}

/* What an offer usually has and this text has not. */
static void add_missing(struct text *text, const struct letter_offer *offer)
{
    static const char *const keys[] = {"company", "level", "location", "base", "sign_on[0].amount", "sign_on[1].amount", "grant.units",
                                       "grant.price", "grant.vesting", "start", "deadline"};
    bool amazon = strcmp(offer->company, "Amazon") == 0;
    int count = 0;
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        bool value = find(&offer->findings, "grant.value") != NULL;
        if (find(&offer->findings, keys[i]) || find(&offer->doubts, keys[i]) ||
            (strcmp(keys[i], "grant.units") == 0 && (value || find(&offer->findings, "grant.options"))) ||
            (strcmp(keys[i], "grant.price") == 0 && (offer->has_price || !find(&offer->findings, "grant.units"))) ||
            (!amazon && strcmp(keys[i], "sign_on[1].amount") == 0))
            continue;
        const char *label = label_of(keys[i]);
        text_add(text, count++ > 0 ? ", " : "  Not found: ");
        text_addf(text, "%c%s", label[0] >= 'A' && label[0] <= 'Z' ? label[0] - 'A' + 'a' : label[0], label + 1);
    }
    if (count > 0)
        text_add(text, "\n");
}

/* The currency that an offer needs a rate for; NULL for none. */
static const char *rate_missing(struct arena *arena, const struct letters *letters)
{
    const struct letter_finding *first = find(&letters->offer[0].findings, "currency");
    for (int i = 0; i < letters->offer_count; i++) {
        const struct letter_finding *needs[2] = {find(&letters->offer[i].findings, "stock.currency"),
                                                 find(&letters->offer[i].findings, "currency")};
        for (int n = 0; n < 2; n++) {
            if (!needs[n] || (first && strcmp(needs[n]->plain, first->plain) == 0))
                continue;
            const char *key = text_format(arena, "assumptions.fx.%s", needs[n]->plain);
            if (!find(&letters->general, key))
                return key;
        }
    }
    return NULL;
}

static void add_next(struct text *text, const struct letters *letters, const char *name)
{
    const char *shown = name ? name : "CASE";
    const struct letter_offer *without_base = NULL, *without_price = NULL, *doubtful = NULL;
    const char *doubt = "";
    for (int i = letters->offer_count - 1; i >= 0; i--) {
        const struct letter_offer *offer = &letters->offer[i];
        without_base = !offer->has_base || !offer->company[0] ? offer : without_base;
        without_price = !offer->has_price ? offer : without_price;
        for (int d = offer->doubts.count - 1; d >= 0; d--)
            if (strncmp(offer->doubts.finding[d].key, "other.", 6) != 0) {
                doubtful = offer;
                doubt = offer->doubts.finding[d].key;
            }
    }
    const char *rate = rate_missing(text->arena, letters);
    text_add(text, "\n");
    if (doubtful)
        text_addf(text, "What is right goes in with\n  haggle set %s offers.%s.%s=VALUE\n", shown, doubtful->id, doubt);
    if (without_price)
        text_addf(text, "The price of a share is missing; give it with\n  haggle set %s offers.%s.grant.price=PRICE\n", shown,
                  without_price->id);
    if (rate)
        text_addf(text, "What a unit of the other currency is worth is missing; give it with\n  haggle set %s %s=RATE\n", shown, rate);
    if (without_base)
        text_addf(text, "The case is not complete; what is missing is asked by\n  haggle new %s\n", shown);
    if (!without_base && !without_price && !rate)
        text_addf(text, name ? "Next: haggle %s\n" : "Next: haggle %s, once it is in a file (-o CASE)\n", shown);
}

void letter_readings(struct text *text, const struct letters *letters, int files)
{
    for (int i = 0; i < letters->offer_count; i++) {
        const struct letter_offer *offer = &letters->offer[i];
        text_add(text, i > 0 ? "\n" : "");
        add_safe(text, offer->company[0] ? offer->company : "An offer without a company's name", 60);
        text_add(text, "\n");
        add_findings(text, &offer->findings, files > 1);
        add_missing(text, offer);
    }
    if (letters->general.count > 0) {
        text_add(text, "\nBeside the offers\n");
        add_findings(text, &letters->general, files > 1);
    }
}

void letter_summary(struct text *text, const struct letters *letters, const char *case_name, int files)
{
    bool several = files > 1, doubts = letters->doubts.count > 0;
    letter_readings(text, letters, files);
    for (int i = 0; i < letters->offer_count; i++)
        doubts = doubts || letters->offer[i].doubts.count > 0;
    if (doubts) {
        text_add(text, "\nPlease check, none of this is in the case:\n");
        for (int i = 0; i < letters->offer_count; i++)
            add_doubts(text, &letters->offer[i].doubts, letters->offer_count > 1 ? letters->offer[i].company : "", several);
        add_doubts(text, &letters->doubts, "", several);
    }
    if (letters->left_over > 0)
        text_addf(text, "\n%d more offers are left out: a case holds %d.\n", letters->left_over, LETTER_OFFERS_MAX);
    add_next(text, letters, case_name);
}
