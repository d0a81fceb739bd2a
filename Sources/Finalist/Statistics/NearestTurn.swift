/// The nearest place at which a function of one number comes down to 0 and goes on below it.
struct NearestTurn: Hashable, Sendable {
    /// The place, exact to the last bit, at which the function is 0 or first below it.
    let place: Double

    /// A place a little further on, at which it is clearly below 0.
    let beyond: Double

    /// Whether it jumps there, from above 0 to below it.
    let isJump: Bool

    /// `nil` where it does not come below 0 within the range by more than `margin`.
    ///
    /// - Parameters:
    ///   - start: Where the function is above 0; it need not be in the range.
    ///   - kinks: Where the function may change its direction; between two of them it only rises or only falls.
    ///   - drop: How far below 0 ``beyond`` should lie.
    init?(
        from start: Double, within range: ClosedRange<Double>, kinks: [Double], drop: Double, margin: Double,
        _ function: (Double) -> Double
    ) {
        let sides = [1.0, -1.0].compactMap { direction -> NearestTurn? in
            // Downwards is upwards in a mirror.
            NearestTurn(
                upFrom: start * direction, to: (direction > 0 ? range.upperBound : -range.lowerBound),
                kinks: (kinks + [range.lowerBound, range.upperBound]).map { $0 * direction }, drop: drop, margin: margin
            ) { function($0 * direction) }.map {
                NearestTurn(place: $0.place * direction, beyond: $0.beyond * direction, isJump: $0.isJump)
            }
        }
        guard let nearest = sides.min(by: { abs($0.place - start) < abs($1.place - start) }) else { return nil }
        self = nearest
    }

    private init(place: Double, beyond: Double, isJump: Bool) {
        // A zero has no sign.
        self.place = place == 0 ? 0 : place
        self.beyond = beyond == 0 ? 0 : beyond
        self.isJump = isJump
    }

    private init?(
        upFrom start: Double, to end: Double, kinks: [Double], drop: Double, margin: Double,
        _ function: (Double) -> Double
    ) {
        var low = start
        for high in kinks.filter({ $0 > start && $0 <= end }).sorted() where high > low {
            let least = function(high)
            guard least < -margin else {
                low = high
                continue
            }
            let depth = max(-drop, least / 2)
            let place = Halving.turn(from: low, to: high) { function($0) < 0 }
            let beyond = Halving.turn(from: low, to: high) { function($0) <= depth }
            let isJump = function(place) < -margin && place == beyond
            self.init(place: place, beyond: isJump ? high : beyond, isJump: isJump)
            return
        }
        return nil
    }
}
