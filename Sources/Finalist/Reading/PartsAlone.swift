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
        return [folder, folder.above].lazy.compactMap { home -> String? in
            guard let bytes = try? home.bytes(of: "evaluation.xml", limit: limits.bytes),
                let root = try? Document.parse(bytes, limits: Limits(limits)).root, root.name == "evaluation"
            else { return nil }
            let parts = root.children.filter { $0.name == "include" }.compactMap { $0.value("href") }
            guard parts.contains(where: { home.identity(of: $0) == ownIdentity }) else { return nil }
            return home.path == "." ? "evaluation.xml" : home.path + "/evaluation.xml"
        }.first
    }
}

extension Folder {
    /// The folder that holds this one.
    fileprivate var above: Folder {
        if path == "." { return Folder(path: "..") }
        return path.hasSuffix("..") ? Folder(path: path + "/..") : Folder.of(path).folder
    }
}
