/// Weights that are read from the vendors' figures, beside those of the plan; for comparison only.
public struct FiguresBesidePlan: Sendable {
    /// Whose figures.
    public let vendors: [Vendor.ID]

    /// The lowest criteria with a weight and a figure of every vendor, in the order of the plan.
    public let criteria: [PeoplesWeights.Item]

    /// What these weigh in the plan, as shares that sum to 1.
    public let plan: [Double]

    /// `nil` where there is nothing to read them from.
    public let entropy: FigureWeights?
    public let critic: FigureWeights?

    /// The criteria without a figure of every vendor, and why.
    public let leftOut: [Performance.LeftOut]

    /// Why there is nothing to read; `nil` where there is.
    public let reason: String?
}

extension FiguresBesidePlan {
    /// Reads measures and prices as they are, and everything else as values from 0 to 100; of vendors in the running.
    init(_ evaluation: Evaluation) {
        let outcome: Outcome
        do throws(Refusal) {
            outcome = try Index(evaluation).resultAlone(interim: false) { () throws(Refusal) in
                try evaluation.weighting(nil, [])
            }
        } catch {
            self.init(
                vendors: [], criteria: [], plan: [], entropy: nil, critic: nil, leftOut: [],
                reason:
                    "the vendors cannot be scored yet: \(counted(error.diagnostics.count, "error")), which finalist check lists"
            )
            return
        }
        let performance = outcome.performance
        let table = performance.table
        let columns = table.columns.indices
        let isReadable = !table.rows.isEmpty && !columns.isEmpty
        self.init(
            vendors: table.rows.map(\.id),
            criteria: table.columns.map { PeoplesWeights.Item(id: $0.id, title: $0.title) },
            plan: table.columns.map(\.weight),
            entropy: isReadable ? .entropy(columns: columns.map { table.column($0) }) : nil,
            critic: isReadable ? .critic(oriented: columns.map { table.oriented($0) }) : nil,
            leftOut: performance.leftOut,
            reason: isReadable ? nil : "no vendor is in the running, or no criterion has a figure of every vendor")
    }
}
