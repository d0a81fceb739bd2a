extension Check {
    /// What the methods are told can be used.
    static let methodSettingsAreUsable: Check = Check(
        Rule(
            "F0451", .error, "a method is told what it cannot use",
            """
            VIKOR's v weighs the whole against the worst and is from 0 to 1. ELECTRE III's distillation threshold is two \
            numbers, constant and slope, that make it from 0 to 1 for every credibility from 0 to 1: 0.30 -0.15 as \
            published.
            """)
    ) { index in
        guard let settings = index.evaluation.methods else { return [] }
        func found(_ message: String, _ remedy: String) -> Diagnostic {
            Diagnostic(methodSettingsAreUsable.rule, message, remedy: remedy, at: settings.location)
        }
        var findings: [Diagnostic] = []
        if let v = settings.vikorWeight, !(0...1 ~= v) {
            findings.append(
                found(
                    "vikor-v is \(Figures.plain(v)), outside 0 to 1", "write a number from 0 to 1, like vikor-v=\"0.5\""
                ))
        }
        if let distillation = settings.distillation, !distillation.isUsable {
            let message =
                distillation.constant.isFinite
                ? "distillation of \(Figures.plain(distillation.constant)) and \(Figures.plain(distillation.slope)) leaves 0 to 1 for credibilities from 0 to 1"
                : "distillation is not two numbers"
            findings.append(found(message, "write constant and slope, like distillation=\"0.30 -0.15\""))
        }
        return findings
    }
}
