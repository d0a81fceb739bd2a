extension Sequence where Element: Hashable {
    /// Each once, in the order in which it comes first.
    var uniqued: [Element] {
        var met: Set<Element> = []
        return filter { met.insert($0).inserted }
    }
}
