#include "CTagging.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t parameters[] = {
#embed "Tagger.parameters"
};

const uint8_t *tagging_parameters(void) { return parameters; }

size_t tagging_parameter_count(void) { return sizeof parameters; }
