#include "baton.h"
