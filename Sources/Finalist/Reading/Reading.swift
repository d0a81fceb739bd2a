internal import LocatedXML

/// What came of reading: an evaluation as far as it could be understood, and what is wrong with it.
///
/// The checks run on what could be read even when reading found problems, so that a person sees all of them at once.
public struct Reading: Sendable {
    /// `nil` when not even the plan could be understood.
    let understood: Evaluation?

    /// What reading found, in the order of the files.
    public let diagnostics: [Diagnostic]

    /// Whether something could not be read; what is only noted keeps nobody from going on.
    public var hasErrors: Bool { diagnostics.hasErrors }

    /// Some part could not be read at all, so what seems missing may stand in it.
    let isIncomplete: Bool

    /// What was read is a part of an evaluation, without the rest: ids lead nowhere, and nothing is missing.
    let isPart: Bool

    private let sources: Sources

    /// Reads an evaluation; never throws, since what is wrong is part of the result.
    public static func read(_ source: Source, limits: ReadingLimits = .default) -> Reading {
        read(source, limits: limits, roots: ["evaluation"])
    }

    /// Reads a folder or a file.
    public static func read(_ path: String, limits: ReadingLimits = .default) -> Reading {
        read(.path(path), limits: limits)
    }

    /// Reads one file from memory.
    public static func read(_ bytes: [UInt8], file: String, limits: ReadingLimits = .default) -> Reading {
        read(.bytes(bytes, name: file), limits: limits)
    }

    /// The same where a file may start with another element as well.
    static func read(
        _ source: Source, limits: ReadingLimits, roots: [String], besides: PartBesides? = nil
    ) -> Reading {
        switch source {
        case .bytes(let bytes, let name):
            var loader = Loader(folder: nil, limits: limits, roots: roots)
            return loader.load(bytes, file: name)
        case .files(let files):
            var loader = Loader(folder: Folder(holding: files), limits: limits, roots: roots)
            return loader.load("evaluation.xml")
        case .path(let path):
            return read(path, limits: limits, roots: roots, besides: besides)
        }
    }

    private static func read(
        _ path: String, limits: ReadingLimits, roots: [String], besides: PartBesides?
    ) -> Reading {
        var file = path
        switch Folder.kind(of: path) {
        case .nothing:
            return Reading(missing: path, "no such file or folder", "check the path; a folder must hold evaluation.xml")
        case .folder:
            file = path.hasSuffix("/") ? path + "evaluation.xml" : path + "/evaluation.xml"
            if Folder.kind(of: file) != .file {
                return Reading(
                    missing: path, "the folder has no evaluation.xml",
                    "name the file itself, or start one with: finalist init FOLDER --template contact-centre")
            }
        case .file: break
        }
        let (folder, name) = Folder.of(file)
        var loader = Loader(folder: folder, limits: limits, roots: roots)
        loader.besides = besides
        return loader.load(name)
    }

    init(
        understood: Evaluation?, diagnostics: [Diagnostic], isIncomplete: Bool, sources: Sources = Sources(),
        isPart: Bool = false
    ) {
        self.understood = understood
        self.diagnostics = diagnostics
        self.isIncomplete = isIncomplete
        self.sources = sources
        self.isPart = isPart
    }

    /// The same findings with the lines they are about, read again from the files; for the few that are shown.
    public func withExcerpts(_ findings: [Diagnostic]) -> [Diagnostic] {
        var files: [String: FileProblems] = [:]
        return findings.map { finding in
            guard let location = finding.location, finding.excerpt == nil else { return finding }
            let file = files[location.file] ?? sources.problems(of: location.file)
            files[location.file] = file
            return finding.excerpted(file.excerpt(at: location))
        }
    }

    private init(missing path: String, _ message: String, _ remedy: String) {
        self.init(
            understood: nil,
            diagnostics: [
                Diagnostic(.inputMissing, "'\(path)': \(message)", remedy: remedy, at: nil)
            ], isIncomplete: true)
    }
}

/// Where the files of an evaluation can be read again.
struct Sources {
    var folder: Folder?
    var limits = ReadingLimits.default

    /// A file that came from memory.
    var bytes: [UInt8] = []

    /// What was read beside the evaluation's own files, by its name: that need not lead there from the folder.
    var besides: [String: [UInt8]] = [:]

    /// The file as it is now, with no problem noted.
    func problems(of file: String) -> FileProblems {
        if Reading.isTable(file) { return FileProblems(file: file, text: SourceText(bytes(of: file))) }
        return FileProblems(file: file, document: try? Document.parse(bytes(of: file), limits: Limits(limits)))
    }

    /// Those from memory where the file cannot be opened any more.
    private func bytes(of file: String) -> [UInt8] {
        if let bytes = besides[file] { return bytes }
        // A name given to bytes leads to no file, whatever it looks like.
        guard let inside = folder else { return bytes }
        let (folder, name) = file.hasPrefix("/") ? Folder.of(file) : (inside, file)
        return (try? folder.bytes(of: name, limit: limits.bytes)) ?? bytes
    }
}
