// swift run -c release --package-path Tests/Benchmarks benchmarks [--runs N] [--finalist PATH]
//     [--only agreement|chances|methods|phases]

let package = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
let arguments = CommandLine.arguments

func option(_ name: String) -> String? {
    arguments.firstIndex(of: name).flatMap { $0 + 1 < arguments.count ? arguments[$0 + 1] : nil }
}

guard let runs = Int(option("--runs") ?? "7"), runs > 0 else { stop("--runs takes a number from 1") }

makeFolder(package + "/.build")
let agreement = Agreement(place: package + "/.build", script: package + "/agreement.py")
let chances = Chances(place: package + "/.build", script: package + "/chances.py")
let methods = Methods(place: package + "/.build", script: package + "/methods.py")

switch option("--only") {
case nil:
    let finalist = option("--finalist") ?? package + "/../../.build/release/finalist"
    guard size(of: finalist) != nil else {
        stop("there is no release build of finalist; run first: swift build -c release --product finalist")
    }
    let large = LargeEvaluation(in: package + "/.build")
    print(
        """
        \(LargeEvaluation.scores) scores: one file of \(rounded(Double(size(of: large.file) ?? 0) / 1_048_576)) MiB, \
        or a folder of \(LargeEvaluation.evaluators + 2) files; medians of \(runs) runs
        """)

    Benchmark(
        title: "Start-up",
        commands: [
            ("xmllint --version", ["xmllint", "--version"]),
            ("finalist --help", [finalist, "--help"]),
        ]
    ).measure(runs: runs * 5)

    Benchmark(
        title: "Reading, checking and scoring",
        commands: [
            ("xmllint --noout FILE", ["xmllint", "--noout", large.file]),
            ("xmllint --stream --noout FILE", ["xmllint", "--stream", "--noout", large.file]),
            ("finalist compare FILE --format csv", [finalist, "compare", large.file, "--format", "csv"]),
            ("finalist compare FOLDER --format csv", [finalist, "compare", large.folder, "--format", "csv"]),
        ]
    ).measure(runs: runs)

    agreement.measure(runs: 3)
    chances.measure(runs: 5)
    methods.measure(runs: 5)
    Phases(path: large.file).measure(runs: 3)
    Phases(path: large.folder).measure(runs: 3)
    TotalCosts().measure(runs: 3)
case "agreement": agreement.measure(runs: runs)
case "phases": Phases(path: LargeEvaluation(in: package + "/.build").file).measure(runs: runs)
case "chances": chances.measure(runs: runs)
case "methods": methods.measure(runs: runs)
// What the lines above start as processes of their own.
case "own-agreement": agreement.reckon(runs: runs)
case "own-chances": chances.reckon(runs: runs, trials: Int(option("--trials") ?? "") ?? Chances.trials)
case "own-methods": methods.reckon(runs: runs)
default: stop("--only takes 'agreement', 'chances', 'methods' or 'phases'")
}
