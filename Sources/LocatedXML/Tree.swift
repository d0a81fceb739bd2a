/// What a document holds, in document order.
struct Tree: Sendable {
    var nodes: [Node] = []
    var attributes: [Attribute] = []
    var names: [Name] = []
    /// Texts and values that do not stand in the file as they are: with references, CDATA, comments inside.
    var arena: [UInt8] = []

    struct Node: Sendable {
        /// Of its `<`.
        let offset: UInt32
        /// Of the first character other than white space directly inside it; 0 where there is none.
        var firstText: UInt32 = 0
        var name: UInt32 = 0
        /// The index of the node behind its last descendant.
        var end: UInt32 = 0
        /// The index of its first attribute; they reach to the next node's.
        let attributes: UInt32
        var text = Run()
    }

    struct Attribute: Sendable {
        /// Of its name.
        let offset: UInt32
        var name: UInt32 = 0
        let value: Run
    }

    struct Name: Sendable {
        let local: String
        let namespace: String
    }

    func attributes(of node: Int) -> Range<Int> {
        let end = node + 1 < nodes.count ? Int(nodes[node + 1].attributes) : attributes.count
        return Int(nodes[node].attributes)..<end
    }
}

/// Some bytes of the file, or of the arena.
struct Run: Sendable {
    private let first: UInt32
    private let size: UInt32

    init() {
        first = 0
        size = 0
    }

    init(_ range: Range<Int>, isInArena: Bool = false) {
        first = UInt32(range.lowerBound)
        size = UInt32(range.count) << 1 | (isInArena ? 1 : 0)
    }

    var start: Int { Int(first) }
    var count: Int { Int(size >> 1) }
    var isInArena: Bool { size & 1 == 1 }
}
