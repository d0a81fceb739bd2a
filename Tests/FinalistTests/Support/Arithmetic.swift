import Foundation

/// Works out what an explanation prints: numbers, `+ − × ÷ ^` and brackets, as at school.
///
/// It shares no code with the library, so that a line can only pass by being right.
struct Arithmetic {
    struct Nonsense: Error { let text: String }

    private let characters: [Character]
    private var at = 0

    static func result(of text: String) throws -> Double {
        var arithmetic = Arithmetic(text)
        let result = try arithmetic.sum()
        guard arithmetic.peek == nil else { throw Nonsense(text: text) }
        return result
    }

    private init(_ text: String) { characters = Array(text) }

    private var peek: Character? {
        mutating get {
            while at < characters.count, characters[at] == " " { at += 1 }
            return at < characters.count ? characters[at] : nil
        }
    }

    private mutating func sum() throws -> Double {
        var result = try product()
        while let sign = peek, sign == "+" || sign == "−" {
            at += 1
            let next = try product()
            result = sign == "+" ? result + next : result - next
        }
        return result
    }

    private mutating func product() throws -> Double {
        var result = try power()
        while let sign = peek, sign == "×" || sign == "÷" {
            at += 1
            let next = try power()
            result = sign == "×" ? result * next : result / next
        }
        return result
    }

    private mutating func power() throws -> Double {
        let base = try factor()
        guard peek == "^" else { return base }
        at += 1
        return pow(base, try factor())
    }

    private mutating func factor() throws -> Double {
        if peek == "(" {
            at += 1
            let inner = try sum()
            guard peek == ")" else { throw Nonsense(text: String(characters)) }
            at += 1
            return inner
        }
        _ = peek
        var digits = ""
        while at < characters.count, characters[at].isNumber || ".e-".contains(characters[at]) {
            digits.append(characters[at])
            at += 1
        }
        guard let number = Double(digits) else { throw Nonsense(text: String(characters)) }
        return number
    }
}
