extension Evaluation {
    /// What keeps somebody from being named as the one who judges or decides.
    func faults(ofJudge by: String) -> [Diagnostic] {
        if !AttributeKind.id.accepts(by) {
            return [
                Diagnostic(
                    .weightSetUnwritable, "'\(by)' is no id of a person", remedy: AttributeKind.id.remedy, at: nil)
            ]
        }
        let people = panel.evaluators.map(\.id)
        if people.isEmpty || people.contains(by) { return [] }
        return [
            Diagnostic(
                .weightSetUnwritable, "there is nobody '\(by)' on the panel",
                remedy: NearMiss.remedy(by, among: people, otherwise: "name one of \(listed(people, limit: 12))"),
                at: nil)
        ]
    }
}
