extension Rule {
    /// The rules that reading applies, in the order of their codes.
    static let reading: [Rule] = [
        .inputMissing, .pathRefused, .includedTwice, .rootUnexpected,
        .signature, .encoding, .malformed, .doctype, .entity, .xmlVersion, .limit,
        .namespaceUnknown, .elementUnknown, .attributeUnknown, .attributeMissing, .numberMalformed, .valueMalformed,
        .valueNotAllowed, .textUnexpected, .textMissing, .vendorSpeaksForBuyer, .namespaceMissing,
        .standsTwice, .namedTwice, .alikeButForCase,
        .readTwoWays,
    ]

    static let inputMissing = Rule(
        "F0101", .error, "a file cannot be opened", about: .input,
        "The file or folder that was named is not there, or you may not read it. A folder must hold evaluation.xml.")
    static let pathRefused = Rule(
        "F0102", .error, "an include points outside the evaluation's folder",
        """
        An evaluation includes its parts by a path below its own folder, such as scores/E1.xml. Paths that climb out \
        (..), absolute paths, links that lead elsewhere and web addresses are refused, so that a file from outside can \
        never be made to open another.
        """)
    static let includedTwice = Rule(
        "F0103", .error, "a file is included twice",
        "Every score and answer in it would count twice. Take one of the two includes out.")
    static let rootUnexpected = Rule(
        "F0104", .error, "a file is not of the kind expected here",
        """
        An evaluation starts with <evaluation>; its parts start with <plan>, <response>, <scores>, <record>, <visit>, \
        <scorecard>, <weights> or <judgements>. Only judgements can be checked alone. Of tables, ratings of calls and \
        contact logs can be included; scores of a panel stand in XML, each with its reason.
        """)
    static let signature = Rule(
        "F0201", .error, "a file is not XML",
        """
        The first bytes say that it is a packed file, a PDF, a spreadsheet or something else. Unpack it, or ask for \
        the XML itself.
        """)
    static let encoding = Rule(
        "F0202", .error, "a file's characters cannot be read",
        """
        The bytes do not fit the encoding that the file declares. It was often saved by a program that wrote \
        Windows-1252 and called it UTF-8. Open it in an editor, save it as UTF-8, and look at names with accents.
        """)
    static let malformed = Rule(
        "F0203", .error, "a file is not well-formed XML",
        "A tag is not closed, a quote or an ampersand is missing its partner, or the file was cut short.")
    static let doctype = Rule(
        "F0204", .error, "a file has a document type declaration",
        """
        <!DOCTYPE …> can make a reader open other files, call out to the network, or grow without end. No file needs \
        it here: delete the declaration.
        """)
    static let entity = Rule(
        "F0205", .error, "a file uses an entity that XML does not have",
        "XML has &amp; &lt; &gt; &quot; and &apos; only. For others write the character itself, or its number: &#160;.")
    static let xmlVersion = Rule(
        "F0206", .error, "a file declares an XML version that is not read",
        "Only XML 1.0 is read. Change the first line to <?xml version=\"1.0\" encoding=\"UTF-8\"?>.")
    static let limit = Rule(
        "F0207", .error, "a file is beyond a limit",
        """
        Limits on size, depth, elements, attributes and text keep a hostile file from exhausting the machine. If the \
        file is what it should be, raise the limit with the option that the message names.
        """)
    static let namespaceUnknown = Rule(
        "F0301", .error, "a file speaks another format or another version of it",
        "Finalist reads xmlns=\"urn:finalist:1\". Newer files need a newer program.")
    static let elementUnknown = Rule(
        "F0302", .error, "an element is not known here",
        """
        It may be misspelt, or stand inside the wrong element. Elements of your own are welcome in a namespace of your \
        own; they are passed by.
        """)
    static let attributeUnknown = Rule(
        "F0303", .error, "an attribute is not known here",
        "It may be misspelt. An unknown attribute is refused, since it may be one that should have counted.")
    static let attributeMissing = Rule(
        "F0304", .error, "an attribute is missing or blank", "The element cannot be understood without it.")
    static let numberMalformed = Rule(
        "F0305", .error, "a number is not written as one",
        """
        Numbers are digits with a point for decimals: 1250.50. No thousands separators, no decimal comma, no exponent, \
        no unit: 8,5 could be eight and a half or eighty-five, and a guess could decide a contract.
        """)
    static let valueMalformed = Rule(
        "F0306", .error, "an attribute does not have the form it needs",
        "Ids, dates, times and currency codes each have one form, so that they can be compared.")
    static let valueNotAllowed = Rule(
        "F0307", .error, "an attribute has a value out of the list", "Only the listed words are understood here.")
    static let textUnexpected = Rule(
        "F0308", .error, "text stands where none belongs",
        "Text here would be lost without a word. Move it to where it belongs, or into a comment.")
    static let textMissing = Rule(
        "F0309", .error, "words are missing", "This element exists to say something: a reason, a question, an answer.")
    static let vendorSpeaksForBuyer = Rule(
        "F0310", .error, "a vendor's file holds what only the buyer may say",
        """
        A response holds claims, answers and prices. Scores, weights, recusals and anything else of the buyer's in it \
        are refused, wherever they came from.
        """)
    static let namespaceMissing = Rule(
        "F0311", .error, "an element is in no namespace",
        "Every element of an evaluation is in urn:finalist:1; the root's xmlns=\"urn:finalist:1\" covers all below it.")
    static let standsTwice = Rule(
        "F0312", .error, "an element stands more than once",
        """
        There is one panel, one client, one threshold of a criterion, one reason of a decision. Of two it would be \
        chance which one counts, or they would be run together into something that nobody wrote.
        """)
    static let namedTwice = Rule(
        "F0313", .error, "a list names something twice",
        """
        A price line that names a channel twice would be paid for twice, a recusal or a draw would be misread. Each name \
        stands once in a list. If a second thing was meant, correct its id.
        """)
    static let alikeButForCase = Rule(
        "F0314", .note, "two names of a table differ by capital letters alone",
        """
        Spreadsheets and people take Anna and anna for one; here they are two, each with a part of the lines. Write a \
        name alike in each of its lines.
        """)
    static let readTwoWays = Rule(
        "F0315", .warning, "a number of a table can be read in two ways",
        """
        In a table a point or a comma stands before decimals; elsewhere it stands between thousands, so that a duration of \
        1.300 may be 1.3 seconds or 1,300. Told is a number with exactly three digits behind its mark, where both can be \
        and no other number of its column shows what the mark means.
        """)
}
