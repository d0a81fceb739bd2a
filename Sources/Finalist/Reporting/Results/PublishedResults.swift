/// What programs can read of answers, and the schemas of it.
public enum PublishedResults {
    /// Every answer, in the order in which people are told of them.
    static let documents: [DocumentForm] = [
        Comparison.document.form, CostResult.document.form, Staffing.document.form, CallComparison.document.form,
        VisitReport.document.form, Draws.document.form, RatingsAgreement.document.form, Sensitivity.document.form,
        MethodComparison.document.form, PeoplesWeights.document.form, AgreementReport.document.form,
        CallPlan.document.form,
    ]

    /// The names of all, as `finalist schema` takes them.
    public static var names: [String] { documents.map(\.name) }

    /// The JSON Schema of the answer with this name; `nil` where there is none.
    public static func jsonSchema(_ name: String) -> String? { documents.first { $0.name == name }?.jsonSchema }

    /// The XML Schema of all answers.
    public static var xmlSchema: String {
        ResultsSchema(
            namespace: Comparison.namespace,
            meaning: """
                Results as Finalist exports them, for other programs: a comparison of vendors, what they cost, the staffing \
                that a plan needs, what the calls listened to and the visits show, how far people agree, calls drawn at \
                random, what other decision methods make of the vendors, or the weights that people think right. Numbers \
                are exact, not rounded for reading; a number that is not there is left out and never 0. Elements stand in \
                the order given here.
                """,
            documents: documents
        ).text
    }
}
