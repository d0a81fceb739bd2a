import Foundation
import Testing

@testable import Finalist

private func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
}

private func hash(_ text: String) -> String { hexadecimal(sha256(Array(text.utf8))) }

private func contactLog(_ text: String) throws -> ContactLog {
    let folder = try TemporaryFolder(["log.csv": text])
    return try #require(Reading.contactLogs(folder.path + "/log.csv").first)
}

/// 23 contacts in three queues: 13 about orders, 7 about returns, 3 that do not say.
private let contacts =
    (1...13).map { ("A\($0 * 7)", "orders", 8 + $0 % 3) } + (1...7).map { ("B\($0)", "returns", 8 + $0 % 2) }
    + (1...3).map { ("C\($0)", "", 10) }
private let text =
    "vendor,call_id,queue,hour\n" + contacts.map { "oak,\($0.0),\($0.1),\($0.2)\n" }.joined()

@Suite struct `A draw from a contact log` {
    @Test func `takes of each stratum in proportion, by largest remainder`() throws {
        // 8 of 23: orders 8 × 13 ÷ 23 = 4.52, returns 8 × 7 ÷ 23 = 2.43, not said 8 × 3 ÷ 23 = 1.04; 7 whole calls, and
        // the eighth goes to the largest remainder, .52.
        let drawn = try contactLog(text).drawing(8, seed: 7, by: [.queue])
        #expect(drawn.parts.map(\.name) == ["queue not said", "queue orders", "queue returns"])
        #expect(drawn.parts.map(\.contacts) == [3, 13, 7])
        #expect(drawn.parts.map(\.calls.count) == [1, 5, 2])
        // 3 of 4 + 4 + 2: 1.2, 1.2 and .6; the third call goes to .6.
        #expect(DrawRule.shares(of: 3, among: [4, 4, 2]) == [1, 1, 1])
        // 2 of 3 + 3 + 3: .67 each; where remainders are alike, the first come first.
        #expect(DrawRule.shares(of: 2, among: [3, 3, 3]) == [1, 1, 0])
        #expect(
            DrawRule.shares(of: 5, among: [0, 5, 0]) == [0, 5, 0] && DrawRule.shares(of: 0, among: [2, 9]) == [0, 0])
        #expect(DrawRule.shares(of: 0, among: []) == [] && DrawRule.shares(of: 0, among: [0]) == [0])
        for count in 0...23 {
            let shares = DrawRule.shares(of: count, among: [3, 13, 7])
            #expect(shares.reduce(0, +) == count && zip(shares, [3, 13, 7]).allSatisfy { $0 <= $1 })
        }
    }

    @Test func `takes the lowest hashes, as anyone can reckon them again`() throws {
        let log = try contactLog(text)
        #expect(log.hash == hash(text))
        for (strata, seed) in [([], 7), ([.queue], 7), ([.hour, .queue], 20_260_309), ([.queue], 0)]
            as [([DrawRule.Stratum], UInt64)]
        {
            let drawn = try log.drawing(8, seed: seed, by: strata)
            for part in drawn.parts {
                let members = contacts.filter { contact in
                    let values = strata.map {
                        $0 == .queue ? (contact.1.isEmpty ? "not said" : contact.1) : "\(contact.2)"
                    }
                    return zip(strata, values).map { "\($0.rawValue) \($1)" }.joined(separator: ", ") == part.name
                        || strata.isEmpty
                }
                #expect(members.count == part.contacts)
                let lowest = members.map(\.0).sorted {
                    hash("\(seed):\(log.hash):\($0)") < hash("\(seed):\(log.hash):\($1)")
                }
                .prefix(part.calls.count)
                #expect(Set(lowest) == Set(part.calls))
                #expect(part.calls == members.map(\.0).filter(part.calls.contains), "in the order of the log")
            }
            #expect(drawn.calls.count == 8 && Set(drawn.calls).count == 8)
        }
    }

    @Test func `gives other calls for another seed or another log, and the same for the same`() throws {
        let log = try contactLog(text)
        let first = try log.drawing(8, seed: 7)
        #expect(try log.drawing(8, seed: 7) == first)
        #expect(try log.drawing(8, seed: 8).calls != first.calls)
        let exchanged = try contactLog(text + "elm,X1,,\n")
        #expect(exchanged.hash != log.hash)
        #expect(try exchanged.drawing(8, seed: 7).calls != first.calls)
        #expect(first.strata == [.queue, .hour])
        #expect(
            first.rule == "in proportion by queue and hour (largest remainder); the lowest SHA-256 of seed:log:call")
    }

    @Test func `gives every contact the same chance`() throws {
        let log = try contactLog(text)
        var counts: [Call.ID: Int] = [:]
        for seed in 0..<1_000 as Range<UInt64> {
            for call in try log.drawing(5, seed: seed, by: []).calls { counts[call, default: 0] += 1 }
        }
        // 5 of 23 in 1,000 draws: each 217.4 times. Drawn without replacement, (count − expected)² ÷ expected sums to about
        // 22 × (1 − 5 ÷ 23) = 17.2 ± 5; 45 is far out.
        let expected = 5_000.0 / 23
        let square = contacts.reduce(0.0) { sum, contact in
            let off = Double(counts[contact.0] ?? 0) - expected
            return sum + off * off / expected
        }
        #expect(square < 45, "\(square)")
        #expect(square > 3, "\(square): more even than chance is")
    }

    @Test func `of all takes all, in the order of the log`() throws {
        #expect(try contactLog(text).drawing(23, seed: 3, by: []).calls == contacts.map(\.0))
    }

    @Test func `orders strata by number and word, the same in every run`() throws {
        let queues = ["10", "9", "1x", "2", "05", "5", "orders", "+5", ""]
        let rows = queues.enumerated().map { "oak,K\($0),\($1)\n" }
        for rows in [rows, rows.reversed()] {
            let drawn = try contactLog("vendor,call_id,queue\n" + rows.joined()).drawing(9, seed: 1)
            #expect(
                drawn.parts.map(\.name) == [
                    "queue 2", "queue +5", "queue 05", "queue 5", "queue 9", "queue 10", "queue 1x", "queue not said",
                    "queue orders",
                ])
        }
    }

    @Test func `is refused where a call stands twice, of too few or none, and by a column that is not there`() throws {
        let twice = try contactLog("vendor,call_id,hour\noak,K1,8\noak,K2,9\noak,K1,9\n")
        let found = refusal { try twice.drawing(4, seed: 1, by: [.agent]) }
        #expect(
            found.map(\.message) == [
                "call K1 of oak stands twice (first at \(twice.file):2:5)", "the log has no agent_id to divide it by",
                "4 calls cannot be drawn from the 3 contacts of oak",
            ])
        #expect(found.first?.place == "\(twice.file):4:5")
        #expect(Set(found.map(\.rule.code)).count == 1 && found.allSatisfy { $0.vendor == "oak" && !$0.remedy.isEmpty })
        let one = try contactLog("vendor,call_id\noak,K1\n")
        for count in [0, -1] { #expect(refusal { try one.drawing(count, seed: 1) }.count == 1) }
        #expect(try one.drawing(1, seed: 1).calls == ["K1"])
        #expect(refusal { try Draws([twice, one], file: "log.csv", count: 2, seed: 1, by: [.hour]) }.count == 3)
    }

    @Test func `tells in words what the log does not say`() throws {
        let gaps = try contactLog(
            """
            vendor,call_id,agent_id,agent_tenure_months,hour,duration_s
            oak,K1,A1,3,8,
            oak,K2,,,9,120
            oak,K3,,4,23,90
            """
        ).drawing(1, seed: 1).gaps
        #expect(
            gaps == [
                "2 of 3 contacts do not say which agent answered.",
                "1 of 3 contacts do not say how long the agents have served.",
                "1 of 3 contacts do not say how long they took.", "The log does not say in which queue they stood.",
            ])
    }
}

@Suite struct `A draw of few calls` {
    /// Six contacts at eight, one at nine.
    private static let lopsided =
        "vendor,call_id,hour\n" + (1...6).map { "oak,A\($0),8\n" }.joined() + "oak,B1,9\n"

    @Test func `leaves nobody without a chance where nothing is asked for`() throws {
        // 3 × 1 ÷ 7 is no call for nine o'clock.
        #expect(try contactLog(Self.lopsided).drawing(3, seed: 4).strata == [])
        // 6 × 1 ÷ 7 = .86 is one.
        #expect(try contactLog(Self.lopsided).drawing(6, seed: 4).strata == [.hour])
    }

    @Test func `says who had no chance where the strata are asked for`() throws {
        let gaps = try contactLog(Self.lopsided).drawing(3, seed: 4, by: [.hour]).gaps
        #expect(gaps.first?.hasPrefix("1 contact had no chance to be drawn") == true)
    }
}

@Suite struct `A draw that is recorded` {
    /// The calls of oak with a log, and the draw as it came from it.
    private func read(_ draw: (DrawnCalls) -> String, logs: [String] = [text]) throws -> [Diagnostic] {
        let drawn = try contactLog(text).drawing(4, seed: 7, by: [.queue, .hour])
        let includes = logs.indices.map { "<include href=\"log\($0).csv\"/>" }.joined(separator: "\n")
        let xml = Sample.calls.replacing(
            #"<draw id="D1" sha256="00" seed="7" rule="the lowest SHA-256 of seed:log:call" calls="K1 K2"/>"#,
            with:
                "<draw id=\"D2\" log=\"log0.csv\" seed=\"7\" rule=\"r\" \(draw(drawn))/>\n<draw id=\"D1\" sha256=\"\(logs.isEmpty ? "00" : hash(text))\" seed=\"7\" rule=\"r\" calls=\"K1 K2\"/>"
        ).adding(includes).xml.replacing(" draw=\"D1\"", with: "")
        let folder = try TemporaryFolder(["evaluation.xml": xml])
        for (number, text) in logs.enumerated() { try folder.write(Data(text.utf8), to: "log\(number).csv") }
        // The sample's own calls and draw are not of this log.
        return Reading.read(folder.path).findings.filter {
            !$0.message.hasPrefix("draw D1") && $0.rule.code != "F0941"
        }
    }

    private func attributes(_ drawn: DrawnCalls) -> String {
        "sha256=\"\(drawn.hash)\" strata=\"queue hour\" calls=\"\(drawn.calls.joined(separator: " "))\""
    }

    @Test func `comes out again, however the calls are ordered`() throws {
        #expect(try read(attributes) == [])
        #expect(
            try read { drawn in
                "sha256=\"\(drawn.hash.uppercased())\" strata=\"queue hour\" calls=\"\(drawn.calls.reversed().joined(separator: " "))\""
            } == [])
        #expect(
            try read(attributes, logs: ["vendor,call_id\noak,Z1\n", text]) == [],
            "one of two logs of a vendor is its own")
    }

    @Test func `with an exchanged call, log or stratum is told`() throws {
        let others = try read { drawn in
            attributes(drawn).replacing("calls=\"\(drawn.calls[0])", with: "calls=\"ZZ1")
        }
        #expect(others.map(\.rule.code) == ["F0930"])
        #expect(others.first?.message == "draw D2: seed 7 gives other calls than recorded: ZZ1 would not be among them")
        let twice = try read { drawn in
            attributes(drawn).replacing("calls=\"\(drawn.calls[0])", with: "calls=\"\(drawn.calls[1])")
        }
        #expect(twice.map(\.rule.code) == ["F0313"])
        let other = try read(attributes, logs: [text + "oak,N1,,8\n"])
        #expect(other.map(\.message) == ["draw D2: the log is not the one it was drawn from (its SHA-256 is another)"])
        let stratum = try read { drawn in attributes(drawn).replacing("queue hour", with: "queue day") }
        #expect(stratum.map(\.message) == ["draw D2: it cannot be repeated with this log and these strata"])
    }
}

@Suite struct `The fingerprint of a scorecard` {
    private func fingerprint(_ xml: String) throws -> String {
        try Reading.scorecard(
            Array(xml.replacing("<scorecard ", with: "<scorecard xmlns=\"urn:finalist:1\" ").utf8), file: "phone.xml"
        ).fingerprint
    }

    @Test(arguments: [
        (#"id="phone""#, #"id="phones""#), (#"version="1""#, #"version="1.1""#), ("A call about counters", "A call"),
        (#"title="A call about counters""#, #"title="A call about counters" unit="a call""#),
        (#"id="OPEN""#, #"id="START""#), (#"title="Opening""#, #"title="Start""#), (#"weight="30""#, #"weight="30.5""#),
        (#"id="O1""#, #"id="O9""#), ("Says who speaks", "Says who is speaking"), (#"weight="75""#, #"weight="74""#),
        (#"weight="75" kind="0-4""#, #"weight="75" kind="0-5""#), ("nothing of the account was said", "no account"),
        (#" not-applicable="nothing of the account was said""#, ""), (#"rating="4""#, #"rating="3""#),
        ("a name, and what comes next", "a name"), ("<anchor", "<asks>Who speaks?</asks><anchor"),
        (#"id="WRONG""#, #"id="FALSE""#), (#"class="customer""#, #"class="business""#), ("Says what is not so", "Lies"),
        (#"title="Reads a card number aloud""#, #"title="Reads a card number aloud" unless="it was asked for""#),
    ])
    func `is another after any change`(piece: String, other: String) throws {
        #expect(Sample.scorecard.ranges(of: piece).count == 1)
        #expect(try fingerprint(Sample.scorecard) != fingerprint(Sample.scorecard.replacing(piece, with: other)))
    }

    @Test(arguments: [
        ("\n", "\n\n   "), (#"weight="30""#, #"weight="30.00""#), (" frozen=\"2026-03-01\"", ""),
        (#"id="phone" version="1""#, #"version=" 1 " id="phone""#),
        ("<section id=\"NEED\"", "<!-- what matters --><section id=\"NEED\""),
        ("a name, and what comes next", "a name,\n and what comes next"), ("aloud\"/>", "aloud\"></critical-error>"),
    ])
    func `stays the same in another layout`(piece: String, other: String) throws {
        #expect(Sample.scorecard.contains(piece))
        #expect(try fingerprint(Sample.scorecard) == fingerprint(Sample.scorecard.replacing(piece, with: other)))
    }

    @Test func `is the SHA-256 of its lines, and keeps it frozen`() throws {
        let xml =
            #"<scorecard id="s" version="2" title="T"><section id="A" title="B" weight="1.50"><item id="i" title="j" weight="3" kind="yes-no"><asks>k</asks></item></section></scorecard>"#
        #expect(
            try fingerprint(xml) == hash("scorecard\ts\t2\tT\t\nsection\tA\tB\t1.5\nitem\ti\tj\tyes-no\t3\tnever\tk\n"))
        let own = try fingerprint(Sample.scorecard)
        #expect(
            Sample.calls.replacing(
                "frozen=\"2026-03-01\"", with: "frozen=\"2026-03-01\" fingerprint=\"\(own.uppercased())\""
            ).findings == [])
    }

    @Test func `is not held against a scorecard that could not be read`() throws {
        let own = try fingerprint(Sample.scorecard)
        let broken = Sample.calls.replacing(
            "frozen=\"2026-03-01\"", with: "frozen=\"2026-03-01\" fingerprint=\"\(own)\""
        ).replacing("weight=\"75\"", with: "weight=\"7,5\"")
        #expect(try broken.only("F0305").message == "weight '7,5' is not a number")
    }

    @Test func `cannot be kept while a word moves from one field to the next`() throws {
        let one = Sample.scorecard.replacing(#"title="A call about counters""#, with: "title=\"A\" unit=\"call\"")
        let other = Sample.scorecard.replacing(#"title="A call about counters""#, with: "title=\"A&#9;call\"")
        #expect(try fingerprint(one) != fingerprint(other))
    }
}
