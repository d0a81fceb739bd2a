extension Record {
    struct TimelineEvent {
        let day: String
        let words: String
        let place: String
    }

    /// What was recorded, by date; what has none comes last, in the order of the files.
    func timeline(_ evaluation: Evaluation) -> [TimelineEvent] {
        typealias Entry = (at: Moment?, words: String, location: Location?)
        func name(_ vendor: Vendor.ID) -> String {
            evaluation.vendor(vendor)?.nameAndID ?? vendor
        }
        let who = evaluation.panel.name
        var entries: [Entry] = []
        entries += evaluation.panel.recusals.map { recusal in
            let about = recusal.criteria.isEmpty ? "everything" : recusal.criteria.joined(separator: ", ")
            let vendor = recusal.vendor.map { " for \(name($0))" } ?? ""
            return (
                recusal.from, "\(who(recusal.evaluator)) recused on \(about)\(vendor): \(recusal.reason)",
                recusal.location
            )
        }
        func by(_ evaluators: [Evaluator.ID], _ verb: String = "by") -> String {
            evaluators.isEmpty ? "" : " (\(verb) \(listed(evaluators.map(who), limit: 20)))"
        }
        entries += moderations.map { moderation in
            let scores = moderation.originals.map { "\(who($0.evaluator)) \(written($0.value))" }.joined(
                separator: ", ")
            let dissent = moderation.minority.map { " Minority view, \(who($0.by)): \($0.words.sentence)" }.joined()
            return (
                moderation.at,
                "\(moderation.question) moderated for \(name(moderation.vendor))\(by(moderation.present, "present:")): \(scores); agreed \(written(moderation.agreed)). \(moderation.reason.sentence)\(dissent)",
                moderation.location
            )
        }
        entries += clarifications.map { one in
            let about = [one.question, one.requirement].compactMap(\.self)
            let on = about.isEmpty ? "" : " on \(listed(about))"
            let day = one.answeredAt.map { " on \($0.day)" } ?? ""
            return (
                one.at,
                "Clarification\(on), \(name(one.vendor)). Asked: \(one.asked) Answered\(day): \(one.answered) \(one.effect)",
                one.location
            )
        }
        entries += narrowings.map { narrowing in
            let leaves = narrowing.leaves.map { " \(name($0.vendor)) leaves: \($0.reason.sentence)" }.joined()
            let stays = narrowing.stays.map { " \(name($0.vendor)) stays: \($0.reason.sentence)" }.joined()
            return (
                narrowing.at, "Narrowed from \(narrowing.from) to \(narrowing.to)\(by(narrowing.by)).\(leaves)\(stays)",
                narrowing.location
            )
        }
        entries += rulings.map {
            (
                $0.at,
                "Requirement \($0.requirement) of \(name($0.vendor)) ruled \($0.isMet ? "met" : "not met")\(by([$0.by].compactMap(\.self))): \($0.reason)",
                $0.location
            )
        }
        entries += events.map { event in
            let title = event.title + by(event.by)
            return (event.at, event.words.isEmpty ? title : "\(title): \(event.words)", event.location)
        }
        entries += decisions.map { decision in
            let reserve = decision.reserve.map { ", with \(name($0)) in reserve" } ?? ""
            let dissent = decision.dissent.map { " Dissent, \(who($0.by)): \($0.words.sentence)" }.joined()
            return (
                decision.at,
                "Decision for \(name(decision.chosen))\(reserve)\(by(decision.by)). \(decision.reason.sentence)\(dissent)",
                decision.location
            )
        }
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
                day: entry.at?.day ?? "", words: entry.words,
                place: entry.location.map { "\($0.file):\($0.line)" } ?? "")
        }
    }
}

extension String {
    /// Ends with one full stop, whether the words brought theirs or not.
    var sentence: String { isEmpty || hasSuffix(".") || hasSuffix("?") || hasSuffix("!") ? self : self + "." }
}
