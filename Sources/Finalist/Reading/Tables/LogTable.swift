/// A contact log: a line a contact.
struct LogTable {
    static let required = ["vendor", "call_id"]
    static let optional = [
        "agent_id", "agent_tenure_months", "hour", "duration_s", "selection", "queue", "language", "date",
    ]

    let table: TableReader
    let hash: String

    init(table: TableReader, hash: String) {
        self.table = table.naming(Self.required + Self.optional)
        self.hash = hash
    }

    /// One log a vendor, in the order in which the vendors come first.
    func logs() -> [ContactLog] {
        guard table.isNoOther(than: .contactLog) else { return [] }
        table.require(Self.required, optional: Self.optional)
        guard Self.required.allSatisfy(table.has), !table.hasRepeatedColumns, table.namesFew("vendor") else {
            return []
        }
        table.noteNamesAlike(in: ["vendor", "queue", "language"], ofVendors: ["call_id", "agent_id"])
        table.noteThousands(in: "duration_s") { $0 <= Self.day }
        var vendors: [Vendor.ID] = []
        var contacts: [Vendor.ID: [ContactLog.Contact]] = [:]
        for row in table.rows {
            guard let vendor = table.id("vendor", row), let call = table.id("call_id", row) else {
                table.problems.isIncomplete = true
                continue
            }
            if contacts[vendor] == nil { vendors.append(vendor) }
            contacts[vendor, default: []].append(contact(call, row))
        }
        return vendors.map { vendor in
            ContactLog(
                vendor: vendor, file: table.problems.file, hash: hash, contacts: contacts[vendor] ?? [],
                columns: table.columns.map(\.text))
        }
    }

    private func contact(_ call: Call.ID, _ row: [DelimitedText.Field]) -> ContactLog.Contact {
        ContactLog.Contact(
            call: call, agent: table.given("agent_id", row), tenure: notNegative("agent_tenure_months", row),
            hour: hour(row), duration: notNegative("duration_s", row), selection: table.choice("selection", row),
            queue: table.given("queue", row), language: table.given("language", row),
            location: table.problems.location(table.place("call_id", row)))
    }

    /// In seconds: no call is longer.
    static let day = 86_400.0

    private func notNegative(_ column: String, _ row: [DelimitedText.Field]) -> Double? {
        guard let number = table.number(column, row) else { return nil }
        if number >= 0 { return number }
        table.note(
            "negative", .valueNotAllowed, "\(column) is \(Figures.plain(number)), and cannot be below 0",
            remedy: "write how long it was, or nothing where that is not known", column, row)
        return nil
    }

    private func hour(_ row: [DelimitedText.Field]) -> Int? {
        guard let hour = table.number("hour", row) else { return nil }
        if hour == hour.rounded(), 0...23 ~= hour { return Int(hour) }
        table.problems.note(
            repeating: "hour range", .valueNotAllowed, "hour '\(Figures.plain(hour))' is not one of 0 to 23",
            remedy: "write a full hour",
            at: table.place("hour", row))
        return nil
    }
}
