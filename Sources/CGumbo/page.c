#include "CGumbo.h"
#include "internal.h"
#include <gumbo.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum { DEEPEST = 512, TREE_PER_BYTE = 192, TREE_AT_LEAST = 1 << 24 };

struct cgumbo_page {
    char *source;
    size_t length;
    pool pool;
    cgumbo_node *nodes;
    size_t count, capacity;
};

static const GumboVector *children_of(const GumboNode *node) {
    switch (node->type) {
        case GUMBO_NODE_DOCUMENT: return &node->v.document.children;
        case GUMBO_NODE_ELEMENT: case GUMBO_NODE_TEMPLATE: return &node->v.element.children;
        default: return NULL;
    }
}

// MARK: Nodes

static void locate(cgumbo_node *node, const cgumbo_page *page, GumboStringPiece piece) {
    if (!piece.data || piece.data < page->source || piece.data > page->source + page->length) return;
    size_t start = (size_t)(piece.data - page->source), left = page->length - start;
    node->start = (uint32_t)start;
    node->source_length = (uint32_t)(piece.length < left ? piece.length : left);
}

static void describe_element(cgumbo_node *node, const cgumbo_page *page, const GumboElement *element) {
    node->kind = CGUMBO_ELEMENT;
    node->element = element;
    locate(node, page, element->original_tag);
    bool is_known = element->tag < GUMBO_TAG_UNKNOWN && (unsigned)element->tag < CGUMBO_UNKNOWN_TAG;
    node->tag = is_known ? (uint16_t)element->tag : CGUMBO_UNKNOWN_TAG;
    GumboStringPiece name = element->original_tag;
    if (is_known) name = (GumboStringPiece){gumbo_normalized_tagname(element->tag), strlen(gumbo_normalized_tagname(element->tag))};
    else if (name.data) gumbo_tag_from_original_text(&name);
    node->text = name.data;
    node->text_length = (uint32_t)name.length;
}

static void describe(cgumbo_node *node, const cgumbo_page *page, const GumboNode *origin) {
    if (children_of(origin)) return describe_element(node, page, &origin->v.element);
    node->kind = origin->type == GUMBO_NODE_COMMENT ? CGUMBO_COMMENT : CGUMBO_TEXT;
    locate(node, page, origin->v.text.original_text);
    node->text = origin->v.text.text;
    node->text_length = (uint32_t)strlen(origin->v.text.text);
}

static cgumbo_node *add(cgumbo_page *page) {
    if (page->count == page->capacity) {
        size_t capacity = page->capacity * 2 + 256;
        cgumbo_node *nodes = realloc(page->nodes, capacity * sizeof *nodes);
        if (!nodes) return NULL;
        page->nodes = nodes;
        page->capacity = capacity;
    }
    cgumbo_node *node = page->nodes + page->count++;
    *node = (cgumbo_node){0};
    return node;
}

// Closes the nodes whose last descendant has been listed; returns the next node, or NULL at the end.
static const GumboNode *next_after(const GumboNode *origin, const GumboNode *top, cgumbo_page *page, uint32_t *parent) {
    while (origin != top) {
        const GumboVector *siblings = children_of(origin->parent);
        size_t next = origin->index_within_parent + 1;
        if (next < siblings->length) return siblings->data[next];
        origin = origin->parent;
        page->nodes[*parent].end = (uint32_t)page->count;
        *parent = page->nodes[*parent].parent;
    }
    return NULL;
}

// Lists the tree in document order without recursion.
static bool list(cgumbo_page *page, const GumboNode *top) {
    uint32_t parent = 0;
    for (const GumboNode *origin = top; origin;) {
        uint32_t index = (uint32_t)page->count;
        cgumbo_node *node = add(page);
        if (!node) return false;
        if (origin == top) node->kind = CGUMBO_ELEMENT, node->tag = CGUMBO_UNKNOWN_TAG, node->text = "";
        else describe(node, page, origin);
        node->parent = parent;
        node->end = index + 1;
        const GumboVector *children = children_of(origin);
        if (children && children->length > 0) {
            parent = index;
            origin = children->data[0];
        } else {
            origin = next_after(origin, top, page, &parent);
        }
    }
    return true;
}

// MARK: Pages

static cgumbo_status parse(cgumbo_page *page) {
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = pool_take;
    options.deallocator = pool_give_back;
    options.userdata = &page->pool;
    options.max_errors = 0;
    switch (setjmp(page->pool.overdrawn)) {
        case 0: break;
        case 1: return CGUMBO_TOO_TANGLED;
        default: return CGUMBO_OUT_OF_MEMORY;
    }
    GumboOutput *output = gumbo_parse_with_options(&options, page->source, page->length);
    return list(page, output->document) ? CGUMBO_OK : CGUMBO_OUT_OF_MEMORY;
}

cgumbo_page *cgumbo_parse(const uint8_t *bytes, size_t length, cgumbo_status *status) {
    *status = length > INT32_MAX ? CGUMBO_TOO_LONG : CGUMBO_OUT_OF_MEMORY;
    cgumbo_page *page = length > INT32_MAX ? NULL : calloc(1, sizeof *page);
    if (!page) return NULL;
    page->length = length;
    page->pool.budget = length * TREE_PER_BYTE + TREE_AT_LEAST;
    page->source = malloc(length + 1);
    if (page->source) {
        if (length) memcpy(page->source, bytes, length);
        page->source[length] = '\0';
        if (shallow(page->source, length, DEEPEST)) *status = parse(page);
    }
    if (*status == CGUMBO_OK) return page;
    cgumbo_destroy(page);
    return NULL;
}

void cgumbo_destroy(cgumbo_page *page) {
    if (!page) return;
    pool_empty(&page->pool);
    free(page->nodes);
    free(page->source);
    free(page);
}

const cgumbo_node *cgumbo_nodes(const cgumbo_page *page, size_t *count) {
    *count = page->count;
    return page->nodes;
}

const uint8_t *cgumbo_source(const cgumbo_page *page) { return (const uint8_t *)page->source; }

const char *cgumbo_attribute(const cgumbo_node *node, const char *name) {
    if (!node->element) return NULL;
    const GumboAttribute *attribute = gumbo_get_attribute(&((const GumboElement *)node->element)->attributes, name);
    return attribute ? attribute->value : NULL;
}

uint16_t cgumbo_tag(const char *name) {
    GumboTag tag = gumbo_tag_enum(name);
    return tag < GUMBO_TAG_UNKNOWN && (unsigned)tag < CGUMBO_UNKNOWN_TAG ? (uint16_t)tag : CGUMBO_UNKNOWN_TAG;
}
