/// Ratings to reckon with, from a fixed recurrence: the same numbers every time.
enum MadeUpRatings {
    static let units = 200
    static let raters = 10
    static let calls = 60
    static let listeners = 3

    /// A row a unit, a column a rater, from 0 to 4; one in eight is missing.
    static let table: [[Double?]] = {
        var chance = Chance(seed: 200)
        return (0..<units).map { _ in
            let middle = chance.below(5)
            return (0..<raters).map { _ in
                let rating = near(middle, &chance)
                return chance.below(8) == 0 ? nil : Double(rating)
            }
        }
    }()

    /// Differences, one a call, that by chance alone could each as well have had the other sign.
    struct Question {
        let name: String
        let isTwoSided: Bool
        let differences: [Double]
    }

    /// What is asked of each listener: scores unlike the others', more top ratings, ratings closer together.
    static let questions: [Question] = {
        (0..<listeners).flatMap { listener in
            func differences(_ value: ([Double]) -> Double) -> [Double] {
                sheets.map { call in
                    let values = call.map(value)
                    return values[listener] - (values.reduce(0, +) - values[listener]) / Double(listeners - 1)
                }
            }
            return [
                Question(name: "strictness", isTwoSided: true, differences: differences(score)),
                Question(name: "top ratings", isTwoSided: false, differences: differences(topShare)),
                Question(name: "flat sheets", isTwoSided: false, differences: differences(spread).map { -$0 }),
            ]
        }
    }()

    private static let weights = [10.0, 5, 15, 20, 10, 15, 5, 20]

    /// Call by call the ratings of each listener, item by item. The second gives the best rating too soon, the third
    /// rates the call as a whole.
    private static let sheets: [[[Double]]] = {
        var chance = Chance(seed: 60)
        return (0..<calls).map { _ in
            let call = 1 + chance.below(3)
            let items = weights.map { _ in near(call, &chance) }
            return (0..<listeners).map { listener in
                items.map { item in
                    let isSwayed = chance.below(6) == 0
                    let rating = chance.below(3) == 0 ? near(item, &chance) : item
                    switch listener {
                    case 1 where isSwayed && rating == 3: return 4
                    case 2 where isSwayed: return Double(call)
                    default: return Double(rating)
                    }
                }
            }
        }
    }()

    private static func near(_ middle: Int, _ chance: inout Chance) -> Int {
        min(max(middle + chance.below(3) - 1, 0), 4)
    }

    private static func score(_ sheet: [Double]) -> Double {
        zip(weights, sheet).reduce(0) { $0 + $1.0 * $1.1 / 4 }
    }

    private static func topShare(_ sheet: [Double]) -> Double {
        Double(sheet.count { $0 == 4 }) / Double(sheet.count)
    }

    private static func spread(_ sheet: [Double]) -> Double {
        let mean = sheet.reduce(0, +) / Double(sheet.count)
        return (sheet.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(sheet.count)).squareRoot() / 4
    }
}
