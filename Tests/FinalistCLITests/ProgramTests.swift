import Foundation
import Testing

@Suite struct `The program of ten lines` {
    @Test func `makes an evaluation of values, and a folder that is accepted as it is`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "finalist-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let program = try shell("TenLines", in: folder)
        #expect(program.status == 0, "\(program.messages)")
        // 60 % of quality at 5 of 5 and 40 % of the price at 100,000 ÷ 120,000: 60 + 33.33; and 60 × 3 ÷ 5 + 40.
        #expect(program.output.contains("93.33") && program.output.contains("76.00"))
        #expect(try shell("finalist check help-desk", in: folder).status == 0)
        let read = try shell("finalist compare help-desk", in: folder)
        #expect(read.output.contains("93.33") && read.output.contains("76.00"))
    }
}
