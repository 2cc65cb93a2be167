import Foundation
import Testing

/// The composite action of `integrations/github-action`: its form, and its steps run as GitHub's runner runs them.
@Suite(.enabled(if: PythonTools.isReady, PythonTools.needed))
struct GitHubActionTests {
    private static let action = HearsayCommand.root.appending(path: "integrations/github-action/action.yml").path()
    /// How the runner calls bash.
    private static let bash = "bash --noprofile --norc -e -o pipefail"

    /// The script of a step, in the action's order.
    private func step(_ index: Int, in hearsay: HearsayCommand) throws -> String {
        let program =
            "import sys, yaml; print(yaml.safe_load(open(sys.argv[1]))[\"runs\"][\"steps\"][\(index)][\"run\"])"
        let said = try PythonTools.run("python3", "-c", program, Self.action, in: hearsay)
        try #require(said.status == 0, "\(said.output)")
        return try hearsay.file("step\(index).sh", said.output)
    }

    /// Runs the step that checks, in the test's folder, with `hearsay` on the path.
    private func check(
        in hearsay: HearsayCommand, paths: String, args: String = "", failOn: String = "", sarif: String = ""
    ) throws -> HearsayCommand.Ending {
        let folder = hearsay.folder.path()
        return try hearsay.shell(
            """
            cd '\(folder)' && mkdir -p bin && ln -sf "$HEARSAY" bin/hearsay && PATH="$PWD/bin:$PATH"
            \(Self.bash) '\(try step(1, in: hearsay))'
            """,
            environment: [
                "HEARSAY_PATHS": paths, "HEARSAY_ARGS": args, "HEARSAY_FAIL_ON": failOn, "HEARSAY_SARIF": sarif,
                "GITHUB_STEP_SUMMARY": folder + "summary.md",
            ])
    }

    private func text(_ name: String, in hearsay: HearsayCommand) throws -> String {
        try String(contentsOf: hearsay.folder.appending(path: name), encoding: .utf8)
    }

    @Test func itIsWellFormed() throws {
        try HearsayCommand.inFolder { hearsay in
            let schema = ["--builtin-schema", "vendor.github-actions"]
            let said = try PythonTools.run("check-jsonschema", schema[0], schema[1], Self.action, in: hearsay)
            #expect(said.status == 0, "\(said.output)")
            let words = try String(contentsOfFile: Self.action, encoding: .utf8)
            let mutant = try hearsay.file("action.yml", words.replacing("shell: bash\n", with: ""))
            #expect(try PythonTools.run("check-jsonschema", schema[0], schema[1], mutant, in: hearsay).status == 1)
        }
    }

    @Test func findingsFailTheStepAndAreReportedThrice() throws {
        try HearsayCommand.inFolder { hearsay in
            _ = try hearsay.file("a b.txt", "“No,” said Ann Lee, according to Reuters.\n")
            let run = try check(in: hearsay, paths: "a b.txt\n\n", sarif: "out.sarif")
            #expect(run.status == 1, "\(run.errors)")
            #expect(run.output.hasPrefix("::") && run.output.contains("::warning file=a b.txt,line=1,"))
            #expect(try text("summary.md", in: hearsay).contains("second-hand-quote"))
            #expect(try text("out.sarif", in: hearsay).contains(#""ruleId":"second-hand-quote""#))
            #expect(try check(in: hearsay, paths: "a b.txt", failOn: "error").status == 0)
            #expect(try check(in: hearsay, paths: "a b.txt", args: "--ignore\nsecond-hand-quote\n").status == 0)
        }
    }

    @Test func nothingInTheInputsIsRun() throws {
        try HearsayCommand.inFolder { hearsay in
            let run = try check(in: hearsay, paths: "$(touch pwned)\n`touch pwned`; touch pwned\n--version", args: "")
            #expect(run.status == 2)
            #expect(!FileManager.default.fileExists(atPath: hearsay.folder.path() + "pwned"))
        }
    }

    /// A script stands in for the project's own, whose build takes minutes.
    @Test func itIsBuiltWhereItIsNotInstalled() throws {
        try HearsayCommand.inFolder { hearsay in
            let script = """
                cd '\(hearsay.folder.path())' && mkdir -p repo/integrations/github-action repo/scripts tools
                printf '#!/bin/bash\\ninstall -D "$HEARSAY" "$1/bin/hearsay"\\n' >repo/scripts/install
                chmod +x repo/scripts/install && touch paths
                for tool in bash install; do ln -s "$(command -v $tool)" tools/$tool; done
                export GITHUB_ACTION_PATH="$PWD/repo/integrations/github-action" RUNNER_TEMP="$PWD/temp" HEARSAY
                export GITHUB_PATH="$PWD/paths"
                PATH="$PWD/tools" \(Self.bash) '\(try step(0, in: hearsay))' && "$(cat paths)/hearsay" --version
                """
            let run = try hearsay.shell(script)
            let version = try hearsay("--version").output
            #expect(run.status == 0 && run.output.hasSuffix(version), "\(run.errors)")
            #expect(try text("paths", in: hearsay) == hearsay.folder.path() + "temp/hearsay/bin\n")
        }
    }
}
