/// Where an evaluation, or a part of one, is read from.
public enum Source: Hashable, Sendable {
    /// A folder with `evaluation.xml`, or that one file; parts that it includes lie below its folder.
    case path(String)

    /// One file from memory or from standard input, under the name that messages give it. There is no folder to look in, so
    /// that it can include nothing.
    case bytes([UInt8], name: String)

    /// A folder in memory: `evaluation.xml` and what it includes, by their paths below it, like `scores/E1.xml`.
    case files([String: [UInt8]])
}
