"""Changes in the values of an evaluation's files: what people leave at 0, write too large, write alike, or leave out."""

import re
import xml.etree.ElementTree as ElementTree

ODD = [
    "0", "-0", "0.00", "1", "-1", "-0.5", "2", "100", "100.0", "99.9999999999999", "50", "0.5", "0.0000001", "0.000000000000001",
    "0.00000000000000000000000000001", "1e-300", "1000000", "1000000000000000", "999999999999999", "999999999999999.999999",
    "999999999999999999999", "-999999999999999", "12", "0.3333333333333333", "7", "", " ", "NaN", "inf",
]
NUMBER = re.compile(r"-?\d+(\.\d+)?")
DATE = re.compile(r"\d{4}-\d\d-\d\d(T.*)?")
TAG = re.compile(r"""<!--.*?-->|<\?.*?\?>|<(/?)([A-Za-z][\w:.-]*)((?:[^<>"']|"[^"]*"|'[^']*')*?)(/?)>""", re.S)
ATTRIBUTE = re.compile(r"""(\s)([A-Za-z][\w:.-]*)="([^"]*)\"""")


def words_of_the_schema(schema):
    """The words that the schema allows, by the name of the attribute."""
    space = "{http://www.w3.org/2001/XMLSchema}"
    root = ElementTree.fromstring(schema)
    named = {
        kind.get("name"): [each.get("value") for each in kind.iter(space + "enumeration")]
        for kind in root.findall(space + "simpleType")
    }
    words = {"value": ["yes", "no", "met"]}
    for attribute in root.iter(space + "attribute"):
        own = [each.get("value") for each in attribute.iter(space + "enumeration")]
        found = own or named.get((attribute.get("type") or "").removeprefix("f:"), [])
        if found:
            words.setdefault(attribute.get("name"), []).extend(each for each in found if each)
    return words


class Element:
    """Where an element stands in its file: its start tag, and all of it."""

    def __init__(self, file, name, start, tag_end):
        self.file, self.name, self.start, self.tag_end, self.end = file, name, start, tag_end, tag_end
        self.attributes = {}


class Files:
    """The files of an evaluation, by path, as one text each that can be changed."""

    def __init__(self, texts):
        self.texts = dict(texts)

    def elements(self):
        found = []
        for file, text in sorted(self.texts.items()):
            if not file.endswith(".xml"):
                continue
            open_ones = []
            for match in TAG.finditer(text):
                closing, name, attributes, empty = match.groups()
                if name is None:
                    continue
                if closing:
                    if open_ones:
                        open_ones.pop().end = match.end()
                    continue
                element = Element(file, name, match.start(), match.end())
                for attribute in ATTRIBUTE.finditer(attributes):
                    offset = match.start(3)
                    element.attributes[attribute[2]] = (attribute[3], offset + attribute.start(3), offset + attribute.end(3))
                found.append(element)
                if not empty:
                    open_ones.append(element)
        return found

    def values(self, fits):
        """The attributes whose text fits: their element, name, text and place."""
        return [
            (element, name, *place)
            for element in self.elements()
            for name, place in element.attributes.items()
            if not name.startswith("xmlns") and fits(name, place[0])
        ]

    def replace(self, changes):
        """Puts other texts in the place of pieces: a list of (file, start, end, text)."""
        for file, start, end, text in sorted(changes, key=lambda change: (change[0], -change[1], -change[2])):
            self.texts[file] = self.texts[file][:start] + text + self.texts[file][end:]

    def remove(self, elements):
        """Takes elements away, one within another only once."""
        kept, reach = [], {}
        for element in sorted(elements, key=lambda each: (each.file, each.start)):
            if element.start >= reach.get(element.file, 0):
                kept.append((element.file, element.start, element.end, ""))
                reach[element.file] = element.end
        self.replace(kept)


def is_number(name, text):
    return NUMBER.fullmatch(text) is not None


# Each changes files by chance, and says what it did; None where there is nothing to change.


def another(mine, chance):
    """An odd number, or, as often, one that stands elsewhere in its kind, or is a little off: what is likely to be accepted."""
    return chance.choice([chance.choice(ODD), chance.choice(["0", "1", "100"]), chance.choice(mine)[2], chance.choice(mine)[2] + "1"])


def one_kind(files, chance):
    """All numbers of one attribute of one element, as found; none where there are none."""
    found = files.values(is_number)
    if not found:
        return None
    picked = chance.choice(sorted({(element.name, name) for element, name, *_ in found}))
    return [each for each in found if (each[0].name, each[1]) == picked]


def changed(files, mine, new, what):
    """Each number of a kind as `new` makes it of the old one; says of which kind, and `what` it is now."""
    files.replace([(element.file, start, end, new(old)) for element, _, old, start, end in mine])
    return f"{mine[0][1]} of every <{mine[0][0].name}> {what}"


def one_number(files, chance, words):
    mine = one_kind(files, chance)
    if not mine:
        return None
    element, name, old, start, end = chance.choice(mine)
    new = another(mine, chance)
    files.replace([(element.file, start, end, new)])
    return f"{name} of one <{element.name}>: '{old}' is '{new}'"


def one_kind_of_number(files, chance, words):
    """All numbers of one attribute become one number: everybody offers 0, everybody has the same score."""
    mine = one_kind(files, chance)
    if not mine:
        return None
    new = another(mine, chance)
    return changed(files, mine, lambda old: new, f"is '{new}'")


def every_kind_alike(files, chance, words):
    """All numbers of one attribute become the first of them."""
    mine = one_kind(files, chance)
    return changed(files, mine, lambda old: mine[0][2], f"is the first one's, '{mine[0][2]}'") if mine else None


def another_size(files, chance, words):
    """One kind of number in another unit: rupiah for dollars, shares for percent."""
    mine = one_kind(files, chance)
    if not mine:
        return None
    zeros = chance.choice([-9, -6, -4, -2, 2, 4, 6, 9])

    def moved(text):
        sign, digits = ("-", text[1:]) if text.startswith("-") else ("", text)
        whole, _, rest = digits.partition(".")
        if zeros > 0:
            rest = rest.ljust(zeros, "0")
            whole, rest = whole + rest[:zeros], rest[zeros:]
        else:
            whole = whole.rjust(1 - zeros, "0")
            whole, rest = whole[:zeros], whole[zeros:] + rest
        return sign + (whole.lstrip("0") or "0") + ("." + rest if rest else "")

    return changed(files, mine, moved, f"times 10^{zeros}")


def two_swapped(files, chance, words):
    """Two numbers or two dates of one name in each other's place."""
    fits = chance.choice([is_number, lambda name, text: DATE.fullmatch(text) is not None])
    found = files.values(fits)
    if len(found) < 2:
        return None
    one = chance.choice(found)
    others = [each for each in found if each[2] != one[2] and (fits is not is_number or each[1] == one[1])]
    if not others:
        return None
    other = chance.choice(others)
    files.replace([(one[0].file, one[3], one[4], other[2]), (other[0].file, other[3], other[4], one[2])])
    return f"'{one[2]}' ({one[1]} of <{one[0].name}>) and '{other[2]}' ({other[1]} of <{other[0].name}>) swapped"


def one_date(files, chance, words):
    """A date becomes one of long ago, of the far future, or, everywhere, the same."""
    found = files.values(lambda name, text: DATE.fullmatch(text) is not None)
    if not found:
        return None
    new = chance.choice(["0001-01-01", "9999-12-31", "2026-05-01", "2024-02-29", "9999-12-31T23:59:59-14:00"])
    chosen = found if chance.random() < 0.3 else [chance.choice(found)]
    files.replace([(element.file, start, end, new) for element, _, _, start, end in chosen])
    return f"{len(chosen)} dates are {new}"


def another_word(files, chance, words):
    """A word becomes another that the schema allows there."""
    found = files.values(lambda name, text: text in words.get(name, []))
    if not found:
        return None
    element, name, old, start, end = chance.choice(found)
    new = chance.choice(words[name])
    alike = [each for each in found if (each[0].name, each[1]) == (element.name, name)]
    chosen = alike if chance.random() < 0.4 else [(element, name, old, start, end)]
    files.replace([(e.file, start, end, new) for e, _, _, start, end in chosen])
    return f"{name} of {len(chosen)} <{element.name}> is '{new}'"


def an_attribute_gone(files, chance, words):
    found = files.values(lambda name, text: True)
    if not found:
        return None
    element, name, *_ = chance.choice(found)
    alike = [each for each in found if (each[0].name, each[1]) == (element.name, name)]
    chosen = alike if chance.random() < 0.5 else [each for each in alike if each[0].start == element.start][:1]
    files.replace([(e.file, start - len(name) - 3, end + 1, "") for e, _, _, start, end in chosen])
    return f"{name} of {len(chosen)} <{element.name}> left out"


def an_element_gone(files, chance, words):
    found = [each for each in files.elements() if each.start > 60]
    if not found:
        return None
    one = chance.choice(found)
    alike = [each for each in found if each.name == one.name]
    chosen = alike if chance.random() < 0.4 else alike[1:] if chance.random() < 0.3 else [one]
    files.remove(chosen)
    return f"{len(chosen)} of {len(alike)} <{one.name}> taken out"


def an_element_twice(files, chance, words):
    found = [each for each in files.elements() if each.start > 60]
    if not found:
        return None
    one = chance.choice(found)
    text = files.texts[one.file][one.start:one.end]
    if chance.random() < 0.7:
        text = re.sub(r'(\sid=")[^"]*', r"\g<1>Z9", text, count=1)
    files.replace([(one.file, one.end, one.end, text)])
    return f"a <{one.name}> doubled"


def few_vendors(files, chance, words):
    """Nobody, one or two are left, with all that is said of the others taken out."""
    elements = files.elements()
    vendors = [each.attributes["id"][0] for each in elements if each.name == "vendor" and "id" in each.attributes]
    if not vendors:
        return None
    left = set(vendors[: chance.choice([0, 1, 1, 1, 2])])
    gone = set(vendors) - left

    def is_of(element, names):
        return any(name in element.attributes and element.attributes[name][0] in gone for name in names)

    about = [each for each in elements if is_of(each, ["vendor"] + (["id"] if each.name == "vendor" else []))]
    whole = {each.file for each in about if each.start <= 60 or files.texts[each.file][: each.start].count("<") <= 1}
    includes = [
        each for each in elements
        if each.name == "include" and "href" in each.attributes
        and any(file.endswith(each.attributes["href"][0].strip()) for file in whole)
    ]
    files.remove([each for each in about if each.file not in whole] + includes)
    return f"{len(left)} of {len(vendors)} vendors are left"


def everybody_out(files, chance, words):
    """Requirements nobody meets, or a threshold at the top for everybody or for some."""
    claims = files.values(lambda name, text: name == "status" and text in ("met", "conditional"))
    if claims and chance.random() < 0.6:
        chosen = claims if chance.random() < 0.6 else [each for each in claims if chance.random() < 0.3]
        files.replace([(element.file, start, end, "not-met") for element, _, _, start, end in chosen])
        return f"{len(chosen)} claims are not met"
    criteria = [each for each in files.elements() if each.name == "criterion" and each.end > each.tag_end]
    if not criteria:
        return None
    least, effect = chance.choice(["100", "50", "0", "60"]), chance.choice(["exclude", "exclude", "flag"])
    chosen = chance.sample(criteria, min(len(criteria), chance.choice([1, 1, 3])))
    files.replace([
        (each.file, each.tag_end, each.tag_end, f'<threshold minimum="{least}" effect="{effect}"/>') for each in chosen
    ])
    return f"a threshold of {least} ({effect}) on {len(chosen)} criteria"


def one_criterion(files, chance, words):
    """One criterion alone, with the others out or weighing nothing."""
    criteria = [each for each in files.elements() if each.name == "criterion"]
    weighted = [each for each in criteria if "weight" in each.attributes]
    if not weighted:
        return None
    kept = chance.choice(weighted)
    if chance.random() < 0.5:
        files.replace([
            (each.file, *each.attributes["weight"][1:], "0")
            for each in weighted if each.end < kept.start or each.start > kept.end
        ])
        return f"all weigh 0 beside <criterion id=\"{kept.attributes.get('id', ['?'])[0]}\">"
    files.remove([each for each in criteria if each.end < kept.start or each.start > kept.end])
    return f"<criterion id=\"{kept.attributes.get('id', ['?'])[0]}\"> alone"


def a_table(files, chance, words):
    """Cells of a table: one odd, a column alike, rows gone."""
    tables = [file for file in sorted(files.texts) if file.endswith(".csv")]
    if not tables:
        return None
    file = chance.choice(tables)
    rows = [row.split(",") for row in files.texts[file].rstrip("\n").split("\n")]
    column = chance.randrange(len(rows[0]))
    new = chance.choice(ODD + ["NA", "yes", "no", "x", "é", "2026-05-04T09:00:00"])
    way = chance.choice(["cell", "column", "alike", "few", "one", "none", "gone", "heading"])
    body = rows[1:]
    if way == "cell" and body:
        chance.choice(body)[column] = new
    elif way in ("column", "alike"):
        for row in body:
            if column < len(row):
                row[column] = new if way == "column" else body[0][column]
    elif way == "gone":
        rows = [row[:column] + row[column + 1:] for row in rows]
    elif way == "heading":
        rows[0][column] = new
    else:
        rows = rows[:1] + {"few": chance.sample(body, min(len(body), 5)), "one": body[:1], "none": []}.get(way, body)
    files.texts[file] = "\n".join(",".join(row) for row in rows) + "\n"
    return f"{file}, column {column + 1} '{rows[0][column] if column < len(rows[0]) else ''}': {way} '{new}'"


ALL = [
    one_number, one_number, one_kind_of_number, one_kind_of_number, one_kind_of_number, every_kind_alike, another_size,
    another_size, two_swapped, one_date, another_word, another_word, an_attribute_gone, an_element_gone,
    an_element_twice, few_vendors, few_vendors, everybody_out, one_criterion,
]
