/* What C takes for the same rules over numbers, with nothing around it: a scan in order, and a bit a rule for each class
   of each fact, the classes found beforehand. Usage: floor flat.txt PASSES; one line of JSON comes out. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum sign { EQ, IN, GE, LT };
struct condition { int fact, sign; int64_t value; };
struct rule { int count, start; };

static int facts, chats, rules;
static int64_t *values; /* of each chat */
static int *expected;
static struct rule *list;
static struct condition *conditions;
static uint64_t **rows; /* of each chat and fact: the rules that its class does not rule out; NULL where all */
static int words;

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e9 + t.tv_nsec;
}

static int holds(const struct condition *c, int64_t v) {
  switch (c->sign) {
  case EQ: return v == c->value;
  case IN: return v >= 0 && v < 64 && (c->value >> v & 1);
  case GE: return v >= c->value;
  default: return v < c->value;
  }
}

static int scan(const int64_t *chat) {
  for (int r = 0; r < rules; r++) {
    const struct condition *c = conditions + list[r].start, *end = c + list[r].count;
    while (c < end && holds(c, chat[c->fact])) c++;
    if (c == end) return r;
  }
  return -1;
}

static int bits(uint64_t *const *row) {
  for (int w = 0; w < words; w++) {
    uint64_t met = w == words - 1 && rules % 64 ? ~0ull >> (64 - rules % 64) : ~0ull;
    for (int f = 0; f < facts && met; f++)
      if (row[f]) met &= row[f][w];
    if (met) return w * 64 + __builtin_ctzll(met);
  }
  return -1;
}

/* Equal values of a fact share a row; so do values between the same thresholds. */
static size_t build(void) {
  size_t bytes = 0;
  uint64_t *row = malloc(8 * words);
  for (int f = 0; f < facts; f++) {
    int kept = 0, used = 0;
    uint64_t **have = malloc(sizeof *have * chats);
    uint64_t *hashes = malloc(8 * chats);
    for (int k = 0; k < list[rules - 1].start + list[rules - 1].count; k++) used |= conditions[k].fact == f;
    for (int c = 0; c < chats && used; c++) {
      int seen = -1;
      for (int d = 0; d < c && seen < 0; d++)
        if (values[c * facts + f] == values[d * facts + f]) seen = d;
      if (seen >= 0) { rows[c * facts + f] = rows[seen * facts + f]; continue; }
      memset(row, 0, 8 * words);
      uint64_t hash = 1469598103934665603u;
      for (int r = 0; r < rules; r++) {
        int met = 1;
        for (int k = list[r].start; k < list[r].start + list[r].count; k++)
          if (conditions[k].fact == f && !holds(conditions + k, values[c * facts + f])) met = 0;
        row[r / 64] |= (uint64_t)met << r % 64;
      }
      for (int w = 0; w < words; w++) hash = (hash ^ row[w]) * 1099511628211u;
      int at = 0;
      while (at < kept && (hashes[at] != hash || memcmp(have[at], row, 8 * words))) at++;
      if (at == kept) {
        have[kept] = memcpy(malloc(8 * words), row, 8 * words);
        hashes[kept++] = hash;
        bytes += 8 * words;
      }
      rows[c * facts + f] = have[at];
    }
    free(have);
    free(hashes);
  }
  free(row);
  return bytes;
}

int main(int count, char **argument) {
  FILE *file = count > 2 ? fopen(argument[1], "r") : NULL;
  int passes = count > 2 ? atoi(argument[2]) : 0;
  if (!file || passes < 1 || fscanf(file, "%d %d %d", &facts, &chats, &rules) != 3) {
    fprintf(stderr, "usage: floor flat.txt PASSES\n");
    return 2;
  }
  values = malloc(sizeof *values * facts * chats);
  expected = malloc(sizeof *expected * chats);
  list = malloc(sizeof *list * rules);
  conditions = malloc(sizeof *conditions * rules * 16);
  rows = calloc((size_t)facts * chats, sizeof *rows);
  words = (rules + 63) / 64;
  int next = 0, ok = 1;
  for (int c = 0; c < chats; c++) {
    for (int f = 0; f < facts; f++) ok &= fscanf(file, "%ld", values + c * facts + f) == 1;
    ok &= fscanf(file, "%d", expected + c) == 1;
  }
  for (int r = 0; r < rules; r++) {
    ok &= fscanf(file, "%d", &list[r].count) == 1 && list[r].count <= 16;
    list[r].start = next;
    for (int k = 0; ok && k < list[r].count; k++, next++)
      ok &= fscanf(file, "%d %d %ld", &conditions[next].fact, &conditions[next].sign, &conditions[next].value) == 3;
  }
  if (!ok) return fprintf(stderr, "%s is not what workload.py writes\n", argument[1]), 1;
  size_t bytes = build();
  int wrong = 0;
  double best[2] = {1e300, 1e300};
  volatile int sink = 0;
  for (int p = 0; p < passes; p++) {
    double start = now();
    for (int c = 0; c < chats; c++) sink += scan(values + (size_t)c * facts);
    double middle = now();
    for (int c = 0; c < chats; c++) sink += bits(rows + (size_t)c * facts);
    double end = now();
    if (middle - start < best[0]) best[0] = middle - start;
    if (end - middle < best[1]) best[1] = end - middle;
  }
  for (int c = 0; c < chats; c++)
    wrong += scan(values + (size_t)c * facts) != expected[c] || bits(rows + (size_t)c * facts) != expected[c];
  printf("{\"scan_ns\": %.1f, \"bits_ns\": %.1f, \"bits_bytes\": %zu, \"wrong\": %d}\n", best[0] / chats, best[1] / chats,
         bytes, wrong);
}
