/// Hashes of the single words that grammar rules ask for by name.
@usableFromInline
package enum Words {
    @inlinable package static var that: UInt64 { WordHash.constant("that") }
    @inlinable package static var and: UInt64 { WordHash.constant("and") }
    @inlinable package static var of: UInt64 { WordHash.constant("of") }
    @inlinable package static var to: UInt64 { WordHash.constant("to") }
    @inlinable package static var by: UInt64 { WordHash.constant("by") }
    @inlinable package static var the: UInt64 { WordHash.constant("the") }
    @inlinable package static var `in`: UInt64 { WordHash.constant("in") }
    @inlinable package static var on: UInt64 { WordHash.constant("on") }
    @inlinable package static var `for`: UInt64 { WordHash.constant("for") }
    @inlinable package static var from: UInt64 { WordHash.constant("from") }
    @inlinable package static var with: UInt64 { WordHash.constant("with") }
    @inlinable package static var at: UInt64 { WordHash.constant("at") }
    @inlinable package static var `as`: UInt64 { WordHash.constant("as") }
    @inlinable package static var who: UInt64 { WordHash.constant("who") }
    @inlinable package static var whom: UInt64 { WordHash.constant("whom") }
    @inlinable package static var it: UInt64 { WordHash.constant("it") }
    @inlinable package static var there: UInt64 { WordHash.constant("there") }
    @inlinable package static var one: UInt64 { WordHash.constant("one") }
    @inlinable package static var a: UInt64 { WordHash.constant("a") }
    @inlinable package static var an: UInt64 { WordHash.constant("an") }
    @inlinable package static var or: UInt64 { WordHash.constant("or") }
    @inlinable package static var but: UInt64 { WordHash.constant("but") }
    @inlinable package static var he: UInt64 { WordHash.constant("he") }
    @inlinable package static var she: UInt64 { WordHash.constant("she") }
    @inlinable package static var they: UInt64 { WordHash.constant("they") }
    @inlinable package static var we: UInt64 { WordHash.constant("we") }
    @inlinable package static var i: UInt64 { WordHash.constant("i") }
    @inlinable package static var you: UInt64 { WordHash.constant("you") }
    @inlinable package static var tell: UInt64 { WordHash.constant("tell") }
    @inlinable package static var mean: UInt64 { WordHash.constant("mean") }
    @inlinable package static var quote: UInt64 { WordHash.constant("quote") }
    @inlinable package static var cite: UInt64 { WordHash.constant("cite") }
    @inlinable package static var against: UInt64 { WordHash.constant("against") }
    @inlinable package static var possessive: UInt64 { WordHash.constant("'s") }
    @inlinable package static var curlyPossessive: UInt64 { WordHash.constant("’s") }
}
