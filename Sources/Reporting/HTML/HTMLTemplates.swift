import Mustache

/// The templates of the HTML report, from the folder `Templates`.
enum HTMLTemplates {
    static let opening = template(EmbeddedData.opening)
    static let overview = template(EmbeddedData.overview)
    static let article = template(EmbeddedData.article)
    static let closing = template(EmbeddedData.closing)
    static let indexRow = template(EmbeddedData.indexRow)
    static let style = String(describing: EmbeddedData.style)
    static let filters = String(describing: EmbeddedData.filters)

    private static let partials = MustacheLibrary(templates: [
        "Card": template(EmbeddedData.card), "Flaws": template(EmbeddedData.flaws),
        "Checklist": template(EmbeddedData.checklist), "Shares": template(EmbeddedData.shares),
        "Totals": template(EmbeddedData.totals),
    ])

    private static let escaping: Void = MustacheContentTypes.register(HTMLEscaping(), named: "HEARSAY")

    /// Templates are part of the product, so a malformed one is a mistake of its author. Each names the escaping,
    /// which a partial does not inherit.
    private static func template(_ literal: StaticString) -> MustacheTemplate {
        _ = escaping
        do {
            return try MustacheTemplate(string: "{{% CONTENT_TYPE:HEARSAY}}\(literal)\n")
        } catch {
            preconditionFailure("a template of the HTML report is malformed: \(error)")
        }
    }

    /// A page's part, made from a template.
    static func render(_ template: MustacheTemplate, _ object: Any) -> [UInt8] {
        Array(template.render(object, library: partials).utf8)
    }
}
