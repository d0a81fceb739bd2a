internal import LocatedXML

/// A file being read, and what is wrong with it so far.
///
/// Readers note every problem and go on, so that a person mends them all at once. Of one kind the first thousand are
/// told and the others counted: nobody reads more, and a hostile file must not make a message of every byte.
final class FileProblems {
    /// Of one kind in one file.
    static let mostTold = 1_000

    let file: String
    let document: Document?

    /// What a file holds that is no document.
    let text: SourceText?
    private var told: [Diagnostic] = []
    private var counts: [String: Int] = [:]
    private var untold: [(rule: Rule, place: Place?)] = []

    /// Where something is wrong, the repeated faults included.
    private var places: Set<Place> = []
    private var repeats: [String: RepeatedFault] = [:]

    /// Something that may hold the plan, or evidence, was passed by, so that what seems missing may stand in it.
    var isIncomplete = false

    init(file: String, document: Document?) {
        self.file = file
        self.document = document
        text = nil
    }

    init(file: String, text: SourceText) {
        self.file = file
        document = nil
        self.text = text
    }

    /// What is told, and behind it how many more of a kind there are.
    var diagnostics: [Diagnostic] {
        told.withCounts(of: repeats.values)
            + untold.map { .more($0.rule, (counts[$0.rule.code] ?? 0) - Self.mostTold, at: $0.place.map(location)) }
    }

    var isFaultless: Bool { told.isEmpty }

    func location(_ place: Place) -> Location { Location(file: file, line: place.line, column: place.column) }

    func note(
        _ rule: Rule, _ message: @autoclosure () -> String, remedy: @autoclosure () -> String, at place: Place?,
        vendor: String? = nil, criterion: String? = nil
    ) {
        if let place, rule.severity == .error { places.insert(place) }
        let count = (counts[rule.code] ?? 0) + 1
        counts[rule.code] = count
        guard count <= Self.mostTold else {
            if count == Self.mostTold + 1 { untold.append((rule, place)) }
            return
        }
        told.append(
            Diagnostic(
                rule, message(), remedy: remedy(), at: place.map(location), vendor: vendor, criterion: criterion,
                excerpt: place.flatMap(excerpt)))
    }

    /// What stands around a place of this file.
    func excerpt(at place: Location) -> (text: String, column: Int)? { excerpt(at: place.place) }

    private func excerpt(at place: Place) -> (text: String, column: Int)? {
        (document?.excerpt(at: place) ?? text?.excerpt(at: place)).map { ($0.text, $0.column) }
    }

    /// Notes a fault that lines of a table may have one after the other: the first in full, and of the others how many
    /// there are and where the next ones stand. `kind` says what is alike in them.
    func note(
        repeating kind: String, _ rule: Rule, _ message: @autoclosure () -> String, remedy: @autoclosure () -> String,
        at place: Place, vendor: String? = nil
    ) {
        guard repeats[kind] != nil else {
            let (message, index) = (message(), told.count)
            note(rule, message, remedy: remedy(), at: place, vendor: vendor)
            repeats[kind] = RepeatedFault(index: told.count > index ? index : nil, message: message)
            return
        }
        if rule.severity == .error { places.insert(place) }
        repeats[kind]?.count(place.line)
    }

    /// Notes that there is more of something, or a longer one, than is read.
    func noteLimit(_ message: String, _ flag: String, at place: Place) {
        note(.limit, message, remedy: "raise the limit with \(flag) if the file is meant to be so", at: place)
    }

    /// Whether something is wrong at a place.
    func hasNoted(at place: Place) -> Bool { places.contains(place) }
}

extension Location {
    var place: Place { Place(line: line, column: column) }
}

extension Diagnostic {
    /// Those of a kind that are counted, not told.
    static func more(_ rule: Rule, _ count: Int, at location: Location?) -> Diagnostic {
        Diagnostic(
            rule, "and \(Figures.grouped(count)) more of this kind", remedy: "mend those that are told first",
            at: location, count: count)
    }
}

extension [Diagnostic] {
    var hasErrors: Bool { contains { $0.severity == .error } }
}
