internal import LocatedXML

extension Reading {
    /// Reads a table of ratings that stands alone, with the contact logs that its calls come from.
    ///
    /// Vendors and evaluators are those that the table names. There are no criteria: such an evaluation can be asked
    /// about its calls, and about nothing else.
    public static func ratings(
        _ path: String, scorecard: Scorecard, logs: [String] = [], limits: ReadingLimits = .default
    ) -> Reading {
        var diagnostics: [Diagnostic] = []
        var visits: [SiteVisit] = []
        var contactLogs: [ContactLog] = []
        for (number, file) in ([path] + logs).enumerated() {
            let bytes: [UInt8]
            do throws(Refusal) { bytes = try Self.bytes(of: file, limits: limits) } catch {
                diagnostics += error.diagnostics
                continue
            }
            let problems = FileProblems(file: file, text: SourceText(bytes))
            if let table = TableReader(problems, limits: limits) {
                if number == 0 {
                    visits = RatingsTable(table: table, scorecard: scorecard).visits()
                } else {
                    contactLogs += LogTable(table: table, hash: Fingerprint.of(bytes)).logs()
                }
            }
            diagnostics += problems.diagnostics
        }
        return Reading(
            understood: Evaluation(
                visits: visits, on: scorecard, logs: contactLogs, files: [path] + logs),
            diagnostics: diagnostics, isIncomplete: diagnostics.hasErrors,
            sources: Sources(folder: Folder(path: "."), limits: limits))
    }

    /// Reads the contact logs of a table, one a vendor.
    ///
    /// - Throws: A ``Refusal`` with all that is wrong in it.
    public static func contactLogs(
        _ path: String, limits: ReadingLimits = .default
    ) throws(Refusal) -> [ContactLog] {
        try contactLogsAndNotes(path, limits: limits).logs
    }

    /// The same, with what a person should look at although all could be read.
    public static func contactLogsAndNotes(
        _ path: String, limits: ReadingLimits = .default
    ) throws(Refusal) -> (logs: [ContactLog], notes: [Diagnostic]) {
        try table(path, limits: limits) { table, bytes in
            (LogTable(table: table, hash: Fingerprint.of(bytes)).logs(), table.problems.diagnostics)
        }
    }

    /// Reads a scorecard from its file.
    ///
    /// - Throws: A ``Refusal`` with all that is wrong in it.
    public static func scorecard(_ path: String, limits: ReadingLimits = .default) throws(Refusal) -> Scorecard {
        try scorecard(try bytes(of: path, limits: limits), file: path, limits: limits)
    }

    /// Reads a scorecard from memory.
    ///
    /// - Throws: A ``Refusal`` with all that is wrong in it.
    public static func scorecard(
        _ bytes: [UInt8], file: String, limits: ReadingLimits = .default
    ) throws(Refusal) -> Scorecard {
        var loader = Loader(folder: nil, limits: limits)
        return try loader.scorecard(bytes, file: file)
    }
}

extension Evaluation {
    /// Calls alone, without a plan.
    fileprivate init(visits: [SiteVisit], on scorecard: Scorecard, logs: [ContactLog], files: [String]) {
        let evaluators = visits.flatMap(\.calls).flatMap(\.assessments).map(\.evaluator).uniqued
        self.init(
            id: "calls", title: "Calls listened to", currency: nil, date: nil, client: nil, scales: [],
            panel: Panel(
                evaluators: evaluators.sorted().map {
                    Evaluator(id: $0, name: $0, role: nil, isChair: false, employer: nil, location: nil)
                }, spreadAlert: nil, recusals: [], location: nil), requirements: [], criteria: [], weightSets: [],
            scenario: nil, priceTemplate: [], clientCosts: [], lostCustomers: nil,
            vendors: visits.map { visit in
                Vendor(
                    id: visit.vendor, name: visit.vendor, place: nil, team: nil, departure: nil, figures: [],
                    prices: [], notApplicable: [], location: nil)
            }, responses: [], sheets: [],
            record: Record(
                moderations: [], clarifications: [], narrowings: [], rulings: [], decisions: [], events: []),
            scorecards: [scorecard], visits: visits, contactLogs: logs, files: files, location: nil)
    }
}
