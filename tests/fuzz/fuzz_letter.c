/* Letters: up to three texts, parted by form feeds, read as one negotiation. */
#include <string.h>

#include "bands/tables/built_in.h"
#include "bands/reader/json.h"
#include "cli/commands/letter_summary.h"
#include "fuzz.h"
#include "scenarios/case/case_faults.h"
#include "scenarios/letters/letters.h"

enum { LETTERS = 3 };

static struct arena arena;

static void check_findings(const struct letter_findings *findings, const char *where)
{
    for (int i = 0; i < findings->count; i++) {
        const struct letter_finding *finding = &findings->finding[i];
        const char *const texts[] = {finding->key, finding->plain, finding->words, finding->remark, finding->file};
        for (size_t k = 0; k < sizeof texts / sizeof *texts; k++)
            must(texts[k] && clean(texts[k], strlen(texts[k]), false), where, texts[k]);
        must(finding->line >= 1, "a finding has a line", finding->words);
        if (finding->json[0]) /* words alone are a doubt */
            must_be_json(&arena, finding->json, strlen(finding->json), "a finding is a value of a case");
    }
}

/* The case of a letter is JSON; what it has wrong is what the letter lacks, and is said. */
static void check_case(const char *text)
{
    struct err faults[FAULTS_MAX];
    memset(faults, 0, sizeof faults);
    must(clean(text, strlen(text), false), "the case of a letter is clean", text);
    must_be_json(&arena, text, strlen(text), "the case of a letter is JSON");
    int count = case_faults(faults, FAULTS_MAX, &arena, BUILT_IN.companies, "case.json", text, strlen(text));
    for (int i = 0; i < count; i++)
        must_explain(&faults[i], "the case of a letter");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const names[LETTERS] = {"one.txt", "two.txt", "three.txt"};
    const struct letters *letters;
    struct letter letter[LETTERS];
    struct piece pieces[LETTERS];
    struct err err = {0};
    int count = in_pieces(pieces, LETTERS, &arena, data, size, '\f');
    for (int i = 0; i < count; i++)
        letter[i] = (struct letter){names[i], pieces[i].bytes, pieces[i].length};
    if (!letters_read(&letters, &arena, BUILT_IN.companies, letter, count, &err)) {
        must_explain(&err, "letters_read");
    } else {
        struct text summary = text_start(&arena);
        for (int i = 0; i < letters->offer_count; i++) {
            check_findings(&letters->offer[i].findings, "findings of an offer");
            check_findings(&letters->offer[i].doubts, "doubts of an offer");
        }
        check_findings(&letters->general, "findings of the case");
        check_findings(&letters->doubts, "doubts of the case");
        must((letters->offer_count == 0) == (letters->case_text[0] == '\0'), "offers make a case", letters->case_text);
        if (letters->offer_count > 0)
            check_case(letters->case_text);
        letter_summary(&summary, letters, pick(data, size) % 2 == 0 ? "case.json" : NULL, count);
        must(clean(summary.data, summary.length, false), "the summary is clean", summary.data);
    }
    arena_reset(&arena);
    return 0;
}
