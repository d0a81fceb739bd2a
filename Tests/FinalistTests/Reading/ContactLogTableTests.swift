import Foundation
import Testing

@testable import Finalist

@Suite struct `A contact log from a spreadsheet` {
    private func logs(_ table: String) throws -> (logs: [ContactLog], told: [Diagnostic]) {
        let folder = try TemporaryFolder(["log.csv": table])
        do throws(Refusal) {
            let (logs, notes) = try Reading.contactLogsAndNotes(folder.path + "/log.csv")
            return (logs, notes)
        } catch { return ([], error.diagnostics) }
    }

    @Test func `has headings in any letter case, with blanks or hyphens`() throws {
        let (logs, told) = try logs("Vendor,Call ID,agent-id,DURATION_S,Hour\noak,K1,A1,90,8\n")
        #expect(told == [])
        #expect(logs.first?.contacts.map(\.agent) == ["A1"] && logs.first?.contacts.map(\.duration) == [90])
        #expect(logs.first?.columns == ["vendor", "call_id", "agent_id", "duration_s", "hour"])
    }

    @Test func `has no vendor and no call named NA`() throws {
        let (_, told) = try logs("vendor,call_id\nNA,K1\noak,#N/A\noak,–\n–,K2\n")
        #expect(
            told.map(\.message) == [
                "vendor is blank ('NA' says that there is none); 1 more like it in line 5",
                "call_id is blank ('#N/A' says that there is none); 1 more like it in line 4",
            ])
    }

    @Test func `notes names that differ by capital letters alone, those of a vendor's own within that vendor`() throws {
        let (logs, told) = try logs(
            """
            vendor,call_id,agent_id,queue,language
            oak,K1,A1,Billing,de
            oak,k1,a1,billing,DE
            elm,k1,A1,Billing,de
            Oak,K9,A7,Orders,de

            """)
        #expect(logs.map(\.vendor) == ["oak", "elm", "Oak"])
        #expect(told.allSatisfy { $0.rule.code == "F0314" && $0.severity == .note })
        #expect(
            told.map { $0.message.prefix { $0 != "," } }.sorted() == [
                "agent_id 'a1' differs from 'A1' in line 2 by capital letters alone",
                "call_id 'k1' differs from 'K1' in line 2 by capital letters alone",
                "language 'DE' differs from 'de' in line 2 by capital letters alone",
                "queue 'billing' differs from 'Billing' in line 2 by capital letters alone",
                "vendor 'Oak' differs from 'oak' in line 2 by capital letters alone",
            ])
    }

    @Test func `takes a name and the same with a no-break space for one`() throws {
        let (logs, told) = try logs(
            "vendor,call_id,queue\noak,K1,Billing\noak,K2,Billing\u{A0}\noak,K3,\u{2007}Billing\n")
        #expect(told == [] && logs.first?.contacts.map(\.queue) == ["Billing", "Billing", "Billing"])
    }

    @Test func `is refused for a duration or a time of service below 0`() throws {
        let (_, told) = try logs(
            "vendor,call_id,agent_tenure_months,duration_s\noak,K1,-3,90\noak,K2,0,-5\noak,K3,2,0\n")
        #expect(told.map(\.rule.code) == ["F0307", "F0307"])
        #expect(
            told.map(\.message).sorted() == [
                "agent_tenure_months is -3, and cannot be below 0", "duration_s is -5, and cannot be below 0",
            ])
    }

    @Test func `warns of a duration that may be one of thousands`() throws {
        let head = "vendor;call_id;duration_s\n"
        let (logs, told) = try logs(head + "oak;K1;1.300\noak;K2;1,300\noak;K3;240\n")
        // Both marks stand for decimals somewhere: then nothing is guessed.
        #expect(logs.isEmpty && told.map(\.rule.code) == ["F0305"])
        let (one, warned) = try self.logs(head + "oak;K1;1.300\noak;K3;240\n")
        #expect(one.first?.contacts.map(\.duration) == [1.3, 240])
        #expect(warned.map(\.message) == ["duration_s '1.300' is read as 1.3, and may be meant as 1,300"])
        // 213,456 seconds are more than a day, so the point stands before thousandths of a second.
        #expect(try self.logs(head + "oak;K1;1.300\noak;K3;213.456\n").told == [])
    }
}
