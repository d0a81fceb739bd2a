/// A call and a sheet on it as they were written down, for programs.
extension Call {
    /// All but its id and its vendor.
    var facts: [(String, ResultValue)] {
        func flag(_ flag: Bool?) -> ResultValue { flag.map { .flag($0) } ?? .none }
        return [
            ("site", .text(site?.visible)), ("agent", .text(agent)), ("queue", .text(queue?.visible)),
            ("language", .text(language?.visible)), ("type", .text(type?.visible)), ("at", .text(at?.description)),
            ("duration", .number(duration)), ("mode", .text(mode?.rawValue)), ("draw", .text(draw)),
            ("linkSet", .text(linkSet)), ("survey", .number(survey)), ("promiseMade", flag(promiseMade)),
            ("promiseKept", flag(promiseKept)), ("consent", .text(consent?.visible)),
        ]
    }
}

extension CallAssessment {
    /// How it came about, and what stands on it beside the ratings.
    var facts: [(String, ResultValue)] {
        [
            ("order", .integer(order)), ("started", .text(started?.description)),
            ("submitted", .text(submitted?.description)), ("independent", .flag(isIndependent)),
            ("version", .integer(version)), ("supersedes", .integer(supersedes)),
            ("remarks", .list(of: "remark", remarks.map(\.published))),
        ]
    }

    /// What is said of an item or an error, and when in the call.
    struct Remark {
        let subject: String

        /// The rating, "not applicable", "not rated" or "critical error".
        let what: String
        let time: String?
        let words: String

        fileprivate var published: ResultValue {
            .record([
                ("subject", .text(subject)), ("what", .text(what.visible)), ("at", .text(time?.visible)),
                ("words", words.isEmpty ? .none : .text(words.visible)),
            ])
        }
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

extension Scorecard {
    /// What calls were judged by, word for word.
    var result: ResultValue {
        .record([
            ("id", .text(id)), ("version", .text(version.visible)), ("title", .text(title.visible)),
            ("unit", .text(unit?.visible)), ("frozen", .text(frozen?.description)),
            ("changed", .text(changed?.description)), ("sections", .list(of: "section", sections.map(\.result))),
            (
                "criticalErrors",
                .list(
                    of: "error",
                    criticalErrors.map {
                        .record([
                            ("id", .text($0.id)), ("class", .text($0.group.rawValue)),
                            ("title", .text($0.title.visible)),
                            ("unless", .text($0.unless?.visible)),
                        ])
                    })
            ),
        ])
    }
}

extension Scorecard.Section {
    fileprivate var result: ResultValue {
        .record([
            ("id", .text(id)), ("title", .text(title.visible)), ("weight", .number(weight)),
            ("items", .list(of: "item", items.map(\.result))),
        ])
    }
}

extension Scorecard.Item {
    fileprivate var result: ResultValue {
        .record([
            ("id", .text(id)), ("title", .text(title.visible)), ("weight", .number(weight)),
            ("kind", .text(kind.rawValue)), ("notApplicable", .text(exemption?.visible)),
            ("asks", asks.isEmpty ? .none : .text(asks.visible)),
            (
                "anchors",
                .list(
                    of: "anchor",
                    anchors.map { .record([("rating", .text($0.rating)), ("means", .text($0.meaning.visible))]) })
            ),
        ])
    }
}
