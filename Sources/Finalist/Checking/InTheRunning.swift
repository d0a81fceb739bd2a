extension Index {
    /// Whether nothing that is known before scoring puts a contender out: a requirement that is not met, or a figure below
    /// a threshold that excludes.
    func isInTheRunning(_ vendor: Vendor) -> Bool {
        !gates(of: vendor).contains { $0.standing == .notMet }
            && !nodes.contains { missesThreshold(vendor, $0.criterion) }
    }

    private func missesThreshold(_ vendor: Vendor, _ criterion: Criterion) -> Bool {
        guard let threshold = criterion.threshold, threshold.effect == .exclude,
            case .measure(let measure) = criterion.basis, let figure = figure(of: vendor, on: criterion.id)
        else { return false }
        return measure.value(of: figure).map { $0 < threshold.minimum - Ranking.tie } ?? false
    }
}
