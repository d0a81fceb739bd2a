extension Scorecard {
    /// The ids of the scorecards that come with the program.
    public static var builtInIDs: [ID] {
        Templates.names.filter { $0.hasPrefix(folder) && $0.hasSuffix(".xml") }
            .map { String($0.dropFirst(folder.count).dropLast(4)) }
    }

    /// The file of a scorecard that comes with the program; `nil` for an unknown one.
    public static func builtInText(_ id: ID) -> String? { Templates.text("\(folder)\(id).xml") }

    /// A scorecard that comes with the program; `nil` for an unknown one.
    public static func builtIn(_ id: ID) -> Scorecard? {
        builtInText(id).flatMap { try? Reading.scorecard(Array($0.utf8), file: "\(id).xml") }
    }

    private static let folder = "scorecards/"
}
