extension Check {
    /// Numbers of calls and people met are within reason.
    static let callNumbersAreInRange: Check = Check(
        Rule(
            "F0910", .error, "a number of a visit is out of range",
            """
            A call takes some time, a survey answer runs from 1 to 5, and nobody gives an account more than all of \
            their time. A sheet is handed in after it was begun, and a visit ends after it began.
            """)
    ) { index in
        index.evaluation.visits.flatMap { visit in
            let ofVisit = [backwards(visit)] + visit.people.flatMap(ofPerson) + ownQuality(visit)
            return ofVisit.compactMap(\.self) + foldedInTables(visit.calls.flatMap(ofCall))
        }
    }
}

private func ofCall(_ call: Call) -> [(column: String, found: Diagnostic)] {
    let numbers = [
        ("duration", outOfRange("duration of call \(call.id)", call.duration, 1...86_400, "in seconds", call.location)),
        ("survey", outOfRange("survey of call \(call.id)", call.survey, 1...5, "from 1 to 5", call.location)),
    ]
    let times = call.assessments.standing.map { ("times", backwards($0, call)) }
    return (numbers + times).compactMap { column, found in found.map { (column, $0) } }
}

private func ofPerson(_ person: PersonMet) -> [Diagnostic?] {
    [
        outOfRange("share of \(person.name)", person.share, 0...100, "in percent", person.location),
        outOfRange("tenure of \(person.name)", person.tenure, 0...1_200, "in months", person.location),
    ]
}

/// A visit that ends before it begins.
private func backwards(_ visit: SiteVisit) -> Diagnostic? {
    guard let from = visit.from, let to = visit.to, to.isBefore(from) else { return nil }
    return Diagnostic(
        Check.callNumbersAreInRange.rule, "the visit to \(visit.vendor) ends at \(to), before it begins at \(from)",
        remedy: "correct one of the two", at: visit.location, vendor: visit.vendor)
}

/// A sheet handed in before it was begun.
private func backwards(_ assessment: CallAssessment, _ call: Call) -> Diagnostic? {
    guard let started = assessment.started, let submitted = assessment.submitted, submitted.isBefore(started) else {
        return nil
    }
    return Diagnostic(
        Check.callNumbersAreInRange.rule,
        "the sheet of \(assessment.evaluator) on call \(call.id) was handed in at \(submitted.shown(beside: started)), before it was begun at \(started.shown(beside: submitted))",
        remedy: "correct one of the two times", at: assessment.location, vendor: call.vendor)
}

private func ownQuality(_ visit: SiteVisit) -> [Diagnostic?] {
    guard let quality = visit.ownQuality else { return [] }
    let whose = "of the own quality of \(visit.vendor)"
    let share = quality.claimedShare.map { $0 * 100 }
    let off = quality.scores.first { !(0...100 ~= $0) }
    return [
        outOfRange("acceptable \(whose)", share, 0...100, "in percent", visit.location),
        outOfRange("pass-mark \(whose)", quality.passMark, 0...100, "from 0 to 100", visit.location),
        outOfRange("a score \(whose)", off, 0...100, "from 0 to 100", visit.location),
    ]
}

private func outOfRange(
    _ what: String, _ number: Double?, _ range: ClosedRange<Double>, _ unit: String, _ location: Location?
) -> Diagnostic? {
    guard let number, !(range ~= number) else { return nil }
    return Diagnostic(
        Check.callNumbersAreInRange.rule,
        "\(what) is \(Figures.plain(number)), and lies between \(Figures.plain(range.lowerBound)) and \(Figures.grouped(range.upperBound))",
        remedy: "write it \(unit)", at: location)
}
