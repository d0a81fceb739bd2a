import Foundation
import Testing

@testable import Finalist

@Suite struct `SHA-256` {
    /// NIST FIPS 180-4 examples, and the Secure Hash Algorithm Validation System's short and long messages.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
            "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
        ),
    ])
    func `gives what NIST publishes`(message: String, hash: String) {
        #expect(Fingerprint.of(message) == hash)
    }

    @Test func `gives what NIST publishes for a million letters`() {
        #expect(
            Fingerprint.of(repeatElement(UInt8(ascii: "a"), count: 1_000_000))
                == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    /// The other reckoning takes its constants from the primes themselves.
    @Test func `agrees with another reckoning at every length of two blocks and a bit`() {
        for length in 0...150 {
            let message = (0..<length).map { UInt8(truncatingIfNeeded: $0 * 7 + length) }
            #expect(SHA256.hash(message) == sha256(message))
        }
    }
}
