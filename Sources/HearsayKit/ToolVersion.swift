import Reporting

/// The version of this toolkit.
public enum ToolVersion {
    /// The version, as in the change log.
    public static let current = "0.1.0"
    /// The date of the built-in outlet registry.
    public static let registry = "unknown"
    /// How the tool signs its reports.
    public static let identity = ToolIdentity(version: current, registry: registry)
}
