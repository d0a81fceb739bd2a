import Foundation
import Testing

@testable import Finalist

/// A plan with one channel of 36,500 calls a year of 5 minutes, open four half hours a day; what is given stands in it.
private func plan(
    season: String = "", service: String = #"answered="80" within="20" shrinkage="30""#,
    intervals: String = """
    <interval from="09:00" share="2"/><interval from="09:30" share="5"/><interval from="10:00" share="3"/>
    <interval from="08:30" share="1"/>
    """, channel: String = "", vendors: String = #"<vendor id="oak" name="Oak Calls"/>"#
) -> String {
    """
    <scenario term="12" \(season)>
      <channel id="voice" title="Calls" volume="36500" handle-time="5" \(channel)/>
      <service channel="voice" \(service)>\(intervals)</service>
    </scenario>
    \(vendors)
    """
}

private func staffing(
    _ body: String, _ question: Staffing.Question = Staffing.Question()
) throws -> ChannelStaffing {
    try #require(try given(body).staffing(question).channels.first)
}

private func vendor(_ plans: String, team: String = "dedicated", factors: String = "") -> String {
    """
    <vendor id="oak" name="Oak Calls" team="\(team)"/>
    <response vendor="oak"><pricing \(factors)>\(plans)</pricing></response>
    """
}

@Suite struct `The staffing of a channel` {
    @Test func `has the arrivals, the load and the agents of each interval`() throws {
        let found = try staffing(plan())
        // 36,500 ÷ 12 ÷ (365 ÷ 12) = 100 calls a day, 50 of them from 09:30: 50 × 5 min ÷ 30 min = 8⅓ erlangs.
        let month = found.averageMonth
        #expect(month.intervals.map(\.from.description) == ["08:30", "09:00", "09:30", "10:00"])
        #expect(isNear(month.contacts, 36_500.0 / 12))
        let contacts = month.intervals.map(\.contacts)
        let shares = [1.0, 2, 5, 3]
        for (row, share) in shares.enumerated() {
            #expect(isNear(contacts[row], 100 * share / 11))
            #expect(isNear(month.intervals[row].load, 100 * share / 11 * 5 / 30))
        }
        #expect(month.busiest.from.description == "09:30")
        let target = ServiceTarget(answered: 0.8, within: 20)
        for interval in month.intervals {
            let queue = ContactQueue(arrivals: interval.contacts / 1800, handleTime: 300)
            #expect(interval.agents == ErlangC.agentsNeeded(for: queue, target: target))
            #expect(interval.byErlangA == nil)
            #expect(interval.outlook.abandoned == nil)
            #expect((interval.outlook.answered ?? 0) >= 0.8)
            #expect(Double(interval.paidAgents) >= Double(interval.agents) / 0.7)
            #expect(Double(interval.paidAgents - 1) < Double(interval.agents) / 0.7)
        }
        // Half an hour each, every day.
        let agents = month.intervals.reduce(0) { $0 + $1.agents }
        #expect(isNear(month.hours, Double(agents) / 2 * 365 / 12))
        #expect(isNear(month.paidHours, month.hours / 0.7))
        // Busy for the calls, and for nothing else: 100 calls × 5 min a day.
        #expect(isNear(month.occupancy, 100 * 5.0 / 60 / (Double(agents) / 2)))
    }

    @Test func `follows the season, January first`() throws {
        let season = #"seasonality="1 1 1 1 1 1 1 0.9 1 1 1.3 0.8" start="2027-05-01""#
        let found = try staffing(plan(season: season))
        #expect(found.peak == 11)
        #expect(isNear(found.peakMonth.contacts, 36_500.0 / 12 * 1.3))
        #expect(isNear(found.months[7].contacts, 36_500.0 / 12 * 0.9))
        #expect(found.months.map(\.month) == Array(1...12))
        #expect(found.peakMonth.busiest.agents > found.averageMonth.busiest.agents)
    }

    @Test func `takes patience into account where the plan names one`() throws {
        let found = try staffing(plan(service: #"answered="80" within="20" patience="60" shrinkage="30""#))
        for interval in found.averageMonth.intervals {
            let queue = ContactQueue(arrivals: interval.contacts / 1800, handleTime: 300)
            let target = ServiceTarget(answered: 0.8, within: 20)
            #expect(interval.byErlangC == ErlangC.agentsNeeded(for: queue, target: target))
            #expect(interval.agents == ErlangA.agentsNeeded(for: queue, patience: 60, target: target))
            #expect((interval.outlook.abandoned ?? 0) > 0)
        }
    }

    @Test func `takes shrinkage from the productive share, days and the length of intervals from the service`() throws {
        let found = try staffing(
            plan(season: #"productive-share="75""#, service: #"answered="80" within="20" days="20" minutes="15""#))
        #expect(isNear(found.shrinkage, 0.25))
        #expect(isNear(found.averageMonth.intervals.reduce(0) { $0 + $1.contacts }, 36_500.0 / 12 / 20))
        // 3,041⅔ ÷ 20 × 5 ÷ 11 = 69.1 calls in a quarter of an hour, 5 minutes each
        #expect(isNear(found.averageMonth.busiest.load, 36_500.0 / 12 / 20 * 5 / 11 * 5 / 15))
    }

    @Test func `divides the handle time by the contacts handled at once`() throws {
        let one = try staffing(plan())
        let two = try staffing(plan(channel: #"concurrency="2""#))
        #expect(isNear(two.averageMonth.busiest.load, one.averageMonth.busiest.load / 2))
    }

    @Test func `needs nobody where nobody calls`() throws {
        let found = try staffing(
            plan(intervals: #"<interval from="09:00" share="1"/><interval from="09:30" share="0"/>"#))
        #expect(found.averageMonth.intervals.map { $0.agents > 0 } == [true, false])
        #expect(found.averageMonth.intervals[1].outlook.answered == 1)
    }
}

@Suite struct `A shared team` {
    @Test func `saves what its part is smaller, hour by hour`() throws {
        let found = try staffing(plan(), Staffing.Question(programmes: 3, hourPrice: 20))
        let target = ServiceTarget(answered: 0.8, within: 20)
        var (own, shared) = (0, 0)
        for interval in found.averageMonth.intervals {
            let queue = ContactQueue(arrivals: interval.contacts / 1800, handleTime: 300)
            own += ErlangC.agentsNeeded(for: queue, target: target)
            shared += ErlangC.agentsNeeded(for: queue.pooled(3), target: target)
        }
        // All twelve months are alike: agents × half an hour × 365 days.
        #expect(isNear(found.pooling.dedicatedHours, Double(own) / 2 * 365, within: 1e-6))
        #expect(isNear(found.pooling.sharedHours, Double(shared) / 3 / 2 * 365, within: 1e-6))
        #expect(found.pooling.savedHours > 0)
        let cost = try #require(found.vendors.first)
        #expect(isNear(cost.dedicatedCost, found.pooling.dedicatedHours * 20))
        #expect(isNear(cost.sharedCost, found.pooling.sharedHours * 20))
    }

    /// The golden row of 40 erlangs: 46 agents in one team, 56 in four.
    @Test func `of four programmes with 10 erlangs each has 46 agents where four teams have 56`() throws {
        // 60 calls in a half hour of 5 minutes each are 10 erlangs: 21,900 a year in one interval a day.
        let body = plan(intervals: #"<interval from="12:00" share="1"/>"#).replacing("36500", with: "21900")
        let found = try staffing(body)
        #expect(isNear(found.averageMonth.busiest.load, 10))
        #expect(found.pooling.sharedTeam == 46)
        #expect(4 * found.pooling.dedicatedAgents == 56)
        #expect(isNear(found.pooling.savedShare, 1 - 46.0 / 56))
    }

    @Test func `stops saving at the penalty that it tells`() throws {
        let end = try #require(try staffing(plan()).pooling.breakEvenPenalty)
        let before = try staffing(plan(), Staffing.Question(penalty: end - 0.001)).pooling
        let after = try staffing(plan(), Staffing.Question(penalty: end)).pooling
        #expect(before.savedHours > 0)
        #expect(after.savedHours <= 0)
    }

    @Test func `that takes more is told in words`() throws {
        let text = try given(plan()).staffing(Staffing.Question(penalty: 0.9)).report().description
        #expect(text.contains("Sharing the team takes"))
        #expect(text.contains("contacts take 90.0% longer there"))
    }
}

@Suite struct `A staffing plan` {
    private let month = #"<staffing channel="voice" month="11" agents="•"/>"#

    private func planned(_ agents: Int, team: String = "dedicated", factors: String = "") throws -> PlannedStaffing {
        let plans = month.replacing("•", with: "\(agents)")
        let found = try staffing(plan(vendors: vendor(plans, team: team, factors: factors)))
        return try #require(found.vendors.first?.plan(for: 11))
    }

    @Test func `is enough with the agents needed, and one short with one fewer`() throws {
        let needed = try planned(1).needed
        let enough = try planned(needed)
        #expect(enough.isEnough && enough.shortfall == 0)
        #expect((enough.outlook.answered ?? 0) >= 0.8)
        let short = try planned(needed - 1)
        #expect(!short.isEnough && short.shortfall == 1)
        #expect((short.outlook.answered ?? 0) < 0.8)
    }

    @Test func `that is smaller than the work is told to have a queue without end, with no share of anything`() throws {
        let found = try planned(4)
        #expect(found.outlook == .overloaded)
        #expect(found.outlook.answered == nil)
        let body = plan(vendors: vendor(month.replacing("•", with: "4")))
        let staffing = try given(body).staffing()
        #expect(staffing.report().description.replacing("\n", with: " ").contains("the queue grows without end"))
        #expect(try staffing.publication.written(as: .json).contains("\"overloaded\": true"))
    }

    @Test func `is held to the vendor's own handle time and repeat contacts`() throws {
        let plain = try planned(9)
        let slow = try planned(9, factors: #"handle-time-factor="1.2" repeat-contact-factor="1.1""#)
        #expect(slow.needed > plain.needed)
    }

    @Test func `of a shared team is held to its part of that team`() throws {
        let own = try planned(9)
        let part = try planned(9, team: "shared")
        let target = ServiceTarget(answered: 0.8, within: 20)
        let queue = ContactQueue(arrivals: 100.0 * 5 / 11 / 1800, handleTime: 300)
        #expect(part.neededOnFloor == ErlangC.agentsNeeded(for: queue.pooled(4), target: target))
        // Nine paid in each of four programmes: 36 × 0.7 = 25.2 on the floor.
        #expect(part.onFloor == 25)
        #expect(part.needed < own.needed)
    }

    @Test func `is replaced by that of a later version, for its month`() throws {
        let body = plan(
            vendors: """
                <vendor id="oak" name="Oak Calls"/>
                <response vendor="oak" version="1"><pricing><staffing channel="voice" month="11" agents="9"/>\
                <staffing channel="voice" month="12" agents="8"/></pricing></response>
                <response vendor="oak" version="2" supersedes="1"><pricing>\
                <staffing channel="voice" month="11" agents="19"/></pricing></response>
                """)
        let found = try #require(try staffing(body).vendors.first)
        #expect(found.plans.map(\.plan.month) == [11, 12])
        #expect(found.plans.map(\.plan.agents) == [19, 8])
    }
}

@Suite struct `Staffing that cannot be worked out` {
    @Test func `without a service says what to add`() throws {
        let found = refusal { try given(#"<vendor id="oak" name="Oak Calls"/>"#).staffing() }
        #expect(found.map(\.rule.code) == ["F0851"])
        #expect(found.first?.remedy.contains("<service") == true)
    }

    @Test func `for a channel without a service names those that have one`() throws {
        let found = refusal { try given(plan()).staffing(Staffing.Question(channel: "vioce")) }
        #expect(found.map(\.rule.code) == ["F0858"])
        #expect(found.first?.remedy.hasPrefix("did you mean 'voice'?") == true)
        #expect(Refusal(diagnostics: found).isAboutTheRequest)
    }

    @Test(arguments: [
        (#"answered="100" within="20""#, "F0853"), (#"answered="0" within="20""#, "F0853"),
        (#"answered="80" within="20" shrinkage="95""#, "F0853"), (#"answered="80" within="20" days="40""#, "F0853"),
        (#"answered="80" within="20" patience="0""#, "F0853"),
    ])
    func `comes with what is wrong`(service: String, code: String) throws {
        let found = refusal { try given(plan(service: service)).staffing() }
        #expect(Set(found.map(\.rule.code)) == ["F0851", code])
    }
}

@Suite struct `The staffing as a result` {
    private let body = plan(
        service: #"answered="80" within="20" patience="90" shrinkage="30""#,
        vendors: vendor(#"<staffing channel="voice" month="3" agents="9"/>"#))

    @Test func `is JSON with the numbers of the report`() throws {
        let staffing = try given(body).staffing(Staffing.Question(hourPrice: 21.5))
        let json = try staffing.publication.written(as: .json)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        #expect(object["schema"] as? String == "finalist/staffing/1")
        let channel = try #require((object["channels"] as? [[String: Any]])?.first)
        #expect(channel["answered"] as? Double == 0.8)
        let pooling = try #require(channel["pooling"] as? [String: Any])
        #expect(pooling["dedicatedHours"] as? Double == staffing.channels[0].pooling.dedicatedHours)
        #expect((channel["months"] as? [Any])?.count == 12)
    }

    @Test(.enabled(if: XMLLint.isHere, "xmllint is not on the path"))
    func `is XML after its schema`() throws {
        let folder = try TemporaryFolder()
        let bodies = [body, plan(), plan(vendors: vendor(#"<staffing channel="voice" month="3" agents="2"/>"#))]
        for (number, body) in bodies.enumerated() {
            let text = try given(body).staffing(Staffing.Question(hourPrice: number == 0 ? 21.5 : nil))
                .publication.written(as: .xml)
            try folder.write(Data(text.utf8), to: "\(number).xml")
        }
        let files = bodies.indices.map { folder.url.appending(path: "\($0).xml").path }
        #expect(try XMLLint.refused(files, by: "results.xsd") == [:])
    }

    @Test func `is CSV with a row a month and interval`() throws {
        let text = try given(body).staffing().publication.written(as: .csv)
        let rows = text.split(separator: "\r\n")
        #expect(rows.count == 1 + 13 * 4)
        #expect(rows[1].hasPrefix("desk,voice,average,08:30,9.09090909090909"))
        #expect(rows.allSatisfy { $0.split(separator: ",", omittingEmptySubsequences: false).count == 14 })
    }

    @Test func `fits 80 columns`() throws {
        for question in [Staffing.Question(), Staffing.Question(programmes: 100, penalty: 0.05, hourPrice: 21.2)] {
            let text = try given(body).staffing(question).report().description
            for line in text.split(separator: "\n") { #expect(String(line).displayWidth <= 80, "\(line)") }
        }
    }
}

/// The golden rows that come with the project's material; every number of them stands in `ErlangCTests` as well.
@Suite struct `The golden file of Erlang C` {
    private struct File: Decodable {
        struct Row: Decodable {
            struct Expected: Decodable {
                let A, occupancy, pwait, asa, sl, lq, wq_given_wait, p90_wait: Double
            }

            let arrivals_per_s, aht_s: Double
            let agents: Int
            let T_s: Double
            let expected: Expected
        }

        let erlang_c: [Row]
    }

    private static let path = repository.appending(path: "../shared/golden/calls/08_erlang_c_pooling/expected.json")

    @Test(
        .enabled(
            if: FileManager.default.fileExists(atPath: path.path), "the golden files are not beside the repository"))
    func `agrees in every field`() throws {
        let file = try JSONDecoder().decode(File.self, from: try Data(contentsOf: Self.path))
        #expect(!file.erlang_c.isEmpty)
        for row in file.erlang_c {
            let queue = ContactQueue(arrivals: row.arrivals_per_s, handleTime: row.aht_s)
            let found = try #require(ErlangC(queue, agents: row.agents).steady)
            #expect(isNear(queue.load, row.expected.A))
            #expect(isNear(found.occupancy, row.expected.occupancy))
            #expect(isNear(found.probabilityOfWaiting, row.expected.pwait))
            #expect(isNear(found.meanWait, row.expected.asa))
            #expect(isNear(found.answered(within: row.T_s), row.expected.sl))
            #expect(isNear(found.queueLength, row.expected.lq))
            #expect(isNear(found.meanWaitOfThoseWhoWait, row.expected.wq_given_wait))
            #expect(isNear(found.wait(ofShare: 0.9), row.expected.p90_wait))
        }
    }
}
