/// One rule that an evaluation must keep, or that a person should know to be broken.
///
/// A check lives in one file under `Checks/`, with its words, and is listed in ``all``.
struct Check: Sendable {
    let rule: Rule

    /// Whether the rule speaks of what is missing, so that it can only be judged when every file could be read.
    let needsEveryFile: Bool

    let find: @Sendable (Index) -> [Diagnostic]

    init(_ rule: Rule, needsEveryFile: Bool = false, find: @escaping @Sendable (Index) -> [Diagnostic]) {
        self.rule = rule
        self.needsEveryFile = needsEveryFile
        self.find = find
    }

    /// In the order of their codes.
    static let all: [Check] =
        plan + judgements + evidence + observations + pricing + pricingObservations + staffing + staffingPlans
        + omissions + calls + lostCustomers + [lostCustomersAreComplete] + logs + callObservations
        + lostCustomersObservations + logObservations

    /// What must hold before anything can be scored: the ids lead somewhere, the weights and scales can be used.
    fileprivate static let plan: [Check] = [
        .idsAreUnique, .referencesResolve, .weightsAreUsable, .criteriaCanBeJudged, .scalesAreUsable,
        .valueFunctionsAreUsable, .priceParametersFit, .sharesAreUsable, .awardBasisIsOne, .thresholdsAreOnTheScale,
        .somethingIsCompared, .questionsHaveAScale, .departuresHaveAReason, .scorersAreNamedOnce,
        .weightSetsHaveFreeNames, .spreadAlertIsUsable, .decidingFormulasStandAlone, .preferencesAreUsable,
        .methodSettingsAreUsable,
    ]

    /// What must hold of people's judgements on weights.
    fileprivate static let judgements: [Check] = [
        .judgementsAreSomebodys, .judgedLevelsHaveCriteria, .judgementsKeepToTheirLevel, .judgementsAreComplete,
        .judgedNumbersAreInRange, .judgementsDoNotContradict, .levelsAreJudgedOnce, .bestWorstIsOfFew,
    ]

    /// What must hold of the evidence.
    private static let evidence: [Check] = [
        .scoresAreComplete, .figuresAreComplete, .pricesAreComplete, .scoresAreOnTheScale, .scoresAreAskedFor,
        .scoresAreGivenOnce, .claimsAreComplete, .moderationsFitTheSheets, .figuresCanBeRead,
        .responseVersionsAreClear, .pricesCanBeCompared, .answersNameOneThing, .itemsAreGivenOnce, .rulingsAgree,
        .decisionsStand, .narrowingsAddUp, .rangesAreUsable, .departuresAgree, .nothingIsRepeated, .narrowingsFollow,
    ]

    /// What a person should know, although scoring goes on.
    private static let observations: [Check] = [
        .spreadsAreModerated, .conditionsAreResolved, .requirementsAreMet, .vendorNamesDiffer, .namesAreWhatTheySeem,
        .scalesAreFixed, .weightsCameFirst, .whatIfSetsAreNoted, .recusedScoresAreNoted, .recusalsAreKept,
        .scoresHaveReasons, .questionsHaveTwoScorers, .scoresFollowResponses, .reasonsAreTheirOwn, .weightsAddUp,
        .responsesAreInTime, .highScoresRestOnAnswers, .claimsStillHold, .figuresAgree, .figuresAreWithinTheEnds,
        .intuitionIsDeclared, .departedVendorsAreNoted, .writtenQuestionsAreAnswered, .answersFitTheirType,
        .weightsMatter, .evaluatorsScore, .applicabilityIsAgreed, .chosenVendorsRemain, .conditionsAreSaid,
        .recusalsHaveAReason, .vendorsAreToCome, .marksAreReadOneWay, .weightsAreOfOneKind, .scoresAreOnAStep,
        .peopleAreMetOnce,
    ]

    /// What must hold of price matrices, and of what they are reckoned on.
    private static let pricing: [Check] = [
        .pricesHaveAGround, .pricingNumbersAreInRange, .seasonsHaveTwelveMonths, .ratesAreClear,
        .clientCostsAreGivenOnce, .dualRunningHasABaseline, .currenciesHaveRates, .scenarioSuffices,
        .templateLinesArePriced, .priceLinesAreComplete, .tiersAreWhole, .rebatesAreNamed,
        .withdrawnLinesStood, .pricingHasLines,
    ]

    /// What a person should know of price matrices that can be reckoned.
    private static let pricingObservations: [Check] = [
        .exclusionsAreNoted, .exclusionsAreKept, .lineAttributesCount, .ratesAreFresh, .ratesHaveASource,
        .moreCostsMore, .seasonsAverageOne, .rampsRise, .pricesAreReckonedAlike, .statedPricesAreNoted,
        .minimumsAreReached, .bidsAreExplained, .statedTotalsAddUp, .baselineIsStated, .presentValuesAreDiscounted,
        .clientCostsAreAlike, .pricingIsThere, .pricesAreWithinTheBounds,
    ]

    /// What of price matrices counts for nothing, or may count for another thing than was meant.
    private static let omissions: [Check] = [
        .termsBeginInTime, .thousandsAreWhatTheySeem, .attritionTrainingIsCharged, .indicesAreReckoned,
        .dualRunningIsCharged, .trainedAgentsFit, .everythingCounts, .volumesOnBoundsAreTold,
        .sharesCoverTheWork, .flatPricesAreAsked,
    ]

    /// What the staffing rests on; scoring does not.
    static let staffing: [Check] = [
        .servicesNameChannels, .servicesAreWithinReason, .arrivalsAreUsable, .intervalsFollowEachOther,
        .servicesAreGivenOnce,
    ]

    /// What must hold of scorecards, visits and the calls listened to.
    static let calls: [Check] = [
        .scorecardsAreUsable, .ratingsFitTheirItems, .itemsMayBeLeftOut, .sheetsAreComplete, .sheetsNameTheirItems,
        .callsAreAssessedOnce, .scorecardsStayFrozen, .listenersAreTheBuyers, .impressionsAreIntuition,
        .callNumbersAreInRange, .callsAreComplete,
    ]

    /// What must hold of the logs that calls are drawn from.
    private static let logs: [Check] = [.logsListCallsOnce]

    /// What a person should know of visits and calls.
    private static let callObservations: [Check] = [
        .drawsCanBeRepeated, .drawnCallsAreInTheDraw, .pickedCallsAreNoted, .pickedCallsDecideNothing,
        .scorecardsCameFirst, .hearsayScoresLow, .impressionsCameFirst, .followUpsAreAnswered,
    ]

    /// What must hold of what lost customers cost. Whether all of it is there is asked when nothing of it is wrong.
    private static let lostCustomers: [Check] = [
        .lostCustomersInputsAreGivenOnce, .lostCustomersNumbersAreInRange, .unresolvedSharesAreUsable,
    ]

    /// What a person should know of what lost customers cost.
    private static let lostCustomersObservations: [Check] = [
        .lostCustomersAreReckoned, .intentionIsNotBehaviour, .unresolvedSharesRestOnCalls,
    ]

    /// What a person should know of calls beside the logs they came from, and of how they were heard.
    private static let logObservations: [Check] = [
        .randomCallsAreInTheLog, .sheetsAreIndependent, .callsHaveConsent, .promisesWereMade,
    ]

    private static let staffingPlans: [Check] = [.plansMeetTheNeed, .plansCoverThePeak]

    /// What the checks find in an evaluation of which reading understood everything, or only part.
    ///
    /// An observation rests on a plan that can be used: a weight that could not be read, or a score that leads nowhere,
    /// would be observed a second time in other words. Missing evidence does not keep observations back, since an
    /// evaluation under way lacks some for weeks. Faults in price matrices keep back only what is observed of those.
    ///
    /// - Parameter isOfErrors: Look for errors alone, which takes a fraction of the time.
    static func run(
        on index: Index, afterFaults hasFaults: Bool, isIncomplete: Bool, isOfErrors: Bool = false
    ) -> [Diagnostic] {
        func found(by checks: [Check]) -> [Diagnostic] {
            checks.filter { check in
                !(isIncomplete && check.needsEveryFile) && !(isOfErrors && check.rule.severity != .error)
            }.flatMap { $0.find(index).limited }
        }
        let inPlan = found(by: plan)
        let inJudgements = found(by: judgements)
        let inEvidence = found(by: evidence)
        let inPricing = found(by: pricing)
        let inCalls = found(by: calls + logs)
        let inLost = found(by: lostCustomers)
        guard !hasFaults, inPlan.isEmpty else {
            return inPlan + inJudgements + inEvidence + inPricing + inCalls + inLost
        }
        let ofLost =
            inLost.isEmpty && inCalls.isEmpty ? found(by: [lostCustomersAreComplete] + lostCustomersObservations) : []
        return inLost + ofLost + inCalls + (inCalls.isEmpty ? found(by: callObservations + logObservations) : [])
            + inJudgements + inEvidence
            + found(by: observations)
            + inPricing
            + (inPricing.isEmpty ? found(by: pricingObservations + omissions) : [])
            + found(by: staffing + staffingPlans)
    }
}

extension Index {
    /// What keeps the calls from being compared, whatever else is wrong or missing.
    func callFaults() -> [Diagnostic] {
        Check.calls.filter { $0.rule != Check.callsAreComplete.rule }.flatMap { $0.find(self) }.inFileOrder()
    }
}

extension Index {
    /// What keeps people's judgements from being made weights, whatever evidence is wrong or missing.
    func judgementFaults(lookingUp isWhole: Bool = true) -> [Diagnostic] {
        // Weights are set before there are vendors; without criteria there is nothing to weigh.
        let plan = Check.plan.filter {
            ($0.rule != Check.somethingIsCompared.rule || evaluation.criteria.isEmpty)
                && (isWhole || $0.rule != Check.referencesResolve.rule)
        }
        return (plan + Check.judgements).flatMap { $0.find(self) }.inFileOrder()
    }
}
