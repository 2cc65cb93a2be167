/// The version of this toolkit.
public enum ToolVersion {
    /// The version, as in the change log.
    public static let current = "0.1.0"
}
