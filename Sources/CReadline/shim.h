// GNU readline as the system has it; its own headers want stdio first.
#include <stdio.h>
#include <readline/readline.h>
#include <readline/history.h>
