import Foundation
import Testing

/// Folders of the library in the order in which data flows; a file may name what its own folder and folders before it
/// declare, never what one after it does. Those on one line may use each other.
private let flow = [
    ["Describing"], ["Model", "Statistics"], ["Reading"], ["Checking"], ["Weighing"], ["Scoring"], ["Analysis"],
    ["Reporting"],
]

private struct SourceFile {
    let step: Int
    let name: String

    /// Without comments and without the text of strings.
    let code: String
}

@Suite struct `The library` {
    @Test func `depends in one direction only`() throws {
        let files = try sourceFiles()
        let declaration =
            /^(?:public |package )?(?:indirect )?(?:final )?(?:struct|enum|class|protocol|func|typealias) (\w+)/
            .anchorsMatchLineEndings()
        var home: [Substring: Int] = [:]
        for file in files { for match in file.code.matches(of: declaration) { home[match.1] = file.step } }
        // What a framework or two folders also name says nothing about direction.
        for file in files {
            for match in file.code.matches(of: /(?:^|[^.\w])([A-Za-z]\w+)\b/) {
                let word = match.1
                guard let step = home[word], step > file.step else { continue }
                Issue.record("\(file.name) names \(word), which comes later in the flow")
            }
        }
        #expect(files.count > 60)
    }

    @Test func `keeps every file in a folder of the flow`() throws {
        let root = repository.appending(path: "Sources/Finalist")
        let known = Set(flow.joined())
        for entry in try FileManager.default.contentsOfDirectory(atPath: root.path) {
            #expect(known.contains(entry), "\(entry) is no step of the flow")
        }
    }

    // The system's exp and its kind round their last digit as each system likes. A file that imports none of these has no
    // way to them; those that do are looked through.
    @Test func `has one home of exp, log and power`() throws {
        let root = repository.appending(path: "Sources")
        let systems = [
            "Reading/Files.swift", "Statistics/Threads.swift", "Reporting/OutputFile.swift",
            "FinalistCLI/Console.swift",
        ]
        let names = """
            exp|exp2|expm1|log|log2|log10|log1p|pow|cbrt|hypot|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|erf|erfc|\
            lgamma|tgamma
            """
        let calls = try Regex("(?:^|[^.\\w]|(?:Foundation|Glibc|Musl|Darwin)\\.)(?:\(names))\\(")
        var seen = 0
        let paths = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
        while let url = paths?.nextObject() as? URL {
            if ["c", "h"].contains(url.pathExtension) {
                #expect(!(try String(contentsOf: url, encoding: .utf8)).contains("math.h"), "\(url.lastPathComponent)")
            }
            guard url.pathExtension == "swift" else { continue }
            let code = stripped(try String(contentsOf: url, encoding: .utf8))
            seen += 1
            if code.contains(/import (Glibc|Musl|Darwin)/) {
                #expect(
                    systems.contains { url.path.hasSuffix("/" + $0) }, "\(url.lastPathComponent) imports the system's")
            }
            guard code.contains(/import (Foundation|FoundationEssentials|Glibc|Musl|Darwin)\b/) else { continue }
            #expect(!code.contains(calls), "\(url.lastPathComponent) calls the system's mathematics")
        }
        #expect(seen > 300)
    }

    private func sourceFiles() throws -> [SourceFile] {
        var files: [SourceFile] = []
        for (step, folders) in flow.enumerated() {
            for folder in folders {
                let root = repository.appending(path: "Sources/Finalist/\(folder)")
                let paths = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
                while let url = paths?.nextObject() as? URL {
                    guard url.pathExtension == "swift" else { continue }
                    files.append(
                        SourceFile(
                            step: step, name: "\(folder)/\(url.lastPathComponent)",
                            code: stripped(try String(contentsOf: url, encoding: .utf8))))
                }
            }
        }
        return files
    }

    private func stripped(_ text: String) -> String {
        text.replacing(/"""[\s\S]*?"""/, with: "\"\"").split(separator: "\n", omittingEmptySubsequences: false).map {
            line in
            line.drop(while: \.isWhitespace).hasPrefix("//")
                ? "" : line.replacing(/"(?:[^"\\]|\\.)*"/, with: "\"\"")
        }.joined(separator: "\n")
    }
}
