#!/usr/bin/env python3
"""Writes the man page from what the command says of itself: hearsay --experimental-dump-help | scripts/manual.py VERSION

Made from the same declarations as --help, so that the two cannot come apart. No date stands in it: the same program
makes the same page.
"""

import json
import sys

AFTER = """\
.SH EXIT STATUS
.TP
.B 0
Nothing was found at the level of \\-\\-fail\\-on or above.
.TP
.B 1
Something was found.
.TP
.B 2
The command could not run, or an input or a record could not be read.
.SH ENVIRONMENT
.TP
.B NO_COLOR
Where this is set to anything, output is not coloured.
.SH FILES
.TP
.I .hearsay.yml
What a newsroom decides once: publisher, fail level, rules and excludes. Looked for in the folder that holds all the
articles named and in those above it.
.SH EXAMPLES
.TP
What must a fact\\-checker go back to?
.B hearsay check article.txt \\-\\-publisher \\(dqOstby Gazette\\(dq
.TP
Check a folder, with notes where GitHub shows them:
.B hearsay check submitted \\-\\-format github
.TP
Fail only on what is new:
.B hearsay check archive \\-\\-baseline .hearsay\\-baseline.json
"""


def roff(text):
    """Words as they are: no macro, no escape, and a hyphen that can be copied."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    text = "".join(c if ord(c) < 128 else f"\\[u{ord(c):04X}]" for c in text)
    return "\\&" + text if text.startswith((".", "'")) else text


def name(argument):
    dashes = {"long": "--", "short": "-", "longWithSingleDash": "-"}
    return ", ".join(dashes[n["kind"]] + n["name"] for n in argument["names"])


def heading(argument):
    """The line that an argument's explanation stands under."""
    value = "\\fI" + roff(argument["valueName"]) + "\\fR"
    if argument["kind"] == "positional":
        return value + (" ..." if argument["isRepeating"] else "")
    words = "\\fB" + roff(name(argument)) + "\\fR"
    return words if argument["kind"] == "flag" else words + " " + value


def explained(argument):
    words = [argument.get("abstract", "")]
    if "allValues" in argument:
        words.append("One of " + ", ".join(argument["allValues"]) + ".")
    if "defaultValue" in argument:
        words.append("(default: " + argument["defaultValue"] + ")")
    return [".TP", heading(argument), roff(" ".join(words))]


def synopsis(command):
    positional = [a for a in shown(command) if a["kind"] == "positional"]
    words = ["\\fBhearsay " + roff(command["commandName"]) + "\\fR"]
    if len(positional) < len(shown(command)):
        words.append("[\\fIoptions\\fR]")
    words += ["[" + heading(a) + "]" if a["isOptional"] else heading(a) for a in positional]
    return " ".join(words)


def shown(command):
    """The arguments, without those that every command has."""
    own = [a for a in command.get("arguments", []) if a["shouldDisplay"]]
    return [a for a in own if a.get("valueName") not in ("help", "version")]


def section(command):
    lines = [".SS " + roff(command["commandName"]), synopsis(command), ".PP", roff(command["abstract"])]
    if "discussion" in command:
        lines += [".PP", roff(command["discussion"])]
    return lines + [line for argument in shown(command) for line in explained(argument)]


def page(root, version):
    commands = [c for c in root["subcommands"] if c["commandName"] != "help"]
    lines = [f'.TH HEARSAY 1 "" "Hearsay {roff(version)}" "User Commands"', ".SH NAME"]
    lines += ["hearsay \\- says who said what in a news article, and through whom the words came", ".SH SYNOPSIS"]
    for command in commands:
        lines += [synopsis(command), ".br"]
    lines = lines[:-1] + [".SH DESCRIPTION", roff(root["abstract"]), ".PP"]
    lines += ["\\fB\\-\\-help\\fR after any command explains it; \\fB\\-\\-version\\fR shows the version."]
    lines += [".SH COMMANDS"] + [line for command in commands for line in section(command)]
    return "\n".join(lines) + "\n" + AFTER


if __name__ == "__main__":
    print(page(json.load(sys.stdin)["command"], sys.argv[1]), end="")
