/// The nouns that stand for an outlet named before: *the newspaper*, *the network*.
package enum OutletWords {
    private static let hashes = WordSet([
        "newspaper", "paper", "magazine", "network", "agency", "channel", "broadcaster", "station", "website",
        "site", "publication", "outlet", "daily", "weekly", "tabloid",
    ])

    /// Whether a word is one of them.
    package static func contains(_ hash: UInt64) -> Bool { hashes.contains(hash) }
}
