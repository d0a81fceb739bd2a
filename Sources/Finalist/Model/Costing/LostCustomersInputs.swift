/// Which inputs are needed, what they may be, and at which end they make a customer's leaving cheap.
extension LostCustomers {
    /// The first where one is given twice, which a check refuses.
    subscript(name: Name) -> Input? { inputs.first { $0.name == name } }

    /// What the formula needs and the plan does not give, in the order of ``Name``.
    ///
    /// A customer that is replaced for certain takes no lifetime along, and one that is never replaced no replacement.
    var missing: [Name] {
        let given = Set(inputs.map(\.name))
        let isReplaced = self[.replaced].map { $0.most > 0 } ?? false
        let isLost = self[.replaced].map { $0.least < 100 } ?? false
        let waits = self[.replacementTime].map { $0.most > 0 } ?? false
        return Name.allCases.filter { name in
            guard !given.contains(name) else { return false }
            return switch name {
            case .acquisition, .replacementTime: isReplaced
            case .retention, .discount: isLost
            case .margin: isLost || (isReplaced && waits)
            default: true
            }
        }
    }

    /// `nil` where an input that is needed is missing, or a number is out of its range.
    ///
    /// - Parameter number: Which number of an input to take.
    func formula(_ number: (Input) -> Double = \.value) -> LostCustomersFormula? {
        guard missing.isEmpty, inputs.allSatisfy(\.isUsable), converges else { return nil }
        return LostCustomersFormula(
            inputs: Dictionary(inputs.map { ($0.name, number($0)) }, uniquingKeysWith: { first, _ in first }))
    }

    /// Whether what a customer would still bring is a finite sum, at every end of the ranges.
    var converges: Bool {
        guard let retention = self[.retention], let discount = self[.discount], self[.replaced]?.least ?? 0 < 100
        else { return true }
        return discount.least > retention.most - 100
    }
}

extension LostCustomers.Input {
    var least: Double { low ?? value }
    var most: Double { high ?? value }

    var hasRange: Bool { least < most }

    /// Whether its numbers are within reason, and the value within its range.
    var isUsable: Bool { name.allows(value) && name.allows(least) && name.allows(most) && isOrdered }

    var isOrdered: Bool { least <= value && value <= most }
}

extension LostCustomers.Unresolved {
    var least: Double? { low ?? value }
    var most: Double? { high ?? value }

    var isOrdered: Bool {
        guard let value, let least, let most else { return true }
        return least <= value && value <= most
    }

    var isUsable: Bool { [value, low, high].compactMap(\.self).allSatisfy { 0...100 ~= $0 } && isOrdered }
}

extension LostCustomers.Name {
    /// Whether it is written as a percentage.
    public var isPercentage: Bool {
        switch self {
        case .customers, .contacts, .margin, .acquisition, .replacementTime: false
        default: true
        }
    }

    func allows(_ number: Double) -> Bool { 0...most ~= number }

    var expectation: String {
        isPercentage ? "from 0 to 100" : "at least 0 and at most \(Figures.grouped(most))"
    }

    /// Within reason, and so that no result is beyond what decimals hold.
    private var most: Double {
        switch self {
        case .customers: 10_000_000_000
        case .contacts: 100_000
        case .margin, .acquisition: 1_000_000_000_000
        default: 100
        }
    }

    /// Whether more of it makes leaving dearer; `nil` for the share that is replaced, which may do either.
    var raisesCost: Bool? {
        switch self {
        case .leaveResolved, .leaveAnyway, .discount: false
        case .replaced: nil
        default: true
        }
    }

    /// In words that can stand in a table.
    public var title: String {
        switch self {
        case .customers: "Customers"
        case .contacts: "Contacts a customer and year"
        case .leaveUnresolved: "Leaving after an unresolved contact, %"
        case .leaveResolved: "Leaving after a resolved contact, %"
        case .intention: "Intention that becomes behaviour, %"
        case .causal: "Caused by the contact, %"
        case .leaveAnyway: "Leaving anyway, %"
        case .margin: "Margin of a customer and year"
        case .retention: "Customers kept a year, %"
        case .discount: "Discount of later years, %"
        case .replaced: "Lost customers replaced, %"
        case .acquisition: "Winning a new customer"
        case .replacementTime: "Years to replace a customer"
        }
    }
}
