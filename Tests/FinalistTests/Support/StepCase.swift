import Testing

@testable import Finalist

/// A small evaluation by chance of which every input can be moved by hand: scores, one agreed score, prices, figures.
struct StepCase {
    struct Scale {
        let xml: String
        let scores: [Double]
    }

    /// The scores that each scale allows, in the order of its ends, written down and not worked out.
    static let scales = [
        Scale(xml: "from=\"0\" to=\"5\"", scores: [0, 1, 2, 3, 4, 5]),
        Scale(xml: "from=\"0\" to=\"4\" step=\"0.5\"", scores: [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4]),
        Scale(xml: "from=\"6\" to=\"1\"", scores: [6, 5, 4, 3, 2, 1]),
    ]

    let scale: Scale
    let vendors: [String]
    let formula: String
    let function: String
    let thresholds: [String: Double]
    let top: [Int]
    let inner: [Int]
    let moderated: (question: Int, vendor: Int)?
    let recused: Bool

    /// By evaluator, question and vendor; `nil` is an abstention.
    var scores: [[[Double?]]]
    var agreed: Double
    var prices: [Double]
    var figures: [Double]

    static let evaluators = ["E1", "E2"]
    static let shares = [3, 2, 1]

    init(seed: UInt64) {
        var chance = Chance(seed: seed)
        let scale = chance.pick(Self.scales)
        self.scale = scale
        let count = 2 + chance.below(3)
        vendors = (0..<count).map { "v\($0)" }
        formula = chance.pick([
            "formula=\"fixed-bounds\" worst=\"200\" best=\"50\"", "formula=\"lowest-ratio\"", "formula=\"min-max\"",
        ])
        function = chance.pick([
            "worst=\"0\" best=\"100\"", "worst=\"90\" best=\"10\"", "scale=\"vendors\" better=\"higher\"",
        ])
        var thresholds: [String: Double] = [:]
        for id in ["G", "Q", "M", "P"] where chance.happens(20) { thresholds[id] = Double(10 + chance.below(50)) }
        self.thresholds = thresholds
        let (cost, quality) = (10 + chance.below(50), 20 + chance.below(60))
        top = [100 - cost, cost]
        inner = [quality, 100 - quality]
        // Alike enough that a step may matter.
        let level = chance.below(scale.scores.count - 2)
        scores = Self.evaluators.indices.map { evaluator in
            Self.shares.indices.map { _ in
                (0..<count).map { _ in
                    evaluator == 1 && chance.happens(8) ? nil : scale.scores[level + chance.below(3)]
                }
            }
        }
        moderated = chance.happens(50) ? (chance.below(3), chance.below(count)) : nil
        recused = chance.happens(20)
        agreed = chance.pick(scale.scores)
        let price = 90 + chance.below(20)
        prices = (0..<count).map { _ in Double(price + chance.below(8)) }
        let figure = 40 + chance.below(20)
        figures = (0..<count).map { _ in Double(figure + chance.below(10)) }
    }

    var xml: String {
        func threshold(_ id: String) -> String {
            thresholds[id].map { "<threshold minimum=\"\($0)\" effect=\"exclude\"/>" } ?? ""
        }
        let questions = Self.shares.enumerated().map {
            "<question id=\"Q\($0)\" share=\"\($1)\" scored-by=\"E1 E2\">?</question>"
        }.joined()
        let offers = vendors.indices.map {
            "<vendor id=\"\(vendors[$0])\" name=\"Vendor \($0)\"><price amount=\"\(prices[$0])\"/><measure criterion=\"M\" value=\"\(figures[$0])\"/></vendor>"
        }.joined(separator: "\n")
        let sheets = Self.evaluators.enumerated().map { row, evaluator in
            let items = Self.shares.indices.flatMap { question in
                vendors.indices.map { vendor in
                    let place = "question=\"Q\(question)\" vendor=\"\(vendors[vendor])\""
                    return scores[row][question][vendor].map { "<score \(place) value=\"\($0)\">why</score>" }
                        ?? "<abstain \(place)>not my field</abstain>"
                }
            }
            return "<scores evaluator=\"\(evaluator)\">\(items.joined())</scores>"
        }.joined(separator: "\n")
        return """
            <scale id="s" \(scale.xml)/>
            <panel>\(Self.evaluators.map { "<evaluator id=\"\($0)\" name=\"Who is \($0)\"/>" }.joined())\(recused ? "<recusal evaluator=\"E2\" vendor=\"v0\" criteria=\"Q\">cousin</recusal>" : "")</panel>
            <criterion id="G" title="Group" weight="\(top[0])">
              <criterion id="Q" title="Quality" weight="\(inner[0])">\(questions)\(threshold("Q"))</criterion>
              <criterion id="M" title="Measured" weight="\(inner[1])"><measure \(function)/>\(threshold("M"))</criterion>
              \(threshold("G"))
            </criterion>
            <criterion id="P" title="Price" weight="\(top[1])"><price \(formula)/>\(threshold("P"))</criterion>
            \(offers)
            \(sheets)
            \(record)
            """
    }

    private var record: String {
        guard let moderated else { return "" }
        let originals = Self.evaluators.indices.compactMap { row in
            scores[row][moderated.question][moderated.vendor].map {
                "<original evaluator=\"\(Self.evaluators[row])\" value=\"\($0)\"/>"
            }
        }.joined()
        return
            "<record><moderation question=\"Q\(moderated.question)\" vendor=\"\(vendors[moderated.vendor])\" agreed=\"\(agreed)\" present=\"E1 E2\">\(originals)<reason>talked</reason></moderation></record>"
    }

    /// Whether a score enters the result: recused ones and those that a moderation replaces do not.
    func counts(_ evaluator: Int, _ question: Int, _ vendor: Int) -> Bool {
        if let moderated, moderated.question == question, moderated.vendor == vendor { return false }
        return !(recused && evaluator == 1 && vendor == 0)
    }

    /// Every neighbour at one step, or at two of one input in one direction, each written down anew.
    func neighbours(_ steps: Int) throws -> [Outcome] {
        func moved(_ change: (inout StepCase) -> Void) throws -> Outcome {
            var copy = self
            change(&copy)
            return try given(copy.xml).scored()
        }
        func next(_ score: Double) -> [Double] {
            guard let place = scale.scores.firstIndex(of: score) else { return [] }
            return [place - steps, place + steps].filter(scale.scores.indices.contains).map { scale.scores[$0] }
        }
        var found: [Outcome] = []
        for evaluator in Self.evaluators.indices {
            for question in Self.shares.indices {
                for vendor in vendors.indices where counts(evaluator, question, vendor) {
                    guard let score = scores[evaluator][question][vendor] else { continue }
                    for other in next(score) {
                        found.append(try moved { $0.scores[evaluator][question][vendor] = other })
                    }
                }
            }
        }
        if moderated != nil { for other in next(agreed) { found.append(try moved { $0.agreed = other }) } }
        for percent in [100 + steps, 100 - steps] {
            for vendor in vendors.indices {
                found.append(try moved { $0.prices[vendor] = Double(Int(prices[vendor]) * percent) / 100 })
                found.append(try moved { $0.figures[vendor] = Double(Int(figures[vendor]) * percent) / 100 })
            }
        }
        let evaluation = try given(xml)
        for (id, share) in [("G", top[0]), ("P", top[1]), ("Q", inner[0]), ("M", inner[1])] {
            for other in [share + steps, share - steps] {
                let weight = try #require(Weighting.AdHoc(criterion: id, "\(other)%"))
                found.append(try evaluation.scored(adHoc: [weight]))
            }
        }
        return found
    }
}
