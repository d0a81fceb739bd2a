/// Something about a vendor: its claim on a requirement, its answer to a question.
struct VendorItem: Hashable {
    let vendor: Vendor.ID
    let item: String
}

/// Something in the record with a date.
protocol Dated {
    var at: Moment? { get }
}

extension Record.Ruling: Dated {}
extension Record.Decision: Dated {}

extension Dated {
    /// Whether the dates say that this came first.
    func isBefore(_ other: some Dated) -> Bool {
        guard let at, let later = other.at else { return false }
        return at.isBefore(later)
    }
}

extension Array where Element: Dated {
    /// Those that no other is certainly later than; one, where the dates say which is the newest.
    var newest: [Element] {
        guard count > 1 else { return self }
        // Once the latest date is known, each is held against that alone: a record made to keep us busy is still short.
        let dated = filter { $0.at != nil }
        guard var latest = dated.first else { return self }
        for one in dated where latest.isBefore(one) { latest = one }
        return filter { !$0.isBefore(latest) }
    }
}

/// What stands when later responses replace earlier ones item by item, and the buyer's word stands above the vendor's.
extension Index {
    /// Each vendor's responses, the newest version first.
    var responsesByVendor: [Vendor.ID: [Response]] {
        Dictionary(grouping: evaluation.responses, by: \.vendor)
            .mapValues { $0.sorted { $0.version > $1.version } }
    }

    func standingClaims() -> [VendorItem: Claim] { standing(\.claims) { $0.requirement } }

    func standingAnswersToQuestions() -> [VendorItem: Answer] { standing(\.answers) { $0.question } }

    func standingAnswersToCriteria() -> [VendorItem: Answer] { standing(\.answers) { $0.criterion } }

    /// The price of each kind: the buyer's where there is one, else that of the newest response that has it.
    func standingPrices() -> [VendorItem: PriceTotal] {
        var prices: [VendorItem: PriceTotal] = standing(\.prices) { $0.total.rawValue }
        for vendor in evaluation.vendors {
            // Backwards, so that the first one counts.
            for price in vendor.prices.reversed() {
                prices[VendorItem(vendor: vendor.id, item: price.total.rawValue)] = price
            }
        }
        return prices
    }

    /// The buyer's last word on each requirement: the later by its date, and where dates do not say, by its place.
    func rulings() -> [VendorItem: Record.Ruling] {
        Dictionary(
            evaluation.record.rulings.map { (VendorItem(vendor: $0.vendor, item: $0.requirement), $0) },
            uniquingKeysWith: { $1.isBefore($0) ? $0 : $1 })
    }

    /// A figure that counts, and who gave it.
    struct StandingFigure {
        let text: String

        /// As the answer gives it; the buyer's figures are in the plan's unit.
        let unit: String?
        let location: Location?
    }

    /// The figures of each vendor on each criterion: the buyer's, else that of the newest answer.
    func standingFigures() -> [VendorItem: StandingFigure] {
        var figures: [VendorItem: StandingFigure] = [:]
        for (item, answer) in standingAnswersToCriteria() {
            guard let value = answer.value, answer.status == .answered || answer.status == .partial else { continue }
            figures[item] = StandingFigure(text: value, unit: answer.unit, location: answer.location)
        }
        for vendor in evaluation.vendors {
            // Backwards, so that the first one counts.
            for figure in vendor.figures.reversed() {
                figures[VendorItem(vendor: vendor.id, item: figure.criterion)] = StandingFigure(
                    text: figure.text, unit: nil, location: figure.location)
            }
        }
        return figures
    }

    /// The criteria that the buyer has said do not apply to a vendor.
    func exemptions() -> Set<VendorItem> {
        Set(
            evaluation.vendors.flatMap { vendor in
                vendor.notApplicable.map { VendorItem(vendor: vendor.id, item: $0.criterion) }
            })
    }

    /// Whether the criterion with this row, or one above it, is among the vendor's exemptions.
    func isExempt(_ vendor: Vendor, node row: Int, _ exemptions: Set<VendorItem>) -> Bool {
        guard !exemptions.isEmpty, !vendor.notApplicable.isEmpty else { return false }
        return lineage(row).contains {
            exemptions.contains(VendorItem(vendor: vendor.id, item: nodes[$0].criterion.id))
        }
    }

    private func standing<Item>(
        _ items: KeyPath<Response, [Item]>, by name: (Item) -> String?
    ) -> [VendorItem: Item] {
        var found: [VendorItem: Item] = [:]
        for (vendor, responses) in responsesByVendor {
            for response in responses {
                for item in response[keyPath: items] {
                    guard let name = name(item) else { continue }
                    let key = VendorItem(vendor: vendor, item: name)
                    if found[key] == nil { found[key] = item }
                }
            }
        }
        return found
    }
}
