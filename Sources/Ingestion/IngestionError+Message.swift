extension IngestionError: CustomStringConvertible {
    /// What is wrong and what to do about it, in a sentence or two, without the place.
    public var message: String {
        switch flaw {
        case .fileNotFound: "There is no such file. Check the spelling and the folder."
        case .isDirectory: "This is a folder. Name the files in it instead."
        case .noArticles:
            "No article was found in this folder: no file ends in \(InputFormat.endings) and is not left out by "
                + ".gitignore or --exclude. Name the files themselves."
        case .folderNotReadable(let reason):
            "The folder cannot be searched (\(reason)). Check its permissions, or leave it out with --exclude."
        case .notReadable(let reason): "The file cannot be read (\(reason)). Check its permissions."
        case .isBinary(let kind): "This is \(kind), not text. Save the article as plain text first."
        case .invalidEncoding(let encoding, let offset): encodingMessage(encoding, offset)
        case .tooLarge(let bytes):
            "The article has \(bytes) bytes; two thousand million are the limit. Cut it into parts."
        case .unknownEncoding(let name):
            "No character set is called '\(name)'. Try utf-8, windows-1252, iso-8859-1 or utf-16."
        case .badJSON(let reason): "The record is not valid JSON: \(reason). Each line must hold one whole object."
        case .notAnObject: "The record is not a JSON object. Write it as {\"id\": …, \"text\": …}."
        case .missingText: "The record has no \"text\". Put the article's words there."
        case .missingBody: "The news item has no body of text or HTML. Put the article's words into \"bodies\"."
        case .wrongType(let field, let expected): "The field \"\(field)\" must be \(expected)."
        case .tooTangled: "The page's markup is too entangled to read. Save the article as plain text first."
        case .duplicateID(let line): "Line \(line) already has this id. Give every record an id of its own."
        }
    }

    /// Where it happened: `articles.jsonl:3 (id 'a3')`.
    public var place: String {
        let file = path ?? "standard input"
        let lined = line.map { "\(file):\($0)" } ?? file
        return id.map { "\(lined) (id '\($0)')" } ?? lined
    }

    /// Place and message in one line.
    public var description: String { "\(place): \(message)" }

    private func encodingMessage(_ encoding: String, _ offset: Int) -> String {
        let what = "The byte at offset \(offset) is not valid \(encoding)."
        let isUTF8 = encoding == "utf-8"
        return what
            + (isUTF8 ? " Repair the text, or name its character set with --encoding." : " Try another --encoding.")
    }
}
