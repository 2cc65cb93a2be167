import Document
import Testing

@testable import Segmentation

@Suite("Kinds of paragraphs")
struct ParagraphTests {
    private func kinds(_ lines: [String], title: String? = nil) -> [BlockKind] {
        let text = ArticleText(lines.joined(separator: "\n\n"))
        return Segmenter().segment(Article(text: text, metadata: Metadata(title: title))).paragraphs.map(\.kind)
    }

    private static let lead =
        "The harbor council of Velmstadt voted late on Tuesday to close the old mill, which has stood empty for years."

    @Test(
        "Told from their words",
        arguments: [
            (BlockKind.boilerplate, "Advertisement"),
            (.boilerplate, "Latest Headlines"),
            (.boilerplate, "Related: Ten mills that never closed"),
            (.boilerplate, "Read more: Ten mills that never closed"),
            (.boilerplate, "Sign up for our newsletter."),
            (.boilerplate, "Velm TV’s website can also be accessed at the following addresses:"),
            (.boilerplate, "Copyright 2019 Velm Press. All rights reserved."),
            (.credit, "By Ida Renk and Jan Pell"),
            (.credit, "Contributing: Ida Renk"),
            (.credit, "Photo by Jan Pell"),
            (.credit, "Jan Pell via Getty Images."),
            (
                .caption,
                "Ida Renk (L) and Jan Pell speak to reporters at a hotel near Velmstadt. Photo by Velm Press via NPA"
            ),
            (.caption, "Ida Renk votes on H.R. 1 on the steps of the capitol in Lorrin, DC. (NPA photo)"),
            (.caption, "The council meets in Ostrava on Monday, November 30. (Photo by Velmers)"),
            (.caption, "Ida Renk leaves the court in Velmstadt after the verdict on Monday. NPA Photo/Jan Pell"),
            (.headline, "WHAT COMES NEXT"),
            (.body, "\"Read more books,\" she said."),
            (.body, "Read more: “The best of times,” she said."),
            (.body, "He showed a photo of his son."),
            (.body, "By Monday the river had risen again and the bridge was closed to all traffic."),
            (.body, "He sold the photo (his best) to a paper."),
            (.body, "He resigned."),
        ])
    func told(kind: BlockKind, line: String) {
        #expect(kinds([Self.lead, Self.lead, line, Self.lead])[2] == kind)
    }

    @Test(
        "Headlines",
        arguments: [
            "Council closes 'dangerous' mill after years of talks",
            "Council Closes Old Mill After Years Of Talks.",
            "Is the old mill a danger to all?",
            "Council closes the old mill.",
        ])
    func headline(line: String) {
        #expect(kinds([line, Self.lead, Self.lead]) == [.headline, .body, .body])
    }

    @Test("A stated title, advertisements before it, and a lead that is none")
    func title() {
        let title = "The council, which has been divided for years over the old mill, closes it at last. It is no more."
        #expect(kinds(["Advertisement", title, Self.lead], title: title) == [.boilerplate, .headline, .body])
        #expect(kinds([Self.lead, Self.lead]) == [.body, .body])
        #expect(kinds(["He resigned"]) == [.body])
    }

    @Test("What the input states wins")
    func stated() {
        let text = ArticleText("Advertisement\nBody text.\nMore.")
        let blocks = [
            Block(range: TextRange(0, 13), kind: .pullquote), Block(range: TextRange(14, 24), kind: .blockquote),
        ]
        let segmented = Segmenter().segment(Article(text: text, blocks: blocks))
        #expect(segmented.paragraphs.map(\.kind) == [.pullquote, .blockquote, .body])
    }
}
