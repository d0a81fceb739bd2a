extension Outcome {
    /// What a reader must know first of an earlier stage's result: which it is, what counts, what does not, and for whom.
    func stageWords() -> [String] {
        guard let stage else { return [] }
        let name = stage.stage ?? "–"
        let questions =
            stage.counted.count > 1 ? " and those of \(listed(Array(stage.counted.dropLast()))) before it" : ""
        var words = [
            "The result at stage \(name), not the award result: what had been scored then, for \(counted(results.count, "vendor")) in the running.",
            "Counted are questions of \(name)\(questions), and the prices and figures that all of these vendors have"
                + (stage.later.isEmpty ? "." : "; not counted is what came later, at \(listed(stage.later))."),
        ]
        if !stage.leftOut.isEmpty {
            words.append(
                "Left out: \(stage.leftOut.map { "\($0.title) (\($0.id)), \($0.reason)" }.joined(separator: "; ")).")
        }
        if !stage.leftSince.isEmpty {
            words.append("Left since: \(stage.leftSince.map { "\($0.title) (\($0.reason))" }.joined(separator: "; ")).")
        }
        if !stage.withoutResult.isEmpty {
            // A reason that a check found names the vendor itself.
            let reasons = stage.withoutResult.map { one in
                one.reason.hasPrefix(Vendor.nameAndID(one.title, one.id)) ? one.reason : "\(one.title), \(one.reason)"
            }
            words.append("Without a result: \(reasons.joined(separator: "; ")).")
        }
        return words
    }
}
