extension Check {
    /// What an offer agrees from a month on begins while the contract lasts.
    static let termsBeginInTime: Check = Check(
        Rule(
            "F0863", .warning, "a term of an offer begins after the contract ends", about: .omittedCost,
            """
            A minimum, a rise of prices or a fee for leaving that begins in month 25 of a contract of 24 months never \
            counts. Mostly the month is a slip, or the offer was made for a longer contract: ask the vendor.
            """)
    ) { index in
        guard let term = index.evaluation.scenario?.term else { return [] }
        return index.offers.flatMap { offer in
            offer.pricing.beginnings.filter { $0.month > term }.map { beginning in
                Diagnostic(
                    termsBeginInTime.rule,
                    "\(beginning.name) of \(offer.vendor.nameAndID) begins in month \(beginning.month) of a contract "
                        + "of \(counted(term, "month")), and never counts",
                    remedy: "correct from-month, or the term of the scenario, or take it out", at: beginning.location,
                    vendor: offer.vendor.id)
            }
        }
    }
}

extension Pricing {
    /// What begins in a month, by name.
    fileprivate var beginnings: [(name: String, month: Int, location: Location?)] {
        [("the minimum", minimum?.firstMonth ?? 1, minimum?.location)]
            + [("the indexation", indexation?.firstMonth ?? 1, indexation?.location)]
            + terminations.map { ("the termination", $0.from, $0.location) }
    }
}
