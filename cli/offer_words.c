#include "cli/offer_words.h"

#include <string.h>

#include "calc/kit/json_out.h"

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/* As JSON writes one: 700, 0.15. Longer ones stay text, for the reader to refuse. */
static bool is_number(const char *words)
{
    size_t whole = strspn(words, "0123456789"), decimals = 0;
    if (words[whole] == '.')
        decimals = strspn(words + whole + 1, "0123456789") + 1;
    return whole > 0 && whole <= 15 && (words[0] != '0' || whole == 1) && decimals != 1 && decimals <= 16 &&
           words[whole + decimals] == '\0';
}

/* "1,400" of a spreadsheet: 1400; anything else as it stands. */
static const char *without_groups(struct arena *arena, const char *words)
{
    const char *at = words + strspn(words, "0123456789");
    char *digits = arena_copy(arena, words, strlen(words)), *to = digits + (at - words);
    if (at == words || at - words > 3 || *at != ',')
        return words;
    for (; *at == ',' && is_digit(at[1]) && is_digit(at[2]) && is_digit(at[3]); at += 4, to += 3)
        memcpy(to, at + 1, 3);
    *to = '\0';
    return *at == '\0' ? digits : words;
}

static void add_text(struct json_out *out, const char *key, const char *words)
{
    if (words)
        json_text(out, key, words);
}

static void add_number(struct json_out *out, const char *key, const char *words)
{
    if (words && is_number(words))
        json_number(out, key, words);
    else if (words)
        json_text(out, key, words);
}

static void add_sign_ons(struct json_out *out, const struct offer_words *words)
{
    int count = SIGN_ONS_MAX;
    while (count > 0 && !words->sign_on[count - 1])
        count--;
    if (count == 0)
        return;
    json_open_flat(out, "sign_on", '[');
    for (int i = 0; i < count; i++)
        json_text(out, NULL, words->sign_on[i] ? words->sign_on[i] : "0");
    json_close(out, ']');
}

static void add_grant(struct json_out *out, const struct offer_words *words)
{
    if (!words->units && !words->value && !words->price && !words->vesting)
        return;
    json_open_flat(out, "grant", '{');
    if (words->units)
        add_number(out, "units", without_groups(out->text->arena, words->units));
    add_text(out, "value", words->value);
    add_text(out, "price", words->price);
    add_text(out, "vesting", words->vesting);
    json_close(out, '}');
}

static void add_stock(struct json_out *out, const struct offer_words *words)
{
    if (!words->growth && !words->usd)
        return;
    json_open_flat(out, "stock", '{');
    if (words->usd)
        json_text(out, "currency", "USD");
    add_number(out, "growth", words->growth);
    json_close(out, '}');
}

static void add_offer(struct json_out *out, const struct offer_words *words)
{
    json_open(out, NULL, '{');
    add_text(out, "id", words->id);
    add_text(out, "company", words->company);
    add_text(out, "level", words->level);
    add_text(out, "role", words->role);
    add_text(out, "location", words->location);
    add_text(out, "status", words->status);
    add_text(out, "deadline", words->deadline);
    add_text(out, "start", words->start);
    add_text(out, "base", words->base);
    add_number(out, "bonus", words->bonus);
    add_sign_ons(out, words);
    add_grant(out, words);
    add_stock(out, words);
    json_close(out, '}');
}

const char *offer_case(struct arena *arena, const struct offer_words *words)
{
    struct text text = text_start(arena);
    struct json_out out = json_start(&text, JSON_INDENTED);
    json_open(&out, NULL, '{');
    if (words->stay) {
        json_open(&out, "candidate", '{');
        add_number(&out, "stay", words->stay);
        json_close(&out, '}');
    }
    add_text(&out, "currency", words->currency);
    if (words->usd) {
        json_open(&out, "assumptions", '{');
        json_open_flat(&out, "fx", '{');
        json_text(&out, "USD", words->usd);
        json_close(&out, '}');
        json_close(&out, '}');
    }
    json_open(&out, "offers", '[');
    add_offer(&out, words);
    json_close(&out, ']');
    json_close(&out, '}');
    return text.data;
}
