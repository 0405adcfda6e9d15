#include <string.h>

#include "calc/kit/text.h"
#include "out/views/view_bands.h"
#include "out/views/view_places.h"

static void cell_amount(struct table *table, const struct maybe_money *money)
{
    if (money->known)
        cell_money(table, money->money);
    else
        cell_blank(table);
}

static const char *stock_words(struct arena *arena, const struct observed_offer *offer)
{
    struct text text = text_start(arena);
    if (offer->units > 0)
        text_addf(&text, "%u units", offer->units);
    if (offer->grant.known)
        text_addf(&text, "%s%k", text.length > 0 ? ", " : "", offer->tier->currency, offer->grant.money);
    return text.data;
}

static bool wanted(const struct observed_offer *offer, enum role role, enum level level, const struct tier *country)
{
    bool there = country ? offer->tier == country : !offer->tier->abroad;
    return there && offer->role == role && (level == LEVEL_UNKNOWN || offer->level == level);
}

static const char *offer_role(const struct observed_offer *offer)
{
    return offer->role == ROLE_UNKNOWN ? "other" : ROLE_LABELS[offer->role];
}

void view_reported_offers(struct document *document, const struct band_list *list, enum role role, enum level level,
                          const struct tier *country)
{
    static const struct column columns[] = {{"Job", ALIGN_LEFT},        {"When", ALIGN_LEFT},
                                            {"Where", ALIGN_LEFT},      {"Base", ALIGN_RIGHT},
                                            {"Sign-on 1", ALIGN_RIGHT}, {"Sign-on 2", ALIGN_RIGHT},
                                            {"Stock", ALIGN_LEFT}};
    struct table *table = NULL;
    for (int i = list->offer_count - 1; i >= 0; i--) { /* newest first within a level */
        const struct observed_offer *offer = list->offer[i];
        if (!wanted(offer, role, level, country))
            continue;
        if (!table) {
            table = document_table(document, "Offers that people reported", columns, 7);
            table->currency = country ? country->currency : "USD";
        }
        row_start(table);
        cell_text(table, text_format(document->arena, "%s %s%s", offer_role(offer), LEVEL_NAMES[offer->level],
                                     offer->unreliable ? "?" : ""));
        cell_text(table, offer->date.text);
        cell_text(table, offer->location);
        cell_amount(table, &offer->base);
        cell_amount(table, &offer->sign_on_1);
        cell_amount(table, &offer->sign_on_2);
        cell_text(table, stock_words(document->arena, offer));
    }
}

static void add_records(struct document *document, const struct band_list *list, const struct tier *country)
{
    static const struct column columns[] = {{"Job", ALIGN_LEFT},     {"Part", ALIGN_LEFT},  {"From - to", ALIGN_RIGHT},
                                            {"Middle", ALIGN_RIGHT}, {"Where", ALIGN_LEFT}, {"What", ALIGN_LEFT},
                                            {"When", ALIGN_LEFT}};
    struct table *table = NULL;
    for (int i = 0; i < list->abroad_count; i++) {
        const struct band *band = list->abroad[i].band;
        if (band->tier != country)
            continue;
        if (!table)
            table = document_table(document, "", columns, 7);
        row_start(table);
        cell_text(table, text_format(document->arena, "%s %s", ROLE_LABELS[band->role], LEVEL_NAMES[band->level]));
        cell_text(table, part_label(band));
        cell_text(table, range_words(document->arena, band));
        cell_text(table, middle_words(document->arena, band));
        cell_text(table, band->location);
        cell_text(table, text_format(document->arena, band->sample > 0 ? "%s n=%d" : "%s", kind_label(band), band->sample));
        cell_text(table, band->date.text);
    }
}

static bool any_of(const struct band_list *list, const struct tier *country)
{
    for (int i = 0; i < list->abroad_count; i++)
        if (list->abroad[i].band->tier == country)
            return true;
    for (int i = 0; i < list->offer_count; i++)
        if (list->offer[i]->tier == country)
            return true;
    return false;
}

void view_abroad(struct document *document, const struct band_list *list)
{
    const struct bands *all = list->all;
    struct text silent = text_start(document->arena);
    if (list->tier)
        return;
    document_heading(document, "Outside the United States");
    document_paragraph(document, text_format(document->arena, "%s \"quartiles\": from a quarter to three quarters of the n offers. "
                                             "With --location, all that is known of one country, with its sources.", all->abroad_note));
    for (int i = 0; i < all->tier_count; i++) {
        const struct tier *country = &all->tier[i];
        if (!country->abroad)
            continue;
        if (!any_of(list, country)) {
            text_addf(&silent, "%s%s", silent.length > 0 ? ", " : "", country->label);
            continue;
        }
        document_paragraph(document, text_format(document->arena, "%s, in %s. %s", country->label, country->currency, country->note));
        add_records(document, list, country);
        for (int role = ROLE_UNKNOWN; role < ROLE_COUNT; role++)
            view_reported_offers(document, list, (enum role)role, list->filter->level, country);
    }
    if (silent.length > 0)
        document_paragraph(document, text_format(document->arena, "Nothing of this was found for: %s.", silent.data));
}
