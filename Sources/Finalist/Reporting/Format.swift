/// A way to draw a report for people.
public struct Format: Sendable {
    public let id: String
    /// Without the point; the first is the one to write.
    public let fileExtensions: [String]
    public let mediaType: String
    /// The whole output, ending in a line break.
    public let draw: @Sendable (Report, TextOptions) -> String

    public init(
        id: String, fileExtensions: [String], mediaType: String,
        draw: @escaping @Sendable (Report, TextOptions) -> String
    ) {
        self.id = id
        self.fileExtensions = fileExtensions
        self.mediaType = mediaType
        self.draw = draw
    }

    public static let all: [Format] = [.table, .markdown, .html, .csv]
}

/// What only a terminal asks: how wide it is, and what it can show.
public struct TextOptions: Hashable, Sendable {
    /// In cells. Numbers are never cut, so a width below 40 may be passed.
    public var width: Int
    public var isASCII: Bool
    public var isColoured: Bool

    public init(width: Int = 80, isASCII: Bool = false, isColoured: Bool = false) {
        self.width = width
        self.isASCII = isASCII
        self.isColoured = isColoured
    }
}

/// Whether a file's name asks for one of these extensions, in whatever letter case.
func isFileName(_ path: String, endingIn extensions: [String]) -> Bool {
    extensions.contains { path.lowercased().hasSuffix("." + $0) }
}
