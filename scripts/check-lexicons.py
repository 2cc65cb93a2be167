#!/usr/bin/env python3
"""Check the cue lexicons of the Attribution target. Standard library only.

    scripts/check-lexicons.py [DIRECTORY]

Prints one line per error and exits 1 if there is any.
"""
import re
import sys
from pathlib import Path

DEFAULT = Path(__file__).resolve().parent.parent / "Sources/Attribution/Lexicons"

CLASSES = set("report ask deny promise accuse praise order describe write reveal relay manner belief intent".split())
FRAMES = set("quote that zero np-that wh to np-to ing of for as small np about against with".split())
NOUN_FRAMES = set("that of to about for colon".split())
KINDS = set("news-conference statement speech interview post readout hearing filing letter report book debate "
            "rally briefing broadcast meeting message document".split())
PREPOSITIONS = set("at in during on by from through via".split())
YES_NO = {"yes", "no"}

# name -> (columns, key columns, least number of distinct first-column values, {column: (set, separator, may be empty)})
TABLES = {
    "ReportingVerbs.tsv": (
        "lemma third past participle gerund particle class frames stance".split(),
        ("lemma", "past", "participle"), 520,
        {"class": (CLASSES, None, False), "frames": (FRAMES, ",", False),
         "stance": ({"neutral", "loaded"}, None, False)}),
    "CueNouns.tsv": (
        "lemma plural class frames example".split(), ("lemma",), 120,
        {"class": (CLASSES, None, False), "frames": (NOUN_FRAMES, ",", True)}),
    "CuePhrases.tsv": (
        "phrase side class relation".split(), ("phrase",), 60,
        {"side": ({"speaker-follows", "speaker-precedes", "none"}, None, False), "class": (CLASSES, None, False),
         "relation": ({"according-to", "citing", "quoted", "vague", "opinion"}, None, False)}),
    "Occasions.tsv": (
        "phrase plural kind open prepositions".split(), ("phrase",), 110,
        {"kind": (KINDS, None, False), "open": ({"yes", "no", "interview"}, None, False),
         "prepositions": (PREPOSITIONS, "|", False)}),
    "Audiences.tsv": ("phrase open".split(), ("phrase",), 20, {"open": (YES_NO, None, False)}),
    "VagueSpeakers.tsv": (
        "phrase kind".split(), ("phrase",), 20, {"kind": ({"group", "unspecified-media", "none"}, None, False)}),
}

# verb -> accepted (past, participle) pairs
IRREGULAR = {}
for line in """
begin began begun | bet bet bet | break broke broken | bring brought brought | blow blew blown
broadcast broadcast broadcast | broadcast broadcasted broadcasted | burst burst burst | cast cast cast
choose chose chosen | cling clung clung | co-write co-wrote co-written | come came come | cut cut cut
draw drew drawn | dream dreamed dreamed | dream dreamt dreamt | drive drove driven | dwell dwelled dwelled
dwell dwelt dwelt | feel felt felt | fight fought fought | find found found | forbid forbade forbidden
forecast forecast forecast | forecast forecasted forecasted | foresee foresaw foreseen | foretell foretold foretold
forget forgot forgotten | gainsay gainsaid gainsaid | get got gotten | give gave given | go went gone
hear heard heard | hit hit hit | hold held held | know knew known | lay laid laid | learn learned learned
learn learnt learnt | leave left left | let let let | light lit lit | make made made | mean meant meant
misspeak misspoke misspoken | misunderstand misunderstood misunderstood | pay paid paid | plead pleaded pleaded
plead pled pled | prove proved proved | prove proved proven | put put put | read read read
rebroadcast rebroadcast rebroadcast | rethink rethought rethought | retell retold retold | say said said
see saw seen | seek sought sought | send sent sent | set set set | shoot shot shot | show showed shown
sing sang sung | speak spoke spoken | spell spelled spelled | spell spelt spelt | spit spat spat | stand stood stood
stick stuck stuck | strike struck struck | strive strove striven | strive strived strived | swear swore sworn
take took taken | tear tore torn | tell told told | think thought thought | throw threw thrown
understand understood understood | undertake undertook undertaken | underwrite underwrote underwritten
weep wept wept | withdraw withdrew withdrawn | write wrote written | beseech beseeched beseeched
beseech besought besought
""".strip().replace("\n", " | ").split(" | "):
    base, past, participle = line.split()
    IRREGULAR.setdefault(base, set()).add((past, participle))

# Verbs of more than one syllable whose last consonant doubles because the stress is on the last syllable, or by
# custom, and verbs that British spelling doubles too.
DOUBLED_LONG = set("ad-lib admit begin commit concur demur extol forbid forget incur infer omit permit prefer quiz "
                   "reblog rebut recap refer regret sidestep submit".split())
DOUBLED_BRITISH = set("channel counsel label libel marvel quarrel signal".split())


def third_forms(verb):
    if verb in ("quiz", "dis"):
        return {verb + verb[-1] + "es"}
    if re.search(r"(s|x|z|ch|sh)$", verb) or verb in ("go", "veto", "echo"):
        return {verb + "es"}
    if re.search(r"[^aeiou]y$", verb):
        return {verb[:-1] + "ies"}
    return {verb + "s"}


def stems(verb):
    """Stems that -ed and -ing may be put on."""
    short = re.fullmatch(r"(?:[^aeiou]|qu)*[aeiou][^aeiouwxy]", verb)
    if short or verb in DOUBLED_LONG:
        return {verb + verb[-1]}
    if verb in DOUBLED_BRITISH:
        return {verb, verb + verb[-1]}
    if verb == "panic":
        return {"panick"}
    return {verb}


def past_forms(verb):
    if verb.endswith("e"):
        return {verb + "d"}
    if re.search(r"[^aeiou]y$", verb):
        return {verb[:-1] + "ied"}
    return {stem + "ed" for stem in stems(verb)}


def gerund_forms(verb):
    if verb.endswith("ie"):
        return {verb[:-2] + "ying"}
    if verb == "whinge":
        return {"whingeing"}
    if verb.endswith("e") and not re.search(r"(ee|oe|ye)$", verb):
        return {verb[:-1] + "ing"}
    return {stem + "ing" for stem in stems(verb)}


def check_verb(row, say):
    lemma = row["lemma"]
    verb, _, rest = lemma.partition(" ")
    if (rest or "-") != row["particle"]:
        say(f"{lemma}: particle is {row['particle']!r}, the lemma has {rest or '-'!r}")
    if row["third"] not in third_forms(verb):
        say(f"{lemma}: third person {row['third']!r}")
    if row["gerund"] not in gerund_forms(verb):
        say(f"{lemma}: gerund {row['gerund']!r}")
    pair = (row["past"], row["participle"])
    if verb in IRREGULAR:
        if pair not in IRREGULAR[verb]:
            say(f"{lemma}: irregular forms {pair}")
    elif pair[0] != pair[1] or pair[0] not in past_forms(verb):
        say(f"{lemma}: past forms {pair}")


def check_table(path, spec, errors):
    columns, keys, least, closed = spec

    def say(text, line=None):
        errors.append(f"{path.name}{':' + str(line) if line else ''}: {text}")

    try:
        raw = path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        return say(str(error)) or 0
    if "\r" in raw or not raw.endswith("\n"):
        say("line ends must be LF, the last line too")
    lines = raw.split("\n")
    if lines[-1] == "":
        lines.pop()
    header = [line for line in lines if line.startswith("#")]
    body = [(number, line) for number, line in enumerate(lines, 1) if not line.startswith("#")]
    if [number for number, _ in body][:1] != [len(header) + 1]:
        say("header lines must all stand at the top")
    for field in ("columns", "origin", "licence", "date", "count"):
        if sum(line.startswith(f"# {field}: ") for line in header) != 1:
            say(f"header needs one line '# {field}: ...'")
    if not body or body[0][1].split("\t") != columns:
        return say("column names must be " + " ".join(columns)) or 0
    rows, seen, previous, extra = [], {}, "", {}
    for number, line in body[1:]:
        cells = line.split("\t")
        if len(cells) != len(columns):
            say(f"{len(cells)} columns, not {len(columns)}", number)
            continue
        row = dict(zip(columns, cells))
        for name, cell in row.items():
            if cell == "" or cell != cell.strip() or "  " in cell:
                say(f"{name}: empty cell or blank space: {cell!r}", number)
        first = cells[0]
        if first < previous:
            say(f"{first!r} is not sorted after {previous!r}", number)
        previous = first
        if first != first.lower():
            say(f"{first!r} is not lower case", number)
        key = tuple(row[name] for name in keys)
        if key in seen:
            say(f"{' '.join(key)!r} stands in line {seen[key]} already", number)
        seen.setdefault(key, number)
        for name, (known, separator, may_be_empty) in closed.items():
            values = row[name].split(separator) if separator else [row[name]]
            if may_be_empty and values == ["-"]:
                continue
            for value in values:
                if value not in known:
                    say(f"{first}: unknown {name} {value!r}", number)
            if len(set(values)) != len(values):
                say(f"{first}: {name} says a thing twice", number)
        if path.name == "ReportingVerbs.tsv":
            check_verb(row, lambda text: say(text, number))
            same = (row["particle"], row["class"], row["frames"], row["stance"])
            if extra.setdefault(first, same) != same:
                say(f"{first}: rows of one lemma may differ in their forms only", number)
        rows.append(row)
    count = next((line.split(": ", 1)[1] for line in header if line.startswith("# count: ")), "")
    if count != str(len(rows)):
        say(f"header says count {count}, there are {len(rows)} rows")
    if len({row[columns[0]] for row in rows}) < least:
        say(f"fewer than {least} entries")
    return len(rows)


def main():
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT
    errors = []
    for name, spec in TABLES.items():
        print(f"{name}: {check_table(folder / name, spec, errors)} rows")
    for error in errors:
        print(error, file=sys.stderr)
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
