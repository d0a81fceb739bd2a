import Foundation
import Testing

/// Runs what stands behind each `$ ` in the files of `Transcripts/` and holds its output against what stands below.
///
/// Lines on standard error are marked `! `; the last line of each is the exit status in brackets. A transcript runs in
/// a folder of its own, in which `Examples` leads to the repository's. `UPDATE_GOLDEN=1 swift test` writes them anew.
@Suite struct `The command` {
    @Test(arguments: try transcripts())
    func `does what its transcripts show`(name: String) throws {
        let file = folder.appending(path: name)
        let expected = try String(contentsOf: file, encoding: .utf8)
        let place = FileManager.default.temporaryDirectory.appending(path: "finalist-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: place) }
        try FileManager.default.createSymbolicLink(
            at: place.appending(path: "Examples"), withDestinationURL: repository.appending(path: "Examples"))
        var actual = ""
        for line in expected.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("# ") { actual += line + "\n" }
            if line.hasPrefix("$ ") {
                let run = try shell(String(line.dropFirst(2)), in: place)
                actual += "\(line)\n" + run.transcript + "\n"
            }
        }
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
            try actual.write(to: file, atomically: true, encoding: .utf8)
        }
        let want = try String(contentsOf: file, encoding: .utf8)
        #expect(actual.split(separator: "\n") == want.split(separator: "\n"), "\(name) shows something else")
    }
}

let repository = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL
private let folder = repository.appending(path: "Tests/FinalistCLITests/Transcripts")

private func transcripts() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }.sorted()
}

/// The folder the command was built into: the one of this test's own executable.
var products: URL {
    let executable = URL(filePath: ProcessInfo.processInfo.arguments[0])
    let beside = executable.deletingLastPathComponent()
    if FileManager.default.isExecutableFile(atPath: beside.appending(path: "finalist").path) { return beside }
    return repository.appending(path: ".build/debug")
}

struct Run {
    let output: String
    let messages: String
    let status: Int32

    var transcript: String {
        messages.split(separator: "\n").map { "! \($0)\n" }.joined() + output
            + (output.isEmpty || output.hasSuffix("\n") ? "" : "\n") + "[\(status)]\n"
    }
}

/// Runs a line of shell with the command first on the path and nothing in the environment but that.
func shell(_ line: String, in place: URL, environment: [String: String] = [:]) throws -> Run {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = place
    // Sanitizers and the measuring of coverage speak through the environment.
    let tools = ProcessInfo.processInfo.environment.filter {
        $0.key.hasSuffix("SAN_OPTIONS") || $0.key == "LLVM_PROFILE_FILE"
    }
    process.environment = ["PATH": "\(products.path):/usr/bin:/bin", "LLVM_PROFILE_FILE": "/dev/null"]
        .merging(tools) { $1 }.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    let output = place.appending(path: ".out-\(UUID().uuidString)")
    let messages = place.appending(path: ".err-\(UUID().uuidString)")
    for file in [output, messages] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: messages)
    try process.run()
    process.waitUntilExit()
    defer { for file in [output, messages] { try? FileManager.default.removeItem(at: file) } }
    return Run(
        output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
        messages: String(decoding: try Data(contentsOf: messages), as: UTF8.self), status: process.terminationStatus)
}
