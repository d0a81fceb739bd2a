extension String {
    /// Lines of at most so many cells, broken at spaces, or inside a word that alone is too long. The first line
    /// may have its own width.
    package func wrapped(to others: Int, first: Int? = nil) -> [String] {
        var lines: [String] = []
        var width: Int { max(1, lines.isEmpty ? first ?? others : others) }
        var line = ""
        var used = 0
        for word in split(separator: " ") {
            let length = String(word).displayWidth
            if used > 0 && used + 1 + length <= width {
                line += " " + word
                used += 1 + length
                continue
            }
            if used > 0 { lines.append(line) }
            (line, used) = ("", 0)
            if length <= width {
                (line, used) = (String(word), length)
                continue
            }
            for character in word {
                let cells = character.displayWidth
                if used + cells > width && used > 0 {
                    lines.append(line)
                    (line, used) = ("", 0)
                }
                line.append(character)
                used += cells
            }
        }
        if used > 0 || lines.isEmpty { lines.append(line) }
        return lines
    }

    /// Lines of a width: the first behind `mark`, the others set in.
    package func hanging(behind mark: String, indent: Int, width: Int) -> [String] {
        let space = String(repeating: " ", count: indent)
        return wrapped(to: width - indent, first: width - mark.displayWidth).enumerated().map { index, line in
            (index == 0 ? mark : space) + line
        }
    }

    /// The longest beginning that fits, ending in `mark` where something was left out.
    package func cut(to width: Int, mark: String = "…") -> String {
        if utf8.count <= width || displayWidth <= width { return self }
        var result = ""
        var used = mark.displayWidth
        for character in self {
            used += character.displayWidth
            if used > width { break }
            result.append(character)
        }
        while result.hasSuffix(" ") { result.removeLast() }
        return result + mark
    }

    /// The beginning and the end that fit, with `mark` for what was left out between them.
    fileprivate func cutInside(to width: Int, mark: String) -> String {
        if displayWidth <= width { return self }
        var end = ""
        var used = 0
        for character in reversed() {
            used += character.displayWidth
            if used > width / 2 { break }
            end.insert(character, at: end.startIndex)
        }
        return cut(to: width - end.displayWidth, mark: mark) + end
    }

    func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - displayWidth)) }
    func padded(leftTo width: Int) -> String { String(repeating: " ", count: max(0, width - displayWidth)) + self }
}

extension [String] {
    /// Each label cut to a width; those that would read the same keep their ends as well, so that they can be told apart.
    func cutApart(to width: Int, mark: String = "…") -> [String] {
        let short = map { $0.cut(to: width, mark: mark) }
        var wholes: [String: Set<String>] = [:]
        for (label, short) in zip(self, short) { wholes[short, default: []].insert(label) }
        return zip(self, short).map { label, short in
            wholes[short, default: []].count > 1 ? label.cutInside(to: width, mark: mark) : short
        }
    }
}
