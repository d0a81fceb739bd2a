/// Calls drawn from the contact logs of one file, a draw a vendor.
public struct Draws: Hashable, Sendable {
    public let file: String
    public let drawn: [DrawnCalls]

    /// Draws so many calls of each vendor, all with one seed.
    ///
    /// - Throws: A ``Refusal`` with all that keeps calls from being drawn, of every vendor.
    public init(
        _ logs: [ContactLog], file: String, count: Int, seed: UInt64, by strata: [DrawRule.Stratum]? = nil
    ) throws(Refusal) {
        var drawn: [DrawnCalls] = []
        var faults: [Diagnostic] = []
        for log in logs {
            do throws(Refusal) { drawn.append(try log.drawing(count, seed: seed, by: strata)) } catch {
                faults += error.diagnostics
            }
        }
        guard faults.isEmpty else { throw Refusal(diagnostics: faults) }
        self.file = file
        self.drawn = drawn
    }
}
