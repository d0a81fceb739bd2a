/// What calls, or a site, are judged by: sections of items with weights, and errors that are counted apart.
///
/// Weights compare sections with each other, and items with each other within a section; any unit will do.
public struct Scorecard: Hashable, Sendable, Identifiable {
    public let id: String
    public let version: String
    public let title: String

    /// What one sheet is about: "one customer contact heard from first word to disconnect".
    public let unit: String?

    /// From when on it may not change; assessments come after.
    public let frozen: Moment?

    /// When it was last changed, where the file says so.
    public let changed: Moment?

    /// The ``fingerprint`` it had when it was frozen, where the file says so.
    public let statedFingerprint: String?
    public let sections: [Section]
    public let criticalErrors: [CriticalError]
    public let location: Location?

    public struct Section: Hashable, Sendable, Identifiable {
        public let id: String
        public let title: String
        public let weight: Double
        public let items: [Item]
        public let location: Location?
    }

    public struct Item: Hashable, Sendable, Identifiable {
        public let id: String
        public let title: String
        public let kind: Kind

        /// What stands there as the kind could not be read; reading has reported it.
        let hasUnreadableKind: Bool
        public let weight: Double

        /// In which calls the item does not apply; `nil` where it always does.
        public let exemption: String?

        /// What a listener asks.
        public let asks: String
        public let anchors: [Anchor]
        public let location: Location?
    }

    /// What a rating means, in words.
    public struct Anchor: Hashable, Sendable {
        /// As written: "3", "yes".
        public let rating: String
        public let meaning: String
        public let location: Location?
    }

    /// What can be given on an item. Ratings are whole numbers; half points would pretend to a precision nobody has.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case zeroToFour = "0-4"
        case zeroToFive = "0-5"
        case oneToFive = "1-5"
        case zeroToTen = "0-10"
        case yesNo = "yes-no"
    }

    /// An error that is counted, and not averaged away.
    public struct CriticalError: Hashable, Sendable, Identifiable {
        public let id: String
        public let group: CriticalClass
        public let title: String

        /// When it does not count.
        public let unless: String?
        public let location: Location?
    }

    public var items: [Item] { sections.flatMap(\.items) }

    public func item(_ id: Item.ID) -> Item? {
        for section in sections {
            if let item = section.items.first(where: { $0.id == id }) { return item }
        }
        return nil
    }

    public func criticalError(_ id: CriticalError.ID) -> CriticalError? { criticalErrors.first { $0.id == id } }
}

/// Whom a critical error hurts.
public enum CriticalClass: String, Hashable, Sendable, CaseIterable {
    case customer, business, compliance
    /// It spoils the measuring itself, as begging for a good survey score does.
    case measurement
}

extension Scorecard.Kind {
    /// The ratings there are, the worst first. "no" is 0 and "yes" is 1.
    public var ratings: ClosedRange<Int> {
        switch self {
        case .zeroToFour: 0...4
        case .zeroToFive: 0...5
        case .oneToFive: 1...5
        case .zeroToTen: 0...10
        case .yesNo: 0...1
        }
    }

    /// The rating that a text stands for; `nil` where it is none of this kind.
    public func rating(_ text: String) -> Double? {
        if self == .yesNo { return text == "yes" ? 1 : text == "no" ? 0 : nil }
        guard text.utf8.count <= 3, text.utf8.allSatisfy({ 48...57 ~= $0 }), let number = Int(text),
            ratings.contains(number)
        else { return nil }
        return Double(number)
    }

    /// A rating in words: "yes", "3".
    public func words(_ rating: Double) -> String {
        self == .yesNo ? (rating > 0 ? "yes" : "no") : Figures.plain(rating)
    }

    /// Where a rating lies between the worst (0) and the best (1).
    public func share(of rating: Double) -> Double {
        (rating - Double(ratings.lowerBound)) / Double(ratings.upperBound - ratings.lowerBound)
    }

    /// What can be given, for a message.
    public var expectation: String {
        self == .yesNo ? "yes or no" : "a whole number from \(ratings.lowerBound) to \(ratings.upperBound)"
    }
}

extension Scorecard: Fact {
    static func facts(_ fields: inout Fields, _ record: Scorecard?) -> Scorecard? {
        fields.means(
            """
            What calls are judged by: sections of items with weights, and critical errors that are counted and not \
            averaged. It is frozen before anyone listens.
            """)
        let id = fields.attribute("id", .id, record?.id)
        let version = fields.attribute("version", .text, record?.version, "A name for this state of it, like 1.0.")
        let title = fields.attribute("title", .text, record?.title)
        let unit = fields.attribute("unit", .optional(.text), record?.unit, "What one sheet is about, in words.")
        let frozen = fields.attribute(
            "frozen", .moment, record?.frozen, "From when on it may not change. Assessments come after.")
        let changed = fields.attribute("changed", .moment, record?.changed, "When it was last changed.")
        let fingerprint = fields.attribute(
            "fingerprint", .optional(.text), record?.statedFingerprint,
            """
            The SHA-256 of what it says, as finalist calls scorecards prints it: a change after it was frozen then \
            shows.
            """)
        return Scorecard(
            id: id, version: version, title: title, unit: unit, frozen: frozen, changed: changed,
            // A weight that could not be read would pass for one that was changed.
            statedFingerprint: fields.isFaultless ? fingerprint : nil,
            sections: fields.many("section", record?.sections),
            criticalErrors: fields.many("critical-error", as: "scorecard/critical-error", record?.criticalErrors),
            location: fields.location)
    }
}

extension Scorecard.Section: Fact {
    static func facts(_ fields: inout Fields, _ record: Self?) -> Self? {
        fields.means("Items that belong together.")
        return Self(
            id: fields.attribute("id", .id, record?.id), title: fields.attribute("title", .text, record?.title),
            weight: fields.attribute(
                "weight", .number(else: 1), record?.weight,
                "Its importance among the sections; only the proportions count."),
            items: fields.many("item", record?.items), location: fields.location)
    }
}

extension Scorecard.Item: Fact {
    static func facts(_ fields: inout Fields, _ record: Self?) -> Self? {
        fields.means("One thing to rate.")
        let id = fields.attribute("id", .id, record?.id)
        let title = fields.attribute("title", .text, record?.title)
        let weight = fields.attribute(
            "weight", .number(else: 1), record?.weight, "Its importance among the items of its section.")
        let faults = fields.faults
        let kind = fields.attribute(
            "kind", .choice(else: .zeroToFour), record?.kind, "The ratings that can be given.")
        let hasUnreadableKind = fields.faults > faults
        return Self(
            id: id, title: title, kind: kind, hasUnreadableKind: hasUnreadableKind, weight: weight,
            exemption: fields.attribute(
                "not-applicable", .optional(.text), record?.exemption,
                "In which calls it does not apply, in words. Left out, it always applies."),
            asks: fields.words(in: "asks", record?.asks), anchors: fields.many("anchor", record?.anchors),
            location: fields.location)
    }
}

extension Scorecard.Anchor: Fact {
    static func facts(_ fields: inout Fields, _ record: Self?) -> Self? {
        fields.means("What one rating means.")
        return Self(
            rating: fields.attribute(
                "rating", .oneOf(["yes", "no"] + (0...10).map(String.init)), record?.rating,
                "A rating of the item, or yes or no."),
            meaning: fields.words(.required, record?.meaning), location: fields.location)
    }
}

extension Scorecard.CriticalError: Fact {
    static func facts(_ fields: inout Fields, _ record: Self?) -> Self? {
        fields.means("An error that is counted call by call, whatever the rest of the call was like.")
        return Self(
            id: fields.attribute("id", .id, record?.id),
            group: fields.attribute(
                "class", .choice(else: .customer), record?.group,
                """
                Whom it hurts; measurement is for what spoils the measuring, such as begging for a good survey score.
                """),
            title: fields.attribute("title", .text, record?.title),
            unless: fields.attribute("unless", .optional(.text), record?.unless, "When it does not count."),
            location: fields.location)
    }
}
