import Foundation

/// The validator of libxml2, as an opinion that does not come from this library.
enum XMLLint {
    static let path: String? = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        .map { "\($0)/xmllint" }.first { FileManager.default.isExecutableFile(atPath: $0) }

    static var isHere: Bool { path != nil }

    /// The files that a schema of `Templates/schema` does not accept, with what xmllint says of each.
    static func refused(_ files: [String], by schema: String) throws -> [String: String] {
        guard let path else { return [:] }
        let process = Process()
        process.executableURL = URL(filePath: path)
        let file = repository.appending(path: "Templates/schema/\(schema)").path
        process.arguments = ["--nonet", "--noout", "--schema", file] + files
        let output = Pipe()
        process.standardError = output
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let lines = String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
        let accepted = Set(lines.filter { $0.hasSuffix(" validates") }.map { String($0.dropLast(" validates".count)) })
        var refused: [String: String] = [:]
        for file in files where !accepted.contains(file) {
            refused[file] = lines.filter { $0.hasPrefix(file + ":") }.joined(separator: "\n")
        }
        return refused
    }
}
