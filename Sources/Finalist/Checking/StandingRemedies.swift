// Advice that depends on what the record already holds: a remedy never advises what stands.

extension Index {
    /// Where to write down what a vendor answers, or what to look at where it has been asked already.
    func notingTheAnswer(of vendor: Vendor.ID) -> String {
        let places = evaluation.record.clarifications.filter { $0.vendor == vendor }.compactMap(\.location)
        guard let first = places.first else { return "and note the answer in a <clarification>" }
        return "unless its \(places.count == 1 ? "<clarification>" : "first <clarification> of \(places.count)") "
            + "(\(first)) says so already"
    }

    /// The first event of the record that names a vendor.
    func event(naming vendor: Vendor) -> Record.Event? {
        evaluation.record.events.first { event in
            [event.title, event.words].contains { text in
                text.contains(vendor.ownName)
                    || text.split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }.contains {
                        $0 == vendor.id
                    }
            }
        }
    }
}
