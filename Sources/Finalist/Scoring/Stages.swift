/// The stages that a plan's questions name, and until which of them each vendor was in.
struct Stages {
    /// In their order: that of the usual way where all are of it, else that in which the plan names them first.
    let names: [String]

    /// By vendor that left: the place in ``names`` of the last stage it took part in; none where nothing says so.
    let lastPlace: [Vendor.ID: Int]

    /// By place: the last narrowing that is known to close the stage.
    let closing: [Int: Record.Narrowing]

    init(_ evaluation: Evaluation) {
        names = evaluation.stageNames
        var places: [String: Int] = [:]
        for (place, name) in names.enumerated() { places[name] = place }
        let scored = Self.lastScored(evaluation, places)
        var lastPlace: [Vendor.ID: Int] = [:]
        var closing: [Int: Record.Narrowing] = [:]
        // A narrowing dates those who leave in it: whoever leaves later was in as long at least.
        var reached: Int?
        for (row, narrowing) in evaluation.record.narrowings.enumerated() {
            let leavers = evaluation.vendors.filter { $0.departure?.narrowing == row + 1 }
            let own = leavers.compactMap { vendor in
                vendor.departure.flatMap { places[$0.stage] } ?? scored[vendor.id]
            }.max()
            reached = narrowing.stage.flatMap { places[$0] } ?? [reached, own].compactMap(\.self).max()
            for vendor in leavers { lastPlace[vendor.id] = reached }
            if let reached { closing[reached] = narrowing }
        }
        for vendor in evaluation.vendors {
            guard let departure = vendor.departure, departure.narrowing == nil else { continue }
            lastPlace[vendor.id] = places[departure.stage] ?? scored[vendor.id]
        }
        self.lastPlace = lastPlace
        self.closing = closing
    }

    /// By vendor: the last stage with a score of it.
    private static func lastScored(_ evaluation: Evaluation, _ places: [String: Int]) -> [Vendor.ID: Int] {
        var stage: [Question.ID: Int] = [:]
        for question in evaluation.questions { stage[question.id] = question.stage.flatMap { places[$0] } }
        var last: [Vendor.ID: Int] = [:]
        for score in evaluation.sheets.lazy.flatMap(\.scores) {
            guard let place = stage[score.question] else { continue }
            last[score.vendor] = max(last[score.vendor] ?? place, place)
        }
        return last
    }
}

/// What a result of an earlier stage rests on.
public struct StageView: Hashable, Sendable {
    /// Something that is not counted, or somebody without a result, and why.
    public struct Absence: Hashable, Sendable {
        public let id: String
        public let title: String
        public let reason: String
    }

    /// The stage; `nil` where the plan names none, and all counts that was there.
    public let stage: String?

    /// The stages whose questions count, in order, this one last; and those that came later.
    public let counted: [String]
    public let later: [String]

    /// Criteria that are left out for everybody, in whole or in part.
    public let leftOut: [Absence]

    /// Vendors that left since, with their reasons.
    public let leftSince: [Absence]

    /// Vendors that left and have no result at this stage.
    public let withoutResult: [Absence]
}
