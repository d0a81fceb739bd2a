@testable import Finalist

/// A small evaluation made by chance in which criteria need not apply to every vendor: a tree of up to three levels with
/// figures, panel scores and price-like figures, no two vendors alike.
struct RandomTree {
    let vendors: Int
    let gaps: Int
    private(set) var xml = ""

    /// - Parameters:
    ///   - gaps: How many of a hundred leaves do not apply to a vendor.
    ///   - hasRelativeScales: Whether figures may be valued against those of the other vendors.
    init(seed: UInt64, gaps: Int = 0, hasRelativeScales: Bool = false) {
        var chance = Chance(seed: seed)
        vendors = 2 + chance.below(4)
        self.gaps = gaps
        let count = vendors
        var figures = [String](repeating: "", count: count)
        var sheets = ["", ""]
        var leaves = 0
        func leaf(_ id: String) -> String {
            leaves += 1
            for vendor in figures.indices where leaves > 1 && chance.happens(gaps) {
                figures[vendor] += "<not-applicable criterion=\"\(id)\">none</not-applicable>"
            }
            let kind = chance.below(hasRelativeScales ? 6 : 5)
            guard kind > 0 else {
                for vendor in figures.indices {
                    for sheet in sheets.indices {
                        sheets[sheet] +=
                            "<score question=\"\(id).q\" vendor=\"v\(vendor)\" value=\"\(chance.below(6))\">r</score>"
                    }
                }
                return "<question id=\"\(id).q\" share=\"1\" scored-by=\"E1 E2\">?</question>"
            }
            for vendor in figures.indices {
                figures[vendor] +=
                    "<measure criterion=\"\(id)\" value=\"\(Figures.exact(Double(chance.below(10_000)) / 100))\"/>"
            }
            switch kind {
            case 1: return #"<measure worst="100" best="0"/>"#
            case 2: return #"<measure target="40" low="-10" high="90"/>"#
            case 3:
                return
                    #"<measure><point at="0" value="20"/><point at="30" value="90"/><point at="60" value="90"/><point at="100" value="5"/></measure>"#
            case 5: return #"<measure scale="vendors" better="lower"/>"#
            default: return #"<measure worst="0" best="100"/>"#
            }
        }
        func node(_ id: String, _ depth: Int) -> String {
            let isGroup = depth < 3 && chance.happens(depth == 1 ? 70 : 40)
            let inner =
                isGroup
                ? (0..<1 + chance.below(3)).map { node("\(id).\($0)", depth + 1) }.joined(separator: "\n") : leaf(id)
            return
                "<criterion id=\"\(id)\" title=\"\(id)\" weight=\"\(1 + chance.below(40))\">\(inner)</criterion>"
        }
        let criteria = (0..<2 + chance.below(3)).map { node("c\($0)", 1) }.joined(separator: "\n")
        xml = """
            <scale id="s" from="0" to="5"/>
            <panel><evaluator id="E1" name="Ana"/><evaluator id="E2" name="Bo"/></panel>
            \(criteria)
            \(figures.enumerated().map { "<vendor id=\"v\($0)\" name=\"Number \($0)\">\($1)</vendor>" }.joined(separator: "\n"))
            \(sheets.enumerated().map { "<scores evaluator=\"E\($0 + 1)\">\($1)</scores>" }.joined(separator: "\n"))
            """
    }
}
