/*
 * Baton from C: when does a chatbot hand a conversation to a person, to whom, and with what in hand?
 *
 *     baton_policy *policy;
 *     baton_error *error = NULL;
 *     if (baton_policy_load("inbound.baton", &policy, &error) != BATON_OK) {
 *       fprintf(stderr, "%s", baton_error_message(error));
 *       baton_error_free(error);
 *       return 1;
 *     }
 *     baton_chat *chat;
 *     baton_chat_new(policy, &chat, &error);
 *     baton_fact budget = baton_policy_fact(policy, "lead.budget");
 *     baton_chat_set_integer(chat, budget, 40000, &error);
 *     baton_chat_receive(chat, &(baton_message){.from = BATON_CUSTOMER, .text = "How much is it?"}, &error);
 *     baton_ruling ruling;
 *     baton_chat_decide(chat, &ruling);
 *     if (ruling.outcome == BATON_ROUTE) puts(baton_policy_team(policy, ruling.team));
 *
 * Ownership. What a function hands out through `**` is the caller's, to be given back once, with the `_free` of its kind;
 * to free NULL does nothing. Where it hands out nothing, because something is wrong, it puts NULL there. A `const char *`
 * belongs to the object that it was asked of, and lasts as long as that. What is handed in is copied. A chat keeps its
 * policy alive: the two can be freed in any order.
 *
 * Threads. A policy never changes: any number of threads use one at once, without locks, and the last of them frees it. A
 * chat belongs to one thread at a time, and so do a text and an error; each can be handed to another thread, and freed
 * there. There is no state besides: nothing is to be set up, and what goes wrong on one thread is no other one's business.
 *
 * Errors. A function that can fail returns a status; where `error` is not NULL and the status is not BATON_OK, `*error`
 * is what is wrong, in words, and the caller's. Where the status is BATON_OK, `*error` stays as it was: what was in it
 * before is neither read nor freed. A text that is not UTF-8, a NULL where something is needed and a place that does not
 * exist are errors like any other: no input crashes the process. Functions without a status give NULL, 0 or BATON_NONE.
 * Texts are UTF-8 and end with a zero byte; those with a length may hold zero bytes, and need no zero byte at their end.
 *
 * Time is in milliseconds since 1970 UTC.
 */
#ifndef BATON_H
#define BATON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* How a call went. */
typedef enum baton_status {
  BATON_OK = 0,
  /* An argument is NULL, out of range, or not UTF-8. */
  BATON_WRONG_CALL = 1,
  /* A file could not be read. */
  BATON_CANNOT_READ = 2,
  /* The policy has errors, or the compiled policy is damaged or of another version. */
  BATON_WRONG_POLICY = 3,
  /* The chat could not be read, or does not fit the policy: a fact of another type, say. */
  BATON_WRONG_CHAT = 4
} baton_status;

/* What happens to a chat. */
typedef enum baton_outcome {
  BATON_HOLD = 0,
  BATON_ROUTE = 1,
  BATON_QUEUE = 2,
  BATON_ASK = 3
} baton_outcome;

/* Who wrote a message. */
typedef enum baton_sender {
  BATON_CUSTOMER = 0,
  BATON_BOT = 1,
  BATON_AGENT = 2
} baton_sender;

/* A policy: read, checked and compiled. */
typedef struct baton_policy baton_policy;

/* A chat held against a policy. */
typedef struct baton_chat baton_chat;

/* What went wrong. */
typedef struct baton_error baton_error;

/* A text of its own. */
typedef struct baton_text baton_text;

/* A fact of a policy: a small number found once by its path; negative where there is none. */
typedef int32_t baton_fact;

/* A time that is not said. */
#define BATON_NO_TIME INT64_MIN

/* No team, no rule, no fact. */
#define BATON_NONE (-1)

/* What was decided, in a few bytes. */
typedef struct baton_ruling {
  baton_outcome outcome;
  /* The team that gets the chat, for baton_policy_team; BATON_NONE where nobody does. */
  int32_t team;
  /* The rule that fired, for baton_policy_rule_name and baton_policy_rule_place; BATON_NONE where nothing fired. */
  int32_t rule;
} baton_ruling;

/* A message. */
typedef struct baton_message {
  baton_sender from;
  /* What was written; NULL where it had no words. */
  const char *text;
  /* The bytes of the text; 0 where it ends with a zero byte. */
  size_t text_length;
  /* Whether `at` is said, and when it was written. */
  bool has_time;
  int64_t at;
  /* Whether `confidence` is said, and how sure the bot was, 0 to 1. */
  bool has_confidence;
  double confidence;
  /* The bot's own classifier's word for it; NULL for none. */
  const char *label;
} baton_message;

/* The version of this library, such as "1.0.0". */
const char *baton_version(void);

/* ---- Policies ---- */

/* Reads a policy from a file, `.baton` with the files that it uses beside it, or compiled (`.batonc`). */
baton_status baton_policy_load(const char *path, baton_policy **policy, baton_error **error);

/* Reads a policy from a text, which may use the standard modules but no files. Messages know it by `name`, or where that
 * is NULL as "policy.baton". */
baton_status baton_policy_parse(
    const char *source, size_t length, const char *name, baton_policy **policy, baton_error **error);

/* Takes the bytes of a compiled policy. */
baton_status baton_policy_decode(
    const uint8_t *bytes, size_t length, baton_policy **policy, baton_error **error);

/* Gives a policy back; chats of it go on. */
void baton_policy_free(baton_policy *policy);

/* The policy's name; NULL where it has none. */
const char *baton_policy_name(const baton_policy *policy);

/* "sha256:…" over the policy's sources and tables. */
const char *baton_policy_digest(const baton_policy *policy);

/* A fact by its path, such as "lead.budget"; BATON_NONE where the policy declares none such. */
baton_fact baton_policy_fact(const baton_policy *policy, const char *path);

/* How many facts there are; they are numbered from 0. */
int32_t baton_policy_fact_count(const baton_policy *policy);

/* A fact's path; NULL where there is none of that number. */
const char *baton_policy_fact_path(const baton_policy *policy, baton_fact fact);

/* A team by its id; BATON_NONE where the policy declares none such. */
int32_t baton_policy_team_place(const baton_policy *policy, const char *id);

/* How many teams there are; they are numbered from 0. */
int32_t baton_policy_team_count(const baton_policy *policy);

/* A team's id; NULL where there is none of that number. */
const char *baton_policy_team(const baton_policy *policy, int32_t team);

/* How many rules there are; they are numbered from 0 in the order tried, a block before those inside it. */
int32_t baton_policy_rule_count(const baton_policy *policy);

/* A rule's name; NULL where it has none. */
const char *baton_policy_rule_name(const baton_policy *policy, int32_t rule);

/* Where a rule stands, "file:line:column"; NULL where there is none of that number. */
const char *baton_policy_rule_place(const baton_policy *policy, int32_t rule);

/* ---- Chats ---- */

/* A chat of which nothing is known yet. */
baton_status baton_chat_new(const baton_policy *policy, baton_chat **chat, baton_error **error);

/* Gives a chat back. */
void baton_chat_free(baton_chat *chat);

/* Forgets all that the chat was told; the room that it took is kept for the next one. */
void baton_chat_clear(baton_chat *chat);

/* The chat as JSON has it, in place of all that it was told before. A chat that is refused is left cleared. */
baton_status baton_chat_read(baton_chat *chat, const char *json, size_t length, baton_error **error);

/* The chat's id, which its decision bears; NULL takes it away. */
baton_status baton_chat_set_id(baton_chat *chat, const char *id, baton_error **error);

/* The time of the decision; BATON_NO_TIME says none: the newest message's counts. */
baton_status baton_chat_set_now(baton_chat *chat, int64_t now, baton_error **error);

/* Facts by their type. A wrong type is BATON_WRONG_CHAT, and the fact stays as it was. */
baton_status baton_chat_set_bool(baton_chat *chat, baton_fact fact, bool value, baton_error **error);

/* A whole number, an amount of money in the fact's currency, or a duration in seconds. */
baton_status baton_chat_set_integer(baton_chat *chat, baton_fact fact, int64_t value, baton_error **error);

/* A text; also an enum's word, a team's id, an instant in RFC 3339, and a number in digits ("40000.50"), read exactly. */
baton_status baton_chat_set_text(
    baton_chat *chat, baton_fact fact, const char *text, size_t length, baton_error **error);

/* Any value as JSON has it, `null` for unknown: `["a", "b"]` for a set, `{"amount": 40000, "currency": "usd"}`. */
baton_status baton_chat_set_json(
    baton_chat *chat, baton_fact fact, const char *json, size_t length, baton_error **error);

/* Says that a fact is unknown, even where it has a default. */
baton_status baton_chat_set_unknown(baton_chat *chat, baton_fact fact, baton_error **error);

/* Adds a message after the others; it costs only itself. */
baton_status baton_chat_receive(baton_chat *chat, const baton_message *message, baton_error **error);

/* Says whether a team takes chats. */
baton_status baton_chat_set_team(baton_chat *chat, int32_t team, bool is_open, baton_error **error);

/* ---- Decisions ---- */

/* What the policy decides. Allocates nothing and takes no lock; fails only where `chat` or `ruling` is NULL. */
baton_status baton_chat_decide(baton_chat *chat, baton_ruling *ruling);

/* The whole decision with everything that the handoff needs, one line of JSON, as `baton decide` prints it. */
baton_status baton_chat_decision(baton_chat *chat, baton_text **json, baton_error **error);

/* Why it was decided so, as JSON: as `baton explain --format json` prints it. */
baton_status baton_chat_explanation(baton_chat *chat, baton_text **json, baton_error **error);

/* What the decision can be rebuilt from later, on one line: `baton explain --receipt` takes it, with the policy and the
 * chat. */
baton_status baton_chat_receipt(baton_chat *chat, baton_text **receipt, baton_error **error);

/* ---- Texts and errors ---- */

/* The bytes of a text, with a zero byte after them. */
const char *baton_text_bytes(const baton_text *text);

/* How many bytes it has, without the zero byte. */
size_t baton_text_length(const baton_text *text);

/* Gives a text back, and its bytes. */
void baton_text_free(baton_text *text);

/* What is wrong, for people: one line, or for a policy all its diagnostics. */
const char *baton_error_message(const baton_error *error);

/* The stable code, such as "E0601", which `baton explain` knows; of a policy its first error's; "" where there is none. */
const char *baton_error_code(const baton_error *error);

/* Gives an error back, and its texts. */
void baton_error_free(baton_error *error);

#ifdef __cplusplus
}
#endif

#endif
