internal import LocatedXML

/// What the methods that give second opinions are told.
extension NativeReader {
    /// `nil` for one whose function or numbers could not be read, which has been reported.
    func preference(_ element: Element) -> Preference? {
        guard element.canReadNumbers(["q", "p", "s", "v"]),
            let function: Preference.Function = element.choice("function")
        else { return nil }
        return Preference(
            function, q: element.number("q"), p: element.number("p"), s: element.number("s"), v: element.number("v"),
            location: location(element))
    }

    /// Where numbers could not be read, which has been reported, the default stands in.
    func methods(_ element: Element) -> MethodSettings {
        let numbers = element.ids("distillation").compactMap { PlainNumber($0)?.value }
        let isUnderstood = numbers.count == element.ids("distillation").count
        // Any number of numbers but two is for a check to refuse; infinity, which no file can say, tells it so.
        let distillation =
            numbers.count == 2
            ? Distillation(constant: numbers[0], slope: numbers[1]) : Distillation(constant: .infinity, slope: 0)
        return MethodSettings(
            vikorWeight: element.number("vikor-v"),
            distillation: numbers.isEmpty || !isUnderstood ? nil : distillation,
            normalisations: element.ids("topsis").compactMap(Normalisation.init(rawValue:)), location: location(element)
        )
    }
}
