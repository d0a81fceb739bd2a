extension DecisionMethod {
    /// ELECTRE III: whether there is enough for "at least as good", and nothing too strong against it.
    ///
    /// A criterion agrees that a is at least as good as b fully while b is better by no more than q, and not at all from p
    /// on; between them it agrees in part. From p to v it objects more and more, fully from v on, and without a v it never
    /// objects. At a difference of just p it does not object yet; where v is p it objects there all the same, as v says from
    /// where on nothing makes up for a difference. What counts as no difference, up to q, is never objected to. The
    /// credibility of the whole is the weighted agreement, cut by every objection that is larger than it. Two
    /// distillations, from the top and from the bottom, then make two orders; a is preferred to b where it is ahead in one
    /// and not behind in the other. Opposite orders leave the two incomparable (R).
    ///
    /// Ranks are 1 + the number of vendors preferred to it, totals the number it is preferred to less those preferred to
    /// it. A difference counts fully where the plan gives no thresholds, and p is q where it is not given. Equal vendors
    /// stand on one place; so does a single vendor.
    ///
    /// Source: Roy (1978), Cahiers du CERO 20:3–24; the distillation as in Almeida Dias, Figueira & Roy (2006), "The
    /// software ELECTRE III–IV: methodology and user manual".
    public static let electre3 = DecisionMethod(
        id: "electre-3", variant: nil, title: "ELECTRE III", source: "Roy (1978), Cahiers du CERO 20:3–24",
        reasons: \.credibilities
    ) { table, parameters in
        let preferences = table.columns.map(parameters.preference)
        let (concordance, credibility) = table.outranking(preferences)
        let descending = distilled(credibility, parameters.distillation, fromTop: true)
        let ascending = distilled(credibility, parameters.distillation, fromTop: false)
        let (down, up) = (descending.positions(table.rows.count), ascending.positions(table.rows.count))
        let relation = table.rows.indices.map { one in
            table.rows.indices.map { other in
                MethodOpinion.Relation(
                    one == other, ahead: [down[other] - down[one], up[other] - up[one]].map(Double.init))
            }
        }
        let totals = relation.map { row in Double(row.count { $0 == .preferred } - row.count { $0 == .beaten }) }
        return MethodOpinion(
            nil, totals: totals, ranks: relation.ranks,
            parameters: [
                ("distillationConstant", .number(parameters.distillation.constant)),
                ("distillationSlope", .number(parameters.distillation.slope)),
            ] + preferences.told(table),
            extra: [
                ("concordance", .matrix(concordance)), ("credibility", .matrix(credibility)),
                ("descending", .places(descending)), ("ascending", .places(ascending)),
                ("relation", .relation(relation)),
            ])
    }

    /// The classes of one distillation, the best first.
    ///
    /// Each class is found by narrowing: at a cut below the highest credibility left, vendors count whom they outrank less
    /// who outranks them; those with the most (from the bottom: the least) go on to a lower cut, until one is left or no
    /// lower cut is there.
    private static func distilled(
        _ credibility: [[Double]], _ distillation: Distillation, fromTop: Bool
    ) -> [[Int]] {
        var left = Array(credibility.indices)
        var classes: [[Int]] = []
        while !left.isEmpty {
            var narrowed = left
            var cut = highest(credibility, narrowed) { _ in true } ?? 0
            while narrowed.count > 1, cut > 0 {
                let ceiling = cut - distillation.threshold(at: cut)
                let next = highest(credibility, narrowed) { $0 < min(ceiling, cut) - Ranking.tie } ?? 0
                let strengths = narrowed.map { one in
                    narrowed.reduce(0) { strength, other in
                        guard one != other else { return strength }
                        let (own, others) = (credibility[one][other], credibility[other][one])
                        return strength + (distillation.isOutranking(own, others, above: next) ? 1 : 0)
                            - (distillation.isOutranking(others, own, above: next) ? 1 : 0)
                    }
                }
                let chosen = fromTop ? strengths.max() : strengths.min()
                narrowed = zip(narrowed, strengths).filter { $0.1 == chosen }.map(\.0)
                cut = next
            }
            classes.append(narrowed)
            left.removeAll(where: narrowed.contains)
        }
        return fromTop ? classes : classes.reversed()
    }

    private static func highest(_ credibility: [[Double]], _ rows: [Int], _ counts: (Double) -> Bool) -> Double? {
        var highest: Double?
        for one in rows {
            for other in rows where one != other && counts(credibility[one][other]) {
                highest = max(highest ?? 0, credibility[one][other])
            }
        }
        return highest
    }
}

extension Distillation {
    /// Whether "a at least as good as b" is above the cut, and clearly more credible than the reverse. Credibilities that
    /// differ by the noise of arithmetic are the same.
    fileprivate func isOutranking(_ own: Double, _ others: Double, above cut: Double) -> Bool {
        own > cut + Ranking.tie && own > others + threshold(at: own) + Ranking.tie
    }
}

extension [[Int]] {
    /// The place of the class of each row.
    fileprivate func positions(_ count: Int) -> [Int] {
        var positions = [Int](repeating: 0, count: count)
        for (place, rows) in enumerated() {
            for row in rows { positions[row] = place }
        }
        return positions
    }
}

extension PerformanceTable {
    /// How far the criteria agree that one vendor is at least as good as another, and what objections leave of it.
    fileprivate func outranking(
        _ preferences: [Preference]
    ) -> (concordance: [[Double]], credibility: [[Double]]) {
        let oriented = columns.indices.map(oriented)
        let noises = columns.indices.map(noise)
        let pseudo = preferences.map(\.pseudo)
        var concordance = rows.map { _ in [Double](repeating: 1, count: rows.count) }
        var credibility = concordance
        var objections = [Double](repeating: 0, count: columns.count)
        for one in rows.indices {
            for other in rows.indices where one != other {
                var agreement = 0.0
                for column in columns.indices {
                    let (q, p, v) = pseudo[column]
                    let behind = oriented[column][other] - oriented[column][one]
                    let noise = noises[column]
                    agreement +=
                        columns[column].weight * (behind <= q + noise ? 1 : behind >= p ? 0 : (p - behind) / (p - q))
                    objections[column] =
                        v.map { v in
                            // Where v is p the veto goes first.
                            if behind >= v - noise && behind > q + noise { return 1 }
                            return behind <= p + noise ? 0 : (behind - p) / (v - p)
                        } ?? 0
                }
                agreement = Swift.min(agreement, 1)
                concordance[one][other] = agreement
                credibility[one][other] = objections.reduce(agreement) { left, objection in
                    objection > agreement ? left * (1 - objection) / (1 - agreement) : left
                }
            }
        }
        return (concordance, credibility)
    }
}

extension MethodDifference {
    /// How credible it is that one of the two is as good as the other, either way.
    fileprivate var credibilities: [String] {
        guard case .matrix(let credibility)? = opinion["credibility"],
            case .matrix(let concordance)? = opinion["concordance"]
        else { return [] }
        func said(_ one: Int, _ other: Int) -> String {
            let cut = concordance[one][other] - credibility[one][other] > Ranking.tie
            return
                "That \(id(one)) is at least as good as \(id(other)) has a credibility of \(digits(credibility[one][other]))\(cut ? ", cut from \(digits(concordance[one][other])) by a veto" : "")"
        }
        return ["\(said(ahead, behind)); \(said(behind, ahead).lowercasedFirst)."]
    }
}
