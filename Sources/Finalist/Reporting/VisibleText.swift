extension String {
    /// The text with everything that hides, reorders or moves shown as a token such as <U+202E>.
    ///
    /// Control characters could drive a terminal, direction marks could make one name read as another, and
    /// invisible ones could make two names look alike. Every format passes every text through here, so one
    /// line stays one line. What belongs to a visible emoji or ideograph stays, and so do the joiners by which
    /// Persian, Hindi and other languages shape their letters.
    package var visible: String {
        if utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return self }
        // Bytes, since views of a string copy it whenever several scalars are appended at once.
        var result: [UInt8] = []
        result.reserveCapacity(utf8.count)
        var last: Unicode.Scalar?
        var rest = unicodeScalars.makeIterator()
        var next = rest.next()
        while let scalar = next {
            next = rest.next()
            if scalar.isHidden && !scalar.joins(last, next) {
                result.append(contentsOf: scalar.token.utf8)
            } else {
                result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
            last = scalar
        }
        return String(decoding: result, as: UTF8.self)
    }
}

extension Unicode.Scalar {
    fileprivate var isHidden: Bool {
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: properties.isDefaultIgnorableCodePoint || (0xFFF9...0xFFFB).contains(value) || value == 0x061C
        }
    }

    /// Whether a joiner or variation selector only completes what stands before it.
    fileprivate func joins(_ last: Unicode.Scalar?, _ next: Unicode.Scalar?) -> Bool {
        guard let last else { return false }
        switch value {
        case 0x200C: return last.takesJoiner(before: next)
        case 0x200D:
            return (last.isPictograph || last.value == 0xFE0F) && next?.isPictograph == true
                || last.takesJoiner(before: next)
        case 0xFE0E, 0xFE0F: return last.properties.isEmoji
        case 0xFE00...0xFE0D, 0xE0100...0xE01EF: return last.properties.isIdeographic
        default: return false
        }
    }

    private var isPictograph: Bool { properties.isEmoji && value > 0xFF }

    /// Whether U+200C or U+200D behind this shapes a letter: after a virama, or between two letters that join.
    ///
    /// Source: RFC 5892, appendix A.1 and A.2, without its tables of joining types: letters of these scripts that
    /// would not join anyway may have the half-space that people write between them. Names that differ by nothing
    /// else are told by F0604.
    private func takesJoiner(before next: Unicode.Scalar?) -> Bool {
        if properties.canonicalCombiningClass == .virama { return true }
        guard let next, isOfJoiningScript, next.isOfJoiningScript else { return false }
        return true
    }

    /// A letter or mark of a script whose letters join or stack. Source: Unicode 15, Blocks.txt.
    private var isOfJoiningScript: Bool {
        switch value {
        case 0x0600...0x08FF, 0xFB50...0xFDFF, 0xFE70...0xFEFC,  // Arabic, Syriac, N'Ko, Mandaic
            0x0900...0x0DFF, 0x0F00...0x109F, 0x1780...0x18AF,  // India, Tibetan, Myanmar, Khmer, Mongolian
            0x1A20...0x1AAF, 0x1B00...0x1C4F, 0xA840...0xA8FF, 0xA900...0xAADF, 0xABC0...0xABFF, 0x11000...0x11FFF:
            properties.isAlphabetic || properties.generalCategory == .nonspacingMark
                || properties.generalCategory == .spacingMark
        default: false
        }
    }

    fileprivate var token: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
    }
}
