#ifndef C_ALLOCATION_COUNT_H
#define C_ALLOCATION_COUNT_H

/// Whether allocations can be counted here: with glibc, and without a sanitizer that has its own allocator.
int allocation_count_works(void);

/// Begins to count what this thread allocates.
void allocation_count_begin(void);

/// The number of allocations of this thread since it began to count; it stops counting.
long allocation_count_end(void);

#endif
