// A small face over ICU. No ICU header is named here, so that Foundation's own copy of ICU never meets it.
//
// Ownership: what a `create` or `clone` function returns belongs to the caller until it is handed to the
// `destroy` function of the same type. Functions that can fail return a `cicu_status` or store one.
// Offsets and lengths are counted in UTF-8 bytes unless a comment says otherwise.
#ifndef CICU_H
#define CICU_H
#include <stddef.h>
#include <stdint.h>

/// How a call ended.
typedef enum {
    CICU_OK = 0,
    CICU_OUT_OF_MEMORY = 1,
    /// ICU refused the rules, or its data files are missing.
    CICU_BAD_RULES = 2,
    /// The text is longer than ICU's 32-bit offsets reach.
    CICU_TOO_LONG = 3,
    /// No converter has this name, or none could be detected.
    CICU_UNKNOWN_CHARSET = 4,
    /// Some bytes are no text in the given character set.
    CICU_UNDECODABLE = 5,
} cicu_status;

/// The version of the linked ICU's Unicode data, such as "15.0".
const char *cicu_unicode_version(void);

// MARK: Text

/// A text in the form ICU breaks: UTF-16, with a way back to offsets in UTF-8. Reusable for many texts.
typedef struct cicu_text cicu_text;

/// An empty text, or NULL where memory is short.
cicu_text *cicu_text_create(void);
void cicu_text_destroy(cicu_text *text);

/// Replaces the text's content. Ill-formed sequences become U+FFFD. The bytes need not outlive the call.
/// Any iterator that reads this text must be set to it again.
cicu_status cicu_text_load(cicu_text *text, const uint8_t *bytes, size_t length);

// MARK: Boundaries

/// A break iterator. Not to be shared between threads; a clone costs next to nothing.
typedef struct cicu_iterator cicu_iterator;

/// The untailored iterators of the locale `en`.
typedef enum { CICU_WORDS = 0, CICU_SENTENCES = 1 } cicu_boundaries;

/// An untailored iterator, or NULL with the reason in `status`.
cicu_iterator *cicu_iterator_create(cicu_boundaries boundaries, cicu_status *status);

/// An iterator over boundaries that ICU break rules (UTF-8) describe, or NULL with the reason in `status`
/// and, for bad rules, the line in `line` (from 1). Compiling takes some milliseconds: do it once.
cicu_iterator *cicu_iterator_create_with_rules(const char *rules, size_t length, cicu_status *status, int32_t *line);

/// A copy for another thread; the original may be cloned by several threads at once, unless it has a text.
cicu_iterator *cicu_iterator_clone(const cicu_iterator *iterator, cicu_status *status);
void cicu_iterator_destroy(cicu_iterator *iterator);

/// Starts over at the beginning of `text`, which must stay as it is while boundaries are read.
cicu_status cicu_iterator_set_text(cicu_iterator *iterator, const cicu_text *text);

/// Stores the next boundaries as UTF-8 offsets in `ends`, the first after 0, and the rule status of what each
/// one ends in `tags` (may be NULL). Returns how many; fewer than `capacity` means that the text is at its end.
size_t cicu_iterator_next(cicu_iterator *iterator, uint32_t *ends, uint16_t *tags, size_t capacity);

/// The same for iterators over words, sparing ICU the question where the answer is plain: `tags` is 200 for what begins
/// with an ASCII letter and 0 for what begins with a space, without looking further.
size_t cicu_iterator_next_words(cicu_iterator *iterator, uint32_t *ends, uint16_t *tags, size_t capacity);

// MARK: Character sets

/// Guesses the character set. Stores its name (at most 63 bytes and a NUL) and ICU's confidence, 0 to 100.
cicu_status cicu_charset_detect(const uint8_t *bytes, size_t length, char name[64], int32_t *confidence);

/// Converts from the named character set to UTF-8. The result is stored in `result` and belongs to the caller
/// (`cicu_bytes_destroy`). After CICU_UNDECODABLE, `undecodable` is the offset of the first byte that is no text.
cicu_status cicu_charset_convert(const char *name, const uint8_t *bytes, size_t length, uint8_t **result,
                                 size_t *result_length, size_t *undecodable);
void cicu_bytes_destroy(uint8_t *bytes);
#endif
