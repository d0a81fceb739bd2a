import Testing

@testable import Finalist

@Suite struct `A chance in words` {
    @Test(arguments: [
        (0.64, "about 2 in 3 (64 %)"), (0.5, "1 in 2 (50 %)"), (0.555, "about 3 in 5 (55.5 %)"),
        (0.445, "about 2 in 5 (44.5 %)"), (0.025, "1 in 40 (2.5 %)"), (0.977, "about 42 in 43 (97.7 %)"),
        (0.2, "1 in 5 (20 %)"), (0.9, "9 in 10 (90 %)"), (0.0007, "about 1 in 1,400 (0.07 %)"),
        (0.99951, "about 1,999 in 2,000 (99.95 %)"),
    ])
    func `is a ratio with its percentage`(share: Double, words: String) {
        #expect(inFewWords(chance: share) == words)
    }

    @Test func `is no chance where luck alone always gives as much`() {
        #expect(ifOnlyLuck(1) == "luck alone always gives this or more")
        #expect(ifOnlyLuck(0.2) == "chance of this or more if only luck: 1 in 5 (20 %)")
    }

    @Test func `is never told as certain`() {
        for share in [0.9951, 0.99951, 0.999951, 0.99999999, 1] {
            #expect(!inFewWords(chance: share).contains("(100 %)"))
            #expect(!inFewWords(chance: 1 - share).contains("(0 %)"))
        }
    }
}
