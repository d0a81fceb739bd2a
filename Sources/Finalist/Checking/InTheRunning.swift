extension Index {
    /// Whether nothing that is known before scoring puts a contender out: a requirement that is not met, or a figure below
    /// a threshold that excludes.
    func isInTheRunning(_ vendor: Vendor) -> Bool {
        !gates(of: vendor).contains { $0.standing == .notMet }
            && !nodes.contains { missesThreshold(vendor, $0.criterion) }
    }

    /// Whether scores may put somebody out: a threshold, a gate on calls, or a formula that decides by itself, which may
    /// have a floor of quality.
    var hasCuts: Bool {
        nodes.contains { node in
            let criterion = node.criterion
            if criterion.threshold?.effect == .exclude { return true }
            return switch criterion.basis {
            case .price(let term): term.formula.decidesByItself
            case .calls(let term): !term.gates.isEmpty
            case .criteria, .questions, .measure, .unusable: false
            }
        }
    }

    private func missesThreshold(_ vendor: Vendor, _ criterion: Criterion) -> Bool {
        guard let threshold = criterion.threshold, threshold.effect == .exclude,
            case .measure(let measure) = criterion.basis, let figure = figure(of: vendor, on: criterion.id)
        else { return false }
        return measure.value(of: figure).map { $0 < threshold.minimum - Ranking.tie } ?? false
    }
}
