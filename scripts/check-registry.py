#!/usr/bin/env python3
"""Check the outlet registry: Outlets.tsv and Programmes.tsv.

Usage: scripts/check-registry.py
The state_media codes are compared with the State Media Matrix where
HEARSAY_MATRIX names its file.
Exit status 1 on any error.
"""
import collections, csv, os, re, sys, unicodedata

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FOLDER = os.path.join(ROOT, "Sources", "Provenance", "Registry")
OUTLET_COLUMNS = ["id", "name", "aliases", "former", "kind", "country", "parent",
                  "domains", "languages", "state_media"]
PROGRAMME_COLUMNS = ["name", "aliases", "outlet", "kind", "ambiguous"]
KINDS = {"news-agency", "newspaper", "broadcaster", "radio", "magazine", "web",
         "social", "press-office"}
PROGRAMME_KINDS = {"tv", "radio", "column", "podcast", "newsletter"}
CODES = {"SC", "CaPu", "CaPr", "ISFM", "ISF", "ISM", "IP"}
CONTINENTS = {
    "Africa": "AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG ER ET GA GH GM GN GQ GW KE LR LS LY MA "
              "MG ML MR MU MW MZ NA NE NG RW SC SD SL SN SO SS ST SZ TD TG TN TZ UG ZA ZM ZW",
    "Asia": "AE AF AM AZ BD BH BN BT CN GE HK ID IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK MM "
            "MN MO MV MY NP OM PH PK PS QA SA SG SY TH TJ TL TM TR TW UZ VN YE",
    "Europe": "AL AT BA BE BG BY CH CY CZ DE DK EE ES EU FI FO FR GB GR HR HU IE IS IT LI LT LU LV "
              "MC MD ME MK MT NL NO PL PT RO RS RU SE SI SK SM UA VA XK",
    "North America": "BB BM BS BZ CA CR CU DO GL GT HN HT JM KY MX NI PA PR SV TT US",
    "South America": "AR BO BR CL CO EC GY PE PY SR UY VE",
    "Oceania": "AU FJ NZ PG SB TO VU WS",
    "none": "-",
}
CONTINENT = {code: name for name, codes in CONTINENTS.items() for code in codes.split()}
# Country names as the State Media Matrix writes them.
COUNTRIES = dict(pair.rsplit("=", 1) for pair in """
Afghanistan=AF;Albania=AL;Algeria=DZ;Angola=AO;Argentina=AR;Armenia=AM;Australia=AU;Austria=AT;
Azerbaijan=AZ;Bahrain=BH;Bangladesh=BD;Belarus=BY;Belgium=BE;Benin=BJ;Bhutan=BT;Bolivia=BO;
Bosnia and Herzegovina=BA;Botswana=BW;Brazil=BR;Brunei=BN;Bulgaria=BG;Burkina Faso=BF;Burundi=BI;
Cambodia=KH;Cameroon=CM;Canada=CA;Central African Republic=CF;Chad=TD;Chile=CL;China=CN;Colombia=CO;
Congo=CG;Costa Rica=CR;Croatia=HR;Cuba=CU;Cyprus=CY;Czechia=CZ;Côte d'Ivoire=CI;DR Congo=CD;Denmark=DK;
Djibouti=DJ;Dominican Republic=DO;Ecuador=EC;Egypt=EG;El Salvador=SV;Eritrea=ER;Estonia=EE;Ethiopia=ET;
Europen Union=EU;Finland=FI;France=FR;Gabon=GA;Georgia=GE;Germany=DE;Ghana=GH;Greece=GR;Guatemala=GT;
Haiti=HT;Honduras=HN;Hong Kong=HK;Hungary=HU;Iceland=IS;India=IN;Indonesia=ID;Iran=IR;Iraq=IQ;Ireland=IE;
Israel=IL;Italy=IT;Jamaica=JM;Japan=JP;Jordan=JO;Kazakhstan=KZ;Kenya=KE;Kuwait=KW;Laos=LA;Latvia=LV;
Lebanon=LB;Lesotho=LS;Liberia=LR;Libya=LY;Liechtenstein=LI;Lithuania=LT;Macao=MO;Madagascar=MG;Malawi=MW;
Malaysia=MY;Malta=MT;Mauritania=MR;Mexico=MX;Moldova=MD;Mongolia=MN;Montenegro=ME;Morocco=MA;
Mozambique=MZ;Myanmar=MM;Namibia=NA;Nepal=NP;Netherlands=NL;New Zealand=NZ;Nicaragua=NI;Niger=NE;
Nigeria=NG;North Korea=KP;North Macedonia=MK;Norway=NO;Oman=OM;Pakistan=PK;Palestine territories=PS;
Panama=PA;Paraguay=PY;Peru=PE;Philippines=PH;Poland=PL;Portugal=PT;Qatar=QA;Romania=RO;Russia=RU;
Rwanda=RW;Saudi Arabia=SA;Senegal=SN;Serbia=RS;Singapore=SG;Slovakia=SK;Slovenia=SI;Somalia=SO;
South Africa=ZA;South Korea=KR;South Sudan=SS;Spain=ES;Sri Lanka=LK;Sudan=SD;Sweden=SE;Switzerland=CH;
Syria=SY;Taiwan=TW;Tajikistan=TJ;Tanzania=TZ;Thailand=TH;The Gambia=GM;Togo=TG;Tunisia=TN;Turkey=TR;
Turkmenistan=TM;UAE=AE;Uganda=UG;Ukraine=UA;United Kingdom=GB;United States of America=US;Uruguay=UY;
Uzbekistan=UZ;Vatican City=VA;Venezuela=VE;Vietnam=VN;Yemen=YE;Zambia=ZM;Zimbabwe=ZW
""".replace("\n", "").split(";"))


def parts(cell):
    return [] if cell == "-" else cell.split("|")


def bare(name):
    """A name as the matcher tries it: no article; None where it ends in a bracket."""
    return None if name.endswith(")") else re.sub(r"^[Tt]he ", "", name)


def surface_forms(row):
    """Every form that stands for the outlet, with whether it is ambiguous."""
    forms = {}
    for text in parts(row["aliases"]):
        forms[text.rstrip("?")] = text.endswith("?")
    for text in parts(row["former"]) + [bare(row["name"])]:
        if text:
            forms.setdefault(re.sub(r"^[Tt]he ", "", text.rstrip("?")), text.endswith("?"))
    return forms


def read(name, columns, errors):
    rows, header, rows_expected = [], False, None
    with open(os.path.join(FOLDER, name), encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            line = line.rstrip("\n")
            if line.startswith("#"):
                count = re.match(r"# Count: (\d+)", line)
                if count:
                    rows_expected = int(count.group(1))
                continue
            cells = line.split("\t")
            if not header:
                header = True
                if cells != columns:
                    errors.append(f"{name}:{number}: columns are {cells}")
                continue
            if len(cells) != len(columns) or any(c == "" or c != c.strip() for c in cells):
                errors.append(f"{name}:{number}: {len(cells)} cells, or an empty or padded one")
                continue
            rows.append(dict(zip(columns, cells)))
    if rows_expected != len(rows):
        errors.append(f"{name}: header counts {rows_expected}, file holds {len(rows)}")
    return rows


def key(text):
    text = unicodedata.normalize("NFKD", text.replace("’", "'"))
    text = "".join(c for c in text if not unicodedata.combining(c)).lower()
    return re.sub(r"[^\w+]+", "", re.sub(r"^(the|el|al)[ -]", "", text.strip()))


def host(text):
    return re.sub(r"^(https?://)?(www\.)?", "", text.strip().lower()).rstrip("/")


class Matrix:
    def __init__(self, path):
        self.names = collections.defaultdict(set)      # (country, key) -> codes
        self.hosts = collections.defaultdict(set)      # (country, host) -> codes
        self.companies = collections.defaultdict(set)  # (country, key) -> codes
        with open(path, encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                code = row["Typology"].strip().rstrip("?")
                country = COUNTRIES.get(row["Country"].strip())
                if not code or not country:
                    continue
                asset, company = row["Main assets"], row["Media company"].strip("* ")
                for text in self.split(asset):
                    self.names[country, key(text)].add(code)
                for text in self.split(company):
                    self.companies[country, key(text)].add(code)
                if row["URL"]:
                    self.hosts[country, host(row["URL"])].add(code)

    @staticmethod
    def split(text):
        text = re.sub(r"\((English|Chinese|Control[^)]*)\)", "", text)
        for piece in re.split(r"[;()]", text):
            piece = re.sub(r"^(Print( media)?|Television|Radio|Online|News agency|News portals):",
                           "", piece.strip()).strip("* ")
            if piece:
                yield piece

    def codes(self, row):
        """(codes found by the outlet's own names, codes by domain or parent)"""
        own, near = set(), set()
        name = re.sub(r" \([^)]*\)$", "", row["name"])
        # The matrix files some Hong Kong outlets under China.
        for country in [row["country"]] + ["CN"] * (row["country"] == "HK"):
            for text in [name, *surface_forms(row)]:
                own |= self.names.get((country, key(text)), set())
                own |= self.companies.get((country, key(text)), set())
            for text in parts(row["domains"]):
                near |= self.hosts.get((country, host(text)), set())
            near |= self.companies.get((country, key(row["parent"])), set())
            near |= self.names.get((country, key(row["parent"])), set())
        return own, near


def matrix():
    path = os.environ.get("HEARSAY_MATRIX")
    return Matrix(path) if path else None


def main():
    errors = []
    outlets = read("Outlets.tsv", OUTLET_COLUMNS, errors)
    programmes = read("Programmes.tsv", PROGRAMME_COLUMNS, errors)
    reference = matrix()

    ids = [row["id"] for row in outlets]
    errors += [f"{i}: id given twice" for i, n in collections.Counter(ids).items() if n > 1]
    if ids != sorted(ids):
        errors.append("Outlets.tsv is not sorted by id")
    claims = collections.defaultdict(list)
    for row in outlets:
        where = row["id"]
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", where):
            errors.append(f"{where}: id is not kebab-case")
        if row["kind"] not in KINDS:
            errors.append(f"{where}: kind {row['kind']}")
        if row["country"] not in CONTINENT:
            errors.append(f"{where}: country {row['country']}")
        if row["state_media"] not in CODES | {"-"}:
            errors.append(f"{where}: state_media {row['state_media']}")
        for column, pattern in [("domains", r"[a-z0-9.-]+\.[a-z0-9-]+(/[\w./-]+)?"), ("languages", r"[a-z]{2}")]:
            errors += [f"{where}: {column} {c}" for c in parts(row[column]) if not re.fullmatch(pattern, c)]
        aliases = [a.rstrip("?") for a in parts(row["aliases"])]
        errors += [f"{where}: alias {a} given twice" for a, n in collections.Counter(aliases).items() if n > 1]
        errors += [f"{where}: alias {a} is empty or has an article" for a in aliases
                   if not a or a.lower().startswith("the ")]
        for form, ambiguous in surface_forms(row).items():
            claims[form].append((where, ambiguous))
        if reference:
            own, near = reference.codes(row)
            code = row["state_media"]
            if code != "-" and code not in own | near:
                errors.append(f"{where}: state_media {code}, but the matrix has {sorted(own | near) or 'no such outlet'}")
            if code == "-" and own:
                errors.append(f"{where}: not classified, but the matrix has {sorted(own)}")
    for form, owners in claims.items():
        if len(owners) > 1 and not all(ambiguous for _, ambiguous in owners):
            errors.append(f"{form}: claimed by {', '.join(o + ('?' if a else '') for o, a in owners)}; mark it ? in all")

    seen, forms = set(ids), {}
    for row in programmes:
        where = f"programme {row['name']}"
        if row["outlet"] not in seen:
            errors.append(f"{where}: no outlet {row['outlet']}")
        if row["kind"] not in PROGRAMME_KINDS or row["ambiguous"] not in {"yes", "no"}:
            errors.append(f"{where}: kind {row['kind']}, ambiguous {row['ambiguous']}")
        for text in {row["name"], *parts(row["aliases"])}:
            if text.lower().startswith("the "):
                errors.append(f"{where}: {text} has an article")
            if forms.get(text, row["ambiguous"]) != row["ambiguous"] or (text in forms and row["ambiguous"] == "no"):
                errors.append(f"{where}: {text} is claimed by another programme")
            forms[text] = row["ambiguous"]
            for owner, ambiguous in claims.get(text, []):
                if not ambiguous:
                    errors.append(f"{where}: {text} is an unambiguous alias of {owner} too")

    print(f"{len(outlets)} outlets, {sum(len(f) for f in claims.values())} surface forms; {len(programmes)} programmes")
    for title, values in [
            ("by kind", [r["kind"] for r in outlets]),
            ("by continent", [CONTINENT.get(r["country"], "?") for r in outlets]),
            ("by state_media", [r["state_media"] for r in outlets]),
            ("programmes by kind", [r["kind"] for r in programmes])]:
        print(f"{title}: " + ", ".join(f"{k} {n}" for k, n in collections.Counter(values).most_common()))
    print("state_media: " + ("compared with the matrix" if reference else "matrix not at hand, not compared"))
    for error in errors:
        print(f"error: {error}")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
