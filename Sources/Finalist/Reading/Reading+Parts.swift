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
    /// above, which need not include it yet; alone where there is none.
    public static func part(
        _ path: String, with evaluation: String? = nil, limits: ReadingLimits = .default
    ) -> PartReading {
        let alone = read(path, limits: limits, roots: ["evaluation"] + PartDocument.names)
        guard Folder.kind(of: path) == .file, alone.understood == nil || alone.isPart || alone.isOfJudgements else {
            return PartReading(reading: alone, company: .whole, file: nil)
        }
        let isPart = alone.isPart || alone.isOfJudgements
        guard
            let part = NamedPart(path, with: evaluation, isPart: isPart || isTableOfCalls(path, limits), limits: limits)
        else {
            return PartReading(reading: alone, company: isPart ? .none : .whole, file: nil)
        }
        let besides = part.href == nil ? PartBesides(file: path) : nil
        return PartReading(
            reading: read(part.evaluation, limits: limits, roots: ["evaluation"], besides: besides),
            company: .evaluation(part.evaluation, includesIt: part.href != nil), file: part.href ?? path)
    }

    /// The same of one file from memory, which no evaluation includes.
    public static func part(
        _ bytes: [UInt8], file: String, with evaluation: String? = nil, limits: ReadingLimits = .default
    ) -> PartReading {
        var loader = Loader(folder: nil, limits: limits)
        loader.roots = ["evaluation"] + PartDocument.names
        let alone = loader.load(bytes, file: file)
        let isPart = alone.isPart || alone.isOfJudgements
        guard let evaluation, isPart || alone.understood == nil else {
            return PartReading(reading: alone, company: isPart ? .none : .whole, file: nil)
        }
        let home = NamedPart.file(of: evaluation)
        return PartReading(
            reading: read(
                home, limits: limits, roots: ["evaluation"], besides: PartBesides(file: file, bytes: bytes)),
            company: .evaluation(home, includesIt: false), file: file)
    }

    private static func isTableOfCalls(_ path: String, _ limits: ReadingLimits) -> Bool {
        guard isTable(path), let bytes = try? bytes(of: path, limits: limits) else { return false }
        let problems = FileProblems(file: path, text: SourceText(bytes))
        return TableReader(problems, limits: limits).flatMap { TableKind($0) }?.isOfCalls == true
    }

    private var isOfJudgements: Bool { understood?.isOfJudgementsAlone ?? false }
}
