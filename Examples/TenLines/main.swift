import Finalist
import Foundation

let question = Question(id: "Q1", share: 1, wording: "How are calls handled?", evaluators: ["E1"])
let quality = Criterion(id: "C1", title: "Quality", weight: 60, basis: .questions([question]))
let price = Criterion(id: "C2", title: "Price", weight: 40, basis: .price(PriceTerm(.lowestRatio)))
let scores = [Score(question: "Q1", vendor: "elm", value: 5), Score(question: "Q1", vendor: "oak", value: 3)]
let evaluation = Evaluation(
    id: "help-desk", title: "Help desk", currency: "EUR", scales: [Scale(id: "marks", from: 0, to: 5)],
    evaluators: [Evaluator(id: "E1", name: "Ida Brandt")], criteria: [quality, price],
    vendors: [Vendor(id: "elm", name: "Elm Desk", bid: 120_000), Vendor(id: "oak", name: "Oak Line", bid: 100_000)],
    sheets: [ScoreSheet(evaluator: "E1", scores: scores)])
print(try evaluation.scored().matrix())
try evaluation.write(to: "help-desk")
