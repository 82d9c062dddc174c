#ifndef BATON_STANDARD_LIBRARY_H
#define BATON_STANDARD_LIBRARY_H

#include <stddef.h>

/// A module of the standard library: its name (`std.chat`) and its text, embedded when the library is built.
struct baton_module {
  const char *name;
  const unsigned char *bytes;
  size_t length;
};

/// The number of modules.
size_t baton_module_count(void);

/// The module at `index`, which is below the count.
struct baton_module baton_module_at(size_t index);

#endif
