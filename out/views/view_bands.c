#include <string.h>

#include "bands/records/band_words.h"
#include "calc/kit/text.h"
#include "out/views/view_bands.h"
#include "out/views/view_places.h"
#include "out/views/view_process_said.h"

/* A record's source and note as a numbered line under the tables; records that share both share the number. */
enum { SOURCES_MAX = 400 };
struct source_list {
    int count;
    const struct band *band[SOURCES_MAX];
};

struct bands_view {
    struct document *document;
    struct arena *arena;
    const struct band_list *list;
    struct source_list *sources;
};

static int source_number(struct source_list *sources, const struct band *band)
{
    for (int i = 0; i < sources->count; i++) {
        const struct band *other = sources->band[i];
        if (strcmp(other->source, band->source) == 0 && strcmp(other->note, band->note) == 0 &&
            strcmp(other->date_note, band->date_note) == 0)
            return i + 1;
    }
    if (sources->count < SOURCES_MAX)
        sources->band[sources->count++] = band;
    return sources->count;
}

const char *place_label(const struct band *band)
{
    return band->tier->unknown && band->place_named ? band->location : band->tier->label;
}

const char *kind_label(const struct band *band)
{
    static const char *const labels[KIND_COUNT] = {"posting", "recruiter", "official", "pay site",
                                                   "article", "offers",    "computed", "example"};
    static const char *const doubted[KIND_COUNT] = {"posting?", "recruiter?", "official?", "pay site?",
                                                    "article?", "offers?",    "computed?", "example?"};
    if (band->quartiles)
        return "quartiles";
    return (band->disputed ? doubted : labels)[band->kind];
}

const char *part_label(const struct band *band)
{
    static const char *const labels[PART_COUNT] = {"base", "sign-on 1", "sign-on 2", "grant", "stock/year",
                                                   "bonus", "total"};
    return band_in_units(band)                           ? "units"
           : band->basis == BASIS_FIRST_YEAR        ? "total yr 1"
           : band->basis == BASIS_FOUR_YEAR_AVERAGE ? "total avg"
           : band->basis == BASIS_WITHOUT_SIGN_ON   ? "total -s.o."
                                                    : labels[band->part];
}

static void add_amount(struct text *text, const struct band *band, struct money money)
{
    char currency[4] = "";
    strncat(currency, band->unit, 3);
    if (band_in_units(band))
        add_units(text, money);
    else
        text_addf(text, "%k", currency, money);
}

const char *range_words(struct arena *arena, const struct band *band)
{
    struct text text = text_start(arena);
    if (!band->low.known && !band->high.known)
        return "";
    if (band->quartiles && money_compare(band->low.money, band->high.money) == 0) {
        add_amount(&text, band, band->low.money);
        return text.data;
    }
    if (!band->low.known || !band->high.known)
        text_add(&text, band->low.known ? "from " : "up to ");
    if (band->low.known)
        add_amount(&text, band, band->low.money);
    if (band->low.known && band->high.known)
        text_add(&text, "-");
    if (band->high.known)
        add_amount(&text, band, band->high.money);
    return text.data;
}

const char *middle_words(struct arena *arena, const struct band *band)
{
    struct text text = text_start(arena);
    if (band->mid.known)
        add_amount(&text, band, band->mid.money);
    return text.data;
}

static const char *date_cell(struct arena *arena, const struct listed_band *listed)
{
    if (!listed->old)
        return listed->band->date.text;
    size_t length = strlen(listed->band->date.text);
    return text_format(arena, "%s old", arena_copy(arena, listed->band->date.text, length < 7 ? length : 7));
}

static void add_row(const struct bands_view *view, struct table *table, const struct listed_band *listed)
{
    const struct band *band = listed->band;
    row_start(table);
    cell_text(table, part_label(band));
    cell_text(table, range_words(view->arena, band));
    cell_text(table, middle_words(view->arena, band));
    cell_text(table, place_label(band));
    cell_text(table, kind_label(band));
    cell_text(table, date_cell(view->arena, listed));
    cell_text(table, text_format(view->arena, band->sample > 0 ? "[%d] n=%d" : "[%d]",
                                 source_number(view->sources, band), band->sample));
}

static struct table *add_band_table(const struct bands_view *view, const char *title)
{
    const struct column columns[] = {{"Part", ALIGN_LEFT},  {"From - to", ALIGN_RIGHT}, {"Middle", ALIGN_RIGHT},
                                     {"Where", ALIGN_LEFT}, {"What", ALIGN_LEFT},       {"When", ALIGN_LEFT},
                                     {"", ALIGN_LEFT}};
    return document_table(view->document, title, columns, 7);
}

/* Ranges computed by the rule of the places stand in the table of the places where all of them are shown. */
static bool told_by_place(const struct bands_view *view, const struct band *band)
{
    return !view->list->tier && band->kind == KIND_DERIVED && band->tier->factor.nano > 0;
}

/* Records from index on that share role, level and whether they are superseded; returns the index behind. */
static int add_group(const struct bands_view *view, int index, const char *title)
{
    const struct band *first = view->list->listed[index].band;
    struct table *table = add_band_table(view, title);
    for (; index < view->list->count; index++) {
        const struct band *band = view->list->listed[index].band;
        if (band->role != first->role || band->level != first->level || band->superseded != first->superseded)
            break;
        if (!told_by_place(view, band))
            add_row(view, table, &view->list->listed[index]);
    }
    return index;
}

static const char *subject_label(const struct bands_view *view, enum role role, enum level level)
{
    return level == LEVEL_ALL ? text_format(view->arena, "%s, level not given", ROLE_LABELS[role])
                              : text_format(view->arena, "%s %s", ROLE_LABELS[role], LEVEL_NAMES[level]);
}

static void add_choices(const struct bands_view *view, enum role role, enum level level)
{
    bool first = true;
    for (int i = 0; i < view->list->choice_count; i++) {
        const struct listed_choice *choice = &view->list->choice[i];
        if (choice->role != role || choice->level != level)
            continue;
        if (first)
            document_paragraph(view->document, "What counts here, and why:");
        document_item(view->document, choice->words);
        first = false;
    }
}

/* Gaps with the same reason stand on one line. */
static void add_gaps(const struct bands_view *view, enum role role, enum level level)
{
    const struct band_list *list = view->list;
    bool first = true;
    for (int i = 0; i < list->gap_count; i++) {
        const struct band_gap *gap = list->gap[i];
        bool told = gap->role != role || gap->level != level;
        for (int j = 0; j < i && !told; j++)
            told = list->gap[j]->role == role && list->gap[j]->level == level &&
                   strcmp(list->gap[j]->why, gap->why) == 0;
        if (told)
            continue;
        struct text line = text_start(view->arena);
        for (int j = i; j < list->gap_count; j++)
            if (list->gap[j]->role == role && list->gap[j]->level == level && strcmp(list->gap[j]->why, gap->why) == 0)
                text_addf(&line, "%s%s", line.length > 0 ? ", " : "", PART_LABELS[list->gap[j]->part]);
        text_addf(&line, ": %s", gap->why);
        if (first)
            document_paragraph(view->document, "Not known:");
        document_item(view->document, line.data);
        first = false;
    }
}

static bool has_gap(const struct band_list *list, enum role role, enum level level)
{
    for (int i = 0; i < list->gap_count; i++)
        if (list->gap[i]->role == role && list->gap[i]->level == level)
            return true;
    return false;
}

static bool has_offer(const struct band_list *list, enum role role, enum level level)
{
    for (int i = 0; i < list->offer_count; i++)
        if (list->offer[i]->role == role && list->offer[i]->level == level)
            return true;
    return false;
}

static void add_subject(const struct bands_view *view, enum role role, enum level level)
{
    const struct band_list *list = view->list;
    bool abroad = list->tier && list->tier->abroad;
    const char *label = subject_label(view, role, level);
    int index = 0;
    while (index < list->count && (list->listed[index].band->role != role || list->listed[index].band->level != level))
        index++;
    bool any = index < list->count;
    if (!any && !has_gap(list, role, level) && !(abroad && has_offer(list, role, level)))
        return;
    document_heading(view->document, label);
    while (index < list->count && list->listed[index].band->role == role && list->listed[index].band->level == level)
        index = add_group(view, index,
                          list->listed[index].band->superseded
                              ? text_format(view->arena, "%s, superseded: kept for the record", label)
                              : "");
    if (list->filter->level != LEVEL_UNKNOWN || list->filter->location[0])
        view_reported_offers(view->document, list, role, level, abroad ? list->tier : NULL);
    if (list->filter->level != LEVEL_UNKNOWN || list->filter->location[0])
        add_choices(view, role, level);
    add_gaps(view, role, level);
}

static bool same_publication(const struct ladder *a, const struct ladder *b)
{
    return a->first->role == b->first->role && a->first->date.date.year == b->first->date.date.year &&
           strcmp(a->first->source, b->first->source) == 0;
}

static const char *rung_label(const struct bands_view *view, const struct band *band)
{
    if (band->tier->national)
        return part_label(band);
    return text_format(view->arena, "%s, %s", part_label(band), place_label(band));
}

static void add_rungs(struct table *table, const char *label, const struct maybe_money amounts[])
{
    row_start(table);
    cell_text(table, label);
    for (int level = LEVEL_L4; level <= LEVEL_L8; level++)
        if (amounts[level].known)
            cell_money(table, amounts[level].money);
        else
            cell_blank(table);
}

static void add_ladders(const struct bands_view *view)
{
    static const struct column columns[] = {{"", ALIGN_LEFT},    {"L4", ALIGN_RIGHT}, {"L5", ALIGN_RIGHT},
                                            {"L6", ALIGN_RIGHT}, {"L7", ALIGN_RIGHT}, {"L8", ALIGN_RIGHT}};
    const struct band_list *list = view->list;
    if (list->ladder_count == 0)
        return;
    document_heading(view->document, "What one level more is worth, by one source each");
    document_paragraph(view->document, "Middles; where the source gives a range, halfway between its ends. Sources are "
                                       "never mixed: a step between two of them would be their disagreement.");
    for (int i = 0; i < list->ladder_count; i++) {
        const struct ladder *first = &list->ladder[i];
        bool told = false;
        for (int j = 0; j < i && !told; j++)
            told = same_publication(first, &list->ladder[j]);
        if (told)
            continue;
        struct table *table = document_table(
            view->document,
            text_format(view->arena, "%s, %s, %s", ROLE_LABELS[first->first->role], first->first->site,
                        first->first->date.text),
            columns, 6);
        table->currency = "USD";
        for (int j = i; j < list->ladder_count; j++)
            if (same_publication(first, &list->ladder[j])) {
                add_rungs(table, rung_label(view, list->ladder[j].first), list->ladder[j].middle);
                add_rungs(table, "  one level more", list->ladder[j].step);
            }
    }
}

static void add_sources(const struct bands_view *view)
{
    if (view->sources->count == 0)
        return;
    document_heading(view->document, "Sources");
    for (int i = 0; i < view->sources->count; i++) {
        const struct band *band = view->sources->band[i];
        struct text line = text_start(view->arena);
        text_addf(&line, "[%d] %s", i + 1, band->source);
        if (band->article[0])
            text_addf(&line, " (article %s)", band->article);
        text_addf(&line, "; %s confidence", CONFIDENCE_NAMES[band->confidence]);
        if (band->date_note[0])
            text_addf(&line, "; %s", band->date_note);
        if (band->note[0])
            text_addf(&line, ". %s", band->note);
        document_item(view->document, line.data);
    }
}

static void add_legend(const struct bands_view *view)
{
    const struct tier *tier = view->list->tier;
    if (tier && tier->abroad)
        document_paragraph(view->document,
                           text_format(view->arena, "%s; base, stock, bonus and total a year. \"quartiles\": from a quarter to "
                                                    "three quarters of the n offers. Nothing is averaged across sources, "
                                                    "nothing converted.", tier->currency));
    else
        document_paragraph(view->document,
                       "US dollars; base, stock, bonus and total a year. \"US span\" runs from the cheapest market to "
                       "the dearest and caps nothing. \"total\" alone: the source does not say whether of the first "
                       "year or on average. \"computed\" and \"example\" are no postings; \"?\": better sources "
                       "contradict it; n: how many offers or answers. Nothing is averaged across sources.");
    if (date_known(view->list->filter->as_of))
        document_paragraph(view->document, text_format(view->arena, "\"old\": older than 24 months on %D.",
                                                       view->list->filter->as_of));
    else
        document_paragraph(view->document, "No day is given (--as-of), so no figure is marked old.");
    if (view->list->own_count > 0)
        document_paragraph(view->document, text_format(view->arena, "With %d of your own from %s.",
                                                       view->list->own_count, view->list->own_file));
}

void view_bands(struct document *document, const struct band_list *list, const struct process_lengths *lengths)
{
    struct source_list *sources = arena_alloc(document->arena, sizeof *sources);
    const struct bands_view view = {document, document->arena, list, sources};
    document_title(document, "What Amazon pays, by level and source");
    add_legend(&view);
    view_place_asked(document, list);
    view_base_by_place(document, list);
    for (int role = ROLE_SDE; role < ROLE_COUNT; role++)
        for (int level = LEVEL_L4; level <= LEVEL_ALL; level++)
            add_subject(&view, (enum role)role, (enum level)level);
    if (list->count == 0 && list->gap_count == 0)
        document_paragraph(document, "Nothing is known about that, not even why.");
    add_ladders(&view);
    bool narrow = list->tier || list->filter->level != LEVEL_UNKNOWN;
    if (!narrow)
        view_tiers(document, list);
    view_abroad(document, list);
    if (lengths && !narrow && !list->filter->one_part)
        view_process_said(document, lengths, list->filter->role);
    add_sources(&view);
}
