/// An evaluation of 240,000 scores, the same bytes every time, as one file and as a folder.
///
/// It is written as it is made up, a few kilobytes at a time: a process starts with the memory mark of the one that
/// started it, so this one has to stay small.
struct LargeEvaluation {
    static let vendors = 40
    static let groups = 6
    static let leavesInGroup = 10
    static let questionsInLeaf = 10
    static let evaluators = 10
    static let scores = vendors * groups * leavesInGroup * questionsInLeaf * evaluators

    let file: String
    let folder: String

    /// Both forms, below `place`, which is there.
    init(in place: String) {
        file = place + "/large.xml"
        folder = place + "/large"
        for path in [folder, folder + "/scores"] { makeFolder(path) }
        let single = Output(file)
        single.write("\(Self.head)\(Self.root)\n\(Self.plan)")
        for evaluator in 1...Self.evaluators { Self.writeSheet(of: evaluator, to: single, isRoot: false) }
        single.write("</evaluation>\n")
        single.close()

        let root = Output(folder + "/evaluation.xml")
        root.write("\(Self.head)\(Self.root)\n  <include href=\"plan.xml\"/>\n")
        for evaluator in 1...Self.evaluators { root.write("  <include href=\"scores/E\(evaluator).xml\"/>\n") }
        root.write("</evaluation>\n")
        root.close()
        let plan = Output(folder + "/plan.xml")
        plan.write("\(Self.head)<plan xmlns=\"urn:finalist:1\">\n\(Self.plan)</plan>\n")
        plan.close()
        for evaluator in 1...Self.evaluators {
            let sheet = Output(folder + "/scores/E\(evaluator).xml")
            sheet.write(Self.head)
            Self.writeSheet(of: evaluator, to: sheet, isRoot: true)
            sheet.close()
        }
    }

    private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    private static let root =
        "<evaluation xmlns=\"urn:finalist:1\" id=\"large\" title=\"A large evaluation\" currency=\"EUR\" date=\"2026-03-02\">"

    private static let plan: String = {
        var text = "  <client name=\"Made-up Buyer\"/>\n  <scale id=\"panel\" from=\"0\" to=\"5\"/>\n"
        text += "  <panel spread-alert=\"4\">\n"
        for evaluator in 1...evaluators {
            text += "    <evaluator id=\"E\(evaluator)\" name=\"\(Words.evaluators[evaluator - 1])\"/>\n"
        }
        text += "  </panel>\n"
        var chance = Chance(seed: 1)
        for group in 1...groups {
            text += "  <criterion id=\"G\(group)\" title=\"Group \(group)\" weight=\"\(10 + group)\">\n"
            for leaf in 1...leavesInGroup {
                let id = "G\(group).\(leaf)"
                text += "    <criterion id=\"\(id)\" title=\"Part \(leaf) of group \(group)\" weight=\"\(5 + leaf)\">\n"
                for question in 1...questionsInLeaf {
                    text += "      <question id=\"\(id).\(question)\" share=\"\(5 + question)\" stage=\"rfp\" "
                    text += "scored-by=\"\((1...evaluators).map { "E\($0)" }.joined(separator: " "))\">"
                    text += "\(Words.sentence(8...16, &chance))</question>\n"
                }
                text += "    </criterion>\n"
            }
            text += "  </criterion>\n"
        }
        for vendor in 0..<vendors { text += "  <vendor id=\"V\(vendor + 1)\" name=\"\(Words.vendor(vendor))\"/>\n" }
        return text
    }()

    /// Question by question; the scores of one question for one vendor lie near each other, as a panel's do.
    private static func writeSheet(of evaluator: Int, to output: Output, isRoot: Bool) {
        var chance = Chance(seed: UInt64(100 + evaluator))
        let space = isRoot ? " xmlns=\"urn:finalist:1\"" : ""
        let margin = isRoot ? "" : "  "
        output.write(
            "\(margin)<scores\(space) evaluator=\"E\(evaluator)\" submitted=\"2026-03-1\(evaluator % 10)T09:30:00Z\">\n"
        )
        var cell: UInt64 = 0
        for group in 1...groups {
            for leaf in 1...leavesInGroup {
                for question in 1...questionsInLeaf {
                    for vendor in 1...vendors {
                        cell += 1
                        var common = Chance(seed: 1_000 + cell)
                        let middle = 1 + common.below(4)
                        let isApart = chance.below(4_000) == 0
                        let score = min(
                            max(middle + (isApart ? 4 * (chance.below(2) * 2 - 1) : chance.below(3) - 1), 0), 5)
                        output.write(
                            "\(margin)  <score question=\"G\(group).\(leaf).\(question)\" vendor=\"V\(vendor)\" value=\"\(score)\">"
                        )
                        output.write(Words.sentence(6...22, &chance))
                        output.write("</score>\n")
                    }
                }
            }
        }
        output.write("\(margin)</scores>\n")
    }
}

/// SplitMix64: the same numbers for the same seed, everywhere.
///
/// Source: Steele, Lea & Flood (2014), "Fast Splittable Pseudorandom Number Generators".
struct Chance {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func below(_ limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
    }
}
