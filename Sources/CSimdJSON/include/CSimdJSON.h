// Reads a JSON object into a flat tape of events, with simdjson. What is wrong with a text, or only odd, is not told: the
// reader of the library is asked then, which knows what to say.
#ifndef CSIMDJSON_H
#define CSIMDJSON_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What an event is.
enum baton_json_kind {
  BATON_JSON_NULL,
  BATON_JSON_FALSE,
  BATON_JSON_TRUE,
  BATON_JSON_NUMBER,
  BATON_JSON_STRING,
  BATON_JSON_ARRAY,
  BATON_JSON_OBJECT,
};

/// A value; or a key, which is a string before its value.
typedef struct baton_json_event {
  /// Of a string its bytes, escapes undone; of a number its digits as they were written.
  const uint8_t *_Nonnull text;
  /// How many bytes they are.
  uint32_t length;
  /// The place of the event after all that is within it.
  uint32_t next;
  /// One of the kinds.
  uint8_t kind;
} baton_json_event;

/// What a reader needs room for, from one text to the next.
typedef struct baton_json_reader baton_json_reader;

/// A new reader; null where there is no memory.
baton_json_reader *_Nullable baton_json_reader_create(void);

/// Ends a reader.
void baton_json_reader_destroy(baton_json_reader *_Nonnull reader);

/// Reads an object, no two of whose keys are equal, nor those of any object within, and in which no more than `deepest`
/// arrays and objects lie in one another; `BATON_JSON_MARGIN` bytes behind the text must be readable. Gives how many events
/// there are, which stay until the next text; 0 where the text should be read by somebody more patient.
size_t baton_json_read(
    baton_json_reader *_Nonnull reader, const uint8_t *_Nonnull text, size_t length, uint32_t deepest);

/// The events, the object first.
const baton_json_event *_Nonnull baton_json_events(const baton_json_reader *_Nonnull reader);

enum {
  /// How many bytes behind a text are looked at, and their values ignored.
  BATON_JSON_MARGIN = 64,
};

#ifdef __cplusplus
}
#endif

#endif
