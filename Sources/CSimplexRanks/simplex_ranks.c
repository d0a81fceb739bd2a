#include "CSimplexRanks.h"

// A product and a sum never become one operation with one rounding, so that all processors give the same bits.
#pragma STDC FP_CONTRACT OFF

// Eight numbers pass by pointer: how they pass by value depends on the processor that a function is for.
#define INLINE static inline __attribute__((always_inline))

// Swift's SIMD8, on whatever boundary Swift puts them, and written by Swift as what C does not know.
#define LANES __attribute__((ext_vector_type(8), aligned(8), may_alias))
typedef double lanes LANES;
typedef int64_t places8 LANES;
typedef uint64_t words LANES;

/// As `RandomLanes.uniform`.
INLINE void uniform(words *state, lanes *numbers) {
    words result = state[0] + state[3];
    words shifted = state[1] << 17;
    state[2] ^= state[0];
    state[3] ^= state[1];
    state[1] ^= state[2];
    state[0] ^= state[3];
    state[2] ^= shifted;
    state[3] = (state[3] << 45) | (state[3] >> 19);
    words bits = (result >> 12) | 0x3FF0000000000000u;
    *numbers = (lanes)bits - (1 - 0x1p-53);
}

/// As `Elementary.negativeLog`, in place; without shifts that keep a sign, which few processors have for many numbers.
INLINE void negative_log(lanes *numbers) {
    words bits = (words)*numbers;
    words offset = bits - 0x3FE6A09E667F3BCDu;
    lanes significand = (lanes)(bits - (offset & 0xFFF0000000000000u));
    // The exponent and 2048, as the last bits of a number from 2^52.
    lanes power = (lanes)(((offset + 0x8000000000000000u) >> 52) | 0x4330000000000000u) - (0x1p52 + 2048);
    lanes ratio = (significand - 1) / (significand + 1);
    lanes square = ratio * ratio;
    lanes sum = 1.0 / 19;
    sum = sum * square + 1.0 / 17;
    sum = sum * square + 1.0 / 15;
    sum = sum * square + 1.0 / 13;
    sum = sum * square + 1.0 / 11;
    sum = sum * square + 1.0 / 9;
    sum = sum * square + 1.0 / 7;
    sum = sum * square + 1.0 / 5;
    sum = sum * square + 1.0 / 3;
    sum = sum * square + 1.0;
    *numbers = -(power * 0.6931471805599453 + (ratio + ratio) * sum);
}

INLINE void draw(words *state, intptr_t parts, lanes *restrict weights) {
    lanes sum = 0;
    for (intptr_t part = 0; part < parts; part++) {
        lanes number;
        uniform(state, &number);
        negative_log(&number);
        weights[part] = number;
        sum += number;
    }
    lanes scale = 1 / sum;
    for (intptr_t part = 0; part < parts; part++) weights[part] *= scale;
}

/// Five items at a time: their sums do not wait for each other.
INLINE void add_up(
    const double *restrict values, intptr_t items, intptr_t parts, const lanes *restrict weights,
    lanes *restrict totals) {
    intptr_t item = 0;
    for (; item + 5 <= items; item += 5) {
        const double *row = values + item * parts;
        lanes first = 0, second = 0, third = 0, fourth = 0, fifth = 0;
        for (intptr_t part = 0; part < parts; part++) {
            lanes weight = weights[part];
            first += weight * row[part];
            second += weight * row[part + parts];
            third += weight * row[part + 2 * parts];
            fourth += weight * row[part + 3 * parts];
            fifth += weight * row[part + 4 * parts];
        }
        totals[item] = first;
        totals[item + 1] = second;
        totals[item + 2] = third;
        totals[item + 3] = fourth;
        totals[item + 4] = fifth;
    }
    for (; item < items; item++) {
        const double *row = values + item * parts;
        lanes total = 0;
        for (intptr_t part = 0; part < parts; part++) total += weights[part] * row[part];
        totals[item] = total;
    }
}

/// Sets the places and counts who is above whom; 0, and nothing is counted, where two items tie in one of eight trials.
INLINE int count_pairs(
    const lanes *restrict totals, intptr_t items, double tie, places8 *restrict places, places8 *restrict wins) {
    for (intptr_t item = 0; item < items; item++) places[item] = 0;
    places8 sum = 0;
    intptr_t row = 0;
    for (intptr_t first = 0; first < items; first++) {
        lanes total = totals[first];
        places8 place = places[first];
        for (intptr_t second = first + 1; second < items; second++) {
            lanes lead = total - totals[second];
            // A mask is −1 where it is true; of `long`, which not everywhere is int64_t.
            places8 above = (places8)(lead >= tie);
            place -= (places8)(lead <= -tie);
            places[second] -= above;
            wins[row] -= above;
            row++;
        }
        places[first] = place;
        sum += place;
    }
    // Where nobody ties, somebody is above in each pair.
    int64_t untied = 1;
    for (int lane = 0; lane < 8; lane++) untied &= sum[lane] == row;
    if (untied) return 1;
    row = 0;
    for (intptr_t first = 0; first < items; first++) {
        for (intptr_t second = first + 1; second < items; second++) {
            wins[row] += (places8)(totals[first] - totals[second] >= tie);
            row++;
        }
    }
    return 0;
}

/// A place is below `items`, whatever the totals: each other item adds at most 1 to it.
INLINE void count_places(
    const lanes *restrict weights, const places8 *restrict places, intptr_t items, intptr_t parts,
    intptr_t *restrict counts, double *restrict centres) {
    intptr_t leaders[8] = {0};
    for (intptr_t item = 0; item < items; item++) {
        places8 place = places[item];
        intptr_t *count = counts + item * items;
        for (int lane = 0; lane < 8; lane++) {
            count[place[lane]]++;
            if (place[lane] == 0) leaders[lane] = item;
        }
    }
    for (int lane = 0; lane < 8; lane++) {
        double *centre = centres + leaders[lane] * parts;
        for (intptr_t part = 0; part < parts; part++) centre[part] += weights[part][lane];
    }
}

INLINE intptr_t count(
    words *state, const double *values, intptr_t items, intptr_t parts, intptr_t trials, double tie, lanes *weights,
    lanes *totals, places8 *places, intptr_t *counts, places8 *wins, double *centres) {
    words held[4] = {state[0], state[1], state[2], state[3]};
    intptr_t counted = 0;
    while (counted < trials) {
        draw(held, parts, weights);
        add_up(values, items, parts, weights, totals);
        if (trials - counted < 8 || !count_pairs(totals, items, tie, places, wins)) break;
        count_places(weights, places, items, parts, counts, centres);
        counted += 8;
    }
    for (int word = 0; word < 4; word++) state[word] = held[word];
    return counted;
}

#define NUMBERS state, values, items, parts, trials, tie, weights, totals, places, counts, wins, centres
#define PARAMETERS \
    void *state, const double *values, intptr_t items, intptr_t parts, intptr_t trials, double tie, void *weights, \
        void *totals, void *places, intptr_t *counts, void *wins, double *centres

// Swift and C compile for the oldest x86-64, which has two numbers at a time; most have four or eight. Chosen at each
// call and not by the loader, whose choice would run before the sanitizers are set up. Elsewhere all processors have as
// many as the compiler knows of: two on ARM.
#if defined(__x86_64__) && defined(__linux__)
#define HAS_WIDER 1
__attribute__((target("avx2"))) static intptr_t count_by_four(PARAMETERS) { return count(NUMBERS); }

__attribute__((target("avx512f,avx512dq"))) static intptr_t count_by_eight(PARAMETERS) { return count(NUMBERS); }
#endif

intptr_t finalist_simplex_width(void) {
#if HAS_WIDER
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq")) return 8;
    if (__builtin_cpu_supports("avx2")) return 4;
#endif
    return 2;
}

intptr_t finalist_simplex_ranks(intptr_t width, PARAMETERS) {
#if HAS_WIDER
    if (width >= 8) return count_by_eight(NUMBERS);
    if (width >= 4) return count_by_four(NUMBERS);
#else
    (void)width;
#endif
    return count(NUMBERS);
}
