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
