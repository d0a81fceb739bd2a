/// What the methods are told in passing, on top of what the plan says.
public struct MethodRequest: Hashable, Sendable {
    /// When differences count: for one criterion, or for every one that is not named.
    public struct PreferenceFor: Hashable, Sendable {
        public let criterion: Criterion.ID?
        public let preference: Preference

        public init(criterion: Criterion.ID?, _ preference: Preference) {
            self.criterion = criterion
            self.preference = preference
        }

        /// Reads `linear,q=1,p=3`, for all, or `C1=linear,q=1,p=3`; `nil` where it cannot be understood or used.
        public init?(_ text: String) {
            let (criterion, words) = Self.parts(text)
            guard let preference = Preference(words) else { return nil }
            self.init(criterion: criterion, preference)
        }

        /// What is wrong with such a text, and what to write instead; `nil` where nothing is.
        public static func objection(to text: String) -> (message: String, remedy: String)? {
            Preference.objection(to: parts(text).words)
        }

        private static func parts(_ text: String) -> (criterion: Criterion.ID?, words: String) {
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            // What stands before the first = is a criterion, unless a comma shows that a function came first.
            let isNamed = parts.count == 2 && !parts[0].contains(",") && !parts[0].isEmpty
            return isNamed ? (parts[0], parts[1]) : (nil, text)
        }
    }

    public var preferences: [PreferenceFor]
    public var vikorWeight: Double?
    public var distillation: Distillation?
    public var normalisations: [Normalisation]

    public init(
        preferences: [PreferenceFor] = [], vikorWeight: Double? = nil, distillation: Distillation? = nil,
        normalisations: [Normalisation] = []
    ) {
        self.preferences = preferences
        self.vikorWeight = vikorWeight
        self.distillation = distillation
        self.normalisations = normalisations
    }
}

extension MethodRequest {
    /// Reads VIKOR's v; `nil` unless it is a number from 0 to 1.
    public static func vikorWeight(_ text: String) -> Double? {
        PlainNumber(text).flatMap { 0...1 ~= $0.value ? $0.value : nil }
    }

    /// Reads `vector,minmax`; `nil` where a word is unknown, or there twice.
    public static func normalisations(_ text: String) -> [Normalisation]? {
        let words = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        let found = words.compactMap(Normalisation.init(rawValue:))
        return found.count == words.count && Set(found).count == found.count ? found : nil
    }
}

extension Evaluation {
    /// What the methods are told: in passing, else by the plan, else by default.
    ///
    /// - Throws: A ``Refusal`` for a preference of what is no lowest criterion of the plan, or is given twice, and for a
    ///   v of VIKOR or a distillation outside its range.
    public func methodParameters(_ request: MethodRequest = MethodRequest()) throws(Refusal) -> MethodParameters {
        let leaves = criteria.flatMap(\.leaves)
        let known = leaves.map(\.id)
        var problems: [Diagnostic] = []
        func note(_ message: String, _ remedy: String) {
            problems.append(Diagnostic(.methodsUnusable, message, remedy: remedy, at: nil))
        }
        for (place, one) in request.preferences.enumerated() {
            if let id = one.criterion, !known.contains(id) {
                note(
                    "there is no lowest criterion '\(id)' to give a preference to",
                    NearMiss.remedy(id, among: known, otherwise: "name a criterion without others below it"))
            }
            if request.preferences.prefix(place).contains(where: { $0.criterion == one.criterion }) {
                note(
                    "two preferences are given for \(one.criterion ?? "all criteria")",
                    "give one preference a criterion")
            }
            if let fault = one.preference.fault {
                note("the preference of \(one.criterion ?? "all criteria") \(fault.message)", fault.remedy)
            }
        }
        if let v = request.vikorWeight, !(0...1 ~= v) {
            note("VIKOR's v is \(Figures.plain(v)), outside 0 to 1", "give a number from 0 to 1, like 0.5")
        }
        if let distillation = request.distillation, !distillation.isUsable {
            note(
                "the distillation threshold leaves 0 to 1 for credibilities from 0 to 1",
                "give constant and slope, like 0.30 and -0.15")
        }
        guard problems.isEmpty else { throw Refusal(diagnostics: problems) }
        let general = request.preferences.first { $0.criterion == nil }?.preference
        var preferences: [Criterion.ID: Preference] = [:]
        for leaf in leaves {
            let own = request.preferences.first { $0.criterion == leaf.id }?.preference
            preferences[leaf.id] = own ?? general ?? leaf.preference
        }
        let normalisations = [request.normalisations, methods?.normalisations ?? []].first { !$0.isEmpty }
        return MethodParameters(
            preferences: preferences, vikorWeight: request.vikorWeight ?? methods?.vikorWeight ?? 0.5,
            distillation: request.distillation ?? methods?.distillation ?? .published,
            normalisations: normalisations ?? Normalisation.allCases)
    }
}

extension Distillation {
    /// Reads `0.30,-0.15`; `nil` unless it is two numbers, and from 0 to 1 for every credibility.
    public init?(_ text: String) {
        let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map {
            PlainNumber(String($0))?.value
        }
        guard numbers.count == 2, let constant = numbers[0], let slope = numbers[1] else { return nil }
        self.init(constant: constant, slope: slope)
        if !isUsable { return nil }
    }
}

extension Rule {
    static let methodsUnusable = Rule(
        "F0750", .error, "a method is told in passing what it cannot use", about: .request,
        """
        A preference belongs to a lowest criterion of the plan, one a criterion, with thresholds that are differences in the \
        unit of its figures. VIKOR's v and ELECTRE III's distillation threshold are from 0 to 1.
        """)
}
