"""What numpy and scikit-criteria make of the benchmark's vendors.

python3 methods.py FIGURES RESULT PROMETHEE-ROWS TOPSIS-ROWS COLUMNS RUNS

FIGURES has the doubles of both tables, row after row, that of PROMETHEE first. Every third criterion from the first is
one of which less is better; weights are 1, 2, 3 … RESULT gets a line on the packages, then a line a step: its name, the
milliseconds of its fastest run, its numbers.
"""

import sys
import time
from importlib.metadata import PackageNotFoundError, version

import numpy

try:
    import skcriteria
    from skcriteria.agg.topsis import TOPSIS
    from skcriteria.pipelines import mkpipe
    from skcriteria.preprocessing.invert_objectives import NegateMinimize
    from skcriteria.preprocessing.scalers import SumScaler, VectorScaler
except ImportError:
    skcriteria = None

figures_file, result_file = sys.argv[1:3]
promethee_rows, topsis_rows, columns, runs = map(int, sys.argv[3:7])

numbers = numpy.fromfile(figures_file)
outranked = numbers[: promethee_rows * columns].reshape(promethee_rows, columns)
many = numbers[promethee_rows * columns :].reshape(topsis_rows, columns)
weights = numpy.arange(1.0, columns + 1)
weights /= weights.sum()
signs = numpy.where(numpy.arange(columns) % 3 == 0, -1.0, 1.0)
functions = ["usual", "u-shape", "v-shape", "level", "linear"]
thresholds = {"usual": (0, 0), "u-shape": (10, 10), "v-shape": (0, 30), "level": (5, 30), "linear": (5, 30)}


def promethee():
    """Net flows by sorting, after Calders and Van Assche: the keys are searched in rising order, which is fastest."""
    n = promethee_rows
    net = numpy.zeros(n)
    for column in range(columns):
        values = signs[column] * outranked[:, column]
        order = numpy.argsort(values)
        s = values[order]
        function = functions[column % len(functions)]
        q, p = thresholds[function]

        def below(threshold):
            return numpy.searchsorted(s, s - threshold, "left")

        def above(threshold):
            return n - numpy.searchsorted(s, s + threshold, "right")

        if function in ("usual", "u-shape"):
            flow = (below(q) - above(q)).astype(float)
        elif function == "level":
            flow = 0.5 * (below(q) - above(q)) + 0.5 * (below(p) - above(p))
        else:
            sums = numpy.concatenate(([0.0], numpy.cumsum(s)))
            full, some = below(p), below(q)
            up = full + ((s - q) * (some - full) - (sums[some] - sums[full])) / (p - q)
            full, some = n - above(p), n - above(q)
            down = n - full + ((sums[full] - sums[some]) - (s + q) * (full - some)) / (p - q)
            flow = up - down
        net[order] += weights[column] * flow / (n - 1)
    return net


def topsis():
    weighted = signs * many / numpy.sqrt((many * many).sum(axis=0)) * weights
    to_best = numpy.sqrt(((weighted.max(axis=0) - weighted) ** 2).sum(axis=1))
    to_worst = numpy.sqrt(((weighted - weighted.min(axis=0)) ** 2).sum(axis=1))
    return to_worst / (to_best + to_worst)


def fastest(work):
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        result = work()
        times.append(time.perf_counter() - start)
    return min(times) * 1000, result


steps = [("promethee", promethee), ("topsis in numpy", topsis)]
if skcriteria:
    problem = skcriteria.mkdm(many, [min if sign < 0 else max for sign in signs], weights=weights)
    pipe = mkpipe(NegateMinimize(), VectorScaler(target="matrix"), SumScaler(target="weights"), TOPSIS())
    steps.append(("topsis", lambda: pipe.evaluate(problem).e_.similarity))


def package(name):
    try:
        return f"{name} {version(name)}"
    except PackageNotFoundError:
        return f"no {name}"


with open(result_file, "w") as file:
    print(", ".join(map(package, ["numpy", "scikit-criteria"])), file=file)
    for name, work in steps:
        milliseconds, result = fastest(work)
        print(name, milliseconds, *map(float, result), sep="\t", file=file)
