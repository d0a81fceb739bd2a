"""What numpy makes of the benchmark's weightings.

python3 chances.py VALUES RESULT TRIALS RUNS

VALUES has a row a vendor and a column a criterion. RESULT gets a line on the packages, then a line a step: its name, the
milliseconds of its fastest run, its numbers. First all weightings at once, in whole arrays, as most would write it; then
in chunks that fit the cache, which is two to six times as fast: with ranks by argsort, and by comparing vendors pair by
pair in bytes, the fastest that was found.
"""

import sys
import time

import numpy

values_file, result_file = sys.argv[1:3]
trials, runs = map(int, sys.argv[3:5])
values = numpy.genfromtxt(values_file, delimiter=",")
vendors, criteria = values.shape
chunk = 10_000


def by_sorting(totals, places):
    order = numpy.argsort(-totals, axis=1)
    for place in range(vendors):
        places[:, place] += numpy.bincount(order[:, place], minlength=vendors)
    return order[:, 0]


def in_pairs(totals, places):
    by_vendor = numpy.ascontiguousarray(totals.T)
    ranks = numpy.zeros(by_vendor.shape, dtype=numpy.int8)
    for one in range(vendors):
        for other in range(one + 1, vendors):
            is_below = by_vendor[other] > by_vendor[one]
            ranks[one] += is_below
            ranks[other] += ~is_below
    for vendor in range(vendors):
        places[vendor] += numpy.bincount(ranks[vendor], minlength=vendors)
    return ranks.argmin(axis=0)


def chances(rank):
    chance = numpy.random.default_rng(1)
    places = numpy.zeros((vendors, vendors), dtype=numpy.int64)
    centres = numpy.zeros((vendors, criteria))
    for start in range(0, trials, chunk):
        count = min(chunk, trials - start)
        weights = chance.standard_exponential((count, criteria))
        weights /= weights.sum(axis=1, keepdims=True)
        first = rank(weights @ values.T, places)
        hot = numpy.zeros((count, vendors))
        hot[numpy.arange(count), first] = 1
        centres += hot.T @ weights
    return places / trials, centres / numpy.maximum(places[:, :1], 1)


def at_once():
    chance = numpy.random.default_rng(1)
    weights = chance.standard_exponential((trials, criteria))
    weights /= weights.sum(axis=1, keepdims=True)
    ranks = (-(weights @ values.T)).argsort(axis=1).argsort(axis=1)
    places = [numpy.bincount(ranks[:, vendor], minlength=vendors) for vendor in range(vendors)]
    centres = [weights[ranks[:, vendor] == 0].sum(axis=0) for vendor in range(vendors)]
    places = numpy.array(places)
    return places / trials, numpy.array(centres) / numpy.maximum(places[:, :1], 1)


def fastest(work):
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        result = work()
        times.append(time.perf_counter() - start)
    return min(times) * 1000, result


with open(result_file, "w") as file:
    print(f"numpy {numpy.__version__}, one thread", file=file)
    for name, work in [
        ("at once", at_once),
        ("sorted", lambda: chances(by_sorting)),
        ("in pairs", lambda: chances(in_pairs)),
    ]:
        milliseconds, (shares, centres) = fastest(work)
        print(name, milliseconds, trials, sep="\t", file=file)
    print("shares", milliseconds, *map(float, shares.ravel()), sep="\t", file=file)
    print("centres", milliseconds, *map(float, centres.ravel()), sep="\t", file=file)
