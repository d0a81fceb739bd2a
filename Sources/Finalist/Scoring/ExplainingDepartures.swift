extension Outcome {
    /// How a vendor that left stood at the time: with its stage, its reason, and the arithmetic of what had been scored.
    func departed(
        _ vendor: Vendor, _ departure: Vendor.Departure, on node: String?
    ) throws(Refusal) -> Step {
        let left = Step.Line.remark("left", "\(departure.words) – out from then on, and not in the result")
        // A result of an earlier stage than that at which it left knows it as a contender.
        guard stage == nil else { return Step.departed(title: evaluation.title, [left]) }
        do throws(Refusal) {
            let then = try evaluation.scored(whenLeft: vendor, by: weighting)
            if then.index.contenderRow[vendor.id] != nil {
                let step = try then.explanation(of: vendor.id, on: node)
                return Step(
                    kind: step.kind, id: step.id, title: step.title, evidence: step.evidence,
                    lines: [left] + then.thenLines + step.lines, parts: step.parts)
            }
            let reason = then.stage?.withoutResult.first { $0.id == vendor.id }?.reason
            return Step.departed(
                title: evaluation.title,
                [left, .remark("result then", "none: \(reason ?? "nothing of it was scored")")])
        } catch {
            // What was asked for is not there, as against a result.
            if error.isAboutTheRequest { throw error }
            return Step.departed(
                title: evaluation.title,
                [left, .remark("result then", "none: \(error.diagnostics.map(\.message).joined(separator: "; "))")])
        }
    }

    /// What the result of that time rests on.
    private var thenLines: [Step.Line] {
        guard let stage else { return [] }
        let out = stage.leftOut.map { "\($0.title) (\($0.id)): \($0.reason)" }
        let ranked = results.count { $0.rank != nil }
        return [
            .remark(
                "then",
                (stage.stage.map { "at the end of stage \($0)" } ?? "when it left")
                    + ", among \(counted(ranked, "vendor")) in the running")
        ] + (out.isEmpty ? [] : [.remark("not counted then", out.joined(separator: "; "))])
    }
}

extension Step {
    fileprivate static func departed(title: String, _ lines: [Line]) -> Step {
        Step(kind: .total, id: "TOTAL", title: title, evidence: [], lines: lines, parts: [])
    }
}
