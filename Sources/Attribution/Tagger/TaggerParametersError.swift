/// What is wrong with the parameters of a tagger.
package enum TaggerParametersError: Error, Sendable, Hashable {
    /// They do not begin as parameters do.
    case unknownFormat
    /// They end too early.
    case truncated
    /// A table is not there.
    case missing(table: String)
    /// A table has other measures than the network needs.
    case misshapen(table: String)

    /// A name for programs, which never changes.
    package var code: String {
        switch self {
        case .unknownFormat: "tagger-unknown-format"
        case .truncated: "tagger-truncated"
        case .missing: "tagger-table-missing"
        case .misshapen: "tagger-table-misshapen"
        }
    }
}
