/* Philox4x32-10: random words that are a function of a counter and a key.
 *
 * Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3" (SC'11), with its published test
 * vectors in tests/unit/test_philox.c. What a path draws hangs on the seed and its own number alone, so paths
 * may be worked out in any order, by any number of threads. */
#ifndef HAGGLE_CALC_CHANCE_PHILOX_H
#define HAGGLE_CALC_CHANCE_PHILOX_H

#include <stdint.h>

struct philox_words {
    uint32_t word[4];
};

static inline struct philox_words philox(struct philox_words counter, uint32_t key_low, uint32_t key_high)
{
    for (int round = 0; round < 10; round++) {
        const uint64_t first = (uint64_t)counter.word[0] * UINT32_C(0xD2511F53);
        const uint64_t second = (uint64_t)counter.word[2] * UINT32_C(0xCD9E8D57);
        counter =
            (struct philox_words){{(uint32_t)(second >> 32) ^ counter.word[1] ^ key_low, (uint32_t)second,
                                   (uint32_t)(first >> 32) ^ counter.word[3] ^ key_high, (uint32_t)first}};
        key_low += UINT32_C(0x9E3779B9);
        key_high += UINT32_C(0xBB67AE85);
    }
    return counter;
}

#endif
