extension Outcome {
    /// How a vendor that left stood at the time: with its stage, its reason, and the arithmetic of what had been scored; at
    /// the last stage at which it has a result.
    func departed(
        _ vendor: Vendor, _ departure: Vendor.Departure, on node: String?
    ) throws(Refusal) -> Step {
        let left = Step.Line.remark("left", "\(departure.words) – out from then on, and not in the result")
        if let node, !knows(node, of: vendor.id) { throw unknownNode(node, of: vendor.id) }
        // A result of an earlier stage than that at which it left knows it as a contender.
        guard stage == nil else { return bare(node, of: vendor, [left]) }
        var lines = [left]
        for cut in evaluation.cuts(untilLeft: vendor) {
            let stage = cut.view.stage
            let label = stage.map { "result at \($0)" } ?? "result then"
            do throws(Refusal) {
                let then = try evaluation.scored(cut, weighting, interim: false)
                if then.index.contenderRow[vendor.id] != nil {
                    return try then.step(of: vendor, on: node, after: lines, self)
                }
                let reason = then.stage?.withoutResult.first { $0.id == vendor.id }?.reason
                lines.append(.remark(label, "none: \(reason ?? "nothing of it was scored")"))
            } catch {
                lines.append(.remark(label, "none: \(error.diagnostics.map(\.message).joined(separator: "; "))"))
            }
        }
        return bare(node, of: vendor, lines)
    }

    /// What was asked for, as the result of that time has it; `whole` is the result of all that is there.
    private func step(
        of vendor: Vendor, on node: String?, after lines: [Step.Line], _ whole: Outcome
    ) throws(Refusal) -> Step {
        guard let node, !knows(node, of: vendor.id) else {
            let step = try explanation(of: vendor.id, on: node)
            return Step(
                kind: step.kind, id: step.id, title: step.title, evidence: step.evidence,
                lines: lines + thenLines + step.lines, parts: step.parts)
        }
        return whole.bare(
            node, of: vendor,
            lines + thenLines + [.remark(.value, "none then: \(whole.absence(of: node, stage))")])
    }

    /// Why something that the plan or the price matrix has was not in an earlier result.
    private func absence(of node: String, _ stage: StageView?) -> String {
        if let row = index.questionRow[node], let own = index.questions[row].stage, stage?.later.contains(own) ?? false
        {
            return "\(node) is scored at \(own), which is later"
        }
        let row = index.nodeRow[node] ?? index.questionRow[node].map { index.owner[$0] }
        guard let row else { return "price line \(node) was not offered by then" }
        let about = Set(
            index.lineage(row).map { index.nodes[$0].criterion.id } + index.nodes[row].criterion.subtree.map(\.id))
        let reasons = (stage?.leftOut ?? []).filter { about.contains($0.id) }.map {
            "\($0.title) (\($0.id)): \($0.reason)"
        }
        return reasons.isEmpty ? "\(node) is not counted in it" : reasons.joined(separator: "; ")
    }

    /// A step that has no arithmetic.
    private func bare(_ node: String?, of vendor: Vendor, _ lines: [Step.Line]) -> Step {
        var (kind, id, title) = (Step.Kind.total, "TOTAL", evaluation.title)
        if let node {
            id = node
            if let row = index.nodeRow[node] {
                (kind, title) = (.criterion, index.nodes[row].criterion.title)
            } else if let row = index.questionRow[node] {
                (kind, title) = (.question, index.questions[row].wording)
            } else {
                (kind, title) = (.priceLine, node)
            }
        }
        return Step(kind: kind, id: id, title: title, evidence: [], lines: lines, parts: [])
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
