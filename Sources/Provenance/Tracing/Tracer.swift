import Attribution
import Document
import Segmentation

/// Traces every quotation of an article back through the outlets, texts and people that it came through.
public struct Tracer: Sendable {
    private let registry: OutletRegistry

    /// A tracer that knows the outlets of a registry.
    public init(registry: OutletRegistry) {
        self.registry = registry
    }

    /// Traces the quotations of a text.
    /// - Parameter noted: warnings of the stages before, beside those of the article itself.
    /// - Complexity: O(*n*) in the length of the text, times the number of outlets named in one sentence.
    public func trace(_ attributed: AttributedText, noting noted: [Warning] = []) -> TracedText {
        guard let analysis = attributed.analysis else {
            return TracedText(
                attributed: attributed,
                traces: attributed.quotations.map { _ in Trace(via: [], provenance: .unstated) },
                publisher: nil, warnings: attributed.article.warnings + noted)
        }
        var tracing = Tracing(attributed, analysis: analysis, registry: registry)
        return tracing.text(noting: noted)
    }
}
