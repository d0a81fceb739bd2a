import ArgumentParser
import Finalist

/// How messages are shown.
struct MessageStyle {
    enum Form: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    var form = Form.text
    var isListingAll = false
    var colour = ColourWish.auto
    var width = Console.messageWidth

    /// Put in front of the files' names, so that a terminal finds them.
    var folder = ""
}

/// How messages are to be shown, as asked for.
struct MessageOptions: ParsableArguments {
    @Option(help: "Messages as text, or as JSON, one a line.") var diagnostics: MessageStyle.Form = .text
    @Flag(name: .customLong("all"), help: "Show every message, not the first 20 only.") var isListingAll = false
    @Option(name: .customLong("color"), help: "Colour: auto, always or never.") var colour: ColourWish = .auto

    func style(_ path: String) -> MessageStyle {
        MessageStyle(
            form: diagnostics, isListingAll: isListingAll, colour: colour, folder: Console.folder(of: path))
    }
}

/// How much of a file is read.
struct LimitOptions: ParsableArguments {
    @Option(help: "The most bytes read of one file.") var maxInput: Int?
    @Option(help: "The deepest that elements may stand in each other.") var maxDepth: Int?
    @Option(help: "The most elements in one file.") var maxElements: Int?
    @Option(help: "The most attributes of one element.") var maxAttributes: Int?
    @Option(help: "The most bytes of text in one element.") var maxText: Int?
    @Option(help: "The most different names of elements and attributes in one file.") var maxNames: Int?
    @Option(help: "The most elements of one kind in one file, where few are expected.") var maxItems: Int?
    @Option(help: "The most vendors in one file; as many evaluators, channels or weight sets.") var maxPeers: Int?
    @Option(help: "The most price lines in one file.") var maxLines: Int?
    @Option(help: "The most criteria of a plan, on all levels.") var maxCriteria: Int?
    @Option(help: "The most values compared: criteria times vendors.") var maxCells: Int?
    @Option(help: "The most amounts of all price matrices: lines times months of the term.") var maxAmounts: Int?
    @Option(help: "The most calls in one file, and the most sheets on calls.") var maxSheets: Int?
    @Option(help: "The most items of a list in one attribute.") var maxList: Int?
    @Option(help: "The most bytes of one attribute, or of one field of a table.") var maxValue: Int?
    @Option(help: "The most fields of one table.") var maxFields: Int?

    /// Each limit with what is asked for.
    private var asked: [(WritableKeyPath<ReadingLimits, Int>, Int?)] {
        [
            (\.bytes, maxInput), (\.depth, maxDepth), (\.elements, maxElements), (\.attributes, maxAttributes),
            (\.text, maxText), (\.names, maxNames), (\.items, maxItems), (\.peers, maxPeers), (\.lines, maxLines),
            (\.criteria, maxCriteria), (\.cells, maxCells), (\.amounts, maxAmounts), (\.sheets, maxSheets),
            (\.list, maxList), (\.value, maxValue),
            (\.fields, maxFields),
        ]
    }

    func validate() throws {
        for (_, most) in asked where most ?? 1 < 1 {
            throw ValidationError("a limit must be 1 or more")
        }
    }

    var limits: ReadingLimits {
        var limits = ReadingLimits.default
        for (limit, most) in asked {
            if let most { limits[keyPath: limit] = most }
        }
        return limits
    }

    /// An evaluation, or judgements on weights alone.
    func readJudgements(_ path: String) -> Reading { Reading.judgements(source(path), limits: limits) }

    /// An evaluation, or one part with the evaluation that is named or that lies near it.
    func readPart(_ path: String, with evaluation: String?) -> PartReading {
        Reading.part(source(path), with: evaluation, limits: limits)
    }

    func read(_ path: String) -> Reading { Reading.read(source(path), limits: limits) }

    private func source(_ path: String) -> Source {
        path == "-" ? .bytes(Console.input(limit: limits.bytes), name: "standard-input.xml") : .path(path)
    }
}

/// Where chance comes from, so that a result can be had again.
struct SeedOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Where chance starts from, so that anyone gets the same.", valueName: "number"))
    var seed: UInt64 = 1

    func validate() throws {
        // What programs read as a number holds no more digits.
        if seed > 1 << 53 { throw ValidationError("a seed is from 0 to 9007199254740992") }
    }
}

/// Which evaluation.
struct InputOptions: ParsableArguments {
    @Argument(help: "A folder with evaluation.xml, that file itself, or - for standard input.") var path: String
    @OptionGroup var limits: LimitOptions
}

/// How vendors are weighed.
struct WeighingOptions: ParsableArguments {
    @Option(help: ArgumentHelp("A weight set of the plan, or 'plan' for the plan's own.", valueName: "id"))
    var weights: String?

    @Option(
        name: .customLong("weight"), parsing: .singleValue,
        help: ArgumentHelp(
            "A weight in passing: COST=50 (beside its siblings' weights) or COST=50% (of its level). May be repeated.",
            valueName: "criterion=weight"))
    var adHoc: [String] = []

    @Flag(help: "Go on where evidence is missing, and show the best and the worst case.") var interim = false

    /// The scored evaluation; ends with all that is wrong when it cannot be scored.
    func outcome(
        of path: String, _ limits: LimitOptions, _ messages: MessageOptions, stage: String? = nil
    ) -> Outcome {
        let adHoc = adHoc.map { text in
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, let weight = Weighting.AdHoc(criterion: parts[0], parts[1]) else {
                Console.refuseUsage(
                    "--weight '\(text)' is not a criterion and a weight",
                    "write it like COST=50 or COST=50%: digits with a point for decimals, from 0, a share at most 100%")
            }
            return weight
        }
        let repeated = adHoc.map(\.criterion).filter { id in adHoc.count { $0.criterion == id } > 1 }
        if let id = repeated.first {
            Console.refuseUsage("--weight is given twice for \(id)", "give one weight a criterion")
        }
        let reading = limits.read(path)
        do throws(Refusal) {
            let evaluation = try reading.evaluation()
            guard let stage else { return try evaluation.scored(weights: weights, adHoc: adHoc, interim: interim) }
            return try evaluation.scored(at: stage, weights: weights, adHoc: adHoc, interim: interim)
        } catch { Console.refuse(error, messages.style(path), reading) }
    }
}

/// How a table is shown.
struct DrawingOptions: ParsableArguments {
    @Option(help: "Columns of the terminal; 80 where there is none.") var width: Int?
    @Flag(name: .customLong("ascii"), help: "Lines and marks in ASCII.") var isASCII = false

    func validate() throws {
        if let width, !(40...1000 ~= width) { throw ValidationError("a width is from 40 to 1000") }
    }

    func text(_ messages: MessageOptions) -> TextOptions {
        TextOptions(
            width: width ?? Console.width, isASCII: isASCII || Console.isASCII,
            isColoured: Console.isColoured(messages.colour, 1))
    }
}

/// In which form a result is wanted.
struct FormOptions: ParsableArguments {
    @Option(help: "table, markdown, csv, json, xml or html.") var format: FormatName?
    @Flag(help: "Short for --format json.") var json = false
    @OptionGroup var tables: ExcelOptions

    var chosen: ResultFormat { tables.form(json ? .json : format?.format ?? (tables.excel == nil ? .table : .csv)) }

    func validate() throws {
        try tables.check(json ? .json : format?.format)
        if json, let format, format.format != .json {
            throw ValidationError("--json and --format \(format.format.id) contradict each other")
        }
    }
}

/// For whose spreadsheet a CSV file is.
struct ExcelOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "CSV that Excel opens with a double click: en, de or fr; en where none is named.", valueName: "language"))
    var excel: ExcelName?

    func form(_ format: ResultFormat) -> ResultFormat { excel.map { format.written(for: $0.dialect) } ?? format }

    func check(_ format: ResultFormat?) throws {
        if excel != nil, let format, format.id != ResultFormat.csv.id {
            throw ValidationError("--excel goes with --format csv, and not with \(format.id)")
        }
    }

    /// `--excel` alone means English; the parser wants an option to have a value.
    static func completed(_ arguments: [String]) -> [String] {
        arguments.indices.map { place in
            let next = arguments.indices.contains(place + 1) ? arguments[place + 1] : ""
            let isBare = arguments[place] == "--excel" && ExcelName(argument: next) == nil
            // Behind -- everything is a name.
            return isBare && !arguments[..<place].contains("--") ? "--excel=en" : arguments[place]
        }
    }
}

/// A language after `--excel`.
struct ExcelName: ExpressibleByArgument {
    let dialect: CSVDialect

    static let allValueStrings = CSVDialect.excel.map(\.id)

    init?(argument: String) {
        guard let dialect = CSVDialect.excel.first(where: { $0.id == argument }) else { return nil }
        self.dialect = dialect
    }
}

/// A name after `--format`.
struct FormatName: ExpressibleByArgument {
    let format: ResultFormat

    static let allValueStrings = ResultFormat.all.map(\.id)

    init(format: ResultFormat) { self.format = format }

    init?(argument: String) {
        guard let format = ResultFormat.named(argument) else { return nil }
        self.format = format
    }

    var defaultValueDescription: String { format.id }
}
