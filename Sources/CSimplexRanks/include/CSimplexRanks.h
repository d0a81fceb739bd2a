#ifndef FINALIST_SIMPLEX_RANKS_H
#define FINALIST_SIMPLEX_RANKS_H
#include <stdint.h>

/// How many numbers this processor handles at a time, of the kernel's choices: 2, 4 or 8.
intptr_t finalist_simplex_width(void);

/// Draws trials eight at a time and counts them, as `RandomLanes` draws and `RankTally` counts: bit for bit the same.
///
/// Stops after the first eight that it may not count: fewer than eight are left, or two items tie in one of them. Their
/// weights and totals are then in `weights` and `totals`, and counting them is up to the caller.
///
/// Untyped are arrays of Swift's SIMD8, a lane a trial, which Swift does not know in C. No array overlaps another, and
/// all are as long as said here: nothing is checked.
///
/// - width: how many numbers to handle at a time, up to ``finalist_simplex_width``; the result is the same.
/// - state: four SIMD8<UInt64>, a word of each of eight generators.
/// - values: by item, then by part.
/// - items, parts, trials: from 1.
/// - tie: totals closer than this share a place.
/// - weights, totals: SIMD8<Double> by part and by item. places: SIMD8<Int64> by item. What they hold before is not read.
/// - counts: item by place. wins: SIMD8<Int64> by pair (0, 1), (0, 2), … (1, 2), …. centres: item by part. To all three
///   is added.
///
/// Returns how many trials were counted, a multiple of 8.
intptr_t finalist_simplex_ranks(
    intptr_t width, void *_Nonnull state, const double *_Nonnull values, intptr_t items, intptr_t parts,
    intptr_t trials, double tie, void *_Nonnull weights, void *_Nonnull totals, void *_Nonnull places,
    intptr_t *_Nonnull counts, void *_Nonnull wins, double *_Nonnull centres);
#endif
