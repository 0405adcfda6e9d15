#include "cli/commands/letter_summary.h"

#include <string.h>

#include "scenarios/case/questions.h"

enum { LABEL_WIDTH = 24, VALUE_WIDTH = 22, WORDS_SHOWN = 60 };

static const struct letter_finding *find(const struct letter_findings *findings, const char *key)
{
    for (int i = 0; i < findings->count; i++)
        if (strcmp(findings->finding[i].key, key) == 0)
            return &findings->finding[i];
    return NULL;
}

/* Names of figures that no question asks for. */
static const char *label_of(const char *key)
{
    static const struct {
        const char *key, *label;
    } more[] = {{"sign_on[1].repay", "Sign-on, year 2, repaid"}, {"sign_on[1].within_months", "Sign-on, year 2, within"},
                {"sign_on[2].amount", "Sign-on, year 3"},        {"sign_on[3].amount", "Sign-on, year 4"},
                {"grant.options", "Options"},                    {"grant.strike", "Strike price"},
                {"grant.exercise_months", "Months to exercise"}, {"stock.currency", "Currency of the stock"},
                {"other.relocation.within_months", "Relocation, within"}, {"assumptions.growth", "Growth assumed"},
                {"assumptions.fx.USD", "One US dollar is"},      {"rounds[0].base", "First offer: base"},
                {"rounds[0].sign_on[0]", "First offer: sign-on 1"}, {"rounds[0].sign_on[1]", "First offer: sign-on 2"},
                {"rounds[0].units", "First offer: units"},       {"rounds[0].value", "First offer: grant"}};
    const struct question *question = question_find(key);
    if (question)
        return question->label;
    for (size_t i = 0; i < sizeof more / sizeof *more; i++)
        if (strcmp(more[i].key, key) == 0)
            return more[i].label;
    return key;
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

/* The words around the figure, where the line is long. */
static void add_words(struct text *text, const struct letter_finding *finding, bool several)
{
    if (several) {
        add_safe(text, finding->file, 40);
        text_add(text, ", ");
    }
    text_addf(text, "line %d: \"", finding->line);
    const char *words = finding->words;
    size_t length = strlen(words);
    if (length > WORDS_SHOWN) {
        char digits[8] = "";
        const char *plain = finding->plain + strcspn(finding->plain, "0123456789");
        size_t count = strspn(plain, "0123456789,.");
        if (count >= 2 && count < 20) {
            memcpy(digits, plain, count < sizeof digits - 1 ? count : sizeof digits - 1);
            digits[strcspn(digits, ",.")] = '\0';
            const char *at = digits[0] ? strstr(words, digits) : NULL;
            size_t back = at ? (size_t)(at - words) : 0;
            if (back > WORDS_SHOWN / 2) {
                const char *from = at - WORDS_SHOWN / 2;
                while (((unsigned char)*from & 0xc0) == 0x80)
                    from++;
                words = from;
                text_add(text, "...");
            }
        }
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

static void add_next(struct text *text, const struct letters *letters, const char *name)
{
    const char *shown = name ? name : "CASE";
    const struct letter_offer *without_base = NULL, *without_price = NULL;
    for (int i = letters->offer_count - 1; i >= 0; i--) {
        without_base = !letters->offer[i].has_base || !letters->offer[i].company[0] ? &letters->offer[i] : without_base;
        without_price = !letters->offer[i].has_price ? &letters->offer[i] : without_price;
    }
    text_add(text, "\n");
    if (without_price) {
        text_addf(text, "The price of a unit is missing. Give it, in %s, with\n  haggle set %s offers.%s.grant.price=PRICE\n",
                  "the currency of the stock", shown, without_price->id);
    }
    if (without_base)
        text_addf(text, "The case is not complete. What is missing is asked by\n  haggle new %s\n", shown);
    if (!without_base && !without_price)
        text_addf(text, "Next: haggle %s\n", shown);
}

void letter_summary(struct text *text, const struct letters *letters, const char *case_name, int files)
{
    bool several = files > 1, doubts = letters->doubts.count > 0;
    for (int i = 0; i < letters->offer_count; i++) {
        const struct letter_offer *offer = &letters->offer[i];
        text_add(text, i > 0 ? "\n" : "");
        add_safe(text, offer->company[0] ? offer->company : "An offer without a company's name", 60);
        text_add(text, "\n");
        add_findings(text, &offer->findings, several);
        add_missing(text, offer);
        doubts = doubts || offer->doubts.count > 0;
    }
    if (letters->general.count > 0) {
        text_add(text, "\nBeside the offers\n");
        add_findings(text, &letters->general, several);
    }
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
