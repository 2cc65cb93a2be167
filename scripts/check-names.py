#!/usr/bin/env python3
"""Checks the name, title, role, place and abbreviation lexicons: headers and
their counts, columns, order, duplicates, known kinds, links between files.

Run from anywhere: scripts/check-names.py. Exit status 1 if anything is wrong.
"""
import pathlib
import re
import sys
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parent.parent
ATTRIBUTION = ROOT / "Sources" / "Attribution" / "Lexicons"
SEGMENTATION = ROOT / "Sources" / "Segmentation"
GENDER = {"m", "f", "u"}

# file: (folder, column names, least number of rows, {column: allowed values})
FILES = {
    "GivenNames.tsv": (ATTRIBUTION, ["name", "gender"], 2500, {"gender": GENDER}),
    "Titles.tsv": (ATTRIBUTION, ["form", "expansion", "gender", "number"], 180,
                   {"gender": GENDER, "number": {"sg", "pl"}}),
    "Roles.tsv": (ATTRIBUTION, ["role", "plural", "gender", "flags"], 700, {"gender": GENDER}),
    "Groups.tsv": (ATTRIBUTION, ["noun", "kind"], 260, {"kind": {"group", "organization"}}),
    "OrganizationHeads.tsv": (ATTRIBUTION, ["word", "kind"], 200,
                              {"kind": {"organization", "place", "work", "event", "facility"}}),
    "Organizations.tsv": (ATTRIBUTION, ["name", "aliases", "kind", "place"], 350,
                          {"kind": {"organization"}}),
    "Places.tsv": (ATTRIBUTION, ["name", "kind", "country", "demonyms"], 900,
                   {"kind": {"country", "capital", "city", "state", "region", "continent"}}),
    "Documents.tsv": (ATTRIBUTION, ["noun", "plural", "kind"], 90,
                      {"kind": {"document", "poll", "media"}}),
    "CommonCapitalized.tsv": (ATTRIBUTION, ["word", "kind"], 400,
                              {"kind": {"function", "adverb", "calendar", "adjective", "other"}}),
    "Abbreviations.tsv": (SEGMENTATION, ["abbreviation", "class", "may_end"], 350,
                          {"class": {"title", "month", "place", "company", "suffix", "time", "number",
                                     "latin", "weekday", "street", "unit", "other"},
                           "may_end": {"yes", "no"}}),
}
LOWER = {"Roles.tsv", "Groups.tsv", "Documents.tsv"}
FLAGS = {"official", "relational", "generic", "profession"}
HEADERS = ("Columns", "Origin", "Licence", "Date", "Count")

problems = []


def problem(name, text):
    problems.append(f"{name}: {text}")


def read(name):
    folder, columns, least, allowed = FILES[name]
    path = folder / name
    if not path.is_file():
        problem(name, "missing")
        return []
    data = path.read_bytes()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        problem(name, f"not UTF-8: {error}")
        return []
    if b"\r" in data or data.startswith(b"\xef\xbb\xbf") or not text.endswith("\n"):
        problem(name, "line ends must be LF, no byte order mark, a line end at the end")
    if text != unicodedata.normalize("NFC", text):
        problem(name, "not in NFC")
    lines = text.split("\n")[:-1]
    head = [line for line in lines if line.startswith("#")]
    if lines[:len(head)] != head:
        problem(name, "# lines stand only at the top")
    fields = dict(re.findall(r"^# (\w+): (.*)$", "\n".join(head), re.M))
    for key in HEADERS:
        if key not in fields:
            problem(name, f"header without {key}")
    body = lines[len(head):]
    if not body or body[0].split("\t") != columns:
        problem(name, f"column line is not {columns}")
        return []
    rows = [line.split("\t") for line in body[1:]]
    if fields.get("Count") != str(len(rows)):
        problem(name, f"header counts {fields.get('Count')}, file holds {len(rows)}")
    if len(rows) < least:
        problem(name, f"{len(rows)} rows, fewer than {least}")
    good = []
    for number, row in enumerate(rows, len(head) + 2):
        if len(row) != len(columns) or any(not cell or cell != cell.strip() for cell in row):
            problem(name, f"line {number}: wrong columns or blanks: {row}")
            continue
        for column, values in allowed.items():
            if row[columns.index(column)] not in values:
                problem(name, f"line {number}: {column} {row[columns.index(column)]!r}")
        good.append(row)
    keys = [row[0] for row in good]
    if keys != sorted(keys):
        wrong = next(b for a, b in zip(keys, keys[1:]) if a > b)
        problem(name, f"not sorted by code point at {wrong!r}")
    for key in sorted({key for key in keys if keys.count(key) > 1} if len(set(keys)) != len(keys) else ()):
        problem(name, f"twice: {key!r}")
    if name in LOWER:
        for row in good:
            if row[0] != row[0].lower():
                problem(name, f"not lower case: {row[0]!r}")
    return good


def parts(cell):
    return [] if cell == "-" else cell.split("|")


def main():
    tables = {name: read(name) for name in FILES}
    for name, column in (("Organizations.tsv", 1), ("Places.tsv", 3)):
        for row in tables[name]:
            items = parts(row[column])
            if len(set(items)) != len(items) or any(not item.strip() for item in items):
                problem(name, f"{row[0]}: empty or doubled item in {row[column]!r}")
    for row in tables["GivenNames.tsv"]:
        if not row[0][0].isupper() or " " in row[0]:
            problem("GivenNames.tsv", f"not one capitalised word: {row[0]!r}")
    for row in tables["Titles.tsv"]:
        if row[1] != row[1].lower():
            problem("Titles.tsv", f"expansion not lower case: {row[1]!r}")
    for row in tables["Roles.tsv"]:
        flags = row[3].split(",")
        if not set(flags) <= FLAGS or len(set(flags)) != len(flags):
            problem("Roles.tsv", f"{row[0]}: flags {row[3]!r}")
    names = {row[0] for row in tables["Organizations.tsv"]}
    owners = {}
    places = {row[0] for row in tables["Places.tsv"]}
    for row in tables["Organizations.tsv"]:
        if row[0].startswith("The "):
            problem("Organizations.tsv", f"leading The: {row[0]!r}")
        if row[3] != "-" and row[3] not in places:
            problem("Organizations.tsv", f"{row[0]}: place {row[3]!r} is not in Places.tsv")
        for alias in parts(row[1]):
            if alias in names:
                problem("Organizations.tsv", f"alias {alias!r} is a name too")
            if owners.setdefault(alias, row[0]) != row[0]:
                problem("Organizations.tsv", f"alias {alias!r} of {owners[alias]!r} and {row[0]!r}")
    for row in tables["Places.tsv"]:
        if row[2] != "-" and not re.fullmatch("[A-Z]{2}", row[2]):
            problem("Places.tsv", f"{row[0]}: country {row[2]!r}")
        if row[2] == "-" and row[1] not in ("region", "continent"):
            problem("Places.tsv", f"{row[0]}: {row[1]} without a country")
    for row in tables["Abbreviations.tsv"]:
        if not row[0].endswith("."):
            problem("Abbreviations.tsv", f"no final full stop: {row[0]!r}")
    for text in problems:
        print(text)
    if problems:
        print(f"{len(problems)} problems")
        return 1
    for name, rows in tables.items():
        print(f"{name}\t{len(rows)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
