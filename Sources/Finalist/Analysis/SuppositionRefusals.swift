#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// What cannot be supposed, and what to do instead.
extension Supposing {
    func repeated() -> [Diagnostic] {
        var subjects: Set<String> = []
        return suppositions.map(\.subject).filter { !subjects.insert($0).inserted }
            .map { .unusable("\($0) is supposed twice", "give it once") }
    }

    /// What is wrong with each by itself.
    func problems() -> [Diagnostic] {
        let isPriced = suppositions.contains { if case .prices = $0 { true } else { false } }
        let lines = isPriced ? evaluation.offers.mapValues { Set($0.itemIDs) } : [:]
        return suppositions.flatMap { range(of: $0) + names(in: $0, lines) }
    }

    private func range(of supposition: Supposition) -> [Diagnostic] {
        func refused(_ value: Decimal, _ expectation: String) -> [Diagnostic] {
            [.unusable("\(supposition.subject) cannot be \(value)", "give a number \(expectation)")]
        }
        switch supposition {
        case .volume(let percent, _), .handleTime(let percent, _), .prices(let percent, _, _):
            return Supposition.isUsable(percent: percent)
                ? [] : [.unusable("\(supposition.subject) cannot be \(percent) %", "give above 0 % and at most 1000 %")]
        case .exchangeRate(let rate, _): return rate > 0 && rate <= Bounded.most ? [] : refused(rate, "above 0")
        case .term(let months):
            return 1...Costing.longestTerm ~= months
                ? [] : refused(Decimal(months), "of months from 1 to \(Costing.longestTerm)")
        case .discountRate(let rate): return 0...100 ~= rate ? [] : refused(rate, "from 0 to 100")
        case .baseline(let amount): return amount > 0 && amount <= Bounded.most ? [] : refused(amount, "above 0")
        }
    }

    /// - Parameter lines: Ids of what each vendor prices.
    private func names(in supposition: Supposition, _ lines: [Vendor.ID: Set<String>]) -> [Diagnostic] {
        if case .prices(_, let vendor, let line) = supposition { return names(vendor, line, lines[vendor]) }
        guard let scenario = evaluation.scenario else {
            return [
                .unusable(
                    "the plan has no scenario, so \(supposition.subject) is nothing to suppose",
                    "add a <scenario> to the plan, as in Examples/northmere", at: evaluation.location)
            ]
        }
        switch supposition {
        case .volume(_, let channel?), .handleTime(_, let channel?):
            return unknown(channel, "channel", among: scenario.channels.map(\.id))
        case .exchangeRate(_, let currency):
            let known = scenario.rates.map(\.currency)
            if currency == evaluation.currency {
                return [
                    .unusable(
                        "\(currency) is the currency of the evaluation, and has no rate",
                        known.isEmpty
                            ? "the plan names no other currency" : "name one of: \(known.joined(separator: ", "))")
                ]
            }
            return unknown(currency, "exchange rate in the plan for", among: known)
        case .volume, .handleTime, .term, .discountRate, .baseline, .prices: return []
        }
    }

    private func names(_ vendor: Vendor.ID, _ line: PriceLine.ID?, _ lines: Set<String>?) -> [Diagnostic] {
        let stray = unknown(vendor, "vendor in the running", among: evaluation.contenders.map(\.id))
        guard stray.isEmpty else { return stray }
        if let line {
            guard lines?.contains(line) != true else { return [] }
            return unknown(line, "price line of \(vendor)", among: evaluation.offers[vendor]?.itemIDs ?? [])
        }
        let isPriced =
            lines != nil || evaluation.vendor(vendor)?.prices.isEmpty == false
            || evaluation.responses.contains { $0.vendor == vendor && !$0.prices.isEmpty }
        return isPriced ? [] : [.unusable("\(vendor) has no prices yet", "name a vendor that has")]
    }

    private func unknown(_ name: String, _ kind: String, among known: [String]) -> [Diagnostic] {
        guard !known.contains(name) else { return [] }
        let all = known.isEmpty ? "leave it out: there are none" : "name one of: \(known.joined(separator: ", "))"
        return [
            .unusable("there is no \(kind) '\(name)'", NearMiss.remedy(name, among: known, otherwise: all))
        ]
    }

    /// What was within its range and no longer is, as a ramp that a shorter term cuts off.
    func broken(in supposed: Evaluation, _ words: String) -> [Diagnostic] {
        func broken(_ before: [Bounded], _ after: [Bounded], _ owner: String) -> [Diagnostic] {
            let known = before.filter { !$0.isKept }.map(\.name)
            return after.filter { !$0.isKept && !known.contains($0.name) }.map { number in
                .unusable(
                    "\(owner)\(number.name) is \(number.value), and with \(words) has to be \(number.expectation)",
                    "suppose something nearer to what the plan and the offers say", at: number.location)
            }
        }
        guard let old = evaluation.scenario, let new = supposed.scenario else { return [] }
        let offers = (old: evaluation.offers, new: supposed.offers)
        return broken(old.bounded, new.bounded, "")
            + evaluation.contenders.flatMap { vendor -> [Diagnostic] in
                guard let before = offers.old[vendor.id], let after = offers.new[vendor.id] else { return [] }
                return broken(before.bounded(term: old.term), after.bounded(term: new.term), "\(vendor.id)'s ")
            }
    }

    /// Whether a total may come to nothing, as seats do that are rounded down.
    var canVanish: Bool {
        suppositions.contains {
            switch $0 {
            case .volume, .handleTime, .term: true
            case .prices, .exchangeRate, .discountRate, .baseline: false
            }
        }
    }

    /// Totals that come to nothing; none where no price is compared.
    func vanished(in supposed: Index, _ words: String) -> [Diagnostic] {
        // Mostly nothing is found, and the evaluation need not be indexed as it was.
        let found = Check.pricesCanBeCompared.find(supposed)
        guard !found.isEmpty, Check.pricesCanBeCompared.find(index ?? Index(evaluation)).isEmpty else { return [] }
        return found.map { finding in
            .unusable(
                "with \(words) \(finding.message)", "suppose something nearer to what the plan and the offers say",
                at: finding.location)
        }
    }
}

extension Diagnostic {
    fileprivate static func unusable(_ message: String, _ remedy: String, at location: Location? = nil) -> Diagnostic {
        Diagnostic(.suppositionUnusable, message, remedy: remedy, at: location)
    }
}
