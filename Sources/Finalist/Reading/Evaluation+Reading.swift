extension Evaluation {
    /// Reads an evaluation: a folder with `evaluation.xml`, or that one file; parts that it includes are read too.
    ///
    /// - Throws: A ``Refusal`` naming every problem found in all files, each with its place, those that ``check()``
    ///   finds included.
    public init(contentsOf path: String, limits: ReadingLimits = .default) throws(Refusal) {
        self = try Reading.read(path, limits: limits).evaluation()
    }

    /// Reads an evaluation from wherever it stands.
    ///
    /// - Throws: As above.
    public init(_ source: Source, limits: ReadingLimits = .default) throws(Refusal) {
        self = try Reading.read(source, limits: limits).evaluation()
    }

    /// Reads an evaluation of one file from memory; `file` is the name used in messages.
    ///
    /// - Throws: As above; an include is refused, since there is no folder to look in.
    public init(xml bytes: [UInt8], file: String = "evaluation.xml", limits: ReadingLimits = .default) throws(Refusal) {
        self = try Reading.read(bytes, file: file, limits: limits).evaluation()
    }
}
