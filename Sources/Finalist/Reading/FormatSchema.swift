/// The XML Schema of Finalist's own files, made from what their records say of themselves: see ``Fact``.
public enum FormatSchema {
    public static var text: String {
        let types = Grammar.forms.map { type($0.key, $0.form) }
        let roots = (["evaluation"] + PartDocument.names).map { name in
            XMLNode("xs:element", [("name", name), ("type", "f:\(name)")])
        }
        return XMLNode(
            "xs:schema",
            [
                ("xmlns:xs", "http://www.w3.org/2001/XMLSchema"), ("xmlns:f", Fields.namespace),
                ("targetNamespace", Fields.namespace), ("elementFormDefault", "qualified"),
                ("attributeFormDefault", "unqualified"), ("version", "1"),
            ], [.annotation(introduction)].compactMap(\.self) + roots + types + simpleTypes
        ).schema
    }

    private static let introduction = """
        The files of an evaluation, for XML editors and for programs that write them. A file is one of nine documents: \
        evaluation, plan, response, scores, record, visit, scorecard, weights or judgements. An evaluation can hold \
        everything in one file, or include the others. Children stand in any order. Elements and attributes of other \
        namespaces are allowed everywhere and are ignored. White space around a value does not count, and an optional \
        attribute left blank counts as left out. Some rules cannot be said in a schema, and are checked by 'finalist \
        check': that ids are unique and exist, that a criterion is of one kind, that a measure has exactly one way to its \
        value, that an answer names either a question or a criterion, that what stands once does not stand twice, that \
        reasons and wordings are not empty, and that the parts fit together.
        """

    private static func type(_ key: String, _ form: FactForm) -> XMLNode {
        let others = XMLNode("xs:any", [("namespace", "##other"), ("processContents", "skip")])
        let children = form.children.map { child in
            XMLNode(
                "xs:element", [("name", child.name), ("type", "f:\(name(child.key))")],
                [.annotation(child.meaning)].compactMap(\.self))
        }
        return XMLNode(
            "xs:complexType", [("name", name(key))] + (form.text == .none ? [] : [("mixed", "true")]),
            [.annotation(form.meaning)].compactMap(\.self) + [
                XMLNode("xs:choice", [("minOccurs", "0"), ("maxOccurs", "unbounded")], children + [others])
            ] + form.attributes.map(attribute) + [
                XMLNode("xs:anyAttribute", [("namespace", "##other"), ("processContents", "skip")])
            ])
    }

    /// What the type of an element is called: the measure of a criterion, known as criterion/measure, is criterion-measure.
    private static func name(_ key: String) -> String { key.split(separator: "/").joined(separator: "-") }

    private static func attribute(_ attribute: FactForm.Attribute) -> XMLNode {
        let note = [XMLNode.annotation(attribute.meaning)].compactMap(\.self)
        let use = attribute.isRequired ? [("use", "required")] : []
        switch attribute.kind.type(isRequired: attribute.isRequired, attribute.glossary) {
        case .named(let type): return XMLNode("xs:attribute", [("name", attribute.name), ("type", type)] + use, note)
        case .made(let type): return XMLNode("xs:attribute", [("name", attribute.name)] + use, note + [type])
        }
    }

    private static let simpleTypes = [
        XMLNode.simpleType("blank", base: "xs:token", [("xs:length", "0")]),
        XMLNode.simpleType(
            "text", base: "xs:token", [("xs:pattern", #"[\s\S]*[^\s\p{Z}\p{Cf}][\s\S]*"#)],
            "Any text in which something can be seen."),
        XMLNode.simpleType(
            "id", base: "xs:token", [("xs:pattern", #"[A-Za-z0-9_][A-Za-z0-9_.\-]{0,63}"#)],
            "Up to 64 of the letters A to Z and a to z, digits, _ . and -; the first is a letter, a digit or _."),
        XMLNode.simpleType("anyIds", XMLNode("xs:list", [("itemType", "f:id")]), "Ids, separated by spaces."),
        XMLNode.simpleType(
            "ids", base: "f:anyIds", [("xs:minLength", "1")], "One or more ids, separated by spaces."),
        XMLNode.simpleType(
            "plainNumber", base: "xs:token", [("xs:maxLength", "40"), ("xs:pattern", #"-?[0-9]+(\.[0-9]+)?"#)]),
        XMLNode.simpleType(
            "number", base: "f:plainNumber",
            [("xs:pattern", #"-?0*[0-9]{1,15}(\.[0-9]+)?"#), ("xs:pattern", #"-?0*10{15}(\.0+)?"#)],
            """
            Digits, with a point for decimals and a minus sign where needed: 1250.50. At most 40 characters, and no larger \
            than 1000000000000000 either way. No comma, plus sign or exponent.
            """),
        XMLNode.simpleType(
            "numbers", XMLNode("xs:list", [("itemType", "f:number")]), "Numbers, separated by spaces."),
        XMLNode.simpleType(
            "value", base: "f:plainNumber",
            [
                ("xs:pattern", #"0*[0-9]{1,2}(\.[0-9]+)?"#), ("xs:pattern", #"0*100(\.0+)?"#),
                ("xs:pattern", #"-0+(\.0+)?"#),
            ], "A number from 0 (worst) to 100 (best)."),
        XMLNode.simpleType(
            "ratio",
            XMLNode(
                "xs:union", [("memberTypes", "f:number")],
                [.simpleType(nil, base: "xs:token", [("xs:pattern", "[1-9][0-9]{0,2}/[1-9][0-9]{0,2}")])]),
            "A number, or a fraction of whole numbers from 1 to 999: 3, 0.5, 1/3."),
        XMLNode.simpleType(
            "wholeNumber", base: "xs:token", [("xs:pattern", "[0-9]{1,15}")],
            "A whole number from 0 up, of at most 15 digits."),
        XMLNode.simpleType(
            "count", base: "f:wholeNumber", [("xs:pattern", "0*[1-9][0-9]*")],
            "A whole number from 1 up, of at most 15 digits."),
        XMLNode.simpleType(
            "date", base: "xs:date", [("xs:pattern", "[0-9]{4}-[0-9]{2}-[0-9]{2}")],
            "A day, written year-month-day: 2026-05-31."),
        XMLNode.simpleType(
            "dateTime", base: "xs:dateTime",
            [
                (
                    "xs:pattern",
                    #"[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+\-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00))"#
                )
            ], "A moment with its zone: 2026-05-31T16:20:00Z or 2026-05-31T18:20:00+02:00."),
        XMLNode.simpleType(
            "moment", XMLNode("xs:union", [("memberTypes", "f:date f:dateTime")]),
            "A day, 2026-05-31, or a moment with its zone, 2026-05-31T16:20:00Z."),
        XMLNode.simpleType(
            "timeOfDay", base: "xs:token", [("xs:pattern", "([01][0-9]|2[0-3]):[0-5][0-9]")],
            "A time on a clock with 24 hours: 08:30."),
        XMLNode.simpleType("yesNo", base: "xs:token", [("xs:enumeration", "yes"), ("xs:enumeration", "no")]),
        XMLNode.simpleType("currency", base: "xs:token", [("xs:pattern", "[A-Z]{3}")], "Three capitals, like EUR."),
    ]
}

/// The type of an attribute: one with a name, or one made for the place.
private enum SchemaType {
    case named(String)
    case made(XMLNode)
}

extension AttributeKind {
    /// What may be left out may be blank as well, which counts as left out.
    fileprivate func type(isRequired: Bool, _ glossary: [String: String]) -> SchemaType {
        switch self {
        case .text: isRequired ? .named("f:text") : .named("xs:string")
        case .ids: .named(isRequired ? "f:ids" : "f:anyIds")
        case .numbers: .named("f:numbers")
        case .oneOf(let words):
            isRequired
                ? .made(.simpleType(nil, enumeration(words, glossary)))
                : .made(
                    .simpleType(
                        nil,
                        XMLNode(
                            "xs:union", [("memberTypes", "f:blank")], [.simpleType(nil, enumeration(words, glossary))]))
                )
        case .listOf(let words):
            .made(.simpleType(nil, XMLNode("xs:list", [], [.simpleType(nil, enumeration(words, glossary))])))
        case .file: named("text", isRequired)
        case .id: named("id", isRequired)
        case .number: named("number", isRequired)
        case .value: named("value", isRequired)
        case .ratio: named("ratio", isRequired)
        case .counting: named("count", isRequired)
        case .whole: named("wholeNumber", isRequired)
        case .date: named("date", isRequired)
        case .moment: named("moment", isRequired)
        case .time: named("timeOfDay", isRequired)
        case .yesNo: named("yesNo", isRequired)
        case .currency: named("currency", isRequired)
        }
    }

    private func named(_ type: String, _ isRequired: Bool) -> SchemaType {
        isRequired
            ? .named("f:\(type)")
            : .made(.simpleType(nil, XMLNode("xs:union", [("memberTypes", "f:\(type) f:blank")])))
    }

    private func enumeration(_ words: [String], _ glossary: [String: String]) -> XMLNode {
        XMLNode(
            "xs:restriction", [("base", "xs:token")],
            words.map { word in
                XMLNode(
                    "xs:enumeration", [("value", word)], [.annotation(glossary[word])].compactMap(\.self))
            })
    }
}
