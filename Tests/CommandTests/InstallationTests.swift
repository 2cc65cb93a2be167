import Foundation
import Testing

/// What `make install` puts where, from the build at hand.
@Suite struct InstallationTests {
    private func installed(_ body: (HearsayCommand, _ prefix: String) throws -> Void) throws {
        try HearsayCommand.inFolder { hearsay in
            let prefix = hearsay.folder.path() + "stage/usr"
            let run = try hearsay.shell("'\(HearsayCommand.root.path())scripts/install-files' \"$HEARSAY\" '\(prefix)'")
            try #require(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
            try body(hearsay, prefix)
        }
    }

    private static func isThere(_ program: String) -> Bool {
        ["/bin/", "/usr/bin/"].contains { FileManager.default.isExecutableFile(atPath: $0 + program) }
    }

    @Test func filesStandWhereDebianLooks() throws {
        try installed { hearsay, prefix in
            let modes = try hearsay.shell("cd '\(prefix)' && find . -type f -printf '%m %p\\n' | LC_ALL=C sort")
            #expect(
                modes.output == """
                    644 ./share/bash-completion/completions/hearsay
                    644 ./share/fish/vendor_completions.d/hearsay.fish
                    644 ./share/man/man1/hearsay.1
                    644 ./share/zsh/site-functions/_hearsay
                    755 ./bin/hearsay

                    """)
            let version = try hearsay.shell("'\(prefix)/bin/hearsay' --version").output
            #expect(try hearsay("--version").output == version)
        }
    }

    @Test func theManPageExplainsEveryOption() throws {
        try installed { hearsay, prefix in
            let page = try String(contentsOfFile: prefix + "/share/man/man1/hearsay.1", encoding: .utf8)
            for command in ["check", "analyze", "rules", "explain", "sources", "eval"] {
                #expect(page.contains("\n.SS \(command)\n\\fBhearsay \(command)\\fR"))
                for option in try hearsay(command, "--help").output.matches(
                    of: /^ +(?:-\w, )?--([-\w]+)/.anchorsMatchLineEndings())
                {
                    let name = "\\-\\-" + option.1.replacing("-", with: "\\-")
                    #expect(page.contains("\\fB" + name), "\(command) \(name)")
                }
            }
            #expect(page.utf8.count == page.unicodeScalars.count)
        }
    }

    @Test(.enabled(if: isThere("groff"), "needs groff")) func theManPageIsSoundRoff() throws {
        try installed { hearsay, prefix in
            let run = try hearsay.shell("groff -man -Tascii -ww -P-c '\(prefix)/share/man/man1/hearsay.1' | col -b")
            #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
            #expect(run.output.contains("hearsay check article.txt --publisher \"Ostby Gazette\""))
            #expect(!run.output.contains("\\"))
        }
    }

    @Test func bashCompletesOptionsAndRules() throws {
        try installed { hearsay, prefix in
            let script = """
                source '\(prefix)/share/bash-completion/completions/hearsay'
                complete -p hearsay | grep -q _hearsay || exit 3
                COMP_WORDS=(hearsay check --base) COMP_CWORD=2 COMP_LINE='hearsay check --base' COMP_POINT=20
                COMP_TYPE=9 COMP_KEY=9
                _hearsay hearsay --base check && printf '%s\\n' "${COMPREPLY[@]}"
                COMPREPLY=() COMP_WORDS=(hearsay explain third) COMP_CWORD=2 COMP_LINE='hearsay explain third' COMP_POINT=21
                _hearsay hearsay third explain && printf '%s\\n' "${COMPREPLY[@]}"
                """
            let run = try hearsay.shell(script)
            #expect(run.output == "--baseline\nthird-hand\n", "\(run.errors)")
        }
    }

    @Test(.enabled(if: isThere("zsh"), "needs zsh")) func zshReadsItsCompletions() throws {
        try installed { hearsay, prefix in
            let run = try hearsay.shell("zsh -n '\(prefix)/share/zsh/site-functions/_hearsay'")
            #expect(run.status == 0 && run.errors.isEmpty)
        }
    }

    @Test(.enabled(if: isThere("fish"), "needs fish")) func fishReadsItsCompletions() throws {
        try installed { hearsay, prefix in
            let run = try hearsay.shell("fish -n '\(prefix)/share/fish/vendor_completions.d/hearsay.fish'")
            #expect(run.status == 0 && run.errors.isEmpty)
        }
    }
}
