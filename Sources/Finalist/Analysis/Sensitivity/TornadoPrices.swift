extension TornadoMaking {
    /// Moves each vendor's stated totals, and the lines of a price matrix where totals are worked out from it.
    mutating func movePrices() {
        let inputs = PriceInputs(contest)
        let making = self
        for kind in inputs.kinds.indices {
            guard let leaf = inputs.leaves.first(where: { $0.kind == kind }) else { continue }
            for (row, party) in inputs.parties.enumerated() {
                guard let vendor = contest.contenders.firstIndex(of: party.contender),
                    contest.has(leaf.leaf, vendor), case .stated(let total, let range) = party.totals[kind]
                else { continue }
                let title = total.total.title
                let criterion = contest.criterion(leaf.leaf).id
                func change(_ amount: Double) -> Change {
                    making.priceChanges(inputs, row) { $0 == kind ? amount : nil }
                }
                move(vendor, over: range) {
                    making.input(
                        .price, vendor, criterion, title.sentenceStart, total.location, $0)
                } slightly: {
                    change(total.money.number * $0)
                } to: {
                    ($0, change($0))
                }
            }
        }
        for (row, party) in inputs.parties.enumerated() {
            guard let vendor = contest.contenders.firstIndex(of: party.contender),
                inputs.leaves.contains(where: { contest.has($0.leaf, vendor) })
            else { continue }
            for line in party.lines { moveLine(inputs, row, party, line, vendor) }
        }
    }

    private mutating func moveLine(
        _ inputs: PriceInputs, _ row: Int, _ party: PriceParty, _ line: PriceParty.Line, _ vendor: Int
    ) {
        let making = self
        let place = party.moving.firstIndex { $0.line.id == line.line.id }
        let range = place == nil ? nil : line.range
        move(vendor, over: range, from: range?.basis(isPercent: true)) {
            making.input(.price, vendor, line.line.id, line.line.title, line.line.location, $0)
        } slightly: { part in
            // A line moves the totals as all prices do, only less.
            making.priceChanges(inputs, row) { kind in party.price(kind).map { $0 * part } }
        } to: { percent in
            let change = making.priceChanges(inputs, row) { kind in
                guard case .computed(_, let response) = party.totals[kind] else { return nil }
                return response.total(at: party.moving.indices.map { $0 == place ? percent / 100 : 1 })
            }
            return (line.line.total.number * percent / 100, change)
        }
    }

    /// The values of all vendors when one party has other prices; `nil` for a kind that stays.
    private func priceChanges(_ inputs: PriceInputs, _ row: Int, _ price: (Int) -> Double?) -> Change {
        var change = Change()
        for kind in inputs.kinds.indices {
            guard let amount = price(kind) else { continue }
            change.amounts.append((kind, row, amount))
            var prices = inputs.parties.map { $0.price(kind) }
            prices[row] = amount
            for leaf in inputs.leaves where leaf.kind == kind {
                change.values += moved(leaf.leaf, inputs.values(leaf, prices, contest, contest.wasRunning))
            }
        }
        return change
    }
}
