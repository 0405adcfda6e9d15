#include <string.h>

#include "bands/records/place.h"
#include "calc/kit/text.h"
#include "scenarios/evaluation/band_position_make.h"

static enum band_kind kind_of_evidence(const char *kind)
{
    static const struct {
        const char *name;
        enum band_kind kind;
    } kinds[] = {{"posted_range", KIND_POSTING}, {"recruiter_range", KIND_RECRUITER}, {"disclosure", KIND_DISCLOSURE},
                 {"aggregator", KIND_AGGREGATOR}, {"article", KIND_ARTICLE},          {"offer", KIND_ANECDOTE},
                 {"anecdote", KIND_ANECDOTE}};
    for (int i = 0; i < (int)(sizeof kinds / sizeof *kinds); i++)
        if (strcmp(kinds[i].name, kind) == 0)
            return kinds[i].kind;
    return KIND_ANECDOTE;
}

static bool about_amazon(const struct companies *companies, const struct evidence *evidence)
{
    const struct company *company = company_find(companies, evidence->company);
    return company && strcmp(company->name, "Amazon") == 0;
}

static struct band from_evidence(struct arena *arena, const struct bands *bands, const struct evidence *evidence,
                                 const char *currency, enum role role, enum level level)
{
    int part = name_index(PART_NAMES, PART_COUNT, evidence->component);
    bool dated = date_known(evidence->date), complete = dated && evidence->level[0] && evidence->location[0];
    bool once = part == PART_SIGN_ON_1 || part == PART_SIGN_ON_2 || part == PART_GRANT;
    return (struct band){
        .role = evidence->role == ROLE_UNKNOWN ? role : evidence->role,
        .level = evidence->level[0] ? (enum level)name_index(LEVEL_NAMES, LEVEL_COUNT, evidence->level) : level,
        .part = (enum part)part,
        .basis = part == PART_TOTAL ? BASIS_UNSTATED : BASIS_NONE,
        .low = evidence->low,
        .mid = evidence->mid,
        .high = evidence->high,
        .unit = once ? currency : text_format(arena, "%s/year", currency),
        .location = evidence->location[0] ? evidence->location : "no place given",
        .tier = tier_of_place(bands, evidence->location),
        .place_named = evidence->location[0] != '\0',
        .kind = kind_of_evidence(evidence->kind),
        .confidence = complete ? CONFIDENCE_MEDIUM : CONFIDENCE_LOW,
        .date = {dated ? text_format(arena, "%D", evidence->date) : "", evidence->date},
        .date_note = "",
        .source = evidence->source,
        .site = evidence->source,
        .note = evidence->url,
        .article = "",
        .origin = ORIGIN_CASE};
}

const struct band *evidence_bands(int *count, struct arena *arena, const struct companies *companies,
                                  const struct bands *bands, const struct case_file *file, enum role role,
                                  enum level level)
{
    struct band *list = arena_array(arena, (size_t)file->evidence_count, sizeof *list);
    *count = 0;
    for (int i = 0; i < file->evidence_count; i++) {
        const struct evidence *evidence = &file->evidence[i];
        bool level_known = !evidence->level[0] || name_index(LEVEL_NAMES, LEVEL_COUNT, evidence->level) > 0;
        if (about_amazon(companies, evidence) && level_known)
            list[(*count)++] = from_evidence(arena, bands, evidence, file->currency, role, level);
    }
    return list;
}
