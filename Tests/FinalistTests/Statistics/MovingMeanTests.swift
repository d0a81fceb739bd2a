import Testing

@testable import Finalist

@Suite struct `Two moving means` {
    private func mean(_ atZero: (Double, Double), _ atOne: (Double, Double)) -> MovingMean {
        MovingMean(sumAtZero: atZero.0, sumAtOne: atOne.0, weightAtZero: atZero.1, weightAtOne: atOne.1)
    }

    // 20 + 60t = 50 at t = ½
    @Test func `that are straight cross once`() {
        let meeting = mean((20, 1), (80, 1)).meeting(MovingMean(constant: 50))
        #expect(meeting.crossings == [Crossing(share: 0.5, isFirstAheadBelow: false, sides: 0...1)])
        #expect(!meeting.isLevelThroughout)
    }

    // (10 + 50t) ÷ (.25 + .75t) = 40 + 40t: 10 + 50t = 10 + 40t + 30t², so t = 0 and t = ⅓. At 0 they only start level.
    @Test func `of which one bends cross where the quadratic says, and not where they start level`() {
        let meeting = mean((10, 0.25), (60, 1)).meeting(mean((40, 1), (80, 1)))
        #expect(meeting.crossings.count == 1)
        #expect(isNear(meeting.crossings.first?.share, 1.0 / 3, within: 1e-15))
        #expect(meeting.crossings.first?.isFirstAheadBelow == true)
    }

    // (20 + 60t) ÷ (½ + ½t) against 41 + 40t: 40 + 120t = 41 + 81t + 40t², so t = (39 ± √(1521 − 160)) ÷ 80
    @Test func `that bend may cross twice`() {
        let meeting = mean((20, 0.5), (80, 1)).meeting(mean((41, 1), (81, 1)))
        let root = 1361.0.squareRoot()
        #expect(meeting.crossings.map(\.isFirstAheadBelow) == [false, true])
        for (crossing, expected) in zip(meeting.crossings, [(39 - root) / 80, (39 + root) / 80]) {
            #expect(isNear(crossing.share, expected, within: 1e-14))
        }
    }

    // Against a tangent at ½, and against a chord through ¼ and ¾.
    @Test func `that touch do not cross, and those that cut do`() {
        let bent = mean((20, 0.5), (60, 1))
        let at = bent.value(at: 0.5)
        let slope = (bent.value(at: 0.5 + 1e-5) - bent.value(at: 0.5 - 1e-5)) / 2e-5
        #expect(bent.meeting(mean((at - slope / 2, 1), (at + slope / 2, 1))).crossings.isEmpty)
        let low = bent.value(at: 0.25)
        let high = bent.value(at: 0.75)
        let chord = mean((low - (high - low) / 2, 1), (high + (high - low) / 2, 1))
        let crossings = bent.meeting(chord).crossings
        #expect(crossings.map(\.isFirstAheadBelow) == [false, true])
        #expect(
            isNear(crossings.first?.share, 0.25, within: 1e-12) && isNear(crossings.last?.share, 0.75, within: 1e-12))
    }

    @Test func `that are one are level throughout`() {
        let one = mean((20, 0.5), (60, 1))
        let same = one.meeting(mean((40, 1), (120, 2)))
        #expect(same.isLevelThroughout && same.crossings.isEmpty)
    }

    @Test func `that have nothing left at an end come to their limit`() {
        #expect(mean((30, 1), (0, 0)).value(at: 1) == 30)
        #expect(mean((0, 0), (45, 0.5)).value(at: 0) == 90)
    }
}

@Suite struct `The nearest turn` {
    // A roof: 6 at 5, and 2 less for each step to either side: 0 at 2 and at 8.
    @Test func `is found on the nearer side, to the last bit`() throws {
        func roof(_ place: Double) -> Double { 10 - 2 * abs(place - 5) - 4 }
        let turn = try #require(
            NearestTurn(from: 7, within: 0...10, kinks: [5], drop: 1e-6, margin: 1e-9, roof))
        #expect(roof(turn.place) <= 0 && roof(turn.place.nextDown) >= 0 && isNear(turn.place, 8, within: 1e-14))
        #expect(isNear(roof(turn.beyond), -1e-6, within: 1e-12) && !turn.isJump)
        let other = try #require(
            NearestTurn(from: 3, within: 0...10, kinks: [5], drop: 1e-6, margin: 1e-9, roof))
        #expect(isNear(other.place, 2, within: 1e-14) && other.beyond < 2)
    }

    @Test func `is none where the function only touches 0`() {
        #expect(
            NearestTurn(from: 1, within: 0...4, kinks: [2], drop: 1e-6, margin: 1e-9) { abs($0 - 2) } == nil)
    }

    @Test func `is at the end of what is flat at 0, since only there it goes on`() throws {
        let turn = try #require(
            NearestTurn(from: 0, within: 0...9, kinks: [3, 6], drop: 1e-6, margin: 1e-9) {
                3 - min($0, 3) - max($0 - 6, 0)
            })
        #expect(isNear(turn.place, 6, within: 1e-14))
    }

    @Test func `says when it is a jump`() throws {
        let turn = try #require(
            NearestTurn(from: 1, within: 0...3, kinks: [], drop: 1e-6, margin: 1e-9) { $0 < 3 ? 5 : -2 })
        #expect(turn.isJump && turn.place == 3)
    }
}
