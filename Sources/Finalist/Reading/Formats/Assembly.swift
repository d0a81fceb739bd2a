internal import LocatedXML

/// Gathers what the files of an evaluation say into one ``Evaluation``.
///
/// Where something could not be read – and was reported – a harmless stand-in keeps one fault from causing ten.
struct Assembly {
    var files: [String] = []

    /// Numbers that can be read in two ways, as they were written.
    var written = WrittenNumbers()
    var tables: [IncludedTable] = []
    private var head: EvaluationDocument?
    private var client: PlanDocument.Client?
    private var panel: Panel?
    private var evaluators: [Evaluator] = []
    private var recusals: [Recusal] = []
    private var spreadAlert: Double?
    private var scenario: Scenario?
    private var lostCustomers: LostCustomers?
    private var methods: MethodSettings?

    /// What may stand in several files, in the order in which it was read.
    private var plan = PlanDocument()
    private var responses: [Response] = []
    private var sheets: [ScoreSheet] = []
    private var visits: [SiteVisit] = []
    private var contactLogs: [ContactLog] = []
    private var record = Record.empty
    private var judgements: [WeightJudgement] = []

    var scorecards: [Scorecard] { plan.scorecards }

    mutating func add(evaluation root: Element, _ problems: FileProblems) {
        var fields = problems.fields(root, currency: nil)
        guard let document = EvaluationDocument.facts(&fields, nil) else { return }
        head = document
        add(document.plan, problems)
        responses += document.responses
        sheets += document.sheets
        for record in document.records { add(record) }
        visits += document.visits
        judgements += document.judgements.flatMap(\.self)
    }

    mutating func add(part root: Element, _ problems: FileProblems) {
        var fields = problems.fields(root, currency: head?.currency)
        switch PartDocument(root.name, &fields) {
        case .plan(let plan): add(plan, problems)
        case .response(let response): responses.append(response)
        case .scores(let sheet): sheets.append(sheet)
        case .record(let record): add(record)
        case .visit(let visit): visits.append(visit)
        case .scorecard(let scorecard): plan.scorecards.append(scorecard)
        case .weights(let weights): plan.weightSets.append(weights)
        case .judgements(let said): judgements += said
        case nil: break  // an element that the grammar has refused
        }
    }

    private mutating func add(_ other: PlanDocument, _ problems: FileProblems) {
        var seconds: [(name: String, first: Location, place: Location)] = []
        /// Of several, which are reported, the one that came first.
        func first<Part>(_ kept: Part?, _ name: String, _ others: [Part], _ location: (Part) -> Location?) -> Part? {
            for part in kept == nil ? others.dropFirst() : others[...] {
                guard let first = location(kept ?? others[0]), let place = location(part) else { continue }
                seconds.append((name, first, place))
            }
            return kept ?? others.first
        }
        client = first(client, "client", other.clients, \.location)
        panel = first(panel, "panel", other.panels, \.location)
        scenario = first(scenario, "scenario", other.scenarios, \.location)
        lostCustomers = first(lostCustomers, "lost-customers", other.lostCustomers, \.location)
        methods = first(methods, "methods", other.methods, \.location)
        for second in seconds.sorted(by: { ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column) }) {
            problems.noteSecond(second.name, of: "the evaluation", first: second.first, at: second.place.place)
        }
        for panel in other.panels {
            spreadAlert = spreadAlert ?? panel.spreadAlert
            evaluators += panel.evaluators
            recusals += panel.recusals
        }
        plan.scales += other.scales
        plan.requirements += other.requirements
        plan.criteria += other.criteria
        plan.weightSets += other.weightSets
        plan.vendors += other.vendors
        plan.priceTemplates += other.priceTemplates
        plan.clientCosts += other.clientCosts
        plan.scorecards += other.scorecards
    }

    private mutating func add(_ document: RecordDocument) {
        let (one, other) = (record, document.record)
        record = Record(
            moderations: one.moderations + other.moderations, clarifications: one.clarifications + other.clarifications,
            narrowings: one.narrowings + other.narrowings, rulings: one.rulings + other.rulings,
            decisions: one.decisions + other.decisions, events: one.events + other.events)
        recusals += document.recusals
    }

    mutating func add(_ visits: [SiteVisit]) { self.visits += visits }

    mutating func add(_ logs: [ContactLog]) { contactLogs += logs }

    /// The part alone as an evaluation: what it names is taken to be there, so that what stands in it can be checked.
    mutating func evaluation(ofPart location: Location) -> Evaluation? {
        head = EvaluationDocument(id: "part", title: "", location: location)
        let isPlan = !plan.criteria.isEmpty
        let visits = visits.assembled()
        let sheets = sheets + visits.flatMap(\.sheets)
        let named =
            responses.map(\.vendor) + sheets.flatMap { $0.scores.map(\.vendor) } + visits.map(\.vendor)
        if !isPlan {
            plan.vendors += named.uniqued.map {
                Vendor(
                    id: $0, name: $0, place: nil, team: nil, departure: nil, figures: [], prices: [],
                    notApplicable: [], location: location)
            }
            evaluators += Set(sheets.map(\.evaluator)).sorted().map {
                Evaluator(id: $0, name: $0, role: nil, isChair: false, employer: nil, location: location)
            }
            let questions = sheets.flatMap { $0.scores.map(\.question) }.uniqued.map {
                Question(
                    id: $0, share: 1, wording: "", stage: nil, evaluators: [], scale: nil, answerTypes: [], choices: [],
                    guidance: nil,
                    location: location)
            }
            if !questions.isEmpty {
                plan.criteria = [
                    Criterion(
                        id: "part", title: "", weight: 1, basis: .questions(questions), threshold: nil,
                        missing: .exclude, isIntuition: false, location: location)
                ]
            }
        }
        return evaluation()
    }

    func evaluation() -> Evaluation? {
        guard let head else { return nil }
        let visits = visits.assembled()
        return Evaluation(
            id: head.id, title: head.title, currency: head.currency, date: head.date, client: client?.name,
            scales: plan.scales,
            panel: Panel(
                evaluators: evaluators, spreadAlert: spreadAlert, recusals: recusals, location: panel?.location),
            requirements: plan.requirements, criteria: plan.criteria, weightSets: plan.weightSets, scenario: scenario,
            priceTemplate: PriceTemplate(plan.priceTemplates.flatMap(\.self)), clientCosts: plan.clientCosts,
            lostCustomers: lostCustomers, vendors: plan.vendors.toldApart().departed(record), responses: responses,
            sheets: sheets + visits.flatMap(\.sheets), record: record, scorecards: plan.scorecards, visits: visits,
            contactLogs: contactLogs, files: files, location: head.location, methods: methods, judgements: judgements,
            written: written, tables: tables)
    }
}

extension FileProblems {
    /// What reads an element of this file.
    func fields(_ element: Element, currency: String?) -> Fields {
        Fields(reading: element, of: file, isFaultless: isFaultless, currency: currency)
    }
}
