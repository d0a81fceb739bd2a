/// The lines that every vendor is asked to price, in their order; each is found by its id without a search.
public struct PriceTemplate: RandomAccessCollection, Hashable, Sendable, ExpressibleByArrayLiteral {
    private let lines: [TemplateLine]

    /// The first with an id, where a faulty plan has several.
    private let rows: [TemplateLine.ID: Int]

    public init(_ lines: [TemplateLine]) {
        self.lines = lines
        rows = Dictionary(zip(lines.map(\.id), lines.indices), uniquingKeysWith: { first, _ in first })
    }

    public init(arrayLiteral lines: TemplateLine...) { self.init(lines) }

    public var startIndex: Int { lines.startIndex }
    public var endIndex: Int { lines.endIndex }
    public subscript(position: Int) -> TemplateLine { lines[position] }

    /// `nil` where there is none with this id.
    public subscript(id id: TemplateLine.ID) -> TemplateLine? { rows[id].map { lines[$0] } }
}
