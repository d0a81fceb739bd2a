"""What public packages make of the benchmark's ratings.

python3 agreement.py RATINGS DIFFERENCES RESULT TRIALS DRAWS RUNS

RATINGS has a row a unit and a column a rater; what is empty is missing. DIFFERENCES has a row a test: which results
count as at least as large, then a number a call. RESULT gets a line on the packages, then a line
a step: its name, the milliseconds of its fastest run, its numbers.
"""

import sys
import time
from importlib.metadata import version

import krippendorff
import numpy
from scipy.stats import permutation_test

ratings_file, differences_file, result_file = sys.argv[1:4]
trials, draws, runs = map(int, sys.argv[4:7])

ratings = numpy.genfromtxt(ratings_file, delimiter=",")
with open(differences_file) as file:
    rows = [line.strip().split(",") for line in file]
tests = [(row[0], numpy.array(row[1:], dtype=float)) for row in rows]


def alpha(metric):
    """Units are counted once and drawn as counts, which halves the time against drawing rows of ratings."""
    domain = numpy.unique(ratings[~numpy.isnan(ratings)])
    counts = (ratings[:, :, None] == domain).sum(axis=1)

    def of(counts):
        return krippendorff.alpha(value_counts=counts, value_domain=domain, level_of_measurement=metric)

    chance = numpy.random.default_rng(1)
    drawn = [of(counts[chance.integers(0, len(counts), len(counts))]) for _ in range(trials)]
    return [of(counts), *numpy.quantile(drawn, [0.025, 0.975])]


def mean(values, axis):
    return values.mean(axis=axis)


def sign_flips():
    """In batches, which take a sixth of the time and memory of all draws at once."""
    chance = numpy.random.default_rng(1)
    return [
        permutation_test(
            (values,), mean, permutation_type="samples", alternative=alternative, n_resamples=draws, vectorized=True,
            batch=10_000, rng=chance).pvalue
        for alternative, values in tests
    ]


def fastest(work):
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        result = work()
        times.append(time.perf_counter() - start)
    return min(times) * 1000, result


with open(result_file, "w") as file:
    print(", ".join(f"{name} {version(name)}" for name in ["krippendorff", "numpy", "scipy"]), file=file)
    for name, work in [
        ("interval", lambda: alpha("interval")),
        ("ordinal", lambda: alpha("ordinal")),
        ("sign flips", sign_flips),
    ]:
        milliseconds, numbers = fastest(work)
        print(name, milliseconds, *map(float, numbers), sep="\t", file=file)
