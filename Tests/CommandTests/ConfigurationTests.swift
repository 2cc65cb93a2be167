import Foundation
import Testing

/// Where a configuration is found, and what goes before it.
@Suite struct ConfigurationTests {
    private let article = "“No,” said Ann Lee, according to Reuters. He reportedly left.\n"

    private func inProject(_ body: (HearsayCommand, _ folder: String) throws -> Void) throws {
        try HearsayCommand.inFolder { hearsay in
            for name in ["p/s/t", "q"] {
                try FileManager.default.createDirectory(
                    at: hearsay.folder.appending(path: name), withIntermediateDirectories: true)
            }
            for name in ["p/s/a.txt", "p/s/t/b.txt", "q/c.txt"] { _ = try hearsay.file(name, article) }
            _ = try hearsay.file("p/.hearsay.yml", "publisher: Reuters\nfail-on: note\nexclude: /s/t\n")
            try body(hearsay, hearsay.folder.path())
        }
    }

    /// The publisher of each article read.
    private func publishers(_ run: HearsayCommand.Ending) -> [String] {
        run.objects.map { ($0["publisher"] as? [String: Any])?["name"] as? String ?? "-" }
    }

    @Test func itIsFoundUpward() throws {
        try inProject { hearsay, folder in
            #expect(try publishers(hearsay("analyze", folder + "p/s/a.txt")) == ["Reuters"])
            #expect(try publishers(hearsay("analyze", folder + "p/s", "--format", "jsonl")) == ["Reuters"])
            #expect(try publishers(hearsay("analyze", folder + "p/s/a.txt", "--no-config")) == ["-"])
            let stdin = ["-", "--stdin-filename", folder + "p/s/x.txt"]
            #expect(
                try publishers(hearsay("analyze", stdin[0], stdin[1], stdin[2], input: folder + "q/c.txt")) == [
                    "Reuters"
                ])
            let inside = try hearsay.shell("cd \(folder)p/s && \"$HEARSAY\" analyze - < a.txt")
            #expect(publishers(inside) == ["Reuters"])
        }
    }

    @Test func itHoldsForAllArticlesOrNone() throws {
        try inProject { hearsay, folder in
            let both = try hearsay("analyze", folder + "p/s/a.txt", folder + "q/c.txt", "--format", "jsonl")
            #expect(publishers(both) == ["-", "-"])
            let named = try hearsay("analyze", folder + "q/c.txt", "--config", folder + "p/.hearsay.yml")
            #expect(publishers(named) == ["Reuters"])
        }
    }

    @Test func theCommandLineGoesFirst() throws {
        try inProject { hearsay, folder in
            let file = folder + "p/s/a.txt"
            #expect(try hearsay("check", file).status == 1)
            #expect(try hearsay("check", file, "--fail-on", "error").status == 0)
            #expect(try publishers(hearsay("analyze", file, "--publisher", "Ostby Gazette")) == ["Ostby Gazette"])
            let printed = try hearsay("check", file, "--print-config", "--publisher", "B", "--select", "hearsay")
            #expect(printed.status == 0 && printed.output.contains("publisher: B\nfail-on: note\nrules:\n"))
            #expect(
                printed.output.contains("\n  hearsay: warning\n") && printed.output.contains("\n  third-hand: off\n"))
            let again = try hearsay.file("again.yml", printed.output)
            let twice = try hearsay("check", "--print-config", "--config", again).output
            #expect(twice.split(separator: "\n").dropFirst() == printed.output.split(separator: "\n").dropFirst())
        }
    }

    @Test func mistakesAreStatus2() throws {
        try inProject { hearsay, folder in
            _ = try hearsay.file("p/.hearsay.yml", "publsher: A\n")
            let run = try hearsay("check", folder + "p/s/a.txt")
            #expect(run.status == 2 && run.output.isEmpty)
            #expect(run.errors.contains("p/.hearsay.yml:1: unknown-key: There is no key ‘publsher’. Did you mean"))
            let missing = try hearsay("check", folder + "p/s/a.txt", "--config", "nowhere.yml")
            #expect(
                missing.status == 2
                    && missing.errors
                        == "Error: nowhere.yml: There is no such file. Check the spelling and the folder.\n"
            )
            #expect(try hearsay("check", "x", "--config", "a", "--no-config").status == 2)
        }
    }

    @Test func anOutletThatNobodyElseKnows() throws {
        try inProject { hearsay, folder in
            let article = try hearsay.file("q/d.txt", "“No,” said Ann Lee, according to Vik Lantern.\n")
            let before = try hearsay("check", article, "--format", "concise")
            #expect(before.output.contains("hearsay: Ann Lee's words are told here by Vik Lantern"))
            _ = try hearsay.file("q/.hearsay.yml", "outlets:\n  Vik Lantern: newspaper\n")
            let run = try hearsay("check", article, "--format", "concise")
            #expect(run.status == 1 && run.output.contains("come through Vik Lantern (newspaper)"))
        }
    }

    @Test(arguments: ["frobbled", "frobbles", "has frobbled"]) func ownVerbs(cue: String) throws {
        try inProject { hearsay, folder in
            let article = try hearsay.file("q/d.txt", "“The bridge holds,” Ann Lee \(cue).\n")
            #expect(try !hearsay("analyze", article, "--engine", "rules").output.contains(#""lemma""#))
            _ = try hearsay.file("q/.hearsay.yml", "verbs:\n  frobble: frobbled\n")
            #expect(try hearsay("analyze", article, "--engine", "rules").output.contains(#""lemma":"frobble""#))
        }
    }

    @Test func aReasonCanBeMadeCompulsory() throws {
        try inProject { hearsay, folder in
            let directive = "<!-- hearsay disable-next-paragraph"
            let article = try hearsay.file("q/d.txt", "\(directive) vague-attribution -->\nHe reportedly left.\n")
            #expect(try hearsay("check", article).status == 0)
            _ = try hearsay.file("q/.hearsay.yml", "rules:\n  unexplained-suppression: error\n")
            let run = try hearsay("check", article, "--format", "concise")
            #expect(run.status == 1 && run.output.contains("d.txt:1:1: error: unexplained-suppression: "))
            _ = try hearsay.file("q/d.txt", "\(directive) vague-attribution -- on tape -->\nHe reportedly left.\n")
            #expect(try hearsay("check", article).status == 0)
        }
    }

    /// What the schema for editors says of a file, the command says too.
    @Test(
        .enabled(if: PythonTools.isReady, PythonTools.needed),
        arguments: [
            ("{}\n", true), ("publisher: Ostby Gazette\nfail-on: note\nexclude: /drafts/\n", true),
            ("rules:\n  loaded-verb: note\n  hearsay: off\n  third-hand: on\nexclude: [a, '!b']\n", true),
            ("outlets:\n  Vik Lantern: newspaper\n", true), ("outlets: [Vik Lantern]\n", false),
            ("outlets:\n  Vik Lantern: paper\n", false),
            ("verbs:\n  harrumph: harrumphed\n", true), ("verbs: [harrumph]\n", false), ("verbs:\n  '2': 3\n", false),
            ("publsher: A\n", false), ("publisher: ''\n", false),
            ("fail-on: never\n", false), ("fail-on: [note]\n", false), ("rules: [hearsay]\n", false),
            ("rules:\n  heresay: off\n", false), ("rules:\n  hearsay: loud\n", false),
            ("exclude:\n  - []\n", false), ("- publisher\n", false),
        ])
    func theSchemaAgrees(_ yaml: String, _ isValid: Bool) throws {
        try HearsayCommand.inFolder { hearsay in
            let file = try hearsay.file("config.yml", yaml)
            let said = try PythonTools.run("check-jsonschema", "--schemafile", PythonTools.schema, file, in: hearsay)
            #expect((said.status == 0) == isValid, "\(said.output)")
            #expect((try hearsay("check", "--print-config", "--config", file).status == 0) == isValid)
        }
    }
}
