#include "CSimdJSON.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <new>
#include <vector>

#include <simdjson.h>

static_assert(simdjson::SIMDJSON_PADDING <= BATON_JSON_MARGIN, "simdjson looks further than it may");

namespace {

/// How deep arrays and objects may lie in one another; chats need five.
constexpr uint32_t deepest = 32;
/// The longest text that room is made for.
constexpr size_t longest = 1 << 24;
/// How many keys are compared with one another; of more their hashes are.
constexpr size_t fewKeys = 8;
/// How many places of the table of keys are looked at for one key.
constexpr unsigned patience = 64;

bool isBlank(uint8_t byte) { return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r'; }

bool isDigit(uint8_t byte) { return uint8_t(byte - '0') < 10; }

/// Whether a text is a number as JSON writes them.
bool isNumber(const uint8_t *text, const uint8_t *end) {
  if (text < end && *text == '-') ++text;
  if (text == end || !isDigit(*text)) return false;
  if (*text == '0' && text + 1 < end && isDigit(text[1])) return false;
  while (text < end && isDigit(*text)) ++text;
  if (text < end && *text == '.') {
    if (++text == end || !isDigit(*text)) return false;
    while (text < end && isDigit(*text)) ++text;
  }
  if (text < end && (*text | 0x20) == 'e') {
    if (++text < end && (*text == '+' || *text == '-')) ++text;
    if (text == end || !isDigit(*text)) return false;
    while (text < end && isDigit(*text)) ++text;
  }
  return text == end;
}

/// The number of four hexadecimal digits; -1 where they are none.
int32_t unit(const uint8_t *text, const uint8_t *end) {
  if (end - text < 4) return -1;
  int32_t value = 0;
  for (int place = 0; place < 4; ++place) {
    uint8_t byte = text[place];
    uint8_t letter = byte | 0x20;
    if (isDigit(byte)) value = value << 4 | (byte - '0');
    else if (letter >= 'a' && letter <= 'f') value = value << 4 | (letter - 'a' + 10);
    else return -1;
  }
  return value;
}

uint8_t *append(uint8_t *out, uint32_t scalar) {
  if (scalar < 0x80) {
    *out++ = uint8_t(scalar);
  } else if (scalar < 0x800) {
    *out++ = uint8_t(0xC0 | scalar >> 6);
    *out++ = uint8_t(0x80 | (scalar & 0x3F));
  } else if (scalar < 0x10000) {
    *out++ = uint8_t(0xE0 | scalar >> 12);
    *out++ = uint8_t(0x80 | (scalar >> 6 & 0x3F));
    *out++ = uint8_t(0x80 | (scalar & 0x3F));
  } else {
    *out++ = uint8_t(0xF0 | scalar >> 18);
    *out++ = uint8_t(0x80 | (scalar >> 12 & 0x3F));
    *out++ = uint8_t(0x80 | (scalar >> 6 & 0x3F));
    *out++ = uint8_t(0x80 | (scalar & 0x3F));
  }
  return out;
}

/// Undoes the escapes of a string; it never gets longer. Gives the end; null where an escape stands for nothing.
uint8_t *unescape(const uint8_t *text, const uint8_t *end, uint8_t *out) {
  while (text < end) {
    if (*text != '\\') {
      *out++ = *text++;
      continue;
    }
    if (++text == end) return nullptr;
    switch (*text++) {
    case '"': *out++ = '"'; break;
    case '\\': *out++ = '\\'; break;
    case '/': *out++ = '/'; break;
    case 'b': *out++ = '\b'; break;
    case 'f': *out++ = '\f'; break;
    case 'n': *out++ = '\n'; break;
    case 'r': *out++ = '\r'; break;
    case 't': *out++ = '\t'; break;
    case 'u': {
      int32_t scalar = unit(text, end);
      if (scalar < 0 || (scalar >= 0xDC00 && scalar < 0xE000)) return nullptr;
      text += 4;
      if (scalar >= 0xD800 && scalar < 0xDC00) {
        if (end - text < 6 || text[0] != '\\' || text[1] != 'u') return nullptr;
        int32_t second = unit(text + 2, end);
        if (second < 0xDC00 || second >= 0xE000) return nullptr;
        text += 6;
        scalar = 0x10000 + ((scalar - 0xD800) << 10) + (second - 0xDC00);
      }
      out = append(out, uint32_t(scalar));
      break;
    }
    default: return nullptr;
    }
  }
  return out;
}

bool areEqual(const baton_json_event &a, const baton_json_event &b) {
  return a.length == b.length && std::memcmp(a.text, b.text, a.length) == 0;
}

/// A hash of a key; where the key is short, bytes behind it are read and left out.
uint32_t hash(const baton_json_event &key) {
  uint64_t hash = key.length;
  for (uint32_t place = 0; place < key.length; place += 8) {
    uint64_t bits = 0;
    std::memcpy(&bits, key.text + place, std::min<uint32_t>(8, key.length - place));
    hash = (hash ^ bits) * 0x9E3779B97F4A7C15u;
    hash ^= hash >> 32;
  }
  return uint32_t(hash);
}

}  // namespace

struct baton_json_reader {
  std::unique_ptr<simdjson::internal::dom_parser_implementation> scanner;
  size_t capacity = 0;
  std::vector<baton_json_event> events;
  /// The strings with escapes, undone.
  std::vector<uint8_t> unescaped;
  /// A hash table of the keys of one object: the place of each, and for which object that counts.
  struct Slot {
    uint32_t object;
    uint32_t key;
  };
  std::vector<Slot> keys;
  uint32_t object = 0;

  bool reserve(size_t length);
  size_t read(const uint8_t *text, size_t length, uint32_t most);
  bool addScalar(const uint8_t *text, const uint8_t *end, uint32_t count, uint8_t *&out);
  bool hasDoubledKey(uint32_t place, uint32_t end);
};

bool baton_json_reader::reserve(size_t length) {
  if (length <= capacity && scanner) return true;
  size_t wanted = std::max<size_t>(length, 1 << 14);
  wanted += wanted / 2;
  scanner.reset();
  capacity = 0;
  if (simdjson::get_active_implementation()->create_dom_parser_implementation(wanted, deepest, scanner)) return false;
  unescaped.resize(wanted);
  capacity = wanted;
  return true;
}

/// Whether two keys of an object are equal, or too many look alike to tell in time.
bool baton_json_reader::hasDoubledKey(uint32_t place, uint32_t end) {
  const baton_json_event *own = events.data();
  uint32_t few[fewKeys];
  size_t count = 0;
  for (uint32_t key = place + 1; key < end; key = own[key + 1].next) {
    if (count < fewKeys) few[count] = key;
    ++count;
  }
  if (count <= fewKeys) {
    for (size_t a = 1; a < count; ++a)
      for (size_t b = 0; b < a; ++b)
        if (areEqual(own[few[a]], own[few[b]])) return true;
    return false;
  }
  if (keys.size() < 4 * count) {
    size_t size = 64;
    while (size < 4 * count) size *= 2;
    keys.assign(size, Slot{0, 0});
    object = 0;
  }
  if (++object == 0) {
    std::fill(keys.begin(), keys.end(), Slot{0, 0});
    object = 1;
  }
  size_t mask = keys.size() - 1;
  for (uint32_t key = place + 1; key < end; key = own[key + 1].next) {
    size_t slot = hash(own[key]) & mask;
    unsigned steps = 0;
    while (keys[slot].object == object) {
      if (areEqual(own[keys[slot].key], own[key]) || ++steps > patience) return true;
      slot = (slot + 1) & mask;
    }
    keys[slot] = Slot{object, key};
  }
  return false;
}

/// Adds a string, a number or a word that ends before `end`, blanks aside.
bool baton_json_reader::addScalar(const uint8_t *text, const uint8_t *end, uint32_t count, uint8_t *&out) {
  while (end > text && isBlank(end[-1])) --end;
  baton_json_event &event = events[count];
  event.next = count + 1;
  switch (*text) {
  case '"': {
    event.kind = BATON_JSON_STRING;
    if (end - text < 2 || end[-1] != '"') return false;
    const uint8_t *content = text + 1;
    size_t length = size_t(end - content) - 1;
    event.text = content;
    event.length = uint32_t(length);
    if (!std::memchr(content, '\\', length)) return true;
    uint8_t *undone = unescape(content, content + length, out);
    if (!undone) return false;
    event.text = out;
    event.length = uint32_t(undone - out);
    out = undone;
    return true;
  }
  case 't': event.kind = BATON_JSON_TRUE; return end - text == 4 && std::memcmp(text, "true", 4) == 0;
  case 'f': event.kind = BATON_JSON_FALSE; return end - text == 5 && std::memcmp(text, "false", 5) == 0;
  case 'n': event.kind = BATON_JSON_NULL; return end - text == 4 && std::memcmp(text, "null", 4) == 0;
  default:
    event.kind = BATON_JSON_NUMBER;
    event.text = text;
    event.length = uint32_t(end - text);
    return isNumber(text, end);
  }
}

size_t baton_json_reader::read(const uint8_t *text, size_t length, uint32_t most) {
  if (length == 0 || length > longest || !reserve(length)) return 0;
  if (scanner->stage1(text, length, simdjson::stage1_mode::regular)) return 0;
  if (events.size() < scanner->n_structural_indexes) events.resize(2 * size_t(scanner->n_structural_indexes));
  const uint32_t *token = scanner->structural_indexes.get();
  const uint32_t *const last = token + scanner->n_structural_indexes;
  uint8_t *out = unescaped.data();
  uint32_t count = 0;
  uint32_t open[deepest];
  uint32_t depth = 0;
  most = std::min(most, deepest);
  enum { value, firstKey, key, firstElement, after } expected = value;
  if (token == last || text[*token] != '{') return 0;
  while (token < last) {
    const uint8_t *start = text + *token;
    const uint8_t *end = text + (token + 1 < last ? token[1] : length);
    ++token;
    switch (expected) {
    case firstKey:
      if (*start == '}') break;
      [[fallthrough]];
    case key:
      if (*start != '"' || !addScalar(start, end, count, out)) return 0;
      ++count;
      if (token == last || text[*token] != ':') return 0;
      ++token;
      expected = value;
      continue;
    case firstElement:
      if (*start == ']') break;
      [[fallthrough]];
    case value:
      if (*start == '{' || *start == '[') {
        if (depth == most) return 0;
        bool isObject = *start == '{';
        events[count].kind = isObject ? BATON_JSON_OBJECT : BATON_JSON_ARRAY;
        events[count].text = start;
        events[count].length = 0;
        open[depth++] = count++;
        expected = isObject ? firstKey : firstElement;
      } else {
        if (!addScalar(start, end, count, out)) return 0;
        ++count;
        expected = after;
      }
      continue;
    case after:
      if (depth == 0) return 0;
      bool isObject = events[open[depth - 1]].kind == BATON_JSON_OBJECT;
      if (*start == ',') {
        expected = isObject ? key : value;
        continue;
      }
      if (*start != (isObject ? '}' : ']')) return 0;
      break;
    }
    uint32_t place = open[--depth];
    events[place].next = count;
    if (events[place].kind == BATON_JSON_OBJECT && hasDoubledKey(place, count)) return 0;
    expected = after;
  }
  return depth == 0 ? count : 0;
}

extern "C" {

baton_json_reader *baton_json_reader_create(void) { return new (std::nothrow) baton_json_reader(); }

void baton_json_reader_destroy(baton_json_reader *reader) { delete reader; }

size_t baton_json_read(baton_json_reader *reader, const uint8_t *text, size_t length, uint32_t deepest) {
  try {
    return reader->read(text, length, deepest);
  } catch (const std::bad_alloc &) {
    return 0;
  }
}

const baton_json_event *baton_json_events(const baton_json_reader *reader) { return reader->events.data(); }
}
