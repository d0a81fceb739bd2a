extension Check {
    /// Numbers of calls and people met are within reason.
    static let callNumbersAreInRange: Check = Check(
        Rule(
            "F0910", .error, "a number of a visit is out of range",
            """
            A call takes some time, a survey answer runs from 1 to 5, and nobody gives an account more than all of \
            their time.
            """)
    ) { index in
        index.evaluation.visits.flatMap { visit in
            visit.calls.flatMap { call in
                [
                    outOfRange("duration of call \(call.id)", call.duration, 1...86_400, "in seconds", call.location),
                    outOfRange("survey of call \(call.id)", call.survey, 1...5, "from 1 to 5", call.location),
                ]
            }
                + visit.people.flatMap { person in
                    [
                        outOfRange("share of \(person.name)", person.share, 0...100, "in percent", person.location),
                        outOfRange("tenure of \(person.name)", person.tenure, 0...1_200, "in months", person.location),
                    ]
                }
        }.compactMap(\.self)
    }
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
