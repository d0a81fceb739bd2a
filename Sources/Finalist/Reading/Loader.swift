internal import LocatedXML

/// Reads the evaluation's file and the parts it includes.
struct Loader {
    let folder: Folder?
    let limits: ReadingLimits
    var assembly = Assembly()
    var diagnostics: [Diagnostic] = []
    var isIncomplete = false
    var identities: [String: Location] = [:]

    /// What the file itself may start with.
    let roots: [String]

    /// Tables wait until all files are read: the scorecard of their ratings may come after them.
    var tables: [PendingTable] = []

    /// A part to be read as if the evaluation included it.
    var besides: PartBesides?

    /// That part as it was read.
    private var bytesBesides: [UInt8] = []

    /// What the evaluation's own file is known by.
    var ownIdentity: String?

    init(folder: Folder?, limits: ReadingLimits, roots: [String] = ["evaluation"]) {
        self.folder = folder
        self.limits = limits
        self.roots = roots
    }

    mutating func load(_ name: String) -> Reading {
        guard let folder else { preconditionFailure("a named file needs a folder") }
        ownIdentity = folder.identity(of: name)
        do throws(Folder.Failure) {
            return load(try folder.bytes(of: name, limit: limits.bytes), file: name)
        } catch {
            note(error, name, at: nil)
            return Reading(understood: nil, diagnostics: diagnostics, isIncomplete: true)
        }
    }

    mutating func load(_ bytes: [UInt8], file: String) -> Reading {
        guard let (root, problems) = parsed(bytes, file) else {
            return Reading(understood: nil, diagnostics: diagnostics, isIncomplete: true)
        }
        guard isExpected(root, roots, problems) else {
            return Reading(understood: nil, diagnostics: diagnostics + problems.diagnostics, isIncomplete: true)
        }
        guard isWithinLimits(root, root.name, problems) else {
            return Reading(understood: nil, diagnostics: diagnostics + problems.diagnostics, isIncomplete: true)
        }
        assembly.files.append(file)
        if root.name == "judgements" {
            var fields = problems.fields(root, currency: nil)
            let judgements = WeightJudgement.judgements(&fields, nil) ?? []
            return Reading(
                understood: Evaluation(judgements: judgements, files: assembly.files),
                diagnostics: problems.diagnostics, isIncomplete: isIncomplete, sources: sources(bytes))
        }
        if root.name != "evaluation" {
            assembly.add(part: root, problems)
            return Reading(
                understood: assembly.evaluation(ofPart: problems.location(root.place)),
                diagnostics: problems.diagnostics, isIncomplete: isIncomplete, sources: sources(bytes), isPart: true)
        }
        assembly.add(evaluation: root, problems)
        diagnostics += problems.diagnostics
        for child in root.children where child.name == "include" && child.namespace == Fields.namespace {
            include(child, problems)
        }
        if let besides { include(besides) }
        for table in tables { read(table) }
        let evaluation = assembly.evaluation()
        let beyond = evaluation?.beyond(limits) ?? []
        guard beyond.isEmpty else {
            return Reading(
                understood: nil, diagnostics: diagnostics + beyond, isIncomplete: true, sources: sources(bytes))
        }
        return Reading(
            understood: evaluation, diagnostics: diagnostics, isIncomplete: isIncomplete, sources: sources(bytes))
    }

    private func sources(_ bytes: [UInt8]) -> Sources {
        Sources(
            folder: folder, limits: limits, bytes: folder == nil ? bytes : [],
            besides: besides.map { [$0.file: bytesBesides] } ?? [:])
    }

    mutating func scorecard(_ bytes: [UInt8], file: String) throws(Refusal) -> Scorecard {
        guard let (root, problems) = parsed(bytes, file) else { throw Refusal(diagnostics: diagnostics) }
        if isExpected(root, ["scorecard"], problems) { _ = isWithinLimits(root, "scorecard", problems) }
        let found = diagnostics + problems.diagnostics
        var fields = problems.fields(root, currency: nil)
        guard found.isEmpty, let scorecard = Scorecard.facts(&fields, nil) else { throw Refusal(diagnostics: found) }
        return scorecard
    }

    /// Holds a file against the grammar. Beyond the limits nothing of it is understood: what comes after reading is made
    /// for what lies within them.
    private mutating func isWithinLimits(_ root: Element, _ key: String, _ problems: FileProblems) -> Bool {
        var reader = GrammarReader(problems: problems, limits: limits)
        reader.check(root, as: key)
        isIncomplete = isIncomplete || problems.isIncomplete || reader.isBeyondLimits
        assembly.written.add(reader.written)
        return !reader.isBeyondLimits
    }

    private mutating func include(_ element: Element, _ including: FileProblems) {
        guard let href = element.value("href") else {
            isIncomplete = true
            return
        }
        let place = including.location(element["href"]?.valuePlace ?? element.place)
        guard let folder else {
            note(
                .outside(
                    "there is no folder to look in",
                    remedy: "give the evaluation's folder, or its file by name, instead of -"), href, at: place)
            return
        }
        do throws(Folder.Failure) {
            let (bytes, identity) = try folder.included(href, limit: limits.bytes)
            if identity == ownIdentity {
                isIncomplete = true
                diagnostics.append(
                    Diagnostic(
                        .rootUnexpected, "'\(href)' includes itself",
                        remedy: "name the part that was meant, or take the include out", at: place,
                        excerpt: including.excerpt(at: place)))
                return
            }
            if let earlier = identities[identity] {
                diagnostics.append(
                    Diagnostic(
                        .includedTwice, "'\(href)' is included a second time (first at \(earlier))",
                        remedy: "take one of the two includes out", at: place))
                return
            }
            identities[identity] = place
            if Reading.isTable(href) {
                tables.append(
                    PendingTable(
                        table: IncludedTable(file: href, bytes: bytes, scorecard: element.value("scorecard")),
                        isVendors: href.hasPrefix("responses/"), place: place))
            } else {
                read(bytes, file: href, isVendors: href.hasPrefix("responses/"))
            }
        } catch {
            note(error, href, at: place, excerpt: including.excerpt(at: place))
        }
    }

    /// Reads a file that the evaluation does not include as if it did.
    private mutating func include(_ part: PartBesides) {
        let (home, name) = Folder.of(part.file)
        do throws(Folder.Failure) {
            if let bytes = part.bytes {
                bytesBesides = bytes
            } else {
                bytesBesides = try home.bytes(of: name, limit: limits.bytes)
            }
        } catch {
            note(error, part.file, at: nil)
            return
        }
        let isVendors = part.bytes == nil && isAmongResponses(home.identity(of: name))
        if Reading.isTable(part.file) {
            tables.append(
                PendingTable(
                    table: IncludedTable(file: part.file, bytes: bytesBesides, scorecard: nil), isVendors: isVendors,
                    place: Location(file: part.file, line: 1, column: 1)))
        } else {
            read(bytesBesides, file: part.file, isVendors: isVendors)
        }
    }

    private func isAmongResponses(_ identity: String?) -> Bool {
        guard let identity, let responses = folder?.identity(of: "responses") else { return false }
        return identity.hasPrefix(responses + "/")
    }

    /// - Parameter isVendors: whether the file lies in responses/, and so came from a vendor: it cannot pose as a plan or
    ///   an evaluator's sheet.
    private mutating func read(_ bytes: [UInt8], file: String, isVendors: Bool) {
        guard let (root, problems) = parsed(bytes, file) else { return }
        let expected = isVendors ? ["response"] : PartDocument.names
        if !isExpected(root, expected, problems) {
            isIncomplete = true
        } else if isWithinLimits(root, root.name, problems) {
            assembly.files.append(file)
            assembly.add(part: root, problems)
        }
        diagnostics += problems.diagnostics
    }

    private mutating func parsed(_ bytes: [UInt8], _ file: String) -> (Element, FileProblems)? {
        do throws(SyntaxError) {
            let document = try Document.parse(bytes, limits: Limits(limits))
            return (document.root, FileProblems(file: file, document: document))
        } catch {
            isIncomplete = true
            diagnostics += wordsOnTable(bytes, file) ?? [Diagnostic(error, file: file)]
            return nil
        }
    }

    private func isExpected(_ root: Element, _ names: [String], _ problems: FileProblems) -> Bool {
        let expectation = names.map { "<\($0)>" }.joined(separator: " or ")
        if root.namespace != Fields.namespace {
            let isOurs = root.namespace.hasPrefix("urn:finalist:")
            let space = root.namespace.isEmpty ? "no namespace" : "'\(root.namespace)'"
            problems.note(
                .namespaceUnknown,
                isOurs
                    ? "this file is written for \(space), and this version reads \(Fields.namespace)"
                    : "the file starts with <\(root.name)> in \(space), which is not an evaluation of this program",
                remedy: "start it with \(expectation), and xmlns=\"\(Fields.namespace)\" in that tag", at: root.place)
            return false
        }
        guard names.contains(root.name) else {
            problems.note(
                .rootUnexpected, "the file starts with <\(root.name)> where \(expectation) is expected",
                remedy: names.first == "evaluation" && PartDocument.names.contains(root.name)
                    ? partRemedy(root.name)
                    : NearMiss.remedy(root.name, among: names, otherwise: "name a file that starts so"),
                at: root.place)
            return false
        }
        return true
    }

    private mutating func note(
        _ failure: Folder.Failure, _ name: String, at place: Location?, excerpt: (text: String, column: Int)? = nil
    ) {
        isIncomplete = true
        let (rule, message, remedy): (Rule, String, String) =
            switch failure {
            case .missing:
                (
                    .inputMissing, "'\(name)' does not exist",
                    place == nil
                        ? "give the evaluation's own file this name" : "check the name, or take the include out"
                )
            case .notAFile: (.inputMissing, "'\(name)' is not a file", "name a file")
            case .unreadable: (.inputMissing, "'\(name)' cannot be read", "check that you may read it")
            case .tooLarge(let size):
                (
                    .limit, "'\(name)' has \(size) bytes; the limit is \(limits.bytes) (--max-input)",
                    "if the file is what it should be, raise the limit with --max-input"
                )
            case .outside(let reason, let remedy):
                (
                    .pathRefused, "'\(name)' is not opened: \(reason)",
                    remedy ?? "put the file below the evaluation's folder and name it from there, like scores/E1.xml"
                )
            }
        diagnostics.append(Diagnostic(rule, message, remedy: remedy, at: place, excerpt: excerpt))
    }
}
