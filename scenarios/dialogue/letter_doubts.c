#include "scenarios/dialogue/letter_doubts.h"

#include <string.h>

#include "calc/kit/text.h"

/* As the case has it: a bonus in money is an object there. */
static const char *value_of(struct arena *arena, const struct letter_finding *finding)
{
    bool amount = strcmp(finding->key, "bonus") == 0 && finding->json[0] >= '0' && finding->json[0] <= '9';
    return amount ? text_format(arena, "{\"amount\": %s}", finding->json) : finding->json;
}

static const char *words_of(struct arena *arena, const struct letter_finding *finding)
{
    return text_format(arena, "%s%s%s%s, line %d: %s", finding->plain, finding->remark[0] ? " (" : "", finding->remark,
                       finding->remark[0] ? ")" : "", finding->line, finding->words);
}

static int add(struct doubt doubts[], int count, struct arena *arena, const struct letter_findings *findings, int offer)
{
    const char *before = "";
    for (int i = 0; i < findings->count; i++) {
        const struct letter_finding *finding = &findings->finding[i];
        const struct question *question = question_find(finding->key);
        if (!question || !finding->json[0])
            continue;
        if (strcmp(before, finding->key) != 0)
            doubts[count++] = (struct doubt){.offer = offer, .question = question, .readings = {.note = ""}};
        struct understood *readings = &doubts[count - 1].readings;
        before = finding->key;
        if (readings->count == ANSWER_READINGS)
            continue;
        int reading = readings->count++;
        readings->reading[reading].key = finding->key;
        readings->reading[reading].value = value_of(arena, finding);
        readings->reading[reading].words = words_of(arena, finding);
    }
    return count;
}

int letter_doubts(const struct doubt **doubts, struct arena *arena, const struct letters *letters)
{
    int most = letters->doubts.count, count = 0;
    for (int i = 0; i < letters->offer_count; i++)
        most += letters->offer[i].doubts.count;
    struct doubt *all = arena_array(arena, (size_t)most, sizeof *all);
    for (int i = 0; i < letters->offer_count; i++)
        count = add(all, count, arena, &letters->offer[i].doubts, i);
    *doubts = all;
    return add(all, count, arena, &letters->doubts, 0);
}
