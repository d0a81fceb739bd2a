extension Check {
    /// What can be told from one part alone: of what stands in it, and of nothing that may stand elsewhere.
    private static let ofParts: [Check] = [
        .idsAreUnique, .weightsAreUsable, .criteriaCanBeJudged, .scalesAreUsable, .valueFunctionsAreUsable,
        .priceParametersFit, .sharesAreUsable, .awardBasisIsOne, .thresholdsAreOnTheScale, .scorersAreNamedOnce,
        .weightSetsHaveFreeNames, .spreadAlertIsUsable, .decidingFormulasStandAlone, .preferencesAreUsable,
        .methodSettingsAreUsable, .scoresAreGivenOnce, .answersNameOneThing, .itemsAreGivenOnce, .decisionsStand,
        .narrowingsAddUp, .rangesAreUsable, .nothingIsRepeated, .peopleAreMetOnce,
        .scoresHaveReasons, .questionsHaveTwoScorers, .reasonsAreTheirOwn,
        .weightsAddUp, .intuitionIsDeclared, .recusalsHaveAReason, .weightsMatter, .pricingNumbersAreInRange,
        .seasonsHaveTwelveMonths, .ratesAreClear, .clientCostsAreGivenOnce, .tiersAreWhole, .rebatesAreNamed,
        .seasonsAverageOne, .ratesHaveASource, .rampsRise, .servicesAreWithinReason, .arrivalsAreUsable,
        .intervalsFollowEachOther, .servicesAreGivenOnce, .scorecardsAreUsable, .callsAreAssessedOnce,
        .scorecardsStayFrozen, .callNumbersAreInRange, .drawnCallsAreInTheDraw, .followUpsAreAnswered,
        .lostCustomersInputsAreGivenOnce, .lostCustomersNumbersAreInRange,
    ]

    /// What they find in a part alone.
    static func run(onPart index: Index) -> [Diagnostic] { ofParts.flatMap { $0.find(index) } }
}
