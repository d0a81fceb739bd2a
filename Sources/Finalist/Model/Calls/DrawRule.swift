/// How calls are drawn from a contact log, so that anyone can draw the same ones again with common tools.
///
/// The log is divided into strata by the columns asked for. Each gets its part of the calls in proportion to its
/// contacts, whole calls by largest remainder; where remainders are alike, the stratum that comes first by its name.
/// Within a stratum the contacts with the lowest SHA-256 of `seed:log:call` are taken – the seed in digits, the SHA-256
/// of the log's file in hexadecimal, the id of the call. Nobody can tell before the seed is named which calls that will
/// be, and afterwards `printf '7:9f…:A-0001' | sha256sum` shows it of any call.
///
/// Largest remainder: Hamilton's method of apportionment. Proportional allocation: Cochran (1977), "Sampling
/// Techniques", 3rd ed., sec. 5.3.
public enum DrawRule {
    /// A column by which a log can be divided.
    public enum Stratum: String, Hashable, Sendable, CaseIterable {
        case queue, language, hour, agent
    }

    /// Calls taken from one stratum.
    public struct Part: Hashable, Sendable {
        /// The values of its columns: "hour 8"; "all contacts" where the log is not divided.
        public let name: String
        public let contacts: Int
        public let calls: [Call.ID]
    }

    static func words(_ strata: [Stratum]) -> String {
        let divided =
            strata.isEmpty
            ? "all contacts alike"
            : "in proportion by \(strata.map(\.rawValue).joined(separator: " and ")) (largest remainder)"
        return "\(divided); the lowest SHA-256 of seed:log:call"
    }

    /// The parts in the order of their names; the calls of each in the order of the log.
    ///
    /// - Precondition: No call stands twice, and `count` is from 0 to the number of contacts.
    static func parts(_ log: ContactLog, count: Int, seed: UInt64, by strata: [Stratum]) -> [Part] {
        precondition(0...log.contacts.count ~= count, "a draw takes no more contacts than there are")
        var rows: [[String]: [Int]] = [:]
        for (row, contact) in log.contacts.enumerated() {
            rows[strata.map { contact.value($0) }, default: []].append(row)
        }
        let keys = rows.keys.sorted { $0.lexicographicallyPrecedes($1, by: comesFirst) }
        let sizes = keys.map { rows[$0]?.count ?? 0 }
        return zip(keys, shares(of: count, among: sizes)).map { key, share in
            let members = rows[key] ?? []
            let drawn = members.map { row in
                (row, Fingerprint.of("\(seed):\(log.hash):\(log.contacts[row].call)"))
            }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.prefix(share).map(\.0).sorted()
            return Part(
                name: strata.isEmpty
                    ? "all contacts" : zip(strata, key).map { "\($0.rawValue) \($1)" }.joined(separator: ", "),
                contacts: members.count, calls: drawn.map { log.contacts[$0].call })
        }
    }

    /// Whole numbers in proportion to sizes that add up to `count`.
    static func shares(of count: Int, among sizes: [Int]) -> [Int] {
        let all = sizes.reduce(0, +)
        guard all > 0 else { return sizes.map { _ in 0 } }
        var shares = sizes.map { count * $0 / all }
        let order = sizes.indices.sorted { one, other in
            let (first, second) = (count * sizes[one] % all, count * sizes[other] % all)
            return first == second ? one < other : first > second
        }
        for index in order.prefix(count - shares.reduce(0, +)) { shares[index] += 1 }
        return shares
    }

    /// Numbers by their size, words by their letters.
    private static func comesFirst(_ one: String, _ other: String) -> Bool {
        if let first = Int(one), let second = Int(other) { return first < second }
        return one < other
    }
}

extension ContactLog.Contact {
    /// A contact that does not say is in a stratum of its own.
    func value(_ stratum: DrawRule.Stratum) -> String {
        let text: String? =
            switch stratum {
            case .queue: queue
            case .language: language
            case .hour: hour.map(String.init)
            case .agent: agent
            }
        return text ?? "not said"
    }
}
