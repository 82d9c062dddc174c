#ifndef BATON_UNICODE_TABLES_H
#define BATON_UNICODE_TABLES_H

#include <stdint.h>

/// What kind of sign a scalar is, the lowest three bits of its properties.
enum { BATON_OTHER, BATON_LETTER, BATON_NUMBER, BATON_MARK, BATON_SPACE, BATON_KIND_MASK = 7 };

/// How the words of a scalar's script are cut: Latin, Greek and Cyrillic drop their marks; some scripts have no spaces.
enum { BATON_DROPS_MARKS = 1 << 3, BATON_SPACELESS = 2 << 3, BATON_SCRIPT_MASK = 3 << 3 };

/// What part of an emoji a scalar is; one that wants a selector is a mere sign unless U+FE0F follows.
enum {
  BATON_PICTOGRAPH = 1 << 5,
  BATON_MODIFIER = 2 << 5,
  BATON_REGIONAL = 3 << 5,
  BATON_WANTS_SELECTOR = 4 << 5,
  BATON_EMOJI_MASK = 7 << 5
};

/// Other properties, each a bit: not to be seen; has mappings of those kinds; may join with the scalar before it.
enum {
  BATON_IGNORABLE = 1 << 8,
  BATON_HAS_CANONICAL = 1 << 11,
  BATON_HAS_COMPATIBILITY = 1 << 12,
  BATON_HAS_FOLDING = 1 << 13,
  BATON_COMPOSES = 1 << 14
};

extern const uint32_t baton_records[];
extern const uint16_t baton_stage1[];
extern const uint8_t baton_stage2[];

/// The properties of a scalar; of what is no scalar, none.
static inline uint32_t baton_properties(uint32_t scalar) {
  if (scalar >= 0x110000) return 0;
  return baton_records[baton_stage2[(uint32_t)baton_stage1[scalar >> 7] << 7 | (scalar & 127)]];
}

/// A scalar's canonical combining class.
static inline uint8_t baton_combining_class(uint32_t scalar) { return (uint8_t)(baton_properties(scalar) >> 16); }

/// The columns that a scalar takes in a terminal: 0 (marks, controls, what is not to be seen), 1 or 2.
static inline int baton_display_width(uint32_t scalar) { return (int)(baton_properties(scalar) >> 9 & 3); }

/// Some scalars; none where a scalar maps to itself.
struct baton_mapping {
  const uint32_t *scalars;
  int count;
};

/// The full canonical decomposition of a scalar, Hangul syllables excepted.
struct baton_mapping baton_canonical_decomposition(uint32_t scalar);

/// The full compatibility decomposition of a scalar, Hangul syllables excepted.
struct baton_mapping baton_compatibility_decomposition(uint32_t scalar);

/// The full case folding of a scalar.
struct baton_mapping baton_case_folding(uint32_t scalar);

/// The scalar that two compose to, Hangul excepted; 0 where they do not.
uint32_t baton_composition(uint32_t first, uint32_t second);

/// The version of Unicode that all this is of.
extern const char baton_unicode_version[];

#endif
