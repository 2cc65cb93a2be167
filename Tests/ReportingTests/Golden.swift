import Foundation
import Testing

/// Files that tests compare with, written anew only with `RECORD_GOLDEN=1`.
enum Golden {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Compares `actual` with a file below the root of the repository, or records it.
    static func expect(
        _ actual: String, equals path: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let file = root.appending(path: path)
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
            try Data(actual.utf8).write(to: file)
        }
        let golden = try? String(contentsOf: file, encoding: .utf8)
        #expect(
            actual == golden, "\(path) is stale: look at the change, then record it with RECORD_GOLDEN=1",
            sourceLocation: sourceLocation)
    }
}
