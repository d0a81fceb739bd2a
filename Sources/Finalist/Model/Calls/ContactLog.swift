/// A vendor's list of all contacts in a time, from which calls are drawn.
public struct ContactLog: Hashable, Sendable {
    public let vendor: Vendor.ID
    public let file: String

    /// SHA-256 of the file's bytes, in hexadecimal: the same list cannot be exchanged without it showing.
    public let hash: String
    public let contacts: [Contact]

    /// The columns that the file has, as it names them.
    public let columns: [String]

    public struct Contact: Hashable, Sendable {
        public let call: Call.ID
        public let agent: String?

        /// In months.
        public let tenure: Double?
        public let hour: Int?

        /// In seconds.
        public let duration: Double?

        /// How it was chosen to be listened to; `nil` for one that was not.
        public let selection: Call.Selection?
        public let queue: String?
        public let language: String?
        public let location: Location?
    }
}

/// Calls drawn at random from a contact log, so that anyone can draw the same ones again.
public struct CallDraw: Hashable, Sendable, Identifiable {
    public let id: String

    /// The file of the log, below the evaluation's folder, and its SHA-256.
    public let log: String?
    public let hash: String
    public let seed: UInt64
    public let rule: String

    /// The columns of the log by which it was divided first.
    public let strata: [String]
    public let calls: [Call.ID]
    public let by: Evaluator.ID?
    public let at: Moment?
    public let location: Location?
}

extension CallDraw: Fact {
    static func facts(_ fields: inout Fields, _ record: CallDraw?) -> CallDraw? {
        fields.means(
            """
            Calls drawn at random from a contact log, as finalist calls draw prints them, so that anyone can draw the \
            same ones again.
            """)
        return CallDraw(
            id: fields.attribute("id", .id, record?.id),
            log: fields.attribute(
                "log", .optional(.text), record?.log, "The file of the log, from the evaluation's folder."),
            hash: fields.attribute("sha256", .text, record?.hash, "The SHA-256 of that file.").lowercased(),
            seed: UInt64(fields.attribute("seed", .whole, record.map { Int(clamping: $0.seed) })),
            rule: fields.attribute("rule", .text, record?.rule, "How it was drawn."),
            strata: fields.attribute(
                "strata", .ids, record?.strata,
                "The columns of the log by which it was divided, separated by spaces: hour, queue."),
            calls: fields.attribute(
                "calls", .someIDs, record?.calls, "The calls drawn, separated by spaces."),
            by: fields.attribute("by", .optional(.id), record?.by), at: fields.attribute("at", .moment, record?.at),
            location: fields.location)
    }
}
