import Finalist

/// How often each vendor is first under a million weightings, every one as likely: finalist beside numpy on the same
/// values, each in a process of its own.
struct Chances {
    static let vendors = 10
    static let criteria = 20
    static let trials = 1_000_000
    private static let shares = "shares"
    private static let centres = "centres"
    private static let both = "both cores"

    /// A folder that is there.
    let place: String
    let script: String

    private var values: String { place + "/values.csv" }

    /// Measures both, prints the table, and ends the program where the results differ.
    func measure(runs: Int) {
        let file = Output(values)
        for row in Self.table { file.write(row.map { "\($0)" }.joined(separator: ",") + "\n") }
        file.close()
        _ = Run(command("\(Self.trials)", runs))
        let ours = Reckoned(place + "/own-chances.txt")
        let memory = [100_000, 1_000_000, 10_000_000].map { Run(command("\($0)", 1)).memory }
        var theirs: Reckoned?
        if Run.succeeds(["python3", "-c", "import numpy"]) {
            // Without what a machine may have set for other programs: numpy chooses for the processor by itself.
            _ = Run([
                "env", "-u", "OPENBLAS_CORETYPE", "-u", "OPENBLAS_L2_SIZE", "OMP_NUM_THREADS=1",
                "OPENBLAS_NUM_THREADS=1", "python3", script, values, place + "/chances.txt", "\(Self.trials)",
                "\(runs)",
            ])
            theirs = Reckoned(place + "/chances.txt")
        }
        print(
            "\n" + padded("\(Self.trials) weightings × \(Self.vendors) × \(Self.criteria), the fastest of \(runs)", -46)
                + padded("time", 12))
        func line(_ name: String, _ time: Double, _ isOwn: Bool) {
            let ratios = ["at once", "sorted", "in pairs"].compactMap { method in
                theirs.map { "× \(rounded(time / $0.time(method), 100)) of \(method)" }
            }
            print(
                "  " + padded(name, -44) + padded("\(rounded(time)) ms", 12)
                    + (isOwn ? "   " + ratios.joined(separator: ", ") : ""))
        }
        line("finalist, one core", ours.time(Self.shares), true)
        line("finalist, all cores", ours.time(Self.both), true)
        print("  most memory at 10⁵, 10⁶, 10⁷ trials: \(memory.map { "\(rounded($0)) MiB" }.joined(separator: ", "))")
        guard let theirs else { return print("  numpy was not measured: pip install numpy") }
        line("numpy, at once", theirs.time("at once"), false)
        line("numpy in chunks, ranks sorted", theirs.time("sorted"), false)
        line("numpy in chunks, ranks in pairs", theirs.time("in pairs"), false)
        print("  beside \(theirs.means)")
        compare(ours, theirs)
    }

    private func command(_ trials: String, _ runs: Int) -> [String] {
        [CommandLine.arguments[0], "--only", "own-chances", "--trials", trials, "--runs", "\(runs)"]
    }

    /// What finalist makes of the values, into a file; of other numbers of trials than the usual only the work is done.
    func reckon(runs: Int, trials: Int) {
        guard let outcome = try? Evaluation(xml: Array(Self.xml.utf8)).scored() else { stop("the values do not score") }
        func chances(_ cores: Int?) -> (time: Double, result: Robustness) {
            let (time, result) = fastest(of: runs) {
                outcome.robustness(
                    trials: trials, seed: 1, varying: Variation(weights: .uniform), cores: cores, confidence: false)
            }
            guard let result else { stop("there are no chances") }
            return (time, result)
        }
        let (time, found) = chances(1)
        guard trials == Self.trials else { return }
        let (bothTime, both) = chances(nil)
        if both != found { stop("the chances depend on the number of cores") }
        let file = Output(place + "/own-chances.txt")
        file.write("finalist\n")
        func write(_ step: String, _ time: Double, _ numbers: [Double]) {
            file.write("\(step)\t\(time)\t\(numbers.map { "\($0)" }.joined(separator: "\t"))\n")
        }
        write(Self.shares, time, found.vendors.flatMap(\.acceptability))
        write(Self.both, bothTime, [Double(trials)])
        let ids = (0..<Self.criteria).map { "c\($0)" }
        write(Self.centres, time, found.vendors.flatMap { vendor in ids.map { vendor.centralWeights?[$0] ?? 0 } })
        file.close()
    }

    /// Shares within five standard errors of a difference of two; central weights by as many, of what rests on many trials.
    private func compare(_ ours: Reckoned, _ theirs: Reckoned) {
        let shares = (Array(ours.numbers(Self.shares)), Array(theirs.numbers(Self.shares)))
        if shares.0.count != Self.vendors * Self.vendors || shares.1.count != shares.0.count {
            stop("a share is missing")
        }
        for (own, other) in zip(shares.0, shares.1) {
            let error = (2 * max(own * (1 - own), 1e-6) / Double(Self.trials)).squareRoot()
            if !(abs(own - other) <= 5 * error) { stop("a share of \(own) is \(other) in numpy") }
        }
        let centres = (Array(ours.numbers(Self.centres)), Array(theirs.numbers(Self.centres)))
        if centres.0.count != Self.vendors * Self.criteria || centres.1.count != centres.0.count {
            stop("a central weight is missing")
        }
        for vendor in 0..<Self.vendors {
            let times = shares.0[vendor * Self.vendors] * Double(Self.trials)
            guard times > 1_000 else { continue }
            for criterion in 0..<Self.criteria {
                let place = vendor * Self.criteria + criterion
                if !(abs(centres.0[place] - centres.1[place]) <= 5 * 0.1 * (2 / times).squareRoot()) {
                    stop("a central weight of \(centres.0[place]) is \(centres.1[place]) in numpy")
                }
            }
        }
        print("  shares of all places and central weights agree within five standard errors")
    }

    /// One row a vendor, one column a criterion; the same every time.
    private static let table: [[Double]] = {
        var chance = Chance(seed: 42)
        return (0..<vendors).map { _ in (0..<criteria).map { _ in Double(30 + chance.below(600)) / 10 + 5 } }
    }()

    private static let xml: String = {
        var text = "<evaluation xmlns=\"urn:finalist:1\" id=\"chances\" title=\"Chances\">\n"
        for criterion in 0..<criteria {
            text += "<criterion id=\"c\(criterion)\" title=\"Part \(criterion)\" weight=\"1\">"
            text += "<measure worst=\"0\" best=\"100\"/></criterion>\n"
        }
        for (vendor, row) in table.enumerated() {
            text += "<vendor id=\"v\(vendor)\" name=\"\(Words.vendor(vendor))\">"
            for (criterion, value) in row.enumerated() {
                text += "<measure criterion=\"c\(criterion)\" value=\"\(value)\"/>"
            }
            text += "</vendor>\n"
        }
        return text + "</evaluation>"
    }()
}
