#include "tables.h"

/// A mapping by binary search.
static struct baton_mapping find(const struct baton_entry *entries, int count, uint32_t scalar) {
  int low = 0, high = count;
  while (low < high) {
    int middle = (low + high) / 2;
    if (entries[middle].scalar < scalar) low = middle + 1;
    else high = middle;
  }
  if (low == count || entries[low].scalar != scalar) return (struct baton_mapping){0, 0};
  return (struct baton_mapping){baton_pool + entries[low].start, entries[low].count};
}

struct baton_mapping baton_canonical_decomposition(uint32_t scalar) {
  if (!(baton_properties(scalar) & BATON_HAS_CANONICAL)) return (struct baton_mapping){0, 0};
  return find(baton_canonical, baton_canonical_count, scalar);
}

struct baton_mapping baton_compatibility_decomposition(uint32_t scalar) {
  if (!(baton_properties(scalar) & BATON_HAS_COMPATIBILITY)) return baton_canonical_decomposition(scalar);
  return find(baton_compatibility, baton_compatibility_count, scalar);
}

struct baton_mapping baton_case_folding(uint32_t scalar) {
  if (!(baton_properties(scalar) & BATON_HAS_FOLDING)) return (struct baton_mapping){0, 0};
  return find(baton_folding, baton_folding_count, scalar);
}

uint32_t baton_composition(uint32_t first, uint32_t second) {
  int low = 0, high = baton_pairs_count;
  while (low < high) {
    int middle = (low + high) / 2;
    const struct baton_pair *pair = &baton_pairs[middle];
    if (pair->first < first || (pair->first == first && pair->second < second)) low = middle + 1;
    else high = middle;
  }
  if (low == baton_pairs_count) return 0;
  const struct baton_pair *pair = &baton_pairs[low];
  return pair->first == first && pair->second == second ? pair->composed : 0;
}
