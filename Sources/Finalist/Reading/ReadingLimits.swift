/// Caps on what is read, against files made to exhaust the machine.
///
/// Each is far above what an evaluation holds, and is named with its option where a file passes it.
public struct ReadingLimits: Hashable, Sendable {
    /// Bytes a file.
    public var bytes = 64 << 20

    /// Elements inside elements.
    public var depth = 64

    /// Elements a file, or lines a table.
    public var elements = 1_000_000

    /// Attributes an element.
    public var attributes = 64

    /// Bytes of text an element.
    public var text = 1 << 20

    /// Different names of elements, attributes and namespaces a file.
    public var names = 10_000

    /// Elements of one kind a file, but for those of which an evaluation may hold many thousands, as of scores.
    public var items = 2_000

    /// Vendors a file, and as many evaluators, channels, weight sets and others of which each is compared with each.
    public var peers = 100

    /// Price lines a file.
    public var lines = 1_000

    /// Criteria a plan, on all levels.
    public var criteria = 1_000

    /// Values that an evaluation compares: its criteria, times the vendors.
    public var cells = 20_000

    /// Amounts that the price matrices of an evaluation come to: their lines and the channels that drive them, times
    /// the months of the term, and the tiers of the lines.
    public var amounts = 30_000

    /// Calls a file, and sheets on calls.
    public var sheets = 5_000

    /// Items of a list in an attribute.
    public var list = 10_000

    /// Bytes of an attribute that is no list, or of a field of a table.
    public var value = 10_000

    /// Fields a table.
    public var fields = 4_000_000

    /// Fields a line of a table: more than any scorecard has items.
    static let columns = 1_000

    public static let `default` = ReadingLimits()

    public init() {}
}
