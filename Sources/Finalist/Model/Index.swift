/// Finds criteria, questions, vendors and scores by their ids; built once for all checks and for scoring.
///
/// Where an id stands twice – a check refuses that – the first one counts.
struct Index: Sendable {
    /// A criterion and where it stands in the tree.
    struct Node: Sendable {
        let criterion: Criterion

        /// The row of the criterion above; `nil` at the top.
        let parent: Int?

        /// The rows of the criteria directly below.
        let children: [Int]

        /// 0 at the top.
        let depth: Int
    }

    /// A score and the sheet it stands on.
    struct Entry: Sendable {
        let sheet: Int
        let score: Int
    }

    let evaluation: Evaluation
    let standing: Standing

    /// Every criterion, each before its children.
    let nodes: [Node]

    /// The rows of the criteria with none above them.
    let tops: [Int]
    let nodeRow: [Criterion.ID: Int]
    let questions: [Question]
    let questionRow: [Question.ID: Int]

    /// The row in `nodes` of each question's criterion.
    let owner: [Int]
    let contenders: [Vendor]
    let contenderRow: [Vendor.ID: Int]
    let vendorIDs: Set<Vendor.ID>
    let evaluatorIDs: Set<Evaluator.ID>
    let heard: HeardCalls

    /// Scores by question and contender: those of one cell stand together, in the order of the files.
    private let entries: [Entry]
    private let cellStart: [Int]

    /// - Parameter earlier: The index of the same evaluation before something in it was changed; what comes out is the same
    ///   without it, later.
    init(_ evaluation: Evaluation, after earlier: Index? = nil) {
        self.evaluation = evaluation
        standing = Standing(evaluation, after: earlier)
        nodes = Self.flattened(evaluation.criteria)
        tops = nodes.indices.filter { [nodes] in nodes[$0].parent == nil }
        nodeRow = Self.rows(nodes.map(\.criterion.id))
        var questions: [Question] = []
        var owner: [Int] = []
        for (row, node) in nodes.enumerated() {
            questions += node.criterion.questions
            owner += Array(repeating: row, count: node.criterion.questions.count)
        }
        self.questions = questions
        self.owner = owner
        questionRow = Self.rows(questions.map(\.id))
        contenders = evaluation.contenders
        contenderRow = Self.rows(contenders.map(\.id))
        vendorIDs = Set(evaluation.vendors.map(\.id))
        heard = HeardCalls.heard(in: evaluation, after: earlier)
        evaluatorIDs = Set(evaluation.panel.evaluators.map(\.id))
        (entries, cellStart) = Self.cells(
            evaluation.sheets, questionRow, contenderRow, rows: questions.count, columns: contenders.count)
    }

    /// The rows of a criterion and its siblings, in the order of the plan.
    func level(of row: Int) -> [Int] { nodes[row].parent.map { nodes[$0].children } ?? tops }

    /// The rows of the criteria that stand side by side, with the row of the criterion above them.
    var siblings: [(parent: Int?, rows: [Int])] {
        [(nil, tops)] + nodes.indices.filter { !nodes[$0].children.isEmpty }.map { ($0, nodes[$0].children) }
    }

    /// The scores on a question for a contender, by row.
    func scores(question: Int, contender: Int) -> ArraySlice<Entry> {
        let cell = question * contenders.count + contender
        return entries[cellStart[cell]..<cellStart[cell + 1]]
    }

    func score(_ entry: Entry) -> Score { evaluation.sheets[entry.sheet].scores[entry.score] }

    func evaluator(_ entry: Entry) -> Evaluator.ID { evaluation.sheets[entry.sheet].evaluator }

    /// The criterion a question belongs to.
    func criterion(ofQuestion row: Int) -> Criterion { nodes[owner[row]].criterion }

    /// The criterion with this row and those above it, nearest first.
    func lineage(_ row: Int) -> [Int] {
        var rows = [row]
        while let parent = nodes[rows[rows.count - 1]].parent { rows.append(parent) }
        return rows
    }

    /// The recusal that keeps an evaluator out of a question for a vendor, if there is one.
    func recusal(_ evaluator: Evaluator.ID, question row: Int, vendor: Vendor.ID) -> Recusal? {
        evaluation.panel.recusals.first { recusal in
            guard recusal.evaluator == evaluator, recusal.vendor == nil || recusal.vendor == vendor else {
                return false
            }
            return recusal.criteria.isEmpty || recusal.criteria.contains(questions[row].id)
                || lineage(owner[row]).contains { recusal.criteria.contains(nodes[$0].criterion.id) }
        }
    }

    /// Whether an evaluator must keep out of a criterion for a vendor, or of all for want of a criterion.
    func isRecused(_ evaluator: Evaluator.ID, row: Int?, vendor: Vendor.ID) -> Bool {
        evaluation.panel.recusals.contains { recusal in
            recusal.evaluator == evaluator && (recusal.vendor ?? vendor) == vendor
                && (recusal.criteria.isEmpty
                    || row.map { lineage($0).contains { recusal.criteria.contains(nodes[$0].criterion.id) } } ?? false)
        }
    }

    /// The moderation that settles a question for a vendor: the last one recorded.
    func moderation(question: Question.ID, vendor: Vendor.ID) -> Record.Moderation? {
        evaluation.record.moderations.last { $0.question == question && $0.vendor == vendor }
    }

    private static func flattened(_ criteria: [Criterion]) -> [Node] {
        var nodes: [Node] = []
        func visit(_ criterion: Criterion, parent: Int?, depth: Int) -> Int {
            let row = nodes.count
            nodes.append(Node(criterion: criterion, parent: parent, children: [], depth: depth))
            let children = criterion.children.map { visit($0, parent: row, depth: depth + 1) }
            nodes[row] = Node(criterion: criterion, parent: parent, children: children, depth: depth)
            return row
        }
        for criterion in criteria { _ = visit(criterion, parent: nil, depth: 0) }
        return nodes
    }

    private static func rows(_ ids: [String]) -> [String: Int] {
        Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Sorts all scores into their cells by counting, which keeps the order of the files within a cell.
    private static func cells(
        _ sheets: [ScoreSheet], _ questionRow: [String: Int], _ contenderRow: [String: Int], rows: Int, columns: Int
    ) -> ([Entry], [Int]) {
        var cellOf: [Int] = []
        cellOf.reserveCapacity(sheets.reduce(0) { $0 + $1.scores.count })
        var start = [Int](repeating: 0, count: rows * columns + 1)
        // Sheets go question by question or vendor by vendor, so that one of the two is mostly the last one met.
        var lastQuestion: (id: String, row: Int?) = ("", nil)
        var lastVendor: (id: String, row: Int?) = ("", nil)
        for sheet in sheets {
            for score in sheet.scores {
                if score.question != lastQuestion.id { lastQuestion = (score.question, questionRow[score.question]) }
                if score.vendor != lastVendor.id { lastVendor = (score.vendor, contenderRow[score.vendor]) }
                if let question = lastQuestion.row, let contender = lastVendor.row {
                    let cell = question * columns + contender
                    cellOf.append(cell)
                    start[cell + 1] += 1
                } else {
                    cellOf.append(-1)
                }
            }
        }
        for cell in start.indices.dropFirst() { start[cell] += start[cell - 1] }
        var entries = [Entry](repeating: Entry(sheet: 0, score: 0), count: start[start.count - 1])
        var next = start
        var at = 0
        for (sheetRow, sheet) in sheets.enumerated() {
            for scoreRow in sheet.scores.indices {
                let cell = cellOf[at]
                at += 1
                guard cell >= 0 else { continue }
                entries[next[cell]] = Entry(sheet: sheetRow, score: scoreRow)
                next[cell] += 1
            }
        }
        return (entries, start)
    }
}
