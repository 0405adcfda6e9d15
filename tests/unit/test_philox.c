/* The generator by its published vectors, and normal variates and powers of e against the mathematical
 * library. */
#include "rows.h"

#include <math.h>

#include "calc/chance/normal.h"
#include "calc/chance/philox.h"

/* Random123, kat_vectors: philox4x32, 10 rounds. */
static void philox_gives_its_published_words(void **state)
{
    static const struct {
        uint32_t counter[4], key[2], expected[4];
    } rows[] = {
        {{0, 0, 0, 0}, {0, 0}, {0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}},
        {{0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff},
         {0xffffffff, 0xffffffff},
         {0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}},
        {{0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344},
         {0xa4093822, 0x299f31d0},
         {0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}},
    };
    (void)state;
    for (int i = 0; i < ROWS(rows); i++) {
        const uint32_t *counter = rows[i].counter;
        struct philox_words got =
            philox((struct philox_words){{counter[0], counter[1], counter[2], counter[3]}}, rows[i].key[0],
                   rows[i].key[1]);
        for (int w = 0; w < 4; w++)
            expect_whole(row("row %d, word %d", i, w), rows[i].expected[w], got.word[w]);
    }
}

static void normal_inverts_the_normal_distribution(void **state)
{
    static const struct {
        double probability, expected;
    } rows[] = {{0.5, 0},
                {0.975, 1.959963984540054},
                {0.1, -1.2815515655446004},
                {0.01, -2.3263478740408408},
                {1e-9, -5.997807015007687},
                {0.9999999998835846, 6.337957607579511},
                {0.075, -1.4395314709384557}};
    (void)state;
    for (int i = 0; i < ROWS(rows); i++)
        expect(row("row %d", i), "within 1e-9",
               fabs(normal_at(rows[i].probability) - rows[i].expected) < 1e-9);
    for (int i = 1; i < 4000; i++) {
        const double probability = i / 4000.0, back = erfc(-normal_at(probability) / sqrt(2)) / 2;
        expect(row("%d / 4000", i), "comes back within 4e-15, relatively",
               fabs(back / probability - 1) < 4e-15);
    }
}

static void words_and_their_complements_are_opposite(void **state)
{
    static const uint32_t words[] = {0, 1, 12345, 0x7fffffff, 0x40000000, 0x13198a2e};
    double up[ROWS(words)], down[ROWS(words)];
    uint32_t complements[ROWS(words)];
    (void)state;
    for (int i = 0; i < ROWS(words); i++)
        complements[i] = ~words[i];
    normal_from_words(up, words, ROWS(words));
    normal_from_words(down, complements, ROWS(words));
    for (int i = 0; i < ROWS(words); i++)
        expect(row("word %d", i), "exactly opposite", up[i] == -down[i]);
}

static void powers_of_e_are_those_of_the_library(void **state)
{
    (void)state;
    for (int i = -7000; i <= 7000; i++) {
        const double x = i / 10.0 + i / 77777.0;
        double got;
        exponentials(&got, &x, 1);
        expect(row("%d tenths", i), "within 1e-15 of the library's, relatively",
               fabs(got / exp(x) - 1) < 1e-15);
    }
    double ends[] = {-1000, 1000, 0};
    exponentials(ends, ends, 3);
    expect("-1000, 1000 and 0", "held at the ends, and one",
           ends[0] > 0 && ends[0] < 1e-300 && isfinite(ends[1]) && ends[2] == 1.0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(philox_gives_its_published_words),
        cmocka_unit_test(normal_inverts_the_normal_distribution),
        cmocka_unit_test(words_and_their_complements_are_opposite),
        cmocka_unit_test(powers_of_e_are_those_of_the_library),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
