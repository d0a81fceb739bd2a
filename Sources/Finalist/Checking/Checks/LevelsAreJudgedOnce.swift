extension Check {
    /// Everyone judges a level once.
    static let levelsAreJudgedOnce: Check = Check(
        Rule(
            "F0466", .error, "somebody judges the same criteria twice",
            """
            Where several people's weights are combined, each counts once. Keep the judgement that stands; one that was \
            withdrawn can stay in a file that is not included.
            """)
    ) { index in
        struct Key: Hashable {
            let by: Evaluator.ID
            let level: Criterion.ID?
        }
        var first: [Key: Location?] = [:]
        return index.judgedLevels.compactMap { level in
            guard let by = level.judgement.by else { return nil }
            let key = Key(by: by, level: level.judgement.level)
            guard let earlier = first[key] else {
                first[key] = .some(level.judgement.location)
                return nil
            }
            return Diagnostic(
                levelsAreJudgedOnce.rule,
                "\(by) judges the criteria \(level.place) a second time\(whereFirst(earlier))",
                remedy: "keep the judgement that stands, and take the other out", at: level.judgement.location,
                criterion: level.parent?.id)
        }
    }
}
