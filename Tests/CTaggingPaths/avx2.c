#include "CTaggingPaths.h"

#if defined(__x86_64__)
#define DISPATCHED __attribute__((target("avx2")))
#define tagging_project avx2_project
#define tagging_run avx2_run
#define tagging_exponentials avx2_exponentials
#include "../../Sources/CTagging/arithmetic.c"

int arithmetic_has_avx2(void) {
    return __builtin_cpu_supports("avx2") != 0;
}

struct arithmetic arithmetic_avx2(void) {
    return (struct arithmetic){avx2_project, avx2_run, avx2_exponentials};
}
#else
int arithmetic_has_avx2(void) {
    return 0;
}

struct arithmetic arithmetic_avx2(void) {
    return arithmetic_baseline();
}
#endif
