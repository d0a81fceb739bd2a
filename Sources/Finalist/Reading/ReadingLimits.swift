/// Caps on what is read, against files made to exhaust the machine.
public struct ReadingLimits: Hashable, Sendable {
    /// Bytes a file.
    public var bytes = 64 << 20

    /// Elements inside elements.
    public var depth = 64

    /// Elements a file.
    public var elements = 1_000_000

    /// Attributes an element.
    public var attributes = 64

    /// Bytes of text an element.
    public var text = 1 << 20

    public static let `default` = ReadingLimits()

    public init() {}
}
