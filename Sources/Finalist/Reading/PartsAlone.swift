internal import LocatedXML

/// A part of an evaluation that somebody names in place of the evaluation.
extension Loader {
    func partRemedy(_ name: String) -> String {
        let weights = name == "judgements" ? "; finalist weights says what weights it makes" : ""
        if let including { return "this is a part that \(including) includes: name that file, or its folder\(weights)" }
        return "this is a part: name the evaluation.xml that includes it, or its folder\(weights)"
    }

    /// The evaluation that includes the file, beside it or in the folder above.
    private var including: String? {
        guard let folder, let ownIdentity else { return nil }
        return NamedPart.near(folder, ownIdentity, limits)?.evaluation
    }
}

/// A part to be read beside what an evaluation includes.
struct PartBesides {
    let file: String

    /// `nil` where they are read from the file.
    var bytes: [UInt8]?
}

/// A part of an evaluation, and the evaluation that it is checked with.
struct NamedPart {
    /// The evaluation's own file.
    let evaluation: String

    /// As the evaluation includes it; `nil` where it does not.
    let href: String?

    /// The evaluation that was named, else the one beside the file or in the folder above: one that includes it before one
    /// that does not. `nil` where there is none.
    ///
    /// - Parameter isPart: whether the file can be a part; what cannot is held against no evaluation that does not name it.
    init?(_ path: String, with named: String?, isPart: Bool, limits: ReadingLimits) {
        let (folder, name) = Folder.of(path)
        guard let identity = folder.identity(of: name) else { return nil }
        if let named {
            evaluation = Self.file(of: named)
            href = Self.name(of: identity, in: evaluation, limits)
            return
        }
        if let near = Self.near(folder, identity, limits) {
            evaluation = near.evaluation
            href = near.href
            return
        }
        guard isPart, let nearest = Self.homes(of: folder).first(where: { Self.root(of: $0, limits) != nil }) else {
            return nil
        }
        evaluation = nearest
        href = nil
    }

    /// The evaluation's file, where it or its folder is named.
    static func file(of named: String) -> String {
        let home = named.hasSuffix("/") ? String(named.dropLast()) : named
        return Folder.kind(of: named) == .folder ? home + "/evaluation.xml" : named
    }

    /// The evaluation that includes a file, in the file's folder or in the one above, and its name for the file.
    static func near(
        _ folder: Folder, _ identity: String, _ limits: ReadingLimits
    ) -> (evaluation: String, href: String)? {
        for evaluation in homes(of: folder) {
            if let href = name(of: identity, in: evaluation, limits) { return (evaluation, href) }
        }
        return nil
    }

    private static func homes(of folder: Folder) -> [String] {
        [folder, folder.above].map { $0.path == "." ? "evaluation.xml" : $0.path + "/evaluation.xml" }
    }

    /// The name under which an evaluation includes a file.
    private static func name(of identity: String, in evaluation: String, _ limits: ReadingLimits) -> String? {
        guard let root = root(of: evaluation, limits) else { return nil }
        let home = Folder.of(evaluation).folder
        let parts = root.children.filter { $0.name == "include" }.compactMap { $0.value("href") }
        return parts.first { home.identity(of: $0) == identity }
    }

    /// What stands in a file that is an evaluation.
    private static func root(of evaluation: String, _ limits: ReadingLimits) -> Element? {
        let (home, file) = Folder.of(evaluation)
        guard let bytes = try? home.bytes(of: file, limit: limits.bytes),
            let root = try? Document.parse(bytes, limits: Limits(limits)).root, root.name == "evaluation"
        else { return nil }
        return root
    }
}

extension Folder {
    /// The folder that holds this one.
    var above: Folder {
        if path == "." { return Folder(path: "..") }
        return path.hasSuffix("..") ? Folder(path: path + "/..") : Folder.of(path).folder
    }
}
