import Foundation
import Testing

/// The hook of `.pre-commit-hooks.yaml`, run by pre-commit on real commits.
@Suite(.enabled(if: PythonTools.isReady, PythonTools.needed))
struct PreCommitTests {
    private static let article = "“No,” said Ann Lee, according to Reuters.\n"

    /// Makes a repository of the hook, as it stands in the working tree, and one of articles that uses it.
    private static let setUp = """
        mkdir bin hooks desk && ln -s "$HEARSAY" bin/hearsay && cp "$HOOKS" hooks
        export PATH="$PWD/bin:$(dirname "$PRE_COMMIT"):$PATH" PRE_COMMIT_HOME="$PWD/cache" LC_ALL=C.UTF-8
        export GIT_CONFIG_GLOBAL="$PWD/gitconfig" GIT_CONFIG_NOSYSTEM=1
        git config --global user.name Desk && git config --global user.email desk@example.org
        git config --global init.defaultBranch main
        (cd hooks && git init -q && git add -A && git commit -qm Hook)
        cd desk && git init -q
        printf 'repos:\\n- repo: %s\\n  rev: %s\\n  hooks:\\n  - id: hearsay\\n    files: ^submitted/\\n' \
            "$PWD/../hooks" "$(git -C ../hooks rev-parse HEAD)" >.pre-commit-config.yaml
        pre-commit install >/dev/null && git add -A && git commit -qm Desk >/dev/null 2>&1 || exit 9
        mkdir submitted

        """

    private func desk(_ script: String) throws -> HearsayCommand.Ending {
        var ending: HearsayCommand.Ending?
        try HearsayCommand.inFolder { hearsay in
            let variables = [
                "HOOKS": HearsayCommand.root.appending(path: ".pre-commit-hooks.yaml").path(),
                "PRE_COMMIT": try PythonTools.path("pre-commit"), "ARTICLE": Self.article,
            ]
            let script =
                "cd '\(hearsay.folder.path())'\nunset GIT_DIR GIT_INDEX_FILE GIT_WORK_TREE GIT_PREFIX\n\(Self.setUp)\(script)"
            ending = try hearsay.shell(script + " 2>&1", environment: variables)
        }
        return try #require(ending)
    }

    @Test func aSubmissionIsStoppedUntilItIsMended() throws {
        let run = try desk(
            """
            printf %s "$ARTICLE" >submitted/dam.txt && git add -A
            git commit -qm 'Submit' 2>&1 && exit 8
            git rev-list --count HEAD
            echo '“No,” Ann Lee told the Ostby Gazette.' >submitted/dam.txt && git add -A
            git commit -qm 'Submit' 2>&1 && git rev-list --count HEAD
            """)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        #expect(run.output.contains("hearsay"))
        #expect(run.output.contains("submitted/dam.txt:1:2: warning: second-hand-quote: Ann Lee's words"))
        #expect(run.output.contains("exit code: 1\n") && run.output.contains("\n1\n"))
        #expect(run.output.hasSuffix("Passed\n2\n"), "\(run.output)")
    }

    @Test func whatIsNoArticleIsLeftAlone() throws {
        let run = try desk(
            """
            printf %s "$ARTICLE" >notes.txt && printf %s "$ARTICLE" >submitted/dam.py && git add -A
            git commit -qm 'Notes'
            """)
        #expect(run.status == 0 && run.output.contains("(no files to check)Skipped"), "\(run.output)\(run.errors)")
    }
}
