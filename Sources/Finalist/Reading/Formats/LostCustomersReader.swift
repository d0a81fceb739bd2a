internal import LocatedXML

/// What lost customers cost.
extension NativeReader {
    func lostCustomers(_ element: Element) -> LostCustomers {
        LostCustomers(
            inputs: element.own("input").compactMap(input), unresolved: element.own("unresolved").map(unresolved),
            isInTotalCost: element.isYes("in-total-cost"), location: location(element))
    }

    /// `nil` for one whose name or number could not be read, which has been reported.
    private func input(_ element: Element) -> LostCustomers.Input? {
        guard let name: LostCustomers.Name = element.choice("name"), let value = element.number("value") else {
            return nil
        }
        return LostCustomers.Input(
            name: name, value: value, low: element.number("low"), high: element.number("high"),
            source: element.required("source"), location: location(element))
    }

    private func unresolved(_ element: Element) -> LostCustomers.Unresolved {
        LostCustomers.Unresolved(
            vendor: element.required("vendor"), value: element.number("value"), low: element.number("low"),
            high: element.number("high"), error: element.value("error"), source: element.value("source"),
            location: location(element))
    }
}
