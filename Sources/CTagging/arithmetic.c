#include "CTagging.h"

#pragma STDC FP_CONTRACT OFF

// One function in two versions, chosen when the program starts; the tests build each version by itself.
#if defined(DISPATCHED)
#elif defined(__x86_64__) && defined(__linux__)
#define DISPATCHED __attribute__((target_clones("avx2", "default")))
#else
#define DISPATCHED
#endif
#define INLINE static inline __attribute__((always_inline))

#define LANES 8
typedef float lanes __attribute__((vector_size(4 * LANES), aligned(4)));
typedef int32_t integers __attribute__((vector_size(4 * LANES), aligned(4)));

#define AT(pointer) (*(lanes *)(pointer))
#define FROM(pointer) (*(const lanes *)(pointer))

// Macros, since vectors passed by value would change their calling convention with the path.

// The exponential, right to 2e-6 of its value: 2^n by the exponent's bits, the rest by a polynomial.
#define EXPONENTIAL(result, argument)                                                        \
    do {                                                                                     \
        lanes clamped_ = __builtin_elementwise_max(                                          \
            __builtin_elementwise_min((argument), (lanes){} + 87.0f), (lanes){} - 87.0f);    \
        lanes power_ = clamped_ * 1.44269504f + 12582912.0f;                                 \
        power_ -= 12582912.0f;                                                               \
        lanes rest_ = (clamped_ * 1.44269504f - power_) * 0.69314718f;                       \
        lanes sum_ = rest_ * 0.008333333f + 0.041666667f;                                    \
        sum_ = sum_ * rest_ + 0.16666667f;                                                   \
        sum_ = sum_ * rest_ + 0.5f;                                                          \
        sum_ = sum_ * rest_ + 1.0f;                                                          \
        sum_ = sum_ * rest_ + 1.0f;                                                          \
        integers bits_ = (__builtin_convertvector(power_, integers) + 127) << 23;            \
        (result) = sum_ * (lanes)bits_;                                                      \
    } while (0)

#define SIGMOID(result, argument)                     \
    do {                                              \
        lanes grown_;                                 \
        EXPONENTIAL(grown_, -(argument));             \
        (result) = 1.0f / (1.0f + grown_);            \
    } while (0)

#define HYPERBOLIC(result, argument)                  \
    do {                                              \
        lanes grown2_;                                \
        EXPONENTIAL(grown2_, (argument) * -2.0f);     \
        (result) = 2.0f / (1.0f + grown2_) - 1.0f;    \
    } while (0)

// Four rows by eight columns at a time: what fits the registers of the baseline.
DISPATCHED void tagging_project(
    const float *in, size_t rows, size_t inner, const float *weights, const float *bias, size_t columns, float *out) {
    for (size_t row = 0; row < rows; row += 4) {
        size_t last = rows - 1;
        const float *a = in + row * inner;
        const float *b = in + (row + 1 < rows ? row + 1 : last) * inner;
        const float *c = in + (row + 2 < rows ? row + 2 : last) * inner;
        const float *d = in + (row + 3 < rows ? row + 3 : last) * inner;
        for (size_t column = 0; column < columns; column += LANES) {
            lanes sum_a = FROM(bias + column), sum_b = sum_a, sum_c = sum_a, sum_d = sum_a;
            const float *weight = weights + column;
            for (size_t j = 0; j < inner; j++, weight += columns) {
                lanes w = FROM(weight);
                sum_a += w * a[j];
                sum_b += w * b[j];
                sum_c += w * c[j];
                sum_d += w * d[j];
            }
            float *to = out + row * columns + column;
            AT(to) = sum_a;
            if (row + 1 < rows) AT(to + columns) = sum_b;
            if (row + 2 < rows) AT(to + 2 * columns) = sum_c;
            if (row + 3 < rows) AT(to + 3 * columns) = sum_d;
        }
    }
}

INLINE void add_state(float *gates, size_t columns, const float *state, size_t width, const float *weights) {
    for (size_t column = 0; column < columns; column += 4 * LANES) {
        float *to = gates + column;
        lanes sum_a = FROM(to), sum_b = FROM(to + LANES), sum_c = FROM(to + 2 * LANES), sum_d = FROM(to + 3 * LANES);
        const float *weight = weights + column;
        for (size_t j = 0; j < width; j++, weight += columns) {
            float h = state[j];
            sum_a += FROM(weight) * h;
            sum_b += FROM(weight + LANES) * h;
            sum_c += FROM(weight + 2 * LANES) * h;
            sum_d += FROM(weight + 3 * LANES) * h;
        }
        AT(to) = sum_a;
        AT(to + LANES) = sum_b;
        AT(to + 2 * LANES) = sum_c;
        AT(to + 3 * LANES) = sum_d;
    }
}

INLINE void step(const float *gates, size_t width, float *cells, float *state) {
    for (size_t i = 0; i < width; i += LANES) {
        lanes in, forget, cell, out, squashed;
        SIGMOID(in, FROM(gates + i));
        SIGMOID(forget, FROM(gates + width + i));
        HYPERBOLIC(cell, FROM(gates + 2 * width + i));
        SIGMOID(out, FROM(gates + 3 * width + i));
        lanes kept = forget * FROM(cells + i) + in * cell;
        AT(cells + i) = kept;
        HYPERBOLIC(squashed, kept);
        AT(state + i) = out * squashed;
    }
}

DISPATCHED void tagging_run(
    float *gates, size_t rows, size_t width, const float *weights, int backwards, float *out, size_t stride) {
    float cells[256] = {0};
    const float start[256] = {0};
    const float *state = start;
    for (size_t index = 0; index < rows; index++) {
        size_t row = backwards ? rows - 1 - index : index;
        float *own = gates + row * 4 * width;
        add_state(own, 4 * width, state, width, weights);
        step(own, width, cells, out + row * stride);
        state = out + row * stride;
    }
}

DISPATCHED void tagging_exponentials(float *values, size_t count) {
    for (size_t i = 0; i < count; i += LANES) {
        lanes grown;
        EXPONENTIAL(grown, FROM(values + i));
        AT(values + i) = grown;
    }
}
