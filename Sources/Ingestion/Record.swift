import Document

/// What is wrong with a record whose id could be read.
struct RecordFlaw: Error {
    let flaw: IngestionError.Flaw
    let id: String?
}

/// The fields of an input record: `{"id","text","publisher"?,"credits"?,"title"?,"date"?,"url"?,"language"?}`.
struct Record: Decodable {
    let id: String?
    let text: String
    let publisher: String?
    let credits: [String]
    let title: String?
    let date: String?
    let url: String?
    let language: String?

    private enum Field: String, CodingKey {
        case id, text, publisher, credits, title, date, url, language
    }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Field.self)
        let id = try Record.identifier(in: fields)
        func string(_ field: Field) throws -> String? {
            do {
                return try fields.decodeIfPresent(String.self, forKey: field)
            } catch DecodingError.typeMismatch {
                throw RecordFlaw(flaw: .wrongType(field: field.rawValue, expected: "a string"), id: id)
            }
        }
        self.id = id
        guard let text = try string(.text) else { throw RecordFlaw(flaw: .missingText, id: id) }
        self.text = text
        publisher = try string(.publisher)
        credits = try Record.credits(in: fields, id: id)
        title = try string(.title)
        date = try string(.date)
        url = try string(.url)
        language = try string(.language)
    }

    func metadata(options: ReadingOptions) -> Metadata {
        Metadata(
            publisher: options.publisher ?? publisher, publisherIsFromCaller: options.publisher != nil,
            credits: credits,
            title: title, date: date, url: url, language: language)
    }

    /// A string, or a whole number, which many exports use.
    private static func identifier(in fields: KeyedDecodingContainer<Field>) throws -> String? {
        if let number = try? fields.decodeIfPresent(Int.self, forKey: .id) { return String(number) }
        do {
            return try fields.decodeIfPresent(String.self, forKey: .id)
        } catch DecodingError.typeMismatch {
            throw RecordFlaw(flaw: .wrongType(field: "id", expected: "a string"), id: nil)
        }
    }

    /// A list of names, or one name.
    private static func credits(in fields: KeyedDecodingContainer<Field>, id: String?) throws -> [String] {
        if let name = try? fields.decodeIfPresent(String.self, forKey: .credits) { return [name] }
        do {
            return try fields.decodeIfPresent([String].self, forKey: .credits) ?? []
        } catch DecodingError.typeMismatch {
            throw RecordFlaw(flaw: .wrongType(field: "credits", expected: "a list of names"), id: id)
        }
    }
}
