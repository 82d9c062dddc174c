#ifndef BATON_TABLES_H
#define BATON_TABLES_H

#include "CUnicodeTables.h"

/// A scalar and where in the pool its mapping stands.
struct baton_entry {
  uint32_t scalar;
  uint16_t start;
  uint16_t count;
};

/// Two scalars and what they compose to.
struct baton_pair {
  uint32_t first;
  uint32_t second;
  uint32_t composed;
};

/// The scalars of all mappings, which share them.
extern const uint32_t baton_pool[];

/// The mappings of each kind, in ascending order of their scalars; compatibility has only what canonical has not.
extern const struct baton_entry baton_canonical[], baton_compatibility[], baton_folding[];
extern const int baton_canonical_count, baton_compatibility_count, baton_folding_count;

/// The compositions in ascending order of both scalars.
extern const struct baton_pair baton_pairs[];
extern const int baton_pairs_count;

#endif
