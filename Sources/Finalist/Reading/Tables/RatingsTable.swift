/// Assessments of calls from a table: a line an assessment, a column an item of the scorecard.
///
/// An item says its rating, `NA` where it does not apply, or nothing (or a dash) where it was not rated. Critical errors stand in one
/// field with semicolons between. What belongs to the call stands in each of its lines, and must be the same there.
struct RatingsTable {
    static let required = ["vendor", "call_id", "selection", "evaluator"]
    static let optional = [
        "agent_id", "mode", "duration_s", "customer_csat_1to5", "link_call", "order_heard", "started_at",
        "submitted_at", "critical_errors", "site", "queue", "language", "call_type", "draw", "promise_made",
        "promise_kept", "independent", "version", "supersedes",
    ]

    /// A table of ratings names the evaluator in each line, or at least items; a contact log does not.
    static func isRatings(_ table: TableReader, _ scorecards: [Scorecard]) -> Bool {
        let names = Set(table.columns.map { TableWords.folded($0.text) })
        return table.hasAlike("evaluator") || NearMiss.of("evaluator", among: table.columns.map(\.text)) != nil
            || scorecards.contains { $0.items.contains { names.contains(TableWords.folded($0.id)) } }
    }

    let table: TableReader
    let scorecard: Scorecard

    init(table: TableReader, scorecard: Scorecard) {
        self.table = table.naming(Self.required + Self.optional + scorecard.items.map(\.id))
        self.scorecard = scorecard
    }

    /// The calls of each vendor, in the order in which vendors and calls come first; none where a column is missing, of
    /// which every line would lack the same.
    func visits() -> [SiteVisit] {
        let required = Self.required + scorecard.items.map(\.id)
        guard table.isNoOther(than: .callRatings) else { return [] }
        table.require(required, optional: Self.optional)
        guard Self.required.allSatisfy(table.has), !table.hasRepeatedColumns,
            table.isWithin(table.limits.sheets, "--max-sheets"), table.namesFew("vendor"), table.namesFew("evaluator")
        else { return [] }
        table.noteNamesAlike(
            in: ["vendor", "evaluator", "queue", "language", "call_type"],
            ofVendors: ["call_id", "agent_id", "site", "draw"])
        table.noteThousands(in: "duration_s") { $0 <= LogTable.day }
        var vendors: [Vendor.ID] = []
        var calls: [Vendor.ID: [Call]] = [:]
        var rowOf: [VendorItem: (call: Int, row: [DelimitedText.Field])] = [:]
        for row in table.rows {
            guard let vendor = table.id("vendor", row), let id = table.id("call_id", row),
                let evaluator = table.id("evaluator", row)
            else {
                table.problems.isIncomplete = true
                continue
            }
            let call = call(id, vendor, row)
            let assessment = assessment(evaluator, row)
            let key = VendorItem(vendor: vendor, item: id)
            if let known = rowOf[key] {
                noteDifferences(call, calls[vendor, default: []][known.call], first: known.row, row)
                calls[vendor, default: []][known.call].assessments.append(assessment)
            } else {
                if calls[vendor] == nil { vendors.append(vendor) }
                rowOf[key] = (calls[vendor, default: []].count, row)
                var call = call
                call.assessments = [assessment]
                calls[vendor, default: []].append(call)
            }
        }
        guard required.allSatisfy(table.has) else { return [] }
        return vendors.map { vendor in
            SiteVisit(calls: calls[vendor] ?? [], of: vendor, location: calls[vendor]?.first?.location)
        }
    }

    private func call(_ id: Call.ID, _ vendor: Vendor.ID, _ row: [DelimitedText.Field]) -> Call {
        Call(
            id: id, vendor: vendor, site: table.given("site", row), agent: table.optionalID("agent_id", row),
            queue: table.given("queue", row), language: table.given("language", row),
            type: table.given("call_type", row), at: nil, duration: table.number("duration_s", row),
            mode: mode(row), selection: selection(row), draw: table.optionalID("draw", row),
            linkSet: table.flag("link_call", row) == true ? "link" : nil,
            survey: table.number("customer_csat_1to5", row), promiseMade: table.flag("promise_made", row),
            promiseKept: table.flag("promise_kept", row), consent: nil, assessments: [],
            location: table.problems.location(table.place("call_id", row)))
    }

    /// Nobody knows how a call was chosen of which nothing is said. A word that is none is reported, and nothing else.
    private func selection(_ row: [DelimitedText.Field]) -> Call.Selection {
        table.given("selection", row) == nil ? .unknown : table.choice("selection", row) ?? .buyerRandom
    }

    /// Live is live, beside the agent or from afar.
    private func mode(_ row: [DelimitedText.Field]) -> Call.Mode? {
        table.given("mode", row)?.hasPrefix("live_") == true ? .live : table.choice("mode", row)
    }

    private func assessment(_ evaluator: Evaluator.ID, _ row: [DelimitedText.Field]) -> CallAssessment {
        let supersedes = table.counting("supersedes", row)
        let stated = table.counting("version", row)
        let isUnread = table.isFaulty("version", row) || table.isFaulty("supersedes", row)
        let version = isUnread ? CallAssessment.unreadVersion : stated ?? (supersedes.map { $0 + 1 } ?? 1)
        let errors = (table.given("critical_errors", row) ?? "").split(whereSeparator: { $0 == ";" || $0 == " " })
        if errors.uniqued.count < errors.count {
            table.problems.note(
                .namedTwice, "critical_errors names an error twice", remedy: "name each once",
                at: table.place("critical_errors", row))
        }
        return CallAssessment(
            evaluator: evaluator, scorecard: scorecard.id, order: table.counting("order_heard", row),
            started: table.moment("started_at", row), submitted: table.moment("submitted_at", row),
            isIndependent: table.flag("independent", row) ?? true, version: version,
            supersedes: supersedes,
            marks: scorecard.items.filter { table.has($0.id) }.map { mark($0, row) },
            errors: errors.uniqued.compactMap { error in
                guard isID(error, row) else { return nil }
                return CallAssessment.ErrorHeard(
                    error: String(error), time: nil, note: "",
                    location: table.problems.location(table.place("critical_errors", row)))
            }, location: table.problems.location(table.place("evaluator", row)))
    }

    private func isID(_ error: Substring, _ row: [DelimitedText.Field]) -> Bool {
        if AttributeKind.id.accepts(String(error)) { return true }
        table.problems.note(
            repeating: "critical_errors id", .valueMalformed, "critical_errors names '\(error)', which is not an id",
            remedy: "write ids with semicolons between, in quotation marks where the columns have semicolons between",
            at: table.place("critical_errors", row))
        return false
    }

    private func mark(_ item: Scorecard.Item, _ row: [DelimitedText.Field]) -> CallAssessment.Mark {
        let verdict: CallAssessment.Mark.Verdict =
            switch table.value(item.id, row) {
            case nil: .missing
            case let text? where TableWords.isNotAvailable(text): .notApplicable
            case let text? where TableWords.isDash(text): .missing
            case let text?: .rated(rating(text, on: item))
            }
        return CallAssessment.Mark(
            item: item.id, verdict: verdict, note: "", time: nil,
            location: table.problems.location(table.place(item.id, row)))
    }

    /// As the scorecard has it: spreadsheets write 2 as 2.0 or 2,0, and yes as TRUE or 1.
    private func rating(_ text: String, on item: Scorecard.Item) -> String {
        let decimal = table.decimal(text)
        let whole = TableWords.whole(decimal)
        if item.kind == .yesNo, let flag = TableWords.flag(whole) { return flag ? "yes" : "no" }
        return whole == decimal ? text : whole
    }

    /// Two lines of one call that say different things of it: nobody can tell which is right.
    private func noteDifferences(
        _ call: Call, _ known: Call, first: [DelimitedText.Field], _ row: [DelimitedText.Field]
    ) {
        let facts: [(String, String?, String?)] = [
            ("selection", call.selection.rawValue, known.selection.rawValue), ("agent_id", call.agent, known.agent),
            ("mode", call.mode?.rawValue, known.mode?.rawValue),
            ("duration_s", call.duration.map { Figures.plain($0) }, known.duration.map { Figures.plain($0) }),
            ("customer_csat_1to5", call.survey.map { Figures.plain($0) }, known.survey.map { Figures.plain($0) }),
            ("link_call", call.linkSet, known.linkSet), ("queue", call.queue, known.queue),
            ("draw", call.draw, known.draw), ("site", call.site, known.site),
            ("language", call.language, known.language), ("call_type", call.type, known.type),
            ("promise_made", words(call.promiseMade), words(known.promiseMade)),
            ("promise_kept", words(call.promiseKept), words(known.promiseKept)),
        ]
        // What could not be read is reported, and differs from everything.
        for (column, here, there) in facts
        where here != there && !table.isFaulty(column, row) && !table.isFaulty(column, first) {
            table.problems.note(
                repeating: "\(column) differs", .valueNotAllowed,
                "\(column) of call \(call.id) is '\(here ?? "")' here, and '\(there ?? "")' in line \(first[0].line)",
                remedy: "give a call the same \(column) in each of its lines", at: table.place(column, row),
                vendor: call.vendor)
        }
    }
}

private func words(_ answer: Bool?) -> String? { answer.map { $0 ? "yes" : "no" } }

extension SiteVisit {
    /// Calls alone, of a vendor that nobody need have visited.
    init(calls: [Call], of vendor: Vendor.ID, location: Location?) {
        self.init(
            vendor: vendor, site: nil, from: nil, to: nil, isAnnounced: nil, visitors: [], people: [],
            observations: [], checks: [], impressions: [], followUps: [], calls: calls, draws: [], ownQuality: nil,
            looseAssessments: [], location: location)
    }
}
