import Foundation
import Testing

/// Folders of the library in the order in which data flows, each with its subfolders in order; a file may name what its
/// own folder and those before it declare, never what one after it does. What lies in a folder beside its subfolders ties
/// them together: it may use them all, and be used by them.
private let flow: [(folder: String, subfolders: [String])] = [
    ("Describing", ["Facts"]),
    ("Statistics", []),
    ("Model", ["Calls", "Costing", "Staffing", "Methods", "PriceFormulas"]),
    ("Reading", ["Tables", "Formats"]),
    ("Checking", ["Checks"]),
    ("Weighing", []),
    ("Scoring", ["Evidence", "Methods", "Decisions"]),
    ("Analysis", ["Calls", "Sensitivity", "Methods", "Staffing", "Weights"]),
    (
        "Reporting",
        ["Formats", "Calls", "Agreement", "Visits", "Sensitivity", "Sections", "Weights", "Methods", "Results"]
    ),
]

/// Names of ours that come later than a file that says the same and means what the system or `LocatedXML` calls so: words
/// alone do not tell the two apart.
private let othersToo: Set = [
    "contains", "drop", "empty", "endIndex", "error", "indices", "isASCII", "joined", "max", "message", "min", "minus",
    "next",
    "prefix", "replace", "set", "upperBound", "zero",
]

/// Where a file lies in the flow.
private struct Room: Hashable {
    let step: Int

    /// `nil` in the folder itself.
    let subfolder: Int?

    /// Whether a file here may name what is declared there.
    func sees(_ other: Room) -> Bool {
        if step != other.step { return other.step < step }
        guard let subfolder, let others = other.subfolder else { return true }
        return others <= subfolder
    }
}

private struct SourceFile {
    let name: String
    let room: Room
    let source: SourceWords
}

@Suite struct `The library` {
    /// A name that is declared here or before cannot be told from its namesake of a later folder, and is let pass.
    @Test func `depends in one direction only`() throws {
        let files = try sourceFiles()
        var homes: [String: Set<Room>] = [:]
        var locals: [String: Set<Room>] = [:]
        for file in files {
            for name in file.source.declared { homes[name, default: []].insert(file.room) }
            for name in file.source.local { locals[name, default: []].insert(file.room) }
        }
        var letPass: Set<String> = []
        for file in files {
            for word in Set(file.source.words.map(\.text)) {
                guard let rooms = homes[word], !rooms.contains(where: file.room.sees),
                    !(locals[word]?.contains(where: file.room.sees) ?? false)
                else { continue }
                if othersToo.contains(word) {
                    letPass.insert(word)
                    continue
                }
                Issue.record("\(file.name) names \(word), which comes later in the flow")
            }
        }
        #expect(files.count > 600)
        #expect(letPass == othersToo, "a name need not be let pass any more")
    }

    @Test func `keeps every file in a folder of the flow`() throws {
        let root = repository.appending(path: "Sources/Finalist")
        let (steps, loose) = try entries(of: root)
        #expect(steps == Set(flow.map(\.folder)))
        #expect(loose == [])
        for (folder, subfolders) in flow {
            let (found, files) = try entries(of: root.appending(path: folder))
            #expect(found == Set(subfolders), "\(folder)")
            #expect(files.allSatisfy { $0.hasSuffix(".swift") }, "\(folder)")
        }
    }

    @Test func `keeps every file short enough to be one idea`() throws {
        let root = repository.appending(path: "Sources")
        let long = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { path in
            guard path.hasSuffix(".swift") else { return false }
            return try Data(contentsOf: root.appending(path: path)).count { $0 == UInt8(ascii: "\n") } > 280
        }
        #expect(long == [])
    }

    // The system's exp and its kind round their last digit as each system likes. A file that imports none of these has no
    // way to them; those that do are looked through.
    @Test func `has one home of exp, log and power`() throws {
        let root = repository.appending(path: "Sources")
        let systems = [
            "Reading/Files.swift", "Statistics/Threads.swift", "Reporting/OutputFile.swift",
            "FinalistCLI/Console.swift",
        ]
        let names: Set = [
            "exp", "exp2", "expm1", "log", "log2", "log10", "log1p", "pow", "cbrt", "hypot", "sin", "cos", "tan",
            "asin",
            "acos", "atan", "atan2", "sinh", "cosh", "tanh", "erf", "erfc", "lgamma", "tgamma",
        ]
        let libraries: Set = ["Glibc", "Musl", "Darwin"]
        let modules = libraries.union(["Foundation", "FoundationEssentials"])
        var seen = 0
        let paths = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
        while let url = paths?.nextObject() as? URL {
            if ["c", "h"].contains(url.pathExtension) {
                #expect(!(try String(contentsOf: url, encoding: .utf8)).contains("math.h"), "\(url.lastPathComponent)")
            }
            guard url.pathExtension == "swift" else { continue }
            let source = SourceWords(try String(contentsOf: url, encoding: .utf8))
            let (words, imported) = (source.words, source.imported)
            let pairs = zip(words, words.dropFirst())
            seen += 1
            if !imported.isDisjoint(with: libraries) {
                #expect(
                    systems.contains { url.path.hasSuffix("/" + $0) }, "\(url.lastPathComponent) imports the system's")
            }
            guard !imported.isDisjoint(with: modules) else { continue }
            let calls = zip(words.dropFirst(2), pairs).filter { after, pair in
                names.contains(pair.1.text) && after.text == "(" && (!pair.1.isMember || modules.contains(pair.0.text))
            }
            #expect(calls.isEmpty, "\(url.lastPathComponent) calls the system's mathematics")
        }
        #expect(seen > 300)
    }

    /// What lies in a folder, but for what a Mac puts there.
    private func entries(of root: URL) throws -> (folders: Set<String>, files: Set<String>) {
        let found = try FileManager.default.contentsOfDirectory(at: root, includingPropertiesForKeys: [.isDirectoryKey])
        var (folders, files): (Set<String>, Set<String>) = ([], [])
        for entry in found where entry.lastPathComponent != ".DS_Store" {
            if try entry.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true {
                folders.insert(entry.lastPathComponent)
            } else {
                files.insert(entry.lastPathComponent)
            }
        }
        return (folders, files)
    }

    private func sourceFiles() throws -> [SourceFile] {
        try flow.enumerated().flatMap { step, entry in
            let root = repository.appending(path: "Sources/Finalist/\(entry.folder)")
            let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path)
            return try paths.filter { $0.hasSuffix(".swift") }.map { path in
                let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
                let subfolder = entry.subfolders.firstIndex { path.hasPrefix($0 + "/") }
                return SourceFile(
                    name: "\(entry.folder)/\(path)", room: Room(step: step, subfolder: subfolder),
                    source: SourceWords(text))
            }
        }
    }
}

@Suite struct `The words of a source file` {
    @Test func `are also those of members, extensions and interpolations`() {
        let source = SourceWords(
            #"""
            /// Not this.
            extension Vendor {
                var told: String { "not this, \(name.first ?? "nor this \(at(7))") nor this" }  // nor this
            }
            """#)
        #expect(
            source.words.map(\.text).filter { $0.first?.isLetter == true }
                == ["extension", "Vendor", "var", "told", "String", "name", "first", "at"])
        #expect(source.words.filter(\.isMember).map(\.text) == ["first"])
        #expect(source.declared.isSuperset(of: ["told"]))
    }

    @Test func `declare what others can name, and what they cannot`() {
        let source = SourceWords(
            """
            enum Kind { case plain, priced(by: Vendor, at: Int), free }
            func sum(of rows: [Int]) -> Int {
                let start = 0
                return rows.reduce(start) { sum, row in sum + row }
            }
            """)
        #expect(source.declared == ["Kind", "plain", "priced", "free", "sum"])
        #expect(source.local.isSuperset(of: ["by", "at", "of", "rows", "start", "row"]))
    }

    @Test func `hide no type that a file only uses`() {
        let source = SourceWords(
            """
            extension First: Second {
                func priced<Money: Sum>(for vendor: Vendor, all: [Buyer: Int]) -> Int {
                    switch vendor { case Kind.plain: 0 }
                    for case .some(let one) in list(of: Later.all, for: Stage.last) { Tool.use(one) }
                    return all.map { (row: Row, at: Int) -> Column in row.isIn ? Left.side : right }
                }
            }
            """)
        #expect(source.declared == ["priced"])
        #expect(
            source.local.isSuperset(of: ["Money", "for", "vendor", "all", "of", "one", "row", "at"]))
        #expect(
            source.local.isDisjoint(with: [
                "First", "Second", "Sum", "Vendor", "Buyer", "Kind", "Later", "Stage", "Tool", "Row", "Column", "Left",
            ]))
    }

    @Test func `tell what a file imports, also where it is only a part of it`() {
        let source = SourceWords(
            """
            import Foundation
            internal import func Glibc.pow
            """)
        #expect(source.imported == ["Foundation", "Glibc"])
    }
}
