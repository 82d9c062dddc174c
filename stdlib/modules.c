#include "CStandardLibrary.h"

static const unsigned char chat[] = {
#embed "chat.baton"
};

static const struct baton_module modules[] = {
    {"std.chat", chat, sizeof chat},
};

size_t baton_module_count(void) { return sizeof modules / sizeof modules[0]; }

struct baton_module baton_module_at(size_t index) { return modules[index]; }
