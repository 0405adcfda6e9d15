/* `bands --as-case`: the typical letter of a level at a place, as a case to start from. */
#include "bands/records/typical_letter.h"
#include "calc/kit/json_out.h"
#include "calc/kit/visible.h"
#include "cli/command.h"
#include "cli/commands/band_input.h"

static const char *note_of(const struct run *run, const struct band_filter *filter, enum role role,
                           const struct typical_letter *letter)
{
    struct text text = text_start(run->arena);
    text_addf(&text, "Typical, not an offer: %s %s at %s, to be overwritten with the letter's own figures. Base: %s. "
                     "Sign-on of year 1: %s; of year 2: %s. Grant: %s.",
              ROLE_LABELS[role], LEVEL_NAMES[filter->level], filter->location, letter->base_from, letter->sign_on_1_from,
              letter->sign_on_2_from, letter->grant_from);
    if (filter->role == ROLE_UNKNOWN)
        text_add(&text, " The role was not given: SDE is taken.");
    return text.data;
}

static void add_entry(struct json_out *out, int year, const struct maybe_money *amount)
{
    if (!amount->known)
        return;
    json_open_flat(out, NULL, '{');
    json_whole(out, "year", year);
    json_money(out, "amount", amount->money);
    json_close(out, '}');
}

static void add_offer(struct json_out *out, const struct band_filter *filter, enum role role,
                      const struct typical_letter *letter)
{
    json_open(out, NULL, '{');
    json_text(out, "company", "Amazon");
    json_text(out, "role", ROLE_NAMES[role]);
    json_text(out, "level", LEVEL_NAMES[filter->level]);
    json_text(out, "location", filter->location);
    json_money(out, "base", letter->base.money);
    if (letter->sign_on_1.known || letter->sign_on_2.known) {
        json_open(out, "sign_on", '[');
        add_entry(out, 1, &letter->sign_on_1);
        add_entry(out, 2, &letter->sign_on_2);
        json_close(out, ']');
    }
    if (letter->grant.known) {
        json_open_flat(out, "grant", '{');
        json_money(out, "value", letter->grant.money);
        json_close(out, '}');
    }
    json_close(out, '}');
}

int run_bands_as_case(const struct run *run, const struct band_filter *asked)
{
    struct typical_letter letter;
    struct band_filter shown = *asked;
    const struct band_filter *filter = &shown;
    shown.location = visible(run->arena, asked->location, ""); /* what is no UTF-8 makes no case */
    enum role role = filter->role == ROLE_UNKNOWN ? ROLE_SDE : filter->role;
    if (filter->level < LEVEL_L4 || filter->level > LEVEL_L8 || !filter->location[0])
        return err_set(run->err, ERR_USAGE, "--as-case needs --level (L4 to L8) and --location, such as --level L5 --location "
                                            "Seattle"),
               FAILED;
    if (filter->one_part || run->options->format != FORMAT_TEXT)
        return err_set(run->err, ERR_USAGE, "--as-case prints a case: --%s does not go with it",
                       filter->one_part ? "component" : "format"),
               FAILED;
    typical_letter(&letter, run->arena, run->bands, role, filter->level, filter->location);
    if (!letter.base.known)
        return err_set(run->err, ERR_INPUT, "no typical letter for %s %s at %s: no base is known there; see \"haggle bands "
                                            "--role %s --level %s\"",
                       ROLE_LABELS[role], LEVEL_NAMES[filter->level], filter->location, ROLE_NAMES[role],
                       LEVEL_NAMES[filter->level]),
               FAILED;
    struct text text = text_start(run->arena);
    struct json_out out = json_start(&text, JSON_INDENTED);
    json_open(&out, NULL, '{');
    json_text(&out, "note", note_of(run, filter, role, &letter));
    if (letter.tier->abroad)
        json_text(&out, "currency", letter.tier->currency);
    json_open_flat(&out, "candidate", '{');
    json_text(&out, "role", ROLE_NAMES[role]);
    json_close(&out, '}');
    if (date_known(filter->as_of)) {
        json_open_flat(&out, "assumptions", '{');
        json_text(&out, "as_of", text_format(run->arena, "%D", filter->as_of));
        json_close(&out, '}');
    }
    json_open(&out, "offers", '[');
    add_offer(&out, filter, role, &letter);
    json_close(&out, ']');
    json_close(&out, '}');
    return print_text(run, &text) ? STATUS_DONE : FAILED;
}
