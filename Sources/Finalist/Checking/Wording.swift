// How checks write down what they found.

extension Criterion {
    /// `'Agent attrition' (U4)`
    var titleAndID: String { "'\(title)' (\(id))" }
}

/// ` (first at plan.xml:4:3)`
func whereFirst(_ location: Location?) -> String { location.map { " (first at \($0))" } ?? "" }
