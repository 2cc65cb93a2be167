import CGumbo

/// What an element's name says about the text in it.
enum ElementRole {
    /// Part of the running text: `em`, `a`, `span`, and names that HTML does not know.
    case inline
    /// A block of its own: `p`, `div`, `td`.
    case block
    /// A block that a heading is.
    case heading
    /// The words under a picture.
    case caption
    /// A quotation set apart.
    case quotation
    /// A block in which line breaks count.
    case preformatted
    /// A line break.
    case lineBreak
    /// A link.
    case link
    /// A date or time.
    case time
    /// What stands around articles: `nav`, `aside`, `form`.
    case surroundings
    /// No text for readers, with all that is in it: `script`, `svg`, `button`.
    case dropped

    /// The role of an element by the number of its name.
    init(tag: UInt16) { self = Self.byTag[Int(tag)] }

    private static let names: [(ElementRole, [String])] = [
        (
            .block,
            [
                "html", "body", "p", "div", "article", "section", "main", "header", "footer", "hgroup", "address",
                "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th",
                "figure", "center", "hr", "fieldset", "details", "summary", "menu", "dir",
            ]
        ),
        (.heading, ["h1", "h2", "h3", "h4", "h5", "h6"]),
        (.caption, ["figcaption"]),
        (.quotation, ["blockquote"]),
        (.preformatted, ["pre", "listing"]),
        (.lineBreak, ["br"]),
        (.link, ["a"]),
        (.time, ["time"]),
        (.surroundings, ["nav", "aside", "form", "dialog"]),
        (
            .dropped,
            [
                "head", "script", "style", "template", "noscript", "svg", "math", "iframe", "object", "embed", "applet",
                "video", "audio", "canvas", "map", "button", "input", "select", "textarea", "label", "progress",
                "meter", "noframes", "noembed", "frameset", "title", "rp", "xmp", "plaintext",
            ]
        ),
    ]

    private static let byTag: [ElementRole] = {
        var roles = [ElementRole](repeating: .inline, count: Int(CGUMBO_TAGS))
        for (role, names) in names {
            for name in names where cgumbo_tag(name) != UInt16(CGUMBO_UNKNOWN_TAG) {
                roles[Int(cgumbo_tag(name))] = role
            }
        }
        return roles
    }()
}
