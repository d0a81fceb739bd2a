import CLibXML2

/// Puts libxml2's names and texts to the places that `TagMarking` found.
@safe struct TreeBuilder {
    private(set) var tree = Tree()
    /// libxml2's own, while it runs.
    var context: xmlParserCtxtPtr?
    var bytesNotFed = 0
    private(set) var hasFailed = false
    private(set) var failureOffset = 0
    /// A cap that libxml2 met, not the walk ahead of it.
    private(set) var limit: SyntaxError?

    private let bytes: [UInt8]
    private let limits: Limits
    private var marking: TagMarking
    /// Nodes that libxml2 has reported; the tree holds those that are only marked, too.
    private var reported = 0
    private var names = NameTable()
    private var depth = 0
    /// One for each level ever open; those beyond `depth` keep their memory for the next.
    private var levels: [Level] = []

    init(bytes: [UInt8], limits: Limits) {
        self.bytes = bytes
        self.limits = limits
        self.marking = TagMarking(bytes: bytes, limits: limits)
    }

    /// Whether everything marked was reported, and everything open closed.
    var isComplete: Bool { !hasFailed && depth == 0 && reported > 0 && reported == tree.nodes.count }

    mutating func fail() {
        guard !hasFailed else { return }
        hasFailed = true
        guard let context = unsafe context else { return }
        failureOffset = min(unsafe Int(fx_offset(context)) + bytesNotFed, bytes.count)
        unsafe xmlStopParser(context)
    }

    mutating func mark(to goal: Int) -> TagMarking.Stop? {
        do {
            try marking.mark(to: goal, in: &tree)
            return nil
        } catch { return error }
    }

    func longComment(endingAfter offset: Int) -> Range<Int>? {
        marking.longComments.first { $0.upperBound > offset }
    }

    mutating func start(
        _ local: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?,
        _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int
    ) {
        guard !hasFailed else { return }
        let node = reported
        guard node < tree.nodes.count, tree.attributes(of: node).count == count, let local = unsafe local else {
            return fail()
        }
        reported += 1
        tree.nodes[node].name = unsafe names.index(of: local, namespace, in: &tree)
        let first = Int(tree.nodes[node].attributes)
        for step in 0..<count {
            // Five pointers an attribute: name, prefix, namespace, start and end of the value.
            guard let attribute = unsafe attributes.map({ unsafe $0 + step * 5 }), let name = unsafe attribute[0] else {
                return fail()
            }
            tree.attributes[first + step].name = unsafe names.index(of: name, attribute[2], in: &tree)
        }
        guard tree.names.count <= limits.names else {
            limit = marking.tooManyNames(at: Int(tree.nodes[node].offset))
            return fail()
        }
        if depth > 0 { levels[depth - 1].childStarts() }
        if depth == levels.count { levels.append(Level()) }
        levels[depth].start(node, contentAt: tree.nodes[node].text.start)
        depth += 1
    }

    mutating func end() {
        guard !hasFailed, depth > 0 else { return }
        depth -= 1
        let node = levels[depth].node
        tree.nodes[node].end = UInt32(reported)
        if levels[depth].isCopied {
            let start = tree.arena.count
            tree.arena.append(contentsOf: levels[depth].copy)
            tree.nodes[node].text = Run(start..<tree.arena.count, isInArena: true)
        } else {
            tree.nodes[node].text = Run(levels[depth].verbatim)
        }
    }

    mutating func text(_ piece: UnsafeBufferPointer<UInt8>) {
        guard !hasFailed, depth > 0 else { return }
        unsafe levels[depth - 1].append(piece, bytes)
        guard levels[depth - 1].count > limits.text else { return }
        let node = tree.nodes[levels[depth - 1].node]
        limit = marking.tooMuchText(in: node)
        fail()
    }
}

/// An open element, and its text so far.
private struct Level {
    private(set) var node = 0
    private var hasChildren = false
    private var hasCharacters = false
    /// The text, as long as it stands in the file as it is.
    private(set) var verbatim = 0..<0
    /// The text, once it does not.
    private(set) var copy: [UInt8] = []
    private(set) var isCopied = false

    var count: Int { isCopied ? copy.count : verbatim.count }

    mutating func start(_ node: Int, contentAt offset: Int) {
        self.node = node
        hasChildren = false
        hasCharacters = false
        verbatim = offset..<offset
        isCopied = false
        copy.removeAll(keepingCapacity: true)
    }

    mutating func childStarts() {
        hasChildren = true
        guard !hasCharacters else { return }
        isCopied = true
        copy.removeAll(keepingCapacity: true)
    }

    /// Adds a piece of text; pieces are cut wherever libxml2 likes.
    mutating func append(_ piece: UnsafeBufferPointer<UInt8>, _ bytes: [UInt8]) {
        var piece = unsafe piece
        if !hasCharacters {
            let first = unsafe piece.firstIndex { !$0.isWhite }
            hasCharacters = first != nil
            if hasChildren {
                guard let first else { return }
                unsafe piece = UnsafeBufferPointer(rebasing: piece[first...])
            }
        }
        if !isCopied {
            // Equal bytes are the same text, wherever libxml2 took them from.
            if unsafe bytes.holds(piece, at: verbatim.upperBound) {
                verbatim = verbatim.lowerBound..<verbatim.upperBound + piece.count
                return
            }
            isCopied = true
            copy.append(contentsOf: bytes[verbatim])
        }
        unsafe copy.append(contentsOf: piece)
    }
}

extension [UInt8] {
    fileprivate func holds(_ other: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        guard let base = other.baseAddress, other.count > 0 else { return true }
        guard start + other.count <= count else { return false }
        return unsafe withUnsafeBufferPointer { bytes in
            // The guard above proves that there is memory.
            unsafe fx_equal(bytes.baseAddress! + start, base, other.count) != 0
        }
    }
}

/// Each pair of local name and namespace once.
///
/// libxml2 keeps every name once for the life of a parser, so two equal names have one address.
private struct NameTable {
    private struct Key: Hashable {
        let local: UInt
        let namespace: UInt
    }
    private var indices: [Key: UInt32] = [:]
    /// The name last seen at each slot: nearly every look-up ends here.
    private var recent = [(key: Key, index: UInt32)](repeating: (Key(local: 0, namespace: 0), 0), count: 256)

    mutating func index(
        of local: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?, in tree: inout Tree
    ) -> UInt32 {
        let key = Key(local: UInt(bitPattern: local), namespace: UInt(bitPattern: namespace))
        let mixed: UInt = (key.local >> 3) ^ (key.local >> 11) ^ (key.namespace >> 3)
        let slot = Int(mixed & 255)
        if recent[slot].key == key { return recent[slot].index }
        let index: UInt32
        if let known = indices[key] {
            index = known
        } else {
            index = UInt32(tree.names.count)
            indices[key] = index
            let uri = unsafe namespace.map { unsafe String(cString: $0) } ?? ""
            unsafe tree.names.append(Tree.Name(local: String(cString: local), namespace: uri.withPlainAmpersands))
        }
        recent[slot] = (key, index)
        return index
    }
}

extension String {
    /// libxml2 leaves an ampersand in a namespace as &#38;.
    fileprivate var withPlainAmpersands: String {
        guard contains("&") else { return self }
        let bytes = Array(utf8)
        var plain: [UInt8] = []
        var index = 0
        while index < bytes.count {
            plain.append(bytes[index])
            index += bytes.starts(with: "&#38;", at: index) ? 5 : 1
        }
        return String(decoding: plain, as: UTF8.self)
    }
}
