#define _GNU_SOURCE
#include "internal.h"
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

// A look at the tags of a page ahead of the parser, which takes quadratic time over deep nesting and over tags of
// very many attributes. It need not be right about every page, only fast on all.

enum { NEAR = 64, MOST_BLANKS_IN_TAG = 2048 };

typedef struct {
    char *bytes;
    size_t length, limit;
    uint64_t *open; // names of the open elements
    size_t depth, capacity;
} scanner;

static bool is_letter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }
static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
static bool ends_name(char c) { return is_blank(c) || c == '/' || c == '>'; }

static void blank(scanner *s, size_t start, size_t end) {
    for (size_t i = start; i < end; i++)
        if (!is_blank(s->bytes[i])) s->bytes[i] = ' ';
}

// Up to eight letters of a name, in lower case, as a number.
static uint64_t name_at(const scanner *s, size_t start) {
    uint64_t name = 0;
    for (size_t i = start; i < s->length && i < start + 8 && !ends_name(s->bytes[i]); i++)
        name = name << 8 | (uint8_t)(s->bytes[i] | 0x20);
    return name;
}

static uint64_t named(const char *word) {
    uint64_t name = 0;
    for (; *word; word++) name = name << 8 | (uint8_t)*word;
    return name;
}

static bool is_among(uint64_t name, const char *const *words) {
    for (; *words; words++)
        if (name == named(*words)) return true;
    return false;
}

static bool is_void(uint64_t name) {
    static const char *const words[] = {"area", "base",  "br",   "col",    "embed", "hr", "img",
                                        "input", "link", "meta", "source", "track", "wbr", NULL};
    return is_among(name, words);
}

// Elements that end where the next of them starts.
static bool ends_by_itself(uint64_t name) {
    static const char *const words[] = {"p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot",
                                        "option", NULL};
    return is_among(name, words);
}

static const char *raw_text_end(uint64_t name) {
    static const char *const ends[] = {"</script", "</style",   "</textarea", "</title",   "</xmp",
                                       "</iframe", "</noembed", "</noframes", NULL};
    for (const char *const *end = ends; *end; end++)
        if (name == named(*end + 2)) return *end;
    return NULL;
}

// The offset after the `>` that ends the tag at `start`.
static size_t end_of_tag(scanner *s, size_t start) {
    size_t blanks = 0;
    bool takes_value = false;
    for (size_t i = start; i < s->length; i++) {
        char c = s->bytes[i];
        if (c == '>') return i + 1;
        if (is_blank(c)) {
            blanks++;
            continue;
        }
        if (takes_value && (c == '"' || c == '\'')) {
            char *close = memchr(s->bytes + i + 1, c, s->length - i - 1);
            if (!close) return s->length;
            if (blanks > MOST_BLANKS_IN_TAG) blank(s, i, (size_t)(close - s->bytes) + 1);
            i = (size_t)(close - s->bytes);
        }
        takes_value = c == '=';
        if (blanks > MOST_BLANKS_IN_TAG) s->bytes[i] = ' ';
    }
    return s->length;
}

static bool push(scanner *s, uint64_t name) {
    if (s->depth == s->capacity) {
        size_t capacity = s->capacity * 2 + 1024;
        uint64_t *open = realloc(s->open, capacity * sizeof *open);
        if (!open) return false;
        s->open = open;
        s->capacity = capacity;
    }
    s->open[s->depth++] = name;
    return true;
}

static bool start_tag(scanner *s, size_t start, size_t end, uint64_t name) {
    if (is_void(name)) return true;
    for (size_t i = s->depth; ends_by_itself(name) && i > 0 && ends_by_itself(s->open[i - 1]); i--)
        if (s->open[i - 1] == name) {
            s->depth = i - 1;
            break;
        }
    if (s->depth >= s->limit) blank(s, start, end);
    return push(s, name);
}

static void end_tag(scanner *s, size_t start, size_t end, uint64_t name) {
    size_t floor = s->depth > NEAR ? s->depth - NEAR : 0;
    for (size_t i = s->depth; i > floor; i--)
        if (s->open[i - 1] == name) {
            s->depth = i - 1;
            break;
        }
    if (s->depth >= s->limit) blank(s, start, end);
}

static size_t find(const scanner *s, size_t start, const char *word) {
    char *found = memmem(s->bytes + start, s->length - start, word, strlen(word));
    return found ? (size_t)(found - s->bytes) + strlen(word) : s->length;
}

static size_t find_ignoring_case(const scanner *s, size_t start, const char *word) {
    size_t length = strlen(word);
    for (size_t i = start; i + length <= s->length; i++)
        if (s->bytes[i] == '<' && strncasecmp(s->bytes + i, word, length) == 0) return i;
    return s->length;
}

// The offset after the markup that starts at `start`, or 0 where memory is short.
static size_t markup(scanner *s, size_t start) {
    char next = start + 1 < s->length ? s->bytes[start + 1] : 0;
    if (next == '!' && s->length - start > 4 && memcmp(s->bytes + start, "<!--", 4) == 0) return find(s, start + 2, "-->");
    if (next == '!' || next == '?') return find(s, start, ">");
    bool is_end = next == '/';
    size_t named_at = start + (is_end ? 2 : 1);
    if (named_at >= s->length || !is_letter(s->bytes[named_at])) return start + 1;
    uint64_t name = name_at(s, named_at);
    size_t end = end_of_tag(s, named_at);
    if (is_end) {
        end_tag(s, start, end, name);
        return end;
    }
    const char *raw = raw_text_end(name);
    if (raw) return find_ignoring_case(s, end, raw);
    return start_tag(s, start, end, name) ? end : 0;
}

int shallow(char *bytes, size_t length, size_t limit) {
    scanner s = {.bytes = bytes, .length = length, .limit = limit};
    size_t at = 0;
    while (at < length) {
        char *found = memchr(bytes + at, '<', length - at);
        if (!found) break;
        at = markup(&s, (size_t)(found - bytes));
        if (at == 0) break;
    }
    free(s.open);
    return at > 0 || length == 0 || !memchr(bytes, '<', length);
}
