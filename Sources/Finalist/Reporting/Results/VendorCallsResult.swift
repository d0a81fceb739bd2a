extension VendorCalls: Described {
    static let shape = Shape<VendorCalls>(
        "heardVendor", "What the calls of one vendor come to. Scores are from 0 to 100."
    ) {
        Member("id", .id) { $0.vendor }
        Member("name", .text) { $0.name.visible }
        Member("n", .count, "All calls heard.") { $0.calls.count }
        Member("randomCount", .count, "Drawn at random by the buyer.") { $0.random }
        Member("pickedCount", .count, "Picked by the vendor.") { $0.picked }
        including(VendorCalls.means) { $0 }
        Member(
            "moreCallsNeeded", .optional(.count), "Until the interval is no wider than 5 points either way."
        ) { $0.moreCallsNeeded }
        Member("selections", .list(of: "selection", .record)) { $0.selections }
        Member("counted", .list(of: "term", .record)) { $0.counted }
        Member("criticalErrors", .list(of: "errors", .record), "On random calls.") { $0.errors }
        Member("gates", .list(of: "gate", .record)) { $0.gates }
        Member("survey", .record) { $0.survey }
        Member.sometimes("promises", .record) { $0.promises }
        Member(
            "scoreBegging", .record,
            """
            Calls with an error that spoils measuring, however chosen; without ends where not all were drawn at random.
            """
        ) { $0.scoreBegging }
    }

    /// As scored, without severity, and of the calls that the comparison rests on.
    private static let means = Shape<VendorCalls> {
        Member("rawMean", .optional(.number)) { $0.raw?.mean }
        Member("rawLow", .optional(.number)) { $0.raw?.interval?.lowerBound }
        Member("rawHigh", .optional(.number)) { $0.raw?.interval?.upperBound }
        Member("adjustedMean", .optional(.number)) { $0.adjusted?.mean }
        Member("adjustedLow", .optional(.number)) { $0.adjusted?.interval?.lowerBound }
        Member("adjustedHigh", .optional(.number)) { $0.adjusted?.interval?.upperBound }
        Member("rawRandomMean", .optional(.number)) { $0.rawRandom?.mean }
        Member(
            "adjustedRandomMean", .optional(.number, where: "that is not known"),
            "On random calls, without what makes one listener stricter."
        ) { $0.adjustedRandom?.mean }
        Member("low", .optional(.number), "The ends of the interval of adjustedRandomMean.") {
            $0.adjustedRandom?.interval?.lowerBound
        }
        Member("high", .optional(.number)) { $0.adjustedRandom?.interval?.upperBound }
        Member("comparedCount", .optional(.count)) { $0.compared?.count }
        Member("comparedMean", .optional(.number), "What vendors are compared by.") { $0.compared?.mean }
        Member("comparedLow", .optional(.number)) { $0.compared?.interval?.lowerBound }
        Member("comparedHigh", .optional(.number)) { $0.compared?.interval?.upperBound }
        Member.sometimes("comparedIsCut", .flag, "Whether an end is cut at 0 or 100, where scores end.") {
            $0.compared?.isCut ?? false
        }
    }
}

extension VendorCalls.Selected: Described {
    static let shape = Shape<VendorCalls.Selected>("selectionCount", "Calls by how they came to be listened to.") {
        Member("kind", .choice) { $0.selection }
        Member("count", .count) { $0.count }
    }
}

extension VendorCalls.Counted: Described {
    static let shape = Shape<VendorCalls.Counted>("countedCalls", "What a criterion of the plan makes of the calls.") {
        Member("criterion", .id) { $0.criterion }
        Member("calls", .count) { $0.calls }
        Member("value", .optional(.number)) { $0.value }
        Member("standardError", .optional(.number)) { $0.sampling?.standardError }
        Member("low", .optional(.number)) { $0.sampling?.low }
        Member("high", .optional(.number)) { $0.sampling?.high }
    }
}

extension VendorCalls.Errors: Described {
    static let shape = Shape<VendorCalls.Errors>(
        "criticalShare",
        "Calls with an error of one class: that anyone heard, and that half or more of its listeners heard."
    ) {
        Member("class", .choice) { $0.group }
        Member.sometimes(
            "elsewhere", .count, "Calls with one that were not drawn at random, which any and majority leave out."
        ) { $0.elsewhere }
        Member("any", .record) { $0.any }
        Member("majority", .record) { $0.majority }
    }
}

extension VendorCalls.GateState: Described {
    static let shape = Shape<VendorCalls.GateState>(
        "gateState", "A gate of the plan: more errors than this rule a vendor out."
    ) {
        Member("criterion", .id) { $0.criterion }
        Member("class", .choice) { $0.group }
        Member("most", .count) { $0.most }
        Member("seen", .count) { $0.seen }
        Member("calls", .count) { $0.calls }
        Member("isBroken", .flag) { $0.isBroken }
    }
}

extension VendorCalls.Survey: Described {
    static let shape = Shape<VendorCalls.Survey>("callSurvey", "What customers answered after the calls heard.") {
        Member("calls", .count) { $0.calls }
        Member("responses", .count) { $0.responses }
        Member("satisfied", .record, "Those who gave 4 or 5, among the responses.") { $0.satisfied }
        Member("lowest", .number, "Where the share among all calls lies if nothing is assumed of the others.") {
            $0.lowest
        }
        Member("highest", .number) { $0.highest }
        Member("tau", .optional(.number), "Kendall's tau-b of answer and score.") { $0.tau }
        Member("p", .optional(.number)) { $0.p }
    }
}

extension VendorCalls.Promises: Described {
    static let shape = Shape<VendorCalls.Promises>("callPromises", "Whether customers got what they were promised.") {
        Member("made", .count, "Calls with a promise, however chosen.") { $0.made }
        Member(
            "kept", .record,
            """
            Of those of which it is known how they ended; without ends where not all are of calls drawn at random.
            """
        ) { $0.kept }
        Member.sometimes(
            "keptRandom", .record, "The same of the calls drawn at random alone, which tell of the others."
        ) { $0.keptRandom }
    }
}

extension CallPair: Described {
    static let shape = Shape<CallPair>("vendorPair", "Two vendors: a less b, in points.") {
        Member("a", .id) { $0.a }
        Member("b", .id) { $0.b }
        Member("difference", .optional(.number)) { $0.difference }
        Member("low", .optional(.number)) { $0.low }
        Member("high", .optional(.number)) { $0.high }
        Member("p", .optional(.number)) { $0.p }
        Member("degreesOfFreedom", .optional(.number)) { $0.degreesOfFreedom }
        Member("basis", .choice) { $0.basis }
        Member("separable", .flag, "The interval does not hold 0.") { $0.isSeparable }
        Member(
            "callsToSeparate", .optional(.count), "Of each vendor, to separate a difference of this size."
        ) { $0.callsToSeparate }
        Member("text", .text) { $0.text.visible }
        Member("criticalErrors", .list(of: "errors", .record)) { $0.errors }
    }
}

extension CallPair.ErrorDifference: Described {
    static let shape = Shape<CallPair.ErrorDifference>(
        "errorDifference", "The share of calls with an error of one class: a less b."
    ) {
        Member("class", .choice) { $0.group }
        Member("difference", .number) { $0.difference }
        Member("low", .number) { $0.low }
        Member("high", .number) { $0.high }
        Member("separable", .flag) { $0.isSeparable }
        Member("text", .text) { $0.text.visible }
    }
}
