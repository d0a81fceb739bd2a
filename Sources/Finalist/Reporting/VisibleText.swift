extension String {
    /// The text with everything that hides, reorders or moves shown as a token such as <U+202E>.
    ///
    /// Control characters could drive a terminal, direction marks could make one name read as another, and
    /// invisible ones could make two names look alike. Every format passes every text through here, so one
    /// line stays one line. What belongs to a visible emoji or ideograph stays.
    package var visible: String {
        if utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return self }
        var result = String.UnicodeScalarView()
        var last: Unicode.Scalar?
        let scalars = Array(unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            if scalar.isHidden && !scalar.joins(last, next) {
                result.append(contentsOf: scalar.token.unicodeScalars)
            } else {
                result.append(scalar)
            }
            last = scalar
        }
        return String(result)
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
        case 0x200D: return (last.isPictograph || last.value == 0xFE0F) && next?.isPictograph == true
        case 0xFE0E, 0xFE0F: return last.properties.isEmoji
        case 0xFE00...0xFE0D, 0xE0100...0xE01EF: return last.properties.isIdeographic
        default: return false
        }
    }

    private var isPictograph: Bool { properties.isEmoji && value > 0xFF }

    fileprivate var token: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
    }
}
