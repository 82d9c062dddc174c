/* Baton in Node, over the C library and Node-API: policies and chats as externals, texts as strings. */
#define NAPI_VERSION 8
#include <baton.h>
#include <node_api.h>
#include <stdlib.h>
#include <string.h>

#define ARGUMENTS(wanted)                                                         \
  size_t count = wanted;                                                          \
  napi_value arguments[wanted];                                                   \
  napi_get_cb_info(env, info, &count, arguments, NULL, NULL);                     \
  if (count < wanted) return napi_throw_type_error(env, NULL, "an argument is missing"), NULL

/* A string's bytes with a zero byte after them; the caller frees them. NULL, with an exception, for anything else. */
static char *bytes(napi_env env, napi_value value, size_t *length) {
  if (napi_get_value_string_utf8(env, value, NULL, 0, length) != napi_ok) {
    napi_throw_type_error(env, NULL, "a string is expected");
    return NULL;
  }
  char *text = malloc(*length + 1);
  if (text) napi_get_value_string_utf8(env, value, text, *length + 1, length);
  return text;
}

static void *external(napi_env env, napi_value value) {
  void *object = NULL;
  if (napi_get_value_external(env, value, &object) != napi_ok) napi_throw_type_error(env, NULL, "not one of Baton's");
  return object;
}

/* Throws what is wrong, with the stable code. */
static napi_value refuse(napi_env env, baton_error *error) {
  napi_throw_error(env, baton_error_code(error), baton_error_message(error));
  baton_error_free(error);
  return NULL;
}

static napi_value string(napi_env env, const char *text) {
  napi_value value;
  if (text) napi_create_string_utf8(env, text, NAPI_AUTO_LENGTH, &value);
  else napi_get_null(env, &value);
  return value;
}

static void free_policy(napi_env env, void *policy, void *hint) { baton_policy_free(policy); }
static void free_chat(napi_env env, void *chat, void *hint) { baton_chat_free(chat); }

static napi_value load(napi_env env, napi_callback_info info) {
  ARGUMENTS(1);
  size_t length;
  char *path = bytes(env, arguments[0], &length);
  if (!path) return NULL;
  baton_policy *policy;
  baton_error *error = NULL;
  baton_status status = baton_policy_load(path, &policy, &error);
  free(path);
  if (status != BATON_OK) return refuse(env, error);
  napi_value value;
  napi_create_external(env, policy, free_policy, NULL, &value);
  return value;
}

static napi_value digest(napi_env env, napi_callback_info info) {
  ARGUMENTS(1);
  baton_policy *policy = external(env, arguments[0]);
  return policy ? string(env, baton_policy_digest(policy)) : NULL;
}

static napi_value new_chat(napi_env env, napi_callback_info info) {
  ARGUMENTS(1);
  baton_policy *policy = external(env, arguments[0]);
  if (!policy) return NULL;
  baton_chat *chat;
  baton_error *error = NULL;
  if (baton_chat_new(policy, &chat, &error) != BATON_OK) return refuse(env, error);
  napi_value value;
  napi_create_external(env, chat, free_chat, NULL, &value);
  return value;
}

static napi_value read_chat(napi_env env, napi_callback_info info) {
  ARGUMENTS(2);
  baton_chat *chat = external(env, arguments[0]);
  if (!chat) return NULL;
  size_t length;
  char *json = bytes(env, arguments[1], &length);
  if (!json) return NULL;
  baton_error *error = NULL;
  baton_status status = baton_chat_read(chat, json, length, &error);
  free(json);
  return status == BATON_OK ? NULL : refuse(env, error);
}

static napi_value set_fact(napi_env env, napi_callback_info info) {
  ARGUMENTS(4);
  baton_policy *policy = external(env, arguments[0]);
  baton_chat *chat = policy ? external(env, arguments[1]) : NULL;
  if (!chat) return NULL;
  size_t length;
  char *path = bytes(env, arguments[2], &length);
  if (!path) return NULL;
  baton_fact fact = baton_policy_fact(policy, path);
  free(path);
  char *json = bytes(env, arguments[3], &length);
  if (!json) return NULL;
  baton_error *error = NULL;
  baton_status status = baton_chat_set_json(chat, fact, json, length, &error);
  free(json);
  return status == BATON_OK ? NULL : refuse(env, error);
}

static napi_value receive(napi_env env, napi_callback_info info) {
  ARGUMENTS(6);
  baton_chat *chat = external(env, arguments[0]);
  if (!chat) return NULL;
  int32_t sender = 0;
  napi_get_value_int32(env, arguments[1], &sender);
  size_t length;
  char *text = bytes(env, arguments[2], &length);
  if (!text) return NULL;
  baton_message message = {.from = (baton_sender)sender, .text = text, .text_length = length};
  message.has_time = napi_get_value_int64(env, arguments[3], &message.at) == napi_ok;
  message.has_confidence = napi_get_value_double(env, arguments[4], &message.confidence) == napi_ok;
  char *label = NULL;
  napi_valuetype type;
  if (napi_typeof(env, arguments[5], &type) == napi_ok && type == napi_string) label = bytes(env, arguments[5], &length);
  message.label = label;
  baton_error *error = NULL;
  baton_status status = baton_chat_receive(chat, &message, &error);
  free(text);
  free(label);
  return status == BATON_OK ? NULL : refuse(env, error);
}

static napi_value told(
    napi_env env, napi_callback_info info, baton_status (*tell)(baton_chat *, baton_text **, baton_error **)) {
  ARGUMENTS(1);
  baton_chat *chat = external(env, arguments[0]);
  if (!chat) return NULL;
  baton_text *text;
  baton_error *error = NULL;
  if (tell(chat, &text, &error) != BATON_OK) return refuse(env, error);
  napi_value value;
  napi_create_string_utf8(env, baton_text_bytes(text), baton_text_length(text), &value);
  baton_text_free(text);
  return value;
}

static napi_value decision(napi_env env, napi_callback_info info) { return told(env, info, baton_chat_decision); }

static napi_value explanation(napi_env env, napi_callback_info info) { return told(env, info, baton_chat_explanation); }

static napi_value decide(napi_env env, napi_callback_info info) {
  static const char *const outcomes[] = {"hold", "route", "queue", "ask"};
  ARGUMENTS(2);
  baton_policy *policy = external(env, arguments[0]);
  baton_chat *chat = policy ? external(env, arguments[1]) : NULL;
  if (!chat) return NULL;
  baton_ruling ruling;
  if (baton_chat_decide(chat, &ruling) != BATON_OK) {
    return napi_throw_error(env, NULL, "the chat could not be decided"), NULL;
  }
  napi_value object;
  napi_create_object(env, &object);
  napi_set_named_property(env, object, "outcome", string(env, outcomes[ruling.outcome]));
  napi_set_named_property(env, object, "team", string(env, baton_policy_team(policy, ruling.team)));
  napi_set_named_property(env, object, "rule", string(env, baton_policy_rule_place(policy, ruling.rule)));
  return object;
}

NAPI_MODULE_INIT() {
  const struct { const char *name; napi_callback function; } functions[] = {
      {"load", load}, {"digest", digest}, {"newChat", new_chat}, {"read", read_chat}, {"set", set_fact},
      {"receive", receive}, {"decide", decide}, {"decision", decision}, {"explanation", explanation}};
  for (size_t place = 0; place < sizeof functions / sizeof *functions; place++) {
    napi_value function;
    napi_create_function(env, functions[place].name, NAPI_AUTO_LENGTH, functions[place].function, NULL, &function);
    napi_set_named_property(env, exports, functions[place].name, function);
  }
  return exports;
}
