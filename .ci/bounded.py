#!/usr/bin/env python3
"""bounded.py FINALIST: files that repeat one thing without end, and surroundings that give nothing. Each run must end by
itself, within seconds and a bounded memory, with a result or a message: none by a signal, none by waiting."""

import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile

finalist = os.path.realpath(sys.argv[1])
northmere = os.path.realpath("Examples/northmere")
place = tempfile.mkdtemp(prefix="bounded-")
plan = open(os.path.join(northmere, "plan.xml"), encoding="utf-8").read()
price = open(os.path.join(northmere, "responses/harrowgate.xml"), encoding="utf-8").read()
main = open(os.path.join(northmere, "evaluation.xml"), encoding="utf-8").read()
failures = []


# What a process took is told to whoever started it, and begins with the size of that one: this is small, and stays so.
MEASURE = """
import os, sys
process = os.posix_spawn(sys.argv[2], sys.argv[2:], os.environ)
status, used = os.wait4(process, 0)[1:]
with open(sys.argv[1], "w") as out:
    out.write(f"{os.waitstatus_to_exitcode(status)} {used.ru_maxrss // 1024}")
"""


def run(
        what, arguments, megabytes=192, stdin=subprocess.DEVNULL, before=None, allowed=(0, 1, 64, 65, 66), program=finalist):
    """Far more time than the two seconds that are promised: other work may keep the machine busy. What is prepared by a
    function is not measured: it leaves nothing to measure with."""
    told = os.path.join(place, "told")
    command = [] if before else [sys.executable, "-I", "-S", "-c", MEASURE, told]
    process = subprocess.Popen(
        command + [program] + arguments, stdin=stdin, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        preexec_fn=before, start_new_session=True)
    try:
        status, used = process.wait(timeout=30), 0
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        failures.append(f"{what}: does not end")
        return
    if command:
        if status != 0:
            sys.exit(f"bounded.py: cannot measure {what}")
        with open(told, encoding="utf-8") as file:
            status, used = map(int, file.read().split())
    if status not in allowed:
        failures.append(f"{what}: ends with {status}")
    if used > megabytes:
        failures.append(f"{what}: takes {used} MB")


def changed(file, text, old, new):
    """A copy of the example in which one piece is another one."""
    folder = os.path.join(place, "case")
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(northmere, folder)
    if old not in text:
        sys.exit(f"bounded.py: '{old}' is not in {file}")
    with open(os.path.join(folder, file), "w", encoding="utf-8") as out:
        out.write(text.replace(old, new, 1))
    return folder


many = 20000
cases = {
    "unknown elements in one line": "<odd/>" * (4 << 17),
    "unknown namespaces": "".join(f"<n{i} xmlns='u{i}'/>" for i in range(100000)),
    "evaluators": "<panel>" + "".join(f'<evaluator id="Z{i}" name="Z"/>' for i in range(many)) + "</panel>",
    "criteria": "".join(
        f'<criterion id="Z{i}" title="Z" weight="1"><measure worst="0" best="9"/></criterion>' for i in range(many)),
    "vendors of one id": '<vendor id="Z" name="Zed"/>' * many,
}
for what, piece in cases.items():
    folder = changed("plan.xml", plan, "</plan>", piece + "</plan>")
    for command in (["check"], ["compare"], ["compare", "--format", "html"]):
        run(f"{command[0]} of {what}", [command[0], folder] + command[1:])

# Ids that begin and end alike are held against each other where they lead nowhere.
alike = [f"{'a' * 58}{i:05}" for i in range(4000)]


def small(body):
    file = os.path.join(place, "small.xml")
    with open(file, "w", encoding="utf-8") as out:
        out.write(f'<evaluation xmlns="urn:finalist:1" id="s" title="S">{body}</evaluation>')
    return file


panel = "<panel>" + "".join(f'<evaluator id="E{i}" name="E{i}"/>' for i in range(100)) + "</panel>"


def criteria(ids):
    return "".join(f'<criterion id="{i}" title="T" weight="1"><measure worst="0" best="1"/></criterion>' for i in ids)


claims = "".join(f'<requirement id="{i}" title="R">r</requirement>' for i in alike[:1900]) + criteria(["A"])
claims += "".join(f'<vendor id="V{i}" name="V{i}"/>' for i in range(150))
for i in range(150):
    strays = "".join(f'<claim requirement="{id}" status="met">c</claim>' for id in alike[2000:2020])
    claims += f'<response vendor="V{i}">{strays}</response>'
few = criteria(f"K{i}" for i in range(20))
told = {
    "claims that lead nowhere": claims,
    "figures that lead nowhere": criteria(alike[:1900]) + "".join(
        f'<vendor id="V{i}" name="V{i}">' + "".join(f'<measure criterion="{id}" value="1"/>' for id in alike[2000:2020])
        + "</vendor>" for i in range(150)),
    "stages that nobody knows": criteria(["A"]).replace("<measure", "<!-- --><measure") + "".join(
        f'<criterion id="Q{i}" title="T" weight="1"><question id="q{i}" share="1" scored-by="E1" stage="{"s" * 9000}{i}">'
        "?</question></criterion>" for i in range(50)) + '<vendor id="V" name="V"/><record>' + "".join(
        f'<narrowing stage="{"s" * 9000}x{i}"><stays vendor="V"/></narrowing>' for i in range(50)) + "</record>",
    "pairs that are not compared": panel + criteria(f"K{i}" for i in range(1500)) + "".join(
        f'<judgements by="E{i}"><pairwise><compare criterion="K1" to="K2" value="1"/></pairwise></judgements>'
        for i in range(100)),
    "best and worst of eighty": panel + criteria(f"K{i}" for i in range(80)) + '<judgements by="E1"><best-worst best="K0" '
    'worst="K1">' + "".join(f'<best-to criterion="K{i}" value="{1 + i % 9}"/>' for i in range(1, 80)) + "".join(
        f'<to-worst criterion="K{i}" value="{1 + i % 7}"/>' for i in range(2, 80)) + "</best-worst></judgements>",
    "best and worst by a hundred": panel + few + "".join(
        f'<judgements by="E{j}"><best-worst best="K0" worst="K1"><best-to criterion="K1" value="9"/>' + "".join(
            f'<best-to criterion="K{i}" value="{1 + (i * j) % 9}"/>' for i in range(2, 20)) + "".join(
            f'<to-worst criterion="K{i}" value="{1 + (i + j) % 9}"/>' for i in range(2, 20))
        + "</best-worst></judgements>" for j in range(100)),
}
field = criteria(f"K{i}" for i in range(10)) + "".join(
    f'<vendor id="V{i}" name="V{i}">' + "".join(
        f'<measure criterion="K{j}" value="{(i * 37 + j * 11) % 101 / 101}"/>' for j in range(10)) + "</vendor>"
    for i in range(200))
for arguments in (["compare"], ["compare", "--format", "html"], ["sensitivity"]):
    run(f"{arguments[0]} of two hundred vendors", [arguments[0], small(field)] + arguments[1:])
for what, body in told.items():
    run(f"check of {what}", ["check", small(body)])
    run(f"weights of {what}", ["weights", small(body)])
start = main.index(' title="')
old = main[start:main.index('"', start + 8) + 1]
for what, title in {
    "hidden characters": "&#x202e;" * 300000, "marks up": "&lt;" * 200000, "accents": "A" + "\u0301" * 400000,
}.items():
    run(f"the page of {what}", ["compare", changed("evaluation.xml", main, old, f' title="{title}"'), "--format", "html"])
ids = " ".join(f"q{i}" for i in range(120000))
run("a list without end", ["check", changed("responses/harrowgate.xml", price, 'covers="', f'covers="{ids} ')])

log = os.path.join(place, "log.csv")
for what, content, megabytes in (
    ("blank lines", "vendor,call_id\n" + "\n" * (50 << 20), 64 + 500),
    ("one field", "vendor,call_id\nelm," + "x" * (60 << 20) + "\n", 64 + 600),
    ("one column a byte", "," * (4 << 20), 192),
    ("faulty rows", "vendor,call_id,hour\n" + "".join(f"elm,K{i},often\n" for i in range(200000)), 192),
):
    with open(log, "w", encoding="utf-8") as out:
        out.write(content)
    run(f"a table of {what}", ["calls", "draw", "--log", log, "--n", "3", "--seed", "1"], megabytes)
ratings = os.path.join(place, "ratings.csv")
for what, lines in {
    "scores of which none are alike": (f"u{i // 2},r{i % 2},{i}" for i in range(150000)),
    "many raters of one unit": (f"u{i % 2},r{i // 2},{i % 5}" for i in range(100000)),
    "a rater a unit": (f"u{i // 2},r{(i + 1) // 2},{i % 5}" for i in range(100000)),
}.items():
    with open(ratings, "w", encoding="utf-8") as out:
        out.write("unit,rater,score\n" + "\n".join(lines) + "\n")
    run(f"agreement on {what}", ["agreement", ratings, "--format", "json"])
with open(log, "w", encoding="utf-8") as out:
    out.write("vendor,call_id\nelm,K1\nelm,K2\n")
run("a draw of very many", ["calls", "draw", "--log", log, "--n", "1000000000000000000", "--seed", "1"])


def few_descriptors():
    resource.setrlimit(resource.RLIMIT_NOFILE, (4, 4))


def no_threads():
    resource.setrlimit(resource.RLIMIT_NPROC, (1, 1))
    if os.getuid() == 0:
        os.setgid(65534)
        os.setuid(65534)


with open("/dev/zero", "rb") as zeros:
    run("answers without end", ["weights", northmere, "--ask", "points", "--by", "E1"], stdin=zeros)
# For a user who may open nothing else.
os.chmod(place, 0o755)
shared = shutil.copytree(northmere, os.path.join(place, "open"))
program = shutil.copy(finalist, place)
for command in ("compare", "sensitivity"):
    run(f"{command} with four descriptors", [command, shared], before=few_descriptors, allowed=(0, 64, 65, 66, 127))
    # Processes of one user count together: the limit leaves no thread to nobody.
    run(f"{command} without threads", [command, shared], before=no_threads, allowed=(0, 65), program=program)

shutil.rmtree(place)
for failure in failures:
    print(f"FAIL {failure}")
if not failures:
    print("files without end and bare surroundings are met within bounds")
sys.exit(bool(failures))
