/// A linear programme: the largest value of a linear function where linear conditions hold.
///
/// Solved by the simplex method on a dense table, in two phases; for a few hundred rows and some thousand columns.
///
/// Source: Dantzig (1951), "Maximization of a linear function of variables subject to linear inequalities"; Bland (1977),
/// "New finite pivoting rules for the simplex method", by which it never goes round in a circle.
struct LinearProgram {
    enum Relation: Hashable, Sendable {
        case atMost, equal, atLeast
    }

    /// A condition: Σ coefficient × variable, set against a bound.
    struct Row: Hashable, Sendable {
        let coefficients: [Double]
        let relation: Relation
        let bound: Double
    }

    enum Solution: Hashable, Sendable {
        /// The variables, what the function comes to, and by how much more for a unit more of each bound.
        case optimal([Double], value: Double, dual: [Double])
        case infeasible
        case unbounded
    }

    /// What is smaller counts as 0.
    private static let noise = 1e-11

    private let variables: Int

    /// By row: variables, then slacks, then one artificial variable a row, then the bound.
    private var table: [[Double]]
    private var basis: [Int]

    /// The first artificial column; the bound stands at the end.
    private let artificial: Int
    private let flipped: [Bool]

    /// The highest value of the function for variables that are 0 or more.
    static func maximise(_ objective: [Double], subjectTo rows: [Row]) -> Solution {
        precondition(
            rows.allSatisfy { $0.coefficients.count == objective.count },
            "every row has a coefficient for each variable")
        var program = LinearProgram(objective.count, rows)
        return program.solution(objective)
    }

    private init(_ variables: Int, _ rows: [Row]) {
        self.variables = variables
        artificial = variables + rows.count
        flipped = rows.map { $0.bound < 0 }
        basis = rows.indices.map { variables + rows.count + $0 }
        table = []
        for (place, row) in rows.enumerated() {
            let sign = row.bound < 0 ? -1.0 : 1
            var line = row.coefficients.map { $0 * sign }
            line += [Double](repeating: 0, count: 2 * rows.count + 1)
            switch row.relation {
            case .atMost: line[variables + place] = sign
            case .atLeast: line[variables + place] = -sign
            case .equal: break
            }
            line[artificial + place] = 1
            line[line.count - 1] = row.bound * sign
            table.append(line)
        }
    }

    /// The least and the largest value of each variable among all that keep the conditions, `nil` for an end that there is
    /// not; `nil` in all where nothing keeps them.
    ///
    /// Each end is looked for from where the one before was found, which is mostly near.
    static func ends(of variables: Range<Int>, subjectTo rows: [Row]) -> [(low: Double?, high: Double?)]? {
        guard let count = rows.first?.coefficients.count else { return nil }
        var program = LinearProgram(count, rows)
        guard program.isFeasible() else { return nil }
        program.dropArtificial()
        return variables.map { variable in
            func end(_ sign: Double) -> Double? {
                var function = [Double](repeating: 0, count: program.artificial + 1)
                function[variable] = sign
                guard program.climb(&function, columns: program.artificial) else { return nil }
                return program.point[variable]
            }
            return (end(-1), end(1))
        }
    }

    private mutating func solution(_ objective: [Double]) -> Solution {
        guard isFeasible() else { return .infeasible }
        let width = artificial + table.count
        var second = objective + [Double](repeating: 0, count: width + 1 - objective.count)
        guard climb(&second, columns: artificial) else { return .unbounded }
        // What is left of the function at an artificial variable is the price of its row, with the other sign.
        let dual = flipped.indices.map { (flipped[$0] ? 1 : -1) * second[artificial + $0] }
        let point = point
        return .optimal(point, value: zip(objective, point).reduce(0) { $0 + $1.0 * $1.1 }, dual: dual)
    }

    /// The variables where the table stands.
    private var point: [Double] {
        var point = [Double](repeating: 0, count: variables)
        for (row, column) in basis.enumerated() where column < variables {
            point[column] = max(table[row][table[row].count - 1], 0)
        }
        return point
    }

    /// The first phase: goes to where all conditions hold, if they can.
    private mutating func isFeasible() -> Bool {
        let width = artificial + table.count
        var first = [Double](repeating: 0, count: width + 1)
        for column in artificial..<width { first[column] = -1 }
        _ = climb(&first, columns: width)
        let scale = table.reduce(1) { max($0, abs($1[width])) }
        let shortfall = basis.indices.reduce(0) { basis[$1] >= artificial ? $0 + table[$1][width] : $0 }
        guard shortfall <= Self.noise * scale * 100 else { return false }
        // An artificial variable that is left at 0 gives way to any other; where there is none, its row says nothing.
        for row in basis.indices where basis[row] >= artificial {
            if let column = (0..<artificial).first(where: { abs(table[row][$0]) > Self.noise }) {
                pivot(row, column)
            }
        }
        return true
    }

    /// Takes the artificial columns out, which the second phase leaves alone; a row that says nothing goes with its own.
    private mutating func dropArtificial() {
        let kept = basis.indices.filter { basis[$0] < artificial }
        basis = kept.map { basis[$0] }
        table = kept.map { Array(table[$0][..<artificial]) + [table[$0][table[$0].count - 1]] }
    }

    /// Raises the function until no column does it any more; `false` where it rises for ever.
    private mutating func climb(_ function: inout [Double], columns: Int) -> Bool {
        for (row, column) in basis.enumerated() where function[column] != 0 {
            let factor = function[column]
            for place in function.indices { function[place] -= factor * table[row][place] }
        }
        while let column = (0..<columns).first(where: { function[$0] > Self.noise }) {
            var leaving: Int?
            for row in basis.indices where table[row][column] > Self.noise {
                guard let best = leaving else {
                    leaving = row
                    continue
                }
                let ratio = table[row][table[row].count - 1] / table[row][column]
                let least = table[best][table[best].count - 1] / table[best][column]
                if ratio < least || (ratio == least && basis[row] < basis[best]) { leaving = row }
            }
            guard let leaving else { return false }
            pivot(leaving, column)
            let factor = function[column]
            for place in function.indices { function[place] -= factor * table[leaving][place] }
            function[column] = 0
        }
        return true
    }

    private mutating func pivot(_ row: Int, _ column: Int) {
        let divisor = table[row][column]
        for place in table[row].indices { table[row][place] /= divisor }
        let own = table[row]
        for other in table.indices where other != row && table[other][column] != 0 {
            let factor = table[other][column]
            for place in own.indices { table[other][place] -= factor * own[place] }
            table[other][column] = 0
        }
        basis[row] = column
    }
}
