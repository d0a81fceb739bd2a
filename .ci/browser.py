"""Judges pages in headless Chromium: python browser.py PAGE.html…"""

import glob
import os
import sys

from playwright.sync_api import sync_playwright

axe = open(glob.glob(os.path.join(sys.prefix, "lib/python3*/site-packages/axe*/axe.min.js"))[0]).read()
views = {
    "desk": dict(viewport=dict(width=1180, height=900)),
    "dark": dict(viewport=dict(width=1180, height=900), color_scheme="dark"),
    "phone": dict(viewport=dict(width=390, height=844)),
    "narrow": dict(viewport=dict(width=320, height=640)),
}
failed = 0
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    for path in sys.argv[1:]:
        wrong = []
        for view, options in views.items():
            page = browser.new_page(**options)
            requests, messages = [], []
            page.on("request", lambda request: requests.append(request.url))
            page.on("console", lambda message: messages.append(message.text))
            page.on("pageerror", lambda error: messages.append(str(error)))
            page.goto("file://" + os.path.abspath(path))
            if len(requests) != 1:
                wrong.append(f"{view}: {len(requests)} requests")
            wrong += [f"{view}: {message[:80]}" for message in messages]
            width = page.evaluate("document.documentElement.scrollWidth")
            if width > options["viewport"]["width"]:
                wrong.append(f"{view}: {width} px wide")
            page.evaluate(axe)
            found = page.evaluate("axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']})")
            wrong += [f"{view}: {rule['id']} x{len(rule['nodes'])}" for rule in found["violations"]]
            if view == "desk":
                page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)")
                heads = page.evaluate("[...document.querySelectorAll('table:has(> caption) > thead')].map(head => head.offsetHeight)")
                # Whoever reads a table with a caption needs its headings, folded or not.
                hidden = sum(height < 10 for height in heads)
                if hidden:
                    wrong.append(f"{view}: {hidden} of {len(heads)} tables with a caption show no headings")
            page.close()
        print(("FAIL " if wrong else "PASS ") + os.path.basename(path), "; ".join(wrong))
        failed += bool(wrong)
    browser.close()
print(f"{len(sys.argv) - 1 - failed} passed, {failed} failed")
sys.exit(bool(failed))
