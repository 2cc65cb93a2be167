#include "CTaggingPaths.h"

#define DISPATCHED
#define tagging_project baseline_project
#define tagging_run baseline_run
#define tagging_exponentials baseline_exponentials
#include "../../Sources/CTagging/arithmetic.c"

struct arithmetic arithmetic_baseline(void) {
    return (struct arithmetic){baseline_project, baseline_run, baseline_exponentials};
}
