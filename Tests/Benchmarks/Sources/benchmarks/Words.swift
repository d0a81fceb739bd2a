/// Words to make up reasons and names from.
enum Words {
    static let evaluators = [
        "Ada Quill", "Bo Tarn", "Cleo Marsh", "Dov Lantern", "Esi Brook", "Finn Alder", "Gita Moor", "Hal Pike",
        "Ines Wren", "Jory Flint",
    ]

    private static let places = ["Amber", "Birch", "Copper", "Dune", "Ember", "Fjord", "Granite", "Heron"]
    private static let trades = ["Voice", "Answering", "Customer Care", "Contact Works", "Service Desk"]

    static func vendor(_ number: Int) -> String {
        "\(places[number % places.count]) \(trades[number / places.count % trades.count])"
    }

    private static let vocabulary = """
        the a their its this each every most some no clear vague complete partial convincing thin detailed late early \
        plan team leader agent agents training coaching report reports figure figures reference references answer \
        evidence table page line client site shift forecast queue call calls chat letter backlog peak season ramp \
        quality sample calibration score attrition absence tenure supervisor ratio language accent tone script \
        knowledge base system telephony outage recovery test audit certificate access recording retention consent \
        invoice rate minute hour month discount penalty bonus cap index currency volume scenario assumption \
        was were is are has had shows showed names named gives gave leaves left covers covered explains explained \
        with without for from about under over after before between against on in at and but though while because \
        well only just almost fully barely twice again later first résumé naïve façade
        """.split(separator: " ").map(String.init)

    static func sentence(_ length: ClosedRange<Int>, _ chance: inout Chance) -> String {
        let count = length.lowerBound + chance.below(length.count)
        var text = ""
        for index in 0..<count {
            if index > 0 { text += index % 9 == 8 ? ", " : " " }
            text += vocabulary[chance.below(vocabulary.count)]
        }
        return text + "."
    }
}
