"""One command line on an evaluation, with its form and its options by chance."""

import re

FORMATS = ["table", "markdown", "csv", "json", "xml", "html"]
SHARES = [
    "50%", "120%", "99%", "50%", "99.9%", "100%", "1000%", "0%", "0.0000001%", "999999999%", "100000000000000%",
]
NUMBERS = [
    "0", "1", "2", "7", "12", "20", "30", "36", "60", "100", "0.5", "-1", "100000000", "1000000000000000000", "9" * 21, "x",
]
COUNTS = ["1", "2", "3", "4", "5", "8", "30", "0", "101", "1000000000000000000"]


class Chosen:
    """What an evaluation names, and what options may be, one of each by chance."""

    def __init__(self, texts, chance):
        self.everything = "\n".join(texts.values())
        self.chance = chance
        self.vendor = self.named(r'<vendor\s+id="([\w.-]+)"', "V")
        self.criterion = self.named(r'<criterion\s+id="([\w.-]+)"', "C")
        self.item = self.named(r'<(?:criterion|question|line|training)\s+id="([\w.-]+)"', "C")
        self.channel = self.named(r'<channel\s+id="([\w.-]+)"', "voice")
        self.currency = self.named(r'<fx[^>]* currency="([A-Z]+)"', "PHP")
        self.weights = self.named(r'<weights\s[^>]*id="([\w.-]+)"', "plan")

    def named(self, pattern, otherwise):
        return self.chance.choice(sorted(set(re.findall(pattern, self.everything))) or [otherwise])

    def share(self):
        return self.chance.choice(SHARES)

    def number(self):
        return self.chance.choice(NUMBERS)

    def count(self):
        return self.chance.choice(COUNTS)

    def form(self, forms=FORMATS):
        return ["--format", self.chance.choice(forms)]

    def weighing(self):
        return self.chance.choice([
            [], [], [], [], [], ["--interim"], ["--interim"], ["--weight", f"{self.criterion}={self.share()}"],
            ["--weight", f"{self.criterion}={self.number()}"], ["--weights", self.weights],
            ["--weights", "plan", "--interim"],
        ])

    def supposing(self):
        return self.chance.choice([
            [], [], [], ["--volume", self.share()], ["--volume", f"{self.channel}={self.share()}"],
            ["--handle-time", self.share()], ["--fx", f"{self.currency}={self.number()}"], ["--term", self.number()],
            ["--discount-rate", self.number()], ["--baseline", self.number()], ["--price", f"{self.vendor}={self.share()}"],
            ["--price", f"{self.vendor}/{self.item}={self.share()}"],
        ])

    def varying(self):
        spread = self.chance.choice(["0", "100", "50%", "0.000000001%"])
        bound = self.chance.choice(["0%..0%", "0%..100%", "100%..100%", "25%..45%"])
        return self.chance.choice([
            [], [], ["--vary", "weights=uniform"], ["--vary", "weights=uniform-by-level"], ["--vary", "order"],
            ["--vary", f"weights={spread}"], ["--vary", "scores,calls,prices,measures"],
            ["--bound", f"{self.criterion}={bound}"],
        ])


def command(start, texts, chance):
    """The words of one command; `@` stands for the folder of the files."""
    chosen = Chosen(texts, chance)
    return chance.choice((on_a_table if start.endswith(".csv") else on_an_evaluation)(f"@/{start}", chosen, chance))


def on_a_table(path, chosen, chance):
    log = "@/contact-log.csv"
    draw = ["calls", "draw", "--log", log, "--n", chosen.count()]
    return [
        ["calls", path, "--scorecard", "general-service", "--log", log, *chosen.form()],
        ["calls", path, "--scorecard", "@/scorecards/general-service.xml", *chosen.form()],
        ["calls", path, *chosen.form()],
        ["agreement", path, "--scale", chance.choice(["0..4", "1,2,3,5", "0..0", "0..1000000000", "1"]), *chosen.form()],
        ["agreement", path, *chosen.form()],
        [*draw, "--seed", chosen.number(), *chosen.form()],
        [*draw, "--seed", "7", "--by", chance.choice(["hour", "agent", "none", "queue,hour"])],
    ]


def on_an_evaluation(path, chosen, chance):
    form, weighing = chosen.form(), chosen.weighing()
    trials = ["--trials", chance.choice(["1", "7", "8", "40", "40", "100"])]
    return [
        ["compare", path, *weighing, *form],
        ["compare", path, *weighing, *form],
        ["compare", path, "--width", chance.choice(["40", "80", "300", chosen.number()]), "--ascii"],
        ["check", path, *chance.choice([[], ["--strict"], ["--diagnostics", "json"], ["--all"]])],
        [
            "explain", path, chosen.vendor, *chance.choice([[], [chosen.item], [chosen.criterion]]), *weighing,
            *chosen.form(["table", "markdown", "json", "html"]),
        ],
        ["explain", path, chosen.vendor, chosen.criterion],
        ["cost", path, "--by", chance.choice(["vendor", "line", "year", "kind", "month"]), *chosen.supposing(), *form],
        ["cost", path, chance.choice(["--formulas", "--break-even", "--what-if"]), *chosen.supposing(), *form],
        ["cost", path, "--formulas", "--break-even", "--what-if", *form],
        ["calls", path, *form],
        ["calls", "plan", path, *chance.choice([
            [], ["--difference", chosen.number()], ["--evaluators", chosen.count(), "--listeners", "1"],
            ["--sd-call", chosen.number(), "--vendors", chosen.count()],
        ]), *form],
        ["visit", path, *chance.choice([[], [chosen.vendor]]), *form],
        ["agreement", path, *form],
        ["sensitivity", path, *trials, *chosen.varying(), *weighing, *form],
        ["sensitivity", path, *trials, *chosen.varying(), *form],
        ["methods", path, *chance.choice([
            [], weighing, ["--vikor-v", chosen.number()], ["--topsis", "vector,minmax"],
            ["--distillation", f"{chosen.number()},{chosen.count()}"],
            ["--preference", f"linear,q={chosen.number()},p={chosen.count()}"],
            ["--preference", f"gaussian,s={chosen.number()}"], ["--preference", "v-shape,p=0.0000001"],
        ]), *form],
        ["weights", path, *chance.choice([
            [], ["--combine", "geometric"], ["--ahp", "geometric-mean"], ["--bwm", "nonlinear"],
            ["--level", chosen.criterion],
        ]), *form],
        ["weights", path, "--write", "w", "--by", "E1", "--at", "2026-05-12", "--reason", "r"],
        ["staffing", path, *chance.choice([
            [], ["--sharing", chosen.count()], ["--penalty", chosen.share()], ["--hour-price", chosen.number()],
            ["--channel", chosen.channel],
        ]), *form],
        ["export", path, "-o", "-", *form, *weighing],
    ]
