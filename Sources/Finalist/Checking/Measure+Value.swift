extension Measure {
    /// The value of a figure as it was written, as the name of a level or as a number; `nil` where it is neither, or where
    /// the function needs the other vendors.
    func value(of figure: Figure) -> Double? {
        function.value(ofLevel: figure.text) ?? PlainNumber(figure.text).flatMap { function.value(of: $0.value) }
    }
}
