internal import LocatedXML

/// An evaluation or one part of one, read to be checked.
public struct PartReading: Sendable {
    /// What a part was checked with.
    public enum Company: Hashable, Sendable {
        /// It is an evaluation.
        case whole
        /// With the evaluation whose file this is; it need not include the part.
        case evaluation(String, includesIt: Bool)
        /// With nothing: where its ids lead was not looked up.
        case none
    }

    public let reading: Reading
    public let company: Company

    /// The part's file as findings name it; `nil` for an evaluation, and for a part alone.
    let file: String?
}

extension Reading {
    /// Reads an evaluation, or one part with the evaluation that is named, else with the one beside it or in the folder
    /// above, which need not include it yet; alone where there is none, or where the part comes from memory.
    ///
    /// - Parameter evaluation: The folder or the file to read the part with; what is read from a folder in memory is whole,
    ///   and takes none.
    public static func part(
        _ source: Source, with evaluation: String? = nil, limits: ReadingLimits = .default
    ) -> PartReading {
        let alone = read(source, limits: limits, roots: ["evaluation"] + PartDocument.names)
        let isPart = alone.isPart || alone.isOfJudgements
        let asItIs = PartReading(reading: alone, company: isPart ? .none : .whole, file: nil)
        guard isPart || alone.understood == nil else { return asItIs }
        func beside(_ home: String, _ part: PartBesides?, as file: String) -> PartReading {
            PartReading(
                reading: read(.path(home), limits: limits, roots: ["evaluation"], besides: part),
                company: .evaluation(home, includesIt: part == nil), file: file)
        }
        switch source {
        case .files: return asItIs
        case .bytes(let bytes, let name):
            guard let evaluation else { return asItIs }
            return beside(NamedPart.file(of: evaluation), PartBesides(file: name, bytes: bytes), as: name)
        case .path(let path):
            let canBePart = isPart || isTableOfCalls(path, limits)
            guard Folder.kind(of: path) == .file,
                let part = NamedPart(path, with: evaluation, isPart: canBePart, limits: limits)
            else { return asItIs }
            return beside(part.evaluation, part.href == nil ? PartBesides(file: path) : nil, as: part.href ?? path)
        }
    }

    private static func isTableOfCalls(_ path: String, _ limits: ReadingLimits) -> Bool {
        guard isTable(path), let bytes = try? bytes(of: path, limits: limits) else { return false }
        let problems = FileProblems(file: path, text: SourceText(bytes))
        return TableReader(problems, limits: limits).flatMap { TableKind($0) }?.isOfCalls == true
    }

    private var isOfJudgements: Bool { understood?.isOfJudgementsAlone ?? false }
}
