import Foundation
import Testing

@testable import Finalist

/// The validator of libxml2, as an opinion that does not come from this library.
enum XMLLint {
    static let path: String? = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        .map { "\($0)/xmllint" }.first { FileManager.default.isExecutableFile(atPath: $0) }

    static var isHere: Bool { path != nil }

    /// The files that a schema does not accept, `results.xsd` or that of the file format, with what xmllint says of each.
    static func refused(_ files: [String], by schema: String) throws -> [String: String] {
        try refused(files, bySchema: schema == "results.xsd" ? PublishedResults.xmlSchema : FormatSchema.text)
    }

    /// The documents, by their place, that the schema with this text does not accept.
    static func refused(documents: [String], bySchema text: String) throws -> [Int] {
        let folder = try TemporaryFolder()
        for (place, document) in documents.enumerated() { try folder.write(Data(document.utf8), to: "\(place).xml") }
        let files = documents.indices.map { folder.url.appending(path: "\($0).xml").path }
        let refused = try refused(files, bySchema: text)
        return files.indices.filter { refused[files[$0]] != nil }
    }

    private static func refused(_ files: [String], bySchema text: String) throws -> [String: String] {
        guard let path else { return [:] }
        let process = Process()
        process.executableURL = URL(filePath: path)
        let folder = try TemporaryFolder(["schema.xsd": text])
        process.arguments = ["--nonet", "--noout", "--schema", folder.url.appending(path: "schema.xsd").path] + files
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
