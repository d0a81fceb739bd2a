import Foundation
import Testing

@testable import Finalist

private let expectedPath = repository.appending(path: "../shared/calls-example/expected.json")

private let isThere = FileManager.default.fileExists(atPath: expectedPath.path)

private let absence: Comment = "the expected numbers are not beside the repository"

private func ninetyCalls() throws -> CallComparison {
    try Evaluation(contentsOf: path("Examples/calls")).callComparison(scorecard: "general-service")
}

/// Worked out once for all tests.
private let comparison = Result { try ninetyCalls() }

/// Three vendors, three listeners, ninety calls; what is expected was worked out by an independent program.
@Suite(.enabled(if: isThere, absence)) struct `The ninety calls` {
    let expected: JSON
    let found: CallComparison

    init() throws {
        expected = try JSONDecoder().decode(JSON.self, from: Data(contentsOf: expectedPath))
        found = try comparison.get()
    }

    private func number(_ keys: String...) -> Double? {
        var at: JSON? = expected
        for key in keys { at = at?[key] }
        return at?.number
    }

    private func expectNear(
        _ number: Double?, _ expected: JSON?, within tolerance: Double = 1e-9, _ what: String = "",
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        guard let wanted = expected?.number else {
            Issue.record("nothing is expected of \(what)", sourceLocation: sourceLocation)
            return
        }
        let said = number.map { "\($0)" } ?? "nothing"
        #expect(
            isNear(number, wanted, within: tolerance), "\(what): \(said), not \(wanted)", sourceLocation: sourceLocation
        )
    }

    @Test func `have the score, the coverage and the ends of each sheet`() throws {
        let rows = try #require(expected["score_first_rows"]).items
        #expect(rows.count == 12)
        for row in rows {
            let call = try #require(found.vendors[0].calls.first { $0.call.id == row["call_id"]?.text })
            let hearing = try #require(call.hearings.first { $0.evaluator == row["evaluator"]?.text })
            expectNear(hearing.score.score, row["score"])
            expectNear(hearing.score.flat, row["flat"])
            expectNear(hearing.score.coverage, row["coverage"])
            expectNear(hearing.score.bounds.lowerBound, row["na_low"])
            expectNear(hearing.score.bounds.upperBound, row["na_high"])
        }
        for vendor in found.vendors {
            for evaluator in found.evaluators {
                let sheets = vendor.calls.flatMap(\.hearings).count { $0.evaluator == evaluator.evaluator }
                expectNear(
                    Double(sheets), expected["rows_per_vendor_evaluator"]?[vendor.vendor]?[evaluator.evaluator])
            }
        }
    }

    @Test func `have the agreement of each item`() throws {
        let items = try #require(expected["items"]).members
        #expect(items.count == found.items.count)
        for item in found.items {
            let wanted = try #require(items[item.item.id])
            let id = item.item.id
            expectNear(Double(item.units), wanted["n_units_pairable"], id)
            expectNear(item.alphaNominal.value, wanted["alpha_nominal"], id)
            expectNear(item.percentAgreement, wanted["percent_agreement"], id)
            expectNear(item.ac1.value, wanted["ac1"], id)
            expectNear(item.fleiss.value, wanted["fleiss"], id)
            guard item.item.kind != .yesNo else {
                #expect(item.alphaOrdinal == nil && item.headline == item.ac1)
                continue
            }
            expectNear(item.alphaOrdinal?.value, wanted["alpha_ordinal"], id)
            #expect(item.headline == item.alphaOrdinal)
            let interval = try #require(item.headline.interval)
            #expect(interval.contains(item.headline.value ?? .nan))
            expectNear(item.alphaInterval?.value, wanted["alpha_interval"], id)
            expectNear(item.ac2Quadratic?.value, wanted["ac2_quadratic"], id)
            expectNear(item.fleissQuadratic?.value, wanted["fleiss_quadratic"], id)
            expectNear(item.ac2Quadratic?.standardError, wanted["ac2_quadratic_se"], id)
            expectNear(item.ac2Quadratic?.interval?.low, wanted["ac2_quadratic_ci"]?.items.first, id)
            expectNear(item.ac2Quadratic?.interval?.high, wanted["ac2_quadratic_ci"]?.items.last, id)
        }
    }

    private func expectNear(_ number: Double?, _ expected: JSON?, _ what: String) {
        expectNear(number, expected, within: 1e-9, what)
    }

    @Test func `have the agreement of whole calls, of pairs of listeners and on critical errors`() throws {
        let scores = found.scoreAgreement
        #expect(scores.calls == 30)
        let forms = [
            ("ICC1", scores.icc1), ("ICC2", scores.icc2), ("ICC3", scores.icc3), ("ICC1k", scores.icc1k),
            ("ICC2k", scores.icc2k), ("ICC3k", scores.icc3k),
        ]
        for (id, form) in forms {
            let wanted = expected["link_call_score_icc"]?[id]
            expectNear(form.value, wanted?["est"], id)
            expectNear(form.interval?.low, wanted?["lo"], id)
            expectNear(form.interval?.high, wanted?["hi"], id)
        }
        let pairs = try #require(expected["pooled_item_pairs"]).members
        #expect(found.evaluatorPairs.count == 3)
        for pair in found.evaluatorPairs {
            let ids = [pair.a, pair.b].sorted()
            let wanted = try #require(pairs[ids.joined(separator: "|")])
            expectNear(Double(pair.count), wanted["n"])
            expectNear(pair.same, wanted["percent_agreement"])
            expectNear(pair.withinOne, wanted["within_one"])
            expectNear(pair.kappa.value, wanted["kappa"])
            expectNear(pair.quadraticKappa.value, wanted["kappa_quadratic"])
            let sign: Double = pair.a == ids[0] ? 1 : -1
            expectNear(pair.meanDifference.map { $0 * sign }, wanted["mean_diff"])
        }
        let critical = try #require(found.criticalAgreement.first { $0.group == .customer })
        let wanted = expected["customer_critical_agreement"]
        expectNear(critical.alpha.value, wanted?["alpha_nominal"])
        expectNear(critical.fleiss.value, wanted?["fleiss"])
        expectNear(critical.ac1.value, wanted?["ac1"])
        expectNear(critical.prevalence, wanted?["prevalence"])
        #expect(
            critical.pairs.allSatisfy { $0.both == 2 && $0.neither == 28 && $0.p == nil && $0.positiveAgreement == 1 })
    }

    @Test func `show a lenient listener`() throws {
        guard case .estimated(let variance, let degrees) = found.severity else {
            Issue.record("severity is not known")
            return
        }
        expectNear(variance, expected["severity_ls"]?["resid_var"])
        #expect(degrees == 68)
        for evaluator in found.evaluators {
            expectNear(evaluator.severity?.points, expected["severity_ls"]?["points"]?[evaluator.evaluator])
            expectNear(evaluator.severity?.standardError, expected["severity_ls"]?["se"]?[evaluator.evaluator])
            expectNear(evaluator.halo, expected["halo_variance_component"]?[evaluator.evaluator])
        }
        let critical = found.flags.filter { ["F2", "F3"].contains($0.id) && $0.status == .flag }
        #expect(critical.map(\.subject) == ["priya", "priya"])
        #expect(found.flags.filter { $0.id == "F4" && $0.status == .flag }.map(\.subject) == ["priya"])
    }

    @Test func `put first who chose its calls, until its choice is left out`() throws {
        #expect(found.orderRaw == ["brightline", "alder", "corvane"])
        #expect(found.orderAdjusted == found.orderRaw)
        #expect(found.order == ["alder", "brightline", "corvane"])
        #expect(found.basis == .random && found.hasPicked)
        for vendor in found.vendors {
            let wanted = expected["vendor_means"]?[vendor.vendor]
            for (id, mean) in [
                ("raw_call_mean", vendor.raw), ("adjusted_all", vendor.adjusted),
                ("adjusted_random_only", vendor.adjustedRandom), ("adjusted_random_only", vendor.compared),
            ] {
                expectNear(mean.map { Double($0.count) }, wanted?[id]?["n"])
                expectNear(mean?.mean, wanted?[id]?["mean"])
                expectNear(mean?.low, wanted?[id]?["lo"])
                expectNear(mean?.high, wanted?[id]?["hi"])
            }
        }
        for pair in found.pairs {
            let wanted = expected["differences_random_only"]?["\(pair.a)-\(pair.b)"]
            expectNear(pair.difference, wanted?["diff"])
            // scipy's quantile of t is off by some 1e-9 here.
            expectNear(pair.low, wanted?["lo"], within: 1e-7)
            expectNear(pair.high, wanted?["hi"], within: 1e-7)
            expectNear(pair.p, wanted?["p"])
            expectNear(pair.degreesOfFreedom, wanted?["df"])
        }
        #expect(found.pairs.map(\.isSeparable) == [true, true, false])
        let undecided = found.pairs[2].text
        #expect(undecided.contains("the difference of 2.3 points lies between −10.0 and 14.6"))
        #expect(undecided.hasPrefix("Brightline Service and Corvane Care cannot be separated"))
    }

    @Test func `do not separate the vendors by critical errors`() throws {
        for vendor in found.vendors {
            let errors = try #require(vendor.errors.first { $0.group == .customer })
            for (id, share) in [("any", errors.any), ("majority", errors.majority)] {
                let wanted = expected["customer_critical"]?[vendor.vendor]?[id]
                expectNear(Double(share.hits), wanted?["calls_with_error"])
                expectNear(Double(share.count), wanted?["n"])
                expectNear(share.low, wanted?["wilson"]?.items.first)
                expectNear(share.high, wanted?["wilson"]?.items.last)
                expectNear(share.exactLow, wanted?["clopper_pearson"]?.items.first)
                expectNear(share.exactHigh, wanted?["clopper_pearson"]?.items.last)
                expectNear(share.upperBound, wanted?["upper95_one_sided"])
            }
        }
        for pair in found.pairs {
            let errors = try #require(pair.errors.first { $0.group == .customer })
            let wanted = expected["customer_critical_newcombe_any"]?["\(pair.b)-\(pair.a)"]?.items
            expectNear(-errors.difference, wanted?.first)
            expectNear(-errors.high, wanted?[1])
            expectNear(-errors.low, wanted?.last)
            #expect(!errors.isSeparable && errors.text.contains("do not separate"))
        }
    }

    @Test func `have the survey, and who asked for a good score`() throws {
        for vendor in found.vendors {
            let wanted = expected["csat"]?[vendor.vendor]
            let survey = vendor.survey
            expectNear(Double(survey.responses), wanted?["responses"])
            expectNear(Double(survey.satisfied.hits), wanted?["top2"])
            expectNear(survey.satisfied.low, wanted?["wilson"]?.items.first)
            expectNear(survey.satisfied.high, wanted?["wilson"]?.items.last)
            expectNear(survey.lowest, wanted?["bounds_no_assumption"]?.items.first)
            expectNear(survey.highest, wanted?["bounds_no_assumption"]?.items.last)
            expectNear(survey.tau, wanted?["kendall_tau_b"])
            // scipy takes the exact p only without ties.
            expectNear(survey.p, wanted?["kendall_p"])
            expectNear(Double(vendor.scoreBegging.hits), wanted?["score_begging_calls"])
            expectNear(vendor.scoreBegging.low, wanted?["score_begging_wilson"]?.items.first)
            expectNear(vendor.scoreBegging.high, wanted?["score_begging_wilson"]?.items.last)
        }
        #expect(found["brightline"]?.scoreBegging.hits == 5)
    }

    @Test func `raise the flags that were planted`() throws {
        func flag(_ id: String, _ subject: String, _ statistic: String? = nil) throws -> CallFlag {
            try #require(
                found.flags.first { $0.id == id && $0.subject == subject && (statistic.map($0.title.contains) ?? true) }
            )
        }
        let kinds = [("leniency", "F1", 1.0), ("top_box", "F2", 100), ("flatness", "F3", 25)]
        for evaluator in found.evaluators {
            for (id, number, scale) in kinds {
                let wanted = expected["evaluator_flags"]?[evaluator.evaluator]?[id]
                let flag = try flag(number, evaluator.evaluator)
                expectNear(flag.size, wanted?["mean"].flatMap { $0.number }.map { .number($0 * scale) }, id)
                expectSampled(flag.p, wanted?["p"]?.number, trials: 99_999)
            }
        }
        let picked = try flag("F5", "brightline")
        expectNear(picked.size, expected["vendor_picked_vs_random"]?["diff"])
        #expect(Figures.fixed(picked.size ?? 0, decimals: 2) == "28.84")
        #expect(picked.status == .flag && picked.count == 30 && picked.evidence.count == 18)
        expectSampled(picked.p, number("vendor_picked_vs_random", "perm_p_one_sided_mc"), trials: 99_999)
        for vendor in found.vendors {
            let wanted = expected["selection_footprint"]?[vendor.vendor]
            let service = try flag("F6", vendor.vendor, "service")
            let agents = try flag("F6", vendor.vendor, "number of agents")
            expectSampled(service.p, wanted?["p_tenure_ge"]?.number, trials: 19_999)
            expectSampled(agents.p, wanted?["p_agents_le"]?.number, trials: 19_999)
            expectNear(agents.size, wanted?["distinct_agents"])
            let mean = (wanted?["mean_tenure"]?.number ?? 0) - (wanted?["log_mean_tenure"]?.number ?? 0)
            #expect(isNear(service.size, mean))
            #expect((service.status == .flag) == (vendor.vendor == "brightline"))
        }
        let early = found.flags.filter { $0.id == "F13" && $0.title.contains("before") && $0.status == .flag }
        #expect(early.map(\.subject) == ["priya"])
        #expect(early.first?.size == 2 && early.first?.evidence.count == 2)
        #expect(early.first?.text.contains("B-0282 (84 of 188 seconds) and B-0378 (214 of 477 seconds)") == true)
        #expect(try flag("F10", "brightline").text.contains("In 5 of Brightline Service's 30 calls"))
    }

    /// Where one p is sampled, it lies within five of its standard errors of the other.
    private func expectSampled(
        _ p: Double?, _ sampled: Double?, trials: Double, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let sampled = sampled ?? -1
        let error = max(3 / trials, (sampled * (1 - sampled) / trials).squareRoot())
        let words = "\(p.map { "\($0)" } ?? "nothing"), not \(sampled)"
        #expect(isNear(p, sampled, within: 7 * error), "\(words)", sourceLocation: sourceLocation)
    }

    @Test func `count the tests, and correct for their number`() throws {
        let tests = found.flags.filter { $0.holm != nil }
        #expect(found.flagSummary.tests == tests.count)
        #expect(isNear(found.flagSummary.expectedByChance, 0.05 * Double(tests.count)))
        #expect(tests.allSatisfy { ($0.holm ?? 0) >= ($0.p ?? 1) })
        #expect(tests.allSatisfy { ($0.status == .flag) == (($0.holm ?? 1) < 0.05) })
        for flag in found.flags {
            #expect(!flag.text.isEmpty && flag.text.hasSuffix("."), "\(flag.text)")
            for word in ["cheat", "dishonest", "manipulat", "fraud"] {
                #expect(!flag.text.lowercased().contains(word), "\(flag.text)")
            }
        }
        #expect(try ninetyCalls() == found)
    }
}
