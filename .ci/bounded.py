#!/usr/bin/env python3
"""bounded.py FINALIST: files that repeat one thing without end, and surroundings that give nothing. Each run must end by
itself, within seconds and a bounded memory, with a result or a message: none by a signal, none by waiting."""

import os
import resource
import shutil
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


def run(
        what, arguments, megabytes=192, stdin=subprocess.DEVNULL, before=None, allowed=(0, 1, 64, 65, 66), program=finalist):
    """Far more time than the two seconds that are promised: other work may keep the machine busy."""
    command = ["/usr/bin/env", "time", "-f", "%M", "-o", os.path.join(place, "memory")]
    if before or not shutil.which("time"):
        command = []
    try:
        status = subprocess.run(
            command + [program] + arguments, stdin=stdin, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            timeout=30, preexec_fn=before).returncode
    except subprocess.TimeoutExpired:
        failures.append(f"{what}: does not end")
        return
    used = 0
    if command:
        used = int(open(os.path.join(place, "memory")).read().split()[-1]) // 1024
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
