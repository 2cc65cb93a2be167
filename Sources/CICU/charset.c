#include "CICU.h"
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

cicu_status cicu_charset_detect(const uint8_t *bytes, size_t length, char name[64], int32_t *confidence) {
    name[0] = '\0';
    *confidence = 0;
    if (length > INT32_MAX) return CICU_TOO_LONG;
    UErrorCode error = U_ZERO_ERROR;
    UCharsetDetector *detector = ucsdet_open(&error);
    if (U_FAILURE(error)) return CICU_OUT_OF_MEMORY;
    ucsdet_setText(detector, (const char *)bytes, (int32_t)length, &error);
    const UCharsetMatch *match = ucsdet_detect(detector, &error);
    if (U_SUCCESS(error) && match) {
        strncpy(name, ucsdet_getName(match, &error), 63);
        name[63] = '\0';
        *confidence = ucsdet_getConfidence(match, &error);
    }
    ucsdet_close(detector);
    return name[0] && U_SUCCESS(error) ? CICU_OK : CICU_UNKNOWN_CHARSET;
}

// A growing block of UTF-8.
typedef struct {
    char *bytes;
    size_t length, capacity;
} output;

static bool grow(output *out) {
    size_t capacity = out->capacity * 2;
    char *bytes = realloc(out->bytes, capacity);
    if (!bytes) return false;
    out->bytes = bytes;
    out->capacity = capacity;
    return true;
}

// The bytes that the converter could not read end where it stopped reading.
static size_t start_of_undecodable(UConverter *from, size_t read) {
    char bytes[32];
    int8_t count = sizeof bytes;
    UErrorCode error = U_ZERO_ERROR;
    ucnv_getInvalidChars(from, bytes, &count, &error);
    return U_SUCCESS(error) && (size_t)count <= read ? read - (size_t)count : read;
}

static cicu_status convert(UConverter *from, UConverter *to, const char *bytes, size_t length, output *out,
                           size_t *undecodable) {
    UChar pivot[4096], *pivot_source = pivot, *pivot_target = pivot;
    const char *source = bytes;
    for (bool first = true;; first = false) {
        UErrorCode error = U_ZERO_ERROR;
        char *target = out->bytes + out->length;
        ucnv_convertEx(to, from, &target, out->bytes + out->capacity, &source, bytes + length, pivot, &pivot_source,
                       &pivot_target, pivot + 4096, first, true, &error);
        out->length = (size_t)(target - out->bytes);
        if (error == U_BUFFER_OVERFLOW_ERROR) {
            if (!grow(out)) return CICU_OUT_OF_MEMORY;
        } else if (U_FAILURE(error)) {
            *undecodable = start_of_undecodable(from, (size_t)(source - bytes));
            return CICU_UNDECODABLE;
        } else {
            return CICU_OK;
        }
    }
}

// A converter that stops at what it cannot read, or NULL.
static UConverter *open_converter(const char *name) {
    UErrorCode error = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(name, &error);
    if (U_SUCCESS(error)) ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &error);
    if (U_SUCCESS(error)) return converter;
    ucnv_close(converter);
    return NULL;
}

cicu_status cicu_charset_convert(const char *name, const uint8_t *bytes, size_t length, uint8_t **result,
                                 size_t *result_length, size_t *undecodable) {
    *result = NULL;
    *result_length = 0;
    *undecodable = 0;
    UConverter *from = open_converter(name), *to = open_converter("UTF-8");
    size_t capacity = length + length / 8 + 64;
    output out = {.bytes = malloc(capacity), .length = 0, .capacity = capacity};
    cicu_status status = CICU_OUT_OF_MEMORY;
    if (!from || !to) status = CICU_UNKNOWN_CHARSET;
    else if (out.bytes) status = convert(from, to, (const char *)bytes, length, &out, undecodable);
    if (from) ucnv_close(from);
    if (to) ucnv_close(to);
    if (status == CICU_OK) {
        *result = (uint8_t *)out.bytes;
        *result_length = out.length;
    } else {
        free(out.bytes);
    }
    return status;
}

void cicu_bytes_destroy(uint8_t *bytes) { free(bytes); }
