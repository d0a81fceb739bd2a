/// How much a file may hold before it is refused.
///
/// The defaults are far above what an evaluation needs, and low enough that a hostile file costs little.
public struct Limits: Hashable, Sendable {
    /// Bytes in the file; `--max-input`.
    public var bytes: Int
    /// Elements inside each other, the root counted; `--max-depth`.
    public var depth: Int
    /// Elements in the file; `--max-elements`.
    public var elements: Int
    /// Attributes of one element, namespace declarations counted; `--max-attributes`.
    public var attributes: Int
    /// Bytes of UTF-8 in the text of one element, and in one attribute; `--max-text`.
    public var text: Int
    /// Different names of elements and attributes in the file, and different declarations of namespaces; `--max-names`.
    public var names: Int

    public init(
        bytes: Int = 64 << 20, depth: Int = 64, elements: Int = 1_000_000, attributes: Int = 64, text: Int = 1 << 20,
        names: Int = 10_000
    ) {
        self.bytes = bytes
        self.depth = depth
        self.elements = elements
        self.attributes = attributes
        self.text = text
        self.names = names
    }

    public static let `default` = Limits()
}
