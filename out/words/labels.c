#include "out/words/labels.h"

#include <string.h>

#include "calc/kit/currency.h"

static void add_label(struct text *text, const struct case_offer *offer)
{
    text_addf(text, "%s%s%s", offer->company_name, offer->offer.level[0] ? " " : "", offer->offer.level);
}

const char *offer_label(struct arena *arena, const struct case_file *file, int index)
{
    struct text text = text_start(arena);
    add_label(&text, &file->offers[index]);
    for (int i = 0; i < file->offer_count; i++) {
        struct text other = text_start(arena);
        add_label(&other, &file->offers[i]);
        if (i != index && strcmp(other.data, text.data) == 0) {
            text_addf(&text, " (%s)", file->offers[index].offer.id);
            break;
        }
    }
    return text.data;
}

const char *offer_name(struct arena *arena, const struct case_file *file, int index)
{
    for (int i = 0; i < file->offer_count; i++)
        if (i != index && strcmp(file->offers[i].company_name, file->offers[index].company_name) == 0)
            return offer_label(arena, file, index);
    return file->offers[index].company_name;
}

const char *possessive(struct arena *arena, const char *name)
{
    size_t length = strlen(name);
    return text_format(arena, length > 0 && name[length - 1] == 's' ? "%s'" : "%s's", name);
}

const char *in_currency(struct arena *arena, const struct case_file *file, const char *currency)
{
    bool others = !currency_is_usd(file->currency);
    for (int i = 0; i < file->offer_count; i++)
        others |= !currency_is_usd(file->offers[i].currency);
    return others ? text_format(arena, ", in %s", currency) : "";
}

const char *unit_price(struct arena *arena, const struct case_file *file, const struct case_offer *offer,
                       struct money price)
{
    if (strcmp(offer->stock_currency, file->currency) == 0)
        return text_format(arena, "%M", price);
    return text_format(arena, "%L", offer->stock_currency, price);
}

const char *day_label(struct arena *arena, struct date date)
{
    static const char *const days[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    return text_format(arena, "%s %d %s", days[weekday(date)], date.day, month_name(date.month));
}

const char *component_label(enum component component)
{
    static const char *const labels[COMPONENTS] = {"Base", "Sign-on", "Equity", "Bonus", "Other"};
    return labels[component];
}

struct money whole_money(struct money money)
{
    int64_t units = 0;
    return round_divide(&units, money.cents, 100) ? dollars(units) : money;
}
