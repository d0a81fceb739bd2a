extension Record {
    struct TimelineEvent {
        let at: Moment?
        let words: String
        let place: String
    }

    /// What was recorded, by date; what has none comes last, in the order of the files.
    func timeline(_ evaluation: Evaluation) -> [TimelineEvent] {
        let told = Telling(evaluation)
        var entries = evaluation.panel.recusals.map(told.entry)
        entries += moderations.map(told.entry)
        entries += clarifications.map(told.entry)
        entries += narrowings.map(told.entry)
        entries += rulings.map(told.entry)
        entries += events.map(told.entry)
        entries += decisions.map(told.entry)
        let order = entries.enumerated().sorted { one, other in
            switch (one.element.at, other.element.at) {
            case (let first?, let second?) where first.isBefore(second): true
            case (let first?, let second?) where second.isBefore(first): false
            case (.some, nil): true
            case (nil, .some): false
            default: one.offset < other.offset
            }
        }
        return order.map { _, entry in
            TimelineEvent(
                at: entry.at, words: entry.words,
                place: entry.location.map { "\($0.file):\($0.line)" } ?? "")
        }
    }
}

/// What each part of the record says, in words.
private struct Telling {
    typealias Entry = (at: Moment?, words: String, location: Location?)

    let evaluation: Evaluation

    init(_ evaluation: Evaluation) { self.evaluation = evaluation }

    private func name(_ vendor: Vendor.ID) -> String { evaluation.vendor(vendor)?.nameAndID ?? vendor }

    private func who(_ evaluator: Evaluator.ID) -> String { evaluation.panel.name(evaluator) }

    private func by(_ evaluators: [Evaluator.ID], _ verb: String = "by") -> String {
        evaluators.isEmpty ? "" : " (\(verb) \(listed(evaluators.map(who), limit: 20)))"
    }

    func entry(_ recusal: Recusal) -> Entry {
        let about = recusal.criteria.isEmpty ? "everything" : recusal.criteria.joined(separator: ", ")
        let vendor = recusal.vendor.map { " for \(name($0))" } ?? ""
        return (
            recusal.from, "\(who(recusal.evaluator)) recused on \(about)\(vendor): \(recusal.reason)", recusal.location
        )
    }

    func entry(_ moderation: Record.Moderation) -> Entry {
        let scores = moderation.originals.map { "\(who($0.evaluator)) \(written($0.value))" }.joined(separator: ", ")
        let dissent = moderation.minority.map { " Minority view, \(who($0.by)): \($0.words.sentence)" }.joined()
        return (
            moderation.at,
            "\(moderation.question) moderated for \(name(moderation.vendor))\(by(moderation.present, "present:")): \(scores); agreed \(written(moderation.agreed)). \(moderation.reason.sentence)\(dissent)",
            moderation.location
        )
    }

    func entry(_ one: Record.Clarification) -> Entry {
        let about = [one.question, one.requirement].compactMap(\.self)
        let on = about.isEmpty ? "" : " on \(listed(about))"
        let day = one.answeredAt.map { " on \($0.day)" } ?? ""
        return (
            one.at,
            "Clarification\(on), \(name(one.vendor)). Asked: \(one.asked) Answered\(day): \(one.answered) \(one.effect)",
            one.location
        )
    }

    func entry(_ narrowing: Record.Narrowing) -> Entry {
        let leaves = narrowing.leaves.map { " \(name($0.vendor)) leaves: \($0.reason.sentence)" }.joined()
        let stays = narrowing.stays.map { " \(name($0.vendor)) stays: \($0.reason.sentence)" }.joined()
        return (
            narrowing.at, "Narrowed from \(narrowing.from) to \(narrowing.to)\(by(narrowing.by)).\(leaves)\(stays)",
            narrowing.location
        )
    }

    func entry(_ ruling: Record.Ruling) -> Entry {
        let verdict = ruling.isMet ? "met" : "not met"
        return (
            ruling.at,
            "Requirement \(ruling.requirement) of \(name(ruling.vendor)) ruled \(verdict)\(by([ruling.by].compactMap(\.self))): \(ruling.reason)",
            ruling.location
        )
    }

    func entry(_ event: Record.Event) -> Entry {
        let title = event.title + by(event.by)
        return (event.at, event.words.isEmpty ? title : "\(title): \(event.words)", event.location)
    }

    func entry(_ decision: Record.Decision) -> Entry {
        let reserve = decision.reserve.map { ", with \(name($0)) in reserve" } ?? ""
        let dissent = decision.dissent.map { " Dissent, \(who($0.by)): \($0.words.sentence)" }.joined()
        return (
            decision.at,
            "Decision for \(name(decision.chosen))\(reserve)\(by(decision.by)). \(decision.reason.sentence)\(dissent)",
            decision.location
        )
    }
}

extension String {
    /// Ends with one full stop, whether the words brought theirs or not.
    var sentence: String { isEmpty || hasSuffix(".") || hasSuffix("?") || hasSuffix("!") ? self : self + "." }
}
