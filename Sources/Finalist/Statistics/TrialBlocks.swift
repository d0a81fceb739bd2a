internal import Synchronization

/// Trials in blocks, each with a stream of chance of its own, so that the numbers are the same on any number of cores.
struct TrialBlocks: Sendable {
    static let count = 64

    let trials: Int
    let seed: UInt64

    /// Tells apart what is drawn with one seed for different purposes.
    let purpose: UInt64

    /// Trials of a block.
    func size(_ block: Int) -> Int { trials / Self.count + (block < trials % Self.count ? 1 : 0) }

    /// What a block's generators are filled from; seeds that follow one another give streams that have nothing in common.
    func seed(_ block: Int) -> UInt64 {
        var mixed = SplitMix64(state: seed)
        let number = purpose &* UInt64(Self.count) &+ UInt64(block)
        var filler = SplitMix64(state: mixed.next() ^ (number &* 0xD134_2543_DE82_EF95))
        return filler.next()
    }

    /// What `work` makes of each block that has trials, in the order of the blocks.
    ///
    /// - Parameter cores: On how many threads blocks are worked on; the results are the same on any number.
    func map<Result: Sendable>(cores: Int, _ work: @Sendable (_ block: Int) -> Result) -> [Result] {
        let blocks = (0..<Self.count).filter { size($0) > 0 }
        let threads = min(cores, blocks.count)
        guard threads > 1 else { return blocks.map(work) }
        let next = Atomic(0)
        let results = Mutex([Result?](repeating: nil, count: blocks.count))
        Threads.run(threads) {
            while true {
                let place = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard place < blocks.count else { return }
                let result = work(blocks[place])
                results.withLock { $0[place] = result }
            }
        }
        return results.withLock { $0.compactMap(\.self) }
    }
}
