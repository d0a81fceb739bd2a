import Foundation

@testable import Finalist

/// Everything that the program says of an evaluation, one after the other and what is quick first.
///
/// Places in lines and hashes are left out: they differ wherever anything does.
struct Hearing {
    typealias Saying = @Sendable (Heard) throws -> String

    /// An evaluation with what several outputs rest on.
    struct Heard {
        let reading: Reading
        let evaluation: Evaluation
        let outcome: Outcome
    }

    static let sayings: [Saying] = [
        { heard in
            heard.reading.findings.map { "\($0.rule.code) \($0.message) \($0.remedy) \($0.location?.line ?? 0)" }
                .joined(separator: "\n")
        },
        { $0.outcome.matrixValues().json }, { firstScreen($0.outcome) }, { background($0.outcome) },
        { try VisitReport($0.evaluation).publication.written(as: .json) },
        { heard in
            try heard.outcome.index.contenders.map { try heard.outcome.explanation(of: $0.id).json }.joined()
        },
        { heard in
            try heard.outcome.index.contenders.flatMap { vendor in
                let lines = heard.outcome.index.standing.offers[vendor.id]?.itemIDs ?? []
                let nodes =
                    heard.evaluation.questions.map(\.id) + heard.evaluation.allCriteria.filter(\.isLeaf).map(\.id)
                return try (lines + nodes).map { try heard.outcome.explanation(of: vendor.id, on: $0).json }
            }.joined()
        },
        { heard in
            try heard.evaluation.weightSets.map { set in
                firstScreen(try heard.evaluation.scored(weights: set.id))
            }.joined()
        },
        { try CostReport(try $0.evaluation.costed(), by: .month).publication.written(as: .json) },
        { try CostReport(try $0.evaluation.costed(), by: .line).publication.written(as: .html) },
        { heard in try CostView.allCases.map { try table(heard, $0) }.joined() },
        { try $0.evaluation.peoplesWeights().publication.written(as: .html) },
        { try $0.evaluation.staffing().publication.written(as: .json) },
        { try $0.evaluation.staffing().publication.written(as: .html) },
        { try $0.outcome.methods().publication.written(as: .json) },
        { try $0.evaluation.callComparison().publication.written(as: .json) },
        { try $0.evaluation.callComparison().publication.written(as: .html) },
        { try VisitReport($0.evaluation).publication.written(as: .html) },
        { try $0.evaluation.peoplesWeights().publication.written(as: .json) },
        { heard in
            try CostReport(
                try heard.evaluation.costed(), asking: CostReport.Question.allCases, scored: heard.outcome
            ).publication.written(as: .json)
        },
        { try $0.outcome.sensitivity(trials: 20).publication.written(as: .json) },
        { Format.html.draw($0.outcome.report(trials: 20), TextOptions()) },
        { heard in
            AgreementReport(try heard.evaluation.panelAgreement(), calls: try? heard.evaluation.callComparison())
                .publication.json()
        },
    ]

    /// Without how sure the result is, which takes 10,000 trials; fewer are among the sayings further on.
    private static func firstScreen(_ outcome: Outcome) -> String {
        Format.table.draw(outcome.summary(nil), TextOptions())
    }

    /// What the document holds that a terminal does not show.
    private static func background(_ outcome: Outcome) -> String {
        let tables = [outcome.requirementTable(), outcome.claimTable()].compactMap(\.self)
        let record = outcome.evaluation.record.timeline(outcome.evaluation)
        let report = Report(title: "", blocks: outcome.panelSections() + tables.map { .table($0) })
        return Format.html.draw(report, TextOptions())
            + record.map { "\($0.at?.day ?? "") \($0.words)" }.joined(separator: "\n")
    }

    private static func table(_ heard: Heard, _ view: CostView) throws -> String {
        try CostReport(try heard.evaluation.costed(), by: view).publication.written(as: .table)
    }

    /// `nil` where the program does not accept the files, or has nothing of the kind to say of them.
    static func read(_ path: String) -> Heard? {
        let reading = Reading.read(path)
        guard !reading.findings.contains(where: { $0.severity == .error }), let evaluation = try? reading.evaluation(),
            let outcome = try? evaluation.scored()
        else { return nil }
        return Heard(reading: reading, evaluation: evaluation, outcome: outcome)
    }

    static func said(_ saying: Saying, of heard: Heard) -> String? { (try? saying(heard)).map(withoutPlaces) }

    private static func withoutPlaces(_ text: String) -> String {
        text.replacing(/:\d+:\d+/, with: "").replacing(/"column" ?: ?\d+/, with: "").replacing(/[0-9a-f]{64}/, with: "")
    }
}
