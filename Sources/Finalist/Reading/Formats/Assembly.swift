internal import LocatedXML

/// Gathers what the files of an evaluation say into one ``Evaluation``.
///
/// Where something could not be read – and was reported – a harmless stand-in keeps one fault from causing ten.
struct Assembly {
    var files: [String] = []

    /// Numbers that can be read in two ways, as they were written.
    var written = WrittenNumbers()
    private var head: (id: String, title: String, currency: String?, date: Moment?, location: Location?)?
    private var client: String?
    private var clientLocation: Location?
    private var scales: [Scale] = []
    private var evaluators: [Evaluator] = []
    private var recusals: [Recusal] = []
    private var spreadAlert: Double?
    private var panelLocation: Location?
    private var requirements: [Requirement] = []
    private var criteria: [Criterion] = []
    private var weightSets: [Weights] = []
    private var judgements: [WeightJudgement] = []
    private var scenario: Scenario?
    private var priceTemplate: [TemplateLine] = []
    private var clientCosts: [ClientCost] = []
    private var vendors: [Vendor] = []
    private var responses: [Response] = []
    private var sheets: [ScoreSheet] = []
    private var lostCustomers: LostCustomers?
    private var methods: MethodSettings?
    private(set) var scorecards: [Scorecard] = []
    private var visits: [SiteVisit] = []
    private var contactLogs: [ContactLog] = []
    private var moderations: [Record.Moderation] = []
    private var clarifications: [Record.Clarification] = []
    private var narrowings: [Record.Narrowing] = []
    private var rulings: [Record.Ruling] = []
    private var decisions: [Record.Decision] = []
    private var events: [Record.Event] = []

    mutating func add(evaluation root: Element, _ problems: FileProblems) {
        head = (
            root.required("id"), root.value("title") ?? "", root.value("currency"), root.moment("date"),
            problems.location(root.place)
        )
        for child in root.children where child.namespace == Grammar.namespace {
            if Grammar.parts.contains(child.name) { add(part: child, problems) } else { add(planned: child, problems) }
        }
    }

    mutating func add(part root: Element, _ problems: FileProblems) {
        let reader = NativeReader(problems: problems, currency: head?.currency)
        switch root.name {
        case "plan":
            for child in root.children where child.namespace == Grammar.namespace { add(planned: child, problems) }
        case "response": responses.append(reader.response(root))
        case "scores": sheets.append(reader.sheet(root))
        case "record": add(record: root, reader)
        case "visit": visits.append(reader.visit(root))
        case "scorecard": scorecards.append(reader.scorecard(root))
        case "weights": weightSets.append(reader.weights(root))
        case "judgements": judgements += reader.judgements(root)
        default: break  // an element that the grammar has refused
        }
    }

    private mutating func add(planned element: Element, _ problems: FileProblems) {
        let reader = NativeReader(problems: problems, currency: head?.currency)
        switch element.name {
        case "client":
            if let first = clientLocation {
                problems.noteSecond("client", of: "the evaluation", first: first, at: element.place)
            }
            client = client ?? element.value("name")
            clientLocation = clientLocation ?? reader.location(element)
        case "scale": scales.append(reader.scale(element))
        case "panel":
            if let first = panelLocation {
                problems.noteSecond("panel", of: "the evaluation", first: first, at: element.place)
            }
            panelLocation = panelLocation ?? reader.location(element)
            spreadAlert = spreadAlert ?? element.number("spread-alert")
            evaluators += element.own("evaluator").map(reader.evaluator)
            recusals += element.own("recusal").map(reader.recusal)
        case "requirement": requirements.append(reader.requirement(element))
        case "criterion": criteria.append(reader.criterion(element, missing: .refuse, scale: nil))
        case "weights": weightSets.append(reader.weights(element))
        case "vendor": vendors.append(reader.vendor(element))
        case "scenario":
            if let first = scenario?.location {
                problems.noteSecond("scenario", of: "the evaluation", first: first, at: element.place)
            }
            scenario = scenario ?? reader.scenario(element)
        case "price-template": priceTemplate += element.own("line").map(reader.templateLine)
        case "client-cost": clientCosts.append(reader.clientCost(element))
        case "scorecard": scorecards.append(reader.scorecard(element))
        case "lost-customers":
            if let first = lostCustomers?.location {
                problems.noteSecond("lost-customers", of: "the evaluation", first: first, at: element.place)
            }
            lostCustomers = lostCustomers ?? reader.lostCustomers(element)
        case "methods":
            if let first = methods?.location {
                problems.noteSecond("methods", of: "the evaluation", first: first, at: element.place)
            }
            methods = methods ?? reader.methods(element)
        default: break  // an include, read by the loader, or an element that the grammar has refused
        }
    }

    private mutating func add(record root: Element, _ reader: NativeReader) {
        for child in root.children where child.namespace == Grammar.namespace {
            switch child.name {
            case "moderation": moderations.append(reader.moderation(child))
            case "clarification": clarifications.append(reader.clarification(child))
            case "narrowing": narrowings.append(reader.narrowing(child))
            case "ruling": rulings.append(reader.ruling(child))
            case "recusal": recusals.append(reader.recusal(child))
            case "decision": decisions.append(reader.decision(child))
            case "event": events.append(reader.event(child))
            default: break  // an element that the grammar has refused
            }
        }
    }

    mutating func add(_ visits: [SiteVisit]) { self.visits += visits }

    mutating func add(_ logs: [ContactLog]) { contactLogs += logs }

    /// The part alone as an evaluation: what it names is taken to be there, so that what stands in it can be checked.
    mutating func evaluation(ofPart location: Location) -> Evaluation? {
        head = ("part", "", nil, nil, location)
        let isPlan = !criteria.isEmpty
        let visits = visits.assembled()
        let sheets = sheets + visits.flatMap(\.sheets)
        let named =
            responses.map(\.vendor) + sheets.flatMap { $0.scores.map(\.vendor) } + visits.map(\.vendor)
        if !isPlan {
            vendors += named.uniqued.map {
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
                criteria = [
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
        let record = Record(
            moderations: moderations, clarifications: clarifications, narrowings: narrowings, rulings: rulings,
            decisions: decisions, events: events)
        return Evaluation(
            id: head.id, title: head.title, currency: head.currency, date: head.date, client: client, scales: scales,
            panel: Panel(
                evaluators: evaluators, spreadAlert: spreadAlert, recusals: recusals, location: panelLocation),
            requirements: requirements, criteria: criteria, weightSets: weightSets, scenario: scenario,
            priceTemplate: priceTemplate, clientCosts: clientCosts, lostCustomers: lostCustomers,
            vendors: vendors.toldApart().departed(record),
            responses: responses, sheets: sheets + visits.flatMap(\.sheets),
            record: record, scorecards: scorecards, visits: visits, contactLogs: contactLogs, files: files,
            location: head.location,
            methods: methods, judgements: judgements, written: written)
    }
}
