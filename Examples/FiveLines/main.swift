import Finalist

let evaluation = try Evaluation(contentsOf: "Examples/northmere")
let outcome = try evaluation.scored()
print(outcome.matrix())
print(outcome.sensitivity())
try outcome.report().write(to: "report.html")
