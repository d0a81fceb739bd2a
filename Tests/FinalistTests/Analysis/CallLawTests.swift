import Testing

@testable import Finalist

/// Calls by chance: some heard by one, some by several, some picked, with gaps, errors and answers.
private func randomCalls(_ seed: UInt64, listeners: [String] = ["ana", "bo", "cy"]) -> [CallSample] {
    var chance = RandomSource(seed: seed)
    let count = 2 + chance.below(24)
    return (0..<count).map { number in
        let vendor = ["oak", "elm"][chance.below(2)]
        let hearers = chance.sample(1 + chance.below(listeners.count), below: listeners.count).map { listeners[$0] }
        let sheets = hearers.map { listener in
            let ratings = [0, 1].map { item in item == 1 && chance.below(7) == 0 ? "-" : "\(chance.below(5))" }
            let trust = ["yes", "no", "-"][chance.below(3)]
            return SheetSample(
                listener, (ratings + [trust]).joined(separator: " "),
                errors: chance.below(5) == 0 ? [["K1", "M1"][chance.below(2)]] : [],
                attributes: #"order="\#(number + 1)""#)
        }
        let survey = chance.below(2) == 0 ? #"survey="\#(1 + chance.below(5))""# : ""
        let selection = ["buyer-random", "buyer-random", "vendor-picked", "unknown"][chance.below(4)]
        return CallSample("c\(number)", vendor, by: selection, attributes: survey, sheets: sheets)
    }
}

@Suite struct `Every comparison of calls` {
    @Test(arguments: 1...24)
    func `holds together`(seed: Int) throws {
        let calls = randomCalls(UInt64(seed))
        let found = try given(callsXML(calls)).callComparison(seed: 7)
        for flag in found.flags {
            #expect(!flag.text.isEmpty && flag.text.hasSuffix("."), "\(flag.id): \(flag.text)")
            #expect(!flag.text.contains("nan"), "\(flag.text)")
            if let p = flag.p { #expect(p > 0 && p <= 1 && (flag.holm.map { $0 >= p } ?? true), "\(flag.id)") }
            if flag.status == .notAssessable { #expect(flag.holm == nil, "\(flag.id)") }
            #expect(flag.size?.isFinite ?? true, "\(flag.id)")
        }
        for vendor in found.vendors {
            #expect(vendor.calls.count == vendor.selections.reduce(0) { $0 + $1.count })
            for call in vendor.calls {
                #expect(call.low <= call.raw + 1e-9 && call.raw <= call.high + 1e-9)
                #expect((0.0...100).contains(call.raw))
            }
            for mean in [vendor.raw, vendor.adjusted, vendor.compared, vendor.adjustedRandom] {
                #expect(mean.map { $0.mean.isFinite && ($0.low ?? 0) <= ($0.high ?? 0) } ?? true)
            }
        }
        if case .estimated = found.severity {
            let sum = found.evaluators.reduce(0) { $0 + ($1.severity?.points ?? 0) }
            #expect(isNear(sum, 0, within: 1e-9))
        }
    }

    @Test(arguments: 1...12)
    func `says the same whatever the order of the vendors`(seed: Int) throws {
        let calls = randomCalls(UInt64(seed))
        guard Set(calls.map(\.vendor)).count == 2 else { return }
        let one = try given(callsXML(calls)).callComparison()
        let other = try given(callsXML(calls, vendors: ["elm", "oak"])).callComparison()
        for vendor in ["oak", "elm"] {
            #expect(isNear(one[vendor]?.compared?.mean ?? -1, other[vendor]?.compared?.mean ?? -1))
            #expect(one[vendor]?.errors == other[vendor]?.errors)
            #expect(one[vendor]?.survey.tau == other[vendor]?.survey.tau)
        }
        #expect(isNear(one.pairs[0].difference ?? 0, -(other.pairs[0].difference ?? 0)))
        #expect(one.pairs[0].isSeparable == other.pairs[0].isSeparable)
        for flag in one.flags where ["F1", "F2", "F3", "F10"].contains(flag.id) {
            let twin = other.flags.first { $0.id == flag.id && $0.subject == flag.subject }
            #expect(isNear(flag.p ?? 0, twin?.p ?? 0) && flag.status == twin?.status, "\(flag.id)")
        }
    }

    @Test(arguments: 1...12)
    func `scores as the plan does, and every line of it can be worked out again`(seed: Int) throws {
        let calls = randomCalls(UInt64(seed))
        let term = #"selection="all" severity="\#(seed % 2 == 0 ? "raw" : "adjusted")" zero-on="customer""#
        let gates = #"<gate class="measurement" most="2"/>"#
        let evaluation = try given(callsXML(calls, term: term, gates: gates))
        let outcome: Outcome
        do { outcome = try evaluation.scored(interim: true) } catch {
            #expect(error.diagnostics.allSatisfy { $0.severity == .error })
            return
        }
        let found = try evaluation.callComparison()
        for vendor in found.vendors {
            try expectTrueExplanations(outcome, vendor.vendor)
            let counted = try #require(vendor.counted.first)
            let cell = outcome.cell("CALLS", vendor.vendor)
            #expect(counted.value == cell?.value && counted.sampling == cell?.sampling)
            let gate = try #require(vendor.gates.first)
            #expect(gate.isBroken == (outcome[vendor.vendor]?.status == .eliminated))
        }
    }
}
