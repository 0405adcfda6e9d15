#include <string.h>

#include "calc/kit/json_out.h"
#include "cli/commands/put_back.h"
#include "out/views/view_reply.h"
#include "scenarios/rounds/rounds.h"

/* What one reply writes: the round, and in the offer what the company's letter now says. */
struct reply {
    const struct run *run;
    struct case_text *text;
    const struct case_file *file; /* before */
    const struct case_offer *letter;
    bool by_company;
    const char *date; /* NULL: not known */
    const char *sign_on; /* by year, all years of the letter; NULL: not named */
};

/* As people write one: 45000, 222.50. */
static const char *plain_amount(struct arena *arena, struct money money)
{
    return money.cents % 100 == 0 ? text_format(arena, "%l", money.cents / 100) : text_format(arena, "%j", money);
}

static bool change(const struct reply *it, const char *path, const char *value, const char *option)
{
    return !value || case_text_change(it->text, it->run, path, value,
                                      text_format(it->run->arena, "--%s %s", option, value));
}

/* Who spoke, and the day: that of the option, else the case's own. */
static bool read_reply(struct reply *it)
{
    const struct reply_options *reply = &it->run->options->reply;
    const struct quick_offer *terms = &it->run->options->quick;
    struct err *err = it->run->err;
    const struct case_file *file = it->file;
    struct date as_of = file->assumptions.as_of, last = {0};
    it->by_company = !reply->by || strcmp(reply->by, "company") == 0;
    if (!it->by_company && strcmp(reply->by, "me") != 0)
        return err_set(err, ERR_USAGE, "expected --by company or me, found \"%s\"", reply->by);
    if (!terms->base && !terms->sign_on && !terms->units && !terms->value && !reply->said && !reply->total)
        return err_set(err, ERR_USAGE, "nothing to record: give what was named (--base, --sign-on, --units, --value, "
                                       "--total), or --said");
    if (!it->by_company && (reply->said || reply->total))
        return err_set(err, ERR_USAGE, "--%s is of the company's rounds alone", reply->said ? "said" : "total");
    for (int i = 0; i < file->round_count; i++)
        last = date_known(file->rounds[i].date) ? file->rounds[i].date : last;
    it->date = reply->date;
    if (!it->date && date_known(as_of)) {
        if (date_known(last) && days_between(as_of, last) > 0)
            return err_set(err, ERR_USAGE, "the case is as of %D, before its last round of %D: give the day with --date",
                           as_of, last);
        it->date = text_format(it->run->arena, "%D", as_of);
    }
    return true;
}

/* Years that were not named stay as the letter has them: in a round a list is the whole of it. */
static void carry_sign_ons(struct reply *it)
{
    const struct offer *offer = &it->letter->offer;
    const char *named = it->run->options->quick.sign_on;
    struct text list = text_start(it->run->arena);
    int years = 1, last = offer->sign_on_count > 0 ? offer->sign_ons[offer->sign_on_count - 1].year : 0;
    if (!named)
        return;
    text_add(&list, named);
    for (const char *at = named; (at = strchr(at, ',')) != NULL; at++)
        years++;
    for (int year = years + 1; year <= last; year++)
        text_addf(&list, ",%s", plain_amount(it->run->arena, offer_sign_on(offer, year)));
    it->sign_on = list.data;
}

/* Units in a letter of dollars, or the reverse, could not be set against each other. */
static bool check_grant(const struct reply *it)
{
    const struct quick_offer *terms = &it->run->options->quick;
    enum grant_source source = it->letter->grant_source;
    bool dollars = source == GRANT_DOLLARS, units = source == GRANT_UNITS || source == GRANT_OPTIONS;
    if (terms->units && terms->value)
        return err_set(it->run->err, ERR_USAGE, "a grant is in --units or has a --value: give one of them");
    if (terms->units && dollars)
        return err_set(it->run->err, ERR_USAGE, "the grant of this offer is in dollars: give its --value");
    if (terms->value && units)
        return err_set(it->run->err, ERR_USAGE, "the grant of this offer is in units: give --units");
    if ((terms->units || terms->value) && !it->letter->offer.has_grant)
        return err_set(it->run->err, ERR_INPUT, "the offer has no grant to change yet: first haggle set %s offers.%s.grant=…",
                       it->run->options->case_path, it->letter->offer.id);
    return true;
}

/* The letter as it is now, so that what it said first is not lost with the change. */
static bool add_first_letter(const struct reply *it)
{
    const struct offer *offer = &it->letter->offer;
    struct text round = text_start(it->run->arena);
    struct json_out out = json_start(&round, JSON_ONE_LINE);
    if (it->file->round_count > 0)
        return true;
    json_open(&out, NULL, '{');
    if (date_known(it->letter->received))
        json_text(&out, "date", text_format(it->run->arena, "%D", it->letter->received));
    json_text(&out, "by", "company");
    json_number(&out, "base", plain_amount(it->run->arena, offer->base));
    if (offer->sign_on_count > 0) {
        int years = offer->sign_ons[offer->sign_on_count - 1].year;
        json_open(&out, "sign_on", '[');
        for (int year = 1; year <= years; year++)
            json_number(&out, NULL, plain_amount(it->run->arena, offer_sign_on(offer, year)));
        json_close(&out, ']');
    }
    if (offer->has_grant && offer->grant.in_dollars)
        json_number(&out, "value", plain_amount(it->run->arena, offer->grant.dollars));
    else if (offer->has_grant)
        json_whole(&out, "units", offer->grant.units);
    json_text(&out, "note", "the letter");
    json_close(&out, '}');
    round.data[strcspn(round.data, "\n")] = '\0';
    return case_text_change(it->text, it->run, "rounds[+]", round.data, "the first letter");
}

static bool add_round(const struct reply *it)
{
    const struct reply_options *reply = &it->run->options->reply;
    const struct quick_offer *terms = &it->run->options->quick;
    int place = it->file->round_count > 0 ? it->file->round_count : 1;
    const struct {
        const char *key, *value, *option;
    } members[] = {{"date", it->date, "date"},         {"by", it->by_company ? "company" : "candidate", "by"},
                   {"said", reply->said, "said"},      {"total", reply->total, "total"},
                   {"base", terms->base, "base"},      {"sign_on", it->sign_on, "sign-on"},
                   {"units", terms->units, "units"},   {"value", terms->value, "value"},
                   {"note", reply->note, "note"}};
    for (size_t i = 0, written = 0; i < sizeof members / sizeof *members; i++) {
        const char *entry = written == 0 ? "rounds[+]" : text_format(it->run->arena, "rounds[%d]", place);
        written += members[i].value != NULL;
        if (!change(it, text_format(it->run->arena, "%s.%s", entry, members[i].key), members[i].value, members[i].option))
            return false;
    }
    return true;
}

/* The offer says what the company's last letter says; what I ask for is no letter. */
static bool change_offer(const struct reply *it)
{
    const struct quick_offer *terms = &it->run->options->quick;
    const struct {
        const char *key, *value, *option;
    } members[] = {{"base", terms->base, "base"},
                   {"sign_on", it->sign_on, "sign-on"},
                   {"grant.value", it->letter->grant_source == GRANT_UNITS_FROM_VALUE && terms->units ? "" : terms->value, "units"},
                   {"grant.units", terms->units, "units"},
                   {NULL, NULL, NULL}};
    for (int i = 0; it->by_company && members[i].key; i++)
        if (!change(it, text_format(it->run->arena, "offers[%d].%s", it->file->negotiating, members[i].key),
                    members[i].value, members[i].option))
            return false;
    return true;
}

/* The day of the case moves on with the talks; "2026-11-21" sorts as it reads. */
static bool move_day(const struct reply *it)
{
    const struct date as_of = it->file->assumptions.as_of;
    bool later = it->date && date_known(as_of) && strcmp(it->date, text_format(it->run->arena, "%D", as_of)) > 0;
    return !later || change(it, "assumptions.as_of", it->date, "date");
}

static int run_reply(const struct run *run)
{
    struct reply it = {.run = run, .text = arena_alloc(run->arena, sizeof *it.text)};
    const struct case_file *after;
    const struct talks *talks;
    if (!case_text_open(it.text, run, run->options->case_path) || !case_text_read(&it.file, it.text, run))
        return FAILED;
    it.letter = &it.file->offers[it.file->negotiating];
    carry_sign_ons(&it);
    if (!read_reply(&it) || !check_grant(&it) || !add_first_letter(&it) || !add_round(&it) || !change_offer(&it) ||
        !move_day(&it) || !case_text_read(&after, it.text, run))
        return FAILED;
    struct document recorded = document_start(run->arena), ask = document_start(run->arena);
    if (!add_ask(&ask, run, after, &talks))
        return FAILED;
    view_reply(&recorded, after, talks->history);
    struct text said = text_start(run->arena);
    render_text(&said, &recorded, TEXT_WIDTH);
    text_add(&said, "\n");
    render_text(&said, &ask, TEXT_WIDTH);
    return put_back(run, it.text, &said) ? STATUS_DONE : FAILED;
}

const struct command REPLY_COMMAND = {
    .name = "reply",
    .summary = "record what they said as a round; what to say next",
    .want = WANT_CASE,
    .words = "CASE",
    .fewest = 1,
    .most = 1,
    .meaning = "case file",
    .formats = 1u << FORMAT_TEXT,
    .run = run_reply,
};
