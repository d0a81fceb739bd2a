#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension Check {
    /// What is one thing stands once: one original score of each person, one meaning of each rating, one view.
    static let nothingIsRepeated: Check = Check(
        Rule(
            "F0519", .error, "something is given twice",
            """
            A part that stands twice by an oversight counts twice, as a cost does, is shown twice, or leaves open which of \
            the two counts. Some things can be only once, whatever their words: an original score of one person, the \
            meaning of a rating, a gate, a line that is withdrawn. Others can happen again, and then differ in their words, \
            their time or their amount: only those that are the same in everything are refused.
            """)
    ) { index in
        let evaluation = index.evaluation
        var repeats = Repeats()
        for scorecard in evaluation.scorecards { repeats.add(scorecard) }
        for criterion in evaluation.allCriteria { repeats.add(gatesOf: criterion) }
        for response in evaluation.responses { repeats.add(response) }
        for cost in evaluation.clientCosts { repeats.add(cost) }
        for visit in evaluation.visits { repeats.add(visit) }
        repeats.add(evaluation.record, recusals: evaluation.panel.recusals)
        return repeats.found
    }

    /// Two people may be called the same; one person twice would be two that were met.
    static let peopleAreMetOnce: Check = Check(
        Rule(
            "F0637", .warning, "a person met is listed twice",
            """
            Two entries that are the same in everything are mostly one person, and are shown as two. Where they are two \
            people, their roles or a word on each tell them apart.
            """)
    ) { index in
        var repeats = Repeats(rule: peopleAreMetOnce.rule)
        for visit in index.evaluation.visits { repeats.addPeople(visit) }
        return repeats.found
    }
}

/// Finds what stands twice in one place.
private struct Repeats {
    private(set) var found: [Diagnostic] = []
    private let rule: Rule

    init(rule: Rule = Check.nothingIsRepeated.rule) { self.rule = rule }

    /// - Parameter key: What makes two of them one; `nil` for one that cannot be told, which has been reported.
    mutating func look<Item, Key: Hashable>(
        _ items: [Item], _ words: (Item) -> String, vendor: Vendor.ID? = nil, remedy: String? = nil,
        at place: (Item) -> Location?, key: (Item) -> Key?
    ) {
        guard items.count > 1 else { return }
        var places: [Key: Location?] = [:]
        for item in items {
            guard let key = key(item) else { continue }
            guard let earlier = places[key] else {
                places[key] = .some(place(item))
                continue
            }
            found.append(
                Diagnostic(
                    rule, "\(words(item)) is there twice\(whereFirst(earlier))",
                    remedy: remedy ?? "keep the one that stands, and take the other out", at: place(item),
                    vendor: vendor))
        }
    }

    // MARK: the plan

    mutating func add(_ scorecard: Scorecard) {
        for item in scorecard.items {
            look(item.anchors) {
                "the anchor of \(item.id) for \($0.rating)"
            } at: {
                $0.location
            } key: {
                $0.rating.known
            }
        }
    }

    mutating func add(gatesOf criterion: Criterion) {
        guard case .calls(let term) = criterion.basis else { return }
        look(term.gates) {
            "the gate of \(criterion.titleAndID) on \($0.group.rawValue) errors"
        } at: {
            $0.location
        } key: {
            $0.group
        }
    }

    mutating func add(_ cost: ClientCost) {
        let remedy = "take one out; if both are paid, tell them apart by their titles"
        look(cost.others, { "the cost '\($0.title)'\(cost.whose)" }, vendor: cost.vendor, remedy: remedy) {
            $0.location
        } key: {
            OtherCost(title: $0.title, amount: $0.amount.description, each: $0.each)
        }
    }

    // MARK: responses

    mutating func add(_ response: Response) {
        guard let pricing = response.pricing else { return }
        let vendor = response.vendor
        look(pricing.exclusions, { "<excluded> of \($0.line) in the prices of \(vendor)" }, vendor: vendor) {
            $0.location
        } key: {
            // Two parts of one line may be left out, each in words of its own.
            [$0.line, $0.words]
        }
        look(pricing.withdrawn, { "<withdrawn> of \($0.line) in the prices of \(vendor)" }, vendor: vendor) {
            $0.location
        } key: {
            $0.line.known
        }
        look(pricing.terminations, { "<termination> of \(vendor) from month \($0.from)" }, vendor: vendor) {
            $0.location
        } key: {
            [$0.from, $0.to ?? 0]
        }
    }

    // MARK: visits

    mutating func add(_ visit: SiteVisit) {
        let vendor = visit.vendor
        for call in visit.calls {
            for assessment in call.assessments {
                let words = "as \(assessment.evaluator) heard call \(call.id)"
                let remedy = "take one out; if it was heard twice, say at which time each"
                look(assessment.errors, { "critical error \($0.error), \(words)," }, vendor: vendor, remedy: remedy) {
                    $0.location
                } key: {
                    [$0.error, $0.time ?? "", $0.note]
                }
            }
        }
        look(visit.checks, { "the check of '\($0.system)' at \(vendor)" }, vendor: vendor) {
            $0.location
        } key: {
            [
                $0.system, $0.method.rawValue, $0.result.rawValue, $0.gap ?? "", $0.effort ?? "", $0.question ?? "",
                $0.words,
            ]
        }
        look(visit.followUps, { "the follow-up '\(opening(of: $0.asked, limit: 40))' of \(vendor)" }, vendor: vendor) {
            $0.location
        } key: {
            [$0.question ?? "", $0.asked, $0.answered ?? "", $0.at?.description ?? ""]
        }
    }

    mutating func addPeople(_ visit: SiteVisit) {
        let remedy = "take one out; if they are two people, tell them apart by role or by a word on each"
        look(visit.people, { "\($0.name) of \(visit.vendor)" }, vendor: visit.vendor, remedy: remedy) {
            $0.location
        } key: {
            Person(
                words: [$0.name, $0.role, $0.words], numbers: [$0.share, $0.tenure], isWithSales: $0.salesPresent)
        }
    }

    // MARK: the record

    mutating func add(_ record: Record, recusals: [Recusal]) {
        for moderation in record.moderations {
            let of = "in the moderation of \(moderation.question) for \(moderation.vendor)"
            let vendor = moderation.vendor
            look(moderation.originals, { "the original score of \($0.evaluator) \(of)" }, vendor: vendor) {
                $0.location
            } key: {
                $0.evaluator.known
            }
            look(moderation.minority, { "the view of \($0.by) \(of)" }, vendor: vendor) {
                $0.location
            } key: {
                [$0.by, $0.words]
            }
        }
        for decision in record.decisions {
            look(decision.dissent, { "the dissent of \($0.by)" }, vendor: decision.chosen) {
                $0.location
            } key: {
                [$0.by, $0.words]
            }
        }
        look(recusals) {
            "the recusal of \($0.evaluator)\($0.vendor.map { " for \($0)" } ?? "")"
        } at: {
            $0.location
        } key: {
            [$0.evaluator, $0.vendor ?? "", $0.from?.description ?? "", $0.reason] + $0.criteria.sorted()
        }
        look(record.clarifications) {
            "the clarification '\(opening(of: $0.asked, limit: 40))' of \($0.vendor)"
        } at: {
            $0.location
        } key: {
            [
                $0.vendor, $0.question ?? "", $0.requirement ?? "", $0.at?.description ?? "", $0.asked, $0.answered,
                $0.answeredAt?.description ?? "", $0.effect,
            ]
        }
        look(record.events) {
            "event '\($0.title)'"
        } at: {
            $0.location
        } key: {
            [$0.title, $0.at?.description ?? "", $0.words] + $0.by.sorted()
        }
    }
}

private struct OtherCost: Hashable {
    let title: String
    let amount: String
    let each: ClientCost.Other.Interval
}

private struct Person: Hashable {
    let words: [String]
    let numbers: [Double?]
    let isWithSales: Bool?
}

extension String {
    /// `nil` where nothing stands there, which has been reported.
    fileprivate var known: String? { isEmpty ? nil : self }
}
