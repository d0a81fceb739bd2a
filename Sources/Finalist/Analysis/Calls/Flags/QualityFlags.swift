/// F7, F11, F12: what a vendor says of its own quality scores.
extension ComparingCalls {
    private func said(_ vendor: Vendor) -> VendorQuality? { quality.last { $0.vendor == vendor.id } }

    func claimFlags() -> [DraftFlag] {
        vendors.compactMap { one in
            guard let said = said(one.vendor), let claim = said.claimedShare, let mark = said.passMark else {
                return nil
            }
            let random = one.calls.filter(isRandom)
            let passed = random.count { compared($0) >= mark }
            let p = BinomialDistribution.atMost(passed, of: random.count, probability: claim)
            let floor = BinomialDistribution.atMost(0, of: random.count, probability: claim)
            let share = CallShare(passed, of: random.count)
            let ends = [share.ends?.low, share.ends?.high].map { Figures.fixed(100 * ($0 ?? 0), decimals: 0) }
            return DraftFlag(
                id: "F7", title: "Claim and calls heard", subject: one.vendor.id, subjectName: one.vendor.name,
                statistic: "share of random calls at the pass mark or above", size: share.share.map { 100 * $0 },
                unit: "percent", count: random.count,
                kind: random.count >= 10 && floor <= alpha
                    ? .test(p: p, floor: floor)
                    : .notAssessable(
                        floor: floor,
                        why: """
                            With \(counted(random.count, "random call")) of \(one.vendor.name) a claimed share cannot be held \
                            against what was heard. Draw at least 10.
                            """),
                fact: """
                    \(one.vendor.name) says that \(Figures.percentShare(claim, decimals: 0)) of its calls reach \
                    \(Figures.plain(mark)) points. Of the \(random.count) heard at random \(passed) do; among all calls the \
                    share lies between \(ends[0]) % and \(ends[1]) % with 95 % confidence.
                    """,
                advice: """
                    Its scorecard may ask for other things than ours. Have the vendor score five of these calls on its own \
                    scorecard beside you.
                    """)
        }
    }

    /// As many just below the pass mark as just above are expected; the main window is 2 points, 1 and 3 beside it.
    func bunchingFlags() -> [DraftFlag] {
        vendors.compactMap { one in
            guard let said = said(one.vendor), let mark = said.passMark, !said.scores.isEmpty else { return nil }
            func window(_ width: Double) -> (above: Int, all: Int) {
                let above = said.scores.count { mark..<(mark + width) ~= $0 }
                return (above, above + said.scores.count { (mark - width)..<mark ~= $0 })
            }
            let (above, all) = window(2)
            let p = BinomialDistribution.atLeast(above, of: all, probability: 0.5)
            let beside = [1.0, 3].map { width in
                let found = window(width)
                return "\(found.above) of \(found.all) within \(Figures.plain(width))"
            }
            return DraftFlag(
                id: "F11", title: "Scores just above the pass mark", subject: one.vendor.id,
                subjectName: one.vendor.name,
                statistic: "scores just above the pass mark, of those within 2 points of it",
                size: all > 0 ? 100 * Double(above) / Double(all) : nil, unit: "percent", count: all,
                kind: all >= 10
                    ? .test(p: p, floor: Elementary.halves(all))
                    : .notAssessable(
                        floor: Elementary.halves(all),
                        why: """
                            With \(counted(all, "score")) within 2 points of \(one.vendor.name)'s pass mark nothing can be \
                            said. It takes 10.
                            """),
                fact: """
                    Of \(counted(all, "score")) that \(one.vendor.name) gave within 2 points of its pass mark of \
                    \(Figures.plain(mark)), \(above) are above it (\(beside.joined(separator: ", "))).
                    """,
                advice: """
                    Scores often rise steeply there by themselves, and a second look at calls that nearly pass is common. \
                    Look at the whole histogram, and ask who scores and what hangs on the mark.
                    """)
        }
    }

    func roundingFlags() -> [DraftFlag] {
        vendors.compactMap { one in
            guard let said = said(one.vendor), let low = said.scores.min(), let high = said.scores.max() else {
                return nil
            }
            let count = said.scores.count
            let round = said.scores.count { $0.remainder(dividingBy: 5) == 0 }
            let p = BinomialDistribution.atLeast(round, of: count, probability: 0.2)
            let floor = BinomialDistribution.atLeast(count, of: count, probability: 0.2)
            return DraftFlag(
                id: "F12", title: "Round scores", subject: one.vendor.id, subjectName: one.vendor.name,
                statistic: "share of scores that are multiples of 5", size: 100 * Double(round) / Double(count),
                unit: "percent", count: count,
                kind: count >= 20 && high - low >= 30
                    ? .test(p: p, floor: floor)
                    : .notAssessable(
                        floor: floor,
                        why: """
                            \(counted(count, "score")) of \(one.vendor.name) over \(Figures.plain(high - low)) points are too \
                            few, or too close together, to speak of rounding. It takes 20 over 30 points.
                            """),
                fact: """
                    \(round) of \(counted(count, "score")) that \(one.vendor.name) gave are multiples of 5; about a fifth \
                    would be.
                    """,
                advice: """
                    A scorecard whose items weigh 5 points each gives such scores by itself. Ask how a score is worked out.
                    """)
        }
    }
}
