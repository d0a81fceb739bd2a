internal import LocatedXML

extension Reading {
    /// Whether a file is a table, by its name.
    public static func isTable(_ file: String) -> Bool { file.lowercased().hasSuffix(".csv") }

    /// What a file holds that stands alone, named as it was asked for.
    static func bytes(of path: String, limits: ReadingLimits) throws(Refusal) -> [UInt8] {
        let (folder, name) = Folder.of(path)
        if let bytes = try? folder.bytes(of: name, limit: limits.bytes) { return bytes }
        throw Refusal(diagnostics: [
            Diagnostic(
                .inputMissing, "'\(path)' cannot be opened", remedy: "check the name, and that it is a file", at: nil)
        ])
    }

    /// What `read` makes of a table that stands alone, and of its bytes.
    ///
    /// - Throws: A ``Refusal`` with all that is wrong in it.
    static func table<Content>(
        _ path: String, limits: ReadingLimits, _ read: (TableReader, [UInt8]) -> Content
    ) throws(Refusal) -> Content {
        let bytes = try bytes(of: path, limits: limits)
        let problems = FileProblems(file: path, text: SourceText(bytes))
        let content = TableReader(problems, limits: limits).map { read($0, bytes) }
        guard let content, !problems.diagnostics.hasErrors else {
            throw Refusal(diagnostics: problems.diagnostics)
        }
        return content
    }
}
