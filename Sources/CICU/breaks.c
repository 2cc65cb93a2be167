#include "CICU.h"
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>
#include <unicode/ustring.h>

struct cicu_text {
    UChar *units;
    uint32_t *offsets;  // UTF-8 offset of each UTF-16 unit and of the end; unused where `ascii`
    size_t units_capacity, offsets_capacity;
    int32_t count;
    bool ascii;
};

struct cicu_iterator {
    UBreakIterator *breaks;
    const cicu_text *text;
};

// MARK: Text

cicu_text *cicu_text_create(void) { return calloc(1, sizeof(cicu_text)); }

void cicu_text_destroy(cicu_text *text) {
    if (!text) return;
    free(text->units);
    free(text->offsets);
    free(text);
}

// The old content is not needed, so a new block is cheaper than `realloc`.
static bool reserve(void **block, size_t *capacity, size_t count, size_t size) {
    if (*capacity >= count) return true;
    free(*block);
    *block = malloc(count * size);
    *capacity = *block ? count : 0;
    return *block != NULL;
}

// Widens ASCII bytes eight at a time; returns how many came before the first byte beyond ASCII.
static size_t widen_ascii(const uint8_t *bytes, size_t length, UChar *units) {
    size_t index = 0;
    for (; index + 8 <= length; index += 8) {
        uint64_t word;
        memcpy(&word, bytes + index, 8);
        if (word & 0x8080808080808080u) break;
        for (size_t k = 0; k < 8; k++) units[index + k] = bytes[index + k];
    }
    for (; index < length && bytes[index] < 0x80; index++) units[index] = bytes[index];
    return index;
}

static int32_t widen_with_offsets(const uint8_t *bytes, int32_t start, int32_t length, cicu_text *text) {
    for (int32_t k = 0; k < start; k++) text->offsets[k] = (uint32_t)k;
    int32_t count = start;
    for (int32_t index = start; index < length;) {
        uint32_t offset = (uint32_t)index;
        UChar32 scalar = bytes[index];
        if (scalar < 0x80) index++; else U8_NEXT_OR_FFFD(bytes, index, length, scalar);
        text->offsets[count] = offset;
        if (scalar <= 0xFFFF) {
            text->units[count++] = (UChar)scalar;
            continue;
        }
        text->units[count++] = U16_LEAD(scalar);
        text->offsets[count] = offset;
        text->units[count++] = U16_TRAIL(scalar);
    }
    text->offsets[count] = (uint32_t)length;
    return count;
}

cicu_status cicu_text_load(cicu_text *text, const uint8_t *bytes, size_t length) {
    text->count = 0;
    if (length > INT32_MAX / 2) return CICU_TOO_LONG;
    if (!reserve((void **)&text->units, &text->units_capacity, length + 1, sizeof(UChar))) return CICU_OUT_OF_MEMORY;
    size_t ascii = widen_ascii(bytes, length, text->units);
    text->ascii = ascii == length;
    text->count = (int32_t)length;
    if (text->ascii) return CICU_OK;
    if (!reserve((void **)&text->offsets, &text->offsets_capacity, length + 1, sizeof(uint32_t)))
        return CICU_OUT_OF_MEMORY;
    text->count = widen_with_offsets(bytes, (int32_t)ascii, (int32_t)length, text);
    return CICU_OK;
}

// MARK: Boundaries

// Takes the ICU iterator over, also where it fails.
static cicu_iterator *wrap(UBreakIterator *breaks, UErrorCode error, cicu_status *status) {
    cicu_iterator *iterator = U_SUCCESS(error) ? calloc(1, sizeof(cicu_iterator)) : NULL;
    if (iterator) {
        iterator->breaks = breaks;
        *status = CICU_OK;
        return iterator;
    }
    if (breaks) ubrk_close(breaks);
    bool rules = U_FAILURE(error) && error != U_MEMORY_ALLOCATION_ERROR;
    *status = rules ? CICU_BAD_RULES : CICU_OUT_OF_MEMORY;
    return NULL;
}

cicu_iterator *cicu_iterator_create(cicu_boundaries boundaries, cicu_status *status) {
    UErrorCode error = U_ZERO_ERROR;
    UBreakIteratorType type = boundaries == CICU_WORDS ? UBRK_WORD : UBRK_SENTENCE;
    UBreakIterator *breaks = ubrk_open(type, "en", NULL, 0, &error);
    return wrap(breaks, error, status);
}

cicu_iterator *cicu_iterator_create_with_rules(const char *rules, size_t length, cicu_status *status, int32_t *line) {
    *line = 0;
    cicu_text *text = cicu_text_create();
    *status = text ? cicu_text_load(text, (const uint8_t *)rules, length) : CICU_OUT_OF_MEMORY;
    cicu_iterator *iterator = NULL;
    if (*status == CICU_OK) {
        UErrorCode error = U_ZERO_ERROR;
        UParseError parse = {0};
        UBreakIterator *breaks = ubrk_openRules(text->units, text->count, NULL, 0, &parse, &error);
        iterator = wrap(breaks, error, status);
        if (*status == CICU_BAD_RULES) *line = parse.line;
    }
    cicu_text_destroy(text);
    return iterator;
}

cicu_iterator *cicu_iterator_clone(const cicu_iterator *iterator, cicu_status *status) {
    UErrorCode error = U_ZERO_ERROR;
    UBreakIterator *breaks = ubrk_clone(iterator->breaks, &error);
    return wrap(breaks, error, status);
}

void cicu_iterator_destroy(cicu_iterator *iterator) {
    if (!iterator) return;
    ubrk_close(iterator->breaks);
    free(iterator);
}

cicu_status cicu_iterator_set_text(cicu_iterator *iterator, const cicu_text *text) {
    static const UChar nothing[1] = {0};
    UErrorCode error = U_ZERO_ERROR;
    ubrk_setText(iterator->breaks, text->count > 0 ? text->units : nothing, text->count, &error);
    iterator->text = text;
    if (U_FAILURE(error)) return CICU_OUT_OF_MEMORY;
    ubrk_first(iterator->breaks);
    return CICU_OK;
}

size_t cicu_iterator_next(cicu_iterator *iterator, uint32_t *ends, uint16_t *tags, size_t capacity) {
    if (!iterator->text) return 0;
    const uint32_t *offsets = iterator->text->ascii ? NULL : iterator->text->offsets;
    size_t count = 0;
    while (count < capacity) {
        int32_t end = ubrk_next(iterator->breaks);
        if (end == UBRK_DONE) break;
        ends[count] = offsets ? offsets[end] : (uint32_t)end;
        if (tags) tags[count] = (uint16_t)ubrk_getRuleStatus(iterator->breaks);
        count++;
    }
    return count;
}

static bool is_letter(UChar unit) { return (UChar)((unit | 0x20) - 'a') < 26; }

size_t cicu_iterator_next_words(cicu_iterator *iterator, uint32_t *ends, uint16_t *tags, size_t capacity) {
    if (!iterator->text) return 0;
    const UChar *units = iterator->text->units;
    const uint32_t *offsets = iterator->text->ascii ? NULL : iterator->text->offsets;
    int32_t start = ubrk_current(iterator->breaks);
    size_t count = 0;
    for (int32_t end; count < capacity && (end = ubrk_next(iterator->breaks)) != UBRK_DONE; start = end) {
        UChar first = units[start];
        ends[count] = offsets ? offsets[end] : (uint32_t)end;
        if (is_letter(first)) tags[count] = UBRK_WORD_LETTER;
        else tags[count] = first == ' ' ? 0 : (uint16_t)ubrk_getRuleStatus(iterator->breaks);
        count++;
    }
    return count;
}
