/// The text of what is shown, in parts: the digits of its number, with what stands before and after them.
struct Written: Hashable {
    var before = ""
    /// With a point, and perhaps with commas and a minus; empty where there are words alone.
    var digits = ""
    var after = ""

    var text: String { before + digits + after }

    /// The text up to the point, or to the end of the digits where there is none.
    var upToPoint: String { before + digits.prefix { $0 != "." && $0 != "e" } }

    /// The digits for programs, without commas; `nil` where anything stands beside them.
    var number: String? {
        before.isEmpty && !digits.isEmpty && after.isEmpty ? digits.filter { $0 != "," } : nil
    }
}

extension Shown {
    /// As people read it. Here and nowhere else a value becomes a text.
    var text: String { written.text }

    var written: Written {
        switch self {
        case .words(let words): Written(before: words)
        case .count(let count): Written(digits: String(count))
        case .number(let number, let digits): digits.written(number)
        case .share(let share, let percent): percent.written(share)
        case .money(let amount): Written(digits: Figures.money(amount))
        case .day(let moment): Written(before: moment.day)
        case .moment(let moment): Written(before: moment.description)
        }
    }
}

extension Table.Cell {
    /// As people read it.
    public var text: String { content.text }
}

extension Shown.Digits {
    fileprivate func written(_ number: Double) -> Written {
        switch self {
        case .fixed(let decimals): Written(digits: Figures.fixed(number, decimals: decimals))
        case .grouped(let decimals): Written(digits: Figures.grouped(number, decimals: decimals))
        case .value(let decimals): Written(digits: Figures.value(number, decimals: decimals))
        case .openValue: Written(digits: Figures.value(number), after: "?")
        case .anyAbove: Written(before: "> ", digits: Figures.value(number))
        case .plain(let decimals): Written(digits: Figures.plain(number, decimals: decimals))
        case .groupedPlain(let decimals): Written(digits: Figures.grouped(Figures.plain(number, decimals: decimals)))
        case .significant(let digits, let decimals):
            Written(digits: Figures.significant(number, digits: digits, decimals: decimals))
        case .exact: Written(digits: Figures.grouped(Figures.exact(number)))
        case .times:
            number < 1
                ? Written(digits: "1", after: "/" + Figures.plain(1 / number, decimals: 1))
                : Written(digits: Figures.plain(number, decimals: 1))
        }
    }
}

extension Shown.Percent {
    fileprivate func written(_ share: Double) -> Written {
        switch self {
        case .rounded(let decimals): Written(digits: Figures.value(share * 100, decimals: decimals), after: "%")
        case .change(let decimals):
            Written(before: share > 0 ? "+" : "", digits: Figures.value(share * 100, decimals: decimals), after: "%")
        case .plain: Written(digits: Figures.plain(share * 100), after: "%")
        case .weight: Written(digits: Figures.weight(share), after: "%")
        case .bareWeight(let least): Written(digits: Figures.weight(share, atLeast: least))
        case .trials where share == 0 || share == 1: Written(before: share == 1 ? "all" : "none")
        case .trials: Written(digits: Figures.value(share * 100), after: "%")
        case .chance where share < 0.0001: Written(before: "< ", digits: "0.01", after: " %")
        case .chance where share > 0.9999: Written(before: "> ", digits: "99.99", after: " %")
        case .chance: Written(digits: chanceDigits(share), after: " %")
        }
    }
}
