extension Check {
    /// The spread from which scores are flagged is above 0.
    static let spreadAlertIsUsable: Check = Check(
        Rule(
            "F0416", .error, "a spread-alert cannot be used",
            """
            Scores as far apart as spread-alert, in points of their scale, are flagged for moderation. At 0 or below, \
            scores that agree would be flagged too, and the flag would say nothing.
            """)
    ) { index in
        let panel = index.evaluation.panel
        guard let alert = panel.spreadAlert, alert <= 0 else { return [] }
        return [
            Diagnostic(
                spreadAlertIsUsable.rule, "the spread-alert of the panel is \(Figures.plain(alert)), not above 0",
                remedy: "give the distance from which scores should be talked about, like spread-alert=\"2\", or take "
                    + "it out to flag none", at: panel.location)
        ]
    }
}
