internal import CTemplates

/// The files of `Templates/`, carried inside the binary.
public enum Templates {
    /// The paths below `Templates/`, in order.
    public static let names: [String] = (0..<finalist_template_count).map {
        String(cString: finalist_template_at($0).pointee.name)
    }

    /// The text of a file, by its path below `Templates/`: `report/report.css`.
    public static func text(_ name: String) -> String? {
        guard let row = names.firstIndex(of: name) else { return nil }
        let file = finalist_template_at(row).pointee
        return String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
    }

    /// The names of the starter evaluations that `finalist init` can copy.
    public static var starters: [String] {
        var names: [String] = []
        for name in Self.names {
            let parts = name.split(separator: "/")
            if parts.count > 2, parts[0] == "starters", names.last != String(parts[1]) {
                names.append(String(parts[1]))
            }
        }
        return names
    }

    /// The files of a starter, by their path in the evaluation's folder; empty for an unknown one.
    public static func starter(_ name: String) -> [(path: String, text: String)] {
        let folder = "starters/\(name)/"
        return names.filter { $0.hasPrefix(folder) }.compactMap { path in
            text(path).map { (String(path.dropFirst(folder.count)), $0) }
        }
    }
}
