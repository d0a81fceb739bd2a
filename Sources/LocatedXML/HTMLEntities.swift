/// What people write out of habit: XML knows none of them.
enum HTMLEntities {
    static let numbers: [String: Int] = [
        "nbsp": 160, "cent": 162, "pound": 163, "yen": 165, "sect": 167, "copy": 169, "laquo": 171, "reg": 174,
        "deg": 176,
        "plusmn": 177, "micro": 181, "middot": 183, "raquo": 187, "frac12": 189, "Auml": 196, "Ouml": 214, "times": 215,
        "Uuml": 220, "szlig": 223, "agrave": 224, "aacute": 225, "acirc": 226, "atilde": 227, "auml": 228,
        "ccedil": 231,
        "egrave": 232, "eacute": 233, "ecirc": 234, "iacute": 237, "ntilde": 241, "oacute": 243, "ouml": 246,
        "divide": 247,
        "uacute": 250, "uuml": 252, "ndash": 8211, "mdash": 8212, "lsquo": 8216, "rsquo": 8217, "ldquo": 8220,
        "rdquo": 8221, "bull": 8226, "hellip": 8230, "euro": 8364, "trade": 8482, "rarr": 8594, "le": 8804, "ge": 8805,
    ]
}
