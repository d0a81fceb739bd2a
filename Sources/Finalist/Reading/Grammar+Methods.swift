/// What the methods that give second opinions are told.
extension Grammar {
    static let methods: [String: Shape] = [
        "preference": Shape([
            .required("function", .oneOf(Preference.Function.allCases.map(\.rawValue))), .optional("q", .number),
            .optional("p", .number), .optional("s", .number), .optional("v", .number),
        ]),
        "methods": Shape([
            .optional("vikor-v", .number), .optional("distillation", .numbers),
            .optional("topsis", .listOf(Normalisation.allCases.map(\.rawValue))),
        ]),
    ]
}
