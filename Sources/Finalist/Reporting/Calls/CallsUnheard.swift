extension UnheardCalls {
    /// What is recorded and tells nothing, in a sentence.
    var words: String {
        let (all, some) = (counted(calls, "call"), counted(calls, "further call"))
        let drawn = random == calls ? "" : ", \(random) of them drawn at random,"
        let what =
            switch (random == calls, areAll) {
            case (true, true): counted(calls, "random call")
            case (true, false): counted(calls, "further random call")
            case (false, true): all + drawn
            case (false, false): some + drawn
            }
        let verb = calls == 1 ? "is" : "are"
        let why =
            switch uncounted {
            case 0: calls == 1 ? "and not assessed" : "none assessed"
            case calls: calls == 1 ? "with no sheet that counts here" : "none with a sheet that counts here"
            default: "\(calls - uncounted) not assessed and \(uncounted) without a sheet that counts here"
            }
        return "\(name): \(what) \(verb) recorded, \(why)."
    }

    /// For a row of a chart.
    var shortWords: String { uncounted == 0 ? "no call was assessed" : "no sheet counts here" }
}
