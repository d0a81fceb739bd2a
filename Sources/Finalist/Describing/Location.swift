/// A place in a file a person can open.
public struct Location: Hashable, Sendable, CustomStringConvertible {
    /// The file, named from the evaluation's folder, with `/` between parts: `scores/E1.xml`.
    public let file: String

    /// Counts from 1.
    public let line: Int

    /// Counts characters from 1.
    public let column: Int

    public var description: String { "\(file):\(line):\(column)" }
}
