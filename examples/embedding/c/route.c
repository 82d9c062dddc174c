/* Routes the chats of a file, one JSON object a line, and says of each in a line where it goes. */
#include <baton.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const outcomes[] = {"hold", "route", "queue", "ask"};

/* Prints what is wrong, gives it back and says so with a status. */
static int fail(baton_error *error) {
  fprintf(stderr, "%s\n", baton_error_message(error));
  baton_error_free(error);
  return 1;
}

static int decide(const baton_policy *policy, baton_chat *chat, const char *line, size_t length) {
  baton_error *error = NULL;
  if (baton_chat_read(chat, line, length, &error) != BATON_OK) return fail(error);
  baton_ruling ruling;
  if (baton_chat_decide(chat, &ruling) != BATON_OK) return 1;
  const char *team = baton_policy_team(policy, ruling.team);
  const char *rule = baton_policy_rule_place(policy, ruling.rule);
  printf("%s %s (%s)\n", outcomes[ruling.outcome], team ? team : "-", rule ? rule : "no rule");
  return 0;
}

int main(int count, char **arguments) {
  if (count != 3) {
    fprintf(stderr, "usage: %s POLICY CHATS.jsonl\n", arguments[0]);
    return 2;
  }
  baton_error *error = NULL;
  baton_policy *policy = NULL;
  baton_chat *chat = NULL;
  if (baton_policy_load(arguments[1], &policy, &error) != BATON_OK) return fail(error);
  if (baton_chat_new(policy, &chat, &error) != BATON_OK) return fail(error);
  FILE *file = fopen(arguments[2], "r");
  if (!file) {
    perror(arguments[2]);
    return 2;
  }
  int status = 0;
  char *line = NULL;
  size_t room = 0;
  ssize_t length;
  while ((length = getline(&line, &room, file)) >= 0) {
    if (strspn(line, " \t\r\n") == (size_t)length) continue;
    status |= decide(policy, chat, line, (size_t)length);
  }
  free(line);
  fclose(file);
  baton_chat_free(chat);
  baton_policy_free(policy);
  return status;
}
