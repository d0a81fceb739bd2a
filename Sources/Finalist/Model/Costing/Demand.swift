#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// The contacts of a scenario by channel and contract month: the same for every vendor.
struct ScenarioWork {
    let scenario: Scenario

    /// Volume ÷ 12 × season, by channel and by month from month 1.
    fileprivate let contacts: [[Decimal]]

    init(_ scenario: Scenario) {
        self.scenario = scenario
        contacts = scenario.channels.map { channel in
            let monthly = channel.volume / 12
            return (1...scenario.term).map { monthly * scenario.season($0, of: channel) }
        }
    }
}

/// How much work one vendor takes over, by contract month and channel.
///
/// Exact as far as decimals go: what does not come out even is carried to 38 digits.
struct Demand {
    /// Contacts handled: volume ÷ 12 × season × repeat-contact factor × ramp.
    private let contacts: [[Decimal]]

    /// Contacts of the scenario that the vendor serves, without those it causes or saves: one measure for all vendors.
    let served: Decimal
    private let scenario: Scenario
    private let handleTimeFactor: Decimal

    init(_ work: ScenarioWork, _ pricing: Pricing) {
        scenario = work.scenario
        handleTimeFactor = pricing.handleTimeFactor ?? 1
        let factor = pricing.repeatContactFactor ?? 1
        let volumes =
            pricing.ramp == nil
            ? work.contacts : work.contacts.map { $0.enumerated().map { $1 * pricing.ramp(in: $0 + 1) } }
        served = volumes.joined().reduce(0, +)
        contacts = factor == 1 ? volumes : volumes.map { $0.map { $0 * factor } }
    }

    /// Contacts of a channel in a contract month, from 1; 0 for a channel that is not there.
    func contacts(of channel: Scenario.Channel.ID, month: Int) -> Decimal {
        scenario.channels.firstIndex { $0.id == channel }.map { contacts[$0][month - 1] } ?? 0
    }

    /// The quantity of a unit by month, from month 1; `nil` where the scenario does not say enough for it.
    func quantities(of unit: PriceUnit, driver: [Scenario.Channel.ID], share: Decimal?) -> [Decimal]? {
        let rows = driver.compactMap { id in scenario.channels.firstIndex { $0.id == id } }
        guard rows.count == driver.count, !rows.isEmpty, let convert = conversion(to: unit) else { return nil }
        return (0..<scenario.term).map { month in
            let sum = rows.reduce(Decimal(0)) { $0 + convert.each(contacts[$1][month], scenario.channels[$1]) }
            return convert.whole(share.map { sum * ($0 / 100) } ?? sum)
        }
    }

    private typealias Conversion = (each: (Decimal, Scenario.Channel) -> Decimal, whole: (Decimal) -> Decimal)

    /// From contacts of a channel to units, and from their sum to what is paid.
    private func conversion(to unit: PriceUnit) -> Conversion? {
        let minutes = { (contacts: Decimal, channel: Scenario.Channel) in
            contacts * channel.handleTime * handleTimeFactor
        }
        let hours = { (contacts: Decimal, channel: Scenario.Channel) in
            minutes(contacts, channel) / 60 / channel.concurrency
        }
        switch unit {
        case .contact, .session: return ({ contacts, _ in contacts }, { $0 })
        case .minute: return (minutes, { $0 })
        case .productiveHour: return scenario.occupancy.map { occupancy in (hours, { $0 / (occupancy / 100) }) }
        case .loggedHour:
            guard let occupancy = scenario.occupancy, let productive = scenario.productiveShare else { return nil }
            return (hours, { $0 / (occupancy / 100) / (productive / 100) })
        case .seatMonth:
            guard let occupancy = scenario.occupancy, let hoursPerSeat = scenario.hoursPerSeat else { return nil }
            return (hours, { scenario.seatRounding.rounded($0 / (occupancy / 100) / hoursPerSeat) })
        case .fteMonth:
            guard let occupancy = scenario.occupancy, let hoursPerFTE = scenario.hoursPerFTE else { return nil }
            return (hours, { $0 / (occupancy / 100) / hoursPerFTE })
        case .month, .oneOff: return nil
        }
    }
}

extension Scenario.SeatRounding {
    func rounded(_ seats: Decimal) -> Decimal {
        let whole = Decimal(string: String(seats.description.prefix { $0 != "." })) ?? 0
        let rest = seats - whole
        switch self {
        case .up: return rest > TierSchedule.noise ? whole + 1 : whole
        case .nearest: return rest + TierSchedule.noise >= Decimal(1) / 2 ? whole + 1 : whole
        case .none: return seats
        }
    }
}

extension Pricing {
    /// The share of the work taken over in a contract month, from 0 to 1.
    func ramp(in month: Int) -> Decimal {
        guard let ramp, month <= ramp.count else { return 1 }
        return ramp[month - 1] / 100
    }

    /// The first contract month in which the minimum holds.
    var firstMinimumMonth: Int { minimum?.firstMonth ?? (ramp?.count ?? 0) + 1 }
}
