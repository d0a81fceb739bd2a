import Foundation
import Testing

@testable import Finalist

@Suite struct `The binary` {
    @Test func `carries every file of Templates, byte for byte`() throws {
        let root = repository.appending(path: "Templates")
        let paths = FileManager.default.enumerator(at: root, includingPropertiesForKeys: [.isRegularFileKey])
        var names: [String] = []
        while let url = paths?.nextObject() as? URL {
            guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
            let name = String(url.standardizedFileURL.path.dropFirst(root.standardizedFileURL.path.count + 1))
            names.append(name)
            #expect(Templates.text(name) == (try String(contentsOf: url, encoding: .utf8)), "\(name)")
        }
        #expect(names.sorted() == Templates.names)
    }

    @Test func `names its starters`() { #expect(Templates.starters == ["bpo", "contact-centre", "it"]) }
}
