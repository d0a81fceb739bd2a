extension References {
    /// What scenarios, price templates and price matrices name.
    mutating func addPricing() {
        let evaluation = index.evaluation
        for line in evaluation.priceTemplate {
            addChannels(line.driver, "price template line \(line.id)", at: line.location)
        }
        // A plan may hold what vendors will cost before there are any: they are still to come.
        for cost in evaluation.clientCosts where !evaluation.vendors.isEmpty {
            refer("the client cost", to: cost.vendor, .vendor, at: cost.location)
        }
        for response in evaluation.responses {
            guard let pricing = response.pricing else { continue }
            for line in pricing.lines {
                addChannels(line.driver, "price line \(line.id) of \(response.vendor)", at: line.location)
                addCovers(line.covers, "price line \(line.id) of \(response.vendor)", at: line.location)
            }
            for course in pricing.training {
                addCovers(course.covers, "training \(course.id) of \(response.vendor)", at: course.location)
            }
            for exclusion in pricing.exclusions {
                addCovers([exclusion.line], "an exclusion of \(response.vendor)", at: exclusion.location)
            }
        }
    }

    private mutating func addChannels(
        _ driver: [Scenario.Channel.ID], _ source: @autoclosure () -> String, at location: Location?
    ) {
        // Without a scenario, a check of its own says so.
        guard let scenario = index.evaluation.scenario else { return }
        add(driver, .channel, isThereAny: !scenario.channels.isEmpty, source(), at: location)
    }

    private mutating func addCovers(
        _ covers: [TemplateLine.ID], _ source: @autoclosure () -> String, at location: Location?
    ) {
        add(covers, .templateLine, isThereAny: !index.evaluation.priceTemplate.isEmpty, source(), at: location)
    }

    /// Where there is nothing of the kind, its list is missing, and the first id that is named tells of it.
    private mutating func add(
        _ ids: [String], _ kind: Kind, isThereAny: Bool, _ source: @autoclosure () -> String, at location: Location?
    ) {
        for id in ids where isThereAny || !hasStray(kind) { refer(source(), to: id, kind, at: location, beside: ids) }
    }
}
