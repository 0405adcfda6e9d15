#include "out/workbook/book_race.h"

#include "calc/pay/vest.h"
#include "out/workbook/book_sheets.h"

bool offer_counts(const struct layout *layout, int offer)
{
    return !offer_stands(layout, offer)[0];
}

static struct money kept(const struct race *race, int racer, int months)
{
    return race->racers[racer]->result->compared.total[months];
}

struct money racer_pays(const struct race *race, int racer, int months)
{
    struct money paid = {0};
    annualize(&paid, kept(race, racer, months), months);
    return paid;
}

static void find_front(struct race *race)
{
    const struct curve *curves[RACERS_MAX];
    int place[RACERS_MAX], count = 0;
    struct front front;
    for (int m = 0; m <= MONTHS_MAX; m++)
        race->first[m] = NO_RACER;
    for (int i = 0; i < race->count; i++)
        if (race->counts[i]) {
            place[count] = i;
            curves[count++] = &race->racers[i]->result->compared;
        }
    race->counting = count;
    if (count == 0)
        return;
    curves_front(&front, curves, count);
    for (int m = 1; m <= MONTHS_MAX; m++)
        if (front.who[m] != FRONT_TIED) {
            race->first[m] = place[front.who[m]];
            race->ahead[race->first[m]]++;
        }
    race->change_count = front.change_count;
    for (int i = 0; i < front.change_count; i++)
        race->changes[i] = (struct front_change){front.changes[i].month, place[front.changes[i].who]};
}

static void enter(struct race *race, const struct offer_layout *racer, bool counts)
{
    race->racers[race->count] = racer;
    race->counts[race->count++] = counts;
}

void race_make(struct race *race, const struct layout *layout)
{
    *race = (struct race){.own = layout->negotiating, .job = layout->job};
    for (int i = 0; i < layout->letter_count; i++)
        enter(race, &layout->offers[i], offer_counts(layout, i));
    if (layout->job)
        enter(race, layout->job, true);
    for (int i = layout->letter_count; i < layout->offer_count; i++)
        enter(race, &layout->offers[i], false);
    find_front(race);
}

int racer_number(const struct layout *layout, const struct offer_layout *offer)
{
    return (int)(offer - layout->offers) + 1 + (offer->spare && layout->job);
}

bool racer_is_job(const struct race *race, int racer)
{
    return race->racers[racer] == race->job;
}

int race_second(const struct race *race, int months)
{
    int second = NO_RACER;
    for (int i = 0; i < race->count; i++)
        if (race->counts[i] && i != race->first[months] &&
            (second == NO_RACER || money_compare(kept(race, i, months), kept(race, second, months)) > 0))
            second = i;
    return second;
}

static bool is_level(const struct race *race, int racer, int best, int months)
{
    return race->counts[racer] && kept(race, racer, months).cents == kept(race, best, months).cents;
}

const char *race_level_names(struct arena *arena, const struct race *race, int months)
{
    const int best = race->first[months] == NO_RACER ? race_second(race, months) : race->first[months];
    struct text text = text_start(arena);
    int left = 0, said = 0;
    for (int i = 0; best != NO_RACER && i < race->count; i++)
        left += is_level(race, i, best, months);
    for (int i = 0; best != NO_RACER && i < race->count; i++)
        if (is_level(race, i, best, months)) {
            text_addf(&text, "%s%s", said == 0 ? "" : said == left - 1 ? " and " : ", ", race->racers[i]->label);
            said++;
        }
    return said > 0 ? text.data : "";
}

int race_first_deadline(const struct race *race)
{
    int first = NO_RACER;
    for (int i = 0; i < race->count; i++) {
        const struct date day = race->racers[i]->result->from->deadline;
        if (i != race->own && !racer_is_job(race, i) && race->counts[i] && date_known(day) &&
            (first == NO_RACER || days_between(day, race->racers[first]->result->from->deadline) > 0))
            first = i;
    }
    return first;
}

int race_longest(const struct race *race)
{
    int most = 0;
    for (int i = 1; i < race->count; i++)
        if (race->ahead[i] > race->ahead[most])
            most = i;
    return most;
}

bool racer_vests_in(const struct race *race, int racer, int month)
{
    const struct offer_layout *offer = race->racers[racer];
    int count = 0, here = 0;
    for (int g = 0; g < offer->grant_count; g++) {
        struct vests vests = {0};
        if (offer->grants[g].grant)
            vest_events(&vests, offer->grants[g].grant);
        count += vests.count;
        for (int i = 0; i < vests.count; i++)
            here += vests.events[i].month == month;
    }
    return here > 0 && count <= FEW_VESTS;
}
