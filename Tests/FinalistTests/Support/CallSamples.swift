import Foundation
import Testing

@testable import Finalist

/// One sheet: who heard the call, the ratings of items a, b and c ("-" where one does not apply), and errors heard.
struct SheetSample {
    let evaluator: String
    let ratings: [String]
    var errors: [String] = []
    var attributes = ""

    init(_ evaluator: String, _ ratings: String, errors: [String] = [], attributes: String = "") {
        self.evaluator = evaluator
        self.ratings = ratings.split(separator: " ").map(String.init)
        self.errors = errors
        self.attributes = attributes
    }

    func xml(items: [String], scorecard: String) -> String {
        let marks = zip(items, ratings).map { item, rating in
            rating == "-"
                ? #"<not-applicable item="\#(item)">It did not come up.</not-applicable>"#
                : #"<rating item="\#(item)" value="\#(rating)"/>"#
        }
        let heard = errors.map { #"<critical-error error="\#($0)" at="01:10">Heard.</critical-error>"# }
        return #"<assessment evaluator="\#(evaluator)" scorecard="\#(scorecard)" \#(attributes)>"#
            + (marks + heard).joined() + "</assessment>"
    }
}

struct CallSample {
    let id: String
    let vendor: String
    var selection = "buyer-random"
    var attributes = ""
    let sheets: [SheetSample]

    init(
        _ id: String, _ vendor: String, by selection: String = "buyer-random", attributes: String = "",
        _ sheets: SheetSample...
    ) {
        self.init(id, vendor, by: selection, attributes: attributes, sheets: sheets)
    }

    init(_ id: String, _ vendor: String, by selection: String, attributes: String, sheets: [SheetSample]) {
        self.id = id
        self.vendor = vendor
        self.selection = selection
        self.attributes = attributes
        self.sheets = sheets
    }

    func xml(items: [String] = ["a", "b", "c"], scorecard: String = "desk") -> String {
        #"<call id="\#(id)" selection="\#(selection)" \#(attributes)>"#
            + sheets.map { $0.xml(items: items, scorecard: scorecard) }.joined() + "</call>"
    }
}

/// A plan whose only criterion counts calls on a small scorecard: a (weight 1) and b (weight 3) on 0…4 are 60 % of a
/// call, c (yes or no) is 40 %.
func callsXML(
    _ calls: [CallSample], term: String = "", gates: String = "", evaluators: [String] = ["ana", "bo", "cy"],
    vendors: [String] = ["oak", "elm"], panel: String = "", more: String = ""
) -> String {
    let people = evaluators.map { #"<evaluator id="\#($0)" name="\#($0.capitalized) Brook"/>"# }.joined()
    let visits = vendors.map { vendor in
        #"<visit vendor="\#(vendor)">"# + calls.filter { $0.vendor == vendor }.map { $0.xml() }.joined(separator: "\n")
            + "</visit>"
    }.joined(separator: "\n")
    return """
        <panel>\(people)\(panel)</panel>
        <scorecard id="desk" version="1" title="Help desk">
          <section id="S" title="Substance" weight="60">
            <item id="a" title="Greets" weight="1" kind="0-4"/>
            <item id="b" title="Solves" weight="3" kind="0-4" not-applicable="nothing to solve"/>
          </section>
          <section id="T" title="Trust" weight="40">
            <item id="c" title="Checks" weight="1" kind="yes-no" not-applicable="nothing personal"/>
          </section>
          <critical-error id="K1" class="customer" title="Wrong answer"/>
          <critical-error id="M1" class="measurement" title="Begs for a score"/>
        </scorecard>
        <criterion id="CALLS" title="Calls" weight="1"><calls scorecard="desk" \(term)>\(gates)</calls></criterion>
        \(vendors.map { #"<vendor id="\#($0)" name="\#($0.capitalized) Desk"/>"# }.joined())
        \(visits)
        \(more)
        """
}

extension Sample {
    var evaluation: Evaluation { get throws { try Evaluation(xml: Array(xml.utf8), file: Self.file) } }
}
