#!/usr/bin/env python3
"""Write gold articles by hand, without counting offsets.

usage: annotate.py compile IN.txt > OUT.json     authoring format -> gold record (checked first)
       annotate.py show OUT.json                 gold record -> authoring format, to read or to edit
       annotate.py check FILE…                   gold records: .json (one) or .jsonl (one a line)
       annotate.py count FILE…                   how many quotations of each form, provenance and construction

The authoring format has three parts, parted by lines that hold `---` and nothing else:

    id: held/example
    publisher: UPI                   (empty: not known)
    title: Minister rules out talks
    date: 2031-05-02                 (empty: not known)
    credits: Reuters; AFP            (agencies whose story it is; empty: none)
    register: diplomacy
    constructions: direct, according-to
    ---
    "⟦q1 We shall not talk⟧," ⟦q1.speaker Deputy Minister Ann Lee⟧ ⟦q1.cue told⟧ reporters,
    according to ⟦q1.via Interfax⟧. She has read "⟦m1 The Long Peace⟧".
    ---
    q1 | direct | Ann Lee (person) | Interfax (according-to, news-agency) | relayed
    m1 | title

Markup: `⟦LABEL words⟧`. One blank ends the labels; several labels for one span are joined by commas
(`⟦q1.via,q2.via CNN⟧`), and spans nest. `q1` is content (repeat it for each span of the content, in reading order),
`q1.speaker`, `q1.cue`, and `q1.via` (of a chain `q1.via1`, `q1.via2`, … from the speaker outwards) its parts, `m1` a mention.
Blank lines at either end of the text are dropped; everything else is kept as it stands.

A quotation's line:  ID | FORM | SPEAKER | VIA | PROVENANCE [| FLAGS]
    SPEAKER     `Name (kind)`; `? (kind)` where the article never names it; `-` where there is no speaker at all
    VIA         `Name (relation, kind)`, a chain joined by ` > ` from the speaker outwards; `-` for none
    FLAGS       any of: continuation, caption, nested_in=ID
A mention's line:    ID | REASON

`nested_in` is not stored: that one quotation lies inside another follows from their spans. compile holds the flag
against the spans, show writes it anew. Offsets in the record are Unicode code points, half open.
"""
import collections, json, re, sys

FORMS = {"direct", "mixed", "indirect"}
SPEAKERS = {"person", "group", "organization", "document", "outlet", "unnamed"}
SECOND_HAND = {"relayed", "given-elsewhere", "through-person"}
PROVENANCE = SECOND_HAND | {"own", "on-record", "unstated"}
KINDS = {"news-agency", "newspaper", "broadcaster", "radio", "magazine", "web", "social", "state-media", "unspecified-media",
         "document", "person", "organization"}
RELATIONS = {"according-to", "reported", "quoted", "citing", "told", "interview", "on-air", "wrote-in", "relayed-by-person",
             "credited", "other"}
GIVEN = {"told", "interview", "on-air", "wrote-in", "other"}          # how words are given to another outlet
REASONS = {"title", "term", "scare", "words"}
HEAD = ["id", "publisher", "title", "date", "credits", "register", "constructions"]
OPENING, CLOSING = "\"“”„«‹‘'「", "\"”“»›’'」"


class Flaw(Exception):
    """What is wrong with an authoring file or a record, in words."""


# --- authoring format -> record ----------------------------------------------------------------------------------

def compile_text(source):
    """The gold record of one article in the authoring format."""
    parts = re.split(r"(?m)^---[ \t]*$\n?", source)
    if len(parts) != 3: raise Flaw(f"expected head, text and lines parted by two '---', found {len(parts)} parts")
    head = {}
    for line in parts[0].strip().splitlines():
        key, colon, value = line.partition(":")
        if not colon or key.strip() not in HEAD: raise Flaw(f"head line not understood: {line!r}")
        head[key.strip()] = value.strip()
    if not head.get("id"): raise Flaw("head has no id")
    text, spans = strip_markup(parts[1].strip("\n"))
    record = {"id": head["id"], "publisher": head.get("publisher") or None, "date": head.get("date") or None,
              "title": head.get("title") or None, "text": text, "quotations": [], "mentions": [],
              "credits": items(head.get("credits"), ";"), "register": head.get("register") or None,
              "constructions": items(head.get("constructions"), ",")}
    used, nested = set(), []
    for line in filter(str.strip, parts[2].splitlines()):
        fields = [f.strip() for f in line.split("|")]
        label = fields[0]
        if label not in spans: raise Flaw(f"no span {label!r} in the text: {line!r}")
        if len(fields) == 2:
            record["mentions"] += [{"span": s, "reason": fields[1]} for s in spans[label]]
            used.add(label)
        elif len(fields) in (5, 6):
            quotation, inside = quotation_of(fields, spans)
            record["quotations"].append(quotation)
            if inside: nested.append((label, inside))
            used |= {k for k in spans if k.split(".")[0] == label}
        else: raise Flaw(f"line not understood: {line!r}")
    if set(spans) - used: raise Flaw(f"spans without a line: {sorted(set(spans) - used)}")
    for inner, outer in nested:
        if nesting(record).get(inner) != outer: raise Flaw(f"{inner} is said to be nested in {outer}, but its content is not")
    return record


def items(value, separator):
    return [v.strip() for v in (value or "").split(separator) if v.strip()]


def strip_markup(marked):
    """The text without markup, and {label: [[start, end], …]}."""
    text, spans, open_spans = [], collections.defaultdict(list), []
    size = 0
    for piece in re.split(r"(⟦[\w.,]+ |⟧)", marked):
        if piece == "⟧":
            if not open_spans: raise Flaw(f"⟧ without ⟦ after {''.join(text)[-40:]!r}")
            labels, start = open_spans.pop()
            for label in labels: spans[label].append([start, size])
        elif piece.startswith("⟦"): open_spans.append((piece[1:-1].split(","), size))
        else:
            text.append(piece)
            size += len(piece)
    if open_spans: raise Flaw(f"⟦{','.join(open_spans[-1][0])} is never closed")
    if "⟦" in "".join(text): raise Flaw("a ⟦ without a label")
    return "".join(text), {k: sorted(v) for k, v in spans.items()}


def quotation_of(fields, spans):
    """One quotation from its line, and the id it is said to be nested in."""
    label, form, speaker, via, provenance = fields[:5]
    flags = fields[5].split() if len(fields) == 6 else []
    inside = next((f[len("nested_in="):] for f in flags if f.startswith("nested_in=")), None)
    unknown = [f for f in flags if f not in ("continuation", "caption") and not f.startswith("nested_in=")]
    if unknown: raise Flaw(f"{label}: flags not understood: {unknown}")

    def one(part):
        found = spans.get(f"{label}.{part}", [])
        if len(found) > 1: raise Flaw(f"{label}.{part} stands {len(found)} times in the text")
        return found[0] if found else None

    said_by = None
    if speaker != "-":
        name, (kind,) = named(speaker, 1)
        said_by = {"span": one("speaker"), "name": name, "kind": kind}
    elif one("speaker"): raise Flaw(f"{label} has a speaker in the text and none in its line")
    vias = []
    for n, link in enumerate([] if via == "-" else via.split(" > "), 1):
        name, (relation, kind) = named(link, 2)
        vias.append({"span": one(f"via{n}") or (one("via") if n == 1 else None), "name": name, "relation": relation, "kind": kind})
    marked = sum(k.startswith(f"{label}.via") for k in spans)
    if marked > len(vias): raise Flaw(f"{label} has {marked} vias in the text and {len(vias)} in its line")
    return {"id": label, "form": form, "content": spans[label], "speaker": said_by, "cue": one("cue"), "via": vias,
            "provenance": provenance, "continuation": "continuation" in flags, "caption": "caption" in flags}, inside


def named(field, count):
    """`Name (a, b)` -> name or None, [a, b]."""
    match = re.fullmatch(r"(.+?)\s*\(([^()]*)\)", field)
    values = [v.strip() for v in match[2].split(",")] if match else []
    if len(values) != count: raise Flaw(f"expected 'Name ({'kind' if count == 1 else 'relation, kind'})', found {field!r}")
    return (None if match[1] == "?" else match[1]), values


# --- record -> authoring format ----------------------------------------------------------------------------------

def show(record):
    """The authoring format of one gold record."""
    spans = collections.defaultdict(list)
    for q in record["quotations"]:
        for s, e in q["content"]: spans[s, e].append(q["id"])
        for part in ("speaker", "cue"):
            span = q[part]["span"] if part == "speaker" and q[part] else q[part]
            if span: spans[tuple(span)].append(f"{q['id']}.{part}")
        for n, v in enumerate(q["via"], 1):
            if v["span"]: spans[tuple(v["span"])].append(f"{q['id']}.via{n if len(q['via']) > 1 else ''}")
    for n, m in enumerate(record["mentions"], 1): spans[tuple(m["span"])].append(f"m{n}")
    text, out, at, stack = record["text"], [], 0, []

    def advance(to):
        nonlocal at
        while stack and stack[-1] <= to:
            out.append(text[at:stack[-1]] + "⟧")
            at = stack.pop()
        out.append(text[at:to])
        at = to

    for (s, e), labels in sorted(spans.items(), key=lambda x: (x[0][0], -x[0][1])):
        advance(s)
        if stack and e > stack[-1]: raise Flaw(f"{record['id']}: span {[s, e]} crosses another one; it cannot be shown")
        out.append(f"⟦{','.join(labels)} ")
        stack.append(e)
    advance(len(text))
    inside, lines = nesting(record), []
    for q in record["quotations"]:
        sp = q["speaker"]
        fields = [q["id"], q["form"], f"{sp['name'] or '?'} ({sp['kind']})" if sp else "-",
                  " > ".join(f"{v['name'] or '?'} ({v['relation']}, {v['kind']})" for v in q["via"]) or "-", q["provenance"]]
        flags = [f for f in ("continuation", "caption") if q[f]] + [f"nested_in={inside[i]}" for i in [q["id"]] if i in inside]
        lines.append(" | ".join(fields + ([" ".join(flags)] if flags else [])))
    lines += [f"m{n} | {m['reason']}" for n, m in enumerate(record["mentions"], 1)]
    head = [f"{k}: {('; ' if k == 'credits' else ', ').join(v) if isinstance(v, list) else v or ''}".rstrip()
            for k in HEAD for v in [record.get(k)]]
    return "\n".join(head + ["---", "".join(out), "---"] + lines) + "\n"


def nesting(record):
    """{inner id: id of the smallest quotation whose content holds all of the inner one's}."""
    size = lambda q: sum(e - s for s, e in q["content"])
    found = {}
    for q in record["quotations"]:
        around = [o for o in record["quotations"] if o is not q and size(o) > size(q) and
                  all(any(a <= s and e <= b for a, b in o["content"]) for s, e in q["content"])]
        if around: found[q["id"]] = min(around, key=size)["id"]
    return found


# --- check -------------------------------------------------------------------------------------------------------

def in_marks(text, s, e):
    """Whether [s, e) stands in marks: one right before it, and one (or, as in a quotation that runs over several
    paragraphs, the paragraph's end) right after it and the sentence punctuation that follows it."""
    rest = text[e:].lstrip(".,!?…;: \u00a0")
    before = text[:s].rstrip("\u00a0")
    return bool(before) and before[-1] in OPENING and (not rest or rest[0] in CLOSING or rest[0] == "\n")


def has_marks(text, s, e):
    """Whether a pair of marks stands inside [s, e). An apostrophe is no mark: a single one opens only at a word's start."""
    return bool(re.search(r"[\"“„«「].+?[\"”“»」]|''.+?''|(?<!\w)['‘](?=\S).+?['’](?!\w)", text[s:e], re.S))


def check(record):
    """All flaws of one record, in words."""
    text, flaws, previous, ids = record["text"], [], None, set()
    inside = nesting(record)

    def span(what, value):
        if not (isinstance(value, list) and len(value) == 2 and 0 <= value[0] < value[1] <= len(text)):
            flaws.append(f"{what}: {value} is no span of the text")
            return False
        words = text[value[0]:value[1]]
        if words != words.strip(): flaws.append(f"{what}: blank space at an end of {words!r}")
        return True

    for q in record["quotations"]:
        i, prov, via, said_by = q["id"], q["provenance"], q["via"], q["speaker"]
        if i in ids: flaws.append(f"{i}: id used twice")
        ids.add(i)
        if not q["content"]: flaws.append(f"{i}: no content")
        if not all([span(f"{i} content", s) for s in q["content"]]): continue
        if q["content"] != sorted(q["content"]) or any(a[1] > b[0] for a, b in zip(q["content"], q["content"][1:])):
            flaws.append(f"{i}: content spans overlap or are out of order")
        for s, e in q["content"]:
            if re.fullmatch(r"[\"“„«‘'](?:(?![\"“”„«»]).)*[\"”“»’'][.,]?", text[s:e], re.S) and not in_marks(text, s, e) \
                    and not re.search(r"['’] .*['‘]", text[s + 1:e - 1]):
                flaws.append(f"{i}: outer marks belong outside the content: {text[s:e]!r}")
        quoted = [in_marks(text, s, e) for s, e in q["content"]]
        if q["form"] not in FORMS: flaws.append(f"{i}: form {q['form']!r}")
        elif q["form"] == "direct" and not all(quoted): flaws.append(f"{i}: direct, but not all of it stands in marks")
        elif q["form"] == "mixed" and (all(quoted) or not (any(quoted) or any(has_marks(text, s, e) for s, e in q["content"]))):
            flaws.append(f"{i}: mixed, but {'all' if all(quoted) else 'nothing'} of it stands in marks")
        elif q["form"] == "indirect" and i not in inside and (any(quoted) or any(has_marks(text, s, e) for s, e in q["content"])):
            flaws.append(f"{i}: indirect, but words of it stand in marks")
        if said_by:
            if said_by["kind"] not in SPEAKERS: flaws.append(f"{i}: speaker's kind {said_by['kind']!r}")
            if said_by["kind"] == "person" and not said_by["name"]: flaws.append(f"{i}: a person without a name is unnamed")
            if said_by["kind"] == "unnamed" and said_by["name"]: flaws.append(f"{i}: an unnamed speaker with a name")
            span(f"{i} speaker", said_by["span"])
        if q["cue"]: span(f"{i} cue", q["cue"])
        for v in via:
            span(f"{i} via", v["span"])
            if v["relation"] not in RELATIONS: flaws.append(f"{i}: relation {v['relation']!r}")
            if v["kind"] not in KINDS: flaws.append(f"{i}: kind of via {v['kind']!r}")
            if not v["name"]: flaws.append(f"{i}: a via without a name")
        if prov not in PROVENANCE: flaws.append(f"{i}: provenance {prov!r}")
        elif (prov in SECOND_HAND) != bool(via): flaws.append(f"{i}: {prov} with {len(via)} vias")
        elif via and (prov == "through-person") != (via[0]["relation"] == "relayed-by-person"):
            flaws.append(f"{i}: {prov}, but its innermost link is {via[0]['relation']}")
        elif prov == "given-elsewhere" and via[0]["relation"] not in GIVEN or prov == "relayed" and via[0]["relation"] in GIVEN - {"other"}:
            flaws.append(f"{i}: {prov}, but its innermost link is {via[0]['relation']}")
        if q["continuation"]:
            if previous is None or previous["speaker"] != said_by: flaws.append(f"{i}: continuation of another speaker")
            elif previous["via"] != via: flaws.append(f"{i}: continuation with another via")
        if i not in inside: previous = q
    for m in record["mentions"]:
        if m["reason"] not in REASONS: flaws.append(f"mention: reason {m['reason']!r}")
        if span("mention", m["span"]) and not in_marks(text, *m["span"]): flaws.append(f"mention not in marks: {text[slice(*m['span'])]!r}")
    return flaws


# --- command -----------------------------------------------------------------------------------------------------

def pretty(value):
    """JSON with an indent of 1, each span on one line."""
    return re.sub(r"\[\n\s*(\d+),\n\s*(\d+)\n\s*\]", r"[\1, \2]", json.dumps(value, ensure_ascii=False, indent=1))


def load(path):
    """The records of one file."""
    try:
        with open(path, encoding="utf-8") as f:
            return [json.loads(l) for l in f if l.strip()] if path.endswith(".jsonl") else [json.load(f)]
    except ValueError as error: raise Flaw(f"{path}: {error}")


def main(arguments):
    if len(arguments) < 2 or arguments[0] not in ("compile", "show", "check", "count"): sys.exit(__doc__)
    command, paths = arguments[0], arguments[1:]
    if command == "compile":
        with open(paths[0], encoding="utf-8") as f: record = compile_text(f.read())
        flaws = check(record)
        if flaws: raise Flaw("\n".join(f"{record['id']}: {x}" for x in flaws))
        print(pretty(record))
    elif command == "show":
        print("\n".join(show(r) for p in paths for r in load(p)), end="")
    else:
        records = [(p, r) for p in paths for r in load(p)]
        if command == "count": return count([r for _, r in records])
        twice = [i for i, n in collections.Counter(r["id"] for _, r in records).items() if n > 1]
        flaws = [f"{p}: {r['id']}: {x}" for p, r in records for x in check(r)] + [f"id used twice: {i}" for i in twice]
        if flaws: raise Flaw("\n".join(flaws))
        print(f"{len(records)} articles, {sum(len(r['quotations']) for _, r in records)} quotations: no flaws")


def count(records):
    quotations = [q for r in records for q in r["quotations"]]
    for name, values in (("form", (q["form"] for q in quotations)), ("provenance", (q["provenance"] for q in quotations)),
                         ("speaker", (q["speaker"]["kind"] if q["speaker"] else "none" for q in quotations)),
                         ("mention", (m["reason"] for r in records for m in r["mentions"])),
                         ("construction (articles)", (c for r in records for c in r.get("constructions") or []))):
        print(f"{name}:", ", ".join(f"{k} {n}" for k, n in collections.Counter(values).most_common()))
    print(f"{len(records)} articles, {len(quotations)} quotations, {sum(len(q['via']) > 1 for q in quotations)} chains")


if __name__ == "__main__":
    try: main(sys.argv[1:])
    except Flaw as flaw: sys.exit(f"{flaw}")
