/// What stands in the plan, whether in a file of its own or in that of the evaluation.
struct PlanDocument: Fact {
    var clients: [Client] = []
    var scales: [Scale] = []
    var panels: [Panel] = []
    var requirements: [Requirement] = []
    var criteria: [Criterion] = []
    var weightSets: [Weights] = []
    var vendors: [Vendor] = []
    var scenarios: [Scenario] = []
    var priceTemplates: [[TemplateLine]] = []
    var clientCosts: [ClientCost] = []
    var scorecards: [Scorecard] = []
    var lostCustomers: [LostCustomers] = []
    var methods: [MethodSettings] = []

    struct Client: Fact {
        let name: String
        let location: Location?

        static func facts(_ fields: inout Fields, _ record: Client?) -> Client? {
            fields.means("The organisation that buys. An evaluation has at most one.")
            return Client(name: fields.attribute("name", .text, record?.name), location: fields.location)
        }
    }

    static func facts(_ fields: inout Fields, _ record: PlanDocument?) -> PlanDocument? {
        fields.means(
            "The plan in a file of its own: what vendors are judged on, how much it weighs, and who scores it.")
        return parts(&fields, record)
    }

    static func parts(_ fields: inout Fields, _ record: PlanDocument?) -> PlanDocument {
        PlanDocument(
            clients: fields.many("client", record?.clients), scales: fields.many("scale", record?.scales, "", .scarce),
            panels: fields.many("panel", record?.panels),
            requirements: fields.many("requirement", record?.requirements),
            criteria: fields.many("criterion", record?.criteria),
            weightSets: fields.many("weights", record?.weightSets, "", .scarce),
            vendors: fields.many("vendor", record?.vendors, "", .scarce),
            scenarios: fields.many("scenario", record?.scenarios),
            priceTemplates: fields.many("price-template", record?.priceTemplates, "", .some) { fields, lines in
                fields.means(
                    """
                    What every vendor is asked to price. A price line of a vendor says in covers which of these it pays for.
                    """)
                return fields.many("line", as: "price-template/line", lines, "", .reckoned)
            }, clientCosts: fields.many("client-cost", record?.clientCosts, "", .scarce),
            scorecards: fields.many("scorecard", record?.scorecards, "", .scarce),
            lostCustomers: fields.many("lost-customers", record?.lostCustomers),
            methods: fields.many("methods", record?.methods))
    }
}

/// What happened on the way, and who keeps out because of it.
struct RecordDocument: Fact {
    var record = Record.empty
    var recusals: [Recusal] = []

    static func facts(_ fields: inout Fields, _ document: RecordDocument?) -> RecordDocument? {
        fields.means(
            """
            What happened on the way: moderated scores, clarifications, narrowings, rulings, recusals, events and the \
            decision.
            """)
        let record = document?.record
        return RecordDocument(
            record: Record(
                moderations: fields.many("moderation", record?.moderations),
                clarifications: fields.many("clarification", record?.clarifications),
                narrowings: fields.many("narrowing", record?.narrowings),
                rulings: fields.many("ruling", record?.rulings),
                decisions: fields.many("decision", record?.decisions), events: fields.many("event", record?.events)),
            recusals: fields.many("recusal", document?.recusals))
    }
}

/// The file with which an evaluation begins: what it holds itself, and the files that it includes.
struct EvaluationDocument: Fact {
    var id: String
    var title: String
    var currency: String?
    var date: Moment?
    var plan = PlanDocument()
    var includes: [Include] = []
    var responses: [Response] = []
    var sheets: [ScoreSheet] = []
    var records: [RecordDocument] = []
    var visits: [SiteVisit] = []
    var judgements: [[WeightJudgement]] = []
    var location: Location?

    /// A file that is read as if its content stood here.
    struct Include: Fact {
        let file: String
        let scorecard: Scorecard.ID?

        static func facts(_ fields: inout Fields, _ record: Include?) -> Include? {
            fields.means(
                """
                Reads another file as if its content stood here: a plan, a response, a score sheet, a record, a visit, a \
                scorecard, a set of weights or judgements on weights.
                """)
            return Include(
                file: fields.attribute(
                    "href", .file, record?.file,
                    """
                    The file's path from the evaluation's folder, with / between folders: responses/acme.xml. It cannot \
                    lead out of that folder. A file that ends in .csv holds ratings of calls or a contact log.
                    """),
                scorecard: fields.attribute(
                    "scorecard", .optional(.id), record?.scorecard,
                    "The scorecard that the ratings of a .csv file are on."))
        }
    }

    static func facts(_ fields: inout Fields, _ record: EvaluationDocument?) -> EvaluationDocument? {
        fields.means(
            """
            The whole evaluation: the plan, the vendors, their evidence, the scores and the record, written here or \
            included from other files.
            """)
        let id = fields.attribute(
            "id", .id, record?.id, "A short name for this evaluation, like help-desk-2026; it appears in every result.")
        let title = fields.attribute(
            "title", .text, record?.title, "What is being decided, as it should stand at the top of a report.")
        let currency = fields.attribute(
            "currency", .optional(.currency), record?.currency,
            "The currency of prices that name none, as three capitals: EUR, USD, GBP.")
        let date = fields.attribute(
            "date", .day, record?.date, "The day of the evaluation, as it should stand in reports.")
        fields.currency = currency
        return EvaluationDocument(
            id: id, title: title, currency: currency, date: date, plan: PlanDocument.parts(&fields, record?.plan),
            includes: fields.many("include", record?.includes), responses: fields.many("response", record?.responses),
            sheets: fields.many("scores", record?.sheets), records: fields.many("record", record?.records),
            visits: fields.many("visit", record?.visits),
            judgements: fields.many(
                "judgements", record?.judgements, "", .scarce, WeightJudgement.judgements), location: fields.location)
    }
}

/// A part of an evaluation in a file of its own.
enum PartDocument {
    case plan(PlanDocument)
    case response(Response)
    case scores(ScoreSheet)
    case record(RecordDocument)
    case visit(SiteVisit)
    case scorecard(Scorecard)
    case weights(Weights)
    case judgements([WeightJudgement])

    /// What such a file may start with.
    static let names = ["plan", "response", "scores", "record", "visit", "scorecard", "weights", "judgements"]

    init?(_ name: String, _ fields: inout Fields) {
        let part: PartDocument? =
            switch name {
            case "plan": PlanDocument.facts(&fields, nil).map { .plan($0) }
            case "response": Response.facts(&fields, nil).map { .response($0) }
            case "scores": ScoreSheet.facts(&fields, nil).map { .scores($0) }
            case "record": RecordDocument.facts(&fields, nil).map { .record($0) }
            case "visit": SiteVisit.facts(&fields, nil).map { .visit($0) }
            case "scorecard": Scorecard.facts(&fields, nil).map { .scorecard($0) }
            case "weights": Weights.facts(&fields, nil).map { .weights($0) }
            case "judgements": WeightJudgement.judgements(&fields, nil).map { .judgements($0) }
            default: nil
            }
        guard let part else { return nil }
        self = part
    }
}
