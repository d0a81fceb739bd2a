extension Comparison {
    /// What an earlier stage's result rests on.
    public struct Stage: Hashable, Sendable {
        public var id: String

        /// The stages that count, in order, this one last; and those that came later.
        public var counted: [String]
        public var later: [String]
        public var absences: [Absence]

        /// A criterion that is left out, a vendor that left since, or a vendor without a result; and why.
        public struct Absence: Hashable, Sendable {
            public enum Kind: String, Hashable, Sendable, CaseIterable {
                case leftOut, leftSince, withoutResult
            }

            public var kind: Kind
            public var id: String
            public var title: String
            public var reason: String
        }
    }
}

extension Comparison.Stage {
    init?(_ view: StageView?) {
        guard let view, let stage = view.stage else { return nil }
        let groups: [(Absence.Kind, [StageView.Absence])] = [
            (.leftOut, view.leftOut), (.leftSince, view.leftSince), (.withoutResult, view.withoutResult),
        ]
        self.init(
            id: stage, counted: view.counted, later: view.later,
            absences: groups.flatMap { kind, absences in
                absences.map {
                    Absence(kind: kind, id: $0.id, title: $0.title.visible, reason: $0.reason.visible)
                }
            })
    }
}
