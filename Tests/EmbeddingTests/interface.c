/* The C interface from C: what it does, what it refuses, and that nothing which is handed in can crash it. */
#include <baton.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int failures = 0;

#define expect(condition)                                                  \
  do {                                                                     \
    if (!(condition)) {                                                    \
      fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition);      \
      failures++;                                                          \
    }                                                                      \
  } while (0)

static const char source[] =
    "policy \"small\" in \"UTC\"\n"
    "use std.chat\n"
    "fact lead.budget: money usd\n"
    "fact lead.role: one of buyer, other\n"
    "fact lead.wants: set of text\n"
    "fact lead.vip: bool\n"
    "fact lead.wait: duration\n"
    "intent help says \"help\", \"a person\"\n"
    "team \"desk\"\n"
    "team \"sales\"\n"
    "rule \"asked\" when intent.help route to team \"desk\"\n"
    "when lead.vip route to team \"sales\"\n"
    "when lead.budget >= 5_000 usd and lead.role is buyer route to team \"sales\"\n"
    "when lead.wants has \"demo\" or lead.wait > 1 hour queue for team \"sales\"\n"
    "when chat.now >= 2030-01-01 00:00 ask \"How much?\" for lead.budget\n"
    "otherwise hold\n";

static baton_policy *parsed(void) {
  baton_policy *policy = NULL;
  baton_error *error = NULL;
  if (baton_policy_parse(source, sizeof source - 1, "small.baton", &policy, &error) != BATON_OK) {
    fprintf(stderr, "%s\n", baton_error_message(error));
    exit(1);
  }
  return policy;
}

static baton_ruling decided(baton_chat *chat) {
  baton_ruling ruling = {.team = 77};
  expect(baton_chat_decide(chat, &ruling) == BATON_OK);
  return ruling;
}

/* Expects an error of that kind with that code, and gives it back. */
static void refused(baton_status status, baton_status wanted, const char *code, baton_error **error) {
  expect(status == wanted);
  expect(*error != NULL);
  expect(*error && strcmp(baton_error_code(*error), code) == 0);
  expect(*error && strlen(baton_error_message(*error)) > 0);
  baton_error_free(*error);
  *error = NULL;
}

static void test_policies(void) {
  baton_policy *policy = (baton_policy *)1;
  baton_error *error = NULL;
  refused(baton_policy_load("/there/is/none.baton", &policy, &error), BATON_CANNOT_READ, "", &error);
  expect(policy == NULL);
  refused(baton_policy_parse("when", 4, NULL, &policy, &error), BATON_WRONG_POLICY, "E0102", &error);
  refused(baton_policy_parse("\xff\xfe", 2, NULL, &policy, &error), BATON_WRONG_CALL, "", &error);
  refused(baton_policy_parse("hold", (size_t)-1, NULL, &policy, &error), BATON_WRONG_CALL, "", &error);
  refused(baton_policy_decode((const uint8_t *)"B", (size_t)-1, &policy, &error), BATON_WRONG_CALL, "", &error);
  refused(baton_policy_parse(NULL, 0, NULL, &policy, &error), BATON_WRONG_CALL, "", &error);
  refused(baton_policy_decode((const uint8_t *)"BATON", 5, &policy, &error), BATON_WRONG_POLICY, "", &error);
  refused(baton_policy_load(NULL, &policy, &error), BATON_WRONG_CALL, "", &error);
  refused(baton_policy_load("x", NULL, &error), BATON_WRONG_CALL, "", &error);
  expect(baton_policy_load(NULL, NULL, NULL) == BATON_WRONG_CALL);

  policy = parsed();
  expect(strcmp(baton_policy_name(policy), "small") == 0);
  expect(strncmp(baton_policy_digest(policy), "sha256:", 7) == 0);
  baton_fact budget = baton_policy_fact(policy, "lead.budget");
  expect(budget >= 0 && budget < baton_policy_fact_count(policy));
  expect(strcmp(baton_policy_fact_path(policy, budget), "lead.budget") == 0);
  expect(baton_policy_fact(policy, "lead.bugdet") == BATON_NONE);
  expect(baton_policy_fact(policy, NULL) == BATON_NONE && baton_policy_fact(NULL, "x") == BATON_NONE);
  expect(baton_policy_fact_path(policy, -1) == NULL && baton_policy_fact_path(policy, 10000) == NULL);
  expect(strcmp(baton_policy_team(policy, baton_policy_team_place(policy, "sales")), "sales") == 0);
  expect(baton_policy_team_place(policy, "\xff") == BATON_NONE);
  expect(baton_policy_team_count(policy) == 2 && baton_policy_team_count(NULL) == 0);
  expect(strcmp(baton_policy_team(policy, 1), "sales") == 0 && baton_policy_team(policy, 2) == NULL);
  expect(baton_policy_rule_count(policy) == 6 && baton_policy_rule_place(policy, 6) == NULL);
  expect(baton_policy_team(policy, INT32_MIN) == NULL && baton_policy_rule_place(policy, INT32_MAX) == NULL);
  baton_policy_free(policy);
  baton_policy_free(NULL);
}

static void test_facts(void) {
  baton_policy *policy = parsed();
  baton_chat *chat;
  baton_error *error = NULL;
  expect(baton_chat_new(policy, &chat, &error) == BATON_OK);
  baton_fact budget = baton_policy_fact(policy, "lead.budget");
  baton_fact role = baton_policy_fact(policy, "lead.role");
  baton_fact wants = baton_policy_fact(policy, "lead.wants");
  baton_fact vip = baton_policy_fact(policy, "lead.vip");
  baton_fact wait = baton_policy_fact(policy, "lead.wait");
  expect(decided(chat).outcome == BATON_HOLD && decided(chat).team == BATON_NONE);

  expect(baton_chat_set_text(chat, budget, "40000.50", 8, &error) == BATON_OK);
  expect(baton_chat_set_text(chat, role, "buyer", 5, &error) == BATON_OK);
  expect(strcmp(baton_policy_team(policy, decided(chat).team), "sales") == 0);
  refused(baton_chat_set_bool(chat, budget, true, &error), BATON_WRONG_CHAT, "E0605", &error);
  refused(baton_chat_set_text(chat, role, "byer", 4, &error), BATON_WRONG_CHAT, "E0606", &error);
  refused(baton_chat_set_text(chat, role, "\xc3", 1, &error), BATON_WRONG_CALL, "", &error);
  expect(decided(chat).outcome == BATON_ROUTE);
  expect(baton_chat_set_unknown(chat, role, &error) == BATON_OK);
  expect(decided(chat).outcome == BATON_HOLD);
  refused(baton_chat_set_integer(chat, 10000, 1, &error), BATON_WRONG_CALL, "", &error);
  refused(baton_chat_set_integer(chat, -1, 1, &error), BATON_WRONG_CALL, "", &error);

  expect(baton_chat_set_json(chat, wants, "[\"a\", \"demo\"]", 13, &error) == BATON_OK);
  expect(decided(chat).outcome == BATON_QUEUE);
  refused(baton_chat_set_json(chat, wants, "[", 1, &error), BATON_WRONG_CHAT, "E0601", &error);
  expect(baton_chat_set_json(chat, wants, "[]", 2, &error) == BATON_OK);
  expect(decided(chat).outcome == BATON_HOLD);
  expect(baton_chat_set_integer(chat, wait, 3601, &error) == BATON_OK);
  expect(decided(chat).outcome == BATON_QUEUE);
  expect(baton_chat_set_bool(chat, vip, true, &error) == BATON_OK);
  expect(decided(chat).outcome == BATON_ROUTE);
  baton_chat_clear(chat);
  expect(decided(chat).outcome == BATON_HOLD);
  expect(baton_chat_set_now(chat, 1900000000000, &error) == BATON_OK);
  expect(decided(chat).outcome == BATON_ASK);
  refused(baton_chat_set_now(chat, INT64_MAX, &error), BATON_WRONG_CHAT, "E0604", &error);
  expect(baton_chat_set_now(chat, BATON_NO_TIME, NULL) == BATON_OK);
  expect(decided(chat).outcome == BATON_HOLD);
  baton_policy_free(policy);
  expect(decided(chat).outcome == BATON_HOLD);
  baton_chat_free(chat);
}

static void test_messages(void) {
  baton_policy *policy = parsed();
  baton_chat *chat;
  baton_error *error = NULL;
  expect(baton_chat_new(policy, &chat, &error) == BATON_OK);
  baton_message hello = {.from = BATON_CUSTOMER, .text = "Hello"};
  baton_message bot = {.from = BATON_BOT, .text = "Hi", .has_confidence = true, .confidence = 0.4, .label = "greeting"};
  baton_message help = {.from = BATON_CUSTOMER, .text = "I need HELP, please", .has_time = true, .at = 1763640000000};
  expect(baton_chat_receive(chat, &hello, &error) == BATON_OK);
  expect(baton_chat_receive(chat, &bot, &error) == BATON_OK);
  expect(decided(chat).outcome == BATON_HOLD);
  expect(baton_chat_receive(chat, &help, &error) == BATON_OK);
  baton_ruling ruling = decided(chat);
  expect(ruling.outcome == BATON_ROUTE);
  expect(strcmp(baton_policy_rule_name(policy, ruling.rule), "asked") == 0);
  expect(strcmp(baton_policy_rule_place(policy, ruling.rule), "small.baton:11:1") == 0);
  baton_text *text = NULL;
  expect(baton_chat_set_id(chat, "c-1", &error) == BATON_OK);
  expect(baton_chat_decision(chat, &text, &error) == BATON_OK);
  expect(strstr(baton_text_bytes(text), "{\"chat\": \"c-1\", \"outcome\": \"route\", \"team\": \"desk\"") != NULL);
  expect(strstr(baton_text_bytes(text), "\"now\": \"2025-11-20T12:00:00Z\"") != NULL);
  expect(strlen(baton_text_bytes(text)) == baton_text_length(text));
  baton_text_free(text);
  expect(baton_chat_explanation(chat, &text, &error) == BATON_OK);
  expect(strstr(baton_text_bytes(text), "asked") != NULL);
  baton_text_free(text);
  expect(baton_chat_receipt(chat, &text, &error) == BATON_OK);
  expect(strncmp(baton_text_bytes(text), "baton1:", 7) == 0 && baton_text_length(text) == 75);
  baton_text_free(text);

  baton_message wrong = {.from = (baton_sender)9, .text = "x"};
  refused(baton_chat_receive(chat, &wrong, &error), BATON_WRONG_CALL, "", &error);
  wrong = (baton_message){.from = BATON_BOT, .has_confidence = true, .confidence = 0.0 / 0.0};
  refused(baton_chat_receive(chat, &wrong, &error), BATON_WRONG_CHAT, "E0603", &error);
  wrong = (baton_message){.from = BATON_CUSTOMER, .text = "\xf0\x28"};
  refused(baton_chat_receive(chat, &wrong, &error), BATON_WRONG_CALL, "", &error);
  wrong = (baton_message){.from = BATON_CUSTOMER, .has_time = true, .at = INT64_MIN};
  refused(baton_chat_receive(chat, &wrong, &error), BATON_WRONG_CHAT, "E0604", &error);
  refused(baton_chat_receive(chat, NULL, &error), BATON_WRONG_CALL, "", &error);

  static const char json[] = "{\"id\": \"c-2\", \"facts\": {\"lead\": {\"budget\": 9000, \"role\": \"buyer\"}}}";
  expect(baton_chat_read(chat, json, sizeof json - 1, &error) == BATON_OK);
  expect(strcmp(baton_policy_team(policy, decided(chat).team), "sales") == 0);
  refused(baton_chat_read(chat, json, 20, &error), BATON_WRONG_CHAT, "E0601", &error);
  expect(decided(chat).outcome == BATON_HOLD);
  refused(baton_chat_read(chat, json, (size_t)-1, &error), BATON_WRONG_CALL, "", &error);
  wrong = (baton_message){.from = BATON_CUSTOMER, .text = "x", .text_length = (size_t)-1};
  refused(baton_chat_receive(chat, &wrong, &error), BATON_WRONG_CALL, "", &error);
  refused(baton_chat_read(chat, NULL, 0, &error), BATON_WRONG_CALL, "", &error);
  expect(baton_chat_set_team(chat, baton_policy_team_place(policy, "desk"), false, &error) == BATON_OK);
  refused(baton_chat_set_team(chat, 99, false, &error), BATON_WRONG_CALL, "", &error);
  baton_chat_free(chat);
  baton_policy_free(policy);
}

static void test_nothing(void) {
  baton_error *error = NULL;
  baton_chat *chat = NULL;
  baton_ruling ruling;
  refused(baton_chat_new(NULL, &chat, &error), BATON_WRONG_CALL, "", &error);
  refused(baton_chat_read(NULL, "{}", 2, &error), BATON_WRONG_CALL, "", &error);
  refused(baton_chat_set_unknown(NULL, 0, &error), BATON_WRONG_CALL, "", &error);
  expect(baton_chat_decide(NULL, &ruling) == BATON_WRONG_CALL);
  expect(baton_chat_decision(NULL, NULL, NULL) == BATON_WRONG_CALL);
  expect(baton_policy_name(NULL) == NULL && baton_policy_team(NULL, 0) == NULL && baton_text_bytes(NULL) == NULL);
  expect(baton_text_length(NULL) == 0 && baton_error_message(NULL) == NULL && baton_policy_fact_count(NULL) == 0);
  baton_chat_clear(NULL);
  baton_chat_free(NULL);
  baton_text_free(NULL);
  baton_error_free(NULL);
  expect(strlen(baton_version()) > 0);
}

/* Where the threads wait for each other, so that all of them use the policy at once. */
static pthread_barrier_t start;

/* Decides with a policy that others use as well. */
static void *decide_often(void *policy) {
  baton_chat *chat;
  pthread_barrier_wait(&start);
  if (baton_chat_new(policy, &chat, NULL) != BATON_OK) return (void *)1;
  baton_fact budget = baton_policy_fact(policy, "lead.budget"), role = baton_policy_fact(policy, "lead.role");
  intptr_t wrong = 0;
  for (int round = 0; round < 2000; round++) {
    baton_chat_clear(chat);
    baton_chat_set_integer(chat, budget, round * 5, NULL);
    baton_chat_set_text(chat, role, "buyer", 5, NULL);
    baton_ruling ruling;
    baton_chat_decide(chat, &ruling);
    wrong += (ruling.outcome == BATON_ROUTE) != (round >= 1000);
    wrong += baton_policy_fact(policy, "lead.role") != role;
    wrong += (baton_policy_team(policy, ruling.team) == NULL) != (ruling.outcome != BATON_ROUTE);
    wrong += baton_policy_rule_place(policy, ruling.rule) == NULL;
    if (round % 100 == 0) {
      baton_text *text = NULL;
      wrong += baton_chat_decision(chat, &text, NULL) != BATON_OK;
      baton_text_free(text);
      wrong += baton_chat_explanation(chat, &text, NULL) != BATON_OK;
      baton_text_free(text);
    }
  }
  baton_chat_free(chat);
  return (void *)wrong;
}

static void test_threads(void) {
  baton_policy *policy = parsed();
  pthread_t threads[4];
  pthread_barrier_init(&start, NULL, 4);
  for (int place = 0; place < 4; place++) pthread_create(&threads[place], NULL, decide_often, policy);
  for (int place = 0; place < 4; place++) {
    void *wrong = NULL;
    pthread_join(threads[place], &wrong);
    expect(wrong == NULL);
  }
  pthread_barrier_destroy(&start);
  baton_policy_free(policy);
}

int main(void) {
  test_policies();
  test_facts();
  test_messages();
  test_nothing();
  test_threads();
  return failures == 0 ? 0 : 1;
}
