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
///
/// Checking and scoring look here, so that what is checked is what is scored.
struct Standing: Sendable {
    /// Each vendor's responses, the newest version first.
    let responses: [Vendor.ID: [Response]]
    let claims: [VendorItem: Claim]
    let answersToQuestions: [VendorItem: Answer]
    let answersToCriteria: [VendorItem: Answer]

    /// The figures of each vendor on each criterion: the buyer's, else that of the newest answer, which may also take an
    /// earlier one back.
    let figures: [VendorItem: Figure]

    /// What each vendor offers now: its price matrix, each line and term in its newest version.
    let offers: [Vendor.ID: Pricing]

    /// What each vendor costs on the scenario, where its price matrix can be reckoned.
    let costs: [Vendor.ID: TotalCost]

    /// What each vendor whose price matrix can be reckoned prices nothing for.
    let unpriced: [Vendor.ID: UnpricedWork]

    /// The price of each kind: the buyer's where there is one, else the one that its price matrix comes to, else that
    /// of the newest response that states it; in the evaluation's currency where the scenario has a rate.
    let prices: [VendorItem: PriceTotal]

    /// Those of them that cannot be held against others: they count as not there, and a check refuses them of whoever is
    /// in the running.
    let incomparable: Set<VendorItem>

    /// The buyer's last word on each requirement: the later by its date, and where dates do not say, by its place.
    let rulings: [VendorItem: Record.Ruling]

    /// The criteria that the buyer has said do not apply to a vendor.
    let exemptions: [VendorItem: Vendor.NotApplicable]

    /// - Parameter earlier: The same evaluation before something in it was changed, so that what has stayed is not worked
    ///   out again.
    init(_ evaluation: Evaluation, after earlier: Index? = nil) {
        responses = Dictionary(grouping: evaluation.responses, by: \.vendor)
            .mapValues { $0.sorted { $0.version > $1.version } }
        claims = Self.newest(in: responses, \.claims) { $0.requirement }
        answersToQuestions = Self.newest(in: responses, \.answers) { $0.question }
        answersToCriteria = Self.newest(in: responses, \.answers) { $0.criterion }
        figures = Self.figures(of: evaluation.vendors, claimed: answersToCriteria)
        offers = evaluation.offers
        costs = evaluation.costs(of: offers, after: earlier)
        unpriced = evaluation.unpricedWork(of: offers, costs)
        prices = Self.prices(
            of: evaluation.vendors, computed: Self.totals(costs, offers, evaluation.currency),
            offered: Self.newest(in: responses, \.prices) { $0.total.rawValue }
        ).mapValues { $0.converted(in: evaluation) }
        incomparable = evaluation.incomparable(prices)
        rulings = Dictionary(
            evaluation.record.rulings.map { (VendorItem(vendor: $0.vendor, item: $0.requirement), $0) },
            uniquingKeysWith: { $1.isBefore($0) ? $0 : $1 })
        exemptions = Dictionary(
            evaluation.vendors.flatMap { vendor in
                vendor.notApplicable.map { (VendorItem(vendor: vendor.id, item: $0.criterion), $0) }
            }, uniquingKeysWith: { first, _ in first })
    }

    private static func figures(of vendors: [Vendor], claimed: [VendorItem: Answer]) -> [VendorItem: Figure] {
        var figures: [VendorItem: Figure] = [:]
        for (item, answer) in claimed {
            guard let value = answer.value, answer.status == .answered || answer.status == .partial else { continue }
            figures[item] = Figure(
                criterion: item.item, text: value, unit: answer.unit, note: answer.words, location: answer.location)
        }
        for vendor in vendors {
            // Backwards, so that the first one counts.
            for figure in vendor.figures.reversed() {
                figures[VendorItem(vendor: vendor.id, item: figure.criterion)] = figure
            }
        }
        return figures
    }

    /// The totals of every cost, by vendor and kind.
    private static func totals(
        _ costs: [Vendor.ID: TotalCost], _ offers: [Vendor.ID: Pricing], _ currency: String?
    ) -> [VendorItem: PriceTotal] {
        var totals: [VendorItem: PriceTotal] = [:]
        for (vendor, cost) in costs {
            for total in PriceTerm.Total.allCases {
                totals[VendorItem(vendor: vendor, item: total.rawValue)] = PriceTotal(
                    total: total, money: Money(cost.amount(of: total), currency: currency),
                    note: "worked out from the price matrix", isComputed: true, location: offers[vendor]?.location)
            }
        }
        return totals
    }

    private static func prices(
        of vendors: [Vendor], computed: [VendorItem: PriceTotal], offered: [VendorItem: PriceTotal]
    ) -> [VendorItem: PriceTotal] {
        var prices = offered.merging(computed) { _, computed in computed }
        for vendor in vendors {
            // Backwards, so that the first one counts.
            for price in vendor.prices.reversed() {
                prices[VendorItem(vendor: vendor.id, item: price.total.rawValue)] = price
            }
        }
        return prices
    }

    /// What the newest response that mentions an item says of it.
    private static func newest<Item>(
        in responses: [Vendor.ID: [Response]], _ items: KeyPath<Response, [Item]>, by name: (Item) -> String?
    ) -> [VendorItem: Item] {
        var found: [VendorItem: Item] = [:]
        for (vendor, responses) in responses {
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

extension Index {
    /// The figure that counts for a vendor on a criterion.
    func figure(of vendor: Vendor, on criterion: Criterion.ID) -> Figure? {
        standing.figures[VendorItem(vendor: vendor.id, item: criterion)]
    }

    /// The price that counts; `nil` for one that cannot be compared as well.
    func price(of vendor: Vendor, _ total: PriceTerm.Total) -> PriceTotal? {
        let item = VendorItem(vendor: vendor.id, item: total.rawValue)
        return standing.incomparable.contains(item) ? nil : standing.prices[item]
    }

    func hasIncomparablePrice(_ vendor: Vendor, _ total: PriceTerm.Total) -> Bool {
        standing.incomparable.contains(VendorItem(vendor: vendor.id, item: total.rawValue))
    }

    /// Why the criterion with this row, or one above it, does not apply to a vendor; `nil` where it does.
    func exemption(of vendor: Vendor, from row: Int) -> Vendor.NotApplicable? {
        guard !vendor.notApplicable.isEmpty else { return nil }
        return lineage(row).lazy.compactMap {
            standing.exemptions[VendorItem(vendor: vendor.id, item: nodes[$0].criterion.id)]
        }.first
    }

    /// Whether the criterion with this row, and all above it, apply to a contender.
    func applies(_ row: Int, to contender: Int) -> Bool { exemption(of: contenders[contender], from: row) == nil }
}
