#include "CICU.h"
#include <unicode/uchar.h>

const char *cicu_unicode_version(void) { return U_UNICODE_VERSION; }
