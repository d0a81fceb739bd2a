@testable import Finalist

/// A small evaluation made by chance, with a plain computation of its totals that shares no code with the library.
struct RandomCase {
    enum Basis {
        case group([Node])
        /// By vendor: the figure on a line from `worst` to `best`.
        case measure(worst: Double, best: Double, figures: [Double?])
        /// Questions with a share and, by vendor and evaluator, a score from 0 to 5; `nil` is still to come.
        case questions([(share: Double, scores: [[Double?]])])
        case price([Double])
    }

    struct Node {
        let id: String
        var weight: Double
        var basis: Basis
        var threshold: Double?
    }

    var nodes: [Node]
    let vendors: [String]
    static let evaluators = ["E1", "E2", "E3"]

    /// - Parameter gaps: How many of a hundred scores are still to come.
    init(_ chance: inout Chance, vendors count: Int = 4, gaps: Int = 0, hasPrices: Bool = false) {
        vendors = (0..<count).map { "v\($0)" }
        var number = 0
        func node(_ depth: Int) -> Node {
            number += 1
            let id = "c\(number)"
            let basis: Basis
            switch chance.below(depth < 2 ? 4 : 2) {
            case 0:
                let worst = Double(chance.below(50))
                let best = worst + Double(1 + chance.below(40)) * (chance.happens(50) ? 1 : -1)
                basis = .measure(
                    worst: worst, best: best,
                    figures: (0..<count).map { _ in Double(chance.below(1200)) / 10 - 10 })
            case 1:
                basis = .questions(
                    (0..<1 + chance.below(3)).map { _ in
                        (
                            Double(1 + chance.below(70)),
                            (0..<count).map { _ in
                                Self.evaluators.map { _ in
                                    chance.happens(gaps) ? nil : Double(chance.below(11)) / 2
                                }
                            }
                        )
                    })
            default: basis = .group((0..<1 + chance.below(4)).map { _ in node(depth + 1) })
            }
            return Node(id: id, weight: Double(1 + chance.below(60)) / 4, basis: basis)
        }
        nodes = (0..<2 + chance.below(3)).map { _ in node(0) }
        guard hasPrices else { return }
        for row in nodes.indices where chance.happens(60) { nodes[row].threshold = Double(20 + chance.below(50)) }
        nodes.append(
            Node(id: "price", weight: 9, basis: .price((0..<count).map { _ in Double(80 + chance.below(90)) })))
    }

    var xml: String { xml() }

    /// - Parameters:
    ///   - kept: The vendors to write down, in this order.
    ///   - isReversed: Criteria and sheets the other way round.
    func xml(_ kept: [Int]? = nil, isReversed: Bool = false, formula: String = "lowest-ratio") -> String {
        let kept = kept ?? Array(vendors.indices)
        var figures = kept.map { _ in "" }
        var sheets = Self.evaluators.map { _ in "" }
        func element(_ node: Node) -> String {
            var inner: String
            switch node.basis {
            case .group(let children): inner = ordered(children.map(element)).joined()
            case .measure(let worst, let best, let values):
                inner = "<measure worst=\"\(worst)\" best=\"\(best)\"/>"
                for (row, vendor) in kept.enumerated() {
                    guard let value = values[vendor] else { continue }
                    figures[row] += "<measure criterion=\"\(node.id)\" value=\"\(value)\"/>"
                }
            case .questions(let questions):
                inner = questions.enumerated().map { number, question in
                    let id = "\(node.id).\(number)"
                    for vendor in kept {
                        for (row, score) in question.scores[vendor].enumerated() {
                            guard let score else { continue }
                            sheets[row] +=
                                "<score question=\"\(id)\" vendor=\"\(vendors[vendor])\" value=\"\(score)\">r</score>"
                        }
                    }
                    return "<question id=\"\(id)\" share=\"\(question.share)\" scored-by=\"E1 E2 E3\">?</question>"
                }.joined()
            case .price(let prices):
                inner = "<price formula=\"\(formula)\"/>"
                for (row, vendor) in kept.enumerated() { figures[row] += "<price amount=\"\(prices[vendor])\"/>" }
            }
            if let threshold = node.threshold { inner += "<threshold minimum=\"\(threshold)\" effect=\"exclude\"/>" }
            return "<criterion id=\"\(node.id)\" title=\"On \(node.id)\" weight=\"\(node.weight)\">\(inner)</criterion>"
        }
        func ordered(_ texts: [String]) -> [String] { isReversed ? texts.reversed() : texts }
        let criteria = ordered(nodes.map(element)).joined(separator: "\n")
        let names = zip(kept, figures).map {
            "<vendor id=\"\(vendors[$0])\" name=\"Number \(vendors[$0])\">\($1)</vendor>"
        }
        return """
            <scale id="s" from="0" to="5"/>
            <panel>\(Self.evaluators.map { "<evaluator id=\"\($0)\" name=\"Who is \($0)\"/>" }.joined())</panel>
            \(criteria)
            \(names.joined(separator: "\n"))
            \(ordered(zip(Self.evaluators, sheets).map { "<scores evaluator=\"\($0)\">\($1)</scores>" }).joined())
            """
    }

    /// The total of a vendor where nothing is missing and no price counts.
    func total(of vendor: Int) -> Double { mean(nodes.map { ($0.weight, value(of: $0, vendor)) }) }

    func value(of node: Node, _ vendor: Int) -> Double {
        switch node.basis {
        case .group(let children): return mean(children.map { ($0.weight, value(of: $0, vendor)) })
        case .measure(let worst, let best, let figures):
            return min(max(100 * ((figures[vendor] ?? 0) - worst) / (best - worst), 0), 100)
        case .questions(let questions):
            return mean(
                questions.map { question in
                    let scores = question.scores[vendor].compactMap(\.self)
                    return (question.share, 20 * scores.reduce(0, +) / Double(scores.count))
                })
        case .price: return 0
        }
    }

    private func mean(_ parts: [(Double, Double)]) -> Double {
        parts.reduce(0) { $0 + $1.0 * $1.1 } / parts.reduce(0) { $0 + $1.0 }
    }

    /// The same with every gap filled by chance, now and then all by the worst or all by the best score.
    func completed(_ chance: inout Chance) -> RandomCase {
        let mood = chance.below(4)
        func complete(_ node: Node) -> Node {
            var node = node
            switch node.basis {
            case .group(let children): node.basis = .group(children.map(complete))
            case .questions(let questions):
                node.basis = .questions(
                    questions.map { question in
                        (
                            question.share,
                            question.scores.map { scores in
                                scores.map { $0 ?? (mood == 0 ? 0 : mood == 1 ? 5 : Double(chance.below(11)) / 2) }
                            }
                        )
                    })
            case .measure, .price: break
            }
            return node
        }
        var copy = self
        copy.nodes = nodes.map(complete)
        return copy
    }

    /// The same tree with the weights of every level multiplied by a factor of its own.
    func scaled(_ chance: inout Chance) -> RandomCase {
        func scale(_ level: [Node]) -> [Node] {
            let factor = chance.pick([0.125, 3, 10, 400])
            return level.map { node in
                var node = node
                node.weight *= factor
                if case .group(let children) = node.basis { node.basis = .group(scale(children)) }
                return node
            }
        }
        var copy = self
        copy.nodes = scale(nodes)
        return copy
    }

    /// The same with one vendor that has the best of everything.
    func perfected(_ vendor: Int) -> RandomCase {
        func perfect(_ node: Node) -> Node {
            var node = node
            switch node.basis {
            case .group(let children): node.basis = .group(children.map(perfect))
            case .measure(let worst, let best, var figures):
                figures[vendor] = best
                node.basis = .measure(worst: worst, best: best, figures: figures)
            case .questions(let questions):
                node.basis = .questions(
                    questions.map { question in
                        var scores = question.scores
                        scores[vendor] = Self.evaluators.map { _ in 5 }
                        return (question.share, scores)
                    })
            case .price(var prices):
                prices[vendor] = 79
                node.basis = .price(prices)
            }
            return node
        }
        var copy = self
        copy.nodes = nodes.map(perfect)
        return copy
    }
}
