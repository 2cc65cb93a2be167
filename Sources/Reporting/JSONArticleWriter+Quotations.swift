import Attribution
import Checks
import Document
import Provenance

extension JSONArticleWriter {
    func write(_ traced: TracedQuotation, to json: inout JSONWriter) {
        let quotation = traced.quotation
        json.member("id", quotationID(traced.index))
        json.member("form", quotation.form.rawValue)
        json.member("class", quotation.attributionClass.rawValue)
        json.member("content", objects: quotation.content) { writeSpan($1, to: &$0) }
        json.member("speaker", object: quotation.speaker) { write($1, to: &$0) }
        writeCircumstances(of: quotation, to: &json)
        json.member("via", objects: traced.trace.via) { write($1, to: &$0) }
        json.member("provenance", traced.trace.provenance.rawValue)
        json.member("depth", traced.trace.depth)
        json.member("continuation", quotation.isContinuation)
        json.member("nested_in", quotation.nestedIn.map(quotationID))
        json.member("edits", objects: quotation.edits) {
            $0.member("kind", $1.kind.rawValue)
            writeSpan($1.range, to: &$0)
        }
        json.member("block", quotation.block.rawValue)
    }

    func write(_ via: Via, to json: inout JSONWriter) {
        writeSpan(via.range, to: &json)
        json.member("name", via.name)
        json.member("outlet", via.outlet)
        json.member("relation", via.relation.rawValue)
        json.member("kind", via.kind.rawValue)
        json.member("state_media", via.stateMedia)
        json.member("carried", via.isCarried)
    }

    private func write(_ speaker: Speaker, to json: inout JSONWriter) {
        let entity = text.attributed.entities[speaker.entity]
        writeSpan(speaker.mention, to: &json)
        json.member("entity", entityID(speaker.entity))
        json.member("name", entity.name.isEmpty ? nil : entity.name)
        json.member("kind", entity.kind.rawValue)
        json.member("by", speaker.sieve.rawValue)
        json.key("confidence")
        json.value(speaker.confidence)
    }

    private func writeCircumstances(of quotation: Quotation, to json: inout JSONWriter) {
        json.member("cue", object: quotation.cue) {
            writeSpan($1.range, to: &$0)
            $0.member("lemma", $1.lemma)
        }
        json.member("audience", object: quotation.audience) { writeSpan($1, to: &$0) }
        json.member("occasion", object: quotation.occasion) {
            $0.member("kind", $1.kind)
            writeSpan($1.range, to: &$0)
        }
    }
}
