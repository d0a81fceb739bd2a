/// The calls of the example of call assessment: 90 calls of three vendors, heard by three evaluators, 30 by all three.
///
/// Synthetic (seed 20260332); the numbers that belong to it were computed with numpy, scipy, irrCAC 0.4.4, krippendorff
/// 0.9.0 and pingouin 0.6.1.
enum ExampleCalls {
    struct Call: Sendable {
        let vendor: Character
        let isPicked: Bool
        let isLink: Bool
        let satisfaction: Double?
        let scores: [Double?]
    }

    /// Vendor; p for picked by the vendor; l for heard by all; the customer's 1 to 5; then a score of each evaluator.
    static let calls: [Call] = lines.split(separator: "\n").map { line in
        let parts = line.split(separator: " ")
        return Call(
            vendor: parts[0].first ?? "-", isPicked: parts[1].contains("p"), isLink: parts[1].contains("l"),
            satisfaction: Double(parts[2]), scores: parts[3...].map { Double($0) })
    }

    private static let lines = """
        a r - - 69.65 -
        a rl 4 59.7 66.8 91.2
        a r 4 - 70.0 -
        a r - 44.15 - -
        a r - - 73.5 -
        a r 5 - - 77.4
        a r - - 45.5 -
        a r 4 57.95 - -
        a r - 21.6 - -
        a r 3 67.1 - -
        a rl - 35.3 32.5 48.9
        a r - - 94.4 -
        a rl 5 69.8 70.8 83.0
        a r - - 80.6 -
        a rl - 50.3 55.05 65.4
        a rl - 81.3 82.45 73.25
        a r - 71.2 - -
        a r - 40.4 - -
        a rl 4 42.3 48.15 41.5
        a rl - 61.55 68.05 66.9
        a r - 59.6 - -
        a rl 5 59.6 63.1 89.3
        a r - 64.25 - -
        a r - - 85.4 -
        a r 5 84.2 - 96.8
        a r - 79.0 - -
        a rl - 84.95 77.95 87.15
        a r 1 15.2 - -
        a r - - - 65.05
        a rl - 35.2 47.2 62.6
        b p - - - 65.6
        b p - - - 100.0
        b r - - - 44.7
        b r - - 27.35 63.85
        b pl 5 75.3 71.9 82.1
        b r 5 - 51.35 62.65
        b p 5 61.9 - -
        b rl 3 29.85 35.35 35.05
        b r 5 - - 62.9
        b p 5 - 71.5 -
        b p 5 71.4 - -
        b pl 5 51.1 58.0 89.2
        b p - 78.15 - 90.55
        b r - - - 80.2
        b p 5 79.6 - -
        b r - - - 61.4
        b p - - - 95.4
        b p - 97.8 - 100.0
        b pl 5 73.9 81.4 85.2
        b r - - - 60.5
        b p 5 - - 100.0
        b rl 3 12.5 11.3 52.9
        b rl - 47.5 38.5 48.8
        b p - - - 100.0
        b p - - - 94.15
        b rl - 67.5 63.9 72.4
        b p - - - 87.1
        b rl 5 83.2 91.6 95.2
        b pl - 87.1 81.45 96.8
        b pl - 69.1 79.3 93.8
        c r - 49.6 35.3 -
        c r - - - 81.2
        c r - - 73.9 82.1
        c r - 40.5 - -
        c r - 62.4 - -
        c rl - 48.5 47.3 66.7
        c rl 4 46.45 40.1 74.4
        c rl - 44.3 55.5 71.3
        c r - - - 54.35
        c rl - 61.1 59.6 51.25
        c r - - 27.7 -
        c rl 4 67.4 60.7 77.7
        c rl 1 16.2 30.2 52.0
        c rl - 26.9 23.4 47.15
        c r - - - 58.9
        c rl 4 43.95 47.85 48.35
        c r - - 47.45 -
        c r - - 37.8 -
        c r - - 17.1 -
        c r 2 - 62.5 -
        c r - - - 58.0
        c rl - 11.3 24.4 20.7
        c r - 25.5 - -
        c r - - 53.8 55.9
        c r - - 47.4 -
        c r - 28.6 31.3 -
        c r 4 - 40.45 -
        c r - - - 65.0
        c r - 50.1 - 68.6
        c rl - 68.4 66.0 94.6
        """

    /// For each item, the ratings of each evaluator on the 30 calls; a point is not applicable.
    static let items: [String: [String]] = [
        "A1.1": [
            "213021233131130212130112101103",
            "113031243132130113321111001113",
            "212220143241331223333212222103",
        ],
        "A1.2": [
            ".0111011101101.011110001100.01",
            ".0111111111001.011111001100.00",
            ".0111111101011.011111101100.01",
        ],
        "A2.1": [
            "21313121303.220132422202200203",
            "31323223211.230243321122221303",
            "42423123323.332134432331331204",
        ],
        "A2.2": [
            "212232423221130023323222211102",
            "312231423221231013332221210112",
            "322322433331342124333332321114",
        ],
        "A3.1": [
            "32323223412133.23443210220120.",
            "32333112313133.13444322310111.",
            "43423124423143.23444332221221.",
        ],
        "A3.2": [
            "302..122..2..31.33.222323.2212",
            "202..132..3..31.24.322332.222.",
            "402..124..2.431.24.423424.2214",
        ],
        "A3.3": [
            ".1313222322123022433222.3112.3",
            ".13130323222230.3433222.311123",
            ".23232233332433.3444333.3322.3",
        ],
        "A4.1": [
            "213342344341330334432333412214",
            "313343344241230324341333421214",
            "334332344442443334442342423324",
        ],
        "A4.2": [
            "21.3322332.0240..3..221....1.2",
            "30.2322233.0120.242.112....3.2",
            "41.3223432.1441..4..2331..22.4",
        ],
        "A4.3": [
            ".1..1..1.01.11.1.1....1.1...0.",
            ".1.......11.11.0.1....1.1...0.",
            "11.......11.11.1.1....1.1...0.",
        ],
        "A5.1": [
            "333233324232333324343232411213",
            "333233424233441334432131321223",
            "434343434233443234443333323314",
        ],
        "A5.2": [
            "2022322131.222012.4322221.010.",
            "3022422231.224012.3331122.010.",
            "4133312332.13322434433223.2114",
        ],
        "A6.1": [
            "223241223140131133321124200212",
            "323242323232241233332123200221",
            "423331344341433133443333221113",
        ],
        "A6.2": [
            "222241223232220234331221211213",
            "113233323231331124431221211202",
            "323232233331433234443221332214",
        ],
        "A6.3": [
            "111111111111010111111111111101",
            "111111111111110111111111111101",
            "111111111111011111111111111101",
        ],
    ]

    /// The items on the scale from 0 to 4.
    static let anchored = [
        "A1.1", "A2.1", "A2.2", "A3.1", "A3.2", "A3.3", "A4.1", "A4.2", "A5.1", "A5.2", "A6.1", "A6.2",
    ]

    /// A row a call, a column an evaluator.
    static func table(_ item: String) -> [[Double?]] {
        let columns = (items[item] ?? []).map { $0.map { Double(String($0)) } }
        return (columns.first ?? []).indices.map { call in columns.map { $0[call] } }
    }

    /// Of the calls that all heard: a row a call, a column an evaluator.
    static let linkScores = calls.filter(\.isLink).map { $0.scores.compactMap { $0 } }

    /// Of each evaluator, the own figure of each call less the mean of the others'.
    static func surplus(of evaluator: Int, _ figures: [[Double]]) -> [Double] {
        figures.map { row in
            let others = row.indices.filter { $0 != evaluator }.map { row[$0] }
            return row[evaluator] - others.reduce(0, +) / Double(others.count)
        }
    }

    /// For each link call, the evaluators' ratings of the anchored items that all three rated.
    static let anchoredRatings: [[[Double]]] = (0..<30).map { call in
        let rows = anchored.map { table($0)[call] }.filter { $0.allSatisfy { $0 != nil } }
        return (0..<3).map { evaluator in rows.compactMap { $0[evaluator] } }
    }

    /// Points above the panel, as estimated from the example.
    static let severity = [-5.343532135076251, -3.859708605664489, 9.20324074074074]

    /// The mean of each call's scores, less each evaluator's severity.
    static func adjusted(_ vendor: Character, picked: Bool) -> [Double] {
        calls.filter { $0.vendor == vendor && $0.isPicked == picked }.map { call in
            let scores = call.scores.indices.compactMap { index in call.scores[index].map { $0 - severity[index] } }
            return scores.reduce(0, +) / Double(scores.count)
        }
    }
}
