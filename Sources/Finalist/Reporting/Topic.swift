/// A rule of Finalist's own that a reader may ask for by name.
public struct Topic: Sendable, Identifiable {
    /// The word after `finalist explain`.
    public let id: String
    public let report: Report

    public static let all: [Topic] = [.verdict]

    private init(id: String, title: String, subtitle: String, blocks: [Report.Block]) {
        self.id = id
        report = Report(title: title, subtitle: subtitle, blocks: blocks)
    }
}

extension Topic {
    /// Exactly enough that somebody else can work the word out again.
    public static let verdict = Topic(
        id: "verdict", title: "Clear, likely, too close to call", subtitle: "the word on first place",
        blocks: [
            .paragraph(
                "The word is the weakest of what the trials allow and what single steps allow. Who is first are the vendors with rank 1; a step changes the first where they are others than today, be it that somebody joins them, takes their place, or is left alone."
            ),
            .heading("Trials"),
            .paragraph(
                "Clear: first in at least 95 % of the trials, which are 10,000, fewer with more than 40 vendors, or as many as --trials says. Likely: in at least 80 %. Too close to call: in fewer, or where several are level. Two standard errors are taken off the share before it is held against 95 and 80. A moderated score keeps the spread of its originals: they are drawn around the score agreed on."
            ),
            .heading("Steps"),
            .paragraph(
                "Too close to call: where any one single step changes the first. Likely at most: where two steps of one input in one direction do. Each step is scored anew, with thresholds and relative formulas, all else as it is. The steps are, up and down:"
            ),
            .list([
                "each score that counts of an evaluator, or the score that the panel agreed on: to the next score that its scale allows. Scores of recused people and those that a moderation replaces do not count.",
                "each stated total that a criterion compares: 1 % of it. Where a vendor's total is worked out from a price matrix: all of its prices together, as with --price in a what-if, VENDOR=101%; a minimum stays.",
                "each measured figure that is a number: 1 % of it. Named levels and ratings of calls stay.",
                "each weight of a criterion with siblings: one point of 100 of its level, the siblings in their proportions, as compare --weight COST=36% does where it has 35 %. Shares of questions stay.",
            ]),
            .paragraph(
                "A step that leaves the scale, or the range from 0 to 100 % of the level, is none. All vendors are moved that have a total, or that a threshold alone keeps out; figures and prices of any vendor that a relative formula compares. Two steps are the second next score, 2 % or two points."
            ),
            .heading("The next score that a scale allows"),
            .list([
                "With step=\"0.5\": the first end of the scale and every half point from there.",
                "Else whole numbers, where the ends, the levels and every score on a sheet are whole.",
                "Else the levels, where there are two or more and every score on a sheet stands on one.",
                "Else half points, or tenths, where the ends and every score on a sheet are such.",
                "Else a hundredth of the scale's width, up and down from the score.",
            ]),
            .paragraph(
                "An agreed score may lie between two allowed ones; the next is then the nearest beyond it. Sheets of vendors that have left, and recused scores, are looked at as well."
            ),
            .heading("Scores without a spread"),
            .paragraph(
                "Where no two scores that count, of one question and vendor, differ – one sheet, or a consensus on every sheet –, nothing says how sure the scores are. The sentence then ends: on these scores; how sure they are is not known."
            ),
            .heading("Nothing to draw"),
            .paragraph(
                "Where no range is stated for anything that was to be varied, there are no trials and no chances: too close to call where one step changes the first, likely at most where two do, and no word where neither does."
            ),
            .heading("No word"),
            .paragraph(
                "No word is put on first place while evidence is missing, where a price formula decides by itself, where no vendor is ranked or only one can come first, and where nothing could be drawn and steps change nothing."
            ),
        ])
}
