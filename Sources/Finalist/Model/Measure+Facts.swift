extension Measure: Fact {
    static func facts(_ fields: inout Fields, _ record: Measure?) -> Measure? {
        fields.means(
            """
            A figure that needs no judgement, and how it becomes a value from 0 to 100. Use exactly one way: worst and \
            best; target, low and high; two or more points; levels; or scale="vendors" with better. That it is exactly \
            one, and complete, is checked by 'finalist check', not by this schema.
            """)
        return Measure(
            unit: fields.attribute(
                "unit", .optional(.text), record?.unit, "The unit of the figure: %, days, EUR a contact."),
            function: ValueFunction.facts(&fields, record?.function), location: fields.location)
    }
}

extension ValueFunction {
    fileprivate static func facts(_ fields: inout Fields, _ record: ValueFunction?) -> ValueFunction {
        let said = Said(record)
        let before = fields.faults
        let worst = fields.attribute(
            "worst", .optional(.number), said.worst,
            "The figure that is worth 0. It may be the larger one: less attrition is better.")
        let best = fields.attribute("best", .optional(.number), said.best, "The figure that is worth 100.")
        let better: Direction? = fields.attribute(
            "better", .choice(), said.better,
            "Whether a lower or a higher figure is better; needed with scale=\"vendors\" only.")
        let ofVendors = fields.attribute(
            "scale", .optional(.oneOf(["vendors"])), said.better.map { _ in "vendors" },
            """
            vendors takes worst and best from the vendors themselves. A vendor that drops out then moves the others; fixed \
            ends are safer.
            """)
        let target = fields.attribute(
            "target", .optional(.number), said.target,
            "The figure that is worth 100 when both less and more are worse; needs low and high.")
        let low = fields.attribute(
            "low", .optional(.number), said.low, "The figure below the target that is worth 0.")
        let high = fields.attribute(
            "high", .optional(.number), said.high, "The figure above the target that is worth 0.")
        let points = fields.all("point", said.points)
        let levels = fields.all("level", as: "measure/level", said.levels)
        // What is wrong has been reported; any usable function keeps the checks from saying it again.
        guard fields.faults == before, let points, let levels else { return .linear(worst: 0, best: 1) }
        var ways = Ways()
        ways.add([("worst", worst), ("best", best)]) { .linear(worst: $0[0], best: $0[1]) }
        ways.add([("target", target), ("low", low), ("high", high)]) { .target($0[0], low: $0[1], high: $0[2]) }
        if !points.isEmpty { ways.found.append(.piecewise(points)) }
        if !levels.isEmpty { ways.found.append(.levels(levels)) }
        if ofVendors != nil {
            if let better { ways.found.append(.vendors(better: better)) } else { ways.loose.append("better") }
        }
        return ways.one(better)
    }

    /// What the file says of a function.
    private struct Said {
        var worst: Double?
        var best: Double?
        var better: Direction?
        var target: Double?
        var low: Double?
        var high: Double?
        var points: [Point] = []
        var levels: [Level] = []

        init(_ function: ValueFunction?) {
            switch function {
            case .linear(let worst, let best): (self.worst, self.best) = (worst, best)
            case .piecewise(let points): self.points = points
            case .levels(let levels): self.levels = levels
            case .target(let target, let low, let high): (self.target, self.low, self.high) = (target, low, high)
            case .vendors(let better): self.better = better
            case .unusable, nil: break
            }
        }
    }

    /// The functions that a measure states, and what those lack that it begins to state.
    private struct Ways {
        var found: [ValueFunction] = []
        var loose: [String] = []

        mutating func add(_ numbers: [(name: String, number: Double?)], _ make: ([Double]) -> ValueFunction) {
            let present = numbers.compactMap(\.number)
            if present.count == numbers.count {
                found.append(make(present))
            } else if !present.isEmpty {
                loose += numbers.filter { $0.number == nil }.map(\.name)
            }
        }

        func one(_ better: Direction?) -> ValueFunction {
            if !loose.isEmpty { return .unusable("lacks \(loose.joined(separator: " and "))") }
            guard let function = found.first else {
                return .unusable("does not say what is worst and what is best")
            }
            guard found.count == 1 else { return .unusable("says it in two ways at once") }
            // `better` beside fixed ends must agree with them.
            switch (function, better) {
            case (.linear(let worst, let best), let better?) where (best > worst) != (better == .higher):
                return .unusable("says better=\"\(better.rawValue)\", and its worst and best say the opposite")
            case (.target, .some): return .unusable("has a target, so that neither more nor less is better")
            default: return function
            }
        }
    }
}

extension ValueFunction.Point: Fact {
    static func facts(_ fields: inout Fields, _ record: Self?) -> Self? {
        fields.means("One corner of a line drawn through points: a figure and its value. Points stand in rising order.")
        let point = Self(
            at: fields.attribute("at", .number, record?.at), value: fields.attribute("value", .value, record?.value))
        return fields.faults == 0 ? point : nil
    }
}

extension ValueFunction.Level: Fact {
    static func facts(_ fields: inout Fields, _ record: Self?) -> Self? {
        fields.means("A word that vendors can have instead of a figure, and its value.")
        let level = Self(
            name: fields.attribute("name", .text, record?.name),
            value: fields.attribute("value", .value, record?.value))
        return fields.faults == 0 ? level : nil
    }
}

extension PriceTerm: Fact {
    static func facts(_ fields: inout Fields, _ record: PriceTerm?) -> PriceTerm? {
        fields.means("How prices become values from 0 to 100.")
        let total = fields.attribute(
            "of", .total, record?.total,
            """
            Which price of the vendors counts: the bid (the default), the total cost of ownership, or the net present value.
            """)
        let before = fields.faults
        let formula = fields.attribute(
            "formula", .formula, record?.formula,
            """
            How prices become values from 0 to 100, or how price and quality together decide. That the numbers beside it \
            fit is checked by 'finalist check', not by this schema.
            """)
        let numbers = PriceFormula.Parameter.all.map { parameter in
            (
                parameter.name,
                fields.attribute(
                    parameter.name, .optional(.number), record?.parameters.given(parameter), parameter.documentation)
            )
        }
        guard fields.faults == before else {
            // Numbers that could not be read, or whose formula could not, have been reported; any that can be used keep
            // the checks from saying it again.
            let needed = formula.parameters.filter(\.isRequired).map { ($0.name, $0 == .best ? 0.0 : 1) }
            return PriceTerm(
                total: total, formula: formula,
                parameters: PriceFormula.Parameters(Dictionary(uniqueKeysWithValues: needed)),
                location: fields.location)
        }
        return PriceTerm(
            total: total, formula: formula,
            parameters: PriceFormula.Parameters(
                Dictionary(uniqueKeysWithValues: numbers.compactMap { name, number in number.map { (name, $0) } })),
            location: fields.location)
    }
}

extension FactKind where Value == PriceFormula {
    fileprivate static var formula: FactKind {
        FactKind(
            form: { .oneOf(PriceFormula.all.map(\.id)) },
            glossary: {
                Dictionary(
                    uniqueKeysWithValues: PriceFormula.all.map { formula in
                        (formula.id, (formula.decidesByItself ? "Decides by itself: " : "") + formula.wording)
                    })
            }, absent: .lowestRatio, unread: .lowestRatio,
            read: { name in PriceFormula.all.first { $0.id == name } }, write: { $0.id })
    }
}

extension PriceFormula.Parameter {
    /// For the schema: what it is, which formulas take it, and what holds without it.
    fileprivate var documentation: String {
        let takers = PriceFormula.all.filter { $0.parameters.contains(self) }.map(\.id).joined(separator: ", ")
        let absence =
            switch absence {
            case .refused: "needed with"
            case .counts(let number): "\(Figures.plain(number)) unless set; only with"
            case .means(let words): "left out, \(words); only with"
            }
        return meaning.sentenceStart + "; \(absence) \(takers)."
    }
}
