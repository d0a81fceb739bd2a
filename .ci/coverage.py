"""Prints the line coverage of the parts that handle what others sent or what decides, and holds it to 90 percent."""

import json
import sys

files = json.load(open(sys.argv[1]))["data"][0]["files"]
failed = False
for part in ["Sources/LocatedXML", "Sources/Finalist/Reading", "Sources/Finalist/Scoring"]:
    lines = [file["summary"]["lines"] for file in files if f"/{part}/" in file["filename"]]
    covered, count = sum(line["covered"] for line in lines), sum(line["count"] for line in lines)
    percent = 100 * covered / count
    failed = failed or percent < 90
    print(f"{part}: {covered} of {count} lines, {percent:.1f} %")
sys.exit("line coverage is below 90 %" if failed else 0)
