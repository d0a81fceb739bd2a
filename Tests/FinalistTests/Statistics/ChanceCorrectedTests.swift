import Testing

@testable import Finalist

@Suite struct `Agreement beyond chance` {
    /// Gwet (2014), table of 4 raters and 12 units with gaps, also Krippendorff's (2011).
    static let fourRaters: [[Double?]] = [
        [1, 1, nil, 1],
        [2, 2, 3, 2],
        [3, 3, 3, 3],
        [3, 3, 3, 3],
        [2, 2, 2, 2],
        [1, 2, 3, 4],
        [4, 4, 4, 4],
        [1, 1, 2, 1],
        [2, 2, 2, 2],
        [nil, 5, 5, 5],
        [nil, nil, 1, 1],
        [nil, nil, 3, nil],
    ]

    /// irrCAC's data set of 5 raters and 15 units on a scale from 0 to 3; Gwet (2014).
    static let fiveRaters: [[Double?]] = [
        [1, 1, 2, nil, 2],
        [1, 1, 0, 1, nil],
        [2, 3, 3, 3, nil],
        [nil, 0, 0, nil, 0],
        [0, 0, 0, nil, 0],
        [0, 0, 0, nil, 0],
        [1, 0, 2, nil, 1],
        [1, nil, 2, 0, nil],
        [2, 2, 2, nil, 2],
        [2, 1, 1, 1, nil],
        [nil, 1, 0, 0, nil],
        [0, 0, 0, 0, nil],
        [1, 2, 2, 2, nil],
        [3, 3, 2, 2, 3],
        [1, 1, 1, nil, 1],
    ]

    struct Row: Sendable {
        let data: [[Double?]]
        let scale: [Double]
        let weights: AgreementWeights
        /// Value and standard error of AC, Fleiss, alpha, Conger, Brennan–Prediger.
        let expected: [(Double, Double)]
        /// The lower ends of the intervals, in the same order; all upper ends are 1.
        let low: [Double]?
    }

    static let rows = [
        Row(
            data: fourRaters, scale: [1, 2, 3, 4, 5], weights: .identity,
            expected: [
                (0.775444068127, 0.142949950641),
                (0.761169275422, 0.153019203469),
                (0.743421052632, 0.145573886985),
                (0.762817441303, 0.14916815248),
                (0.772727272727, 0.144716619899),
            ],
            low: [
                0.460813348132, 0.424376279378, 0.419062219209, 0.434500551337, 0.454208139911,
            ]),
        Row(
            data: fourRaters, scale: [1, 2, 3, 4, 5], weights: .linear,
            expected: [
                (0.858739136433, 0.117329021881),
                (0.817944767097, 0.148504355499),
                (0.800383877159, 0.135477744125),
                (0.813776319966, 0.145085402493),
                (0.848484848485, 0.123356124494),
            ],
            low: [
                0.600499700425, 0.491088884435, 0.498520651897, 0.494445502134, 0.576979849068,
            ]),
        Row(
            data: fourRaters, scale: [1, 2, 3, 4, 5], weights: .quadratic,
            expected: [
                (0.914000723552, 0.103962244645),
                (0.864935064935, 0.146033610757),
                (0.849107142857, 0.129129965715),
                (0.857710656223, 0.143670663829),
                (0.901515151515, 0.110894374974),
            ],
            low: [
                0.685181365879, 0.543517254786, 0.561387649295, 0.541493657196, 0.657438277861,
            ]),
        Row(
            data: fourRaters, scale: [1, 2, 3, 4, 5], weights: .ordinal,
            expected: [
                (0.898939769908, 0.106903523815),
                (0.850206189397, 0.147035693874),
                (0.833638025594, 0.13107343031),
                (0.843659525188, 0.144099959112),
                (0.886363636364, 0.113905903978),
            ],
            low: [
                0.663646700429, 0.526582809178, 0.54158822306, 0.526497653615, 0.635658432063,
            ]),
        Row(
            data: fiveRaters, scale: [0, 1, 2, 3], weights: .identity,
            expected: [
                (0.496622054873, 0.121973368005),
                (0.457621686772, 0.12045007194),
                (0.480530240265, 0.113507529056),
                (0.469274278593, 0.11666345486),
                (0.487407407407, 0.120891586234),
            ],
            low: nil),
        Row(
            data: fiveRaters, scale: [0, 1, 2, 3], weights: .linear,
            expected: [
                (0.689639422886, 0.0876907591),
                (0.611850043816, 0.109738742581),
                (0.63520822066, 0.100045258164),
                (0.624052415769, 0.1058700568),
                (0.665777777778, 0.085676558423),
            ],
            low: nil),
        Row(
            data: fiveRaters, scale: [0, 1, 2, 3], weights: .quadratic,
            expected: [
                (0.830433572655, 0.058246405165),
                (0.750719128305, 0.097320690872),
                (0.771864808776, 0.086081331868),
                (0.761788060509, 0.092504821353),
                (0.806222222222, 0.058595435352),
            ],
            low: nil),
        Row(
            data: fiveRaters, scale: [0, 1, 2, 3], weights: .ordinal,
            expected: [
                (0.785341793553, 0.068187570829),
                (0.701221117633, 0.10296936179),
                (0.723477594791, 0.092254417724),
                (0.713119042281, 0.098489098659),
                (0.759407407407, 0.067213092796),
            ],
            low: nil),
    ]

    @Test(arguments: rows)
    func `is as irrCAC 0.4.4 gives it, with its errors`(row: Row) {
        let found = RatingTable(units: row.data).chanceCorrected(categories: row.scale, weights: row.weights)
        let all = [found.ac, found.fleiss, found.gwetAlpha, found.conger, found.brennanPrediger]
        for (place, (coefficient, expected)) in zip(all, row.expected).enumerated() {
            #expect(isNear(coefficient.value, expected.0), "\(row.weights) \(place)")
            #expect(isNear(coefficient.standardError, expected.1), "\(row.weights) \(place)")
            if let low = row.low {
                #expect(isNear(coefficient.interval?.low, low[place]))
                #expect(coefficient.interval?.high == 1)
            }
        }
    }
}
