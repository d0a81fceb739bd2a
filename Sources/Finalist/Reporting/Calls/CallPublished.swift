extension Call {
    /// What was written down of it, but for its id and its vendor.
    static let facts = Shape<Call> {
        Member("site", .optional(.words)) { $0.site?.visible }
        Member("agent", .optional(.words), "A pseudonym.") { $0.agent }
        Member("queue", .optional(.words)) { $0.queue?.visible }
        Member("language", .optional(.words)) { $0.language?.visible }
        Member("type", .optional(.words), "What it was about.") { $0.type?.visible }
        Member("at", .optional(.words), "A day, or a time with its zone.") { $0.at?.description }
        Member("duration", .optional(.number), "In seconds.") { $0.duration }
        Member("mode", .optional(.choice)) { $0.mode }
        Member("draw", .optional(.id)) { $0.draw }
        Member("linkSet", .optional(.id)) { $0.linkSet }
        Member("survey", .optional(.number), "What the customer answered, from 1 (worst) to 5.") { $0.survey }
        Member("promiseMade", .optional(.flag)) { $0.promiseMade }
        Member("promiseKept", .optional(.flag)) { $0.promiseKept }
        Member("consent", .optional(.words), "On what ground it may be heard.") { $0.consent?.visible }
    }
}

extension CallAssessment {
    /// What is said of an item or an error, and when in the call.
    struct Remark {
        let subject: String

        /// The rating, "not applicable", "not rated" or "critical error".
        let what: String
        let time: String?
        let words: String
    }

    /// Marks with words or a time, and critical errors, in the order of the sheet.
    var remarks: [Remark] {
        marks.filter { !$0.note.isEmpty || $0.time != nil }.map { mark in
            let what =
                switch mark.verdict {
                case .rated(let rating): rating
                case .notApplicable: "not applicable"
                case .missing: "not rated"
                }
            return Remark(subject: mark.item, what: what, time: mark.time, words: mark.note)
        } + errors.map { Remark(subject: $0.error, what: "critical error", time: $0.time, words: $0.note) }
    }
}

extension CallAssessment.Remark: Described {
    static let shape = Shape<CallAssessment.Remark>(
        "callRemark", "What is said of an item or an error, and when in the call."
    ) {
        Member("subject", .id) { $0.subject }
        Member(
            "what", .words, "The rating, or that the item does not apply, was not rated, or is a critical error."
        ) { $0.what.visible }
        Member("at", .optional(.words)) { $0.time?.visible }
        Member("words", .optional(.words)) { $0.words.visibleIfAny }
    }
}

extension Scorecard: Described {
    /// Word for word.
    static let shape = Shape<Scorecard>("usedScorecard", "What the calls were judged by.") {
        Member("id", .id) { $0.id }
        Member("version", .text) { $0.version.visible }
        Member("title", .text) { $0.title.visible }
        Member("unit", .optional(.words), "What one sheet is about.") { $0.unit?.visible }
        Member("frozen", .optional(.words)) { $0.frozen?.description }
        Member("changed", .optional(.words)) { $0.changed?.description }
        Member.sometimes("sections", .list(of: "section", .record)) { $0.sections }
        Member.sometimes("criticalErrors", .list(of: "error", .record)) { $0.criticalErrors }
    }
}

extension Scorecard.Section: Described {
    static let shape = Shape<Scorecard.Section>("scorecardSection", "Items that belong together.") {
        Member("id", .id) { $0.id }
        Member("title", .text) { $0.title.visible }
        Member("weight", .number) { $0.weight }
        Member("items", .list(of: "item", .record)) { $0.items }
    }
}

extension Scorecard.Item: Described {
    static let shape = Shape<Scorecard.Item>("scorecardItem", "What a listener rates.") {
        Member("id", .id) { $0.id }
        Member("title", .text) { $0.title.visible }
        Member("weight", .number) { $0.weight }
        Member("kind", .choice) { $0.kind }
        Member(
            "notApplicable", .optional(.words, where: "it always does"), "In which calls it does not apply."
        ) { $0.exemption?.visible }
        Member("asks", .optional(.words)) { $0.asks.visibleIfAny }
        Member("anchors", .list(of: "anchor", .record)) { $0.anchors }
    }
}

extension Scorecard.Anchor: Described {
    static let shape = Shape<Scorecard.Anchor>("scorecardAnchor", "What a rating means.") {
        Member("rating", .text) { $0.rating }
        Member("means", .words) { $0.meaning.visible }
    }
}

extension Scorecard.CriticalError: Described {
    static let shape = Shape<Scorecard.CriticalError>("scorecardError", "An error that is counted apart.") {
        Member("id", .id) { $0.id }
        Member("class", .choice) { $0.group }
        Member("title", .text) { $0.title.visible }
        Member("unless", .optional(.words), "When it does not count.") { $0.unless?.visible }
    }
}

extension String {
    /// As it is shown; `nil` where it is empty.
    var visibleIfAny: String? { isEmpty ? nil : visible }
}
