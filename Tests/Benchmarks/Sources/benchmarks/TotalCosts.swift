import Finalist
import Foundation

/// What exact money costs: the total cost of 100 vendors with 200 lines each over 120 months, beside the same loop over
/// floating point.
struct TotalCosts {
    static let vendors = 100
    static let lines = 200
    static let months = 120

    func measure(runs: Int) {
        let evaluation: Evaluation
        do { evaluation = try Evaluation(xml: Array(Self.xml.utf8)) } catch {
            stop("the evaluation with price matrices cannot be read: \(error)")
        }
        var exact: [Double] = []
        var plain: [Double] = []
        var sums: [Double] = []
        let clock = ContinuousClock()
        for _ in 0..<runs {
            var start = clock.now
            let costs: CostOutcome
            do { costs = try evaluation.costed() } catch { stop("the price matrices cannot be reckoned: \(error)") }
            exact.append((clock.now - start) / .milliseconds(1))
            start = clock.now
            sums = (0..<Self.vendors).map { _ in Self.plainTotal() }
            plain.append((clock.now - start) / .milliseconds(1))
            for (cost, sum) in zip(costs.costs, sums) {
                let total = Double(cost.total(.fees).description) ?? 0
                if abs(total - sum) > 1e-9 * sum { stop("\(cost.vendor) costs \(total), and \(sum) in floating point") }
            }
        }
        let count = Double(Self.vendors * Self.lines * Self.months)
        print(
            "\nTotal cost of \(Self.vendors) vendors × \(Self.lines) lines × \(Self.months) months, the fastest of \(runs)"
        )
        for (name, times) in [("exact decimals, checks included", exact), ("a plain loop over doubles", plain)] {
            let time = times.min() ?? 0
            print(
                "  " + padded(name, -44) + padded("\(rounded(time)) ms", 12)
                    + padded("\(rounded(time * 1e6 / count)) ns a line and month", 28))
        }
    }

    private static let seasons = [0.95, 0.85, 0.88, 0.90, 0.95, 0.95, 0.95, 0.97, 1.00, 1.05, 1.30, 1.25]

    /// One line in four has tiers, as minutes have; the others are contacts, productive hours and months.
    private static func plainTotal() -> Double {
        var total = 0.0
        for month in 0..<months {
            let index = (0..<(month / 12)).reduce(1.0) { product, _ in product * 1.03 }
            let contacts = 420_000 / 12 * seasons[month % 12] * 1.01
            let minutes = contacts * 6.5 * 1.03
            let hours = minutes / 60 / 0.8
            var fees = 0.0
            for line in 0..<lines {
                let price = Double(100 + line) / 1000
                switch line % 4 {
                case 0:
                    let first = min(minutes, 200_000) * price
                    fees += (first + max(minutes - 200_000, 0) * (price - 0.01)) * index
                case 1: fees += contacts * price * index
                case 2: fees += hours * price * index
                default: fees += price * index
                }
            }
            total += fees
        }
        return total
    }

    private static var xml: String {
        var text = """
            <evaluation xmlns="urn:finalist:1" id="large" title="Many price matrices" currency="USD">
            <criterion id="C" title="Cost" weight="1"><price of="npv" formula="lowest-ratio"/></criterion>
            <scenario term="\(months)" discount-rate="8" baseline="3180000" occupancy="80" \
            seasonality="\(seasons.map { "\($0)" }.joined(separator: " "))">
            <channel id="voice" volume="420000" handle-time="6.5"/></scenario>
            <client-cost retained="4"/>

            """
        for vendor in 0..<vendors {
            text += "<vendor id=\"V\(vendor)\" name=\"Vendor number \(vendor)\"/><response vendor=\"V\(vendor)\">"
            text += "<pricing handle-time-factor=\"1.03\" repeat-contact-factor=\"1.01\"><indexation rate=\"3\"/>\n"
            for line in 0..<lines {
                let price = thousandths(100 + line)
                let head = "<line id=\"L\(line)\" title=\"Line \(line)\" "
                switch line % 4 {
                case 0:
                    text +=
                        head + "unit=\"minute\" driver=\"voice\"><tier from=\"0\" to=\"200000\" price=\"\(price)\"/>"
                        + "<tier from=\"200000\" price=\"\(thousandths(90 + line))\"/></line>\n"
                case 1: text += head + "unit=\"contact\" driver=\"voice\" price=\"\(price)\"/>\n"
                case 2: text += head + "unit=\"productive-hour\" driver=\"voice\" price=\"\(price)\"/>\n"
                default: text += head + "unit=\"month\" price=\"\(price)\"/>\n"
                }
            }
            text += "</pricing></response>\n"
        }
        return text + "</evaluation>\n"
    }

    private static func thousandths(_ number: Int) -> String {
        let digits = "\(number % 1000)"
        return "\(number / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
    }
}
