#ifndef CGUMBO_INTERNAL_H
#define CGUMBO_INTERNAL_H
#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>

// Memory that is given back all at once, so that no tree need be walked for it, and that runs out on purpose.
typedef struct small_block small_block;
typedef struct large_block large_block;
typedef struct chunk chunk;

enum { SMALL_CLASSES = 17 };

typedef struct {
    chunk *chunks;
    size_t left;                        // bytes left in the newest chunk
    small_block *vacant[SMALL_CLASSES]; // freed small blocks, by size in sixteens
    large_block *large;
    size_t taken, budget;
    jmp_buf overdrawn;                  // where to go when the budget or the machine's memory is spent
} pool;

void *pool_take(void *pool, size_t size);
void pool_give_back(void *pool, void *block);
void pool_empty(pool *pool);

// Overwrites with spaces the tags that nest deeper than `limit`, and attributes beyond what any element needs.
// Returns 0 where memory is short.
int shallow(char *bytes, size_t length, size_t limit);
#endif
