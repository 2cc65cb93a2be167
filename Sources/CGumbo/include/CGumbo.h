// A small face over gumbo, the HTML5 parser. No gumbo header is named here.
//
// Ownership: what `cgumbo_parse` returns belongs to the caller until it is handed to `cgumbo_destroy`; nodes and
// all that they point to live as long as their page. Offsets and lengths are counted in UTF-8 bytes.
#ifndef CGUMBO_H
#define CGUMBO_H
#include <stddef.h>
#include <stdint.h>

/// How a call ended.
typedef enum {
    CGUMBO_OK = 0,
    CGUMBO_OUT_OF_MEMORY = 1,
    /// The page is longer than 32-bit offsets reach.
    CGUMBO_TOO_LONG = 2,
    /// The markup is so entangled that its tree would outgrow any sound multiple of the page.
    CGUMBO_TOO_TANGLED = 3,
} cgumbo_status;

/// What a node is.
typedef enum { CGUMBO_ELEMENT = 0, CGUMBO_TEXT = 1, CGUMBO_COMMENT = 2 } cgumbo_kind;

/// A node of the tree. Nodes are numbered in document order, so that a node's descendants are the nodes between
/// itself and `end`.
typedef struct {
    cgumbo_kind kind;
    /// The number of the parent; the root is its own.
    uint32_t parent;
    /// The number after its last descendant.
    uint32_t end;
    /// Where its source starts: a text, a whole comment, a start tag. 0 where the parser implied the element.
    uint32_t start;
    /// The length of that source.
    uint32_t source_length;
    /// An element's name as known to HTML, for others as written; a text with its entities decoded; what a comment
    /// holds. Not terminated.
    const char *text;
    uint32_t text_length;
    /// The number of an element's name, below `CGUMBO_TAGS`; that of all unknown names is `CGUMBO_UNKNOWN_TAG`.
    uint16_t tag;
    /// For `cgumbo_attribute`.
    const void *element;
} cgumbo_node;

enum { CGUMBO_TAGS = 256, CGUMBO_UNKNOWN_TAG = 255 };

/// A parsed page.
typedef struct cgumbo_page cgumbo_page;

/// Parses a page of UTF-8, which need not outlive the call, or returns NULL with the reason in `status`. Elements
/// nested deeper than 512 are left out, not their text. Takes time and memory in proportion to the length.
cgumbo_page *cgumbo_parse(const uint8_t *bytes, size_t length, cgumbo_status *status);
void cgumbo_destroy(cgumbo_page *page);

/// The nodes in document order; their number is stored in `count`.
const cgumbo_node *cgumbo_nodes(const cgumbo_page *page, size_t *count);

/// The source as it was parsed: the page's bytes, with spaces for the tags that were left out.
const uint8_t *cgumbo_source(const cgumbo_page *page);

/// The value of an element's attribute, terminated; NULL where it has none of that name.
const char *cgumbo_attribute(const cgumbo_node *node, const char *name);

/// The number of an element's name in lower case.
uint16_t cgumbo_tag(const char *name);
#endif
