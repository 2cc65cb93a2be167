#include "internal.h"
#include <stdlib.h>

enum { UNIT = 16, CHUNK = 1 << 18 };

// The unit before each block's memory starts with its class, 0 for large ones.
struct small_block {
    size_t class;
    small_block *next; // while vacant
};

struct large_block {
    large_block *previous, *next;
    size_t class;
    size_t size;
};

_Static_assert(sizeof(small_block) == UNIT && sizeof(large_block) == 2 * UNIT, "memory must stay aligned");

struct chunk {
    chunk *next;
    size_t used;
};

static void account(pool *pool, size_t size) {
    pool->taken += size;
    if (pool->taken > pool->budget) longjmp(pool->overdrawn, 1);
}

static void *checked(pool *pool, void *block) {
    if (!block) longjmp(pool->overdrawn, 2);
    return block;
}

static void *take_large(pool *pool, size_t size) {
    account(pool, size);
    large_block *block = checked(pool, malloc(sizeof(large_block) + size));
    *block = (large_block){.next = pool->large, .size = size};
    if (pool->large) pool->large->previous = block;
    pool->large = block;
    return block + 1;
}

static void give_back_large(pool *pool, large_block *block) {
    if (block->previous) block->previous->next = block->next; else pool->large = block->next;
    if (block->next) block->next->previous = block->previous;
    pool->taken -= block->size;
    free(block);
}

static void *cut(pool *pool, size_t size) {
    if (pool->left < size) {
        account(pool, CHUNK);
        chunk *fresh = checked(pool, malloc(CHUNK));
        *fresh = (chunk){.next = pool->chunks};
        pool->chunks = fresh;
        pool->left = CHUNK - UNIT;
    }
    pool->left -= size;
    return (char *)pool->chunks + UNIT + pool->left;
}

void *pool_take(void *userdata, size_t size) {
    pool *pool = userdata;
    size_t class = size ? (size + UNIT - 1) / UNIT : 1;
    if (class >= SMALL_CLASSES) return take_large(pool, size);
    small_block *block = pool->vacant[class];
    if (block) pool->vacant[class] = block->next; else block = cut(pool, (class + 1) * UNIT);
    block->class = class;
    return (char *)block + UNIT;
}

void pool_give_back(void *userdata, void *memory) {
    if (!memory) return;
    pool *pool = userdata;
    small_block *block = (small_block *)((char *)memory - UNIT);
    if (block->class == 0) return give_back_large(pool, (large_block *)memory - 1);
    block->next = pool->vacant[block->class];
    pool->vacant[block->class] = block;
}

void pool_empty(pool *pool) {
    for (chunk *each = pool->chunks, *next; each; each = next) {
        next = each->next;
        free(each);
    }
    for (large_block *each = pool->large, *next; each; each = next) {
        next = each->next;
        free(each);
    }
}
