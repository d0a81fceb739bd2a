extension Check {
    /// Whoever reads the result knows where the buyer's own total stands in place of the matrix.
    static let statedPricesAreNoted: Check = Check(
        Rule(
            "F0840", .warning, "the buyer's total stands in place of a reckoned one",
            """
            A <price> that the plan gives for a vendor counts before what its price matrix comes to. It may rest on an \
            earlier offer, and no change of the matrix or of the scenario moves it. Take it out once the matrix is there.
            """)
    ) { index in
        index.reckonedOffers.flatMap { offer, cost in
            offer.vendor.prices.map { price in
                let reckoned = cost.amount(of: price.total)
                return Diagnostic(
                    statedPricesAreNoted.rule,
                    "the \(price.total.title) of \(offer.vendor.nameAndID) is stated as \(price.money.figure), in place "
                        + "of \(index.amount(reckoned)) from its price matrix",
                    remedy: "take the <price> out, or note why it stands", at: price.location, vendor: offer.vendor.id)
            }
        }
    }
}
