// The arithmetic of the tagger as it is built for one instruction set, whatever the processor would choose.
#ifndef HEARSAY_CTAGGINGPATHS_H
#define HEARSAY_CTAGGINGPATHS_H

#include <stddef.h>

/// The functions of `CTagging.h` on one path.
struct arithmetic {
    void (*_Nonnull project)(
        const float *_Nonnull in, size_t rows, size_t inner, const float *_Nonnull weights, const float *_Nonnull bias,
        size_t columns, float *_Nonnull out);
    void (*_Nonnull run)(
        float *_Nonnull gates, size_t rows, size_t width, const float *_Nonnull weights, int backwards,
        float *_Nonnull out, size_t stride);
    void (*_Nonnull exponentials)(float *_Nonnull values, size_t count);
};

/// What the product calls: the path that this processor gets.
struct arithmetic arithmetic_chosen(void);

/// The path of every processor of this kind: SSE2, or NEON.
struct arithmetic arithmetic_baseline(void);

/// Whether this processor has AVX2; where it has not, `arithmetic_avx2` is the baseline.
int arithmetic_has_avx2(void);
struct arithmetic arithmetic_avx2(void);

#endif
