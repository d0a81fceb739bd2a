extension VisitReport {
    /// The name and version of what programs read, as it stands in JSON and XML. `Templates/schema` holds
    /// `visit.schema.json` and `results.xsd`.
    public static let schema = "finalist/visit/1"

    /// All that was recorded, for programs.
    var result: ResultValue {
        .record([
            ("schema", .text(Self.schema)), ("evaluation", .text(evaluation.id)),
            ("title", .text(evaluation.title.visible)),
            (
                "vendors",
                .list(
                    of: "vendor",
                    vendors.map { vendor in
                        .record([
                            ("id", .text(vendor.id)), ("name", .text(vendor.name.visible)),
                            ("visits", .list(of: "visit", visits(to: vendor).map(\.result))),
                        ])
                    })
            ),
        ])
    }

    /// One row an observation, check, impression or follow-up: what a pivot table wants.
    var csv: CSVTable {
        var rows: [[CSVTable.Field]] = [
            ["evaluation", "vendor", "kind", "question", "by", "evidence", "score", "result", "at", "words"]
        ]
        for vendor in vendors {
            for visit in visits(to: vendor) {
                let head: [CSVTable.Field] = [.text(evaluation.id), .text(vendor.id)]
                rows += visit.people.map { head + ["person", "", .text($0.name), "", "", "", "", .text($0.role)] }
                rows += visit.observations.map {
                    head + [
                        "observation", .text($0.question), .text($0.evaluator), .text($0.evidence.rawValue),
                        .number($0.score), "", .words($0.at?.description), .text($0.words),
                    ]
                }
                rows += visit.checks.map {
                    head + [
                        "integration", .words($0.question), "", .text($0.method.rawValue), "",
                        .text($0.result.rawValue), "",
                        .text([$0.system, $0.words].filter { !$0.isEmpty }.joined(separator: ": ")),
                    ]
                }
                rows += visit.impressions.map {
                    head + [
                        "impression", .text($0.question), .text($0.evaluator), "", .number($0.score),
                        .text($0.hasSeenPrices ? "prices known" : "prices not known"), "", .text($0.words),
                    ]
                }
                rows += visit.followUps.map {
                    head + [
                        "follow-up", .words($0.question), "", "", "", .text($0.answered == nil ? "open" : "answered"),
                        .words($0.at?.description),
                        .text([$0.asked, $0.answered].compactMap(\.self).joined(separator: " – ")),
                    ]
                }
            }
        }
        return CSVTable(rows)
    }
}

extension SiteVisit {
    fileprivate var result: ResultValue {
        .record([
            ("site", .text(site?.visible)), ("from", .text(from?.description)), ("to", .text(to?.description)),
            ("announced", isAnnounced.map { .flag($0) } ?? .none),
            ("visitors", .list(of: "visitor", visitors.map { .text($0) })),
            ("people", .list(of: "person", people.map(\.result))),
            ("observations", .list(of: "observation", observations.map(\.result))),
            ("checks", .list(of: "check", checks.map(\.published))),
            ("impressions", .list(of: "impression", impressions.map(\.result))),
            ("followUps", .list(of: "followUp", followUps.map(\.result))), ("calls", .integer(calls.count)),
            ("heard", .list(of: "call", calls.map(\.heard))), ("draws", .list(of: "draw", draws.map(\.result))),
            ("ownQuality", ownQuality.map(\.result) ?? .none),
        ])
    }
}

extension PersonMet {
    fileprivate var result: ResultValue {
        .record([
            ("name", .text(name.visible)), ("role", .text(role.visible)), ("share", .number(share)),
            ("tenure", .number(tenure)), ("salesPresent", salesPresent.map { .flag($0) } ?? .none),
            ("words", .words(words)),
        ])
    }
}

extension Observation {
    fileprivate var result: ResultValue {
        .record([
            ("question", .text(question)), ("evaluator", .text(evaluator)), ("score", .number(score)),
            ("evidence", .text(evidence.rawValue)), ("area", .text(area?.visible)), ("at", .text(at?.description)),
            ("photo", .text(photo?.visible)), ("words", .words(words)),
        ])
    }
}

extension IntegrationCheck {
    fileprivate var published: ResultValue {
        .record([
            ("system", .text(system.visible)), ("method", .text(method.rawValue)), ("result", .text(result.rawValue)),
            ("gap", .text(gap?.visible)), ("effort", .text(effort?.visible)), ("question", .text(question)),
            ("words", .words(words)),
        ])
    }
}

extension Impression {
    fileprivate var result: ResultValue {
        .record([
            ("question", .text(question)), ("evaluator", .text(evaluator)), ("score", .number(score)),
            ("pricesSeen", .flag(hasSeenPrices)), ("words", .words(words)),
        ])
    }
}

extension FollowUp {
    fileprivate var result: ResultValue {
        .record([
            ("question", .text(question)), ("asked", .text(asked.visible)), ("answered", .text(answered?.visible)),
            ("open", .flag(answered == nil)), ("at", .text(at?.description)),
            ("answeredAt", .text(answeredAt?.description)),
        ])
    }
}

extension Call {
    fileprivate var heard: ResultValue {
        let members: [(String, ResultValue)] = [
            ("id", .text(id.visible)), ("selection", .text(selection.rawValue)),
            ("listeners", .list(of: "listener", assessments.standing.map { .text($0.evaluator) })),
        ]
        return .record(members + facts)
    }
}

extension CallDraw {
    fileprivate var result: ResultValue {
        .record([
            ("id", .text(id)), ("log", .text(log?.visible)), ("sha256", .text(hash.visible)),
            ("seed", .integer(Int(clamping: seed))), ("rule", .text(rule.visible)),
            ("strata", .list(of: "stratum", strata.map { .text($0) })),
            ("calls", .list(of: "call", calls.map { .text($0) })), ("by", .text(by)), ("at", .text(at?.description)),
        ])
    }
}

extension VendorQuality {
    fileprivate var result: ResultValue {
        .record([
            ("acceptable", .number(claimedShare.map { 100 * $0 })), ("passMark", .number(passMark)),
            ("scores", .list(of: "score", scores.map { .number($0) })), ("words", .words(words)),
        ])
    }
}

extension ResultValue {
    /// A remark; `none` where it is empty.
    fileprivate static func words(_ words: String) -> ResultValue { words.isEmpty ? .none : .text(words.visible) }
}
