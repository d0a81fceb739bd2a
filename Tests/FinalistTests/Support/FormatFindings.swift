import Foundation
import LocatedXML

@testable import Finalist

extension Reading {
    /// What does not fit the format in a file of any of the five kinds, by the way an evaluation takes to it.
    ///
    /// A part is read as an evaluation's include.
    static func formatFindings(_ bytes: [UInt8]) throws -> [Diagnostic] {
        let root = try Document.parse(bytes).root
        let reading: Reading
        if root.name == "evaluation" {
            reading = read(bytes, file: "evaluation.xml")
        } else {
            let folder = try TemporaryFolder([
                "evaluation.xml":
                    #"<evaluation xmlns="urn:finalist:1" id="e" title="E"><include href="part.xml"/></evaluation>"#
            ])
            try folder.write(Data(bytes), to: "part.xml")
            reading = read(folder.path)
        }
        return reading.diagnostics.filter { $0.rule.code.hasPrefix("F03") || $0.rule.code == "F0104" }
    }
}

/// The names of a folder's XML files, those in folders below it included.
func xmlFiles(in folder: String) -> [String] {
    let root = repository.appending(path: folder)
    let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(".xml") }.sorted().map { "\(folder)/\($0)" }
}

func bytes(of file: String) throws -> [UInt8] { Array(try Data(contentsOf: repository.appending(path: file))) }
