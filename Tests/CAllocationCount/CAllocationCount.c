#include "CAllocationCount.h"

#include <errno.h>
#include <stdlib.h>

static _Thread_local int counting;
static _Thread_local long count;

void allocation_count_begin(void) {
  count = 0;
  counting = 1;
}

long allocation_count_end(void) {
  counting = 0;
  return count;
}

#if defined(__GLIBC__) && !__has_feature(address_sanitizer) && !__has_feature(thread_sanitizer)

// A program's own malloc takes the place of the library's, which stays to be had under these names.
extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);

int allocation_count_works(void) { return 1; }

void *malloc(size_t size) {
  count += counting;
  return __libc_malloc(size);
}

void *calloc(size_t number, size_t size) {
  count += counting;
  return __libc_calloc(number, size);
}

void *realloc(void *old, size_t size) {
  count += counting;
  return __libc_realloc(old, size);
}

void *aligned_alloc(size_t alignment, size_t size) {
  count += counting;
  return __libc_memalign(alignment, size);
}

int posix_memalign(void **result, size_t alignment, size_t size) {
  count += counting;
  void *place = __libc_memalign(alignment, size);
  if (!place) return ENOMEM;
  *result = place;
  return 0;
}

#else

int allocation_count_works(void) { return 0; }

#endif
