#include "CStandardLibrary.h"

static const unsigned char bant[] = {
#embed "bant.baton"
};

static const unsigned char chat[] = {
#embed "chat.baton"
};

static const unsigned char holidays[] = {
#embed "holidays.baton"
};

static const unsigned char intents[] = {
#embed "intents.baton"
};

static const unsigned char regions[] = {
#embed "regions.baton"
};

static const struct baton_module modules[] = {
    {"std.bant", bant, sizeof bant},
    {"std.chat", chat, sizeof chat},
    {"std.holidays", holidays, sizeof holidays},
    {"std.intents", intents, sizeof intents},
    {"std.regions", regions, sizeof regions},
};

size_t baton_module_count(void) { return sizeof modules / sizeof modules[0]; }

struct baton_module baton_module_at(size_t index) { return modules[index]; }
