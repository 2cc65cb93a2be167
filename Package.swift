// swift-tools-version: 6.1
import PackageDescription

// A target names every target whose types it uses, and not only the nearest: SwiftPM looks at these alone when it
// decides what to build again, and a changed layout further up would go unnoticed.
let stages: [Target.Dependency] = [
    "Document", "Segmentation", "Ingestion", "Attribution", "Provenance", "Checks", "Reporting",
]

let package = Package(
    name: "hearsay",
    products: [
        .library(name: "HearsayKit", targets: ["HearsayKit"]),
        .executable(name: "hearsay", targets: ["hearsay-cli"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    ],
    targets: [
        .target(name: "Document"),
        .target(
            name: "CICU",
            linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icui18n")]),
        .target(
            name: "Segmentation",
            dependencies: ["Document", "CICU"],
            exclude: ["Abbreviations.tsv", "ParagraphPatterns.tsv", "SentenceWords.tsv", "WordRules.txt"],
            plugins: ["EmbedData"]),
        .target(name: "CGumbo", linkerSettings: [.linkedLibrary("gumbo")]),
        .target(name: "Ingestion", dependencies: ["Document", "CICU", "CGumbo"]),
        .target(name: "CTagging", exclude: ["Tagger.parameters", "Tagger.sha256"]),
        .target(
            name: "Attribution",
            dependencies: ["Document", "Segmentation", "CTagging"],
            exclude: ["Lexicons"],
            plugins: ["EmbedData"]),
        .target(
            name: "Provenance",
            dependencies: ["Document", "Segmentation", "Attribution"],
            exclude: ["Registry/Outlets.tsv", "Registry/Programmes.tsv"],
            plugins: ["EmbedData"]),
        .target(
            name: "Checks",
            dependencies: [
                "Document", "Segmentation", "Attribution", "Provenance", .product(name: "Yams", package: "Yams"),
            ],
            plugins: ["ListRules"]),
        .target(
            name: "Reporting",
            dependencies: [
                "Document", "Segmentation", "Attribution", "Provenance", "Checks",
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            exclude: ["Templates", "HTML/Countries.tsv"],
            plugins: ["EmbedData"]),
        .target(
            name: "HearsayKit",
            dependencies: stages),
        .target(name: "Evaluation", dependencies: stages + ["HearsayKit"]),
        .executableTarget(
            name: "hearsay-cli",
            dependencies: stages + [
                "HearsayKit", "Evaluation",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(
            name: "hearsay-bench",
            dependencies: stages + ["HearsayKit", "Evaluation", "CICU"],
            path: "Benchmarks/HearsayBench"),

        .executableTarget(
            name: "tagger-features",
            dependencies: ["Document", "Segmentation", "Attribution", "Provenance", "Evaluation"]),
        .executableTarget(name: "embed-data"),
        .plugin(name: "EmbedData", capability: .buildTool(), dependencies: ["embed-data"]),
        .plugin(name: "ListRules", capability: .buildTool(), dependencies: ["embed-data"]),

        .testTarget(name: "DocumentTests", dependencies: ["Document"]),
        .testTarget(name: "SegmentationTests", dependencies: ["Segmentation", "CICU"], exclude: ["Fixtures"]),
        .testTarget(name: "IngestionTests", dependencies: ["Document", "Ingestion"], exclude: ["Fixtures"]),
        .target(name: "CTaggingPaths", dependencies: ["CTagging"], path: "Tests/CTaggingPaths"),
        .testTarget(
            name: "AttributionTests", dependencies: stages + ["HearsayKit", "CTaggingPaths"], exclude: ["Fixtures"]),
        .testTarget(name: "ProvenanceTests", dependencies: stages + ["HearsayKit"]),
        .testTarget(name: "ChecksTests", dependencies: stages + ["HearsayKit"]),
        .testTarget(name: "ReportingTests", dependencies: stages + ["HearsayKit"], exclude: ["Golden"]),
        .testTarget(name: "EvaluationTests", dependencies: stages + ["Evaluation", "HearsayKit"]),
        .testTarget(name: "CommandTests", dependencies: ["hearsay-cli"]),
    ],
    swiftLanguageModes: [.v6]
)
