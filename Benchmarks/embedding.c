/* Times baton_chat_decide: embedding POLICY CHATS PASSES. Prints the least time a chat of all passes, in nanoseconds. */
#include <baton.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

static void stop(baton_error *error) {
  fprintf(stderr, "%s\n", baton_error_message(error));
  exit(1);
}

int main(int count, char **arguments) {
  if (count != 4) return 2;
  baton_error *error = NULL;
  baton_policy *policy = NULL;
  if (baton_policy_load(arguments[1], &policy, &error) != BATON_OK) stop(error);
  FILE *file = fopen(arguments[2], "r");
  if (!file) return 2;
  size_t chats = 0, places = 0;
  baton_chat **all = NULL;
  char *line = NULL;
  size_t room = 0;
  ssize_t length;
  while ((length = getline(&line, &room, file)) > 1) {
    if (chats == places) all = realloc(all, (places = places * 2 + 64) * sizeof *all);
    if (baton_chat_new(policy, &all[chats], &error) != BATON_OK) stop(error);
    if (baton_chat_read(all[chats++], line, (size_t)length, &error) != BATON_OK) stop(error);
  }
  double least = 1e300;
  long sink = 0;
  for (int pass = 0; pass < atoi(arguments[3]); pass++) {
    double start = now();
    for (size_t chat = 0; chat < chats; chat++) {
      baton_ruling ruling;
      baton_chat_decide(all[chat], &ruling);
      sink += ruling.rule;
    }
    double time = now() - start;
    if (time < least) least = time;
  }
  printf("{\"chats\": %zu, \"c_ns\": %.2f, \"sink\": %ld}\n", chats, least / (double)chats, sink);
  return 0;
}
