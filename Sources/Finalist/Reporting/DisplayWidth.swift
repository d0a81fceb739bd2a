extension String {
    /// How many cells of a terminal the text fills.
    package var displayWidth: Int {
        if utf8.allSatisfy({ $0 < 0x7F }) { return utf8.count }
        return reduce(0) { $0 + $1.displayWidth }
    }
}

extension Character {
    /// 2 for what East Asia writes in a square and for emoji, 1 for the rest, 0 for what only adds to its neighbour.
    package var displayWidth: Int {
        let scalars = unicodeScalars
        guard let first = scalars.first else { return 0 }
        if first.value < 0x300 {
            // A keycap or ©️ becomes an emoji by what follows.
            return scalars.contains { $0.value == 0xFE0F } && first.properties.isEmoji ? 2 : 1
        }
        if first.properties.isEmojiPresentation { return scalars.contains { $0.value == 0xFE0E } ? 1 : 2 }
        if scalars.contains(where: { $0.value == 0xFE0F }) && first.properties.isEmoji { return 2 }
        switch first.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: return first.isWide ? 2 : 1
        }
    }
}

extension Unicode.Scalar {
    /// East Asian Width "wide" or "full-width", as blocks. Source: Unicode 15, UAX #11; emoji are known by property.
    fileprivate var isWide: Bool {
        switch value {
        case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4CF,
            0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
            0xFFE0...0xFFE6, 0x16FE0...0x18CFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x3FFFD:
            true
        default: false
        }
    }
}
