/// A preference in the words of the command: `linear,q=1,p=3`.
extension Preference {
    /// Reads `linear,q=1,p=3`.
    ///
    /// - Returns: `nil` where the words cannot be understood, or the numbers do not fit the function.
    public init?(_ text: String) {
        guard case .success(let preference) = Self.read(text) else { return nil }
        self = preference
    }

    /// What is wrong with such words, and what to write instead; `nil` where nothing is.
    public static func objection(to text: String) -> (message: String, remedy: String)? {
        guard case .failure(let objection) = read(text) else { return nil }
        return (objection.message, objection.remedy)
    }

    private struct Objection: Error {
        let message: String
        let remedy: String
    }

    private static func read(_ text: String) -> Result<Preference, Objection> {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        let name = parts.first ?? ""
        guard let function = Function(rawValue: name) else {
            let functions = Function.allCases.map(\.rawValue)
            return .failure(
                Objection(
                    message: name.isEmpty ? "no preference function is named" : "'\(name)' is no preference function",
                    remedy: NearMiss.remedy(
                        name, among: functions, otherwise: "begin with one of \(functions.joined(separator: ", "))")))
        }
        let names = ["q", "p", "s", "v"]
        var numbers: [String: Double] = [:]
        for part in parts.dropFirst() {
            let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let message: String
            let remedy: String
            if !names.contains(sides[0]) {
                message =
                    part.isEmpty
                    ? "a threshold is missing beside a comma" : "'\(sides[0])' is no threshold of a preference"
                remedy = "after \(name) write thresholds like q=1, set apart by commas: q, p, s or v"
            } else if numbers[sides[0]] != nil {
                message = "\(sides[0]) is given twice"
                remedy = "give each threshold once"
            } else if let number = sides.count == 2 ? PlainNumber(sides[1])?.value : nil {
                numbers[sides[0]] = number
                continue
            } else {
                message =
                    sides.count == 2 && !sides[1].isEmpty
                    ? "\(sides[0]) is '\(sides[1])', which is not a number" : "\(sides[0]) has no number"
                remedy = "write digits with a point for decimals, like \(sides[0])=1.5"
            }
            return .failure(Objection(message: message, remedy: remedy))
        }
        let preference = Preference(function, q: numbers["q"], p: numbers["p"], s: numbers["s"], v: numbers["v"])
        guard let fault = preference.fault else { return .success(preference) }
        return .failure(
            Objection(
                // What stands in quotes in a file stands without in the command.
                message: "the preference \(fault.message)",
                remedy: fault.remedy.replacing("\"", with: "")))
    }
}
