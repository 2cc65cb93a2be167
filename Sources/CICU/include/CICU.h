// A small face over ICU. No ICU header is named here, so that Foundation's own copy of ICU never meets it.
#ifndef CICU_H
#define CICU_H
#include <stdint.h>

/// The version of the linked ICU's Unicode data, such as "15.0".
const char *cicu_unicode_version(void);
#endif
