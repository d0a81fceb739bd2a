extension Rule {
    /// The rules that scoring applies, in the order of their codes.
    static let scoring: [Rule] = [
        .thresholdExcludes, .thresholdMissed, .weightsAreWhatIf, .interim, .intuitionDecides, .weightMoved,
        .decisionDiffers, .evidenceGone, .weightsUnknown, .nodeUnknown, .countedAsWorst, .thresholdUntested,
        .interimCannotBeDecided, .nothingToReckon, .orderRestsOnLoser,
        .supposed, .suppositionUnusable, .priceStays, .boundsStay, .listenersUnlinked, .gateBroken, .logUnusable,
        .methodsUnusable, .readingDecides, .callOrderTurns, .moderationDecides, .recusalDecides, .gapCanDecide,
    ]

    static let thresholdExcludes = Rule(
        "F0701", .warning, "a vendor misses a threshold and is out",
        """
        The plan sets a least value on this criterion and says that a vendor below it is excluded. The vendor keeps \
        its values in the table for the record, and has no total and no rank.
        """)
    static let thresholdMissed = Rule(
        "F0702", .warning, "a vendor is below a threshold",
        "The plan sets a least value on this criterion and says that missing it is to be shown. The vendor stays in.")
    static let weightsAreWhatIf = Rule(
        "F0703", .warning, "the weights are a what-if, not the award basis",
        """
        The result answers a question and decides nothing: an award rests on the weights of the plan, or on the set \
        with status="award-basis". Compare without --weights and --weight for that result.
        """)
    static let interim = Rule(
        "F0704", .warning, "the result is interim",
        """
        Evidence is still missing. Totals are of what is there; beside them stand the worst and the best that they can \
        become. Do not award on an interim result.
        """)
    static let intuitionDecides = Rule(
        "F0705", .warning, "declared intuition decides who is first",
        """
        Without the criteria marked as intuition another vendor is first. That may be right, and must be said: state \
        in the decision why the panel's impression should decide.
        """)
    static let readingDecides = Rule(
        "F0763", .warning, "what the lowest mark is worth decides who is first",
        """
        Marks that begin above 0 can be read in two ways: as their share of the best mark, or with the lowest mark worth \
        nothing, which makes differences of marks weigh more against prices and figures. The plan does not say which, and \
        another vendor is first under the other.
        """)
    static let weightMoved = Rule(
        "F0706", .note, "a criterion's weight went to its siblings for one vendor",
        """
        The criterion does not apply to the vendor, or its evidence is missing and the plan says to leave it out. The \
        other criteria of the level carry its weight, in proportion, for this vendor only.
        """)
    static let decisionDiffers = Rule(
        "F0707", .warning, "the recorded decision is not the vendor in first place",
        """
        The record chooses a vendor that is not first on the award weights. That can be lawful where the rules leave \
        room; the reason must then be in the decision.
        """)
    static let evidenceGone = Rule(
        "F0708", .error, "nothing is left to score",
        """
        Every evaluator of the question abstained or is recused, or every part of a criterion is left out for a \
        vendor. Have someone else score it, record a moderation, or say missing="exclude" or missing="worst" in the \
        plan.
        """)
    static let weightsUnknown = Rule(
        "F0709", .error, "the weights asked for cannot be used", about: .request,
        "Name a weight set of the plan, or criteria of the plan with weights of 0 or more.")
    static let nodeUnknown = Rule(
        "F0710", .error, "there is no such vendor, criterion, question or price line", about: .request,
        """
        Name ids as they stand in the plan, and price lines as in the vendor's price matrix; finalist compare lists the \
        ids of vendors and criteria.
        """)
    static let thresholdUntested = Rule(
        "F0711", .warning, "a threshold could not be applied",
        """
        The plan asks for a least value here and leaves out what has no evidence, so a vendor without evidence stays \
        in where one with a low value would be flagged or out. Get the evidence, or let missing evidence count as the \
        worst.
        """)
}

extension Rule {
    static let supposed = Rule(
        "F0713", .warning, "the result rests on suppositions",
        """
        Volumes, prices or other inputs were supposed to be other than the plan and the offers say. The result answers \
        a question and decides nothing. What is not supposed stays as it is: the in-house cost, for one, is still that \
        of the plan's volumes. Leave the suppositions out for the result that decides.
        """)
    static let suppositionUnusable = Rule(
        "F0714", .error, "something cannot be supposed", about: .request,
        """
        A supposition changes one input of the evaluation: the volume or handle time of a channel, an exchange rate, the \
        term, the discount rate, the in-house cost, or the prices of a vendor. It must name what is there, and give a \
        number that can be reckoned with.
        """)
    static let priceStays = Rule(
        "F0715", .warning, "a stated price does not follow the suppositions",
        """
        Only a total that is worked out from a price matrix can follow other volumes, rates or terms. A total that \
        somebody states stays as it was stated, so that a comparison under suppositions may be unfair to the others. \
        Only a change of all prices of its vendor reaches it.
        """)
    static let boundsStay = Rule(
        "F0718", .warning, "a price set in the plan does not follow the suppositions",
        """
        A formula between fixed prices, below a ceiling or from a base is right for the term and the volumes that these \
        were set for. Under another term or other volumes the totals move and the prices in the plan stay: a year less \
        makes every bid look cheap, and all of them may end at the same value. What the totals are in money still holds; \
        who would be first need not.
        """)
}

extension Rule {
    static let interimCannotBeDecided = Rule(
        "F0720", .error, "a formula that decides by itself has no interim result",
        """
        The formula ranks the vendors by a figure of its own, from the price and from the quality of each. While evidence \
        is missing nothing can be said of how far that figure may still move. Score again when all is in.
        """)
    static let nothingToReckon = Rule(
        "F0730", .error, "there is no price matrix to reckon with",
        """
        A total cost is worked out from the scenario of the plan and the price matrices of the responses. Where prices \
        are stated as totals, finalist compare uses them as they are.
        """)
    static let orderRestsOnLoser = Rule(
        "F0731", .warning, "the order rests on a bid that cannot win",
        """
        The plan's price formula compares each bid with the others, so that a bid which cannot win still moves the values \
        of the rest. Here it decides who stands before whom: had that vendor not bid, or withdrew it now, the order of the \
        others would be another one. Whoever loses by it may complain with reason. A formula between fixed bounds, or \
        against a ceiling, is announced before bids are opened and cannot be moved by any bid; finalist cost --formulas \
        shows the result under each.
        """)
    static let countedAsWorst = Rule(
        "F0712", .warning, "missing evidence counts as the worst",
        """
        The plan says missing="worst" here, so that a vendor without evidence has the value 0. That is a choice, not a \
        measurement: make sure that the vendor had its chance to give the evidence.
        """)

    /// Every rule there is, in the order of the codes.
    public static let all: [Rule] = (reading + Check.all.map(\.rule) + scoring + staffing + callAnalysis + weighing)
        .sorted {
            $0.code < $1.code
        }
}

extension Rule {
    static let logUnusable = Rule(
        "F0740", .error, "calls cannot be drawn from a contact log",
        """
        A draw gives every contact the same chance. A contact that stands twice has twice the chance, a log without the \
        column it is to be divided by cannot be divided, and a log that holds fewer contacts than are to be drawn is none.
        """)
}
