extension Check {
    /// Prices that a vendor says will rise do rise in the totals.
    static let indicesAreReckoned: Check = Check(
        Rule(
            "F0866", .warning, "a vendor names an index, and prices do not rise", about: .omittedCost,
            """
            An answer, or the words of a price line, speak of an index that prices follow, and the price matrix has no \
            <indexation>: the totals reckon with the prices of today in every year. Ask what rise is to be reckoned with, \
            the same for every vendor that names the index, and add it; rate="0" where prices stay.
            """)
    ) { index in
        index.offers.compactMap { offer in
            guard offer.pricing.indexation == nil, let (words, location) = index.indexNamed(by: offer) else {
                return nil
            }
            return Diagnostic(
                indicesAreReckoned.rule,
                "\(offer.vendor.nameAndID) names an index, “\(opening(of: words))”, and its price matrix has no indexation: "
                    + "prices do not rise in the totals",
                remedy: "add <indexation rate=\"…\"/> to <pricing>, with rate=\"0\" where prices stay", at: location,
                vendor: offer.vendor.id)
        }
    }
}

extension Index {
    /// The first answer, or words of a price line, that say prices follow an index.
    fileprivate func indexNamed(by offer: VendorOffer) -> (words: String, location: Location?)? {
        let vendor = offer.vendor.id
        let answers: [Answer] =
            questions.compactMap { standing.answersToQuestions[VendorItem(vendor: vendor, item: $0.id)] }
            + nodes.compactMap { standing.answersToCriteria[VendorItem(vendor: vendor, item: $0.criterion.id)] }
        let texts = answers.map { ($0.words, $0.location) } + offer.pricing.lines.map { ($0.words, $0.location) }
        for (text, location) in texts {
            if let sentence = IndexWords.sentence(in: text) { return (sentence, location) }
        }
        return nil
    }
}

/// Finds the sentence that says that prices follow an index.
private enum IndexWords {
    private static let indices: Set<String> = [
        "cpi", "hicp", "rpi", "ppi", "cpih", "indexation", "indexed", "index-linked", "inflation",
    ]
    private static let money: Set<String> = [
        "price", "prices", "pricing", "rate", "rates", "fee", "fees", "charge", "charges", "tariff", "tariffs", "cost",
        "costs", "consumer", "wage", "labour", "labor",
    ]
    private static let denials: Set<String> = [
        "no", "not", "without", "never", "none", "nor", "neither", "isn't", "aren't", "excluded", "free",
    ]

    static func sentence(in text: String) -> String? {
        text.split { ".;!?".contains($0) }.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            .first(
                where: isClaim)
    }

    private static func isClaim(_ sentence: String) -> Bool {
        let words = sentence.lowercased().split { !($0.isLetter || $0 == "-" || $0 == "'") }.map(String.init)
        guard words.allSatisfy({ !denials.contains($0) }) else { return false }
        let isAboutMoney = words.contains(where: money.contains)
        return words.contains(where: indices.contains)
            && (isAboutMoney || words.contains("cpi") || words.contains("indexation"))
            || (words.contains("index") || words.contains("indices")) && isAboutMoney
    }
}
