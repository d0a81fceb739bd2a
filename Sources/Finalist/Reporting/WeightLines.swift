/// Each vendor's total as one weight goes from 0 to 100 percent and the others keep their proportions: a small panel a
/// criterion, all with the same scale.
public struct WeightLines: Hashable, Sendable {
    public var title: String
    /// States the values in words, for those who cannot see the lines.
    public var description: String
    /// Their order gives hue, dash and mark, and the letter in plain text.
    public var vendors: [String]
    /// Shading marks where somebody else leads.
    public var leader: String
    public var panels: [WeightPanel]

    /// Without a description, one is made of where lines begin and end and of who leads where.
    public init(
        title: String, description: String? = nil, vendors: [String], leader: String, panels: [WeightPanel]
    ) {
        self.title = title
        self.description = ""
        self.vendors = vendors
        self.leader = leader
        self.panels = panels
        self.description = description ?? inWords()
    }
}

/// What happens as the weight of one criterion changes.
public struct WeightPanel: Hashable, Sendable {
    public var title: String
    /// The share of today, 0…1.
    public var now: Double
    /// One line a vendor, upwards by weight; a straight one has two points, one that is out of the running none.
    public var lines: [[WeightPoint]]
    /// Where first place changes hands.
    public var crossovers: [WeightPoint]
    /// The weights at which another than the leader of today has the highest total.
    public var otherLeads: [ClosedRange<Double>]
    /// Who leads where, in words.
    public var caption: String

    public init(
        title: String, now: Double, lines: [[WeightPoint]], crossovers: [WeightPoint] = [],
        otherLeads: [ClosedRange<Double>] = [], caption: String
    ) {
        self.title = title
        self.now = now
        self.lines = lines
        self.crossovers = crossovers
        self.otherLeads = otherLeads
        self.caption = caption
    }
}

/// A total at a weight.
public struct WeightPoint: Hashable, Sendable {
    /// 0…1.
    public var weight: Double
    /// 0…100.
    public var total: Double

    public init(weight: Double, total: Double) {
        self.weight = weight
        self.total = total
    }
}

extension WeightPoint {
    var isDrawable: Bool { weight >= 0 && weight <= 1 && total.isDrawable }
}

extension WeightPanel {
    /// The line of each vendor. One with a point that cannot be drawn is left out whole: what lies between its other
    /// points is not known.
    var drawnLines: [[WeightPoint]] {
        lines.map { line in
            let isRising = zip(line, line.dropFirst()).allSatisfy { $0.weight < $1.weight }
            return line.count > 1 && isRising && line.allSatisfy(\.isDrawable) ? line : []
        }
    }

    var drawnNow: Double? { now >= 0 && now <= 1 ? now : nil }

    var drawnCrossovers: [WeightPoint] { crossovers.filter(\.isDrawable) }

    /// The shaded stretches, within the picture.
    var bands: [ClosedRange<Double>] {
        otherLeads.compactMap { band in
            guard band.lowerBound < 1, band.upperBound > 0 else { return nil }
            return max(0, band.lowerBound)...min(1, band.upperBound)
        }
    }
}

extension WeightLines {
    var hasFigures: Bool { panels.contains { $0.drawnLines.contains { !$0.isEmpty } } }

    /// The vendors that have a line in some panel, by their place.
    var drawnVendors: [Int] {
        let lines = panels.map(\.drawnLines)
        return vendors.indices.filter { vendor in lines.contains { vendor < $0.count && !$0[vendor].isEmpty } }
    }

    /// One for all panels, so that lines can be compared across them.
    var axis: Axis {
        let lines = panels.flatMap { $0.drawnLines.flatMap(\.self) + $0.drawnCrossovers }
        return Axis(covering: lines.map(\.total), withZero: false, steps: 4)
    }

    /// "Harrowgate", or "Harrowgate and Cordamar, level".
    func names(_ leaders: [Int]) -> String {
        listed(leaders.map(name), limit: leaders.count) + (leaders.count > 1 ? ", level" : "")
    }

    private func name(_ vendor: Int) -> String { vendor < vendors.count ? vendors[vendor] : "vendor \(vendor + 1)" }

    /// A row for each stretch of weights in which one vendor leads.
    var table: Table {
        Table(
            caption: title,
            columns: [
                .init(title: "Criterion"), .init(title: "Weight now, %", kind: .number),
                .init(title: "From, %", kind: .number), .init(title: "To, %", kind: .number),
                .init(title: "Highest total"),
            ],
            rows: panels.flatMap { panel in
                let now = Shown.weight(panel.drawnNow, atLeast: 0, or: "not known")
                let stretches = panel.stretches
                guard !stretches.isEmpty else {
                    return [Table.Row([.words(panel.title), now, "", "", "not known"])]
                }
                return stretches.map { stretch in
                    Table.Row([
                        .words(panel.title), now, .weight(stretch.from, atLeast: 0), .weight(stretch.to, atLeast: 0),
                        .words(names(stretch.leaders)),
                    ])
                }
            }, notes: panels.filter { !$0.caption.isEmpty }.map { "\($0.title): \($0.caption)" })
    }

    private func inWords() -> String {
        guard hasFigures else { return "There are no figures." }
        let panels = panels.map { panel in
            let now = panel.drawnNow.map { ", now \(weightText($0))%" } ?? ""
            let ends = panel.drawnLines.enumerated().compactMap { vendor, line -> String? in
                guard let first = line.first, let last = line.last else { return nil }
                return "\(name(vendor)) \(Figures.value(first.total)) at \(weightText(first.weight))%"
                    + " and \(Figures.value(last.total)) at \(weightText(last.weight))%"
            }
            let leads = panel.stretches.map {
                "\(names($0.leaders)) from \(weightText($0.from))% to \(weightText($0.to))%"
            }
            guard !ends.isEmpty else { return "\(panel.title)\(now): not known." }
            return
                "\(panel.title)\(now): \(ends.joined(separator: ", ")). Highest total: \(leads.joined(separator: ", "))."
        }
        return "Totals as one weight changes and the others keep their proportions. " + panels.joined(separator: " ")
    }
}

/// A share of 1 in percent without its sign: "35", "30.75"; with more digits only where fewer would say 0 or 100.
func weightText(_ share: Double) -> String {
    Figures.weight(share, atLeast: 0)
}
