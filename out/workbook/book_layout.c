#include "out/workbook/book_layout.h"

#include <string.h>

#include "calc/kit/currency.h"
#include "out/workbook/book_letters.h"
#include "out/words/labels.h"

static int larger(int a, int b)
{
    return a > b ? a : b;
}

static int smaller(int a, int b)
{
    return a < b ? a : b;
}

/* Lines for `used` entries: some to spare, at least `least`, never more than `most`. */
static int with_spare(int used, int spare, int least, int most)
{
    return smaller(larger(used + spare, least), larger(most, used));
}

/* A later grant that a person may add: nothing yet, a quarter a year, counted when it is said to be. */
static const struct grant *spare_grant(struct arena *arena)
{
    struct grant *spare = arena_alloc(arena, sizeof *spare);
    *spare = (struct grant){.name = "", .granted_month = 12, .schedule.count = 4};
    for (int i = 0; i < spare->schedule.count; i++)
        spare->schedule.events[i] =
            (struct schedule_event){.month = 12 * (i + 1), .weight = WEIGHT_WHOLE / 4};
    return spare;
}

/* Events of the longest preset: the first grant may get any. */
static int longest_preset(const struct book_source *source)
{
    int longest = 8;
    for (int i = 0; i < source->preset_count; i++)
        longest = larger(longest, source->presets[i].schedule->count);
    return longest;
}

static void plan_grants(struct offer_layout *layout, const struct layout *book)
{
    struct arena *arena = book->arena;
    const struct book_source *source = book->source;
    const struct offer *offer = layout->offer;
    layout->grant_count = 1 + offer->refresher_count + SPARE_GRANTS;
    for (int i = 0; i < layout->grant_count; i++) {
        struct grant_layout *grant = &layout->grants[i];
        grant->grant = i > offer->refresher_count ? spare_grant(arena)
                       : i > 0                    ? &offer->refreshers[i - 1]
                       : offer->has_grant         ? &offer->grant
                                                  : NULL;
        grant->prefix = i == 0 ? layout->prefix : text_format(arena, "%s_later_%d", layout->prefix, i);
        /* the lines below of a preset stand empty: they would have no effect */
        bool preset = i == 0 && preset_of(book, layout) > 0;
        int events = grant->grant ? grant->grant->schedule.count : 0;
        grant->line_first = layout->letter_lines;
        grant->lines = with_spare(preset ? 0 : events, 2, i == 0 ? 8 : 0, EVENTS_MAX);
        layout->letter_lines += grant->lines;
        grant->first = layout->vest_lines;
        grant->count = larger(grant->lines, i == 0 ? larger(events, longest_preset(source)) : 0);
        layout->vest_lines += grant->count;
    }
}

/* One table under the other: a blank row, a row of headings, the lines. */
static int place_table(struct table_layout *table, int row, int lines)
{
    *table = (struct table_layout){.row = row + 2, .lines = lines};
    return table->row + lines;
}

static void place_tables(struct layout *layout)
{
    int raises = 0, others = 0, benefits = 0, grants = 0;
    for (int i = 0; i < layout->offer_count; i++) {
        const struct offer_layout *offer = &layout->offers[i];
        raises = larger(raises, offer->offer->raise_count);
        others = larger(others, offer->offer->other_count);
        benefits = larger(benefits, offer->offer->benefit_count);
        grants = larger(grants, offer->grant_count);
    }
    layout->label_row = TOP_NAMES;
    layout->block_row = TOP_END + 3;
    int row = place_table(&layout->raises, layout->block_row, 1 + with_spare(raises, 2, 4, RAISES_MAX));
    row = place_table(&layout->sign_ons, row, SIGN_ONS_MAX);
    row = place_table(&layout->path, row, 1);
    row = place_table(&layout->bonus, row, 1);
    row = place_table(&layout->bonus_years, row, YEARS_MAX);
    row = place_table(&layout->terms, row, 1);
    row = place_table(&layout->others, row, with_spare(others, 2, 3, OTHERS_MAX));
    row = place_table(&layout->benefits, row, with_spare(benefits, 2, 2, BENEFITS_MAX));
    layout->grant_note_row = place_table(&layout->grants, row, grants);
    row = place_table(&layout->vests, layout->grant_note_row + 1, 0);
    for (int i = 1, shift = 0; i < layout->offer_count; i++) {
        shift += row - layout->block_row + layout->offers[i - 1].letter_lines + 2;
        layout->offers[i].shift = shift;
    }
}

/* Characters of a currency's sign, or of its code and a blank. */
static int sign_width(const char *code)
{
    const struct currency *currency = currency_find(code);
    return currency && currency->sign[0] ? 1 : 4;
}

/* "CAD 1,234,567", a sign below 0 and a little air, for the largest total of any offer. */
static double width_of_money(const struct evaluation *evaluation)
{
    int64_t most = 0;
    int digits = 1, sign = sign_width(evaluation->from->currency);
    for (int i = 0; i < evaluation->offer_count; i++) {
        const struct offer_result *offer = &evaluation->offers[i];
        const int64_t totals[] = {offer->curve.total[MONTHS_MAX].cents, offer->compared.total[MONTHS_MAX].cents,
                                  offer->curve.received[MONTHS_MAX].cents};
        for (int j = 0; j < 3; j++)
            most = totals[j] > most ? totals[j] : most;
        sign = larger(sign, sign_width(offer->from->currency));
    }
    for (int64_t dollars = most / 100; dollars >= 10; dollars /= 10)
        digits++;
    return larger(digits + (digits - 1) / 2 + sign + 2, 12); /* groups of three, or of two in lakh */
}

static int characters(const char *text)
{
    int count = 0;
    for (; *text; text++)
        count += ((unsigned char)*text & 0xC0) != 0x80;
    return count;
}

enum standing_of_offer layout_standing(const struct layout *layout, int offer)
{
    const struct stay_report *stays = layout->source->stays;
    return stays && !layout->offers[offer].spare ? stays->contenders[offer].standing : OFFER_STANDS;
}

const char *layout_title(const struct layout *layout, int offer)
{
    static const char *const formats[] = {
        [OFFER_STANDS] = "%s", [OFFER_DECLINED] = "%s (declined)", [OFFER_LAPSED] = "%s (lapsed)"};
    return text_format(layout->arena, formats[layout_standing(layout, offer)], layout->offers[offer].label);
}

const char *layout_title_of(const struct layout *layout, const struct offer_layout *offer)
{
    return offer == layout->job ? offer->label : layout_title(layout, (int)(offer - layout->offers));
}

const char *layout_currencies(const struct layout *layout)
{
    return text_format(layout->arena,
                       layout->mixed ? "Each offer in its own currency; compared in %s." : "Money in %s.",
                       layout->evaluation->from->currency);
}

double layout_names_height(const struct layout *layout, double width)
{
    const int standing = layout->offer_count > 1 ? 11 : 0; /* " (declined)" */
    int lines = 1 + (int)((layout->name_length + standing + 4) / (width - 2)); /* words are not broken */
    return 14.0 * larger(lines, 2);
}

/* What the report of stays holds of the present job, as an offer that has no block on Letters. */
static const struct offer_layout *lay_job(struct arena *arena, const struct book_source *source)
{
    const struct stay_report *stays = source->stays;
    if (!stays || stays->job == NOBODY)
        return NULL;
    const struct contender *contender = &stays->contenders[stays->job];
    const char *currency = source->evaluation->from->currency, *company = stays->job_laid.company;
    struct case_offer *from = arena_alloc(arena, sizeof *from);
    struct offer_result *result = arena_alloc(arena, sizeof *result);
    struct offer_layout *job = arena_alloc(arena, sizeof *job);
    *from = (struct case_offer){.offer = *contender->offer, .currency = currency, .stock_currency = currency};
    *result = (struct offer_result){.from = from,
                                    .curve = *contender->curve,
                                    .flat_curve = *contender->flat_curve,
                                    .compared = *contender->curve,
                                    .compared_flat = *contender->flat_curve,
                                    .value = contender->flat_value};
    *job = (struct offer_layout){.result = result,
                                 .offer = &from->offer,
                                 .label = company[0] ? text_format(arena, "%s (present job)", company) : "Present job",
                                 .prefix = JOB_PREFIX,
                                 .grants[0].prefix = JOB_PREFIX};
    return job;
}

/* An offer of nothing, in the currency of the case: its stock would vest a quarter a year. */
static void add_spare(struct layout *layout)
{
    struct arena *arena = layout->arena;
    struct case_offer *from = arena_alloc(arena, sizeof *from);
    struct offer_result *result = arena_alloc(arena, sizeof *result);
    const char *currency = layout->evaluation->from->currency;
    const struct grant *quarters = spare_grant(arena);
    *from = (struct case_offer){.currency = currency,
                                .stock_currency = currency,
                                .company_name = "",
                                .private_as_of = "",
                                .role = "",
                                .location = "",
                                .title = "",
                                .title_level = "",
                                .vesting = "",
                                .vesting_caution = "",
                                .grant_source = GRANT_UNITS};
    from->offer = (struct offer){.id = "", .company = "", .level = "", .has_grant = true, .grant = *quarters};
    from->offer.grant.granted_month = 0;
    from->offer.grant.counted = true;
    from->offer.price.start = dollars(1); /* as of a grant without any price (R7) */
    *result = (struct offer_result){.from = from, .year_count = YEARS_MAX};
    for (int i = 0; i < YEARS_MAX; i++)
        result->years[i].year = i + 1;
    layout->offers[layout->offer_count++] =
        (struct offer_layout){.spare = true, .label = "", .prefix = SPARE_PREFIX, .result = result};
}

void layout_make(struct layout *layout, struct arena *arena, const struct book_source *source)
{
    const struct evaluation *evaluation = source->evaluation;
    char used[2 + OFFERS_MAX][NAME_PREFIX_MAX] = {JOB_PREFIX, SPARE_PREFIX};
    *layout = (struct layout){.evaluation = evaluation,
                              .source = source,
                              .arena = arena,
                              .money_width = width_of_money(evaluation),
                              .letter_count = evaluation->offer_count,
                              .offer_count = evaluation->offer_count,
                              .negotiating = evaluation->from->negotiating,
                              .job = lay_job(arena, source)};
    for (int i = 0; i < layout->letter_count; i++) {
        struct offer_layout *offer = &layout->offers[i];
        offer->result = &evaluation->offers[i];
        offer->label = offer_label(arena, evaluation->from, i);
        layout->name_length = larger(layout->name_length, characters(offer->label));
        name_prefix(used[2 + i], offer->result->from->offer.id, i + 1, (const char(*)[NAME_PREFIX_MAX])used, 2 + i);
        offer->prefix = arena_copy(arena, used[2 + i], strlen(used[2 + i]));
        layout->mixed |= strcmp(offer->result->from->currency, evaluation->from->currency) != 0;
    }
    if (layout->letter_count < OFFERS_MAX)
        add_spare(layout);
    for (int i = 0; i < layout->offer_count; i++) {
        struct offer_layout *offer = &layout->offers[i];
        offer->offer = &offer->result->from->offer;
        offer->column = BLOCK_COLUMN + i;
        plan_grants(offer, layout);
    }
    place_tables(layout);
}

struct table_layout layout_table(const struct offer_layout *offer, struct table_layout of_first)
{
    of_first.row += offer->shift;
    return of_first;
}

int layout_grant_of(const struct offer_layout *offer, int line)
{
    int grant = 0;
    while (line >= offer->grants[grant].line_first + offer->grants[grant].lines)
        grant++;
    return grant;
}

struct block layout_block(const struct offer_layout *offer, int column, struct table_layout table)
{
    return (struct block){.offer = offer->prefix,
                          .grant = offer->grants[0].prefix,
                          .column = column,
                          .top = table.row - 1,
                          .first = table.row,
                          .last = table.row + table.lines - 1};
}
