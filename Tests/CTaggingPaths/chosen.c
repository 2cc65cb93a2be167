#include "CTagging.h"
#include "CTaggingPaths.h"

struct arithmetic arithmetic_chosen(void) {
    return (struct arithmetic){tagging_project, tagging_run, tagging_exponentials};
}
