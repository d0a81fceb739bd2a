import Foundation
import Testing

@testable import Finalist

private func findingsOfExample(_ path: String) -> [Diagnostic] {
    Reading.read(repository.appending(path: "Examples/\(path)").path).findings
}

/// `F0601 U2.1 PAL`
private func summary(_ findings: [Diagnostic]) -> [String] {
    findings.map { [$0.rule.code, $0.criterion, $0.vendor].compactMap(\.self).joined(separator: " ") }.sorted()
}

@Suite struct `The checks of the Northmere example` {
    @Test func `find what the panel must talk about, and nothing wrong`() {
        let found = findingsOfExample("northmere/evaluation.xml")
        #expect(
            summary(found) == [
                "F0601 U2.1 PAL", "F0601 U3.2 PAL", "F0602 PAL", "F0606 C1", "F0608", "F0612", "F0621 U6",
            ])
        #expect(found.filter { $0.severity == .warning }.count == 4)
    }

    @Test func `find that settled in the final state`() {
        #expect(
            summary(findingsOfExample("northmere/final.xml")) == [
                "F0602 PAL", "F0606 C1", "F0608", "F0609 PAL", "F0612", "F0621 U6",
            ])
    }
}

@Suite struct `Every example of a bad file` {
    @Test(arguments: [
        "comma-in-number": "F0509", "duplicate-vendor": "F0401", "include-outside": "F0102", "missing-score": "F0501",
        "mistyped-question": "F0402", "negative-weight": "F0403", "same-score-twice": "F0506",
        "score-above-scale": "F0504",
    ])
    func `has one finding`(name: String, code: String) {
        #expect(findingsOfExample("bad-files/\(name).xml").map(\.rule.code) == [code])
    }
}

@Suite struct `The smallest example` {
    @Test func `is told that a scale depends on the vendors`() {
        #expect(summary(findingsOfExample("smallest.xml")) == ["F0606 leavers"])
    }
}
