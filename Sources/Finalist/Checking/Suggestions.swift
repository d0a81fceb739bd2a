/// Looks for what was probably meant, as long as there are few wrong words.
///
/// Each search goes through all candidates. Where hundreds of ids lead nowhere a file is missing, and no spelling helps.
struct Suggestions {
    private var left = 50

    mutating func remedy(_ word: String, among candidates: [String], otherwise: String) -> String {
        guard left > 0 else { return otherwise }
        left -= 1
        return NearMiss.remedy(word, among: candidates, otherwise: otherwise)
    }
}

/// Ids that lead nowhere, by what is known around them.
///
/// Each is reported where it stands. It also leaves a gap where it should have led, and explains it: one slip is
/// reported once.
struct Strays {
    /// What is known around an id that leads nowhere: what kind it should be, whose it is, and on what.
    struct Context: Hashable {
        enum Kind: Hashable {
            case question, criterion, requirement, vendor, evaluator
        }

        let kind: Kind
        let of: String
        var on = ""
    }

    private var words: [Context: [String]] = [:]

    mutating func add(_ word: String, in context: Context) {
        // A handful a place can be slips; the cap keeps a hostile file from making every gap search a long list.
        if words[context, default: []].count < 20 { words[context, default: []].append(word) }
    }

    /// Whether a stray in this place could have meant `id`; it then has explained its gap, and explains no other.
    ///
    /// An id that is missing or blank, which reading reports, could have meant any.
    mutating func explain(_ id: String, in context: Context) -> Bool {
        guard let strays = words[context],
            let match = strays.firstIndex(where: { $0.isEmpty || NearMiss.of($0, among: [id]) != nil })
        else { return false }
        words[context]?.remove(at: match)
        return true
    }
}
