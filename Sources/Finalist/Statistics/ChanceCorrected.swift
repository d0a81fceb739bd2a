/// Agreement of any number of raters beyond what chance would bring, after five ideas of chance.
///
/// Each is (p − e) ÷ (1 − e), with the same share of agreement p and its own share e expected by chance.
struct ChanceCorrected: Hashable, Sendable {
    /// The mean share of agreeing pairs in units with two ratings or more; partial agreement counts by its weight.
    let percentAgreement: Double?

    /// Gwet's AC1, or AC2 with weights; defined also where all ratings are alike.
    let ac: Coefficient
    let fleiss: Coefficient
    let brennanPrediger: Coefficient

    /// Krippendorff's alpha in Gwet's form, with fixed weights.
    let gwetAlpha: Coefficient
    let conger: Coefficient
}

extension RatingTable {
    /// The coefficients with standard errors over units and intervals by t with n − 1 degrees of freedom, which end at −1
    /// and 1.
    ///
    /// `categories` is the scale as declared, never what happens to be in the data. Units with one rating count for
    /// chance and not for agreement, except in alpha. Every coefficient needs two units.
    ///
    /// Sources: Gwet (2014), "Handbook of Inter-Rater Reliability", 4th ed., ch. 2–5 and their appendices for the
    /// variances, as in irrCAC; Gwet (2008), BJMSP 61:29–48; Fleiss (1971); Brennan & Prediger (1981); Conger (1980).
    func chanceCorrected(categories: [Double], weights: AgreementWeights, confidence: Double = 0.95) -> ChanceCorrected
    {
        var scale: [Double] = []
        for category in categories.sorted() where scale.last != category { scale.append(category) }
        func undefined(_ reason: UndefinedReason, agreement: Double? = nil) -> ChanceCorrected {
            let none = Coefficient(undefined: reason)
            return ChanceCorrected(
                percentAgreement: agreement, ac: none, fleiss: none, brennanPrediger: none, gwetAlpha: none,
                conger: none)
        }
        guard scale.count > 1 else { return undefined(.oneCategory) }
        guard let counts = CategoryCounts(self, scale, weights.matrix(scale)) else { return undefined(.offScale) }
        guard let agreement = counts.agreement else { return undefined(.noPairableUnits) }
        guard counts.unitCount > 1 else { return undefined(.tooFewUnits, agreement: agreement) }
        return ChanceCorrected(
            percentAgreement: agreement,
            ac: counts.ac(confidence),
            fleiss: counts.fleiss(confidence),
            brennanPrediger: counts.brennanPrediger(confidence),
            gwetAlpha: counts.alpha(confidence),
            conger: counts.conger(confidence))
    }
}
