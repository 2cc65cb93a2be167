@testable import Segmentation

extension BreakEngine {
    /// An engine that has read a text: plain English by itself where it `scans`, all of it by ICU where not.
    convenience init(reading text: String, scans: Bool) {
        self.init(scans: scans)
        Array(text.utf8).withUnsafeBufferPointer { load($0) }
    }
}
