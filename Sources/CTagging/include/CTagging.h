// The arithmetic of the tagger, and its learned parameters.
//
// Every sum is taken in the order of its terms and no product is fused with an addition, so that the results are
// the same to the last bit on each path: baseline, AVX2, NEON.
#ifndef HEARSAY_CTAGGING_H
#define HEARSAY_CTAGGING_H

#include <stddef.h>
#include <stdint.h>

/// The bytes of the learned parameters, and how many there are.
const uint8_t *tagging_parameters(void);
size_t tagging_parameter_count(void);

/// out[r, c] = bias[c] + sum over j of in[r, j] * weights[j, c].
/// columns: a multiple of 8.
void tagging_project(
    const float *in, size_t rows, size_t inner, const float *weights, const float *bias, size_t columns, float *out);

/// Runs a long short-term memory over a sequence.
/// gates: rows of 4 * width sums of inputs (in, forget, cell, out), overwritten; weights: width rows of 4 * width;
/// out: the states, one every `stride`; width: a multiple of 8, at most 256; backwards: from the last row to the first.
void tagging_run(
    float *gates, size_t rows, size_t width, const float *weights, int backwards, float *out, size_t stride);

/// Replaces each value by its exponential. count: a multiple of 8.
void tagging_exponentials(float *values, size_t count);

#endif
