/// What was supposed, wherever a result has to say that it is none to award on.
extension Evaluation {
    /// A sentence or two; `nil` where nothing is supposed.
    var supposedWords: String? {
        suppositions.isEmpty
            ? nil : "Supposed: \(suppositions.joined(separator: "; ")). This is a what-if, not the award result."
    }

    /// For programs: a result that supposes nothing does not speak of it.
    var supposedMembers: [(String, ResultValue)] {
        suppositions.isEmpty
            ? [] : [("suppositions", .list(of: "supposition", suppositions.map { .text($0.visible) }))]
    }
}
